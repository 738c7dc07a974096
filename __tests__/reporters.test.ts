import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { applyPatch, parsePatch } from 'diff';
import { quoteName, renderDiff } from '../src/reporters/diff.ts';
import { count, nothingYet } from '../src/reporters/index.ts';
import type { Done, Failed, Summary } from '../src/reporters/index.ts';
import { jsonReporter } from '../src/reporters/json.ts';
import { renderChanges, renderReasons, renderSummary, renderTroubles, visible } from '../src/reporters/text.ts';
import { renderExplanation, renderList } from '../src/reporters/transforms.ts';
import { fakeEngine, workspace } from './workspace.ts';

const plain = { terminal: false, color: false };
const long = (line: string, lines: number) =>
  Array.from({ length: lines }, (_, index) => `${line} ${index}\n`).join('');

const texts: readonly (readonly [string, string, string])[] = [
  ['a change in the middle', 'a\nb\nc\nd\ne\nf\ng\nh\n', 'a\nb\nc\nD\ne\nf\ng\nh\n'],
  ['two hunks', `${long('x', 20)}old\n${long('y', 20)}old\n`, `${long('x', 20)}new\n${long('y', 20)}new\n`],
  ['lines that go', 'a\nb\nc\n', 'a\nc\n'],
  ['lines that come at the start', 'a\n', 'b\nc\na\n'],
  ['everything goes', 'a\n', ''],
  ['CRLF', 'a\r\nb\r\nc\r\n', 'a\r\nB\r\nc\r\n'],
  ['mixed line ends', 'a\r\nb\nc\r\nd\n', 'a\r\nb\nC\r\nd\n'],
  ['a line end that changes', 'a\r\nb\r\n', 'a\r\nb\n'],
  ['no final newline, the last line changes', 'a\nb', 'a\nc'],
  ['no final newline, another line changes', 'a\nb\nc', 'A\nb\nc'],
  ['the final newline goes', 'a\nb\n', 'a\nb'],
  ['the final newline comes', 'a\nb', 'a\nb\n'],
  ['a byte order mark', '\uFEFFa\nb\n', '\uFEFFa\nc\n'],
  ['a lone carriage return', 'a\rb\nc\n', 'a\rb\nd\n'],
  ['lines that look like a patch', '-- a\n++ b\n@@ c\n\\ d\n', '-- A\n++ b\n@@ c\n\\ D\n'],
  ['too many differences to compare', `a\nb\nc\nd\n${long('x', 2500)}e\n`, `a\nb\nc\nd\n${long('y', 2400)}e\n`],
  ['too many differences, no final newline', `${long('x', 2500)}e`, `${long('y', 2400)}f`],
];
const names = [
  'Dockerfile',
  'a b/Dockerfile',
  ' a /b ',
  'ü/Dockerfile',
  'say "hi"\\/Dockerfile',
  'tab\there',
  '-x',
  'ü ß.Dockerfile',
];

