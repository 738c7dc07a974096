import { spawnSync } from 'node:child_process';
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { main } from '../src/cli.ts';
import { withoutCommands } from '../src/github-log.ts';
import { githubReporter } from '../src/reporters/github.ts';
import { count, nothingYet } from '../src/reporters/index.ts';
import type { FileReport, Reporter } from '../src/reporters/index.ts';
import { jsonReporter } from '../src/reporters/json.ts';
import { jsonlReporter } from '../src/reporters/jsonl.ts';
import { code, codeElement, fence, prose } from '../src/reporters/markdown-text.ts';
import { markdownReporter, summaryRoom } from '../src/reporters/markdown.ts';
import { pathShower } from '../src/shown-path.ts';
import { sample } from './verify/sample.ts';
import { fakeEngine, fakeIo, workspace } from './workspace.ts';

const asIs = (path: string) => path;

function done(path: string, text: string, given: { unsafe?: boolean; written?: boolean; message?: string } = {}) {
  const result = fakeEngine(text, { unsafe: given.unsafe === true });
  const findings = result.findings.map((finding) => ({ ...finding, message: given.message ?? finding.message }));
  return { path, result: { ...result, findings }, written: given.written === true };
}

function failed(path: string, message: string, line?: number): FileReport {
  return { path, error: { message, line, stack: 'Error\n at x' } };
}

function tell(reporter: Reporter, reports: Iterable<FileReport>): string {
  let summary = nothingYet;
  let text = '';
  for (const report of reports) {
    summary = count(summary, report);
    text += reporter.add(report);
  }
  return text + reporter.end(summary);
}

const hostile = [
  'a\nb',
  '::error::x',
  '##[error]x',
  '<script>alert(1)</script>',
  '</code></summary></details>',
  'a|b\\|c',
  '`'.repeat(500),
  '@octocat #12 GH-12 org/repo#12 [a](http://a) ![b](c) *d* __e__ ~~f~~ &lt; $x$',
  '\u001b[31m\u202e\u0000\u0085\r\n\u2066',
  '<!-- x',
  ' - x ',
  '-w',
];

test('jsonl has the files of json, one a line, and the summary last', () => {
  const reports = [done('a\nb', 'safe\n\u2028'), failed('c', 'gone', 3), done('d', 'nothing')];
  const lines = tell(jsonlReporter(), reports).split('\n');
  const { files, summary } = JSON.parse(tell(jsonReporter(), reports)) as { files: unknown[]; summary: unknown };
  expect(lines).toHaveLength(5);
  expect(lines[4]).toBe('');
  expect(lines.slice(0, 3).map((line) => JSON.parse(line))).toEqual(files);
  expect(JSON.parse(lines[3] ?? '')).toEqual({ summary });
});

