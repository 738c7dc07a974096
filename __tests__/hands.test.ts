import { spawn, spawnSync } from 'node:child_process';
import type { Buffer } from 'node:buffer';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { transforms } from '../transforms/index.ts';
import { main } from '../src/cli.ts';
import { complete, completionScript, shells } from '../src/completion.ts';
import type { Completable } from '../src/completion.ts';
import { readLine } from '../src/files.ts';
import { takePulse } from '../src/pulse.ts';
import { progressOn } from '../src/progress.ts';
import { statistics } from '../src/reporters/statistics.ts';
import { slimify } from '../src/slimify.ts';
import type { Options } from '../src/slimify.ts';
import { settleVerify } from '../src/verify/settings.ts';
import { fakeEngine, fakeIo, workspace } from './workspace.ts';

const before = 'FROM alpine:3.20\nRUN apk add curl\nRUN apk add git\nRUN pip install x\n';
const after = before.replaceAll('apk add', 'apk add --no-cache').replace('install', 'install --no-cache-dir');
const escape = '\u001b[';

describe('Options.accept', () => {
  const asking = (text: string, answer: (message: string, line: string) => boolean, options: Options = {}) => {
    const asked: string[] = [];
    const accept: Options['accept'] = ({ message, span }, { name }, file) => {
      const line = file.text.slice(span.start).split('\n')[0] ?? '';
      asked.push(`${name}: ${line}`);
      return answer(message, line);
    };
    return { asked, result: slimify(text, { ...options, accept }) };
  };

  test('is asked about every finding, and what it accepts is made', () => {
    const { asked, result } = asking(before, () => true);
    expect(asked).toEqual([
      'add-apk-no-cache: apk add curl',
      'add-apk-no-cache: apk add git',
      'add-pip-no-cache-dir: pip install x',
    ]);
    expect(result).toEqual(slimify(before));
  });

  test('is asked once, in however many passes a finding comes again, and what it declines is reported', () => {
    // lines move, since what comes before is changed in a later pass
    const text = `FROM alpine:3.20\nRUN cd /tmp && wget https://example.org/a.tgz\nRUN pip install x\nRUN apk add git\n`;
    const { asked, result } = asking(text, (_, line) => !line.includes('git'));
    expect(asked.filter((question) => question.includes('git'))).toHaveLength(1);
    expect(new Set(asked).size).toBe(asked.length);
    expect(result.after).toContain('RUN apk add git\n');
    expect(result.after).toContain('--no-cache-dir');
    expect(result.findings.filter(({ status }) => status === 'declined')).toMatchObject([
      { transform: 'add-apk-no-cache', line: 4, safety: 'safe' },
    ]);
  });

  test('may decline everything', () => {
    const { result } = asking(before, () => false);
    expect(result.after).toBe(before);
    expect(result.edits).toEqual([]);
    expect(result.findings.map(({ status }) => status)).toEqual(['declined', 'declined', 'declined']);
  });

  test('is not asked about what the level holds back', () => {
    const text = 'FROM debian:12\nRUN apt-get update && apt-get install -y curl\n';
    const safe = asking(text, () => false);
    const bold = asking(text, () => false, { unsafe: true });
    expect(bold.asked.length).toBeGreaterThan(safe.asked.length);
    expect(safe.result.findings.some(({ status }) => status === 'held')).toBe(true);
    expect(bold.result.findings.some(({ status }) => status === 'held')).toBe(false);
  });
});

