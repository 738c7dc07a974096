import type { Command, Word } from '../../src/shell.ts';
import { differenceOfWords } from '../invariants/commands.ts';
import { isHousekeeping, isIdleRemoval, isSetting } from '../invariants/housekeeping.ts';
import type { Call } from './compare.ts';

/** What may differ between the calls of scripts before and after. */
export interface Declared {
  /** Whether two calls are the same, but for words that may be more or less. */
  isSame(old: Call, now: Call): boolean;
  /** Whether a call of the scripts before may be missing after, and one of those after missing before. */
  mayGo(old: Call): boolean;
  mayCome(now: Call): boolean;
}

/** The commands of each of some scripts. */
export type Scripts = readonly (readonly Command[])[];

/**
 * What may differ is said of commands as they are written, by the invariants; so a call is traced back to the commands that may have made it. `before` and
 * `after` are the commands of each script.
 */
export function declare(before: Scripts, after: Scripts, unsafe: boolean): Declared {
  const [sourcesBefore, sourcesAfter] = [before, after].map((scripts) => sourceFinder(scripts.flat()));
  const idle = new Set(before.filter((commands) => commands.every(isIdle)).flat());
  const sources = (call: Call, side = sourcesBefore): readonly Command[] => side?.(call) ?? [];
  return {
    isSame(old, now) {
      if (old.folder !== now.folder || old.stdin !== now.stdin) return false;
      if (old.variables.join('\0') !== now.variables.join('\0')) return false;
      if (old.words.join('\0') === now.words.join('\0')) return true;
      return sources(old).some((was) =>
        sources(now, sourcesAfter).some(
          (is) =>
            programOf(was) === programOf(is) &&
            differenceOfWords(was, is, unsafe) === undefined &&
            explains(old, now, was, is),
        ),
      );
    },
    mayGo: (old) => sources(old).some((command) => isHousekeeping(command) || idle.has(command)),
    mayCome: (now) =>
      sources(now, sourcesAfter).some((command) => isHousekeeping(command) || (unsafe && isSetting(command))),
  };
}

function isIdle(command: Command): boolean {
  return isHousekeeping(command) || isIdleRemoval(command);
}

/** Finds the commands that a call can come from: those whose words it has, and of these the ones that leave the least open. */
function sourceFinder(commands: readonly Command[]): (call: Call) => readonly Command[] {
  const known = new Map<string, readonly Command[]>();
  const patterns = commands.map((command) => ({ command, pattern: patternOf(command), open: opennessOf(command) }));
  return ({ words }) => {
    const text = words.map((word) => `${word}\0`).join('');
    const found = known.get(text);
    if (found !== undefined) return found;
    const matching = patterns.filter(({ pattern }) => pattern.test(text));
    const least = Math.min(...matching.map(({ open }) => open));
    const sources = matching.filter(({ open }) => open === least).map(({ command }) => command);
    known.set(text, sources);
    return sources;
  };
}

/** Whether the words that two calls do not share come from those that their commands do not share. */
function explains(old: Call, now: Call, was: Command, is: Command): boolean {
  const texts = ({ args }: Command): readonly string[] => args.map(({ text }) => text);
  const isOf = (words: readonly Word[], without: readonly string[], word: string): boolean =>
    words.some((one) => !without.includes(one.text) && new RegExp(`^${partsOf(one)}$`).test(word));
  return (
    less(old.words, now.words).every((word) => isOf(was.args, texts(is), word)) &&
    less(now.words, old.words).every((word) => isOf(is.args, texts(was), word))
  );
}

/** The members of a list that another one does not have, each as often as it is there more. */
function less(list: readonly string[], other: readonly string[]): readonly string[] {
  const left = [...other];
  return list.filter((word) => {
    const at = left.indexOf(word);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}

function programOf({ wrappers, program }: Command): string {
  return [...wrappers, ...program].map(({ text }) => text).join('\0');
}

/** Matches the words, a NUL behind each, that the shell may make of a command. */
function patternOf({ wrappers, program, args }: Command): RegExp {
  const inShell = wrappers.findIndex(({ value }) => !/^(exec|command|builtin|time)$/.test(value));
  const words = [...(inShell === -1 ? [] : wrappers.slice(inShell)), ...program, ...args];
  const patterns = words.map((word) => {
    const one = `${partsOf(word)}\0`;
    if (word.kind === 'literal') return one;
    return `(?:${one})${word.kind === 'expansion' && !word.text.startsWith('"') ? '*' : '+'}`;
  });
  return new RegExp(`^${patterns.join('')}$`);
}

/** Matches a word, whatever comes in the place of what the shell expands in it. */
function partsOf({ kind, value }: Word): string {
  if (kind === 'literal') return escape(value);
  if (/\$\(|`/.test(value)) return '[^\\0]*';
  const parts = value.split(/\$\{[^}]*\}|\$\w+|\$[@*#?$!]|^~|\{[^{}]*\}|\*|\?|\[[^\]]*\]/);
  return parts.map(escape).join('[^\\0]*');
}

function opennessOf({ program, args }: Command): number {
  const count = (words: readonly Word[]): number => words.filter(({ kind }) => kind !== 'literal').length;
  // a program that the shell expands can be any
  return count(args) + 100 * count(program);
}

function escape(text: string): string {
  return text.replace(/[\\^$.|()[\]{}+*?/-]/g, String.raw`\$&`);
}
