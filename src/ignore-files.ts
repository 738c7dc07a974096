import { accessSync, constants } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { readBytes } from './context-folder.ts';
import { SlimifyError } from './error.ts';
import { explained } from './files.ts';
import type { Patterns, patternsOf } from './ignored.ts';
import type { Surroundings } from './surroundings.ts';

/** What is left out in a folder: the lists of the folder itself and of those above it, the closest first. */
export interface Level {
  /** `.slimifyignore`, which has the last word. */
  readonly own: readonly List[];
  /** `.gitignore`. */
  readonly git: readonly List[];
}

/** A list, and the absolute folder that its patterns start from. */
interface List {
  readonly folder: string;
  readonly patterns: Patterns;
}

/** Where nothing is left out. */
export const nothingIgnored: Level = { own: [], git: [] };

/** Reads the lists of files to leave out, when they are met. Paths are absolute, without symlinks on the way. */
export interface Ignores {
  /** What is left out in a folder that has these names in it, or undefined when it is what is left out above. */
  readonly enter: (folder: string, names: readonly string[], above: Level) => Promise<Level> | undefined;
  /** Whether a path is left out; it is asked of no path in a folder that is. */
  readonly leavesOut: (path: string, isFolder: boolean, level: Level) => boolean;
  /** What is left out in the folder above this one by lists from the root of the repository on. */
  readonly above: (folder: string) => Promise<Level>;
  /** Whether a path, or a folder on the way to it, is left out by lists from the root of the repository on. */
  readonly leavesOutNamed: (path: string, isFolder: boolean) => Promise<boolean>;
}

/** How to choose what is left out. */
export interface IgnoreSettings {
  /** Patterns of the command line, which start from the working folder. */
  readonly exclude: readonly string[];
  /** Whether `.gitignore` counts. */
  readonly gitignore: boolean;
}

/** The lists that count by these settings; `cwd` is without symlinks; `note` is told of patterns that are not read. */
export async function readIgnoreFiles(
  { exclude, gitignore }: IgnoreSettings,
  cwd: string,
  { namesIn, pathTo }: Surroundings,
  note: (text: string) => void,
): Promise<Ignores> {
  let reader: typeof patternsOf | undefined;
  const read = async (text: string, name: string): Promise<Patterns> => {
    reader ??= (await import('./ignored.ts')).patternsOf;
    return reader(text, (line) => note(`${name}:${line}: a pattern with too many stars, which is left out`));
  };
  const excluded = exclude.length === 0 ? undefined : await read(exclude.join('\n'), '--exclude');
  const listOf = async (folder: string, name: string): Promise<readonly List[]> => {
    // git takes names as bytes: what is no UTF-8 in a list is no reason to leave out the rest of it
    const path = join(folder, name);
    const text = readBytes(path)?.toString('utf8');
    if (text === undefined) note(`${relative(cwd, path)}: ${whyNot(path)}, not read`);
    return text === undefined ? [] : [{ folder, patterns: await read(text, join(relative(cwd, folder), name)) }];
  };
  const enter = (folder: string, names: readonly string[], above: Level): Promise<Level> | undefined => {
    const isRoot = gitignore && above.git.length > 0 && names.includes('.git');
    const hasOwn = names.includes('.slimifyignore');
    const hasGit = gitignore && names.includes('.gitignore');
    if (!isRoot && !hasOwn && !hasGit) return undefined;
    return (async () => ({
      own: [...(hasOwn ? await listOf(folder, '.slimifyignore') : []), ...above.own],
      git: [...(hasGit ? await listOf(folder, '.gitignore') : []), ...(isRoot ? [] : above.git)],
    }))();
  };
  const leavesOut = (path: string, isFolder: boolean, { own, git }: Level): boolean => {
    if (excluded?.(place(cwd, path, isFolder)) === 'ignored') return true;
    for (const { folder, patterns } of [...own, ...git]) {
      const verdict = patterns(place(folder, path, isFolder));
      if (verdict !== undefined) return verdict === 'ignored';
    }
    return false;
  };
  const levels = new Map<string, Promise<Level>>();
  const levelIn = (folder: string, above: Promise<Level>): Promise<Level> => {
    const known =
      levels.get(folder) ?? above.then((level) => enter(folder, namesIn(folder), level) ?? Promise.resolve(level));
    levels.set(folder, known);
    return known;
  };
  const above = (folder: string): Promise<Level> =>
    pathTo(folder)
      .slice(0, -1)
      .reduce((level, one) => levelIn(one, level), Promise.resolve(nothingIgnored));
  const leavesOutNamed = async (path: string, isFolder: boolean): Promise<boolean> => {
    for (let one = dirname(path); one.startsWith(`${cwd}${sep}`); one = dirname(one))
      if (excluded?.(place(cwd, one, true)) === 'ignored') return true;
    const folders = pathTo(dirname(path));
    let level = nothingIgnored;
    for (const [i, folder] of folders.entries()) {
      if (i > 0 && leavesOut(folder, true, level)) return true;
      // each stands on the one above it
      // eslint-disable-next-line no-await-in-loop
      level = await levelIn(folder, Promise.resolve(level));
    }
    return leavesOut(path, isFolder, level);
  };
  return { enter, leavesOut, above, leavesOutNamed };
}

function whyNot(path: string): string {
  try {
    explained(() => accessSync(path, constants.R_OK));
    return 'no regular file of at most 8 MB';
  } catch (error) {
    if (error instanceof SlimifyError) return error.message;
    throw error;
  }
}

/** A path as a list takes it: from the folder on; of one that lies elsewhere all but the root. */
function place(folder: string, path: string, isFolder: boolean): string {
  const start = folder.endsWith(sep) ? folder : `${folder}${sep}`;
  const inside = path.startsWith(start) ? path.slice(start.length) : path.replace(/^(?:[A-Za-z]:)?[\\/]+/, '');
  const name = sep === '/' ? inside : inside.replaceAll(sep, '/');
  return `${name || basename(folder) || '.'}${isFolder ? '/' : ''}`;
}
