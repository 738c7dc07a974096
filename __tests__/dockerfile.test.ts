import { describe, expect, test } from '@jest/globals';
import { mounts, parseDockerfile, secondReading } from '../src/dockerfile.ts';
import type { Dockerfile, Instruction } from '../src/dockerfile.ts';
import { SlimifyError } from '../src/error.ts';
import { earlier, later, stageOf, userAt, variableAt } from '../src/order.ts';

/** The file's instruction whose text begins like this. */
function find(file: Dockerfile, head: string): Instruction {
  const found = file.instructions.find(({ start }) => file.text.startsWith(head, start));
  if (found === undefined) throw new Error(`no ${head}`);
  return found;
}

function bodies(instructions: Iterable<Instruction>): readonly string[] {
  return [...instructions].map(({ keyword, body }) => `${keyword} ${body.text}`);
}

/** The source that the shell of the first RUN gets; undefined when it is not read. */
function source(text: string): string | undefined {
  return parseDockerfile(text).instructions.find(({ keyword }) => keyword === 'RUN')?.script?.source.text;
}

function refusal(text: string): string {
  try {
    parseDockerfile(text);
  } catch (error) {
    if (error instanceof SlimifyError) return `${error.line ?? '-'}: ${error.message}`;
    throw error;
  }
  throw new Error('not refused');
}

describe('the file', () => {
  test.each([
    ['FROM a\n', '\n'],
    ['FROM a\r\n', '\r\n'],
    ['FROM a', '\n'],
    ['# c\r\nFROM a\nRUN b\n', '\r\n'],
    ['FROM a\nRUN b\r\n', '\n'],
  ])('%j has the line end %j', (text, eol) => {
    expect(parseDockerfile(text).eol).toBe(eol);
  });

  test('instructions know their place', () => {
    const file = parseDockerfile('ARG A\nFROM a\nRUN b\nFROM c\nRUN d\n');
    expect(file.instructions.map(({ index, stage }) => [index, stage])).toEqual([
      [0, undefined],
      [1, 0],
      [2, 0],
      [3, 1],
      [4, 1],
    ]);
    expect(file.instructions.map((instruction) => stageOf(file, instruction)?.image.text)).toEqual([
      undefined,
      'a',
      'a',
      'c',
      'c',
    ]);
  });

  test.each([
    ['', '-: the file is empty'],
    [' \n\t\n', '-: the file is empty'],
    ['\ufeff', '-: the file is empty'],
    ['# only a comment\n', '-: file with no instructions'],
    ['ARG A\n', '-: there is no FROM in this file'],
    ['RUN a\n', '1: no FROM before this instruction'],
    ['FROM a\n\n&& b\n', '3: unknown instruction: &&'],
    ['FROM a\nRUN <<EOF\n', '2: unterminated heredoc'],
    [
      'FROM a\nCOPY <<EOF /x\n{{ b }}\nEOF\n{{ c }}\n',
      '5: looks like a template of a Dockerfile, not like a Dockerfile',
    ],
    ['FROM {{ image }}\n', '1: looks like a template of a Dockerfile, not like a Dockerfile'],
    ['FROM a\n{% if x %}\nRUN b\n{% endif %}\n', '2: looks like a template of a Dockerfile, not like a Dockerfile'],
    ['<%= header %>\nFROM a\n', '1: looks like a template of a Dockerfile, not like a Dockerfile'],
    ['%%HEADER%%\nFROM a\n', '1: looks like a template of a Dockerfile, not like a Dockerfile'],
    ['FROM a:<%= tag %>\n', '1: looks like a template of a Dockerfile, not like a Dockerfile'],
    ['FROM a\nFROM mcr.microsoft.com/windows/servercore:ltsc2022\n', '2: Windows images are not supported'],
    ['FROM mcr.microsoft.com/windows/nanoserver\n', '1: Windows images are not supported'],
    ['ARG B=nanoserver\nFROM x/${B}\n', '2: Windows images are not supported'],
    ['FROM --platform=windows/amd64 golang\n', '1: Windows images are not supported'],
  ])('%j is refused', (text, message) => {
    expect(refusal(text)).toBe(message);
  });

  test.each([
    'FROM a\nRUN echo {{ x }}\n',
    'FROM a\nLABEL b="{{c}}"\n',
    'FROM a\nRUN date +%%s\n',
    'FROM a\nCOPY <<EOF /x.tmpl\n{{ range . }}\nEOF\n',
  ])('%j is no template', (text) => {
    expect(() => parseDockerfile(text)).not.toThrow();
  });
});

