import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { compareTraces, sideBySide } from './equivalence/compare.ts';
import type { Trace } from './equivalence/compare.ts';
import { declare } from './equivalence/declared.ts';
import { pairsOf } from './equivalence/pairs.ts';
import type { Pair } from './equivalence/pairs.ts';
import { prove } from './equivalence/prove.ts';
import type { Outcome } from './equivalence/prove.ts';
import { openWorkshop } from './equivalence/sandbox.ts';
import type { Sandbox } from './equivalence/sandbox.ts';

const workshop = await openWorkshop(fileURLToPath(new URL('./equivalence', import.meta.url)));
const real = workshop.problem === undefined ? describe : describe.skip;
const reason = workshop.problem === undefined ? '' : ` (skipped: ${workshop.problem})`;
afterAll(() => workshop.close());

const clean = 'rm -rf /var/lib/apt/lists/*';
const install = 'apt-get install -y curl';

/** A wrong or right rewrite: all RUNs before, all RUNs after. */
type Rewrite = readonly [name: string, before: string, after: string];

const wrong: readonly Rewrite[] = [
  ['another grouping', 'RUN a && b; c', 'RUN a; b && c'],
  ['; for &&', 'RUN a && b', 'RUN a; b'],
  ['&& for ;', 'RUN a; b', 'RUN a && b'],
  ['|| for &&', 'RUN a && b || c', 'RUN a || b || c'],
  ['a lost command', 'RUN a && b && c', 'RUN a && c'],
  ['a lost last command', 'RUN a && b', 'RUN a'],
  ['a command more', 'RUN a', 'RUN a && b'],
  ['a swapped order', 'RUN a && b', 'RUN b && a'],
  ['a swallowed failure', 'RUN a && b', 'RUN a && b || true'],
  ['a failure that is no longer swallowed', 'RUN a || true; b', 'RUN a; b || true'],
  ['a cleanup that hides a failure', `RUN ${install}`, `RUN ${install}; ${clean}`],
  ['a cleanup whose failure decides', `RUN a && ${install} || b`, `RUN a && apt-get update && b || b`],
  ['RUNs joined by ;', 'RUN a\nRUN b', 'RUN a; b'],
  ['RUNs joined behind one that goes on', 'RUN a; b\nRUN c', 'RUN a; b; c'],
  ['a folder that is kept', 'RUN cd /x\nRUN b', 'RUN cd /x && b'],
  ['a folder that is lost', 'RUN cd /x && b', 'RUN (cd /x) && b'],
  ['a variable that is kept', 'RUN export A=1\nRUN b', 'RUN export A=1 && b'],
  ['a variable that is lost', 'RUN A=1 b', 'RUN b'],
  ['set -e that is lost', 'RUN set -e; a; b', 'RUN a; b'],
  ['set -e that is kept', 'RUN set -e; a\nRUN a; b', 'RUN set -e; a; a; b'],
  ['a negation that is lost', 'RUN ! a || b', 'RUN a || b'],
  ['a pipe the other way round', 'RUN a | b', 'RUN b | a'],
  ['another input', 'RUN echo 1 | a', 'RUN echo 2 | a'],
  ['no input', 'RUN a | b', 'RUN a && b'],
  ['a line of a here-document', 'RUN <<E\na\nb\nc\nE', 'RUN <<E\na\nc\nE'],
  ['a line of what is fed', 'RUN a <<E\n1\n2\nE', 'RUN a <<E\n1\nE'],
  ['a file that is not written', 'RUN : > /etc/x && b', 'RUN b'],
  ['a round of a loop', 'RUN for i in 1 2; do a $i; done', 'RUN for i in 1; do a $i; done'],
  ['a branch', 'RUN if a; then b; else c; fi', 'RUN if a; then b; fi'],
  ['a function', 'RUN f() { a "$1"; }; f 1 && f 2', 'RUN f() { a; }; f 1 && f 2'],
  ['another word', 'RUN a "b c"', 'RUN a b c'],
  ['a word of npm', 'RUN npm install a b', 'RUN npm install a'],
  ['a path that is no cache', `RUN a && ${clean}`, 'RUN a && rm -rf /var/lib/apt/lists/* /data'],
  ['a variable word that is lost', 'RUN X=/a; rm -rf $X ~/.npm/*', 'RUN X=/b; rm -rf $X'],
  ['what dash does not read', 'RUN a && b', 'RUN a && b <(c)'],
  ['what only the unsafe level does', `RUN ${install}`, `RUN ${install} --no-install-recommends`],
];

