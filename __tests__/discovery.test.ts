import { execFileSync, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { findDockerfiles, plainSearch } from '../src/discovery.ts';
import type { Target } from '../src/discovery.ts';
import type { Search } from '../src/expand.ts';
import { slimify } from '../src/slimify.ts';
import type { WalkSystem } from '../src/walk.ts';
import { fakeDocker } from './verify/fake-engine.ts';
import { workspace } from './workspace.ts';

const root = join(import.meta.dirname, '..');
const isWindows = process.platform === 'win32';
const onUnix = isWindows ? test.skip : test;
const dockerfile = 'FROM alpine:3.20\nRUN apk add curl\n';

async function found(paths: readonly string[], folder: string, system?: WalkSystem): Promise<readonly string[]> {
  return (await findDockerfiles(paths, folder, plainSearch, undefined, undefined, system)).map(shown);
}

async function chosen(paths: readonly string[], folder: string, search: Partial<Search> = {}) {
  const notes: string[] = [];
  const targets = await findDockerfiles(paths, folder, { ...plainSearch, ...search }, (text) => notes.push(text));
  return { paths: targets.map(shown), targets, notes };
}

function shown({ path, error }: Target): string {
  return (error === undefined ? path : `${path}: ${error.message}`).replaceAll('\\', '/');
}

/** A folder with files in it that are all Dockerfiles, but for those with content. */
function tree(names: readonly string[], others: Readonly<Record<string, string>> = {}): string {
  return workspace({ ...Object.fromEntries(names.map((name) => [name, dockerfile])), ...others });
}

function git(folder: string, ...args: readonly string[]): string {
  const settings = ['-c', 'user.name=a', '-c', 'user.email=a@example.org', '-c', 'init.defaultBranch=main'];
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };
  return execFileSync('git', [...settings, ...args], { cwd: folder, env, encoding: 'utf8' });
}

describe('findDockerfiles', () => {
  test('finds Dockerfiles and Containerfiles in any case, in dot folders too, in order', async () => {
    const yes = [
      '.devcontainer/Dockerfile',
      'Containerfile',
      'Containerfile-dev',
      'Containerfile2',
      'Dockerfile',
      'Dockerfile.dev',
      'a.Dockerfile',
      'b/CONTAINERFILE.prod',
      'b/dockerfile',
      'b/web.containerfile',
      'b/x.y.DockerFile',
      'c/d/e/Dockerfile-1.Dockerfile',
    ];
    const no = [
      '.dockerignore',
      'Dockerfile.dockerignore',
      'Dockerfile.j2',
      'Dockerfile.jinja2',
      'Dockerfile.tmpl',
      'Dockerfile.jinja',
      'Dockerfile.tpl',
      'Dockerfile.m4',
      'Dockerfile.mustache',
      'Dockerfile.hbs',
      'Dockerfile.gotmpl',
      'Dockerfile.rej',
      'Dockerfile.swp',
      '.jj/Dockerfile',
      '.svn/Dockerfile',
      'Dockerfile.template',
      'Dockerfile.erb',
      'Dockerfile.in',
      'Dockerfile.md',
      'Dockerfile.orig',
      'Dockerfile.bak',
      'Dockerfile.dev~',
      'a.Dockerfile.dockerignore',
      'Dockerfiles',
      'MyDockerfile',
      'containerfile-parser.rs',
      'dockerfile-parser.ts',
      'docker-compose.yml',
      'node_modules/x/Dockerfile',
      'c/node_modules/x/Dockerfile',
      '.git/Dockerfile',
    ];
    const folder = workspace(Object.fromEntries([...yes, ...no].map((name) => [name, 'FROM scratch\n'])));
    expect(await found(['.'], folder)).toEqual([...yes].sort());
  });

  test('takes a file that is named, whatever it is called, and every file once', async () => {
    const folder = workspace({ 'Dockerfile.j2': '', 'sub/Dockerfile': '', Dockerfile: '' });
    expect(await found(['sub/../sub', './Dockerfile.j2', '.', join(folder, 'Dockerfile')], folder)).toEqual([
      'sub/Dockerfile',
      'Dockerfile.j2',
      'Dockerfile',
    ]);
  });

  (isWindows ? test.skip : test)('follows no symlink that it was not given', async () => {
    const folder = workspace({ 'real/Dockerfile': '', 'Dockerfile.real': '' });
    fs.symlinkSync('real', join(folder, 'linked'));
    fs.symlinkSync('.', join(folder, 'real/loop'));
    fs.symlinkSync('Dockerfile.real', join(folder, 'Dockerfile'));
    expect(await found(['.'], folder)).toEqual(['Dockerfile.real', 'real/Dockerfile']);
    expect(await found(['linked', 'Dockerfile'], folder)).toEqual(['linked/Dockerfile', 'Dockerfile']);
  });

  test('says what it cannot look at and goes on', async () => {
    const folder = workspace({ 'a/Dockerfile': '', 'b/Dockerfile': '', 'c/readme': '', 'd/Dockerfile': '' });
    const deny: WalkSystem = {
      readdirSync: ((path: string, options: { withFileTypes: true }) => {
        if (path.endsWith('b'))
          throw Object.assign(new Error('EACCES: permission denied, scandir'), { code: 'EACCES', syscall: 'scandir' });
        return fs.readdirSync(path, options);
      }) as typeof fs.readdirSync,
    };
    expect(await found(['missing', 'c', '.'], folder, deny)).toEqual([
      'missing: no such file or directory',
      'c: no Dockerfile in this folder',
      'a/Dockerfile',
      'b: permission denied',
      'd/Dockerfile',
    ]);
  });
});

