import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, openSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { transforms } from '../transforms/index.ts';
import { main } from '../src/cli.ts';
import { SlimifyError } from '../src/error.ts';
import { formats } from '../src/formats.ts';
import { slimify as rewrite } from '../src/slimify.ts';
import { version } from '../src/version.ts';
import { fakeDocker } from './verify/fake-engine.ts';
import { fakeEngine, fakeIo, workspace } from './workspace.ts';

const root = join(import.meta.dirname, '..');

async function slimify(command: string | readonly string[], folder: string, given: Parameters<typeof fakeIo>[1] = {}) {
  const { io, said } = fakeIo(folder, given);
  const argv = typeof command === 'string' ? command.split(' ').filter((word) => word !== '') : command;
  const code = await main(argv, io, fakeEngine);
  return { code, ...said };
}

const diffOfA = [
  'diff --git a/Dockerfile b/Dockerfile',
  '--- a/Dockerfile',
  '+++ b/Dockerfile',
  '@@ -1,2 +1,2 @@',
  '-safe',
  '+safe!',
  ' unsafe',
  '',
];

describe('modes', () => {
  const files = { Dockerfile: 'safe\nunsafe\n', 'b/Dockerfile': 'nothing\n', 'c/Dockerfile': 'safe\nsafe\nrefuse\n' };

  test('by default a diff of everything below the working folder, and nothing written', async () => {
    const folder = workspace(files);
    const { code, stdout, stderr } = await slimify('', folder);
    expect(stdout).toBe(
      [
        ...diffOfA.slice(0, -1),
        'diff --git a/c/Dockerfile b/c/Dockerfile',
        '--- a/c/Dockerfile',
        '+++ b/c/Dockerfile',
        '@@ -1,3 +1,3 @@',
        '-safe',
        '-safe',
        '+safe!',
        '+safe!',
        ' refuse',
        '',
      ].join('\n'),
    );
    expect(stderr).toBe('3 safe changes in 2 files; 1 more with --unsafe; 1 left alone (--why says why)\n');
    expect(code).toBe(0);
    for (const [name, text] of Object.entries(files)) expect(readFileSync(join(folder, name), 'utf8')).toBe(text);
  });

  test.each(['--write', '-w'])('%s writes and lists the changes', async (flag) => {
    const folder = workspace(files);
    const { code, stdout, stderr } = await slimify(`${flag} .`, folder);
    expect(stdout).toBe(
      'Dockerfile:1 shout: safe is not loud\nc/Dockerfile:1 shout: safe is not loud\nc/Dockerfile:2 shout: safe is not loud\n',
    );
    expect(stderr).toBe('wrote 2 files: 3 safe changes; 1 more with --unsafe; 1 left alone (--why says why)\n');
    expect(code).toBe(0);
    expect(readFileSync(join(folder, 'Dockerfile'), 'utf8')).toBe('safe!\nunsafe\n');
    expect(readFileSync(join(folder, 'c/Dockerfile'), 'utf8')).toBe('safe!\nsafe!\nrefuse\n');
    expect(await slimify('--write .', folder)).toEqual({
      code: 0,
      stdout: '',
      stderr: 'nothing safe to do in 3 files; 1 change with --unsafe; 1 left alone (--why says why)\n',
    });
  });

  test.each(['--check', '-c'])('%s lists the changes and exits with 1', async (flag) => {
    const folder = workspace(files);
    const { code, stdout } = await slimify(`${flag} Dockerfile b`, folder);
    expect({ code, stdout }).toEqual({ code: 1, stdout: 'Dockerfile:1 shout: safe is not loud\n' });
    expect(readFileSync(join(folder, 'Dockerfile'), 'utf8')).toBe(files.Dockerfile);
    expect(await slimify(`${flag} b`, folder)).toEqual({ code: 0, stdout: '', stderr: 'nothing to do in 1 file\n' });
  });

  test.each(['--list-different', '-l'])('%s lists the files and exits with 1', async (flag) => {
    const folder = workspace(files);
    const { code, stdout } = await slimify(`${flag}`, folder);
    expect({ code, stdout }).toEqual({ code: 1, stdout: 'Dockerfile\nc/Dockerfile\n' });
    expect((await slimify(`${flag} b/Dockerfile`, folder)).code).toBe(0);
  });

  test.each(['--unsafe', '--unsafe-fixes'])('%s makes unsafe changes too', async (flag) => {
    const folder = workspace(files);
    const { stderr } = await slimify(`-w ${flag} Dockerfile`, folder);
    expect(stderr).toBe('wrote 1 file: 1 safe and 1 unsafe change\n');
    expect(readFileSync(join(folder, 'Dockerfile'), 'utf8')).toBe('safe!\nunsafe!\n');
  });

  test('--why gives the reasons on stderr', async () => {
    const { stdout, stderr } = await slimify('--why --check', workspace(files));
    expect(stderr).toBe(
      [
        'Dockerfile:2 shout: unsafe is not loud (needs --unsafe)',
        'c/Dockerfile:3 shout: cannot tell',
        '3 safe changes in 2 files; 1 more with --unsafe; 1 left alone',
        '',
      ].join('\n'),
    );
    expect(stdout).not.toContain('cannot tell');
  });

  test('--format chooses what --check and --write print', async () => {
    expect((await slimify('--check --format diff Dockerfile', workspace(files))).stdout).toBe(diffOfA.join('\n'));
    expect((await slimify('--format text Dockerfile', workspace(files))).stdout).toBe(
      'Dockerfile:1 shout: safe is not loud\n',
    );
    const { code, stdout } = await slimify('--write --format json Dockerfile missing', workspace(files));
    expect(JSON.parse(stdout)).toMatchObject({
      version: 1,
      files: [
        { path: 'Dockerfile', changed: true, written: true, after: 'safe!\nunsafe\n' },
        { path: 'missing', changed: false, written: false, error: { message: 'no such file or directory' } },
      ],
      summary: { files: 2, written: 1, failed: 1 },
    });
    expect(code).toBe(2);
  });
});

