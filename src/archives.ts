import { isAbove, isForced } from './caches.ts';
import type { Dockerfile, Instruction, Stage } from './dockerfile.ts';
import { downloadsOf } from './downloads.ts';
import { expand, folderOf, lastFolder, placeOf } from './folders.ts';
import { isIn } from './paths.ts';
import { once } from './once.ts';
import { stageOf } from './order.ts';
import type { Command, Script } from './shell.ts';
import { mentions, relate, relationsOf, runsHidden, tracesOf } from './traces.ts';
import type { Trace } from './traces.ts';

/** File names of archives, packages and programs that unpack themselves; a shell script is one only when it is known to hold what it installs. */
export const archiveNames: readonly string[] = [
  ...['tar', 'tgz', 'tbz', 'tbz2', 'txz', 'gz', 'bz2', 'xz', 'zst', 'zip', '7z', 'rar'].map((kind) => `*.${kind}`),
  ...['deb', 'rpm', 'apk', 'whl', 'run', 'bin'].map((kind) => `*.${kind}`),
  ...['Anaconda', 'Miniconda', 'miniconda', 'Miniforge', 'Mambaforge', 'cmake-'].map((name) => `${name}*.sh`),
];

/** Whether a file is an archive by its name. */
export function isArchive(name: string): boolean {
  return archiveNames.some((pattern) => {
    const [head = '', tail = ''] = pattern.split('*');
    return name.startsWith(head) && name.endsWith(tail);
  });
}

/** A file that a command fetches. */
export interface Archive {
  readonly trace: Trace;
  /** What the RUN does behind that command. */
  readonly rest: readonly Trace[];
  readonly script: Script;
  /** As written. */
  readonly path: string;
  readonly place: string;
}

/** What the RUN that fetches an archive does with it. */
export interface Fate {
  /** The last command that unpacks or installs it, and the last one that reads it. */
  readonly unpacked: Trace;
  readonly last: Trace;
  /** Whether any of them is another user's. */
  readonly sudo: boolean;
  /** Why it has to stay. */
  readonly reason: string | undefined;
}

/** What becomes of an archive in its RUN; undefined when it is not unpacked there, or does not last. */
export function fateOf(archive: Archive): Fate | undefined {
  const { trace, rest, script, place } = archive;
  const name = nameOf(place);
  let unpacked: Trace | undefined;
  let last = trace;
  let sudo = isSudo(trace);
  let reason: string | undefined;
  for (const other of rest) {
    const { command, places, text } = other;
    const relations = relationsOf(other, place);
    const isNamed = relations.has('same') || mentions(text, name);
    const isMeant = isNamed || relations.has('above');
    // what sudo does to a file or its folder may make it root's
    sudo ||= isSudo(other) && isMeant;
    if (isRemoval(command)) {
      if (isMeant) return undefined;
      if (places.some((one) => /^\$\{\w+\}/.test(one))) reason ??= 'the RUN removes files whose names cannot be told';
    }
    if (!isNamed && isMeant && isCarrying(command)) reason ??= `${command.name} takes its folder along`;
    // `cd name*` goes to the first match, a folder that sorts before its archive
    // what it checks stands in another file
    if (isChecking(command)) last = other;
    if (!isNamed || /^(cd|mkdir)$/.test(command.name)) continue;
    last = other;
    const unpacks = isUnpacking(command, script);
    if (unpacks) unpacked = other;
    else if (!isReading(command)) reason ??= `${command.name || 'a command'} works on it in the same RUN`;
    if (unpacks && command.within.some((nesting) => nesting !== 'pipe'))
      reason ??= 'it is unpacked inside a loop, a condition, a function or a subshell, or in the background';
  }
  if (unpacked === undefined) return undefined;
  if (trace.command.within.length > 0)
    reason ??= 'it is fetched inside a loop, a condition, a function, a subshell or a pipe, or in the background';
  if ([trace, unpacked].some(({ command }) => command.wrappers.some(({ value }) => value === 'doas')))
    reason ??= 'doas fetches or unpacks it';
  reason ??= changedName(archive);
  return { unpacked, last, sudo, reason };
}

function isSudo({ command }: Trace): boolean {
  return command.wrappers.some(({ value }) => value === 'sudo');
}

/** A variable of the archive's name that may get another value behind the command that fetches it. */
function changedName({ place, rest, script }: Archive): string | undefined {
  for (const [, name] of place.matchAll(/\$\{(\w+)\}/g)) {
    const sets = rest.some(
      ({ command: { program, assignments, args } }) =>
        (program.length === 0 && assignments.some((one) => one.name === name)) ||
        args.some(({ value }) => value === name || value.startsWith(`${name}=`)),
    );
    if (sets || script.source.text.includes(`for ${name} `)) return `$${name} may get another value in the RUN`;
  }
  return undefined;
}