describe('renderDiff', () => {
  test.each(texts)('is exact: %s', (_, before, after) => {
    const [patch] = parsePatch(renderDiff(done('Dockerfile', before, after), 'Dockerfile', plain));
    expect(patch && applyPatch(before, patch, { autoConvertLineEndings: false })).toBe(after);
  });

  test('looks like a diff of git', () => {
    expect(
      renderDiff(done('Dockerfile', long('line', 9), long('line', 9).replace('4', 'four')), 'a b/Dockerfile', plain),
    ).toBe(
      [
        'diff --git a/a b/Dockerfile b/a b/Dockerfile',
        '--- a/a b/Dockerfile\t',
        '+++ b/a b/Dockerfile\t',
        '@@ -2,7 +2,7 @@',
        ' line 1',
        ' line 2',
        ' line 3',
        '-line 4',
        '+line four',
        ' line 5',
        ' line 6',
        ' line 7',
        '',
      ].join('\n'),
    );
  });

  test('counts a side without lines from the line before', () => {
    expect(renderDiff(done('x', 'a\n', ''), 'x', plain)).toContain('@@ -1,1 +0,0 @@\n-a\n');
    expect(renderDiff(done('x', '', 'a\n'), 'x', plain)).toContain('@@ -0,0 +1,1 @@\n+a\n');
  });

  test('does not look for the shortest way between texts that differ all over', () => {
    const text = (word: string, lines: number) => `head\n${`${word}\nsame\n`.repeat(lines)}tail\n`;
    expect(renderDiff(done('x', text('old', 300), text('new', 300)), 'x', plain)).not.toContain('\n-same\n');
    const patch = renderDiff(done('x', text('old', 1200), text('new', 1200)), 'x', plain);
    expect(patch).toContain('@@ -1,2402 +1,2402 @@\n head\n-old\n-same\n-old\n');
    expect(patch).toContain('-old\n+new\n+same\n+new\n');
    expect(patch.endsWith('+new\n same\n tail\n')).toBe(true);
  });

  test('says nothing of a file that stays', () => {
    expect(renderDiff(done('Dockerfile', 'a\n', 'a\n'), 'Dockerfile', plain)).toBe('');
  });

  test('hands a pipe every byte and shows a terminal none that steers it', () => {
    const report = done('x', 'a\r\n\u001b[2J\tb\u202e\n', 'a\r\n');
    expect(renderDiff(report, 'x', plain)).toContain('-\u001b[2J\tb\u202e\n');
    expect(renderDiff(report, 'x', { terminal: true, color: false })).toContain(' a\n-^[[2J\tb<U+202E>\n');
    expect(renderDiff(report, 'x', { terminal: true, color: true })).toContain('\u001b[31m-^[[2J\tb<U+202E>\u001b[m\n');
  });

  const tools = [
    ['git', 'apply'],
    ['patch', '-p1', '--no-backup-if-mismatch', '-i'],
  ].map(([command = '', ...args]) => ({ command, args, there: spawnSync(command, ['--version']).status === 0 }));

  for (const { command, args, there } of tools) {
    (there ? describe : describe.skip)(`${command} ${args[0]}`, () => {
      test.each(texts)('takes it: %s', (_, before, after) => {
        expect(applied([command, ...args], [{ name: 'Dockerfile', before, after }])).toEqual([after]);
      });

      test.each(names)('takes the name %j', (name) => {
        expect(applied([command, ...args], [{ name, before: 'a\nb\n', after: 'a\nc\n' }])).toEqual(['a\nc\n']);
      });

      test('takes several files', () => {
        const files = texts
          .slice(0, 14)
          .map(([, before, after], index) => ({ name: `${index} ${names[index % 8]}`, before, after }));
        expect(applied([command, ...args], files)).toEqual(files.map(({ after }) => after));
      });
    });
  }
});

test('quoteName writes what is not plain ASCII as git does', () => {
  expect(['a b', 'ü', 'a"b\\c', '\u0001\t\n\u007f', '~!'].map(quoteName)).toEqual([
    'a b',
    '"\\303\\274"',
    '"a\\"b\\\\c"',
    '"\\001\\t\\n\\177"',
    '~!',
  ]);
});

