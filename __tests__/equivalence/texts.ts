import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Files } from '../../src/context.ts';
import { readContext, readEntry, readIndex } from '../corpus/files.ts';

/** A Dockerfile and what is known of the folder around it. */
export interface Text {
  readonly id: string;
  readonly read: () => { readonly text: string | undefined; readonly files: Files | undefined };
}

/** The Dockerfiles of a corpus that somebody wrote to build an image, in the order of its index. */
export function corpusTexts(folder: string): readonly Text[] {
  return readIndex(folder)
    .filter(({ kind }) => kind !== 'windows' && kind !== 'parser-test')
    .map(({ id }) => ({ id, read: () => ({ text: readEntry(folder, id), files: readContext(folder, id) }) }));
}

/** The fixtures of the transforms, by `TRANSFORM/CASE`. */
export function fixtureTexts(folder: string): readonly Text[] {
  const ids = readdirSync(folder).flatMap((name) => readdirSync(join(folder, name)).map((one) => join(name, one)));
  return ids.toSorted().map((id) => ({
    id,
    read: () => ({ text: readIn(join(folder, id), 'Dockerfile'), files: filesIn(join(folder, id, 'context')) }),
  }));
}

/** The same texts in another order, which the seed alone decides. */
export function shuffle(texts: readonly Text[], seed: string): readonly Text[] {
  const key = ({ id }: Text): string => createHash('sha256').update(`${seed} ${id}`).digest('hex');
  const keyed = texts.map((text) => ({ text, key: key(text) }));
  return keyed.toSorted((a, b) => (a.key < b.key ? -1 : 1)).map(({ text }) => text);
}

function filesIn(folder: string): Files | undefined {
  if (!existsSync(folder)) return undefined;
  const read = (path: string): string | undefined => readIn(folder, path);
  return { read, has: (path) => existsSync(join(folder, path)), ignore: read('.dockerignore') };
}

function readIn(folder: string, path: string): string | undefined {
  try {
    return readFileSync(join(folder, path), 'utf8');
  } catch {
    return undefined;
  }
}
