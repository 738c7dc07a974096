import { namedBuilds, placeOf } from './builds.ts';
import type { Built } from './builds.ts';
import { filesFor } from './context-folder.ts';
import type { Seen } from './context-folder.ts';
import { realPath } from './files.ts';
import type { Source } from './files.ts';
import type { Io, Settings } from './run.ts';
import type { Result, slimify } from './slimify.ts';
import type { VerifyReport } from './verify/report.ts';

/** What slimify made of a file, and how that was proven where it was. */
export interface Rewritten {
  readonly result: Result;
  readonly proof?: VerifyReport;
}

/** Rewrites one file; `built` is how the files of compose and bake around it build it. */
export type Rewriter = (source: Source, built?: Built) => Rewritten | Promise<Rewritten>;

/** How files are rewritten by these settings: each with the build context that belongs to it. */
export async function rewriter(settings: Settings, io: Io, engine: typeof slimify): Promise<Rewriter> {
  const { options, verify, color, context, stdin } = settings;
  if (verify === undefined) {
    const isKnown = stdin === undefined || context !== undefined;
    const seen: Seen = {};
    const named = context === undefined ? undefined : await namedBuilds(context, io.cwd);
    return ({ path, text }, built) => {
      const own = named?.get(realPath(path, io.cwd));
      const place = context !== undefined && named === undefined ? { folder: context } : placeOf(named ? own : built);
      const files = isKnown && place ? filesFor(path, place.folder, io.cwd, seen) : undefined;
      const targets = [...(built?.targets ?? []), ...(own?.targets ?? [])];
      return { result: engine(text, { ...options, files, ...(targets.length > 0 && { targets }) }) };
    };
  }
  const { provingRewriter } = await import('./verify/command.ts');
  return provingRewriter({ options, verify, color: color.stderr }, io, engine);
}