describe('--interactive', () => {
  const ask = async (typed: readonly string[], args: readonly string[] = [], files: Record<string, string> = {}) => {
    const folder = workspace({ Dockerfile: before, ...files });
    const { io, said } = fakeIo(folder, { terminal: true, typed, env: { NO_COLOR: '1' } });
    const code = await main(['-i', ...args], io);
    const read = (name: string) => readFileSync(join(folder, name), 'utf8');
    const questions = said.stderr.split('Make this change [y,n,q,a,d,s,?]?').length - 1;
    return { code, ...said, questions, read, text: read('Dockerfile') };
  };

  test('shows a change as a hunk, with what it is about', async () => {
    const { stderr, stdout, code } = await ask(['y', 'n', 'n']);
    expect(stderr).toContain(
      [
        'Dockerfile:3 add-apk-no-cache: the apk index stays in this layer (safe)',
        '@@ -1,4 +1,4 @@',
        ' FROM alpine:3.20',
        ' RUN apk add curl',
        '-RUN apk add git',
        '+RUN apk add --no-cache git',
        ' RUN pip install x',
        'Make this change [y,n,q,a,d,s,?]? ',
      ].join('\n'),
    );
    expect(stderr).toContain('(safe, about 2.5 MB less)\n');
    expect(stderr).toMatch(/wrote 1 file: 1 safe change \(about 2.5 MB less\); 2 declined\n$/);
    expect({ stdout, code }).toEqual({ stdout: '', code: 0 });
  });

  test.each<[readonly string[], string, number]>([
    [['y', 'y', 'y'], after, 3],
    [['n', 'n', 'n'], before, 3],
    [['y', 'n', 'y'], after.replace('--no-cache git', 'git'), 3],
    [['a'], after, 1],
    [['n', 'a'], after.replace('--no-cache curl', 'curl'), 2],
    [['d'], before, 1],
    [['y', 'd'], before.replace('add curl', 'add --no-cache curl'), 2],
    [['s', 'y'], before.replace('install', 'install --no-cache-dir'), 2],
    [['y', 'q'], before.replace('add curl', 'add --no-cache curl'), 2],
    [['q'], before, 1],
    [['?', 'y', '', 'x', 'yes', ' Y ', 'y'], after, 7],
    // the end of what is typed
    [['y'], before.replace('add curl', 'add --no-cache curl'), 2],
    [[], before, 1],
  ])('%j', async (typed, expected, questions) => {
    const result = await ask(typed);
    expect(result.text).toBe(expected);
    expect(result.questions).toBe(questions);
    expect(result.code).toBe(0);
  });

  test('? and what is none of the keys print help', async () => {
    const { stderr } = await ask(['?', 'what', 'q']);
    expect(stderr.split('s - skip this transform').length).toBe(3);
    expect(stderr.split('y - make this change\n').length).toBe(3);
    expect(stderr).toMatch(/nothing done; 3 declined\n$/);
  });

  test('a and d are for one file, s and q for the run', async () => {
    const files = { 'b/Dockerfile': before };
    const all = await ask(['a', 'd'], [], files);
    expect([all.text, all.read('b/Dockerfile'), all.questions]).toEqual([after, before, 2]);
    const skipped = await ask(['s', 'n', 'y'], [], files);
    expect([skipped.text, skipped.read('b/Dockerfile'), skipped.questions]).toEqual([
      before,
      before.replace('install', 'install --no-cache-dir'),
      3,
    ]);
    const left = await ask(['y', 'q'], [], files);
    expect([left.read('b/Dockerfile'), left.questions]).toEqual([before, 2]);
    expect(left.stderr).toMatch(/wrote 1 file: 1 safe change .*; 2 declined\n$/);
  });

  test('offers unsafe changes with --unsafe alone', async () => {
    const debian = 'FROM debian:12\nRUN apt-get update && apt-get install -y curl\n';
    const safe = await ask(['n', 'n', 'n', 'n'], ['Dockerfile'], { Dockerfile: debian });
    const bold = await ask(['n', 'n', 'n', 'n', 'n'], ['--unsafe', 'Dockerfile'], { Dockerfile: debian });
    expect(safe.stderr).not.toContain('(unsafe');
    expect(safe.stderr).toContain(' with --unsafe');
    expect(bold.stderr).toContain('(unsafe');
    expect(bold.stderr).not.toContain(' with --unsafe');
  });

  test('steers no terminal, and is coloured where that is wanted', async () => {
    const text = 'FROM alpine:3.20\n# \u001b[2J\u202e\nRUN apk add curl\n';
    const { stderr } = await ask(['n'], [], { Dockerfile: text });
    expect(stderr).toContain('^[[2J<U+202E>');
    expect(stderr).not.toContain(escape);
    const colored = await ask(['n', 'q'], ['--color', 'always']);
    expect(colored.stderr).toContain(`${escape}32m+RUN apk add --no-cache curl${escape}m\n`);
  });

  test('shows a hostile name and message for what they are', async () => {
    const name = 'a\u001b[2J\n::b';
    const { stderr, read } = await ask(['y', 'q'], ['--', name], { [name]: before });
    expect(stderr.startsWith('a^[[2J^J::b:2 add-apk-no-cache: ')).toBe(true);
    expect(read(name)).toContain('apk add --no-cache curl');
  });

  test('does not write over what changed while the questions were open', async () => {
    const folder = workspace({ Dockerfile: before });
    const { io, said } = fakeIo(folder, { terminal: true, env: { NO_COLOR: '1' } });
    const readLine = () => {
      writeFileSync(join(folder, 'Dockerfile'), 'FROM scratch\n');
      return 'a';
    };
    expect(await main(['-i'], { ...io, keyboard: { ...io.keyboard, readLine } })).toBe(2);
    expect(said.stderr).toMatch(/ Dockerfile: changed on disk meanwhile, not written\nnothing done; 1 file failed\n$/);
    expect(readFileSync(join(folder, 'Dockerfile'), 'utf8')).toBe('FROM scratch\n');
  });

  test('with --format reports on standard output', async () => {
    const { stdout } = await ask(['y', 'q'], ['--format', 'json']);
    const [file] = JSON.parse(stdout).files;
    expect(file.findings.map(({ status }: { status: string }) => status)).toEqual(['applied', 'declined', 'declined']);
    expect(JSON.parse(stdout).summary).toMatchObject({ declined: 2, applied: { safe: 1 } });
  });

  test.each([
    [['-'], true, '--interactive cannot work on standard input (-): it reads the answers from there'],
    [['--check'], true, '--interactive and --check exclude each other'],
    [['-l'], true, '--interactive and --list-different exclude each other'],
    [['-q'], true, '--interactive and --quiet exclude each other'],
    [['--verify'], true, '--interactive and --verify exclude each other'],
    [['.'], false, '--interactive needs a terminal, as standard input and standard error'],
  ])('%j, on a terminal: %s', async (args, terminal, message) => {
    const { io, said } = fakeIo(workspace({ Dockerfile: before }), { terminal });
    expect(await main(['-i', ...args], io)).toBe(2);
    expect(said).toEqual({ stdout: '', stderr: `slimify: ${message}\n` });
  });
});

