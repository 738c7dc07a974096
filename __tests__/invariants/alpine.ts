import { parseDockerfile } from '../../src/dockerfile.ts';
import type { Dockerfile, Instruction, Stage } from '../../src/dockerfile.ts';
import { applyEdits } from '../../src/edit.ts';
import type { Span } from '../../src/edit.ts';
import { rootOf } from '../../src/order.ts';
import type { Item } from '../../src/shell.ts';
import type { Change, Violation } from '../invariants.ts';
import { differenceOfCommands, squeeze } from './commands.ts';
import { isHousekeeping } from './housekeeping.ts';

/*
 * A stage that goes over to Alpine does the same things in the words of apk and busybox, and in no others: what is written here is a second opinion on
 * how they are translated. What has been found to be so is taken out of the change, and the other checks see the rest.
 */

/** The change without what was translated for Alpine, and what was translated wrongly. */
export function withoutAlpine(
  change: Change,
  mayGo: boolean,
): { readonly change: Change; readonly violations: readonly Violation[] } {
  const { before, after, result } = change;
  const pairs = mayGo ? swapped(before, after) : [];
  const violations: Violation[] = [];
  const translated: Instruction[] = [];
  for (const [old, now] of pairs) {
    const runs = runsOf(old);
    const own = runs.filter((run) => run.script?.items.some((item) => isDebian(textOf(before, item))) === true);
    if (own.length === 0) continue;
    const problem = compare(before, runs, after, runsOf(now));
    if (problem === undefined) translated.push(...own);
    else violations.push({ invariant: 'command lost', detail: `on Alpine: ${problem}` });
  }
  if (translated.length === 0) return { change, violations };
  const reach = translated.map(({ start, end }) => [start, before.text.indexOf('\n', end) + 1 || end] as const);
  const edits = result.edits.filter(({ start, end }) => !reach.some(([from, to]) => start < to && from < end + 1));
  const text = applyEdits(before.text, edits);
  return {
    change: { ...change, after: parseDockerfile(text), result: { ...result, after: text, edits } },
    violations,
  };
}

function swapped(before: Dockerfile, after: Dockerfile): readonly (readonly [Stage, Stage])[] {
  if (before.stages.length !== after.stages.length) return [];
  return before.stages.flatMap((old, i) => {
    const now = after.stages[i];
    if (now === undefined) return [];
    const [from, to] = [rootOf(old).image.text, rootOf(now).image.text];
    return /(^|[-:])alpine$/.test(to) && !/alpine/.test(from) ? [[old, now] as const] : [];
  });
}

function runsOf({ instructions }: Stage): readonly Instruction[] {
  return instructions.filter(({ keyword, script }) => keyword === 'RUN' && script !== undefined);
}

const debian =
  /^(DEBIAN_FRONTEND=\S+ )?(apt|apt-get|useradd|groupadd|adduser|addgroup) |^rm -\w+ \/var\/(lib|cache)\/apt/;

function isDebian(text: string): boolean {
  return debian.test(text);
}

/** How the RUNs of a stage differ from what they should be; undefined when they do not. */
function compare(
  before: Dockerfile,
  old: readonly Instruction[],
  after: Dockerfile,
  now: readonly Instruction[],
): string | undefined {
  const is = now.flatMap(({ script }) => script?.items ?? []).filter((item) => !isChore(item));
  let place = 0;
  for (const item of old.flatMap(({ script }) => script?.items ?? [])) {
    if (isChore(item)) continue;
    const text = textOf(before, item);
    const wanted = isDebian(text) ? translate(text) : undefined;
    if (wanted === undefined) {
      const twin = is[place++];
      const same = twin !== undefined && isSame(before, item, after, twin);
      if (!same) return `was ${text}, is ${twin === undefined ? 'gone' : textOf(after, twin)}`;
      continue;
    }
    for (const step of wanted) {
      const twin = is[place++];
      const made = twin === undefined ? 'gone' : textOf(after, twin);
      const isFirm = [item.before, item.after].some((one) => one === '||' || one === '&');
      if (!isTranslation(step, made, before) || (isFirm && (wanted.length !== 1 || twin?.before !== item.before)))
        return `was ${text}, should be ${step}, is ${made}`;
    }
  }
  const more = is[place];
  return more === undefined ? undefined : `appeared: ${textOf(after, more)}`;
}

function isChore({ command }: Item): boolean {
  return command !== undefined && isHousekeeping(command);
}

function isSame(before: Dockerfile, old: Item, after: Dockerfile, now: Item): boolean {
  if (textOf(before, old) === textOf(after, now)) return true;
  return (
    old.command !== undefined &&
    now.command !== undefined &&
    differenceOfCommands(old.command, now.command, true) === undefined
  );
}

/** The steps of Alpine that a step of Debian's is to be; undefined when it stays. */
function translate(text: string): readonly string[] | undefined {
  const words = text.split(' ').filter((word) => !word.startsWith('DEBIAN_FRONTEND='));
  const [program = '', ...rest] = words;
  if (program === 'rm') return /^rm -\w+( \/var\/(lib\/apt|cache\/apt)\S*)+$/.test(text) ? [] : undefined;
  if (!program.startsWith('apt')) return accounts(program, rest);
  const operands = rest.filter((word) => !word.startsWith('-'));
  if (/^(update|clean|autoclean)$/.test(operands[0] ?? '')) return [];
  if (operands[0] !== 'install') return undefined;
  const names = operands.slice(1).flatMap((word) => {
    const other = packages[word];
    if (other !== undefined) return other.split(' ').filter((one) => one !== '');
    // what is called the same is a program, or a library without a number
    return /^[a-z][a-z+-]*$|^(>|>>|2>&1|\/dev\/null|bzip2|libxml2(-dev|-utils)?|p7zip|dos2unix|libssl3)$/.test(word) &&
      !/^lib(ssl|c6|jpeg|curl|pango|cairo|mysqlclient|sqlite)|-doc$/.test(word)
      ? [word]
      : [`?${word}`];
  });
  const all = [...new Set(names)];
  return all.length === 0 ? [] : [['apk add --no-cache', ...all].join(' ')];
}

