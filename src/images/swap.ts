import type { Edit } from '../edit.ts';
import { describe } from './describe.ts';
import type { Image } from './describe.ts';
import { suiteNamed, tokensOf } from './distribution.ts';
import { tagOf, versionsOf } from './official.ts';
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
  if (from.status === 'dropped') return `${nameOf(from)} is no longer built: another tag holds another release`;
  if (to.status === 'dropped') return `${nameOf(to)} is no longer built and holds an older release`;
  return whyNotOn(from.platforms, to, platform);
}

/** Why an image cannot stand in for one of these platforms, or for the one that `--platform` asks for; undefined when it can. */
export function whyNotOn(platforms: readonly string[], to: Image, platform: string | undefined): string | undefined {
  const isOne = platform !== undefined && !/\$|^linux$/.test(platform);
  const asked = isOne ? [platformOfFlag(platform)] : platforms;
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
  if (from.release === undefined || to.release === undefined) return 'the tag comes from a build argument';
  const before = behind(from.release.suffix);
  const after = behind(to.release.suffix);
  const version = written.slice(0, written.length - before.length);
  if (from.version === '') return 'a build argument names no version, and what is to follow one cannot stand behind it';
  if (!written.endsWith(before) || version === '') return 'what stands behind the version comes from a build argument';
  if (!holdsForAll(from, to)) return 'a build argument may name a version that has no such image';
  return replaceTail({ start: start + colon + 1 + version.length, end, text: before }, after);
}

function behind(suffix: string): string {
  return suffix === '' ? '' : `-${suffix}`;
}

/** The edit that puts another image in the place of a whole reference, or why that cannot be: for the same reasons as in `retag`. */
export function replaceImage({ text, start, end, digest }: ImageRef, name: string): Edit | string {
  if (digest !== undefined) return 'the digest names one image, and whoever wrote it wants that one';
  return text.includes('$') ? 'the image is named by a build argument' : { start, end, text: name };
}

/** Why an image that replaces another one whole is not built for what is asked for: the platform of the FROM, or those that most builds are for. */
export function lostPlatform(to: Image, asked: readonly (string | undefined)[]): string | undefined {
  const wanted = asked.flatMap((one) => (one === undefined || one.includes('$') ? [] : [platformOfFlag(one)]));
  const lost = [...new Set(wanted)].filter((one) => !to.platforms.includes(one));
  return lost.length === 0 ? undefined : `${nameOf(to)} is not built for the architecture ${lost.join(', ')}`;
}

/** The colon before the tag: behind the last slash, and not one of `${NAME:-default}`; -1 when there is none. */
function colonOf(text: string): number {
  const plain = text.replace(/\$\{[^}]*\}/g, (variable) => '$'.repeat(variable.length));
  return plain.indexOf(':', plain.lastIndexOf('/') + 1);
}

/** Whether every version that is still built as the one image is so as the other one, for all its platforms and on the same release if these two are. */
function holdsForAll(from: Image, to: Image): boolean {
  const built = ({ release }: Image, builds: readonly Build[]) =>
    builds.find(({ dropped, suffixes }) => dropped === 0 && suffixes.includes(release?.suffix ?? ''));
  return versionsOf(from.family).every(({ builds, left, aliases }) => {
    // `latest` alone is no version that something could follow
    if (left !== 0 || aliases.join('') === '') return true;
    const [before, after] = [built(from, builds), built(to, builds)];
    if (before === undefined) return true;
    if (after === undefined || !before.architectures.every((one) => after.architectures.includes(one))) return false;
    return from.suite !== to.suite || releaseOf(before) === releaseOf(after);
  });
}

/** The release of the distribution as the tags of a build name it. */
function releaseOf({ suffixes }: Build): string | undefined {
  return suffixes
    .flatMap(tokensOf)
    .map(suiteNamed)
    .find((suite) => suite !== undefined);
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
