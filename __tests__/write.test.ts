import { describe, expect, test } from '@jest/globals';
import { parseDockerfile } from '../src/dockerfile.ts';
import type { Dockerfile, Instruction } from '../src/dockerfile.ts';
import { applyEdits } from '../src/edit.ts';
import type { Edit } from '../src/edit.ts';
import { gate } from '../src/gate.ts';
import type { Command, Script } from '../src/shell.ts';
import { canMerge, mergeRuns } from '../src/merge.ts';
import {
  appendCommand,
  commentsAbove,
  commentsIn,
  insertWord,
  moveInstruction,
  prependCommand,
  removeCommand,
  removeInstruction,
  removeWord,
  replaceWord,
} from '../src/write.ts';

/** The instruction number `n` of its keyword, 0 for the first. */
function nth(file: Dockerfile, keyword: string, n = 0): Instruction {
  const found = file.instructions.filter((instruction) => instruction.keyword === keyword)[n];
  if (found === undefined) throw new Error(`no ${keyword} ${n}`);
  return found;
}

function scriptOf({ script, start }: Instruction): Script {
  if (script === undefined) throw new Error(`no script at ${start}`);
  return script;
}

/** The text after the edits, which have to pass the gate. */
function edited(file: Dockerfile, edits: readonly Edit[]): string {
  const after = gate(file, edits);
  if (typeof after === 'string') throw new Error(`${after}: ${JSON.stringify(applyEdits(file.text, edits))}`);
  return after.text;
}

/** All commands of all RUNs as the shell sees them. */
function commands(text: string): readonly string[] {
  const words = ({ wrappers, program, args }: Command): string =>
    [...wrappers, ...program, ...args].map((word) => word.text).join(' ');
  return parseDockerfile(text)
    .instructions.flatMap(({ script }) => script?.commands ?? [])
    .map(words);
}

const head = 'FROM a\nENV V=v\n';
const tail = '\n# about cmd\nCMD ["x"]\n';

/** A file around a RUN; CRLF when the RUN has it. */
function around(run: string): string {
  const text = head + run + tail;
  return run.includes('\r') ? text.replaceAll(/\r?\n/g, '\r\n') : text;
}

/** What became of the RUN; the rest of the file has to be as it was. */
function inside(text: string): string {
  const eol = text.includes('\r') ? '\r\n' : '\n';
  const [before, after] = [head, tail].map((part) => part.replaceAll('\n', eol));
  expect(text.startsWith(before ?? '') && text.endsWith(after ?? '')).toBe(true);
  return text.slice(before?.length, text.length - (after?.length ?? 0));
}

/** `|>` stands before the item that an edit is about; undefined where no edit may be made. */
type Row = readonly [title: string, run: string, expected: string | undefined];

const backtick = '# escape=`\n';

/** Makes an edit and compares the text, and the commands as the shell sees them. */
function onItem(
  rows: readonly Row[],
  edit: (file: Dockerfile, run: Instruction, script: Script, index: number) => readonly Edit[] | undefined,
  check: (before: readonly string[], after: readonly string[], index: number) => void,
): void {
  test.each(rows)('%s', (_, marked, expected) => {
    const directive = marked.startsWith(backtick) ? backtick : '';
    const mark = marked.indexOf('|>');
    const run = marked.replace('|>', '').slice(directive.length);
    const file = parseDockerfile(directive + around(run));
    const instruction = nth(file, 'RUN');
    const script = scriptOf(instruction);
    const place = instruction.start + (mark === -1 ? 4 : mark - directive.length);
    const index = script.items.findIndex(({ end }) => end > place);
    const edits = edit(file, instruction, script, index);
    if (edits === undefined || expected === undefined) {
      expect(edits).toBe(expected);
      return;
    }
    const after = edited(file, edits);
    expect(inside(after.slice(directive.length))).toBe(expected.slice(directive.length));
    check(
      commands(file.text),
      commands(after),
      script.commands.findIndex(({ item }) => item === index),
    );
  });
}

function crlf(text: string): string {
  return text.replaceAll('\n', '\r\n');
}

