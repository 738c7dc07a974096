import { contextOf } from '../src/context.ts';
import type { Context } from '../src/context.ts';
import { parseDockerfile } from '../src/dockerfile.ts';
import type { Dockerfile } from '../src/dockerfile.ts';
import { SlimifyError } from '../src/error.ts';
import { slimify } from '../src/slimify.ts';
import { transforms as pipeline } from '../transforms/index.ts';
import type { Options, Result } from '../src/slimify.ts';
import { withoutAlpine } from './invariants/alpine.ts';
import { checkBases } from './invariants/bases.ts';
import { checkCaches } from './invariants/caches.ts';
import { checkCommands } from './invariants/commands.ts';
import { checkDropped } from './invariants/dropped.ts';
import { checkLeftovers } from './invariants/leftovers.ts';
import { checkRecommends, checkWeakDeps } from './invariants/recommends.ts';
import { withoutExtras } from './invariants/runtime.ts';
import { checkSplit } from './invariants/splits.ts';
import {
  checkComments,
  checkEdits,
  checkFindings,
  checkInstructions,
  checkLineEnds,
  checkScripts,
} from './invariants/text.ts';

/** Everything that must hold of every run over every file; the last two need more than the text and are checked over the corpus only. */
export const invariants = [
  'crashed',
  'gate caught a bug',
  'not idempotent',
  'bytes changed outside edits',
  'finding does not fit the edits',
  'instruction list changed where no edit says so',
  'unparsable result',
  'RUN no longer parses',
  'CRLF, BOM or final newline lost',
  'comment lost',
  'command lost',
  'RUN means something else',
  'package lists missing',
  'recommended package missing',
  'layer left dirtier',
  'edit in a stage that does not ship',
  'archive removed too early',
  'package dropped too early',
  'repository removed too early',
  'base image not proven',
  'split is not the same image',
  'safe level made an unsafe edit',
  'refused by dash or bash',
  "differs from BuildKit's parse",
] as const;

export type Invariant = (typeof invariants)[number];

/** A promise that was broken. */
export interface Violation {
  readonly invariant: Invariant;
  readonly detail: string;
}

/** A run whose result is read back: what every check is given. */
export interface Change {
  readonly result: Result;
  readonly before: Dockerfile;
  readonly after: Dockerfile;
  readonly unsafe: boolean;
  /** The files of the build context, where it is known. */
  readonly read: Context['read'];
}

/** One run: its result, or the refusal of the whole file, and the promises it broke. */
export interface Checked {
  readonly result: Result | undefined;
  readonly refused: SlimifyError | undefined;
  readonly violations: readonly Violation[];
}

/**
 * Runs slimify over a text, once more over the result, and checks every promise from the two texts and the edits: nothing of the gate's is
 * used, because these checks are there to catch a wrong gate. `run` is slimify but in the tests of the checks themselves.
 */
export function checkRun(text: string, options: Options = {}, run: typeof slimify = slimify): Checked {
  let result: Result;
  try {
    result = run(text, options);
  } catch (error) {
    if (error instanceof SlimifyError) return { result: undefined, refused: error, violations: checkRefusal(error) };
    return { result: undefined, refused: undefined, violations: [{ invariant: 'crashed', detail: show(error) }] };
  }
  const again = checkAgain(result, options, run);
  const splits = splitsIn(options).filter((name) => result.findings.some(({ transform }) => transform === name));
  const split = splits.length === 0 ? result : run(text, { ...options, only: splits });
  const isSplit = split.findings.some(({ transform, status }) => status === 'applied' && splits.includes(transform));
  if (!isSplit) return { result, refused: undefined, violations: [...checkResult(text, result, options), ...again] };
  // what is split is compared as two stages with one; the rest of the pipeline with what came of that
  const rest = run(split.after, options);
  const violations = [
    ...checkEdits(result),
    ...checkFindings(result, options.unsafe === true),
    ...checkLineEnds(result),
    ...checkSplit(text, split.after),
    ...checkResult(split.after, rest, options),
    ...again,
  ];
  if (options.unsafe !== true) violations.push({ invariant: 'safe level made an unsafe edit', detail: 'a split' });
  if (rest.after !== result.after)
    violations.push({ invariant: 'not idempotent', detail: 'a split first makes another text' });
  return { result, refused: undefined, violations };
}

/** The transforms that split a stage, as far as they run. */
function splitsIn({ transforms = pipeline, only, skip = [] }: Options): readonly string[] {
  const names = transforms.map(({ name }) => name).filter((name) => name.startsWith('split-'));
  return names.filter((name) => only?.includes(name) !== false && !skip.includes(name));
}

/** Every check that needs no second run. */
export function checkResult(text: string, result: Result, options: Options = {}): readonly Violation[] {
  const violations: Violation[] = [];
  for (const { kind, message } of result.notes)
    if (kind === 'bug') violations.push({ invariant: 'gate caught a bug', detail: message });
  if (result.before !== text)
    violations.push({ invariant: 'bytes changed outside edits', detail: 'before is not the text handed in' });
  violations.push(...checkEdits(result), ...checkFindings(result, options.unsafe === true), ...checkLineEnds(result));
  if (result.after === text) return violations;
  const before = parseDockerfile(text);
  let after: Dockerfile;
  try {
    after = parseDockerfile(result.after);
  } catch (error) {
    return [...violations, { invariant: 'unparsable result', detail: show(error) }];
  }
  const { read } = contextOf(before, { files: options.files });
  const whole = { result, before, after, unsafe: options.unsafe === true, read };
  const alpine = withoutAlpine(whole, whole.unsafe && options.runtime === 'alpine');
  const change = withoutExtras(alpine.change);
  return [
    ...violations,
    ...alpine.violations,
    ...checkInstructions(change),
    ...checkScripts(change),
    ...checkComments(change),
    ...checkCommands(change),
    ...checkCaches(change),
    ...checkLeftovers(change),
    ...checkDropped(change),
    ...checkRecommends(change),
    ...checkBases(whole),
    ...checkWeakDeps(change),
  ];
}

function checkRefusal({ message }: SlimifyError): readonly Violation[] {
  if (message !== '' && !message.includes('\n')) return [];
  return [{ invariant: 'crashed', detail: `a refusal of more or less than one line: ${JSON.stringify(message)}` }];
}

function checkAgain(first: Result, options: Options, run: typeof slimify): readonly Violation[] {
  const broken = (detail: string): Violation[] => [{ invariant: 'not idempotent', detail }];
  if (first.after === first.before) return [];
  try {
    const second = run(first.after, options);
    if (second.after !== first.after) return broken('a second run changes more');
    const applied = second.findings.find(({ status }) => status === 'applied');
    return applied === undefined ? [] : broken(`a second run reports: ${applied.message}`);
  } catch (error) {
    return broken(`a second run throws: ${show(error)}`);
  }
}

function show(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? `: ${error.cause.stack}` : '';
  return error instanceof SlimifyError ? error.message : `${error.stack}${cause}`;
}