describe('stages', () => {
  /** Per stage: name, image, parent, children, and whether it ships. */
  function stages(text: string): readonly string[] {
    return parseDockerfile(text).stages.map(({ name, image, parent, children, ships }) => {
      const links = `${parent === undefined ? '' : ` <${parent.index}`}${children.map(({ index }) => ` >${index}`).join('')}`;
      return `${name ?? '-'} ${image.text}${links}${ships ? ' ships' : ''}`;
    });
  }

  test.each<[string, string, readonly string[]]>([
    ['one', 'FROM a', ['- a ships']],
    ['copied by name', 'FROM a AS b\nFROM c\nCOPY --from=b x y', ['b a', '- c ships']],
    ['copied by name in capitals', 'FROM a AS Build\nFROM c\nCOPY --from=BUILD x y', ['build a', '- c ships']],
    ['copied by number', 'FROM a\nFROM b\nCOPY --from=0 x y', ['- a', '- b ships']],
    ['mounted', 'FROM a AS b\nFROM c\nRUN --mount=type=bind,from=b,target=/t x', ['b a', '- c ships']],
    ['mounted, from first', 'FROM a AS b\nFROM c\nRUN --mount=from=b,target=/t x', ['b a', '- c ships']],
    ['copied by an ONBUILD', 'FROM a AS b\nFROM c\nONBUILD COPY --from=b x y', ['b a', '- c ships']],
    ['unused: built with --target', 'FROM a AS b\nFROM c', ['b a ships', '- c ships']],
    ['built from', 'FROM a AS b\nFROM b', ['b a >1 ships', '- b <0 ships']],
    ['built from in another case', 'FROM a AS Base\nFROM BASE', ['base a >1 ships', '- BASE <0 ships']],
    ['built from by default of an ARG', 'ARG X=b\nFROM a AS b\nFROM $X', ['b a >1 ships', '- $X <0 ships']],
    ['a chain', 'FROM a AS b\nFROM b AS c\nFROM c', ['b a >1 ships', 'c b <0 >2 ships', '- c <1 ships']],
    [
      'a base that ships by one child only',
      'FROM a AS b\nFROM b AS c\nFROM b\nCOPY --from=c x y',
      ['b a >1 >2 ships', 'c b <0', '- b <0 ships'],
    ],
    [
      'a base of a stage that is copied from',
      'FROM a AS b\nFROM b AS c\nFROM d\nCOPY --from=c x y',
      ['b a >1', 'c b <0', '- d ships'],
    ],
    ['copied from and built from', 'FROM a AS b\nFROM b\nCOPY --from=b x y', ['b a >1 ships', '- b <0 ships']],
    ['an image of the same name as a later stage', 'FROM b\nFROM a AS b', ['- b ships', 'b a ships']],
    [
      'a name given twice: the last one before counts',
      'FROM a AS b\nFROM c AS b\nFROM b',
      ['b a ships', 'b c >2 ships', '- b <1 ships'],
    ],
    ['a number is no name of a parent', 'FROM a\nFROM 0', ['- a ships', '- 0 ships']],
  ])('%s', (_, text, expected) => {
    expect(stages(`${text}\n`)).toEqual(expected);
  });

  test.each<[string, string, Partial<Dockerfile['stages'][number]['image']>]>([
    ['FROM node', 'node', { registry: undefined, repository: 'node', tag: undefined, digest: undefined }],
    ['FROM library/node:20', 'library/node:20', { registry: undefined, repository: 'library/node', tag: '20' }],
    [
      'FROM reg:443/a/b:1@sha256:0f',
      'reg:443/a/b:1@sha256:0f',
      { registry: 'reg:443', repository: 'a/b', tag: '1', digest: 'sha256:0f' },
    ],
    ['FROM localhost/a', 'localhost/a', { registry: 'localhost', repository: 'a' }],
    ['FROM ghcr.io/a:b', 'ghcr.io/a:b', { registry: 'ghcr.io', repository: 'a', tag: 'b' }],
    ['ARG V=20\nFROM node:${V}', 'node:20', { text: 'node:${V}', tag: '20' }],
    ['ARG V="20"\nFROM node:$V-slim', 'node:20-slim', { tag: '20-slim' }],
    ['ARG V\nFROM node:${V:-18}', 'node:18', { tag: '18' }],
    ['ARG V=\nFROM node:${V:-18}', 'node:18', {}],
    ['ARG V=\nFROM node:a${V-18}', 'node:a', {}],
    ['ARG V=1\nFROM node:${V:+x}', 'node:x', {}],
    ['FROM node:a${V:+x}', 'node:a', {}],
    ['ARG I=node V=20\nFROM $I:$V', 'node:20', { repository: 'node' }],
  ])('%j resolves to %j', (text, resolved, parts) => {
    expect(parseDockerfile(text).stages[0]?.image).toMatchObject({ resolved, ...parts });
  });

  test.each([
    'ARG V\nFROM node:$V',
    'FROM node:${V}',
    'FROM node:${V:?no}',
    'FROM node:${V#v}',
    'FROM a\nARG V=1\nFROM b:$V',
  ])('%j is not resolved', (text) => {
    expect(parseDockerfile(text).stages.at(-1)?.image.resolved).toBeUndefined();
  });

  test('the place of an image leaves out flags, alias and continued lines', () => {
    const text = 'FROM \\\n  --platform=linux/amd64 no\\\nde:20 \\\n AS x\n';
    const image = parseDockerfile(text).stages[0]?.image;
    expect(image?.text).toBe('node:20');
    expect(text.slice(image?.start, image?.end)).toBe('no\\\nde:20');
  });
});