describe('appendCommand', () => {
  const append = (file: Dockerfile, run: Instruction, script: Script, index: number): readonly Edit[] | undefined => {
    const edit = appendCommand(file, run, script, index, 'rm -rf /x');
    return edit && [edit];
  };
  const check = (before: readonly string[], after: readonly string[]): void => {
    expect(after.filter((command) => command !== 'rm -rf /x')).toEqual(before);
    expect(after).toHaveLength(before.length + 1);
  };

  describe('copies the style of the list', () => {
    onItem(
      [
        ['one command', 'RUN a', 'RUN a && rm -rf /x'],
        ['a one-liner', 'RUN a && |>b', 'RUN a && b && rm -rf /x'],
        ['a one-liner, in the middle', 'RUN |>a && b', 'RUN a && rm -rf /x && b'],
        ['glued operators', 'RUN a&&|>b', 'RUN a&&b&&rm -rf /x'],
        ['wide operators', 'RUN a  &&  |>b', 'RUN a  &&  b  &&  rm -rf /x'],
        ['&& leading', 'RUN a \\\n  && |>b', 'RUN a \\\n  && b \\\n  && rm -rf /x'],
        ['&& leading, in the middle', 'RUN |>a \\\n  && b', 'RUN a \\\n  && rm -rf /x \\\n  && b'],
        ['&& trailing', 'RUN a && \\\n    |>b', 'RUN a && \\\n    b && \\\n    rm -rf /x'],
        ['&& trailing, in the middle', 'RUN |>a && \\\n    b', 'RUN a && \\\n    rm -rf /x && \\\n    b'],
        [
          '&& trailing, first on a line of its own',
          'RUN \\\n    |>a && \\\n    b',
          'RUN \\\n    a && \\\n    rm -rf /x && \\\n    b',
        ],
        ['&& on a line of its own', 'RUN a \\\n && \\\n |>b', 'RUN a \\\n && \\\n b \\\n && \\\n rm -rf /x'],
        ['tabs', 'RUN a \\\n\t&& |>b', 'RUN a \\\n\t&& b \\\n\t&& rm -rf /x'],
        ['no indentation', 'RUN a \\\n&& |>b', 'RUN a \\\n&& b \\\n&& rm -rf /x'],
        ['an escape without a blank', 'RUN a\\\n && |>b', 'RUN a\\\n && b\\\n && rm -rf /x'],
        ['blanks behind the escape', 'RUN a \\  \n && |>b', 'RUN a \\  \n && b \\  \n && rm -rf /x'],
        ['CRLF, leading', crlf('RUN a \\\n  && |>b'), crlf('RUN a \\\n  && b \\\n  && rm -rf /x')],
        ['CRLF, trailing', crlf('RUN a && \\\n  |>b'), crlf('RUN a && \\\n  b && \\\n  rm -rf /x')],
        ['CRLF, arguments on lines', crlf('RUN a \\\n  b'), crlf('RUN a \\\n  b \\\n  && rm -rf /x')],
        ['the backtick', `${backtick}RUN a \`\n  && |>b`, `${backtick}RUN a \`\n  && b \`\n  && rm -rf /x`],
        ['the backtick, arguments on lines', `${backtick}RUN a \`\n  b`, `${backtick}RUN a \`\n  b \`\n  && rm -rf /x`],
        ['arguments on lines', 'RUN a \\\n      b \\\n      c', 'RUN a \\\n      b \\\n      c \\\n      && rm -rf /x'],
        [
          'arguments on lines behind a one-liner',
          'RUN a && |>b \\\n      c',
          'RUN a && b \\\n      c \\\n      && rm -rf /x',
        ],
        ['the last broken one of mixed separators', 'RUN a && b \\\n && |>c', 'RUN a && b \\\n && c \\\n && rm -rf /x'],
        ['a ; list', 'RUN |>a; b', 'RUN a; rm -rf /x; b'],
        ['a ; list over lines', 'RUN |>a; \\\n  b', 'RUN a; \\\n  rm -rf /x; \\\n  b'],
        ['a ; list with set -e, at the end', 'RUN set -e; a; |>b', 'RUN set -e; a; b; rm -rf /x'],
        [
          'a ; list with set -e over lines',
          'RUN set -ex; \\\n  a; \\\n  |>b',
          'RUN set -ex; \\\n  a; \\\n  b; \\\n  rm -rf /x',
        ],
      ],
      append,
      check,
    );
  });

  describe('counts every failure as before (B-23, B-24, B-25, B-27, H-10)', () => {
    onItem(
      [
        ['the last of a ; list: its status stays that of the script', 'RUN a; |>b', 'RUN a; b && rm -rf /x'],
        ['a trailing ;', 'RUN |>make;', 'RUN make && rm -rf /x;'],
        ['a trailing ; under set -e', 'RUN set -e; |>make;', 'RUN set -e; make; rm -rf /x;'],
        ['the end of a chain in a ; list', 'RUN a && |>b; c', 'RUN a && b && rm -rf /x; c'],
        ['the end of a chain in a ; list under set -e', 'RUN set -e; a && |>b; c', 'RUN set -e; a && b; rm -rf /x; c'],
        [
          'the end of a chain where set -e is not certain',
          'RUN y && set -e; a && |>b; c',
          'RUN y && set -e; a && b; rm -rf /x; c',
        ],
        ['the last chain under set -e', 'RUN set -e; a && |>b', 'RUN set -e; a && b && rm -rf /x'],
        ['the start of a chain under set -e', 'RUN set -e; |>a && b; c', 'RUN set -e; a && rm -rf /x && b; c'],
        ['set +e again', 'RUN set -e; a; set +e; |>b', 'RUN set -e; a; set +e; b && rm -rf /x'],
        ['SHELL without -e', 'RUN a; |>b', 'RUN a; b && rm -rf /x'],
        ['a pipe at the end under set -e', 'RUN set -e; |>a | b', 'RUN set -e; a | b; rm -rf /x'],
        ['a subshell at the end under set -e', 'RUN set -e; |>(a; b)', 'RUN set -e; (a; b); rm -rf /x'],
        ['a group at the end', 'RUN |>{ a; b; }', 'RUN { a; b; } && rm -rf /x'],
        ['a group at the end under set -e: no place', 'RUN set -e; |>{ a; b; }', undefined],
        ['an if at the end under set -e: no place', 'RUN set -e; |>if a; then b && c; fi', undefined],
        ['a negation at the end under set -e: no place', 'RUN set -e; |>! a', undefined],
        ['a subshell behind && under set -e: no place', 'RUN set -e; a && |>(b; c)', undefined],
        ['a subshell with a set -e of its own: no place', 'RUN |>(set -e; a; b)', undefined],
        ['a call behind a function under set -e: no place', 'RUN set -e; f() { a; b; }; x && |>f', undefined],
        ['a group inside a list under set -e', 'RUN set -e; |>{ a; b; }; c', 'RUN set -e; { a; b; }; rm -rf /x; c'],
        ['$? would be another', 'RUN |>a; echo $?', undefined],
        ['$? behind && is the same', 'RUN |>a && echo $?', 'RUN a && rm -rf /x && echo $?'],
        ['before ||: behind the whole list', 'RUN |>a || b; c', 'RUN a || b; c && rm -rf /x'],
        ['before || and nothing behind: no place', 'RUN |>a || b', undefined],
        ['after ||: no place', 'RUN [ -x /b ] || |>wget u', undefined],
        ['|| true: no place', 'RUN a || |>true', undefined],
        ['between && and ||: no place', 'RUN a && |>b || c', undefined],
        ['behind || and &&', 'RUN a || b && |>c', 'RUN a || b && c && rm -rf /x'],
        ['in the background: no place', 'RUN |>srv &', undefined],
        ['in the background of a list: no place', 'RUN |>srv & a', undefined],
        ['behind & : no place', 'RUN srv & |>a', undefined],
        ['a chain in the background: no place', 'RUN |>a && b & c', undefined],
        ['exec: no place', 'RUN |>exec a', undefined],
        ['exec with redirections: no place', 'RUN |>exec >/log && a', undefined],
        ['exit: no place', 'RUN a; |>exit 0', undefined],
        ['exit inside: no place', 'RUN |>(a || exit 1)', undefined],
        ['an exit between: no place', 'RUN |>a || exit 1; b', undefined],
        ['a loop: behind it', 'RUN |>for p in a b; do get $p; done', 'RUN for p in a b; do get $p; done && rm -rf /x'],
        ['a condition: behind it', 'RUN |>if a; then b; fi && c', 'RUN if a; then b; fi && rm -rf /x && c'],
        ['a pipe: behind it', 'RUN |>a | b && c', 'RUN a | b && rm -rf /x && c'],
        ['redirections: behind them', 'RUN |>a > /log 2>&1', 'RUN a > /log 2>&1 && rm -rf /x'],
        [
          "a loop's redirection: behind it",
          'RUN |>while a; do b; done < /list',
          'RUN while a; do b; done < /list && rm -rf /x',
        ],
      ],
      append,
      check,
    );
  });

  describe('stays clear of comments (B-1, B-2, B-3)', () => {
    onItem(
      [
        ['a comment line below', 'RUN |>a \\\n# c\n && b', 'RUN a \\\n && rm -rf /x \\\n# c\n && b'],
        ['a comment line below, && trailing', 'RUN |>a && \\\n# c\n b', 'RUN a && \\\n rm -rf /x && \\\n# c\n b'],
        ['a comment line above', 'RUN a \\\n  # c\n  && |>b', 'RUN a \\\n  # c\n  && b \\\n  && rm -rf /x'],
        [
          'comment and blank lines above',
          'RUN a && \\\n\n  # c \\\n\n  |>b',
          'RUN a && \\\n\n  # c \\\n\n  b && \\\n  rm -rf /x',
        ],
        ['a comment among the arguments', 'RUN a \\\n# c\n  b', 'RUN a \\\n# c\n  b \\\n  && rm -rf /x'],
        ['a shell comment at the end', 'RUN |>make # fast', 'RUN make && rm -rf /x # fast'],
        [
          'a shell comment at the end of a chain',
          'RUN a \\\n && |>make # fast && x',
          'RUN a \\\n && make \\\n && rm -rf /x # fast && x',
        ],
        ['a shell comment behind a ;', 'RUN |>make; # fast', 'RUN make && rm -rf /x; # fast'],
        ['a hash in a word', 'RUN |>make a#b "# c"', 'RUN make a#b "# c" && rm -rf /x'],
        ['CRLF and comments', crlf('RUN a \\\n# c\n && |>b'), crlf('RUN a \\\n# c\n && b \\\n && rm -rf /x')],
      ],
      append,
      check,
    );
  });

  describe('in heredocs (B-16, H-11)', () => {
    onItem(
      [
        ['one command', 'RUN <<EOF\n|>a\nEOF', 'RUN <<EOF\na && rm -rf /x\nEOF'],
        ['the last without set -e', 'RUN <<EOF\na\n|>b\nEOF', 'RUN <<EOF\na\nb && rm -rf /x\nEOF'],
        ['the last with set -e', 'RUN <<EOF\nset -e\n|>a\nEOF', 'RUN <<EOF\nset -e\na\nrm -rf /x\nEOF'],
        ['in the middle', 'RUN <<EOF\n|>a\nb\nEOF', 'RUN <<EOF\na\nrm -rf /x\nb\nEOF'],
        ['in the middle, indented', 'RUN <<EOF\n  a\n  |>b\n  c\nEOF', 'RUN <<EOF\n  a\n  b\n  rm -rf /x\n  c\nEOF'],
        ['tabs with <<-', 'RUN <<-EOF\n\tset -e\n\t|>a\n\tEOF', 'RUN <<-EOF\n\tset -e\n\ta\n\trm -rf /x\n\tEOF'],
        ['a shebang with -e', 'RUN <<EOF\n#!/bin/sh -e\na\n|>b\nEOF', 'RUN <<EOF\n#!/bin/sh -e\na\nb\nrm -rf /x\nEOF'],
        [
          'continued lines',
          'RUN <<EOF\nset -e\na\n|>b \\\n  c\nEOF',
          'RUN <<EOF\nset -e\na\nb \\\n  c\nrm -rf /x\nEOF',
        ],
        ['a chain', 'RUN <<EOF\na &&\n  |>b\nEOF', 'RUN <<EOF\na &&\n  b &&\n  rm -rf /x\nEOF'],
        [
          'blank lines are not copied',
          'RUN <<EOF\nset -e\n\n|>a\n\n\nb\nEOF',
          'RUN <<EOF\nset -e\n\na\nrm -rf /x\n\n\nb\nEOF',
        ],
        [
          'shell comments are not copied',
          'RUN <<EOF\nset -e # c\n# d\n|>a # e\nb\nEOF',
          'RUN <<EOF\nset -e # c\n# d\na\nrm -rf /x # e\nb\nEOF',
        ],
        ['a ; list', 'RUN <<EOF\nset -e; |>a\nEOF', 'RUN <<EOF\nset -e; a; rm -rf /x\nEOF'],
        [
          'fed to a program: on the first line',
          'RUN |>python3 <<EOF\nprint(1)\nEOF',
          'RUN python3 <<EOF && rm -rf /x\nprint(1)\nEOF',
        ],
        ['written to a file', 'RUN cat <<EOF >/f && |>b\nx\nEOF', 'RUN cat <<EOF >/f && b && rm -rf /x\nx\nEOF'],
        [
          'one inside',
          'RUN <<EOF\nset -e\n|>cat <<X >/f\nbody\nX\nEOF',
          'RUN <<EOF\nset -e\ncat <<X >/f; rm -rf /x\nbody\nX\nEOF',
        ],
        [
          'one inside, behind another command',
          'RUN <<EOF\nset -e\ncat <<X >/f; |>b\nbody\nX\nc\nEOF',
          'RUN <<EOF\nset -e\ncat <<X >/f; b; rm -rf /x\nbody\nX\nc\nEOF',
        ],
        [
          'one inside, in a chain over lines',
          'RUN <<EOF\na &&\n  b\ncat <<X && |>d\nbody\nX\nEOF',
          'RUN <<EOF\na &&\n  b\ncat <<X && d && rm -rf /x\nbody\nX\nEOF',
        ],
        [
          'below one inside',
          'RUN <<EOF\nset -e\ncat <<X >/f\nbody\nX\n|>b\nEOF',
          'RUN <<EOF\nset -e\ncat <<X >/f\nbody\nX\nb\nrm -rf /x\nEOF',
        ],
      ],
      append,
      check,
    );
  });
});

