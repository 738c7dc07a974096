import { dirname, relative, resolve, sep } from 'node:path';
import { realPath } from './files.ts';
import { filePlace, streamPlace, summaryPlace } from './report-places.ts';
import type { GuardedPlace } from './report-places.ts';
import type { Style } from './reporters/diff.ts';
import type { Done, FileReport, Reporter, Summary } from './reporters/index.ts';
import { isChanged } from './reporters/index.ts';
import { renderChanges, visible } from './reporters/text.ts';
import type { Io, Output, Settings } from './run.ts';
import { isOutside, pathShower } from './shown-path.ts';

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
  const asked = settings.outputs.map(async (output) => ({
    reporter: await reporterFor(output, settings, io),
    place: output.file === undefined ? streamPlace(io.stdout) : filePlace(output.file, io.cwd),
  }));
  const outputs = [...(await Promise.all(asked)), ...(await stepSummary(settings, io))];
  return {
    add: (report) => outputs.forEach(({ reporter, place }) => place.write(reporter.add(report), report)),
    end: (summary) =>
      outputs.forEach(({ reporter, place }) => {
        place.write(reporter.end(summary));
        place.close();
      }),
    isOpen: () => outputs.some(({ place }) => place.isOpen()),
    failures: () => outputs.flatMap(({ place }) => place.failure() ?? []),
  };
}

interface Opened {
  readonly reporter: Reporter;
  readonly place: GuardedPlace;
}

async function reporterFor({ format, file }: Output, settings: Settings, io: Io): Promise<Reporter> {
  const color = file === undefined && settings.color.stdout;
  if (format === 'text') return eachDone((report) => renderChanges(report, color));
  if (format === 'names') return eachDone((report) => (isChanged(report) ? `${report.path}\n` : ''));
  if (format === 'whole') return eachDone((report) => report.result.after);
  if (format === 'json') return (await import('./reporters/json.ts')).jsonReporter();
  if (format === 'html') return (await import('./reporters/html.ts')).htmlReporter();
  if (format === 'jsonl') return (await import('./reporters/jsonl.ts')).jsonlReporter();
  if (format === 'markdown') return (await import('./reporters/markdown.ts')).markdownReporter(pathShower(io));
  if (format === 'github') return (await import('./reporters/github.ts')).githubReporter(pathShower(io));
  if (format === 'sarif') return placed((await import('./reporters/sarif.ts')).sarifReporter(), io);
  if (format === 'rdjson') return placed((await import('./reporters/rdjson.ts')).rdjsonReporter(), io);
  if (format === 'rdjsonl') return placed((await import('./reporters/rdjson.ts')).rdjsonlReporter(), io);
  if (format === 'gitlab') return placed((await import('./reporters/gitlab.ts')).gitlabReporter(), io);
  return diffReporter(settings, io, { terminal: file === undefined && io.stdout.isTerminal(), color });
}

/** What GitHub shows on the page of a run, when it says where to put that. It is no reason to fail that it cannot be put there. */
async function stepSummary({ outputs }: Settings, io: Io): Promise<readonly Opened[]> {
  const file = io.env['GITHUB_STEP_SUMMARY'];
  if (!file || outputs.every(({ format }) => format !== 'github')) return [];
  const { leastRoom, markdownReporter, summaryRoom } = await import('./reporters/markdown.ts');
  const found = summaryPlace(resolve(io.cwd, file), leastRoom, io.stderr);
  if (found === undefined) return [];
  return [{ reporter: markdownReporter(pathShower(io), summaryRoom(found.room)), place: found.place }];
}

/** For services that know files by their place in the repository. */
function placed({ add, end }: Reporter, io: Io): Reporter {
  const show = pathShower(io);
  return { add: (report) => add({ ...report, path: show(report.path) }), end };
}

/** A reporter that says something of each file that was worked on, and nothing at the end. */
function eachDone(render: (report: Done) => string): Reporter {
  return { add: (report) => ('error' in report ? '' : render(report)), end: () => '' };
}

async function diffReporter({ paths, stdin, quiet }: Settings, io: Io, style: Style): Promise<Reporter> {
  const { renderDiff } = await import('./reporters/diff.ts');
  const folder = patchFolder(stdin === undefined ? paths : [stdin], io.cwd);
  let hint =
    quiet || folder === realPath('.', io.cwd) ? '' : `slimify: the patch is for the folder ${visible(folder)}\n`;
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
