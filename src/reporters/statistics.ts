import { megabytes } from '../megabytes.ts';
import type { FileReport } from './index.ts';

/** Counts by transform, over all files of a run. */
export interface Statistics {
  readonly add: (report: FileReport) => void;
  /** A table of the changes made (or shown), most of them first; empty when there are none. */
  readonly render: () => string;
}

interface Row {
  readonly changes: number;
  readonly files: number;
  /** Bytes of the unpacked image and bytes fewer to pull that are known to go. */
  readonly saves: number;
  readonly pulled: number;
}

/** The statistics of no file. */
export function statistics(): Statistics {
  const rows = new Map<string, Row>();
  return {
    add: (report) => {
      if ('error' in report) return;
      const here = new Set<string>();
      for (const { transform, status, saves = 0, savesPulled = 0 } of report.result.findings) {
        if (status !== 'applied') continue;
        const row = rows.get(transform) ?? { changes: 0, files: 0, saves: 0, pulled: 0 };
        rows.set(transform, {
          changes: row.changes + 1,
          files: row.files + (here.has(transform) ? 0 : 1),
          saves: row.saves + saves,
          pulled: row.pulled + savesPulled,
        });
        here.add(transform);
      }
    },
    render: () => (rows.size === 0 ? '' : table(rows)),
  };
}

function table(rows: ReadonlyMap<string, Row>): string {
  const sorted = [...rows].sort(([a, one], [b, other]) => other.changes - one.changes || (a < b ? -1 : 1));
  const lines = [
    ['changes', 'files', 'MB less', 'to pull', 'transform'],
    ...sorted.map(([name, { changes, files, saves, pulled }]) => [
      `${changes}`,
      `${files}`,
      saves === 0 ? '-' : megabytes(saves),
      pulled === 0 ? '-' : megabytes(pulled),
      name,
    ]),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)));
  return lines
    .map((cells) => `${cells.map((cell, column) => cell.padStart(widths[column] ?? 0)).join('  ')}\n`)
    .join('');
}
