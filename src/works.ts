import type { Bulk } from './bulk.ts';
import type { Blob } from './cache-file.ts';
import type { Interview } from './interactive.ts';
import type { Io, Settings } from './run.ts';
import type { slimify } from './slimify.ts';
import { worker } from './work.ts';
import type { Job, Work } from './work.ts';

/** The command line of a thread; nobody can type it. */
export const threadArgument = '\0thread';

/** From so many files on it pays to start other threads. */
const many = 500;

/** Works on one file after the other, on many files in other threads; the answers come in the order of the files. */
export async function* worksOf(
  jobs: Iterable<Job>,
  settings: Settings,
  io: Io,
  engine: typeof slimify,
  { bulk, interview, isOver }: Company,
): AsyncGenerator<Work> {
  const iterator = jobs[Symbol.iterator]();
  const { concurrency, cache } = settings.bulk;
  const keep = (blobs: readonly Blob[]): void => bulk?.keep(blobs);
  const isAlone =
    concurrency === 1 || settings.verify !== undefined || settings.stdin !== undefined || interview !== undefined;
  const head = io.threadFile === undefined || isAlone ? [] : take(iterator, many);
  const all = behind(head, iterator);
  if (io.threadFile !== undefined && head.length === many) {
    const { pooled } = await import('./pool.ts');
    // what is wrong with the settings is told once
    await worker(settings, io, engine);
    const crew = { file: io.threadFile, argument: threadArgument, size: concurrency };
    for await (const work of pooled(all, { settings, cwd: io.cwd }, crew, keep)) {
      if (await isOver(work.path)) return;
      yield work;
    }
    return;
  }
  const recall = cache === undefined ? undefined : (await import('./cache.ts')).recallFrom(cache);
  const work = await worker(settings, io, engine, { recall, interview });
  for (const job of all) {
    // each is reported before the next one is begun
    // oxlint-disable-next-line no-await-in-loop
    if (await isOver(job.path)) return;
    // eslint-disable-next-line no-await-in-loop
    yield await work(job);
    if (recall !== undefined) keep(recall.takeFound());
  }
}

/** What is there beside the work. */
interface Company {
  readonly bulk: Bulk | undefined;
  readonly interview: Interview | undefined;
  /** Asked before each file: true when there shall be no more. */
  readonly isOver: (path: string) => boolean | Promise<boolean>;
}

function take<T>(iterator: Iterator<T>, most: number): readonly T[] {
  const taken: T[] = [];
  while (taken.length < most) {
    const { done, value } = iterator.next();
    if (done === true) break;
    taken.push(value);
  }
  return taken;
}

function* behind<T>(head: readonly T[], rest: Iterator<T>): Generator<T> {
  yield* head;
  for (let next = rest.next(); next.done !== true; next = rest.next()) yield next.value;
}
