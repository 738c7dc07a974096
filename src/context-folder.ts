import * as fs from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { Files } from './context.ts';
import { decode, realPath } from './files.ts';

const sizeLimit = 8 * 1024 * 1024;
const namesLimit = 10_000;

/**
 * The files that a Dockerfile is built from: of the folder that is named; or else of its own, and above that of each folder up to the one with
 * `.git`. Regular ones only, and none that a symlink takes out of the folder.
 */
export function filesFor(dockerfile: string, folder: string | undefined, cwd: string): Files {
  // a list of the Dockerfile's own goes before the folder's
  const ownIgnore = (): string | undefined => readText(`${realPath(dockerfile, cwd)}.dockerignore`);
  return filesIn(() => realPath(folder ?? dirname(dockerfile), cwd), ownIgnore, folder === undefined);
}

/** `find`: the folder; most Dockerfiles are read without a look around. `climbs`: whether the folders above may be what is meant. */
function filesIn(find: () => string, ownIgnore: () => string | undefined, climbs: boolean): Files {
  let known: string | undefined;
  const root = (): string => (known ??= find());
  const place = (path: string): string | undefined => {
    const real = realPath(join(root(), path), root());
    const inside = relative(root(), real);
    return inside === '..' || inside.startsWith(`..${sep}`) ? undefined : real;
  };
  const read = (path: string): string | undefined => {
    const real = place(path);
    return real && readText(real);
  };
  return {
    read,
    has: (path) => {
      const real = place(path);
      return real !== undefined && fs.existsSync(real);
    },
    list: (folder) => {
      const real = place(folder);
      return real === undefined ? undefined : namesIn(real);
    },
    get ignore() {
      return ownIgnore() ?? read('.dockerignore');
    },
    get folder() {
      return root();
    },
    get above() {
      return climbs && !isRepository(root()) && isInRepository(root())
        ? filesIn(() => dirname(root()), ownIgnore, true)
        : undefined;
    },
  };
}

/** A folder of git's own, or the file that a worktree has in its place. */
function isRepository(folder: string): boolean {
  return fs.existsSync(join(folder, '.git'));
}

function isInRepository(folder: string): boolean {
  const above = dirname(folder);
  return isRepository(folder) || (above !== folder && isInRepository(above));
}

/** The names in a folder; undefined when it is none, or too large to go through. */
function namesIn(folder: string): readonly string[] | undefined {
  try {
    const entries = fs.readdirSync(folder, { withFileTypes: true });
    return entries.length > namesLimit
      ? undefined
      : entries.map((one) => (one.isDirectory() ? `${one.name}/` : one.name)).toSorted();
  } catch {
    return undefined;
  }
}

function readText(path: string): string | undefined {
  let fd: number;
  try {
    fd = fs.openSync(path, fs.constants.O_RDONLY | fs.constants.O_NONBLOCK);
  } catch {
    return undefined;
  }
  try {
    const stats = fs.fstatSync(fd);
    if (!stats.isFile() || stats.size > sizeLimit) return undefined;
    return decode(fs.readFileSync(fd));
  } catch {
    return undefined;
  } finally {
    fs.closeSync(fd);
  }
}
