import * as nodeFs from 'node:fs';
import { dirname } from 'node:path';
import { SlimifyError } from './error.ts';
import { explained, fillLike, inOneStep, writeToEnd } from './files.ts';
import type { FileSystem } from './files.ts';

/** Throws `SlimifyError` when no file can come to be at this path: its folder is not there, or it is a folder itself. */
export function checkPlace(path: string, fs: Pick<FileSystem, 'statSync'> = nodeFs): void {
  explained(() => {
    const folder = dirname(path);
    if (!fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory())
      throw new SlimifyError(`there is no folder ${folder}`);
    if (fs.statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw new SlimifyError('it is a folder');
  });
}

/**
 * Puts a report at a path, symlinks followed, in one step: whoever looks sees the old file or the whole new one, with the mode and owner of
 * the old one. A device or a pipe is written to. Throws `SlimifyError`, with the old file as it was, when that cannot be done.
 */
export function writeReport(path: string, texts: readonly string[], fs: FileSystem = nodeFs): void {
  explained(() => {
    const old = fs.statSync(path, { throwIfNoEntry: false });
    if (old === undefined) return inOneStep(path, (fd) => fill(fd, texts, fs), fs, 0o666);
    fs.accessSync(path, nodeFs.constants.W_OK);
    if (old.isFile()) return inOneStep(path, (fd) => fillLike(fd, path, texts, fs), fs);
    return appendReport(path, texts, fs);
  });
}

/** Adds to what is at a path. Throws `SlimifyError` when that cannot be done. */
export function appendReport(path: string, texts: readonly string[], fs: FileSystem = nodeFs): void {
  explained(() => {
    const fd = fs.openSync(path, 'a');
    try {
      for (const text of texts) writeToEnd(fd, text, fs);
    } finally {
      fs.closeSync(fd);
    }
  });
}

/** How many bytes are at a path: 0 where there is no file. Throws `SlimifyError` when that cannot be known. */
export function sizeOfReport(path: string, fs: Pick<FileSystem, 'statSync'> = nodeFs): number {
  return explained(() => fs.statSync(path, { throwIfNoEntry: false })?.size ?? 0);
}

function fill(fd: number, texts: readonly string[], fs: FileSystem): void {
  for (const text of texts) writeToEnd(fd, text, fs);
  fs.fsyncSync(fd);
}
