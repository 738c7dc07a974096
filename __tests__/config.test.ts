import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { transforms } from '../transforms/index.ts';
import { configNames } from '../src/config/find.ts';
import { faultOf } from '../src/config/form.ts';
import { configSchema } from '../src/config/schema.ts';
import { defineConfig, slimify } from '../src/index.ts';
import { imageFault } from '../src/images/named.ts';
import { workspace } from './workspace.ts';

const root = join(import.meta.dirname, '..');
const command = join(workspace(), 'build/cli.cjs');

beforeAll(() => {
  mkdirSync(dirname(command));
  for (const words of [
    ['command', command],
    ['schema', join(dirname(command), 'schema.json')],
  ]) {
    const { status, stderr } = spawnSync(process.execPath, [join(root, '.build/build.js'), ...words], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
  }
}, 60_000);

/** The built command as a process. */
function run(cwd: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], { cwd, encoding: 'utf8' });
  return { status, stdout, stderr };
}

/** What `slimify config` says of a file. */
function applied(cwd: string, file: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = run(cwd, 'config', file, ...args);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout) as {
    readonly config?: string;
    readonly extends: readonly string[];
    readonly settings: Readonly<Record<string, unknown>>;
  };
}

/** A folder with `.git`, so that nothing above it counts. */
function repository(files: Readonly<Record<string, string>>): string {
  return workspace({ '.git/HEAD': '', ...files });
}

const dockerfile = 'FROM alpine:3.20\nRUN apk add curl\n';

/** A program that exports a config with a plugin. */
function program(find: string, more = ''): string {
  return `export default { transforms: [{ name: 'my-own', summary: 'does', safety: 'safe', ${more} find(file) { ${find} } }] };\n`;
}

describe('config files', () => {
  const data = '{"skip": ["add-apk-no-cache"]}';
  const texts = (name: string): string => {
    if (/\.[cm]?ts$/.test(name))
      return name.endsWith('.cts')
        ? `const skip: string[] = ['add-apk-no-cache'];\nmodule.exports = { skip };\n`
        : `enum Name { apk = 'add-apk-no-cache' }\nexport default { skip: [Name.apk] as string[] };\n`;
    if (name.endsWith('.cjs') || name.endsWith('.js')) return `module.exports = ${data};\n`;
    if (name.endsWith('.mjs')) return `await 0;\nexport default ${data};\n`;
    return /\.ya?ml$|rc$/.test(name) ? 'skip:\n  - add-apk-no-cache # for now\n' : data;
  };

  test.each([...configNames])('%s', (name) => {
    const folder = repository({ 'a/Dockerfile': dockerfile, [name]: texts(name) });
    expect(run(folder)).toEqual({ status: 0, stdout: '', stderr: 'nothing to do in 1 file\n' });
    expect(applied(folder, 'a/Dockerfile')).toMatchObject({
      config: join(folder, name),
      extends: [],
      settings: { unsafe: false, skip: ['add-apk-no-cache'] },
    });
  });

  test('one in TypeScript leaves nothing on the disk', () => {
    const folder = repository({ Dockerfile: dockerfile, 'slimify.config.ts': texts('slimify.config.ts'), 'tmp/x': '' });
    mkdirSync(join(folder, 'node_modules'));
    const env = { ...process.env, TMPDIR: join(folder, 'tmp') };
    expect(spawnSync(process.execPath, [command, '-l'], { cwd: folder, env }).status).toBe(0);
    expect([readdirSync(join(folder, 'node_modules')), readdirSync(join(folder, 'tmp'))]).toEqual([[], ['x']]);
  });

  test('package.json with a field slimify, and one without', () => {
    const folder = repository({
      'a/Dockerfile': dockerfile,
      'a/package.json': '{"dependencies": {"slimify": "1"}}',
      'package.json': `{"slimify": ${data}}`,
    });
    expect(run(folder, '-l')).toMatchObject({ status: 0, stdout: '' });
    expect(applied(folder, 'a/Dockerfile').config).toBe(join(folder, 'package.json'));
  });

  test('.slimifyrc in JSON, with a byte order mark', () => {
    expect(run(repository({ Dockerfile: dockerfile, '.slimifyrc': `\ufeff${data}` }), '-l').status).toBe(0);
  });

  test('the closest one wins, nothing of others counts, and none above the repository', () => {
    const folder = workspace({
      '.slimifyrc': 'unsafe: true\n',
      'repo/.git/HEAD': '',
      'repo/Dockerfile': dockerfile,
      'repo/a/.slimifyrc': 'unsafe: true\nbuildkit: true\n',
      'repo/a/b/.slimifyrc': 'runtime: alpine\n',
      'repo/a/b/c/Dockerfile': dockerfile,
    });
    const repo = join(folder, 'repo');
    expect(applied(repo, 'Dockerfile')).not.toHaveProperty('config');
    expect(applied(repo, 'a/b/c/Dockerfile')).toMatchObject({
      config: join(repo, 'a/b/.slimifyrc'),
      settings: { runtime: 'alpine', unsafe: false, buildkit: false },
    });
    expect(applied(repo, join(folder, 'Dockerfile')).config).toBe(join(folder, '.slimifyrc'));
  });

  test('two in a folder are an error', () => {
    const folder = repository({ Dockerfile: dockerfile, '.slimifyrc': '', 'slimify.config.json': '{}' });
    expect(run(folder)).toEqual({
      status: 2,
      stdout: '',
      stderr: `Dockerfile: .slimifyrc and slimify.config.json in ${folder} are both configs: keep one of them\nnothing done; 1 file failed\n`,
    });
  });

  test('standard input has the config of its name, or of the working folder', () => {
    const folder = repository({ 'a/.slimifyrc': 'skip: [add-apk-no-cache]\n' });
    const stdin = (...args: readonly string[]) =>
      spawnSync(process.execPath, [command, '-', ...args], { cwd: folder, input: dockerfile, encoding: 'utf8' }).stdout;
    expect(stdin()).not.toBe(dockerfile);
    expect(stdin('--stdin-filepath=a/Dockerfile')).toBe(dockerfile);
    writeFileSync(join(folder, '.slimifyrc'), 'skip: [add-apk-no-cache]\n');
    expect(stdin()).toBe(dockerfile);
  });
});