test('a line is read byte by byte, to its end or to the end of all', () => {
  const read = (text: string) => {
    const bytes = [...new TextEncoder().encode(text)];
    const readSync = (_: number, chunk: NodeJS.ArrayBufferView) => {
      const byte = bytes.shift();
      if (byte === undefined) return 0;
      new Uint8Array(chunk.buffer, chunk.byteOffset, 1)[0] = byte;
      return 1;
    };
    return [1, 2, 3].map(() => readLine(0, { readSync }));
  };
  expect(read('y\nö')).toEqual(['y', 'ö', undefined]);
  expect(read('\n\n')).toEqual(['', '', undefined]);
});

describe('progress', () => {
  const start = (given: Parameters<typeof fakeIo>[1], differing: Partial<Parameters<typeof takePulse>[0]> = {}) => {
    const { io, said } = fakeIo(workspace(), given);
    const clock = { now: 0 };
    const bulk = { concurrency: 1, cache: undefined, journal: undefined, shard: undefined, report: undefined };
    const usual = { mode: 'list', interactive: false, quiet: false, verify: undefined, bulk } as const;
    const pulse = takePulse({ ...usual, ...differing }, io, () => clock.now);
    const at = async (time: number, path: string) => {
      clock.now = time;
      return await pulse.isOver(path);
    };
    return { pulse, said, at };
  };

  test('is told on a terminal, after a second, and taken away before anything else is printed', async () => {
    const { pulse, said, at } = start({ terminal: true });
    await at(0, 'a');
    await at(900, 'b');
    expect(said.stderr).toBe('');
    await at(1000, 'c');
    await at(1001, 'd');
    await at(2000, 'e\u001b[2J');
    expect(said.stderr).toBe(`\r${escape}K2 files done, now c\r${escape}K4 files done, now e^[[2J`);
    said.stderr = '';
    pulse.io.stdout.write('');
    expect(said.stderr).toBe('');
    pulse.io.stdout.write('diff');
    expect(said).toEqual({ stdout: 'diff', stderr: `\r${escape}K` });
    pulse.io.stderr.write('note');
    expect(said.stderr).toBe(`\r${escape}Knote`);
  });

  test.each([
    ['a pipe', {}, {}],
    ['a CI', { terminal: true, env: { CI: 'true' } }, {}],
    ['a dumb terminal', { terminal: true, env: { TERM: 'dumb' } }, {}],
    ['--quiet', { terminal: true }, { quiet: true }],
    ['--interactive', { terminal: true }, { interactive: true }],
    ['--verify, which has its own', { terminal: true }, { verify: settleVerify({}, '.') }],
  ])('is not told in %s', async (_, given, args) => {
    const { said, at } = start(given, args);
    await at(5000, 'a');
    await at(9000, 'b');
    expect(said).toEqual({ stdout: '', stderr: '' });
  });

  test('fits in a line', () => {
    const { io, said } = fakeIo(workspace(), { terminal: true });
    progressOn(io.stderr).step('x'.repeat(200));
    expect(said.stderr).toBe(`\r${escape}K${'x'.repeat(78)}`);
  });
});

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s ends a run that writes between two files', async (name) => {
  const folder = workspace({ a: 'safe\n', b: 'safe\n', c: 'safe\n' });
  const { io, said } = fakeIo(folder);
  const controller = new AbortController();
  const engine: typeof slimify = (text, options) => {
    if (!controller.signal.aborted) controller.abort(name);
    return fakeEngine(text, options);
  };
  const code = await main(['-w', 'a', 'b', 'c'], { ...io, interrupted: () => controller.signal }, engine);
  expect(code).toBe({ SIGHUP: 129, SIGINT: 130, SIGTERM: 143 }[name]);
  expect(said.stderr).toBe('wrote 1 file: 1 safe change\n');
  expect(['a', 'b', 'c'].map((file) => readFileSync(join(folder, file), 'utf8'))).toEqual([
    'safe!\n',
    'safe\n',
    'safe\n',
  ]);
});