describe('markdown', () => {
  const markdown = (reports: Iterable<FileReport>) => tell(markdownReporter(asIs), reports);

  test('is a comment with totals, a table, the diffs and what was not done', () => {
    const report = done('a/Dockerfile', 'unsafe\nsafe\nmanual\nrefuse');
    const saving = report.result.findings.map((finding) => ({ ...finding, saves: 2_500_000, savesPulled: 20_000_000 }));
    const reports = [
      { ...report, result: { ...report.result, findings: saving } },
      done('b/Dockerfile', 'gate\nrefuse'),
      failed('c/Dockerfile', 'no FROM', 3),
      failed('d', 'no such file or directory'),
    ];
    expect(markdown(reports)).toBe(
      [
        '<!-- slimify -->',
        '',
        '**slimify**: 1 safe change in 1 file (about 2.5 MB less, 20 MB less to pull); 1 more with --unsafe (about 2.5 MB less, 20 MB less to pull); 1 to make by hand; 2 left alone; 2 files failed',
        '',
        '| File | Changes | Saves | Held back | Left alone |',
        '| --- | ---: | ---: | ---: | ---: |',
        '| `a/Dockerfile` | 1 | about 2.5 MB, about 20 MB to pull | 2 | 1 |',
        '',
        '<details><summary><code>a/Dockerfile</code></summary>',
        '',
        '- line 2, `shout`: safe is not loud',
        '',
        '```diff',
        '@@ -1,4 +1,4 @@',
        ' unsafe',
        '-safe',
        '+safe!',
        ' manual',
        ' refuse',
        '\\ No newline at end of file',
        '```',
        '',
        '</details>',
        '',
        'Not done:',
        '',
        '- `b/Dockerfile:1`: shout: dropped its changes',
        '- `c/Dockerfile:3`: no FROM',
        '- `d`: no such file or directory',
        '',
      ].join('\n'),
    );
  });

  test('says how a file was proven', () => {
    expect(markdown([{ ...done('a', 'safe'), proof: sample }])).toMatch(
      /\n\n- line 1, `shout`: safe is not loud\n\n2 changes proven with docker 26\.1\.5[^\n]*\n\n```diff\n/,
    );
  });

  test('of nothing to do still has the marker and says so', () => {
    expect(markdown([done('a', 'nothing')])).toBe('<!-- slimify -->\n\n**slimify**: nothing to do in 1 file\n');
  });

  test('stays below what GitHub takes, with every block whole, and says what is left out', () => {
    const text = markdown(many(10_000));
    expect(text.length).toBeLessThanOrEqual(65_536);
    expect(text.length).toBeGreaterThan(60_000);
    expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length);
    const rows = text.match(/^\| `/gm)?.length ?? 0;
    const diffs = text.match(/^<details>/gm)?.length ?? 0;
    expect(rows).toBeGreaterThan(100);
    expect(diffs).toBeGreaterThan(100);
    expect(text).toContain(`\n\nLeft out: ${10_000 - rows} more files that change.\n\n`);
    expect(text).toContain(`\n\nLeft out: ${10_000 - diffs} diffs: too long for here.\n`);
  });

  test('says how many failures are left out, and leaves room for the rest', () => {
    const failures = Array.from({ length: 5_000 }, (_, index) => failed(`f${index}`, 'x'.repeat(100_000)));
    const text = markdown([...failures, done('a', 'safe')]);
    expect(text.length).toBeLessThanOrEqual(65_536);
    const told = text.match(/^- `f\d+`: x{500}\.\.\.$/gm)?.length ?? 0;
    expect(told).toBeGreaterThan(10);
    expect(text).toContain(`Left out: ${5_000 - told} more lines of this kind.\n`);
    expect(text).toContain('+safe!');
  });

  test('leaves out a diff that is longer than a comment, and takes the next', () => {
    const text = markdown([done('big', `${'x'.repeat(70_000)}\nsafe`), done('b', 'safe')]);
    expect(text).toContain('\n\nLeft out: 1 diff that is too long for here.\n');
    expect(text).toContain('<summary><code>b</code></summary>');
    expect(text).not.toContain('<summary><code>big</code></summary>');
  });

  test('counts bytes where the room is said in bytes', () => {
    const reports = Array.from({ length: 50 }, (_, index) => done(`f${index}`, `${'\u{1f40b}'.repeat(100)}\nsafe`));
    const text = tell(markdownReporter(asIs, summaryRoom(8_000)), reports);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(8_000);
    expect(Buffer.byteLength(text)).toBeGreaterThan(6_000);
  });

  test('has no line that git takes for a comment of a commit message', () => {
    const text = markdown([
      done('# a', '# syntax=x\nsafe\n# b', { message: '# c' }),
      ...hostile.map((name) => done(name, 'safe')),
    ]);
    expect(text.split('\n').filter((line) => line.startsWith('#'))).toEqual([]);
  });

  test.each(hostile)('shows %j as it is', (name) => {
    const text = markdown([done(name, `${name}\nsafe\n${name}`, { message: name }), failed(name, name)]);
    const steering = /[\p{Bidi_Control}\p{Cc}]/u;
    expect(text.split('\n').filter((line) => steering.test(line))).toEqual([]);
    const outside = text.replace(/^(`{3,})diff\n[^]*?\n\1$/m, '');
    expect(outside).not.toMatch(/(?<!\\)<(script|!-- x)/);
    expect(outside.match(/<details>/g)).toHaveLength(1);
    expect(outside.match(/<\/details>/g)).toHaveLength(1);
    expect(outside.split('\n').filter((line) => line.startsWith('| '))).toHaveLength(3);
  });

  const cmark = ['--unsafe', '-e', 'table', '-e', 'autolink', '-e', 'strikethrough'];
  const there = spawnSync('cmark-gfm', ['--version']).status === 0;
  (there ? describe : describe.skip)('by the Markdown of GitHub', () => {
    test.each(hostile)('%j starts nothing', (name) => {
      const text = markdown([done(name, `${name}\nsafe\n${name}`, { message: name }), failed(name, name)]);
      const { stdout: html } = spawnSync('cmark-gfm', cmark, { input: text, encoding: 'utf8' });
      const tags = Array.from(html.matchAll(/<\/?([a-z]+)/g), ([, tag]) => tag);
      const plain = ['code', 'details', 'li', 'p', 'pre', 'strong', 'summary', 'table', 'tbody', 'td', 'th', 'thead'];
      const links = name.includes('http') ? ['a'] : [];
      expect([...new Set(tags)].sort()).toEqual([...links, ...plain, 'tr', 'ul'].sort());
      expect(html.match(/<td/g)).toHaveLength(5);
      expect(html.match(/<li/g)).toHaveLength(2);
      expect(html.match(/<pre/g)).toHaveLength(1);
      // in code nobody is mentioned
      expect(html.replaceAll(/<code[^]*?<\/code>/g, '')).not.toMatch(/@octocat|#12/);
    });
  });
});

test('code and fences hold what is put in them', () => {
  expect(code('a b/Dockerfile')).toBe('`a b/Dockerfile`');
  expect([code('a|b'), code('`'), code(' a'), code('')]).toEqual([
    '<code>a&#124;b</code>',
    '<code>&#96;</code>',
    '<code> a</code>',
    '<code></code>',
  ]);
  expect(codeElement('é<_>\n')).toBe('<code>é&#60;&#95;&#62;&#94;J</code>');
  expect(fence('diff', 'a')).toBe('```diff\na\n```');
  expect(fence('', '````\n`\n')).toBe('`````\n````\n`\n`````');
  expect(fence('', '`'.repeat(401))).toMatch(/^`{201}\n`{200}\u200b`{200}\u200b`\n`{201}$/);
  expect(prose('rm -rf /var/lib/* @a a_b _c_')).toBe('rm -rf /var/lib/\\* @&#8203;a a_b \\_c\\_');
});

/** The commands that the runner of GitHub Actions takes from a log: those at the start of a line, and those of its first version anywhere. */
function commands(log: string): readonly string[] {
  return log.split(/\r\n|\r|\n/).filter((line) => line.trim().startsWith('::') || /##\[[^\]]*\]/.test(line));
}

describe('github', () => {
  const github = (reports: Iterable<FileReport>) => tell(githubReporter(asIs), reports);

  test('is an annotation for each change and failure, in the order of the lines', () => {
    expect(
      github([
        done('a', 'unsafe\nsafe\nrefuse\nsafe'),
        done('b', 'safe', { written: true }),
        done('c', 'gate'),
        failed('d', 'no FROM', 3),
        failed('e', 'no such file or directory'),
      ]),
    ).toBe(
      [
        '::warning file=a,line=2,endLine=2,title=slimify%3A shout::safe is not loud',
        '::warning file=a,line=4,endLine=4,title=slimify%3A shout::safe is not loud',
        '::notice file=b,line=1,endLine=1,title=slimify%3A shout::safe is not loud',
        '::warning file=c,line=1,title=slimify%3A bug::shout: dropped its changes',
        '::error file=d,line=3,title=slimify::no FROM',
        '::error file=e,title=slimify::no such file or directory',
        '::notice title=slimify::wrote 1 file: 3 safe changes; 1 more with --unsafe; 1 left alone; 2 files failed',
        '',
      ].join('\n'),
    );
  });

  test('is at most ten of each kind, and one line for the rest', () => {
    const reports = [
      ...many(10_000),
      ...Array.from({ length: 30 }, (_, index) => done(`w${index}`, 'safe', { written: true })),
      ...Array.from({ length: 30 }, (_, index) => failed(`f${index}`, 'x'.repeat(10_000))),
    ];
    const lines = github(reports).trimEnd().split('\n');
    for (const level of ['error', 'warning', 'notice'])
      expect(lines.filter((line) => line.startsWith(`::${level} `))).toHaveLength(10);
    expect(lines).toHaveLength(30);
    expect(lines.at(-1)).toContain(`; ${10_060 - 29} more that GitHub would not show here`);
  });

  test('escapes as the toolkit of the runner does', () => {
    const [line] = github([failed('a,b:c%0A\n\r', '100%\n::error::x, y: z', 1)]).split('\n');
    expect(line).toBe('::error file=a%2Cb%3Ac%250A%0A%0D,line=1,title=slimify::100%25%0A::error::x, y: z');
  });

  test.each(hostile)('takes nothing in %j for a command, and shows no terminal what steers it', (name) => {
    const text = github([done(name, `${name}\nsafe`, { message: name }), failed(name, name)]);
    expect(text.split('\n').map((line) => line.slice(0, 9))).toEqual(['::warning', '::error f', '::notice ', '']);
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
  });

  test('what is said on stderr is no command either', async () => {
    const folder = workspace({
      '::error::x.Dockerfile': 'bad',
      ' ::stop-commands::y.Dockerfile': 'bad',
      '##[group]z.Dockerfile': 'crash',
    });
    const { io, said } = fakeIo(folder);
    const stderr = (text: string) => {
      const { io: inner, said: heard } = fakeIo(folder);
      withoutCommands(inner).stderr.write(text);
      return heard.stderr;
    };
    expect(await main(['--format', 'github', '.'], io, fakeEngine)).toBe(2);
    expect(said.stderr).toContain(': :error::x.Dockerfile:1: no FROM\n');
    expect(commands(said.stderr)).toEqual([]);
    expect(commands(said.stdout)).toHaveLength(4);
    expect(stderr('a\n\t::b::\r::c::\n##[d] ::e')).toBe('a\n\t: :b::\r: :c::\n## [d] ::e');
  });
});

describe('the step summary', () => {
  const run = async (before: string | undefined, env: Record<string, string> = {}) => {
    const folder = workspace({ Dockerfile: 'safe\n', ...(before === undefined ? {} : { sum: before }) });
    const { io, said } = fakeIo(folder, { env: { GITHUB_STEP_SUMMARY: join(folder, 'sum'), ...env } });
    const exit = await main(['--format', 'github', 'Dockerfile'], io, fakeEngine);
    return { exit, folder, ...said };
  };
  const summary = /^<!-- slimify -->\n\n\*\*slimify\*\*: 1 safe change in 1 file\n\n\| File [^]*<\/details>\n$/;

  test('is added to what the step said before', async () => {
    const { folder, stderr } = await run('# before');
    const text = readFileSync(join(folder, 'sum'), 'utf8');
    expect(text.slice(0, 10)).toBe('# before\n\n');
    expect(text.slice(10)).toMatch(summary);
    expect(stderr).toBe('1 safe change in 1 file\n');
    expect(readFileSync(join((await run(undefined)).folder, 'sum'), 'utf8')).toMatch(summary);
  });

  test('is not written in another format', async () => {
    const folder = workspace({ Dockerfile: 'safe\n' });
    const { io } = fakeIo(folder, { env: { GITHUB_STEP_SUMMARY: join(folder, 'Dockerfile') } });
    await main(['--format', 'markdown', 'Dockerfile'], io, fakeEngine);
    expect(readFileSync(join(folder, 'Dockerfile'), 'utf8')).toBe('safe\n');
  });

  test('that has no room, or no place, is told of and no failure', async () => {
    const full = await run('x'.repeat(1024 * 1024 - 1000));
    expect(full.stderr).toBe('slimify: the step summary: no room is left in it\n1 safe change in 1 file\n');
    expect(full.exit).toBe(0);
    expect(full.stdout).toContain('::warning file=Dockerfile');
    const gone = await run('', { GITHUB_STEP_SUMMARY: '/nowhere/at/all' });
    expect(gone.stderr).toBe('slimify: the step summary: no such file or directory\n1 safe change in 1 file\n');
    expect(gone.exit).toBe(0);
  });

  test('of ten thousand files stays below 1 MiB with what was there', async () => {
    const folder = workspace({ sum: 'x'.repeat(1000) });
    const path = join(folder, 'sum');
    const names = Array.from({ length: 3_000 }, (_, index) => `f${index}`);
    for (const name of names) writeFileSync(join(folder, name), `safe\n${'é'.repeat(500)}\n`);
    const { io } = fakeIo(folder, { env: { GITHUB_STEP_SUMMARY: path } });
    expect(await main(['--format', 'github', ...names], io, fakeEngine)).toBe(0);
    const bytes = readFileSync(path).length;
    expect(bytes).toBeLessThanOrEqual(1024 * 1024);
    expect(bytes).toBeGreaterThan(1024 * 1000);
  });
});

test('paths are shown from the root of the repository, else from the working folder', () => {
  const folder = workspace({ 'repo/sub/Dockerfile': '', 'else/Dockerfile': '' });
  symlinkSync('Dockerfile', join(folder, 'repo/sub/link'));
  const cwd = join(folder, 'repo/sub');
  const inRepo = pathShower({ cwd, env: { GITHUB_WORKSPACE: join(folder, 'repo') } });
  expect(['Dockerfile', 'link', '../x', join(cwd, 'gone')].map(inRepo)).toEqual([
    'sub/Dockerfile',
    'sub/Dockerfile',
    'x',
    'sub/gone',
  ]);
  const here = pathShower({ cwd, env: { GITHUB_WORKSPACE: '' } });
  expect(['./Dockerfile', join(cwd, 'a'), '../x'].map(here)).toEqual(['Dockerfile', 'a', '../x']);
  const elsewhere = pathShower({ cwd, env: { GITHUB_WORKSPACE: join(folder, 'else') } });
  expect(['Dockerfile', '../../else/Dockerfile'].map(elsewhere)).toEqual(['Dockerfile', 'Dockerfile']);
});

function* many(files: number): Generator<FileReport> {
  for (let index = 0; index < files; index++) yield done(`services/number-${index}/Dockerfile`, 'a\nsafe\nb\n');
}
