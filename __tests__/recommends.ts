import { readFileSync, writeFileSync } from 'node:fs';
import { counted, idle, used } from '../src/packages/recommended.ts';
import { recommends } from '../src/packages/recommends.ts';
import { closure, minimal, readPackages, recommendedBy, sizeOf } from './recommends/resolve.ts';
import type { Archive } from './recommends/resolve.ts';

/*
 * Writes src/packages/recommends.ts anew: `npm run recommends -- DATE [+PACKAGE...] FILE...`, each FILE the uncompressed `Packages` of one
 * release of Debian (main, amd64), the one that sizes are taken from first; `+PACKAGE` is one that the table does not have yet.
 */
const [date = '', ...words] = process.argv.slice(2);
const files = words.filter((word) => !word.startsWith('+'));
const archives = files.map((file) => readPackages(readFileSync(file, 'utf8')));
const bases = archives.map(minimal);
const names = [...recommends().keys(), ...words.filter((word) => word.startsWith('+')).map((word) => word.slice(1))];
const aliases: ReadonlyMap<string, string> = new Map([['pkgconf', 'pkg-config']]);

interface Row {
  readonly adds: ReadonlySet<string>;
  readonly drops: ReadonlySet<string>;
  readonly holds: ReadonlySet<string>;
  readonly needs: string | undefined;
  readonly saves: number;
}

/** What becomes of one package in one release. */
function inRelease(archive: Archive, base: ReadonlySet<string>, name: string): Row {
  const adds = new Set<string>();
  for (;;) {
    const without = closure(archive, [name, ...adds], base, false);
    const drops = new Set<string>();
    const before = adds.size;
    let needs: string | undefined;
    for (const found of recommendedBy(archive, without, base)) {
      const lost = aliases.get(found) ?? found;
      if (counted.has(lost)) adds.add(lost);
      else if (used.has(lost)) drops.add(lost);
      else if (!idle.test(lost)) needs ??= lost;
    }
    if (adds.size > before && needs === undefined) continue;
    const holds = new Set(
      [...counted, ...used.keys()].filter((one) => without.has(one) && !adds.has(one) && one !== name),
    );
    const saves = sizeOf(archive, closure(archive, [name], base, true)) - sizeOf(archive, without);
    return { adds, drops, holds, needs, saves };
  }
}

const groups = new Map<string, string[]>();
for (const name of [...new Set([...names, ...counted, ...used.keys()])].toSorted()) {
  const known = archives.flatMap((archive, i): readonly Row[] => {
    const base = bases[i];
    return base !== undefined && archive.has(name) ? [inRelease(archive, base, name)] : [];
  });
  const [first, ...others] = known;
  if (first === undefined) continue;
  const needs = known.find((row) => row.needs !== undefined)?.needs;
  const adds = new Set(known.flatMap((row) => [...row.adds]));
  const drops = new Set(known.flatMap((row) => [...row.drops]).filter((one) => !adds.has(one)));
  const holds = [...first.holds].filter((one) => others.every((row) => row.holds.has(one)));
  const saves = Math.max(0, ...known.map((row) => row.saves));
  const key =
    needs === undefined ? [adds, drops, holds].map((set) => [...set].toSorted().join(' ')).join('|') : `!${needs}`;
  const group = groups.get(key) ?? [];
  groups.set(key, group);
  // what is rounded to nothing is still there
  const size = first.saves > 0 ? Math.max(1, Math.round(first.saves / 100)) : saves > 0 ? 1 : 0;
  group.push(needs !== undefined || size === 0 ? name : `${name}/${size}`);
}
const lines = [...groups].toSorted().map(([key, members]) => `${key}: ${members.join(' ')}\n`);
const path = 'src/packages/recommends.ts';
const [head = '', tail = ''] = readFileSync(path, 'utf8').split(/(?<=const table = `)[^]*(?=`;)/);
writeFileSync(path, `${head.replace(/of \d{4}-\d\d-\d\d/, `of ${date}`)}\n${lines.join('')}${tail}`);
