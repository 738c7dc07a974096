import { describe, expect, test } from '@jest/globals';
import { SlimifyError } from '../src/error.ts';
import { isSpace, parseHeredoc, shellWords, splitArgs } from '../src/args.ts';
import { scan } from '../src/scanner.ts';
import type { RawInstruction } from '../src/scanner.ts';
import { validate } from '../src/validate.ts';

/** An instruction as one line: `RUN@2-4 [--flag=x] ["arg"] json`. */
function show({ word, line, endLine, flags, args, json, heredocs, trigger }: RawInstruction): string {
  const parts = [`${word}@${line}${endLine === line ? '' : `-${endLine}`}`];
  if (flags.length > 0) parts.push(`[${flags.map(({ text }) => text).join(' ')}]`);
  if (trigger === undefined) parts.push(JSON.stringify(args));
  else parts.push(`> ${show({ ...trigger, heredocs: [] })}`);
  if (json) parts.push('json');
  for (const { name, fd, expand, chomp } of heredocs)
    parts.push(`${fd || ''}<<${chomp ? '-' : ''}${expand ? name : `'${name}'`}`);
  return parts.join(' ');
}

function read(text: string): readonly string[] {
  return scan(text).instructions.map(show);
}

/** The message and line of the error that a text is refused with. */
function refusal(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof SlimifyError) return `${error.line ?? '-'}: ${error.message}`;
    throw error;
  }
  throw new Error('not refused');
}

type Case = readonly [title: string, text: string, ...instructions: string[]];

function cases(list: readonly Case[]): void {
  test.each(list.map(([title, text, ...expected]) => ({ title, text, expected })))('$title', ({ text, expected }) => {
    expect(read(text)).toEqual(expected);
  });
}

describe('rule 1: lines', () => {
  cases([
    ['LF', 'FROM a\nRUN b\n', 'FROM@1 ["a"]', 'RUN@2 ["b"]'],
    ['CRLF', 'FROM a\r\nRUN b\r\n', 'FROM@1 ["a"]', 'RUN@2 ["b"]'],
    ['no final line end', 'FROM a\nRUN b', 'FROM@1 ["a"]', 'RUN@2 ["b"]'],
    ['several CRs before a LF', 'FROM a\r\r\nRUN b\n', 'FROM@1 ["a"]', 'RUN@2 ["b"]'],
    ['a lone CR is white space', 'FROM a\rb\nRUN\rb\n', 'FROM@1 ["a","b"]', 'RUN@2 ["b"]'],
    ['a byte order mark on line 1', '\ufeffFROM a\n', 'FROM@1 ["a"]'],
    ['a byte order mark before a directive', '\ufeff# escape=`\nFROM a`\nb\n', 'FROM@2-3 ["ab"]'],
    [
      'a form feed and a line separator do not end lines',
      'FROM a\f\nRUN b\u2028c\n',
      'FROM@1 ["a"]',
      'RUN@2 ["b\u2028c"]',
    ],
  ]);

  test('offsets count the byte order mark', () => {
    expect(scan('\ufeffFROM a\n').instructions[0]).toMatchObject({ start: 1, end: 7 });
  });

  test('a second byte order mark is part of the keyword', () => {
    expect(refusal(() => validate(scan('\ufeff\ufeffFROM a\n')))).toBe('1: unknown instruction: \ufeffFROM');
  });

  test('an instruction ends before its line end', () => {
    expect(scan('FROM a \r\nRUN b \\\r\n c\r\n').instructions).toMatchObject([
      { start: 0, end: 7 },
      { start: 9, end: 20 },
    ]);
  });
});

describe('rule 2: leading white space', () => {
  cases([
    ['blanks and tabs', '  FROM a\n\tRUN b\n', 'FROM@1 ["a"]', 'RUN@2 ["b"]'],
    ['vertical tab, form feed, no-break space', '\v\f\u00a0FROM a\n\u3000RUN b\n', 'FROM@1 ["a"]', 'RUN@2 ["b"]'],
    ['a continuation line keeps its own', 'FROM a\nRUN b\\\n\u00a0 c\n', 'FROM@1 ["a"]', 'RUN@2-3 ["b\u00a0 c"]'],
    ['an indented comment', 'FROM a\n\u00a0# RUN x\nRUN b\n', 'FROM@1 ["a"]', 'RUN@3 ["b"]'],
    ['lines of white space', 'FROM a\n \t\n\u00a0\nRUN b\n', 'FROM@1 ["a"]', 'RUN@4 ["b"]'],
  ]);

  test('the start is the first character of the keyword', () => {
    expect(scan('FROM a\n \t RUN b\n').instructions[1]).toMatchObject({ start: 10, end: 15 });
  });

  test('what counts as white space', () => {
    const spaces = [
      0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x20, 0x85, 0xa0, 0x1680, 0x2000, 0x200a, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000,
    ];
    expect(spaces.filter((code) => !isSpace(code))).toEqual([]);
    expect([0x08, 0x0e, 0x1f, 0x21, 0x84, 0x180e, 0x200b, 0x2060, 0xfeff].filter(isSpace)).toEqual([]);
  });
});