describe('what is left out', () => {
  const names = [
    'Dockerfile',
    'api/Dockerfile',
    'api/build/Dockerfile',
    'api/old.Dockerfile',
    'build/Dockerfile',
    'web/Dockerfile',
    'web/keep/Dockerfile',
  ];

  test('nested .gitignore, folders, negations, in a repository or not', async () => {
    const folder = tree(names, {
      '.gitignore': 'build/\n*.Dockerfile\n/web/*\n!/web/keep\n',
      'api/.gitignore': '!old.Dockerfile\n',
      '.git/HEAD': 'ref: refs/heads/main\n',
    });
    const expected = ['Dockerfile', 'api/Dockerfile', 'api/old.Dockerfile', 'web/keep/Dockerfile'];
    expect((await chosen(['.'], folder)).paths).toEqual(expected);
    expect(
      git(folder, 'init', '-q') + git(folder, 'ls-files', '-co', '--exclude-standard').replace(/.*gitignore\n/g, ''),
    ).toBe(`${expected.join('\n')}\n`);
    fs.rmSync(join(folder, '.git'), { recursive: true });
    expect((await chosen(['.'], folder)).paths).toEqual(expected);
    expect((await chosen(['.'], folder, { gitignore: false })).paths).toEqual(names);
    // from below as well: the lists above count
    expect((await chosen(['../api'], join(folder, 'web'))).paths).toEqual([
      '../api/Dockerfile',
      '../api/build/Dockerfile',
      '../api/old.Dockerfile',
    ]);
    fs.mkdirSync(join(folder, '.git'));
    expect((await chosen(['../api'], join(folder, 'web'))).paths).toEqual([
      '../api/Dockerfile',
      '../api/old.Dockerfile',
    ]);
  });

  test('a list that is not UTF-8, has a byte order mark, or ends lines as Windows does', async () => {
    const folder = tree(['a/Dockerfile', 'b/Dockerfile', 'c/Dockerfile']);
    fs.writeFileSync(join(folder, '.gitignore'), Buffer.from('# \u00e9t\u00e9\r\na/\r\n', 'latin1'));
    fs.writeFileSync(join(folder, '.slimifyignore'), '\ufeffb\n');
    expect((await chosen(['.'], folder)).paths).toEqual(['c/Dockerfile']);
  });

  test('a repository in another one has its own rules', async () => {
    const folder = tree(['inner/Dockerfile', 'Dockerfile'], {
      '.gitignore': 'Dockerfile\n',
      'inner/.git': 'gitdir: x',
    });
    fs.mkdirSync(join(folder, '.git'));
    expect((await chosen(['.'], folder)).paths).toEqual(['inner/Dockerfile']);
  });

  test('.slimifyignore has the last word, nested too, and stays with --no-gitignore', async () => {
    const folder = tree(names, {
      '.gitignore': 'api\nbuild\n',
      '.slimifyignore': '!build\nweb/\n',
      'build/.slimifyignore': '# nothing\n\n!Dockerfile\n',
    });
    expect((await chosen(['.'], folder)).paths).toEqual(['Dockerfile', 'build/Dockerfile']);
    expect((await chosen(['.'], folder, { gitignore: false })).paths).toEqual(
      names.filter((name) => !name.startsWith('web')),
    );
  });

  test('a folder that is named is looked into although it is left out; a file too; not with --force-exclude', async () => {
    const folder = tree(names, { '.gitignore': 'build/\nold.*\n', '.slimifyignore': 'web\n' });
    const paths = ['build', 'api/old.Dockerfile', 'web/keep/Dockerfile', 'Dockerfile'];
    expect((await chosen(paths, folder)).paths).toEqual([
      'build/Dockerfile',
      'api/old.Dockerfile',
      'web/keep/Dockerfile',
      'Dockerfile',
    ]);
    expect((await chosen(paths, folder, { forceExclude: true })).paths).toEqual(['Dockerfile']);
    expect((await chosen(paths, folder, { forceExclude: true, gitignore: false, exclude: ['/build'] })).paths).toEqual([
      'api/old.Dockerfile',
      'Dockerfile',
    ]);
  });

  test('--exclude starts from the working folder, wherever the file is', async () => {
    const folder = tree(names);
    expect((await chosen(['.'], folder, { exclude: ['api', '/web/keep/**'] })).paths).toEqual([
      'Dockerfile',
      'build/Dockerfile',
      'web/Dockerfile',
    ]);
    expect((await chosen(['..'], join(folder, 'web'), { exclude: ['build', 'keep'] })).paths).toEqual([
      '../Dockerfile',
      '../api/Dockerfile',
      '../api/old.Dockerfile',
      '../web/Dockerfile',
    ]);
  });

  test('a list that is hostile costs no time, and what of it is not read is said', async () => {
    const name = `${'a'.repeat(240)}.Dockerfile`;
    const folder = tree([name], { '.gitignore': `${'*a'.repeat(60)}*x\n**/a/**/a/**/a\n${'['.repeat(2000)}\nx\0\\\n` });
    const start = performance.now();
    const { paths, notes } = await chosen(['.'], folder);
    expect(performance.now() - start).toBeLessThan(2000);
    expect(paths).toEqual([name]);
    expect(notes).toEqual(
      [1, 2, 3].map((line) => `.gitignore:${line}: a pattern with too many stars, which is left out`),
    );
  });
});

