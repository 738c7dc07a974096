import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';

/** What lies in folders and above them, each looked at once. */
export interface Surroundings {
  /** The names in a folder; none when it cannot be read. */
  readonly namesIn: (folder: string) => readonly string[];
  /** The folders down to this one: from the root of the repository on, without one from the working folder, elsewhere the folder alone. */
  readonly pathTo: (folder: string) => readonly string[];
}

/** The surroundings of folders; all paths are absolute, without symlinks on the way. */
export function lookAround(cwd: string): Surroundings {
  const names = new Map<string, readonly string[]>();
  const repositories = new Map<string, boolean>();
  const isInRepository = (folder: string): boolean => {
    const known = repositories.get(folder);
    if (known !== undefined) return known;
    const above = dirname(folder);
    const found = isRepository(folder) || (above !== folder && isInRepository(above));
    repositories.set(folder, found);
    return found;
  };
  const paths = new Map<string, readonly string[]>();
  const pathTo = (folder: string): readonly string[] => {
    const known = paths.get(folder);
    if (known !== undefined) return known;
    const isBelow = folder.startsWith(cwd.endsWith(sep) ? cwd : `${cwd}${sep}`);
    const goesOn = !isRepository(folder) && (isInRepository(folder) || isBelow);
    const path = goesOn ? [...pathTo(dirname(folder)), folder] : [folder];
    paths.set(folder, path);
    return path;
  };
  return {
    namesIn: (folder) => {
      const known = names.get(folder) ?? readNames(folder);
      names.set(folder, known);
      return known;
    },
    pathTo,
  };
}

/** A folder of git's own, or the file that a worktree has in its place. */
function isRepository(folder: string): boolean {
  return existsSync(join(folder, '.git'));
}

function readNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
