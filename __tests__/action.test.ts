import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { workspace } from './workspace.ts';

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

interface Step {
  readonly name: string;
  readonly if?: string;
  readonly shell: string;
  readonly env: Readonly<Record<string, string>>;
  readonly run: string;
}

type Values = Readonly<Record<string, string>>;

const root = join(import.meta.dirname, '..');
const source = readFileSync(join(root, 'action.yml'), 'utf8');
const action = parse(source) as Action;
/** The steps with a script; the other one is somebody else's action. */
const scripts = action.runs.steps.filter(({ run }) => run !== undefined);

describe('action.yml', () => {
  test('is an action, as the schema has it', () => {
    // a package of CommonJS
    const { validateAction } = createRequire(import.meta.url)(
      '@action-validator/core',
    ) as typeof import('@action-validator/core');
    expect(validateAction(source)).toEqual({ actionType: 'action', errors: [] });
    expect(validateAction(source.replaceAll('shell: bash', 'shelf: bash')).errors).not.toEqual([]);
  });

  test('has no input in a script, where it would be code', () => {
    expect(scripts).toHaveLength(5);
    for (const { name, run, shell } of scripts)
      expect({ name, shell, expression: run.includes('${{') }).toEqual({ name, shell: 'bash', expression: false });
  });

  test('uses every input, and none that is not there', () => {
    const used = [...source.matchAll(/\binputs\.([\w-]+)/g)].map((match) => match[1] ?? '');
    expect([...new Set(used)].toSorted()).toEqual(Object.keys(action.inputs).toSorted());
    expect(Object.keys(action.outputs)).toEqual(['changed', 'files', 'report']);
  });

  test('uses every variable that it gives to a script', () => {
    for (const { env, run } of scripts)
      for (const name of Object.keys(env).filter((one) => !one.includes('TOKEN'))) expect(run).toContain(`$${name}`);
  });

  test('uploads what was written, and is not stopped by a token that may not', () => {
    expect(action.runs.steps.filter((step) => !scripts.includes(step))).toEqual([
      {
        name: 'Upload',
        if: "${{ inputs.code-scanning == 'true' }}",
        'continue-on-error': true,
        uses: 'github/codeql-action/upload-sarif@v3',
        with: { sarif_file: '${{ steps.run.outputs.sarif }}', category: 'slimify' },
      },
    ]);
  });

  const shellcheck = spawnSync('shellcheck', ['--version']).status === 0;
  (shellcheck ? test : test.skip)(`passes shellcheck${shellcheck ? '' : ' (there is none here)'}`, () => {
    for (const { run } of action.runs.steps) {
      const input = `#!/bin/bash -e\n${run}`;
      const { stdout } = spawnSync('shellcheck', ['-'], { input, encoding: 'utf8' });
      expect(stdout).toBe('');
    }
  });
});

/** What `${{ … }}` in an `env` stands for. */
function fillIn(text: string, values: Values): string {
  return text.replaceAll(/\$\{\{ ([^}]*) \}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`no value for ${name}`);
    return value;
  });
}

/** A runner with these programs on its PATH, which runs one step as GitHub does. */
function runner(programs: Values, files: Values = {}) {
  const folder = workspace({ 'temp/.keep': '', 'home/.keep': '' });
  const cwd = workspace(files);
  const bin = workspace(programs);
  for (const name of Object.keys(programs)) chmodSync(join(bin, name), 0o755);
  const given = Object.fromEntries(Object.entries(action.inputs).map(([name, input]) => [name, input.default]));
  const step = (name: string, inputs: Values, context: Values = {}) => {
    const found = action.runs.steps.find((one) => one.name === name);
    if (found === undefined) throw new Error(`no step ${name}`);
    const values = {
      ...context,
      ...Object.fromEntries(Object.entries({ ...given, ...inputs }).map(([key, value]) => [`inputs.${key}`, value])),
    };
    for (const file of ['output', 'summary', 'path']) writeFileSync(join(folder, file), '');
    writeFileSync(join(folder, 'script.sh'), found.run);
    const { status, stdout, stderr } = spawnSync(
      'bash',
      ['--noprofile', '--norc', '-eo', 'pipefail', join(folder, 'script.sh')],
      {
        cwd,
        encoding: 'utf8',
        env: {
          PATH: [bin, process.env['PATH'] ?? ''].join(delimiter),
          HOME: join(folder, 'home'),
          RUNNER_TEMP: join(folder, 'temp'),
          GITHUB_OUTPUT: join(folder, 'output'),
          GITHUB_STEP_SUMMARY: join(folder, 'summary'),
          GITHUB_PATH: join(folder, 'path'),
          ...Object.fromEntries(Object.entries(found.env).map(([key, value]) => [key, fillIn(value, values)])),
        },
      },
    );
    const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
    const outputs: Values = Object.fromEntries(
      read('output')
        .split('\n')
        .flatMap((line) => (line.includes('=') ? [[line.replace(/=.*/, ''), line.replace(/^[^=]*=/, '')]] : [])),
    );
    return { status, stdout, stderr, outputs, summary: read('summary'), path: read('path').trim() };
  };
  const recorded = (name: string): readonly string[] => {
    const file = join(bin, `${name}.said`);
    return existsSync(file) ? readFileSync(file, 'utf8').split('\0').slice(0, -1) : [];
  };
  return { step, recorded, cwd };
}