describe('renderSummary', () => {
  const summary = (values: Partial<Summary>): Summary => ({ ...nothingYet, ...values });
  const some = { files: 3, changed: 2, applied: { safe: 3, unsafe: 0 } };

  test.each<[Partial<Summary>, string]>([
    [{ files: 1 }, 'nothing to do in 1 file'],
    [{ files: 5 }, 'nothing to do in 5 files'],
    [some, '3 safe changes in 2 files'],
    [{ ...some, held: { unsafe: 2, manual: 0 } }, '3 safe changes in 2 files; 2 more with --unsafe'],
    [
      { ...some, held: { unsafe: 2, manual: 1 }, refusals: 4, failed: 1 },
      '3 safe changes in 2 files; 2 more with --unsafe; 1 to make by hand; 4 left alone (--why says why); 1 file failed',
    ],
    [{ ...some, written: 2, held: { unsafe: 2, manual: 0 } }, 'wrote 2 files: 3 safe changes; 2 more with --unsafe'],
    [{ files: 1, changed: 1, applied: { safe: 1, unsafe: 0 } }, '1 safe change in 1 file'],
    [{ files: 1, changed: 1, applied: { safe: 1, unsafe: 1 } }, '1 safe and 1 unsafe change in 1 file'],
    [{ files: 1, changed: 1, applied: { safe: 0, unsafe: 2 } }, '2 unsafe changes in 1 file'],
    [{ files: 2, held: { unsafe: 1, manual: 0 } }, 'nothing safe to do in 2 files; 1 change with --unsafe'],
    [{ files: 2, held: { unsafe: 2, manual: 0 } }, 'nothing safe to do in 2 files; 2 changes with --unsafe'],
    [{ files: 2, held: { unsafe: 0, manual: 2 } }, 'nothing to do in 2 files; 2 to make by hand'],
    [{ files: 3, failed: 1 }, 'nothing to do in 2 files; 1 file failed'],
    [{ files: 2, failed: 2 }, 'nothing done; 2 files failed'],
  ])('%j', (values, line) => {
    expect(renderSummary(summary(values), false)).toBe(`${line}\n`);
  });

  test('does not point to --why when the reasons stand above', () => {
    expect(renderSummary(summary({ files: 1, refusals: 2 }), true)).toBe('nothing to do in 1 file; 2 left alone\n');
  });
});

test('count adds up a run', () => {
  const reports = [
    report('a', 'safe\nsafe\nunsafe\nmanual\nrefuse'),
    { ...report('b', 'safe'), written: true },
    report('c', 'nothing'),
    failed('d', 'no FROM', 3),
  ];
  expect(reports.reduce(count, nothingYet)).toEqual({
    files: 4,
    changed: 2,
    written: 1,
    failed: 1,
    applied: { safe: 3, unsafe: 0 },
    held: { unsafe: 1, manual: 1 },
    refusals: 1,
    saves: { unpacked: 0, pulled: 0 },
    heldSaves: { unpacked: 0, pulled: 0 },
  });
});

test('what is known to be saved is added up, and what waits for --unsafe apart', () => {
  const done = report('a', 'safe\nsafe\nunsafe\nmanual');
  const figures = [{ saves: 2_500_000 }, { savesPulled: 329_000_000 }, { saves: 19_000_000 }, { saves: 7_000_000 }];
  const findings = done.result.findings.map((finding, i) => ({ ...finding, ...figures[i] }));
  const summary = count(nothingYet, { ...done, result: { ...done.result, findings } });
  expect(summary).toMatchObject({
    saves: { unpacked: 2_500_000, pulled: 329_000_000 },
    heldSaves: { unpacked: 19_000_000, pulled: 0 },
  });
  expect(renderSummary(summary, true)).toBe(
    '2 safe changes in 1 file (about 2.5 MB less, 329 MB less to pull); 1 more with --unsafe (about 19 MB less); 1 to make by hand\n',
  );
});

test('changes and reasons come in the order of their lines', () => {
  const mixed = report('docker/Dockerfile', 'refuse\nunsafe\nsafe\nmanual\nsafe\nrefuse');
  expect(renderChanges(mixed, false)).toBe(
    'docker/Dockerfile:3 shout: safe is not loud\ndocker/Dockerfile:5 shout: safe is not loud\n',
  );
  expect(renderReasons(mixed, false)).toBe(
    [
      'docker/Dockerfile:1 shout: cannot tell',
      'docker/Dockerfile:2 shout: unsafe is not loud (needs --unsafe)',
      'docker/Dockerfile:4 shout: manual is not loud (to make by hand)',
      'docker/Dockerfile:6 shout: cannot tell',
      '',
    ].join('\n'),
  );
  expect(renderChanges(mixed, true)).toContain(
    '\u001b[1mdocker/Dockerfile:3\u001b[m \u001b[36mshout\u001b[m: safe is not loud\n',
  );
});

