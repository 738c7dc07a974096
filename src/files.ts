import { Buffer, isUtf8 } from 'node:buffer';
import * as nodeFs from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { SlimifyError } from './error.ts';

/** What is called of `node:fs`; tests hand in calls that fail. */
export type FileSystem = Pick<
  typeof nodeFs,
  | 'accessSync'
  | 'closeSync'
  | 'fchmodSync'
  | 'fchownSync'
  | 'fstatSync'
  | 'fsyncSync'
  | 'openSync'
  | 'readdirSync'
  | 'readSync'
  | 'renameSync'
  | 'statSync'
  | 'unlinkSync'
  | 'writeSync'
> & { readonly realpathSync: (path: string) => string };

/** A Dockerfile as it was read: its bytes, and the text that they are, byte order mark included. */
export interface Source {
  readonly path: string;
  readonly bytes: Buffer;
  readonly text: string;
}

const sizeLimit = 5 * 1024 * 1024;

/** Reads a Dockerfile. Throws `SlimifyError` when it cannot be read, is larger than 5 MB or is not UTF-8 text. */
export function readDockerfile(path: string, cwd: string, fs: FileSystem = nodeFs): Source {
  const bytes = explained(() => readFile(resolve(cwd, path), fs));
  return { path, bytes, text: decode(bytes) };
}

/**
 * Puts the text in the place of what was read, in one step: whoever looks sees the old file or the new one. Mode, owner and a symlink
 * on the way stay; other hard links keep the old text. Throws `SlimifyError`, with nothing changed, when that cannot be done or the
 * file is no longer what was read.
 */
export function replaceDockerfile(source: Source, text: string, cwd: string, fs: FileSystem = nodeFs): void {
  explained(() => {
    const path = fs.realpathSync(resolve(cwd, source.path));
    fs.accessSync(path, nodeFs.constants.W_OK);
    const fill = (fd: number): void => {
      fillLike(fd, path, [text], fs);
      if (!readFile(path, fs).equals(source.bytes)) throw new SlimifyError('changed on disk meanwhile, not written');
    };
    inOneStep(path, fill, fs);
  });
}

/** Puts a new file that `fill` writes at the path, or leaves what is there when that throws; `mode` is what the file begins with. */
export function inOneStep(path: string, fill: (fd: number) => void, fs: FileSystem = nodeFs, mode = 0o600): void {
  const temporary = join(dirname(path), `.slimify-${Math.random().toString(36).slice(2)}.tmp`);
  const fd = fs.openSync(temporary, 'wx', mode);
  try {
    try {
      fill(fd);
    } finally {
      fs.closeSync(fd);
    }
    fs.renameSync(temporary, path);
  } catch (error) {
    removeIfThere(temporary, fs);
    throw error;
  }
}

/** Writes all of these texts to a new file, which becomes like the one at `path` in owner and mode. */
export function fillLike(fd: number, path: string, texts: readonly string[], fs: FileSystem): void {
  const model = fs.statSync(path);
  if (!model.isFile()) throw new SlimifyError('not a regular file, not written');
  for (const text of texts) writeToEnd(fd, text, fs);
  const own = fs.fstatSync(fd);
  if (own.uid !== model.uid || own.gid !== model.gid) keepOwner(fd, model, fs);
  fs.fchmodSync(fd, model.mode & 0o7777);
  fs.fsyncSync(fd);
}

/** The absolute path with every symlink on the way followed, as far as it exists. */
export function realPath(path: string, cwd: string, fs: Pick<FileSystem, 'realpathSync'> = nodeFs): string {
  const absolute = resolve(cwd, path);
  try {
    return fs.realpathSync(absolute);
  } catch {
    const folder = dirname(absolute);
    return folder === absolute ? absolute : join(realPath(folder, cwd, fs), basename(absolute));
  }
}

/** The text of bytes in UTF-8, byte order mark included. Throws `SlimifyError` for anything else. */
export function decode(bytes: Buffer): string {
  if (bytes.includes(0)) throw new SlimifyError('a binary file, not UTF-8 text');
  if (isUtf8(bytes)) return bytes.toString('utf8');
  for (let line = 1, start = 0; ; line++) {
    const end = bytes.indexOf(0x0a, start);
    if (end === -1 || !isUtf8(bytes.subarray(start, end))) throw new SlimifyError('not UTF-8 text', { line });
    start = end + 1;
  }
}

