import { describe, expect, test } from '@jest/globals';
import { parseDockerfile } from '../src/dockerfile.ts';
import { expand, folderOf, foldersOf, lastFolder, placeOf } from '../src/folders.ts';
import { isIn } from '../src/paths.ts';

/** Where the shell stands when each command of the last RUN starts, and at the end. */
function foldersIn(text: string): readonly string[] {
  const file = parseDockerfile(text);
  const run = file.instructions.findLast(({ keyword }) => keyword === 'RUN');
  return run?.script === undefined ? [] : foldersOf(file, run, run.script);
}

describe('foldersOf', () => {
  const run = (script: string): readonly string[] => foldersIn(`FROM debian:12\nRUN ${script}\n`).slice(1);
  test.each([
    ['cd /opt/x && a', ['/opt/x', '/opt/x']],
    ['cd /opt && cd x/y && cd .. && cd ../..', ['/opt', '/opt/x/y', '/opt/x', '/']],
    ['cd && cd - && cd ~/x', ['~', '/', '~/x']],
    ['cd "/opt/x y"; cd -- z', ['/opt/x y', '/opt/x y/z']],
    ['pushd /opt && pushd x && popd && popd', ['/opt', '/opt/x', '/opt', '/']],
    ['cd x-$V && cd ..', ['/x-${V}', '/']],
    ['cd $V && cd a && cd ../..', ['${V}', '${V}/a', '${V}/..']],
    ['D=/srv && cd $D/x', ['/', '/srv/x']],
    ['(cd /opt) && a | cd /x && cd /y &', ['/', '/', '/']],
    ['cd "$(mktemp -d)" && a', ['?0', '?0']],
    ['{ cd /opt; } && a', ['?0', '?0']],
    ['a || cd /opt && b; c', ['/', '?1', '?1', '?1']],
    ['cd /opt && a || b', ['/opt', '/opt', '/opt']],
    ['a && cd /opt && b || c; d', ['/', '/opt', '?3', '?3', '?3']],
    ['. ./env && a', ['?0', '?0']],
    ['sudo cd /opt && command cd /opt', ['/', '/opt']],
  ])('%s', (script, places) => expect(run(script)).toEqual(places));

  test('a function that moves is anywhere', () => {
    expect(run('f() { cd /opt; }; f; a').every((place) => place === '?')).toBe(true);
  });
});

describe('the working folder', () => {
  const first = (text: string): string | undefined => foldersIn(text)[0];
  test('is the one of an image that is known', () => {
    expect(first('FROM alpine\nRUN a')).toBe('/');
    expect(first('FROM golang:1.21\nRUN a')).toBe('/go');
    expect(first('FROM docker.io/library/node:20\nRUN a')).toBe('/');
  });
  test('is not known of others', () => {
    for (const image of ['php:${TAG}', 'ghcr.io/library/alpine', 'me/debian', '$BASE'])
      expect(first(`ARG X\nFROM ${image}\nRUN a`)).toBe('.');
  });
  test('is set by WORKDIR, step by step, also in the stage below', () => {
    expect(first('FROM x\nWORKDIR /a\nWORKDIR b\nRUN a')).toBe('/a/b');
    expect(first('FROM x\nWORKDIR b\nRUN a')).toBe('./b');
    expect(first('FROM x AS y\nWORKDIR /a\nFROM y\nWORKDIR "b"\nRUN a')).toBe('/a/b');
    expect(first('FROM x\nENV A=/a\nWORKDIR $A/b\nRUN a')).toBe('/a/b');
    expect(first('FROM x\nARG A=/a\nWORKDIR ${A}/b\nRUN a')).toBe('${A}/b');
  });
  test('that a container starts in is the last one', () => {
    const end = (text: string): string[] => {
      const file = parseDockerfile(text);
      return file.stages.map((stage) => lastFolder(file, stage));
    };
    expect(end('FROM debian\nWORKDIR /a\nRUN b\nWORKDIR c\nFROM debian')).toEqual(['/a/c', '/']);
  });
});

test('placeOf', () => {
  expect(placeOf('/a', 'b/./c//d')).toBe('/a/b/c/d');
  expect(placeOf('/a', '../../b')).toBe('/b');
  expect(placeOf('/a', '/')).toBe('/');
  expect(placeOf('.', 'a/../../b')).toBe('./../b');
  expect(placeOf('/a', '~/b')).toBe('~/b');
  expect(placeOf('/a', '~b')).toBe('/a/~b');
});

test('folderOf and isIn', () => {
  expect(folderOf('/a')).toBe('/');
  expect(folderOf('/a/b')).toBe('/a');
  expect(folderOf('./a')).toBe('.');
  expect(isIn('/a/b', '/a')).toBe(true);
  expect(isIn('/a', '/')).toBe(true);
  expect(isIn('/ab', '/a')).toBe(false);
});

describe('expand', () => {
  const expanded = (text: string): string => {
    const file = parseDockerfile(`FROM x\nENV A=1 B=$A C="x y"\nARG D=2\nRUN ${text}\n`);
    const run = file.instructions.at(-1);
    const command = run?.script?.commands.at(-1);
    const word = command?.args[0];
    return run === undefined || word === undefined ? '' : expand(file, run, word.value, command);
  };
  test.each([
    ['a "$A-$B-$C-$D-$E"', '1-${B}-${C}-${D}-${E}'],
    ['a "${A}x$A"', '1x1'],
    ['A=2 && a $A', '2'],
    ['A=2; A=3; a $A', '${A}'],
    ['A=$(b) && a $A', '${A}'],
    ['export A=4 && a $A', '${A}'],
    ['if b; then A=5; fi; a $A', '${A}'],
    ['a ${A:-x}/b', '${A:-x}/b'],
  ])('%s', (text, value) => expect(expanded(text)).toBe(value));
});
