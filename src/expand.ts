import { lstatSync, statSync } from 'node:fs';
import { basename, dirname, join, normalize, relative, resolve, sep } from 'node:path';
import type { Builds } from './builds.ts';
import { SlimifyError } from './error.ts';
import { explained, realPath } from './files.ts';
import type { Change } from './git.ts';
import type { Glob } from './globs.ts';
import type { Ignores, IgnoreSettings } from './ignore-files.ts';
import { isDockerfileName, isNearDockerfile, isOtherKind, isSkippedFolder, walk } from './walk.ts';
import type { Found, Spot, WalkSystem, Way } from './walk.ts';

/** What to find. */
export interface Search extends IgnoreSettings {
  /** Whether files and folders that are named can be left out too. */
  readonly forceExclude: boolean;
  /** Whether it is fine that a path names nothing. */
  readonly allowsNothing: boolean;
  /** Paths of a list, which stand for themselves: none is a glob. */
  readonly listed: ReadonlySet<string>;
  /** Only files that changed; all without it. */
  readonly change: Change | undefined;
}

/** What holds for all paths. */
export interface Trip {
  readonly cwd: string;
  readonly search: Search;
  readonly ignores: Ignores;
  /** Whether a file, or anything in a folder, is to be found at all. */
  readonly concerns: (real: string) => boolean;
  /** The files that say how Dockerfiles are built, absolute. */
  readonly buildFiles: Set<string>;
  /** Adds those of a folder and the ones above it. */
  readonly lookAbove: (folder: string) => void;
  /** The folders of named files without symlinks on the way. */
  readonly realFolders: Map<string, string>;
  /** Is told what is left out because of its name, where somebody wants to know. */
  readonly explain: ((text: string) => void) | undefined;
  readonly fs: WalkSystem | undefined;
}

/** What came of one path. */
export interface Find {
  readonly path: string;
  readonly spots: readonly Found[];
  /** Where it is a folder. */
  readonly folder?: Spot;
  /** What to say when nothing was found. */
  readonly empty?: SlimifyError;
}

/** What a path is for: a file or a folder that is there, else a glob. */
export async function expand(given: string, trip: Trip): Promise<Find> {
  const { search } = trip;
  const path = normalize(given);
  const found = look(path, trip);
  if (found instanceof SlimifyError) {
    const glob = /[*?[{]/.test(given) && !search.listed.has(given) ? await globOf(given) : undefined;
    if (glob !== undefined) return matched(given, glob, trip);
    return { path, spots: [], ...(!search.allowsNothing && { empty: found }) };
  }
  const { isFolder, spot } = found;
  if (search.forceExclude && (await trip.ignores.leavesOutNamed(spot.real, isFolder))) return { path, spots: [] };
  if (isFolder) {
    const spots = await walkIn(spot, isDockerfileName, trip, leftOut(trip));
    return { path, spots, folder: spot, ...orNothing('no Dockerfile in this folder', search) };
  }
  if (!trip.concerns(spot.real)) return { path, spots: [] };
  trip.lookAbove(dirname(spot.real));
  return { path, spots: [spot] };
}

/** The Dockerfiles in a folder that builds name, whatever they are called, without those that were found. */
export async function namedIn(
  folder: Spot,
  { spots }: Find,
  builds: Builds,
  { ignores, concerns }: Trip,
): Promise<readonly Found[]> {
  const known = new Set(spots.map(({ real }) => real));
  const named = [...builds.keys()].filter((real) => {
    if (!real.startsWith(withSep(folder.real)) || known.has(real) || !concerns(real)) return false;
    const names = relative(folder.real, real).split(sep);
    return !names.some(isSkippedFolder) && lstatSync(real, { throwIfNoEntry: false })?.isFile() === true;
  });
  const left = await Promise.all(named.map((real) => ignores.leavesOutNamed(real, false)));
  return named
    .filter((_, i) => left[i] !== true)
    .map((real) => ({ real, path: join(folder.path, relative(folder.real, real)) }));
}

function look(path: string, { cwd, realFolders }: Trip): { isFolder: boolean; spot: Spot } | SlimifyError {
  const absolute = resolve(cwd, path);
  try {
    const stats = explained(() => lstatSync(absolute));
    if (stats.isDirectory() || stats.isSymbolicLink()) {
      const isFolder = explained(() => statSync(absolute).isDirectory());
      return { isFolder, spot: { path, real: realPath(path, cwd) } };
    }
    // of many files in few folders
    const folder = dirname(absolute);
    const realFolder = realFolders.get(folder) ?? realPath(folder, cwd);
    realFolders.set(folder, realFolder);
    return { isFolder: false, spot: { path, real: join(realFolder, basename(absolute)) } };
  } catch (error) {
    if (error instanceof SlimifyError) return error;
    throw error;
  }
}

/** Tells of files that look as if they were Dockerfiles, or said how to build them. */
function leftOut({ explain }: Trip): Way['onLeftOut'] {
  if (explain === undefined) return undefined;
  return (path, name) => {
    if (isNearDockerfile(name)) explain(`${path} is by its name a template, a backup or a text: name it to work on it`);
    if (/^docker-bake\..*hcl$/i.test(name))
      explain(`${path} is not read: --context takes a file of what docker buildx bake --print writes`);
  };
}

async function walkIn(
  start: Spot,
  accepts: Way['accepts'],
  trip: Trip,
  onLeftOut?: Way['onLeftOut'],
): Promise<readonly Found[]> {
  const { ignores, concerns, buildFiles, lookAbove, fs } = trip;
  lookAbove(start.real);
  const level = await ignores.above(start.real);
  const onBuildFile = (real: string): void => void buildFiles.add(real);
  return walk(start, level, { accepts, concerns, ignores, onBuildFile, onLeftOut }, fs);
}

async function globOf(given: string): Promise<Glob | undefined> {
  const { readGlob } = await import('./globs.ts');
  // on Windows `\` parts folders, and escapes nothing
  return readGlob(sep === '/' ? given : given.replaceAll(sep, '/'));
}

/** The files that a glob matches, whatever they are called; templates and backups when it asks for them. */
async function matched(given: string, { base, matches }: Glob, trip: Trip): Promise<Find> {
  const found = look(normalize(base || '.'), trip);
  const nothing = orNothing('no file matches', trip.search);
  if (found instanceof SlimifyError || !found.isFolder) return { path: given, spots: [], ...nothing };
  const isPlain = !isOtherKind(given);
  const accepts = (name: string, path: () => string): boolean => !(isPlain && isOtherKind(name)) && matches(path());
  const spots = await walkIn(found.spot, accepts, trip);
  return { path: given, spots, ...nothing };
}

function orNothing(message: string, { allowsNothing, change }: Search): Pick<Find, 'empty'> {
  return allowsNothing || change !== undefined ? {} : { empty: new SlimifyError(message) };
}

function withSep(folder: string): string {
  return folder.endsWith(sep) ? folder : `${folder}${sep}`;
}