describe('files that go wrong', () => {
  test('do not stop the rest, and make the exit code 2', async () => {
    const folder = workspace({
      a: 'safe\n',
      b: 'x\nbad\n',
      c: new Uint8Array([0xff, 0x0a]),
      d: new Uint8Array(4),
      e: 'safe\n',
      'f/x': '',
    });
    const { code, stdout, stderr } = await slimify('-w a b c d missing f e', folder);
    expect(stderr).toBe(
      [
        'b:2: no FROM',
        'c:1: not UTF-8 text',
        'd: a binary file, not UTF-8 text',
        'missing: no such file or directory',
        'f: no Dockerfile in this folder',
        'wrote 2 files: 2 safe changes; 5 files failed',
        '',
      ].join('\n'),
    );
    expect(stdout).toBe('a:1 shout: safe is not loud\ne:1 shout: safe is not loud\n');
    expect(code).toBe(2);
    expect(['a', 'b', 'e'].map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual([
      'safe!\n',
      'x\nbad\n',
      'safe!\n',
    ]);
  });

  test('outweigh changes that --check found', async () => {
    expect((await slimify('--check a missing', workspace({ a: 'safe\n' }))).code).toBe(2);
  });

  test('may be a bug: it is named with its stack, and the rest is done', async () => {
    const { code, stdout, stderr } = await slimify('-l a b', workspace({ a: 'crash\n', b: 'safe\n' }));
    expect(stderr).toMatch(/^a: bug in the transform shout: x is undefined\nTypeError: x is undefined\n    at .*/);
    expect(stderr).toMatch(/\n1 safe change in 1 file; 1 file failed\n$/);
    expect(stdout).toBe('b\n');
    expect(code).toBe(2);
  });

  test("a bug outside of any transform is the core's", async () => {
    const { io, said } = fakeIo(workspace({ a: '' }));
    const engine = () => {
      throw new RangeError('too \u001b[2J deep');
    };
    expect(await main(['a'], io, engine)).toBe(2);
    expect(said.stderr).toMatch(/^a: bug in the core: too \^\[\[2J deep\nRangeError: too \^\[\[2J deep\n    at /);
  });

  test('a bug outside of any file is told of in the same way', async () => {
    const { io, said } = fakeIo(workspace());
    const readStdin = () => Buffer.from('');
    expect(await main(['-'], { ...io, readStdin, stdout: { ...io.stdout, isTerminal: crash } }, fakeEngine)).toBe(2);
    expect(said.stderr).toMatch(/^slimify: bug in the core: oops\nTypeError: oops\n    at /);
  });

  test('a caught bug is told of', async () => {
    const { code, stderr } = await slimify('a', workspace({ a: 'gate\n' }));
    expect(stderr).toBe('a:1 bug: shout: dropped its changes\nnothing to do in 1 file\n');
    expect(code).toBe(0);
  });
});

function crash(): never {
  throw new TypeError('oops');
}

describe('standard input', () => {
  test('comes out rewritten', async () => {
    const { code, stdout, stderr } = await slimify('-', workspace(), { stdin: 'safe\r\nunsafe' });
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: 'safe\r\nunsafe',
      stderr: 'nothing safe to do in 1 file; 1 change with --unsafe\n',
    });
    expect((await slimify('- --unsafe', workspace(), { stdin: '\uFEFFx\nsafe\nunsafe' })).stdout).toBe(
      '\uFEFFx\nsafe!\nunsafe!',
    );
  });

  test('can be checked, diffed and named', async () => {
    const stdin = 'safe\nunsafe\n';
    expect(await slimify('- -c', workspace(), { stdin })).toMatchObject({
      code: 1,
      stdout: '<stdin>:1 shout: safe is not loud\n',
    });
    const named = await slimify('- --format diff --stdin-filepath ./Dockerfile', workspace(), { stdin });
    expect(named).toMatchObject({ code: 0, stdout: diffOfA.join('\n') });
    expect(await slimify('-l --stdin-filepath=a/b -', workspace(), { stdin })).toMatchObject({
      code: 1,
      stdout: 'a/b\n',
    });
  });

  test('that is bad gives nothing on stdout', async () => {
    const { code, stdout, stderr } = await slimify('- --stdin-filepath a/Dockerfile', workspace(), { stdin: 'bad\n' });
    expect({ code, stdout, stderr }).toEqual({
      code: 2,
      stdout: '',
      stderr: 'a/Dockerfile:1: no FROM\nnothing done; 1 file failed\n',
    });
  });
});

describe('the patch', () => {
  test('is for the working folder, with symlinks followed', async () => {
    const folder = workspace({ 'real/Dockerfile': 'safe\n' });
    symlinkSync('real/Dockerfile', join(folder, 'Dockerfile'));
    const { stdout, stderr } = await slimify('Dockerfile', folder);
    expect(stdout).toContain('--- a/real/Dockerfile\n');
    expect(stderr).toBe('1 safe change in 1 file\n');
  });

  test('is for the nearest folder that holds all its files, and says which', async () => {
    const folder = workspace({ 'a/b/Dockerfile': 'safe\n', 'a/c/Dockerfile': 'safe\n' });
    const { stdout, stderr } = await slimify(['Dockerfile', join(folder, 'a/c')], join(folder, 'a/b'));
    expect(stdout).toMatch(/^\+\+\+ b\/b\/Dockerfile$/m);
    expect(stdout).toMatch(/^\+\+\+ b\/c\/Dockerfile$/m);
    expect(stderr).toBe(`slimify: the patch is for the folder ${join(folder, 'a')}\n2 safe changes in 2 files\n`);
  });
});

describe('usage errors', () => {
  const name = transforms[0]?.name ?? '';
  test.each([
    ['--wirte', 'unknown option --wirte, did you mean --write?'],
    ['--list-diferent a', 'unknown option --list-diferent, did you mean --list-different?'],
    ['--fix', 'unknown option --fix; slimify --help shows all'],
    ['-x', 'unknown option -x; slimify --help shows all'],
    ['-wx', 'unknown option -x; slimify --help shows all'],
    ['--no-write', 'unknown option --no-write; slimify --help shows all'],
    ['--foo.bar', 'unknown option --foo.bar; slimify --help shows all'],
    ['-w -c', '--write and --check exclude each other'],
    ['-cl', '--check and --list-different exclude each other'],
    ['-l --format json', '--list-different and --format exclude each other'],
    ['--format yaml', `--format cannot be yaml; it is one of ${formats.join(', ')}`],
    ['--format jsn', '--format cannot be jsn, did you mean json?'],
    ['--format jsno', '--format cannot be jsno, did you mean json?'],
    ['--format', '--format needs a value'],
    ['--color sometimes', '--color cannot be sometimes; it is one of auto, always, never'],
    ['- -w', '--write cannot write to standard input (-)'],
    ['- Dockerfile', 'standard input (-) cannot be mixed with files'],
    ['--stdin-filepath x', '--stdin-filepath is for standard input (-)'],
    ['--only', '--only needs a value'],
    ['--only , a', '--only needs the name of a transform'],
    [`--skip ${name},nonsense`, 'there is no transform nonsense; slimify list shows all'],
    [`--only ${name.slice(0, -1)}`, `there is no transform ${name.slice(0, -1)}, did you mean ${name}?`],
    ['explain', 'explain needs the name of a transform; slimify list shows all'],
    [`explain ${name}x`, `there is no transform ${name}x, did you mean ${name}?`],
  ])('%s', async (command, message) => {
    expect(await slimify(command, workspace({ Dockerfile: 'safe\n' }))).toEqual({
      code: 2,
      stdout: '',
      stderr: `slimify: ${message}\n`,
    });
  });

  test('show no control characters', async () => {
    const { stderr } = await slimify(['--only', 'a\u001b[2Jb'], workspace());
    expect(stderr).toBe('slimify: there is no transform a^[[2Jb; slimify list shows all\n');
  });
});

test('--only and --skip take lists, repeated or with commas, under both names', async () => {
  const [first = '', second = '', third = ''] = transforms.map(({ name }) => name);
  const seen: unknown[] = [];
  const { io } = fakeIo(workspace({ a: '' }));
  const engine: typeof fakeEngine = (text, options) => {
    seen.push(options);
    return fakeEngine(text, options);
  };
  await main(['--only', `${first}, ${second}`, '--select', third, 'a'], io, engine);
  await main(['--skip', `${first},`, `--ignore=${second}`, '--unsafe', 'a'], io, engine);
  expect(seen).toMatchObject([{ only: [first, second, third] }, { unsafe: true, skip: [first, second] }]);
});

test('what follows -- is a path, as is a file called like a command', async () => {
  const folder = workspace({ '--write': 'safe\n', list: 'safe\n', '1e3': 'safe\n' });
  expect((await slimify('-l -- --write list', folder)).stdout).toBe('--write\nlist\n');
  expect((await slimify('-l ./list 1e3', folder)).stdout).toBe('list\n1e3\n');
});

test('help, version, list and explain', async () => {
  const folder = workspace();
  expect(await slimify('--version', folder)).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  expect(version).toBe(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version);
  const help = await slimify('-h', folder);
  expect(help).toEqual({ ...(await slimify('--help', folder)), code: 0, stderr: '' });
  for (const text of ['slimify explain <transform>', '-w, --write', '--unsafe, --unsafe-fixes', 'diff, text, json']) {
    expect(help.stdout).toContain(text);
  }
  const list = await slimify('list', folder);
  expect(list.stdout.split('\n').map((line) => line.split(' ')[0])).toEqual([
    ...transforms.map(({ name }) => name),
    '',
  ]);
  for (const { name, summary } of transforms) {
    expect((await slimify(['explain', name], folder)).stdout).toMatch(new RegExp(`^# ${name}\n\n`));
    expect(list.stdout).toContain(summary);
  }
});

describe('colour', () => {
  const escape = '\u001b[';
  const check = async (command: string, env: Record<string, string>, terminal = false) => {
    const { stdout, stderr } = await slimify(
      `${command} Dockerfile bad`,
      workspace({ Dockerfile: 'safe\n', bad: 'bad\n' }),
      { env, terminal },
    );
    return [stdout.includes(escape), stderr.includes(escape)];
  };
  test.each<[string, Record<string, string>, boolean, readonly [boolean, boolean]]>([
    ['', {}, false, [false, false]],
    ['', {}, true, [true, true]],
    ['', { TERM: 'dumb' }, true, [false, false]],
    ['', { NO_COLOR: '1' }, true, [false, false]],
    ['', { NO_COLOR: '' }, true, [true, true]],
    ['', { FORCE_COLOR: '0' }, true, [false, false]],
    ['', { FORCE_COLOR: 'false' }, true, [false, false]],
    ['', { FORCE_COLOR: '1', TERM: 'dumb' }, true, [true, true]],
    // A patch in a pipe is never coloured by the environment.
    ['', { FORCE_COLOR: '1' }, false, [false, true]],
    ['', { CI: '1' }, false, [false, false]],
    ['--check', { FORCE_COLOR: '1' }, false, [true, true]],
    ['--check', { FORCE_COLOR: '1', NO_COLOR: '1' }, false, [false, false]],
    ['--color always', { NO_COLOR: '1' }, false, [true, true]],
    ['--color never', { FORCE_COLOR: '1' }, true, [false, false]],
    ['--no-color', {}, true, [false, false]],
    ['--format json --color always', {}, true, [false, true]],
    ['-l --color always', {}, true, [false, true]],
  ])('%s %j, on a terminal: %s', async (command, env, terminal, expected) => {
    expect(await check(command, env, terminal)).toEqual(expected);
  });
});

describe('a stdout that fails', () => {
  const broken = (folder: string, write: (text: string) => boolean) => {
    const { io, said } = fakeIo(folder);
    return { said, io: { ...io, stdout: { ...io.stdout, write } } };
  };
  const full = () => {
    throw new SlimifyError('standard output: no space left on device');
  };

  test('does not keep --write from writing', async () => {
    const folder = workspace({ a: 'safe\n', b: 'safe\n' });
    const { io, said } = broken(folder, full);
    expect(await main(['-w', 'a', 'b'], io, fakeEngine)).toBe(2);
    expect(said.stderr).toBe('slimify: standard output: no space left on device\nwrote 2 files: 2 safe changes\n');
    expect(readFileSync(join(folder, 'b'), 'utf8')).toBe('safe!\n');
  });

  test('ends the rest, with 2 when it is an error', async () => {
    const { io, said } = broken(workspace({ a: 'safe\n', b: 'safe\n' }), full);
    expect(await main(['a', 'b'], io, fakeEngine)).toBe(2);
    expect(said.stderr).toContain('slimify: standard output: no space left on device\n');
    expect(await main(['list'], io, fakeEngine)).toBe(2);
  });

  test('ends the rest quietly when nobody reads it any more', async () => {
    const seen: string[] = [];
    const engine: typeof fakeEngine = (text) => {
      seen.push(text);
      return fakeEngine(text);
    };
    const { io, said } = broken(workspace({ a: 'safe\na\n', b: 'safe\nb\n' }), () => false);
    expect(await main(['a', 'b'], io, engine)).toBe(0);
    expect(await main(['-c', 'a', 'b'], io, engine)).toBe(1);
    expect(seen).toEqual(['safe\na\n', 'safe\na\n']);
    expect(said.stderr).toBe('1 safe change in 1 file\n'.repeat(2));
  });
});

type Told = readonly { readonly transform: string }[];

describe('the built command', () => {
  const folder = workspace({ Dockerfile: 'FROM alpine:3.20\nRUN apk add curl\n', broken: 'RUN x\n' });
  const command = join(folder, 'build/cli.cjs');
  const after = 'FROM alpine:3.20\nRUN apk add --no-cache curl\n';
  const run = (args: readonly string[], options: Parameters<typeof spawnSync>[2] = {}) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
      cwd: folder,
      ...options,
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  };

  beforeAll(() => {
    mkdirSync(join(folder, 'build'));
    const { status, stderr } = spawnSync(process.execPath, [join(root, '.build/build.js'), 'command', command], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
  }, 30_000);

  test('prints a diff, exits with 0, and knows pipes from terminals', () => {
    const { status, stdout, stderr } = run(['Dockerfile'], { env: { ...process.env, FORCE_COLOR: '1' } });
    expect(stdout).toContain('\n-RUN apk add curl\n+RUN apk add --no-cache curl\n');
    expect(stderr).toBe('1 safe change in 1 file (about 2.5 MB less)\n');
    expect(status).toBe(0);
  });

  test('reads standard input to its end', () => {
    const big = `FROM alpine:3.20\n${'# comment\n'.repeat(30_000)}RUN apk add curl\n`;
    expect(run(['-'], { input: big }).stdout).toBe(big.replace('add', 'add --no-cache'));
    expect(run(['-', '-c'], { input: after })).toMatchObject({ status: 0, stdout: '' });
  });

  test('prints help, an error, and exit codes as the bundle of yargs has them', () => {
    expect(run(['--help']).stdout).toContain('-l, --list-different');
    expect(run(['--wirte'])).toEqual({
      status: 2,
      stdout: '',
      stderr: 'slimify: unknown option --wirte, did you mean --write?\n',
    });
    expect(run(['--only']).stderr).toBe('slimify: --only needs a value\n');
    expect(run(['-c', 'Dockerfile']).status).toBe(1);
    expect(run(['broken'])).toMatchObject({ status: 2, stdout: '' });
  });

  test('writes', () => {
    writeFileSync(join(folder, 'written'), 'FROM alpine:3.20\nRUN apk add curl\n');
    expect(run(['-w', 'written']).stderr).toBe('wrote 1 file: 1 safe change (about 2.5 MB less)\n');
    expect(readFileSync(join(folder, 'written'), 'utf8')).toBe(after);
  });

  test('finds with every transform what the sources find', () => {
    const texts = transforms.flatMap(({ name, example }) =>
      example === undefined ? [] : [[`${name}.Dockerfile`, `${example.lines.join('\n')}\n`] as const],
    );
    const cwd = workspace(Object.fromEntries(texts));
    const { stdout } = run(['--unsafe', '--format=json', ...texts.map(([name]) => name)], { cwd });
    const told = (JSON.parse(stdout) as { files: readonly { path: string; findings: Told; refusals: Told }[] }).files;
    const found = texts.map(([path, text]) => ({ path, ...rewrite(text, { unsafe: true }) }));
    const names = (told: Told): readonly string[] => told.map(({ transform }) => transform);
    expect(told.map(({ path, findings, refusals }) => [path, names(findings), names(refusals)])).toEqual(
      found.map(({ path, findings, refusals }) => [path, names(findings), names(refusals)]),
    );
    expect(texts.length).toBeGreaterThan(40);
  });

  test('reads a compose file', () => {
    const cwd = workspace({
      'builds.yaml': 'services: { web: { build: { context: web, dockerfile: ../docker/web.Dockerfile } } }\n',
      'docker/web.Dockerfile': 'FROM node:22-slim\nWORKDIR /app\nCOPY package*.json ./\nRUN npm install\nCOPY . .\n',
      'web/package-lock.json': '{"name": "a", "lockfileVersion": 3, "packages": {"": {"name": "a"}}}',
      'web/package.json': '{"name": "a"}',
    });
    const words = ['--unsafe', '--only=use-npm-ci', 'docker/web.Dockerfile'];
    expect(run(words, { cwd }).stdout).toBe('');
    expect(run(['--context=builds.yaml', ...words], { cwd }).stdout).toContain('\n+RUN npm ci\n');
  });

  test('hands the engine what slimify verify is told', () => {
    const cwd = workspace({ Dockerfile: 'FROM alpine:3.20 AS base\nRUN apk add curl\n' });
    const told = ['--engine=docker', '--target=base', '--build-arg=A=b', '--build-option=--network=host'];
    const rest = ['--build-timeout=60', '--keep', '--run=true', '--http=8080/x', '--network=none', '--timeout=5'];
    for (const words of [
      [...told, ...rest],
      [...told, '--no-run'],
    ]) {
      const docker = fakeDocker({ to: 'buildx build', stderr: 'ERROR: failed to solve: no such thing\n', code: 1 });
      const { status, stderr } = run(['verify', ...words], { cwd, env: docker.env });
      expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('the original does not build') });
      const builds = docker.calls().filter(([, ...call]) => call.join(' ').startsWith('buildx build'));
      expect(builds).toEqual([expect.arrayContaining(['--target=base', '--build-arg=A=b', '--network=host'])]);
    }
    expect(run(['verify', '--http=x'], { cwd }).stderr).toContain('--http cannot be x');
    expect(run(['verify', '--timeout=x'], { cwd }).stderr).toContain('--timeout cannot be x');
    expect(run(['verify', '--build-timeout=0'], { cwd }).stderr).toContain('--build-timeout cannot be 0');
    expect(run(['verify', '--network=-x'], { cwd }).stderr).toContain('--network cannot be -x');
    expect(run(['verify', '--no-run', '--run=x'], { cwd }).stderr).toContain('--no-run and --run exclude each other');
  });

  test('ends quietly when nobody reads its output', async () => {
    const child = spawn(process.execPath, [command, 'Dockerfile', '--format', 'json'], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.destroy();
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '1 safe change in 1 file (about 2.5 MB less)\n' });
  });

  (existsSync('/dev/full') ? test : test.skip)('says that the disk is full', () => {
    expect(run(['Dockerfile'], { stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'] })).toMatchObject({
      status: 2,
      stderr: 'slimify: standard output: no space left on device\n1 safe change in 1 file (about 2.5 MB less)\n',
    });
    expect(run(['list'], { stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'] }).stderr).toBe(
      'slimify: standard output: no space left on device\n',
    );
  });

  (process.getuid?.() === 0 || process.platform === 'win32' ? test.skip : test)(
    'does not write where it may not',
    () => {
      mkdirSync(join(folder, 'locked'));
      writeFileSync(join(folder, 'locked/Dockerfile'), 'FROM alpine:3.20\nRUN apk add curl\n');
      chmodSync(join(folder, 'locked'), 0o555);
      expect(run(['-w', 'locked/Dockerfile'])).toMatchObject({
        status: 2,
        stderr: 'locked/Dockerfile: permission denied\nnothing done; 1 file failed\n',
      });
      chmodSync(join(folder, 'locked'), 0o755);
      chmodSync(join(folder, 'locked/Dockerfile'), 0o444);
      expect(run(['-w', 'locked/Dockerfile']).stderr).toContain('locked/Dockerfile: permission denied\n');
    },
  );
});
