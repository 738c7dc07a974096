import { chmodSync, linkSync, mkdirSync, readFileSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
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
