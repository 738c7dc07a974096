import type { Instruction } from '../dockerfile.ts';
import { placeOf } from '../folders.ts';
import { baseName, isIn } from '../paths.ts';
import type { Command } from '../shell.ts';
import { nodeNative } from './native-node.ts';
import { addedBy } from './node-packages.ts';
import type { Installed } from './node-packages.ts';

/** What is known of a build so far. */
export interface Notes {
  /** Whether what is started may look into /tmp, where a build leaves what nobody needs. */
  readonly usesTemporary: boolean;
  readonly folders: Set<string>;
  readonly files: Set<string>;
  readonly packages: Installed[];
  upgrades: boolean;
  readonly users: Command[];
  readonly globals: { readonly names: readonly string[]; readonly command: Command }[];
}

/** Notes what a command leaves outside of the project, or says what is not known of that: behind `line 1`. */
export function ofCommand(at: Instruction, command: Command, here: string, notes: Notes): string | undefined {
  const { name, args, wrappers } = command;
  const words = args.map(({ value }) => value);
  if (wrappers.some(({ value }) => /^(sudo|su|doas)$/.test(value))) return 'builds as another user';
  if (/^(apt|apt-get|apk)$/.test(name)) return ofPackages(at, command, notes);
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
  const fetched = /^(curl|wget)$/.test(name) ? words.find((word) => inits.test(word)) : undefined;
  if (fetched !== undefined) notes.files.add(fetched);
  if (!words.every((word) => !/^[^/]/.test(word) || !/^~|\$\{?HOME\b/.test(word))) return `writes to the home folder`;
  // what is built is built where the command runs
  const place = cloneOf(name, words, here) ?? here;
  if (name === 'ln' && words.some((word) => temporary.test(word))) return 'links to /tmp, which stays behind';
  if (!isHere(place, notes) && builders.test(name) && (notes.usesTemporary || !temporary.test(place)))
    return `builds in ${place}, where files of the image are`;
  const paths = words.map((word) => {
    const [, option = '', path] = /^(--?[\w-]+=)?((?:\.\/)*\.\.(?:\/.*)?)$/.exec(word) ?? [];
    return path === undefined ? word : `${option}${placeOf(here, path)}/`;
  });
  return (
    outside(name === 'cp' || name === 'mv' ? unseenOf(name, paths, notes) : paths, notes) ??
    redirectOf(command, here, notes)
  );
}

/** The words of a cp or mv that may be other places than the project: where it puts something is noted if nothing else can lie there. */
function unseenOf(name: string, words: readonly string[], notes: Notes): readonly string[] {
  if (words.some((word) => /^(-t|--target)/.test(word))) return words;
  const operands = words.filter((word) => !word.startsWith('-'));
  const sources = operands.slice(0, -1);
  const target = operands.at(-1) ?? '';
  const folder = target.replace(/(.)\/+$/, '$1');
  const isInto = target.endsWith('/') || [...notes.folders].some((one) => isIn(one, folder));
  const ends = isInto ? sources.map((source) => placeOf(folder, baseName(source.replace(/\/+$/, '')))) : [folder];
  const isNoted = target.startsWith('/') && !isHere(folder, notes) && ends.every(isOwn);
  if (isNoted) for (const end of ends) notes.folders.add(end);
  // what is copied is read alone
  return [...(name === 'mv' ? sources : []), ...(isNoted ? [] : [target])];
}

/** Whether a folder is the project's, and none that every image has. */
export function isOwn(path: string): boolean {
  return /^\/[\w.@-]+(\/[\w.@-]+)*$/.test(path) && !system.test(path);
}

const system =
  /^\/(bin|boot|dev|etc|home|lib|lib64|media|mnt|opt|proc|root|run|sbin|srv|sys|tmp|usr|var)$|^\/(usr|etc|proc|sys|dev|bin|lib|sbin)\/(?!src\/.|app\b|local\/(app|src|share\/app)\b|lib\/[\w-]*app\b)|^\/var\/(backups|cache|lib(?!\/[\w-]*app\b)|local|lock|log|mail|opt(?!\/.)|run|spool|tmp)\b/;

/** Programs of one file that start another one, and need nothing but the C library. */
const inits = /^\/usr\/(local\/)?s?bin\/(dumb-init|tini(-static)?|gosu|su-exec|dockerize)$/;

/** Programs that are known to write to the folder they run in, to caches, and where they are told. */
const known =
  /^(:|\.|\[|bower|cat|cd|chgrp|chmod|chown|cp|cross-env|curl|date|echo|env|exit|export|expo|false|find|git|grep|gulp|grunt|head|install|ln|ls|make|mkdir|mv|nest|next|ng|node|nodejs|npm|npx|nuxt|nx|pnpm|pnpx|printf|prisma|pwd|rm|rmdir|rimraf|sed|set|sleep|tail|tar|test|touch|true|tsc|turbo|umask|uname|unset|unzip|vite|vue-cli-service|webpack|wget|which|yarn|yarnpkg)$/;

/** Those of them that write nothing of themselves. */
const quiet =
  /^(:|\[|cat|cd|date|echo|env|exit|export|false|grep|head|ls|printf|pwd|rm|rmdir|set|sleep|tail|test|true|umask|uname|unset|which)$/;

/** Those that write where they run. */
const builders =
  /^(bower|gulp|grunt|make|nest|next|ng|node|nodejs|npm|npx|nuxt|nx|pnpm|pnpx|prisma|tsc|turbo|vite|vue-cli-service|webpack|yarn|yarnpkg|git)$/;

/** What a build leaves there is not needed when the program runs. */
export const temporary = /^\/tmp(\/|$)/;

/** The folder that a `git clone` makes. */
function cloneOf(name: string, words: readonly string[], here: string): string | undefined {
  if (name !== 'git' || words[0] !== 'clone') return undefined;
  const takesValue = /^(-b|--branch|--depth|-o|--origin|-c|--config|-j|--jobs|--filter|--shallow-since)$/;
  const [, url = '', target] = words.filter((word, i) => !word.startsWith('-') && !takesValue.test(words[i - 1] ?? ''));
  return placeOf(
    here,
    target ??
      url
        .replace(/\/+$/, '')
        .replace(/^.*[/:]/, '')
        .replace(/\.git$/, ''),
  );
}

function isHere(here: string, { folders }: Notes): boolean {
  return [...folders].some((folder) => isIn(here, folder));
}

/** Why a command may write elsewhere. */
function outside(words: readonly string[], notes: Notes): string | undefined {
  const paths = words.flatMap((word) => /^(?:-\w|--[\w-]+=|[\w]+=)?(\/[^\s:;,]*|~.*)$/.exec(word)?.[1] ?? []);
  const odd = paths.find(
    (path) => !isHere(path.replace(/\/$/, ''), notes) && !notes.files.has(path) && !caches.test(path),
  );
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

function ofPackages(at: Instruction, command: Command, notes: Notes): string | undefined {
  const added = addedBy(at, command);
  if (typeof added === 'string') return added;
  notes.packages.push(...added.packages);
  notes.upgrades ||= added.upgrades;
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
