import { namedBuilds, placeOf } from './builds.ts';
import type { Builds, Built } from './builds.ts';
import { configsFor } from './config/index.ts';
import { filesFor } from './context-folder.ts';
import type { Seen } from './context-folder.ts';
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

/** How files are rewritten by these settings: each with the config and the build context that belong to it. */
export async function rewriter(
  settings: Settings,
  io: Io,
  engine: typeof slimify,
  interview?: Interview,
): Promise<Rewriter> {
  const { verify, color, stdin } = settings;
  const configs = await configsFor(settings, io);
  if (verify !== undefined) {
    const { provingRewriter } = await import('./verify/command.ts');
    return provingRewriter({ options: settings.options, verify, color: color.stderr }, configs, io, engine);
  }
  const seen: Seen = {};
  const rewrite = ({ path, text }: Source, built: Built | undefined, { options, context, named }: Told): Rewritten => {
    const own = named?.get(realPath(path, io.cwd));
    const place = context !== undefined && named === undefined ? { folder: context } : placeOf(named ? own : built);
    const isKnown = stdin === undefined || context !== undefined;
    const files = isKnown && place ? filesFor(path, place.folder, io.cwd, seen) : undefined;
    const targets = [...(built?.targets ?? []), ...(own?.targets ?? [])];
    const accept = interview?.about(path);
    return { result: engine(text, { ...options, files, accept, ...(targets.length > 0 && { targets }) }) };
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