/** Whether a command unpacks or installs an archive that it is given and leaves it where it is. */
export function isUnpacking({ name, program, args, item }: Command, script: Script): boolean {
  const words = args.map(({ value }) => value);
  const verb = words.find((word) => !word.startsWith('-')) ?? '';
  const has = (option: RegExp): boolean => words.some((word) => option.test(word));
  switch (name) {
    case 'tar':
    case 'bsdtar':
    case 'jar':
      return isExtraction(words);
    case 'unzip':
    case 'gdebi':
    case 'rpm2cpio':
      return true;
    case '7z':
    case '7za':
    case '7zr':
    case 'unrar':
      return verb === 'x' || verb === 'e';
    case 'zcat':
    case 'bzcat':
    case 'xzcat':
    case 'zstdcat':
      return true;
    case 'gunzip':
    case 'gzip':
    case 'bunzip2':
    case 'bzip2':
    case 'unxz':
    case 'xz':
    case 'zstd':
      return has(/^-[a-z]*c|^--(stdout|to-stdout)$/);
    case 'cat':
      return script.items[item]?.commands.some((other) => other.name === 'tar') === true;
    case 'dpkg':
      return has(/^(-i|-x|-X|--install|--unpack|--extract)$/);
    case 'dpkg-deb':
      return has(/^(-x|-X|-R|--extract|--raw-extract)$/);
    case 'rpm':
      return has(/^-[a-zA-Z]*[iUF][a-zA-Z]*$|^--(install|upgrade)$/) && !has(/^-q|^--query$|^--import$/);
    case 'apt':
    case 'apt-get':
    case 'pip':
    case 'pip2':
    case 'pip3':
      return verb === 'install';
    case 'apk':
      return verb === 'add';
    case 'yum':
    case 'dnf':
    case 'microdnf':
    case 'zypper':
      return /^(local|re)?install$|^in$|^(local)?update$|^upgrade$/.test(verb);
    case 'R':
      return verb === 'CMD' && words.includes('INSTALL');
    case 'sh':
    case 'bash':
      return /\.(sh|run|bin)$/.test(verb);
    default:
      return /\.(sh|run|bin)$/.test(program.at(-1)?.value ?? '');
  }
}

/** Whether a command takes a file away that it is given. */
export function isRemoval({ name, args }: Command): boolean {
  if (/^(rm|unlink|shred)$/.test(name)) return true;
  if (name === 'find') return args.some(({ value }) => /^(-delete|rm)$/.test(value));
  // what these unpack they put in its own place
  if (/^(gunzip|bunzip2|unxz|uncompress)$/.test(name)) return !args.some(({ value }) => /^-[a-z]*[ck]|^--/.test(value));
  return /^(gzip|bzip2|xz)$/.test(name) && args.some(({ value }) => /^-[a-z]*d/.test(value) && !/[ck]/.test(value));
}

