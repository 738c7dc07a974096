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
  /** Where, by what: a place for each RUN or pair. */
  readonly kinds: Map<string, string[]>;
  readonly unrun: Map<string, string[]>;
  readonly early: Map<string, string[]>;
}

export function emptyTally(): Tally {
  const counts = { texts: 0, changed: 0, pairs: 0, runs: 0, failures: 0, differing: 0 };
  return { ...counts, kinds: new Map(), unrun: new Map(), early: new Map() };
}

/** Counts a pair that was run, or could not be. */
export function addOutcome(
  tally: Tally,
  id: string,
  { before, kinds }: Pair,
  { failures, unrun, early, difference }: Outcome,
): void {
  tally.failures += failures;
  if (unrun !== undefined) {
    push(
      tally.unrun,
      unrun,
      before.map(() => id),
    );
    return;
  }
  tally.pairs++;
  tally.runs += before.length;
  if (difference !== undefined) tally.differing++;
  for (const kind of kinds) push(tally.kinds, kind, [id]);
  if (early !== undefined) push(tally.early, general(early), [id]);
}

/** Adds places to the list of a key. */
export function push(lists: Map<string, string[]>, key: string, ids: readonly string[]): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [...ids]);
  else list.push(...ids);
}

/** The whole outcome as text. */
export function renderTally(tally: Tally, seconds: number): string {
  const { texts, changed, pairs, runs, failures, differing, kinds, unrun, early } = tally;
  return [
    `${texts} files, ${changed} results that differ from them`,
    `${pairs} pairs of rewritten scripts run (${runs} RUNs before), ${failures} times more with a call that fails`,
    `  made of: ${rows(kinds)
      .map(([kind, ids]) => `${kind} ${ids.length}`)
      .join(', ')}`,
    `${sum(early)} of them end in failure by themselves: what comes behind is not seen`,
    ...examples(early),
    `${sum(unrun)} RUNs not run`,
    ...examples(unrun),
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
  const declared = declare(pair.runs, unsafe);
  const when = fail === 0 ? '' : `, with call ${fail} failing`;
  return `DIFFERS ${id} line ${pair.line} (${level}${when}): ${detail}\n${sideBySide(before, after, declared)}\n`;
}

function rows(lists: ReadonlyMap<string, readonly string[]>): readonly (readonly [string, readonly string[]])[] {
  return [...lists].toSorted(([, a], [, b]) => b.length - a.length);
}

function sum(lists: ReadonlyMap<string, readonly string[]>): number {
  return [...lists.values()].reduce((total, ids) => total + ids.length, 0);
}

function examples(lists: ReadonlyMap<string, readonly string[]>): readonly string[] {
  return rows(lists).map(([reason, ids]) => `  ${String(ids.length).padStart(4)} ${reason} (${ids[0]})`);
}

/** Why a script ended, without what is particular to one. */
function general(early: string): string {
  if (/not found$|No such file|^127/.test(early)) return 'program not found';
  if (/nonexistent|[Dd]irectory/.test(early)) return 'folder not there';
  return /^1$/.test(early) ? 'exit 1' : early.slice(0, 40);
}
