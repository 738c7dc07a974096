import { array, constant, constantFrom, nat, oneof, option, record, tuple } from 'fast-check';
import type { Arbitrary } from 'fast-check';

/** How a generated file is written down. */
export interface Look {
  readonly eol: '\n' | '\r\n';
  readonly escape: '\\' | '`';
  readonly indent: string;
  /** Where the operator stands when a list is broken over lines. */
  readonly layout: 'one line' | 'leading' | 'trailing';
  /** Consumed in turn wherever there is more than one way to write a gap. */
  readonly choices: readonly number[];
}

export type Operator = '&&' | '||' | ';' | '&' | '\n';

/** A member of a generated list. */
export interface GenItem {
  readonly kind:
    'simple' | 'set' | 'pipe' | 'negation' | 'subshell' | 'group' | 'if' | 'loop' | 'function' | 'state' | 'fed';
  /** Shell tokens, to be put apart by blanks or continued lines. */
  readonly tokens: readonly string[];
  /** The words of its commands in source order, redirections left out. */
  readonly commands: readonly (readonly string[])[];
}

/** A generated shell list: `operators[i]` stands between item i and the next; `tail` is what ends it. */
export interface GenScript {
  readonly items: readonly GenItem[];
  readonly operators: readonly Operator[];
  readonly tail: '' | ';' | ' # fast';
}

type Part = string | readonly string[];
type DraftItem = Pick<GenItem, 'kind'> & { readonly parts: readonly Part[] };

const word = constantFrom('x', '-y', '--opt=1', "'q r'", '"s t"', '"#h"', 'a#b', '"$V"', 's\\ t', '"it\'s"', 'é€😀');
const redirect = constantFrom('>/dev/null', '2>&1', '2>/dev/null');
const simple: Arbitrary<readonly string[]> = tuple(
  constantFrom('a', 'b', 'c'),
  array(word, { maxLength: 3 }),
  option(redirect, { freq: 4 }),
).map(([name, words, target]) => [name, ...words, ...(target === null ? [] : [target])]);
const pair = tuple(simple, constantFrom('&&', ';', '||'), simple);

/** A simple command that always succeeds. */
const noop: DraftItem = { kind: 'simple', parts: [['noop']] };

const item: Arbitrary<DraftItem> = oneof(
  { weight: 8, arbitrary: simple.map((words): DraftItem => ({ kind: 'simple', parts: [words] })) },
  { weight: 4, arbitrary: constant(noop) },
  constant<DraftItem>({ kind: 'set', parts: [['set', '-e']] }),
  constantFrom<DraftItem>(
    { kind: 'set', parts: [['set', '+e']] },
    { kind: 'set', parts: [['set', '-ex']] },
    { kind: 'set', parts: [['set', '-o', 'errexit']] },
    { kind: 'set', parts: [['set', '--', '-e']] },
  ),
  // the right side waits for the end of its input: it is to have one
  tuple(simple, simple).map(([x, y]): DraftItem => ({
    kind: 'pipe',
    parts: [x.filter((text) => text !== '>/dev/null'), '|', y],
  })),
  simple.map((x): DraftItem => ({ kind: 'negation', parts: ['!', x] })),
  pair.map(([x, op, y]): DraftItem => ({ kind: 'subshell', parts: ['(', x, op, y, ')'] })),
  pair.map(([x, op, y]): DraftItem => ({ kind: 'subshell', parts: ['(', ['set', '-e'], ';', x, op, y, ')'] })),
  pair.map(([x, op, y]): DraftItem => ({ kind: 'group', parts: ['{', ['set', '-e'], ';', x, op, y, ';', '}'] })),
  pair.map(([x, op, y]): DraftItem => ({ kind: 'group', parts: ['{', x, op, y, ';', '}'] })),
  tuple(simple, pair).map(([x, [y, op, z]]): DraftItem => ({
    kind: 'if',
    parts: ['if', x, ';', 'then', y, op, z, ';', 'fi'],
  })),
  pair.map(([x, op, y]): DraftItem => ({
    kind: 'loop',
    parts: ['for', 'i', 'in', '1', '2', ';', 'do', x, op, y, ';', 'done'],
  })),
  pair.map(([x, op, y]): DraftItem => ({ kind: 'function', parts: ['f()', '{', x, op, y, ';', '}'] })),
  constant<DraftItem>({ kind: 'state', parts: [['f']] }),
  constantFrom<readonly Part[]>([['exit', '3']], [['exec', 'true']], [['a', '"$?"']]).map((parts): DraftItem => ({
    kind: 'state',
    parts,
  })),
);

/** A command that reads lines of the script itself. */
const fed: Arbitrary<DraftItem> = constantFrom<readonly Part[]>(
  [['a', '<<X']],
  [['a', '<<X', '>/dev/null', 'x']],
  ['{', ['b'], ';', ['c'], ';', '}', '<<X'],
).map((parts): DraftItem => ({ kind: 'fed', parts }));

