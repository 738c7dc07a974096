import type { Behaviour, VerifyReport } from '../../src/verify/report.ts';

/** The level that a case is rewritten at. */
export type Level = 'safe' | 'unsafe';

/** One case at one level: what came of it. */
export interface Row {
  readonly name: string;
  readonly level: Level;
  /** What is wrong, one line each; empty when the promise is kept. */
  readonly problems: readonly string[];
  /** Bytes of the unpacked images, when both were built. */
  readonly sizes: { readonly before: number; readonly after: number } | undefined;
  readonly seconds: number;
  /** Whether it was built a second time, without the engine's cache, because packages had other versions the first time. */
  readonly retried: boolean;
}

/** What breaks the promise of a level: at the safe one everything that is not proven, at the unsafe one a build or a smoke test. */
export function problemsOf(level: Level, report: VerifyReport): readonly string[] {
  const { verdict, problems, smoke, comparison } = report;
  if (verdict === 'unchanged') return ['the command line changes nothing'];
  if (verdict === 'broken') return ['does not build', ...problems];
  if (smoke === undefined || comparison === undefined) return ['nothing was compared', ...problems];
  const found = [
    ...notPassed('before', smoke.before),
    ...notPassed('after', smoke.after),
    ...smoke.unstable.map((what) => `the smoke test tells nothing: ${what}`),
  ];
  if (level === 'unsafe') return [...found, ...smoke.differences];
  return verdict === 'proven' && problems.length === 0 ? found : [...found, verdict, ...problems];
}

function notPassed(side: string, { state, exitCode, reason, stderr }: Behaviour): readonly string[] {
  if (state === 'ended' && exitCode === 0) return [];
  const last = stderr.trimEnd().split('\n').at(-1);
  return [`the smoke test does not pass ${side}: ${reason ?? `${state}, ${exitCode}`} ${last}`];
}

/** Whether the installed packages differ: the archive may have moved on between the two builds. */
export function packagesDiffer({ comparison }: VerifyReport): boolean {
  return comparison?.violations.some(({ path }) => path === '/var/lib/dpkg/status') === true;
}

/** A line of the table; problems go on lines of their own below it. */
export function renderRow({ name, level, problems, sizes, seconds, retried }: Row): string {
  const size = sizes === undefined ? '' : `${megabytes(sizes.before)} -> ${megabytes(sizes.after)} MB`;
  const share = sizes === undefined ? '' : `${percent(sizes).toFixed(1)} %`;
  const line = [
    problems.length === 0 ? 'ok  ' : 'FAIL',
    name.padEnd(44),
    level.padEnd(6),
    size.padStart(19),
    share.padStart(7),
    `${seconds.toFixed(0)} s`.padStart(5),
    retried ? ' (built again: package versions differed)' : '',
  ];
  return [line.join(' ').trimEnd(), ...problems.map((problem) => `       ${problem}`)].join('\n');
}

/** The totals below the table. `unchanged`: cases that slimify leaves alone at both levels. */
export function renderTotals(rows: readonly Row[], unchanged: number): string {
  const good = rows.filter(({ problems }) => problems.length === 0);
  const changed = new Set(rows.map(({ name }) => name)).size;
  const sizes = good.flatMap(({ sizes }) => sizes ?? []);
  const saved = sizes.reduce((sum, { before, after }) => sum + before - after, 0);
  const mean = sizes.reduce((sum, size) => sum + percent(size), 0) / Math.max(sizes.length, 1);
  const at = (level: Level): string => {
    const all = rows.filter((row) => row.level === level);
    return `${all.filter(({ problems }) => problems.length === 0).length} of ${all.length} ${level}`;
  };
  return [
    `${changed} Dockerfiles changed, ${unchanged} left alone`,
    `proven: ${at('safe')}, ${at('unsafe')} alone`,
    `${megabytes(saved)} MB saved, ${mean.toFixed(1)} % of an image on average`,
  ].join('\n');
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}

function percent({ before, after }: { readonly before: number; readonly after: number }): number {
  return before === 0 ? 0 : (100 * (before - after)) / before;
}
