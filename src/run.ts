import type { Buffer } from 'node:buffer';
import type { Target } from './discovery.ts';
import { SlimifyError } from './error.ts';
import type { Search } from './expand.ts';
import { decode, readDockerfile, replaceDockerfile } from './files.ts';
import type { Source } from './files.ts';
import { openOutputs } from './outputs.ts';
import { count, nothingYet } from './reporters/index.ts';
import type { Failure, FileReport } from './reporters/index.ts';
import { renderReasons, renderSummary, renderTroubles } from './reporters/text.ts';
import { rewriter } from './rewriter.ts';
import type { Rewriter } from './rewriter.ts';
import { slimify } from './slimify.ts';
import type { Options } from './slimify.ts';
import { findTargets } from './targets.ts';
import type { VerifySettings } from './verify/settings.ts';

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
  readonly options: Options;
  /** A folder, or a file that says which; absolute. Undefined: the closest folder with all that is copied, and nothing for standard input. */
  readonly context: string | undefined;
  /** The config of every file, absolute; false: none; undefined: the closest one of each. */
  readonly config: string | false | undefined;
  readonly color: { readonly stdout: boolean; readonly stderr: boolean };
  /** How to prove every change by building, when only what is proven is to be shown or written. */
  readonly verify: VerifySettings | undefined;
}

/** A report of the run; `whole` is the new text itself. */
export interface Output {
  readonly format: 'diff' | 'json' | 'text' | 'sarif' | 'rdjson' | 'rdjsonl' | 'gitlab' | 'names' | 'whole';
}

/** The world outside the process. */
export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** All of it. Throws `SlimifyError` when there is more than a Dockerfile has, or than the limit in bytes. */
  readonly readStdin: (limit?: number) => Buffer;
  readonly stdout: Sink;
  readonly stderr: Sink;
  /** From now on an interruption of the process (Ctrl-C, a signal to end) aborts the signal instead, once. */
  readonly interrupted: () => AbortSignal;
}

/** A stream that text goes to. */
export interface Sink {
  /** False when nobody reads it any more. Throws `SlimifyError` when it cannot be written. */
  readonly write: (text: string) => boolean;
  readonly isTerminal: () => boolean;
}

/** 0: nothing to do, or all done; 1: found changes when asked to check; 2: something could not be done. */
export type ExitCode = 0 | 1 | 2;

/** Works on one file after the other, and reports each as soon as it is done; one that fails does not stop the rest. */
export async function run(settings: Settings, io: Io, engine: typeof slimify = slimify): Promise<ExitCode> {
  const { mode, why, color } = settings;
  const outputs = await openOutputs(settings, io);
  let summary = nothingYet;
  const rewrite = await rewriter(settings, io, engine);
  for (const target of await findTargets(settings, io)) {
    // each is reported before the next one is begun
    // eslint-disable-next-line no-await-in-loop
    const report = await workOn(target, settings, io, rewrite);
    summary = count(summary, report);
    io.stderr.write(renderTroubles(report, color.stderr));
    outputs.add(report);
    if ('error' in report) continue;
    if (why) io.stderr.write(renderReasons(report, color.stderr));
    if (!outputs.isOpen() && mode !== 'write') break;
  }
  outputs.end(summary);
  const failure = outputs.failure();
  if (failure !== undefined) io.stderr.write(`slimify: ${failure}\n`);
  io.stderr.write(renderSummary(summary, why));
  if (summary.failed > 0 || failure !== undefined) return 2;
  return (mode === 'check' || mode === 'list') && summary.changed > 0 ? 1 : 0;
}

async function workOn(
  { path, error, built }: Target,
  settings: Settings,
  io: Io,
  rewrite: Rewriter,
): Promise<FileReport> {
  try {
    if (error !== undefined) throw error;
    const source = settings.stdin === undefined ? readDockerfile(path, io.cwd) : readStdin(path, io);
    const rewritten = rewrite(source, built);
    const { result, proof } = 'result' in rewritten ? rewritten : await rewritten;
    const written = settings.mode === 'write' && result.before !== result.after;
    if (written) replaceDockerfile(source, result.after, io.cwd);
    return proof === undefined ? { path, result, written } : { path, result, written, proof };
  } catch (thrown) {
    return { path, error: explain(thrown) };
  }
}

function readStdin(path: string, io: Io): Source {
  const bytes = io.readStdin();
  return { path, bytes, text: decode(bytes) };
}

/** What to tell of something thrown: a user's mistake in one line, a bug with the transform's name and a stack. */
export function explain(thrown: unknown): Failure {
  if (thrown instanceof SlimifyError) return { message: thrown.message, line: thrown.line, stack: undefined };
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const cause = error.cause instanceof Error ? error.cause : error;
  // The engine names the transform.
  const place = error.message.startsWith('bug in ') ? error.message : 'bug in the core';
  return { message: `${place}: ${cause.message}`, line: undefined, stack: cause.stack };
}