describe('settings', () => {
  test('extends paths and packages: later ones and the file itself win, lists of overrides are joined', () => {
    const folder = repository({
      'node_modules/shared/package.json': '{"name": "shared", "main": "config.json"}',
      'node_modules/shared/config.json':
        '{"unsafe": true, "runtime": "slim", "context": "ctx", "overrides": [{"files": "*.dev", "unsafe": false}]}',
      'base.yaml': 'runtime: alpine\nskip: [use-slim-base]\n',
      'a/slimify.config.json':
        '{"extends": ["shared", "../base.yaml"], "buildkit": true, "overrides": [{"files": "x/**", "skip": []}]}',
    });
    expect(applied(folder, 'a/Dockerfile')).toEqual({
      file: 'a/Dockerfile',
      config: join(folder, 'a/slimify.config.json'),
      extends: [join(folder, 'base.yaml'), join(folder, 'node_modules/shared/config.json')],
      settings: {
        unsafe: true,
        buildkit: true,
        runtime: 'alpine',
        skip: ['use-slim-base'],
        context: join(folder, 'node_modules/shared/ctx'),
        transforms: [],
        images: {},
      },
    });
    expect(applied(folder, 'a/x/y/Dockerfile.dev').settings).toMatchObject({ unsafe: false, skip: [] });
  });

  test('overrides: the later one wins, globs start at the config, names alone match anywhere', () => {
    const folder = repository({
      'slimify.config.json': JSON.stringify({
        overrides: [
          { files: ['*.prod', 'apps/*/Dockerfile'], unsafe: true, runtime: 'alpine' },
          { files: './apps/b/**', runtime: 'slim' },
        ],
      }),
    });
    expect(applied(folder, 'x/.y/Dockerfile.prod').settings).toMatchObject({ unsafe: true, runtime: 'alpine' });
    expect(applied(join(folder), 'apps/b/Dockerfile').settings).toMatchObject({ unsafe: true, runtime: 'slim' });
    expect(applied(folder, 'apps/a/b/Dockerfile').settings).toMatchObject({ unsafe: false });
  });

  test('the command line wins over the config, and --only over its skip', () => {
    const folder = repository({
      Dockerfile: dockerfile,
      '.slimifyrc': 'unsafe: true\nskip: [add-apk-no-cache]\nruntime: slim\ncontext: ctx\n',
    });
    const words = ['--unsafe=false', '--runtime=alpine', '--only=add-apk-no-cache', '--context=other'];
    expect(applied(folder, 'Dockerfile', ...words).settings).toEqual({
      unsafe: false,
      buildkit: false,
      runtime: 'alpine',
      only: ['add-apk-no-cache'],
      skip: [],
      context: join(folder, 'other'),
      transforms: [],
      images: {},
    });
    expect(run(folder, '-l').stdout).toBe('');
    expect(run(folder, '-l', '--only=add-apk-no-cache').stdout).toBe('Dockerfile\n');
    expect(run(folder, '-l', '--skip=use-slim-base').stdout).toBe('Dockerfile\n');
  });

  test('the context is used', () => {
    const folder = repository({
      'docker/Dockerfile': 'FROM node:22-slim\nWORKDIR /app\nCOPY package*.json ./\nRUN npm install\nCOPY . .\n',
      'docker/.slimifyrc': 'context: ../web\nonly: [use-npm-ci]\nunsafe: true\n',
      'web/package-lock.json': '{"name": "a", "lockfileVersion": 3, "packages": {"": {"name": "a"}}}',
      'web/package.json': '{"name": "a"}',
    });
    expect(run(folder).stdout).toContain('\n+RUN npm ci\n');
  });

  test('--config names one for all files, --no-config reads none', () => {
    const folder = repository({
      Dockerfile: dockerfile,
      '.slimifyrc': 'skip: [add-apk-no-cache]\n',
      'other.yaml': 'buildkit: true\n',
    });
    expect(run(folder, '-l').stdout).toBe('');
    expect(run(folder, '-l', '--no-config').stdout).toBe('Dockerfile\n');
    expect(run(folder, '-l', '--config', 'other.yaml').stdout).toBe('Dockerfile\n');
    expect(applied(folder, 'Dockerfile', '--config=other.yaml')).toMatchObject({ config: join(folder, 'other.yaml') });
    expect(run(folder, '--config=missing.json').stderr).toContain(
      'missing.json: cannot be read: no such file or directory',
    );
    expect(run(folder, '--config=x', '--no-config').stderr).toBe(
      'slimify: --config and --no-config exclude each other\n',
    );
  });

  test('slimify verify and --verify read it too', () => {
    const folder = repository({ Dockerfile: dockerfile, '.slimifyrc': 'skip: [add-apk-no-cache]\n' });
    expect(run(folder, 'verify')).toMatchObject({
      status: 0,
      stdout: 'Dockerfile: nothing to verify: slimify changes nothing\n',
    });
    writeFileSync(join(folder, '.slimifyrc'), 'skp: []\n');
    for (const words of [['verify'], ['--verify']])
      expect(run(folder, ...words)).toMatchObject({
        status: 2,
        stderr: expect.stringContaining('Dockerfile: .slimifyrc: there is no key skp, did you mean skip?\n'),
      });
  });

  test('defineConfig gives the config itself', () => {
    const config = { unsafe: true };
    expect(defineConfig(config)).toBe(config);
  });
});

