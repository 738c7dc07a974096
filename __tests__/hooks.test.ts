import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { main } from '../src/cli.ts';
import { fakeIo, workspace } from './workspace.ts';

const root = join(import.meta.dirname, '..');
const manifest = readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8');
const hooks = parse(manifest) as readonly { readonly id: string; readonly entry: string; readonly exclude: string }[];

test('there is a hook that shows changes and one that writes them', () => {
  expect(hooks.map(({ id, entry }) => ({ id, entry }))).toEqual([
    { id: 'slimify', entry: 'slimify --check --format diff --force-exclude' },
    { id: 'slimify-fix', entry: 'slimify --write --force-exclude' },
  ]);
});

test('the hooks pass over what slimify passes over in a folder', async () => {
  for (const { exclude } of hooks) {
    const [, endings = ''] = /^\(\?i\)\\\.\((.*)\)\$\|~\$$/.exec(exclude) ?? [];
    const names = endings.replace('jinja2?', 'jinja|jinja2').split('|');
    expect(names.length).toBeGreaterThan(20);
    const text = 'FROM alpine:3.20\nRUN apk add curl\n';
    const others = [...names.map((name) => `Dockerfile.${name}`), 'Dockerfile.J2', 'Dockerfile~'];
    const folder = workspace(Object.fromEntries([...others, 'Dockerfile.web'].map((name) => [name, text])));
    const { io, said } = fakeIo(folder);
    await main(['--list-different'], io);
    expect(said.stdout).toBe('Dockerfile.web\n');
  }
});

const reason = whyNot();

/** Why pre-commit cannot be tried here. */
function whyNot(): string | undefined {
  if (spawnSync('pre-commit', ['--version']).status !== 0) return 'there is no pre-commit here';
  return spawnSync('git', ['-C', root, 'rev-parse', 'HEAD']).status === 0 ? undefined : 'this is no git repository';
}

// a skipped test says why in its name
(reason === undefined ? describe : describe.skip)(`pre-commit${reason === undefined ? '' : ` (${reason})`}`, () => {
  // what `git add .` would commit, as a repository of its own: pre-commit clones it and installs it with npm
  const folder = workspace();
  const source = join(folder, 'source');
  const project = join(folder, 'project');
  const safe = 'FROM alpine:3.20\nRUN apk add --no-cache curl\n';
  const wasteful = 'FROM alpine:3.20\nRUN apk add curl\n';

  const run = (command: string, args: readonly string[], cwd: string) => {
    const env = { ...process.env, PRE_COMMIT_HOME: join(folder, 'cache'), PRE_COMMIT_COLOR: 'never' };
    const { status, stdout, stderr } = spawnSync(command, args, { cwd, env, encoding: 'utf8' });
    return { status, stdout, stderr };
  };
  const git = (args: readonly string[], cwd: string): string => {
    const named = ['-c', 'user.name=test', '-c', 'user.email=test@localhost', '-c', 'commit.gpgsign=false', ...args];
    const { status, stdout, stderr } = run('git', named, cwd);
    if (status !== 0) throw new Error(stderr);
    return stdout;
  };
  const commit = (cwd: string): void => {
    git(['init', '-q', '.'], cwd);
    git(['add', '-A'], cwd);
    git(['commit', '-q', '-m', 'all', '--no-verify'], cwd);
  };
  const copyOfThis = (): void => {
    const files = git(['ls-files', '-co', '--exclude-standard', '-z'], root).split('\0');
    // what is neither built nor installed is left out: it is 10 MB
    for (const file of files.filter((name) => name !== '' && !/^(__tests__|examples)\//.test(name))) {
      mkdirSync(dirname(join(source, file)), { recursive: true });
      cpSync(join(root, file), join(source, file));
    }
    commit(source);
  };
  const repository = (files: Readonly<Record<string, string>>): void => {
    const there = workspace(files);
    cpSync(there, project, { recursive: true });
    commit(project);
  };

  test('takes the manifest', () => {
    expect(run('pre-commit', ['validate-manifest', '.pre-commit-hooks.yaml'], root)).toMatchObject({ status: 0 });
  });

  test('installs slimify from its repository and runs both hooks', () => {
    copyOfThis();
    const config = (args: string): string =>
      `repos:\n  - repo: ${source}\n    rev: ${git(['rev-parse', 'HEAD'], source).trim()}\n    hooks:\n      - { id: slimify${args}, language_version: system }\n      - { id: slimify-fix${args}, language_version: system }\n`;
    repository({
      Dockerfile: wasteful,
      'api/worker.Dockerfile': wasteful,
      '-w.Dockerfile': wasteful,
      'Dockerfile.j2': 'FROM {{ base }}\n',
      'Dockerfile.dockerignore': 'node_modules\n',
      'legacy/Dockerfile': wasteful,
      '.slimifyignore': 'legacy/\n',
      'notes.md': 'RUN apk add curl\n',
      '.pre-commit-config.yaml': config(''),
    });

    const checked = run('pre-commit', ['run', 'slimify', '--all-files'], project);
    expect(checked.stdout).toContain('\n-RUN apk add curl\n+RUN apk add --no-cache curl\n');
    expect(checked.stdout).toContain('3 safe changes in 3 files');
    expect(checked.stdout).toContain('exit code: 1');
    expect(checked.status).toBe(1);
    expect(git(['status', '--short'], project)).toBe('');

    const fixed = run('pre-commit', ['run', 'slimify-fix', '--all-files'], project);
    expect(fixed.stdout).toContain('files were modified by this hook');
    expect(fixed.status).toBe(1);
    expect(git(['diff', '--name-only'], project).split('\n').sort()).toEqual([
      '',
      '-w.Dockerfile',
      'Dockerfile',
      'api/worker.Dockerfile',
    ]);
    expect(readFileSync(join(project, 'api/worker.Dockerfile'), 'utf8')).toBe(safe);

    const again = run('pre-commit', ['run', '--all-files'], project);
    expect(again.stdout).toMatch(/slimify\.+Passed\nslimify --write\.+Passed\n/);
    expect(again.status).toBe(0);
  }, 180_000);
});
