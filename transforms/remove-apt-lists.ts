import { aptRun, aptVerb, listReaders, removeLists } from '../src/apt.ts';
import type { AptRun, Reader } from '../src/apt.ts';
import { earlier, runsWith, userAt } from '../src/dockerfile.ts';
import type { Dockerfile, Instruction } from '../src/dockerfile.ts';
import type { Edit } from '../src/edit.ts';
import { isLiteral } from '../src/shell.ts';
import type { Command } from '../src/shell.ts';
import type { Finding, Transform } from '../src/transform.ts';
import { appendCommand, canJoin, joinRuns, prependCommand, removeInstruction } from '../src/write.ts';

/** Size of the lists that one `apt-get update` leaves on Debian 12 (measured by building, `docker history`). */
const listsSize = 19_000_000;

export const removeAptLists: Transform = {
  name: 'remove-apt-lists',
  summary: 'remove the apt lists in the layer that fetched them',
  why:
    '`apt-get update` writes the package lists of every repository to `/var/lib/apt/lists`: 19 MB on Debian 12 (measured: 152 MB with, ' +
    '133 MB without). Nothing reads them in the finished image, and the next `apt-get update` fetches them anew. `apt-get clean` does not ' +
    'remove them, and an `rm` in a later layer only hides them.',
  safety: 'safe',
  risk:
    'a script that runs later may install packages without an `apt-get update` of its own: look for `apt-get install` in it, or build ' +
    'the image',
  hadolint: ['DL3009'],
  *find(file) {
    for (const { instruction, stage } of runsWith(file, 'update')) {
      const run = aptRun(instruction);
      if (run?.leaves !== true) continue;
      const span = run.uses.findLast(({ use }) => use === 'fetch')?.command ?? instruction;
      if (!stage.ships) {
        yield { span, reason: 'this stage is only copied from: its apt lists do not reach the image' };
        continue;
      }
      const found = removal(file, run);
      if (typeof found === 'string') yield { span, reason: found };
      else yield { span, message: 'apt lists stay in this layer', saves: listsSize, ...found };
    }
  },
};

/** The edits that take the lists out of the layer while everything that reads them still can; else why not. */
function removal(file: Dockerfile, run: AptRun): Pick<Finding, 'edits' | 'safety'> | string {
  const user = userAt(file, run.instruction);
  const last = lastUse(run);
  if (user !== undefined && !/^(root|0)(:|$)/.test(user) && last?.command.wrappers.length === 0) {
    return `apt runs as the user ${user}, who may not remove the lists`;
  }
  const readers = listReaders(file, run.instruction);
  const needs = runsOf(readers.filter(({ use }) => use === 'need'));
  const unseen = readers.filter(({ use }) => use === 'unseen');
  const edits = needs.length === 0 ? cleanup(file, run) : supply(file, run, needs);
  if (typeof edits === 'string') return edits;
  return unseen.length === 0 ? { edits } : { edits, safety: 'unsafe' };
}

/** Removes the lists after the last command that reads them or may. */
function cleanup(file: Dockerfile, run: AptRun): Edit[] | string {
  const use = lastUse(run);
  if (use?.command.within.includes('function') === true) return 'apt runs inside a function';
  const sudo = run.uses.find(({ use }) => use === 'fetch')?.command.wrappers[0]?.value === 'sudo' ? 'sudo ' : '';
  const edit = appendCommand(file, run.instruction, run.script, use?.command.item ?? 0, sudo + removeLists);
  return edit === undefined ? 'no place after apt where a cleanup runs exactly when apt succeeded' : [edit];
}

function lastUse(run: AptRun): AptRun['uses'][number] | undefined {
  return run.uses.findLast(({ use }) => use === 'fetch' || use === 'need' || use === 'unseen');
}

/** The readers' instructions, each once. */
function runsOf(readers: readonly Reader[]): readonly Reader[] {
  return readers.filter(({ instruction }, i) => readers[i - 1]?.instruction !== instruction);
}

