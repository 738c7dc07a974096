import { configDifferences } from './config.ts';
import { differencesOf } from './differences.ts';
import { excusesOf, isMoved } from './excuses.ts';
import { fileSystemOf } from './filesystem.ts';
import type { FileSystem, Image } from './image.ts';
import { originsOf } from './origin.ts';
import type { Origins } from './origin.ts';
import { homesOf, matcher } from './paths.ts';
import type { BaseSize, Comparison, Sizes } from './report.ts';
import { goneBetween, savedBetween } from './savings.ts';
import type { Bases } from './swap.ts';

/** What the transforms that changed a Dockerfile declare about the image that it builds. */
export interface Promised {
  /** Folders whose content may vanish: absolute, `*` stands for one name, `~` for any home folder. */
  readonly waste: readonly { readonly transform: string; readonly folders: readonly string[] }[];
  /** Fields of the configuration that may differ. */
  readonly config: readonly { readonly transform: string; readonly fields: readonly string[] }[];
  /** Whether only safe edits were made, so that every other difference breaks the promise. */
  readonly strict: boolean;
}

/**
 * Compares the image of a Dockerfile with the one that its rewritten self builds. What comes from base images that were swapped is summed
 * up; what the Dockerfile's own instructions make has to be the same.
 */
export function compareImages(before: Image, after: Image, promise: Promised, bases?: Bases): Comparison {
  const homes = homesOf(before.config.Env ?? []);
  const owners = promise.waste.map(({ transform, folders }) => ({ transform, holds: matcher(folders, homes) }));
  const ownerOf = (path: string): string | undefined => owners.find(({ holds }) => holds(path))?.transform;
  const files = { before: fileSystemOf(before), after: fileSystemOf(after) };
  const origins = bases && {
    before: originsOf(before, files.before, bases.before.layers.length),
    after: originsOf(after, files.after, bases.after.layers.length),
  };
  const { violations, unstable, excused } = differencesOf(files.before, files.after, {
    isWaste: (path) => ownerOf(path) !== undefined,
    isShared: sharedOf(before, after),
    excuse: origins && excusesOf(origins.before, origins.after),
    homes,
  });
  const told = promise.strict ? violations.sort((a, b) => (a.path < b.path ? -1 : 1)) : [];
  const { transform } = bases?.swap ?? {};
  const config = bases && { before: bases.before.config, after: bases.after.config, transform: bases.swap.transform };
  const isOfSwap = (path: string): boolean =>
    excused.has(path) || (origins !== undefined && isMoved(origins.before.of(path), origins.after.of(path)));
  return {
    before: sizesOf(before, after),
    after: sizesOf(after, before),
    base: bases &&
      origins && {
        transform: bases.swap.transform,
        before: baseSize(bases.swap.before.name, before, bases.before, origins.before),
        after: baseSize(bases.swap.after.name, after, bases.after, origins.after),
        excused: excused.size,
      },
    config: configDifferences(before.config, after.config, promise.config, config),
    violations: told.slice(0, violationLimit),
    moreViolations: Math.max(0, told.length - violationLimit),
    vanished: countGone(files.before, files.after, origins?.before),
    unstable,
    saved: savedBetween(
      [before, bases?.before.layers.length ?? 0],
      [after, bases?.after.layers.length ?? 0],
      (path, isOfBase) => (isOfBase ? transform : (ownerOf(path) ?? (isOfSwap(path) ? transform : undefined))),
    ),
    gone: goneBetween(files.before, files.after),
  };
}

const violationLimit = 1000;

/** Of an image on another base, only what its own instructions made. */
function countGone(before: FileSystem, after: FileSystem, origins: Origins | undefined): number {
  let count = 0;
  for (const [path, { type }] of before) {
    if (type !== 'directory' && !after.has(path) && origins?.of(path) !== 'base') count++;
  }
  return count;
}

function baseSize(name: string, image: Image, { layers: { length } }: Image, { base }: Origins): BaseSize {
  const layers = image.layers.slice(0, length);
  let files = 0;
  for (const { type } of base.values()) if (type !== 'directory') files++;
  return {
    name,
    unpacked: layers.reduce((sum, { size }) => sum + size, 0),
    compressed: layers.reduce((sum, { compressed }) => sum + compressed, 0),
    files,
  };
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

/** Whether a path is in the layers that both images begin with: one that the Dockerfile no longer removes is nothing new. */
function sharedOf(before: Image, after: Image): (path: string) => boolean {
  let files: FileSystem | undefined;
  return (path) => {
    const count = before.layers.findIndex(({ digest }, i) => digest !== after.layers[i]?.digest);
    files ??= fileSystemOf({ ...before, layers: count === -1 ? before.layers : before.layers.slice(0, count) });
    return files.has(path);
  };
}
