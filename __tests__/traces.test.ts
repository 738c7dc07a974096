import { describe, expect, test } from '@jest/globals';
import { parseDockerfile } from '../src/dockerfile.ts';
import { mentions, relate, runsHidden, tracesOf } from '../src/traces.ts';

describe('relate', () => {
  test.each([
    ['/a/b.tgz', '/a/b.tgz', 'same'],
    ['/a/*', '/a/b.tgz', 'same'],
    ['/a/b*z', '/a/b.tgz', 'same'],
    ['/a/[bc].tgz', '/a/b.tgz', 'same'],
    ['/a/${N}.tgz', '/a/b.tgz', 'same'],
    ['/a/b.tgz', '/a/${N}.tgz', 'same'],
    ['/a/x-${N}', '/a/x-${N}.tgz', undefined],
    ['/a/x-${M}', '/a/x-${N}.tgz', 'same'],
    ['/a', '/a/b.tgz', 'above'],
    ['/', '/a/b.tgz', 'above'],
    ['/*/x', '/a/x/b.tgz', 'above'],
    ['/a/c.tgz', '/a/b.tgz', undefined],
    ['/c/*', '/a/b.tgz', undefined],
    ['/a/b.tgz/c', '/a/b.tgz', undefined],
    ['/a/*.zip', '/a/b.tgz', undefined],
    // nobody knows where these are
    ['./b.tgz', '/a/b.tgz', 'same'],
    ['./*', '/a/b.tgz', 'same'],
    ['./c', '/a/b.tgz', undefined],
    ['${X}', '/a/b.tgz', undefined],
    ['${X}/b.tgz', '/a/b.tgz', 'same'],
  ])('%s and %s', (pattern, place, relation) => expect(relate(pattern, place)).toBe(relation));
});

test('mentions', () => {
  expect(mentions('tar xf /x/a.tgz -C /b', 'a.tgz')).toBe(true);
  expect(mentions('"a.tgz"', 'a.tgz')).toBe(true);
  expect(mentions('--file=a.tgz', 'a.tgz')).toBe(true);
  for (const text of ['data.tgz', 'a.tgz.asc', 'x-a.tgz', 'a.tgz2']) expect(mentions(text, 'a.tgz')).toBe(false);
  expect(mentions('data.tgz a.tgz', 'a.tgz')).toBe(true);
});

test('tracesOf tells where commands are carried out and what they name', () => {
  const file = parseDockerfile('FROM debian:12\nENV A=x\nRUN cd /o && a $A -b ../c > d && (cd e && f g)\n');
  const found = tracesOf(file).map(({ command: { name }, here, places, text }) => ({ name, here, places, text }));
  expect(found).toEqual([
    { name: 'cd', here: '/', places: ['/cd', '/o'], text: 'cd /o' },
    { name: 'a', here: '/o', places: ['/o/a', '/o/x', '/c', '/o/d'], text: 'a x -b ../c d' },
    { name: 'cd', here: '/o', places: ['/o/cd', '/o/e'], text: 'cd e' },
    { name: 'f', here: '?2:', places: ['?2:/f', '?2:/g'], text: 'f g' },
  ]);
});

describe('runsHidden', () => {
  const hidden = (command: string): boolean => {
    const [trace] = tracesOf(parseDockerfile(`FROM debian:12\nWORKDIR /src\nRUN ${command}\n`));
    return trace !== undefined && runsHidden(trace, '/src');
  };
  test.each(['./build.sh', 'make', 'make -C /src', 'python3 setup.py install', 'npm ci', 'pip install .', 'sh x.sh'])(
    '%s',
    (command) => expect(hidden(command)).toBe(true),
  );
  test.each([
    'tar xf a.tgz',
    'pip install flask',
    'npm install -g yarn',
    'curl -O https://h/a',
    'apt-get install -y a',
  ])('not %s', (command) => expect(hidden(command)).toBe(false));
});
