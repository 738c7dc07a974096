import { describe, expect, test } from '@jest/globals';
import { parseDockerfile } from '../src/dockerfile.ts';
import type { Behaviour, Comparison, VerifyReport } from '../src/verify/report.ts';
import { packagesDiffer, problemsOf, renderRow, renderTotals } from './differential/assess.ts';
import type { Row } from './differential/assess.ts';
import { cases } from './differential/cases.ts';
import { dockerfile } from './differential/case.ts';
import { generate } from './differential/generate.ts';
import { hasOwnScratch, withEmptyEnd, withoutSyntax } from './differential/judge.ts';
import { partOf } from './differential/part.ts';
import { levelsOf } from './differential/prove.ts';
import { each, run } from './differential/spawn.ts';

const never = new AbortController().signal;

describe('the cases', () => {
  const all = Object.entries(cases);

  test('are many, and enough of them change', () => {
    expect(all.length).toBeGreaterThanOrEqual(100);
    expect(all.filter(([, one]) => levelsOf(one).length > 0).length).toBeGreaterThanOrEqual(60);
  });

  test.each(all)('%s is a Dockerfile, under a name that can be a folder', (name, { dockerfile, files = {} }) => {
    expect(name).toMatch(/^[a-z0-9-]+$/);
    expect(parseDockerfile(dockerfile).stages.length).toBeGreaterThan(0);
    expect(Object.keys(files)).not.toContain('Dockerfile');
  });

  test('keep their backslashes, and lose the first line break', () => {
    expect(dockerfile`
RUN a \
 && b
`).toBe('RUN a \\\n && b\n');
  });
});

describe('the generator', () => {
  test('makes the same cases of the same seed, and others of another', () => {
    expect(generate(40, 1)).toEqual(generate(40, 1));
    expect(generate(40, 1)).not.toEqual(generate(40, 2));
  });

  test('keeps the first cases when there are to be more', () => {
    expect(Object.entries(generate(40, 1)).slice(0, 9)).toEqual(Object.entries(generate(9, 1)));
  });

  test('writes every style with every layout', () => {
    const pairs = new Set(Object.keys(generate(81, 1)).map((name) => /-.*(?=-(none|[a-z]+)$)/.exec(name)?.[0]));
    expect(pairs.size).toBeGreaterThanOrEqual(81);
  });
});

test('in as many days as there are parts, everything has its turn once', () => {
  const items = Array.from({ length: 45 }, (_, i) => i);
  const days = Array.from({ length: 8 }, (_, i) => partOf(items, 8, 20_000 + i));
  expect(days.flat().toSorted((a, b) => a - b)).toEqual(items);
  expect(partOf(items, 8, 20_008)).toEqual(partOf(items, 8, 20_000));
});

describe('running programs', () => {
  test('gives what they say and how they end', async () => {
    const script =
      'process.stdin.on("data", (data) => { console.log(`${data}!`); console.error("e"); process.exitCode = 3; })';
    const ended = await run(process.execPath, ['-e', script], { input: 'hi', signal: never });
    expect(ended).toEqual({ code: 3, stdout: 'hi!\n', stderr: 'e\n' });
  });

  test('interrupts them', async () => {
    const stop = new AbortController();
    const ended = run(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)'], { signal: stop.signal });
    stop.abort();
    expect((await ended).code).toBeUndefined();
  });

  test('does so many at a time, and no more after an interruption', async () => {
    const stop = new AbortController();
    const done: number[] = [];
    let now = 0;
    await each([1, 2, 3, 4, 5, 6], 2, stop.signal, async (item) => {
      expect(++now).toBeLessThanOrEqual(2);
      await Promise.resolve();
      now--;
      done.push(item);
      if (item === 4) stop.abort();
    });
    expect(done).toEqual([1, 2, 3, 4]);
  });
});

describe('the judge', () => {
  test.each([
    ['FROM a\nRUN b', 'FROM a\nRUN b\nFROM scratch AS slimify-judge-end\n'],
    ['FROM a\nRUN <<E\nb\nE', 'FROM a\nRUN <<E\nb\nE\nFROM scratch AS slimify-judge-end\n'],
  ])('appends an empty stage to %j', (text, expected) => {
    expect(withEmptyEnd(text)).toBe(expected);
  });

  test.each([
    ['# syntax=docker/dockerfile:1\nFROM a\n', 'FROM a\n'],
    ['#SYNTAX = x\r\n# escape=`\r\nFROM a\r\n', '# escape=`\r\nFROM a\r\n'],
    ['# escape=`\n# syntax=x\n# check=skip=all\nFROM a\n', '# escape=`\n# check=skip=all\nFROM a\n'],
    ['\ufeff# syntax=x\nFROM a\n', '\ufeffFROM a\n'],
    ['# about\n# syntax=x\nFROM a\n', '# about\n# syntax=x\nFROM a\n'],
    ['FROM a\nRUN echo <<E\n# syntax=x\nE\n', 'FROM a\nRUN echo <<E\n# syntax=x\nE\n'],
  ])('takes the syntax line out of %j', (text, expected) => {
    expect(withoutSyntax(text)).toBe(expected);
  });

  test.each([
    ['FROM a AS scratch\nFROM scratch', true],
    ['from a  as  Scratch\r\n', true],
    ['FROM scratch AS a', false],
    ['FROM scratch\nRUN a AS scratch b', false],
  ])('sees a stage called scratch in %j', (text, expected) => {
    expect(hasOwnScratch(text)).toBe(expected);
  });
});

