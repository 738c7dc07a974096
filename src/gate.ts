import { parseDockerfile } from './dockerfile.ts';
import type { Dockerfile, Instruction, Stage } from './dockerfile.ts';
import { applyEdits, editMap } from './edit.ts';
import type { Edit, EditMap, Span } from './edit.ts';
import { SlimifyError } from './error.ts';
import { isMountedInstead } from './gate-mounts.ts';
import type { Command } from './shell.ts';

/**
 * Makes the edits and compares before and after without knowing who made them: instructions, the commands of every RUN as the shell sees
 * them, comments, stages and the final image's configuration may differ inside the edits' spans only, and the text may not get worse.
 * Gives the new file, or what is wrong.
 */
export function gate(before: Dockerfile, edits: readonly Edit[]): Dockerfile | string {
  let text: string;
  try {
    text = applyEdits(before.text, edits);
  } catch (error) {
    if (error instanceof RangeError) return error.message;
    throw error;
  }
  let after: Dockerfile;
  try {
    after = parseDockerfile(text, before, Math.min(...edits.map(({ start }) => start)));
  } catch (error) {
    if (error instanceof SlimifyError) return `the result does not parse: ${error.message}`;
    throw error;
  }
  if (directivesOf(before) !== directivesOf(after)) return 'the parser directives changed';
  const map = editMap(edits);
  return (
    compareText(before.text, text) ??
    compareInstructions(before, after, map) ??
    compareComments(before, after, map) ??
    compareFinal(before, after, map) ??
    after
  );
}

function compareText(before: string, after: string): string | undefined {
  if (before.startsWith('\ufeff') !== after.startsWith('\ufeff')) return 'the byte order mark changed';
  if (before.endsWith('\n') !== after.endsWith('\n')) return 'the last line end changed';
  if (before.includes('\r\n') && !/(?<!\r)\n/.test(before) && /(?<!\r)\n/.test(after)) return 'a line end is not CRLF';
  if (!before.includes('\r') && after.includes('\r')) return 'a line end is CRLF';
  return undefined;
}

function compareInstructions(before: Dockerfile, after: Dockerfile, map: EditMap): string | undefined {
  const found = new Map(after.instructions.map((instruction) => [instruction.start, instruction]));
  for (const instruction of before.instructions) {
    const touching = map.touching(instruction);
    const place = map.forward(instruction.start);
    const twin = found.get(place);
    const where = `the instruction at line ${instruction.line}`;
    if (losesStart(instruction, map)) {
      if (losesCopy(instruction, before, after, map)) return `${where} is gone, and nothing takes its place`;
      continue;
    }
    if (twin === undefined || twin.keyword !== instruction.keyword) return `${where} is gone`;
    found.delete(place);
    // the same text from keyword to end reads the same: the escape character is the file's
    const same = textOf(before, instruction) === textOf(after, twin);
    if (touching.length === 0 && !same) return `${where} changed outside the edits`;
    if (same) continue;
    if (instruction.script !== undefined && twin.script === undefined) return `${where} is no valid shell any more`;
    if (copies(instruction) !== copies(twin, instruction.flags.length)) return `${where} copies something else`;
    if (instruction.json !== twin.json) return `${where} changed between exec and shell form`;
  }
  const adds = new Map(before.instructions.filter(({ keyword }) => keyword === 'ADD').map((add) => [add.start, add]));
  for (const appeared of found.values()) {
    const { start, line, keyword, json, heredocs, shell, script } = appeared;
    if (!map.isInserted(start)) return `an instruction appeared at line ${line}`;
    const add = keyword === 'COPY' ? adds.get(map.back(start)) : undefined;
    if (add !== undefined && !isPlainCopy(add, appeared)) return `the ADD at line ${add.line} does what no COPY does`;
    const isShell = keyword === 'RUN' && !json && heredocs.length === 0 && shell !== undefined;
    if (isShell && script === undefined) return `the new instruction at line ${line} is no valid shell`;
  }
  return compareCommands(before, after, map);
}

/** Whether a COPY or ADD goes, and neither one that is put in its place, nor it itself elsewhere in its stage, nor a mount brings what it brought. */
function losesCopy(copy: Instruction, before: Dockerfile, after: Dockerfile, map: EditMap): boolean {
  if (copies(copy) === '') return false;
  const isReplacement = (one: Instruction): boolean =>
    copies(one) !== '' &&
    map.isInserted(one.start) &&
    (map.back(one.start) === copy.start ||
      (one.keyword === copy.keyword && one.stage === copy.stage && copies(one) === copies(copy)));
  return !after.instructions.some(isReplacement) && !isMountedInstead(before, after, copy);
}