/** Tools that an install may have to bring on Alpine, when the file names them. */
const tools = /^(ca-certificates|curl|git|gnupg|openssh-client|openssl|unzip|xz|zip)$/;

function isTranslation(wanted: string, made: string, { text }: Dockerfile): boolean {
  if (wanted === made) return true;
  // busybox takes a group by its name
  if (/^adduser .* -G \d+ /.test(wanted)) return wanted.replace(/ -G \d+ /, ' ') === made.replace(/ -G [a-z]\S* /, ' ');
  if (!wanted.startsWith('apk') || !made.startsWith('apk add --no-cache ')) return false;
  const [is, should] = [made.split(' '), wanted.split(' ')];
  const extra = is.filter((word) => !should.includes(word));
  const isAsked = extra.every((word) => tools.test(word) && (/^ca-|gnupg|xz/.test(word) || text.includes(word)));
  return isAsked && is.filter((word) => should.includes(word)).join(' ') === wanted;
}

/** Names that differ, of packages that Dockerfiles often install. */
const packages: Readonly<Record<string, string>> = {
  'apt-utils': '',
  'build-essential': 'build-base',
  'default-libmysqlclient-dev': 'mariadb-dev',
  'default-mysql-client': 'mariadb-client',
  dnsutils: 'bind-tools',
  'fonts-liberation': 'ttf-liberation',
  'g++': 'g++ musl-dev',
  gcc: 'gcc musl-dev',
  'gettext-base': 'gettext-envsubst',
  'git-core': 'git',
  gnupg2: 'gnupg',
  'iputils-ping': 'iputils',
  'libbz2-dev': 'bzip2-dev',
  'libc6-dev': 'musl-dev',
  'libcurl4-openssl-dev': 'curl-dev',
  'libfreetype6-dev': 'freetype-dev',
  libgl1: 'mesa-gl',
  'libgl1-mesa-glx': 'mesa-gl',
  'libglib2.0-0': 'glib',
  'libgmp-dev': 'gmp-dev',
  'libicu-dev': 'icu-dev',
  'libjpeg-dev': 'libjpeg-turbo-dev',
  'libjpeg62-turbo-dev': 'libjpeg-turbo-dev',
  libmagic1: 'libmagic',
  'libmagickwand-dev': 'imagemagick-dev',
  'libonig-dev': 'oniguruma-dev',
  'libpng16-16': 'libpng',
  libpq5: 'libpq',
  'libsqlite3-dev': 'sqlite-dev',
  'libssl-dev': 'openssl-dev',
  'libxslt1-dev': 'libxslt-dev',
  'libyaml-dev': 'yaml-dev',
  netcat: 'netcat-openbsd',
  'netcat-traditional': 'netcat-openbsd',
  'pkg-config': 'pkgconf',
  python3: 'python3',
  'python3-dev': 'python3-dev',
  sqlite3: 'sqlite',
  telnet: 'busybox-extras',
  'xz-utils': 'xz',
  'zlib1g-dev': 'zlib-dev',
};

/** The commands of busybox that make the same user or group. */
function accounts(program: string, words: readonly string[]): readonly string[] | undefined {
  const text = ` ${words.join(' ')} `;
  const name = words.at(-1) ?? '';
  const value = (letter: string, names: string): string | undefined =>
    new RegExp(` (?:-[a-zA-Z]*${letter}|--(?:${names}))[ =]("[^"]*"|\\S+) `).exec(text)?.[1];
  const system = / (--system|-[a-z]*r[a-z]*) /.test(text);
  if (program.includes('group')) {
    const gid = value('g', 'gid');
    return [['addgroup', ...(gid === undefined ? [] : ['-g', gid]), ...(system ? ['-S'] : []), name].join(' ')];
  }
  const isUseradd = program === 'useradd';
  if (!isUseradd && words.length === 2 && !text.includes(' -')) return [`addgroup ${words.join(' ')}`];
  const group = isUseradd ? value('g', 'gid') : value('-', 'gid|ingroup');
  const own = system && group === undefined;
  const shell = value('s', 'shell') ?? (system ? (isUseradd ? '/bin/sh' : '/sbin/nologin') : undefined);
  const homeless = isUseradd
    ? !/ (-[a-zA-Z]*m[a-zA-Z]*|--create-home) /.test(text)
    : text.includes(' --no-create-home ');
  const uid = value('u', 'uid');
  const home = value('d', 'home|home-dir');
  const comment = value('c', 'comment|gecos');
  return [
    ...(own ? [`addgroup -S ${name}`] : []),
    [
      'adduser -D',
      ...(system ? ['-S'] : []),
      ...(homeless ? ['-H'] : []),
      ...(uid === undefined ? [] : ['-u', uid]),
      ...(own || group !== undefined ? ['-G', group ?? name] : []),
      ...(home === undefined ? [] : ['-h', home]),
      ...(shell === undefined ? [] : ['-s', shell.replace('/usr/sbin/nologin', '/sbin/nologin')]),
      ...(comment === undefined ? [] : ['-g', comment]),
      name,
    ].join(' '),
  ];
}

function textOf(file: Dockerfile, { start, end }: Span): string {
  return squeeze(file, start, end);
}