describe('rule 3: directives', () => {
  test.each<[string, string, string, readonly string[]]>([
    ['escape', '# escape=`\nFROM a\n', '`', ['escape=`']],
    [
      'all three',
      '# syntax=x/y:1\n#escape = \\\n#\tCHECK=skip=all\nFROM a\n',
      '\\',
      ['syntax=x/y:1', 'escape=\\', 'check=skip=all'],
    ],
    ['in capitals', '#ESCAPE=`\nFROM a\n', '`', ['escape=`']],
    ['white space before and after', '  #  escape\t=  `  \nFROM a\n', '`', ['escape=`']],
    ['CRLF', '# escape=`\r\nFROM a\r\n', '`', ['escape=`']],
    ['after a blank line: none', '\n# escape=`\nFROM a\n', '\\', []],
    ['after a comment: none', '# hello\n# escape=`\nFROM a\n', '\\', []],
    ['after another setting: none', '# vim: ft=x\n# escape=`\nFROM a\n', '\\', []],
    ['after an unknown name: none', '# foo=bar\n# escape=`\nFROM a\n', '\\', []],
    ['after an instruction: none', 'FROM a\n# escape=`\n', '\\', []],
    ['without a value: none', '# escape=\n# syntax=x\nFROM a\n', '\\', []],
    ['without an equals sign: none', '# escape `\nFROM a\n', '\\', []],
    ['two hashes: none', '## escape=`\nFROM a\n', '\\', []],
  ])('%s', (_, text, escape, directives) => {
    const scanned = scan(text);
    expect(scanned.escape).toBe(escape);
    expect(scanned.directives.map(({ name, value }) => `${name}=${value}`)).toEqual(directives);
  });

  test('a directive is a comment too', () => {
    const { directives, comments } = scan('# escape=`\n# c\nFROM a\n');
    expect(directives).toEqual([{ name: 'escape', value: '`', start: 0, end: 10 }]);
    expect(comments.map(({ text }) => text)).toEqual(['# escape=`', '# c']);
  });

  test.each([
    ['# escape=x\nFROM a\n', "1: invalid escape token 'x' does not match ` or \\"],
    ['# escape=``\nFROM a\n', "1: invalid escape token '``' does not match ` or \\"],
    ['# syntax=x\n# syntax=y\nFROM a\n', '2: only one syntax parser directive can be used'],
    ['# escape=`\n# Escape=`\nFROM a\n', '2: only one escape parser directive can be used'],
  ])('%j is refused', (text, message) => {
    expect(refusal(() => scan(text))).toBe(message);
  });
});

describe('rule 4: comments', () => {
  cases([
    ['at top level', '# a\nFROM a\n# b\n', 'FROM@2 ["a"]'],
    ['one that ends in a backslash does not go on', '# a \\\nFROM a\n', 'FROM@2 ["a"]'],
    ['in a continuation', 'FROM a\nRUN b \\\n# c\n  d\n', 'FROM@1 ["a"]', 'RUN@2-4 ["b   d"]'],
    [
      'in a continuation, ending in a backslash',
      'FROM a\nRUN b \\\n# c \\\n  d\nCMD e\n',
      'FROM@1 ["a"]',
      'RUN@2-4 ["b   d"]',
      'CMD@5 ["e"]',
    ],
    ['indented in a continuation', 'FROM a\nRUN b \\\n \t# c\n  d\n', 'FROM@1 ["a"]', 'RUN@2-4 ["b   d"]'],
    ['inside quotes', 'FROM a\nRUN "b \\\n# c\n d"\n', 'FROM@1 ["a"]', 'RUN@2-4 ["\\"b  d\\""]'],
    ['not in mid-line', 'FROM a\nRUN b # c\n', 'FROM@1 ["a"]', 'RUN@2 ["b # c"]'],
    ['not behind an instruction', 'FROM a # b\n', 'FROM@1 ["a","#","b"]'],
    ['not in a heredoc', 'FROM a\nRUN <<E\n# c\nE\n', 'FROM@1 ["a"]', 'RUN@2-4 ["<<E"] <<E'],
    ['at the end of a continuation that ends the file', 'FROM a\nRUN b \\\n# c', 'FROM@1 ["a"]', 'RUN@2-3 ["b"]'],
  ]);

  test('are kept with their place and text', () => {
    expect(scan('FROM a\r\nRUN b \\\r\n  # c\u00e9 \r\n d\r\n#e').comments).toEqual([
      { start: 19, end: 24, line: 3, text: '# c\u00e9 ' },
      { start: 30, end: 32, line: 5, text: '#e' },
    ]);
  });
});

