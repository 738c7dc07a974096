import { transforms as pipeline } from '../transforms/index.ts';
import { contextOf } from './context.ts';
import type { Context, Files, Runtime } from './context.ts';
import { parseDockerfile, secondReading } from './dockerfile.ts';
import type { Dockerfile } from './dockerfile.ts';
import { composeEdits, editMap, overlaps } from './edit.ts';
import type { Edit, EditMap, Span } from './edit.ts';
import { gate } from './gate.ts';
import { once } from './once.ts';
import { readIgnores } from './ignore.ts';
import type { ImageNames } from './images/named.ts';
import { lineOf, lineStarts } from './lines.ts';
import { strangeImage } from './own-images.ts';
import { lostTarget } from './stage-targets.ts';
import type { Finding, Refusal, Safety, Transform } from './transform.ts';

/** How to run. Every list of names is of transforms. */
export interface Options {
  /** Make unsafe changes too. */
  readonly unsafe?: boolean;
  /** Use what BuildKit alone understands. */
  readonly buildkit?: boolean;
  /** Which runtime image the user prefers. */
  readonly runtime?: Runtime | undefined;
  /** The files beside the Dockerfile, if they can be read. */
  readonly files?: Files | undefined;
  /** The stages that somebody builds by name or number, as compose and bake files do: what they give stays. */
  readonly targets?: readonly string[];
  /** Only these; those that are optional run only when they are named here. */
  readonly only?: readonly string[];
  /** All but these. */
  readonly skip?: readonly string[];
  /** The names that official images have in the user's registry. */
  readonly images?: ImageNames;
  /** Instead of slimify's own. */
  readonly transforms?: readonly Transform[];
  /**
   * Whether to make a finding, of which its level has nothing against, in the file as it is by then. One that is declined is not asked about
   * again and is reported as such; an exception ends the run.
   */
  readonly accept?: ((finding: Finding, transform: Transform, file: Dockerfile) => boolean) | undefined;
}

/** A place in the text that was handed in; lines are 1-based. */
interface Located {
  readonly transform: string;
  readonly span: Span;
  readonly line: number;
  readonly endLine: number;
}

/** A finding: made, held back because it is not safe enough for the level asked for, or declined by `Options.accept`. */
export interface ReportedFinding extends Located {
  readonly safety: Safety;
  readonly status: 'applied' | 'held' | 'declined';
  readonly message: string;
  /** Bytes of the unpacked image, where a sourced figure is known. */
  readonly saves: number | undefined;
  /** Bytes fewer to pull, of another base image, where a sourced figure is known. */
  readonly savesPulled?: number;
}

/** Something left alone, with the reason. */
export interface ReportedRefusal extends Located {
  readonly reason: string;
}

/** About the run itself: why a whole file was left alone, or a bug that was caught. */
export interface Note {
  readonly kind: 'left-alone' | 'bug';
  readonly line: number;
  readonly message: string;
}

/** The text before and after, and everything that is to be said about the difference. */
export interface Result {
  readonly before: string;
  readonly after: string;
  /** What was done, as edits on `before`: `applyEdits(before, edits)` is `after`. */
  readonly edits: readonly Edit[];
  readonly findings: readonly ReportedFinding[];
  readonly refusals: readonly ReportedRefusal[];
  readonly notes: readonly Note[];
}

const maxPasses = 10;

/**
 * Runs the transforms over a Dockerfile until nothing changes. Pure: nothing is read or written. Throws `SlimifyError` for text that
 * is no Dockerfile it can work on; anything else it throws is a bug.
 */
