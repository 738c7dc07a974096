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
  for (const [version, suffix] of readings(tag)) {
    const found = image.named.get(version);
    const build = found?.builds.find(({ suffixes }) => suffixes.includes(suffix));
    if (found !== undefined && build !== undefined) return { ...found, version, suffix, build };
  }
  return undefined;
}

/** All versions of an official image that the library holds or has held, in the order of the data. */
export function versionsOf(family: string): readonly Version[] {
  return imageOf(family)?.versions ?? [];
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

interface Family {
  readonly versions: readonly Version[];
  /** By each of its names. */
  readonly named: ReadonlyMap<string, Version>;
}

const families = new Map<string, Family | undefined>();

/** Decoded when it is first asked for: the whole library would take a tenth of a second. */
function imageOf(name: string): Family | undefined {
  if (!families.has(name)) families.set(name, Object.hasOwn(official, name) ? decode(official[name] ?? '') : undefined);
  return families.get(name);
}

function decode(text: string): Family {
  const [words = '', templates = '', ...lines] = text.split('\n');
  const suffixes = words.split(' ').map(word);
  const written = templates.split(' ');
  const read: (readonly Build[] | undefined)[] = [];
  const versions: Version[] = [];
  const named = new Map<string, Version>();
  for (const line of lines) {
    const colon = line.indexOf(':');
    const [index = '', left = '0', distribution] = line.slice(0, colon).split('|');
    const builds = (read[Number(index)] ??= readTemplate(written[Number(index)] ?? '', suffixes));
    for (const set of line.slice(colon + 1).split(',')) {
      const version = { builds, left: Number(left), distribution, aliases: set.split(' ').map(word) };
      versions.push(version);
      for (const name of version.aliases) named.set(name, version);
    }
  }
  return { versions, named };
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