/** Lets later RUNs that install from these lists live without them: joined with this one, or with an update of their own. */
function supply(file: Dockerfile, run: AptRun, readers: readonly Reader[]): Edit[] | string {
  const line = readers[0]?.instruction.line;
  const runs: AptRun[] = [];
  for (const reader of readers) {
    if (reader.run === undefined) return `line ${reader.instruction.line} installs from these lists, where no edit is possible`;
    runs.push(reader.run);
  }
  return joined(file, run, runs) ?? updated(file, run, runs) ?? `line ${line} installs from these lists`;
}

/** One RUN out of neighbours that can be joined by `&&`. */
function joined(file: Dockerfile, run: AptRun, readers: readonly AptRun[]): Edit[] | undefined {
  const edits: Edit[] = [];
  let previous = run.instruction;
  for (const { instruction } of readers) {
    if (!canJoin(file, previous, instruction)) return undefined;
    edits.push(...joinRuns(file, previous, instruction));
    previous = instruction;
  }
  return withCleanup(file, readers.at(-1), edits);
}

/** The update repeated in front of each install, and a RUN that did nothing else taken out. */
function updated(file: Dockerfile, run: AptRun, readers: readonly AptRun[]): Edit[] | undefined {
  const update = run.uses.findLast(({ use }) => use === 'fetch')?.command;
  const words = update === undefined ? [] : [...update.wrappers, ...update.program, ...update.args];
  if (update === undefined || aptVerb(update) !== 'update' || !isLiteral(words) || update.redirects.length > 0) return undefined;
  const lone = run.script.items.length === 1 && run.script.commands.length === 1;
  const first = lone ? removeInstruction(file, run.instruction) : cleanup(file, run);
  if (typeof first === 'string') return undefined;
  const edits = [...first];
  for (const reader of readers) {
    if (sourcesChange(file, run.instruction, reader, update)) return undefined;
    const need = reader.uses.find(({ use }) => use === 'need')?.command;
    const item = need === undefined ? undefined : reader.script.items[need.item];
    if (need === undefined || item === undefined || need.within.some((nesting) => nesting !== 'pipe')) return undefined;
    const edit = prependCommand(item, words.map(({ text }) => text).join(' '));
    const whole = edit && withCleanup(file, reader, [edit]);
    if (whole === undefined) return undefined;
    edits.push(...whole);
  }
  return edits;
}

function withCleanup(file: Dockerfile, run: AptRun | undefined, edits: readonly Edit[]): Edit[] | undefined {
  if (run === undefined) return undefined;
  const need = run.uses.findLastIndex(({ use }) => use === 'need' || use === 'unseen');
  if (run.uses.findLastIndex(({ use }) => use === 'clean') > need) return [...edits];
  const cleaned = cleanup(file, run);
  return typeof cleaned === 'string' ? undefined : [...edits, ...cleaned];
}

const sources = /\/etc\/apt|sources\.list|apt-key|(add-apt|apt-add)-repository|\bdpkg\b|keyrings/;

/** Whether the package sources may be others at the install than at the update: a second update could then find what the first did not. */
function sourcesChange(file: Dockerfile, from: Instruction, { instruction, uses }: AptRun, update: Command): boolean {
  if (uses.find(({ use }) => use === 'unseen' || use === 'need')?.use === 'unseen') return true;
  if (sources.test(file.text.slice(update.end, from.end)) || sources.test(instruction.body.text)) return true;
  for (const between of earlier(file, instruction)) {
    if (between.index <= from.index) return false;
    const { keyword, args, script } = between;
    if (keyword === 'COPY' || keyword === 'ADD') {
      if (/^\/?(etc(\/apt.*)?\/?)?$/.test(args.at(-1) ?? '')) return true;
    } else if (keyword === 'RUN') {
      if (script === undefined || sources.test(script.source.text)) return true;
      if (aptRun(between)?.uses.some(({ use }) => use === 'unseen') === true) return true;
    }
  }
  return false;
}