export function slimify(text: string, options: Options = {}): Result {
  const before = parseDockerfile(text, undefined, 0, options.images);
  const run: Run = {
    file: before,
    context: contextOf(before, options),
    targets: options.targets ?? [],
    lines: lineStarts(text),
    batches: [],
    history: [],
    applied: [],
    notes: [],
    seen: new Map(),
    broken: new Set(),
    accept: options.accept,
    declined: new Set(),
  };
  const chosen = choose(options);
  const bold = options.unsafe === true;
  let rest: Batch[] = [];
  // what makes nothing at this level is asked once the others have nothing more to make
  let isSettled = bold;
  for (let pass = 1; ; pass++) {
    if (pass > maxPasses) return withoutRestless(text, options, run.applied.at(-1)?.transform ?? '');
    const start = run.file;
    rest = [];
    for (const transform of chosen) {
      if (!isSettled && transform.safety !== 'safe') continue;
      if (isConcerned(run.file, transform)) rest.push(step(run, transform, bold));
    }
    if (run.file === start && isSettled) break;
    isSettled = bold || run.file === start;
  }
  if (run.file !== before) {
    const doubt = secondReading(before);
    if (doubt !== undefined) return unchanged(text, { kind: 'left-alone', line: 1, message: doubt });
  }
  const held = withoutAlternatives(run.file, rest).map(([transform, finding]) =>
    report(run, transform, finding, 'held'),
  );
  const declined = rest.flatMap(({ transform, declined }) =>
    declined.map((finding) => report(run, transform, finding, 'declined')),
  );
  const lineStartsNow = lineStarts(run.file.text);
  const refusals = rest.flatMap(({ transform, refused }) =>
    refused.map(({ span, reason }) => ({
      ...locate(run, transform, span),
      reason: reason.replace(/\bline (\d+)/g, (_, line: string) => {
        return `line ${lineOf(run.lines, original(run, lineStartsNow[Number(line) - 1] ?? 0))}`;
      }),
    })),
  );
  const edits = composeEdits(text.length, run.batches);
  const findings = [...run.applied, ...held, ...declined];
  return { before: text, after: run.file.text, edits, findings, refusals, notes: run.notes };
}

/** The same without the last transform that still changed something: what changes without end is nothing to write. */
function withoutRestless(text: string, options: Options, name: string): Result {
  const result = slimify(text, { ...options, skip: [...(options.skip ?? []), name] });
  const message = `${name}: dropped its changes: not stable after ${maxPasses} passes`;
  return { ...result, notes: [{ kind: 'bug', line: 1, message }, ...result.notes] };
}

/** What is held back; of transforms that would give the same stage another image the first one alone: it would leave the others nothing to do. */
function withoutAlternatives({ stages }: Dockerfile, batches: readonly Batch[]): readonly [Transform, Finding][] {
  const images = new Set(stages.map(({ image }) => image.start));
  const free = new Set(images);
  const isAlternative = ({ safety, span }: Finding, transform: Transform): boolean =>
    (safety ?? transform.safety) === 'unsafe' && images.has(span.start) && !free.delete(span.start);
  return batches.flatMap(({ transform, held }) =>
    held.filter((one) => !isAlternative(one, transform)).map((one): [Transform, Finding] => [transform, one]),
  );
}

/** What one run over one file has come to so far. */
interface Run {
  file: Dockerfile;
  readonly context: Context;
  readonly targets: readonly string[];
  /** Where the lines of the original text start. */
  readonly lines: readonly number[];
  /** The batches of edits made, oldest first. */
  readonly batches: (readonly Edit[])[];
  readonly history: EditMap[];
  readonly applied: ReportedFinding[];
  readonly notes: Note[];
  /** What each transform last found, and in which file. */
  readonly seen: Map<Transform, { readonly file: Dockerfile; readonly batch: Batch }>;
  /** Transforms whose edits the gate refused. */
  readonly broken: Set<string>;
  readonly accept: Options['accept'];
  /** The identities of findings that were declined. */
  readonly declined: Set<string>;
}

interface Batch {
  readonly transform: Transform;
  readonly accepted: readonly Finding[];
  readonly held: readonly Finding[];
  readonly declined: readonly Finding[];
  readonly refused: readonly Refusal[];
}

function choose({ transforms = pipeline, only, skip = [] }: Options): readonly Transform[] {
  return transforms.filter(
    ({ name, optional }) => (only === undefined ? optional !== true : only.includes(name)) && !skip.includes(name),
  );
}

function isConcerned(file: Dockerfile, { mentions }: Transform): boolean {
  const known = mentionsIn(file);
  return mentions?.some((word) => known.get(word) ?? note(known, word, file.text.includes(word))) ?? true;
}

/** Whether a file mentions a word, once for all transforms and passes that ask. */
const mentionsIn = once((_file: Dockerfile) => new Map<string, boolean>());

function note(known: Map<string, boolean>, word: string, found: boolean): boolean {
  known.set(word, found);
  return found;
}

