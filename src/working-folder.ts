import { earlier } from './dockerfile.ts';
import type { Dockerfile, Instruction } from './dockerfile.ts';

/** The folder that an instruction works in, absolute; undefined when the file does not say (the base image may have one of its own). */
export function workingFolder(file: Dockerfile, instruction: Instruction): string | undefined {
  let below = '';
  for (const { keyword, args } of earlier(file, instruction)) {
    if (keyword !== 'WORKDIR') continue;
    const path = args.join(' ').replace(/^(["'])(.*)\1$/, '$2');
    if (/[$\\]/.test(path)) return undefined;
    if (path.startsWith('/')) return normalPath(`${path}/${below}`);
    below = `${path}/${below}`;
  }
  return undefined;
}

/** A path seen from a folder, without `.`, `..` and slashes that say nothing; undefined when it holds what is not known here. */
export function pathFrom(folder: string | undefined, path: string): string | undefined {
  if (/[$\\*?[~]/.test(path)) return undefined;
  if (path.startsWith('/')) return normalPath(path);
  return folder === undefined ? undefined : normalPath(`${folder}/${path}`);
}

function normalPath(path: string): string {
  const names: string[] = [];
  for (const name of path.split('/')) {
    if (name === '..') names.pop();
    else if (name !== '' && name !== '.') names.push(name);
  }
  return `/${names.join('/')}`;
}
