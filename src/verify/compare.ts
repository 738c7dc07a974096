import { fileSystemOf } from './filesystem.ts';
import type { Entry, FileSystem, Image, ImageConfig } from './image.ts';
import { homesOf, matcher } from './paths.ts';
import type { Comparison, ConfigDifference, PathDifference, Sizes } from './report.ts';
import { goneBetween, savedBetween } from './savings.ts';
import { volatile } from './volatile.ts';

/** What the transforms that changed a Dockerfile declare about the image that it builds. */
export interface Promised {
  /** Folders whose content may vanish: absolute, `*` stands for one name, `~` for any home folder. */
  readonly waste: readonly { readonly transform: string; readonly folders: readonly string[] }[];
  /** Fields of the configuration that may differ. */
  readonly config: readonly { readonly transform: string; readonly fields: readonly string[] }[];
  /** Whether only safe edits were made, so that every other difference breaks the promise. */
  readonly strict: boolean;
}

/** Compares the image of a Dockerfile with the one that its rewritten self builds. */
export function compareImages(before: Image, after: Image, promise: Promised): Comparison {
  const homes = homesOf(before.config.Env ?? []);
  const owners = promise.waste.map(({ transform, folders }) => ({ transform, holds: matcher(folders, homes) }));
  const ownerOf = (path: string): string | undefined => owners.find(({ holds }) => holds(path))?.transform;
  const files = { before: fileSystemOf(before), after: fileSystemOf(after) };
  const { differences, unstable } = differencesOf(
    files.before,
    files.after,
    (path) => ownerOf(path) !== undefined,
    baseOf(before, after),
    homes,
  );
  const violations = promise.strict ? differences.sort((a, b) => (a.path < b.path ? -1 : 1)) : [];
  return {
    before: sizesOf(before, after),
    after: sizesOf(after, before),
    config: configDifferences(before.config, after.config, promise),
    violations: violations.slice(0, violationLimit),
    moreViolations: Math.max(0, violations.length - violationLimit),
    vanished: countGone(files.before, files.after),
    unstable,
    saved: savedBetween(before, after, ownerOf),
    gone: goneBetween(files.before, files.after),
  };
}

const violationLimit = 1000;

function countGone(before: FileSystem, after: FileSystem): number {
  let count = 0;
  for (const [path, { type }] of before) if (type !== 'directory' && !after.has(path)) count++;
  return count;
}

function sizesOf(image: Image, other: Image): Sizes {
  const others = new Set(other.layers.map(({ digest }) => digest));
  const layers = image.layers.map(({ createdBy, size, compressed, digest }) => ({
    createdBy,
    unpacked: size,
    compressed,
    shared: others.has(digest),
  }));
  return {
    unpacked: layers.reduce((sum, { unpacked }) => sum + unpacked, 0),
    compressed: layers.reduce((sum, { compressed }) => sum + compressed, 0),
    layers,
  };
}

/** What differs though it is neither waste nor, being counted only, different in any two builds. */
function differencesOf(
  before: FileSystem,
  after: FileSystem,
  isWaste: (path: string) => boolean,
  isOfBase: (path: string) => boolean,
  homes: readonly string[],
): { differences: PathDifference[]; unstable: number } {
  const changes = matcher(
    volatile.flatMap(({ paths }) => paths),
    homes,
  );
  const comesAndGoes = matcher(
    volatile.filter(({ names }) => names).flatMap(({ paths }) => paths),
    homes,
  );
  const emptied = foldersAbove([...before.keys()].filter((path) => !after.has(path) && isWaste(path)));
  const differences: PathDifference[] = [];
  let unstable = 0;
  for (const [path, entry] of before) {
    const other = after.get(path);
    if (other === undefined) {
      if (isWaste(path) || (entry.type === 'directory' && emptied.has(path))) continue;
      if (comesAndGoes(path)) unstable++;
      else differences.push({ path, kind: 'vanished', before: describe(entry), after: 'nothing' });
      continue;
    }
    const found = [...entryDifferences(path, entry, other)];
    if (found.length === 0) continue;
    const isContent = found.every(({ kind }) => kind === 'content');
    // apt gives the folders below its own to the user that it fetches with, when it first fetches something
    const isUse = entry.type === 'directory' && found.every(({ kind }) => kind === 'owner');
    if ((isContent || isUse) && isWaste(path)) continue;
    if (isContent && changes(path)) unstable++;
    else differences.push(...found);
  }
  for (const [path, entry] of after) {
    if (before.has(path) || (isWaste(path) && isOfBase(path))) continue;
    if (comesAndGoes(path)) unstable++;
    else differences.push({ path, kind: 'appeared', before: 'nothing', after: describe(entry) });
  }
  return { differences, unstable };
}

