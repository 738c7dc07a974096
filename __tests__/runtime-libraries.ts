import { readFileSync, writeFileSync } from 'node:fs';
import { librariesFor, tabled } from '../src/packages/libraries.ts';
import { levelOf } from '../src/images/levels.ts';
import type { Suite } from '../src/images/levels.ts';
import { readPackages } from './recommends/resolve.ts';
import type { Archive } from './recommends/resolve.ts';

/*
 * Writes src/packages/data/libraries.ts anew: `npm run runtime-libraries -- DATE [+PACKAGE...] BOOKWORM TRIXIE`, each file the uncompressed
 * `Packages` of that release of Debian (main, amd64); `+PACKAGE` is one that the table does not have yet.
 */
const [date = '', ...words] = process.argv.slice(2);
const files = words.filter((word) => !word.startsWith('+'));
const archives = files.map((file) => readPackages(readFileSync(file, 'utf8')));
const suites = ['bookworm', 'trixie'] as const;
const names = new Set([...tabled(), ...words.filter((word) => word.startsWith('+')).map((word) => word.slice(1))]);

const isLibrary = (name: string): boolean =>
  /^(lib(?!c6$|gcc-s1$|js-|python)|gir1\.2-|zlib1g$)/.test(name) &&
  !/-(dev|bin|tools?|utils?|doc|common|data|perl|headers)$|dev-/.test(name);

/** The shared libraries that a package of headers is there for: those it depends on itself, or else those of the packages of headers that it brings. */
function libraries(archive: Archive, suite: Suite, name: string, seen: Set<string>): readonly string[] {
  if (seen.has(name) || /^libc6?-dev$/.test(name)) return [];
  seen.add(name);
  const needed = (archive.get(name)?.depends ?? []).flatMap(
    (either) => either.map((one) => archive.get(one)?.name).find((one) => one !== undefined) ?? [],
  );
  const own = needed.filter((one) => isLibrary(one) && levelOf(one, suite) !== 'base');
  if (own.length > 0) return own;
  return needed.filter((one) => /dev(-compat)?$/.test(one)).flatMap((one) => libraries(archive, suite, one, seen));
}

const lines = [...names].toSorted().flatMap((name) => {
  const [bookworm, trixie] = archives.map((archive, i) => {
    const found = libraries(archive, suites[i] ?? 'trixie', name, new Set());
    return archive.has(name) ? [...new Set(found)].toSorted().join(' ') : undefined;
  });
  if (bookworm === undefined && trixie === undefined) return [];
  return [`${name}:${bookworm ?? '?'}${bookworm === trixie ? '' : `|${trixie ?? '?'}`}`];
});

writeFileSync(
  'src/packages/data/libraries.ts',
  `/*
 * Written by \`npm run runtime-libraries\`: the shared libraries that packages of headers are there for, from the package indexes of Debian 12 and
 * 13 (main, amd64) of ${date}, without those that the debian image has. \`HEADERS:LIBRARY ...\`; what is called differently in 13 is behind \`|\`, \`?\` says
 * that the release does not have the package.
 */
export const libraries = \`
${lines.join('\n')}
\`;
`,
);
process.stdout.write(
  `${lines.length} packages, libpq-dev: ${librariesFor('libpq-dev', 'bookworm')?.join(' ') ?? 'new'}\n`,
);
