import { aptVerb, expandBraces, isListPath, listWords } from './apt-steps.ts';
import { aptRun, firstNeed, hasBash, removeLists } from './apt.ts';
import type { AptRun } from './apt.ts';
import type { Dockerfile, Instruction } from './dockerfile.ts';
import type { Edit } from './edit.ts';
import { hasDockerClean } from './images/release.ts';
import { canMerge, mergeRuns } from './merge.ts';
import type { Merged } from './merge.ts';
import { earlier, rootOf, stageOf, userAt } from './order.ts';
import { isLiteral } from './shell.ts';
import type { Command, Item, Script, Word } from './shell.ts';
import { appendCommand, commentsIn, prependCommand, removeCommand, removeInstruction, removeWord } from './write.ts';

/**
 * The edits that remove apt's lists at the end of a RUN's apt work: after the last command that reads them or may bring them, and after apt's own
 * tidying. None where they do not need it; a reason where there is no place. `separator`: what to put in front where the RUN has no style of its own.
 */
export function cleanAfter(file: Dockerfile, run: AptRun, separator?: string): readonly Edit[] | string {
  const { instruction, script, steps } = run;
  const last = steps.findLastIndex(({ use }) => /^(fetch|need|read|own|unseen)$/.test(use));
  const fetch = steps.findLast(({ use }) => use === 'fetch') ?? steps[last] ?? steps.at(-1);
  if (steps.some(({ use }, i) => i > last && use === 'clean')) return [];
  if (steps.some(({ command }) => command.within.includes('function'))) return 'apt runs inside a function';
  const sudo = fetch?.command.wrappers.some(({ value }) => value === 'sudo') === true;
  const user = userAt(file, instruction);
  if (!sudo && user !== undefined && !/^(root|0)(:|$)/.test(user))
    return `apt runs as the user ${user}, who may not remove the lists`;
  const text = (sudo ? 'sudo ' : '') + removeLists;
  const place = steps[last]?.command.item ?? 0;
  const append = (index: number): Edit | undefined => appendCommand(file, instruction, script, index, text);
  const tidy = steps.findLast(({ use, command }) => use === 'tidy' && command.within.length === 0)?.command.item ?? 0;
  const late = tidy > place && !script.items.slice(place, tidy).some(mayEnd);
  const edit = (late ? append(tidy) : undefined) ?? append(place);
  if (edit === undefined) return 'no place after apt where a cleanup runs exactly when apt succeeded';
  return [script.items.length === 1 && separator !== undefined ? { ...edit, text: separator + text } : edit];
}

/** The edit that gives a RUN which lives on the lists of an earlier one an update of its own; else why it cannot have one. */
export function updateBefore(file: Dockerfile, from: AptRun, to: AptRun, separator?: string): Edit | string {
  const need = firstNeed(to);
  const item = need === undefined ? undefined : to.script.items[need.item];
  const fetch = from.steps.findLast(({ use }) => use === 'fetch')?.command;
  if (need === undefined || item === undefined || fetch === undefined) return 'no update is known';
  if (need.within.includes('function') || need.within.includes('background')) return 'inside a function';
  if (sourcesChange(file, from, fetch, to, need)) return 'after the package sources have changed';
  if (flagsOf(from.instruction) !== flagsOf(to.instruction)) return 'with other flags of RUN';
  const update = updateText(file, fetch, need);
  if (update === undefined) return 'with an update that cannot be repeated word for word';
  if (isFatal(from.script, from.script.items[fetch.item]) !== isFatal(to.script, item))
    return 'where a failure means something else';
  const edit = prependCommand(item, update);
  if (edit === undefined) return 'where no update can stand in front';
  const operator = edit.text.endsWith('; ') ? ';' : '&&';
  const between =
    separatorOf(file, to, item, operator) ??
    (operator === '&&' && to.script.items.length === 1 ? separator : undefined);
  return between === undefined ? edit : { ...edit, text: update + between };
}

/**
 * The RUNs right behind one that do nothing but clean up after apt, up to the last that has something to win in its layer; `lists`: whether
 * there are lists to win.
 */
export function cleanupsBehind(file: Dockerfile, run: AptRun, lists: boolean): readonly AptRun[] {
  const found: AptRun[] = [];
  for (let previous = run.instruction; ;) {
    const next = file.instructions[previous.index + 1];
    const cleanup = next === undefined ? undefined : aptRun(next);
    if (next === undefined || cleanup === undefined || !isCleanup(cleanup) || !canMerge(file, previous, next)) break;
    found.push(cleanup);
    previous = next;
  }
  const wins = (command: Command, instruction: Instruction): boolean => {
    if (command.name === 'rm') return lists && command.args.some(isMeant);
    return isClean(command) ? !isArchiveClean(file, instruction) : /^(remove|purge)$/.test(aptVerb(command) ?? '');
  };
  return found.slice(
    0,
    found.findLastIndex(({ script, instruction }) => script.commands.some((one) => wins(one, instruction))) + 1,
  );
}

