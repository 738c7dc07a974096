import type { Dockerfile, Instruction } from '../../src/dockerfile.ts';
import type { Command } from '../../src/shell.ts';
import type { Change, Violation } from '../invariants.ts';
import { segments } from './text.ts';

/*
 * Compilers and headers may go at the end of the RUN that installs them, at the unsafe level only: by the very commands below and no others. What
 * is known of them here is written down a second time, and more strictly than the transform needs.
 */

/** What a part of a RUN is as text, and the command, when it is a simple one. */
interface Part {
  readonly text: string;
  readonly command: Command | undefined;
  readonly run: Instruction;
}

const folders = String.raw`(?: \/[\w./*-]+)+`;

/** What is said at the end on Alpine, in order. */
const onAlpine: readonly RegExp[] = [
  new RegExp(
    String.raw`^scanelf --needed --nobanner --format '%n#p' --recursive${folders} \| tr ',' '\\n' \| sort -u \| ` +
      String.raw`awk 'NF && system\("\[ -e \/lib\/" \$1 " \] \|\| \[ -e \/usr\/lib\/" \$1 " \]"\) == 0 \{ print "so:" \$1 \}' \| ` +
      String.raw`xargs -r apk add --no-cache --virtual \.run-deps$`,
  ),
  /^apk del --no-network \.build-deps$/,
];

const saving = 'savedAptMark="$(apt-mark showmanual)"';

/** What is said at the end on Debian, in order. */
const onDebian: readonly RegExp[] = [
  /^apt-mark auto( [a-z0-9][a-z0-9.+-]+)+ > \/dev\/null$/,
  /^apt-mark manual \$savedAptMark > \/dev\/null$/,
  new RegExp(
    String.raw`^find${folders} -type f \\\( -perm \/111 -o -name '\*\.so\*' \\\) -exec ldd '\{\}' ';' 2> \/dev\/null \| ` +
      String.raw`awk '\/=> \\\/\(usr\\\/\)\?lib\/ \{ so = \$\(NF-1\); sub\("\^\/\(usr\/\)\?", "", so\); print "\*\/" so \}' \| ` +
      String.raw`sort -u \| xargs -r dpkg-query --search \| awk 'sub\(":\$", "", \$1\) \{ print \$1 \}' \| sort -u \| xargs -r apt-mark manual > \/dev\/null$`,
  ),
  /^apt-get purge -y --auto-remove( -o APT::AutoRemove::RecommendsImportant=false)?$/,
];

/** Packages that nothing needs which was built with them. */
const builder =
  /^(alpine-sdk|autoconf|automake|autotools-dev|binutils|bison|build-(base|essential)|cargo|clang|cmake|cython3?|dpkg-dev|flex|fortify-headers|g\+\+(-\d+)?|gcc(-[\d.]+)?|gfortran|libtool|linux-headers|m4|make|meson|nasm|ninja(-build)?|patch|pkgconf|pkg-?config|re2c|rustc?|samurai|swig|yasm|\$\{?PHPIZE_DEPS\}?|[a-z0-9][a-z0-9.+_-]*-dev)([=<>~@].*)?$/;

/**
 * The parts after, without what drops packages, and with the packages back where they were named before; the parts stay as they are where anything
 * else is said.
 */
export function withoutDropping<One extends Part>(
  old: readonly One[],
  now: readonly One[],
  unsafe: boolean,
): readonly One[] {
  if (!unsafe) return now;
  let parts = now;
  for (const run of new Set(now.map((part) => part.run))) parts = withoutGroup(old, withoutMarks(parts, run), run);
  return parts;
}

function withoutMarks<One extends Part>(parts: readonly One[], run: Instruction): readonly One[] {
  const first = parts.findIndex((part) => part.run === run && part.text === saving);
  const end = endingOf(parts, run, onDebian);
  if (first === -1 || end === -1) return parts;
  const between = parts.slice(first, end);
  const marked = parts[end]?.command?.args.slice(1).map(({ text }) => text) ?? [];
  const named = new Set(
    between.flatMap(({ command }) =>
      isInstall(command) ? command.args.map(({ text }) => text.replace(/=.*/, '')) : [],
    ),
  );
  const early = parts.slice(0, first).some((part) => part.run === run && isInstall(part.command));
  const isRight = marked.every(
    (name) => builder.test(name) && (named.has(name) || (name === 'libc6-dev' && named.has('libc-dev'))),
  );
  if (early || !isRight) return parts;
  return parts.filter((_, i) => i !== first && (i < end || i >= end + onDebian.length));
}

