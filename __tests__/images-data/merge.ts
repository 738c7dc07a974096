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
    const isNamed = bare?.[1].flatMap(tokensOf).some((token) => suiteNamed(token) !== undefined);
    const distribution = isNamed === true || isMoved(name, bare?.[0], family, old) ? undefined : old?.distribution;
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

/** Whether a name such as `26` stands for another release than before, whose distribution nobody has looked up. */
function isMoved(name: string, entry: Entry | undefined, family: string, old: Version | undefined): boolean {
  const names = entry?.tags.map((tag) => splitTag(family, tag)[0]) ?? [name];
  const longest = names.reduce((a, b) => (b.length > a.length ? b : a), '');
  return old?.aliases.includes(longest) !== true;
}

/** In the one order in which builds are written, so that equal ones are written once. */
function sorted(builds: readonly Build[]): readonly Build[] {
  return builds
    .map((build) => ({ ...build, suffixes: build.suffixes.toSorted() }))
    .toSorted((a, b) => (a.suffixes.join() < b.suffixes.join() ? -1 : 1));
}