describe('prependCommand', () => {
  onItem(
    [
      ['one command', 'RUN b', 'RUN up && b'],
      ['in a chain', 'RUN a \\\n && |>b \\\n && c', 'RUN a \\\n && up && b \\\n && c'],
      ['in a ; list', 'RUN a; |>b; c', 'RUN a; up && b; c'],
      ['under set -e', 'RUN set -e; |>b; c', 'RUN set -e; up; b; c'],
      ['at the end under set -e', 'RUN set -e; |>b', 'RUN set -e; up && b'],
      ['at the start of a chain under set -e', 'RUN set -e; |>b && c; d', 'RUN set -e; up && b && c; d'],
      ['at the end of a chain under set -e: no place', 'RUN set -e; a && |>b; c', undefined],
      ['where set -e is not certain: no place', 'RUN y && set -e; |>b; c', undefined],
      ['before a pipe', 'RUN |>b | c', 'RUN up && b | c'],
      ['before an assignment', 'RUN |>A=b c', 'RUN up && A=b c'],
      ['next to ||: no place', 'RUN |>a || b', undefined],
      ['behind ||: no place', 'RUN a || |>b', undefined],
      ['in the background: no place', 'RUN |>a & b', undefined],
      ['behind the background: no place', 'RUN a & |>b', undefined],
      ['it reads $?: no place', 'RUN a; |>exit $?', undefined],
      ['in a heredoc', 'RUN <<EOF\nset -e\n|>a\nb\nEOF', 'RUN <<EOF\nset -e\nup; a\nb\nEOF'],
    ],
    (_file, _run, script, index) => {
      const item = script.items[index];
      const edit = item && prependCommand(item, 'up');
      return edit && [edit];
    },
    (before, after) => {
      expect(after.filter((command) => command !== 'up')).toEqual(before);
      expect(after).toHaveLength(before.length + 1);
    },
  );
});

