import { describe, suiteOf } from './describe.ts';
import { debianSuite, ubuntuSuite, yearOf } from './distribution.ts';
import { versionsOf } from './official.ts';
import type { Build } from './official.ts';
import { officialName } from './reference.ts';
import type { ImageRef } from './reference.ts';
import { debianFamilies } from './system.ts';

export { officialName };

/** A release such as Alpine's 3.18. */
export type Release = readonly [major: number, minor: number];

/** Whether a release came before another one. */
export function isBefore([major, minor]: Release, [otherMajor, otherMinor]: Release): boolean {
  return major < otherMajor || (major === otherMajor && minor < otherMinor);
}

/** Official images that come on Alpine under every tag that is still built. */
const alpineOnly = /^(composer|docker)$/;

/** Tags of the first official Alpine variants, which were built on Alpine 3.2 or on 3.3: the two cannot be told apart. */
const firstVariants = /^(docker:1\.([0-9]|10)(\.|-|$)|golang:1\.(4|5(\.[012]))(\.|-)|redis:3\.0\.[0-6]-)/;

/** The Alpine release of an image as far as is known: `[3, 18]`, `'current'` for a moving tag; undefined when it is not known. */
export function alpineRelease(image: ImageRef): Release | 'current' | undefined {
  if (image.resolved === undefined) return undefined;
  const { repository, tag = 'latest' } = image;
  const named = /(?:^|\/)alpine$/.test(repository);
  const version = named ? /^v?(\d+)\.(\d+)/.exec(tag) : /alpine-?(\d+)\.(\d+)/.exec(tag);
  if (version !== null) return [Number(version[1]), Number(version[2])];
  const official = officialName(image);
  if (official === undefined || firstVariants.test(`${official}:${tag}`)) return undefined;
  if (official === 'alpine') return /^(3|latest|edge)$|^\d{8}$/.test(tag) ? 'current' : undefined;
  if (!alpineOnly.test(official) && !/(^|-)alpine(-|$)/.test(tag)) return undefined;
  const known = /^alpine(\d+)\.(\d+)/.exec(describe(image)?.suite ?? '');
  return known === null ? 'current' : [Number(known[1]), Number(known[2])];
}

/** Whether the image's Debian or Ubuntu dates from before 2016; undefined when that is not known. */
export function isOldDebian(image: ImageRef): boolean | undefined {
  const [first, last] = yearsBelow(image) ?? [];
  if (first === undefined || last === undefined) return undefined;
  return last < 2016 ? true : first < 2016 ? undefined : false;
}

/** Whether the image's Debian or Ubuntu is known to be of 2020 or later: Debian 11, Ubuntu 20.04. */
export function isRecentDebian(image: ImageRef): boolean {
  const [first = 0] = image.tag === undefined && image.digest !== undefined ? [] : (yearsBelow(image) ?? []);
  return first >= 2020;
}

const otherDistributions = /alpine|windows|nanoserver|oracle|centos|fedora|ubi|amazon|al2|photon|slim-?linux/;

/**
 * Whether the image is known to carry apt's `docker-clean` configuration, which empties the package archive after every install: the debian
 * and ubuntu images and those built on them (docker-library; debuerreotype's `docker-clean`).
 */
export function hasDockerClean(image: ImageRef): boolean {
  if (image.resolved === undefined) return false;
  const manager = describe(image)?.manager;
  if (manager !== undefined) return manager === 'apt';
  return debianFamilies.has(officialName(image) ?? '') && !otherDistributions.test(image.tag ?? '');
}

/** Releases that the names of any image may tell. */
const suites =
  /(?:^|[^a-z])(squeeze|wheezy|jessie|stretch|buster|bullseye|bookworm|trixie|forky|lucid|precise|trusty|utopic|vivid|wily|xenial|bionic|focal|jammy|noble|resolute)(?:[^a-z]|$)/;

