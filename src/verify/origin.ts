import { fileSystemOf } from './filesystem.ts';
import type { Entry, FileSystem, Image, Layer } from './image.ts';
import { databases } from './registers.ts';

/**
 * Where what a container sees at a path comes from: `base`, the layers of the base image alone; `packages`, a RUN that installed some; `own`,
 * another instruction of the Dockerfile. Of what it does not see: `removed` when the base image has it, else `none`.
 */
export type Origin = 'base' | 'packages' | 'own' | 'removed' | 'none';

/** An image, what its base image has, and who made what of it. */
export interface Origins {
  readonly files: FileSystem;
  readonly base: FileSystem;
  of(path: string): Origin;
}

/** Tells what the Dockerfile's own instructions made of an image from what its base image brought: the lowest `count` layers. */
export function originsOf(image: Image, files: FileSystem, count: number): Origins {
  const base = fileSystemOf({ ...image, layers: image.layers.slice(0, count) });
  const own = image.layers.slice(count).map((layer) => ({ layer, installs: installsPackages(layer) }));
  const of = (path: string): Origin => {
    const entry = files.get(path);
    if (entry === undefined) return base.has(path) ? 'removed' : 'none';
    // layers list the folders above what they change, as they were
    if (entry.type === 'directory' && isSameFolder(entry, base.get(path))) return 'base';
    const maker = own.findLast(({ layer }) => layer.entries.has(path));
    if (maker === undefined) return base.has(path) ? 'base' : 'own';
    return maker.installs ? 'packages' : 'own';
  };
  return { files, base, of };
}

/** What is copied from another image may hold its list of packages too. */
function installsPackages({ entries, createdBy }: Layer): boolean {
  const isCopy = /^(?:\/bin\/sh -c #\(nop\) )?(?:COPY|ADD)\b/.test(createdBy);
  return !isCopy && databases.some((path) => entries.has(path));
}

function isSameFolder(a: Entry, b: Entry | undefined): boolean {
  return b?.type === 'directory' && a.mode === b.mode && a.uid === b.uid && a.gid === b.gid;
}
