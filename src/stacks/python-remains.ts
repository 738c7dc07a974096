import { installsOf, removesPackages } from '../build-install.ts';
import { addsPlainFiles } from '../copied.ts';
import { userAt, variableAt } from '../dockerfile.ts';
import type { Dockerfile, Instruction } from '../dockerfile.ts';
import { expand, isMounted, placeOf, workFolder } from '../folders.ts';
import { aptInstall } from '../apt-install.ts';
import { aptVerb } from '../apt-steps.ts';
import { isIn } from '../paths.ts';
import { destinationsOf } from '../runtime/bare.ts';
import type { Command, Word } from '../shell.ts';
import { relate, tracesAt } from '../traces.ts';
import type { Trace } from '../traces.ts';
import { effectOf } from './python-effects.ts';

/** A package of the distribution that the image has at the end because a RUN named it. */
export interface Asked {
  readonly name: string;
  /** As it is written, with its version. */
  readonly word: Word;
  readonly command: Command;
  readonly at: Instruction;
}

/** What the first half of a stage leaves in the image of a Python program. */
export interface Remains {
  /** Absolute paths that it writes. */
  readonly paths: ReadonlySet<string>;
  /** Those of them that are known to be folders. */
  readonly folders: ReadonlySet<string>;
  /** Paths that it writes on some conditions only. */
  readonly perhaps: ReadonlyMap<string, number>;
  readonly packages: readonly Asked[];
  readonly upgrades: boolean;
  /** The RUNs' commands that make users, and those that say who owns paths, paths absolute; in order. */
  readonly users: readonly { readonly text: string; readonly at: Instruction }[];
  readonly owners: readonly { readonly text: string; readonly place: string; readonly at: Instruction }[];
  /** Whether anything is installed or compiled at all. */
  readonly builds: boolean;
  /** Whether packages of Python are installed into the interpreter of the image. */
  readonly installs: boolean;
}

/** Folders that programs write to while they work, and that none counts on. */
const passing =
  /^(\/tmp|\/var\/tmp|\/var\/cache|\/var\/lib\/(apt|dpkg)|\/dev|\/proc|\/sys|\/root\/\.cache\/(pip|uv))(\/|$)/;

interface Draft {
  readonly file: Dockerfile;
  readonly effectOf: EffectOf;
  readonly paths: Set<string>;
  readonly folders: Set<string>;
  readonly perhaps: Map<string, number>;
  readonly packages: Map<string, Asked>;
  readonly environments: Set<string>;
  readonly users: { text: string; at: Instruction }[];
  readonly owners: { text: string; place: string; at: Instruction }[];
  readonly homes: Map<string, string>;
  upgrades: boolean;
  builds: boolean;
  installs: boolean;
}

/** What a command leaves; undefined for one that is not known. */
export type EffectOf = typeof effectOf;

/** What remains of instructions; a text says what is not known of them, naming the line. `effects`: what the commands of another language leave. */
export function remainsOf(
  file: Dockerfile,
  build: readonly Instruction[],
  effects: EffectOf = effectOf,
): Remains | string {
  const draft: Draft = {
    file,
    effectOf: effects,
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
  };
  for (const at of build) {
    const reason = take(draft, at);
    if (reason !== undefined) return reason;
  }
  return { ...draft, packages: [...draft.packages.values()] };
}

function take(draft: Draft, at: Instruction): string | undefined {
  const { file, paths, folders, owners } = draft;
  if (at.keyword === 'WORKDIR') {
    const folder = placeOf(workFolder(file, at), at.args[0] ?? '');
    const user = userAt(file, at);
    if (!isPlain(folder)) return `the folder of line ${at.line} depends on the build`;
    if (folder === '/') return undefined;
    // BuildKit makes it for the user in force
    if (user !== undefined && !isRoot(user) && !isThere(draft, folder))
      owners.push({ text: `chown ${user.replace(/:.*/, '')}: ${folder}`, place: folder, at });
    paths.add(folder);
    folders.add(folder);
    return undefined;
  }
  if (at.keyword === 'COPY' || at.keyword === 'ADD') return takeCopy(draft, at);
  if (at.keyword !== 'RUN') return undefined;
  if (at.script === undefined) return `what line ${at.line} runs cannot be read`;
  for (const trace of tracesAt(file, at)) {
    const reason = takeCommand(draft, trace);
    if (reason !== undefined) return reason;
  }
  return undefined;
}

