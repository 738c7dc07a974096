import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { transforms } from '../transforms/index.ts';
import { readContext, readEntry, readIndex, readReadings } from './corpus/files.ts';
import type { Entry } from './corpus/files.ts';
import { askShell, realShells } from './corpus/shells.ts';
import { studyBases } from './corpus/bases.ts';
import { studyGroups } from './corpus/groups.ts';
import { studyLeftovers } from './corpus/leftovers.ts';
import { studySplits } from './corpus/splits.ts';
import { sample, showFile } from './corpus/show.ts';
import { study } from './corpus/study.ts';
import { countViolations, renderTally } from './corpus/table.ts';
import { addTally, addViolation, emptyTally } from './corpus/tally.ts';
import type { Tally } from './corpus/tally.ts';

const usage = `usage: npm run corpus -- FOLDER [options]

Runs every transform at every level (safe, unsafe, all: with BuildKit's means and what is optional, and for each runtime image) over every Dockerfile of a corpus (FOLDER/index.tsv, files/, buildkit.jsonl.gz) and checks
every promise; exit code 1 when one is broken.

  --all              name every file that breaks a promise, not only five
  --leftovers        say what becomes of each cache that a file seems to leave in an image, told from its words alone
  --bases            say what becomes of the last stages that stand on a full image, by its family
  --splits           say what becomes of files of one stage that build on a build image, by stack; with --all every reason, with files
  --groups           say what becomes of each group of odd files (FOLDER/edge-cases.tsv)
  --file ID          show what is made of one file
  --sample N         show N diffs, picked at random
  --dump OUT         write every diff into the folder OUT
  --transform NAME   with --sample and --dump: of this transform alone
  --unsafe           with --sample and --dump: at the unsafe level
  --buildkit         with --sample and --dump: with BuildKit's means
  --seed S           with --sample: another choice
`;

/** What a worker is told. */
interface Task {
  readonly folder: string;
  readonly part: number;
  readonly parts: number;
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      all: { type: 'boolean', default: false },
      leftovers: { type: 'boolean', default: false },
      bases: { type: 'boolean', default: false },
      splits: { type: 'boolean', default: false },
      groups: { type: 'boolean', default: false },
      file: { type: 'string' },
      sample: { type: 'string' },
      dump: { type: 'string' },
      transform: { type: 'string' },
      unsafe: { type: 'boolean', default: false },
      buildkit: { type: 'boolean', default: false },
      seed: { type: 'string', default: '1' },
    },
  });
  const [folder] = positionals;
  if (folder === undefined) return say(usage, 1);
  const entries = readIndex(folder);
  if (entries.length === 0) return say(`${folder} is no corpus: it has no index.tsv that names files\n`, 1);
  if (values.leftovers) {
    for (const line of studyLeftovers(folder, entries)) say(line, 0);
    return 0;
  }
  if (values.bases) {
    for (const line of studyBases(folder, entries)) say(line, 0);
    return 0;
  }
  if (values.splits) {
    for (const line of studySplits(folder, entries, values.all)) say(line, 0);
    return 0;
  }
  if (values.groups) {
    for (const group of studyGroups(folder)) say(group, 0);
    return 0;
  }
  if (values.file !== undefined) return say(showFile(folder, values.file), 0);

  const { transform, unsafe, buildkit, dump } = values;
  const options = { unsafe, buildkit, ...(transform !== undefined && { only: [transform] }) };
  if (transform !== undefined && !transforms.some(({ name }) => name === transform))
    return say(`no transform ${transform}\n`, 1);
  if (dump !== undefined) mkdirSync(dump, { recursive: true });
  if (dump !== undefined || values.sample !== undefined) {
    let count = 0;
    for (const { id, diff } of sample(folder, entries, Number(values.seed), options)) {
      if (dump === undefined) say(`${diff}\n`, 0);
      else writeFileSync(join(dump, `${id}.diff`), diff);
      if (++count === Number(values.sample)) break;
    }
    return say(`${count} diffs\n`, 0);
  }
  return check(folder, values.all ? Infinity : 5);
}

async function check(folder: string, examples: number): Promise<number> {
  const started = Date.now();
  const tally = emptyTally();
  const parts = 2;
  const workers = Array.from({ length: parts }, (_, part) => runWorker({ folder, part, parts }));
  for (const part of await Promise.all(workers)) addTally(tally, part);
  const shells = realShells();
  for (const shell of shells) {
    for (const { id, detail } of askShell(shell, tally.bodies))
      addViolation(tally, 'refused by dash or bash', id, detail);
  }
  const names = transforms.map(({ name }) => name);
  say(`${renderTally(tally, names, examples)}\n\n`, 0);
  const count = countViolations(tally);
  const seconds = Math.round((Date.now() - started) / 1000);
  say(
    `${tally.files} files, ${count} broken promises, ${seconds} s; shells asked: ${shells.join(', ') || 'none'}\n`,
    0,
  );
  return count === 0 && tally.files > 0 ? 0 : 1;
}

function runWorker(task: Task): Promise<Tally> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(fileURLToPath(import.meta.url), { workerData: task });
    worker.on('message', resolve);
    worker.on('error', reject);
  });
}

function work({ folder, part, parts }: Task): Tally {
  return study(readPart(readIndex(folder), folder, part, parts), readReadings(folder));
}

function* readPart(entries: readonly Entry[], folder: string, part: number, parts: number) {
  for (const [i, { id, kind }] of entries.entries()) {
    if (i % parts === part) yield { id, kind, text: readEntry(folder, id), files: readContext(folder, id) };
  }
}

function say(text: string, code: number): number {
  process.stdout.write(text);
  return code;
}

if (isMainThread) process.exitCode = await main();
else parentPort?.postMessage(work(workerData));
