import { describe, expect, test } from '@jest/globals';
import { SlimifyError } from '../src/error.ts';
import { differenceFromBuildKit } from './corpus/buildkit.ts';
import { askShell, realShells } from './corpus/shells.ts';
import type { Level } from './corpus/tally.ts';
import { checkResult, checkRun, invariants } from './invariants.ts';
import { broken, resultOf, sound } from './invariants/cases.ts';
import type { Case } from './invariants/cases.ts';
import type { Invariant } from './invariants.ts';

function brokenBy(one: Case): readonly Invariant[] {
  return checkResult(one.before, resultOf(one), one.options).map(({ invariant }) => invariant);
}

describe('sound results break no promise', () => {
  for (const one of sound)
    test(one.name, () => expect(checkResult(one.before, resultOf(one), one.options)).toEqual([]));
});

for (const [invariant, cases] of Object.entries(broken)) {
  describe(`caught: ${invariant}`, () => {
    for (const one of cases) test(one.name, () => expect(brokenBy(one)).toContain(invariant));
  });
}

describe('checks of a whole run', () => {
  const text = 'FROM a\nRUN pip install b && pip install c\n';
  const first: Case = { name: '', before: text, replacements: [['install b', 'install --no-cache-dir b']] };
  const { after } = resultOf(first);
  const again: Case = { name: '', before: after, replacements: [['install c', 'install --no-cache-dir c']] };
  const invariantsOf = (run: Parameters<typeof checkRun>[2]): readonly Invariant[] =>
    checkRun(text, {}, run).violations.map(({ invariant }) => invariant);
  const fail = (error: Error): never => {
    throw error;
  };

  test('a sound run breaks no promise', () => {
    const second = { ...resultOf(first), before: after, edits: [], findings: [] };
    expect(invariantsOf((given) => (given === text ? resultOf(first) : second))).toEqual([]);
  });
  test('a refusal of the file is none either', () => {
    const error = new SlimifyError('the file is empty', { line: 1 });
    expect(checkRun(text, {}, () => fail(error))).toEqual({ result: undefined, refused: error, violations: [] });
  });
  test('caught: crashed', () => {
    expect(invariantsOf(() => fail(new TypeError('undefined is no function')))).toEqual(['crashed']);
    expect(invariantsOf(() => fail(new SlimifyError('two\nlines')))).toEqual(['crashed']);
  });
  test('caught: not idempotent', () => {
    expect(invariantsOf((given) => resultOf(given === text ? first : again))).toEqual(['not idempotent']);
    expect(invariantsOf(() => resultOf(first))).toEqual(['not idempotent']);
    expect(invariantsOf((given) => (given === text ? resultOf(first) : fail(new Error('no'))))).toEqual([
      'not idempotent',
    ]);
  });
});

describe("caught: differs from BuildKit's parse", () => {
  const text = '# escape=`\nFROM a\nRUN --mount=target=/b <<EOF\nc\nEOF\nCMD ["d"]\n';
  const from = { keyword: 'FROM', start: 2, end: 2, args: ['a'] };
  const run = {
    keyword: 'RUN',
    start: 3,
    end: 5,
    flags: ['--mount=target=/b'],
    args: ['<<EOF'],
    heredocs: [{ name: 'EOF', expand: true }],
  };
  const cmd = { keyword: 'CMD', start: 6, end: 6, args: ['d'], json: true };
  const reading = { id: '', escape: '`', instructions: [from, run, cmd] };
  test('the same reading is none', () => expect(differenceFromBuildKit(text, reading)).toBeUndefined());
  const others = {
    escape: { ...reading, escape: '\\' },
    keyword: { ...reading, instructions: [{ ...from, keyword: 'from' }, run, cmd] },
    start: { ...reading, instructions: [{ ...from, start: 1 }, run, cmd] },
    end: { ...reading, instructions: [from, { ...run, end: 6 }, cmd] },
    flags: { ...reading, instructions: [from, { ...run, flags: [] }, cmd] },
    args: { ...reading, instructions: [from, run, { ...cmd, args: ['e'] }] },
    json: { ...reading, instructions: [from, run, { ...cmd, json: false }] },
    heredocs: { ...reading, instructions: [from, { ...run, heredocs: [{ name: 'EOF' }] }, cmd] },
    'an instruction more': { ...reading, instructions: [from, run, cmd, cmd] },
    'an instruction less': { ...reading, instructions: [from, run] },
    'not read': { id: '', error: 'unterminated heredoc' },
    'not valid': { ...reading, semErr: 'unknown flag: --mount' },
  };
  for (const [name, other] of Object.entries(others)) {
    test(name, () => expect(differenceFromBuildKit(text, other)).toBeDefined());
  }
  test('read by BuildKit alone', () => expect(differenceFromBuildKit('FROM a\nRUN <<EOF\n', reading)).toBeDefined());
  test('valid for BuildKit alone', () =>
    expect(
      differenceFromBuildKit('FROM a\nB c\n', {
        id: '',
        escape: '\\',
        instructions: [
          { ...from, start: 1, end: 1 },
          { keyword: 'B', start: 2, end: 2, args: [''] },
        ],
      }),
    ).toBeDefined());
});

const level: Level = 'safe';

describe('caught: refused by dash or bash', () => {
  for (const shell of realShells()) {
    const ask = (before: string, after: string): number =>
      askShell(shell, [{ id: 'a', level: 'safe', before: [before], after: [after] }]).length;
    test(shell, () => {
      expect(ask('a', 'a && b')).toBe(0);
      expect(ask('a', 'a && && b')).toBe(1);
      expect(ask('a && &&', 'a && &&')).toBe(0);
      expect(ask('a', 'cat <<E && &&\nb\nE')).toBe(1);
    });
    test(`${shell}: among many that are asked for together`, () => {
      for (const flaw of ["'", '"', '`a', '$(', '{']) {
        const after = (i: number): string => (i % 8 === 7 ? `b ${i}; ${flaw}` : `b ${i}`);
        const many = Array.from({ length: 16 }, (_, i) => ({ id: `${i}`, level, before: ['a'], after: [after(i)] }));
        expect(askShell(shell, many).map(({ id }) => `${flaw} ${id}`)).toEqual([`${flaw} 7`, `${flaw} 15`]);
      }
    });
  }
});

test('every promise has a case in which it is broken', () => {
  const elsewhere = new Set<Invariant>([
    'crashed',
    // split.test.ts
    'split is not the same image',
    'not idempotent',
    'refused by dash or bash',
    "differs from BuildKit's parse",
  ]);
  expect(invariants.filter((invariant) => broken[invariant] === undefined && !elsewhere.has(invariant))).toEqual([]);
});