describe('removeCommand', () => {
  const remove = (file: Dockerfile, _run: Instruction, script: Script, index: number): readonly Edit[] | undefined =>
    removeCommand(file, script, index);
  const check = (before: readonly string[], after: readonly string[], index: number): void => {
    expect(after).toEqual(before.toSpliced(index, 1));
  };

  describe('takes the operator and the lines along', () => {
    onItem(
      [
        ['first', 'RUN |>x && a', 'RUN a'],
        ['middle', 'RUN a && |>x && b', 'RUN a && b'],
        ['last', 'RUN a && |>x', 'RUN a'],
        ['glued', 'RUN a&&|>x&&b', 'RUN a&&b'],
        ['leading, first', 'RUN |>x \\\n && a \\\n && b', 'RUN a \\\n && b'],
        ['leading, middle', 'RUN a \\\n && |>x \\\n && b', 'RUN a \\\n && b'],
        ['leading, last', 'RUN a \\\n && |>x', 'RUN a'],
        ['trailing, first', 'RUN |>x && \\\n  a && \\\n  b', 'RUN a && \\\n  b'],
        ['trailing, first on its own line', 'RUN \\\n  |>x && \\\n  a', 'RUN \\\n  a'],
        ['trailing, middle', 'RUN a && \\\n  |>x && \\\n  b', 'RUN a && \\\n  b'],
        ['trailing, last', 'RUN a && \\\n  |>x', 'RUN a'],
        ['its own continued lines', 'RUN a \\\n && |>x \\\n    -y \\\n    z \\\n && b', 'RUN a \\\n && b'],
        ['a ; list', 'RUN a; |>x; b', 'RUN a; b'],
        ['a ; list over lines', 'RUN a; \\\n  |>x; \\\n  b', 'RUN a; \\\n  b'],
        ['first of a ; list', 'RUN |>x; a', 'RUN a'],
        ['before a trailing ;', 'RUN a && |>x;', 'RUN a;'],
        ['before a shell comment', 'RUN a && |>x # c', 'RUN a # c'],
        ['CRLF', crlf('RUN a \\\n && |>x \\\n && b'), crlf('RUN a \\\n && b')],
        ['the backtick', `${backtick}RUN a \`\n && |>x \`\n && b`, `${backtick}RUN a \`\n && b`],
        ['a compound command', 'RUN a && |>{ x; } && b', 'RUN a && b'],
        ['heredoc, first', 'RUN <<EOF\n|>x\na\nEOF', 'RUN <<EOF\na\nEOF'],
        ['heredoc, middle', 'RUN <<EOF\na\n|>x\nb\nEOF', 'RUN <<EOF\na\nb\nEOF'],
        ['heredoc, last under set -e', 'RUN <<EOF\nset -e\na\n|>x\nEOF', 'RUN <<EOF\nset -e\na\nEOF'],
        ['heredoc, between blank lines', 'RUN <<EOF\na\n\n|>x\n\nb\nEOF', 'RUN <<EOF\na\n\nb\nEOF'],
        ['heredoc, indented', 'RUN <<-EOF\n\ta\n\t|>x\n\tb\n\tEOF', 'RUN <<-EOF\n\ta\n\tb\n\tEOF'],
      ],
      remove,
      check,
    );
  });

  describe('leaves comments where they are (B-4)', () => {
    onItem(
      [
        ['above, leading', 'RUN a \\\n# c\n && |>x \\\n && b', 'RUN a \\\n# c\n && b'],
        ['below, leading', 'RUN a \\\n && |>x \\\n# c\n && b', 'RUN a \\\n# c\n && b'],
        ['above and below, leading', 'RUN a \\\n# c\n && |>x \\\n# d\n && b', 'RUN a \\\n# c\n# d\n && b'],
        ['above, trailing', 'RUN a && \\\n# c\n  |>x && \\\n  b', 'RUN a && \\\n# c\n  b'],
        ['below, trailing', 'RUN a && \\\n  |>x && \\\n# c\n  b', 'RUN a && \\\n# c\n  b'],
        ['above and below, trailing', 'RUN a && \\\n# c\n  |>x && \\\n  # d\n  b', 'RUN a && \\\n# c\n  # d\n  b'],
        ['below the first, trailing', 'RUN |>x && \\\n# c\n  a', 'RUN \\\n# c\n  a'],
        ['below the first, leading', 'RUN |>x \\\n# c\n  && a', 'RUN \\\n# c\n  a'],
        ['below the first on its own line', 'RUN \\\n  |>x && \\\n# c\n  a', 'RUN \\\n# c\n  a'],
        ['above the last, leading', 'RUN a \\\n# c\n  && |>x', 'RUN a\n# c'],
        ['above the last, trailing', 'RUN a && \\\n# c\n\n# d\n  |>x', 'RUN a\n# c\n# d'],
        ['inside, leading', 'RUN a \\\n && |>x \\\n# c\n  -y \\\n && b', 'RUN a \\\n# c\n && b'],
        ['inside the last', 'RUN a \\\n && |>x \\\n# c\n  -y', 'RUN a\n# c'],
        ['inside the first: no place', 'RUN |>x \\\n# c\n  -y && a', undefined],
        ['above the last, with a shell comment: no place', 'RUN a && \\\n# c\n  |>x # d', undefined],
        ['CRLF', crlf('RUN a \\\n# c\n && |>x \\\n# d\n && b'), crlf('RUN a \\\n# c\n# d\n && b')],
        ['CRLF, the last', crlf('RUN a \\\n# c\n && |>x'), crlf('RUN a\n# c')],
        ['heredoc, above', 'RUN <<EOF\na\n# c\n|>x\nb\nEOF', 'RUN <<EOF\na\n# c\nb\nEOF'],
        ['heredoc, below the first', 'RUN <<EOF\n|>x\n# c\na\nEOF', 'RUN <<EOF\n# c\na\nEOF'],
        ['heredoc, behind the one before', 'RUN <<EOF\na # c\n|>x\nb\nEOF', 'RUN <<EOF\na # c\nb\nEOF'],
        ['heredoc, behind it: no place', 'RUN <<EOF\na\n|>x # c\nb\nEOF', 'RUN <<EOF\na # c\nb\nEOF'],
      ],
      remove,
      check,
    );
  });

  describe('changes no outcome (B-24, B-27)', () => {
    onItem(
      [
        ['the weaker operator stays: && then ;', 'RUN a && |>x; b', 'RUN a; b'],
        ['the weaker operator stays: ; then &&', 'RUN a; |>x && b', 'RUN a; b'],
        ['the last of a ; list: a would count', 'RUN a; |>x', undefined],
        ['the last of a ; list with a trailing ;', 'RUN a; |>x;', undefined],
        ['the last of a heredoc: a would count', 'RUN <<EOF\na\n|>x\nEOF', undefined],
        ['the last of a ; list under set -e', 'RUN set -e; a; |>x', 'RUN set -e; a'],
        ['the last under set -e behind a chain: a would count', 'RUN set -e; a && b; |>x', undefined],
        ['the last under set -e behind a negation', 'RUN set -e; ! a; |>x', undefined],
        ['the end of a chain under set -e: a would count', 'RUN set -e; a && |>x; b', undefined],
        ['the end of the last chain under set -e', 'RUN set -e; a && |>x', 'RUN set -e; a'],
        ['the end of the last chain under set -e behind a group', 'RUN set -e; { a; b; } && |>x', undefined],
        ['before $?', 'RUN a; |>x; echo $?', undefined],
        ['the start of a chain that reads $?', 'RUN a; |>x && echo $?', undefined],
        ['the middle of a chain that reads $?', 'RUN a && |>x && echo $?', 'RUN a && echo $?'],
        ['before ||', 'RUN |>x || a', undefined],
        ['behind ||', 'RUN a || |>x', undefined],
        ['between && and ||', 'RUN a && |>x || b', undefined],
        ['behind || and &&', 'RUN a || b && |>x', 'RUN a || b'],
        ['in the background', 'RUN |>x & a', undefined],
        ['behind the background', 'RUN a & |>x && b', undefined],
        ['the only one', 'RUN |>x', undefined],
        ['one that reads a here-document', 'RUN <<EOF\n|>cat <<X >/f\nbody\nX\na\nEOF', undefined],
        ['one on the line of a here-document', 'RUN <<EOF\na <<X &&\nbody\nX\n  |>x\nEOF', undefined],
        [
          'one behind a here-document on the same line',
          'RUN <<EOF\na <<X && |>x\nbody\nX\nEOF',
          'RUN <<EOF\na <<X\nbody\nX\nEOF',
        ],
      ],
      remove,
      check,
    );
  });
});

