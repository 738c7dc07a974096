import { placeOf } from '../../folders.ts';
import { baseName, isIn } from '../../paths.ts';
import { isPath } from '../commands.ts';
import type { Step } from '../commands.ts';

/** The folder that a `git clone` makes; undefined for anything else. */
export function cloneFolder({ command, folder }: Step): string | undefined {
  if (command.name !== 'git') return undefined;
  const words = command.args.map(({ value }) => value);
  const [verb, from, target] = words.filter((word, i) => !word.startsWith('-') && !takesWord.test(words[i - 1] ?? ''));
  if (verb !== 'clone' || from === undefined) return undefined;
  return placeOf(folder, target ?? baseName(from).replace(/\.git$/, ''));
}

const takesWord = /^(-b|--branch|--depth|-o|--origin|-c|--config|--reference|-j|--jobs|-u|--upload-pack|-C)$/;

/**
 * Whether what a command downloads or unpacks is for the build: an archive, or what lies in a folder that the build works in. `resolve` gives the place
 * of a word.
 */
export function isSourceBrought(step: Step, roots: readonly string[], resolve: (text: string) => string): boolean {
  const { name, args } = step.command;
  const words = args.map(({ value }) => value);
  const isRoot = (place: string): boolean => roots.some((root) => isIn(place, root));
  const clone = cloneFolder(step);
  if (clone !== undefined) return isRoot(clone);
  const after = (option: RegExp): string | undefined => {
    const i = words.findIndex((word) => option.test(word));
    return i === -1 ? undefined : words[i + 1];
  };
  if (name === 'curl' || name === 'wget') {
    const target = after(name === 'curl' ? /^(-[a-zA-Z]*o|--output)$/ : /^(-[a-zA-Z]*O|--output-document)$/);
    if (target === '-' || words.some((word) => /^-[a-zA-Z]*O-$/.test(word))) return name === 'wget' || target === '-';
    const isPrinted = name === 'curl' && !words.some((word) => /^(-[a-zA-Z]*O[a-zA-Z]*|--remote-name)$/.test(word));
    if (target === undefined && isPrinted) return true;
    const files = target === undefined ? words.filter((word) => /:\/\//.test(word)).map(baseName) : [target];
    return files.length > 0 && files.every((file) => isArchive.test(file) || isRoot(resolve(file)));
  }
  if (name !== 'tar' && name !== 'unzip') return false;
  const place = resolve(after(/^(-C|-d|--directory)$/) ?? '.');
  if (isRoot(place)) return true;
  const archive = words.find((word) => isArchive.test(word));
  const made = archive === undefined ? undefined : placeOf(place, baseName(archive).replace(isArchive, ''));
  const isForSources =
    /^\/(tmp|root|usr\/src|usr\/local\/src|var\/tmp)$/.test(place) && roots.some((one) => isIn(one, place));
  return isForSources || (made !== undefined && isPath(made) && isRoot(made));
}

const isArchive = /\.(tar(\.\w+)?|tgz|tbz2?|txz|zip)$/;
