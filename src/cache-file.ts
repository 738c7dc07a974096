import { Buffer } from 'node:buffer';
import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';

/** A text that is kept under a key of 64 hexadecimal digits. */
export interface Blob {
  readonly key: string;
  readonly text: string;
}

/** Says what is kept under a key; there may be several. */
export type Kept = (key: string) => Iterable<string>;

/** A file of the cache that is being filled; nobody reads it before it is whole. */
export interface CacheFile {
  readonly add: (blob: Blob) => void;
  /** Puts it beside the others, unless nothing was added. Makes one of all when there are many. */
  readonly end: () => void;
}

// A file is texts, then an index of what is kept (key, offset, length and CRC-32 of the text), sorted by key, then where the index is.
const name = /^slimify-1-[0-9a-f]{16}\.bin$/;
const magic = 0x736c_696d;
const keySize = 16;
const entrySize = keySize + 12;
const footerSize = 16;
const mostFiles = 8;
const largest = 1_000_000_000;

/** What is kept in a folder, by all of its files that are whole; one that is broken, cut off or gone meanwhile is left out. */
export function readCache(folder: string): Kept {
  const parts = filesIn(folder).flatMap((path) => openPart(path) ?? []);
  return function* keptAs(key) {
    const wanted = Buffer.from(key.slice(0, keySize * 2), 'hex');
    for (const part of parts) {
      for (let at = firstOf(part.index, wanted); isAt(part.index, at, wanted); at++) {
        const text = textAt(part, at);
        if (text !== undefined) yield text.toString('utf8');
      }
    }
  };
}

/** A new file of the cache in a folder, which is made where it is missing. Throws an error of the system when it cannot be written. */
export function newCacheFile(folder: string): CacheFile {
  let open: { readonly path: string; readonly fd: number } | undefined;
  let waiting: Buffer[] = [];
  let size = 0;
  let written = 0;
  const entries: Buffer[] = [];
  const flush = (): void => {
    open ??= create(folder);
    fs.writevSync(open.fd, waiting);
    written = size;
    waiting = [];
  };
  const add = (key: Uint8Array, bytes: Buffer): void => {
    const entry = Buffer.alloc(entrySize);
    entry.set(key.subarray(0, keySize));
    entry.writeUInt32LE(size, keySize);
    entry.writeUInt32LE(bytes.length, keySize + 4);
    entry.writeUInt32LE(crc32(bytes), keySize + 8);
    entries.push(entry);
    waiting.push(bytes);
    size += bytes.length;
    if (size - written > 1_000_000 || waiting.length > 500) flush();
  };
  return {
    add: ({ key, text }) => {
      if (size < largest) add(Buffer.from(key, 'hex'), Buffer.from(text, 'utf8'));
    },
    end: () => {
      if (entries.length === 0) return;
      const old = filesIn(folder);
      const whole = old.length >= mostFiles ? old : [];
      for (const path of whole) copyInto(path, (key, bytes) => size < largest && add(key, bytes));
      const index = Buffer.concat(entries.toSorted((a, b) => a.compare(b)));
      const footer = Buffer.alloc(footerSize);
      [magic, size, index.length, crc32(index)].forEach((value, i) => footer.writeUInt32LE(value, i * 4));
      waiting.push(index, footer);
      flush();
      if (open === undefined) return;
      fs.closeSync(open.fd);
      fs.renameSync(open.path, open.path.replace(/\.tmp$/, ''));
      for (const path of whole) fs.rmSync(path, { force: true });
    },
  };
}

interface Part {
  readonly fd: number;
  readonly index: Buffer;
}

function filesIn(folder: string): readonly string[] {
  try {
    const names = fs.readdirSync(folder).filter((one) => name.test(one));
    return names.toSorted().map((one) => join(folder, one));
  } catch {
    return [];
  }
}

function create(folder: string): { path: string; fd: number } {
  fs.mkdirSync(folder, { recursive: true });
  removeOld(folder);
  const path = join(folder, `slimify-1-${randomBytes(8).toString('hex')}.bin.tmp`);
  return { path, fd: fs.openSync(path, 'wx', 0o600) };
}

/** What runs that were killed have left. */
function removeOld(folder: string): void {
  for (const one of fs.readdirSync(folder)) {
    if (!one.endsWith('.tmp') || !name.test(one.slice(0, -4))) continue;
    const path = join(folder, one);
    const age = Date.now() - (fs.statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > 24 * 3600 * 1000) fs.rmSync(path, { force: true });
  }
}

/** Stays open until the process ends. */
function openPart(path: string): Part | undefined {
  let fd: number | undefined;
  try {
    fd = fs.openSync(path, 'r');
    const { size } = fs.fstatSync(fd);
    const footer = readAt(fd, size - footerSize, footerSize);
    const [found, start, length, sum] = [0, 4, 8, 12].map((at) => footer?.readUInt32LE(at) ?? 0);
    const fits = start !== undefined && length !== undefined && start + length + footerSize === size;
    const index = fits && found === magic && length % entrySize === 0 ? readAt(fd, start, length) : undefined;
    if (index !== undefined && crc32(index) === sum) return { fd, index };
  } catch {
    // as if it were not there
  }
  if (fd !== undefined) fs.closeSync(fd);
  return undefined;
}

function readAt(fd: number, start: number, length: number): Buffer | undefined {
  const bytes = Buffer.allocUnsafe(length);
  return start >= 0 && fs.readSync(fd, bytes, 0, length, start) === length ? bytes : undefined;
}

/** The number of the first entry that is not before a key. */
function firstOf(index: Buffer, key: Buffer): number {
  let low = 0;
  let high = index.length / entrySize;
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = middle * entrySize;
    if (index.compare(key, 0, keySize, at, at + keySize) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isAt(index: Buffer, entry: number, key: Buffer): boolean {
  const at = entry * entrySize;
  return at < index.length && index.compare(key, 0, keySize, at, at + keySize) === 0;
}

function textAt({ fd, index }: Part, entry: number): Buffer | undefined {
  const at = entry * entrySize + keySize;
  try {
    const text = readAt(fd, index.readUInt32LE(at), index.readUInt32LE(at + 4));
    return text !== undefined && crc32(text) === index.readUInt32LE(at + 8) ? text : undefined;
  } catch {
    return undefined;
  }
}

function copyInto(path: string, add: (key: Uint8Array, bytes: Buffer) => void): void {
  const part = openPart(path);
  if (part === undefined) return;
  for (let entry = 0; entry * entrySize < part.index.length; entry++) {
    const text = textAt(part, entry);
    if (text !== undefined) add(part.index.subarray(entry * entrySize, entry * entrySize + keySize), text);
  }
  fs.closeSync(part.fd);
}
