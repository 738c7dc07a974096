import { dirname, join, relative, resolve, sep } from 'node:path';
import { isBuildFile, readBuilds } from './builds.ts';
import type { Built } from './builds.ts';
import type { SlimifyError } from './error.ts';
import { expand, namedIn } from './expand.ts';
import type { Find, Search, Trip } from './expand.ts';
import { realPath } from './files.ts';
import type { Change } from './git.ts';
import { readIgnoreFiles } from './ignore-files.ts';
import { lookAround } from './surroundings.ts';
import type { Found, WalkSystem } from './walk.ts';

/** A path to work on, as it is to be shown; with an error when there is nothing to work on. */
export interface Target {
  readonly path: string;
  readonly error?: SlimifyError;
  /** How the files of compose and bake around it build it, where they do. */
  readonly built?: Built;
}

/** Finds as nobody asked for anything else. */
export const plainSearch: Search = {
  exclude: [],
  gitignore: true,
  forceExclude: false,
  allowsNothing: false,
  listed: new Set(),
  change: undefined,
};

/**
 * Every path once: a file as named, whatever its name is; of a folder all Dockerfiles and Containerfiles below it, and those that files of compose or
 * bake in it name, sorted; of a glob what it matches; none through a symlink. What cannot be looked at comes as a target with an error. `note` is told
 * of lists and files of compose that are not read, `explain` of what is left out by its name. Throws `SlimifyError` where git cannot tell what changed.
 */
export async function findDockerfiles(
  paths: readonly string[],
  cwd: string,
  search: Search = plainSearch,
  note: (text: string) => void = () => undefined,
  explain?: (text: string) => void,
  fs?: WalkSystem,
): Promise<readonly Target[]> {
  const root = realPath('.', cwd);
  const around = lookAround(root);
  const ignores = await readIgnoreFiles(search, root, around, note);
  const concerns = await concernOf(search.change, cwd);
  const buildFiles = new Set<string>();
  const lookedAt = new Set<string>();
  const lookAbove = (folder: string): void => {
    for (const one of around.pathTo(folder)) {
      if (lookedAt.has(one)) continue;
      lookedAt.add(one);
      for (const name of around.namesIn(one)) if (isBuildFile(name)) buildFiles.add(join(one, name));
    }
  };
  const trip: Trip = { cwd, search, ignores, concerns, buildFiles, lookAbove, realFolders: new Map(), explain, fs };
  const finds: Find[] = [];
  // one after the other, so that a folder that is named twice is read once
  // eslint-disable-next-line no-await-in-loop
  for (const path of paths) finds.push(await expand(path, trip));
  const builds = await readBuilds([...buildFiles].toSorted(), cwd, (path, reason) => {
    note(`${relative(root, path)} ${reason}`);
  });
  const seen = new Set<string>();
  const targets: Target[] = [];
  for (const find of finds) {
    // eslint-disable-next-line no-await-in-loop
    const added = find.folder === undefined ? [] : await namedIn(find.folder, find, builds, trip);
    const spots = added.length === 0 ? find.spots : [...find.spots, ...added].toSorted(byPath);
    if (spots.length === 0 && find.empty !== undefined) targets.push({ path: find.path, error: find.empty });
    for (const { path, real, error } of spots) {
      const absolute = resolve(cwd, path);
      if (seen.has(absolute)) continue;
      seen.add(absolute);
      const built = builds.size === 0 ? undefined : builds.get(real);
      targets.push({ path, ...(error && { error }), ...(built && { built }) });
    }
  }
  return targets;
}

/** Whether a file, or anything in a folder, is one of those that changed. */
async function concernOf(change: Change | undefined, cwd: string): Promise<(real: string) => boolean> {
  if (change === undefined) return () => true;
  const { changedFiles } = await import('./git.ts');
  const concerned = new Set<string>();
  for (const file of await changedFiles(change, cwd))
    for (let one = file; !concerned.has(one); one = dirname(one)) concerned.add(one);
  return (real) => concerned.has(real);
}

/** In the order of a walk: name by name. */
function byPath(a: Found, b: Found): number {
  const [left, right] = [a.path.split(sep), b.path.split(sep)];
  const at = left.findIndex((name, i) => name !== right[i]);
  return (left[at] ?? '') < (right[at] ?? '') ? -1 : 1;
}