function takeCopy(draft: Draft, at: Instruction): string | undefined {
  const { file, paths, folders, owners } = draft;
  const owner = at.flags.find(({ name }) => name === 'chown')?.value;
  const whole = placeOf(workFolder(file, at), at.args.at(-1) ?? '');
  const isSpread = at.flags.some(({ name }) => name === 'parents') || (at.keyword === 'ADD' && !addsPlainFiles(at));
  for (const { source, target } of destinationsOf(file, at)) {
    // a folder of its own goes along as one
    const isOwn =
      at.args.at(-1)?.endsWith('/') === true &&
      !isShared(whole) &&
      !/^\/(root|tmp|home(\/[^/]+)?|usr\/local\/bin|etc\/.*|opt|srv|usr\/.*)$/.test(whole);
    const place = isSpread || isOwn || /[*?[]/.test(source) ? whole : (target ?? whole);
    if (!isPlain(place)) return `where line ${at.line} copies to is not known`;
    if (isShared(place)) return `line ${at.line} copies into ${place}, where what it brings cannot be told apart`;
    const isNew = !isThere(draft, place);
    const isFolder = (/(^|\/)\.{0,2}$/.test(at.args.at(-1) ?? '') || at.args.length > 2) && place === whole;
    if (isFolder) folders.add(place);
    if (owner !== undefined && isNew && (isFolder || !/\.\w+$/.test(source)))
      owners.push({ text: `chown ${owner} ${place}`, place, at });
    paths.add(place);
  }
  return undefined;
}

function takeCommand(draft: Draft, trace: Trace): string | undefined {
  const { at, command, here } = trace;
  const { file, paths, folders, perhaps, users, owners, environments } = draft;
  const { line } = at;
  const packages = takePackages(draft, trace);
  if (packages !== undefined) return packages;
  const chain = at.script?.items[command.item]?.chain;
  const isCertain =
    command.within.every((one) => /^(pipe|group|subshell)$/.test(one)) &&
    at.script?.items.every((item) => item.chain !== chain || item.before !== '||') === true;
  const env = (name: string): string | undefined =>
    command.assignments.find((one) => one.name === name)?.value ?? setBy(draft, at, name);
  const effect = draft.effectOf(command, env);
  const own = command.name === '' ? 'a command' : command.name;
  if (effect === undefined) return `what ${own} leaves in line ${line} is not known`;
  draft.builds ||= builders.test(command.name);
  const home = homeAt(draft, at);
  const resolve = (word: string): string => {
    const place = placeOf(here, expand(file, at, word, command));
    return place.replace(/^~(?=\/|$)/, home ?? '~');
  };
  const written = [
    ...(effect.writes ?? []),
    ...command.redirects.flatMap(({ operator, target }) =>
      /^(>|>>|>\||&>|&>>)$/.test(operator) && target !== undefined && !/^(&?\d|\/dev\/.*)$/.test(target.value)
        ? [target.value]
        : [],
    ),
  ].map(resolve);
  for (const place of effect.removes?.map(resolve) ?? []) {
    for (const path of paths) {
      if (relate(place, path) === undefined) continue;
      if (!isCertain) return `whether line ${line} removes ${path} is not known`;
      paths.delete(path);
    }
  }
  if (effect.makesUsers === true) {
    const text = textOf(command);
    if (!isCertain || /[$`]/.test(text)) return `which users line ${line} makes is not known`;
    users.push({ text, at });
    const operands = command.args.filter(({ value }) => !value.startsWith('-'));
    const option = command.args.findIndex(({ value }) => /^(-\w*[dh]|--home(-dir)?)$/.test(value));
    const name = operands.at(-1)?.value ?? '';
    draft.homes.set(name, option === -1 ? `/home/${name}` : (command.args[option + 1]?.value ?? ''));
  }
  if (effect.runsAgain === true) {
    const text = textOf(command);
    if (!isCertain || /[$`]/.test(text)) return `whether line ${line} runs ${own} is not known`;
    users.push({ text, at });
  }
  for (const word of effect.owns ?? []) {
    const place = resolve(word);
    const [mode = ''] = command.args.flatMap(({ value }) => (value.startsWith('-') ? [] : [value]));
    if (!isPlain(place) || /[$`]/.test(mode)) {
      if (isBelow(draft, place) && command.name === 'chmod') continue;
      return `whose line ${line} makes what is not known`;
    }
    const options = command.args.flatMap(({ value }) => (value.startsWith('-') ? [value] : []));
    owners.push({ text: [command.name, ...options, mode, place].join(' '), place, at });
  }
  if (effect.environment !== undefined) {
    const place = resolve(effect.environment);
    if (!isPlain(place)) return `where the virtual environment of line ${line} lies is not known`;
    environments.add(place);
    written.push(place);
    folders.add(place);
  }
  if (effect.installs === true && !isInEnvironment(draft, trace)) {
    const user = userAt(file, at);
    if (user === undefined || isRoot(user)) draft.installs = true;
    else written.push(`${home ?? '~'}/.local`);
  }
  for (const place of written) {
    if (passing.test(place) || isMounted(file, at, place) === true) continue;
    if (command.name === 'mkdir') folders.add(place);
    const known = isPlain(place) ? place : place.replace(/\/[^/]*[$*?[{`].*$/s, '');
    if (!known.startsWith('/')) return `where ${own} of line ${line} writes to is not known`;
    if (
      isShared(known) ||
      /^\/etc\/(apt|apk|passwd|group|shadow|sudoers$|localtime|timezone|ssl)(\/|$)|^\/usr\/share\/man(\/|$)/.test(known)
    )
      return isBelow(draft, place)
        ? undefined
        : `line ${line} writes to ${known}, where what it leaves cannot be told apart`;
    const user = userAt(file, at);
    const isFolder = folders.has(place) || place.endsWith('/.local');
    if (isFolder) folders.add(place);
    if (isFolder && isCertain && user !== undefined && !isRoot(user) && !isThere(draft, place))
      owners.push({ text: `chown ${user.replace(/:.*/, '')}: ${place}`, place, at });
    if (known === place && isCertain && command.name !== 'ln') paths.add(place);
    else perhaps.set(place, line);
  }
  return undefined;
}

/** Programs that install Python packages, or compile. */
const builders =
  /^(pip[\d.]*|poetry|pipenv|uv|python[\d.]*|cython|cythonize|gcc|g\+\+|cc|c\+\+|clang|clang\+\+|gfortran)$/;

/** Packages that are installed and removed; a text says which are not known. */
function takePackages(draft: Draft, { at, command }: Trace): string | undefined {
  const install = at.script && installsOf(at.script).find((one) => one.command === command);
  const { packages } = draft;
  if (install !== undefined) {
    const obstacle = install.system === 'apt' ? aptInstall(command)?.obstacle : undefined;
    const odd = install.packages.find(({ kind, text }) => kind !== 'literal' && !/^\$\{?PHPIZE_DEPS\}?$/.test(text));
    if (obstacle !== undefined) return `line ${at.line}: ${obstacle}`;
    if (odd !== undefined) return `which packages ${odd.text} of line ${at.line} stands for is not known`;
    if (command.within.length > 0) return `whether line ${at.line} installs its packages is not known`;
    for (const word of install.packages) {
      const name = word.value.replace(/(?<=\w)[=<>~@:].*$/s, '');
      packages.set(name, { name, word, command, at });
    }
    const group = command.args.findIndex(({ value }) => /^(-t|--virtual)$/.test(value));
    const [, joined] = /^--virtual=(.*)$/.exec(command.args.map(({ value }) => value).join(' ')) ?? [];
    const title = joined?.split(' ')[0] ?? (group === -1 ? undefined : command.args[group + 1]?.value);
    if (title !== undefined) packages.delete(title);
    return undefined;
  }
  if (command.name === 'apk' && command.args.some(({ value }) => value === 'del')) {
    for (const { value } of command.args) {
      if (packages.delete(value) || value === 'del' || value.startsWith('-')) continue;
      // a group that was named when it was installed
      for (const [name, asked] of packages) {
        if (asked.command.args.some((word) => word.value === value || word.value === `--virtual=${value}`))
          packages.delete(name);
      }
    }
    return undefined;
  }
  if (/^(upgrade|dist-upgrade|full-upgrade)$/.test(aptVerb(command) ?? '')) draft.upgrades = true;
  if (command.name === 'apk' && command.args.some(({ value }) => value === 'upgrade')) draft.upgrades = true;
  if (
    command.name === 'apt-mark' ||
    (removesPackages(command) && !/^(autoremove|autopurge)$/.test(aptVerb(command) ?? ''))
  ) {
    if (command.args.some(({ kind }) => kind !== 'literal'))
      return `which packages line ${at.line} removes is not known`;
    for (const { value } of command.args) packages.delete(value);
  }
  return undefined;
}

/** The value that a variable has: what `poetry config` sets is one too. */
function setBy({ file }: Draft, at: Instruction, name: string): string | undefined {
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
function isInEnvironment({ file, environments }: Draft, { at, command, here }: Trace): boolean {
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

function homeAt({ file, homes }: Draft, at: Instruction): string | undefined {
  const home = variableAt(file, at, 'HOME');
  const user = (userAt(file, at) ?? 'root').replace(/:.*/, '');
  return home ?? homes.get(user === '0' ? 'root' : user);
}

function textOf({ program, args }: Command): string {
  return [...program, ...args].map(({ text }) => text).join(' ');
}

function isRoot(user: string): boolean {
  return /^(root|0)(:|$)/.test(user);
}

function isPlain(place: string): boolean {
  return /^\/[^$*?[\]{}~`\\"'\s]*$/.test(place);
}

function isThere({ paths }: Draft, place: string): boolean {
  return [...paths].some((path) => isIn(path, place));
}

function isBelow({ paths }: Draft, place: string): boolean {
  return [...paths].some((path) => place.startsWith(`${path}/`));
}

/** Whether a folder holds what the image brings along, so that it cannot be copied as a whole. */
function isShared(place: string): boolean {
  return /^\/((usr(\/(local(\/(lib(\/python[\d.]+)?|share|etc|include|src|sbin))?|share|lib|bin|sbin|include|lib64))?|s?bin|lib\d*|etc|var(\/(lib|log|run|spool))?|run|boot|home)?)$/.test(
    place,
  );
}
