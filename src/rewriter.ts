import { placesIn } from './builds.ts';
import type { Recall } from './cache.ts';
import { filesFor } from './context-folder.ts';
import type { Seen } from './context-folder.ts';
import type { Files } from './context.ts';
import type { Source } from './files.ts';
import type { Io, Settings } from './run.ts';
import type { Result, slimify } from './slimify.ts';
import type { VerifyReport } from './verify/report.ts';

/** What slimify made of a file, and how that was proven where it was. */
export interface Rewritten {
  readonly result: Result;
  readonly proof?: VerifyReport;
}

/** Rewrites one file. */
export type Rewriter = (source: Source) => Rewritten | Promise<Rewritten>;

/** How files are rewritten by these settings: each with the build context that belongs to it, and with what a cache recalls of it. */
export async function rewriter(settings: Settings, io: Io, engine: typeof slimify, recall?: Recall): Promise<Rewriter> {
  const { options, verify, color, context, stdin } = settings;
  if (verify === undefined) {
    const isKnown = stdin === undefined || context !== undefined;
    const seen: Seen = {};
    const placeOf = await placesIn(context, io.cwd);
    return (source) => {
      const { path, text } = source;
      const place = isKnown ? placeOf(path) : undefined;
      const files = place && filesFor(path, place.folder, io.cwd, seen);
      const find = (around: Files | undefined): Result => engine(text, { ...options, files: around });
      // the name of a transform of somebody else's does not say what it does
      if (recall === undefined || options.transforms !== undefined) return { result: find(files) };
      return { result: recall.result(source, { options, files, extra: JSON.stringify(place ?? 'no context') }, find) };
    };
  }
  const { provingRewriter } = await import('./verify/command.ts');
  return provingRewriter({ options, verify, color: color.stderr }, io, engine);
}