describe('order', () => {
  const file = parseDockerfile(
    [
      'ARG G',
      'FROM a AS one',
      'RUN 1a',
      'RUN 1b',
      'RUN 1c',
      'FROM one AS two',
      'RUN 2a',
      'FROM b',
      'RUN 3',
      'FROM one',
      'RUN 4',
      'FROM two',
      'RUN 5',
    ].join('\n'),
  );

  test('later: the rest of the stage, then what is built from it, depth first', () => {
    expect(bodies(later(file, find(file, 'RUN 1b')))).toEqual(['RUN 1c', 'RUN 2a', 'RUN 5', 'RUN 4']);
    expect(bodies(later(file, find(file, 'FROM a')))).toEqual([
      'RUN 1a',
      'RUN 1b',
      'RUN 1c',
      'RUN 2a',
      'RUN 5',
      'RUN 4',
    ]);
    expect(bodies(later(file, find(file, 'RUN 3')))).toEqual([]);
    expect(bodies(later(file, find(file, 'ARG G')))).toEqual([]);
  });

  test('earlier: what is below, latest first', () => {
    expect(bodies(earlier(file, find(file, 'RUN 5')))).toEqual(['RUN 2a', 'RUN 1c', 'RUN 1b', 'RUN 1a']);
    expect(bodies(earlier(file, find(file, 'RUN 1b')))).toEqual(['RUN 1a']);
    expect(bodies(earlier(file, find(file, 'RUN 1a')))).toEqual([]);
    expect(bodies(earlier(file, find(file, 'FROM two')))).toEqual(['RUN 2a', 'RUN 1c', 'RUN 1b', 'RUN 1a']);
    expect(bodies(earlier(file, find(file, 'ARG G')))).toEqual([]);
  });
});

