import { aptInstall } from '../apt-install.ts';
import { aptVerb } from '../apt-steps.ts';
import type { Dockerfile, Instruction } from '../dockerfile.ts';
import { foldersOf, workFolder } from '../folders.ts';
import { isIn } from '../paths.ts';
import { destinationsOf } from '../runtime/bare.ts';
import type { Command, Script } from '../shell.ts';
import { nodeNative } from './native-node.ts';

/** What the RUNs and COPYs of a Node project leave in its stage, as far as a program may find it when it runs. */
export interface Left {
  /** Folders with all that is in them, absolute, none in another one. */
  readonly folders: readonly string[];
  /** Files outside of them. */
  readonly files: readonly string[];
  readonly packages: readonly Installed[];
  /** Commands that make users and groups. */
  readonly users: readonly Command[];
  /** Programs that npm or yarn installs for everybody, and the command that does. */
  readonly globals: readonly { readonly names: readonly string[]; readonly command: Command }[];
}

/** A package of the distribution. */
export interface Installed {
  readonly name: string;
  /** With the version that the author asks for. */
  readonly text: string;
  readonly at: Instruction;
  /** Whether it is removed again. */
  readonly isGone: boolean;
  /** Whether the author has said what is to become of recommended packages. */
  readonly isDecided: boolean;
}

interface Notes {
  readonly folders: Set<string>;
  readonly files: Set<string>;
  readonly packages: Installed[];
  readonly users: Command[];
  readonly globals: { readonly names: readonly string[]; readonly command: Command }[];
}

/** What instructions leave; a text: the first thing that is not known. */
export function leftBy(file: Dockerfile, build: readonly Instruction[]): Left | string {
  const notes: Notes = { folders: new Set(), files: new Set(), packages: [], users: [], globals: [] };
  for (const at of build) {
    if (at.keyword === 'RUN' || at.keyword === 'WORKDIR') notes.folders.add(endOf(file, at));
    if (at.keyword !== 'RUN') continue;
    if (at.json || at.script === undefined) return `what line ${at.line} runs cannot be read`;
    for (const place of foldersOf(file, at, at.script)) notes.folders.add(place);
  }
  // the folder of the image, which nothing is built in as long as no command runs there
  const places = [...notes.folders].filter((one) => !passing.test(one));
  notes.folders.clear();
  for (const one of outermost(places)) {
    if (!isOwn(one)) continue;
    notes.folders.add(one);
  }
  for (const at of build) {
    const reason = at.keyword === 'RUN' ? ofRun(file, at, notes) : ofCopy(file, at, notes);
    if (reason !== undefined) return reason;
  }
  const folders = outermost([...notes.folders]);
  const files = [...notes.files].filter((path) => !folders.some((folder) => isIn(path, folder)));
  return { ...notes, folders, files };
}

/** Folders that commands pass through on their way. */
const passing = /^(\/|\/tmp(\/.*)?|\/var\/tmp|\/root|~|\.)$/;

function endOf(file: Dockerfile, at: Instruction): string {
  if (at.keyword !== 'WORKDIR') return workFolder(file, at);
  const next = file.instructions[at.index + 1];
  return next === undefined ? workFolder(file, at) : workFolder(file, next);
}

function outermost(folders: readonly string[]): readonly string[] {
  const all = [...new Set(folders)];
  return all.filter((one) => !all.some((other) => other !== one && isIn(one, other))).toSorted();
}

/** Whether a folder is the project's, and none that every image has. */
function isOwn(path: string): boolean {
  return /^\/[\w.@-]+(\/[\w.@-]+)*$/.test(path) && !system.test(path);
}

const system =
  /^\/(bin|boot|dev|etc|home|lib|lib64|media|mnt|opt|proc|root|run|sbin|srv|sys|tmp|usr|var)$|^\/(usr|var|etc|proc|sys|dev|bin|lib|sbin)\/(?!src\/.|www\/?|app\b|local\/(app|src|share\/app)\b|lib\/[\w-]*app\b|opt\/.)/;