const right: readonly Rewrite[] = [
  ['nothing', 'RUN a; b', 'RUN a;  b'],
  ['a cleanup behind', `RUN apt-get update && ${install}`, `RUN apt-get update && ${install} && ${clean}`],
  ['a cleanup between', `RUN ${install} && b; c`, `RUN ${install} && ${clean} && b; c`],
  ['a cleanup moved into the layer', `RUN ${install}\nRUN ${clean}`, `RUN ${install} && ${clean}`],
  ['RUNs joined by &&', `RUN apt-get update\nRUN ${install}`, `RUN apt-get update && ${install}`],
  [
    'an update put in front',
    `RUN apt-get update || true && ${install}`,
    `RUN apt-get update || true && apt-get update && ${install}`,
  ],
  ['an update that goes', 'RUN apk update && apk add -U curl', 'RUN apk add --no-cache curl'],
  [
    'an option inside a loop',
    'RUN for i in a b; do pip install $i; done',
    'RUN for i in a b; do pip install --no-cache-dir $i; done',
  ],
  ['a group', `RUN a || { ${install}; b; }`, `RUN a || { ${install}; b; }  `],
  ['a cleanup beside a program that can be any', `RUN "$X"; ${install}`, `RUN "$X"; ${install} && ${clean}`],
  ['a cleanup of a home', 'RUN npm ci', 'RUN npm ci && rm -rf ~/.npm/*'],
];

describe('pairs', () => {
  const only = (before: string, after: string): Pair => {
    const [pair, ...more] = pairsOf(before, after);
    if (pair === undefined || 'reason' in pair || more.length > 0) throw new Error('not one pair');
    return pair;
  };

  test('are made of the RUNs between other instructions, without those that are alike', () => {
    const file = (runs: string): string => `FROM a\nRUN first\n${runs}\nRUN last\nWORKDIR /x\nRUN same\n`;
    const { line, before, after } = only(file('RUN b\nRUN c'), file('RUN b && c'));
    expect(line).toBe(3);
    expect(before.map(({ text }) => text)).toEqual(['b', 'c']);
    expect(after.map(({ text }) => text)).toEqual(['b && c']);
    expect([...pairsOf(file('RUN b'), file('RUN b'))]).toEqual([]);
  });

  test('keep apart equal RUNs of which one goes', () => {
    const { before, after } = only('FROM a\nRUN b\nRUN b\n', 'FROM a\nRUN b\n');
    expect([before.length, after.length]).toEqual([1, 0]);
  });

  test('know the folder, the variables and the shell', () => {
    const head =
      'FROM x AS base\nENV A=1 PATH=/x\nWORKDIR /srv\nFROM base\nARG B=$A-2\nWORKDIR app\nSHELL ["/bin/bash", "-euo", "pipefail", "-c"]\n';
    const { folder, environment, before } = only(`${head}RUN a`, `${head}RUN b`);
    expect(folder).toBe('/srv/app');
    expect(environment).toEqual([expect.stringMatching(/^PATH=.*bin$/), 'HOME=/root', 'A=1', 'B=1-2']);
    expect(before).toEqual([{ shell: 'bash', options: ['-euo', 'pipefail', '-c'], text: 'a' }]);
  });

  test('know the interpreter of a here-document', () => {
    const { before, kinds } = only('FROM x\nRUN <<E\n#!/usr/bin/env bash\nset -e\na\nE', 'FROM x\nRUN <<E\nb\nE');
    expect(before).toMatchObject([{ shell: 'bash', options: ['-c'] }]);
    expect(kinds).toEqual(['here-document', 'set -e', ';']);
  });

  test('have a stub for every program and a place for every file', () => {
    const { places } = only(
      'FROM x\nWORKDIR /w\nRUN sudo -E apt-get update && ./configure > /etc/d/f < in && "$X/bin/a" && . /opt/env',
      'FROM x\nWORKDIR /w\nRUN X=/opt; "$X/bin/a"',
    );
    expect(places).toEqual([
      'l/bin/sudo',
      'l/bin/apt-get',
      'rconfigure',
      'd/etc/d/f',
      'f/w/in',
      'l/opt/bin/a',
      'l/bin/.',
      'f/opt/env',
    ]);
  });

  test('say why they cannot be run', () => {
    expect([...pairsOf('FROM x\nRUN ["a"]\nRUN b', 'FROM x\nRUN ["c"]\nRUN d')]).toEqual([
      { line: 2, runs: 2, reason: 'exec form' },
    ]);
  });
});