describe('globs', () => {
  const folder = tree(
    ['a/Dockerfile', 'a/docker/api', 'b/docker/web', '.ci/Dockerfile.test', 'node_modules/x/Dockerfile'],
    {
      'a/Dockerfile.j2': '',
      '[x]/Dockerfile': dockerfile,
      '.gitignore': 'b\n',
    },
  );
  test.each<[string, readonly string[]]>([
    ['**/Dockerfile*', ['.ci/Dockerfile.test', '[x]/Dockerfile', 'a/Dockerfile']],
    ['*/docker/*', ['a/docker/api']],
    ['./a/**/{api,web}', ['a/docker/api']],
    ['a/*.j2', ['a/Dockerfile.j2']],
    ['[x]/Dockerfile', ['[x]/Dockerfile']],
    ['[x]', ['[x]/Dockerfile']],
    ['no/*/such', ['no/*/such: no file matches']],
    ['a/[', ['a/[: no such file or directory']],
    ['!a/*', ['!a/*: no such file or directory']],
  ])('%s', async (glob, expected) => {
    expect(await found([glob], folder)).toEqual(expected);
  });
});

describe('compose and bake files', () => {
  test('name Dockerfiles, contexts and targets, below the folder and above it', async () => {
    const folder = tree(
      ['api/Dockerfile', 'docker/web', 'docker/other', 'lib/Dockerfile', 'ignored/odd', 'twice.Dockerfile'],
      {
        'compose.yaml': [
          'services:',
          '  api: { build: { context: ., dockerfile: api/Dockerfile, target: dev } }',
          '  web: { build: { context: web, dockerfile: ../docker/web } }',
          '  odd: { build: { context: ., dockerfile: ignored/odd } }',
          '  gone: { build: { context: ., dockerfile: gone } }',
          '  one: { build: { context: one, dockerfile: ../twice.Dockerfile } }',
          '  two: { build: { context: two, dockerfile: ../twice.Dockerfile } }',
        ].join('\n'),
        'compose.dev.yaml': 'services: { web: { build: { target: "${STAGE:-dev}" } } }',
        'deploy/docker-bake.json': JSON.stringify({
          target: { base: { context: '..' }, lib: { inherits: ['base'], dockerfile: 'lib/Dockerfile', target: '1' } },
        }),
        '.gitignore': 'ignored\n',
      },
    );
    const { paths, targets, notes } = await chosen(['.'], folder);
    expect(notes).toEqual([]);
    expect(paths).toEqual(['api/Dockerfile', 'docker/web', 'lib/Dockerfile', 'twice.Dockerfile']);
    expect(targets.map(({ built }) => built)).toEqual([
      { folders: [folder], targets: ['dev'] },
      { folders: [join(folder, 'web')], targets: ['${STAGE:-dev}'] },
      { folders: [folder], targets: ['1'] },
      { folders: [join(folder, 'one'), join(folder, 'two')], targets: [] },
    ]);
    fs.mkdirSync(join(folder, '.git'));
    const below = await chosen(['../docker', 'Dockerfile'], join(folder, 'api'));
    expect(below.paths).toEqual(['../docker/web', 'Dockerfile']);
    expect(below.targets.map(({ built }) => built?.targets)).toEqual([['${STAGE:-dev}'], ['dev']]);
  });

  test('that cannot be read are told of and do not stop the rest', async () => {
    const folder = tree(['Dockerfile', 'a/Dockerfile'], {
      'compose.yaml': 'services: { a: { build: [ }',
      'a/docker-bake.json': '{"target": {"a": {"inherits": ["b"]}, "b": {"inherits": ["a"], "target": "x"}}}',
      'a/docker-compose.yml': `x: &x [y]\nservices:\n  a: { build: ., extends: b }\n  b: { build: ., extends: a }\n`,
    });
    fs.mkdirSync(join(folder, 'docker-compose.yml'));
    const { paths, notes, targets } = await chosen(['.'], folder);
    expect(paths).toEqual(['Dockerfile', 'a/Dockerfile']);
    expect(targets[1]?.built).toEqual({ folders: [join(folder, 'a')], targets: ['x'] });
    expect(notes).toEqual([expect.stringMatching(/^compose\.yaml cannot be read: /)]);
  });

  test('that are hostile cost no time', async () => {
    const many = Array.from({ length: 30 }, (_, i): [string, object] => [
      `t${i}`,
      { inherits: Array.from({ length: 30 }, () => `t${i + 1}`), target: 'x', context: '.' },
    ]);
    const chain = Array.from({ length: 15_000 }, (_, i) => `  s${i}: { extends: s${i + 1}, build: a }`);
    const folder = tree(['Dockerfile'], {
      'docker-bake.json': JSON.stringify({ target: Object.fromEntries(many) }),
      'docker-bake.override.json': JSON.stringify({
        target: { t3: { target: 'late' }, __proto__: { dockerfile: 'x' } },
      }),
      'compose.yaml': `services:\n${chain.join('\n')}\n`,
      'compose.big.yaml': `services: { a: { build: . } } #${'x'.repeat(1_100_000)}`,
      'compose.bomb.yaml': `build: 1\na0: &a0 [x]\n${Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}, *a${i}]`).join('\n')}\n`,
    });
    const start = performance.now();
    const { targets, notes } = await chosen(['.'], folder);
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(targets.map(({ built }) => built?.targets)).toEqual([['x', 'late']]);
    expect(notes).toEqual([
      'compose.big.yaml is larger than 1 MB, not read',
      expect.stringMatching(/^compose\.bomb\.yaml cannot be read: /),
    ]);
  });

  test('that only run images cost nothing and say nothing', async () => {
    const folder = tree(['Dockerfile'], { 'compose.yaml': 'services: { a: { image: [ }' });
    expect(await chosen(['.'], folder)).toMatchObject({ paths: ['Dockerfile'], notes: [] });
  });
});

describe('a stage that somebody builds by name', () => {
  const reasons = (text: string, targets: readonly string[]) => {
    const { after, refusals } = slimify(text, { unsafe: true, only: ['split-go-build'], targets });
    return {
      isSame: after === text,
      reasons: refusals.map(({ reason }) => reason).filter((one) => /by name/.test(one)),
    };
  };
  const go = (name: string): string =>
    `FROM golang:1.22${name}\nWORKDIR /src\nCOPY . .\nRUN CGO_ENABLED=0 go build -o /app .\nCMD ["/app"]\n`;

  test('a split hands its name on, and is refused where it is built by its number', () => {
    const { after } = slimify(go(' AS app'), { unsafe: true, targets: ['app'] });
    expect(after).toMatch(/^FROM golang:1\.22 AS build\n[^]*\nFROM .* AS app\n/);
    expect(reasons(go(''), [])).toEqual({ isSame: false, reasons: [] });
    expect(reasons(go(''), ['0'])).toEqual({
      isSame: true,
      reasons: ['stage 0 is built by name, and would be another stage'],
    });
    // no stage, no promise
    expect(reasons(go(''), ['none', '7'])).toEqual({ isSame: false, reasons: [] });
  });

  test('in the middle it stays, but for what is safe', () => {
    const text = `FROM alpine:3.20 AS dev\nRUN apk add curl\n\nFROM dev AS app\nCMD ["curl"]\n`;
    expect(slimify(text, { targets: ['DEV', '$X'] }).after).toBe(text.replace('apk add', 'apk add --no-cache'));
    const risky = `FROM node:22 AS dev\nWORKDIR /app\nCOPY index.js ./\n\nFROM dev AS app\nCMD ["node", "index.js"]\n`;
    const made = slimify(risky, { unsafe: true }).after;
    const kept = slimify(risky, { unsafe: true, targets: ['dev'] }).after;
    expect(made).not.toBe(risky);
    expect(kept.split('\n\n')[0]).toBe(risky.split('\n\n')[0]);
  });

  test.each<[string, (text: string) => readonly { start: number; end: number; text: string }[]]>([
    ['a new name', (text) => [{ start: text.indexOf('dev'), end: text.indexOf('dev') + 3, text: 'build' }]],
    ['another stage in front', () => [{ start: 0, end: 0, text: 'FROM alpine:3.20 AS new\n' }]],
    [
      'another base',
      (text) => [{ start: text.indexOf('base AS dev'), end: text.indexOf('base AS dev') + 4, text: 'busybox' }],
    ],
  ])('%s is a refusal', (_, edits) => {
    const text = 'FROM alpine:3.20 AS base\nFROM base AS dev\nRUN true\nFROM dev\nCMD true\n';
    const only: Parameters<typeof slimify>[1] = {
      targets: ['dev', '1'],
      transforms: [
        {
          name: 'move',
          summary: '',
          why: '',
          safety: 'safe',
          waste: [],
          find: (file) =>
            file.text === text ? [{ span: { start: 0, end: 0 }, message: 'moves', edits: edits(text) }] : [],
        },
      ],
    };
    expect(slimify(text, only)).toMatchObject({
      after: text,
      refusals: [
        { reason: expect.stringMatching(/^(stage 1|the stage dev) is built by name, and would be another stage$/) },
      ],
    });
  });
});

describe('the built command', () => {
  const home = workspace();
  const command = join(home, 'build/cli.cjs');
  const run = (folder: string, args: readonly string[], input?: string | Uint8Array) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
      cwd: folder,
      input,
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  };
  const list = (folder: string, args: readonly string[], input?: string | Uint8Array) =>
    run(folder, ['-l', ...args], input)
      .stdout.split('\n')
      .slice(0, -1);

  beforeAll(() => {
    fs.mkdirSync(join(home, 'build'));
    const { status, stderr } = spawnSync(process.execPath, [join(root, '.build/build.js'), 'command', command], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
  }, 60_000);

  test('--exclude, --no-gitignore, --force-exclude and .slimifyignore', () => {
    const folder = tree(['a/Dockerfile', 'b/Dockerfile', 'c/Dockerfile', 'd/Dockerfile'], {
      '.gitignore': 'a\n',
      '.slimifyignore': 'b\n',
    });
    expect(list(folder, [])).toEqual(['c/Dockerfile', 'd/Dockerfile']);
    expect(list(folder, ['--exclude', 'd'])).toEqual(['c/Dockerfile']);
    expect(list(folder, ['--exclude=c', '--exclude', '/d/'])).toEqual([]);
    expect(list(folder, ['--no-gitignore'])).toEqual(['a/Dockerfile', 'c/Dockerfile', 'd/Dockerfile']);
    const named = ['a/Dockerfile', 'b/Dockerfile', 'c/Dockerfile'];
    expect(list(folder, named)).toEqual(named);
    expect(list(folder, ['--force-exclude', ...named])).toEqual(['c/Dockerfile']);
    expect(run(folder, ['-w', '--force-exclude', 'a/Dockerfile', 'b'])).toEqual({
      status: 0,
      stdout: '',
      stderr: 'nothing to do\n',
    });
    expect(fs.readFileSync(join(folder, 'a/Dockerfile'), 'utf8')).toBe(dockerfile);
  });

  test('--why says what is left out by its name', () => {
    const folder = tree(['Dockerfile'], {
      'Dockerfile.j2': '',
      'a/docker-bake.hcl': '',
      'Dockerfile.dockerignore': '',
    });
    expect(run(folder, ['--why', '-c']).stderr).toBe(
      [
        'slimify: Dockerfile.j2 is by its name a template, a backup or a text: name it to work on it',
        'slimify: a/docker-bake.hcl is not read: --context takes a file of what docker buildx bake --print writes',
        '1 safe change in 1 file (about 2.5 MB less)',
        '',
      ].join('\n'),
    );
    expect(run(folder, ['-c']).stderr).toBe('1 safe change in 1 file (about 2.5 MB less)\n');
  });

  test('--no-error-on-unmatched-pattern, and globs', () => {
    const folder = tree(['a/Dockerfile'], { 'b/readme': '' });
    const paths = ['missing', 'b', 'x/**/y', '*/Dockerfile'];
    expect(run(folder, ['-l', ...paths])).toEqual({
      status: 2,
      stdout: 'a/Dockerfile\n',
      stderr: [
        'missing: no such file or directory',
        'b: no Dockerfile in this folder',
        'x/**/y: no file matches',
        '1 safe change in 1 file (about 2.5 MB less); 3 files failed',
        '',
      ].join('\n'),
    });
    expect(run(folder, ['-l', '--no-error-on-unmatched-pattern', ...paths])).toMatchObject({
      status: 1,
      stdout: 'a/Dockerfile\n',
    });
    expect(run(folder, ['--no-error-on-unmatched-pattern', 'b'])).toMatchObject({
      status: 0,
      stderr: 'nothing to do\n',
    });
  });

  onUnix('--files-from, with lines and NULs, from a file and standard input, with hostile names', () => {
    const hostile = ['-w', '--help', 'a\nb', 'c\u001b[2J', ' d ', '$(touch x)', '\'"`;'];
    const folder = tree(hostile, { list: `${hostile.slice(0, 2).join('\r\n')}\r\n\r\n`, empty: '' });
    const { status, stdout, stderr } = run(folder, ['-c', '--files-from', '-'], `${hostile.join('\0')}\0`);
    expect(stdout.split('\n').map((line) => line.split(':')[0])).toEqual([
      '-w',
      '--help',
      'a^Jb',
      'c^[[2J',
      ' d ',
      '$(touch x)',
      '\'"`;',
      '',
    ]);
    expect([status, stderr]).toEqual([1, expect.stringContaining('7 safe changes in 7 files')]);
    expect(list(folder, ['--files-from=list'])).toEqual(['-w', '--help']);
    expect(list(folder, ['--files-from=list', './ d '])).toEqual([' d ', '-w', '--help']);
    expect(list(folder, ['-l', '--', ...hostile.slice(0, 2)])).toEqual(['-w', '--help']);
    expect(run(folder, ['--files-from', 'empty'])).toEqual({ status: 0, stdout: '', stderr: 'nothing to do\n' });
    expect(run(folder, ['--files-from', 'gone'])).toMatchObject({
      status: 2,
      stderr: 'slimify: --files-from: gone: no such file or directory\n',
    });
    expect(run(folder, ['--files-from', 'list', '-'])).toMatchObject({
      status: 2,
      stderr: 'slimify: standard input (-) cannot be mixed with --files-from\n',
    });
    expect(fs.existsSync(join(folder, 'x'))).toBe(false);
    // a name with stars in it is no glob
    expect(run(folder, ['--files-from=-'], '**')).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^\*\*: no such file/),
    });
  });

  test('--files-from with 10,000 files of one folder', () => {
    const names = Array.from({ length: 10_000 }, (_, i) => `${i}.Dockerfile`);
    const folder = tree([], Object.fromEntries(names.map((name) => [name, 'FROM scratch\n'])));
    const start = performance.now();
    expect(run(folder, ['--files-from=-'], names.join('\n'))).toMatchObject({
      status: 0,
      stderr: 'nothing to do in 10000 files\n',
    });
    expect(performance.now() - start).toBeLessThan(20_000);
  }, 60_000);

  test('--files-from with 100,000 paths', () => {
    const folder = tree(['Dockerfile']);
    const paths = Array.from({ length: 100_000 }, (_, i) => `${'./'.repeat(1 + (i % 40))}Dockerfile`);
    expect(run(folder, ['-l', '--files-from=-'], paths.join('\n'))).toMatchObject({
      status: 1,
      stdout: 'Dockerfile\n',
    });
  }, 30_000);

  test('--staged', () => {
    const folder = tree(['Dockerfile', 'a/Dockerfile', 'a/\u00fc b.Dockerfile', 'b/Dockerfile', 'docker/odd'], {
      'compose.yaml': 'services: { a: { build: { context: ., dockerfile: docker/odd } } }',
      'a/readme': '',
    });
    git(folder, 'init', '-q');
    expect(run(folder, ['--staged'])).toEqual({ status: 0, stdout: '', stderr: 'nothing to do\n' });
    git(folder, 'add', 'a', 'docker', 'compose.yaml');
    expect(list(folder, ['--staged'])).toEqual(['a/Dockerfile', 'a/\u00fc b.Dockerfile', 'docker/odd']);
    expect(list(join(folder, 'a'), ['--staged'])).toEqual(['Dockerfile', '\u00fc b.Dockerfile']);
    expect(list(join(folder, 'b'), ['--staged', '..'])).toEqual([
      '../a/Dockerfile',
      '../a/\u00fc b.Dockerfile',
      '../docker/odd',
    ]);
    expect(list(folder, ['--staged', 'a/Dockerfile', 'b/Dockerfile'])).toEqual(['a/Dockerfile']);
    git(folder, 'commit', '-qm', 'a');
    git(folder, 'rm', '-q', '--cached', 'a/Dockerfile');
    expect(run(folder, ['--staged', '-w'])).toEqual({ status: 0, stdout: '', stderr: 'nothing to do\n' });
    expect(run(folder, ['--staged', '--since', 'x'])).toMatchObject({
      status: 2,
      stderr: 'slimify: --staged and --since exclude each other\n',
    });
  }, 30_000);

  test('--since', () => {
    const folder = tree(['old/Dockerfile', 'changed/Dockerfile', 'gone/Dockerfile', 'upstream/Dockerfile'], {
      '.gitignore': 'ignored\n',
    });
    git(folder, 'init', '-q');
    git(folder, 'add', '.');
    git(folder, 'commit', '-qm', 'a');
    git(folder, 'checkout', '-qb', 'work');
    const write = (name: string): void => {
      fs.mkdirSync(join(folder, name), { recursive: true });
      fs.writeFileSync(join(folder, name, 'Dockerfile'), `${dockerfile}RUN true\n`);
    };
    write('committed');
    git(folder, 'add', '.');
    git(folder, 'rm', '-q', 'gone/Dockerfile');
    git(folder, 'commit', '-qm', 'b');
    git(folder, 'checkout', '-q', 'main');
    write('upstream');
    git(folder, 'commit', '-qam', 'c');
    git(folder, 'checkout', '-q', 'work');
    for (const name of ['changed', 'new/deep', 'ignored']) write(name);
    const expected = ['changed/Dockerfile', 'committed/Dockerfile', 'new/deep/Dockerfile'];
    expect(list(folder, ['--since', 'main'])).toEqual(expected);
    expect(list(join(folder, 'new'), ['--since', 'main', '..'])).toEqual(expected.map((path) => join('..', path)));
    expect(run(join(folder, 'old'), ['--since=main'])).toEqual({ status: 0, stdout: '', stderr: 'nothing to do\n' });
    for (const [since, reason] of [
      ['nonsense', ': there is no commit nonsense'],
      ['--output=x', ' cannot be --output=x: it is a branch, a tag or a commit'],
      ['', ' cannot be : it is a branch, a tag or a commit'],
      ['$(touch x)', ': there is no commit $(touch x)'],
    ] as const)
      expect(run(folder, [`--since=${since}`])).toEqual({
        status: 2,
        stdout: '',
        stderr: `slimify: --since${reason}\n`,
      });
    git(folder, 'checkout', '-q', '--orphan', 'alone');
    git(folder, 'commit', '-qm', 'd');
    expect(run(folder, ['--since=main'])).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^slimify: --since: main and what is checked out have no commit in common; .*\n$/),
    });
    expect(fs.readdirSync(folder)).not.toContain('x');
  }, 30_000);

  test('--staged and --since outside of a repository, and without git', () => {
    const folder = tree(['Dockerfile']);
    for (const flag of ['--staged', '--since=main'])
      expect(run(folder, [flag])).toMatchObject({
        status: 2,
        stdout: '',
        stderr: expect.stringMatching(/^slimify: --\w+: not a git repository.*\n$/),
      });
    const { status, stderr } = spawnSync(process.execPath, [command, '--staged'], {
      cwd: folder,
      env: { PATH: folder },
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([2, 'slimify: --staged: git is not there\n']);
  });

  onUnix('a repository does not make slimify run its programs', () => {
    const folder = tree(['Dockerfile']);
    git(folder, 'init', '-q');
    fs.writeFileSync(join(folder, 'run'), '#!/bin/sh\ntouch ran\n', { mode: 0o755 });
    for (const key of ['core.fsmonitor', 'diff.external', 'core.pager'])
      git(folder, 'config', key, join(folder, 'run'));
    git(folder, '-c', 'core.fsmonitor=false', 'add', 'Dockerfile');
    expect(list(folder, ['--staged'])).toEqual(['Dockerfile']);
    git(folder, '-c', 'core.fsmonitor=false', 'commit', '-qm', 'a');
    fs.appendFileSync(join(folder, 'Dockerfile'), 'RUN true\n');
    expect(list(folder, ['--since=HEAD'])).toEqual(['Dockerfile']);
    expect(fs.existsSync(join(folder, 'ran'))).toBe(false);
  });

  test('compose files say what is built, where from, and by which name', () => {
    const files = {
      'docker/web': 'FROM node:22-slim AS app\nWORKDIR /app\nCOPY package*.json ./\nRUN npm install\nCOPY . .\n',
      'web/package-lock.json': '{"name": "a", "lockfileVersion": 3, "packages": {"": {"name": "a"}}}',
      'web/package.json': '{"name": "a"}',
      'go/Dockerfile':
        'FROM golang:1.22\nWORKDIR /src\nCOPY main.go .\nRUN CGO_ENABLED=0 go build -o /app main.go\nCMD ["/app"]\n',
      'go/main.go': 'package main\nfunc main() {}\n',
    };
    const compose = [
      'services:',
      '  web: { build: { context: web, dockerfile: ../docker/web } }',
      '  go: { build: { context: go, target: "0" } }',
    ].join('\n');
    const folder = workspace({ ...files, 'compose.yaml': compose });
    const options = ['--unsafe', '--why', '--only=use-npm-ci,split-go-build'];
    const { stdout, stderr } = run(folder, options);
    expect(stdout).toContain('--- a/docker/web\n');
    expect(stdout).toContain('\n+RUN npm ci\n');
    expect(stdout).not.toContain('a/go/Dockerfile');
    expect(stderr).toContain('stage 0 is built by name, and would be another stage');
    expect(run(workspace(files), options).stdout).toContain('--- a/go/Dockerfile\n');
    // what the command line says goes before
    expect(run(folder, ['--context=go', ...options, 'docker/web']).stdout).toBe('');
  });

  onUnix('--verify builds from where a compose file says', () => {
    const compose = 'services: { web: { build: { context: web, dockerfile: ../docker/web } } }\n';
    const folder = tree(['docker/web'], { 'compose.yaml': compose, 'web/x': '' });
    const { env, calls } = fakeDocker({ to: 'buildx build', stderr: 'ERROR: no\n', code: 1 });
    const { status, stderr } = spawnSync(process.execPath, [command, '--verify', 'docker/web'], {
      cwd: folder,
      env,
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([2, expect.stringContaining('docker/web')]);
    const builds = calls().filter(([, name, verb]) => name === 'buildx' && verb === 'build');
    expect(builds.map((words) => words.at(-1))).toEqual([join(folder, 'web')]);
  });

  onUnix('symlink loops, pipes, names that are not UTF-8', () => {
    const folder = tree(['a/Dockerfile', 'a\nb/Dockerfile', '-x.Dockerfile']);
    fs.symlinkSync('..', join(folder, 'a/up'));
    fs.symlinkSync('Dockerfile.loop', join(folder, 'Dockerfile.loop'));
    spawnSync('mkfifo', [join(folder, 'Dockerfile.pipe'), join(folder, 'compose.yaml'), join(folder, '.gitignore')]);
    const odd = Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xff]), Buffer.from('.Dockerfile')]);
    try {
      fs.writeFileSync(odd, dockerfile);
    } catch {
      // this file system knows no such names
    }
    const { status, stdout, stderr } = run(folder, ['-c']);
    expect(stdout.split('\n').map((line) => line.split(':')[0])).toEqual([
      '-x.Dockerfile',
      'a/Dockerfile',
      'a^Jb/Dockerfile',
      '',
    ]);
    if (fs.existsSync(odd)) {
      expect(stderr).toContain('\ufffd.Dockerfile: a name that is not UTF-8, which cannot be opened\n');
      expect(status).toBe(2);
    }
    expect(run(folder, ['Dockerfile.loop'])).toMatchObject({
      status: 2,
      stderr: 'Dockerfile.loop: too many symbolic links encountered\nnothing done; 1 file failed\n',
    });
  });

  onUnix(
    'a very deep tree is left after 128 folders, and the rest is done',
    () => {
      const folder = tree(['z/Dockerfile']);
      const script =
        'i=0; while [ $i -lt 300 ]; do mkdir d && cd -P d || exit 1; i=$((i+1)); done; echo FROM a > Dockerfile';
      expect(spawnSync('sh', ['-c', script], { cwd: folder }).status).toBe(0);
      try {
        const { status, stdout, stderr } = run(folder, ['-l', '.']);
        expect(stdout).toBe('z/Dockerfile\n');
        expect(stderr).toMatch(/^(d\/){128}d: more than 128 folders deep, not looked into\n1 safe change in 1 file/);
        expect(status).toBe(2);
      } finally {
        spawnSync('rm', ['-rf', join(folder, 'd')]);
      }
    },
    30_000,
  );

  onUnix('--staged in a hook of git', () => {
    const folder = tree(['a/Dockerfile', 'b/Dockerfile']);
    git(folder, 'init', '-q');
    const hook = `#!/bin/sh\ncd b && exec '${process.execPath}' '${command}' --staged --check ..\n`;
    fs.mkdirSync(join(folder, '.git/hooks'), { recursive: true });
    fs.writeFileSync(join(folder, '.git/hooks/pre-commit'), hook, { mode: 0o755 });
    git(folder, 'add', 'a');
    expect(() => git(folder, 'commit', '-qm', 'a')).toThrow(/\.\.\/a\/Dockerfile|1 safe change in 1 file/);
    expect(run(folder, ['-w', '--staged']).status).toBe(0);
    git(folder, 'add', 'a');
    // the index of this commit is another one than that of the repository
    git(folder, 'commit', '-qm', 'a', 'a/Dockerfile');
    expect(git(folder, 'log', '--format=%s')).toBe('a\n');
  });

  onUnix('a folder that may not be read does not stop the rest', () => {
    const folder = tree(['a/Dockerfile', 'b/Dockerfile', 'c/Dockerfile'], { 'c/.gitignore': '*' });
    fs.chmodSync(join(folder, 'a'), 0);
    fs.chmodSync(join(folder, 'c/.gitignore'), 0);
    // root may read everything
    const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    for (const open of [home, folder]) fs.chmodSync(open, 0o755);
    const { status, stdout, stderr } = spawnSync(process.execPath, [command, '-l'], {
      cwd: folder,
      encoding: 'utf8',
      ...nobody,
    });
    fs.chmodSync(join(folder, 'a'), 0o755);
    expect({ status, stdout }).toEqual({ status: 2, stdout: 'b/Dockerfile\nc/Dockerfile\n' });
    expect(stderr).toMatch(/^slimify: c\/\.gitignore: permission denied, not read\na: permission denied\n/);
  });
});
