import { closeSync, openSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Buffer } from 'node:buffer';
import { SlimifyError } from './error.ts';
import { explained, readToEnd } from './files.ts';
import type { Io } from './run.ts';

const sizeLimit = 64 * 1024 * 1024;

/** The paths of a list, `-` for standard input: parted by NUL where there is one, else by line ends. Throws `SlimifyError` when it cannot be read. */
export function readPathList(path: string, io: Pick<Io, 'cwd' | 'readStdin'>): readonly string[] {
  const bytes = path === '-' ? io.readStdin(sizeLimit) : readList(path, io.cwd);
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  return text.split(text.includes('\0') ? '\0' : /\r?\n/).filter((name) => name !== '');
}

function readList(path: string, cwd: string): Buffer {
  try {
    return explained(() => {
      const fd = openSync(resolve(cwd, path), 'r');
      try {
        return readToEnd(fd, undefined, sizeLimit);
      } finally {
        closeSync(fd);
      }
    });
  } catch (error) {
    if (error instanceof SlimifyError) throw new SlimifyError(`--files-from: ${path}: ${error.message}`);
    throw error;
  }
}