/**
 * Neighbouring RUNs made one, the cleanups behind them included; what these do that apt has done already is left out. `more`: how many characters
 * are to be added.
 */
export function mergeWithCleanups(
  file: Dockerfile,
  runs: readonly AptRun[],
  behind: readonly AptRun[],
  more = 0,
): Merged {
  const kept = behind.filter((cleanup) => !cleanup.script.items.every((item) => isDone(file, cleanup, item)));
  const cuts = kept.flatMap((cleanup) => withoutDone(file, cleanup));
  const fewer = cuts.reduce((sum, { start, end }) => sum + end - start, 0);
  const { edits, separator } = mergeRuns(
    file,
    [...runs, ...kept].map(({ instruction }) => instruction),
    more - fewer,
  );
  return { edits: [...edits, ...cuts], separator };
}

/** Whether every word of `rm` in a RUN that is meant for apt's lists hits them. */
export function hitsLists({ script, instruction }: AptRun): boolean {
  return script.commands.every((command) => {
    if (command.name !== 'rm') return true;
    const hits = listWords(command, hasBash(instruction));
    return command.args.every((word) => !isMeant(word) || hits.includes(word));
  });
}

/** Whether a word of `rm` is meant for apt's lists, whether it hits them or not. */
function isMeant(word: Word): boolean {
  return expandBraces(word).some(isListPath) || isMisspelt(word);
}

/** Whether a word of `rm` names a folder that nobody makes in place of the lists'. */
export function isMisspelt({ value }: Word): boolean {
  return /^\/var\/libs?\/apt[/-](lists?|lits)\/?\*?$/.test(value) && !isListPath(value);
}

/** Whether a RUN is a cleanup after apt and nothing else. */
export function isCleanup({ script }: AptRun): boolean {
  return script.items.every(({ command }) => {
    if (command === undefined || command.redirects.length > 0) return false;
    if (/^(auto-?)?(clean|remove|purge)$/.test(aptVerb(command) ?? '')) return true;
    return (
      command.name === 'rm' &&
      command.args.every((word) => word.value.startsWith('-') || isMeant(word) || isAptPath(word))
    );
  });
}

function isAptPath({ value }: Word): boolean {
  return /^\/var\/(lib\/apt\/|cache\/(apt|debconf)|log\/(apt|dpkg|alternatives)|tmp\/\*$)|^\/tmp\/\*$/.test(value);
}

/** The edits that take apt's lists out of a cleanup that finds none any more; undefined when they cannot go. */
export function dropCleanup(file: Dockerfile, run: AptRun): readonly Edit[] | undefined {
  const { instruction, script, steps } = run;
  const cleans = steps.filter(({ use }) => use === 'clean');
  const [clean] = cleans;
  if (clean === undefined || cleans.length > 1 || hasShellComment(file, run)) return undefined;
  const { command } = clean;
  const idle = isArchiveClean(file, instruction);
  const pure = script.items.every(
    (item) => item.command === command || (idle && item.command !== undefined && isClean(item.command)),
  );
  const bash = hasBash(instruction);
  const words = listWords(command, bash);
  // a word in braces may take more than the lists
  if (bash && words.some((word) => !expandBraces(word).every(isListPath))) return undefined;
  const only =
    command.redirects.length === 0 &&
    words.length === command.args.filter(({ value }) => !value.startsWith('-')).length;
  if (pure && (only || command.name !== 'rm')) return removeInstruction(file, instruction);
  if (only || command.name !== 'rm')
    return script.items[command.item]?.command === command ? removeCommand(file, script, command.item) : undefined;
  const [word] = words;
  return word === undefined || words.length > 1 ? undefined : removeWord(file, command, word);
}

/** Whether a shell comment stands behind the last command of a RUN. */
export function hasShellComment(file: Dockerfile, { instruction, script }: AptRun): boolean {
  return file.text.slice(script.items.at(-1)?.end, instruction.end).includes('#');
}

/** Whether apt keeps no downloaded packages on this image: `apt-get clean` has nothing to do. */
export function isArchiveClean(file: Dockerfile, instruction: Instruction): boolean {
  const stage = stageOf(file, instruction);
  return stage !== undefined && hasDockerClean(rootOf(stage).image);
}

/** Whether a command is apt emptying its archive of downloaded packages. */
export function isClean(command: Command): boolean {
  return /^(auto-?)?clean$/.test(aptVerb(command) ?? '');
}