describe('rules 5 and 6: continuations', () => {
  cases([
    ['nothing is put between', 'FROM a\nRUN b\\\nc\n', 'FROM@1 ["a"]', 'RUN@2-3 ["bc"]'],
    ['blanks behind the escape', 'FROM a\nRUN b \\ \t\n c\n', 'FROM@1 ["a"]', 'RUN@2-3 ["b  c"]'],
    ['CRLF', 'FROM a\r\nRUN b \\\r\n c\r\n', 'FROM@1 ["a"]', 'RUN@2-3 ["b  c"]'],
    ['two escapes do not go on', 'FROM a\nRUN b\\\\\nCMD c\n', 'FROM@1 ["a"]', 'RUN@2 ["b\\\\\\\\"]', 'CMD@3 ["c"]'],
    ['an escape, a blank and an escape do', 'FROM a\nRUN b\\ \\\n c\n', 'FROM@1 ["a"]', 'RUN@2-3 ["b\\\\  c"]'],
    ['a line that is an escape only', 'FROM a\nRUN b \\\n\\\n c\n', 'FROM@1 ["a"]', 'RUN@2-4 ["b  c"]'],
    ['an indented escape only', 'FROM a\nRUN b \\\n  \\\n c\n', 'FROM@1 ["a"]', 'RUN@2-4 ["b    c"]'],
    [
      'a no-break space behind the escape does not go on',
      'FROM a\nRUN b\\\u00a0\nCMD c\n',
      'FROM@1 ["a"]',
      'RUN@2 ["b\\\\"]',
      'CMD@3 ["c"]',
    ],
    ['blank lines inside', 'FROM a\nRUN b \\\n\n \t\n c\n', 'FROM@1 ["a"]', 'RUN@2-5 ["b  c"]'],
    [
      'blank lines and comments inside',
      'FROM a\nRUN b \\\n\n# x\n\n c\nCMD d\n',
      'FROM@1 ["a"]',
      'RUN@2-6 ["b  c"]',
      'CMD@7 ["d"]',
    ],
    ['one that swallows the next instruction', 'FROM a\nRUN b \\\n\nCMD c\n', 'FROM@1 ["a"]', 'RUN@2-4 ["b CMD c"]'],
    ['at the end of the file', 'FROM a\nRUN b \\', 'FROM@1 ["a"]', 'RUN@2 ["b"]'],
    ['at the end of the file, with blank lines', 'FROM a\nRUN b \\\n\n\n', 'FROM@1 ["a"]', 'RUN@2-4 ["b"]'],
    ['of the keyword', 'FR\\\nOM a\n', 'FROM@1-2 ["a"]'],
    ['right behind the keyword', 'FROM\\\n a\n', 'FROM@1-2 ["a"]'],
    [
      'of every instruction',
      'FROM a \\\n  AS b\nENV a=b \\\n c=d\n',
      'FROM@1-2 ["a","AS","b"]',
      'ENV@3-4 ["a","b","=","c","d","="]',
    ],
    [
      'with the backtick',
      '# escape=`\nFROM a\nRUN b `\n c\\\nCMD d\n',
      'FROM@2 ["a"]',
      'RUN@3-4 ["b  c\\\\"]',
      'CMD@5 ["d"]',
    ],
    [
      'with two backticks: none',
      '# escape=`\nFROM a\nRUN b``\nCMD d\n',
      'FROM@2 ["a"]',
      'RUN@3 ["b``"]',
      'CMD@4 ["d"]',
    ],
  ]);
});