describe('settings', () => {
  test.each<[string, string, string | undefined]>([
    ['ENV', 'FROM a\nENV X=1\nRUN x', '1'],
    ['ENV, old form', 'FROM a\nENV X 1 2\nRUN x', '1 2'],
    ['quotes gone', 'FROM a\nENV W=0 X="a b"\nRUN x', 'a b'],
    ['the last one counts', 'FROM a\nENV X=1\nENV X=2\nRUN x', '2'],
    ['not one that comes later', 'FROM a\nENV X=1\nRUN x\nENV X=2', '1'],
    ['empty', 'FROM a\nENV X=\nRUN x', ''],
    ['a variable in it stays', 'FROM a\nENV X=$Y/z\nRUN x', '$Y/z'],
    ['ARG', 'FROM a\nARG X=1\nRUN x', '1'],
    ['ENV beats ARG', 'FROM a\nENV X=1\nARG X=2\nRUN x', '1'],
    ['ARG without a value', 'FROM a\nARG X\nRUN x', undefined],
    ['not a global ARG', 'ARG X=1\nFROM a\nRUN x', undefined],
    ['from the stage it is built from', 'FROM a AS b\nENV X=1\nFROM b\nRUN x', '1'],
    ['own before inherited', 'FROM a AS b\nENV X=1\nFROM b\nENV X=2\nRUN x', '2'],
    ['not from a stage beside it', 'FROM a\nENV X=1\nFROM b\nRUN x', undefined],
    ['not another name', 'FROM a\nENV XX=1\nRUN x', undefined],
  ])('variableAt: %s', (_, text, expected) => {
    const file = parseDockerfile(`${text}\n`);
    expect(variableAt(file, find(file, 'RUN'), 'X')).toBe(expected);
  });

  test.each<[string, string, string | undefined]>([
    ['unknown', 'FROM a\nRUN x', undefined],
    ['set', 'FROM a\nUSER u:g\nRUN x', 'u:g'],
    ['the last one', 'FROM a\nUSER u\nUSER root\nRUN x\nUSER v', 'root'],
    ['inherited', 'FROM a AS b\nUSER u\nFROM b\nRUN x', 'u'],
    ['not from a stage beside it', 'FROM a\nUSER u\nFROM b\nRUN x', undefined],
  ])('userAt: %s', (_, text, expected) => {
    const file = parseDockerfile(`${text}\n`);
    expect(userAt(file, find(file, 'RUN'))).toBe(expected);
  });

  test('mounts', () => {
    const file = parseDockerfile(
      'FROM a\nRUN --mount=type=cache,target=/c --mount=target=/b,source=x --mount=type=secret,id=s --network=none --mount=type=tmpfs,dst=/t --mount=type=cache,destination=/d,sharing=locked x\n',
    );
    expect(mounts(find(file, 'RUN'))).toEqual([
      { type: 'cache', target: '/c' },
      { type: 'bind', target: '/b' },
      { type: 'secret', target: undefined },
      { type: 'tmpfs', target: '/t' },
      { type: 'cache', target: '/d' },
    ]);
  });
});

