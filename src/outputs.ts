import { dirname, isAbsolute, relative, sep } from 'node:path';
import { SlimifyError } from './error.ts';
import { realPath } from './files.ts';
import { checkPlace, writeReport } from './report-file.ts';
import type { Style } from './reporters/diff.ts';
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
  /** Why some of them could not be written. */
  readonly failures: () => readonly string[];
}

/** The outputs that were asked for. Throws `SlimifyError` when there is no place for the file of one. */
export async function openOutputs(settings: Settings, io: Io): Promise<Outputs> {
  const outputs = await Promise.all(
    settings.outputs.map(async (output) => ({
      reporter: await reporterFor(output, settings, io),
      target: guard(output.file === undefined ? printed(io.stdout) : collected(output.file, io.cwd)),
    })),
  );
  return {
    add: (report) => outputs.forEach(({ reporter, target }) => target.write(reporter.add(report), report)),
    end: (summary) =>
      outputs.forEach(({ reporter, target }) => {
        target.write(reporter.end(summary));
        target.close();
      }),
    isOpen: () => outputs.some(({ target }) => target.isOpen()),
    failures: () => outputs.flatMap(({ target }) => target.failure() ?? []),
  };
}

async function reporterFor({ format, file }: Output, settings: Settings, io: Io): Promise<Reporter> {
  const color = file === undefined && settings.color.stdout;
  if (format === 'text') return eachDone((report) => renderChanges(report, color));
  if (format === 'names') return eachDone((report) => (isChanged(report) ? `${report.path}\n` : ''));
  if (format === 'whole') return eachDone((report) => report.result.after);
  if (format === 'json') return (await import('./reporters/json.ts')).jsonReporter();
  return diffReporter(settings, io, { terminal: file === undefined && io.stdout.isTerminal(), color });
}

/** A reporter that says something of each file that was worked on, and nothing at the end. */
function eachDone(render: (report: Done) => string): Reporter {
  return { add: (report) => ('error' in report ? '' : render(report)), end: () => '' };
}

async function diffReporter({ paths, stdin }: Settings, io: Io, style: Style): Promise<Reporter> {
  const { renderDiff } = await import('./reporters/diff.ts');
  const folder = patchFolder(stdin === undefined ? paths : [stdin], io.cwd);
  let hint = folder === realPath('.', io.cwd) ? '' : `slimify: the patch is for the folder ${visible(folder)}\n`;
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

/** What the text of a reporter goes to; `from` is the file that it is about. */
interface Target {
  /** False when nobody reads it any more. */
  readonly write: (text: string, from?: FileReport) => boolean;
  readonly close: () => void;
}

function printed(sink: Sink): Target {
  return { write: (text) => text === '' || sink.write(text), close: () => {} };
}

/** A file that is written when all of it is there. */
function collected(file: string, cwd: string): Target {
  named(file, () => checkPlace(file));
  const place = realPath(file, cwd);
  const texts: string[] = [];
  let isInput = false;
  return {
    write: (text, from) => {
      if (text !== '') texts.push(text);
      isInput ||= from !== undefined && realPath(from.path, cwd) === place;
      return true;
    },
    close: () =>
      named(file, () => {
        if (isInput) throw new SlimifyError('a file to work on, the report is not written');
        writeReport(place, texts);
      }),
  };
}

/** Says of an error which file it is about. */
function named(file: string, deed: () => void): void {
  try {
    deed();
  } catch (error) {
    if (!(error instanceof SlimifyError)) throw error;
    throw new SlimifyError(`${file}: ${error.message}`, { cause: error });
  }
}

/** Keeps a failure for the end: files that are to be written are written all the same. */
function guard(target: Target): Target & {
  readonly isOpen: () => boolean;
  readonly failure: () => string | undefined;
} {
  let open = true;
  let failure: string | undefined;
  const attempt = (deed: () => boolean): boolean => {
    try {
      open &&= deed();
    } catch (error) {
      if (!(error instanceof SlimifyError)) throw error;
      open = false;
      failure = error.message;
    }
    return open;
  };
  return {
    write: (text, from) => attempt(() => target.write(text, from)),
    close: () => {
      attempt(() => {
        target.close();
        return true;
      });
    },
    isOpen: () => open,
    failure: () => failure,
  };
}
