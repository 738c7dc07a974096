import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { decode, readDockerfile, readToEnd, realPath, replaceDockerfile, writeToEnd } from '../src/files.ts';
import type { FileSystem } from '../src/files.ts';
import { workspace } from './workspace.ts';

const isRoot = process.getuid?.() === 0;
const isWindows = process.platform === 'win32';

describe('readDockerfile', () => {
  test.each<[string, string | Uint8Array, string]>([
    ['a binary file', new Uint8Array([0x46, 0, 0x52]), 'a binary file, not UTF-8 text'],
    ['UTF-16', Buffer.from('FROM scratch\n', 'utf16le'), 'a binary file, not UTF-8 text'],
    ['Latin-1', Buffer.from('FROM scratch\n# \u00e9\n', 'latin1'), 'line 2: not UTF-8 text'],
    [
      'a character cut off by the end',
      Buffer.concat([Buffer.from('\n\n# '), Buffer.from([0xe2, 0x82])]),
      'line 3: not UTF-8 text',
    ],
    ['more than 5 MB', 'x'.repeat(5 * 1024 * 1024 + 1), 'larger than 5 MB, which no Dockerfile is'],
  ])('refuses %s', (_, content, reason) => {
    expect(() => readDockerfile('Dockerfile', workspace({ Dockerfile: content }))).toThrow(slimifyError(reason));
  });

  test('refuses what is no file', () => {
    const folder = workspace({ 'sub/Dockerfile': '' });
    expect(() => readDockerfile('missing', folder)).toThrow(slimifyError('no such file or directory'));
    expect(() => readDockerfile('sub/Dockerfile/x', folder)).toThrow(slimifyError('not a directory'));
    if (isWindows) return;
    expect(() => readDockerfile('/dev/zero', folder)).toThrow(slimifyError('not a regular file'));
    fs.symlinkSync('loop', join(folder, 'loop'));
    expect(() => readDockerfile('loop', folder)).toThrow(slimifyError('too many symbolic links encountered'));
  });

  (isRoot || isWindows ? test.skip : test)('refuses what it may not read', () => {
    const folder = workspace({ Dockerfile: 'FROM scratch\n' });
    fs.chmodSync(join(folder, 'Dockerfile'), 0);
    expect(() => readDockerfile('Dockerfile', folder)).toThrow(slimifyError('permission denied'));
  });

  test('keeps a byte order mark, line ends and what is not ASCII', () => {
    const text = '\uFEFFFROM scratch\r\n# \u00fc \u{1F433}\n\r';
    expect(readDockerfile('x', workspace({ x: text })).text).toBe(text);
    expect(decode(Buffer.from(text))).toBe(text);
  });

  test('reads a file of just 5 MB', () => {
    expect(readDockerfile('x', workspace({ x: 'x'.repeat(5 * 1024 * 1024) })).text).toHaveLength(5 * 1024 * 1024);
  });

  (isWindows ? test.skip : test)('reads a named pipe', () => {
    const folder = workspace();
    spawnSync('mkfifo', [join(folder, 'pipe')]);
    const fd = fs.openSync(join(folder, 'pipe'), 'r+');
    fs.writeSync(fd, 'FROM scratch\n');
    const chunks = [fd];
    const closing: FileSystem = {
      ...fs,
      readSync: ((...args: Parameters<typeof fs.readSync>) => {
        const count = fs.readSync(...args);
        for (const open of chunks.splice(0)) fs.closeSync(open);
        return count;
      }) as typeof fs.readSync,
    };
    expect(readDockerfile('pipe', folder, closing).text).toBe('FROM scratch\n');
  });
});