describe('the shell', () => {
  test.each<[string, unknown]>([
    ['RUN x', { name: 'sh', errexit: false }],
    ['SHELL ["/bin/bash", "-c"]\nRUN x', { name: 'bash', errexit: false }],
    ['SHELL ["bash", "-o", "pipefail", "-c"]\nRUN x', { name: 'bash', errexit: false }],
    ['SHELL ["/bin/bash", "-euxo", "pipefail", "-c"]\nRUN x', { name: 'bash', errexit: true }],
    ['SHELL ["/bin/sh", "-ec"]\nRUN x', { name: 'sh', errexit: true }],
    ['SHELL ["/bin/sh", "-o", "errexit", "-c"]\nRUN x', { name: 'sh', errexit: true }],
    ['SHELL ["/bin/bash", "--login", "-c"]\nRUN x', { name: 'bash', errexit: false }],
    ['SHELL ["/bin/ash", "-c"]\nRUN x', { name: 'ash', errexit: false }],
    ['SHELL ["/bin/dash", "-c"]\nRUN x', { name: 'dash', errexit: false }],
    ['SHELL ["powershell", "-Command"]\nRUN x', undefined],
    ['SHELL ["cmd", "/S", "/C"]\nRUN x', undefined],
    ['SHELL ["/bin/zsh", "-c"]\nRUN x', undefined],
    ['SHELL ["/bin/sh"]\nRUN x', undefined],
    ['SHELL ["conda", "run", "-n", "x", "/bin/bash", "-c"]\nRUN x', undefined],
    ['SHELL ["/bin/bash", "-c"]\nSHELL ["/bin/sh", "-c"]\nRUN x', { name: 'sh', errexit: false }],
    ['SHELL ["/bin/bash", "-c"]\nFROM b\nRUN x', { name: 'sh', errexit: false }],
  ])('%j', (text, expected) => {
    const file = parseDockerfile(`FROM a\n${text}\n`);
    const run = find(file, 'RUN');
    expect(run.shell).toEqual(expected);
    expect(run.script === undefined).toBe(expected === undefined);
  });

  test('is inherited from the stage that a stage is built from', () => {
    const file = parseDockerfile('FROM a AS b\nSHELL ["bash", "-c"]\nFROM b\nRUN x\nFROM c\nRUN y\n');
    expect(find(file, 'RUN x').shell?.name).toBe('bash');
    expect(find(file, 'RUN y').shell?.name).toBe('sh');
  });

  test('holds from SHELL on', () => {
    const file = parseDockerfile('FROM a\nRUN x\nSHELL ["bash", "-c"]\nRUN y\n');
    expect(find(file, 'RUN x').shell?.name).toBe('sh');
    expect(find(file, 'RUN y').shell?.name).toBe('bash');
  });
});

