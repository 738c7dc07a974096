import { aptInstall } from '../apt-install.ts';
import type { AptInstall } from '../apt-install.ts';
import { aptVerb } from '../apt-steps.ts';
import { imageFolders, isFileName, mountsAt, targetsOf } from '../copied.ts';
import { userAt } from '../dockerfile.ts';
import type { Dockerfile, Instruction } from '../dockerfile.ts';
import { foldersOf, lastFolder } from '../folders.ts';
import { isForBuilding } from '../packages/building.ts';
import { folderAt, isIn, resolvePath } from '../paths.ts';
import type { Command } from '../shell.ts';
import type { Halves } from '../split.ts';

/** What a build of Ruby leaves in its image. */
export interface Left {
  /** Absolute paths that the program lives in, none in another one. */
  readonly paths: readonly string[];
  readonly installs: readonly AptInstall[];
  /** Commands that make users, groups and folders, and say whom folders belong to, in order. */
  readonly made: readonly string[];
  /** The line that gets node or yarn from elsewhere than Debian. */
  readonly foreignNode: number | undefined;
}

/** Where gems lie in the official images (GEM_HOME). */
const gemHome = '/usr/local/bundle';

/** What the first half leaves, and where; a text says what of it is not known, or cannot be had again. */
export function leftBy(file: Dockerfile, halves: Halves): Left | string {
  const work = start(file, halves);
  if (typeof work === 'string') return work;
  for (const at of halves.build) {
    if (at.keyword !== 'RUN') continue;
    if (at.script === undefined) return `what line ${at.line} runs cannot be read`;
    if (work.paths.some((path) => mountsAt(file, at, path)))
      return `line ${at.line} mounts something where the program lies`;
    const folders = foldersOf(file, at, at.script);
    for (const command of at.script.commands) {
      const { start: from = 0, end = 0 } = at.script.items[command.item] ?? {};
      const reason = take(work, { at, command, here: folders[command.item] ?? '?', item: file.text.slice(from, end) });
      if (reason !== undefined) return reason;
    }
  }
  const all = [...new Set(work.paths)];
  const paths = all.filter((path) => !all.some((other) => other !== path && isIn(path, other)));
  return { ...work, paths };
}

interface Work {
  readonly file: Dockerfile;
  readonly paths: string[];
  readonly folders: Set<string>;
  readonly installs: AptInstall[];
  readonly made: string[];
  foreignNode: number | undefined;
}

interface Step {
  readonly at: Instruction;
  readonly command: Command;
  readonly here: string;
  /** The text of the whole pipe or list that it stands in. */
  readonly item: string;
}

