import { posix } from 'node:path';
import { SlimifyError } from '../error.ts';
import type { ImageConfig } from './image.ts';

/** What the JSON documents of an image archive say about its one image. */
export interface Manifest {
  readonly config: ImageConfig;
  /** Names of the members that hold the layers, lowest first. */
  readonly layers: readonly string[];
  /** What the SHA-256 of each uncompressed layer should be, in hex; empty when the configuration does not say. */
  readonly digests: readonly string[];
  /** The instruction that made each layer, as far as the history tells. */
  readonly createdBy: readonly string[];
}

/**
 * Reads the documents of an archive, by member name: `manifest.json` and what it names, else `index.json` of the OCI layout. Throws
 * `SlimifyError` when they hold no image or several, or are not of the shape that engines write.
 */
export function readManifest(documents: ReadonlyMap<string, string>): Manifest {
  const { config: name, layers } = documents.has('manifest.json') ? fromDocker(documents) : fromOci(documents);
  const config = recordOf(parse(documents, name), 'the configuration');
  const rootfs = isRecord(config['rootfs']) ? config['rootfs'] : {};
  const digests = strings(rootfs['diff_ids'], 'diff_ids') ?? [];
  if (digests.length > 0 && digests.length !== layers.length)
    throw odd(`${layers.length} layers, but its configuration names ${digests.length}`);
  return {
    config: configOf(isRecord(config['config']) ? config['config'] : {}),
    layers,
    digests: digests.map(hexOf),
    createdBy: createdBy(config['history']),
  };
}

interface Parts {
  readonly config: string;
  readonly layers: readonly string[];
}

function fromDocker(documents: ReadonlyMap<string, string>): Parts {
  const images = listOf(parse(documents, 'manifest.json'), 'manifest.json');
  const image = recordOf(theOnly(images), 'manifest.json');
  const config = image['Config'];
  if (typeof config !== 'string') throw odd('manifest.json names no configuration');
  return { config: posix.normalize(config), layers: (strings(image['Layers'], 'Layers') ?? []).map(posix.normalize) };
}

function fromOci(documents: ReadonlyMap<string, string>): Parts {
  if (!documents.has('index.json'))
    throw new SlimifyError('no image in the archive: neither manifest.json nor index.json');
  const manifest = imageIn(documents, 'index.json', 0);
  const layers = listOf(manifest['layers'] ?? [], 'layers');
  return { config: blobOf(manifest['config']), layers: layers.map(blobOf) };
}

/** Follows an index to the manifest of its one image; what a builder attests about an image is listed like an image for no platform. */
function imageIn(
  documents: ReadonlyMap<string, string>,
  name: string,
  depth: number,
): Readonly<Record<string, unknown>> {
  const document = recordOf(parse(documents, name), name);
  if (document['manifests'] === undefined) return document;
  if (depth === 4) throw odd('indexes in indexes');
  const images = listOf(document['manifests'], name).filter((item) => !isAttestation(item));
  return imageIn(documents, blobOf(theOnly(images)), depth + 1);
}

function isAttestation(item: unknown): boolean {
  if (!isRecord(item)) return false;
  const { platform, annotations } = item;
  if (isRecord(platform) && platform['os'] === 'unknown') return true;
  return isRecord(annotations) && annotations['vnd.docker.reference.type'] === 'attestation-manifest';
}

function theOnly(images: readonly unknown[]): unknown {
  if (images.length !== 1) throw new SlimifyError(`${images.length} images in the archive, one is expected`);
  return images[0];
}

function blobOf(descriptor: unknown): string {
  const digest = isRecord(descriptor) ? descriptor['digest'] : undefined;
  if (typeof digest !== 'string') throw odd('a descriptor has no digest');
  return `blobs/${digest.replace(':', '/')}`;
}

function hexOf(digest: string): string {
  return digest.replace(/^sha256:/, '');
}

/** An instruction that changed no file has no layer. */
function createdBy(history: unknown): readonly string[] {
  if (!Array.isArray(history)) return [];
  return history
    .map((item: unknown) => (isRecord(item) ? item : {}))
    .filter((item) => item['empty_layer'] !== true)
    .map((item) => (typeof item['created_by'] === 'string' ? item['created_by'] : ''));
}

function configOf(config: Readonly<Record<string, unknown>>): ImageConfig {
  return {
    Entrypoint: strings(config['Entrypoint'], 'Entrypoint'),
    Cmd: strings(config['Cmd'], 'Cmd'),
    Env: strings(config['Env'], 'Env'),
    User: string(config['User'], 'User'),
    WorkingDir: string(config['WorkingDir'], 'WorkingDir'),
    ExposedPorts: keys(config['ExposedPorts'], 'ExposedPorts'),
    Volumes: keys(config['Volumes'], 'Volumes'),
    Labels: labels(config['Labels']),
    Healthcheck: record(config['Healthcheck'], 'Healthcheck'),
    StopSignal: string(config['StopSignal'], 'StopSignal'),
    Shell: strings(config['Shell'], 'Shell'),
    OnBuild: strings(config['OnBuild'], 'OnBuild'),
  };
}

function string(value: unknown, field: string): string | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value !== 'string') throw odd(`${field} is not a string`);
  return value;
}

function strings(value: unknown, field: string): readonly string[] | undefined {
  if (value === undefined || value === null) return undefined;
  const isString = (item: unknown): item is string => typeof item === 'string';
  if (!Array.isArray(value) || !value.every(isString)) throw odd(`${field} is not a list of strings`);
  return value.length === 0 ? undefined : value;
}

function keys(value: unknown, field: string): readonly string[] | undefined {
  const fields = record(value, field);
  return fields === undefined ? undefined : Object.keys(fields).sort();
}

function labels(value: unknown): Readonly<Record<string, string>> | undefined {
  const fields = record(value, 'Labels');
  if (fields === undefined) return undefined;
  const pairs = Object.entries(fields).map(([name, label]): [string, string] => [name, string(label, 'a label') ?? '']);
  return Object.fromEntries(pairs);
}

function record(value: unknown, field: string): Readonly<Record<string, unknown>> | undefined {
  if (value === undefined || value === null) return undefined;
  const fields = recordOf(value, field);
  return Object.keys(fields).length === 0 ? undefined : fields;
}

function recordOf(value: unknown, what: string): Readonly<Record<string, unknown>> {
  if (!isRecord(value)) throw odd(`${what} is not an object`);
  return value;
}

function listOf(value: unknown, what: string): readonly unknown[] {
  if (!Array.isArray(value)) throw odd(`${what} is not a list`);
  return value;
}

function parse(documents: ReadonlyMap<string, string>, name: string): unknown {
  const text = documents.get(name);
  if (text === undefined) throw new SlimifyError(`the image archive lacks ${name}`);
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new SlimifyError(`the image archive is damaged: ${name} is not JSON`, { cause });
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function odd(what: string): SlimifyError {
  return new SlimifyError(`the image archive is not as engines write it: ${what}`);
}
