import { architectures, official } from '../../src/images/data/official.ts';
import { distroless, dotnet } from '../../src/images/data/others.ts';

/** What the data says of one tag, spelt out: read apart from `src/images`, so that the two can be compared. */
export interface Tag {
  readonly platforms: readonly string[];
  /** Builds under the same name: all tags that stand for the same image. */
  readonly alias: ReadonlySet<string>;
  /** Of exactly the same version. */
  readonly version: ReadonlySet<string>;
  readonly isDropped: boolean;
}

const families = new Map<string, ReadonlyMap<string, Tag>>();

/** Every tag of an official image; none for an image that is not known. */
export function tagsOf(family: string): ReadonlyMap<string, Tag> {
  const known = families.get(family) ?? readFamily(family);
  families.set(family, known);
  return known;
}

function readFamily(family: string): ReadonlyMap<string, Tag> {
  const tags = new Map<string, Tag & { readonly length: number }>();
  const [words, templates, ...rows] = (official[family] ?? '').split('\n');
  if (words === undefined || templates === undefined) return tags;
  const empty = (word: string): string => (word === '-' ? '' : word);
  const suffixes = words.split(' ').map(empty);
  for (const row of rows) {
    const [head = '', sets = ''] = [row.slice(0, row.indexOf(':')), row.slice(row.indexOf(':') + 1)];
    const builds = (templates.split(' ')[Number(head.split('|')[0])] ?? '').split(';').map((build) => build.split('|'));
    for (const set of sets.split(',')) {
      for (const version of set.split(' ').map(empty)) {
        const join = (suffix: string): string => [version, suffix].filter((part) => part !== '').join('-') || 'latest';
        const read = builds.map(([names = '', set36 = '', dropped]) => ({
          tags: names.split('.').map((name) => join(suffixes[Number.parseInt(name, 36)] ?? '')),
          platforms: (architectures[Number.parseInt(set36, 36)] ?? '').split(' '),
          isDropped: dropped !== undefined,
        }));
        const all = new Set(read.flatMap((build) => build.tags));
        for (const build of read) {
          const alias = new Set(build.tags);
          for (const tag of build.tags) {
            if ((tags.get(tag)?.length ?? -1) >= version.length) continue;
            const { platforms, isDropped } = build;
            tags.set(tag, { platforms, alias, version: all, isDropped, length: version.length });
          }
        }
      }
    }
  }
  return tags;
}

/** Whether there is an image of that name outside Docker's library, still built. */
export function isListed(name: string): boolean {
  const [path = '', tag = 'latest'] = name.split(':');
  if (path.startsWith('gcr.io/distroless/')) {
    const start = `${path.slice('gcr.io/distroless/'.length)}|`;
    const known = distroless.split('\n').find((line) => line.startsWith(start));
    const [, only] = /^(?:latest|debug-nonroot|nonroot|debug)(?:-([a-z0-9]+))?$/.exec(tag) ?? ['', 'none'];
    return known !== undefined && (only === undefined || (known.split('|')[1] ?? '').split(' ').includes(only));
  }
  return dotnetTag(path.replace('mcr.microsoft.com/dotnet/', ''), tag) !== undefined;
}

/** What is known of a tag of .NET's images; undefined for one that is not built. */
export function dotnetTag(family: string, tag: string): { system: string; platforms: readonly string[] } | undefined {
  const row = dotnet.split('\n').find((line) => {
    const [name = '', , , tags = ''] = line.split('|');
    return name === family && tags.split(' ').includes(tag);
  });
  const [, system = '', platforms = ''] = row?.split('|') ?? [];
  return row === undefined ? undefined : { system, platforms: platforms.split(' ') };
}
