import { Buffer } from 'node:buffer';
import type { Bulk } from './bulk.ts';
import type { BulkSettings } from './bulk-settings.ts';
import type { Target } from './discovery.ts';
import type { Search } from './expand.ts';
import { explain } from './failure.ts';
import { replaceDockerfile } from './files.ts';
import type { formats } from './formats.ts';
import { withoutCommands } from './github-log.ts';
import type { Interview } from './interactive.ts';
import { openOutputs } from './outputs.ts';
import { exitCodes, takePulse } from './pulse.ts';
import { count, nothingYet } from './reporters/index.ts';
import type { Failed, FileReport } from './reporters/index.ts';
import { renderReasons, renderSummary, renderTroubles, visible } from './reporters/text.ts';
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
  /** Which files of these are meant. */
  readonly search: Search;
  /** The name to show for standard input, when that is what to work on. */
  readonly stdin: string | undefined;
  readonly mode: 'preview' | 'write' | 'check' | 'list';
  /** What is told, in which format, where. */
  readonly outputs: readonly Output[];
  readonly why: boolean;
  /** Ask about each change. */
  readonly interactive: boolean;
  /** Say nothing but errors beside the reports. */
  readonly quiet: boolean;
  /** Count by transform. */
  readonly statistics: boolean;
  readonly options: Options;
  /** A folder, or a file that says which; absolute. Undefined: the closest folder with all that is copied, and nothing for standard input. */
  readonly context: string | undefined;
  /** The config of every file, absolute; false: none; undefined: the closest one of each. */
  readonly config: string | false | undefined;
  readonly color: { readonly stdout: boolean; readonly stderr: boolean };
  /** How to prove every change by building, when only what is proven is to be shown or written. */
  readonly verify: VerifySettings | undefined;
  /** For runs over many files. */
  readonly bulk: BulkSettings;
}

/** A report of the run; `names` are of the files that change, `whole` is the new text itself. */
export interface Output {
  readonly format: (typeof formats)[number] | 'names' | 'whole';
  /** Where it is written to, absolute; undefined: standard output. */
  readonly file?: string;
}

/** The world outside the process. */
export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** All of it. Throws `SlimifyError` when there is more than a Dockerfile has, or than the limit in bytes. */
  readonly readStdin: (limit?: number) => Buffer;
  readonly stdout: Sink;
  readonly stderr: Sink;
  /** Standard input, when a person types it. */
  readonly keyboard: Keyboard;
  /** From now on an interruption of the process (Ctrl-C, a signal to end) aborts the signal instead, once, with its name for a reason. */
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

/** A person who types lines. */
export interface Keyboard {
  readonly isTerminal: () => boolean;
  /** Waits for the next line, and gives it without its end; undefined when there are no more. */
  readonly readLine: () => string | undefined;
}

/** 0: nothing to do, or all done; 1: found changes when asked to check; 2: something could not be done; more: ended by a signal. */
export type ExitCode = 0 | 1 | 2 | (typeof exitCodes)[keyof typeof exitCodes];

/** Works on the files, and reports each as soon as it is done; one that fails does not stop the rest. */
export async function run(settings: Settings, world: Io, engine: typeof slimify = slimify): Promise<ExitCode> {
  const { mode, why, color, quiet } = settings;
  const isLog = settings.outputs.some(({ format }) => format === 'github');
  const { io, isOver, signal } = takePulse(settings, isLog ? withoutCommands(world) : world);
  const outputs = await openOutputs(settings, io);
  const bulk = isBulk(settings) ? (await import('./bulk.ts')).openBulk(settings, io) : undefined;
  const interview = settings.interactive ? (await import('./interactive.ts')).interview(io, color.stderr) : undefined;
  const statistics = settings.statistics ? (await import('./reporters/statistics.ts')).statistics() : undefined;
  let summary = nothingYet;
  let skipped = 0;
  const jobs = jobsOf(await findTargets(settings, io), settings, bulk, interview);
  for await (const work of worksOf(jobs, settings, io, engine, { bulk, interview, isOver })) {
    if ('skipped' in work) {
      skipped++;
      continue;
    }
    const report = finish(work, settings, io);
    bulk?.add(report, 'hash' in work ? work.hash : undefined);
    summary = count(summary, report);
    if (!quiet || 'error' in report) io.stderr.write(renderTroubles(report, color.stderr));
    outputs.add(report);
    statistics?.add(report);
    if ('error' in report) continue;
    if (why) io.stderr.write(renderReasons(report, color.stderr));
    if (!outputs.isOpen() && mode !== 'write' && bulk === undefined) break;
  }
  if (skipped > 0) summary = { ...summary, skipped };
  outputs.end(summary);
  const failures = [...outputs.failures(), ...(bulk?.end(summary) ?? [])];
  for (const failure of failures) io.stderr.write(`slimify: ${visible(failure)}\n`);
  io.stderr.write(statistics?.render() ?? '');
  if (!quiet) io.stderr.write(renderSummary(summary, why));
  const ended = signal();
  if (ended !== undefined) return exitCodes[ended];
  if (summary.failed > 0 || failures.length > 0) return 2;
  return (mode === 'check' || mode === 'list') && summary.changed > 0 ? 1 : 0;
}

function isBulk({ bulk: { cache, journal, report } }: Settings): boolean {
  return cache !== undefined || journal !== undefined || report !== undefined;
}

/** What there is to do, until a person who is asked has had enough. */
function* jobsOf(
  targets: readonly Target[],
  { bulk: { shard } }: Settings,
  bulk: Bulk | undefined,
  interview: Interview | undefined,
): Generator<Job> {
  for (const { path, error, built } of targets) {
    if (interview?.isOver() === true) return;
    if (shard !== undefined && !isInShard(path, shard)) continue;
    const done = bulk?.done(path);
    yield {
      path,
      ...(built !== undefined && { built }),
      ...(error !== undefined && { error: explain(error) }),
      ...(done !== undefined && { done }),
    };
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