describe('words', () => {
  /** Finds a word of the first RUN by its value. */
  const wordOf = (file: Dockerfile, value: string): readonly [Command, Command['args'][number]] => {
    for (const command of scriptOf(nth(file, 'RUN')).commands) {
      const word = [...command.program, ...command.args].find((candidate) => candidate.value === value);
      if (word !== undefined) return [command, word];
    }
    throw new Error(`no ${value}`);
  };

  test.each<[string, string, string, string]>([
    ['insert', 'RUN apk add git', 'add', 'RUN apk add --new git'],
    ['insert at the end', 'RUN apk add', 'add', 'RUN apk add --new'],
    ['insert before a continuation', 'RUN apk add \\\n  git', 'add', 'RUN apk add --new \\\n  git'],
    ['insert before a continuation without a blank', 'RUN apk add\\\n  git', 'add', 'RUN apk add --new\\\n  git'],
    ['insert before a redirection', 'RUN apk add>/log git', 'add', 'RUN apk add --new>/log git'],
    ['insert before an operator', 'RUN apk add&&b', 'add', 'RUN apk add --new&&b'],
    ['insert behind a quoted word', 'RUN apk "add" git', 'add', 'RUN apk "add" --new git'],
    ['insert behind a broken word', 'RUN apk a\\\ndd git', 'add', 'RUN apk a\\\ndd --new git'],
    ['insert above a comment', 'RUN apk add \\\n# c\n git', 'add', 'RUN apk add --new \\\n# c\n git'],
    ['insert, CRLF', 'RUN apk add \\\r\n git', 'add', 'RUN apk add --new \\\r\n git'],
    ['insert in a heredoc', 'RUN <<EOF\napk add git\nEOF', 'add', 'RUN <<EOF\napk add --new git\nEOF'],
    ['insert in a substitution', 'RUN echo "$(apk add git)"', 'add', 'RUN echo "$(apk add --new git)"'],
  ])('%s', (_, run, value, expected) => {
    const file = parseDockerfile(around(run));
    expect(inside(edited(file, [insertWord(wordOf(file, value)[1], '--new')]))).toBe(expected);
  });

  test.each<[string, string, string]>([
    ['RUN rm -rf /old', '/old', 'RUN rm -rf /new'],
    ['RUN rm "/old" && x', '/old', 'RUN rm /new && x'],
    ['RUN rm /o\\\nld \\\n x', '/old', 'RUN rm /new \\\n x'],
  ])('replace in %j', (run, value, expected) => {
    const file = parseDockerfile(around(run));
    expect(inside(edited(file, [replaceWord(wordOf(file, value)[1], '/new')]))).toBe(expected);
  });

  test.each<[string, string, string]>([
    ['in mid-line', 'RUN apk add -U git', 'RUN apk add git'],
    ['with its blanks', 'RUN apk add  -U   git', 'RUN apk add   git'],
    ['at the end', 'RUN apk add git -U', 'RUN apk add git'],
    ['before an operator', 'RUN apk add -U && b', 'RUN apk add && b'],
    ['on a line of its own', 'RUN apk add \\\n  -U \\\n  git', 'RUN apk add \\\n  git'],
    ['on the last line', 'RUN apk add git \\\n  -U', 'RUN apk add git'],
    ['behind a redirection', 'RUN apk add 2>&1 -U git', 'RUN apk add 2>&1 git'],
    ['before a redirection', 'RUN apk add -U >/log', 'RUN apk add >/log'],
    ['below a comment', 'RUN apk add \\\n# c\n  -U \\\n  git', 'RUN apk add \\\n# c\n  git'],
    ['above a comment', 'RUN apk add \\\n  -U \\\n# c\n  git', 'RUN apk add \\\n# c\n  git'],
    ['between comments', 'RUN apk add \\\n# c\n  -U \\\n# d\n  git', 'RUN apk add \\\n# c\n# d\n  git'],
    ['below a comment, last', 'RUN apk add git \\\n# c\n  -U', 'RUN apk add git\n# c'],
    ['below comments and blank lines, last', 'RUN apk add git \\\n\n# c\n\n# d\n  -U', 'RUN apk add git\n# c\n# d'],
    ['below a comment, before an operator', 'RUN apk add \\\n# c\n  -U && b', 'RUN apk add \\\n# c\n  && b'],
    [
      'below a comment, before a shell comment: stays',
      'RUN apk add \\\n# c\n  -U # d',
      'RUN apk add \\\n# c\n  -U # d',
    ],
    [
      'CRLF, between comments',
      crlf('RUN apk add \\\n# c\n  -U \\\n# d\n  git'),
      crlf('RUN apk add \\\n# c\n# d\n  git'),
    ],
    ['CRLF, below a comment, last', crlf('RUN apk add git \\\n# c\n  -U'), crlf('RUN apk add git\n# c')],
    ['in a heredoc', 'RUN <<EOF\napk add \\\n  -U \\\n  git\nEOF', 'RUN <<EOF\napk add \\\n  git\nEOF'],
  ])('remove %s', (_, run, expected) => {
    const file = parseDockerfile(around(run));
    const after = edited(file, removeWord(file, ...wordOf(file, '-U')));
    expect(inside(after)).toBe(expected);
  });
});