/** The paths that COPY, WORKDIR and settings name. */
function start(file: Dockerfile, { stage, build }: Halves): Work | string {
  const shared = new Set([...imageFolders(stage.image), '/usr/src', '/usr/lib', '/lib', '/sbin', '/run', '/var/run']);
  // the images leave them empty
  for (const path of ['/mnt', '/opt', '/srv']) shared.delete(path);
  const paths = [gemHome];
  const folders = new Set<string>();
  const made: string[] = [];
  for (const at of build) {
    if (at.keyword === 'WORKDIR') {
      const path = resolvePath(file, at, at.args[0] ?? '', folderAt(file, at) ?? '/');
      if (path === undefined) return `the folder of line ${at.line} is not known`;
      if (!shared.has(path)) folders.add(path);
    }
    if (at.keyword !== 'COPY' && at.keyword !== 'ADD') continue;
    const targets = targetsOf(file, at);
    if (targets.length === 0) return `what line ${at.line} writes to is not known`;
    const common = targets.find((path) => shared.has(path) && path !== '/tmp');
    if (common !== undefined) return `line ${at.line} copies into ${common}, where the image has files of its own`;
    paths.push(...targets.filter((path) => !isIn(path, '/tmp')));
    const owner = at.flags.find(({ name }) => name === 'chown')?.value;
    for (const path of targets) {
      if (owner === undefined || folders.has(path) || isFileName(path)) continue;
      if (/[$`]/.test(owner)) return `the owner in line ${at.line} comes from a variable`;
      made.push(`mkdir -p ${path}`, `chown ${owner} ${path}`);
    }
  }
  for (const name of ['BUNDLE_PATH', 'GEM_HOME']) {
    const [setting] = stage.settings.get(`ENV ${name}`) ?? [];
    if (setting === undefined) continue;
    const path = resolvePath(file, build.at(-1) ?? stage.from, setting.value, undefined);
    if (path === undefined) return `the folder that ${name} names is not known`;
    paths.push(path);
  }
  if (stage.settings.has('ENV BUNDLE_APP_CONFIG'))
    return 'the settings of Bundler lie in another folder (BUNDLE_APP_CONFIG)';
  const last = lastFolder(file, { ...stage, instructions: build });
  if (shared.has(last) && last !== '/' && last !== '/tmp')
    return `it works in ${last}, where the image has files of its own`;
  return { file, paths: [...paths, ...folders], folders, installs: [], made, foreignNode: undefined };
}

/** Programs that leave nothing behind but what they are told to write. */
const harmless =
  /^(:|\[|\[\[|basename|cat|cd|command|date|dirname|echo|env|exit|export|false|find|grep|head|id|ls|printf|pwd|rm|rmdir|set|sleep|sort|tail|test|true|umask|uname|unset|which|)$/;

/** Programs that work in their folder. */
const local =
  /^(bin\/\w+|rake|rails|ruby|node|npm|npx|yarn|yarnpkg|pnpm|git|curl|wget|tar|unzip|gunzip|patch|sed|touch|tee|cp|mv|ln|install|rackup|jekyll|middleman)$/;

/** Takes a command in; a text says why what it leaves is not known. */
function take(work: Work, step: Step): string | undefined {
  const { file, folders, made } = work;
  const { at, command, item, here } = step;
  const { name, args, redirects } = command;
  const where = `line ${at.line}`;
  if (
    /^(apt|apt-get|apt-key|apt-mark|add-apt-repository|gpg|dpkg)$|sources\.list|keyrings/.test(name) ||
    /apt\/(sources\.list|keyrings|trusted)|nodesource|yarnpkg\.com|nodejs\.org/.test(item)
  )
    return takePackages(work, step);
  for (const { operator, target } of redirects) {
    if (target === undefined || !operator.includes('>') || /^&?\d$/.test(target.value)) continue;
    if (!isOwn(work, step, target.value)) return `${where} writes ${target.value}, which is not among what is copied`;
  }
  const words = args.map(({ value }) => value);
  const operands = words.filter((word) => !word.startsWith('-'));
  if (harmless.test(name)) return undefined;
  if (name === 'bundle' || name === 'bundler') return takeBundler(work, step, words);
  if (name === 'gem') {
    if (words.includes('--system')) return `${where} updates RubyGems itself, beside what is copied`;
    return words.some((word) => /^(-i|-n|--(install-dir|bindir|user-install))/.test(word))
      ? `where ${where} puts gems is not known`
      : undefined;
  }
  if (/^(useradd|groupadd|adduser|addgroup|mkdir|chown|chmod)$/.test(name)) {
    const isPlain =
      command.within.length === 0 && command.wrappers.length === 0 && args.every(({ kind }) => kind === 'literal');
    const text = [name, ...args.map(({ text: word }) => word)].join(' ');
    if (/^(user|group)add$|^add/.test(name)) {
      if (!isPlain) return `the users that ${where} makes are not known`;
      made.push(text);
      return undefined;
    }
    const own = name === 'mkdir' ? operands : operands.slice(1);
    const targets = own.map((word) => resolvePath(file, at, word, here.startsWith('/') ? here : undefined));
    if (targets.some((path) => path === undefined))
      return targets.length === 1 && /[*?]/.test(own[0] ?? '') && isOwn(work, step, '.')
        ? undefined
        : `the paths of ${where} are not known`;
    const isAt = (path: string): boolean => folders.has(path) || path === gemHome;
    const rest = targets.flatMap((path = '') =>
      !isAt(path) && work.paths.some((one) => isIn(path, one)) ? [] : [path],
    );
    if (name === 'mkdir') {
      for (const path of rest) if (!isAt(path) && !isIn(path, '/tmp')) made.push(`mkdir -p ${path}`);
      if (words.some((word) => /^(-\w*m|--mode)/.test(word)))
        return `the modes of the folders of ${where} are not known`;
      return /^(root|0)?(:.*)?$/.test(userAt(file, at) ?? '')
        ? undefined
        : `the folders that ${where} makes belong to another user`;
    }
    const whole = targets.find((path = '') => work.paths.includes(path) && !isAt(path) && !isFileName(path));
    if (name === 'chown' && whole !== undefined)
      return `whether ${whole}, which ${where} gives away, is a folder is not known`;
    // every folder is made with the right to go through it
    if (rest.length === 0 || (name === 'chmod' && /^[ugoa]*\+[xX]$/.test(operands[0] ?? ''))) return undefined;
    if (!isPlain) return `whom ${where} gives what is not known`;
    const isMade = (path: string): boolean => isAt(path) || made.includes(`mkdir -p ${path}`);
    const stranger = rest.find((path) => !isMade(path));
    if (stranger !== undefined) return `${where} changes ${stranger}, which is not among what is copied`;
    const fresh = rest.filter((path) => path !== gemHome && !made.includes(`mkdir -p ${path}`));
    made.push(...fresh.map((path) => `mkdir -p ${path}`), `${name} ${operands[0]} ${rest.join(' ')}`);
    return undefined;
  }
  const isGlobal = /^(npm|yarn|pnpm)$/.test(name) && words.some((word) => /^(-g|--global|global)$/.test(word));
  if (isGlobal) {
    const other = operands.find((word) => !/^(install|i|add|global|yarn|npm|pnpm)(@.*)?$/.test(word));
    work.foreignNode ??= at.line;
    return other === undefined ? undefined : `${where} installs ${other} for everybody`;
  }
  if (!local.test(name)) return `what ${name || 'a command'} leaves behind in ${where} is not known`;
  if (!isOwn(work, step, '.')) return `what ${name} leaves behind in ${where} is not known`;
  const outside = operands.find((word) => word.startsWith('/') && !isOwn(work, step, word));
  return outside === undefined ? undefined : `${where} works on ${outside}, which is not among what is copied`;
}

/** Whether a path lies in what is copied, or is of no use later. */
function isOwn({ file, paths }: Work, { at, here }: Step, word: string): boolean {
  const path = resolvePath(file, at, word, here.startsWith('/') ? here : undefined);
  return path !== undefined && [...paths, '/tmp', '/dev', '/var/tmp'].some((one) => isIn(path, one));
}

function takePackages(work: Work, { at, command, item }: Step): string | undefined {
  const where = `line ${at.line}`;
  const install = aptInstall(command);
  if (install !== undefined) {
    if (install.obstacle !== undefined) return `which packages ${where} installs is not known: ${install.obstacle}`;
    work.installs.push(install);
    return undefined;
  }
  if (/^(apt|apt-get)$/.test(command.name)) {
    const verb = aptVerb(command) ?? '';
    if (/^(update|clean|autoclean|dist-clean|autoremove)$/.test(verb)) return undefined;
    const names = command.args.map(({ value }) => value).filter((word) => !word.startsWith('-') && word !== verb);
    if (/^(remove|purge)$/.test(verb) && names.every(isForBuilding)) return undefined;
    return `${where} changes packages of the image (${command.name} ${verb})`;
  }
  if (!/nodesource|yarnpkg\.com|nodejs\.org/.test(item))
    return `${where} adds a package source, or packages of its own`;
  work.foreignNode ??= at.line;
  return undefined;
}

function takeBundler(work: Work, step: Step, words: readonly string[]): string | undefined {
  const { at, here } = step;
  const where = `line ${at.line}`;
  const [verb = 'install', ...rest] = words.filter((word) => !word.startsWith('-'));
  if (verb === 'config') {
    const setting = rest.find((word) => word !== 'set') ?? '';
    if (/^(jobs|retry|frozen|silence.*|disable.*|build\..*)$/.test(setting)) return undefined;
    if (words.includes('--local') && isOwn(work, step, '.')) return undefined;
    return `where line ${at.line} keeps the setting ${setting} of Bundler depends on its version and its folder`;
  }
  if (!isOwn(work, step, '.')) return `the folder that ${where} installs gems from is not known`;
  const index = words.findIndex((word) => /^--path(=|$)/.test(word));
  const path = words[index]?.includes('=') === true ? words[index]?.slice('--path='.length) : words[index + 1];
  if (index === -1 || path === undefined) return undefined;
  const place = resolvePath(work.file, at, path, here);
  if (place === undefined) return `where ${where} puts gems is not known`;
  work.paths.push(place);
  return undefined;
}
