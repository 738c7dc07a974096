import type { Built } from './builds.ts';
import { explain } from './failure.ts';
import { decode, readDockerfile } from './files.ts';
import type { Source } from './files.ts';
import type { Failed, Failure } from './reporters/index.ts';
import { rewriter } from './rewriter.ts';
import type { Aids, Rewritten } from './rewriter.ts';
import type { Io, Settings } from './run.ts';
import type { slimify } from './slimify.ts';

/** A file to work on. Plain data, as all that goes to another thread and comes back. */
export interface Job {
  readonly path: string;
  /** How files of compose and bake around it build it. */
  readonly built?: Built;
  /** Why there is nothing to work on. */
  readonly error?: Failure;
  /** What an earlier run left there: nothing is to be done while the file still has this hash. */
  readonly done?: string;
}

/** What came of a file, before anything is written. */
export type Work = Worked | Failed | Skipped;

/** A file with its result. */
export interface Worked extends Rewritten {
  readonly path: string;
  /** SHA-256 of its bytes, where that was asked for. */
  readonly hash?: string;
}

/** A file that an earlier run has done. */
export interface Skipped {
  readonly path: string;
  readonly skipped: true;
}

/** Reads one file and works on it; whatever happens is told in the answer. */
export type Worker = (job: Job) => Promise<Work>;

/** How files are worked on by these settings, with what takes part in it. */
export async function worker(settings: Settings, io: Io, engine: typeof slimify, aids?: Aids): Promise<Worker> {
  const rewrite = await rewriter(settings, io, engine, aids);
  // most runs need no cryptography
  const hashOf = settings.bulk.journal === undefined ? undefined : (await import('./hash.ts')).hashOf;
  return async ({ path, built, error, done }) => {
    if (error !== undefined) return { path, error };
    try {
      const source = settings.stdin === undefined ? readDockerfile(path, io.cwd) : readStdin(path, io);
      const hash = hashOf?.(source.bytes);
      if (done !== undefined && done === hash) return { path, skipped: true };
      return { path, ...(hash !== undefined && { hash }), ...(await rewrite(source, built)) };
    } catch (thrown) {
      return { path, error: explain(thrown) };
    }
  };
}

function readStdin(path: string, io: Io): Source {
  const bytes = io.readStdin();
  return { path, bytes, text: decode(bytes) };
}
