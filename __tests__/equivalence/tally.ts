import { sideBySide } from './compare.ts';
import { declare } from './declared.ts';
import type { Pair } from './pairs.ts';
import type { Difference, Outcome } from './prove.ts';

/** What became of everything that was to be run. */
export interface Tally {
  texts: number;
  changed: number;
  pairs: number;
  /** RUNs of the texts before that were run. */
  runs: number;
  failures: number;
  differing: number;
  readonly kinds: Map<string, number>;
  readonly unrun: Map<string, number>;
  readonly early: Map<string, number>;
}

export function emptyTally(): Tally {
  const counts = { texts: 0, changed: 0, pairs: 0, runs: 0, failures: 0, differing: 0 };
  return { ...counts, kinds: new Map(), unrun: new Map(), early: new Map() };
}

/** Counts a pair that was run, or could not be. */
export function addOutcome(
  tally: Tally,
  { before, kinds }: Pair,
  { failures, unrun, early, difference }: Outcome,
): void {
  tally.failures += failures;
  if (unrun !== undefined) {
    count(tally.unrun, unrun, before.length);
    return;
  }
  tally.pairs++;
  tally.runs += before.length;
  if (difference !== undefined) tally.differing++;
  for (const kind of kinds) count(tally.kinds, kind, 1);
  if (early !== undefined) count(tally.early, general(early), 1);
}

export function count(counts: Map<string, number>, key: string, more: number): void {
  counts.set(key, (counts.get(key) ?? 0) + more);
}

/** The whole outcome as text. */
export function renderTally(tally: Tally, seconds: number): string {
  const { texts, changed, pairs, runs, failures, differing, kinds, unrun, early } = tally;
  const sum = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((a, b) => a + b, 0);
  return [
    `${texts} files, ${changed} results that differ from them in a RUN`,
    `${pairs} pairs of rewritten scripts run (${runs} RUNs before), ${failures} times more with a call that fails`,
    `  with: ${list(kinds, 20)}`,
    `  that ended in failure by themselves: ${sum(early)}${early.size === 0 ? '' : ` (${list(early, 6)})`}`,
    `not run: ${sum(unrun)} RUNs${unrun.size === 0 ? '' : ` (${list(unrun, 6)})`}`,
    `equivalence: ${pairs - differing} the same, ${differing} differ, ${seconds} s`,
  ].join('\n');
}

/** A difference for a reader. */
export function renderDifference(
  id: string,
  level: string,
  pair: Pair,
  difference: Difference,
  unsafe: boolean,
): string {
  const { fail, detail, before, after } = difference;
  const declared = declare(pair.commands.before, pair.commands.after, unsafe);
  const when = fail === 0 ? '' : `, with call ${fail} failing`;
  return `DIFFERS ${id} line ${pair.line} (${level}${when}): ${detail}\n${sideBySide(before, after, declared)}\n`;
}

function list(counts: ReadonlyMap<string, number>, most: number): string {
  const sorted = [...counts].toSorted(([, a], [, b]) => b - a);
  const shown = sorted.slice(0, most).map(([key, number]) => `${key} ${number}`);
  return [...shown, ...(sorted.length > most ? [`${sorted.length - most} other`] : [])].join(', ');
}

/** Why a script ended, without what is particular to one. */
function general(early: string): string {
  if (/not found$|No such file|^127/.test(early)) return 'program not found';
  if (/nonexistent|[Dd]irectory/.test(early)) return 'folder not there';
  return /^1$/.test(early) ? 'exit 1' : early.slice(0, 40);
}
