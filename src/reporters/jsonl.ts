import type { Reporter } from './index.ts';
import { toJson } from './json.ts';

/** The report of a run, one JSON text a line: each file as `--format json` has it, as soon as it is done, and `{"summary": ...}` last. */
export function jsonlReporter(): Reporter {
  return {
    add: (report) => `${JSON.stringify(toJson(report))}\n`,
    end: (summary) => `${JSON.stringify({ summary })}\n`,
  };
}
