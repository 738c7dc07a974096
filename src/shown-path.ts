import { isAbsolute, relative, sep } from 'node:path';
import { realPath } from './files.ts';
import type { Io } from './run.ts';

/**
 * What reports for a repository call a file: its path from GITHUB_WORKSPACE where that is set, else from the working folder, with `/` between
 * its parts and symlinks followed. A file that is below neither keeps the name that the user gave it.
 */
export function pathShower({ cwd, env }: Pick<Io, 'cwd' | 'env'>): (path: string) => string {
  const workspace = env['GITHUB_WORKSPACE'];
  const folders = [...(workspace ? [workspace] : []), '.'].map((folder) => realPath(folder, cwd));
  return (path) => {
    const place = realPath(path, cwd);
    const names = folders.map((folder) => relative(folder, place));
    return (names.find((name) => !isOutside(name)) ?? path).replaceAll(sep, '/');
  };
}

/** Whether a relative path leads out of the folder that it is relative to. */
export function isOutside(path: string): boolean {
  return path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path);
}
