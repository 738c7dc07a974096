import { mounts } from './dockerfile.ts';
import type { Dockerfile, Instruction, Stage } from './dockerfile.ts';
import type { ImageRef } from './images/reference.ts';
import { imageVariable } from './images/variables.ts';
import type { Span } from './edit.ts';
import { once } from './once.ts';
import { earlierOf, rootOf, stageOf } from './order.ts';
import { isIn } from './paths.ts';
import type { Command, Item, Script } from './shell.ts';

/*
 * A place is a path as far as the text tells: absolute (`/opt/app`), or below a root that stays unknown: `.` (the WORKDIR of the base image),
 * `~`, `${NAME}`, or `?3` (where item 3 of a script led). Equal places are the same folder as long as no variable in them is set anew.
 */

/** The working folder that an instruction finds. */
export function workFolder(file: Dockerfile, instruction: Instruction): string {
  const path: string[] = [];
  for (const before of earlierOf(file, instruction, 'WORKDIR')) {
    const place = targetOf(file, before);
    path.unshift(place);
    if (/^[/$]/.test(place)) return path.reduce(placeOf, '/');
  }
  return path.reduce(placeOf, imageFolder(stageOf(file, instruction)));
}

function targetOf(file: Dockerfile, workdir: Instruction): string {
  return expand(file, workdir, (workdir.args[0] ?? '').replace(/^(["'])(.*)\1$/, '$2'));
}

/** The working folder that a container of a stage starts in. */
export function lastFolder(file: Dockerfile, { from, instructions }: Stage): string {
  const last = instructions.at(-1) ?? from;
  const place = workFolder(file, last);
  return last.keyword === 'WORKDIR' ? placeOf(place, targetOf(file, last)) : place;
}

/** Where the shell of a RUN stands when each item of its list starts, and at the end. */
export function foldersOf(file: Dockerfile, instruction: Instruction, script: Script): readonly string[] {
  const known = foldersKnown(file);
  const found = known.get(script) ?? findFolders(file, instruction, script);
  known.set(script, found);
  return found;
}

const foldersKnown = once((_file: Dockerfile) => new Map<Script, readonly string[]>());

function findFolders(file: Dockerfile, instruction: Instruction, script: Script): readonly string[] {
  const hidden = script.commands.some((command) => command.within.includes('function') && isMove(command));
  const places = [hidden ? '?' : workFolder(file, instruction)];
  const stack: string[] = [];
  let before = places[0] ?? '?';
  /** Whether a list joined by `&&` and `||` has moved, other than by its first command. */
  let movedLate = false;
  for (const [i, item] of script.items.entries()) {
    const isFirst = script.items[i - 1]?.chain !== item.chain;
    if (isFirst) movedLate = false;
    // whether it got as far as to move is not known behind `||`
    const reached = places[i] ?? '?';
    if (item.before === '||' && movedLate) places[i] = `?${i}`;
    const here = places.at(-1) ?? '?';
    // what is behind `|| exit 1` is not reached from there
    const last = item.before === '||' ? item.commands.at(-1) : undefined;
    const isLeft = last?.name === 'exit' && last.within.every((nesting) => nesting === 'group');
    const found = hidden ? '?' : placeAfter(file, instruction, script, item, { here, before, stack, unknown: `?${i}` });
    const moved = isLeft && !hidden ? reached : found;
    if (moved !== here) before = here;
    movedLate ||= moved !== here && !isFirst;
    places.push(moved);
  }
  return places;
}

/** A path seen from a place, with `.` and `..` gone where they can be told. */
export function placeOf(from: string, path: string): string {
  // most words are no paths, and all of a RUN's are asked for
  if (/^[^/~$.][^/]*$/.test(path)) return from === '/' ? `/${path}` : `${from}/${path}`;
  const rooted = /^(\/|~(\/|$)|\$)/.test(path);
  const parts = (rooted ? path : `${from}/${path}`).split('/');
  const [root = '', ...rest] = parts;
  const kept: string[] = [];
  for (const part of rest) {
    if (part === '' || part === '.') continue;
    if (part !== '..' || kept.at(-1) === '..' || (kept.length === 0 && root !== '')) kept.push(part);
    else kept.pop();
  }
  return kept.length === 0 && root === '' ? '/' : [root, ...kept].join('/');
}

/** The folder that a place lies in. */
export function folderOf(place: string): string {
  const slash = place.lastIndexOf('/');
  return slash === 0 ? '/' : place.slice(0, slash);
}

/** Whether a place lies in a mount of a RUN, and so in no layer; undefined when that cannot be told. */
export function isMounted(file: Dockerfile, instruction: Instruction, place: string): boolean | undefined {
  const folders = mounts(instruction).filter(({ type }) => type !== 'secret' && type !== 'ssh');
  if (folders.length === 0) return false;
  const from = workFolder(file, instruction);
  const places = folders.map(({ target = '/' }) => placeOf(from, expand(file, instruction, target)));
  if (places.some((folder) => isIn(place, folder))) return true;
  return [place, ...places].every((one) => one.startsWith('/') && !one.includes('$')) ? false : undefined;
}

/**
 * A text of an instruction with `$NAME` as `${NAME}`, and the variables filled in whose value the file gives for certain; in a script `at` is the
 * command that reads it.
 */
export function expand(file: Dockerfile, instruction: Instruction, text: string, at?: Span): string {
  if (!text.includes('$')) return text;
  return text.replace(/\$(?:\{(\w+)\}|(\w+))/g, (_, braced: string | undefined, bare: string | undefined) => {
    const name = braced ?? bare ?? '';
    return valueOf(file, instruction, name, at) ?? `\${${name}}`;
  });
}

/** Whether a folder's name may come from a variable of the file or of a RUN: written out it would outlive a change of its value. */
export function isByVariable({ stages }: Dockerfile, { script }: Instruction, folder: string): boolean {
  const settings = stages.flatMap((stage) => [...stage.settings.values()].flat().map(({ value }) => value));
  const own = script?.commands.flatMap(({ assignments }) => assignments.map(({ value = '' }) => value)) ?? [];
  return [...settings, ...own].some((value) => /^\/./.test(value) && isIn(folder, value.replace(/\/+$/, '')));
}

/** What ENV, or one literal assignment in the script, gives a variable; undefined where there may be another value. */
function valueOf(file: Dockerfile, instruction: Instruction, name: string, at?: Span): string | undefined {
  const before = at === undefined ? [] : (instruction.script?.commands ?? []).filter(({ end }) => end <= at.start);
  const set = before.filter(
    ({ program, assignments, args }) =>
      (program.length === 0 && assignments.some((one) => one.name === name)) ||
      args.some(({ value }) => value === name || value.startsWith(`${name}=`)),
  );
  if (set.length > 0) {
    const [only] = set;
    const certain = set.length === 1 && only?.within.length === 0;
    const value = certain ? only.assignments.find((one) => one.name === name)?.value : undefined;
    // in single quotes a `$` is one
    if (value === undefined || (value.includes('$') && file.text.slice(only?.start, only?.end).includes("'")))
      return undefined;
    return plainOf(expand(file, instruction, value, only));
  }
  for (let stage = stageOf(file, instruction); stage !== undefined; stage = stage.parent) {
    const found = stage.settings.get(`ENV ${name}`)?.findLast(({ index }) => index < instruction.index);
    const at = found && file.instructions[found.index];
    if (at !== undefined) return plainOf(expand(file, at, found?.value ?? ''));
  }
  return imageVariable(stageOf(file, instruction), name);
}

function plainOf(value: string): string | undefined {
  return /^[\w./:@+,=-]*$/.test(value) ? value : undefined;
}

interface Standing {
  readonly here: string;
  /** Where `cd -` leads. */
  readonly before: string;
  readonly stack: string[];
  readonly unknown: string;
}

function placeAfter(
  file: Dockerfile,
  instruction: Instruction,
  script: Script,
  { command, commands, chain }: Item,
  { here, before, stack, unknown }: Standing,
): string {
  if (command === undefined) return commands.some((one) => isMove(one) && !isApart(one)) ? unknown : here;
  const { name, args, within, wrappers } = command;
  if (!isMove(command) || isApart(command) || wrappers.some(({ value }) => value !== 'command')) return here;
  // behind `||` it may not be carried out
  const isCaught = script.items.some(
    (item) => item.chain === chain && item.before === '||' && item.start <= command.start,
  );
  if (within.length > 0 || !/^(cd|pushd|popd)$/.test(name) || isCaught) return unknown;
  const operands = args.filter(({ value }) => !/^-[LPe]$|^--$/.test(value));
  const [target] = operands;
  if (name === 'popd') return (operands.length === 0 ? stack.pop() : undefined) ?? unknown;
  if (operands.length > 1 || (target === undefined && name === 'pushd')) return unknown;
  if (name === 'pushd') stack.push(here);
  if (target === undefined) return '~';
  if (target.value === '-') return before;
  const path = expand(file, instruction, target.value, command);
  return /[`]|\$\(|^\+/.test(path) || target.kind === 'brace' ? unknown : placeOf(here, path);
}

/** Whether a command may lead the shell to another folder. */
export function isMove({ name }: Command): boolean {
  return /^(cd|pushd|popd|source|\.|eval)$/.test(name);
}

/** Whether a command runs in a shell of its own. */
function isApart({ within }: Command): boolean {
  return within.some((nesting) => /^(pipe|subshell|substitution|background)$/.test(nesting));
}

/** Official images that leave the working folder alone, by their Dockerfiles. */
const plainImages =
  /^(library\/)?(almalinux|alpine|amazonlinux|archlinux|buildpack-deps|busybox|centos|debian|eclipse-temurin|fedora|gcc|node|openjdk|oraclelinux|python|rockylinux|ruby|rust|ubuntu)$/;

function imageFolder(stage: Stage | undefined): string {
  if (stage === undefined) return '.';
  const { image } = rootOf(stage);
  if (!isOfficial(image)) return '.';
  if (image.repository === 'golang') return '/go';
  // its images without a server leave it alone
  if (image.repository === 'php' && !image.text.includes('$'))
    return /(^|-)(apache|fpm)(-|$)/.test(image.tag ?? '') ? '/var/www/html' : '/';
  return plainImages.test(image.repository) ? '/' : '.';
}

function isOfficial({ registry, resolved }: ImageRef): boolean {
  return resolved !== undefined && (registry === undefined || registry === 'docker.io');
}
