import { compareTraces } from './compare.ts';
import type { Trace } from './compare.ts';
import { declare } from './declared.ts';
import type { Pair } from './pairs.ts';
import type { Body, Sandbox } from './sandbox.ts';

/** What came of running both sides of a pair. */
export interface Outcome {
  /** How often both sides were run with a call that fails. */
  readonly failures: number;
  /** Why it could not be run to the end. */
  readonly unrun: string | undefined;
  /** How the scripts ended with nothing told to fail, when not with success: what would come behind was not seen. */
  readonly early: string | undefined;
  readonly difference: Difference | undefined;
}

/** A difference, with the two traces that show it. */
export interface Difference {
  /** The call that was told to fail in the text before; 0: none. */
  readonly fail: number;
  readonly detail: string;
  readonly before: Trace;
  readonly after: Trace;
}

/** As many calls of one pair are made to fail, evenly chosen where there are more. */
const mostFailures = 40;
/** The stub ends scripts that call more. */
const mostCalls = 400;

/** What programs may say to scripts that go on with a number only. */
const answers = ['0', '1'];

/** Runs both sides of a pair: with nothing failing, then with each call that both have failing in turn. */
export async function prove(sandbox: Sandbox, pair: Pair, unsafe: boolean): Promise<Outcome> {
  const declared = declare(pair.runs, unsafe);
  let sides: Pair = pair;
  const both = async (fails: readonly [number, number]): Promise<readonly [Trace, Trace]> => [
    await sandbox.run(sides.before, sides, fails[0]),
    await sandbox.run(sides.after, sides, fails[1]),
  ];
  let [before, after] = await both([0, 0]);
  if (needsBash(before)) {
    sides = { ...pair, before: pair.before.map(inBash), after: pair.after.map(inBash) };
    [before, after] = await both([0, 0]);
  }
  for (const answer of answers) {
    if (earlyEnd(before) === undefined) break;
    const other = await sandbox.run(sides.before, { ...sides, answer }, 0);
    if (earlyEnd(other) !== undefined) continue;
    sides = { ...sides, answer };
    [before, after] = await both([0, 0]);
  }
  const early = earlyEnd(before);
  const outcome = { failures: 0, unrun: undefined, early, difference: undefined };
  if (isEndless(before) && isEndless(after)) return { ...outcome, unrun: 'does not end' };
  const again = async (fails: readonly [number, number]): Promise<Outcome> => {
    // what is not twice the same says nothing
    const [first, second] = [await both(fails), await both(fails)];
    const stable = first.every((trace, i) => isEqual(trace, second[i]));
    const { difference } = compareTraces(...first, declared);
    if (!stable) return { ...outcome, unrun: 'not the same every time' };
    if (difference === undefined) return outcome;
    return { ...outcome, difference: { fail: fails[0], detail: difference, before: first[0], after: first[1] } };
  };
  const { same, difference } = compareTraces(before, after, declared);
  if (difference !== undefined) return again([0, 0]);
  const step = Math.max(1, same.length / mostFailures);
  let failures = 0;
  for (let at = 0; at < same.length; at += step) {
    const one = same[Math.floor(at)];
    if (one === undefined) break;
    failures++;
    const agrees = async (place: number): Promise<boolean> =>
      compareTraces(...(await both([one.before + 1, place + 1])), declared).difference === undefined;
    let found = await agrees(one.after);
    for (const place of one.instead) found ||= await agrees(place);
    if (found) continue;
    const second = await again([one.before + 1, one.after + 1]);
    if (second.unrun !== undefined || second.difference !== undefined) return { ...second, failures };
  }
  return { ...outcome, failures };
}

/** What is said on standard error comes in any order from a pipeline. */
function isEqual(one: Trace, other: Trace | undefined): boolean {
  const text = (trace: Trace | undefined): string =>
    JSON.stringify([trace?.calls, trace?.ends, [...(trace?.files ?? [])]]);
  return text(one) === text(other);
}

function inBash(body: Body): Body {
  return { ...body, shell: 'bash' };
}

/** Whether dash could not read what bash may: on many images `/bin/sh` is bash or ash. */
function needsBash({ stderr }: Trace): boolean {
  return /^sh: \d+: (.*Syntax error|.*Bad substitution|.*Bad for loop variable|set: Illegal option|.*Bad function name)/m.test(
    stderr,
  );
}

function isEndless({ late, calls }: Trace): boolean {
  return late || calls.length >= mostCalls;
}

function earlyEnd({ ends, stderr }: Trace): string | undefined {
  const status = ends.find((end) => end !== 0);
  if (status === undefined) return undefined;
  const [line] = stderr.trimEnd().split('\n').slice(-1);
  return `${status} ${(line ?? '').replace(/^.*?sh: (line )?\d+: /, '')}`.trim();
}