describe('mistakes are told in one line, and other files are done', () => {
  test.each([
    ['slimify.config.json', '{"unsafee": true}', 'there is no key unsafee, did you mean unsafe?'],
    ['slimify.config.json', '{"__proto__": {"unsafe": true}}', 'there is no key __proto__; the keys are '],
    ['slimify.config.json', '{"unsafe": "yes"}', 'unsafe is to be true or false'],
    ['slimify.config.json', '{"runtime": "distrolss"}', 'runtime cannot be distrolss, did you mean distroless?'],
    [
      'slimify.config.json',
      '{"only": ["add-apk-no-cach"]}',
      'there is no transform add-apk-no-cach, did you mean add-apk-no-cache?',
    ],
    [
      'slimify.config.json',
      '{"overrides": [{"files": "*", "skip": ["x1"]}]}',
      'there is no transform x1; slimify list shows all',
    ],
    ['slimify.config.json', '{"overrides": [{"unsafe": true}]}', 'overrides[0] lacks files'],
    ['slimify.config.json', '{"overrides": [{"files": "*", "extends": "x"}]}', 'there is no key overrides[0].extends'],
    [
      'slimify.config.json',
      '{"transforms": []}',
      'transforms are functions: extend a slimify.config.ts or .js that has them',
    ],
    ['slimify.config.json', '{"only": []}', 'only is empty'],
    ['slimify.config.json', '[]', 'it is to be an object'],
    ['slimify.config.json', '{', 'cannot be read: '],
    ['slimify.config.json', '{"extends": "./no.json"}', 'cannot be read: no such file or directory', 'no.json'],
    ['slimify.config.json', '{"extends": "no-such-package"}', 'extends no-such-package, which is no package here: '],
    ['slimify.config.json', '{"extends": "fs"}', 'extends fs, which is a part of Node; a path starts with ./'],
    [
      'slimify.config.json',
      '{"extends": "./slimify.config.json"}',
      'extends itself: bad/slimify.config.json > bad/slimify.config.json',
    ],
    [
      'slimify.config.json',
      '{"images": {"r.example.com/node": "nod"}}',
      'images["r.example.com/node"]: there is no official image nod, did you mean node?',
    ],
    ['slimify.config.json', '{"\\u001b[2J\\n::error::": 1}', 'there is no key ^[[2J'],
    ['package.json', '{"slimify": ', 'cannot be read: '],
    ['.slimifyrc', 'a: [', 'cannot be read: '],
    ['.slimifyrc', '', 'it is to be an object'],
    ['slimify.config.mjs', 'throw new Error("no luck\\nat all");', 'cannot be loaded: no luck'],
    ['slimify.config.mjs', 'throw { get message() { throw 1; } };', 'cannot be loaded: it throws what is no error'],
    ['slimify.config.mjs', 'throw undefined;', 'cannot be loaded: undefined'],
    ['slimify.config.mjs', 'export const unsafe = true;', 'exports nothing by default'],
    ['slimify.config.mjs', 'export default new Map();', 'it is to be an object'],
    ['slimify.config.mjs', 'export default () => ({});', 'it is to be an object'],
    ['slimify.config.ts', 'export default {', 'cannot be loaded: '],
    [
      'slimify.config.mjs',
      'export default { transforms: [1] };',
      'transforms[0] is to be a transform: { name, summary, safety, find }',
    ],
    [
      'slimify.config.mjs',
      'export default { transforms: [{ name: "A b" }] };',
      'transforms[0].name is to be words in lower case',
    ],
    [
      'slimify.config.mjs',
      'export default { transforms: [{ name: "use-slim-base" }] };',
      'transforms[0] has the name of another transform: use-slim-base',
    ],
    [
      'slimify.config.mjs',
      'export default { transforms: [{ name: "mine", safety: "sure" }] };',
      'transforms[0].safety of mine is to be safe, unsafe or manual',
    ],
    [
      'slimify.config.mjs',
      'export default { transforms: [{ name: "mine", safety: "safe", find: 1 }] };',
      'transforms[0].find of mine is to be a function',
    ],
    [
      'slimify.config.mjs',
      'const a = { name: "a", safety: "safe", find() {} }; export default { transforms: [a, { ...a }] };',
      'two transforms are called a',
    ],
  ])('%s: %s', (name, text, message, about = name) => {
    const folder = repository({ 'bad/Dockerfile': dockerfile, [`bad/${name}`]: text, 'good/Dockerfile': dockerfile });
    const { status, stdout, stderr } = run(folder, '-l');
    expect(stderr.startsWith(`bad/Dockerfile: bad/${about}: ${message}`)).toBe(true);
    expect(stderr).toMatch(/^[^\n]+\n1 safe change in 1 file \(about 2.5 MB less\); 1 file failed\n$/);
    expect({ status, stdout }).toEqual({ status: 2, stdout: 'good/Dockerfile\n' });
  });

  test('a config that waits for what never comes', () => {
    for (const text of ['await new Promise(() => {});', 'export default new Promise(() => {});'])
      expect(run(repository({ Dockerfile: dockerfile, 'slimify.config.mjs': text }), '-l')).toMatchObject({
        status: 2,
        stdout: '',
      });
  });

  test('configs that extend each other', () => {
    const folder = repository({
      Dockerfile: dockerfile,
      'a/Dockerfile': dockerfile,
      '.slimifyrc': 'extends: ./a/.slimifyrc\n',
      'a/.slimifyrc': 'extends: ../.slimifyrc\n',
    });
    const { status, stderr } = run(folder);
    expect(status).toBe(2);
    expect(stderr).toContain('extends itself: .slimifyrc > a/.slimifyrc > .slimifyrc\n');
    expect(stderr).toContain('extends itself: a/.slimifyrc > .slimifyrc > a/.slimifyrc\n');
    expect(run(folder, '--only=my-own', '.', 'a').stderr).toContain('extends itself');
  });
});

