import { forEachChild, parse } from 'unbash';
import type { Command as CommandNode, Redirection, Statement, SyntaxNode, Word as WordNode } from 'unbash';
import type { Span } from './edit.ts';
import { fileEnd, fileSpan, fileStart } from './joined.ts';
import type { Joined } from './joined.ts';

/** What stands between two commands of a list; a `\n` is a line end in a heredoc. */
export type Operator = '&&' | '||' | ';' | '\n' | '&';

/** What a command stands inside of, other than a plain list. */
export type Nesting =
  'pipe' | 'negation' | 'subshell' | 'group' | 'if' | 'loop' | 'case' | 'function' | 'substitution' | 'background';

/** A word of a command. Offsets are the file's. */
export interface Word extends Span {
  /** As the shell reads it, quotes included, continuation lines joined. */
  readonly text: string;
  /** Quotes and escapes resolved; what the shell still has to expand stays as written. */
  readonly value: string;
  /**
   * What the shell does to it: nothing (`literal`), file name matching (`glob`), brace expansion (`brace`; only some shells),
   * or any other expansion (variables, substitutions, `~`).
   */
  readonly kind: 'literal' | 'glob' | 'brace' | 'expansion';
}

/** A variable set in front of a command or on its own. */
export interface Assignment extends Span {
  readonly name: string;
  /** Quotes resolved; undefined for an array. */
  readonly value: string | undefined;
}

/** A redirection such as `> file`; `target` is undefined for here-documents. */
export interface Redirect extends Span {
  readonly operator: string;
  readonly target: Word | undefined;
}

/** A simple command, seen through its wrappers (`sudo`, `env A=b`, `exec`, `time`, `nice` ...). */
export interface Command extends Span {
  /** The program without its folder, `''` when it cannot be told; `python -m pip` is `pip`. */
  readonly name: string;
  /** The words after the program. */
  readonly args: readonly Word[];
  /** The words that make up the program: one, or `python`, `-m` and `pip`. */
  readonly program: readonly Word[];
  /** `sudo` and the like with their options, outermost first. */
  readonly wrappers: readonly Word[];
  readonly assignments: readonly Assignment[];
  readonly redirects: readonly Redirect[];
  /** Outermost first; empty for a command that stands in the script's own list. */
  readonly within: readonly Nesting[];
  /** Index of the item of the script's own list that it belongs to. */
  readonly item: number;
}

/** A member of the script's own list: a command, a pipeline, a compound command. */
export interface Item extends Span {
  /** What joins it to the item before; undefined for the first. */
  readonly before: Operator | undefined;
  /** What follows it; a trailing `;` or `&` counts, undefined when nothing follows. */
  readonly after: Operator | undefined;
  /** Items joined by `&&` and `||` only share a number. */
  readonly chain: number;
  /** The command, when the item is one simple command and nothing else. */
  readonly command: Command | undefined;
  /** Every simple command inside, in source order. */
  readonly commands: readonly Command[];
  /** Whether `set -e` is in force when it starts; undefined when that cannot be told. */
  readonly errexit: boolean | undefined;
  /** The lines of the here-documents that it reads: they stand further down. */
  readonly heredocs: readonly string[];
}

/** A shell script in a Dockerfile, places given in the file. */
export interface Script extends Span {
  readonly source: Joined;
  readonly items: readonly Item[];
  /** Every simple command at any depth, in source order. */
  readonly commands: readonly Command[];
}

/** Scripts past these limits are not read: the parser slows down on thousands of nested substitutions. */
const maxLength = 200_000;
const maxSubstitutions = 200;

/** Reads a script; undefined when it is too large or no valid shell. `errexit`: whether the shell is started with `-e`. */
export function parseScript(source: Joined, errexit = false): Script | undefined {
  const text = source.text;
  if (text.length > maxLength) return undefined;
  if (text.length > maxSubstitutions && countSubstitutions(text) > maxSubstitutions) return undefined;
  const tree = parse(text);
  if (tree.errors !== undefined && tree.errors.length > 0) return undefined;
  const items: Item[] = [];
  const commands: Command[] = [];
  const feeds = text.includes('<<');
  let strict: boolean | undefined = errexit;
  for (const [chain, statement] of tree.commands.entries()) {
    const links = statement.command.type === 'AndOr' ? statement.command.commands : [statement.command];
    const operators = statement.command.type === 'AndOr' ? statement.command.operators : [];
    const separator = separatorAfter(text, statement, tree.commands[chain + 1]);
    /** Whether nothing but `set` stands before in the chain: then the next one runs for certain. */
    let certain = true;
    for (const [i, node] of links.entries()) {
      const found: Command[] = [];
      const within: readonly Nesting[] = statement.background === true ? ['background'] : [];
      if (!collect(source, node, within, items.length, found)) return undefined;
      const command = node.type === 'Command' ? found[0] : undefined;
      items.push({
        start: fileStart(source, node.pos),
        end: fileEnd(source, node.end),
        before: i === 0 ? items.at(-1)?.after : operators[i - 1],
        after: operators[i] ?? separator,
        chain,
        command,
        commands: found,
        errexit: strict,
        heredocs: feeds ? heredocsOf(node) : [],
      });
      commands.push(...found);
      for (const one of found) strict = errexitAfter(one, certain && one === command, strict);
      certain &&= command?.name === 'set';
    }
  }
  return { start: fileStart(source, 0), end: fileEnd(source, text.length), source, items, commands };
}