/** A program that keeps its arguments, and does this then. */
function stub(then = ''): string {
  return `#!/usr/bin/env bash\nprintf '%s\\0' "$@" >>"$0.said"\n${then}`;
}

/** A slimify that writes what was asked for. */
function stubSlimify(status: number, changed: readonly string[]): string {
  const report = JSON.stringify({ files: changed.map((path) => ({ path, changed: true })) });
  return stub(`
for arg in "$@"; do
  case $arg in
    --format=json=*) printf '%s' '${report}' >"\${arg#--format=json=}" ;;
    --format=markdown=*) printf '<!-- slimify -->\\n# slimify\\n' >"\${arg#--format=markdown=}" ;;
    --format=github=*) printf '::notice file=Dockerfile::smaller\\n' >"\${arg#--format=github=}" ;;
    --format=*=*) echo "$arg" >"\${arg#--format=*=}" ;;
  esac
done
echo '::error::from a file name' >&2
echo "summary: \${GITHUB_STEP_SUMMARY-none}"
exit ${status}`);
}

/** What a shell would run if it read them as code. */
const hostile = [
  '$(touch pwned)',
  '`touch pwned`',
  '; touch pwned',
  '" && touch pwned && "',
  "' ; touch pwned ; '",
  '--write',
  '*',
];

describe('the step that runs slimify', () => {
  const run = (inputs: Values, status = 1, changed: readonly string[] = ['Dockerfile']) => {
    const { step, recorded, cwd } = runner({ slimify: stubSlimify(status, changed) });
    return { ...step('Run slimify', inputs), args: recorded('slimify'), files: readdirSync(cwd) };
  };

  test('asks for all reports in one run', () => {
    const { status, args, outputs, summary } = run({});
    const folder = (outputs['report'] ?? '').replace(/\/report\.md$/, '');
    expect(args).toEqual([
      '--check',
      '--format=text',
      `--format=diff=${folder}/changes.diff`,
      `--format=json=${folder}/report.json`,
      `--format=markdown=${folder}/report.md`,
      `--format=github=${folder}/annotations.txt`,
      '--',
      '.',
    ]);
    expect(outputs).toEqual({
      changed: 'true',
      files: '["Dockerfile"]',
      report: `${folder}/report.md`,
      diff: `${folder}/changes.diff`,
      sarif: '',
      status: '1',
    });
    expect(summary).toBe('<!-- slimify -->\n# slimify\n');
    expect(status).toBe(0);
  });

  test('hands over every input as one argument', () => {
    const { status, args } = run({
      paths: 'a b/Dockerfile\n\nc\n',
      since: 'origin/main',
      unsafe: 'true',
      only: 'remove-apt-lists\nadd-apk-no-cache',
      skip: 'use-slim-base, use-npm-ci',
      runtime: 'slim',
      buildkit: 'true',
      config: 'none',
      sarif: 'out put.sarif',
    });
    expect(args.filter((arg) => !/^--format=(text|diff|json|markdown|github)/.test(arg))).toEqual([
      '--check',
      '--format=sarif=out put.sarif',
      '--since=origin/main',
      '--unsafe',
      '--buildkit',
      '--no-config',
      '--runtime=slim',
      '--only=remove-apt-lists,add-apk-no-cache',
      '--skip=use-slim-base, use-npm-ci',
      '--',
      'a b/Dockerfile',
      'c',
    ]);
    expect(status).toBe(0);
  });

  test.each(hostile)('takes %j for a text', (text) => {
    const { status, args, files } = run({
      paths: text,
      since: text,
      only: text,
      skip: text,
      runtime: text,
      config: text,
    });
    expect(args.slice(-6)).toEqual([
      `--config=${text}`,
      `--runtime=${text}`,
      `--only=${text}`,
      `--skip=${text}`,
      '--',
      text,
    ]);
    expect(files).toEqual([]);
    expect(status).toBe(0);
  });

  test.each(['unsafe', 'buildkit', 'check', 'comment', 'suggestions'])('%s is true or false', (name) => {
    const { status, stdout, args, files } = run({ [name]: 'true\n::set-env name=A::$(touch pwned)' });
    expect(stdout).toBe(`::error title=slimify::"${name}" is neither true nor false\n`);
    expect({ status, args, files }).toEqual({ status: 2, args: [], files: [] });
  });

  test('lets nothing that slimify tells be a command to the runner', () => {
    const { stdout } = run({});
    const [, token = ''] = /^::stop-commands::([\w-]{36})\n/.exec(stdout) ?? [];
    expect(stdout).toBe(
      `::stop-commands::${token}\n::error::from a file name\nsummary: none\n\n::${token}::\n::notice file=Dockerfile::smaller\n`,
    );
    expect(run({}).stdout).not.toContain(token);
  });

  test('keeps names with line breaks in one line', () => {
    const { outputs } = run({}, 1, ['a\nstatus=0\nDockerfile']);
    expect(JSON.parse(outputs['files'] ?? '')).toEqual(['a\nstatus=0\nDockerfile']);
    expect(outputs['status']).toBe('1');
  });

  test('tells when nothing would change, and when slimify did not run', () => {
    expect(run({}, 0, []).outputs).toMatchObject({ changed: 'false', files: '[]', status: '0' });
    expect(run({}, 2, ['Dockerfile']).outputs).toMatchObject({ changed: 'true', status: '2' });
    const { step } = runner({ slimify: stub('echo slimify: unknown option; exit 2') });
    const failed = step('Run slimify', {});
    expect(failed.stdout).toContain('::error title=slimify::slimify did not run, see the log\n');
    expect({ status: failed.status, outputs: failed.outputs }).toEqual({ status: 2, outputs: {} });
  });
});

