import type { Dockerfile } from '../dockerfile.ts';
import { expand, folderOf, placeOf } from '../folders.ts';
import { baseName, isIn } from '../paths.ts';
import { isPath, operandsOf } from './commands.ts';
import type { Step } from './commands.ts';

/** What `cp`, `mv` and `install` of one file write. */
export function targetOf(file: Dockerfile, { at, command, folder }: Step): string | undefined {
  const words = operandsOf(command).map((word) => expand(file, at, word, command));
  const [from = '', to = ''] = words.slice(-2);
  if (!/^(cp|mv|install)$/.test(command.name) || words.length < 2) return undefined;
  const target = placeOf(folder, to);
  return to.endsWith('/') || /^\/(usr\/(local\/)?)?s?bin$/.test(target) ? placeOf(target, baseName(from)) : target;
}

/** The folder that a build works in; undefined when it is not known. */
export function folderOfBuild({ command, folder }: Step): string | undefined {
  const words = command.args.map(({ value }) => value);
  const i = words.findIndex((word) => /^(-C|--directory|--build|--install)$/.test(word));
  const place = i === -1 ? folder : placeOf(folder, words[i + 1] ?? '.');
  return isPath(place) && place !== '/' ? place : undefined;
}

/** The outermost folder of a project that a folder lies in, of those that a build works in. */
export function rootAround(folder: string, roots: readonly string[]): string {
  const around = roots.filter((one) => isIn(folder, one) && !shared.test(one));
  return around.toSorted((a, b) => a.length - b.length)[0] ?? folder;
}

/** Folders that are not a project's alone. */
const shared = /^\/(bin|etc|home|lib|media|mnt|opt|root|sbin|srv|tmp|usr|usr\/local|usr\/src|usr\/local\/src|var)?$/;

/** Whether a folder is removed once it was built in. */
export function isRemoved(file: Dockerfile, steps: readonly Step[], folder: string): boolean {
  return steps.some(
    ({ at, command, folder: from }) =>
      command.name === 'rm' &&
      command.within.length === 0 &&
      operandsOf(command).some((text) => isIn(folder, placeOf(from, expand(file, at, text, command)))),
  );
}

/** The folder above the one that a build works in, which out-of-tree builds take the project from. */
export function sourceFolders(build: Step): readonly string[] {
  const own = folderOfBuild(build) ?? build.folder;
  return [...new Set([own, build.folder, folderOf(own)])].filter((one) => isPath(one) && one !== '/');
}