/** Whether every word is written out: nothing is left for the shell to expand. */
export function isLiteral(words: readonly Word[]): boolean {
  return words.every(({ kind }) => kind === 'literal');
}

function countSubstitutions(text: string): number {
  return text.match(/\$\(|`|<</g)?.length ?? 0;
}

function separatorAfter(text: string, statement: Statement, next: Statement | undefined): Operator | undefined {
  if (statement.background === true) return '&';
  const gap = text.slice(statement.end, next?.pos ?? text.length);
  if (/^[ \t]*;/.test(gap)) return ';';
  return next === undefined ? undefined : '\n';
}

const nestings: Readonly<Partial<Record<SyntaxNode['type'], Nesting>>> = {
  Subshell: 'subshell',
  BraceGroup: 'group',
  If: 'if',
  For: 'loop',
  While: 'loop',
  Select: 'loop',
  ArithmeticFor: 'loop',
  Case: 'case',
  Function: 'function',
  Coproc: 'background',
  Script: 'substitution',
};

/** Adds every simple command below the node; false when a part of it is no valid shell. */
function collect(
  source: Joined,
  node: SyntaxNode,
  within: readonly Nesting[],
  item: number,
  found: Command[],
): boolean {
  if (node.type === 'Script') {
    if (node.errors !== undefined && node.errors.length > 0) return false;
    // a backtick script with escapes has offsets of its own
    if (node.source !== undefined) return true;
  }
  let inside = within;
  const nesting = nestings[node.type];
  if (nesting !== undefined) inside = [...within, nesting];
  if (node.type === 'Pipeline') {
    if (node.prefixes.some(({ type }) => type === 'Negation')) inside = [...inside, 'negation'];
    if (node.commands.length > 1) inside = [...inside, 'pipe'];
  }
  if (node.type === 'Statement' && node.background === true) inside = [...inside, 'background'];
  if (node.type === 'Word' && node.parts === undefined) return true;
  if (node.type === 'Command') found.push(toCommand(source, node, within, item));
  let valid = true;
  forEachChild(node, (child) => {
    valid &&= collect(source, child, inside, item, found);
  });
  return valid;
}

function heredocsOf(node: SyntaxNode): readonly string[] {
  const bodies = node.type === 'HereDoc' ? [node.body.text] : [];
  forEachChild(node, (child) => {
    bodies.push(...heredocsOf(child));
  });
  return bodies;
}

function toCommand(source: Joined, node: CommandNode, within: readonly Nesting[], item: number): Command {
  const words: Word[] = [];
  const assignments: Assignment[] = [];
  const redirects: Redirect[] = [];
  for (const part of node.prefix) {
    const { start, end } = fileSpan(source, part.pos, part.end);
    if (part.type !== 'Assignment') redirects.push(toRedirect(source, part));
    else {
      const value = part.value.type === 'Word' ? part.value.value : undefined;
      assignments.push({ start, end, name: part.name, value });
    }
  }
  if (node.name !== undefined) words.push(toWord(source, node.name));
  for (const part of node.suffix) {
    if (part.type === 'Word') words.push(toWord(source, part));
    else if (part.type !== 'Assignment') redirects.push(toRedirect(source, part));
    else {
      const { start, end } = fileSpan(source, part.pos, part.end);
      words.push({ start, end, text: part.text, value: part.text, kind: 'expansion' });
    }
  }
  const start = programIndex(words, assignments);
  const length = moduleLength(words, start);
  const program = words.slice(start, start + length);
  const last = program.at(-1);
  return {
    start: fileStart(source, node.pos),
    end: fileEnd(source, node.end),
    name: last === undefined || last.kind !== 'literal' ? '' : baseName(last.value),
    args: words.slice(start + length),
    program,
    wrappers: words.slice(0, start),
    assignments,
    redirects,
    within,
    item,
  };
}

function toWord(source: Joined, node: WordNode): Word {
  const { pos, end, text, value } = node;
  return { start: fileStart(source, pos), end: fileEnd(source, end), text, value, kind: kindOf(node) };
}

function kindOf(node: WordNode): Word['kind'] {
  if (node.text.startsWith('~')) return 'expansion';
  let kind: Word['kind'] = 'literal';
  for (const part of node.parts ?? []) {
    switch (part.type) {
      case 'Literal':
      case 'SingleQuoted':
      case 'AnsiCQuoted':
        break;
      case 'DoubleQuoted':
        if (part.parts.some(({ type }) => type !== 'Literal')) return 'expansion';
        break;
      case 'Glob':
        if (kind === 'literal') kind = 'glob';
        break;
      case 'BraceExpansion':
        kind = 'brace';
        break;
      default:
        return 'expansion';
    }
  }
  return kind;
}

function toRedirect(source: Joined, node: Redirection): Redirect {
  const target = node.type === 'HereDoc' || node.target === undefined ? undefined : toWord(source, node.target);
  const { start, end } = fileSpan(source, node.pos, node.end);
  return { start, end, operator: node.operator, target };
}

/** Programs that run the command that follows them, with the letters of their options that take a value. */
const wrappers: ReadonlyMap<string, string> = new Map([
  ['sudo', 'ugpCRThD'],
  ['doas', 'uC'],
  ['env', 'uCS'],
  ['command', ''],
  ['exec', 'a'],
  ['time', 'fo'],
  ['nice', 'n'],
  ['nohup', ''],
  ['ionice', 'cn'],
  ['eatmydata', ''],
]);

/** Long options of `sudo`, `env`, `nice`, `ionice` and `time` that take the next word along. */
const longValued =
  /^--(user|group|prompt|chroot|close-from|host|role|type|command-timeout|other-user|chdir|unset|adjustment|class|classdata|pid|format|output)$/;

/** The index of the first word that is not a wrapper or one of its options; adds what `env A=b` sets to `assignments`. */
function programIndex(words: readonly Word[], assignments: Assignment[]): number {
  let index = 0;
  for (;;) {
    const word = words[index];
    const valued = word?.kind === 'literal' ? wrappers.get(baseName(word.value)) : undefined;
    if (valued === undefined) return index;
    let next = index + 1;
    for (; next < words.length; next++) {
      const { value = '' } = words[next] ?? {};
      const setting = /^([A-Za-z_]\w*)=(.*)$/s.exec(value);
      const [, name, set] = setting ?? [];
      if (name !== undefined && words[next] !== undefined) {
        assignments.push({ start: words[next]?.start ?? 0, end: words[next]?.end ?? 0, name, value: set });
      } else if (!value.startsWith('-') || value === '-') break;
      else if (/^-[A-Za-z]$/.test(value) ? valued.includes(value.slice(1)) : longValued.test(value)) next++;
      else if (/^-[vV]$/.test(value) && word?.value === 'command') return index;
    }
    // a wrapper that wraps nothing is the program itself: `sudo -v`, `env`, `exec > log`
    if (next >= words.length) return index;
    index = next;
  }
}

/** How many words name the program: `python -m pip` is three. */
function moduleLength(words: readonly Word[], start: number): number {
  const program = words[start];
  if (program === undefined) return 0;
  if (program.kind !== 'literal' || !/^(python|pypy)[\d.]*$/.test(baseName(program.value))) return 1;
  let index = start + 1;
  while (/^-[BEIsSuOv]+$/.test(words[index]?.value ?? '')) index++;
  if (words[index]?.value !== '-m' || words[index + 1] === undefined) return 1;
  return index + 2 - start;
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** `certain`: whether the command runs whenever the script gets to what follows it. */
function errexitAfter(
  { name, args, within }: Command,
  certain: boolean,
  before: boolean | undefined,
): boolean | undefined {
  if (within.some((nesting) => apart.has(nesting))) return before;
  if (name === 'eval' || name === 'source' || name === '.') return undefined;
  if (name !== 'set') return before;
  const after = errexitOf(args, before);
  return certain || after === before ? after : undefined;
}

/** What runs in a shell of its own: options that it sets are gone with it. */
const apart: ReadonlySet<Nesting> = new Set(['subshell', 'substitution', 'pipe', 'background']);

/** What the words after `set` make of `-e`. */
function errexitOf(words: readonly Word[], before: boolean | undefined): boolean | undefined {
  let strict = before;
  for (let i = 0; i < words.length; i++) {
    const { value = '', kind } = words[i] ?? {};
    if (kind !== 'literal') return undefined;
    // the rest are positional parameters
    if (!/^[-+][a-zA-Z]+$/.test(value)) break;
    const on = value.startsWith('-');
    if (value.includes('e')) strict = on;
    if (value.includes('o') && words[++i]?.value === 'errexit') strict = on;
  }
  return strict;
}