describe('--quiet and --statistics', () => {
  const say = async (args: readonly string[], files: Record<string, string>) => {
    const { io, said } = fakeIo(workspace(files));
    return { code: await main(args, io, fakeEngine), ...said };
  };

  test.each(['--quiet', '-q'])('%s leaves the reports and the errors', async (flag) => {
    expect(await say([flag, '-c', 'a', 'b', 'c'], { a: 'safe\nunsafe\n', b: 'gate\n', c: 'bad\n' })).toEqual({
      code: 2,
      stdout: 'a:1 shout: safe is not loud\n',
      stderr: 'c:1: no FROM\n',
    });
    expect((await say([flag, '--why', 'a'], { a: 'safe\n' })).stderr).toBe(
      'slimify: --quiet and --why exclude each other\n',
    );
  });

  test('--quiet does not say which folder a patch is for', async () => {
    const folder = workspace({ 'a/Dockerfile': 'safe\n', 'b/x': '' });
    const { io, said } = fakeIo(join(folder, 'b'));
    expect(await main(['-q', '../a/Dockerfile'], io, fakeEngine)).toBe(0);
    expect(said.stdout).toContain('+++ b/a/Dockerfile\n');
    expect(said.stderr).toBe('');
  });

  test('--statistics counts by transform, before the summary', async () => {
    const { stderr, stdout } = await say(['--statistics', '-l'], {
      Dockerfile: 'safe\nsafe\n',
      'b/Dockerfile': 'safe\n',
    });
    expect(stdout).toBe('Dockerfile\nb/Dockerfile\n');
    expect(stderr).toBe(
      [
        'changes  files  MB less  to pull  transform',
        '      3      2        -        -  shout',
        '3 safe changes in 2 files',
        '',
      ].join('\n'),
    );
    expect((await say(['--statistics', '-l'], { Dockerfile: 'x\n' })).stderr).toBe('nothing to do in 1 file\n');
  });

  test('the table has what is known to go, most changes first', () => {
    const table = statistics();
    const result = slimify(`${before}RUN npm ci\n`, {});
    table.add({ path: 'a', result, written: false });
    table.add({ path: 'b', error: { message: 'x', line: undefined, stack: undefined } });
    const [head, ...rows] = table.render().trimEnd().split('\n');
    expect(head).toMatch(/^changes {2}files {2}MB less {2}to pull {2}transform$/);
    expect(rows[0]).toBe('      2      1      2.5        -  add-apk-no-cache');
    expect(rows.length).toBe(
      new Set(result.findings.filter(({ status }) => status === 'applied').map((one) => one.transform)).size,
    );
  });
});