describe('which programs are run', () => {
  const says = 'process.stderr.write("it ran\\n"); export default {};\n';

  test('those of the repository of the working folder, above it too', () => {
    const folder = repository({ 'a/Dockerfile': dockerfile, 'slimify.config.mjs': says });
    expect(run(join(folder, 'a'), '-l').stderr).toMatch(/^it ran\n/);
  });

  test('none of another folder or repository, unless it is named', () => {
    const other = repository({ Dockerfile: dockerfile, 'slimify.config.mjs': says });
    const folder = repository({});
    const file = join(other, 'Dockerfile');
    const config = join(other, 'slimify.config.mjs');
    expect(run(folder, '-l', file)).toEqual({
      status: 2,
      stdout: '',
      stderr: `${file}: ${config}: it is a program outside of ${folder}, which is run only when --config names it\nnothing done; 1 file failed\n`,
    });
    expect(run(folder, '-l', file, `--config=${config}`).stderr).toMatch(/^it ran\n/);
    expect(run(folder, '-l', file, '--no-config').stderr).not.toContain('it ran');
  });

  test('none above the working folder where there is no repository, nor by way of data or a link', () => {
    const folder = workspace({
      'slimify.config.mjs': says,
      'a/Dockerfile': dockerfile,
      'b/.slimifyrc': 'extends: ../slimify.config.mjs\n',
      'b/Dockerfile': dockerfile,
      'c/Dockerfile': dockerfile,
    });
    symlinkSync('../slimify.config.mjs', join(folder, 'c/slimify.config.mjs'));
    for (const name of ['a', 'b', 'c']) {
      const { status, stderr } = run(join(folder, name), '-l');
      expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('it is a program outside of ') });
    }
    expect(run(folder, '-l', 'b').stderr).toMatch(/^it ran\n/);
  });

  const asRoot = process.getuid?.() === 0 ? test : test.skip;
  asRoot('none of another user', () => {
    const folder = repository({ Dockerfile: dockerfile, 'slimify.config.mjs': says });
    chownSync(join(folder, 'slimify.config.mjs'), 4321, 4321);
    chmodSync(join(folder, 'slimify.config.mjs'), 0o644);
    expect(run(folder, '-l').stderr).toContain(
      'slimify.config.mjs: it is a program of another user, which is run only when --config names it\n',
    );
  });
});

