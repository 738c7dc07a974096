import { didYouMean } from '../suggest.ts';
import { architectures, official } from './data/official.ts';

/** One image of one version of a Docker official image, under all its tags. */
export interface Build {
  /** What stands behind the version in its tags: `slim`, `bookworm-slim`; '' for the tag that is the bare version. */
  readonly suffixes: readonly string[];
  /** As Docker's library names them: `amd64`, `arm64v8`, `arm32v7` ... */
  readonly architectures: readonly string[];
  /** The year and month, YYMM, in which it was dropped while its version lived on; 0 if it was not. */
  readonly dropped: number;
}

/** One version of a Docker official image. */
export interface Version {
  /** All builds of exactly this version. */
  readonly builds: readonly Build[];
  /** The year and month, YYMM, in which the version left the library and was built no more; 0 if it is still built. */
  readonly left: number;
  /** The distribution of the builds whose tags name none. */
  readonly distribution: string | undefined;
  /** Its names: `24`, `24.1.2`, `lts`; '' for what has no version in its tag. */
  readonly aliases: readonly string[];
}

/** What a tag of a Docker official image stands for. */
export interface Release extends Version {
  /** `24`, `bookworm`, '' for what has no version in its tag. */
  readonly version: string;
  /** What follows the version in this tag. */
  readonly suffix: string;
  readonly build: Build;
}

/** What the tag of an official image stands for; undefined when the library has never held it, as far as is known. */
export function findRelease(family: string, tag: string): Release | undefined {
  const image = imageOf(family);
  if (image === undefined) return undefined;
  for (const [name, suffix] of readings(tag)) {
    const version = findVersion(image, name === '' ? '-' : name);
    const build = version?.builds.find(({ suffixes }) => suffixes.includes(suffix));
    if (version !== undefined && build !== undefined) return { ...version, version: name, suffix, build };
  }
  return undefined;
}

/** All versions of an official image that the library holds or has held, in the order of the data. */
export function versionsOf(family: string): readonly Version[] {
  const image = imageOf(family);
  if (image === undefined) return [];
  return image.text
    .slice(image.start)
    .split('\n')
    .flatMap((line) => {
      const colon = line.indexOf(':');
      const head = line.slice(0, colon);
      return line
        .slice(colon + 1)
        .split(',')
        .map((set) => readVersion(image, head, set));
    });
}

/** What to say of a name that no official image has; undefined when there is one. */
export function suggestOfficial(name: string): string | undefined {
  if (Object.hasOwn(official, name)) return undefined;
  return didYouMean(name, Object.keys(official), 'it is a name such as node, without its tag');
}

/** The builds of each version of an official image that is still built. */
export function currentBuilds(family: string): readonly (readonly Build[])[] {
  return versionsOf(family).flatMap(({ left, builds }) => (left === 0 ? [builds] : []));
}

/** The tag of a version with what follows it. */
export function tagOf(version: string, suffix: string): string {
  return [version, suffix].filter((part) => part !== '').join('-') || 'latest';
}

/** Version and suffix as a tag can be read, the longest version first. */
function* readings(tag: string): Generator<readonly [version: string, suffix: string]> {
  if (tag === 'latest') yield ['', ''];
  yield [tag, ''];
  for (let at = tag.lastIndexOf('-'); at > 0; at = tag.lastIndexOf('-', at - 1)) {
    yield [tag.slice(0, at), tag.slice(at + 1)];
  }
  yield ['', tag];
}

/** An image's data, of which only what is asked for is read: the whole of one would take milliseconds. */
interface Family {
  readonly text: string;
  /** Where the lines of versions start. */
  readonly start: number;
  readonly suffixes: readonly string[];
  readonly templates: readonly string[];
  /** Those that were read. */
  readonly builds: (readonly Build[] | undefined)[];
}

const families = new Map<string, Family | undefined>();

function imageOf(name: string): Family | undefined {
  if (!families.has(name)) families.set(name, Object.hasOwn(official, name) ? open(official[name] ?? '') : undefined);
  return families.get(name);
}

function open(text: string): Family {
  const first = text.indexOf('\n');
  const second = text.indexOf('\n', first + 1);
  const suffixes = text.slice(0, first).split(' ').map(word);
  return { text, start: second + 1, suffixes, templates: text.slice(first + 1, second).split(' '), builds: [] };
}

/** The version of a name as the data writes it. */
function findVersion(image: Family, name: string): Version | undefined {
  const { text, start } = image;
  for (let at = text.indexOf(name, start); at !== -1; at = text.indexOf(name, at + 1)) {
    if (!isBorder(text, at - 1, ':') || !isBorder(text, at + name.length, '\n')) continue;
    const line = text.lastIndexOf('\n', at) + 1;
    const colon = text.indexOf(':', line);
    const from = Math.max(colon, text.lastIndexOf(',', at)) + 1;
    const ends = [text.indexOf(',', at), text.indexOf('\n', at), text.length].filter((end) => end !== -1);
    return readVersion(image, text.slice(line, colon), text.slice(from, Math.min(...ends)));
  }
  return undefined;
}

/** Whether a name may start behind or end before a character. */
function isBorder(text: string, at: number, other: string): boolean {
  const character = text[at];
  return character === undefined || character === ' ' || character === ',' || character === other;
}

function readVersion(image: Family, head: string, set: string): Version {
  const [index = '', left = '0', distribution] = head.split('|');
  const builds = (image.builds[Number(index)] ??= readTemplate(image.templates[Number(index)] ?? '', image.suffixes));
  return { builds, left: Number(left), distribution, aliases: set.split(' ').map(word) };
}

function readTemplate(text: string, suffixes: readonly string[]): readonly Build[] {
  return text.split(';').map((one) => {
    const [names = '', set = '', dropped = '0'] = one.split('|');
    return {
      suffixes: names.split('.').map((index) => suffixes[parseInt(index, 36)] ?? ''),
      architectures: architectures[parseInt(set, 36)]?.split(' ') ?? [],
      dropped: Number(dropped),
    };
  });
}

function word(text: string): string {
  return text === '-' ? '' : text;
}
