import { folderAt, baseName, resolvePath } from './paths.ts';
import type { Dockerfile, Run } from './dockerfile.ts';
import { callOf } from './packages/manager.ts';
import { apk, dnf } from './packages/system.ts';
import { once } from './once.ts';
import type { Command, Script, Word } from './shell.ts';

/** Something that takes place in a layer: a path, or a package by its manager and name. Paths of which only the folder is known end in `/?`. */
export type Thing = `/${string}` | `${Installer} ${string}`;

type Installer = 'apk' | 'apt' | 'dnf';

/** What a command surely writes that is worth removing: what it downloads, unpacks, clones or installs. */
export function madeBy(file: Dockerfile, run: Run, command: Command): readonly Thing[] {
  if (command.within.some((nesting) => nesting !== 'pipe')) return [];
  const installed = packagesOf(command, /^(add|install)$/);
  if (installed.length > 0) return installed;
  const at = run.instruction;
  const path = (text: string | undefined): readonly Thing[] => {
    const found = text === undefined ? undefined : resolvePath(file, at, text, folderOf(file, run, command));
    return found === undefined ? [] : [asPath(found)];
  };
  const inside = (text: string | undefined): readonly Thing[] => path(text ?? '.').map((one) => asPath(`${one}/?`));
  const { name, args } = command;
  const operands = operandsOf(command);
  /** What an address is called when it is saved. */
  const named = (text: string | undefined): readonly Thing[] => {
    const address = operands.find(({ value }) => value.includes('/'))?.value ?? '';
    return /[?#]/.test(address) ? inside(text) : path(`${text ?? '.'}/${baseName(address)}`);
  };
  if (name === 'wget') {
    const target = valueOf(args, /^-[a-zA-Z]*O$|^--output-document$/);
    if (target === '-' || args.some(({ value }) => /^-[a-zA-Z]*O-$/.test(value))) return [];
    return target === undefined ? named(valueOf(args, /^-P$|^--directory-prefix$/)) : path(target);
  }
  if (name === 'curl') {
    const target = valueOf(args, /^-[a-zA-Z]*o$|^--output$/);
    if (target !== undefined) return target === '-' ? [] : path(target);
    return args.some(({ value }) => /^-[a-zA-Z]*O[a-zA-Z]*$|^--remote-name$/.test(value)) ? named('.') : [];
  }
  if (name === 'git') {
    const [verb, url, target] = operands;
    if (verb?.value !== 'clone' || url === undefined) return [];
    return path(target?.value ?? baseName(url.value).replace(/\.git$/, ''));
  }
  if (name === 'unzip') return inside(valueOf(args, /^-\w*d$/));
  const isUnpacking =
    name === 'tar' &&
    args.some(({ value }, i) => /^-\w*x|^--(extract|get)$/.test(value) || (i === 0 && /^\w*x\w*$/.test(value)));
  return isUnpacking ? inside(valueOf(args, /^-C$|^--directory$/)) : [];
}

/** What a command of a list removes: paths, with `/*` for what is in a folder, and packages. */
export function removedBy(file: Dockerfile, run: Run, command: Command): readonly Thing[] {
  if (command.within.length > 0 || command.wrappers.length > 0) return [];
  const at = run.instruction;
  if (command.name !== 'rm') return packagesOf(command, /^(del|remove|purge|erase|autoremove)$/);
  return operandsOf(command).flatMap(({ value, kind }) => {
    const star = kind === 'glob' && value.endsWith('*') ? '*' : '';
    const found = resolvePath(file, at, star === '' ? value : value.slice(0, -1), folderOf(file, run, command));
    if (found === undefined || found === '/') return [];
    return [asPath(star === '' ? found : `${found}${value.endsWith('/*') ? '/' : ''}*`)];
  });
}

/** Whether the removal of one takes the other along. */
export function takes(removed: Thing, made: Thing): boolean {
  if (removed === made) return true;
  if (!removed.startsWith('/')) return false;
  if (removed.endsWith('*')) return made.startsWith(removed.slice(0, -1));
  return made.startsWith(`${removed}/`);
}

/** The folder that a command runs in; undefined behind a `cd`. */
function folderOf(file: Dockerfile, { instruction, script }: Run, command: Command): string | undefined {
  return firstMove(script) < command.start ? undefined : folderAt(file, instruction);
}

/** Where a script first moves to another folder. */
const firstMove = once(
  ({ commands }: Script): number => commands.find(({ name }) => /^(cd|pushd|popd)$/.test(name))?.start ?? Infinity,
);

function asPath(text: string): Thing {
  return `/${text.replace(/^\/+/, '')}`;
}

function packagesOf(command: Command, verbs: RegExp): readonly Thing[] {
  const installer = installerOf(command.name);
  if (installer === undefined) return [];
  const call = callOf(installer === 'apk' ? apk : dnf, command);
  const { operands, verb } = call ?? aptCall(command);
  if (!verbs.test(verb)) return [];
  const names = operands.slice(1).filter(({ kind, value }) => kind === 'literal' && !value.includes('/'));
  const group = installer === 'apk' ? valueOf(command.args, /^-t$|^--virtual$/) : undefined;
  // a group of packages goes by its own name alone
  if (group !== undefined) return [`apk ${group}`];
  return names.map(({ value }): Thing => `${installer} ${value.replace(/[=<>~:].*$/, '')}`);
}

function installerOf(name: string): Installer | undefined {
  if (name === 'apk') return 'apk';
  if (/^(apt|apt-get|aptitude)$/.test(name)) return 'apt';
  return dnf.programs.test(name) ? 'dnf' : undefined;
}

function aptCall({ args }: Command): { readonly operands: readonly Word[]; readonly verb: string } {
  const operands = args.filter(
    ({ value }, i) => !value.startsWith('-') && !/^(-[otc]|--option|--target-release)$/.test(args[i - 1]?.value ?? ''),
  );
  return { operands, verb: operands[0]?.value ?? '' };
}

function operandsOf({ args }: Command): readonly Word[] {
  return args.filter(
    ({ value }, i) =>
      !value.startsWith('-') && !/^(-b|--branch|--depth|-c|--config|--origin|-o)$/.test(args[i - 1]?.value ?? ''),
  );
}

/** The value of an option, in the same word behind `=` or in the next one. */
function valueOf(args: readonly Word[], option: RegExp): string | undefined {
  for (const [i, { value }] of args.entries()) {
    const [name = '', ...rest] = value.split('=');
    if (option.test(name)) return rest.length > 0 ? rest.join('=') : args[i + 1]?.value;
  }
  return undefined;
}
