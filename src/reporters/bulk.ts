import { isChanged } from './index.ts';
import type { FileReport, Reporter } from './index.ts';

/** What one transform made of one file; bytes as far as they are known. */
export interface TransformCount {
  readonly transform: string;
  readonly applied: number;
  readonly held: number;
  readonly refused: number;
  /** Of the unpacked image, and fewer to pull: by the changes made or shown, and by those held back. */
  readonly saves: number;
  readonly savesPulled: number;
  readonly heldSaves: number;
}

/** What became of a file. */
export type Status = 'unchanged' | 'changed' | 'written' | 'failed';

/** What became of a file. */
export function statusOf(report: FileReport): Status {
  if ('error' in report) return 'failed';
  if (report.written) return 'written';
  return isChanged(report) ? 'changed' : 'unchanged';
}

/** What each transform made of a file, by name. */
export function countsOf(report: FileReport): readonly TransformCount[] {
  if ('error' in report) return [];
  const counts = new Map<string, TransformCount>();
  const add = (transform: string, more: Partial<TransformCount>): void => {
    counts.set(transform, sum({ ...noCount, ...more, transform }, counts.get(transform) ?? noCount));
  };
  for (const { transform, status, saves = 0, savesPulled = 0 } of report.result.findings) {
    if (status === 'applied') add(transform, { applied: 1, saves, savesPulled });
    else add(transform, { held: 1, heldSaves: saves });
  }
  for (const { transform } of report.result.refusals) add(transform, { refused: 1 });
  return [...counts.values()].toSorted((a, b) => (a.transform < b.transform ? -1 : 1));
}

/**
 * A table with a line for each transform that had to do with a file, and one for each other file: RFC 4180, with a line of names. What a
 * spreadsheet would take for a formula has an apostrophe in front.
 */
export function csvReport(): Reporter {
  let head = `${columns.join(',')}\r\n`;
  const afterHead = (text: string): string => {
    const all = head + text;
    head = '';
    return all;
  };
  return {
    add: (report) => afterHead(rowsOf(report).map(csvLine).join('')),
    end: () => afterHead(''),
  };
}

/** One JSON object: every file with what each transform made of it, and the totals of each transform at the end. */
export function jsonReport(): Reporter {
  let separator = '{"version":1,"files":[\n';
  const totals = new Map<string, TransformCount>();
  return {
    add: (report) => {
      const transforms = countsOf(report);
      for (const one of transforms) totals.set(one.transform, sum(one, totals.get(one.transform) ?? noCount));
      const error = 'error' in report ? { error: { message: report.error.message, line: report.error.line } } : {};
      const notes = 'error' in report || report.result.notes.length === 0 ? {} : { notes: report.result.notes };
      const begin = separator;
      separator = ',\n';
      return `${begin}${JSON.stringify({ path: report.path, status: statusOf(report), transforms, ...notes, ...error })}`;
    },
    end: (summary) => {
      const transforms = [...totals.values()].toSorted((a, b) => (a.transform < b.transform ? -1 : 1));
      const begin = separator === ',\n' ? '' : separator;
      return `${begin}\n],"transforms":${JSON.stringify(transforms)},"summary":${JSON.stringify(summary)}}\n`;
    },
  };
}

const noCount: TransformCount = {
  transform: '',
  applied: 0,
  held: 0,
  refused: 0,
  saves: 0,
  savesPulled: 0,
  heldSaves: 0,
};

function sum(one: TransformCount, other: TransformCount): TransformCount {
  return {
    transform: one.transform,
    applied: one.applied + other.applied,
    held: one.held + other.held,
    refused: one.refused + other.refused,
    saves: one.saves + other.saves,
    savesPulled: one.savesPulled + other.savesPulled,
    heldSaves: one.heldSaves + other.heldSaves,
  };
}

const columns = [
  'path',
  'status',
  'transform',
  'applied',
  'held',
  'refused',
  'bytes_saved',
  'bytes_not_pulled',
  'bytes_held',
  'message',
];

type Cell = string | number;

function rowsOf(report: FileReport): readonly (readonly Cell[])[] {
  const { path } = report;
  const status = statusOf(report);
  const empty = Array.from({ length: 7 }, () => '');
  if ('error' in report) {
    const { message, line } = report.error;
    return [[path, status, ...empty, line === undefined ? message : `line ${line}: ${message}`]];
  }
  const counts = countsOf(report).map((one): readonly Cell[] => {
    const { transform, applied, held, refused, saves, savesPulled, heldSaves } = one;
    return [path, status, transform, applied, held, refused, saves, savesPulled, heldSaves, ''];
  });
  const notes = report.result.notes.map(({ line, message }) => [path, status, ...empty, `line ${line}: ${message}`]);
  return counts.length + notes.length === 0 ? [[path, status, ...empty, '']] : [...counts, ...notes];
}

function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
