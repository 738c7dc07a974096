import type { Context } from '../context.ts';
import type { Dockerfile, Instruction } from '../dockerfile.ts';
import { placeOf } from '../folders.ts';
import { userAt, variableAt } from '../order.ts';
import { isIn } from '../paths.ts';
import type { Command, Word } from '../shell.ts';
import type { Trace } from '../traces.ts';
import type { Language } from './effects.ts';

/** A package of the distribution that the image has at the end because a RUN named it. */
export interface Asked {
  readonly name: string;
  /** As it is written, with its version. */
  readonly word: Word;
  readonly command: Command;
  readonly at: Instruction;
}

/** What the first half of a stage leaves in the image of a program of an interpreted language. */
export interface Left {
  /** Absolute paths that it writes. */
  readonly paths: ReadonlySet<string>;
  /** Those of them that are known to be folders. */
  readonly folders: ReadonlySet<string>;
  /** Paths that it writes on some conditions only. */
  readonly perhaps: ReadonlyMap<string, number>;
  readonly packages: readonly Asked[];
  readonly upgrades: boolean;
  /** The RUNs' commands that make users, and those that say who owns paths, paths absolute; in order. */
  readonly users: readonly { readonly text: string; readonly name: string; readonly at: Instruction }[];
  readonly owners: readonly { readonly text: string; readonly place: string; readonly at: Instruction }[];
  /** Whether anything is installed or compiled at all. */
  readonly builds: boolean;
  /** Whether packages of the language are installed where the image keeps them. */
  readonly installs: boolean;
  /** The line that gets node from elsewhere than the distribution. */
  readonly foreignNode: number | undefined;
}

/** What is found, while it is. */
export interface Draft {
  readonly file: Dockerfile;
  readonly language: Language;
  readonly context: Context;
  readonly paths: Set<string>;
  readonly folders: Set<string>;
  readonly perhaps: Map<string, number>;
  readonly packages: Map<string, Asked>;
  /** Virtual environments. */
  readonly environments: Set<string>;
  readonly users: { text: string; name: string; at: Instruction }[];
  readonly owners: { text: string; place: string; at: Instruction }[];
  readonly homes: Map<string, string>;
  upgrades: boolean;
  builds: boolean;
  installs: boolean;
  foreignNode: number | undefined;
}

/** Nothing yet. */
export function emptyDraft(file: Dockerfile, language: Language, context: Context): Draft {
  return {
    file,
    language,
    context,
    paths: new Set(),
    folders: new Set(),
    perhaps: new Map(),
    packages: new Map(),
    environments: new Set(),
    users: [],
    owners: [],
    homes: new Map([['root', '/root']]),
    upgrades: false,
    builds: false,
    installs: false,
    foreignNode: undefined,
  };
}

/** The value that a variable has: what `poetry config` sets is one too. */
export function setBy({ file }: Draft, at: Instruction, name: string): string | undefined {
  const [, key = ''] = /^POETRY_VIRTUALENVS_(CREATE|IN_PROJECT)$/.exec(name) ?? [];
  if (key === '') return variableAt(file, at, name);
  const option = `virtualenvs.${key.toLowerCase().replace('_', '-')}`;
  const set = file.instructions.findLast(
    (one) => one.stage === at.stage && one.index <= at.index && one.body.text.includes(option),
  );
  const [, value] = new RegExp(`${option}\\s+['"]?(\\w+)`).exec(set?.body.text ?? '') ?? [];
  return value ?? variableAt(file, at, name);
}

/** Whether a package goes into a virtual environment that the stage makes: its program lies there, or it is the first that is found. */
export function isInEnvironment({ file, environments }: Draft, { at, command, here }: Trace): boolean {
  const program = placeOf(here, command.program[0]?.value ?? '');
  const path = variableAt(file, at, 'PATH') ?? '';
  const first = (path.split(':')[0] ?? '').replace(
    /\$\{?(\w+)\}?/g,
    (_, name: string) => variableAt(file, at, name) ?? '',
  );
  const active = at.script?.commands.find(({ name, args, start }) => {
    return (name === '.' || name === 'source') && start < command.start && args[0]?.value.endsWith('/bin/activate');
  });
  const activated = active === undefined ? '' : placeOf(here, active.args[0]?.value ?? '');
  return [...environments].some((one) =>
    [program, `${placeOf('/', first)}/pip`, activated].some((path) => isIn(path, one)),
  );
}

/** The home of the user whom an instruction is carried out as. */
export function homeAt({ file, homes }: Draft, at: Instruction): string | undefined {
  const home = variableAt(file, at, 'HOME');
  const user = (userAt(file, at) ?? 'root').replace(/:.*/, '');
  return home ?? homes.get(user === '0' ? 'root' : user);
}

export function isRoot(user: string): boolean {
  return /^(root|0)(:|$)/.test(user);
}

/** Whether a place is an absolute path with nothing in it that only the build knows. */
export function isPlain(place: string): boolean {
  return /^\/[^$*?[\]{}~`\\"'\s]*$/.test(place);
}

/** Whether a place, or what holds it, is among what goes along. */
export function isThere({ paths }: Draft, place: string): boolean {
  return [...paths].some((path) => isIn(place, path));
}

export function isBelow({ paths }: Draft, place: string): boolean {
  return [...paths].some((path) => place.startsWith(`${path}/`));
}

/** Whether a folder holds what the image brings along, so that it cannot be copied as a whole. */
export function isShared(place: string): boolean {
  return /^\/((usr(\/(local(\/(lib(\/(python|ruby)[\d.]*)?|share|etc|include|src|sbin))?|share|lib|bin|sbin|include|lib64))?|s?bin|lib\d*|etc|var(\/(cache|lib|log|run|spool))?|run|boot|home)?)$/.test(
    place,
  );
}
