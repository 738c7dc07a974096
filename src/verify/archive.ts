import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { posix } from 'node:path';
import { pipeline } from 'node:stream';
import type { Readable } from 'node:stream';
import { createGunzip, createGzip } from 'node:zlib';
import { extract } from 'tar-stream';
import { SlimifyError } from '../error.ts';
import type { Image, Layer } from './image.ts';
import { readContents } from './layer.ts';
import type { Member } from './layer.ts';
import { readManifest } from './manifest.ts';

/** How to read an archive. */
export interface ReadOptions {
  /** Gives layers that were read before, by SHA-256 of the uncompressed archive in hex: their content is skipped. */
  readonly known?: (digest: string) => Layer | undefined;
  /** How many bytes all layers may hold uncompressed; 64 GiB unless told. */
  readonly limit?: number;
  /** How many files all layers may hold; 2,000,000 unless told. */
  readonly files?: number;
}

/**
 * Reads the one image of an archive as `docker save`, `podman save` and `buildah push docker-archive:` write it, or of an OCI archive,
 * in one pass and without keeping any file's content. Throws `SlimifyError` when the archive is cut off, damaged, hostile or too large;
 * an error of the stream itself comes through as it is. The stream is destroyed in any case.
 */
export async function readImage(stream: Readable, options: ReadOptions = {}): Promise<Image> {
  try {
    return await readArchive(stream, options);
  } finally {
    stream.destroy();
  }
}

async function readArchive(
  stream: Readable,
  { known, limit = 64 * 2 ** 30, files = 2_000_000 }: ReadOptions,
): Promise<Image> {
  const budget: Budget = { bytes: limit, files, text: 64 * 2 ** 20 };
  const documents = new Map<string, string>();
  const layers = new Map<string, Layer>();
  const links = new Map<string, string>();
  for await (const { header, content } of members(stream)) {
    const name = posix.normalize(header.name);
    if (header.type === 'symlink') links.set(name, posix.join(posix.dirname(name), header.linkname ?? ''));
    const layer = known?.(digestIn(name) ?? '');
    if (layer !== undefined) layers.set(name, layer);
    const { kind, whole } = await told(content);
    if (layer === undefined) {
      if (kind === 'zstd') throw new SlimifyError(`${name} is compressed by zstd, which slimify cannot read`);
      if (kind === 'json') documents.set(name, await readText(name, whole, budget));
      if (kind === 'tar') layers.set(name, await readLayer(whole, undefined, budget));
      if (kind === 'gzip') layers.set(name, await readLayer(gunzipped(whole), header.size, budget));
    }
    await drain(whole);
  }
  if (documents.size === 0 && layers.size === 0) throw new SlimifyError('no image in the archive: it is empty');
  const manifest = readManifest(documents);
  const found = manifest.layers.map((name, index) => {
    const layer = layers.get(followed(name, links));
    if (layer === undefined) throw new SlimifyError(`the image archive lacks the layer ${name}`);
    if (layer.digest !== (manifest.digests[index] ?? layer.digest))
      throw new SlimifyError(`the image archive is damaged: layer ${index + 1} is not what the configuration says`);
    return { ...layer, createdBy: manifest.createdBy[index] ?? '' };
  });
  return { config: manifest.config, layers: found };
}

/** What may still come. */
interface Budget {
  bytes: number;
  files: number;
  text: number;
}

type Chunks = AsyncGenerator<Buffer, void, void>;

/** Docker and OCI name a blob by its digest, podman a layer by the digest of what is in it uncompressed. */
function digestIn(name: string): string | undefined {
  return /^(?:blobs\/sha256\/)?([0-9a-f]{64})(?:\.tar)?$/.exec(name)?.[1];
}

/** Old versions of docker write a layer once, and as a symlink where it is there again. */
function followed(name: string, links: ReadonlyMap<string, string>): string {
  let place = name;
  for (let steps = 0; steps < 16; steps++) place = links.get(place) ?? place;
  return place;
}

async function* members(source: AsyncIterable<Buffer>): AsyncGenerator<Member & { readonly content: Chunks }> {
  const archive = extract();
  const { chunks, explained } = guarded(source);
  const recent = recentBytes();
  pipeline(recent.watch(chunks()), archive, ignore);
  for await (const entry of explained(archive)) {
    const { header } = entry;
    const start = 'byteOffset' in header ? Number(header.byteOffset) : 0;
    yield { header, content: explained(bytesOf(entry)), headerBytes: () => recent.before(start) };
  }
}

/** Keeps the last bytes of a stream at hand, more than any extended header that Linux fills has. */
function recentBytes() {
  const kept: Buffer[] = [];
  let size = 0;
  let end = 0;
  return {
    watch: async function* (source: Chunks): Chunks {
      for await (const chunk of source) {
        kept.push(chunk);
        size += chunk.length;
        end += chunk.length;
        while (size - (kept[0]?.length ?? size) >= recentSize) size -= kept.shift()?.length ?? 0;
        yield chunk;
      }
    },
    before: (offset: number): Buffer => Buffer.concat(kept).subarray(0, Math.max(0, size - (end - offset))),
  };
}

