import type { Context } from '../context.ts';

/** Scripts and code of projects, and how much of them is looked at. */
const code = /\.(py|sh|bash)$|^[\w-]+$/;
const most = 400;

/** Whether no file of the build context speaks of a program, as far as they are code; false where the context is not known, or is too large. */
export function isNeverCalled({ list, read }: Context, program: string): boolean {
  const called = new RegExp(`["'\`\\s;&|(/]${program}["'\`\\s]`);
  const open = ['.'];
  let count = 0;
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    const names = list(folder);
    if (names === undefined) return false;
    for (const name of names) {
      const path = folder === '.' ? name : `${folder}/${name}`;
      if (/(^|\/)(\.[^/]+|node_modules|Dockerfile[^/]*|.*\.md)\/?$/.test(path)) continue;
      if (name.endsWith('/')) open.push(path.slice(0, -1));
      else if (code.test(name) && (++count > most || called.test(read(path) ?? ''))) return false;
    }
  }
  return true;
}
