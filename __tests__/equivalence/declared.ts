import type { Instruction } from '../../src/dockerfile.ts';
import type { Command, Word } from '../../src/shell.ts';
import { differenceOfCommands } from '../invariants/commands.ts';
import { isDropping, isPartOfInstall } from '../invariants/dropped.ts';
import { isHousekeeping, isIdleRemoval, isSetting } from '../invariants/housekeeping.ts';
import { isLeftoverRemoval } from '../invariants/leftovers.ts';
import { wordsFor } from '../invariants/mounts.ts';
import type { Call } from './compare.ts';
import type { Rewritten } from './pairs.ts';

/** What may differ between the calls of scripts before and after. */
export interface Declared {
  /** Whether two calls are the same, but for words that may be more or less. */
  isSame(old: Call, now: Call): boolean;
  /** Whether a call of the scripts before may be missing after, and one of those after missing before. */
  mayGo(old: Call): boolean;
  mayCome(now: Call): boolean;
}

/** A command that a call may come from. */
interface Source {
  readonly command: Command;
  readonly run: Instruction;
}

/**
 * What may differ is said of commands as they are written, by the invariants; so a call is traced back to the commands of the RUNs that may have
 * made it.
 */
export function declare({ before, after, excuses, tools }: Rewritten, unsafe: boolean): Declared {
  const [sourcesBefore, sourcesAfter] = [sourceFinder(before), sourceFinder(after)];
  const idle = new Set(before.filter(({ script }) => script?.commands.every(isIdle) === true));
  const differ = (was: Source, found: Source): boolean => {
    const is = unsafe ? withoutTools(found, was, tools) : found;
    const mounted = wordsFor(is.command.name, is.run, was.run);
    return [(one: Command) => one, plain].every(
      (read) => differenceOfCommands(read(was.command), read(is.command), unsafe, mounted) !== undefined,
    );
  };
  const isNarrowed = ({ command, run }: Source, is: Source): boolean =>
    excuses(
      run,
      command,
      is.command.args.map(({ text }) => text),
    );
  const isRewritten = (old: Call, now: Call, was: Source, is: Source): boolean =>
    programOf(was.command) === programOf(is.command) &&
    (!differ(was, is) || isNarrowed(was, is) || (unsafe && isPartOfInstall(was.command, is.command, is.run))) &&
    explains(old, now, was.command, is.command);
  return {
    isSame(old, now) {
      if (old.folder !== now.folder || old.stdin !== now.stdin) return false;
      const equal = old.variables.join('\0') === now.variables.join('\0');
      if (equal && old.words.join('\0') === now.words.join('\0')) return true;
      return sourcesBefore(old).some((was) => sourcesAfter(now).some((is) => isRewritten(old, now, was, is)));
    },
    mayGo: (old) =>
      sourcesBefore(old).some(
        ({ command, run }) => isHousekeeping(command) || idle.has(run) || excuses(run, command, undefined),
      ),
    mayCome: (now) =>
      sourcesAfter(now).some(
        ({ command, run }) =>
          isHousekeeping(command) ||
          isLeftoverRemoval(command) ||
          (unsafe && (isSetting(command) || isDropping(command, run))),
      ),
  };
}

/** An install without the tools that it has to bring now. */
function withoutTools({ command, run }: Source, was: Source, tools: ReadonlySet<string>): Source {
  if (!/^apt(-get)?$/.test(command.name)) return { command, run };
  const old = new Set(was.command.args.map(({ text }) => text));
  return { command: { ...command, args: command.args.filter(({ text }) => old.has(text) || !tools.has(text)) }, run };
}

/** A command with the quotes gone that say nothing. */
function plain(command: Command): Command {
  const args = command.args.map((word) => (/^(literal|glob)$/.test(word.kind) ? { ...word, text: word.value } : word));
  return { ...command, args };
}

function isIdle(command: Command): boolean {
  return isHousekeeping(command) || isIdleRemoval(command);
}

/** Finds the commands that a call can come from: those whose words it has, and of these the ones that fix most of them. */
function sourceFinder(runs: readonly Instruction[]): (call: Call) => readonly Source[] {
  const known = new Map<string, readonly Source[]>();
  const all = runs.flatMap((run) => (run.script?.commands ?? []).map((command) => ({ command, run })));
  const patterns = all.map((source) => ({
    source,
    pattern: patternOf(source.command),
    firmness: firmnessOf(source.command),
  }));
  return ({ words }) => {
    const text = words.map((word) => `${word}\0`).join('');
    const found = known.get(text);
    if (found !== undefined) return found;
    const matching = patterns.filter(({ pattern }) => pattern.test(text));
    const most = Math.max(...matching.map(({ firmness }) => firmness));
    const sources = matching.filter(({ firmness }) => firmness === most).map(({ source }) => source);
    known.set(text, sources);
    return sources;
  };
}

/** Whether the words that two calls do not share come from those that their commands do not share. */
function explains(old: Call, now: Call, was: Command, is: Command): boolean {
  const texts = ({ args }: Command): readonly string[] => args.map(({ text }) => text);
  const isOf = (words: readonly Word[], without: readonly string[], word: string): boolean =>
    words.some((one) => !without.includes(one.text) && new RegExp(`^${partsOf(one)}$`).test(word));
  const given = new Set(is.assignments.map(({ name, value }) => `${name}=${value}`));
  return (
    less(old.variables, now.variables).length === 0 &&
    less(now.variables, old.variables).every((variable) => given.has(variable)) &&
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
function partsOf(word: Word): string {
  return fixedParts(word).map(escape).join('[^\\0]*');
}

/** The parts of a word that are as written whatever comes in between. */
function fixedParts({ kind, value }: Word): readonly string[] {
  if (kind === 'literal') return [value];
  if (/\$\(|`/.test(value)) return ['', ''];
  return value.split(/\$\{[^}]*\}|\$\w+|\$[@*#?$!]|^~|\{[^{}]*\}|\*|\?|\[[^\]]*\]/);
}

/** How much of its calls a command fixes: the characters that the shell does not expand. */
function firmnessOf({ wrappers, program, args }: Command): number {
  return [...wrappers, ...program, ...args].flatMap(fixedParts).join('').length;
}

function escape(text: string): string {
  return text.replace(/[\\^$.|()[\]{}+*?/-]/g, String.raw`\$&`);
}
