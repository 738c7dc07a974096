import type { Buffer } from 'node:buffer';
import { dirname, isAbsolute, relative, sep } from 'node:path';
import { placesIn } from './builds.ts';
import { filesFor } from './context-folder.ts';
import type { Seen } from './context-folder.ts';
import { SlimifyError } from './error.ts';
import { decode, findDockerfiles, readDockerfile, realPath, replaceDockerfile } from './files.ts';
import type { Source, Target } from './files.ts';
import { count, isChanged, nothingYet } from './reporters/index.ts';
import type { Done, Failure, FileReport } from './reporters/index.ts';
import { renderChanges, renderReasons, renderSummary, renderTroubles, visible } from './reporters/text.ts';
import { slimify } from './slimify.ts';
import type { Options, Result } from './slimify.ts';
import type { VerifyReport } from './verify/report.ts';
import type { VerifySettings } from './verify/settings.ts';

/** What to do, as the command line says it. */
export interface Settings {
  /** Files and folders; not looked at when `stdin` is set. */
  readonly paths: readonly string[];
  /** The name to show for standard input, when that is what to work on. */
  readonly stdin: string | undefined;
  readonly mode: 'preview' | 'write' | 'check' | 'list';
  /** What goes to standard output; `whole` is the new text itself. */
  readonly format: 'diff' | 'json' | 'text' | 'names' | 'whole';
  readonly why: boolean;
  readonly options: Options;
  /** A folder, or a file that says which; absolute. Undefined: the closest folder with all that is copied, and nothing for standard input. */
  readonly context: string | undefined;
  readonly color: { readonly stdout: boolean; readonly stderr: boolean };
  /** How to prove every change by building, when only what is proven is to be shown or written. */
  readonly verify: VerifySettings | undefined;
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
  const { mode, format, why, color } = settings;
  const output = guard(io.stdout);
  const reports: FileReport[] = [];
  let summary = nothingYet;
  const render = await renderer(settings, io);
  const rewrite = await rewriter(settings, io, engine);
  for (const target of findTargets(settings, io)) {
    // each is reported before the next one is begun
    // eslint-disable-next-line no-await-in-loop
    const report = await workOn(target, settings, io, rewrite);
    summary = count(summary, report);
    io.stderr.write(renderTroubles(report, color.stderr));
    if (format === 'json') reports.push(report);
    if ('error' in report) continue;
    output.write(render(report));
    if (why) io.stderr.write(renderReasons(report, color.stderr));
    if (!output.isOpen() && mode !== 'write') break;
  }
  if (format === 'json') {
    const { renderJson } = await import('./reporters/json.ts');
    output.write(renderJson(reports, summary));
  }
  const failure = output.failure();
  if (failure !== undefined) io.stderr.write(`slimify: ${failure}\n`);
  io.stderr.write(renderSummary(summary, why));
  if (summary.failed > 0 || failure !== undefined) return 2;
  return (mode === 'check' || mode === 'list') && summary.changed > 0 ? 1 : 0;
}

function findTargets({ stdin, paths }: Settings, { cwd }: Io): Iterable<Target> {
  return stdin === undefined ? findDockerfiles(paths, cwd) : [{ path: stdin }];
}

async function workOn({ path, error }: Target, settings: Settings, io: Io, rewrite: Rewriter): Promise<FileReport> {
  try {
    if (error !== undefined) throw error;
    const source = settings.stdin === undefined ? readDockerfile(path, io.cwd) : readStdin(path, io);
    const rewritten = rewrite(source);
    const { result, proof } = 'result' in rewritten ? rewritten : await rewritten;
    const written = settings.mode === 'write' && result.before !== result.after;
    if (written) replaceDockerfile(source, result.after, io.cwd);
    return proof === undefined ? { path, result, written } : { path, result, written, proof };
  } catch (thrown) {
    return { path, error: explain(thrown) };
  }
}

/** What slimify made of a file, and how that was proven where it was. */
export interface Rewritten {
  readonly result: Result;
  readonly proof?: VerifyReport;
}

type Rewriter = (source: Source) => Rewritten | Promise<Rewritten>;

async function rewriter(settings: Settings, io: Io, engine: typeof slimify): Promise<Rewriter> {
  const { options, verify, color, context, stdin } = settings;
  if (verify === undefined) {
    const isKnown = stdin === undefined || context !== undefined;
    const seen: Seen = {};
    const placeOf = await placesIn(context, io.cwd);
    return ({ path, text }) => {
      const place = isKnown ? placeOf(path) : undefined;
      const files = place && filesFor(path, place.folder, io.cwd, seen);
      return { result: engine(text, { ...options, files }) };
    };
  }
  const { provingRewriter } = await import('./verify/command.ts');
  return provingRewriter({ options, verify, color: color.stderr }, io, engine);
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

type Renderer = (report: Done) => string;

async function renderer({ format, paths, stdin, color }: Settings, io: Io): Promise<Renderer> {
  if (format === 'text') return (report) => renderChanges(report, color.stdout);
  if (format === 'names') return (report) => (isChanged(report) ? `${report.path}\n` : '');
  if (format === 'whole') return (report) => report.result.after;
  if (format === 'json') return () => '';
  const { renderDiff } = await import('./reporters/diff.ts');
  const folder = patchFolder(stdin === undefined ? paths : [stdin], io.cwd);
  let hint = folder === realPath('.', io.cwd) ? '' : `slimify: the patch is for the folder ${visible(folder)}\n`;
  const style = { terminal: io.stdout.isTerminal(), color: color.stdout };
  return (report) => {
    if (!isChanged(report)) return '';
    io.stderr.write(hint);
    hint = '';
    const name = relative(folder, realPath(report.path, io.cwd));
    return renderDiff(report, name.replaceAll(sep, '/'), style);
  };
}

/**
 * The folder that a patch of these paths is for: the working folder, or the nearest one above it that holds them all, because no patch
 * may reach out of its folder.
 */
function patchFolder(paths: readonly string[], cwd: string): string {
  const places = paths.map((path) => realPath(path, cwd));
  let folder = realPath('.', cwd);
  while (places.some((place) => isOutside(relative(folder, place))) && dirname(folder) !== folder)
    folder = dirname(folder);
  return folder;
}

function isOutside(path: string): boolean {
  return path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path);
}

/** Keeps a failure of standard output for the end: files that are to be written are written all the same. */
function guard(sink: Sink): {
  write: (text: string) => void;
  isOpen: () => boolean;
  failure: () => string | undefined;
} {
  let open = true;
  let failure: string | undefined;
  return {
    write: (text) => {
      if (!open || text === '') return;
      try {
        open = sink.write(text);
      } catch (error) {
        if (!(error instanceof SlimifyError)) throw error;
        open = false;
        failure = error.message;
      }
    },
    isOpen: () => open,
    failure: () => failure,
  };
}