describe('removeInstruction', () => {
  test.each<[string, string, string]>([
    ['between others', 'FROM a\nRUN x\nCMD c\n', 'FROM a\nCMD c\n'],
    ['between blank lines: one goes', 'FROM a\n\nRUN x\n\nCMD c\n', 'FROM a\n\nCMD c\n'],
    ['above a blank line', 'FROM a\nRUN x\n\nCMD c\n', 'FROM a\n\nCMD c\n'],
    ['below a blank line', 'FROM a\n\nRUN x\nCMD c\n', 'FROM a\n\nCMD c\n'],
    ['with its comment', 'FROM a\n\n# about x\n# more\nRUN x\n\nCMD c\n', 'FROM a\n\nCMD c\n'],
    ['a comment that heads a block stays', 'FROM a\n\n# block\nRUN x\nRUN y\n', 'FROM a\n\n# block\nRUN y\n'],
    ['a comment behind a blank line stays', 'FROM a\n# c\n\nRUN x\n\nCMD c\n', 'FROM a\n# c\n\nCMD c\n'],
    ['the last one', 'FROM a\nRUN x\n', 'FROM a\n'],
    ['the last one behind a blank line', 'FROM a\n\nRUN x\n', 'FROM a\n'],
    ['the last one with its comment', 'FROM a\n\n# c\nRUN x\n', 'FROM a\n'],
    ['the last one without a line end', 'FROM a\nRUN x', 'FROM a'],
    ['the last one without a line end, behind a blank line', 'FROM a\n\nRUN x', 'FROM a'],
    ['the last one without a line end, with its comment', 'FROM a\n# c\nRUN x', 'FROM a'],
    ['the last one before blank lines', 'FROM a\nRUN x\n\n\n', 'FROM a\n\n\n'],
    ['indented', 'FROM a\n  RUN x\nCMD c\n', 'FROM a\nCMD c\n'],
    ['over several lines', 'FROM a\nRUN x \\\n\n  && y\nCMD c\n', 'FROM a\nCMD c\n'],
    ['comments inside stay', 'FROM a\nRUN x \\\n# c\n  # d\n  && y\nCMD e\n', 'FROM a\n# c\n  # d\nCMD e\n'],
    ['comments inside the last one stay', 'FROM a\nRUN x \\\n# c\n && y\n', 'FROM a\n# c\n'],
    ['comments inside the last one without a line end stay', 'FROM a\nRUN x \\\n# c\n && y', 'FROM a\n# c'],
    ['a heredoc', 'FROM a\nRUN <<EOF\nx\n\nEOF\nCMD c\n', 'FROM a\nCMD c\n'],
    ['CRLF', 'FROM a\r\n\r\nRUN x\r\n\r\nCMD c\r\n', 'FROM a\r\n\r\nCMD c\r\n'],
    ['CRLF, the last one without a line end', 'FROM a\r\nRUN x', 'FROM a'],
    ['CRLF, comments inside', 'FROM a\r\nRUN x \\\r\n# c\r\n y\r\nCMD c\r\n', 'FROM a\r\n# c\r\nCMD c\r\n'],
    ['a directive stays', '# syntax=x\nFROM a\nRUN x\n', '# syntax=x\nFROM a\n'],
    ['of a file with a byte order mark', '\ufeffFROM a\nRUN x\nCMD c\n', '\ufeffFROM a\nCMD c\n'],
  ])('%s', (_, text, expected) => {
    const file = parseDockerfile(text);
    expect(edited(file, removeInstruction(file, nth(file, 'RUN')))).toBe(expected);
  });

  test('an ARG at the top keeps the byte order mark and the directive', () => {
    const remove = (text: string): string => {
      const file = parseDockerfile(text);
      return edited(file, removeInstruction(file, nth(file, 'ARG')));
    };
    expect(remove('\ufeffARG A=b\nFROM a\n')).toBe('\ufeffFROM a\n');
    expect(remove('# syntax=x\nARG A=b\n\nFROM a\n')).toBe('# syntax=x\n\nFROM a\n');
  });
});