test('without a compiler there is no sandbox, and a reason', async () => {
  const none = await openWorkshop('/nowhere');
  none.close();
  expect(none.problem).toMatch(/^no C compiler that can make sandbox\.c: ./);
});

describe('traces', () => {
  const none = declare({ before: [], after: [], excuses: () => false, tools: new Set() }, false);
  const trace = (text: string, more: Partial<Trace> = {}): Trace => ({
    calls: text
      .split(' ')
      .filter((name) => name !== '')
      .map((name) => ({ words: [name], folder: '/', variables: [], stdin: undefined })),
    ends: [0],
    files: new Map(),
    stderr: '',
    late: false,
    ...more,
  });
  const differ = (before: Trace, after: Trace): string | undefined => compareTraces(before, after, none).difference;

  test('are the same when all is the same', () => {
    expect(compareTraces(trace('a b'), trace('a b'), none)).toEqual({
      same: [
        { before: 0, after: 0, instead: [] },
        { before: 1, after: 1, instead: [] },
      ],
      difference: undefined,
    });
  });

  test('differ in calls, in the end and in files', () => {
    expect(differ(trace('a b'), trace('a c'))).toBe('call: /$ b | /$ c');
    expect(differ(trace('a'), trace('a b'))).toBe('call: nothing | /$ b');
    expect(differ(trace('a', { ends: [0, 2] }), trace('a'))).toBe('end: the build fails | the build goes on');
    expect(differ(trace('a', { files: new Map([['/x', '1']]) }), trace('a'))).toBe('file /x: 1 | absent');
    // how it fails is of no account
    expect(differ(trace('a', { ends: [1] }), trace('a', { ends: [0, 2] }))).toBeUndefined();
  });

  test('are shown side by side, from a little before where they differ', () => {
    expect(sideBySide(trace('0 1 a b d'), trace('0 1 a c d'), none, 8)).toBe(
      [
        '  /$ 0     | /$ 0',
        '  /$ 1     | /$ 1',
        '  /$ a     | /$ a',
        '  /$ b     <',
        '  /$ d     <',
        '           > /$ c',
        '           > /$ d',
        '  exit 0     exit 0',
      ].join('\n'),
    );
    const long = 'x '.repeat(50);
    expect(sideBySide(trace(long), trace(long, { ends: [1] }), none, 8)).toBe(
      ['  (47 the same)', ...Array.from({ length: 3 }, () => '  /$ x     | /$ x'), '  exit 0     exit 1'].join('\n'),
    );
    expect(sideBySide(trace(`${long}a ${long}`), trace(`${long}b ${long}`), none, 8).split('\n')).toHaveLength(27);
  });
});