async function* gunzipped(source: AsyncIterable<Buffer>): Chunks {
  const gunzip = createGunzip({ chunkSize });
  const { chunks, explained } = guarded(source);
  pipeline(chunks(), gunzip, ignore);
  yield* explained(bytesOf(gunzip));
}

async function* bytesOf(stream: AsyncIterable<unknown>): Chunks {
  for await (const chunk of stream) {
    if (!Buffer.isBuffer(chunk)) throw new TypeError('a stream of something else than bytes');
    yield chunk;
  }
}

/** Keeps apart what goes wrong where the bytes come from, which is thrown as it is, and where they are taken for an archive. */
function guarded(source: AsyncIterable<Buffer>) {
  let failure: unknown;
  const chunks = async function* (): Chunks {
    try {
      yield* source;
    } catch (error) {
      failure = error;
      throw error;
    }
  };
  const explained = async function* <T>(items: AsyncIterable<T>): AsyncGenerator<T, void, void> {
    try {
      yield* items;
    } catch (cause) {
      if (failure !== undefined) throw failure;
      const reason = cause instanceof Error ? cause.message.toLowerCase() : 'unknown';
      throw new SlimifyError(`the image archive is damaged or cut off: ${reason.replace(/\.$/, '')}`, { cause });
    }
  };
  return { chunks, explained };
}

function ignore(): void {
  // Whoever reads the stream sees the error.
}

/** Tells a member by its first bytes. A layer's first file may be called `{`, so a tar archive is looked for first. */
async function told(content: Chunks): Promise<{ readonly kind: Kind; readonly whole: Chunks }> {
  const read: Buffer[] = [];
  let size = 0;
  // Without `return`, so that leaving the loop does not end the content.
  const unended = { [Symbol.asyncIterator]: () => ({ next: () => content.next() }) };
  for await (const chunk of unended) {
    read.push(chunk);
    size += chunk.length;
    if (size >= blockSize) break;
  }
  const head = Buffer.concat(read);
  const whole = async function* (): Chunks {
    yield head;
    yield* content;
  };
  return { kind: kindOf(head), whole: whole() };
}

type Kind = 'tar' | 'gzip' | 'zstd' | 'json' | 'other';

function kindOf(head: Buffer): Kind {
  const start = head.toString('latin1', 0, blockSize);
  if (start.slice(257, 262) === 'ustar' || /^\0{512}$/.test(start)) return 'tar';
  if (start.startsWith('\x1f\x8b')) return 'gzip';
  if (start.startsWith('\x28\xb5\x2f\xfd')) return 'zstd';
  return /^\s*[{[]/.test(start) ? 'json' : 'other';
}

const blockSize = 512;
const chunkSize = 64 * 1024;
const recentSize = 2 ** 20;
const documentLimit = 8 * 2 ** 20;

async function readText(name: string, content: Chunks, budget: Budget): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of content) {
    size += chunk.length;
    budget.text -= chunk.length;
    if (size > documentLimit || budget.text < 0) throw new SlimifyError(`more JSON than any image needs in ${name}`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Reads a layer as it streams by. `compressed` is its size where it came compressed; else it is measured. */
async function readLayer(source: Chunks, compressed: number | undefined, budget: Budget): Promise<Layer> {
  const hash = createHash('sha256');
  const meter = compressed === undefined ? gzipMeter() : undefined;
  const chunks = async function* (): Chunks {
    for await (const chunk of source) {
      budget.bytes -= chunk.length;
      if (budget.bytes < 0) throw new SlimifyError('the image has more bytes than the limit');
      hash.update(chunk);
      await meter?.add(chunk);
      yield chunk;
    }
  };
  const contents = await readContents(members(chunks()), () => {
    if (--budget.files < 0) throw new SlimifyError('the image has more files than the limit');
  });
  const size = compressed ?? (await meter?.end()) ?? 0;
  return { digest: hash.digest('hex'), createdBy: '', compressed: size, ...contents };
}

/** Measures what gzip makes of the bytes. */
function gzipMeter() {
  // Room for what comes while zlib's thread is busy, so that hashing goes on meanwhile.
  const options = { level: 6, chunkSize, highWaterMark: 16 * chunkSize };
  const gzip = createGzip(options);
  let size = 0;
  gzip.on('data', (chunk: Buffer) => (size += chunk.length));
  return {
    add: async (chunk: Buffer): Promise<void> => {
      if (!gzip.write(chunk)) await once(gzip, 'drain');
    },
    end: async (): Promise<number> => {
      gzip.end();
      await once(gzip, 'end');
      return size;
    },
  };
}

async function drain(content: Chunks): Promise<void> {
  for await (const chunk of content) void chunk;
}
