import type { ReportedFinding, Result } from '../slimify.ts';
import type { VerifyReport } from '../verify/report.ts';

/** What came of one file: the engine's result, or why there is none. */
export type FileReport = Done | Failed;

/** A file that was worked on. */
export interface Done {
  /** As the user named it, relative to the working folder. */
  readonly path: string;
  readonly result: Result;
  /** Whether the new text was put in the file's place. */
  readonly written: boolean;
  /** How the result was proven by building, when that was asked for. */
  readonly proof?: VerifyReport;
}

/** A file that could not be worked on, or not be written. */
export interface Failed {
  readonly path: string;
  readonly error: Failure;
}

/** A user's mistake, or a bug of slimify's with the stack of the exception. */
export interface Failure {
  readonly message: string;
  /** 1-based; undefined when it is about the whole file. */
  readonly line: number | undefined;
  readonly stack: string | undefined;
}

/** How many of what, over all files of a run. */
export interface Summary {
  readonly files: number;
  readonly changed: number;
  readonly written: number;
  readonly failed: number;
  /** Files that an earlier run has done, by its journal; they are not among `files`. */
  readonly skipped?: number;
  /** Changes made (or shown), by safety. */
  readonly applied: { readonly safe: number; readonly unsafe: number };
  /** Changes that wait for --unsafe, or for a person. */
  readonly held: { readonly unsafe: number; readonly manual: number };
  readonly refusals: number;
  /** Changes that whoever was asked about them did not want; absent when there are none. */
  readonly declined?: number;
  /** Bytes that the changes made (or shown) are known to save, and those that wait for --unsafe. */
  readonly saves: Saved;
  readonly heldSaves: Saved;
}

/** Bytes of the unpacked image, and bytes fewer to pull because of another base image. */
export interface Saved {
  readonly unpacked: number;
  readonly pulled: number;
}

/** Tells of a run in one format: text that is printed in the order in which it comes. */
export interface Reporter {
  /** What is said of a file as soon as it is done; `''` for nothing. */
  readonly add: (report: FileReport) => string;
  /** What closes it. */
  readonly end: (summary: Summary) => string;
}

const nothing: Saved = { unpacked: 0, pulled: 0 };

/** The summary of no file. */
export const nothingYet: Summary = {
  files: 0,
  changed: 0,
  written: 0,
  failed: 0,
  applied: { safe: 0, unsafe: 0 },
  held: { unsafe: 0, manual: 0 },
  refusals: 0,
  saves: nothing,
  heldSaves: nothing,
};

/** The summary with one more file counted. */
export function count(summary: Summary, report: FileReport): Summary {
  const files = summary.files + 1;
  if ('error' in report) return { ...summary, files, failed: summary.failed + 1 };
  const { findings, refusals } = report.result;
  const applied = findings.filter(({ status }) => status === 'applied');
  const held = findings.filter(({ status }) => status === 'held');
  const declined = findings.filter(({ status }) => status === 'declined').length;
  return {
    ...summary,
    ...(declined > 0 && { declined: (summary.declined ?? 0) + declined }),
    files,
    changed: summary.changed + (isChanged(report) ? 1 : 0),
    written: summary.written + (report.written ? 1 : 0),
    applied: {
      safe: summary.applied.safe + applied.filter(({ safety }) => safety === 'safe').length,
      unsafe: summary.applied.unsafe + applied.filter(({ safety }) => safety === 'unsafe').length,
    },
    held: {
      unsafe: summary.held.unsafe + held.filter(({ safety }) => safety === 'unsafe').length,
      manual: summary.held.manual + held.filter(({ safety }) => safety === 'manual').length,
    },
    refusals: summary.refusals + refusals.length,
    saves: add(summary.saves, applied),
    heldSaves: add(
      summary.heldSaves,
      held.filter(({ safety }) => safety === 'unsafe'),
    ),
  };
}

function add(saved: Saved, findings: readonly ReportedFinding[]): Saved {
  let { unpacked, pulled } = saved;
  for (const { saves = 0, savesPulled = 0 } of findings) {
    unpacked += saves;
    pulled += savesPulled;
  }
  return { unpacked, pulled };
}

/** Whether the text of the file changed, or would. */
export function isChanged({ result }: Done): boolean {
  return result.before !== result.after;
}