/** Lets one transform look at the file as it is now, unless it has seen it, and makes what it may make. */
function step(run: Run, transform: Transform, unsafe: boolean): Batch {
  const seen = run.seen.get(transform);
  if (seen?.file === run.file) return seen.batch;
  const batch = collect(run, transform, unsafe);
  run.seen.set(transform, { file: run.file, batch });
  const edits = batch.accepted.flatMap((finding) => finding.edits);
  if (edits.length === 0 || run.broken.has(transform.name)) return batch;
  const after = gate(run.file, edits);
  if (typeof after === 'string') {
    run.broken.add(transform.name);
    const { line } = locate(run, transform, batch.accepted[0]?.span ?? { start: 0, end: 0 });
    run.notes.push({ kind: 'bug', line, message: `${transform.name}: dropped its changes: ${after}` });
    return batch;
  }
  run.applied.push(...batch.accepted.map((finding) => report(run, transform, finding, 'applied')));
  run.batches.push(edits);
  run.history.push(editMap(edits));
  run.file = after;
  return batch;
}

function collect(run: Run, transform: Transform, unsafe: boolean): Batch {
  const { file, context, targets } = run;
  const accepted: Finding[] = [];
  const held: Finding[] = [];
  const declined: Finding[] = [];
  const refused: Refusal[] = [];
  const ignoredAt = readIgnores(file);
  const taken: Edit[] = [];
  let end = -1;
  for (const found of find(file, transform, context)) {
    const ignored = ignoredAt(transform, 'edits' in found ? [found.span, ...found.edits] : [found.span]);
    if (ignored !== undefined) {
      refused.push({ span: found.span, reason: `held back by the comment at line ${ignored}` });
      continue;
    }
    if ('reason' in found) {
      refused.push(found);
      continue;
    }
    const strange = file.images && strangeImage(file, found.edits);
    if (strange !== undefined) {
      refused.push({ span: found.span, reason: `${strange} may not be in your registry: its config names none` });
      continue;
    }
    const safety = found.safety ?? transform.safety;
    const lost = lostTarget(file, found.edits, targets, safety !== 'safe');
    if (lost !== undefined) {
      refused.push({ span: found.span, reason: lost });
      continue;
    }
    if (safety === 'manual' || (safety === 'unsafe' && !unsafe)) {
      held.push(found);
      continue;
    }
    // what overlaps is found again in the next pass, if it still holds then
    const isBehind = found.edits.every(({ start }) => start > end);
    if (!isBehind && found.edits.some((edit) => taken.some((other) => overlaps(edit, other)))) continue;
    if (!isAccepted(run, transform, found)) {
      declined.push(found);
      continue;
    }
    taken.push(...found.edits);
    end = Math.max(end, ...found.edits.map((edit) => edit.end));
    accepted.push(found);
  }
  return { transform, accepted, held, declined, refused };
}

/** Asks about a finding once: it is the same one when it says the same of the same place of the original, and does the same to it. */
function isAccepted(run: Run, transform: Transform, finding: Finding): boolean {
  // what the gate refused is not made, whatever the answer is
  if (run.accept === undefined || run.broken.has(transform.name)) return true;
  const { span, message, edits } = finding;
  const places = [span, ...edits].flatMap(({ start, end }) => [original(run, start), original(run, end)]);
  const identity = JSON.stringify([transform.name, message, places, edits.map(({ text }) => text)]);
  if (run.declined.has(identity)) return false;
  if (run.accept(finding, transform, run.file)) return true;
  run.declined.add(identity);
  return false;
}

function find(file: Dockerfile, transform: Transform, context: Context): readonly (Finding | Refusal)[] {
  try {
    return [...transform.find(file, context)];
  } catch (error) {
    throw new Error(`bug in the transform ${transform.name}`, { cause: error });
  }
}

function report(run: Run, transform: Transform, finding: Finding, status: ReportedFinding['status']): ReportedFinding {
  const { span, message, safety = transform.safety, saves, savesPulled } = finding;
  const pulled = savesPulled === undefined ? {} : { savesPulled };
  return { ...locate(run, transform, span), safety, status, message, saves, ...pulled };
}

/** Finds the place in the original text. */
function locate(run: Run, transform: Transform, { start, end }: Span): Located {
  const span = { start: original(run, start), end: original(run, end) };
  return { transform: transform.name, span, line: lineOf(run.lines, span.start), endLine: lineOf(run.lines, span.end) };
}

function original(run: Run, offset: number): number {
  return run.history.reduceRight((place, map) => map.back(place), offset);
}

function unchanged(text: string, note: Note): Result {
  return { before: text, after: text, edits: [], findings: [], refusals: [], notes: [note] };
}