describe('transforms of the user', () => {
  const replace = `const start = file.text.indexOf('curl');
    return start < 0 ? [] : [{ span: { start, end: start + 4 }, message: 'wget will do', edits: [{ start, end: start + 4, text: 'wget' }] }];`;

  test('run after those of slimify, and are told of by name', () => {
    const folder = repository({ Dockerfile: dockerfile, 'slimify.config.mjs': program(replace) });
    expect(run(folder, '--format=text').stdout).toMatch(
      /^Dockerfile:2 add-apk-no-cache: .*\nDockerfile:2 my-own: wget will do\n$/,
    );
    expect(run(folder).stdout).toContain('\n+RUN apk add --no-cache wget\n');
    expect(applied(folder, 'Dockerfile').settings).toMatchObject({ transforms: ['my-own'] });
  });

  test('can be chosen on the command line and in the config', () => {
    const folder = repository({
      Dockerfile: dockerfile,
      'slimify.config.mjs': program(replace),
      'a/Dockerfile': dockerfile,
      'a/.slimifyrc': 'extends: ../slimify.config.mjs\nskip: [my-own]\n',
      'b/Dockerfile': dockerfile,
      'b/.slimifyrc': '{}',
    });
    expect(run(folder, '--only=my-own', '-l').stdout).toBe('Dockerfile\na/Dockerfile\n');
    expect(run(folder, '--format=text', 'a').stdout).not.toContain('my-own');
    expect(run(folder, '--only=my-won', '-l').stderr).toBe(
      'slimify: there is no transform my-won, did you mean my-own?\n',
    );
    expect(run(folder, '--only=my-own', '--no-config', '-l').stderr).toMatch(/^slimify: there is no transform my-own/);
  });

  test.each([
    ['throw new TypeError("oops");', 'oops'],
    ['return 1;', 'is not iterable'],
    ['return Promise.resolve([]);', 'is not iterable'],
    ['return [undefined];', 'yields what is no finding'],
    ['return [{}];', 'yields a finding whose span is not in the file'],
    ['return [{ span: { start: 0, end: 1 }, reason: 1 }];', 'yields a refusal whose reason is no text'],
    ['return [{ span: { start: 0, end: 1 }, message: "m", edits: [] }];', 'yields a finding without edits'],
    [
      'return [{ span: { start: 0, end: 1 }, message: "m", edits: [{ start: 0, end: 1e9, text: "" }] }];',
      'yields an edit outside of the file, which has 45 characters',
    ],
    [
      'return [{ span: { start: 0, end: 1 }, message: "m", edits: [{ start: 2, end: 1, text: "" }] }];',
      'yields an edit outside of the file',
    ],
    [
      'return [{ span: { start: 0, end: 1 }, message: "m", edits: [{ start: 0, end: 9, text: "a" }, { start: 8, end: 9, text: "b" }] }];',
      'yields edits that overlap',
    ],
    [
      'return (function* () { for (;;) yield { span: { start: 0, end: 1 }, reason: "r" }; })();',
      'yields more than 10000 findings',
    ],
    [
      'return [{ span: { start: 0, end: 1 }, message: "m", edits: [{ start: 5, end: 5, text: "a".repeat(2e6) }] }];',
      'inserts more than 1 MB',
    ],
  ])('that fail are named, and other files are done: %s', (find, message) => {
    const folder = repository({
      'a/Dockerfile': dockerfile,
      'a/slimify.config.mjs': program(find),
      'b/Dockerfile': dockerfile,
    });
    const { status, stdout, stderr } = run(folder, '-l');
    expect(stderr).toMatch(/^a\/Dockerfile: bug in the transform my-own: /);
    expect(stderr.split('\n')[0]).toContain(message);
    expect({ status, stdout }).toEqual({ status: 2, stdout: 'b/Dockerfile\n' });
  });

  test.each([
    [
      'what breaks the file is dropped by the gate',
      'return [{ span: { start: 0, end: 4 }, message: "m", edits: [{ start: 0, end: 17, text: "" }] }];',
      'my-own: dropped its changes: ',
    ],
    [
      'what never ends',
      'const start = file.text.indexOf("curl"); return [{ span: { start, end: start + 4 }, message: "m", edits: [{ start, end: start + 4, text: "curlx" }] }];',
      'my-own: dropped its changes: not stable after 10 passes',
    ],
  ])('%s, and the others are made', (_, find, message) => {
    const folder = repository({ Dockerfile: dockerfile, 'slimify.config.mjs': program(find) });
    const { status, stdout, stderr } = run(folder);
    expect(stderr).toContain(`bug: ${message}`);
    expect(stdout).toContain('\n+RUN apk add --no-cache curl\n');
    expect(status).toBe(0);
  });

  test('may not say that they are safer than they are', () => {
    const find =
      'return [{ span: { start: 0, end: 1 }, message: "m", safety: "safe", edits: [{ start: 5, end: 5, text: " " }] }];';
    const text = program(find).replace("safety: 'safe'", "safety: 'unsafe'");
    const { stderr } = run(repository({ Dockerfile: dockerfile, 'slimify.config.mjs': text }), '--unsafe');
    expect(stderr).toContain('bug in the transform my-own: yields a finding that is safer than the transform\n');
  });
});