test('reading and writing wait for a stream that is not ready, and take what they get', () => {
  const given = Buffer.from('FROM scratch\n');
  let calls = 0;
  let at = 0;
  const reluctant = (): boolean => ++calls % 3 === 1;
  const readSync = ((_fd: number, chunk: Buffer) => {
    if (reluctant()) throw systemError('EAGAIN', 'resource temporarily unavailable', 'read');
    if (at === given.length) throw systemError('EOF', 'end of file', 'read');
    return given.copy(chunk, 0, at, (at += 1));
  }) as typeof fs.readSync;
  expect(readToEnd(0, { readSync }).toString()).toBe('FROM scratch\n');

  let written = '';
  const writeSync = ((_fd: number, bytes: Buffer, offset: number) => {
    if (reluctant()) throw systemError('EAGAIN', 'resource temporarily unavailable', 'write');
    written += bytes.toString('latin1', offset, offset + 1);
    return 1;
  }) as typeof fs.writeSync;
  writeToEnd(1, 'a \u00fc b', { writeSync });
  expect(written).toBe(Buffer.from('a \u00fc b').toString('latin1'));
});

test('realPath follows symlinks as far as the path exists', () => {
  const folder = workspace({ 'real/Dockerfile': '' });
  expect(realPath('no/such', folder)).toBe(join(folder, 'no/such'));
  if (isWindows) return;
  fs.symlinkSync('real', join(folder, 'linked'));
  expect(realPath('linked/Dockerfile', folder)).toBe(join(folder, 'real/Dockerfile'));
  expect(realPath('linked/new', folder)).toBe(join(folder, 'real/new'));
});

