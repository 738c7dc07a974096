import { realpathSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { filesFor } from '../src/context-folder.ts';
import { contextOf, ignoredBy, sentOf, sourcesOf } from '../src/context.ts';
import type { Files } from '../src/context.ts';
import { main } from '../src/cli.ts';
import { parseDockerfile } from '../src/dockerfile.ts';
import type { Options } from '../src/slimify.ts';
import { fakeEngine, fakeIo, workspace } from './workspace.ts';

function virtual(files: Readonly<Record<string, string>>, ignore?: string): Files {
  return { read: (path) => files[path], has: (path) => path in files, ignore };
}

function read(dockerfile: string, files: Files, path = 'package.json'): string | undefined {
  return contextOf(parseDockerfile(`FROM scratch\n${dockerfile}\n`), { files }).read(path);
}

describe('whose files they are', () => {
  const files = virtual({ 'package.json': '{}', 'a.txt': 'a' });

  test.each(['COPY . .', 'COPY a.txt /', 'COPY ./a.txt ../package.json /x/', 'ADD /a.txt /', 'COPY a.txt b*.txt /'])(
    'what %s names is there',
    (line) => expect(read(line, files)).toBe('{}'),
  );

  test.each(['COPY b.txt /', 'COPY a.txt b.txt /', 'COPY . .\nADD src/ /src/', 'RUN true', 'COPY --from=x a.txt /'])(
    '%s does not say that it is these',
    (line) => expect(read(line, files)).toBeUndefined(),
  );

  test('a copied file that is ignored says that it is not', () => {
    expect(read('COPY a.txt /', virtual({ 'package.json': '{}', 'a.txt': 'a' }, 'a.txt'))).toBeUndefined();
  });

  test('what is ignored is not sent', () => {
    expect(read('COPY a.txt /', virtual({ 'package.json': '{}', 'a.txt': 'a' }, 'package.json'))).toBeUndefined();
  });

  test('a file is read once, and no file before it is asked for', () => {
    let count = 0;
    const counting: Files = { read: () => `${++count}`, has: () => true, ignore: undefined };
    const context = contextOf(parseDockerfile('FROM a\nCOPY . .\n'), { files: counting });
    expect(count).toBe(0);
    expect([context.read('x'), context.read('x'), context.read('y')]).toEqual(['1', '1', '2']);
  });

  test('remote sources and here-documents are none', () => {
    const text = 'FROM a\nADD https://example.org/x git@example.org:a/b.git b/ /c/\nCOPY <<EOF /d\nx\nEOF\n';
    expect(parseDockerfile(text).instructions.flatMap(sourcesOf)).toEqual(['b']);
  });
});

test.each([
  ['node_modules', 'node_modules/a/package.json', true],
  ['node_modules', 'src/node_modules/a', false],
  ['**/node_modules', 'src/node_modules/a', true],
  ['/dist/', 'dist/x.js', true],
  ['*.md', 'README.md', true],
  ['*.md', 'docs/README.md', false],
  ['*.md\n!README.md', 'README.md', false],
  ['*\n!src', 'src/index.js', false],
  ['*\n!src', 'package.json', true],
  ['!src\n*', 'src/index.js', true],
  ['# *', 'package.json', false],
  ['packag?.json', 'package.json', true],
  ['[a-p]ackage.json', 'package.json', true],
  ['[^p]ackage.json', 'package.json', false],
  ['a+b(c)', 'a+b(c)', true],
  ['[z-a]', 'b', false],
  ['', 'a', false],
  ['.', 'a', false],
  [`${'**/'.repeat(50)}x`, `${'a/'.repeat(30)}y`, false],
])('%j and %s: %s', (ignore, path, expected) => {
  expect(ignoredBy(ignore)(path)).toBe(expected);
});

describe('a folder', () => {
  test('gives text of regular files inside it', () => {
    const folder = workspace({
      'app/package.json': '{}',
      'app/binary': new Uint8Array([0, 1]),
      'app/large': 'x'.repeat(8 * 1024 * 1024 + 1),
      'app/.dockerignore': 'a',
      secret: 's',
    });
    symlinkSync(join(folder, 'secret'), join(folder, 'app/link'));
    const files = filesFor('app/Dockerfile', undefined, folder);
    expect(files.read('package.json')).toBe('{}');
    for (const path of ['binary', 'large', 'link', '../secret', '.', 'none']) expect(files.read(path)).toBeUndefined();
    expect(['package.json', 'binary', '../secret', 'link', 'none'].map(files.has)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(files.ignore).toBe('a');
  });

  test("is another one when that is said, and the Dockerfile's own list of what is ignored goes first", () => {
    const folder = workspace({
      'docker/api.Dockerfile': '',
      'docker/api.Dockerfile.dockerignore': 'own',
      '.dockerignore': 'all',
      a: 'A',
    });
    const files = filesFor('docker/api.Dockerfile', folder, folder);
    expect(files.read('a')).toBe('A');
    expect(files.ignore).toBe('own');
  });
});

describe('the folder that a Dockerfile is built from', () => {
  const tree = {
    'repo/.git/HEAD': 'ref: refs/heads/main',
    'repo/go.mod': 'module a',
    'repo/api/server.go': 'package main',
    'repo/api/docker/Dockerfile': '',
    'repo/api/docker/start.sh': 'exec a',
    'repo/.dockerignore': 'secret',
    'repo/secret': '',
    shared: '',
    'go.work': '',
  };
  const found = (lines: readonly string[], files = tree): string | undefined => {
    const folder = workspace(files);
    const given = filesFor('repo/api/docker/Dockerfile', undefined, folder);
    const context = sentOf(parseDockerfile(['FROM a', ...lines, ''].join('\n')), given)?.files.folder;
    return context && relative(realpathSync(folder), context);
  };
  test.each<[lines: string[], folder: string | undefined]>([
    // nobody copies a Dockerfile and its scripts alone
    [['COPY . .'], 'repo/api'],
    [['COPY start.sh /'], 'repo/api/docker'],
    [['COPY server.go /'], 'repo/api'],
    [['COPY api/server.go go.mod /'], 'repo'],
    [['COPY docker/start.sh /', 'COPY server.go .'], 'repo/api'],
    // what is ignored is not there, what is outside of the repository is not looked at
    [['COPY secret /'], undefined],
    [['COPY repo/go.mod /'], undefined],
    [['COPY shared /'], undefined],
    [['COPY *.go /'], undefined],
    [['RUN a'], undefined],
  ])('%j: %s', (lines, folder) => {
    expect(found(lines)).toBe(folder);
  });

  test('is no other one where there is no repository', () => {
    const { 'repo/.git/HEAD': _, ...others } = tree;
    expect(found(['COPY server.go /'], others as typeof tree)).toBeUndefined();
    expect(found(['COPY start.sh /'], others as typeof tree)).toBe('repo/api/docker');
  });

  test('is the one that is named, when one is', () => {
    const folder = workspace(tree);
    const given = filesFor('repo/api/docker/Dockerfile', 'repo/api/docker', folder);
    expect(sentOf(parseDockerfile('FROM a\nCOPY server.go /\n'), given)).toBeUndefined();
  });
});

describe('the command line', () => {
  async function told(args: readonly string[], stdin = ''): Promise<Options | undefined> {
    let options: Options | undefined;
    const folder = workspace({ 'app/Dockerfile': 'FROM a\n', 'app/here': 'app', here: 'root' });
    const { io } = fakeIo(folder, { stdin });
    await main(args, io, (text, given) => {
      options = given;
      return fakeEngine(text, given);
    });
    return options;
  }

  test('reads beside each Dockerfile, or in --context', async () => {
    expect((await told(['app/Dockerfile']))?.files?.read('here')).toBe('app');
    expect((await told(['--context', '.', 'app/Dockerfile']))?.files?.read('here')).toBe('root');
  });

  test('standard input has files only with --context', async () => {
    expect((await told(['-'], 'FROM a\n'))?.files).toBeUndefined();
    expect((await told(['-', '--context', 'app'], 'FROM a\n'))?.files?.read('here')).toBe('app');
  });

  test('BuildKit is used when that is asked for', async () => {
    expect((await told(['app/Dockerfile']))?.buildkit).toBeUndefined();
    expect((await told(['--buildkit', 'app/Dockerfile']))?.buildkit).toBe(true);
  });
});