describe('moveInstruction', () => {
  test.each<[string, string, string]>([
    ['up', 'FROM a\nCOPY b c\nRUN x\n', 'FROM a\nRUN x\nCOPY b c\n'],
    ['with its comments', 'FROM a\n# b\nCOPY b c\n# x\nRUN x\nCMD c\n', 'FROM a\n# x\nRUN x\n# b\nCOPY b c\nCMD c\n'],
    ['the last one without a line end', 'FROM a\nCOPY b c\nRUN x', 'FROM a\nRUN x\nCOPY b c'],
    [
      'over several lines',
      'FROM a\nCOPY b c\nRUN x \\\n# c\n && y\nCMD c\n',
      'FROM a\nRUN x \\\n# c\n && y\nCOPY b c\nCMD c\n',
    ],
    ['CRLF', 'FROM a\r\nCOPY b c\r\nRUN x\r\n', 'FROM a\r\nRUN x\r\nCOPY b c\r\n'],
    ['CRLF without a line end', 'FROM a\r\nCOPY b c\r\nRUN x', 'FROM a\r\nRUN x\r\nCOPY b c'],
    ['a heredoc', 'FROM a\nCOPY b c\nRUN <<EOF\nx\nEOF\n', 'FROM a\nRUN <<EOF\nx\nEOF\nCOPY b c\n'],
    ['down', 'FROM a\nRUN x\nENV y=z\nCOPY b c\n', 'FROM a\nENV y=z\nRUN x\nCOPY b c\n'],
    ['nowhere', 'FROM a\nRUN x\nCOPY b c\n', 'FROM a\nRUN x\nCOPY b c\n'],
  ])('%s', (_, text, expected) => {
    const file = parseDockerfile(text);
    expect(edited(file, moveInstruction(file, nth(file, 'RUN'), nth(file, 'COPY')))).toBe(expected);
  });

  test('never above a directive or a byte order mark (B-13, R-24)', () => {
    const directive = parseDockerfile('# syntax=x\nARG A\nARG B\nFROM a\n');
    expect(edited(directive, moveInstruction(directive, nth(directive, 'ARG', 1), nth(directive, 'ARG')))).toBe(
      '# syntax=x\nARG B\nARG A\nFROM a\n',
    );
    const file = parseDockerfile('\ufeff# escape=\\\nARG A\nARG B\nFROM a\n');
    expect(edited(file, moveInstruction(file, nth(file, 'ARG', 1), nth(file, 'ARG')))).toBe(
      '\ufeff# escape=\\\nARG B\nARG A\nFROM a\n',
    );
    const marked = parseDockerfile('\ufeffARG A\nARG B\nFROM a\n');
    expect(edited(marked, moveInstruction(marked, nth(marked, 'ARG', 1), nth(marked, 'ARG')))).toBe(
      '\ufeffARG B\nARG A\nFROM a\n',
    );
  });
});

