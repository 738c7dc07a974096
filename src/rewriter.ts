import { namedBuilds, placeOf } from './builds.ts';
import type { Builds, Built } from './builds.ts';
import type { Recall } from './cache.ts';
import { configsFor } from './config/index.ts';
import { filesFor } from './context-folder.ts';
import type { Seen } from './context-folder.ts';
import type { Files } from './context.ts';
import { realPath } from './files.ts';
import type { Source } from './files.ts';
import type { Interview } from './interactive.ts';
import type { Io, Settings } from './run.ts';
import type { Options, Result, slimify } from './slimify.ts';
import type { VerifyReport } from './verify/report.ts';

/** What slimify made of a file, and how that was proven where it was. */
export interface Rewritten {
  readonly result: Result;
  readonly proof?: VerifyReport;
}

/** Rewrites one file; `built` is how the files of compose and bake around it build it. */
export type Rewriter = (source: Source, built?: Built) => Rewritten | Promise<Rewritten>;

/** What takes part in it: a person who is asked about every change, or what earlier runs have found. */
export interface Aids {
  readonly interview?: Interview | undefined;
  readonly recall?: Recall | undefined;
}

/** How files are rewritten by these settings: each with the config and the build context that belong to it. */
export async function rewriter(
  settings: Settings,
  io: Io,
  engine: typeof slimify,
  { interview, recall }: Aids = {},
): Promise<Rewriter> {
  const { verify, color, stdin } = settings;
  const configs = await configsFor(settings, io);
  if (verify !== undefined) {
    const { provingRewriter } = await import('./verify/command.ts');
    return provingRewriter({ options: settings.options, verify, color: color.stderr }, configs, io, engine);
  }
  const seen: Seen = {};
  const rewrite = (source: Source, built: Built | undefined, { options: all, context, named }: Told): Rewritten => {
    const { path, text } = source;
    const own = named?.get(realPath(path, io.cwd));
    const place = context !== undefined && named === undefined ? { folder: context } : placeOf(named ? own : built);
    const isKnown = stdin === undefined || context !== undefined;
    const files = isKnown && place ? filesFor(path, place.folder, io.cwd, seen) : undefined;
    const targets = [...(built?.targets ?? []), ...(own?.targets ?? [])];
    const options = targets.length > 0 ? { ...all, targets } : all;
    const accept = interview?.about(path);
    const find = (around: Files | undefined): Result => engine(text, { ...options, files: around, accept });
    // the name of a transform of somebody else's does not say what it does
    if (recall === undefined || accept !== undefined || options.transforms !== undefined)
      return { result: find(files) };
    return { result: recall.result(source, { options, files, extra: JSON.stringify(place ?? 'no context') }, find) };
  };
  const namedBy = namedOnce(io.cwd);
  const { options, context } = settings;
  const told = { options, context, named: await namedBy(context) };
  return (source, built) => {
    const found = configs(source.path);
    if (found === undefined) return rewrite(source, built, told);
    return found.then(async (applied) => rewrite(source, built, { ...applied, named: await namedBy(applied.context) }));
  };
}

/** What the command line or a config says of a file, and the builds that the context names. */
interface Told {
  readonly options: Options;
  readonly context: string | undefined;
  readonly named: Builds | undefined;
}

/** The builds that each context names, which are read once. */
function namedOnce(cwd: string): (context: string | undefined) => Promise<Builds | undefined> {
  const known = new Map<string | undefined, Promise<Builds | undefined>>();
  return async (context) => {
    if (context === undefined) return undefined;
    const found = known.get(context) ?? namedBuilds(context, cwd);
    known.set(context, found);
    return found;
  };
}
