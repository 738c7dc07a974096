import type { ReportedFinding, ReportedRefusal, Note } from '../slimify.ts';
import type { VerifyReport } from '../verify/report.ts';
import { isChanged } from './index.ts';
import type { FileReport, Reporter } from './index.ts';

/** One file, in the order in which they were worked on. */
export interface JsonFile {
  readonly path: string;
  /** Whether the text changed, or would. */
  readonly changed: boolean;
  /** Whether the new text was put in the file's place. */
  readonly written: boolean;
  /** Why there is no result: the file then has no findings, refusals or notes. */
  readonly error?: { readonly message: string; readonly line?: number };
  /** `status` is `applied`, `held` or `declined`, `saves` the bytes that are known to go, `savesPulled` those that are known to be pulled no more. */
  readonly findings: readonly ReportedFinding[];
  readonly refusals: readonly ReportedRefusal[];
  /** Why the whole file was left alone, or a bug that was caught. */
  readonly notes: readonly Note[];
  /** How the images before and after compare, with `--verify`. */
  readonly verify?: VerifyReport;
  /** The new text of a file that changed. */
  readonly after?: string;
}

/**
 * What `--format json` prints: one object with `version`, `files` (see `JsonFile`) and `summary`, of a shape that only grows while `version` is
 * 1. Lines are 1-based and spans are half-open ranges of UTF-16 offsets, both in the file as it was. No file is held longer than it takes to
 * write it.
 */
export function jsonReporter(): Reporter {
  let isFirst = true;
  return {
    add: (report) => {
      const begin = isFirst ? '{\n  "version": 1,\n  "files": [\n' : ',\n';
      isFirst = false;
      return `${begin}${indented(toJson(report), '    ')}`;
    },
    end: (summary) => {
      const files = isFirst ? '{\n  "version": 1,\n  "files": []' : '\n  ]';
      return `${files},\n  "summary": ${indented(summary, '  ').trimStart()}\n}\n`;
    },
  };
}

function indented(value: unknown, by: string): string {
  // the line separators of Unicode stand inside of texts
  return `${by}${JSON.stringify(value, undefined, 2).replaceAll('\n', `\n${by}`)}`;
}

/** One file as the report has it. */
export function toJson(report: FileReport): JsonFile {
  const { path } = report;
  if ('error' in report) {
    const { message, line } = report.error;
    const error = line === undefined ? { message } : { message, line };
    return { path, changed: false, written: false, error, findings: [], refusals: [], notes: [] };
  }
  const { findings, refusals, notes, after } = report.result;
  const verify = report.proof === undefined ? {} : { verify: report.proof };
  const file = { path, changed: isChanged(report), written: report.written, findings, refusals, notes, ...verify };
  return file.changed ? { ...file, after } : file;
}