describe('rule 7: keyword and flags', () => {
  cases([
    ['any case', 'from a\nrUn b\n', 'from@1 ["a"]', 'rUn@2 ["b"]'],
    ['white space of every kind', 'FROM\t\v\fa  \n', 'FROM@1 ["a"]'],
    ['no arguments', 'FROM a\nRUN\nCMD \n', 'FROM@1 ["a"]', 'RUN@2 []', 'CMD@3 []'],
    [
      'flags',
      'FROM --platform=x a\nRUN --mount=type=cache,target=/c --network=none b --c\n',
      'FROM@1 [--platform=x] ["a"]',
      'RUN@2 [--mount=type=cache,target=/c --network=none] ["b --c"]',
    ],
    [
      'every instruction takes them',
      'FROM a\nENV --x a=b\nUSER --y=z u\n',
      'FROM@1 ["a"]',
      'ENV@2 [--x] ["a","b","="]',
      'USER@3 [--y=z] ["u"]',
    ],
    [
      'quotes are resolved',
      'FROM a\nCOPY --from="b c" --chown=\'d e\':f g h\n',
      'FROM@1 ["a"]',
      'COPY@2 [--from=b c --chown=d e:f] ["g","h"]',
    ],
    ['escapes are resolved', 'FROM a\nCOPY --from=b\\ c d e\n', 'FROM@1 ["a"]', 'COPY@2 [--from=b c] ["d","e"]'],
    ['a bare -- ends them', 'FROM a\nRUN --network=none -- --b\n', 'FROM@1 ["a"]', 'RUN@2 [--network=none] ["--b"]'],
    [
      'over several lines',
      'FROM a\nRUN --network=none \\\n  --security=insecure \\\n b\n',
      'FROM@1 ["a"]',
      'RUN@2-4 [--network=none --security=insecure] ["b"]',
    ],
    ['nothing but flags', 'FROM a\nRUN --network=none\n', 'FROM@1 ["a"]', 'RUN@2 [--network=none] []'],
    ['one dash is no flag', 'FROM a\nRUN -x b\n', 'FROM@1 ["a"]', 'RUN@2 ["-x b"]'],
  ]);

  test('are cut at the first equals sign', () => {
    expect(scan('FROM a\nRUN --mount=type=cache --link b\n').instructions[1]?.flags).toEqual([
      { name: 'mount', value: 'type=cache', text: '--mount=type=cache' },
      { name: 'link', value: undefined, text: '--link' },
    ]);
  });

  test('the body begins behind them', () => {
    const text = 'FROM a\nRUN --network=none \\\n  b \\\n c \n';
    const body = scan(text).instructions[1]?.body;
    expect(body?.text).toBe('b  c');
    expect(text.slice(body?.from[0], (body?.from[0] ?? 0) + 2)).toBe('b ');
  });
});

describe('rule 8: JSON form', () => {
  cases([
    ['RUN', 'FROM a\nRUN ["b", "c d"]\n', 'FROM@1 ["a"]', 'RUN@2 ["b","c d"] json'],
    ['escapes', 'FROM a\nCMD ["a\\tb","\\u00e9\\\\"]\n', 'FROM@1 ["a"]', 'CMD@2 ["a\\tb","é\\\\"] json'],
    ['empty', 'FROM a\nENTRYPOINT []\n', 'FROM@1 ["a"]', 'ENTRYPOINT@2 [] json'],
    ['over several lines', 'FROM a\nCMD [ \\\n "b", \\\n# c\n "d" ]\n', 'FROM@1 ["a"]', 'CMD@2-5 ["b","d"] json'],
    [
      'COPY, ADD, VOLUME and SHELL',
      'FROM a\nCOPY ["b","c"]\nADD ["d","e"]\nVOLUME ["/f"]\nSHELL ["g"]\n',
      'FROM@1 ["a"]',
      'COPY@2 ["b","c"] json',
      'ADD@3 ["d","e"] json',
      'VOLUME@4 ["/f"] json',
      'SHELL@5 ["g"] json',
    ],
    [
      "HEALTHCHECK's command",
      'FROM a\nHEALTHCHECK --interval=5s CMD ["b"]\nHEALTHCHECK NONE\n',
      'FROM@1 ["a"]',
      'HEALTHCHECK@2 [--interval=5s] ["CMD","b"] json',
      'HEALTHCHECK@3 ["NONE"]',
    ],
    [
      "HEALTHCHECK's command in shell form",
      'FROM a\nHEALTHCHECK CMD  b ["c"]\n',
      'FROM@1 ["a"]',
      'HEALTHCHECK@2 ["CMD","b [\\"c\\"]"]',
    ],
    ['not with a comment behind it', 'FROM a\nCMD ["b"] # c\n', 'FROM@1 ["a"]', 'CMD@2 ["[\\"b\\"] # c"]'],
    ['not with a trailing comma', 'FROM a\nCMD ["b",]\n', 'FROM@1 ["a"]', 'CMD@2 ["[\\"b\\",]"]'],
    ['not with single quotes', "FROM a\nCMD ['b']\n", 'FROM@1 ["a"]', 'CMD@2 ["[\'b\']"]'],
    ['not with an invalid escape', 'FROM a\nCMD ["C:\\S"]\n', 'FROM@1 ["a"]', 'CMD@2 ["[\\"C:\\\\S\\"]"]'],
    ['not for an object', 'FROM a\nCMD {"b":"c"}\n', 'FROM@1 ["a"]', 'CMD@2 ["{\\"b\\":\\"c\\"}"]'],
    [
      'not for instructions without it',
      'FROM a\nUSER ["b"]\nWORKDIR ["c"]\n',
      'FROM@1 ["a"]',
      'USER@2 ["[\\"b\\"]"]',
      'WORKDIR@3 ["[\\"c\\"]"]',
    ],
  ]);

  test.each(['CMD [1]', 'RUN ["a", null]', 'SHELL [["a"]]', 'HEALTHCHECK CMD [true]'])('%s is refused', (line) => {
    expect(refusal(() => scan(`FROM a\n${line}\n`))).toBe(
      '2: when using JSON array syntax, arrays must be comprised of strings only',
    );
  });
});

