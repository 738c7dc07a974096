import { suiteNamed, tokensOf } from '../../src/images/distribution.ts';
import type { Build, Version } from '../../src/images/official.ts';
import type { Entry } from './library.ts';
import { splitTag } from './tags.ts';

/**
 * What is known of an image when the library holds these entries, `month` (YYMM) being the library's: nothing that was known is forgotten. A
 * version that has left is marked with the month, and so is a build that a version has lost.
 */
export function merge(
  family: string,
  known: readonly Version[],
  entries: readonly Entry[],
  month: number,
): readonly Version[] {
  const before = new Map(known.flatMap((version) => version.aliases.map((name) => [name, version] as const)));
  const now = readVersions(family, entries, before, month);
  const byName = new Map(now.flatMap((version) => version.aliases.map((name) => [name, version] as const)));
  const merged = new Set<Version>();
  for (const version of known) {
    for (const name of version.aliases) {
      const living = byName.get(name);
      if (living !== undefined) merged.add(living);
    }
    const gone = version.aliases.filter((name) => !byName.has(name));
    if (gone.length > 0) merged.add(leave({ ...version, aliases: gone }, month));
  }
  return [...merged, ...now.filter((version) => !merged.has(version))];
}

/** A version that leaves the library. What it lost two months before at most was of its last release too. */
function leave(version: Version, month: number): Version {
  if (version.left !== 0) return version;
  const builds = version.builds.map((build) =>
    monthsOf(month) - monthsOf(build.dropped) > 2 ? build : { ...build, dropped: 0 },
  );
  return { ...version, left: month, builds };
}

function monthsOf(month: number): number {
  return Math.floor(month / 100) * 12 + (month % 100);
}

function readVersions(
  family: string,
  entries: readonly Entry[],
  before: ReadonlyMap<string, Version>,
  month: number,
): readonly Version[] {
  const suffixes = new Map<string, Map<Entry, string[]>>();
  for (const entry of entries) {
    for (const tag of entry.tags) {
      const [version, suffix] = splitTag(family, tag);
      const ofVersion = suffixes.get(version) ?? new Map<Entry, string[]>();
      suffixes.set(version, ofVersion.set(entry, [...(ofVersion.get(entry) ?? []), suffix]));
    }
  }
  const versions = new Map<string, Version>();
  for (const [name, ofVersion] of suffixes) {
    const living = [...ofVersion].map(([{ architectures }, own]) => ({ suffixes: own, architectures, dropped: 0 }));
    const old = before.get(name);
    const builds = sorted([...living, ...lostBuilds(living, old, month)]);
    const bare = [...ofVersion].find(([, own]) => own.includes('')) ?? [...ofVersion][0];
    const distribution = bare && distributionOf(family, bare[0], bare[1], old);
    // one version has many names: their tags are of one entry, and they have the same builds
    const key = JSON.stringify([bare === undefined ? -1 : entries.indexOf(bare[0]), builds, distribution]);
    const same = versions.get(key)?.aliases ?? [];
    versions.set(key, { builds, left: 0, distribution, aliases: [...same, name] });
  }
  return [...versions.values()];
}

/** What a version was built as before, and is not any more. */
function lostBuilds(living: readonly Build[], old: Version | undefined, month: number): readonly Build[] {
  const alive = new Set(living.flatMap(({ suffixes }) => suffixes));
  return (old?.builds ?? []).flatMap((build) => {
    const suffixes = build.suffixes.filter((suffix) => !alive.has(suffix));
    return suffixes.length === 0 ? [] : [{ ...build, suffixes, dropped: build.dropped || old?.left || month }];
  });
}

/**
 * The release of the distribution where the suffixes of a version do not name it: named by another tag of the image, or looked up once for the release
 * that a name such as `26` still stands for.
 */
function distributionOf(
  family: string,
  { tags }: Entry,
  suffixes: readonly string[],
  old: Version | undefined,
): string | undefined {
  if (suitesIn(suffixes).length > 0) return undefined;
  const parted = tags.map((tag) => splitTag(family, tag));
  const named = suitesIn(parted.map(([, suffix]) => suffix)).find((suite) => suite !== 'debian' && suite !== 'ubuntu');
  const longest = parted.map(([name]) => name).reduce((a, b) => (b.length > a.length ? b : a), '');
  return named ?? (old?.aliases.includes(longest) === true ? old.distribution : undefined);
}

function suitesIn(suffixes: readonly string[]): readonly string[] {
  return suffixes.flatMap(tokensOf).flatMap((token) => suiteNamed(token) ?? []);
}

/** In the one order in which builds are written, so that equal ones are written once. */
function sorted(builds: readonly Build[]): readonly Build[] {
  return builds
    .map((build) => ({ ...build, suffixes: build.suffixes.toSorted() }))
    .toSorted((a, b) => (a.suffixes.join() < b.suffixes.join() ? -1 : 1));
}
