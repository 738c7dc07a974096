import { aptVerb } from '../src/apt-steps.ts';
import { aptRun, aptRuns, fateOf } from '../src/apt.ts';
import type { AptRun, Reader } from '../src/apt.ts';
import type { Dockerfile } from '../src/dockerfile.ts';
import { overlaps } from '../src/edit.ts';
import type { Edit } from '../src/edit.ts';
import {
  cleanAfter,
  cleanupsBehind,
  dropCleanup,
  hasShellComment,
  hitsLists,
  isClean,
  mergeWithCleanups,
  updateBefore,
} from '../src/lists.ts';
import { canMerge, remembered } from '../src/merge.ts';
import { later, stageOf } from '../src/order.ts';
import type { Finding, Transform } from '../src/transform.ts';
import { commentsAbove, removeCommand, removeInstruction } from '../src/write.ts';

/** Size of the lists that one `apt-get update` leaves on Debian 12 (measured by building, `docker history`). */
const listsSize = 19_000_000;

export const removeAptLists: Transform = {
  name: 'remove-apt-lists',
  summary: 'remove the apt lists in the layer that fetched them',
  why:
    '`apt-get update` writes the package lists of every repository to `/var/lib/apt/lists`: 19 MB on Debian 12 (measured: 152 MB with, ' +
    '133 MB without). Nothing reads them in the finished image, and the next `apt-get update` fetches them anew. `apt-get clean` does not ' +
    'remove them, and an `rm` in a later layer only hides them.',
  example: {
    lines: ['FROM debian:12-slim', 'RUN apt-get update && apt-get install -y curl'],
  },
  safety: 'safe',
  risk:
    'a script that runs later may install packages without an `apt-get update` of its own: look for `apt-get install` in it, or build ' +
    'the image',
  hadolint: ['DL3009'],
  mentions: ['apt', 'nodesource', 'packagecloud', 'get.docker', 'nala'],
  waste: ['/var/lib/apt/lists', '/var/cache/apt'],
  *find(file) {
    for (const { run, stage } of aptRuns(file)) {
      if (!run.leaves) continue;
      const span = run.steps.findLast(({ use }) => use === 'fetch')?.command ?? run.instruction;
      if (!stage.ships) {
        yield { span, reason: 'this stage is only copied from: its apt lists do not reach the image' };
        continue;
      }
      const found = removal(file, run);
      if (typeof found === 'string') yield { span, reason: found };
      else yield { span, ...found };
    }
  },
};

/** The change that takes the lists out of the layer while everything that reads them still can; else why there is none. */
function removal(file: Dockerfile, run: AptRun): Omit<Finding, 'span'> | string {
  const { readers, lasting } = fateOf(file, run.instruction);
  const needs: AptRun[] = [];
  for (const { run, use, instruction } of readers) {
    if (use === 'need' && run === undefined)
      return `line ${instruction.line} needs these lists, where no edit is possible`;
    if (use === 'need' && run !== undefined && !needs.includes(run)) needs.push(run);
  }
  const [first] = readers;
  if (isIdle(run)) {
    if (isBare(run) && hasShellComment(file, run)) return 'a shell comment stands behind the update';
    if (first === undefined) {
      // they may be what the image is for, unless they are gone at its end
      const safety = lasting ? 'unsafe' : 'safe';
      const edits = withoutUpdate(file, run);
      if (typeof edits === 'string') return edits;
      return { message: 'nothing installs from these apt lists', saves: listsSize, edits, safety };
    }
    if (first.use === 'unseen') return `line ${first.instruction.line} runs a script that may install from these lists`;
  }
  const edits = supply(file, run, needs);
  if (typeof edits === 'string') return edits;
  const seen = readers.every(({ use }) => use === 'need');
  const { steps } = run;
  const hidden = steps.slice(steps.findLastIndex(({ use }) => use === 'fetch')).some(({ use }) => use === 'unseen');
  return {
    // a script behind the update may clean up after itself
    ...(hidden
      ? { message: 'apt lists may stay in this layer' }
      : { message: 'apt lists stay in this layer', saves: listsSize }),
    edits: seen ? [...edits, ...laterCleanup(file, run, readers, edits)] : edits,
    ...(seen ? {} : { safety: 'unsafe' }),
  };
}

/** RUNs that become one; `update`: the first of them gets an update of its own. */
interface Group {
  readonly runs: AptRun[];
  readonly update: boolean;
}

/**
 * The lists removed, and every later RUN that installs from them joined with the one that fetches them or given an update of its own. A RUN
 * that only fetches goes: its update moves to where it is needed.
 */
