import { existsSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname, join, relative, isAbsolute, sep } from 'node:path';
import { realPath } from '../files.ts';

/**
 * Why a config that is a program is not run without being named: it lies outside of the repository that the working folder is in (or, where it is in
 * none, outside of the working folder), or belongs to another user; undefined when it may run.
 */
export function whyNotRun(path: string, cwd: string): string | undefined {
  const real = realPath(path, cwd);
  const root = rootOf(realPath('.', cwd));
  const inside = relative(root, real);
  if (inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside))
    return `it is a program outside of ${root}, which is run only when --config names it`;
  const owner = statSync(real).uid;
  return [0, statSync(cwd).uid, ownId()].includes(owner)
    ? undefined
    : 'it is a program of another user, which is run only when --config names it';
}

/** The folder of the repository, or the folder itself. */
function rootOf(folder: string): string {
  for (let one = folder; ; one = dirname(one)) {
    if (existsSync(join(one, '.git'))) return one;
    if (dirname(one) === one) return folder;
  }
}

/** Undefined for a user whom the system does not know, as in many containers. */
function ownId(): number | undefined {
  try {
    return userInfo().uid;
  } catch {
    return undefined;
  }
}
