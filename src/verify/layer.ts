import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { SlimifyError } from '../error.ts';
import type { Entry, Layer } from './image.ts';
import { matcher } from './paths.ts';
import { lists } from './registers.ts';

/** A member of a tar archive. */
export interface Member {
  readonly header: Header;
  /** To be read to its end before the next member. */
  readonly content: AsyncIterable<Buffer>;
  /** The bytes before the content, its headers last. */
  readonly headerBytes: () => Buffer;
}

/** What the header of a member says, extended headers included. */
export interface Header {
  readonly name: string;
  readonly type?: string | null | undefined;
  readonly size?: number | undefined;
  readonly mode?: number | undefined;
  readonly uid?: number | undefined;
  readonly gid?: number | undefined;
  readonly linkname?: string | null | undefined;
  readonly devmajor?: number | undefined;
  readonly devminor?: number | undefined;
  readonly pax?: unknown;
}

/**
 * Reads what a layer puts in and takes away, calling `count` for every member. Throws `SlimifyError` for paths that lead out of the
 * image and for kinds of files that no image has.
 */
export async function readContents(
  members: AsyncIterable<Member>,
  count: () => void,
): Promise<Pick<Layer, 'size' | 'entries' | 'removed' | 'opaque'>> {
  const entries = new Map<string, Entry>();
  const removed: string[] = [];
  const opaque: string[] = [];
  for await (const { header, content, headerBytes } of members) {
    count();
    const path = normalPath(header.name);
    const attributes = attributesOf(recordOf(header.pax), headerBytes);
    const { digest, text } = await readFile(content, isRead(path));
    const { dir, base } = posix.parse(path);
    if (base === opaqueMark) opaque.push(dir);
    if (base.startsWith(whiteout)) {
      // Two prefixes: what the aufs file system noted down for itself.
      if (!base.startsWith(whiteout + whiteout)) removed.push(hiddenBy(dir, base));
      continue;
    }
    // Where a path is there twice the last one counts, and only from there on: what lies in a folder may come in between.
    entries.delete(path);
    const entry = entryOf(header, digest, attributes);
    entries.set(path, text === undefined || entry.type !== 'file' ? entry : { ...entry, text });
  }
  let size = 0;
  for (const entry of entries.values()) size += entry.size;
  return { size, entries, removed, opaque };
}

const whiteout = '.wh.';
const opaqueMark = '.wh..wh..opq';

const isRead = matcher([...lists, '/etc/dpkg/dpkg.cfg.d'], []);
const textLimit = 64 * 1024;

/** Gives the text only of what is to be read and is no larger than any file of its kind. */
async function readFile(content: AsyncIterable<Buffer>, isText: boolean): Promise<{ digest: string; text?: string }> {
  const hash = createHash('sha256');
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of content) {
    hash.update(chunk);
    size += chunk.length;
    if (isText && size <= textLimit) chunks.push(chunk);
  }
  const digest = hash.digest('hex');
  return isText && size <= textLimit ? { digest, text: Buffer.concat(chunks).toString('utf8') } : { digest };
}

function hiddenBy(dir: string, base: string): string {
  const name = base.slice(whiteout.length);
  if (name === '' || name === '.' || name === '..') throw hostile('a whiteout of no file', `${dir}/${base}`);
  return normalPath(`${dir}/${name}`);
}

/** Throws where the path leads out of the image, or is none that a file system takes. */
function normalPath(path: string): string {
  if (path.includes('\0')) throw hostile('a NUL byte in a path', path);
  if (Buffer.byteLength(path) > 4096) throw hostile('a path of more than 4096 bytes', path);
  const names: string[] = [];
  for (const name of path.split('/')) {
    if (name === '' || name === '.') continue;
    if (name !== '..') names.push(name);
    else if (names.pop() === undefined) throw hostile('a path that leads out of the image', path);
  }
  return `/${names.join('/')}`;
}

function entryOf(header: Header, digest: string, attributes: Entry['attributes']): Entry {
  const pax = recordOf(header.pax);
  const type = typeOf(header);
  return {
    type,
    size: type === 'file' ? (header.size ?? 0) : 0,
    mode: (header.mode ?? 0) & 0o7777,
    uid: numberOf(pax['uid']) ?? header.uid ?? 0,
    gid: numberOf(pax['gid']) ?? header.gid ?? 0,
    digest: type === 'file' ? digest : undefined,
    target: targetOf(type, header),
    device: type === 'device' ? `${header.type?.[0]}${header.devmajor}:${header.devminor}` : undefined,
    attributes,
  };
}

function typeOf({ name, type }: Header): Entry['type'] {
  const known = types.get(type ?? '');
  if (known === undefined) throw hostile('a file of no known kind', name);
  return known;
}

const types: ReadonlyMap<string, Entry['type']> = new Map([
  ['file', 'file'],
  ['contiguous-file', 'file'],
  ['directory', 'directory'],
  ['symlink', 'symlink'],
  ['link', 'hardlink'],
  ['character-device', 'device'],
  ['block-device', 'device'],
  ['fifo', 'fifo'],
]);

function targetOf(type: Entry['type'], { name, linkname }: Header): string | undefined {
  if (type !== 'symlink' && type !== 'hardlink') return undefined;
  const target = linkname ?? '';
  if (target === '' || target.includes('\0')) throw hostile('a link to nothing', name);
  return type === 'hardlink' ? normalPath(target) : target;
}

function attributesOf(pax: Readonly<Record<string, unknown>>, headerBytes: () => Buffer): Entry['attributes'] {
  const found = Object.entries(pax).flatMap(([key, value]): [string, string][] => {
    const name = /^(?:SCHILY|LIBARCHIVE)\.xattr\.(.+)$/s.exec(key)?.[1];
    if (name === undefined || typeof value !== 'string') return [];
    return [[name, key.startsWith('L') ? value : bytesOf(key, value, headerBytes).toString('base64')]];
  });
  return found.length === 0 ? none : Object.fromEntries(found.sort());
}

/** Extended headers are read as text, which loses bytes that are no UTF-8, as capabilities have: these are looked up in the header. */
function bytesOf(key: string, text: string, headerBytes: () => Buffer): Buffer {
  const asText = Buffer.from(text, 'utf8');
  if (!text.includes('\ufffd')) return asText;
  const header = headerBytes();
  const start = header.lastIndexOf(`${key}=`);
  const length = /\d+(?= $)/.exec(header.toString('latin1', Math.max(0, start - 12), start))?.[0] ?? '';
  const end = start - length.length - 1 + Number(length) - 1;
  const bytes = header.subarray(start + Buffer.byteLength(key) + 1, end);
  return start !== -1 && bytes.toString('utf8') === text ? bytes : asText;
}

const none: Readonly<Record<string, string>> = Object.freeze({});

/** A number too large for the header proper. */
function numberOf(value: unknown): number | undefined {
  return typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : undefined;
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function hostile(what: string, path: string): SlimifyError {
  return new SlimifyError(`hostile archive: ${what}: ${JSON.stringify(path.slice(0, 200))}`);
}