describe('the assessment', () => {
  const passed: Behaviour = {
    state: 'ended',
    exitCode: 0,
    stdout: 'hi\n',
    stderr: '',
    reason: undefined,
    response: undefined,
  };
  const sizes = { unpacked: 100, compressed: 50, layers: [] };
  const comparison: Comparison = {
    before: sizes,
    after: { ...sizes, unpacked: 80 },
    base: undefined,
    config: [],
    vanished: 0,
    violations: [],
    moreViolations: 0,
    unstable: 3,
    saved: [],
    gone: [],
  };
  const proven: VerifyReport = {
    path: 'Dockerfile',
    engine: 'docker',
    changes: [],
    verdict: 'proven',
    problems: [],
    comparison,
    smoke: { command: 'a', before: passed, after: passed, differences: [], unstable: [] },
    buildSeconds: { before: 1, after: 1 },
    log: undefined,
    kept: [],
  };
  const smokeOf = (more: Partial<NonNullable<VerifyReport['smoke']>>): VerifyReport => ({
    ...proven,
    smoke: { command: 'a', before: passed, after: passed, differences: [], unstable: [], ...more },
  });
  const violation = { path: '/var/lib/dpkg/status', kind: 'content', before: '1 byte', after: '2 bytes' } as const;
  const differs: VerifyReport = {
    ...proven,
    verdict: 'differs',
    problems: ['/var/lib/dpkg/status: content'],
    comparison: { ...comparison, violations: [violation] },
  };

  test('finds nothing wrong with what is proven', () => {
    expect(problemsOf('safe', proven)).toEqual([]);
    expect(problemsOf('unsafe', proven)).toEqual([]);
  });

  test('takes every difference at the safe level for a broken promise, and at the unsafe level none of the file system', () => {
    expect(problemsOf('safe', differs)).toEqual(['differs', '/var/lib/dpkg/status: content']);
    expect(problemsOf('unsafe', differs)).toEqual([]);
  });

  test.each(['safe', 'unsafe'] as const)('asks for a build and a smoke test that passes at the %s level', (level) => {
    expect(problemsOf(level, { ...proven, verdict: 'broken', problems: ['exit 1'] })).toEqual([
      'does not build',
      'exit 1',
    ]);
    expect(problemsOf(level, { ...proven, verdict: 'unchanged' })).toHaveLength(1);
    expect(problemsOf(level, { ...proven, smoke: undefined })).toHaveLength(1);
    const failed: Behaviour = { ...passed, exitCode: 1, stderr: 'no\nsuch file\n' };
    expect(problemsOf(level, smokeOf({ before: failed, after: failed }))).toEqual([
      'the smoke test does not pass before: ended, 1 such file',
      'the smoke test does not pass after: ended, 1 such file',
    ]);
    expect(problemsOf(level, smokeOf({ unstable: ['standard output'] }))).toHaveLength(1);
  });

  test('holds differences of the smoke test against the unsafe level too', () => {
    expect(problemsOf('unsafe', { ...smokeOf({ differences: ['line 1'] }), verdict: 'differs' })).toEqual(['line 1']);
  });

  test('tries again when the package database differs', () => {
    expect(packagesDiffer(differs)).toBe(true);
    expect(packagesDiffer(proven)).toBe(false);
  });

  test('writes a table with totals', () => {
    const rows: Row[] = [
      { name: 'a', level: 'safe', problems: [], sizes: { before: 100e6, after: 80e6 }, seconds: 4, retried: false },
      { name: 'a', level: 'unsafe', problems: [], sizes: { before: 100e6, after: 60e6 }, seconds: 4, retried: true },
      {
        name: 'b',
        level: 'safe',
        problems: ['differs', '/x vanished'],
        sizes: undefined,
        seconds: 4.4,
        retried: false,
      },
    ];
    expect(rows.map(renderRow).join('\n').replaceAll(/ +/g, ' ')).toBe(
      [
        'ok a safe 100.0 -> 80.0 MB 20.0 % 4 s',
        'ok a unsafe 100.0 -> 60.0 MB 40.0 % 4 s (built again: package versions differed)',
        'FAIL b safe 4 s',
        ' differs',
        ' /x vanished',
      ].join('\n'),
    );
    expect(renderTotals(rows, 5)).toBe(
      [
        '2 Dockerfiles changed, 5 left alone',
        'proven: 1 of 2 safe, 1 of 1 unsafe alone',
        '60.0 MB saved, 30.0 % of an image on average',
      ].join('\n'),
    );
  });
});