describe('rule 9: heredocs', () => {
  cases([
    ['alone', 'FROM a\nRUN <<EOF\nb\nEOF\nCMD c\n', 'FROM@1 ["a"]', 'RUN@2-4 ["<<EOF"] <<EOF', 'CMD@5 ["c"]'],
    ['empty', 'FROM a\nRUN <<EOF\nEOF\n', 'FROM@1 ["a"]', 'RUN@2-3 ["<<EOF"] <<EOF'],
    ['terminator without a line end', 'FROM a\nRUN <<EOF\nb\nEOF', 'FROM@1 ["a"]', 'RUN@2-4 ["<<EOF"] <<EOF'],
    [
      'fed to a program',
      'FROM a\nRUN cat >f <<EOF && d\nUSER x\nEOF\n',
      'FROM@1 ["a"]',
      'RUN@2-4 ["cat >f <<EOF && d"] <<EOF',
    ],
    ['a program behind it', 'FROM a\nRUN <<EOF python3\nb\nEOF\n', 'FROM@1 ["a"]', 'RUN@2-4 ["<<EOF python3"] <<EOF'],
    [
      'quoted names',
      'FROM a\nRUN <<"EOF"\nEOF\nRUN <<\'EOF\'\nEOF\nRUN <<E"O"F\nEOF\n',
      'FROM@1 ["a"]',
      'RUN@2-3 ["<<\\"EOF\\""] <<\'EOF\'',
      "RUN@4-5 [\"<<'EOF'\"] <<'EOF'",
      'RUN@6-7 ["<<E\\"O\\"F"] <<\'EOF\'',
    ],
    ['an escaped name expands', 'FROM a\nRUN <<\\EOF\nEOF\n', 'FROM@1 ["a"]', 'RUN@2-3 ["<<\\\\EOF"] <<EOF'],
    ['a name with a blank in quotes', "FROM a\nRUN <<'E F'\nb\nE F\n", 'FROM@1 ["a"]', "RUN@2-4 [\"<<'E F'\"] <<'E F'"],
    ['a blank before the name', 'FROM a\nRUN << EOF\nb\nEOF\n', 'FROM@1 ["a"]', 'RUN@2-4 ["<< EOF"] <<EOF'],
    ['a dash drops tabs', 'FROM a\nRUN <<-EOF\n\tb\n\t\tEOF\n', 'FROM@1 ["a"]', 'RUN@2-4 ["<<-EOF"] <<-EOF'],
    [
      'without a dash a tab is part of the line',
      'FROM a\nRUN <<EOF\n\tEOF\nEOF\n',
      'FROM@1 ["a"]',
      'RUN@2-4 ["<<EOF"] <<EOF',
    ],
    ['blanks are never dropped', 'FROM a\nRUN <<-EOF\n EOF\nEOF \nEOF\n', 'FROM@1 ["a"]', 'RUN@2-5 ["<<-EOF"] <<-EOF'],
    ['a file descriptor', 'FROM a\nRUN 3<<EOF cat\nb\nEOF\n', 'FROM@1 ["a"]', 'RUN@2-4 ["3<<EOF cat"] 3<<EOF'],
    [
      'two of them',
      'FROM a\nRUN <<A cat && <<B sh\na\nA\nb\nB\n',
      'FROM@1 ["a"]',
      'RUN@2-6 ["<<A cat && <<B sh"] <<A <<B',
    ],
    ['a semicolon belongs to the name', 'FROM a\nRUN <<EOF;\nEOF\nEOF;\n', 'FROM@1 ["a"]', 'RUN@2-4 ["<<EOF;"] <<EOF;'],
    [
      'COPY and ADD',
      'FROM a\nCOPY <<F /f\nb\nF\nADD --chown=x <<-G <<H /d/\nG\nH\n',
      'FROM@1 ["a"]',
      'COPY@2-4 ["<<F","/f"] <<F',
      'ADD@5-7 [--chown=x] ["<<-G","<<H","/d/"] <<-G <<H',
    ],
    ['ONBUILD', 'FROM a\nONBUILD RUN <<EOF\nb\nEOF\n', 'FROM@1 ["a"]', 'ONBUILD@2-4 > RUN@2-4 ["<<EOF"] <<EOF'],
    ['CRLF', 'FROM a\r\nRUN <<EOF\r\nb\r\nEOF\r\nCMD c\r\n', 'FROM@1 ["a"]', 'RUN@2-4 ["<<EOF"] <<EOF', 'CMD@5 ["c"]'],
    ['lines of a body do not go on', 'FROM a\nRUN <<EOF\nb \\\nEOF\n', 'FROM@1 ["a"]', 'RUN@2-4 ["<<EOF"] <<EOF'],
    [
      'behind a continued line',
      'FROM a\nRUN a && \\\n  cat <<EOF\nb\nEOF\n',
      'FROM@1 ["a"]',
      'RUN@2-5 ["a &&   cat <<EOF"] <<EOF',
    ],
    [
      'not after other text of a word',
      'FROM a\nRUN cat<<EOF\nCMD b\n',
      'FROM@1 ["a"]',
      'RUN@2 ["cat<<EOF"]',
      'CMD@3 ["b"]',
    ],
    [
      'not with a dash and a blank',
      'FROM a\nRUN cat <<- EOF\nCMD b\n',
      'FROM@1 ["a"]',
      'RUN@2 ["cat <<- EOF"]',
      'CMD@3 ["b"]',
    ],
    ['not for a here-string', 'FROM a\nRUN cat <<<x\nCMD b\n', 'FROM@1 ["a"]', 'RUN@2 ["cat <<<x"]', 'CMD@3 ["b"]'],
    [
      'not for a shift',
      'FROM a\nRUN echo $((1<<2))\nCMD b\n',
      'FROM@1 ["a"]',
      'RUN@2 ["echo $((1<<2))"]',
      'CMD@3 ["b"]',
    ],
    [
      'not in quotes',
      'FROM a\nRUN echo "a <<EOF" \'<<EOF\'\nCMD b\n',
      'FROM@1 ["a"]',
      'RUN@2 ["echo \\"a <<EOF\\" \'<<EOF\'"]',
      'CMD@3 ["b"]',
    ],
    [
      'not behind an open quote',
      'FROM a\nRUN echo "a <<EOF\nCMD b\n',
      'FROM@1 ["a"]',
      'RUN@2 ["echo \\"a <<EOF"]',
      'CMD@3 ["b"]',
    ],
    ['not in JSON form', 'FROM a\nRUN ["<<EOF"]\nCMD b\n', 'FROM@1 ["a"]', 'RUN@2 ["<<EOF"] json', 'CMD@3 ["b"]'],
    [
      'not for other instructions',
      'FROM a\nCMD <<EOF\nENV A=<<B\n',
      'FROM@1 ["a"]',
      'CMD@2 ["<<EOF"]',
      'ENV@3 ["A","<<B","="]',
    ],
  ]);

  test('know where the body and the terminator stand', () => {
    const text = 'FROM a\nRUN <<-A cat\r\n\tb\n\tA\nCMD c\n';
    const heredoc = scan(text).instructions[1]?.heredocs[0];
    expect(text.slice(heredoc?.body.start, heredoc?.body.end)).toBe('\tb\n');
    expect(text.slice(heredoc?.terminator.start, heredoc?.terminator.end)).toBe('A');
    expect(text.slice(scan(text).instructions[1]?.start, scan(text).instructions[1]?.end)).toBe(
      'RUN <<-A cat\r\n\tb\n\tA',
    );
  });

  test.each(['RUN <<EOF\n', 'RUN <<EOF', 'RUN <<EOF\nb\n EOF\n', 'COPY <<A <<B /\nx\nA\n', 'ONBUILD RUN <<E\nx\n'])(
    '%j is refused',
    (text) => {
      expect(refusal(() => scan(`FROM a\n${text}`))).toBe('2: unterminated heredoc');
    },
  );

  test.each<[string, readonly string[]]>([
    ['a "b c" \'d  e\' f\\ g', ['a', '"b c"', "'d  e'", 'f\\ g']],
    ['a"b c"d', ['a"b c"d']],
    ['<< A b', ['<<A', 'b']],
    ['3<<  A', ['3<<A']],
    ['<<- A', ['<<-', 'A']],
    ['${a:-b c} $d "${e}"', ['${a:-b c}', '$d', '"${e}"']],
    ['a "b', []],
    ["a 'b", []],
    ['${a', []],
    ['${a b}', []],
    ['', []],
  ])('shell words of %j', (line, words) => {
    expect(shellWords(line)).toEqual(words);
  });

  test.each(['<<', '<<-', '<<<a', '<<a<b', 'a<<b', '<<a b', "<<''", '<<"', 'a', '4<'])(
    '%j announces no heredoc',
    (word) => {
      expect(parseHeredoc(word)?.name ?? '').toBe('');
    },
  );
});