function supply(file: Dockerfile, run: AptRun, needs: readonly AptRun[]): readonly Edit[] | string {
  const groups: Group[] = [];
  if (!isLone(file, run) || needs.length === 0) groups.push({ runs: [run], update: false });
  for (const need of needs) {
    const before = groups.at(-1);
    const neighbour = before?.runs.at(-1) ?? run;
    const joins =
      canMerge(file, neighbour.instruction, need.instruction) &&
      before?.runs.every(({ script }) => remembered(script, need.script) === undefined) !== false;
    const alone = updateBefore(file, run, need);
    if (before !== undefined && joins) before.runs.push(need);
    else if (typeof alone !== 'string') groups.push({ runs: [need], update: true });
    else if (before === undefined && joins) groups.push({ runs: [run, need], update: false });
    else return `line ${need.instruction.line} installs from these lists ${alone}`;
  }
  const edits: Edit[] = [];
  const [first] = groups;
  if (first?.runs[0] !== run) edits.push(...removeInstruction(file, run.instruction));
  for (const group of groups) {
    const idle = group.runs.length === 1 && group.runs[0] === run && needs.length > 0 && isIdle(run);
    const more = idle ? withoutUpdate(file, run) : editsOf(file, run, group);
    if (typeof more === 'string') return more;
    edits.push(...more);
  }
  return edits;
}

function editsOf(file: Dockerfile, from: AptRun, { runs, update }: Group): readonly Edit[] | string {
  const [first] = runs;
  const last = runs.at(-1);
  if (first === undefined || last === undefined) return [];
  // a stage that does not ship gets what it needs and no more
  const ships = stageOf(file, last.instruction)?.ships === true;
  const found = ships ? cleanupsBehind(file, last, true) : [];
  const behind = found.every(hitsLists) ? found : [];
  const cleaned = !ships || behind.some(({ steps }) => steps.some(({ use }) => use === 'clean'));
  const { edits, separator } = mergeWithCleanups(file, runs, behind, (update ? 18 : 0) + (cleaned ? 0 : 31));
  const between = edits.length > 0 ? separator : undefined;
  const fetch = update ? updateBefore(file, from, first, between) : undefined;
  const clean = cleaned ? [] : cleanAfter(file, behind.at(-1) ?? last, between);
  if (typeof fetch === 'string') return fetch;
  if (typeof clean === 'string') return clean;
  return [...(fetch === undefined ? [] : [fetch]), ...edits, ...clean];
}

/** Whether a RUN fetches lists that it does not read itself: its last apt command is the only update. */
function isIdle({ script, steps }: AptRun): boolean {
  const reads = steps.filter(({ use }) => use !== 'tidy' && use !== 'clean');
  const [fetch] = reads;
  return (
    reads.length === 1 &&
    fetch !== undefined &&
    aptVerb(fetch.command) === 'update' &&
    script.items[fetch.command.item]?.command === fetch.command
  );
}

/** Whether a RUN does nothing but fetch, and can go without taking a comment along that says something about the next. */
function isLone(file: Dockerfile, run: AptRun): boolean {
  if (!isIdle(run) || !isBare(run)) return false;
  const blankBelow = /[ \t\r]*\n[ \t\r]*\n/y;
  blankBelow.lastIndex = run.instruction.end;
  return commentsAbove(file, run.instruction).length === 0 || !blankBelow.test(file.text);
}

/** Whether a RUN holds nothing but an update and what empties apt's archive. */
function isBare({ script }: AptRun): boolean {
  return script.commands.every((command) => aptVerb(command) === 'update' || isClean(command));
}

/** Takes the update out of a RUN, or the RUN when there is nothing else in it. */
function withoutUpdate(file: Dockerfile, run: AptRun): readonly Edit[] | string {
  const { instruction, script, steps } = run;
  if (isBare(run)) return removeInstruction(file, instruction);
  const item = steps.find(({ use }) => use === 'fetch')?.command.item ?? 0;
  return removeCommand(file, script, item) ?? cleanAfter(file, run);
}

/** Takes a cleanup of the lists out of a later RUN of the stage that has nothing else to do with apt: it has nothing left to remove. */
function laterCleanup(
  file: Dockerfile,
  run: AptRun,
  readers: readonly Reader[],
  edits: readonly Edit[],
): readonly Edit[] {
  for (const instruction of later(file, run.instruction)) {
    if (instruction.stage !== run.instruction.stage) return [];
    const other = aptRun(instruction);
    if (other === undefined) continue;
    if (readers.some((reader) => reader.run === other)) {
      if (other.steps.some(({ use }) => use === 'clean' || use === 'fetch')) return [];
      continue;
    }
    if (other.steps.some(({ use }) => use !== 'clean' && use !== 'tidy')) return [];
    if (edits.some((edit) => overlaps(edit, instruction))) return [];
    if (other.steps.some(({ use }) => use === 'clean')) return dropCleanup(file, other) ?? [];
  }
  return [];
}
