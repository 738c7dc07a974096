import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Blob } from './cache-file.ts';
import type { Settings } from './run.ts';
import type { Job, Work } from './work.ts';

/** What a thread of the pool is told when it starts. */
export interface Start {
  readonly settings: Settings;
  readonly cwd: string;
}

/** What comes back for a batch of files: an answer for each, in their order, and what is new for the cache. */
export interface Answer {
  readonly works: readonly Work[];
  readonly found: readonly Blob[];
}

/** The program of the threads with its argument, and how many there are; undefined: as many as CPUs. */
export interface Crew {
  readonly file: string;
  readonly argument: string;
  readonly size: number | undefined;
}

const batchSize = 64;
/** Megabytes: with V8's own limits two threads took 350 MB where they take 200, and were no faster. */
const memory = { maxYoungGenerationSizeMb: 24, maxOldGenerationSizeMb: 1024 };
/** Batches for each thread that are under way or wait to be taken. */
const ahead = 4;

/**
 * Works on files in other threads; the answers come in the order of the files. Never more than a few batches are held, however many files
 * there are. A thread that dies fails the files of its batch alone.
 */
export async function* pooled(
  jobs: Iterable<Job>,
  start: Start,
  { file, argument, size = availableParallelism() }: Crew,
  keep: (found: readonly Blob[]) => void,
): AsyncGenerator<Work> {
  const crew = Array.from({ length: size }, () =>
    thread(() => new Worker(file, { argv: [argument], workerData: start, resourceLimits: memory })),
  );
  const batches = batchesOf(jobs);
  const under: Promise<Answer>[] = [];
  let turn = 0;
  try {
    for (;;) {
      while (under.length < size * ahead) {
        const { value: batch, done } = batches.next();
        if (done === true) break;
        under.push(freest(crew, turn++).work(batch));
      }
      const next = under.shift();
      if (next === undefined) return;
      // eslint-disable-next-line no-await-in-loop
      const { works, found } = await next;
      keep(found);
      yield* works;
    }
  } finally {
    for (const one of crew) one.end();
  }
}

function* batchesOf(jobs: Iterable<Job>): Generator<readonly Job[]> {
  let batch: Job[] = [];
  for (const job of jobs) {
    batch.push(job);
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

interface Thread {
  readonly work: (batch: readonly Job[]) => Promise<Answer>;
  readonly load: () => number;
  readonly end: () => void;
}

function freest(crew: readonly Thread[], turn: number): Thread {
  const order = crew.map((_, i) => crew[(turn + i) % crew.length]).filter((one) => one !== undefined);
  const [first] = order.toSorted((a, b) => a.load() - b.load());
  if (first === undefined) throw new RangeError('a pool without threads');
  return first;
}

/** A thread that works on the batches that it is given, one after the other; it is started again when it has died. */
function thread(create: () => Worker): Thread {
  let alive: Worker | undefined;
  let waiting: { readonly batch: readonly Job[]; readonly resolve: (answer: Answer) => void }[] = [];
  const begin = (): Worker => {
    const worker = create();
    let reason = 'it ended by itself';
    worker.on('message', (answer: Answer) => waiting.shift()?.resolve(answer));
    worker.on('error', (error: unknown) => (reason = error instanceof Error ? error.message : String(error)));
    worker.on('exit', () => {
      if (alive !== worker) return;
      alive = undefined;
      const [broken, ...others] = waiting;
      waiting = [];
      broken?.resolve({ works: broken.batch.map((job) => failed(job, reason)), found: [] });
      for (const { batch, resolve } of others) send(batch, resolve);
    });
    return worker;
  };
  const send = (batch: readonly Job[], resolve: (answer: Answer) => void): void => {
    alive ??= begin();
    waiting.push({ batch, resolve });
    alive.postMessage(batch);
  };
  return {
    work: (batch) => new Promise((resolve) => send(batch, resolve)),
    load: () => waiting.length,
    end: () => {
      const last = alive;
      alive = undefined;
      void last?.terminate();
    },
  };
}

function failed({ path, error }: Job, reason: string): Work {
  return {
    path,
    error: error ?? { message: `the thread that worked on it died: ${reason}`, line: undefined, stack: undefined },
  };
}
