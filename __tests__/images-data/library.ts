/** One image that a file of Docker's library defines. */
export interface Entry {
  readonly tags: readonly string[];
  readonly architectures: readonly string[];
}

/**
 * The images of one file of docker-library/official-images' `library/`: paragraphs of `Name: value`, those without `Tags` being defaults for the ones
 * after them. Windows is left out; a tag that several images share belongs to the first one.
 */
export function readLibrary(text: string): readonly Entry[] {
  const taken = new Set<string>();
  const entries: Entry[] = [];
  let defaults: Fields = new Map();
  for (const paragraph of text.split(/\r?\n(?:[ \t]*\r?\n)+/)) {
    const fields = readFields(paragraph);
    if (!fields.has('Tags')) {
      defaults = new Map([...defaults, ...fields]);
      continue;
    }
    const built = listOf(fields.get('Architectures') ?? defaults.get('Architectures') ?? 'amd64');
    const architectures = built.filter((name) => !name.startsWith('windows')).toSorted(byRank);
    if (architectures.length === 0) continue;
    const all = [...listOf(fields.get('Tags')), ...listOf(fields.get('SharedTags'))];
    const tags = all.filter((tag) => !taken.has(tag));
    for (const tag of tags) taken.add(tag);
    if (tags.length > 0) entries.push({ tags, architectures });
  }
  return entries;
}

type Fields = ReadonlyMap<string, string>;

function readFields(paragraph: string): Fields {
  const fields = new Map<string, string>();
  let last = '';
  for (const line of paragraph.split(/\r?\n/)) {
    if (/^\s*#/.test(line)) continue;
    const [, name, value = ''] = /^([\w-]+):\s*(.*)$/.exec(line) ?? [];
    if (name === undefined && last !== '') fields.set(last, `${fields.get(last) ?? ''} ${line.trim()}`);
    if (name === undefined) continue;
    last = name;
    fields.set(name, value);
  }
  return fields;
}

function listOf(value = ''): readonly string[] {
  return value.split(/[,\s]+/).filter((one) => one !== '');
}

const ranks = 'amd64 arm64v8 arm32v7 arm32v6 arm32v5 i386 ppc64le s390x riscv64 mips64le'.split(' ');

function byRank(a: string, b: string): number {
  const [rankOfA, rankOfB] = [a, b].map((one) => (ranks.includes(one) ? ranks.indexOf(one) : ranks.length));
  return (rankOfA ?? 0) - (rankOfB ?? 0) || (a < b ? -1 : 1);
}