/** Commands that leave something behind for what follows, or see what others left. */
const state: Arbitrary<DraftItem> = constantFrom<readonly Part[]>(
  [['cd', '/']],
  [['export', 'V=1']],
  ['V=2'],
  [['umask', '077']],
  [['exec', 'true']],
  [['exit', '0']],
  [['set', '-f']],
  ['(', ['cd', '/'], ')'],
  ['{', ['cd', '/'], ';', '}'],
  ['if', ['true'], ';', 'then', 'V=3', ';', 'fi'],
  [['a', '"$(pwd)"', '"$V"', '$(umask)', '/etc/host*']],
  [['eval', 'V=4']],
  [['unset', 'HOME']],
  [['a', '"$HOME"']],
  [['read', 'V']],
  [['alias', 'a=true']],
  [['command', 'cd', '/']],
  [['command', 'exec', 'true']],
  [['trap', "'noop t'", 'EXIT']],
).map((parts): DraftItem => ({ kind: 'state', parts }));

const operator = oneof(
  { weight: 5, arbitrary: constant('&&' as const) },
  { weight: 3, arbitrary: constant(';' as const) },
  constant('||' as const),
);

/** Lists for a RUN in shell form. */
export const script: Arbitrary<GenScript> = record({
  items: array(item, { minLength: 1, maxLength: 5 }),
  operators: array(operator, { minLength: 5, maxLength: 5 }),
  tail: oneof({ weight: 6, arbitrary: constant('' as const) }, constantFrom(';' as const, ' # fast' as const)),
}).map(numbered);

/** Lists for the body of a heredoc: newlines as operators too. */
export const heredocScript: Arbitrary<GenScript> = record({
  items: array(oneof({ weight: 8, arbitrary: item }, fed), { minLength: 1, maxLength: 5 }),
  operators: array(oneof({ weight: 6, arbitrary: constant('\n' as const) }, operator), { minLength: 5, maxLength: 5 }),
  tail: constant('' as const),
}).map(numbered);

/** Chains of `&&` for two RUNs that might be made one. */
export const chain: Arbitrary<GenScript> = record({
  items: array(oneof({ weight: 2, arbitrary: item }, state), { minLength: 1, maxLength: 3 }),
  operators: constant<readonly Operator[]>(['&&', '&&', '&&']),
  tail: oneof({ weight: 9, arbitrary: constant('' as const) }, constantFrom(';' as const, ' # fast' as const)),
}).map(numbered);

export const look: Arbitrary<Look> = record({
  eol: constantFrom('\n', '\n', '\r\n'),
  escape: constantFrom('\\', '\\', '`'),
  indent: constantFrom('    ', '  ', '\t', ' \t'),
  layout: constantFrom('one line', 'leading', 'trailing'),
  choices: array(nat(99), { minLength: 12, maxLength: 24 }),
});

/** Gives every command a number of its own as its first argument, so that its runs can be told apart. */
function numbered({
  items,
  operators,
  tail,
}: Pick<GenScript, 'operators' | 'tail'> & { readonly items: readonly DraftItem[] }): GenScript {
  let count = 0;
  const withNumber = (words: readonly string[]): readonly string[] => {
    if (!/^(a|b|c|noop)$/.test(words[0] ?? '')) return words;
    count++;
    return [words[0] ?? '', `n${count}`, ...words.slice(1)];
  };
  const done = items.map(({ kind, parts }): GenItem => {
    const tokens: string[] = [];
    const commands: (readonly string[])[] = [];
    for (const part of parts) {
      if (typeof part === 'string') {
        tokens.push(part);
        continue;
      }
      const words = withNumber(part);
      tokens.push(...words);
      commands.push(words.filter((text) => !/^\d*[<>]/.test(text)));
    }
    return { kind, tokens, commands };
  });
  return { items: done, operators: operators.slice(0, items.length - 1), tail };
}

const remarks = ['# note', '# ends in an escape \\', '#', '# it\'s "odd', '# && c n9', '#\ttab `'];

/** Makes the choices of a look one after the other. */
function chooser(look: Look): (among: number) => number {
  let next = 0;
  return (among) => {
    next++;
    return (look.choices[next % look.choices.length] ?? 0) % among;
  };
}

/** Writes a list as the body of a RUN in shell form. */
export function writeShell({ items, operators, tail }: GenScript, look: Look): string {
  const choose = chooser(look);
  const { eol, escape, indent, layout } = look;
  const broken = (): string => {
    let gap = `${choose(5) === 0 ? '' : ' '}${escape}${choose(6) === 0 ? '  ' : ''}${eol}`;
    for (let i = choose(4); i > 1; i--)
      gap += choose(3) === 0 ? eol : `${indent}${remarks[choose(remarks.length)]}${eol}`;
    return gap + indent;
  };
  const inside = (): string => (layout !== 'one line' && choose(5) === 0 ? broken() : choose(6) === 0 ? '  ' : ' ');
  let text = '';
  for (const [i, { tokens }] of items.entries()) {
    text += tokens.reduce((line, token) => line + inside() + token);
    const next = operators[i];
    if (next === undefined) continue;
    if (next === ';') text += layout === 'one line' ? '; ' : `;${broken()}`;
    else if (layout === 'one line') text += choose(7) === 0 ? next : ` ${next} `;
    else if (layout === 'leading') text += `${broken()}${next} `;
    else text += ` ${next}${broken()}`;
  }
  return text + tail;
}

