import { existsSync, readFileSync } from 'node:fs';
import type { VerifyReport } from '../../src/verify/report.ts';

/** `examples/results.json`: what the last `npm run examples` measured. */
export interface Results {
  readonly engine: string;
  /** By name, sorted. */
  readonly examples: Readonly<Record<string, Outcome>>;
}

/** Sizes are bytes unpacked, in steps of 0.1 MB, so that another build of the same files gives the same figures. */
export type Outcome = Measured | { readonly changes: readonly string[]; readonly needs: string };

interface Measured {
  /** The transforms that changed it at the safe level. */
  readonly changes: readonly string[];
  readonly needs?: undefined;
  readonly before: number;
  /** Seconds that the original took to build from nothing. */
  readonly seconds: number;
  readonly safe: Level;
  readonly unsafe: Level;
}

interface Level {
  readonly after: number;
  readonly saved: number;
  readonly seconds: number;
}

/** The results in a file; empty ones when there is none. */
export function readResults(path: string): Results {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : { engine: 'none', examples: {} };
}

/** What both reports of an example came to, `safe` undefined where nothing changes at that level; undefined when one of them has no sizes. */
export function outcomeOf(safe: VerifyReport | undefined, unsafe: VerifyReport): Outcome | undefined {
  const levels = [safe ?? unsafe, unsafe].flatMap(({ comparison, buildSeconds }) => {
    if (comparison === undefined || buildSeconds === undefined) return [];
    const [before, after] = [comparison.before.unpacked, comparison.after.unpacked];
    return [{ after: rounded(after), saved: rounded(before - after), seconds: Math.round(buildSeconds.after) }];
  });
  const [level, second] = levels;
  const { comparison, buildSeconds } = safe ?? unsafe;
  const before = rounded(comparison?.before.unpacked ?? 0);
  const seconds = Math.round(buildSeconds?.before ?? 0);
  const first = safe === undefined ? level && { after: before, saved: 0, seconds } : level;
  if (first === undefined || second === undefined) return undefined;
  return {
    changes: [...new Set((safe?.changes ?? []).map(({ transform }) => transform))].toSorted(),
    before,
    seconds,
    safe: first,
    unsafe: second,
  };
}

/** The results as a table in Markdown, in MB of 1,000,000 bytes. */
export function renderResults({ engine, examples }: Results): string {
  const rows = Object.entries(examples).map(([name, outcome]) => {
    const cells = outcome.needs === undefined ? measuredCells(outcome) : [`needs ${outcome.needs}`, '', '', '', ''];
    return `| [${name}](examples/${name}/Dockerfile) | ${outcome.changes.join(', ')} | ${cells.join(' | ')} |\n`;
  });
  const head =
    '| example | changes | before | after | saved | with `--unsafe` | build |\n| --- | --- | --: | --: | --: | --: | --: |\n';
  return `${head}${rows.join('')}\nMB unpacked, and seconds of a build from nothing before and after, by ${engine}.\n`;
}

function measuredCells({ before, seconds, safe, unsafe }: Measured): readonly string[] {
  const share = (level: Level) => `${megabytes(level.saved)} (${((100 * level.saved) / before).toFixed(1)} %)`;
  const more = unsafe.saved === safe.saved ? 'the same' : share(unsafe);
  return [megabytes(before), megabytes(safe.after), share(safe), more, `${seconds} → ${safe.seconds} s`];
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}

function rounded(bytes: number): number {
  return Math.round(bytes / 1e5) * 1e5;
}
