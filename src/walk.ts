import { readdirSync, statSync } from 'node:fs';
import type { Dirent } from 'node:fs';
import { sep } from 'node:path';
import { isBuildFile } from './builds.ts';
import { SlimifyError } from './error.ts';
import { explained } from './files.ts';
import type { FileSystem } from './files.ts';
import type { Ignores, Level } from './ignore-files.ts';

/** A file or folder: as it is to be shown, and absolute without symlinks on the way. */
export interface Spot {
  readonly path: string;
  readonly real: string;
}

/** A file that was found, or a folder that could not be looked at. */
export interface Found extends Spot {
  readonly error?: SlimifyError | undefined;
}

/** How to walk. */
export interface Way {
  /** Whether a file is looked for; its path is from the folder where the walk begins, with `/`. */
  readonly accepts: (name: string, path: () => string) => boolean;
  /** Whether there is anything to find in a file or folder. */
  readonly concerns: (real: string) => boolean;
  readonly ignores: Ignores;
  /** Is told of the files that say how Dockerfiles are built. */
  readonly onBuildFile: (real: string) => void;
  /** Is told of all files that are not looked for. */
  readonly onLeftOut?: ((path: string, name: string) => void) | undefined;
}

/** What is called of `node:fs`; tests hand in calls that fail. */
export type WalkSystem = Pick<FileSystem, 'readdirSync'>;

const dockerfileName = /^dockerfile$|^(?:docker|container)file\..|^containerfile[^.]*$|.\.(?:docker|container)file$/i;
// Templates, backups, texts about a Dockerfile, and the .dockerignore that belongs to one.
const otherKind =
  /\.(?:dockerignore|j2|jinja2?|tmpl|tpl|template|erb|m4|in|mustache|hbs|gotmpl|md|orig|rej|bak|swp|go|ts|js|py)$|~$/i;
const skippedFolders = new Set(['.git', '.hg', '.svn', '.jj', '.sl', 'node_modules']);
/** No project is so deep, and what matches a name against patterns takes longer the deeper it lies. */
const depthLimit = 128;

/** Whether a file is a Dockerfile or Containerfile by its name. */
export function isDockerfileName(name: string): boolean {
  return dockerfileName.test(name) && !isOtherKind(name);
}

/** Whether a file is by its name made from a Dockerfile, or one is made from it. */
export function isNearDockerfile(name: string): boolean {
  return dockerfileName.test(name) && isOtherKind(name) && !name.toLowerCase().endsWith('.dockerignore');
}

/** Whether a file is by its name a template, a backup, or about a Dockerfile. */
export function isOtherKind(name: string): boolean {
  return otherKind.test(name);
}

/** Whether a folder is never walked into: it belongs to a program. */
export function isSkippedFolder(name: string): boolean {
  return skippedFolders.has(name);
}

/** All files below a folder that are looked for, sorted, without following symlinks. */
export async function walk(
  start: Spot,
  level: Level,
  way: Way,
  fs: WalkSystem = { readdirSync },
): Promise<readonly Found[]> {
  const found: Found[] = [];
  const stack: Item[] = [{ ...start, level, depth: 0 }];
  for (let item = stack.pop(); item !== undefined; item = stack.pop()) {
    if (item.level === undefined) {
      found.push(item);
      continue;
    }
    const entries = look(item, fs);
    if (entries instanceof SlimifyError) {
      found.push({ path: item.path, real: item.real, error: entries });
      continue;
    }
    const lists = way.ignores.enter(item.real, dotNames(entries), item.level);
    // the next folder stands on the lists of this one
    // eslint-disable-next-line no-await-in-loop
    const own = lists === undefined ? item.level : await lists;
    // more than a call can take may lie in one folder
    for (const one of choose(item, own, entries, start, way).toReversed()) stack.push(one);
  }
  return found;
}

/** What is still to do: a folder to go through, or without a level a file that was found. */
interface Item extends Found {
  readonly level: Level | undefined;
  readonly depth: number;
}

function look({ real, depth }: Item, fs: WalkSystem): readonly Dirent[] | SlimifyError {
  if (depth > depthLimit) return new SlimifyError(`more than ${depthLimit} folders deep, not looked into`);
  try {
    return explained(() => fs.readdirSync(real, { withFileTypes: true }));
  } catch (error) {
    if (error instanceof SlimifyError) return error;
    throw error;
  }
}

function dotNames(entries: readonly Dirent[]): readonly string[] {
  return entries.filter(({ name }) => name.startsWith('.')).map(({ name }) => name);
}

/** What of the entries of a folder is to be found or gone into, in order. */
function choose(
  { path, real, depth }: Item,
  level: Level,
  entries: readonly Dirent[],
  start: Spot,
  { accepts, concerns, ignores, onBuildFile, onLeftOut }: Way,
): readonly Item[] {
  const items: Item[] = [];
  const [shown, folder] = [path === '.' ? '' : withSep(path), withSep(real)];
  for (const entry of entries) {
    const { name } = entry;
    const isFolder = entry.isDirectory();
    if (isFolder ? skippedFolders.has(name) : !entry.isFile()) continue;
    if (!isFolder && isBuildFile(name)) onBuildFile(folder + name);
    const fromStart = (): string => (folder + name).slice(withSep(start.real).length).replaceAll(sep, '/');
    if (!isFolder && !accepts(name, fromStart)) {
      if (onLeftOut !== undefined) onLeftOut(shown + name, name);
      continue;
    }
    const inside = folder + name;
    if (!concerns(inside) || ignores.leavesOut(inside, isFolder, level)) continue;
    const error = isLost(name, inside);
    items.push({
      path: shown + name,
      real: inside,
      error,
      level: isFolder && error === undefined ? level : undefined,
      depth: depth + 1,
    });
  }
  return items.length < 2 ? items : items.sort((a, b) => (a.real < b.real ? -1 : 1));
}

/** A name that is not UTF-8 comes with characters in it that the file system does not know. */
function isLost(name: string, path: string): SlimifyError | undefined {
  return name.includes('\ufffd') && statSync(path, { throwIfNoEntry: false }) === undefined
    ? new SlimifyError('a name that is not UTF-8, which cannot be opened')
    : undefined;
}

function withSep(folder: string): string {
  return folder.endsWith(sep) ? folder : folder + sep;
}