/** Whether apt has done an item's work already. */
function isDone(file: Dockerfile, { instruction }: AptRun, { command }: Item): boolean {
  return command !== undefined && isClean(command) && isArchiveClean(file, instruction);
}

/** Takes such items out of a chain of `&&` that holds others too. */
function withoutDone(file: Dockerfile, run: AptRun): readonly Edit[] {
  const { script } = run;
  const start = script.items.findIndex((item) => !isDone(file, run, item));
  const [first] = script.items;
  const kept = script.items[start];
  if (first === undefined || kept === undefined) return [];
  const head = { start: first.start, end: kept.start, text: '' };
  const cuts = script.items.flatMap((item, i) =>
    i > start && isDone(file, run, item) ? (removeCommand(file, script, i) ?? []) : [],
  );
  return start > 0 && commentsIn(file, head).length === 0 ? [head, ...cuts] : cuts;
}

function mayEnd({ commands }: Item): boolean {
  return commands.some(
    ({ name, wrappers }) => name === 'exit' || name === 'exec' || wrappers.some(({ value }) => value === 'exec'),
  );
}

/** The author's update in words for a command that needs it: with the same options, and by sudo where that command runs by sudo. */
function updateText(file: Dockerfile, fetch: Command, need: Command): string | undefined {
  const sudo = need.wrappers.some(({ value }) => value === 'sudo') ? 'sudo ' : '';
  // a script brought the lists
  if (aptVerb(fetch) !== 'update')
    return aptVerb(need) === undefined ? undefined : `${sudo}${need.program[0]?.text} update`;
  const { program, args, redirects, assignments, wrappers } = fetch;
  if (!isLiteral([...program, ...args]) || assignments.some(({ name }) => name !== 'DEBIAN_FRONTEND')) return undefined;
  if (wrappers.some(({ value }) => !/^(sudo|-[A-Z])$/.test(value))) return undefined;
  if (redirects.some(({ target }) => !/^(\/dev\/null|&?[12])$/.test(target?.value ?? ''))) return undefined;
  const words = [...program, ...args, ...redirects].sort((a, b) => a.start - b.start);
  return sudo + words.map(({ start, end }) => file.text.slice(start, end)).join(' ');
}

/** The flags of a RUN that change what it sees, which caches do not. */
function flagsOf({ flags }: Instruction): string {
  return flags
    .filter(({ value = '' }) => !/(^|,)type=(cache|tmpfs)(,|$)/.test(value))
    .map(({ text }) => text)
    .join(' ');
}

/** Whether the RUN fails when the item does. */
function isFatal({ items }: Script, item: Item | undefined): boolean {
  if (item === undefined) return false;
  const chain = items.filter((other) => other.chain === item.chain);
  const rest = chain.slice(chain.indexOf(item));
  if (rest.some(({ after }) => after === '||' || after === '&')) return false;
  return items.at(-1)?.chain === item.chain || (rest.length === 1 && item.errexit === true);
}

const sources =
  /\/etc\/apt|sources\.list|apt-key|(add-apt|apt-add)-repository|keyrings|\bdpkg\s+(-\S+\s+)*(-i|--install|--unpack|--add-architecture)|\.deb\b|nodesource/;

/** Whether the package sources may be others at the need than at the update: a second update could then find what the first did not. */
function sourcesChange(file: Dockerfile, from: AptRun, fetch: Command, to: AptRun, need: Command): boolean {
  if (sources.test(file.text.slice(fetch.end, from.instruction.end))) return true;
  if (sources.test(file.text.slice(to.instruction.start, need.start))) return true;
  for (const { keyword, args, body, index } of earlier(file, to.instruction)) {
    if (index <= from.instruction.index) return false;
    if (keyword === 'RUN' && sources.test(body.text)) return true;
    if ((keyword === 'COPY' || keyword === 'ADD') && /^\/?(etc(\/apt.*)?\/?)?$/.test(args.at(-1) ?? '')) return true;
  }
  return false;
}

/** The author's break between commands that the operator joins, where there is one that holds nothing else. */
function separatorOf(
  { text, eol }: Dockerfile,
  { instruction, script }: AptRun,
  item: Item,
  operator: ';' | '&&',
): string | undefined {
  const line = text.slice(text.lastIndexOf('\n', item.start - 1) + 1, item.start);
  if (operator === ';' && instruction.heredocs.length > 0 && line.trim() === '') return eol + line;
  for (const [i, { end }] of script.items.entries()) {
    const between = text.slice(end, script.items[i + 1]?.start ?? end);
    if (between.includes('\n') && /^[\s\\`]*(;|&&)[\s\\`]*$/.exec(between)?.[1] === operator) return between;
  }
  return undefined;
}
