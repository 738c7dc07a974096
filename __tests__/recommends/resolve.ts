/** The packages of one release, by name; names that others provide lead to these. */
export type Archive = ReadonlyMap<string, Package>;

interface Package {
  readonly name: string;
  readonly depends: readonly (readonly string[])[];
  readonly recommends: readonly (readonly string[])[];
  /** Unpacked, in KiB as dpkg counts. */
  readonly size: number;
  readonly basic: boolean;
}

/** What images of Debian hold besides; the second keeps the first alternative, usrmerge, and with it perl out. */
const added: ReadonlySet<string> = new Set(['apt', 'usr-is-merged']);

/** Reads a `Packages` file. */
export function readPackages(text: string): Archive {
  const archive = new Map<string, Package>();
  const provided: (readonly [string, Package])[] = [];
  for (const paragraph of text.split('\n\n')) {
    const fields = new Map(paragraph.split(/\n(?! )/).map((line) => splitField(line)));
    const name = fields.get('Package');
    if (name === undefined || archive.has(name)) continue;
    const one: Package = {
      name,
      depends: [...alternatives(fields.get('Pre-Depends')), ...alternatives(fields.get('Depends'))],
      recommends: alternatives(fields.get('Recommends')),
      size: Number(fields.get('Installed-Size') ?? 0),
      basic: fields.get('Essential') === 'yes' || fields.get('Priority') === 'required' || added.has(name),
    };
    archive.set(name, one);
    for (const [virtual = ''] of alternatives(fields.get('Provides'))) provided.push([virtual, one]);
  }
  for (const [virtual, one] of provided) if (!archive.has(virtual)) archive.set(virtual, one);
  return archive;
}

/** What the smallest image of the release holds: what is essential or required, and apt. */
export function minimal(archive: Archive): ReadonlySet<string> {
  const basic = [...archive.values()].filter((one) => one.basic).map(({ name }) => name);
  return closure(archive, basic, new Set(), false);
}

/** What is installed after these packages were, on top of a base. The first alternative that exists is taken, as apt mostly does. */
export function closure(
  archive: Archive,
  names: readonly string[],
  base: ReadonlySet<string>,
  recommended: boolean,
): ReadonlySet<string> {
  const installed = new Set(base);
  const wanted: (readonly string[])[] = names.map((name) => [name]);
  const later: (readonly string[])[] = [];
  for (;;) {
    const next = wanted.shift() ?? later.shift();
    if (next === undefined) return installed;
    if (isMet(archive, installed, next)) continue;
    const one = next.map((name) => archive.get(name)).find((found) => found !== undefined);
    if (one === undefined) continue;
    installed.add(one.name);
    wanted.push(...one.depends);
    if (recommended) later.push(...one.recommends);
  }
}

/** What the packages on top of the base recommend that is not there. */
export function recommendedBy(
  archive: Archive,
  installed: ReadonlySet<string>,
  base: ReadonlySet<string>,
): ReadonlySet<string> {
  const missing = new Set<string>();
  for (const name of installed) {
    if (base.has(name)) continue;
    for (const names of archive.get(name)?.recommends ?? []) {
      if (isMet(archive, installed, names)) continue;
      const one = names.map((other) => archive.get(other)).find((found) => found !== undefined);
      if (one !== undefined) missing.add(one.name);
    }
  }
  return missing;
}

/** Unpacked size of packages, in KiB. */
export function sizeOf(archive: Archive, names: ReadonlySet<string>): number {
  let size = 0;
  for (const name of names) size += archive.get(name)?.size ?? 0;
  return size;
}

function isMet(archive: Archive, installed: ReadonlySet<string>, names: readonly string[]): boolean {
  return names.some((name) => installed.has(name) || installed.has(archive.get(name)?.name ?? ''));
}

function splitField(line: string): [string, string] {
  const colon = line.indexOf(':');
  return [line.slice(0, colon), line.slice(colon + 1).trim()];
}

/** `a (>= 1) | b, c` as names. */
function alternatives(field: string | undefined): readonly (readonly string[])[] {
  if (field === undefined) return [];
  return field.split(',').map((part) => part.split('|').map((one) => one.trim().replace(/[:\s([].*$/s, '')));
}
