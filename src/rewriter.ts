import { placesIn } from './builds.ts';
import { filesFor } from './context-folder.ts';
import type { Seen } from './context-folder.ts';
import type { Source } from './files.ts';
import type { Interview } from './interactive.ts';
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

/** How files are rewritten by these settings: each with the build context that belongs to it. */
export async function rewriter(
  settings: Settings,
  io: Io,
  engine: typeof slimify,
  interview?: Interview,
): Promise<Rewriter> {
  const { options, verify, color, context, stdin } = settings;
  if (verify === undefined) {
    const isKnown = stdin === undefined || context !== undefined;
    const seen: Seen = {};
    const placeOf = await placesIn(context, io.cwd);
    return ({ path, text }) => {
      const place = isKnown ? placeOf(path) : undefined;
      const files = place && filesFor(path, place.folder, io.cwd, seen);
      return { result: engine(text, { ...options, files, accept: interview?.about(path) }) };
    };
  }
  const { provingRewriter } = await import('./verify/command.ts');
  return provingRewriter({ options, verify, color: color.stderr }, io, engine);
}
