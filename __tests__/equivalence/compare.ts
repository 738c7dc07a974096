import type { Declared } from './declared.ts';

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

/** A call of both, by its places. */
export interface Same {
  readonly before: number;
  readonly after: number;
  /** Where housekeeping could be meant as well, because there is the same more than once. */
  readonly instead: readonly number[];
}

/** What two traces have in common, up to where they differ. */
export interface Comparison {
  /** The places in both of the calls that are the same. */
  readonly same: readonly Same[];
  /** What differs; undefined when nothing does but what is declared. */
  readonly difference: string | undefined;
}

/**
 * Lays the calls of two traces side by side: they are the same in the same order, but for what is declared. Then whether the build fails has to be the
 * same, and so have the files that the scripts wrote.
 */
export function compareTraces(before: Trace, after: Trace, declared: Declared): Comparison {
  const { pairs, end } = align(before.calls, after.calls, declared);
  const same = pairs.map(([i, j]) => {
    const call = before.calls[i];
    if (call === undefined || !declared.mayGo(call)) return { before: i, after: j, instead: [] };
    const instead = after.calls.flatMap((other, at) => (at !== j && declared.isSame(call, other) ? [at] : []));
    return { before: i, after: j, instead };
  });
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

/** Two traces as two columns, for a reader: from a little before where they differ, and not much of it. */
export function sideBySide(before: Trace, after: Trace, declared: Declared, width = 58): string {
  const { pairs } = align(before.calls, after.calls, declared);
  const lines: string[] = [];
  let [i, j] = [0, 0];
  const row = (left: Call | undefined, mark: string, right: Call | undefined): void => {
    const cut = (call: Call | undefined): string => (call === undefined ? '' : describe(call)).slice(0, width);
    lines.push(`  ${cut(left).padEnd(width)} ${mark} ${cut(right)}`.trimEnd());
  };
  for (const [at, to] of [...pairs, [before.calls.length, after.calls.length] as const]) {
    while (i < at) row(before.calls[i++], '<', undefined);
    while (j < to) row(undefined, '>', after.calls[j++]);
    if (at < before.calls.length && to < after.calls.length) row(before.calls[i++], '|', after.calls[j++]);
  }
  const first = lines.findIndex((line) => line[width + 3] !== '|');
  const from = first === -1 ? Math.max(0, lines.length - context) : Math.max(0, first - context);
  const shown = lines.slice(from, from + mostLines);
  const left = lines.length - from - shown.length;
  return [
    ...(from > 0 ? [`  (${from} the same)`] : []),
    ...shown,
    ...(left > 0 ? [`  (${left} more)`] : []),
    `  ${`exit ${before.ends.join(' ')}`.padEnd(width)}   exit ${after.ends.join(' ')}`,
  ].join('\n');
}

/** Lines of the columns: those before the first difference, and all. */
const [context, mostLines] = [3, 24];

/** The pairs of a way through both lists that gets as far as can be, and where it ends. */
function align(
  before: readonly Call[],
  after: readonly Call[],
  declared: Declared,
): { readonly pairs: readonly (readonly [number, number])[]; readonly end: readonly [number, number] } {
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
    if (old !== undefined && now !== undefined && declared.isSame(old, now)) steps[at + width + 1] = pair;
    if (old !== undefined && declared.mayGo(old)) steps[at + width] ||= dropped;
    if (now !== undefined && declared.mayCome(now)) steps[at + 1] ||= added;
  }
  if (steps.at(-1) !== 0) end = steps.length - 1;
  const pairs: [number, number][] = [];
  for (let at = end; at > 0;) {
    const step = steps[at];
    at -= step === pair ? width + 1 : step === dropped ? width : 1;
    if (step === pair) pairs.unshift([Math.floor(at / width), at % width]);
  }
  return { pairs, end: [Math.floor(end / width), end % width] };
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