/** The years between which the release of Debian or Ubuntu came out that an image stands on; undefined when that is not known, or it is another one. */
function yearsBelow(image: ImageRef): readonly [first: number, last: number] | undefined {
  if (image.resolved === undefined) return undefined;
  const { repository, tag = 'latest' } = image;
  const name = `${repository}:${tag}`;
  const ubuntu = /ubuntu-?(\d\d)[.-](\d\d)/.exec(name);
  const debian = /debian-?(1\d)(?!\d)/.exec(name);
  const suite =
    suites.exec(name)?.[1] ??
    (ubuntu === null ? undefined : ubuntuSuite(`${ubuntu[1]}.${ubuntu[2]}`)) ??
    (debian === null ? undefined : debianSuite(debian[1] ?? ''));
  const year = suite === undefined ? undefined : yearOf(suite);
  if (year !== undefined) return [year, year];
  const known = describe(image);
  if (known?.suite === 'sid') return yearsOfSid(known.until);
  const exact = known?.suite === undefined ? undefined : yearOf(known.suite);
  if (exact !== undefined) return [exact, exact];
  if (known !== undefined && (known.suite !== undefined || known.status !== 'current')) return undefined;
  // .NET 6 and 7 came on Debian 11 and are no longer in the data
  if (image.registry === 'mcr.microsoft.com') return /^dotnet\/.*:[67]\.0$/.test(name) ? [2021, 2021] : undefined;
  const official = officialName(image);
  return official === undefined ? undefined : yearsOfUnknown(official, tag);
}

/** Unstable Debian is as old as the image. */
function yearsOfSid(until: number | undefined): readonly [number, number] {
  const year = until === undefined ? Infinity : 2000 + Math.floor(until / 100);
  return [year, year];
}

/** A tag that is not in the data names a newer version, or one between those that are. */
function yearsOfUnknown(family: string, tag: string): readonly [number, number] | undefined {
  if (!debianFamilies.has(family) || otherDistributions.test(tag)) return undefined;
  if (family === 'debian' || family === 'ubuntu') {
    const suite = family === 'debian' ? debianSuite(tag) : ubuntuSuite(tag);
    const year = suite === undefined ? undefined : yearOf(suite);
    return year === undefined ? undefined : [year, year];
  }
  const asked = tag === 'latest' ? Infinity : orderOf(tag);
  if (asked === undefined) return undefined;
  const years = bareYears(family);
  let floor = -1;
  for (const [order] of years) if (order <= asked && order > floor) floor = order;
  let first = floor === -1 ? 0 : Infinity;
  for (const [order, year] of years) if (order >= floor) first = Math.min(first, year);
  return first === 0 ? undefined : [first, Infinity];
}

/** A number to compare versions by: `3.9.1` is 3.009, and `3`, which moves to the newest of them, 3.999. */
function orderOf(version: string): number | undefined {
  const [, major, minor = '999'] = /^(\d+)(?:\.(\d+))?/.exec(version) ?? [];
  return major === undefined ? undefined : Number(major) + Number(minor) / 1000;
}

const families = new Map<string, readonly (readonly [order: number, year: number])[]>();

/** The years of the releases below the tags of a family that name none, by version; 0 where it is not known. */
function bareYears(family: string): readonly (readonly [order: number, year: number])[] {
  const known = families.get(family);
  if (known !== undefined) return known;
  const suites = new Map<readonly Build[], string | undefined>();
  const years: (readonly [number, number])[] = [];
  for (const version of versionsOf(family)) {
    const { builds, aliases, distribution } = version;
    const build = builds.find(({ suffixes }) => suffixes.includes(''));
    if (build === undefined) continue;
    if (!suites.has(builds))
      suites.set(builds, suiteOf(family, { ...version, distribution: undefined, version: '', suffix: '', build }));
    const suite = suites.get(builds) ?? distribution;
    const year = (suite === undefined ? undefined : yearOf(suite)) ?? 0;
    for (const order of aliases.map(orderOf)) if (order !== undefined) years.push([order, year]);
  }
  families.set(family, years);
  return years;
}
