import { aptVerb } from './apt-steps.ts';
import type { Command, Word } from './shell.ts';

/** An `apt-get install` or `apt install` taken apart. */
export interface AptInstall {
  readonly command: Command;
  /** The last of the words in front of the packages, behind which an option can go. */
  readonly anchor: Word;
  /** The words that name packages. */
  readonly packages: readonly Word[];
  /** The packages by their names, versions left out. */
  readonly names: readonly string[];
  /** Whether the author has said what is to become of recommended packages. */
  readonly decided: boolean;
  /** Why it cannot be told what is installed, if so. */
  readonly obstacle: string | undefined;
}

/** Options that change nothing of what is installed along. */
const plain =
  /^(-[yqfmuV]+|-q=\d|--(yes|assume-yes|quiet|quiet=\d|fix-missing|ignore-missing|fix-broken|force-yes|reinstall|no-upgrade|no-install-suggests|verbose-versions|show-upgraded|auto-remove|autoremove|no-remove|allow-(change-held-packages|downgrades|remove-essential|unauthenticated|insecure-repositories)))$/;

const setting = /^(-[yqfmuV]*o|--option)(=?)(.*)$/s;

/** A package's name, with a version behind it, which may hold variables. */
const named = /^([a-z0-9][a-z0-9.+-]*[a-z0-9+.])(=.*)?$/s;

/** Reads an install of apt's; undefined for any other command. */
export function aptInstall(command: Command): AptInstall | undefined {
  if (!/^(apt|apt-get)$/.test(command.name) || aptVerb(command) !== 'install') return undefined;
  const packages: Word[] = [];
  let anchor: Word | undefined;
  let decided = false;
  let obstacle: string | undefined;
  for (let i = 0; i < command.args.length; i++) {
    const word = command.args[i];
    if (word === undefined) break;
    const [, letters, , value = ''] = setting.exec(word.value) ?? [];
    const next = letters !== undefined && value === '' ? command.args[++i] : undefined;
    if (letters !== undefined) decided ||= /install-recommends/i.test(next?.value ?? value);
    else if (/^--(no-)?install-recommends(=|$)/.test(word.value)) decided = true;
    else if (word.value.startsWith('-') && !plain.test(word.value)) obstacle ??= `apt is given ${word.value}`;
    else if (!word.value.startsWith('-') && (anchor !== undefined || word.value !== 'install')) packages.push(word);
    if (anchor === undefined ? word.value === 'install' : packages.length === 0) anchor = next ?? word;
  }
  if (anchor === undefined) return undefined;
  const names = packages.flatMap(({ value, kind }) => {
    const [, name, version = ''] = named.exec(value) ?? [];
    const known = name !== undefined && (kind === 'literal' || version !== '');
    if (!known) obstacle ??= obstacleIn(value);
    return known ? [name] : [];
  });
  if (packages.length === 0) obstacle ??= 'apt is given no package';
  if (command.within.length > 0) obstacle ??= 'apt runs inside a loop, a pipe or the like';
  return { command, anchor, packages, names, decided, obstacle };
}

function obstacleIn(word: string): string {
  if (/[$`]/.test(word)) return `which packages ${word} stands for cannot be told`;
  if (/\.deb$|\//.test(word)) return `what ${word} recommends is not known`;
  return `${word} is not the name of one package`;
}
