import { existsSync, readFileSync, readdirSync } from 'node:fs';
import type { Files } from '../src/context.ts';

/** Reads the files of a folder; undefined for one that is not there. */
export function readerOf(folder: URL): (name: string) => string | undefined {
  return (name) => {
    const file = new URL(name, folder);
    try {
      return readFileSync(file, 'utf8');
    } catch {
      return undefined;
    }
  };
}

/** The build context of a fixture, if it has one. */
export function filesIn(folder: URL): Files | undefined {
  if (!existsSync(folder)) return undefined;
  const read = readerOf(folder);
  const list = (path: string): readonly string[] | undefined => {
    const place = new URL(`${path}/`, folder);
    if (!existsSync(place)) return undefined;
    return readdirSync(place, { withFileTypes: true }).map((one) => (one.isDirectory() ? `${one.name}/` : one.name));
  };
  return { read, has: (path) => existsSync(new URL(path, folder)), list, ignore: read('.dockerignore') };
}