/** Whether a command only looks at a file that it is given, or at what it says of itself. */
function isReading({ name, args }: Command): boolean {
  if (/^(tar|bsdtar)$/.test(name))
    return (
      args.some(({ value }) => /^-?[a-zA-Z]*t[a-zA-Z]*$|^--list$/.test(value)) &&
      !isCreation(args.map(({ value }) => value))
    );
  return /^(echo|printf|(sha\d*|md5|b2|ck)sum|sum|cksum|gpg2?|gpgv|openssl|minisign|cosign|ls|file|du|stat|test|\[|\[\[|chmod|chown|chgrp|curl|wget|grep|cut|awk|cat|head|tail|wc|diff|cmp|dirname|basename|set|export|true|:)$/.test(
    name,
  );
}

/** Whether a command checks files that it is not told on its command line. */
export function isChecking({ name, args }: Command): boolean {
  return (
    /^((sha\d*|md5|b2|ck)sum|shasum|gpg2?|gpgv|minisign|cosign|openssl)$/.test(name) &&
    args.some(({ value }) => /^(-\w*c|--check|--verify|-V\w*|verify\S*)$/.test(value))
  );
}

/** Whether a command takes along what lies in a folder that it is given. */
function isCarrying({ name, args }: Command): boolean {
  if (/^(tar|bsdtar|jar)$/.test(name)) return isCreation(args.map(({ value }) => value));
  return /^(cp|mv|rsync|zip|install|ditto|cpio|mksquashfs|find)$/.test(name);
}

function isExtraction(words: readonly string[]): boolean {
  return /^-?[a-zA-Z]*x/.test(words[0] ?? '') || words.some((word) => /^-[a-zA-Z]*x|^--(extract|get)$/.test(word));
}

function isCreation(words: readonly string[]): boolean {
  return /^-?[a-zA-Z]*[cru]/.test(words[0] ?? '') && !isExtraction(words);
}

/** What becomes of a file once the RUN that made it is over: why it has to stay, or that something unseen may know it. */
export function usedLater(file: Dockerfile, run: Instruction, place: string): string | 'unseen' | undefined {
  const name = nameOf(place);
  const folder = folderOf(place);
  let unseen = false;
  for (const trace of tracesOf(file)) {
    if (trace.at.index <= run.index || !isAbove(file, trace.at, run)) continue;
    // from here on the name is another file's
    if (trace.at.stage === run.stage && trace.command.within.length === 0 && isFetchedBy(file, trace, place)) break;
    const use = useOf(trace, place, name);
    if (use !== undefined) return `line ${trace.at.line} ${use}`;
    unseen ||= runsHidden(trace, folder);
  }
  for (const at of file.instructions) {
    if (isCopyOf(file, at, run)) {
      const sources = at.args.slice(0, -1).map((source) => placeOf('/', expand(file, at, source)));
      const named =
        place.startsWith('/') &&
        at.keyword === 'COPY' &&
        sources.every((source) => relate(source, place) === undefined);
      if (!named) return `line ${at.line} copies out of this stage`;
    }
    if (at.index <= run.index || !isAbove(file, at, run)) continue;
    if (at.keyword === 'RUN' && at.script !== undefined) continue;
    const text = expand(file, at, at.body.text);
    if (mentions(text, name)) return `line ${at.line} names it`;
    unseen ||=
      at.keyword === 'RUN' ||
      (folder !== '/' && /^(CMD|ENTRYPOINT|HEALTHCHECK|ONBUILD)$/.test(at.keyword) && text.includes(folder));
  }
  return unseen ? 'unseen' : undefined;
}

function isFetchedBy(file: Dockerfile, { at, command, here }: Trace, place: string): boolean {
  const fill = (text: string): string => expand(file, at, text, command);
  return downloadsOf(command, fill).some((path) => placeOf(here, fill(path)) === place);
}

function useOf(trace: Trace, place: string, name: string): string | undefined {
  const { command, text } = trace;
  const isNamed = mentions(text, name);
  const relations = relationsOf(trace, place);
  if (isRemoval(command))
    return (isNamed || relations.has('same')) && !isForced(command)
      ? 'removes it, and fails when it is gone'
      : undefined;
  if (isNamed || relations.has('same')) return 'uses it';
  if (isChecking(command) && (trace.here === folderOf(place) || !trace.here.startsWith('/'))) return 'may check it';
  if (command.name === 'find' && relations.has('above')) return 'may find it';
  return relations.has('above') && isCarrying(command) ? 'copies its folder' : undefined;
}

/** Whether an instruction takes something from the layers of a RUN into another stage. */
export function isCopyOf(file: Dockerfile, { flags }: Instruction, run: Instruction): boolean {
  return flags.some(({ name, value = '' }) => {
    const from = name === 'from' ? value : name === 'mount' ? /(?:^|,)from=([^,]+)/.exec(value)?.[1] : undefined;
    if (from === undefined) return false;
    let stage = file.stages.find((one) => one.name === from.toLowerCase() || String(one.index) === from);
    while (stage !== undefined && stage.index !== run.stage) stage = stage.parent;
    return stage !== undefined;
  });
}

/** Whether a file may be seen from outside, or by the program that an image is for: it lies in its folder, among web pages, in a volume, or nobody knows where. */
export function isExposed(file: Dockerfile, run: Instruction, place: string): boolean {
  const folder = folderOf(place);
  if (/^\/(tmp|var\/tmp|usr\/src|usr\/local\/src)$|^\/(tmp|var\/tmp)\//.test(folder)) return false;
  if (!/^([/~]|$)/.test(folder) || /\/(www|html|htdocs|public|static|web|webapps|wwwroot)(\/|$)/.test(folder))
    return true;
  const stage = stageOf(file, run);
  if (stage === undefined) return true;
  return endsOf(stage).some((end) => {
    const home = lastFolder(file, end);
    return (
      (home !== '/' && isIn(folder, home)) ||
      !/^[/~]/.test(home) ||
      volumesOf(file).some((volume) => isIn(folder, volume))
    );
  });
}

/** The stages that stand on a stage, with itself. */
function endsOf(stage: Stage): readonly Stage[] {
  return [stage, ...stage.children.flatMap(endsOf)];
}

const volumesOf = once(({ instructions }: Dockerfile) =>
  instructions.filter(({ keyword }) => keyword === 'VOLUME').flatMap(({ args }) => args),
);

function nameOf(place: string): string {
  return place.slice(place.lastIndexOf('/') + 1);
}