describe('the step that installs', () => {
  const install = (version: string) => {
    const { step, recorded, cwd } = runner({ npm: stub() });
    const result = step('Install slimify', { version }, { 'github.action_path': root });
    return { ...result, args: recorded('npm'), files: readdirSync(cwd) };
  };

  test('takes the version of the action, or the one that is asked for', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    expect(install('').args.at(-1)).toBe(`slimify@${version}`);
    const { status, args, path } = install('1.2.3-beta.1');
    expect(args).toEqual([
      'install',
      '--prefix',
      path.replace('/node_modules/.bin', ''),
      '--no-audit',
      '--no-fund',
      '--ignore-scripts',
      '--loglevel',
      'error',
      'slimify@1.2.3-beta.1',
    ]);
    expect(status).toBe(0);
  });

  test.each([...hostile, '1.0.0\n--registry=x', 'npm:other@1', 'https://localhost/a.tgz', '../a'])(
    'refuses %j',
    (version) => {
      const { status, stdout, args, files } = install(version);
      expect({ status, args, files }).toEqual({ status: 2, args: [], files: [] });
      expect(stdout).toBe('::error title=slimify::"version" is no version\n');
    },
  );
});

describe('the step that comments', () => {
  const comment = (gh: string, changed = 'true') => {
    const { step, recorded } = runner({ gh: stub(gh) });
    const result = step(
      'Comment',
      {},
      {
        'github.token': 'secret',
        'github.repository': 'a/b',
        'github.event.pull_request.number': '7',
        'steps.run.outputs.changed': changed,
        'steps.run.outputs.report': '/tmp/report.md',
      },
    );
    return { ...result, args: recorded('gh') };
  };
  const write = (method: string, path: string) => {
    return ['api', '--silent', '--method', method, path, '--field', 'body=@/tmp/report.md'];
  };

  test('changes the comment of an earlier run', () => {
    const { status, args } = comment(`[ "$2" != --paginate ] || printf '11\\n12\\n'`);
    expect(args.slice(0, 3)).toEqual(['api', '--paginate', 'repos/a/b/issues/7/comments']);
    expect(args.slice(5)).toEqual(write('PATCH', 'repos/a/b/issues/comments/11'));
    expect(status).toBe(0);
    expect(comment(`[ "$2" != --paginate ] || echo 11`, 'false').args.slice(5)).toEqual(args.slice(5));
  });

  test('writes one when there is something to say', () => {
    expect(comment('').args.slice(5)).toEqual(write('POST', 'repos/a/b/issues/7/comments'));
    expect(comment('', 'false').args).toHaveLength(5);
  });

  test('finds its own by the marker', () => {
    const { args } = comment('');
    const comments = [
      { id: 1, user: { type: 'User' }, body: '<!-- slimify --> I am not' },
      { id: 2, user: { type: 'Bot' }, body: 'about <!-- slimify -->' },
      { id: 3, user: { type: 'Bot' }, body: '<!-- slimify -->\n# slimify' },
    ];
    const { status, stdout } = spawnSync('jq', [args[4] ?? ''], { input: JSON.stringify(comments), encoding: 'utf8' });
    // gh has a jq of its own; here it may be that there is none
    if (status === 0) expect(stdout).toBe('3\n');
    expect(args[4]).toContain('startswith("<!-- slimify -->")');
  });

  test('warns when it may not', () => {
    const { status, stdout } = comment('exit 1');
    expect(stdout).toMatch(/^::warning title=slimify::no comment could be written;/);
    expect(status).toBe(0);
  });
});

