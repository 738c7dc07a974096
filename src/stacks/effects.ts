import { downloadsOf } from '../downloads.ts';
import { baseName } from '../paths.ts';
import type { Command } from '../shell.ts';

/** What a command leaves in the image. Words are as written: paths may be relative, and hold variables. */
export interface Effect {
  /** Files and folders that it writes. */
  readonly writes?: readonly string[];
  /** Those that it takes away. */
  readonly removes?: readonly string[];
  /** The mode that it makes folders with. */
  readonly mode?: string;
  /** Paths whose owner or mode it changes. */
  readonly owns?: readonly string[];
  /** Whether it makes users or groups. */
  readonly makesUsers?: boolean;
  /** Whether it has to be run again where the image is the same: what it writes lies among what others wrote. */
  readonly runsAgain?: boolean;
  /** Whether it installs into the interpreter, or the virtual environment, that its program belongs to. */
  readonly installs?: boolean;
  /** A virtual environment that it makes. */
  readonly environment?: string;
  /** Whether it carries out what its folder says: what that writes lies in the project. */
  readonly works?: boolean;
  /** A program of node that it installs for everybody; `''` for a package manager of node. */
  readonly global?: string;
}

/** The value of a variable for a command. */
export type Env = (name: string) => string | undefined;

/** The text of a file of the build context where a command finds it, by its path from there; undefined when it is not shown. */
export type Read = (path: string) => string | undefined;

/** What the programs of a language leave. */
export interface Language {
  /** What a program of the language leaves; undefined where that is not known. */
  readonly effectOf: (command: Command, values: readonly string[], env: Env, read: Read) => Effect | undefined;
  /** The programs that install packages of the language, or compile. */
  readonly builders: RegExp;
  /** Where packages go that a user installs who is not root, in his home; undefined when they go where all go. */
  readonly userFolder: string | undefined;
  /** What stands in the place of `effectOf` and of what is common to all, which it can ask for: where the same program means more. */
  readonly own?: (command: Command, values: readonly string[], common: () => Effect | undefined) => Effect | undefined;
  /** Whether node may be there for the assets alone, so that its packages may come from elsewhere. */
  readonly hasAssets: boolean;
}

const none: Effect = {};

/** What a command of a RUN leaves in the image; undefined for one that is not known. */
export function effectOf(command: Command, language: Language, env: Env, read: Read): Effect | undefined {
  const values = command.args.map(({ value }) => value);
  const common = (): Effect | undefined => {
    const found = commonEffect(command, values);
    return found === 'other' ? language.effectOf(command, values, env, read) : found;
  };
  return language.own === undefined ? common() : language.own(command, values, common);
}

/** What a program leaves that does so in every image; `other` for one that is not among them. */
function commonEffect(command: Command, values: readonly string[]): Effect | 'other' | undefined {
  const { name } = command;
  const operands = values.filter((value) => !value.startsWith('-'));
  const last = operands.at(-1) ?? '.';
  if (harmless.test(name)) return none;
  if (compilers.test(name)) return { writes: [valueOf(values, /^-o$/) ?? '.'] };
  switch (name) {
    case 'useradd':
    case 'groupadd':
    case 'adduser':
    case 'addgroup':
      return { makesUsers: true };
    case 'chown':
    case 'chmod':
    case 'chgrp':
      return { owns: operands.slice(1) };
    case 'rm':
    case 'rmdir':
    case 'unlink':
      return { removes: operands };
    case 'mkdir':
      return ofFolders(values);
    case 'touch':
    case 'tee':
    case 'truncate':
      return { writes: operands };
    case 'cp':
    case 'install':
    case 'mv':
    case 'ln':
      return ofMove(name, values, operands, last);
    case 'sed':
      return values.some((value) => /^-\w*i|^--in-place/.test(value)) ? { writes: [last] } : none;
    case 'find':
      return values.every((value, i) => !/^-(exec|ok)(dir)?$/.test(value) || plain.test(values[i + 1] ?? ''))
        ? none
        : undefined;
    case 'xargs':
      return plain.test(operands[0] ?? '') ? none : undefined;
    case 'tar':
    case 'unzip':
    case 'gunzip':
    case 'bunzip2':
    case 'unxz':
      return unpacked(name, values);
    case 'curl':
    case 'wget': {
      const found = downloadsOf(command, (text) => text);
      if (found.length > 0) return { writes: found };
      return name === 'curl' || command.within.includes('pipe') ? none : { writes: ['.'] };
    }
    case 'git':
      return ofGit(values, operands);
    case 'node':
    case 'npm':
    case 'npx':
    case 'yarn':
    case 'yarnpkg':
    case 'pnpm':
      return ofNode(values, operands);
    case 'update-ca-certificates':
      return { writes: ['/etc/ssl/certs'] };
    default:
      return 'other';
  }
}

