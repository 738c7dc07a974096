import type { Entry, FileSystem, Image } from './image.ts';
import type { GonePath, Saving } from './report.ts';

/** An image, and how many of its layers its base image brings, where that is another one than before. */
type Based = readonly [image: Image, base: number];

/**
 * Where the bytes of the layers went, most first: what `ownerOf` says of each path. Files are counted in every layer that has them; the sum
 * of the bytes is exactly the difference of the layers' sizes.
 */
export function savedBetween(
  before: Based,
  after: Based,
  ownerOf: (path: string, isOfBase: boolean) => string | undefined,
): readonly Saving[] {
  const sums = new Map<string | undefined, { bytes: number; files: number }>();
  const count = ([{ layers }, base]: Based, sign: 1 | -1): void => {
    for (const [index, { entries }] of layers.entries()) {
      for (const [path, { type, size }] of entries) {
        if (type !== 'file') continue;
        const transform = ownerOf(path, index < base);
        const sum = sums.get(transform) ?? { bytes: 0, files: 0 };
        sum.bytes += sign * size;
        sum.files += sign;
        sums.set(transform, sum);
      }
    }
  };
  count(before, 1);
  count(after, -1);
  return [...sums]
    .map(([transform, sum]) => ({ transform, ...sum }))
    .filter(({ bytes, files }) => bytes !== 0 || files !== 0)
    .sort((a, b) => b.bytes - a.bytes);
}

/**
 * What a container no longer sees, as a tree by size, largest first: of each folder at most 20 things, that are 1 % of all or more, four
 * levels deep. A folder of which only one thing is gone is named together with it. Bytes of hard links count once.
 */
export function goneBetween(before: FileSystem, after: FileSystem): readonly GonePath[] {
  const root: Gone = { bytes: 0, files: 0, children: new Map() };
  const seen = new Set<Entry>();
  for (const [path, entry] of before) if (after.has(path)) seen.add(entry);
  for (const [path, entry] of before) {
    if (entry.type === 'directory' || after.has(path)) continue;
    add(root, path, seen.has(entry) ? 0 : entry.size);
    seen.add(entry);
  }
  return worthShowing('', root, root.bytes, 4);
}

interface Gone {
  bytes: number;
  files: number;
  readonly children: Map<string, Gone>;
}

function add(root: Gone, path: string, bytes: number): void {
  let node = root;
  for (const name of path.split('/').slice(1)) {
    const child = node.children.get(name) ?? { bytes: 0, files: 0, children: new Map() };
    node.children.set(name, child);
    child.bytes += bytes;
    child.files++;
    node = child;
  }
  root.bytes += bytes;
}

function worthShowing(folder: string, { children }: Gone, total: number, levels: number): readonly GonePath[] {
  if (levels === 0) return [];
  return [...children]
    .filter(([, { bytes }]) => bytes * 100 >= total)
    .sort(([a, x], [b, y]) => y.bytes - x.bytes || y.files - x.files || (a < b ? -1 : 1))
    .slice(0, 20)
    .map(([name, node]) => {
      const [path, lowest] = lengthened(`${folder}/${name}`, node);
      const { bytes, files } = node;
      return { path, bytes, files, children: worthShowing(path, lowest, total, levels - 1) };
    });
}

function lengthened(path: string, node: Gone): [string, Gone] {
  const [only, more] = node.children;
  return only === undefined || more !== undefined ? [path, node] : lengthened(`${path}/${only[0]}`, only[1]);
}
