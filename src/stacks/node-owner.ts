import type { Dockerfile, Instruction, Stage } from '../dockerfile.ts';
import { placeOf, workFolder, expand } from '../folders.ts';
import { expandAt, isIn } from '../paths.ts';
import type { Command } from '../shell.ts';
import { operandsOf, stepsOf } from './commands.ts';

/** Whom a folder itself belongs to, and the mode that it is given: COPY takes neither along, but only those of what lies in it. */
export interface Given {
  /** As in `chown`; undefined for root. */
  readonly owner: string | undefined;
  /** As in `chmod`; undefined for the usual one. */
  readonly mode: string | undefined;
}

/** What a build makes of a folder, told from who makes it and from every chown and chmod of it or of a folder above it. */
export function givenOf(file: Dockerfile, { instructions }: Stage, folder: string): Given {
  let user: string | undefined;
  let owner: string | undefined;
  let mode: string | undefined;
  // it is there in the image that runs the program too
  let isMade = folder === '/home/node';
  const make = (by: string | undefined): void => {
    if (!isMade) owner = by;
    isMade = true;
  };
  for (const at of instructions) {
    const [first = ''] = at.args;
    if (at.keyword === 'USER') user = /^(root|0)(:|$)/.test(first) ? undefined : (expandAt(file, at, first) ?? first);
    if (at.keyword === 'WORKDIR' && isIn(pathOf(file, at, first), folder)) make(user);
    if (/^(COPY|ADD)$/.test(at.keyword)) {
      const target = pathOf(file, at, at.args.at(-1) ?? '');
      if (isIn(target, folder)) make(at.flags.find(({ name }) => name === 'chown')?.value);
    }
    if (at.keyword !== 'RUN') continue;
    for (const { command, folder: here } of stepsOf(file, at, '/') ?? []) {
      const [word = '', ...paths] = operandsOf(command);
      if (/^(useradd|adduser)$/.test(command.name) && makes(command, folder)) isMade = true;
      if (command.name === 'mkdir' && [word, ...paths].some((path) => isIn(placeOf(here, path), folder))) make(user);
      const isMeant = paths.some((path) => covers(placeOf(here, expand(file, at, path)), folder, command));
      if (command.name === 'chown' && isMeant && !word.startsWith(':'))
        owner = /^(root|0)\b/.test(word) ? undefined : (expandAt(file, at, word) ?? word).replace('.', ':');
      if (command.name === 'chmod' && isMeant) mode = word;
    }
  }
  return { owner, mode: mode !== undefined && opens.test(mode) ? mode : undefined };
}

/** Modes that let others than the owner write. */
const opens = /^[0-7]?[0-7]([2367][0-7]|[0-7][2367])$|[goa][goau]*[+=](\w*w|u)|^[+]\w*w/;

function pathOf(file: Dockerfile, at: Instruction, path: string): string {
  return placeOf(workFolder(file, at), expand(file, at, path));
}

function covers(path: string, folder: string, { args }: Command): boolean {
  const isDeep = args.some(({ value }) => /^(-\w*R|--recursive)/.test(value));
  const above = path.replace(/\/\*$/, '');
  if (above !== path) return isDeep && above !== folder && isIn(folder, above);
  return path === folder || (isDeep && isIn(folder, path));
}

/** Whether a user is made whose home is the folder: so it is in the image that runs the program. */
function makes({ args }: Command, folder: string): boolean {
  const words = args.map(({ value }) => value);
  const home = words.find((_, i) => /^(-d|-h|--home|--home-dir)$/.test(words[i - 1] ?? ''));
  return (home ?? `/home/${words.at(-1)}`) === folder;
}
