import { mounts } from './dockerfile.ts';
import type { Dockerfile, Instruction, Run } from './dockerfile.ts';
import type { ImageRef } from './images/reference.ts';
import { officialName } from './images/release.ts';
import { earlier, rootOf, userAt } from './order.ts';
import { callOf, hasOption } from './packages/manager.ts';
import { pip } from './packages/python.ts';
import { areRelated, baseName, expandAt, folderAt, isIn, parentsOf, resolvePath } from './paths.ts';
import { runsUnseen } from './programs.ts';
import type { Command, Script, Word } from './shell.ts';

/** All that is at a path when a command runs: what COPY and ADD put there, and folders of root's that were empty before. */
export interface Copied {
  /** In file order, at least one. */
  readonly copies: readonly Instruction[];
  /** Folders that WORKDIR and mkdir made at the path and below it, outermost first. */
  readonly folders: readonly string[];
  /** The commands since the first of the copies. */
  readonly since: readonly Command[];
  /** The line since the first of the copies that may replace the list of users or groups by another; undefined when there is none. */
  readonly users: number | undefined;
  /** The line of a chmod that changes something there; undefined when there is none. */
  readonly modes: number | undefined;
  /** Whether it is one file that is copied under its name. */
  readonly isFile: boolean;
  /** Whether the folder is the base image's, with a mode of its own. */
  readonly isGiven: boolean;
}

/**
 * What a path holds when a command runs, where the text proves that it is nothing but copies; else what stands in the way, and undefined where
 * nothing was copied there. `command` stands in the list of its RUN.
 */
export function copiedAt(file: Dockerfile, run: Run, command: Command, path: string): Copied | string | undefined {
  const walk: Walk = {
    file,
    path,
    copies: [],
    folders: [],
    since: [],
    known: new Set(),
    users: undefined,
    modes: undefined,
    isFile: false,
    isGiven: path === emptyFolder(rootOf(run.stage).image),
  };
  const steps: Instruction[] = [];
  for (const step of earlier(file, run.instruction)) {
    // what is further away is another matter, and looking at all of it for every command takes too long
    if (steps.length === reach) return undefined;
    steps.push(step);
  }
  steps.reverse();
  const isTouched = steps.some((at) => isCopy(at) && targetsOf(file, at).some((target) => isIn(target, path)));
  if (!isTouched) return undefined;
  const { image } = rootOf(run.stage);
  for (const folder of imageFolders(image)) walk.known.add(folder);
  if (walk.isGiven) walk.folders.push(path);
  // a file takes the place of whatever was there
  const first = steps.findIndex((at) => isCopy(at) && isNamed(file, at, path) && targetsOf(file, at).length === 1);
  walk.isFile = first !== -1;
  for (const [i, at] of steps.entries()) {
    const reason = take(walk, at);
    if (reason !== undefined && (i >= first || at.keyword === 'VOLUME')) return reason;
  }
  for (const before of run.script.commands) {
    if (before.start >= command.start) break;
    const reason = takeCommand(walk, run.instruction, run.script, before);
    if (reason !== undefined) return reason;
  }
  if (walk.copies.length === 0) return undefined;
  if (!walk.isFile && !isFresh(path, image)) return 'the base image may have something there already';
  return walk;
}

/** Instructions that are looked through; no real file comes near. */
const reach = 200;

/** Whether a RUN mounts, or may mount, something at a path, in it or above it. */
export function mountsAt(file: Dockerfile, at: Instruction, path: string): boolean {
  return mounts(at).some(({ type, target }) => {
    if (target === undefined) return type !== 'secret' && type !== 'ssh';
    const place = resolvePath(file, at, target, folderAt(file, at));
    return place === undefined || areRelated(place, path);
  });
}

/** Whether an ADD does what a COPY would: files of the build context that are no archives by their names, or a whole folder. */
export function addsPlainFiles({ keyword, args, heredocs, flags }: Instruction): boolean {
  if (keyword !== 'ADD' || heredocs.length > 0 || flags.some(({ name }) => !/^(chown|chmod|link|exclude)$/.test(name)))
    return false;
  return args.length > 1 && args.slice(0, -1).every((source) => /^(\.\/?)+$/.test(source) || isFileName(source));
}