describe('images', () => {
  const text =
    'FROM registry.example.com/base/node:22\nRUN apt-get update && apt-get install -y curl\nCMD ["node", "a.js"]\n';
  const images = { 'registry.example.com/base/node': 'node' };

  test('are known under their other names, and swapped inside of the registry', () => {
    const folder = repository({ Dockerfile: text, '.slimifyrc': JSON.stringify({ images, unsafe: true }) });
    const { stdout } = run(folder, '--only=use-slim-base');
    expect(stdout).toContain('\n-FROM registry.example.com/base/node:22\n');
    expect(stdout).toContain('\n+FROM registry.example.com/base/node:22-slim\n');
    expect(run(folder, '--only=use-slim-base', '--no-config', '--unsafe').stdout).toBe('');
  });

  test.each([
    ['registry.example.com/base/node:22', images, true],
    ['registry.example.com/hub/library/node:22', { 'registry.example.com/hub/*': '*' }, true],
    ['registry.example.com/hub/node:22', { 'registry.example.com/hub/*': '*' }, true],
    ['registry.example.com/hub/team/node:22', { 'registry.example.com/hub/*': '*' }, false],
    ['registry.example.com/hubs/node:22', { 'registry.example.com/hub/*': '*' }, false],
    ['localhost:5000/node:22', { 'localhost:5000/node': 'node' }, true],
    ['team/base:22', { 'team/base': 'node' }, true],
  ])('%s by %j', (name, images, isKnown) => {
    const file = text.replace('registry.example.com/base/node:22', name);
    const { after } = slimify(file, { images, unsafe: true, only: ['use-slim-base'] });
    expect(after).toBe(isKnown ? file.replace(':22\n', ':22-slim\n') : file);
  });

  test('from elsewhere are not brought in', () => {
    const go =
      'FROM registry.example.com/base/golang:1.24\nWORKDIR /src\nCOPY . .\nRUN CGO_ENABLED=0 go build -o /app .\nCMD ["/app"]\n';
    const files = {
      read: (path: string) => sources[path],
      has: (path: string) => path in sources,
      list: () => Object.keys(sources),
    };
    const sources: Readonly<Record<string, string>> = {
      'go.mod': 'module example.com/app\n\ngo 1.24\n',
      'main.go': 'package main\n\nimport "fmt"\n\nfunc main() { fmt.Println("hi") }\n',
    };
    const options = { files, unsafe: true, only: ['split-go-build'], runtime: 'distroless' } as const;
    const plain = slimify(go.replace('registry.example.com/base/', ''), options);
    expect(plain.after).toContain('FROM gcr.io/distroless/static');
    const own = slimify(go, { ...options, images: { 'registry.example.com/base/golang': 'golang' } });
    expect(own.after).toBe(go);
    expect(own.refusals.map(({ reason }) => reason).join()).toContain('may not be in your registry');
  });

  test('a retired one is not replaced by a name that may not be there', () => {
    const java = 'FROM registry.example.com/base/java:8-jdk\nCMD ["java", "-version"]\n';
    const { after } = slimify(java, {
      images: { 'registry.example.com/base/java': 'openjdk' },
      unsafe: true,
      only: ['replace-retired-base'],
    });
    expect(after).toBe(java);
  });

  test.each([
    [{ node: 'node' }, 'images["node"] is to be the name of an image without its tag'],
    [{ 'r.example.com/node:20': 'node' }, 'is to be the name of an image without its tag'],
    [{ 'library/node': 'node' }, 'is the name of an official image already'],
    [{ 'docker.io/node': 'python' }, 'is the name of an official image already'],
    [{ 'r.example.com/hub/*': 'node' }, 'cannot be node: registry.example.com/hub/* goes with *'],
    [{ 'r.example.com/hub': '*' }, 'cannot be *: registry.example.com/hub/* goes with *'],
    [{ 'r.example.com/x': 'constructor' }, 'there is no official image constructor'],
  ])('%j is refused', (names, message) => {
    expect(imageFault(names)).toContain(message);
  });
});