function ofCopy(file: Dockerfile, at: Instruction, { folders, files }: Notes): string | undefined {
  for (const { target, source } of destinationsOf(file, at)) {
    if (target === undefined || /[*?[]/.test(target)) {
      const folder = workFolder(file, at);
      // many files into a folder that is taken whole
      if (/^\.?\/?$/.test(at.args.at(-1) ?? '') && [...folders].some((one) => isIn(folder, one))) continue;
      return `where line ${at.line} copies to is not known`;
    }
    if ([...folders].some((one) => isIn(target, one))) continue;
    if (isOwn(target)) folders.add(target);
    else if (isFile(source, target)) files.add(target);
    else return `line ${at.line} copies into ${target}, where files of the image are`;
  }
  return undefined;
}

/** Whether what is copied is one file, by its name, that lies beside others. */
function isFile(source: string, target: string): boolean {
  return (
    !source.endsWith('/') && !/^\.*$/.test(source) && /^\/([\w.@-]+\/)+[\w.@-]+$/.test(target) && !shared.test(target)
  );
}

/** Folders of the system, whose files nobody takes with them. */
const shared = /^(\/usr)?(\/local)?\/(s?bin|lib|lib64|share|include|etc|src)$|^\/(etc|usr|var)\/[\w-]+$/;

function ofRun(file: Dockerfile, at: Instruction, notes: Notes): string | undefined {
  const { script } = at;
  if (script === undefined) return undefined;
  const places = foldersOf(file, at, script);
  for (const command of script.commands) {
    const reason = ofCommand(at, script, command, places[command.item] ?? '?', notes);
    if (reason !== undefined) return `line ${at.line} ${reason}`;
  }
  return undefined;
}

function ofCommand(at: Instruction, script: Script, command: Command, here: string, notes: Notes): string | undefined {
  const { name, args, wrappers } = command;
  const words = args.map(({ value }) => value);
  if (wrappers.some(({ value }) => /^(sudo|su|doas)$/.test(value))) return 'builds as another user';
  if (/^(apt|apt-get|apk)$/.test(name)) return ofPackages(at, script, command, notes);
  if (/^(useradd|groupadd|adduser|addgroup)$/.test(name)) {
    if (command.within.length > 0 || args.some(({ kind }) => kind !== 'literal'))
      return 'makes users in a way of its own';
    notes.users.push(command);
    return undefined;
  }
  const names = globalsOf(command);
  if (names !== undefined) {
    if (command.within.length > 0) return 'installs programs inside a loop or the like';
    notes.globals.push({ names, command });
    return undefined;
  }
  if (name === '' && command.program.length === 0) return redirectOf(command, here, notes);
  if (!known.test(name) || (/^(npm|yarn|pnpm)$/.test(name) && /^link$/.test(words[0] ?? ''))) {
    return `runs ${[name === '' ? 'a program' : name, ...(name === 'npm' ? words.slice(0, 1) : [])].join(' ')}, and what that leaves outside of the project is not known`;
  }
  if (quiet.test(name)) return redirectOf(command, here, notes);
  if (name === 'mkdir') {
    for (const word of words.filter((one) => one.startsWith('/') && isOwn(one.replace(/\/$/, ''))))
      notes.folders.add(word.replace(/\/$/, ''));
  }
  if (!words.every((word) => !/^[^/]/.test(word) || !/^~|\$\{?HOME\b/.test(word))) return `writes to the home folder`;
  // what is built is built where the command runs
  if (!isHere(here, notes) && builders.test(name)) return `builds in ${here}, where files of the image are`;
  return outside(words, notes) ?? redirectOf(command, here, notes);
}

/** Programs that are known to write to the folder they run in, to caches, and where they are told. */
const known =
  /^(:|\.|\[|bower|cat|cd|chgrp|chmod|chown|cp|cross-env|curl|date|echo|env|exit|export|expo|false|find|git|grep|gulp|grunt|head|install|ln|ls|make|mkdir|mv|nest|next|ng|node|nodejs|npm|npx|nuxt|nx|pnpm|pnpx|printf|prisma|pwd|rm|rmdir|rimraf|sed|set|sleep|tail|tar|test|touch|true|tsc|turbo|umask|uname|unset|unzip|vite|vue-cli-service|webpack|wget|which|yarn|yarnpkg)$/;

/** Those of them that write nothing of themselves. */
const quiet =
  /^(:|\[|cat|cd|date|echo|env|exit|export|false|grep|head|ls|printf|pwd|rm|rmdir|set|sleep|tail|test|true|umask|uname|unset|which)$/;

/** Those that write where they run. */
const builders =
  /^(bower|gulp|grunt|make|nest|next|ng|node|nodejs|npm|npx|nuxt|nx|pnpm|pnpx|prisma|tsc|turbo|vite|vue-cli-service|webpack|yarn|yarnpkg|git)$/;

function isHere(here: string, { folders }: Notes): boolean {
  return [...folders].some((folder) => isIn(here, folder));
}

/** Why a command may write elsewhere. */
function outside(words: readonly string[], notes: Notes): string | undefined {
  const paths = words.flatMap((word) => /^(?:-\w|--[\w-]+=|[\w]+=)?(\/[^\s:;,]*|~.*)$/.exec(word)?.[1] ?? []);
  const odd = paths.find((path) => !isHere(path.replace(/\/$/, ''), notes) && !caches.test(path));
  return odd === undefined ? undefined : `may write to ${odd}, which is outside of the project`;
}

const caches =
  /^\/(tmp|var\/tmp|dev|var\/lib\/apt\/lists|var\/cache|root\/\.(npm|cache|node-gyp|yarn\S*|config\/yarn)|usr\/local\/share\/\.cache)(\/|$)/;

function redirectOf(command: Command, here: string, notes: Notes): string | undefined {
  const targets = command.redirects.flatMap(({ operator, target }) =>
    /^(>|>>|>\||&>)$/.test(operator) && target !== undefined ? [target.value] : [],
  );
  const paths = targets.map((one) => (one.startsWith('/') || one.startsWith('~') ? one : `${here}/${one}`));
  return outside(paths, notes);
}

function ofPackages(at: Instruction, script: Script, command: Command, notes: Notes): string | undefined {
  const { name, args } = command;
  if (command.within.length > 0) return `runs ${name} inside a loop or the like`;
  if (name !== 'apk') {
    const verb = aptVerb(command);
    if (/^(update|clean|autoclean|autoremove|remove|purge|dist-clean|distclean)$/.test(verb ?? '')) return undefined;
    const install = aptInstall(command);
    if (install === undefined) return `runs ${name} ${verb}, which the image that runs it would lack`;
    if (install.obstacle !== undefined) return `installs packages, and ${install.obstacle}`;
    const isGone = /\b(purge|remove|autoremove)\b/.test(script.source.text);
    for (const [i, one] of install.names.entries())
      notes.packages.push({
        name: one,
        text: install.packages[i]?.value ?? one,
        at,
        isGone,
        isDecided: install.decided,
      });
    return undefined;
  }
  const words = args.filter(
    ({ value }, i) => !/^(-t|--virtual|-X|--repository)$/.test(args[i - 1]?.value ?? '') && !value.startsWith('-'),
  );
  const [verb, ...operands] = words;
  if (/^(update|del|cache)$/.test(verb?.value ?? '')) return undefined;
  if (verb?.value !== 'add') return `runs apk ${verb?.value ?? ''}, which the image that runs it would lack`;
  if (args.some(({ value }) => /^(-X|--repository)/.test(value))) return 'installs packages of another repository';
  const isGone = /\bapk\s+(\S+\s+)*del\b/.test(script.source.text);
  for (const { value, kind } of operands) {
    const own = /^([a-z0-9][\w.+-]*)([<>=~].*)?$/.exec(value)?.[1];
    if (own === undefined || kind === 'expansion')
      return `installs packages, and which one ${value} stands for cannot be told`;
    notes.packages.push({ name: own, text: value, at, isGone, isDecided: true });
  }
  return undefined;
}

/** What is installed for everybody: `npm install -g pm2`; undefined for any other command. */
function globalsOf({ name, args }: Command): readonly string[] | undefined {
  const words = args.map(({ value }) => value);
  const isNpm = /^(npm|pnpm)$/.test(name) && words.some((word) => /^(-g|--global|--location=global)$/.test(word));
  if (name === 'corepack') return ['corepack'];
  if (!isNpm && !(name === 'yarn' && words[0] === 'global')) return undefined;
  const operands = words.filter((word) => !word.startsWith('-'));
  const verb = name === 'yarn' ? operands[1] : operands[0];
  if (!/^(install|i|add|update)$/.test(verb ?? '')) return [];
  return operands.slice(name === 'yarn' ? 2 : 1).map((word) => word.replace(/^((?:@[^/]+\/)?[^@]+)@.*$/, '$1'));
}

/** Why a program that is installed for everybody may need more than node. */
export function doubtOfGlobal({ name, args }: Command): string | undefined {
  const words = args.map(({ value }) => value);
  const nothing = (): undefined => undefined;
  return nodeNative(name, { words, read: nothing, env: nothing, version: '' })?.unseen[0];
}
