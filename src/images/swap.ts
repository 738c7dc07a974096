import type { Edit } from '../edit.ts';
import { describe, tokensOf } from './describe.ts';
import type { Image } from './describe.ts';
import { currentBuilds, tagOf } from './official.ts';
import type { Build } from './official.ts';
import type { ImageRef } from './reference.ts';

/**
 * The image of exactly the same version whose tag has other parts behind the version: `change` is given the parts (`slim`, `jdk17`,
 * `bookworm`) and says which ones to look for, in any order. Undefined when the library has none.
 */
export function siblingOf(
  ref: ImageRef,
  { version, release }: Image,
  change: (tokens: readonly string[]) => readonly string[],
): Image | undefined {
  if (release === undefined) return undefined;
  const wanted = change(tokensOf(release.suffix)).toSorted().join();
  const suffix = release.builds
    .flatMap(({ suffixes }) => suffixes)
    .find((one) => tokensOf(one).toSorted().join() === wanted);
  return suffix === undefined ? undefined : describe({ ...ref, tag: tagOf(version, suffix) });
}

/** Why an image cannot stand in for another one whatever runs on it: it holds an older release, or not every platform; undefined when it can. */
export function whyNot(from: Image, to: Image, platform: string | undefined): string | undefined {
  if (to.status === 'dropped') return `${nameOf(to)} is no longer built and holds an older release`;
  const isOne = platform !== undefined && !/\$|^linux$/.test(platform);
  const asked = isOne ? [platformOfFlag(platform)] : from.platforms;
  const lost = asked.filter((one) => !to.platforms.includes(one));
  return lost.length === 0 ? undefined : `${nameOf(to)} is not built for the architecture ${lost.join(', ')}`;
}

/** Why nothing is known of the image that a FROM names. */
export function whyUnknown(ref: ImageRef): string {
  const { text, resolved, tag = 'latest', repository } = ref;
  if (text.includes('@')) return 'the digest names one image, and which one it is cannot be told';
  if (resolved === undefined) return 'which image it is depends on a build argument without a default';
  const other = describe({ ...ref, repository: repository.replace(/^.*\//, '') });
  if (other !== undefined) return `${nameOf(other)} is not built for the architecture of ${repository}`;
  return `the tag ${tag} is not known`;
}

/** `node:24-slim`. */
export function nameOf({ family, tag }: Image): string {
  return `${family}:${tag}`;
}

/**
 * The edit that writes the tag of another image of the same family into a reference, or why it cannot be written there: a digest names one
 * image, and what is in a variable of the build may be something else.
 */
export function retag(ref: ImageRef, from: Image, to: Image): Edit | string {
  if (ref.digest !== undefined) return 'the digest names one image, and that of the other one is not known';
  const { text, start, end } = ref;
  const colon = colonOf(text);
  const name = colon === -1 ? text : text.slice(0, colon);
  if (name.includes('$')) return 'the image is named by a build argument';
  if (colon === -1) return { start: end, end, text: `:${to.tag}` };
  const written = text.slice(colon + 1);
  if (!written.includes('$')) return replaceTail({ start: start + colon + 1, end, text: written }, to.tag);
  const before = from.release?.suffix ?? '';
  const after = to.release?.suffix ?? '';
  const behind = before === '' ? '' : `-${before}`;
  const version = written.slice(0, written.length - behind.length);
  if (!written.endsWith(behind) || version === '' || from.version === '') {
    return 'what stands behind the version comes from a build argument';
  }
  if (!holdsForAll(from, before, after)) return 'a build argument may name a version that has no such image';
  return replaceTail({ start: start + colon + 1 + version.length, end, text: behind }, `-${after}`);
}

/** The colon before the tag: behind the last slash, and not one of `${NAME:-default}`; -1 when there is none. */
function colonOf(text: string): number {
  const plain = text.replace(/\$\{[^}]*\}/g, (variable) => '$'.repeat(variable.length));
  return plain.indexOf(':', plain.lastIndexOf('/') + 1);
}

/** Whether every version that is still built with the one suffix is so with the other one, on the same distribution and for all its platforms. */
function holdsForAll({ family }: Image, before: string, after: string): boolean {
  const isLive = (suffix: string) => (build: Build) => build.dropped === 0 && build.suffixes.includes(suffix);
  return currentBuilds(family).every((builds) => {
    const from = builds.find(isLive(before));
    if (from === undefined) return true;
    const to = builds.find(isLive(after));
    return to !== undefined && from.architectures.every((one) => to.architectures.includes(one));
  });
}

/** Only what differs: the author's text up to there stays. */
function replaceTail(old: Edit, text: string): Edit {
  let same = 0;
  while (same < old.text.length && old.text[same] === text[same]) same++;
  return { start: old.start + same, end: old.end, text: text.slice(same) };
}

/** `arm64` and `linux/arm64/v8` are `linux/arm64`. */
function platformOfFlag(platform: string): string {
  const path = platform.includes('/') ? platform.toLowerCase() : `linux/${platform.toLowerCase()}`;
  return path
    .replace(/^linux\/(arm64|aarch64)(\/v8)?$/, 'linux/arm64')
    .replace(/^linux\/(x86_64|x86-64|amd64)(\/v1)?$/, 'linux/amd64')
    .replace(/^linux\/arm$/, 'linux/arm/v7')
    .replace(/^linux\/i386$/, 'linux/386');
}
