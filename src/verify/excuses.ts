import type { Entry, FileSystem } from './image.ts';
import type { Origin, Origins } from './origin.ts';
import { matcher } from './paths.ts';
import { lists, packaged, registers } from './registers.ts';
import type { PathDifference } from './report.ts';

/**
 * What another base image has to do with a difference: `base`, it is in what the base images bring alone; `packages`, it comes from
 * installing packages on another base; undefined when it is in what the Dockerfile itself makes.
 */
export type Excuse = 'base' | 'packages' | undefined;

/** Makes the judge of the differences between two images that start from different base images. */
export function excusesOf(
  before: Origins,
  after: Origins,
): (path: string, kinds: readonly PathDifference['kind'][]) => Excuse {
  const isLeftOut = leftOutBy(after.base);
  return (path, kinds) => {
    const [from, to] = [before.of(path), after.of(path)];
    if (isBases(from) && isBases(to)) return 'base';
    const [one, other] = [before.files.get(path), after.files.get(path)];
    const isContent = kinds.every((kind) => kind === 'content' || kind === 'target');
    if (isContent && isList(path) && isSameAddition(path, before, after)) return 'packages';
    return isPackaged(path) && isOfPackages() ? 'packages' : undefined;

    function isOfPackages(): boolean {
      if (other === undefined) {
        return from === 'packages' && (before.base.has(path) || isLeftOut(path) || isLeftOut(one?.target ?? ''));
      }
      // of a package that the base before may have had in another version
      if (to === 'packages' && (from === 'base' || from === 'none')) return true;
      return from === 'packages' && to === 'packages' && isContent && isRegister(path);
    }
  };
}

/** Whether the bytes at a path moved from a base image to a RUN that installs packages, or back. */
export function isMoved(from: Origin, to: Origin): boolean {
  return (from === 'base' && to === 'packages') || (from === 'packages' && to === 'base');
}

function isBases(origin: Origin): boolean {
  return origin === 'base' || origin === 'none';
}

const isList = matcher(lists, []);
const isPackaged = matcher(packaged, []);
const isRegister = matcher(
  registers.flatMap(({ paths }) => paths),
  [],
);

/** Whether both sides add the same lines to what their base images have. */
function isSameAddition(path: string, before: Origins, after: Origins): boolean {
  const [one, other] = [before, after].map(({ files, base }) => added(files.get(path), base.get(path)));
  return one !== undefined && one === other;
}

function added(file: Entry | undefined, base: Entry | undefined): string | undefined {
  if (file?.text === undefined) return undefined;
  const known = new Set(base?.text?.split('\n'));
  return file.text
    .split('\n')
    .filter((line) => !known.has(line))
    .join('\n');
}

/** What dpkg does not unpack on a base image, by the settings that slim ones have: the last one that names a path counts. */
function leftOutBy(base: FileSystem): (path: string) => boolean {
  const rules = [...base]
    .filter(([path]) => path.startsWith('/etc/dpkg/dpkg.cfg.d/'))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, { text = '' }]) => [...text.matchAll(/^\s*path-(exclude|include)[=\s]\s*(\S+)/gm)])
    .map(([, kind, pattern = '']) => ({ excludes: kind === 'exclude', pattern: globOf(pattern) }));
  return (path) => rules.findLast(({ pattern }) => pattern.test(path))?.excludes ?? false;
}

/** In dpkg's patterns a star stands for slashes too. */
function globOf(pattern: string): RegExp {
  const source = pattern.replace(/[\\^$.+()|{}*?]/g, (sign) => {
    if (sign === '*') return '.*';
    return sign === '?' ? '.' : `\\${sign}`;
  });
  return new RegExp(`^${source}$`, 's');
}