/** Whether a name is surely a file's, and no archive's. */
export function isFileName(path: string): boolean {
  return !/[*?[\]$`\\]|^\w+:\/\/|^git@/.test(path) && fileNames.test(baseName(path)) && !path.endsWith('/');
}

const fileNames =
  /^(Makefile|Gemfile|Rakefile|Procfile|Pipfile|LICENSE|Dockerfile)$|\.(sh|bash|py|rb|pl|js|mjs|cjs|ts|tsx|jsx|json|json5|ya?ml|toml|ini|conf|cfg|cnf|env|txt|md|xml|html|css|sql|jar|war|ear|properties|php|lua|service|crt|pem|key|pub|repo|list|lock|gradle|mod|sum|lua|csv|gemspec|phar|cgi|ps1|awk|sed|sh\.in|tmpl|template|j2|erb)$/i;

interface Walk {
  readonly file: Dockerfile;
  readonly path: string;
  readonly copies: Instruction[];
  readonly folders: string[];
  readonly since: Command[];
  /** Folders that are sure to be there. */
  readonly known: Set<string>;
  readonly isGiven: boolean;
  users: number | undefined;
  modes: number | undefined;
  isFile: boolean;
}

/** What an instruction puts at the path, or why that cannot be told. */
function take(walk: Walk, at: Instruction): string | undefined {
  const { file, path } = walk;
  if (isCopy(at)) return takeCopy(walk, at);
  if (at.keyword === 'WORKDIR') {
    const folder = folderAt(file, at);
    const made = resolvePath(file, at, at.args[0] ?? '', folder);
    if (made === undefined) return `the folder of line ${at.line} cannot be told`;
    takeFolder(walk, made);
  }
  if (at.keyword === 'VOLUME') {
    const volumes = at.args.map((text) => resolvePath(file, at, text, undefined));
    if (volumes.some((volume) => volume === undefined || areRelated(volume, path)))
      return `what is changed below the volume of line ${at.line} may be lost`;
  }
  if (at.keyword !== 'RUN') return undefined;
  if (at.script === undefined) {
    return at.body.text.includes(baseName(path)) || walk.copies.length > 0
      ? `line ${at.line} may work on the files`
      : undefined;
  }
  if (mountsAt(file, at, path)) return `line ${at.line} mounts something there`;
  for (const command of at.script.commands) {
    const reason = takeCommand(walk, at, at.script, command);
    if (reason !== undefined) return reason;
  }
  return undefined;
}

function takeCopy(walk: Walk, at: Instruction): string | undefined {
  const { file, path, known } = walk;
  const targets = targetsOf(file, at);
  if (targets.length === 0) return `what line ${at.line} writes to cannot be told`;
  const inside = targets.filter((target) => isIn(target, path));
  const isUsers = targets.some((target) => ['/etc/passwd', '/etc/group'].some((users) => isIn(users, target)));
  if (walk.copies.length > 0 && isUsers) walk.users = at.line;
  if (inside.length === 0) {
    if (targets.some((target) => isIn(path, target) && !isNamed(file, at, target)))
      return `line ${at.line} may copy something there as well`;
    for (const target of targets) addKnown(walk, isNamed(file, at, target) ? parentsOf(target) : [target]);
    return undefined;
  }
  if (inside.length < targets.length) return `line ${at.line} copies to other places too`;
  const unknown = targets.flatMap(parentsOf).find((folder) => !known.has(folder) && !isIn(folder, path));
  if (unknown !== undefined)
    return `line ${at.line} may make the folder ${unknown} too, whose owner and mode would change`;
  walk.copies.push(at);
  addKnown(walk, targets);
  return undefined;
}

function takeFolder(walk: Walk, made: string): void {
  for (const folder of [...parentsOf(made), made]) {
    if (!walk.known.has(folder) && isIn(folder, walk.path)) walk.folders.push(folder);
    walk.known.add(folder);
  }
}

function addKnown({ known }: Walk, folders: readonly string[]): void {
  for (const folder of folders) for (const one of [...parentsOf(folder), folder]) known.add(one);
}

/** What a command does at the path: nothing, or an empty folder more; else why that cannot be told. */
function takeCommand(walk: Walk, at: Instruction, script: Script, command: Command): string | undefined {
  const { file, path, copies, isFile } = walk;
  if (copies.length > 0) walk.since.push(command);
  const reason = `line ${at.line} may ${copies.length > 0 ? 'work on the files' : 'put something there too'}`;
  const isMoved = script.commands.some(({ name }) => movers.test(name));
  const folder = isMoved ? undefined : folderAt(file, at);
  const isUsual = !script.commands.some(({ name }) => name === 'umask');
  const made = isUsual ? foldersMade(walk, at, command, folder) : undefined;
  if (made !== undefined) {
    for (const one of made) takeFolder(walk, one);
    return undefined;
  }
  const homes = homesOf(command);
  if (homes.paths.some((home) => isIn(home, path))) return `line ${at.line} makes a home folder there`;
  if (homes.sure) addKnown(walk, homes.paths);
  const { name, args, redirects } = command;
  const words = [
    ...args.filter((word) => isPath(walk, at, name, word)),
    ...redirects.flatMap(({ target }) => target ?? []),
  ];
  if (words.some((word) => mentions(word, resolvePath(file, at, word.value, folder), path, folder))) {
    if (!setsPlainMode(command)) return reason;
    walk.modes = at.line;
    return undefined;
  }
  if (isFile && copies.length === 0) return undefined;
  if (runsUnseen(command)) return reason;
  // in the folder itself: what is known to work elsewhere only
  return folder !== undefined && isIn(folder, path) && !staysOut(command) ? reason : undefined;
}

/** The folders that a `mkdir` of root's makes; undefined for another command. */
function foldersMade(
  { file }: Walk,
  at: Instruction,
  { name, args, within, wrappers }: Command,
  folder: string | undefined,
): readonly string[] | undefined {
  const isRoot = wrappers.length === 0 && /^(root|0)?(:.*)?$/.test(userAt(file, at) ?? '');
  if (name !== 'mkdir' || within.length > 0 || !isRoot) return undefined;
  const targets: string[] = [];
  for (const { value } of args) {
    if (/^(-[pv]+|--parents)$/.test(value)) continue;
    const target = value.startsWith('-') ? undefined : resolvePath(file, at, value, folder);
    if (target === undefined) return undefined;
    targets.push(target);
  }
  return targets;
}

/** Whether a command is a `chmod` of permissions alone, which means the same whoever owns the files. */
function setsPlainMode({ name, args, within }: Command): boolean {
  const mode = args.find(({ value }) => !/^-[Rvfc]+$/.test(value));
  return (
    name === 'chmod' &&
    within.length === 0 &&
    /^(0?[0-7]{3}|[ugoa]*[-+=][rwxX]+(,[ugoa]*[-+=][rwxX]+)*)$/.test(mode?.value ?? '')
  );
}

/** Whether a word of a command may be a path: what is an option is one when it holds a slash. */
function isPath({ file }: Walk, at: Instruction, name: string, { value }: Word): boolean {
  if (value.startsWith('-')) return value.includes('/');
  if (!takesNames.test(name)) return true;
  const text = expandAt(file, at, value);
  return text === undefined ? makesUsers.test(name) || value.includes('/') : /[/.~`]/.test(text);
}

