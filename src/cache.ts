import { Buffer } from 'node:buffer';
import { readCache } from './cache-file.ts';
import type { Blob } from './cache-file.ts';
import type { Files } from './context.ts';
import { applyEdits } from './edit.ts';
import type { Source } from './files.ts';
import { hashOf } from './hash.ts';
import { recorded, stillGive } from './recorded-files.ts';
import type { Look } from './recorded-files.ts';
import type { Options, Result } from './slimify.ts';
import { version } from './version.ts';

/** What earlier runs found, and what this one finds. */
export interface Recall {
  /** The result of an earlier run for the same text, options and files around it; else that of `find`, which is kept. */
  readonly result: (source: Source, question: Question, find: (files: Files | undefined) => Result) => Result;
  /** What was found since the last time that it was asked for: entries for the cache's file. */
  readonly takeFound: () => readonly Blob[];
}

/** What a result depends on besides the text. */
export interface Question {
  readonly options: Options;
  readonly files: Files | undefined;
  /** Anything else: where the Dockerfile is built from, and the source of a plugin, without which its results are not kept. */
  readonly extra: string;
}

/** What is kept of a result: all but the texts. */
interface Entry {
  readonly looks: readonly Look[];
  readonly result: Omit<Result, 'before' | 'after'>;
}

/** The cache in a folder. A file of it that is broken counts as none. */
export function recallFrom(folder: string): Recall {
  const find = readCache(folder);
  let found: Blob[] = [];
  return {
    result: (source, { options, files, extra }, compute) => {
      const key = keyOf(source, options, extra);
      for (const text of find(key)) {
        const result = revive(text, source.text, files);
        if (result !== undefined) return result;
      }
      const record = files && recorded(files, digest);
      const result = compute(record?.files);
      const { before: _before, after: _after, ...rest } = result;
      const entry: Entry = { looks: record?.looks() ?? [], result: rest };
      // a bug is to be met again
      if (result.notes.every(({ kind }) => kind !== 'bug')) found.push({ key, text: JSON.stringify(entry) });
      return result;
    },
    takeFound: () => {
      const taken = found;
      found = [];
      return taken;
    },
  };
}

function keyOf({ bytes }: Source, { files: _files, ...options }: Options, extra: string): string {
  return hashOf(Buffer.concat([Buffer.from(JSON.stringify([version, options, extra])), bytes]));
}

function revive(text: string, before: string, files: Files | undefined): Result | undefined {
  try {
    const { looks, result }: Entry = JSON.parse(text);
    if (files === undefined ? looks.length > 0 : !stillGive(files, looks, digest)) return undefined;
    return { before, after: applyEdits(before, result.edits), ...result };
  } catch {
    return undefined;
  }
}

function digest(text: string): string {
  return hashOf(text).slice(0, 32);
}
