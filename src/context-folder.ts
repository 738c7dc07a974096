import type { Buffer } from 'node:buffer';
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
export function filesFor(dockerfile: string, folder: string | undefined, cwd: string, seen: Seen = {}): Files {
  // a list of the Dockerfile's own goes before the folder's
  const ownIgnore = (): string | undefined => readText(`${realPath(dockerfile, cwd)}.dockerignore`);
  return filesIn(() => realPath(folder ?? dirname(dockerfile), cwd), { ownIgnore, climbs: folder === undefined, seen });
}

/** The folder that was last gone through: in a run over many files it is often that of the next one. */
export interface Seen {
  last?: { readonly folder: string; readonly names: readonly string[] | undefined };
}

interface Way {
  readonly ownIgnore: () => string | undefined;
  /** Whether the folders above may be what is meant. */
  readonly climbs: boolean;
  readonly seen: Seen;
}

/** `find`: the folder; most Dockerfiles are read without a look around. */
function filesIn(find: () => string, way: Way): Files {
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
      return real === undefined ? undefined : namesIn(real, way.seen);
    },
    get ignore() {
      return way.ownIgnore() ?? read('.dockerignore');
    },
    get folder() {
      return root();
    },
    get above() {
      return way.climbs && !isRepository(root()) && isInRepository(root())
        ? filesIn(() => dirname(root()), way)
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
function namesIn(folder: string, seen: Seen): readonly string[] | undefined {
  if (seen.last?.folder !== folder) seen.last = { folder, names: readNames(folder) };
  return seen.last.names;
}

function readNames(folder: string): readonly string[] | undefined {
  try {
    const entries = fs.readdirSync(folder, { withFileTypes: true });
    return entries.length > namesLimit
      ? undefined
      : entries.map((one) => (one.isDirectory() ? `${one.name}/` : one.name)).toSorted();
  } catch {
    return undefined;
  }
}

/** The text of a regular file of at most 8 MB; undefined for anything else. */
export function readText(path: string): string | undefined {
  const bytes = readBytes(path);
  try {
    return bytes && decode(bytes);
  } catch {
    return undefined;
  }
}

/** What is in a regular file of at most 8 MB; undefined for anything else. */
export function readBytes(path: string): Buffer | undefined {
  let fd: number;
  try {
    fd = fs.openSync(path, fs.constants.O_RDONLY | fs.constants.O_NONBLOCK);
  } catch {
    return undefined;
  }
  try {
    const stats = fs.fstatSync(fd);
    return stats.isFile() && stats.size <= sizeLimit ? fs.readFileSync(fd) : undefined;
  } catch {
    return undefined;
  } finally {
    fs.closeSync(fd);
  }
}