describe('rule 10: arguments', () => {
  test.each<[string, string, readonly string[]]>([
    ['ENV', 'A=b', ['A', 'b', '=']],
    ['ENV', 'A="b c" D=\'e f\' G=h\\ i', ['A', '"b c"', '=', 'D', "'e f'", '=', 'G', 'h\\ i', '=']],
    ['ENV', 'A=b=c D=', ['A', 'b=c', '=', 'D', '', '=']],
    ['ENV', 'LIMIT 100 KB', ['LIMIT', '100 KB', '']],
    ['ENV', 'A  b=c  "d" # e', ['A', 'b=c  "d" # e', '']],
    ['LABEL', '"a b"=c', ['"a b"', 'c', '=']],
    ['LABEL', 'a b', ['a', 'b', '']],
    ['ARG', 'A B=c D="e f"', ['A', 'B=c', 'D="e f"']],
    ['EXPOSE', '80  443/tcp', ['80', '443/tcp']],
    ['COPY', 'a  b\tc', ['a', 'b', 'c']],
    ['WORKDIR', '/a b', ['/a b']],
    ['USER', 'a:b', ['a:b']],
    ['MAINTAINER', 'A B <c@d>', ['A B <c@d>']],
    ['STOPSIGNAL', 'SIGKILL', ['SIGKILL']],
    ['VOLUME', '/a /b', ['/a', '/b']],
    ['HEALTHCHECK', '', []],
    ['FROM', '', []],
  ])('%s %s', (keyword, rest, args) => {
    expect(splitArgs(keyword, rest, '\\', 1).args).toEqual(args);
  });

  test('the escape character quotes in ENV', () => {
    expect(splitArgs('ENV', 'A=b` c D=e\\ F=g', '`', 1).args).toEqual([
      'A',
      'b` c',
      '=',
      'D',
      'e\\',
      '=',
      'F',
      'g',
      '=',
    ]);
  });

  test.each([
    ['ENV A', '2: ENV must have two arguments'],
    ['LABEL a', '2: LABEL must have two arguments'],
    ['ENV A=b c', '2: can\'t find = in "c"; it must be of the form name=value'],
  ])('%s is refused', (line, message) => {
    expect(refusal(() => scan(`FROM a\n${line}\n`))).toBe(message);
  });

  test('an unknown instruction is read, and refused later', () => {
    expect(read('FROM a\nFOO b c\n')).toEqual(['FROM@1 ["a"]', 'FOO@2 [""]']);
    expect(refusal(() => validate(scan('FROM a\nFOO b c\n')))).toBe('2: unknown instruction: FOO');
  });

  cases([
    [
      'ONBUILD',
      'FROM a\nONBUILD RUN --network=none b\nonbuild copy ["c", "d"]\n',
      'FROM@1 ["a"]',
      'ONBUILD@2 > RUN@2 [--network=none] ["b"]',
      'onbuild@3 > copy@3 ["c","d"] json',
    ],
    [
      'ONBUILD over several lines',
      'FROM a\nONBUILD \\\n RUN b \\\n c\n',
      'FROM@1 ["a"]',
      'ONBUILD@2-4 > RUN@2-4 ["b  c"]',
    ],
  ]);
});

