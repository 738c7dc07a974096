import type { Dockerfile, Run } from './dockerfile.ts';
import { once } from './once.ts';
import type { Command } from './shell.ts';

/** What is known of where things are put. */
export interface Site {
  readonly file: Dockerfile;
  readonly run: Run;
  readonly command: Command;
  /** The folder that the command runs in, undefined when it is not known. */
  readonly here: string | undefined;
  /** The official image at the bottom: `python`, `node` ... */
  readonly image: string;
  readonly isAlpine: boolean;
}

/** Where commands leave programs and libraries that they build; a text says why that is not known. */
export type Built = readonly string[] | string;

/** What pip and the like install. */
export function builtByPip(site: Site): Built {
  const { command, here } = site;
  const { args } = command;
  const words = args.map(({ value }) => value);
  if (words.find((word) => !word.startsWith('-')) !== 'install' && command.name.startsWith('pip'))
    return /^(cache|check|config|freeze|list|show|uninstall|--version|-V)$/.test(words[0] ?? '')
      ? []
      : unknown(command);
  if (words.some((word) => /^(-t.*|--target.*|--prefix.*|--root(=.*)?|--user|--src.*|--python)$/.test(word)))
    return unknown(command);
  if (isPlain(words)) return [];
  const edited = words.some((word) => /^(-\w*e|--editable)/.test(word));
  if (!edited) return pythonFolders(site);
  const own = pythonFolders(site);
  return here === undefined || typeof own === 'string' ? unknown(command) : [...own, here];
}

/** Whether an installer is told to install nothing but tools that are written in its own language: nothing is compiled for these. */
function isPlain(words: readonly string[]): boolean {
  const names = words.filter((word) => !word.startsWith('-')).slice(1);
  return names.length > 0 && names.every((name) => ownTools.test(name));
}

const ownTools = /^(bundler|npm|pip|pipenv|pnpm|poetry|setuptools|virtualenv|wheel|yarn)([@<=>~!:].*)?$/;

/** Where the python of a command keeps what is installed: in its own folder when it is called by its path. */
export function pythonFolders({ command, image, isAlpine }: Site): Built {
  const path = command.program[0]?.value ?? '';
  const [, own] = /^(\/.*)\/bin\/[^/]+$/.exec(path) ?? [];
  if (own !== undefined && !/^\/usr(\/local)?$|^\/$/.test(own)) return [own];
  if (path.includes('/') && own === undefined) return unknown(command);
  if (image === 'pypy') return ['/opt/pypy'];
  return isAlpine && image !== 'python' ? ['/usr/lib/python*'] : ['/usr/local'];
}

/** What gem installs. */
export function builtByGem({ command, image, isAlpine }: Site): Built {
  const words = command.args.map(({ value }) => value);
  const verb = words.find((word) => !word.startsWith('-')) ?? '';
  if (/^(list|sources|cleanup|environment|env|--version)$/.test(verb)) return [];
  if (
    !/^(install|i|update)$/.test(verb) ||
    words.some((word) => /^(-i|-n|--(install-dir|user-install|bindir))/.test(word))
  )
    return unknown(command);
  if (isPlain(words)) return [];
  if (image === 'ruby') return ['/usr/local'];
  return isAlpine ? ['/usr/lib/ruby/gems'] : ['/var/lib/gems'];
}

/** What bundler installs. */
export function builtByBundler({ file, command, here, image }: Site): Built {
  const words = command.args.map(({ value }) => value);
  if (words[0] === 'config' && /\b(path|deployment)\b/.test(words.join(' ')))
    return here === undefined ? unknown(command) : [here];
  if (words[0] === 'config' || words[0] === 'clean') return [];
  if (words[0] !== 'install' && words.length > 0 && !words[0]?.startsWith('-')) return unknown(command);
  if (image !== 'ruby' || isSetElsewhere(file)) return unknown(command);
  const apart = words.some((word) => /^--(path|deployment|system|standalone|binstubs)/.test(word));
  if (!apart) return ['/usr/local'];
  return here === undefined || words.some((word) => /^--path=?\/?.*\//.test(word) || word === '--system')
    ? unknown(command)
    : ['/usr/local', here];
}

/** Whether bundler may be told somewhere where to put gems. */
const isSetElsewhere = once(({ text }: Dockerfile) =>
  /bundle\/config|bundle config (?!(--\w+ |set )*['"]?(jobs|without|retry|frozen|force_ruby_platform|build\.))/.test(
    text,
  ),
);

/** What npm and the like install. */
export function builtByNpm({ command, here, image, isAlpine }: Site): Built {
  const words = command.args.map(({ value }) => value);
  const verb = words.find((word) => !word.startsWith('-')) ?? '';
  if (/^(cache|config|set|get|--version|prune|audit)$/.test(verb)) return [];
  if (words.some((word) => /^(--prefix|-C|--cwd|--dir|--modules-folder|--store-dir)/.test(word)))
    return unknown(command);
  const isGlobal = words.some((word) => /^(-\w*g\w*|--global|--location=global|global)$/.test(word));
  if (isGlobal) {
    if (command.name !== 'npm') return unknown(command);
    if (isPlain(words)) return [];
    return image === 'node' ? ['/usr/local'] : isAlpine ? ['/usr/lib/node_modules', '/usr/local'] : unknown(command);
  }
  if (!/^(install|i|ci|add|rebuild|run|run-script|build|clean-install|)$/.test(verb)) return unknown(command);
  // a build may write programs anywhere below its own folder
  return here === undefined ? unknown(command) : [here];
}

/** Why nothing can be said of a command. */
export function unknown(command: Command): string {
  return `where ${show(command)} leaves what it builds is not known`;
}

/** The program of a command, and its first argument. */
export function show({ program, args }: Command): string {
  return [...program, ...args.slice(0, 1)].map(({ text }) => text).join(' ');
}
