import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Files } from '../../src/context.ts';

/** A file of the corpus, as its index names it. */
export interface Entry {
  readonly id: string;
  readonly repo: string;
  readonly path: string;
  readonly kind: string;
}

/** What BuildKit's parser says of a file: `error` when it does not parse, `semErr` when it parses but is no valid Dockerfile. */
export interface Reading {
  readonly id: string;
  readonly escape?: string;
  readonly instructions?: readonly {
    readonly keyword: string;
    readonly start: number;
    readonly end: number;
    readonly flags?: readonly string[];
    readonly args?: readonly string[];
    readonly json?: boolean;
    readonly heredocs?: readonly {
      readonly name: string;
      readonly fd?: number;
      readonly expand?: boolean;
      readonly chomp?: boolean;
    }[];
  }[];
  readonly error?: string;
  readonly semErr?: string;
}

/** The index of a corpus folder; empty when the folder is none. */
export function readIndex(folder: string): readonly Entry[] {
  const index = join(folder, 'index.tsv');
  if (!existsSync(index)) return [];
  const [, ...lines] = readFileSync(index, 'utf8').trimEnd().split('\n');
  return lines.map((line) => {
    const [id = '', repo = '', path = '', , , kind = ''] = line.split('\t');
    return { id, repo, path, kind };
  });
}

/** The text of a file of the corpus; undefined when it is not UTF-8. */
export function readEntry(folder: string, id: string): string | undefined {
  const bytes = readFileSync(join(folder, 'files', `${id}.Dockerfile`));
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** What lay around a file of the corpus, where that was kept: some texts, and the names of the rest. */
export function readContext(folder: string, id: string): Files | undefined {
  const place = join(folder, 'context', id);
  if (!existsSync(place)) return undefined;
  const { inferred_context_dir: root, listing }: Surroundings = JSON.parse(
    readFileSync(join(place, 'meta.json'), 'utf8'),
  );
  const names = new Set(listing[root === '' ? '.' : root]?.map((name) => name.replace(/\/$/, '')));
  const read = (path: string): string | undefined => {
    const file = join(place, 'files', path);
    try {
      return readFileSync(file, 'utf8');
    } catch {
      return undefined;
    }
  };
  // of a folder only the first names are listed
  const has = (path: string): boolean => names.has(path.replace(/\/.*$/, '')) || read(path) !== undefined;
  return { read, has, ignore: read('.dockerignore') };
}

interface Surroundings {
  readonly inferred_context_dir: string;
  readonly listing: Readonly<Record<string, readonly string[]>>;
}

/** BuildKit's reading of each file, by id. */
export function readReadings(folder: string): ReadonlyMap<string, Reading> {
  const lines = gunzipSync(readFileSync(join(folder, 'buildkit.jsonl.gz')))
    .toString('utf8')
    .trimEnd()
    .split('\n');
  return new Map(
    lines.map((line) => {
      const reading: Reading = JSON.parse(line);
      return [reading.id, reading];
    }),
  );
}
