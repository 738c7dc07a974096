import { Buffer } from 'node:buffer';
import type { Bulk } from './bulk.ts';
import type { BulkSettings } from './bulk-settings.ts';
import { explain } from './failure.ts';
import { replaceDockerfile } from './files.ts';
import { openOutputs } from './outputs.ts';
import { count, nothingYet } from './reporters/index.ts';
import type { Failed, FileReport } from './reporters/index.ts';
import { renderReasons, renderSummary, renderTroubles } from './reporters/text.ts';
import { isInShard } from './shard.ts';
import { slimify } from './slimify.ts';
import type { Options } from './slimify.ts';
import { findTargets } from './targets.ts';
import type { VerifySettings } from './verify/settings.ts';
import type { Job, Worked } from './work.ts';
import { worksOf } from './works.ts';

/** What to do, as the command line says it. */
export interface Settings {
  /** Files and folders; not looked at when `stdin` is set. */
  readonly paths: readonly string[];
  /** The name to show for standard input, when that is what to work on. */
  readonly stdin: string | undefined;
  readonly mode: 'preview' | 'write' | 'check' | 'list';
  /** What is told, in which format, where. */
  readonly outputs: readonly Output[];
  readonly why: boolean;
  readonly options: Options;
  /** A folder, or a file that says which; absolute. Undefined: the closest folder with all that is copied, and nothing for standard input. */
  readonly context: string | undefined;
  readonly color: { readonly stdout: boolean; readonly stderr: boolean };
  /** How to prove every change by building, when only what is proven is to be shown or written. */
  readonly verify: VerifySettings | undefined;
  /** For runs over many files. */
  readonly bulk: BulkSettings;
}

/** A report of the run; `whole` is the new text itself. */
export interface Output {
  readonly format: 'diff' | 'json' | 'text' | 'names' | 'whole';
}

/** The world outside the process. */
export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly readStdin: () => Buffer;
  readonly stdout: Sink;
  readonly stderr: Sink;
  /** From now on an interruption of the process (Ctrl-C, a signal to end) aborts the signal instead, once. */
  readonly interrupted: () => AbortSignal;
  /** The file of the command, for threads that work on many files; without it there are none. */
  readonly threadFile?: string;
}

/** A stream that text goes to. */
export interface Sink {
  /** False when nobody reads it any more. Throws `SlimifyError` when it cannot be written. */
  readonly write: (text: string) => boolean;
  readonly isTerminal: () => boolean;
}

/** 0: nothing to do, or all done; 1: found changes when asked to check; 2: something could not be done; 130: interrupted. */
export type ExitCode = 0 | 1 | 2 | 130;

/** Works on the files, and reports each as soon as it is done; one that fails does not stop the rest. */
export async function run(settings: Settings, io: Io, engine: typeof slimify = slimify): Promise<ExitCode> {
  const { mode, why, color } = settings;
  const outputs = await openOutputs(settings, io);
  const bulk = isBulk(settings) ? (await import('./bulk.ts')).openBulk(settings) : undefined;
  const signal = bulk !== undefined || mode === 'write' ? io.interrupted() : undefined;
  let summary = nothingYet;
  let skipped = 0;
  for await (const work of worksOf(jobsOf(settings, io, bulk), settings, io, engine, bulk)) {
    if (signal?.aborted === true) break;
    if ('skipped' in work) {
      skipped++;
      continue;
    }
    const report = finish(work, settings, io);
    bulk?.add(report, 'hash' in work ? work.hash : undefined);
    summary = count(summary, report);
    io.stderr.write(renderTroubles(report, color.stderr));
    outputs.add(report);
    if ('error' in report) continue;
    if (why) io.stderr.write(renderReasons(report, color.stderr));
    if (!outputs.isOpen() && mode !== 'write' && bulk === undefined) break;
  }
  if (skipped > 0) summary = { ...summary, skipped };
  outputs.end(summary);
  const failures = [outputs.failure(), ...(bulk?.end(summary) ?? [])].filter((failure) => failure !== undefined);
  for (const failure of failures) io.stderr.write(`slimify: ${failure}\n`);
  if (signal?.aborted === true) io.stderr.write('slimify: interrupted\n');
  io.stderr.write(renderSummary(summary, why));
  if (signal?.aborted === true) return 130;
  if (summary.failed > 0 || failures.length > 0) return 2;
  return (mode === 'check' || mode === 'list') && summary.changed > 0 ? 1 : 0;
}

function isBulk({ bulk: { cache, journal, report } }: Settings): boolean {
  return cache !== undefined || journal !== undefined || report !== undefined;
}

/** What there is to do, found while it is done. */
function* jobsOf(settings: Settings, io: Io, bulk: Bulk | undefined): Generator<Job> {
  const { shard } = settings.bulk;
  for (const { path, error } of findTargets(settings, io)) {
    if (shard !== undefined && !isInShard(path, shard)) continue;
    const done = bulk?.done(path);
    yield { path, ...(error !== undefined && { error: explain(error) }), ...(done !== undefined && { done }) };
  }
}

/** Writes what is to be written, and tells what came of the file. */
function finish(work: Worked | Failed, { mode }: Settings, io: Io): FileReport {
  if ('error' in work) return work;
  const { path, result, proof } = work;
  const { before, after } = result;
  const written = mode === 'write' && before !== after;
  try {
    if (written) replaceDockerfile({ path, text: before, bytes: Buffer.from(before, 'utf8') }, after, io.cwd);
    return proof === undefined ? { path, result, written } : { path, result, written, proof };
  } catch (thrown) {
    return { path, error: explain(thrown) };
  }
}
