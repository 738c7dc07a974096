import type { Need } from '../needs/need.ts';
import {
  contentsOf,
  holds,
  holdsHeader,
  holdsLibrary,
  holdsPackage,
  packageOf,
  packageOfHeader,
  packageOfLibrary,
} from './contents.ts';
import type { Contents } from './contents.ts';
import type { Image } from './describe.ts';

/** What a stage needs and another image would not give it. */
export interface Lack {
  readonly need: Need;
  /** The Debian package that brings it; undefined when none is known. */
  readonly brings: string | undefined;
}

/** What becomes of the needs of a stage when it is built on another image. */
export interface Difference {
  /** What the image has and the other one has not. */
  readonly lacks: readonly Lack[];
  /** What neither is known to have. */
  readonly unknown: readonly Need[];
}

/** Compares what two images give to a stage; undefined when what one of them holds is not known. */
export function differenceOf(needs: readonly Need[], from: Image, to: Image): Difference | undefined {
  const [before, after] = [contentsOf(from), contentsOf(to)];
  if (before === undefined || after === undefined) return undefined;
  const lacks: Lack[] = [];
  const unknown: Need[] = [];
  for (const need of needs) {
    const kept = gives(after, need);
    if (kept === undefined) unknown.push(need);
    // what neither has comes from somewhere else
    else if (!kept && gives(before, need) !== false) lacks.push({ need, brings: bringerOf(need, after) });
  }
  return { lacks, unknown };
}

/** Whether an image gives what is needed; undefined when that is not known. */
function gives(contents: Contents, { kind, name }: Need): boolean | undefined {
  if (kind === 'command') return holds(contents, name);
  if (kind === 'shell') return name === 'sh' ? contents.shell !== 'none' : holds(contents, name);
  if (kind === 'library') return holdsLibrary(contents, name);
  if (kind === 'header') return holdsHeader(contents, name);
  if (kind === 'certificates')
    return contents.plus.includes('/etc/ssl/certs') || holdsPackage(contents, 'ca-certificates');
  if (kind === 'user') return contents.users.includes(name);
  // locales have to be installed in all of them
  if (kind === 'locale') return contents.libc === 'glibc';
  return !contents.minus.some((folder) => name === folder || name.startsWith(`${folder}/`));
}

function bringerOf({ kind, name }: Need, { nearest }: Contents): string | undefined {
  if (kind === 'certificates') return 'ca-certificates';
  if (kind === 'command') return packageOf(name, nearest);
  if (kind === 'library') return packageOfLibrary(name, nearest);
  return kind === 'header' ? packageOfHeader(name, nearest) : undefined;
}
