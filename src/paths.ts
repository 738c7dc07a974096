import { imageVariable } from './images/variables.ts';
import type { Dockerfile, Instruction } from './dockerfile.ts';
import { earlierOf, stageOf, variableAt } from './order.ts';

/** An absolute path in its shortest form, as a text of the file means it in a folder; undefined when that cannot be told. */
export function resolvePath(
  file: Dockerfile,
  at: Instruction,
  text: string,
  folder: string | undefined,
): string | undefined {
  const path = expandAt(file, at, text);
  if (path === undefined || /[$`*?[\]{}~\\]/.test(path)) return undefined;
  if (path.startsWith('/')) return normalize(path);
  return folder === undefined ? undefined : normalize(`${folder}/${path}`);
}

/** The working directory in force at an instruction; undefined when the base image decides it, or a variable that is not known. */
export function folderAt(file: Dockerfile, at: Instruction): string | undefined {
  let below = '';
  for (const one of earlierOf(file, at, 'WORKDIR')) {
    const path = expandAt(file, one, one.args[0] ?? '');
    if (path === undefined || path === '' || path.includes('$')) return undefined;
    below = `${path}/${below}`;
    if (path.startsWith('/')) return normalize(below);
  }
  return undefined;
}

/** Whether a path is a folder or lies in it. Both are absolute. */
export function isIn(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder === '/' ? '/' : `${folder}/`);
}

/** Whether one of two absolute paths is or holds the other; `/` holds everything and is left out. */
export function areRelated(one: string, other: string): boolean {
  return isIn(one, other) || (one !== '/' && isIn(other, one));
}

/** The folders above a path, from the outermost below `/` on. */
export function parentsOf(path: string): readonly string[] {
  const names = path.split('/').slice(1, -1);
  return names.map((_, i) => `/${names.slice(0, i + 1).join('/')}`);
}

/** The last name of a path. */
export function baseName(path: string): string {
  const trimmed = path.replace(/\/+$/, '');
  return trimmed.slice(trimmed.lastIndexOf('/') + 1);
}

/** A text with what ENV sets filled in; undefined with any other variable: an ARG may be given another value when the image is built. */
export function expandAt(file: Dockerfile, at: Instruction, text: string): string | undefined {
  return expand(file, at, text, 0);
}

function expand(file: Dockerfile, at: Instruction, text: string, depth: number): string | undefined {
  if (!text.includes('$')) return text;
  if (depth > 5) return undefined;
  let known = true;
  const filled = text.replace(/\$(?:\{(\w+)\}|(\w+))/g, (_, braced: string | undefined, bare: string | undefined) => {
    const value = envAt(file, at, braced ?? bare ?? '');
    if (value === undefined) known = false;
    return value ?? '';
  });
  if (!known || filled === text) return undefined;
  return expand(file, at, filled, depth + 1);
}

function envAt(file: Dockerfile, at: Instruction, name: string): string | undefined {
  for (let stage = stageOf(file, at); stage !== undefined; stage = stage.parent)
    if (stage.settings.has(`ARG ${name}`)) return undefined;
  return variableAt(file, at, name) ?? imageVariable(stageOf(file, at), name);
}

function normalize(path: string): string {
  const names: string[] = [];
  for (const name of path.split('/')) {
    if (name === '..') names.pop();
    else if (name !== '' && name !== '.') names.push(name);
  }
  return `/${names.join('/')}`;
}
