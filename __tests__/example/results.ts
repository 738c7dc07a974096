import { existsSync, readFileSync } from 'node:fs';
import type { ReportedFinding } from '../../src/slimify.ts';
import type { VerifyReport } from '../../src/verify/report.ts';

/** `examples/results.json`: what the last `npm run examples` measured. */
export interface Results {
  readonly engine: string;
  /** By name, sorted. */
  readonly examples: Readonly<Record<string, Outcome>>;
}

/** Sizes are bytes unpacked, in steps of 0.1 MB, so that another build of the same files gives the same figures. */
export type Outcome = Measured | (Changes & { readonly needs: string });

/** The transforms that change an example, sorted. */
interface Changes {
  /** At the safe level. */
  readonly changes: readonly string[];
  /** At the unsafe level alone. */
  readonly bolder: readonly string[];
}

interface Measured extends Changes {
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
    ...changesOf(safe?.changes ?? [], unsafe.changes),
    before,
    seconds,
    safe: first,
    unsafe: second,
  };
}

/** The transforms behind the changes that were made at each level. */
export function changesOf(safe: readonly Change[], unsafe: readonly Change[]): Changes {
  const names = (made: readonly Change[]): readonly string[] =>
    [...new Set(made.map(({ transform }) => transform))].toSorted();
  const changes = names(safe);
  return { changes, bolder: names(unsafe).filter((name) => !changes.includes(name)) };
}

type Change = Pick<ReportedFinding, 'transform'>;

/** The results as a table in Markdown, in MB of 1,000,000 bytes. */
export function renderResults({ engine, examples }: Results): string {
  const rows = Object.entries(examples).map(([name, outcome]) => {
    const cells = outcome.needs === undefined ? measuredCells(outcome) : [`needs ${outcome.needs}`, '', '', '', ''];
    const { changes, bolder } = outcome;
    const bold = bolder.map((transform) => `*${transform}*`);
    return `| [${name}](examples/${name}/Dockerfile) | ${[...changes, ...bold].join(', ')} | ${cells.join(' | ')} |\n`;
  });
  const head =
    '| example | changes | before | after | saved | with `--unsafe` | build |\n| --- | --- | --: | --: | --: | --: | --: |\n';
  const units = `MB unpacked, and seconds of a build from nothing before and after, by ${engine}; what *leans* needs \`--unsafe\`.`;
  return `${head}${rows.join('')}\n${units} ${renderSplits(examples)}\n`;
}

/** What splits win on average: each example counts the same, however large it is. */
function renderSplits(examples: Results['examples']): string {
  const shares = Object.values(examples).flatMap((outcome) => {
    const isSplit = outcome.needs === undefined && outcome.bolder.some((name) => name.startsWith('split-'));
    return isSplit ? [outcome.unsafe.saved / outcome.before] : [];
  });
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  return `The ${shares.length} that are split into a build and a runtime stage lose ${(100 * mean).toFixed(1)} % on average.`;
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