describe('the step that suggests', () => {
  test('hands the diff to reviewdog', () => {
    const { step, recorded, cwd } = runner({ reviewdog: stub('cat >got') }, { 'changes.diff': 'the diff\n' });
    const context = { 'github.token': 'secret', 'steps.run.outputs.diff': join(cwd, 'changes.diff') };
    expect(step('Suggest', {}, context).status).toBe(0);
    expect(readFileSync(join(cwd, 'got'), 'utf8')).toBe('the diff\n');
    expect(recorded('reviewdog')).toEqual([
      '-name=slimify',
      '-f=diff',
      '-f.diff.strip=1',
      '-reporter=github-pr-review',
      '-filter-mode=diff_context',
      '-level=warning',
    ]);
  });

  test('says what to do when there is none', () => {
    const { step } = runner({});
    const { status, stdout } = step('Suggest', {}, { 'github.token': '', 'steps.run.outputs.diff': '/dev/null' });
    expect(stdout).toMatch(/^::error title=slimify::suggestions need reviewdog: /);
    expect(status).toBe(2);
  });
});

test.each([
  { check: 'true', changed: 'true', status: '1', exit: 1 },
  { check: 'false', changed: 'true', status: '1', exit: 0 },
  { check: 'true', changed: 'false', status: '0', exit: 0 },
  { check: 'false', changed: 'true', status: '2', exit: 2 },
])('the last step ends the job: %j', ({ check, changed, status, exit }) => {
  const context = { 'steps.run.outputs.changed': changed, 'steps.run.outputs.status': status };
  const result = runner({}).step('Check', { check }, context);
  expect(result.status).toBe(exit);
  expect(result.stdout.startsWith('::error title=slimify::')).toBe(exit !== 0);
});

test('the built command gives the action what it asks for', () => {
  const build = join(workspace(), 'build');
  mkdirSync(build);
  const built = spawnSync(process.execPath, [join(root, '.build/build.js'), 'command', join(build, 'cli.cjs')], {
    encoding: 'utf8',
  });
  expect(built).toMatchObject({ status: 0 });
  const slimify = `#!/bin/sh\nexec '${process.execPath}' '${build}/cli.cjs' "$@"\n`;
  const { step, cwd } = runner(
    { slimify },
    { 'a/Dockerfile': 'FROM alpine:3.20\nRUN apk add curl\n', 'b/Dockerfile': 'FROM scratch\n' },
  );
  const { status, stdout, outputs, summary } = step('Run slimify', { sarif: 'out.sarif' });
  expect({ status, outputs }).toMatchObject({
    status: 0,
    outputs: { changed: 'true', files: '["a/Dockerfile"]', status: '1' },
  });
  expect(summary).toMatch(/^<!-- slimify -->/);
  expect(summary).toContain('apk add --no-cache curl');
  expect(readFileSync(outputs['diff'] ?? '', 'utf8')).toContain('\n+RUN apk add --no-cache curl\n');
  expect(JSON.parse(readFileSync(join(cwd, 'out.sarif'), 'utf8'))).toMatchObject({ version: '2.1.0' });
  expect(stdout).toMatch(/\n::(notice|warning) .*file=a\/Dockerfile,/);
  const { outputs: scanned } = step('Run slimify', { 'code-scanning': 'true' });
  expect(JSON.parse(readFileSync(scanned['sarif'] ?? '', 'utf8'))).toMatchObject({ version: '2.1.0' });
  expect(scanned['sarif']?.endsWith('/slimify.sarif')).toBe(true);
  const odd = step('Run slimify', { sarif: 'x\nchanged=false' });
  expect({ status: odd.status, outputs: odd.outputs }).toEqual({ status: 2, outputs: {} });
}, 60_000);
