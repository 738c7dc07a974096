import { Buffer } from 'node:buffer';
import { parentPort, workerData } from 'node:worker_threads';
import type { Answer, Start } from './pool.ts';
import type { Io } from './run.ts';
import type { slimify } from './slimify.ts';
import type { Job, Work, worker } from './work.ts';

/** What a thread works with. It is handed in: what this file imported would be a part of the command of its own, in every run. */
export interface Kit {
  readonly worker: typeof worker;
  readonly slimify: typeof slimify;
}

/** The program of a thread of the pool: it answers batches of files until it is ended. */
export async function serve(kit: Kit): Promise<void> {
  const { settings, cwd }: Start = workerData;
  const { cache } = settings.bulk;
  const recall = cache === undefined ? undefined : (await import('./cache.ts')).recallFrom(cache);
  const work = await kit.worker(settings, silent(cwd), kit.slimify, { recall });
  const answer = async (batch: readonly Job[]): Promise<void> => {
    const works: Work[] = [];
    // one after the other: they are read and worked on without a pause
    // eslint-disable-next-line no-await-in-loop
    for (const job of batch) works.push(lean(await work(job)));
    const message: Answer = { works, found: recall?.takeFound() ?? [] };
    parentPort?.postMessage(message);
  };
  parentPort?.on('message', (batch: readonly Job[]) => void answer(batch));
}

/** A thread says nothing itself. */
function silent(cwd: string): Io {
  const sink = { write: () => true, isTerminal: () => false };
  return {
    cwd,
    env: {},
    readStdin: () => Buffer.alloc(0),
    stdout: sink,
    stderr: sink,
    keyboard: { isTerminal: () => false, readLine: () => undefined },
    interrupted: () => new AbortController().signal,
  };
}

/** Without the texts of a file that nothing is said of. */
function lean(work: Work): Work {
  if (!('result' in work)) return work;
  const { before, after, findings, refusals, notes } = work.result;
  const isQuiet = before === after && findings.length + refusals.length + notes.length === 0;
  return isQuiet ? { ...work, result: { ...work.result, before: '', after: '' } } : work;
}
