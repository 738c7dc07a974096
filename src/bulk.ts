import { newCacheFile } from './cache-file.ts';
import type { Blob } from './cache-file.ts';
import { systemReason } from './files.ts';
import { hashOf } from './hash.ts';
import { openJournal } from './journal.ts';
import type { Journal } from './journal.ts';
import { csvReport, jsonReport, statusOf } from './reporters/bulk.ts';
import type { FileReport, Summary } from './reporters/index.ts';
import { filePlace } from './report-places.ts';
import type { Io, Settings } from './run.ts';
import { version } from './version.ts';

/** What a run over many files keeps besides its outputs: the journal, the cache and the report. */
export interface Bulk {
  /** The hash that the journal says a file was left with. */
  readonly done: (path: string) => string | undefined;
  /** Notes a file that is finished; `hash` is that of what was read. */
  readonly add: (report: FileReport, hash: string | undefined) => void;
  /** What is to go into the cache. */
  readonly keep: (blobs: readonly Blob[]) => void;
  /** Closes all; says what went wrong. */
  readonly end: (summary: Summary) => readonly string[];
}

/** What the settings ask for of it. Throws `SlimifyError` for a file that cannot be opened or is another thing. */
export function openBulk({ bulk, mode, options, context, config }: Settings, { cwd }: Pick<Io, 'cwd'>): Bulk {
  const settings = hashOf(JSON.stringify([version, mode, options, context, config]));
  const journal = bulk.journal === undefined ? undefined : openJournal(bulk.journal, settings);
  const reporter = bulk.report?.format === 'csv' ? csvReport() : jsonReport();
  const report = bulk.report && filePlace(bulk.report.path, cwd);
  const cache = cacheFor(bulk.cache);
  return {
    done: (path) => journal?.done(path),
    add: (file, hash) => {
      if (journal !== undefined) note(journal, file, hash);
      report?.write(reporter.add(file), file);
    },
    keep: cache.keep,
    end: (summary) => {
      report?.write(reporter.end(summary));
      report?.close();
      return [report?.failure(), cache.end()].filter((failure) => failure !== undefined);
    },
  };
}

function note(journal: Journal, report: FileReport, before: string | undefined): void {
  const status = statusOf(report);
  if ('error' in report || before === undefined) return journal.add({ path: report.path, status: 'failed' });
  const after = status === 'unchanged' ? before : hashOf(report.result.after);
  journal.add({ path: report.path, before, after, status });
}

/** A cache that cannot be written costs time alone: it is told, and the run goes on. */
function cacheFor(folder: string | undefined): { keep: Bulk['keep']; end: () => string | undefined } {
  if (folder === undefined) return { keep: () => {}, end: () => undefined };
  const file = newCacheFile(folder);
  let failure: string | undefined;
  const attempt = (call: () => void): void => {
    if (failure !== undefined) return;
    try {
      call();
    } catch (error) {
      failure = `the cache cannot be written: ${systemReason(error) ?? String(error)}`;
    }
  };
  return {
    keep: (blobs) => attempt(() => blobs.forEach(file.add)),
    end: () => {
      attempt(file.end);
      return failure;
    },
  };
}
