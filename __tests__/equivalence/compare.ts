import { joiner } from '../../src/joined.ts';
import { parseScript } from '../../src/shell.ts';
import type { Command } from '../../src/shell.ts';
import { differenceOfWords } from '../invariants/commands.ts';
import { isHousekeeping, isIdleRemoval } from '../invariants/housekeeping.ts';

/** A call of a program. */
export interface Call {
  /** The program as it was called, and its arguments. */
  readonly words: readonly string[];
  readonly folder: string;
  /** The variables that are not as they were at the start. */
  readonly variables: readonly string[];
  /** A digest of what it was fed, if it was. */
  readonly stdin: string | undefined;
}

/** What came of running scripts. */
export interface Trace {
  readonly calls: readonly Call[];
  /** The exit status of each script that ran. */
  readonly ends: readonly number[];
  /** A digest of every file that is there after it. */
  readonly files: ReadonlyMap<string, string>;
  readonly stderr: string;
  readonly late: boolean;
}

/** What two traces have in common, up to where they differ. */
export interface Comparison {
  /** The places in both of the calls that are the same. */
  readonly same: readonly (readonly [before: number, after: number])[];
  /** What differs; undefined when nothing does but what is declared. */
  readonly difference: string | undefined;
}

/**
 * Lays the calls of two traces side by side: they are the same in the same order, but for housekeeping, which may be there or not, and for the words that
 * a command may have more or less. Then whether the build fails has to be the same, and so have the files that the scripts wrote.
 */
export function compareTraces(before: Trace, after: Trace, unsafe: boolean): Comparison {
  const { same, end } = align(before.calls, after.calls, unsafe);
  const [old, now] = [before.calls[end[0]], after.calls[end[1]]];
  if (old !== undefined || now !== undefined) {
    return { same, difference: `call: ${describe(old)} | ${describe(now)}` };
  }
  const [failed, fails] = [before, after].map(({ ends }) => ends.some((status) => status !== 0));
  if (failed !== fails) {
    const end = (yes: boolean | undefined): string => (yes === true ? 'the build fails' : 'the build goes on');
    return { same, difference: `end: ${end(failed)} | ${end(fails)}` };
  }
  const paths = new Set([...before.files.keys(), ...after.files.keys()]);
  for (const path of paths) {
    if (before.files.get(path) === after.files.get(path)) continue;
    const state = ({ files }: Trace): string => files.get(path) ?? 'absent';
    return { same, difference: `file ${path}: ${state(before)} | ${state(after)}` };
  }
  return { same, difference: undefined };
}

/** Two traces as two columns, for a reader. */
export function sideBySide(before: Trace, after: Trace, unsafe: boolean, width = 58): string {
  const { same } = align(before.calls, after.calls, unsafe);
  const lines: string[] = [];
  let [i, j] = [0, 0];
  const row = (left: Call | undefined, mark: string, right: Call | undefined): void => {
    const cut = (call: Call | undefined): string => (call === undefined ? '' : describe(call)).slice(0, width);
    lines.push(`  ${cut(left).padEnd(width)} ${mark} ${cut(right)}`.trimEnd());
  };
  for (const [at, to] of [...same, [before.calls.length, after.calls.length] as const]) {
    while (i < at) row(before.calls[i++], '<', undefined);
    while (j < to) row(undefined, '>', after.calls[j++]);
    if (at < before.calls.length && to < after.calls.length) row(before.calls[i++], '|', after.calls[j++]);
  }
  lines.push(`  ${`exit ${before.ends.join(' ')}`.padEnd(width)}   exit ${after.ends.join(' ')}`);
  return lines.join('\n');
}

/** The pairs of a way through both lists that gets as far as can be, and where it ends. */
function align(
  before: readonly Call[],
  after: readonly Call[],
  unsafe: boolean,
): { readonly same: readonly (readonly [number, number])[]; readonly end: readonly [number, number] } {
  const width = after.length + 1;
  /** By which step each place was reached: 0 for not at all. */
  const steps = new Uint8Array((before.length + 1) * width);
  const [pair, dropped, added] = [1, 2, 3];
  steps[0] = pair;
  let end = 0;
  for (let at = 0; at < steps.length; at++) {
    if (steps[at] === 0) continue;
    const [i, j] = [Math.floor(at / width), at % width];
    if (i + j >= Math.floor(end / width) + (end % width)) end = at;
    const [old, now] = [before[i], after[j]];
    // what is the same is laid side by side rather than left out on both
    if (old !== undefined && now !== undefined && isSame(old, now, unsafe)) steps[at + width + 1] = pair;
    if (old !== undefined && mayGo(old)) steps[at + width] ||= dropped;
    if (now !== undefined && mayCome(now)) steps[at + 1] ||= added;
  }
  if (steps.at(-1) !== 0) end = steps.length - 1;
  const same: [number, number][] = [];
  for (let at = end; at > 0;) {
    const step = steps[at];
    at -= step === pair ? width + 1 : step === dropped ? width : 1;
    if (step === pair) same.unshift([Math.floor(at / width), at % width]);
  }
  return { same, end: [Math.floor(end / width), end % width] };
}

function isSame(old: Call, now: Call, unsafe: boolean): boolean {
  if (old.folder !== now.folder || old.stdin !== now.stdin) return false;
  if (old.variables.join('\0') !== now.variables.join('\0')) return false;
  if (old.words.join('\0') === now.words.join('\0')) return true;
  const [was, is] = [commandOf(old), commandOf(now)];
  if (was === undefined || is === undefined || programOf(was) !== programOf(is)) return false;
  return differenceOfWords(was, is, unsafe) === undefined;
}

function mayCome(call: Call): boolean {
  const command = commandOf(call);
  return command !== undefined && isHousekeeping(command);
}

function mayGo(call: Call): boolean {
  const command = commandOf(call);
  return command !== undefined && (isHousekeeping(command) || isIdleRemoval(command));
}

function programOf({ wrappers, program }: Command): string {
  return [...wrappers, ...program].map(({ value }) => value).join('\0');
}

const commands = new Map<string, Command | undefined>();

/** A call read as a command again, so that the same is asked of it as of one in a Dockerfile. */
function commandOf({ words }: Call): Command | undefined {
  const text = words.map(quote).join(' ');
  if (!commands.has(text)) {
    const joined = joiner();
    joined.add(text, 0);
    const script = parseScript(joined.done());
    commands.set(text, script?.commands.length === 1 ? script.commands[0] : undefined);
  }
  return commands.get(text);
}

function quote(word: string): string {
  return /^[\w@%+=:,./*~{}-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

function describe(call: Call | undefined): string {
  if (call === undefined) return 'nothing';
  const { words, folder, variables, stdin } = call;
  const more = [...variables, ...(stdin === undefined ? [] : [`<${stdin.slice(0, 6)}`])];
  return `${folder}$ ${words.map(quote).join(' ')}${more.map((text) => ` [${text}]`).join('')}`;
}