describe('what the shell is given', () => {
  test.each<[string, string, string | undefined]>([
    ['a body', 'RUN a \\\n# c\n\n && b\n', 'a  && b'],
    ['without flags', 'RUN --network=none a\n', 'a'],
    ['exec form: nothing', 'RUN ["a"]\n', undefined],
    ['no valid shell: nothing', 'RUN a "\n', undefined],
    ['no valid shell: nothing', 'RUN a; && b\n', undefined],
    ['an empty body', 'RUN\n', ''],
    ['what sh and bash read in two ways: nothing', 'RUN a &> b && c\n', undefined],
    ['what bash reads', 'SHELL ["bash", "-c"]\nRUN a &>> b && c\n', 'a &>> b && c'],
    ['an ampersand and a redirection', 'RUN a 2>&1 >b & c\n', 'a 2>&1 >b & c'],
    ['a heredoc', 'RUN <<EOF\na\n  b\nEOF\n', 'a\n  b\n'],
    ['a quoted name with a blank', "RUN <<'E F'\na\nE F\n", 'a\n'],
    ['a name quoted in part', 'RUN <<E"O"F\na\nEOF\n', 'a\n'],
    ['an escaped name', 'RUN <<\\EOF\na\nEOF\n', 'a\n'],
    ['in double quotes', 'RUN <<"EOF"\na\nEOF\n', 'a\n'],
    ['with a blank', 'RUN << EOF\na\nEOF\n', 'a\n'],
    ['without leading tabs', 'RUN <<-EOF\n\ta\n\t\tb\n\tEOF\n', 'a\nb\n'],
    ['with a file descriptor', 'RUN 3<<EOF\na\nEOF\n', 'a\n'],
    ['an empty heredoc', 'RUN <<EOF\nEOF\n', ''],
    ['continued lines of a heredoc stay', 'RUN <<EOF\na \\\n b\nEOF\n', 'a \\\n b\n'],
    ['fed to a program', 'RUN <<EOF python3\nprint(1)\nEOF\n', '<<EOF python3\nprint(1)\nEOF'],
    ['fed to a program, with a dash', 'RUN cat <<-EOF && b\n\tx\n\tEOF\n', 'cat <<-EOF && b\n\tx\nEOF'],
    ['two of them', 'RUN <<A cat && <<B sh\nx\nA\ny\nB\n', '<<A cat && <<B sh\nx\nA\ny\nB'],
    ['a shebang of sh', 'RUN <<EOF\n#!/bin/sh\na\nEOF\n', '#!/bin/sh\na\n'],
    ['a shebang of bash', 'RUN <<EOF\n#!/usr/bin/env bash\na\nEOF\n', '#!/usr/bin/env bash\na\n'],
    ['a shebang of env -S', 'RUN <<EOF\n#!/usr/bin/env -S bash -e\na\nEOF\n', '#!/usr/bin/env -S bash -e\na\n'],
    ['a shebang of python: nothing', 'RUN <<EOF\n#!/usr/bin/env python3\nprint(1)\nEOF\n', undefined],
    ['a shebang of perl: nothing', 'RUN <<EOF\n#!/usr/bin/perl\nx\nEOF\n', undefined],
    ['a heredoc with CRLF: nothing', 'RUN <<EOF\r\na\r\nEOF\r\n', undefined],
    ['a fed heredoc with CRLF: nothing', 'RUN cat <<EOF\r\na\r\nEOF\r\n', undefined],
    ['a body with CRLF', 'RUN a \\\r\n  && b\r\n', 'a   && b'],
    ['the backtick as escape character', 'RUN a\n', 'a'],
  ])('%s', (_, text, expected) => {
    expect(source(`FROM a\n${text}`)).toBe(expected);
  });

  test('a shebang beats SHELL', () => {
    expect(source('FROM a\nSHELL ["powershell", "-c"]\nRUN <<EOF\n#!/bin/bash\na\nEOF\n')).toBe('#!/bin/bash\na\n');
    const strict = parseDockerfile('FROM a\nRUN <<EOF\n#!/bin/sh -e\na\nEOF\n').instructions[1]?.script;
    expect(strict?.items[0]?.errexit).toBe(true);
  });

  test('SHELL with -e is strict from the first command on', () => {
    const file = parseDockerfile('FROM a\nSHELL ["/bin/bash", "-ec"]\nRUN a; b\n');
    expect(find(file, 'RUN').script?.items.map(({ errexit }) => errexit)).toEqual([true, true]);
  });

  test('places of heredoc commands are in the file', () => {
    const text = 'FROM a\nRUN <<-A cat >f && <<B sh\n\tx y\n\tA\nz\nB\nRUN <<-EOF\n\tmake \\\n\t  all\n\tEOF\n';
    const file = parseDockerfile(text);
    const texts = file.instructions
      .flatMap(({ script }) => script?.commands ?? [])
      .map(({ start, end }) => text.slice(start, end));
    expect(texts).toEqual(['<<-A cat >f', '<<B sh', 'make \\\n\t  all']);
  });

  test('ONBUILD has its trigger read, not run', () => {
    const file = parseDockerfile('FROM a\nONBUILD RUN b && c\n');
    expect(find(file, 'ONBUILD').script).toBeUndefined();
    expect(find(file, 'ONBUILD').trigger?.script?.commands.map(({ name }) => name)).toEqual(['b', 'c']);
  });
});

describe('secondReading', () => {
  test.each([
    'FROM a AS b\nRUN x \\\n# c\n && y\nFROM b\nCOPY --from=b /x /y\nCMD ["z"]\n',
    'FROM a\r\nRUN x \\\r\n y\r\n',
    'FROM --platform=$BUILDPLATFORM a:1 AS b\nRUN <<EOF\nx\nEOF\n',
    '# syntax=docker/dockerfile:1\nFROM a@sha256:0f\n',
    'from a as B\nrun x',
  ])('agrees on %j', (text) => {
    expect(secondReading(parseDockerfile(text))).toBeUndefined();
  });

  test.each([
    ['two escapes at the end of a line', 'RUN x \\\\\nRUN y\n'],
    ['an escape, a blank and an escape', 'RUN x \\ \\\n y\nRUN z\n'],
    ['a heredoc behind a blank', 'RUN << EOF\nUSER x\nEOF\n'],
    ['a heredoc with a file descriptor', 'RUN 3<<EOF\nUSER x\nEOF\n'],
    ['a heredoc with a blank in its name', "RUN <<'E F'\nUSER x\nE F\n"],
  ])('disagrees on %s', (_, text) => {
    expect(secondReading(parseDockerfile(`FROM a\n${text}`))).toBe('two parsers disagree on the instruction at line 2');
  });
});