/** Programs that write nothing that a container could miss, and the package managers of distributions, which are read elsewhere. */
const harmless =
  /^(:|\[|\[\[|apk|apt|apt-get|apt-mark|basename|cat|cd|command|cut|date|df|dirname|dpkg-query|du|echo|env|exit|export|false|file|grep|head|hostname|id|ldconfig|ldd|ls|nproc|printf|pwd|readlink|return|set|sleep|sort|stat|strip|tail|test|tr|true|type|ulimit|umask|uname|unset|wc|which|whoami|)$/;

const compilers = /^(gcc|g\+\+|cc|c\+\+|clang|clang\+\+|gfortran|cython|cythonize)$/;

/** What `find` and `xargs` run, which changes nothing but what is there. */
const plain = /^(rm|strip|chmod|chown)$/;

/** The word behind an option. */
export function valueOf(values: readonly string[], option: RegExp): string | undefined {
  const at = values.findIndex((value) => option.test(value));
  return at === -1 ? undefined : values[at + 1];
}

function ofFolders(values: readonly string[]): Effect {
  const joined = values.map((value) => /^(?:-m|--mode=)(.+)$/.exec(value)?.[1]).find((one) => one !== undefined);
  const mode = joined ?? valueOf(values, /^(-\w*m|--mode)$/);
  const writes = values.filter((value, i) => !value.startsWith('-') && !/^(-\w*m|--mode)$/.test(values[i - 1] ?? ''));
  return { writes, ...(mode !== undefined && { mode }) };
}

function ofMove(
  name: string,
  values: readonly string[],
  operands: readonly string[],
  last: string,
): Effect | undefined {
  if (values.some((value) => /^(-t|--target-directory)/.test(value))) return undefined;
  // it makes folders with an owner
  if (name === 'install' && values.some((value) => /^-\w*d|^--directory$/.test(value))) return undefined;
  if (name === 'ln' && operands.length === 1) return { writes: [baseName(last)] };
  return { writes: [last], ...(name === 'mv' && { removes: operands.slice(0, -1) }) };
}

function unpacked(name: string, values: readonly string[]): Effect | undefined {
  if (name === 'unzip') return { writes: [valueOf(values, /^-d$/) ?? '.'] };
  if (name !== 'tar') return { writes: ['.'] };
  const joined = values.map((value) => /^(?:-C|--directory=)(.+)$/.exec(value)?.[1]).find((one) => one !== undefined);
  // what packs instead names its archive
  if (/^-?[a-z]*c/.test(values[0] ?? '')) return undefined;
  return { writes: [joined ?? valueOf(values, /^(-\w*C|--directory)$/) ?? '.'] };
}

function ofGit(values: readonly string[], operands: readonly string[]): Effect {
  const [verb, address = '', target] = operands;
  if (verb === 'config') return values.includes('--global') ? { writes: ['~/.gitconfig'] } : { writes: ['.'] };
  if (verb !== 'clone') return { writes: ['.'] };
  if (values.some((value) => cloneOption.test(value))) {
    const rest = values.filter((value, i) => !value.startsWith('-') && !cloneOption.test(values[i - 1] ?? ''));
    return { writes: [rest[2] ?? baseName(rest[1] ?? '').replace(/\.git$/, '')] };
  }
  return { writes: [target ?? baseName(address).replace(/\.git$/, '')] };
}

const cloneOption = /^(-[bcjo]|--(branch|depth|config|jobs|origin))$/;

/** node and its package managers: the scripts of a project write in the project. */
function ofNode(values: readonly string[], operands: readonly string[]): Effect {
  if (!values.some((word) => /^(-g|--global|global)$/.test(word))) return { works: true };
  return { global: operands.find((word) => !/^(install|i|add|global|yarn|npm|pnpm)(@.*)?$/.test(word)) ?? '' };
}
