import { readFileSync, writeFileSync } from 'node:fs';
import { parseObject, fieldsIn, textIn } from '../src/stacks/json.ts';
import type { Fields } from '../src/stacks/json.ts';

/*
 * Writes src/images/data/commands.ts anew: `npm run image-commands -- FILE DATE`, FILE the commands.json that says for each command, shared
 * library and header which package of Debian brings it and which level of buildpack-deps adds that, with the packages that each level adds and
 * the applets of Alpine's busybox.
 */
const [file = '', date = ''] = process.argv.slice(2);
const data = parseObject(readFileSync(file, 'utf8')) ?? {};
const suites = ['bookworm', 'trixie'];
const letters: ReadonlyMap<string, string> = new Map([
  ['base', 'b'],
  ['curl', 'c'],
  ['scm', 's'],
  ['full', 'f'],
]);

/** Lines of `LEVELS PACKAGE: NAME ...`: what shares a package and its level in both releases stands together. */
function grouped(rows: Fields): string {
  const groups = new Map<string, string[]>();
  for (const [name, row] of Object.entries(rows)) {
    if (!Array.isArray(row)) continue;
    const [brings, ...levels] = row.map(String);
    const key = `${levels.map((level) => level || '-').join('')} ${brings}`;
    groups.set(key, [...(groups.get(key) ?? []), name]);
  }
  return [...groups]
    .toSorted()
    .map(([key, names]) => `${key}: ${names.toSorted().join(' ')}\n`)
    .join('');
}

/** Lines of `LEVELS: PACKAGE ...`. */
function packages(levels: Fields): string {
  const known = new Map<string, string[]>();
  for (const [i, suite] of suites.entries()) {
    for (const [level, letter] of letters) {
      for (const name of (textIn(fieldsIn(levels, suite), level) ?? '').split(' ')) {
        const own = known.get(name) ?? ['-', '-'];
        own[i] = letter;
        known.set(name, own);
      }
    }
  }
  const groups = new Map<string, string[]>();
  for (const [name, own] of known) groups.set(own.join(''), [...(groups.get(own.join('')) ?? []), name]);
  return [...groups]
    .toSorted()
    .map(([key, names]) => `${key}: ${names.toSorted().join(' ')}\n`)
    .join('');
}

const headers: Record<string, unknown> = { ...fieldsIn(data, 'headers') };
for (const [name, brings] of Object.entries(fieldsIn(data, 'headersNowhere')))
  headers[name] ??= [String(brings).replace(/ .*/, ''), '', ''];
const parts = [
  ['commands', 'Commands', grouped(fieldsIn(data, 'cmds'))],
  ['libraries', 'Shared libraries by their sonames', grouped(fieldsIn(data, 'sonames'))],
  ['headers', 'Headers, from a folder that the compiler searches', grouped(headers)],
  ['packages', 'Packages', packages(fieldsIn(data, 'levels'))],
  ['applets', "The applets of Alpine's busybox", `${textIn(data, 'alpineBusybox') ?? ''}\n`],
];
const head = `/*
 * Written by \`npm run image-commands\`: what the levels of buildpack-deps hold, from the package indexes of Debian 12 and 13 (main, amd64) and
 * from docker-library/buildpack-deps, of ${date}. Two letters give the level in Debian 12 and in 13: \`b\` is in the debian image, \`c\` is added by
 * the curl level, \`s\` by scm, \`f\` by the full one, \`-\` is in none. \`LEVELS PACKAGE: NAME ...\`; a package that is called differently is given as
 * \`12|13\`.
 */
`;
const body = parts.map(([name, doc, text = '']) => `\n/** ${doc}. */\nexport const ${name} = \`\n${text}\`;\n`);
writeFileSync('src/images/data/commands.ts', head + body.join(''));