describe('mergeRuns', () => {
  const join = (text: string): string | undefined => {
    const file = parseDockerfile(text);
    const [first, second] = [nth(file, 'RUN'), nth(file, 'RUN', 1)];
    return canMerge(file, first, second) ? edited(file, mergeRuns(file, [first, second], 0).edits) : undefined;
  };

  test.each<[string, string, string]>([
    ['one-liners', 'RUN a\nRUN b && c', 'RUN a && b && c'],
    ['with a blank line between', 'RUN a\n\nRUN b', 'RUN a && b'],
    ['leading', 'RUN a \\\n  && b\nRUN c', 'RUN a \\\n  && b \\\n  && c'],
    ['leading in the second', 'RUN a\nRUN b \\\n  && c', 'RUN a \\\n  && b \\\n  && c'],
    ['trailing', 'RUN a && \\\n    b\nRUN c', 'RUN a && \\\n    b && \\\n    c'],
    ['arguments on lines', 'RUN a \\\n      b\nRUN c', 'RUN a \\\n      b \\\n    && c'],
    ['tabs', 'RUN a \\\n\t&& b\nRUN c', 'RUN a \\\n\t&& b \\\n\t&& c'],
    ['a comment between', 'RUN a\n# about b\nRUN b', 'RUN a \\\n    # about b\n    && b'],
    [
      'comments and blank lines between',
      'RUN a \\\n && x\n\n# 1\n\n# 2\nRUN b',
      'RUN a \\\n && x \\\n # 1\n # 2\n && b',
    ],
    ['a comment between, trailing', 'RUN a && \\\n  x\n# c\nRUN b', 'RUN a && \\\n  x && \\\n  # c\n  b'],
    ['a comment behind the second keyword', 'RUN a\nRUN \\\n# c\n  b', 'RUN a \\\n    # c\n    && b'],
    [
      'comments inside stay',
      'RUN a \\\n# 1\n  && x\nRUN b \\\n# 2\n  && y',
      'RUN a \\\n# 1\n  && x \\\n  && b \\\n# 2\n  && y',
    ],
    ['an indented second one', 'RUN a\n  RUN b', 'RUN a && b'],
    ['lower case', 'RUN a\nrun b', 'RUN a && b'],
    ['CRLF', 'RUN a \\\r\n  && b\r\nRUN c', 'RUN a \\\r\n  && b \\\r\n  && c'],
    ['a subshell that goes elsewhere', 'RUN (cd /a && make)\nRUN b', 'RUN (cd /a && make) && b'],
    ['a pipe, a loop, a condition', 'RUN a | b\nRUN if c; then d; fi', 'RUN a | b && if c; then d; fi'],
    ['an assignment for one command', 'RUN A=b c\nRUN d', 'RUN A=b c && d'],
    [
      'cd, set, exec and exit in the second',
      'RUN a\nRUN set -f && cd /b && exec c',
      'RUN a && set -f && cd /b && exec c',
    ],
  ])('%s', (_, runs, expected) => {
    const eol = runs.includes('\r') ? '\r\n' : '\n';
    expect(join(`FROM a${eol}${runs}${eol}CMD ["x"]${eol}`)).toBe(`FROM a${eol}${expected}${eol}CMD ["x"]${eol}`);
    const before = `FROM a\n${runs}\nCMD ["x"]\n`;
    expect(commands(join(before) ?? '')).toEqual(commands(before));
  });

  test('the backtick, no final line end, the end of the file', () => {
    expect(join('# escape=`\nFROM a\nRUN a `\n && b\nRUN c')).toBe('# escape=`\nFROM a\nRUN a `\n && b `\n && c');
    expect(join('FROM a\nRUN a\nRUN c')).toBe('FROM a\nRUN a && c');
  });

  test.each<[string, string]>([
    ['; in the first', 'RUN a; b\nRUN c'],
    ['; in the second (B-25)', 'RUN a\nRUN b; c'],
    ['|| in the second (B-25)', 'RUN make\nRUN ./t || true'],
    ['|| in the first', 'RUN a || b\nRUN c'],
    ['& in the first', 'RUN srv &\nRUN c'],
    ['& in the second', 'RUN a\nRUN srv & c'],
    ['the background inside', 'RUN (srv &)\nRUN c'],
    ['a shell comment in the first (B-3)', 'RUN make # fast\nRUN c'],
    ['a shell comment in the second', 'RUN a\nRUN make # fast'],
    ['a trailing ; (B-23)', 'RUN make;\nRUN c'],
    ['cd (B-35)', 'RUN cd /a && make\nRUN ./b'],
    ['cd in a group', 'RUN { cd /a; }\nRUN ./b'],
    ['cd in a condition', 'RUN if a; then cd /a; fi\nRUN ./b'],
    ['command cd', 'RUN command cd /a\nRUN b'],
    ['builtin cd', 'RUN builtin cd /a\nRUN b'],
    ['pushd', 'RUN pushd /a\nRUN b'],
    ['export', 'RUN export A=b\nRUN c'],
    ['declare', 'RUN declare -x A=b\nRUN c'],
    ['an assignment', 'RUN A=b\nRUN c'],
    ['read', 'RUN read A\nRUN c'],
    ['umask', 'RUN umask 077\nRUN c'],
    ['set', 'RUN set -ex && a\nRUN c'],
    ['shopt', 'RUN shopt -s dotglob\nRUN c'],
    ['set in a subshell', 'RUN (set -e; a; b)\nRUN c'],
    ['exit', 'RUN a && exit 0\nRUN c'],
    ['exec', 'RUN exec a\nRUN c'],
    ['command exec', 'RUN command exec a\nRUN c'],
    ['exec with redirections', 'RUN exec >/log\nRUN c'],
    ['trap', "RUN trap 'a' EXIT\nRUN c"],
    ['alias', "RUN alias a='b'\nRUN c"],
    ['a function', 'RUN f() { a; }\nRUN f'],
    ['source', 'RUN . ./env\nRUN c'],
    ['eval', 'RUN eval "$X"\nRUN c'],
    ['a program that cannot be told', 'RUN $X a\nRUN c'],
    ['flags in the first (B-36)', 'RUN --mount=type=cache,target=/c a\nRUN b >/c/o'],
    ['flags in the second', 'RUN a\nRUN --network=none b'],
    ['the same flags in both', 'RUN --network=none a\nRUN --network=none b'],
    ['exec form in the first (B-18)', 'RUN ["a"]\nRUN b'],
    ['exec form in the second', 'RUN a\nRUN ["b"]'],
    ['a heredoc in the first', 'RUN <<EOF\na\nEOF\nRUN b'],
    ['a heredoc in the second', 'RUN a\nRUN cat <<EOF\nb\nEOF'],
    ['an instruction between', 'RUN a\nENV B=c\nRUN d'],
    ['SHELL between', 'RUN a\nSHELL ["/bin/bash", "-c"]\nRUN d'],
    ['USER between', 'RUN a\nUSER u\nRUN d'],
    ['FROM between (B-20)', 'RUN a\nFROM b\nRUN d'],
    ['a pragma between', 'RUN a\n# hadolint ignore=DL3008\nRUN b'],
    ["slimify's pragma between", 'RUN a\n# slimify-ignore: no\nRUN b'],
    ['no valid shell', 'RUN a "\nRUN b'],
    ['an empty second one', 'RUN a\nRUN'],
    ['an empty first one', 'RUN\nRUN a'],
    ['PowerShell (B-30)', 'SHELL ["pwsh", "-c"]\nRUN a\nRUN b'],
    ['a group under a strict shell', 'SHELL ["/bin/sh", "-ec"]\nRUN { a; b; }\nRUN c'],
  ])('not: %s', (_, runs) => {
    expect(join(`FROM a\n${runs}\nCMD ["x"]\n`)).toBeUndefined();
  });

  test('a strict shell, one command each', () => {
    const text = 'FROM a\nSHELL ["/bin/sh", "-ec"]\nRUN a\nRUN b\n';
    expect(join(text)).toBe('FROM a\nSHELL ["/bin/sh", "-ec"]\nRUN a && b\n');
  });

  test('ONBUILD is no RUN (B-19)', () => {
    const file = parseDockerfile('FROM a\nRUN b\nONBUILD RUN c\nRUN d\n');
    expect(canMerge(file, nth(file, 'RUN'), nth(file, 'ONBUILD'))).toBe(false);
    expect(canMerge(file, nth(file, 'ONBUILD'), nth(file, 'RUN', 1))).toBe(false);
    expect(canMerge(file, nth(file, 'RUN'), nth(file, 'RUN', 1))).toBe(false);
  });
});

describe('comments', () => {
  const file = parseDockerfile('# syntax=x\n# 1\n\n# 2\n # 3\nFROM a\nRUN b \\\n# 4\n c\n# 5\nRUN d\n');

  test('above an instruction: up to a blank line, another instruction or a directive', () => {
    const above = (keyword: string, n = 0): readonly string[] =>
      commentsAbove(file, nth(file, keyword, n)).map(({ text }) => text);
    expect([above('FROM'), above('RUN'), above('RUN', 1)]).toEqual([['# 2', '# 3'], [], ['# 5']]);
    const directive = parseDockerfile('# syntax=x\n# 1\nFROM a\n');
    expect(commentsAbove(directive, nth(directive, 'FROM')).map(({ text }) => text)).toEqual(['# 1']);
  });

  test('inside a span', () => {
    expect(commentsIn(file, nth(file, 'RUN')).map(({ text }) => text)).toEqual(['# 4']);
    expect(commentsIn(file, { start: 0, end: file.text.length })).toEqual(file.comments);
    expect(commentsIn(file, { start: 11, end: 11 })).toEqual([]);
  });
});