describe('rule 11: limits', () => {
  test('a line of 65,535 bytes is read, one of 65,536 is refused', () => {
    const line = (bytes: number): string => `FROM a\nRUN ${'x'.repeat(bytes - 5)}\n`;
    expect(scan(line(65_535)).instructions).toHaveLength(2);
    expect(refusal(() => scan(line(65_536)))).toBe('2: line is over 65,535 bytes long');
  });

  test('bytes are counted, not characters', () => {
    expect(scan(`FROM a\nRUN ${'é'.repeat(32_000)}\n`).instructions).toHaveLength(2);
    expect(refusal(() => scan(`FROM a\nRUN ${'é'.repeat(33_000)}\n`))).toBe('2: line is over 65,535 bytes long');
    expect(refusal(() => scan(`FROM a\nRUN ${'😀'.repeat(16_400)}\n`))).toBe('2: line is over 65,535 bytes long');
  });

  test('long lines of comments and heredocs are refused too', () => {
    expect(refusal(() => scan(`FROM a\n# ${'x'.repeat(70_000)}\n`))).toBe('2: line is over 65,535 bytes long');
    expect(refusal(() => scan(`FROM a\nRUN <<E\n${'x'.repeat(70_000)}\nE\n`))).toBe(
      '3: line is over 65,535 bytes long',
    );
  });

  test.each(['', '\n', '# a\n', '\ufeff', '  \n\t\n'])('%j has no instructions', (text) => {
    expect(refusal(() => scan(text))).toBe('-: file with no instructions');
  });

  test('100,000 lines take time in proportion', () => {
    const text = `FROM a\n${'RUN b \\\n# c\n d\n'.repeat(33_000)}`;
    expect(scan(text).instructions).toHaveLength(33_001);
  });
});