/** Whether a COPY does what an ADD did: the same paths, and nothing that ADD downloads or is known to unpack. */
function isPlainCopy({ args }: Instruction, copy: Instruction): boolean {
  const unpacks = /:\/\/|^git@|\.(tar|t?gz|tgz|t?bz2?|t?xz|zst|lzma|Z)$/;
  return (
    JSON.stringify(args) === JSON.stringify(copy.args) && !args.slice(0, -1).some((source) => unpacks.test(source))
  );
}

/** What a COPY or ADD copies to where, and all of its flags but those in front of the last `count`; nothing for another instruction. */
function copies({ keyword, args, flags }: Instruction, count = flags.length): string {
  if (keyword !== 'COPY' && keyword !== 'ADD') return '';
  return JSON.stringify([args, flags.slice(flags.length - count).map(({ text }) => text)]);
}

function compareCommands(before: Dockerfile, after: Dockerfile, map: EditMap): string | undefined {
  const touched = before.instructions.filter((instruction) => map.touching(instruction).length > 0);
  const twins = after.instructions.filter((twin) => isTouchedAfter(twin, map));
  const commands = twins.flatMap(({ script }) => script?.commands ?? []);
  const found = new Map(commands.map((command) => [command.start, command]));
  const parts = new Map(commands.flatMap(partsOf).map((part) => [part.start, textOf(after, part)]));
  for (const { script } of touched) {
    for (const command of script?.commands ?? []) {
      const place = map.forward(command.start);
      if (isInside(command, map)) {
        const kept = partsOf(command).filter((part) => !isInside(part, map));
        if (kept.some((part) => parts.get(map.forward(part.start)) !== textOf(before, part)))
          return `the command "${show(command)}" changed`;
        if (losesStart(command, map)) continue;
        if (found.get(place)?.within.join() !== command.within.join()) return `the command "${show(command)}" is gone`;
        found.delete(place);
        continue;
      }
      const twin = found.get(place);
      if (twin === undefined) return `the command "${show(command)}" is gone`;
      found.delete(place);
      if (wordsOf(twin, map) !== wordsOf(command)) return `the command "${show(command)}" changed`;
    }
  }
  for (const command of found.values()) {
    if (!isTouchedAfter(command, map)) return `the command "${show(command)}" appeared`;
  }
  return compareItems(touched, twins, map);
}

/** What items read from here-documents, and the operators in front of items with no edit between them and the item before. */
function compareItems(
  touched: readonly Instruction[],
  twins: readonly Instruction[],
  map: EditMap,
): string | undefined {
  const found = new Map(twins.flatMap(({ script }) => script?.items ?? []).map((item) => [item.start, item]));
  for (const { script } of touched) {
    for (const [i, item] of script?.items.entries() ?? []) {
      const previous = script?.items[i - 1];
      const twin = found.get(map.forward(item.start));
      const fed = twin === undefined || isInside(item, map) ? item : twin;
      if (fed.heredocs.join() !== item.heredocs.join()) return `the here-document of item ${i + 1} of a RUN changed`;
      if (previous === undefined || map.touching({ start: previous.end, end: item.start }).length > 0) continue;
      if (twin?.before !== item.before) return `the operator before item ${i + 1} of a RUN changed`;
    }
  }
  return undefined;
}

function compareComments(before: Dockerfile, after: Dockerfile, map: EditMap): string | undefined {
  const found = new Map(after.comments.map((comment) => [comment.start, comment]));
  for (const comment of before.comments) {
    if (map.touching(comment).some((edit) => edit.start <= comment.start && comment.end <= edit.end)) continue;
    const place = map.forward(comment.start);
    if (found.get(place)?.text !== comment.text) return `the comment at line ${comment.line} changed`;
    found.delete(place);
  }
  for (const { start, line } of found.values()) {
    if (!map.isInserted(start)) return `a comment appeared at line ${line}`;
  }
  return undefined;
}

const configuration = new Set([
  'WORKDIR',
  'USER',
  'ENV',
  'LABEL',
  'EXPOSE',
  'HEALTHCHECK',
  'ENTRYPOINT',
  'CMD',
  'SHELL',
  'STOPSIGNAL',
  'VOLUME',
  'ONBUILD',
]);

