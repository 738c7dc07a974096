import { spawnSync } from 'node:child_process';
import { chmodSync, linkSync, mkdirSync, readFileSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { main } from '../src/cli.ts';
import { fakeEngine, fakeIo, workspace } from './workspace.ts';

async function slimify(command: string | readonly string[], folder: string, given: Parameters<typeof fakeIo>[1] = {}) {
  const { io, said } = fakeIo(folder, given);
  const argv = typeof command === 'string' ? command.split(' ').filter((word) => word !== '') : command;
  const code = await main(argv, io, fakeEngine);
  return { code, ...said };
}

const files = { Dockerfile: 'safe\nunsafe\n', 'b/Dockerfile': 'nothing\n' };
const read = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8');
const diff = /^diff --git a\/Dockerfile b\/Dockerfile\n/;

describe('several outputs', () => {
  test('go each to its place, and stdout keeps what the mode prints', async () => {
    const folder = workspace(files);
    const asked = '--format json=out.json --format text=sub/../out.txt --format diff=x=y.patch';
    mkdirSync(join(folder, 'sub'));
    const { code, stdout, stderr } = await slimify(`${asked} .`, folder);
    expect(code).toBe(0);
    expect(stdout).toMatch(diff);
    expect(stderr).toBe('1 safe change in 1 file; 1 more with --unsafe\n');
    expect(JSON.parse(read(folder, 'out.json'))).toMatchObject({ summary: { files: 2, changed: 1 } });
    expect(read(folder, 'out.txt')).toBe('Dockerfile:1 shout: safe is not loud\n');
    expect(read(folder, 'x=y.patch')).toBe(stdout);
    expect(readdirSync(folder).sort()).toEqual(['Dockerfile', 'b', 'out.json', 'out.txt', 'sub', 'x=y.patch']);
  });

  test('one of them may be standard output, and - is that too', async () => {
    const folder = workspace(files);
    expect((await slimify('--format text --format diff=a.patch .', folder)).stdout).toBe(
      'Dockerfile:1 shout: safe is not loud\n',
    );
    expect((await slimify('--format diff=a.patch --format text=- .', folder)).stdout).toBe(
      'Dockerfile:1 shout: safe is not loud\n',
    );
    expect(read(folder, 'a.patch')).toMatch(diff);
  });

  test.each([
    ['--check', 1, 'Dockerfile:1 shout: safe is not loud\n'],
    ['--list-different', 1, 'Dockerfile\n'],
    ['--write', 0, 'Dockerfile:1 shout: safe is not loud\n'],
  ])('%s prints what it prints without them', async (mode, code, stdout) => {
    const folder = workspace(files);
    expect(await slimify(`${mode} --format diff=a.patch .`, folder)).toMatchObject({ code, stdout });
    expect(read(folder, 'a.patch')).toMatch(diff);
  });

  test('standard input gives the new text and the files', async () => {
    const folder = workspace();
    const { stdout } = await slimify('- --format text=a.txt', folder, { stdin: 'safe\n' });
    expect(stdout).toBe('safe!\n');
    expect(read(folder, 'a.txt')).toBe('<stdin>:1 shout: safe is not loud\n');
  });

  test('colour and what a terminal must not see are for stdout alone', async () => {
    const folder = workspace({ Dockerfile: 'safe\n\u001b[2J\n' });
    const given = { terminal: true };
    const { stdout } = await slimify('--color always --format text=a.txt --format diff=a.patch .', folder, given);
    expect(stdout).toContain('\u001b[31m-safe\u001b[m');
    expect(stdout).toContain('^[[2J');
    expect(read(folder, 'a.txt')).toBe('Dockerfile:1 shout: safe is not loud\n');
    expect(read(folder, 'a.patch')).toContain('-safe\n+safe!\n \u001b[2J\n');
  });

  test('are whole when nobody reads stdout any more', async () => {
    const folder = workspace({ a: 'safe\n', b: 'safe\n' });
    const { io } = fakeIo(folder);
    const closed = { ...io, stdout: { ...io.stdout, write: () => false } };
    expect(await main(['--format', 'text=out', 'a', 'b'], closed, fakeEngine)).toBe(0);
    expect(read(folder, 'out')).toBe('a:1 shout: safe is not loud\nb:1 shout: safe is not loud\n');
  });
});

describe('usage errors', () => {
  test.each([
    ['--format diff --format json', 'one --format only without a file: --format NAME=FILE for the others'],
    ['--format diff=- --format json', 'one --format only without a file: --format NAME=FILE for the others'],
    ['--format json=', '--format json= needs a file: --format json=FILE'],
    ['--format jsno=x', '--format cannot be jsno, did you mean json?'],
    ['-l --format json --format diff=x', '--list-different and --format exclude each other'],
  ])('%s', async (command, message) => {
    const folder = workspace(files);
    expect(await slimify(command, folder)).toEqual({ code: 2, stdout: '', stderr: `slimify: ${message}\n` });
    expect(readdirSync(folder).sort()).toEqual(['Dockerfile', 'b']);
  });

  test('one file cannot hold two reports, by whatever name', async () => {
    const folder = workspace(files);
    symlinkSync('b', join(folder, 'c'));
    const { code, stderr } = await slimify('--format json=b/x --format diff=c/x', folder);
    expect({ code, stderr }).toEqual({ code: 2, stderr: `slimify: two --format for one file: ${folder}/b/x\n` });
  });

  test('a place where no file can be is told of before anything is written', async () => {
    const folder = workspace(files);
    expect((await slimify('-w --format json=no/x Dockerfile', folder)).stderr).toBe(
      `slimify: ${folder}/no/x: there is no folder ${folder}/no\n`,
    );
    expect((await slimify('-w --format json=b Dockerfile', folder)).stderr).toBe(
      `slimify: ${folder}/b: it is a folder\n`,
    );
    expect(read(folder, 'Dockerfile')).toBe(files.Dockerfile);
  });
});

describe('the file of a report', () => {
  test('keeps its mode and the link to it, and other names of the old one keep the old text', async () => {
    const folder = workspace({ ...files, 'real/old': 'old' });
    chmodSync(join(folder, 'real/old'), 0o640);
    symlinkSync('real/old', join(folder, 'link'));
    linkSync(join(folder, 'real/old'), join(folder, 'hard'));
    await slimify('--format text=link Dockerfile', folder);
    expect(read(folder, 'real/old')).toBe('Dockerfile:1 shout: safe is not loud\n');
    expect(statSync(join(folder, 'real/old')).mode & 0o777).toBe(0o640);
    expect(read(folder, 'hard')).toBe('old');
    expect(readdirSync(join(folder, 'real'))).toEqual(['old']);
  });

  test('is never a file that is worked on', async () => {
    const folder = workspace(files);
    const { code, stderr } = await slimify('--format text=Dockerfile b Dockerfile', folder);
    expect(code).toBe(2);
    expect(stderr).toContain(`slimify: ${folder}/Dockerfile: a file to work on, the report is not written\n`);
    expect(read(folder, 'Dockerfile')).toBe(files.Dockerfile);
  });

  test('that cannot be written is told of in a line, and the other is written', async () => {
    const folder = workspace(files);
    const { io, said } = fakeIo(folder);
    const engine: typeof fakeEngine = (text) => {
      // what is checked at the start may change until the end
      mkdirSync(join(folder, 'out'));
      return fakeEngine(text);
    };
    const argv = ['-w', '--format', 'json=out', '--format', 'text=fine', 'Dockerfile'];
    expect(await main(argv, io, engine)).toBe(2);
    expect(said.stderr).toMatch(/^slimify: .*\/out: .*\nwrote 1 file: 1 safe change; 1 more with --unsafe\n$/);
    expect(read(folder, 'fine')).toBe('Dockerfile:1 shout: safe is not loud\n');
  });

  test('may be a device', async () => {
    const folder = workspace(files);
    expect((await slimify('--format text=/dev/null Dockerfile', folder)).code).toBe(0);
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });
});

describe('the built command', () => {
  const before = 'FROM alpine:3.20\nRUN apk add curl\n';
  const after = 'FROM alpine:3.20\nRUN apk add --no-cache curl\n';
  const command = join(workspace(), 'cli.cjs');
  const run = (args: readonly string[], cwd: string, given: { input?: string; env?: Record<string, string> } = {}) => {
    const { GITHUB_STEP_SUMMARY: _, GITHUB_WORKSPACE: __, ...rest } = process.env;
    const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
      cwd,
      encoding: 'utf8',
      env: { ...rest, ...given.env },
      input: given.input ?? '',
    });
    return { status, stdout, stderr };
  };
  const said = '1 safe change in 1 file (about 2.5 MB less)\n';

  beforeAll(() => {
    const script = join(import.meta.dirname, '../.build/build.js');
    const { status, stderr } = spawnSync(process.execPath, [script, 'command', command], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
  }, 60_000);

  test('prints json and jsonl', () => {
    const folder = workspace({ Dockerfile: before, broken: 'RUN x\n' });
    const { stdout, status } = run(['--format', 'json', 'Dockerfile', 'broken'], folder);
    const { files, summary } = JSON.parse(stdout) as { files: unknown[]; summary: unknown };
    expect(files).toMatchObject([
      { path: 'Dockerfile', after },
      { path: 'broken', error: { line: 1 } },
    ]);
    expect(status).toBe(2);
    const lines = run(['--format=jsonl', 'Dockerfile', 'broken'], folder).stdout.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual([...files, { summary }]);
  });

  test('prints and writes a comment, with --check too', () => {
    const folder = workspace({ Dockerfile: before });
    const { status, stdout, stderr } = run(['--check', '--format', 'markdown=x.md'], folder);
    expect({ status, stderr }).toEqual({ status: 1, stderr: said });
    expect(stdout).toBe('Dockerfile:2 add-apk-no-cache: the apk index stays in this layer\n');
    const comment = read(folder, 'x.md');
    expect(comment).toMatch(
      /^<!-- slimify -->\n\n\*\*slimify\*\*: 1 safe change in 1 file \(about 2.5 MB less\)\n\n\|/,
    );
    expect(comment).toContain('\n-RUN apk add curl\n+RUN apk add --no-cache curl\n```\n\n</details>\n');
    expect(run(['--format', 'markdown'], folder)).toEqual({ status: 0, stdout: comment, stderr: said });
  });

  test('is a commit message that git takes as it is', () => {
    const folder = workspace({ Dockerfile: `# syntax=docker/dockerfile:1\n${before}# end\n` });
    run(['--write', '--format', 'markdown=message'], folder);
    const message = `Smaller images\n\n${read(folder, 'message')}`;
    const { stdout } = spawnSync('git', ['stripspace', '--strip-comments'], { input: message, encoding: 'utf8' });
    expect(stdout).toBe(message);
  });

  test('annotates, and adds to the step summary, with paths from the root of the repository', () => {
    const folder = workspace({ 'a/Dockerfile': before, 'a/broken': 'RUN x\n', sum: '# before\n' });
    const env = { GITHUB_WORKSPACE: folder, GITHUB_STEP_SUMMARY: join(folder, 'sum') };
    const args = ['--check', '--format', 'github', 'Dockerfile', 'broken'];
    const { status, stdout, stderr } = run(args, join(folder, 'a'), { env });
    expect(stdout).toBe(
      [
        '::warning file=a/Dockerfile,line=2,endLine=2,title=slimify%3A add-apk-no-cache::the apk index stays in this layer',
        '::error file=a/broken,line=1,title=slimify::no FROM before this instruction',
        '::notice title=slimify::1 safe change in 1 file (about 2.5 MB less); 1 file failed',
        '',
      ].join('\n'),
    );
    expect(stderr).toBe(`broken:1: no FROM before this instruction\n${said.trimEnd()}; 1 file failed\n`);
    expect(status).toBe(2);
    expect(read(folder, 'sum')).toMatch(/^# before\n\n\n<!-- slimify -->\n/);
    expect(read(folder, 'sum')).toContain('| `a/Dockerfile` | 1 | about 2.5 MB | 0 | 0 |');
  });

  test('no name of a file and no line in it becomes a command of the log', () => {
    const names = ['::error::x', 'a\n::stop-commands::x', '##[error]x', '-w', '\u001b]0;x\u0007'];
    const broken = names.map((name) => [`${name}.broken`, '::error::x\n##[error]y\n'] as const);
    const good = names.map((name) => [`${name}.Dockerfile`, `${before}# ::error::x\n##[error]y\n`] as const);
    const folder = workspace(Object.fromEntries([...broken, ...good]));
    const paths = [...good, ...broken].map(([name]) => name);
    const { status, stdout, stderr } = run(['--why', '--format', 'github', '--', ...paths], folder);
    expect(status).toBe(2);
    const starts = stdout.split(/\r\n|\r|\n/).map((line) => /^::[a-z]+ /.exec(line)?.[0] ?? line);
    const expected = [...names.map(() => '::warning '), ...names.map(() => '::error '), '::notice ', ''];
    expect(starts).toEqual(expected);
    expect(stderr).not.toMatch(/^\s*::|##\[/m);
    expect(stderr).not.toContain('\u001b');
  });

  test('writes all of them at once', () => {
    const folder = workspace({ Dockerfile: before });
    const names = ['diff', 'json', 'text', 'jsonl', 'markdown', 'github'];
    const args = names.flatMap((name) => ['--format', `${name}=out.${name}`]);
    expect(run(['--write', ...args], folder)).toEqual({
      status: 0,
      stdout: 'Dockerfile:2 add-apk-no-cache: the apk index stays in this layer\n',
      stderr: `wrote 1 file: 1 safe change (about 2.5 MB less)\n`,
    });
    expect(readdirSync(folder).sort()).toEqual(['Dockerfile', ...names.map((name) => `out.${name}`)].sort());
    for (const name of names) expect(read(folder, `out.${name}`)).toContain('Dockerfile');
    const stdin = run(['-', '--format', 'jsonl=out.jsonl'], folder, { input: before });
    expect(stdin).toEqual({ status: 0, stdout: after, stderr: said });
    expect(read(folder, 'out.jsonl')).toContain('"path":"<stdin>"');
    expect(run(['-l', '--format', 'jsonl=out.jsonl'], folder)).toMatchObject({ status: 0, stdout: '' });
  });

  test('tells files too of what --verify could not prove, and verify takes the last format', () => {
    const folder = workspace({ Dockerfile: before });
    const { status, stdout } = run(['--verify', '--engine', 'rkt', '--format', 'jsonl=out', '--format=text'], folder);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(JSON.parse(read(folder, 'out').split('\n')[0] ?? '')).toMatchObject({ path: 'Dockerfile', error: {} });
    const { stderr } = run(['verify', '--format', 'diff', '--format', 'json', 'missing'], folder);
    expect(stderr).toBe('missing: no such file or directory\n');
  });

  test('refuses two outputs for one place, and a place that is none', () => {
    const folder = workspace({ Dockerfile: before });
    const refused = (...args: string[]) => run(args, folder);
    expect(refused('--format', 'diff', '--format', 'json')).toMatchObject({ status: 2, stdout: '' });
    expect(refused('--format', 'diff=x', '--format', 'json=./x')).toMatchObject({ status: 2, stdout: '' });
    expect(refused('-w', '--format', 'diff=no/x')).toMatchObject({ status: 2, stdout: '' });
    expect(refused('--format', 'markdwn=x').stderr).toBe(
      'slimify: --format cannot be markdwn, did you mean markdown?\n',
    );
    expect(readdirSync(folder)).toEqual(['Dockerfile']);
    expect(read(folder, 'Dockerfile')).toBe(before);
  });

  const tools = [
    ['git', 'apply', '--check'],
    ['patch', '-p1', '--dry-run', '-i'],
  ].map(([tool = '', ...args]) => ({ tool, args, there: spawnSync(tool, ['--version']).status === 0 }));

  for (const { tool, args, there } of tools) {
    (there ? test : test.skip)(`prints a patch that ${tool} takes, whatever the names and line ends`, () => {
      const named = ['Dockerfile', 'a b/Dockerfile', ' a /Dockerfile', 'say "hi"\\/Dockerfile', 'ü ß/Dockerfile.é'];
      const texts = [before, before.trimEnd(), before.replaceAll('\n', '\r\n'), `\uFEFF${before}`];
      const files = named.flatMap((name) => texts.map((text, index) => [`${index}/${name}`, text] as const));
      const folder = workspace(Object.fromEntries(files));
      const { status, stdout } = run(['--format', 'diff', '--format', 'diff=all.patch', '.'], folder);
      expect(status).toBe(0);
      expect(stdout.match(/^\+RUN apk add --no-cache curl\r?$/gm)).toHaveLength(files.length);
      expect(read(folder, 'all.patch')).toBe(stdout);
      const taken = spawnSync(tool, [...args, 'all.patch'], { cwd: folder, encoding: 'utf8' });
      expect({ status: taken.status, stderr: taken.stderr }).toEqual({ status: 0, stderr: '' });
    });
  }
});
