import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { SlimifyError } from '../src/error.ts';
import { slimify } from '../src/slimify.ts';
import type { Options, Result } from '../src/slimify.ts';
import { transforms } from '../transforms/index.ts';
import { levels, optionsOf } from './corpus/tally.ts';
import type { Level } from './corpus/tally.ts';
import { pairsOf } from './equivalence/pairs.ts';
import type { Pair } from './equivalence/pairs.ts';
import { prove } from './equivalence/prove.ts';
import { openWorkshop } from './equivalence/sandbox.ts';
import type { Workshop } from './equivalence/sandbox.ts';
import { addOutcome, emptyTally, push, renderDifference, renderTally } from './equivalence/tally.ts';
import { corpusTexts, fixtureTexts, shuffle } from './equivalence/texts.ts';
import type { Text } from './equivalence/texts.ts';

const usage = `usage: npm run equivalence -- [FOLDER] [options]

Runs the scripts of the RUNs that slimify rewrites, before and after, where every program is a stub that logs what it is called with and fails when it is
told to: the calls have to be the same, but for what slimify may change, and so has the outcome when any one of them fails. Of the Dockerfiles of
a corpus (FOLDER/index.tsv, files/), or of the fixtures. Exit code 1 when anything differs, 2 when nothing can be run: the scripts run in namespaces
of Linux only, and cc has to be there.

  --only TRANSFORM   what this transform does alone
  --file ID          this file alone
  --limit N          at most N pairs of scripts
  --seed S           with --limit: another choice
`;

/** A pair, and where it comes from. */
interface Task {
  readonly id: string;
  readonly level: Level;
  readonly unsafe: boolean;
  readonly pair: Pair;
}

/** On Alpine the scripts call other programs for the same things, so that there is nothing to compare: that is for the invariants. */
const sameWords = levels.filter((level) => level !== 'alpine');

/** Sandboxes that run at a time. */
const width = 3;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      only: { type: 'string' },
      file: { type: 'string' },
      limit: { type: 'string' },
      seed: { type: 'string', default: '1' },
      help: { type: 'boolean', default: false },
    },
  });
  const { only, file, limit, seed } = values;
  if (values.help) return say(usage, 0);
  if (only !== undefined && !transforms.some(({ name }) => name === only)) return say(`no transform ${only}`, 2);
  const here = join(dirname(dirname(fileURLToPath(import.meta.url))), '__tests__');
  const [folder] = positionals;
  const all = folder === undefined ? fixtureTexts(join(here, 'fixtures')) : corpusTexts(folder);
  const texts = all.filter(({ id }) => file === undefined || id === file);
  if (texts.length === 0) return say(`no files in ${folder ?? 'the fixtures'}`, 2);
  const workshop = await openWorkshop(join(here, 'equivalence'));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      workshop.close();
      process.exit(1);
    });
  }
  try {
    if (workshop.problem !== undefined) return say(`no sandbox, nothing is run: ${workshop.problem}`, 2);
    const chosen = limit === undefined ? texts : shuffle(texts, seed);
    return await proveAll(workshop, chosen, only, limit === undefined ? Infinity : Number(limit));
  } finally {
    workshop.close();
  }
}

async function proveAll(
  workshop: Workshop,
  texts: readonly Text[],
  only: string | undefined,
  limit: number,
): Promise<number> {
  const started = performance.now();
  const tally = emptyTally();
  const tasks = tasksOf(texts, only, limit, tally);
  const worker = async (): Promise<void> => {
    const sandbox = workshop.start();
    try {
      for (const { id, level, unsafe, pair } of tasks) {
        const outcome = await prove(sandbox, pair, unsafe);
        addOutcome(tally, id, pair, outcome);
        if (outcome.difference !== undefined) say(renderDifference(id, level, pair, outcome.difference, unsafe), 0);
      }
    } finally {
      sandbox.stop();
    }
  };
  await Promise.all(Array.from({ length: width }, worker));
  say(renderTally(tally, Math.round((performance.now() - started) / 1000)), 0);
  return tally.differing === 0 && tally.pairs > 0 ? 0 : 1;
}

const splits = transforms.map(({ name }) => name).filter((name) => name.startsWith('split-'));

function* tasksOf(
  texts: readonly Text[],
  only: string | undefined,
  limit: number,
  tally: ReturnType<typeof emptyTally>,
): Generator<Task> {
  let left = limit;
  for (const { id, read } of texts) {
    const { text, files } = read();
    tally.texts++;
    if (text === undefined) continue;
    const seen = new Set<string>();
    for (const level of sameWords) {
      const options: Options = { ...optionsOf[level], ...(only !== undefined && { only: [only] }), files };
      // what is split builds as it did, which checkSplit looks at; the rest is compared with what came of that
      const before =
        rewrite(text, { ...options, only: splits.filter((name) => only === undefined || name === only) })?.after ??
        text;
      const after: string | undefined = rewrite(before, options)?.after;
      if (after === undefined || after === before || seen.has(after)) continue;
      seen.add(after);
      tally.changed++;
      for (const pair of pairsOf(before, after)) {
        if ('reason' in pair) {
          push(
            tally.unrun,
            pair.reason,
            Array.from({ length: pair.runs }, () => id),
          );
          continue;
        }
        const key = JSON.stringify([pair.line, pair.after]);
        if (seen.has(key)) continue;
        seen.add(key);
        yield { id, level, unsafe: options.unsafe === true, pair };
        if (--left === 0) return;
      }
    }
  }
}

function rewrite(text: string, options: Options): Result | undefined {
  try {
    return slimify(text, options);
  } catch (error) {
    if (error instanceof SlimifyError) return undefined;
    throw error;
  }
}

function say(text: string, code: number): number {
  process.stdout.write(`${text}\n`);
  return code;
}

process.exitCode = await main();