describe('completion', () => {
  const options: readonly Completable[] = [
    { names: ['--only', '--select'], takesValue: true, values: ['add-a', 'add-b', 'omit-c'], isList: true },
    { names: ['--format'], takesValue: true, values: ['diff', 'json'] },
    { names: ['--context'], takesValue: true },
    { names: ['--write', '-w'], takesValue: false },
  ];
  const commands = { list: [], explain: ['add-a', 'add-b'] };
  test.each<[readonly string[], readonly string[]]>([
    [[], ['list', 'explain']],
    [[''], ['list', 'explain']],
    [['ex'], ['explain']],
    [['Docker'], []],
    [['--w'], ['--write']],
    [
      ['Dockerfile', '-'],
      ['--only', '--select', '--format', '--context', '--write', '-w'],
    ],
    [
      ['--only', ''],
      ['add-a', 'add-b', 'omit-c'],
    ],
    [
      ['--select', 'add-'],
      ['add-a', 'add-b'],
    ],
    [
      ['--only', 'add-a,'],
      ['add-a,add-b', 'add-a,omit-c'],
    ],
    [['--only=add-a,o'], ['--only=add-a,omit-c']],
    // as bash has it
    [['--only', '=', 'o'], ['omit-c']],
    [
      ['--only', '='],
      ['add-a', 'add-b', 'omit-c'],
    ],
    [['--format', 'j'], ['json']],
    [['--nonsense=j'], []],
    [['--context', ''], []],
    [['--write', 'li'], []],
    [['explain', 'add-b'], ['add-b']],
    [['explain', 'add-a', ''], []],
    [['--', '--w'], []],
  ])('%j', (words, expected) => {
    expect(complete(words, options, commands)).toEqual(expected);
  });

  test('is by default for the shell of the environment', async () => {
    const say = async (args: readonly string[], env: Record<string, string> = {}) => {
      const { io, said } = fakeIo(workspace(), { env });
      return { code: await main(['completion', ...args], io), ...said };
    };
    for (const shell of shells) {
      expect((await say([shell])).stdout).toBe(completionScript(shell));
      expect((await say([], { SHELL: `/usr/bin/${shell}` })).stdout).toBe(completionScript(shell));
    }
    expect(await say(['tcsh'])).toEqual({
      code: 2,
      stdout: '',
      stderr: 'slimify: no completion for tcsh; it is for bash, zsh, fish\n',
    });
    expect((await say([])).stderr).toBe('slimify: no completion for this shell; it is for bash, zsh, fish\n');
  });
});

const has = (program: string): boolean =>
  (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));

/** A test that is skipped, and says so, where programs that it needs are not there. */
function testWith(programs: string, name: string, run: () => void | Promise<void>): void {
  const missing = programs.split(' ').filter((program) => !has(program));
  if (missing.length === 0) test(name, run, 60_000);
  else test.skip(`${name} (there is no ${missing.join(' and no ')})`, run);
}

/** Runs a command at a terminal of its own, and types an answer at each question: `^C` and `^D` are keys. */
const atTerminal = `
import json, os, pty, sys
answers, command = json.loads(sys.argv[1]), sys.argv[2:]
pid, fd = pty.fork()
if pid == 0: os.execvp(command[0], command)
said, asked = b'', 0
while True:
    try: some = os.read(fd, 65536)
    except OSError: break
    if not some: break
    said += some
    while said.count(b'?]?') > asked and answers:
        asked += 1
        answer = answers.pop(0)
        os.write(fd, {'^C': b'\\x03', '^D': b'\\x04'}.get(answer, answer.encode() + b'\\n'))
_, status = os.waitpid(pid, 0)
ended = -os.WTERMSIG(status) if os.WIFSIGNALED(status) else os.WEXITSTATUS(status)
print(json.dumps({'said': said.decode().replace('\\r\\n', '\\n'), 'status': ended}))
`;

