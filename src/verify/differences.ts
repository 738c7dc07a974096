import { canonical } from './canonical.ts';
import type { Excuse } from './excuses.ts';
import type { Entry, FileSystem } from './image.ts';
import { matcher } from './paths.ts';
import type { PathDifference } from './report.ts';
import { volatile } from './volatile.ts';

/** What differences are to be left out of. */
export interface Known {
  /** Whether a path may vanish. */
  readonly isWaste: (path: string) => boolean;
  /** Whether a path is in the layers that both images begin with: one that is no longer removed is nothing new. */
  readonly isShared: (path: string) => boolean;
  /** What another base image has to do with a difference. */
  readonly excuse: ((path: string, kinds: readonly PathDifference['kind'][]) => Excuse) | undefined;
  readonly homes: readonly string[];
}

/** What differs between the files of two images. */
export interface Differences {
  /** What is against the promise of the safe level. */
  readonly violations: PathDifference[];
  /** How many differ as they do between any two builds. */
  readonly unstable: number;
  /** What differs because packages are installed on another base image. */
  readonly excused: ReadonlySet<string>;
}

/** What differs though it is neither waste nor, being counted only, different in any two builds or another base image's. */
export function differencesOf(before: FileSystem, after: FileSystem, known: Known): Differences {
  const { isWaste, isShared, excuse, homes } = known;
  const changes = matcher(
    volatile.flatMap(({ paths }) => paths),
    homes,
  );
  const comesAndGoes = matcher(
    volatile.filter(({ names }) => names).flatMap(({ paths }) => paths),
    homes,
  );
  const emptied = foldersAbove([...before.keys()].filter((path) => !after.has(path) && isWaste(path)));
  const violations: PathDifference[] = [];
  const excused = new Set<string>();
  let unstable = 0;
  const report = (path: string, found: readonly PathDifference[], isNoise: boolean): void => {
    const reason = excuse?.(
      path,
      found.map(({ kind }) => kind),
    );
    if (reason === 'base') return;
    if (isNoise) unstable++;
    else if (reason === 'packages') excused.add(path);
    else violations.push(...found);
  };
  for (const [path, entry] of before) {
    const other = after.get(path);
    if (other === undefined) {
      if (isWaste(path) || (entry.type === 'directory' && emptied.has(path))) continue;
      const vanished = { path, kind: 'vanished', before: describe(entry), after: 'nothing' } as const;
      report(path, [vanished], comesAndGoes(path));
      continue;
    }
    const found = [...entryDifferences(path, entry, other)];
    if (found.length === 0) continue;
    const isContent = found.every(({ kind }) => kind === 'content');
    // apt gives the folders below its own to the user that it fetches with, when it first fetches something
    const isUse = entry.type === 'directory' && found.every(({ kind }) => kind === 'owner');
    if ((isContent || isUse) && isWaste(path)) continue;
    report(path, found, isContent && changes(path));
  }
  for (const [path, entry] of after) {
    if (before.has(path) || (isWaste(path) && isShared(path))) continue;
    const appeared = { path, kind: 'appeared', before: 'nothing', after: describe(entry) } as const;
    report(path, [appeared], comesAndGoes(path));
  }
  return { violations, unstable, excused };
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