describe('replaceDockerfile', () => {
  test('replaces the text, keeps the mode and leaves nothing else behind', () => {
    const folder = workspace({ Dockerfile: '\uFEFFold\n' });
    const path = join(folder, 'Dockerfile');
    fs.chmodSync(path, 0o754);
    replaceDockerfile(readDockerfile('Dockerfile', folder), '\uFEFFnew \u00fc\r\n', folder);
    expect(fs.readFileSync(path, 'utf8')).toBe('\uFEFFnew \u00fc\r\n');
    if (!isWindows) expect(fs.statSync(path).mode & 0o7777).toBe(0o754);
    expect(fs.readdirSync(folder)).toEqual(['Dockerfile']);
  });

  (isWindows ? test.skip : test)('writes through symlinks', () => {
    const folder = workspace({ 'real/file': 'old\n', 'links/x': '' });
    fs.symlinkSync('../real/file', join(folder, 'links/Dockerfile'));
    fs.symlinkSync('links/Dockerfile', join(folder, 'Dockerfile'));
    replaceDockerfile(readDockerfile('Dockerfile', folder), 'new\n', folder);
    expect(fs.readlinkSync(join(folder, 'Dockerfile'))).toBe('links/Dockerfile');
    expect(fs.readlinkSync(join(folder, 'links/Dockerfile'))).toBe('../real/file');
    expect(fs.readFileSync(join(folder, 'real/file'), 'utf8')).toBe('new\n');
    expect(fs.readdirSync(join(folder, 'real'))).toEqual(['file']);
  });

  (isRoot ? test : test.skip)('keeps the owner and the set-id bits', () => {
    const folder = workspace({ Dockerfile: 'old\n' });
    const path = join(folder, 'Dockerfile');
    fs.chownSync(path, 12_345, 23_456);
    fs.chmodSync(path, 0o6755);
    replaceDockerfile(readDockerfile('Dockerfile', folder), 'new\n', folder);
    const { uid, gid, mode } = fs.statSync(path);
    expect([uid, gid, mode & 0o7777]).toEqual([12_345, 23_456, 0o6755]);
  });

  const failures: readonly (readonly [string, Partial<Record<keyof FileSystem, () => never>>, string])[] = [
    [
      'the disk is full',
      { writeSync: failing('ENOSPC', 'no space left on device', 'write') },
      'no space left on device',
    ],
    ['the disk fails late', { fsyncSync: failing('EIO', 'i/o error', 'fsync') }, 'i/o error'],
    [
      'the folder cannot be written',
      { openSync: failing('EROFS', 'read-only file system', 'open') },
      'read-only file system',
    ],
    ['the file is read-only', { accessSync: failing('EACCES', 'permission denied', 'access') }, 'permission denied'],
    [
      'the mode cannot be set',
      { fchmodSync: failing('EPERM', 'operation not permitted', 'fchmod') },
      'operation not permitted',
    ],
    [
      'the file cannot be replaced',
      { renameSync: failing('EBUSY', 'resource busy or locked', 'rename') },
      'resource busy or locked',
    ],
  ];
  test.each(failures)('leaves everything as it was when %s', (_, broken, reason) => {
    const folder = workspace({ Dockerfile: 'old\n' });
    const source = readDockerfile('Dockerfile', folder);
    expect(() => replaceDockerfile(source, 'new\n', folder, { ...fs, ...broken })).toThrow(slimifyError(reason));
    expect(fs.readFileSync(join(folder, 'Dockerfile'), 'utf8')).toBe('old\n');
    expect(fs.readdirSync(folder)).toEqual(['Dockerfile']);
  });

  test('does not take a file over from somebody else', () => {
    const folder = workspace({ Dockerfile: 'old\n' });
    const stats = fs.statSync(join(folder, 'Dockerfile'));
    const foreign: FileSystem = {
      ...fs,
      statSync: (() => Object.assign(Object.create(stats), { uid: 7, gid: 8 })) as unknown as typeof fs.statSync,
      fchownSync: failing('EPERM', 'operation not permitted', 'fchown'),
    };
    const source = readDockerfile('Dockerfile', folder);
    expect(() => replaceDockerfile(source, 'new\n', folder, foreign)).toThrow(
      slimifyError('belongs to somebody else (user 7, group 8), not written'),
    );
    expect(fs.readdirSync(folder)).toEqual(['Dockerfile']);
  });

  test('does not write over what somebody else has written meanwhile', () => {
    const folder = workspace({ Dockerfile: 'old\n' });
    const source = readDockerfile('Dockerfile', folder);
    fs.writeFileSync(join(folder, 'Dockerfile'), 'theirs\n');
    expect(() => replaceDockerfile(source, 'new\n', folder)).toThrow(
      slimifyError('changed on disk meanwhile, not written'),
    );
    expect(fs.readFileSync(join(folder, 'Dockerfile'), 'utf8')).toBe('theirs\n');
    expect(fs.readdirSync(folder)).toEqual(['Dockerfile']);
  });

  const small = isRoot ? tinyDisk() : undefined;
  (small === undefined ? test.skip : test)('leaves everything as it was on a disk that is really full', () => {
    const folder = small ?? '';
    try {
      fs.writeFileSync(join(folder, 'Dockerfile'), 'old\n');
      const source = readDockerfile('Dockerfile', folder);
      expect(() => replaceDockerfile(source, 'x'.repeat(100_000), folder)).toThrow(
        slimifyError('no space left on device'),
      );
      expect(fs.readFileSync(join(folder, 'Dockerfile'), 'utf8')).toBe('old\n');
      expect(fs.readdirSync(folder)).toEqual(['Dockerfile']);
    } finally {
      spawnSync('umount', [folder]);
    }
  });

  test('lets a bug through', () => {
    const folder = workspace({ Dockerfile: 'old\n' });
    const source = readDockerfile('Dockerfile', folder);
    const buggy = {
      ...fs,
      fsyncSync: () => {
        throw new TypeError('x is undefined');
      },
    };
    expect(() => replaceDockerfile(source, 'new\n', folder, buggy)).toThrow(TypeError);
    expect(fs.readdirSync(folder)).toEqual(['Dockerfile']);
  });
});

function systemError(code: string, words: string, syscall: string): Error {
  return Object.assign(new Error(`${code}: ${words}, ${syscall}`), { code, syscall });
}

function failing(code: string, words: string, syscall: string): () => never {
  return () => {
    throw systemError(code, words, syscall);
  };
}

function slimifyError(reason: string) {
  const [, line, message = reason] = /^line (\d+): (.*)$/.exec(reason) ?? [];
  return expect.objectContaining({
    name: 'SlimifyError',
    message,
    line: line === undefined ? undefined : Number(line),
  });
}

/** A disk of 16 KB, where this machine lets us have one. */
function tinyDisk(): string | undefined {
  const folder = workspace();
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'tmpfs', folder]);
  return status === 0 ? folder : undefined;
}
