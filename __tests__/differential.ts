import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readIndex } from './corpus/files.ts';
import { renderTotals } from './differential/assess.ts';
import { cases } from './differential/cases.ts';
import { judge, renderJudgement } from './differential/judge.ts';
import { partOf, today } from './differential/part.ts';
import { levelsOf, prove } from './differential/prove.ts';
import { run } from './differential/spawn.ts';

const usage = `usage: npm run differential -- [options]

Builds Dockerfiles of many shapes before and after slimify with a real engine, and lets BuildKit read the files of a corpus before and
after; exit code 1 when anything that slimify promises is not so. Needs docker.

  --rotating         the part of both whose turn it is today
  --only NAME        these cases alone, and no corpus; may be given several times
  --corpus FOLDER    where the corpus is
  --judge            the corpus alone
  --list             the names of the cases, and the levels at which they change
`;

/** How many of the cases have to be changed, and in how many days everything has its turn. */
const least = 60;
const days = { cases: 8, corpus: 17 };

async function main(signal: AbortSignal): Promise<number> {
  const { values } = parseArgs({
    options: {
      rotating: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true, default: [] },
      corpus: { type: 'string' },
      judge: { type: 'boolean', default: false },
      list: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const { rotating, only, corpus } = values;
  if (values.help) return say(usage, 0);
  if (values.list) return list();
  const unknown = only.filter((name) => cases[name] === undefined);
  if (unknown.length > 0) return say(`no case ${unknown.join(', ')}`, 2);
  const cli = join(dirname(dirname(fileURLToPath(import.meta.url))), 'dist/cli.cjs');
  if (!existsSync(cli)) return say('dist/cli.cjs is not there: npm run build', 2);
  const docker = await run('docker', ['version'], { signal }).catch(() => undefined);
  if (docker?.code !== 0) return say('no docker answers: nothing can be built', 2);

  const folder = mkdtempSync(join(tmpdir(), 'slimify-differential-'));
  try {
    const good = values.judge || (await proveCases(only, rotating, { cli, folder, signal }));
    const read = only.length > 0 || (await judgeCorpus(corpus, rotating, folder, signal));
    if (signal.aborted) return say('interrupted: the figures are of a part', 1);
    return good && read ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function list(): number {
  for (const [name, one] of Object.entries(cases)) say(`${name.padEnd(44)} ${levelsOf(one).join(' ')}`, 0);
  return 0;
}

async function proveCases(
  only: readonly string[],
  rotating: boolean,
  place: { readonly cli: string; readonly folder: string; readonly signal: AbortSignal },
): Promise<boolean> {
  const started = performance.now();
  const all = Object.entries(cases);
  const chosen = only.length > 0 ? all.filter(([name]) => only.includes(name)) : all;
  const withLevels = chosen.map(([name, one]) => ({ name, one, levels: levelsOf(one) }));
  const changed = withLevels.filter(({ levels }) => levels.length > 0);
  const part = rotating ? partOf(changed, days.cases, today()) : changed;
  const tasks = part.flatMap(({ name, one, levels }) => levels.map((level) => [name, one, level] as const));
  const rows = await prove(tasks, { ...place, say: (line) => void say(line, 0) });
  const failed = rows.filter(({ problems }) => problems.length > 0).length;
  const seconds = Math.round((performance.now() - started) / 1000);
  say(`${renderTotals(rows, chosen.length - changed.length)}\n${failed} failed, ${seconds} s`, 0);
  const few = only.length === 0 && changed.length < least;
  if (few) say(`only ${changed.length} of the cases change: at least ${least} have to`, 1);
  return failed === 0 && !few;
}

async function judgeCorpus(
  corpus: string | undefined,
  rotating: boolean,
  folder: string,
  signal: AbortSignal,
): Promise<boolean> {
  const entries = corpus === undefined ? [] : readIndex(corpus);
  if (corpus === undefined || entries.length === 0) {
    say(`judge: skipped, ${corpus === undefined ? 'no --corpus is given' : `there is no corpus in ${corpus}`}`, 0);
    return true;
  }
  const started = performance.now();
  const part = rotating ? partOf(entries, days.corpus, today()) : entries;
  const judgement = await judge(corpus, part, { folder, width: rotating ? 2 : 4, signal });
  say(renderJudgement(judgement, (performance.now() - started) / 1000), 0);
  return judgement.refused.length === 0 && judgement.rewritten > 0;
}

function say(text: string, code: number): number {
  process.stdout.write(`${text}\n`);
  return code;
}

const interrupt = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interrupt.abort());
process.exitCode = await main(interrupt.signal);
