import type { Build, Version } from '../../src/images/official.ts';

/** What src/images/data/official.ts holds. */
export interface Encoded {
  readonly architectures: readonly string[];
  /** By the image's name. */
  readonly official: ReadonlyMap<string, string>;
}

/** The text that src/images/official.ts reads the versions of all images from: what occurs most often gets the shortest index. */
export function encode(families: ReadonlyMap<string, readonly Version[]>): Encoded {
  const names = [...families.keys()].toSorted();
  const builds = [...families.values()].flat().flatMap((version) => version.builds);
  const architectures = byCount(builds.map((build) => build.architectures.join(' ')));
  const official = names.map((name) => [name, encodeFamily(families.get(name) ?? [], architectures)] as const);
  return { architectures, official: new Map(official) };
}

function encodeFamily(versions: readonly Version[], architectures: readonly string[]): string {
  const lists = new Map(versions.map(({ builds }) => [JSON.stringify(builds), builds]));
  const suffixes = byCount([...lists.values()].flat().flatMap((build) => build.suffixes));
  const write = ({ suffixes: own, architectures: set, dropped }: Build) =>
    [
      own.map((suffix) => suffixes.indexOf(suffix).toString(36)).join('.'),
      architectures.indexOf(set.join(' ')).toString(36),
      ...(dropped === 0 ? [] : [dropped]),
    ].join('|');
  const templates = new Map<string, number>();
  const rows = new Map<string, string[]>();
  for (const { builds, left, distribution, aliases } of versions) {
    const template = builds.map(write).join(';');
    const index = templates.get(template) ?? templates.size;
    templates.set(template, index);
    const key = [index, left, ...(distribution === undefined ? [] : [distribution])].join('|');
    rows.set(key, [...(rows.get(key) ?? []), aliases.map(word).join(' ')]);
  }
  const lines = [...rows].map(([key, sets]) => `${key}:${sets.join(',')}`);
  return [suffixes.map(word).join(' '), [...templates.keys()].join(' '), ...lines].join('\n');
}

function word(text: string): string {
  return text === '' ? '-' : text;
}

/** Each once, the most frequent first. */
function byCount(all: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([one]) => one);
}