describe('the built command', () => {
  const place = workspace();
  const bin = join(place, 'bin');
  const command = join(bin, 'slimify');
  const cleanEnv = { ...process.env, CI: undefined, NO_COLOR: undefined, FORCE_COLOR: undefined, TERM: 'xterm' };
  const run = (args: readonly string[], cwd: string, env: Record<string, string> = {}) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
      cwd,
      env: { ...cleanEnv, ...env },
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  };
  const atPty = (
    answers: readonly string[],
    words: readonly string[],
    cwd: string,
    env: Record<string, string> = {},
  ) => {
    const all = ['-c', atTerminal, JSON.stringify(answers), ...words];
    const { stdout, stderr } = spawnSync('python3', all, { cwd, env: { ...cleanEnv, ...env }, encoding: 'utf8' });
    if (stdout === '') throw new Error(stderr);
    return JSON.parse(stdout) as { readonly said: string; readonly status: number };
  };
  const typing = (answers: readonly string[], args: readonly string[], cwd: string, env: Record<string, string> = {}) =>
    atPty(answers, [process.execPath, command, ...args], cwd, env);
  const intoFile = (args: string) => ['sh', '-c', `exec "$0" "$1" ${args} > out`, process.execPath, command];
  const many = (count: number, text = before) =>
    workspace(Object.fromEntries(Array.from({ length: count }, (_, i) => [`${i}/Dockerfile`, text])));
  const texts = (folder: string) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('Dockerfile'))
      .map((name) => readFileSync(join(folder, name), 'utf8'));
  const others = (folder: string) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('.slimify-'));

  beforeAll(() => {
    mkdirSync(bin);
    const { status, stderr } = spawnSync(
      process.execPath,
      [join(import.meta.dirname, '../.build/build.js'), 'command', join(bin, 'cli.cjs')],
      { encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(stderr);
    writeFileSync(command, `#!/usr/bin/env node\nrequire('./cli.cjs');\n`, { mode: 0o755 });
  }, 30_000);

  testWith('python3', 'asks at a terminal, and writes what was accepted', () => {
    const cwd = workspace({ Dockerfile: before, b: before });
    const { said, status } = typing(['?', 'y', 'n', '^D'], ['-i', 'Dockerfile', 'b'], cwd);
    expect(said).toContain(`${escape}32m+RUN apk add --no-cache curl${escape}m\n`);
    expect(said).toContain('a - make this change and all later ones in the file');
    expect(said).toMatch(/wrote 1 file: 1 safe change \(about 2.5 MB less\); 2 declined\n$/);
    expect(status).toBe(0);
    expect(readFileSync(join(cwd, 'Dockerfile'), 'utf8')).toBe(before.replace('add curl', 'add --no-cache curl'));
    expect(readFileSync(join(cwd, 'b'), 'utf8')).toBe(before);
  });

  testWith('python3', 'leaves a file as it is when Ctrl-C comes in the middle of it', () => {
    const cwd = workspace({ a: before, b: before });
    const { status } = typing(['a', 'y', '^C'], ['-i', 'a', 'b'], cwd);
    expect(status).toBe(-2);
    expect(readFileSync(join(cwd, 'a'), 'utf8')).toBe(after);
    expect(readFileSync(join(cwd, 'b'), 'utf8')).toBe(before);
    expect(others(cwd)).toEqual([]);
  });

  test('asks nobody without a terminal', () => {
    const cwd = workspace({ Dockerfile: before });
    expect(run(['-i'], cwd)).toEqual({
      status: 2,
      stdout: '',
      stderr: 'slimify: --interactive needs a terminal, as standard input and standard error\n',
    });
  });

  testWith('python3 mkfifo', 'tells at a terminal how far it is after a second, and takes that away', () => {
    const cwd = workspace({ a: before, text: before, c: before });
    spawnSync('mkfifo', ['b'], { cwd });
    const slow = (env: Record<string, string> = {}) => {
      const feed = spawn('sh', ['-c', 'sleep 2.5; cat text > b'], { cwd, stdio: 'ignore' });
      const { said } = typing([], ['-l', 'a', 'b', 'c'], cwd, env);
      feed.kill();
      return said;
    };
    expect(slow()).toBe(
      `a\nb\n\r${escape}K2 files done, now c\r${escape}Kc\n9 safe changes in 3 files (about 7.5 MB less)\n`,
    );
    expect(slow({ CI: 'true' })).toBe('a\nb\nc\n9 safe changes in 3 files (about 7.5 MB less)\n');
  });

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)(
    'finishes the file at hand on %s, and says what was done',
    async (name, code) => {
      const cwd = many(2000);
      const child = spawn(process.execPath, [command, '-w'], { cwd, env: cleanEnv, stdio: ['ignore', 'pipe', 'pipe'] });
      let stderr = '';
      child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
      child.stdout.once('data', () => child.kill(name));
      child.stdout.resume();
      const status = await new Promise((resolve) => child.on('close', resolve));
      expect(status).toBe(code);
      const written = texts(cwd).filter((text) => text === after).length;
      expect(texts(cwd).filter((text) => text === before)).toHaveLength(2000 - written);
      expect(written).toBeGreaterThan(0);
      expect(written).toBeLessThan(2000);
      expect(stderr).toMatch(new RegExp(`^wrote ${written} files?: ${written * 3} safe changes `));
      expect(others(cwd)).toEqual([]);
    },
    60_000,
  );

  test('may run several times at once over the same files', async () => {
    const cwd = many(300);
    const runs = [1, 2, 3].map(async () => {
      const child = spawn(process.execPath, [command, '-wq'], { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
      let stderr = '';
      child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
      const status = await new Promise((resolve) => child.on('close', resolve));
      return { status, stderr };
    });
    for (const { status, stderr } of await Promise.all(runs)) {
      expect(stderr.replaceAll(/^\d+\/Dockerfile: changed on disk meanwhile, not written\n/gm, '')).toBe('');
      expect(status).toBe(stderr === '' ? 0 : 2);
    }
    expect(texts(cwd).filter((text) => text === after)).toHaveLength(300);
    expect(others(cwd)).toEqual([]);
  }, 60_000);

  test.each<[string, Record<string, string>, readonly string[]]>([
    ['CI', { CI: 'true', GITHUB_ACTIONS: 'true' }, []],
    ['FORCE_COLOR', { CI: 'true', FORCE_COLOR: '3' }, []],
    ['--color never', { FORCE_COLOR: '3' }, ['--color', 'never']],
  ])('puts no colour into a patch in a pipe: %s', (_, env, args) => {
    const { stdout } = run(args, workspace({ Dockerfile: before }), env);
    expect(stdout).toContain('\n+RUN apk add --no-cache curl\n');
    expect(stdout).not.toContain('\u001b');
  });

  testWith('python3', 'colours at a terminal, but for NO_COLOR, and for FORCE_COLOR even where it is dumb', () => {
    const cwd = workspace({ Dockerfile: before });
    const isColored = (env: Record<string, string>, args: readonly string[] = []) =>
      typing([], args, cwd, env).said.includes(`${escape}32m+RUN`);
    expect(isColored({})).toBe(true);
    expect(isColored({ NO_COLOR: '1' })).toBe(false);
    expect(isColored({ NO_COLOR: '' })).toBe(true);
    expect(isColored({ FORCE_COLOR: '0' })).toBe(false);
    expect(isColored({ TERM: 'dumb' })).toBe(false);
    expect(isColored({ TERM: 'dumb', FORCE_COLOR: '1' })).toBe(true);
    expect(isColored({ NO_COLOR: '1' }, ['--color', 'always'])).toBe(true);
  });

  testWith('python3', 'decides by stream: what goes to a file is plain while the terminal has colour', () => {
    const cwd = workspace({ Dockerfile: before, broken: 'RUN x\n' });
    const { said, status } = atPty([], intoFile('Dockerfile broken'), cwd, { FORCE_COLOR: '1' });
    expect(said).toContain(`${escape}1mbroken`);
    expect(status).toBe(2);
    const patch = readFileSync(join(cwd, 'out'), 'utf8');
    expect(patch).toContain('\n+RUN apk add --no-cache curl\n');
    expect(patch).not.toContain(escape);
  });

  testWith('python3', 'asks at the terminal while a report goes to a file', () => {
    const cwd = workspace({ Dockerfile: before });
    const { said, status } = atPty(['y', 'q'], intoFile('-i --format json'), cwd);
    expect(said).toContain('Make this change');
    expect(status).toBe(0);
    const { files, summary } = JSON.parse(readFileSync(join(cwd, 'out'), 'utf8'));
    expect(summary).toMatchObject({ written: 1, declined: 2 });
    expect(files[0].after).toBe(before.replace('add curl', 'add --no-cache curl'));
  });

  test('counts by transform, and is quiet', () => {
    const cwd = workspace({ Dockerfile: before });
    const { stderr, stdout } = run(['--statistics', '-q', '-l'], cwd);
    expect(stdout).toBe('Dockerfile\n');
    expect(stderr).toMatch(
      /^changes {2}files .*\n {6}2 {6}1 {6}2\.5 {8}- {2}add-apk-no-cache\n {6}1 .*add-pip-no-cache-dir\n$/,
    );
  });

  const inPath = { ...cleanEnv, PATH: `${bin}${delimiter}${process.env['PATH']}` };
  const apk = transforms.map(({ name }) => name).filter((name) => name.startsWith('add-apk'));

  testWith('bash', 'completes in bash', () => {
    const typed = (words: readonly string[]) => {
      const script = `
eval "$(slimify completion bash)"
COMP_WORDS=(slimify "$@"); COMP_CWORD=$#
$(complete -p slimify | sed 's/.*-F \\([^ ]*\\).*/\\1/') slimify "\${COMP_WORDS[COMP_CWORD]}" "\${COMP_WORDS[COMP_CWORD-1]}"
printf '%s\\n' "\${COMPREPLY[@]}"`;
      const options = { env: inPath, cwd: place, encoding: 'utf8' } as const;
      const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', script, 'bash', ...words], options);
      expect(stderr).toBe('');
      return stdout.split('\n').filter((line) => line !== '');
    };
    expect(typed(['--only', 'add-apk'])).toEqual(apk);
    expect(typed(['--skip', `${transforms.at(-1)?.name},add-apk`])).toEqual(
      apk.map((name) => `${transforms.at(-1)?.name},${name}`),
    );
    expect(typed(['--only', '=', 'add-apk'])).toEqual(apk);
    expect(typed(['explain', 'add-apk'])).toEqual(apk);
    expect(typed(['--format', ''])).toEqual(expect.arrayContaining(['diff', 'json', 'text']));
    expect(typed(['--inter'])).toEqual(['--interactive']);
    expect(typed(['compl'])).toEqual(['completion']);
    expect(typed(['completion', ''])).toEqual(['bash', 'zsh', 'fish']);
    expect(typed(['Docker'])).toEqual([]);
  });

  testWith('zsh', 'completes in zsh', () => {
    const script = `
autoload -Uz compinit && compinit -D -u
eval "$(slimify completion zsh)"
[[ $_comps[slimify] == _slimify ]] || echo not registered
compadd() { [[ $1 == -a ]] && print -l -- "\${(@P)2}" }
_files() { echo files }
words=(slimify "$@"); CURRENT=$#words
_slimify`;
    const typed = (words: readonly string[]) => {
      const options = { env: inPath, cwd: place, encoding: 'utf8' } as const;
      const { stdout, stderr } = spawnSync('zsh', ['-f', '-c', script, 'zsh', ...words], options);
      expect(stderr).toBe('');
      return stdout.split('\n').filter((line) => line !== '');
    };
    expect(typed(['--only', 'add-apk'])).toEqual(apk);
    expect(typed(['--only=add-apk'])).toEqual(apk.map((name) => `--only=${name}`));
    expect(typed(['--color', ''])).toEqual(['auto', 'always', 'never']);
    expect(typed(['Docker'])).toEqual(['files']);
  });

  testWith('fish', 'completes in fish', () => {
    const typed = (line: string) => {
      const script = `slimify completion fish | source\ncomplete -C '${line}'`;
      const options = { env: { ...inPath, HOME: place }, cwd: place, encoding: 'utf8' } as const;
      const { stdout, stderr } = spawnSync('fish', ['-N', '-c', script], options);
      expect(stderr).toBe('');
      return stdout.split('\n').filter((text) => text !== '');
    };
    expect(typed('slimify --only add-apk')).toEqual(apk);
    expect(typed('slimify explain add-apk')).toEqual(apk);
    expect(typed('slimify --inter')).toEqual(['--interactive']);
  });
});