test('troubles are one line each, and no file can steer the terminal with its name', () => {
  expect(renderTroubles(failed('a\u001b]0;x\u0007\n', 'no FROM', 3), false)).toBe('a^[]0;x^G^J:3: no FROM\n');
  expect(renderTroubles(failed('a', 'no such file or directory', undefined), false)).toBe(
    'a: no such file or directory\n',
  );
  expect(renderTroubles(report('a', 'gate'), false)).toBe('a:1 bug: shout: dropped its changes\n');
  expect(renderTroubles(report('a', 'fine'), false)).toBe('');
});

test('visible leaves ordinary text alone', () => {
  expect(visible('a\tü 日本 🐳')).toBe('a\tü 日本 🐳');
  expect(visible('\u0000\u007f\u009b\r')).toBe('^@^?<U+009B>^M');
});

test('jsonReporter has one shape for files that were worked on and files that failed', () => {
  const reports = [
    report('a', 'safe\nrefuse'),
    report('b', 'x'),
    failed('c', 'no FROM', 3),
    failed('d', 'empty', undefined),
  ];
  const summary = reports.reduce(count, nothingYet);
  const place = { transform: 'shout', span: { start: 0, end: 0 } };
  const empty = { changed: false, written: false, findings: [], refusals: [], notes: [] };
  const { add, end } = jsonReporter();
  const text = [...reports.map(add), end(summary)].join('');
  expect(text.endsWith('}\n')).toBe(true);
  expect(JSON.parse(text)).toEqual({
    version: 1,
    files: [
      {
        ...empty,
        path: 'a',
        changed: true,
        findings: [{ ...place, line: 1, endLine: 1, safety: 'safe', status: 'applied', message: 'safe is not loud' }],
        refusals: [{ ...place, line: 2, endLine: 2, reason: 'cannot tell' }],
        after: 'safe!\nrefuse',
      },
      { ...empty, path: 'b' },
      { ...empty, path: 'c', error: { message: 'no FROM', line: 3 } },
      { ...empty, path: 'd', error: { message: 'empty' } },
    ],
    summary,
  });
});

test('transforms are listed in columns and explained in full', () => {
  const short = {
    name: 'do-it',
    summary: 'do it',
    why: 'It costs 1 MB.',
    safety: 'safe',
    waste: [],
    find: () => [],
  } as const;
  const risky = {
    ...short,
    name: 'undo-it-all',
    safety: 'unsafe',
    risk: 'Tools may miss it.',
    waste: ['/var/cache/x', '~/.x'],
    hadolint: ['DL1', 'DL2'],
  } as const;
  expect(renderList([short, risky])).toBe('do-it        safe    do it\nundo-it-all  unsafe  do it\n');
  expect(renderExplanation(short)).toBe('# do-it\n\ndo it (safe)\n\nIt costs 1 MB.\n');
  expect(renderExplanation(risky)).toBe(
    '# undo-it-all\n\ndo it (unsafe)\n\nIt costs 1 MB.\n\nRisk: Tools may miss it.\n\nGone from the image: `/var/cache/x`, `~/.x`\n\nRules of hadolint: DL1, DL2\n',
  );
});

function done(path: string, before: string, after: string): Done {
  return { path, result: { before, after, edits: [], findings: [], refusals: [], notes: [] }, written: false };
}

function report(path: string, text: string): Done {
  return { path, result: fakeEngine(text), written: false };
}

function failed(path: string, message: string, line: number | undefined): Failed {
  return { path, error: { message, line, stack: undefined } };
}

/** What the files hold after the tool has applied our patch of them all. */
function applied(
  [command = '', ...args]: readonly string[],
  files: readonly { name: string; before: string; after: string }[],
) {
  const folder = workspace();
  for (const { name, before } of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), before);
  }
  const patch = files.map(({ name, before, after }) => renderDiff(done(name, before, after), name, plain)).join('');
  writeFileSync(join(folder, 'the.patch'), patch);
  const { status, stderr, stdout } = spawnSync(command, [...args, 'the.patch'], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${stdout}${stderr}`);
  return files.map(({ name }) => readFileSync(join(folder, name), 'utf8'));
}
