import { placesIn } from './builds.ts';
import type { Places } from './builds.ts';
import { configsFor } from './config/index.ts';
import { filesFor } from './context-folder.ts';
import type { Seen } from './context-folder.ts';
import type { Source } from './files.ts';
import type { Io, Settings } from './run.ts';
import type { Options, Result, slimify } from './slimify.ts';
import type { VerifyReport } from './verify/report.ts';

/** What slimify made of a file, and how that was proven where it was. */
export interface Rewritten {
  readonly result: Result;
  readonly proof?: VerifyReport;
}

/** Rewrites one file. */
export type Rewriter = (source: Source) => Rewritten | Promise<Rewritten>;

/** How files are rewritten by these settings: each with the config and the build context that belong to it. */
export async function rewriter(settings: Settings, io: Io, engine: typeof slimify): Promise<Rewriter> {
  const { verify, color, stdin } = settings;
  const configs = await configsFor(settings, io);
  if (verify !== undefined) {
    const { provingRewriter } = await import('./verify/command.ts');
    return provingRewriter({ options: settings.options, verify, color: color.stderr }, configs, io, engine);
  }
  const seen: Seen = {};
  const rewrite = (
    { path, text }: Source,
    options: Options,
    context: string | undefined,
    placeOf: Places,
  ): Rewritten => {
    const isKnown = stdin === undefined || context !== undefined;
    const place = isKnown ? placeOf(path) : undefined;
    const files = place && filesFor(path, place.folder, io.cwd, seen);
    return { result: engine(text, { ...options, files }) };
  };
  const placesOf = placesFor(io.cwd);
  const placeOf = await placesOf(settings.context);
  return (source) => {
    const found = configs(source.path);
    if (found === undefined) return rewrite(source, settings.options, settings.context, placeOf);
    return found.then(async ({ options, context }) => rewrite(source, options, context, await placesOf(context)));
  };
}

/** The places that each context names, which are read once. */
function placesFor(cwd: string): (context: string | undefined) => Promise<Places> {
  const known = new Map<string | undefined, Promise<Places>>();
  return (context) => {
    const found = known.get(context) ?? placesIn(context, cwd);
    known.set(context, found);
    return found;
  };
}
