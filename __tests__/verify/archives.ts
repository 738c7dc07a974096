import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { pack } from 'tar-stream';
import { readImage } from '../../src/verify/archive.ts';
import type { ReadOptions } from '../../src/verify/archive.ts';
import type { Entry, Image, Layer } from '../../src/verify/image.ts';

/** A member of a tar archive; a file unless told. */
export interface Packed {
  readonly name: string;
  readonly content?: string | Buffer;
  readonly type?: 'file' | 'link' | 'symlink' | 'directory' | 'character-device' | 'block-device' | 'fifo';
  readonly linkname?: string;
  readonly mode?: number;
  readonly uid?: number;
  readonly gid?: number;
  readonly devmajor?: number;
  readonly devminor?: number;
  readonly pax?: Readonly<Record<string, string>>;
}

/** A tar archive of these members. */
export async function tar(members: readonly Packed[]): Promise<Buffer> {
  const archive = pack();
  // layers that are the same are so in every second
  for (const { content = '', ...header } of members) archive.entry({ mtime: new Date(0), ...header }, content);
  archive.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of archive) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** An image to write as an archive. */
export interface Given {
  /** Tar archives, lowest first. */
  readonly layers: readonly Buffer[];
  readonly config?: Readonly<Record<string, unknown>>;
  readonly history?: readonly Readonly<Record<string, unknown>>[];
}

/** How engines lay out an archive; each function gives the members of one. */
export const layouts = {
  /** docker >= 25: blobs by digest, `manifest.json` last. */
  docker: (given: Given): Packed[] => {
    const config = configOf(given);
    const blobs = [...given.layers, config].map((blob) => ({ name: blobName(blob), content: blob }));
    const image = { Config: blobName(config), RepoTags: ['x:1'], Layers: given.layers.map(blobName) };
    return [
      { name: 'blobs/', type: 'directory' },
      { name: 'blobs/sha256/', type: 'directory' },
      ...uniqueByName(blobs),
      json('index.json', { schemaVersion: 2, manifests: [] }),
      json('manifest.json', [image]),
      json('oci-layout', { imageLayoutVersion: '1.0.0' }),
    ];
  },
  /** docker < 25: a folder for each layer, symlinks where one is there again. */
  legacy: (given: Given): Packed[] => {
    const config = configOf(given);
    const folders = new Map<string, string>();
    const members = given.layers.flatMap((layer, index): Packed[] => {
      const folder = sha256(Buffer.from(`layer ${index}`));
      const twin = folders.get(sha256(layer));
      folders.set(sha256(layer), folder);
      const name = `${folder}/layer.tar`;
      return [
        { name: `${folder}/`, type: 'directory' },
        { name: `${folder}/VERSION`, content: '1.0' },
        json(`${folder}/json`, { id: folder }),
        twin === undefined ? { name, content: layer } : { name, type: 'symlink', linkname: `../${twin}/layer.tar` },
      ];
    });
    const names = given.layers.map((_, index) => `${sha256(Buffer.from(`layer ${index}`))}/layer.tar`);
    return [
      ...members,
      { name: `${sha256(config)}.json`, content: config },
      json('manifest.json', [{ Config: `${sha256(config)}.json`, RepoTags: null, Layers: names }]),
      json('repositories', {}),
    ];
  },
  /** podman and buildah: `docker-archive:`. */
  podman: (given: Given): Packed[] => {
    const config = configOf(given);
    const image = { Config: `${sha256(config)}.json`, Layers: given.layers.map((layer) => `${sha256(layer)}.tar`) };
    return [
      ...uniqueByName(given.layers.map((layer) => ({ name: `${sha256(layer)}.tar`, content: layer }))),
      { name: `${sha256(config)}.json`, content: config },
      json('manifest.json', [image]),
    ];
  },
  /** An OCI archive with layers compressed by gzip, and what a builder attests about the image. */
  oci: (given: Given): Packed[] => {
    const config = configOf(given);
    const layers = given.layers.map((layer) => gzipSync(layer));
    const manifest = Buffer.from(JSON.stringify({ config: descriptor(config), layers: layers.map(descriptor) }));
    const attested = Buffer.from(JSON.stringify({ config: descriptor(config), layers: [] }));
    const platform = { os: 'unknown', architecture: 'unknown' };
    const index = { manifests: [descriptor(manifest), { ...descriptor(attested), platform }] };
    const blobs = [manifest, attested, config, ...layers].map((blob) => ({ name: blobName(blob), content: blob }));
    return [json('oci-layout', {}), json('index.json', index), ...uniqueByName(blobs)];
  },
};

/** Reads members as an archive. */
export async function read(members: readonly Packed[], options?: ReadOptions): Promise<Image> {
  return readImage(Readable.from([await tar(members)]), options);
}

/** The one image of these layers, by way of an archive. */
export async function imageOf(...layers: readonly (readonly Packed[])[]): Promise<Image> {
  return read(layouts.docker({ layers: await Promise.all(layers.map(tar)) }));
}

/** The first layer of an image made of these members. */
export async function layerOf(...members: readonly Packed[]): Promise<Layer> {
  const [layer] = (await imageOf(members)).layers;
  if (layer === undefined) throw new Error('no layer');
  return layer;
}

/** An entry of a layer, a small file unless told. */
export function entry(given: Partial<Entry> = {}): Entry {
  const type = given.type ?? 'file';
  return {
    type,
    size: 0,
    mode: type === 'directory' ? 0o755 : 0o644,
    uid: 0,
    gid: 0,
    digest: type === 'file' ? sha256(Buffer.from('')) : undefined,
    target: undefined,
    device: undefined,
    attributes: {},
    ...given,
  };
}

/** A layer that was never in an archive. */
export function layer(entries: Readonly<Record<string, Entry>>, given: Partial<Layer> = {}): Layer {
  const size = Object.values(entries).reduce((sum, { size }) => sum + size, 0);
  const digest = sha256(Buffer.from(JSON.stringify([entries, given])));
  const map = new Map(Object.entries(entries));
  return { digest, createdBy: '', size, compressed: size, entries: map, removed: [], opaque: [], ...given };
}

export function json(name: string, value: unknown): Packed {
  return { name, content: JSON.stringify(value) };
}

export function sha256(bytes: Buffer | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

export function blobName(blob: Buffer): string {
  return `blobs/sha256/${sha256(blob)}`;
}

export function descriptor(blob: Buffer) {
  return { digest: `sha256:${sha256(blob)}`, size: blob.length };
}

function configOf({ layers, config = {}, history = [] }: Given): Buffer {
  const rootfs = { type: 'layers', diff_ids: layers.map((layer) => `sha256:${sha256(layer)}`) };
  return Buffer.from(JSON.stringify({ architecture: 'amd64', os: 'linux', config, rootfs, history }));
}

function uniqueByName(members: readonly Packed[]): readonly Packed[] {
  return [...new Map(members.map((member) => [member.name, member])).values()];
}
