import { hasOption } from './manager.ts';
import type { Call, Manager } from './manager.ts';

/** Arch's package manager, and what tidies its cache: the verbs are options, in letters that are written together. */
export const pacman: Manager = {
  programs: /^(pacman|paccache)$/,
  valued:
    /^(-[br]|--(arch|assume-installed|cachedir|color|config|dbpath|gpgdir|hookdir|ignore|ignoregroup|logfile|overwrite|print-format|root|sysroot))$/,
  cacheless: /^(-[br]|--(print|print-format|downloadonly|config|dbpath|root|sysroot)(=.*)?)$/,
  folderOption: '--cachedir',
  folderVariables: [],
  offVariables: [],
  mark: '/var/cache',
  folder: /^\/var\/cache(\/\*{0,2}|\/pacman(\/.*)?)?$/,
  whole: /^\/var\/cache(\/pacman(\/pkg)?)?(\/(\*{0,2}|\*\.pkg\.\*))?$/,
  clear: /^$/,
  // it asks, and no is what it takes for granted: with `--noconfirm`, and with nobody there to answer, all packages stay
  empties: (call, { name, args, within }) => {
    if (name === 'paccache') return /k ?0|--keep[ =]0/.test(args.map(({ value }) => value).join(' '));
    return /S.*c.*c/.test(lettersOf(call)) && within.includes('pipe') && !hasOption(call, /^--noconfirm$/);
  },
};

/** What a command asks of pacman, as letters: `Syu` for `pacman -S --refresh -u`. */
export function lettersOf({ options }: Call): string {
  const letters = options.map(({ value }) => (value.startsWith('--') ? (long.get(value) ?? '') : value.slice(1)));
  return letters.join('').replace(/^(.*)S/, 'S$1');
}

const long: ReadonlyMap<string, string> = new Map([
  ['--sync', 'S'],
  ['--refresh', 'y'],
  ['--sysupgrade', 'u'],
  ['--clean', 'c'],
  ['--search', 's'],
  ['--info', 'i'],
  ['--list', 'l'],
  ['--groups', 'g'],
  ['--print', 'p'],
  ['--downloadonly', 'w'],
]);