/** Whether a word may name the path, what is in it, or a folder that holds it. */
function mentions({ value }: Word, resolved: string | undefined, path: string, folder: string | undefined): boolean {
  if (resolved !== undefined && !value.startsWith('-'))
    return isIn(resolved, path) || (isIn(path, resolved) && resolved !== '/');
  const name = baseName(path);
  if (folder === undefined && !value.startsWith('/') && value.includes(name)) return true;
  // an option with a path in it, braces, globs, variables
  if (value.startsWith('-')) return value.includes(path);
  return /[$`*?[{~]/.test(value) && (value.includes(name) || /^["']?[$~`]/.test(value));
}

/** Programs that change the folder for what follows. */
const movers = /^(cd|pushd|popd)$/;

const makesUsers = /^(useradd|adduser)$/;

/** Programs whose plain words are names of packages, users and the like, and no paths. */
const takesNames =
  /^(apk|apt|apt-get|yum|dnf|microdnf|pip[\d.]*|npm|yarn|pnpm|addgroup|adduser|groupadd|useradd|echo|printf|set|true|:|a2enmod|docker-php-ext-\w+)$/;

/** Programs that do nothing in the folder that they are started in, but for what their words name. */
const strangers =
  /^(apk|apt|apt-get|yum|dnf|microdnf|addgroup|adduser|groupadd|useradd|chmod|chown|chgrp|mkdir|rm|rmdir|ln|cp|mv|touch|echo|printf|set|true|:|cat|test|\[|ldconfig|update-ca-certificates|locale-gen|a2enmod|docker-php-ext-\w+)$/;

function staysOut(command: Command): boolean {
  const call = callOf(pip, command);
  if (call !== undefined) {
    return (
      !hasOption(call, /^(-[ret]|--(requirement|editable|target|src))/) &&
      call.operands.every(({ value }) => !/^\.|\//.test(value))
    );
  }
  if (/^(npm|yarn|pnpm)$/.test(command.name)) return command.args.some(({ value }) => /^(-g|--global)$/.test(value));
  const has = (option: RegExp): boolean => command.args.some(({ value }) => option.test(value));
  if (command.name === 'curl') return !has(/^(-\w*[OJ]\w*|--remote.*)$/);
  if (command.name === 'wget') return has(/^(-\w*O|--output-document|-\w*O.*)/);
  if (command.name === 'tar') return has(/^(-C|--directory)/);
  return strangers.test(command.name) || command.program.length === 0;
}

/** The home folders that a command makes, or may make: whether `useradd` does of itself is a setting of the distribution. */
function homesOf({ name, args, within }: Command): { readonly paths: readonly string[]; readonly sure: boolean } {
  const values = args.map(({ value }) => value);
  const has = (option: RegExp): boolean => values.some((value) => option.test(value));
  const none = name === 'adduser' ? /^(-\w*H\w*|--no-create-home)$/ : /^(-\w*M\w*|--no-create-home)$/;
  if (!makesUsers.test(name) || has(none)) return { paths: [], sure: false };
  const elsewhere = has(/^(-\w*[dh]|--home(-dir)?(=.*)?|--system|-\w*r\w*)$/);
  const paths = [...new Set(values.filter((value) => /^[a-z_][\w-]*$/.test(value)))].map((value) => `/home/${value}`);
  // `adduser app staff` makes no user
  const sure = within.length === 0 && !elsewhere && paths.length === 1;
  return { paths, sure: sure && (name === 'adduser' || has(/^(-\w*m|--create-home)$/)) };
}

function isCopy({ keyword }: Instruction): boolean {
  return keyword === 'COPY' || keyword === 'ADD';
}

/** The paths that a COPY or ADD writes to, folders for what is copied into them; none when one cannot be told. */
export function targetsOf(file: Dockerfile, at: Instruction): readonly string[] {
  const last = at.args.at(-1) ?? '';
  const target = resolvePath(file, at, last, folderAt(file, at));
  if (target === undefined) return [];
  const sources = at.args.slice(0, -1);
  const intoFolder = sources.length > 1 || /(^|\/)\.?\.?$/.test(last);
  const isPlain = sources.every(isFileName) && !at.flags.some(({ name }) => name === 'parents');
  if (!intoFolder || !isPlain) return [target];
  return sources.map((source) => `${target === '/' ? '' : target}/${baseName(source)}`);
}

/** Whether a target is one file that the COPY names. */
function isNamed(file: Dockerfile, at: Instruction, target: string): boolean {
  return isFileName(target) && at.args.slice(0, -1).every(isFileName) && targetsOf(file, at).includes(target);
}

/** Official images whose root folders are those of their distribution, with what they add. */
const plainImages =
  /^(alpine|debian|ubuntu|centos|fedora|rockylinux|almalinux|amazonlinux|oraclelinux|buildpack-deps|node|python|pypy|ruby|golang|openjdk|eclipse-temurin|amazoncorretto|rust|gcc|php|perl|elixir|erlang|nginx|httpd|busybox)$/;

/** Whether nothing is at a path in an image, as far as is known of official images. */
function isFresh(path: string, image: ImageRef): boolean {
  const official = image.resolved === undefined ? undefined : officialName(image);
  if (official === undefined || !plainImages.test(official) || /onbuild/.test(image.tag ?? '')) return false;
  if (isIn(path, emptyFolder(image) ?? '-')) return true;
  if (/^\/(usr\/src|opt|srv|home)\/[^/]+/.test(path))
    return !/^\/(home\/(node|opam)|opt\/(java|yarn.*|openjdk.*|ibm)|usr\/src\/(php.*|python|ruby|linux.*|kernels|debug))(\/|$)/.test(
      path,
    );
  return (
    !/^\/(bin|boot|dev|etc|home|lib\w*|media|mnt|opt|proc|root|run|sbin|selinux|srv|sys|tmp|usr|var|go|data|docker-.*|__cacert.*)(\/|$)/.test(
      path,
    ) && path !== '/'
  );
}

/** The folder for a project that an image brings along empty: `chown www-data:www-data /var/www/html` in docker-library/php. */
function emptyFolder(image: ImageRef): string | undefined {
  return image.resolved !== undefined && officialName(image) === 'php' ? '/var/www/html' : undefined;
}

/** Folders that an image is sure to have. */
export function imageFolders(image: ImageRef): readonly string[] {
  const common = ['/', '/bin', '/dev', '/etc', '/proc', '/root', '/sys', '/tmp', '/usr', '/usr/bin', '/var'];
  const official = image.resolved === undefined ? undefined : officialName(image);
  if (official === undefined || !plainImages.test(official) || official === 'busybox') return common;
  const usual = [
    '/home',
    '/mnt',
    '/opt',
    '/srv',
    '/usr/local',
    '/usr/local/bin',
    '/usr/local/sbin',
    '/usr/local/lib',
    '/usr/local/share',
    '/usr/sbin',
    '/usr/share',
    '/var/lib',
    '/var/log',
    '/var/cache',
  ];
  return [
    ...common,
    ...usual,
    ...(official === 'node' ? ['/home/node'] : []),
    ...(official === 'php' ? ['/usr/src', '/var/www', '/var/www/html'] : []),
  ];
}