/** Whether a path is in the layers that both images begin with: one that the Dockerfile no longer removes is nothing new. */
function baseOf(before: Image, after: Image): (path: string) => boolean {
  let files: FileSystem | undefined;
  return (path) => {
    const count = before.layers.findIndex(({ digest }, i) => digest !== after.layers[i]?.digest);
    files ??= fileSystemOf({ ...before, layers: count === -1 ? before.layers : before.layers.slice(0, count) });
    return files.has(path);
  };
}

function foldersAbove(paths: readonly string[]): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const path of paths) {
    let folder = path.slice(0, path.lastIndexOf('/'));
    while (folder !== '' && !folders.has(folder)) {
      folders.add(folder);
      folder = folder.slice(0, folder.lastIndexOf('/'));
    }
  }
  return folders;
}

function* entryDifferences(path: string, a: Entry, b: Entry): Generator<PathDifference> {
  if (a.type !== b.type) return yield { path, kind: 'type', before: describe(a), after: describe(b) };
  for (const { kind, of, say = of } of aspects) {
    if (of(a) !== of(b)) yield { path, kind, before: say(a), after: say(b) };
  }
}

interface Aspect {
  readonly kind: PathDifference['kind'];
  readonly of: (entry: Entry) => string;
  /** For people, where it is not the same. */
  readonly say?: (entry: Entry) => string;
}

const aspects: readonly Aspect[] = [
  {
    kind: 'content',
    of: ({ digest = '' }) => digest,
    say: ({ size, digest }) => `${bytes(size)}, sha256 ${digest?.slice(0, 12)}`,
  },
  { kind: 'mode', of: ({ mode }) => mode.toString(8).padStart(4, '0') },
  { kind: 'owner', of: ({ uid, gid }) => `${uid}:${gid}` },
  { kind: 'attributes', of: ({ attributes }) => canonical(attributes) },
  { kind: 'target', of: ({ target, device }) => target ?? device ?? '' },
];

function describe({ type, size, target, device }: Entry): string {
  if (type === 'file') return `file of ${bytes(size)}`;
  if (type === 'symlink') return `symlink to ${target}`;
  return device === undefined ? type : `device ${device}`;
}

function bytes(count: number): string {
  return `${count.toLocaleString('en-US')} bytes`;
}

function configDifferences(before: ImageConfig, after: ImageConfig, promise: Promised): readonly ConfigDifference[] {
  return fields
    .filter((field) => canonical(comparable(before, field)) !== canonical(comparable(after, field)))
    .map((field) => ({
      field,
      before: before[field],
      after: after[field],
      explainedBy: promise.config.find((declared) => declared.fields.includes(field))?.transform,
    }));
}

const fields: readonly (keyof ImageConfig)[] = [
  'Entrypoint',
  'Cmd',
  'Env',
  'User',
  'WorkingDir',
  'ExposedPorts',
  'Volumes',
  'Labels',
  'Healthcheck',
  'StopSignal',
  'Shell',
  'OnBuild',
];

/** The order of variables means nothing; of one that is set twice the last one counts. */
function comparable(config: ImageConfig, field: keyof ImageConfig): unknown {
  if (field !== 'Env') return config[field];
  return Object.fromEntries((config.Env ?? []).map((pair) => /^([^=]*)=?(.*)$/s.exec(pair)?.slice(1) ?? [pair, '']));
}

/** JSON with the keys of every object in order. */
function canonical(value: unknown): string {
  const sorted = (_: string, item: unknown): unknown =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item;
  return JSON.stringify(value ?? null, sorted);
}