/** Writes a list as the body of a heredoc, last line end included. */
export function writeHeredoc({ items, operators }: GenScript, look: Look): string {
  const choose = chooser(look);
  const inside = (): string => (choose(8) === 0 ? ` \\\n${look.indent}` : ' ');
  let text = '';
  /** The here-documents that begin at the next line end. */
  let pending = '';
  const newline = (): string => {
    const bodies = pending;
    pending = '';
    return `\n${bodies}`;
  };
  for (const [i, { tokens }] of items.entries()) {
    text += tokens.reduce((line, token) => line + inside() + token);
    if (tokens.includes('<<X')) pending += 'noop body\n# note\nX\n';
    const next = operators[i];
    if (next === undefined) continue;
    if (next === '\n') text += `${['', '', ' # why'][choose(3)]}${newline()}${['', '', '\n', '# note\n'][choose(4)]}`;
    else if (next === ';') text += choose(2) === 0 ? '; ' : `;${newline()}`;
    else text += choose(2) === 0 ? ` ${next} ` : ` ${next}${newline()}${look.indent}`;
  }
  return text + newline();
}

/** The commands of a list in source order, as the shell should see them. */
export function commandsOf({ items }: GenScript): readonly (readonly string[])[] {
  return items.flatMap(({ commands }) => commands);
}

/** A generated Dockerfile: what stands in front of each instruction, and the instruction as written. */
export interface GenFile {
  readonly blocks: readonly GenBlock[];
  readonly eol: '\n' | '\r\n';
  /** A byte order mark, directives. */
  readonly head: string;
  readonly ended: boolean;
}

export interface GenBlock {
  readonly blanks: number;
  readonly comments: readonly string[];
  readonly keyword: string;
  /** With `\n` for every line end. */
  readonly text: string;
}

const instruction: Arbitrary<string> = oneof(
  {
    weight: 4,
    arbitrary: tuple(script, look).map(([gen, how]) => `RUN ${writeShell(gen, { ...how, eol: '\n', escape: '\\' })}`),
  },
  { weight: 2, arbitrary: tuple(heredocScript, look).map(([gen, how]) => `RUN <<E\n${writeHeredoc(gen, how)}E`) },
  {
    weight: 3,
    arbitrary: constantFrom(
      'COPY x y',
      'COPY --from=0 \\\n  x \\\n# why\n  y',
      'COPY <<A <<-B /\nx\nA\n\tRUN y\n\tB',
      'ADD --chown=a x y',
    ),
  },
  {
    weight: 3,
    arbitrary: constantFrom(
      'ENV A=b \\\n    C="d e"',
      'ENV A b c',
      'WORKDIR /x',
      'USER a:b',
      'LABEL a="b # c"',
      'EXPOSE 80 443',
      'ARG X',
    ),
  },
  {
    weight: 2,
    arbitrary: constantFrom(
      'CMD ["a", "b c"]',
      'CMD a && b',
      'ENTRYPOINT [ \\\n  "a" ]',
      'HEALTHCHECK --interval=5s \\\n  CMD x',
      'ONBUILD RUN x \\\n  y',
    ),
  },
  constantFrom('FROM b', 'from b as S', 'FROM --platform=linux/amd64 b'),
);

const block = record({
  blanks: constantFrom(0, 0, 1, 2),
  comments: array(constantFrom('# note', '  # indented', '#', '# RUN x \\', "# it's"), { maxLength: 2 }),
  text: instruction,
}).map((one): GenBlock => ({ ...one, keyword: /^\w+/.exec(one.text)?.[0].toUpperCase() ?? '' }));

export const dockerfile: Arbitrary<GenFile> = record({
  blocks: array(block, { minLength: 1, maxLength: 8 }).map((blocks) => [
    { blanks: 0, comments: [], keyword: 'FROM', text: 'FROM a' },
    ...blocks,
  ]),
  eol: constantFrom('\n', '\n', '\r\n'),
  head: constantFrom('', '', '\ufeff', '# syntax=x/y:1\n', '\ufeff# check=skip=all\n# escape=\\\n', '# a=b\n'),
  ended: constantFrom(true, true, false),
});

export function writeFile({ blocks, eol, head, ended }: GenFile): string {
  const parts = blocks.map(({ blanks, comments, text }) =>
    [...Array.from({ length: blanks }, () => ''), ...comments, text].join('\n'),
  );
  return (head + parts.join('\n') + (ended ? '\n' : '')).replaceAll('\n', eol);
}
