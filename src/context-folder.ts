import * as fs from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { Files } from './context.ts';
import { decode, realPath } from './files.ts';

const sizeLimit = 8 * 1024 * 1024;
const namesLimit = 10_000;

/**
 * The files that a Dockerfile is built from: of its own folder unless another one is named. Regular ones only, and none that a symlink takes
 * out of the folder.
 */
export function filesFor(dockerfile: string, folder: string | undefined, cwd: string): Files {
  // most Dockerfiles are read without a look around
  let known: string | undefined;
  const root = (): string => (known ??= realPath(folder ?? dirname(dockerfile), cwd));
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
    // a list of the Dockerfile's own goes before the folder's
    get ignore() {
      return readText(`${realPath(dockerfile, cwd)}.dockerignore`) ?? read('.dockerignore');
    },
  };
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