/** Reads an open file or pipe to its end. Throws `SlimifyError` when more than 5 MB come, or than what is said. */
export function readToEnd(fd: number, fs: Pick<FileSystem, 'readSync'> = nodeFs, limit = sizeLimit): Buffer {
  const chunks: Buffer[] = [];
  for (let size = 0; size <= limit;) {
    const chunk = Buffer.allocUnsafe(65_536);
    const count = whenReady(() => readSome(fd, chunk, fs));
    if (count === 0) return Buffer.concat(chunks);
    chunks.push(chunk.subarray(0, count));
    size += count;
  }
  const megabytes = limit / 1024 / 1024;
  throw new SlimifyError(`larger than ${megabytes} MB, which no ${limit === sizeLimit ? 'Dockerfile' : 'list'} is`);
}

/** Reads a line from a terminal, without its end; undefined when nothing more comes. */
export function readLine(fd: number, fs: Pick<FileSystem, 'readSync'> = nodeFs): string | undefined {
  const bytes: number[] = [];
  const chunk = Buffer.alloc(1);
  while (bytes.length < sizeLimit) {
    if (whenReady(() => readSome(fd, chunk, fs)) === 0) return bytes.length === 0 ? undefined : textOf(bytes);
    if (chunk[0] === 0x0a) return textOf(bytes);
    bytes.push(chunk[0] ?? 0);
  }
  throw new SlimifyError('an answer larger than 5 MB');
}

function textOf(bytes: readonly number[]): string {
  return Buffer.from(bytes).toString('utf8');
}

/** Writes all of a text to an open file or pipe. */
export function writeToEnd(fd: number, text: string, fs: Pick<FileSystem, 'writeSync'> = nodeFs): void {
  const bytes = Buffer.from(text, 'utf8');
  for (let done = 0; done < bytes.length;) {
    done += whenReady(() => fs.writeSync(fd, bytes, done, bytes.length - done));
  }
}

/** The system's own words for an error of a system call ("no such file or directory"); undefined for any other error. */
export function systemReason(error: unknown): string | undefined {
  if (!isSystemError(error)) return undefined;
  return /^[A-Z0-9_]+: (.+?), /.exec(error.message)?.[1] ?? error.message;
}

/** Whether it is an error of a system call, with this code. */
export function hasCode(error: unknown, code: string): boolean {
  return isSystemError(error) && error.code === code;
}

function readFile(path: string, fs: FileSystem): Buffer {
  const fd = fs.openSync(path, 'r');
  try {
    const stats = fs.fstatSync(fd);
    // A pipe is what the shell's <(...) gives. The rest has no end, or no bytes.
    if (!stats.isFile() && !stats.isFIFO()) throw new SlimifyError('not a regular file');
    return readToEnd(fd, fs);
  } finally {
    fs.closeSync(fd);
  }
}

function keepOwner(fd: number, { uid, gid }: nodeFs.Stats, fs: FileSystem): void {
  try {
    fs.fchownSync(fd, uid, gid);
  } catch (cause) {
    throw new SlimifyError(`belongs to somebody else (user ${uid}, group ${gid}), not written`, { cause });
  }
}

function removeIfThere(path: string, fs: FileSystem): void {
  try {
    fs.unlinkSync(path);
  } catch {
    // The error that led here says more.
  }
}

/** Waits for a pipe or terminal that was opened not to block, which whoever started the command may have done. */
function whenReady(call: () => number): number {
  for (;;) {
    try {
      return call();
    } catch (error) {
      if (!hasCode(error, 'EAGAIN')) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

function readSome(fd: number, chunk: Buffer, fs: Pick<FileSystem, 'readSync'>): number {
  try {
    return fs.readSync(fd, chunk, 0, chunk.length, null);
  } catch (error) {
    // How Windows says that the other end of a pipe is closed.
    if (hasCode(error, 'EOF')) return 0;
    throw error;
  }
}

/** Calls the system. Throws `SlimifyError` with the system's own words when that fails. */
export function explained<T>(call: () => T): T {
  try {
    return call();
  } catch (cause) {
    const reason = systemReason(cause);
    if (reason === undefined) throw cause;
    throw new SlimifyError(reason, { cause });
  }
}

function isSystemError(error: unknown): error is { readonly code: string; readonly message: string } {
  return typeof error === 'object' && error !== null && 'syscall' in error && 'code' in error && 'message' in error;
}
