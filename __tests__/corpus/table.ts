import { runtimes } from '../../src/context.ts';
import { invariants } from '../invariants.ts';
import { levels } from './tally.ts';
import type { Tally } from './tally.ts';

/** The whole outcome as text; `examples`: how many files to name for each broken promise. */
export function renderTally(tally: Tally, transforms: readonly string[], examples: number): string {
  const parts = transforms.map((name) => renderTransform(tally, name));
  return [renderFiles(tally), ...parts, renderInvariants(tally, examples)].join('\n');
}

/** How many promises were broken, counting each once a file. */
export function countViolations({ violations }: Tally): number {
  return [...violations.values()].reduce((sum, ids) => sum + ids.length, 0);
}

function renderFiles({ files, kinds, refused, leftAlone, changed }: Tally): string {
  const read = files - sumOf(refused);
  const rows = [
    `${pad(files)} files: ${[...kinds].map(([kind, count]) => `${count} ${kind}`).join(', ')}`,
    `${pad(sumOf(refused))} refused`,
    ...top(refused, 12),
    `${pad(sumOf(leftAlone))} left alone, two parsers disagree`,
    ...top(leftAlone, 4),
    ...levels.map(
      (level) => `${pad(changed[level])} changed at level ${level} (${percent(changed[level], read)} of ${read} read)`,
    ),
  ];
  return `${rows.join('\n')}\n`;
}

function renderTransform({ findings, refusals }: Tally, name: string): string {
  const cell = (level: string, status: string): string => {
    const { count, files } = findings.get(`${name} ${level} ${status}`) ?? { count: 0, files: 0 };
    return `${count} ${status} in ${files} files`;
  };
  const reasons = refusals.get(name) ?? new Map<string, string[]>();
  const lines = [
    name,
    `    safe:   ${cell('safe', 'applied')}, ${cell('safe', 'held')}`,
    `    unsafe: ${cell('unsafe', 'applied')}, ${cell('unsafe', 'held')}`,
    `    all:    ${cell('all', 'applied')}`,
    ...runtimes.flatMap((runtime) => {
      const applied = cell(runtime, 'applied');
      return applied.startsWith('0 ') ? [] : [`    --runtime ${runtime}: ${applied}`];
    }),
    `    refused ${sumOf(reasons)}`,
    ...top(reasons, 5),
  ];
  return `${lines.join('\n')}\n`;
}

function renderInvariants({ violations, details }: Tally, examples: number): string {
  const lines = invariants.flatMap((invariant) => {
    const ids = violations.get(invariant) ?? [];
    const shown = ids
      .slice(0, examples)
      .map((id) => `           ${id}  ${short(details.get(`${invariant} ${id}`) ?? '')}`);
    return [`${pad(ids.length)} ${invariant}`, ...shown];
  });
  return ['Invariants: number of files that break them, all have to be 0', ...lines].join('\n');
}

function top(reasons: ReadonlyMap<string, readonly string[]>, most: number): readonly string[] {
  const sorted = [...reasons].toSorted(([, a], [, b]) => b.length - a.length);
  const lines = sorted.slice(0, most).map(([reason, ids]) => `    ${pad(ids.length)} ${reason} (${ids[0]})`);
  return sorted.length > most ? [...lines, `    ${pad(sorted.length - most)} more reasons`] : lines;
}

function sumOf(reasons: ReadonlyMap<string, readonly string[]>): number {
  return [...reasons.values()].reduce((sum, ids) => sum + ids.length, 0);
}

function pad(count: number): string {
  return String(count).padStart(6);
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '0 %' : `${((part / whole) * 100).toFixed(1)} %`;
}

function short(detail: string): string {
  const line = detail.replaceAll('\n', '⏎');
  return line.length > 300 ? `${line.slice(0, 300)}…` : line;
}