function compareFinal(before: Dockerfile, after: Dockerfile, map: EditMap): string | undefined {
  const untouched =
    before.stages.every(({ from }) => map.touching(from).length === 0) &&
    !after.stages.some((stage) => map.isInserted(stage.from.start) && takesOver(after, stage));
  if (after.stages.length < before.stages.length) return 'a stage is gone';
  if (untouched && before.stages.length !== after.stages.length) return 'the number of stages changed';
  if (before.stages.length !== after.stages.length) return undefined;
  const twins = new Map(after.instructions.map((instruction) => [instruction.start, instruction]));
  const now = configurationOf(after).map((instruction) => textOf(after, instruction));
  // what was edited where it stands may differ, what was moved or added may stand elsewhere, nothing may be missing or change places
  const leaves = leavesParent(before, after);
  const anew = after.stages.at(-1)?.instructions.filter(({ start }) => map.isInserted(start)) ?? [];
  let found = -1;
  for (const one of configurationOf(before, leaves ? 1 : Infinity)) {
    // what the base without a shell cannot start as it was is said anew
    if (leaves && losesStart(one, map) && anew.some(({ keyword }) => keyword === one.keyword)) continue;
    const twin = losesStart(one, map) ? undefined : twins.get(map.forward(one.start));
    found = now.indexOf(twin === undefined ? textOf(before, one) : textOf(after, twin), found + 1);
    if (found === -1) return "the final stage's configuration changed";
  }
  return undefined;
}

/** Whether a stage copies from the one before it: then what it says may be what that one said. */
function takesOver({ stages }: Dockerfile, { index, instructions }: Stage): boolean {
  return copiesFrom(instructions, stages[index - 1]?.name);
}

/** Whether the last stage copies from the one that it was built from: what that one said it says itself, or is not to say. */
function leavesParent(before: Dockerfile, after: Dockerfile): boolean {
  const [was, is] = [before.stages.at(-1), after.stages.at(-1)];
  return was?.parent !== undefined && is?.parent === undefined && copiesFrom(is?.instructions ?? [], was.parent.name);
}

function copiesFrom(instructions: readonly Instruction[], name: string | undefined): boolean {
  return instructions.some(({ flags }) => flags.some((flag) => flag.name === 'from' && flag.value === name));
}

/** The instructions that say how the last stage is run: its own, and those of the stages that it is built from; `depth` stages in all. */
function configurationOf(file: Dockerfile, depth = Infinity): readonly Instruction[] {
  const lineage: Instruction[][] = [];
  for (let stage = file.stages.at(-1); stage !== undefined && lineage.length < depth; stage = stage.parent) {
    lineage.unshift(stage.instructions.filter(({ keyword }) => configuration.has(keyword)));
  }
  return lineage.flat();
}

function directivesOf({ directives }: Dockerfile): string {
  return JSON.stringify(directives.map(({ name, value }) => [name, value]));
}

function textOf(file: Dockerfile, { start, end }: Span): string {
  return file.text.slice(start, end);
}

/** Whether an edit takes the first character of a span. */
function losesStart({ start }: Span, map: EditMap): boolean {
  return map.touching({ start, end: start }).some((edit) => edit.start <= start && start < edit.end);
}

/** Whether an edit changes the span itself; one that only adds at its rim does not. */
function isInside(span: Span, map: EditMap): boolean {
  return map
    .touching(span)
    .some(
      ({ start, end }) =>
        (start < span.end && span.start < end) || (start === end && span.start < start && start < span.end),
    );
}

/** Whether a span of the text after holds inserted text or a place where text was cut out. */
function isTouchedAfter(span: Span, map: EditMap): boolean {
  return map.touching({ start: map.back(span.start), end: map.back(span.end) }).length > 0;
}

function partsOf({ wrappers, program, args, assignments, redirects }: Command): readonly Span[] {
  return [...wrappers, ...program, ...args, ...assignments, ...redirects];
}

/** What a command does; with a map, without what was inserted at its rim. */
function wordsOf({ wrappers, program, args, assignments, redirects, within }: Command, map?: EditMap): string {
  const own = ({ start }: Span): boolean => map?.isInserted(start) !== true;
  return JSON.stringify([
    [...wrappers, ...program, ...args].filter(own).map(({ text }) => text),
    assignments.filter(own).map(({ name, value }) => [name, value]),
    redirects.filter(own).map(({ operator, target }) => [operator, target?.text]),
    within,
  ]);
}

function show({ program, args }: Command): string {
  return [...program, ...args]
    .slice(0, 4)
    .map(({ text }) => text)
    .join(' ');
}
