import * as fs from 'node:fs';
import { SlimifyError } from './error.ts';
import { systemReason, writeToEnd } from './files.ts';
import type { Reporter } from './reporters/index.ts';

/**
 * A report that goes to a file, which takes its name when it is whole. Throws `SlimifyError` when it cannot be opened; the sentence about what
 * cannot be written comes at the end.
 */
export function reportFile(path: string, reporter: Reporter): ReportFile {
  const temporary = `${path}.${Math.random().toString(36).slice(2)}.tmp`;
  const said = (error: unknown): string => `${path}: ${systemReason(error) ?? String(error)}`;
  let failure: string | undefined;
  const attempt = (call: () => void): void => {
    if (failure !== undefined) return;
    try {
      call();
    } catch (error) {
      failure = said(error);
      fs.rmSync(temporary, { force: true });
    }
  };
  let fd: number;
  try {
    fd = fs.openSync(temporary, 'wx', 0o666);
  } catch (cause) {
    throw new SlimifyError(said(cause), { cause });
  }
  let waiting = '';
  const write = (text: string): void => {
    waiting += text;
    if (waiting.length < 100_000) return;
    writeToEnd(fd, waiting);
    waiting = '';
  };
  return {
    add: (report) => attempt(() => write(reporter.add(report))),
    end: (summary) => {
      attempt(() => {
        writeToEnd(fd, waiting + reporter.end(summary));
        fs.renameSync(temporary, path);
      });
      fs.closeSync(fd);
      return failure;
    },
  };
}

/** A report in a file; `end` says why it could not be written. */
export interface ReportFile {
  readonly add: (report: Parameters<Reporter['add']>[0]) => void;
  readonly end: (summary: Parameters<Reporter['end']>[0]) => string | undefined;
}
