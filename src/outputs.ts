import { dirname, isAbsolute, relative, sep } from 'node:path';
import { SlimifyError } from './error.ts';
import { realPath } from './files.ts';
import type { Done, FileReport, Reporter, Summary } from './reporters/index.ts';
import { isChanged } from './reporters/index.ts';
import { renderChanges, visible } from './reporters/text.ts';
import type { Io, Output, Settings, Sink } from './run.ts';

/** Where reports go to, in every format that was asked for, each file as soon as it is done. */
export interface Outputs {
  readonly add: (report: FileReport) => void;
  readonly end: (summary: Summary) => void;
  /** False when nobody reads any of them any more. */
  readonly isOpen: () => boolean;
  /** Why one of them could not be written. */
  readonly failure: () => string | undefined;
}

/** The outputs that were asked for. */
export async function openOutputs(settings: Settings, io: Io): Promise<Outputs> {
  const outputs = await Promise.all(
    settings.outputs.map(async (output) => ({
      reporter: await reporterFor(output, settings, io),
      sink: guard(io.stdout),
    })),
  );
  return {
    add: (report) => outputs.forEach(({ reporter, sink }) => sink.write(reporter.add(report))),
    end: (summary) => outputs.forEach(({ reporter, sink }) => sink.write(reporter.end(summary))),
    isOpen: () => outputs.some(({ sink }) => sink.isOpen()),
    failure: () => outputs.map(({ sink }) => sink.failure()).find((failure) => failure !== undefined),
  };
}

async function reporterFor({ format }: Output, settings: Settings, io: Io): Promise<Reporter> {
  const color = settings.color.stdout;
  if (format === 'text') return eachDone((report) => renderChanges(report, color));
  if (format === 'names') return eachDone((report) => (isChanged(report) ? `${report.path}\n` : ''));
  if (format === 'whole') return eachDone((report) => report.result.after);
  if (format === 'json') return (await import('./reporters/json.ts')).jsonReporter();
  if (format === 'sarif') return placed((await import('./reporters/sarif.ts')).sarifReporter(), io);
  if (format === 'rdjson') return placed((await import('./reporters/rdjson.ts')).rdjsonReporter(), io);
  if (format === 'rdjsonl') return placed((await import('./reporters/rdjson.ts')).rdjsonlReporter(), io);
  if (format === 'gitlab') return placed((await import('./reporters/gitlab.ts')).gitlabReporter(), io);
  return diffReporter(settings, io);
}

/** For services that know files by their place in the repository: paths from the working folder on, links followed, with `/`. */
function placed({ add, end }: Reporter, { cwd }: Io): Reporter {
  const folder = realPath('.', cwd);
  const place = (path: string): string => relative(folder, realPath(path, cwd)).replaceAll(sep, '/');
  return { add: (report) => add({ ...report, path: place(report.path) }), end };
}

/** A reporter that says something of each file that was worked on, and nothing at the end. */
function eachDone(render: (report: Done) => string): Reporter {
  return { add: (report) => ('error' in report ? '' : render(report)), end: () => '' };
}

async function diffReporter({ paths, stdin, color }: Settings, io: Io): Promise<Reporter> {
  const { renderDiff } = await import('./reporters/diff.ts');
  const folder = patchFolder(stdin === undefined ? paths : [stdin], io.cwd);
  let hint = folder === realPath('.', io.cwd) ? '' : `slimify: the patch is for the folder ${visible(folder)}\n`;
  const style = { terminal: io.stdout.isTerminal(), color: color.stdout };
  return eachDone((report) => {
    if (!isChanged(report)) return '';
    io.stderr.write(hint);
    hint = '';
    const name = relative(folder, realPath(report.path, io.cwd));
    return renderDiff(report, name.replaceAll(sep, '/'), style);
  });
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