describe('validate', () => {
  test.each([
    'ARG A=b\nFROM a',
    'FROM a AS b',
    'FROM --platform=linux/amd64 a as b',
    'FROM a\nRUN',
    'FROM a\nCMD',
    'FROM a\nRUN --mount=type=cache,target=/c --network=none --security=insecure x',
    'FROM a\nCOPY --from=b --chown=c --chmod=d --link --parents --exclude=e f g',
    'FROM a\nADD --checksum=b --keep-git-dir=true --unpack=false c d',
    'FROM a\nHEALTHCHECK --interval=1s --timeout=2s --start-period=3s --start-interval=4s --retries=5 CMD x',
    'FROM a\nSHELL ["/bin/bash", "-c"]',
    'FROM a\nONBUILD RUN x',
    'FROM a\nMAINTAINER b',
  ])('takes %j', (text) => {
    expect(() => validate(scan(text))).not.toThrow();
  });

  test.each([
    ['RUN a', '1: no FROM before this instruction'],
    ['ARG A', '-: there is no FROM in this file'],
    ['FROM', '1: FROM requires more arguments'],
    ['FROM a b', '1: FROM requires either one argument, or three: FROM <image> AS <name>'],
    ['FROM a IS b', '1: FROM requires either one argument, or three: FROM <image> AS <name>'],
    ['FROM a AS b c', '1: FROM has too many arguments'],
    ['FROM a\n&& make', '2: unknown instruction: &&'],
    ['FROM a\nRUN --foo x', '2: unknown flag: --foo'],
    ['FROM a\nRUN --mount x', '2: missing a value on flag: --mount'],
    ['FROM a\nENV --x a=b', '2: unknown flag: --x'],
    [
      'FROM a\nRUN --mount=type=bind,from=$X,target=/y x',
      "2: 'from' doesn't support variable expansion, define alias stage instead",
    ],
    ['FROM a\nCOPY b', '2: COPY requires more arguments'],
    ['FROM a\nENV', '2: ENV requires more arguments'],
    ['FROM a\nEXPOSE', '2: EXPOSE requires more arguments'],
    ['FROM a\nUSER', '2: USER requires more arguments'],
    ['FROM a\nSHELL bash -c', '2: SHELL requires the arguments to be in JSON form'],
    ['FROM a\nONBUILD', '2: ONBUILD requires at least one argument'],
    ['FROM a\nONBUILD FROM b', "2: FROM isn't allowed as an ONBUILD trigger"],
    ['FROM a\nONBUILD ONBUILD RUN b', "2: ONBUILD isn't allowed as an ONBUILD trigger"],
    ['FROM a\nONBUILD MAINTAINER b', "2: MAINTAINER isn't allowed as an ONBUILD trigger"],
  ])('refuses %j', (text, message) => {
    expect(refusal(() => validate(scan(text)))).toBe(message);
  });
});
