import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { slimify } from '../../src/slimify.ts';
import type { VerifyReport } from '../../src/verify/report.ts';
import { packagesDiffer, problemsOf, renderRow } from './assess.ts';
import type { Level, Row } from './assess.ts';
import type { Case } from './case.ts';
import { each, run } from './spawn.ts';

/** Where and how to work. */
export interface Place {
  /** The command line, built. */
  readonly cli: string;
  /** A folder for build contexts, and for what `slimify verify` leaves behind; somebody else removes it. */
  readonly folder: string;
  readonly signal: AbortSignal;
  readonly say: (line: string) => void;
}

/** The levels at which a case is something new to build: none when slimify leaves it alone. */
export function levelsOf({ dockerfile }: Case): readonly Level[] {
  const safe = slimify(dockerfile).after;
  const unsafe = slimify(dockerfile, { unsafe: true }).after;
  return [
    ...(safe === dockerfile ? [] : (['safe'] as const)),
    ...(unsafe === dockerfile || unsafe === safe ? [] : (['unsafe'] as const)),
  ];
}

/** Proves cases by `slimify verify`, two at a time, and says a line on each as it is done. */
export async function prove(
  tasks: readonly (readonly [name: string, Case, Level])[],
  place: Place,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  await each(tasks, 2, place.signal, async ([name, one, level]) => {
    const started = performance.now();
    const context = writeContext(join(place.folder, `${name}-${level}`), one);
    let found = await verify(context, one, level, [], place);
    const retried = found.again;
    if (retried) found = await verify(context, one, level, ['--build-option=--no-cache'], place);
    const { problems, sizes } = found;
    if (place.signal.aborted) return;
    const row = { name, level, problems, sizes, retried, seconds: (performance.now() - started) / 1000 };
    rows.push(row);
    place.say(renderRow(row));
  });
  return rows;
}

async function verify(
  context: string,
  one: Case,
  level: Level,
  more: readonly string[],
  { cli, folder, signal }: Place,
): Promise<Pick<Row, 'problems' | 'sizes'> & { again: boolean }> {
  const smoke = one.run && `sh -c '${one.run.replaceAll("'", String.raw`'\''`)}'`;
  const args = [
    'verify',
    join(context, 'Dockerfile'),
    '--format=json',
    '--build-option=--network=host',
    '--network=none',
  ];
  if (smoke !== undefined) args.push('--run', smoke);
  if (level === 'unsafe') args.push('--unsafe');
  const { code, stdout, stderr } = await run(process.execPath, [cli, ...args, ...more], {
    env: { TMPDIR: folder },
    signal,
  });
  if (code === 2 || stdout === '')
    return {
      problems: [`exit code ${code}`, ...stderr.trimEnd().split('\n').slice(-3)],
      sizes: undefined,
      again: false,
    };
  const report: VerifyReport = JSON.parse(stdout);
  const { comparison } = report;
  const problems = problemsOf(level, report);
  return {
    problems,
    sizes: comparison && { before: comparison.before.unpacked, after: comparison.after.unpacked },
    again: problems.length > 0 && packagesDiffer(report),
  };
}

/** Writes a build context; its folder. */
function writeContext(folder: string, { dockerfile, files = {} }: Case): string {
  for (const [path, text] of Object.entries({ ...files, Dockerfile: dockerfile })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
    if (text.startsWith('#!')) chmodSync(join(folder, path), 0o755);
  }
  return folder;
}