describe('the schema', () => {
  const published = (): unknown => JSON.parse(readFileSync(join(dirname(command), 'schema.json'), 'utf8'));

  test('is that of the code, with the names of all transforms', () => {
    expect(published()).toEqual(configSchema(transforms.map(({ name }) => name)));
    expect(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))).toMatchObject({
      exports: { './schema.json': './dist/schema.json' },
    });
  });

  test.each([
    [{}, true],
    [{ $schema: './schema.json', extends: 'a' }, true],
    [{ extends: ['./a', 'b'], unsafe: true, buildkit: false, context: '..', runtime: 'scratch' }, true],
    [{ only: ['add-apk-no-cache', 'of-a-plugin'], skip: [] }, true],
    [{ images: { 'r.example.com/node': 'node', 'r.example.com/hub/*': '*' } }, true],
    [{ overrides: [{ files: '*' }, { files: ['a', 'b/**'], unsafe: true, only: ['x'], context: 'c' }] }, true],
    [[], false],
    ['', false],
    [true, false],
    [{ unsafee: true }, false],
    [{ transforms: [] }, false],
    [{ unsafe: 1 }, false],
    [{ unsafe: 'true' }, false],
    [{ buildkit: {} }, false],
    [{ extends: '' }, false],
    [{ extends: ['a', 1] }, false],
    [{ extends: {} }, false],
    [{ only: [] }, false],
    [{ only: 'use-slim-base' }, false],
    [{ only: [''] }, false],
    [{ skip: [1] }, false],
    [{ runtime: 'Alpine' }, false],
    [{ context: '' }, false],
    [{ images: [] }, false],
    [{ images: { a: 1 } }, false],
    [{ images: { a: 'A/b' } }, false],
    [{ images: { a: 'node\n' } }, false],
    [{ overrides: {} }, false],
    [{ overrides: [{}] }, false],
    [{ overrides: [{ files: [], unsafe: 1 }] }, false],
    [{ overrides: [{ files: '*', images: {} }] }, false],
    [{ overrides: [{ files: 'x'.repeat(1001) }] }, false],
    [{ $schema: 1 }, false],
  ])('judges as slimify does: %j', (config, isValid) => {
    const schema = published();
    const judge = new Ajv({ strict: true, allErrors: true }).compile(schema as object);
    expect(judge(config)).toBe(isValid);
    expect(faultOf(config, configSchema([])) === undefined).toBe(isValid);
  });
});