function withoutGroup<One extends Part>(old: readonly One[], parts: readonly One[], run: Instruction): readonly One[] {
  const end = endingOf(parts, run, onAlpine);
  const at = parts.findIndex(
    (part) => part.run === run && wordsOf(part)[0] === 'apk' && part.text.includes(' --virtual .build-deps '),
  );
  if (end === -1 || at === -1 || at > end) return parts;
  const words = wordsOf(parts[at]).filter(
    (word) => word !== '--virtual' && word !== '.build-deps' && word !== 'pax-utils',
  );
  const packages = words.filter((word) => word !== 'apk' && word !== 'add' && !word.startsWith('-'));
  if (packages.length === 0 || !packages.every((word) => builder.test(word.replace(/["']/g, '')))) return parts;
  const ahead = parts[at - 1];
  const both = ahead?.run === run ? [...wordsOf(ahead), ...packages] : [];
  const source = old.find((part) => [words, both].some((one) => asksTheSame(wordsOf(part), one)));
  if (source === undefined) return parts;
  const isSplit = !asksTheSame(wordsOf(source), words);
  const back = (part: One): One => ({ ...part, text: source.text, command: source.command });
  return parts.flatMap((part, i): readonly One[] => {
    if ((i >= end && i < end + onAlpine.length) || (i === at && isSplit)) return [];
    return i === at || (isSplit && i === at - 1) ? [back(part)] : [part];
  });
}

/** Where a RUN says the given things one after the other, with nothing but removals of files behind them; -1 where it does not. */
function endingOf(parts: readonly Part[], run: Instruction, ending: readonly RegExp[]): number {
  const at = parts.findIndex((part) => part.run === run && ending[0]?.test(part.text) === true);
  if (at === -1 || !ending.every((one, i) => parts[at + i]?.run === run && one.test(parts[at + i]?.text ?? '')))
    return -1;
  const rest = parts.slice(at + ending.length).filter((part) => part.run === run);
  return rest.every(({ command }) => command?.name === 'rm') ? at : -1;
}

/** Whether a command of a RUN is one of those that drop what there was to build with, or puts that into a group of its own. */
export function isDropping({ program, args, assignments }: Command, run: Instruction): boolean {
  const words = [...program, ...args].map(({ text }) => text).join(' ');
  const text = (run.script?.source.text ?? '').replace(/\\\r?\n/g, ' ').replace(/\s+/g, ' ');
  const [own, known] = text.includes(saving)
    ? [marks, /apt-get purge -y --auto-remove/]
    : [groups, /apk del --no-network \.build-deps/];
  const sets = assignments.some(({ name }) => name === 'savedAptMark');
  return known.test(text) && (sets || own.some((one) => one.test(words)));
}

const marks = [
  /^apt-mark (showmanual|auto( \S+)+|manual( \$savedAptMark)?)$/,
  /^find .* -exec ldd '\{\}' ';'$/,
  /^awk '(\/=>|sub\(":\$")/,
  /^sort -u$/,
  /^xargs -r (dpkg-query --search|apt-mark manual)$/,
  /^apt-get purge -y --auto-remove/,
];
const groups = [
  /^scanelf --needed /,
  /^tr ',' '\\n'$/,
  /^sort -u$/,
  /^awk 'NF && system/,
  /^xargs -r apk add --no-cache --virtual \.run-deps$/,
  /^apk del --no-network \.build-deps$/,
  /^apk .*--virtual \.build-deps /,
];

/** Whether a command installs what it did before, but for what the same RUN installs as a group. */
export function isPartOfInstall(was: Command, is: Command, run: Instruction): boolean {
  const words = (command: Command): readonly string[] =>
    [...command.program, ...command.args]
      .map(({ text }) => text)
      .filter((word) => !/^(--virtual|\.build-deps|pax-utils)$/.test(word));
  const group = run.script?.commands.find(
    (command) => command.name === 'apk' && command.args.some(({ text }) => text === '.build-deps'),
  );
  if (was.name !== 'apk' || is.name !== 'apk' || group === undefined || !isDropping(group, run)) return false;
  if (asksTheSame(words(was), words(is))) return true;
  const packages = words(group).filter((word) => word !== 'apk' && word !== 'add' && !word.startsWith('-'));
  return (
    is !== group &&
    packages.every((word) => builder.test(word.replace(/["']/g, ''))) &&
    asksTheSame(words(was), [...words(is), ...packages])
  );
}

/** Nothing that is carried out on top of a RUN which newly drops what there was to build with calls for it by name. */
export function checkDropped({ before, after }: Change): readonly Violation[] {
  const old = segments(before);
  return segments(after).flatMap((runs, i) =>
    runs.flatMap((run) => {
      if (!drops(after, run) || old[i]?.some((one) => drops(before, one)) === true) return [];
      const user = after.instructions.find(
        (other) => other.index > run.index && standsOn(after, other, run) && calls.test(other.body.text),
      );
      if (user === undefined) return [];
      const detail = `line ${run.line} drops what line ${user.line} may build with`;
      return [{ invariant: 'package dropped too early' as const, detail }];
    }),
  );
}

const calls =
  /(^|[\s"';&|(])(gcc|g\+\+|cc|make|cmake|cargo|gem install|bundle install|pip[\d.]* install|npm (install|ci|i)|yarn install|pecl install|docker-php-ext-install|go build|setup\.py install)(["'\s;&|)]|$)/;

function drops({ text }: Dockerfile, { start, end }: Instruction): boolean {
  return /apk del --no-network \.build-deps|savedAptMark=/.test(text.slice(start, end));
}

function standsOn({ stages }: Dockerfile, { stage }: Instruction, run: Instruction): boolean {
  for (let one = stage === undefined ? undefined : stages[stage]; one !== undefined; one = one.parent)
    if (one.index === run.stage) return true;
  return false;
}

function isInstall(command: Command | undefined): command is Command {
  return (
    command !== undefined && /^apt(-get)?$/.test(command.name) && command.args.some(({ text }) => text === 'install')
  );
}

function wordsOf(part: Part | undefined): readonly string[] {
  return part?.command === undefined ? [] : [...part.command.program, ...part.command.args].map(({ text }) => text);
}

/** Whether apk is asked for the same packages in the same way; that the index is fetched and not kept is somebody else's change. */
function asksTheSame(old: readonly string[], now: readonly string[]): boolean {
  const less = (list: readonly string[], other: readonly string[]): readonly string[] => {
    const left = [...other];
    return list.filter((word) => (left.includes(word) ? left.splice(left.indexOf(word), 1).length === 0 : true));
  };
  return (
    old.length > 0 &&
    less(now, old).every((word) => word === '--no-cache') &&
    less(old, now).every((word) => /^(-U|--update|--update-cache)$/.test(word))
  );
}
