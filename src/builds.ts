import { statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Build } from './compose.ts';
import { readText } from './context-folder.ts';
import { SlimifyError } from './error.ts';
import { realPath } from './files.ts';

const sizeLimit = 1_000_000;

/** Where a Dockerfile is built from: a folder, absolute; without one the closest that has all that is copied. */
export interface Place {
  readonly folder?: string;
}

/** Says where a Dockerfile is built from; undefined when it is built from several folders. */
export type Places = (dockerfile: string) => Place | undefined;

/** How files of compose and bake build a Dockerfile. */
export interface Built {
  /** Absolute, without symlinks on the way; each once. */
  readonly folders: readonly string[];
  /** The stages that are built by name or number. */
  readonly targets: readonly string[];
}

/** The Dockerfiles that are built, by their absolute paths without symlinks on the way. */
export type Builds = ReadonlyMap<string, Built>;

/**
 * The build contexts that `--context` names: a folder for every Dockerfile, or a compose file or the JSON of `docker buildx bake --print`, which say
 * it of each. Throws `SlimifyError` for a file that is none of these.
 */
export async function placesIn(context: string | undefined, cwd: string): Promise<Places> {
  if (context === undefined) return () => ({});
  const builds = await namedBuilds(context, cwd);
  return builds === undefined ? () => ({ folder: context }) : (path) => placeOf(builds.get(realPath(path, cwd)));
}

/** The builds of the file that `--context` names; undefined when it names a folder. Throws `SlimifyError` as `placesIn` does. */
export async function namedBuilds(context: string, cwd: string): Promise<Builds | undefined> {
  if (statSync(context, { throwIfNoEntry: false })?.isFile() !== true) return undefined;
  const { buildsIn } = await import('./compose.ts');
  return gather(buildsIn(context), cwd);
}

/** Where a Dockerfile is built from, as far as it is said; undefined when there are several folders. */
export function placeOf({ folders }: Built = { folders: [], targets: [] }): Place | undefined {
  const [folder, ...others] = folders;
  if (folder === undefined) return {};
  return others.length === 0 ? { folder } : undefined;
}

/** Whether a file of this name may say how Dockerfiles are built. A docker-bake.hcl does too, but cannot be read. */
export function isBuildFile(name: string): boolean {
  return /^(?:docker-)?compose(?:[.-][\w.-]+)?\.ya?ml$|^docker-bake(?:[.-][\w.-]+)?\.json$/i.test(name);
}

/**
 * What files of compose and bake build. One that overrides the main one of its folder is read with that and without. `note` is told of those that
 * cannot be read.
 */
export async function readBuilds(
  paths: readonly string[],
  cwd: string,
  note: (path: string, reason: string) => void,
): Promise<Builds> {
  const telling = paths.filter((path) => {
    const text = readText(path) ?? '';
    if (text.length > sizeLimit) note(path, 'is larger than 1 MB, not read');
    return text.length <= sizeLimit && /\bbuild\b|"target"/.test(text);
  });
  if (telling.length === 0) return new Map();
  const { recipesIn, buildOf } = await import('./compose.ts');
  const read = (path: string): ReturnType<typeof recipesIn> => {
    try {
      return recipesIn(path);
    } catch (error) {
      if (!(error instanceof SlimifyError)) throw error;
      note(path, error.message);
      return undefined;
    }
  };
  const known = new Map(telling.map((path) => [path, read(path)]));
  const main = new Map(telling.filter(isMain).map((path) => [kindOf(path), path]));
  const builds = [...known].flatMap(([path, recipes]) => {
    const folder = dirname(path);
    const mainPath = main.get(kindOf(path));
    const below = mainPath === path || mainPath === undefined ? undefined : known.get(mainPath);
    return [...(recipes ?? [])].flatMap(([name, recipe]) => {
      const base = below?.get(name);
      if (base === undefined) return buildOf(recipe, folder);
      return [...('context' in recipe ? buildOf(recipe, folder) : []), ...buildOf({ ...base, ...recipe }, folder)];
    });
  });
  return gather(builds, cwd);
}

function isMain(path: string): boolean {
  return /^(docker-)?compose\.ya?ml$|^docker-bake\.json$/i.test(basename(path));
}

/** A folder, and whether it is compose or bake: files that are read together. */
function kindOf(path: string): string {
  return `${dirname(path)}\0${path.endsWith('.json') ? 'bake' : 'compose'}`;
}

function gather(builds: readonly Build[], cwd: string): Builds {
  const found = new Map<string, { readonly folders: Set<string>; readonly targets: Set<string> }>();
  for (const { dockerfile, folder, target } of builds) {
    const path = realPath(dockerfile, cwd);
    const built = found.get(path) ?? { folders: new Set(), targets: new Set() };
    built.folders.add(realPath(folder, cwd));
    if (target !== undefined) built.targets.add(target);
    found.set(path, built);
  }
  return new Map([...found].map(([path, one]) => [path, { folders: [...one.folders], targets: [...one.targets] }]));
}