describe('slimify init', () => {
  test('writes a config that changes nothing, once', () => {
    const folder = repository({ Dockerfile: dockerfile });
    expect(run(folder, 'init')).toEqual({ status: 0, stdout: 'wrote slimify.config.json\n', stderr: '' });
    const text = readFileSync(join(folder, 'slimify.config.json'), 'utf8');
    expect(JSON.parse(text)).toEqual({ unsafe: false, buildkit: false, skip: [], overrides: [] });
    expect(run(folder, '-l').stdout).toBe('Dockerfile\n');
    const file = join(folder, 'slimify.config.json');
    expect(run(folder, 'init')).toEqual({ status: 2, stdout: '', stderr: `slimify: ${file} is there already\n` });
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  test('names the schema where slimify is installed', () => {
    const folder = repository({ 'node_modules/slimify/dist/schema.json': '{}' });
    run(folder, 'init');
    expect(readFileSync(join(folder, 'slimify.config.json'), 'utf8')).toContain(
      '"$schema": "./node_modules/slimify/dist/schema.json"',
    );
  });

  test('leaves every other config and link alone', () => {
    for (const name of ['.slimifyrc', 'slimify.config.ts'])
      expect(run(repository({ [name]: '' }), 'init').stderr).toContain(`${name} is there already\n`);
    const folder = repository({});
    symlinkSync('../outside', join(folder, 'slimify.config.json'));
    expect(run(folder, 'init')).toMatchObject({ status: 2 });
    expect(run(repository({}), 'init', 'x').stderr).toMatch(/^slimify: init takes no file/);
  });
});

describe('slimify config', () => {
  test('asks for one file', () => {
    for (const words of [['config'], ['config', 'a', 'b']])
      expect(run(repository({}), ...words)).toEqual({
        status: 2,
        stdout: '',
        stderr: 'slimify: config takes one file: slimify config Dockerfile (a folder of that name is ./config)\n',
      });
  });

  test('takes no folder, which would have the config of the one above', () => {
    expect(run(repository({ 'a/.slimifyrc': '' }), 'config', 'a').stderr).toBe(
      'slimify: a is a folder: name a file, such as a/Dockerfile\n',
    );
  });

  test('tells of a file without a config, of any name', () => {
    const folder = repository({});
    const name = '-- <script>\u001b[2J\n::error::';
    const { stdout } = run(folder, 'config', '--unsafe', '--', name);
    expect(JSON.parse(stdout)).toEqual({
      file: name,
      extends: [],
      settings: { unsafe: true, buildkit: false, skip: [], transforms: [], images: {} },
    });
    expect(stdout).not.toContain('\u001b');
  });
});