real(`the sandbox${reason}`, () => {
  let sandbox: Sandbox;
  beforeAll(() => {
    sandbox = workshop.start();
  });
  afterAll(() => sandbox.stop());

  const run = async (text: string, places: readonly string[] = []): Promise<Trace> =>
    sandbox.run([{ shell: 'dash', options: ['-c'], text }], { folder: '/w', environment: ['PATH=/bin'], places }, 0);
  const outcome = async (before: string, after: string, unsafe = false): Promise<Outcome> => {
    const [pair] = pairsOf(`FROM debian:12\n${before}\n`, `FROM debian:12\n${after}\n`);
    if (pair === undefined || 'reason' in pair) throw new Error('no pair');
    return prove(sandbox, pair, unsafe);
  };

  test.each(wrong)('finds %s', async (_, before, after) => {
    const { difference, unrun, early } = await outcome(before, after);
    expect({ unrun, early }).toEqual({ unrun: undefined, early: undefined });
    expect(difference).toBeDefined();
  });

  test.each(right)('lets pass: %s', async (_, before, after) => {
    expect(await outcome(before, after)).toMatchObject({ difference: undefined, unrun: undefined, early: undefined });
  });

  test('knows the levels apart', async () => {
    const [before, after] = [`RUN ${install}`, `RUN ${install} --no-install-recommends`];
    expect((await outcome(before, after, true)).difference).toBeUndefined();
    expect((await outcome(before, after)).difference?.detail).toMatch(/^call: .*curl \| .*recommends$/);
  });

  test('makes every call fail in turn', async () => {
    expect(await outcome('RUN a; b && c', 'RUN a;  b && c')).toMatchObject({ failures: 3 });
  });

  test('says why what it cannot run is not run', async () => {
    expect((await outcome('RUN while a; do :; done', 'RUN while a; do :;  done')).unrun).toBe('does not end');
    expect((await outcome('RUN a $$', 'RUN a  $$')).unrun).toBe('not the same every time');
    expect((await outcome('RUN ./x; false', 'RUN ./x;  false')).early).toBe('1');
  });

  test('gives scripts the answers with which they go on', async () => {
    const { difference } = await outcome('RUN test "$(a)" -eq 0 && b', 'RUN test "$(a)" -eq 0 && c');
    expect(difference?.detail).toBe('call: /$ b | /$ c');
  });

  test('takes bash for what dash does not read', async () => {
    expect((await outcome('RUN x=(a b); a "${x[1]}"', 'RUN x=(a b); a "${x[0]}"')).difference?.detail).toBe(
      'call: /$ a b | /$ a a',
    );
  });

  test('logs words, folder, variables and input', async () => {
    const { calls, ends } = await run("cd x && A='1 2' a 'b\n\"c' | d; exit 3", ['l/bin/a', 'l/bin/d']);
    expect(ends).toEqual([3]);
    expect(calls).toEqual([
      { words: ['cd', 'x'], folder: '/w', variables: [], stdin: undefined },
      { words: ['a', 'b\n"c'], folder: '/w/x', variables: ['A=1 2'], stdin: undefined },
      { words: ['d'], folder: '/w/x', variables: [], stdin: expect.stringMatching(/^[0-9a-f]{16}$/) },
    ]);
  });

  test('holds nothing of the machine, and nothing of what ran before', async () => {
    await run(': > /left; : > /usr/left');
    const { calls } = await run('a /* /usr/* /dev/* /.sandbox/l*; : > /.sandbox/stub; a', ['l/bin/a']);
    expect(calls.map(({ words }) => words.join(' '))).toEqual([
      'a /bin /dev /root /sbin /tmp /usr /w /usr/bin /usr/local /usr/sbin /dev/null /.sandbox/ld.so /.sandbox/libc.so.6 /.sandbox/libtinfo.so.6',
    ]);
  });

  test('ends what is left in the background', async () => {
    expect((await run('while :; do :; done & a', ['l/bin/a'])).calls).toHaveLength(1);
    expect((await run('a', ['l/bin/a'])).calls).toHaveLength(1);
  });
});
