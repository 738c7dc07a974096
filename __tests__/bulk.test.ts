import { spawn, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { newCacheFile, readCache } from '../src/cache-file.ts';
import { settleBulk } from '../src/bulk-settings.ts';
import { recallFrom } from '../src/cache.ts';
import type { Files } from '../src/context.ts';
import { hashOf } from '../src/hash.ts';
import { pooled } from '../src/pool.ts';
import { csvReport } from '../src/reporters/bulk.ts';
import { nothingYet } from '../src/reporters/index.ts';
import { settle } from '../src/settings.ts';
import { isInShard } from '../src/shard.ts';
import { slimify } from '../src/slimify.ts';
import type { Job, Work } from '../src/work.ts';
import { vary } from './bench/tree.ts';
import { fakeIo, workspace } from './workspace.ts';

const root = join(import.meta.dirname, '..');
const old = 'FROM alpine:3.20\nRUN apk add curl\n';
const slim = 'FROM alpine:3.20\nRUN apk add --no-cache curl\n';
const quiet = 'FROM scratch\nCOPY app /app\n';

const build = workspace();
const command = join(build, 'cli.cjs');
beforeAll(() => {
  const { status, stderr } = spawnSync(process.execPath, [join(root, '.build/build.js'), 'command', command], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
}, 60_000);

function run(cwd: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1e8,
    env: { ...process.env, XDG_CACHE_HOME: join(build, 'caches') },
  });
  return { status, stdout, stderr };
}

/** So many Dockerfiles, each in a folder of its own; every third has a change, some are none. */
function many(count: number): string {
  const files = Array.from({ length: count }, (_, i): [string, string] => {
    const text = i % 100 === 7 ? 'RUN x\n' : vary(i % 3 === 0 ? old : quiet, i);
    return [`service-${String(i).padStart(4, '0')}/Dockerfile`, text];
  });
  return workspace(Object.fromEntries(files));
}

describe('threads', () => {
  test('say the same in the same order as one thread, bad files included', () => {
    const folder = many(1300);
    writeFileSync(join(folder, 'service-0005/Dockerfile'), Uint8Array.of(0xff, 0xfe, 0x0a));
    for (const format of ['json', 'diff', 'text']) {
      const alone = run(folder, '-j1', '--why', `--format=${format}`);
      const together = run(folder, '--concurrency', '3', '--why', `--format=${format}`);
      expect(together).toEqual(alone);
      expect(alone.status).toBe(2);
      expect(alone.stderr).toContain('service-0005/Dockerfile:1: not UTF-8 text\n');
      expect(alone.stderr).toContain('14 files failed\n');
    }
  }, 60_000);

  test('write, and check', () => {
    const folder = many(700);
    expect(run(folder, '-c', '-j2').stdout.trimEnd().split('\n')).toHaveLength(232);
    expect(run(folder, '-w', '-j2').stderr).toContain('wrote 232 files: 232 safe changes');
    expect(readFileSync(join(folder, 'service-0000/Dockerfile'), 'utf8')).toBe(vary(slim, 0));
    expect(run(folder, '-l', '-j2').stdout).toBe('');
  }, 60_000);

  test('end when nobody reads any more', async () => {
    const child = spawn(process.execPath, [command, '-j2', '--format=json'], { cwd: many(900) });
    child.stdout.destroy();
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect(status).toBe(0);
  }, 60_000);

  test('that die fail their batch alone, and are started again', async () => {
    const folder = workspace({
      'thread.cjs': `
        const { parentPort } = require('node:worker_threads');
        parentPort.on('message', (batch) => {
          if (batch.some(({ path }) => path === '70')) process.exit(3);
          if (batch.some(({ path }) => path === '130')) throw new Error('no memory left');
          parentPort.postMessage({ works: batch.map(({ path }) => ({ path, skipped: true })), found: [] });
        });`,
    });
    const io = fakeIo(folder).io;
    const start = { settings: settle({ words: [] }, io), cwd: folder };
    const crew = { file: join(folder, 'thread.cjs'), argument: '', size: 2 };
    const jobs = Array.from({ length: 300 }, (_, i): Job => ({ path: String(i) }));
    const works: Work[] = [];
    for await (const work of pooled(jobs, start, crew, () => {})) works.push(work);
    expect(works.map(({ path }) => path)).toEqual(jobs.map(({ path }) => path));
    const dead = works.flatMap((work) => ('error' in work ? [[work.path, work.error.message]] : []));
    expect(dead).toHaveLength(128);
    expect(dead[0]).toEqual(['64', 'the thread that worked on it died: it ended by itself']);
    expect(dead[127]).toEqual(['191', expect.stringMatching(/^the thread that worked on it died: .*no memory left$/)]);
  }, 30_000);

  test('are a number', () => {
    const folder = workspace({ Dockerfile: old });
    for (const value of ['0', '-1', 'x', '1.5', '1000'])
      expect(run(folder, `--concurrency=${value}`)).toEqual({
        status: 2,
        stdout: '',
        stderr: `slimify: --concurrency cannot be ${value}: it is a number from 1 to 999\n`,
      });
  }, 30_000);
});

describe('--cache', () => {
  const files = { 'a/Dockerfile': old, 'b/Dockerfile': quiet, 'c/Dockerfile': vary(old, 3) };
  const cacheFiles = (folder: string): readonly string[] => readdirSync(folder).map((name) => join(folder, name));

  test('says the same again, from one file', () => {
    const folder = workspace(files);
    const args = ['--format=json', '--cache', '--cache-location', 'kept'];
    const plain = run(folder, '--format=json');
    expect(run(folder, ...args)).toEqual(plain);
    const [file = '', ...others] = cacheFiles(join(folder, 'kept'));
    expect(others).toEqual([]);
    const { mtimeMs } = statSync(file);
    expect(run(folder, ...args)).toEqual(plain);
    expect(cacheFiles(join(folder, 'kept'))).toEqual([file]);
    expect(statSync(file).mtimeMs).toBe(mtimeMs);
    // other settings are another question
    expect(run(folder, ...args, '--unsafe')).toEqual(run(folder, '--format=json', '--unsafe'));
    expect(cacheFiles(join(folder, 'kept'))).toHaveLength(2);
  }, 30_000);

  test('answers in place of the engine', () => {
    const folder = workspace(files);
    const cache = join(folder, 'kept');
    run(folder, '--cache', '--cache-location', cache);
    const [file = ''] = cacheFiles(cache);
    // the same file of the cache with another sentence in it
    const other = newCacheFile(join(folder, 'changed'));
    const source = { path: 'x', bytes: Buffer.from(old), text: old };
    const recall = recallFrom(join(folder, 'none'));
    const options = settle({ words: [] }, fakeIo(folder).io).options;
    recall.result(source, { options, files: undefined, extra: '{}' }, () => slimify(old, options));
    for (const { key, text } of recall.takeFound())
      other.add({ key, text: text.replaceAll(/"message":"[^"]*"/g, '"message":"as it was kept"') });
    other.end();
    expect(existsSync(file)).toBe(true);
    const { stdout } = run(folder, '--cache', '--cache-location=changed', '--format=text', 'a/Dockerfile');
    expect(stdout).toBe('a/Dockerfile:2 add-apk-no-cache: as it was kept\n');
  }, 30_000);

  test('is for the files around a Dockerfile too', () => {
    const folder = workspace({
      Dockerfile: 'FROM node:22-slim\nWORKDIR /app\nCOPY package*.json ./\nRUN npm install\nCOPY . .\n',
      'package.json': '{"name": "a"}',
      'index.js': '',
    });
    const args = ['--unsafe', '--only=use-npm-ci', '--cache', '--cache-location', 'kept'];
    expect(run(folder, ...args).stdout).toBe('');
    writeFileSync(
      join(folder, 'package-lock.json'),
      '{"name": "a", "lockfileVersion": 3, "packages": {"": {"name": "a"}}}',
    );
    expect(run(folder, ...args).stdout).toContain('\n+RUN npm ci\n');
    expect(run(folder, ...args).stdout).toContain('\n+RUN npm ci\n');
    writeFileSync(join(folder, '.dockerignore'), 'package-lock.json\n');
    expect(run(folder, ...args).stdout).toBe(run(folder, ...args.slice(0, 2)).stdout);
  }, 30_000);

  test('that is broken, cut off or something else is none', () => {
    const folder = workspace(files);
    const args = ['--format=json', '--cache', '--cache-location', 'kept'];
    const plain = run(folder, ...args);
    const [file = ''] = cacheFiles(join(folder, 'kept'));
    const whole = readFileSync(file);
    for (let at = 0; at < whole.length; at += Math.ceil(whole.length / 12)) {
      const broken = Buffer.from(whole);
      broken.writeUInt8(broken.readUInt8(at) ^ 0x55, at);
      writeFileSync(file, broken);
      expect(run(folder, ...args)).toEqual(plain);
      writeFileSync(file, whole.subarray(0, at));
      expect(run(folder, ...args)).toEqual(plain);
    }
    truncateSync(file, 0);
    writeFileSync(join(folder, 'kept/other.txt'), 'not ours');
    expect(run(folder, ...args)).toEqual(plain);
    expect(readFileSync(join(folder, 'kept/other.txt'), 'utf8')).toBe('not ours');
  }, 60_000);

  test('two runs at once, in threads, leave a whole one', async () => {
    const folder = many(700);
    const args = ['--format=json', '-j2', '--cache', '--cache-location', 'kept'];
    const plain = run(folder, '--format=json', '-j1');
    const start = () => {
      const child = spawn(process.execPath, [command, ...args], { cwd: folder });
      let stdout = '';
      child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
      return new Promise((resolve) => child.on('close', () => resolve(stdout)));
    };
    expect(await Promise.all([start(), start()])).toEqual([plain.stdout, plain.stdout]);
    expect(run(folder, ...args)).toEqual(plain);
    expect(cacheFiles(join(folder, 'kept'))).toHaveLength(2);
  }, 60_000);

  test('lies where tools of Node keep theirs, else with the user', () => {
    const folder = workspace(files);
    run(folder, '--cache', 'a');
    expect(cacheFiles(join(build, 'caches/slimify'))).toHaveLength(1);
    mkdirSync(join(folder, 'node_modules'));
    run(folder, '--cache', 'a');
    expect(cacheFiles(join(folder, 'node_modules/.cache/slimify'))).toHaveLength(1);
    const bare = workspace();
    expect(settleBulk({ cache: true }, undefined, { ...fakeIo(bare).io, env: { HOME: '/home/a' } }).cache).toBe(
      '/home/a/.cache/slimify',
    );
    expect(() => settleBulk({ cache: true }, undefined, fakeIo(bare).io)).toThrow('name one with --cache-location');
  }, 30_000);

  test('that cannot be written is told, and the run goes on', () => {
    const folder = workspace({ ...files, kept: 'a file' });
    const { status, stdout, stderr } = run(folder, '--cache', '--cache-location=kept', '--format=text');
    expect(stdout).toBe(run(folder, '--format=text').stdout);
    expect({ status, stderr }).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('slimify: the cache cannot be written: '),
    });
  }, 30_000);

  test('becomes one file again before there are many', () => {
    const folder = workspace();
    for (let i = 0; i < 9; i++) {
      const file = newCacheFile(folder);
      file.add({ key: hashOf(String(i)), text: `text ${i}` });
      file.end();
    }
    expect(cacheFiles(folder)).toHaveLength(1);
    const kept = readCache(folder);
    for (let i = 0; i < 9; i++) expect([...kept(hashOf(String(i)))]).toEqual([`text ${i}`]);
    expect([...kept(hashOf('other'))]).toEqual([]);
  });

  test('notes all that was asked of the files, also of the folders above', () => {
    const given = (lock: string): Files => ({
      read: () => undefined,
      has: () => false,
      list: () => ['Dockerfile'],
      above: { read: (path) => (path === 'lock' ? lock : undefined), has: (path) => path === 'lock', ignore: 'x' },
    });
    const recall = recallFrom(workspace());
    let runs = 0;
    const ask = (from: typeof recall, files: Files) =>
      from.result(
        { path: 'x', bytes: Buffer.from(old), text: old },
        { options: {}, files, extra: '' },
        (around): ReturnType<typeof slimify> => {
          runs++;
          around?.list?.('.');
          const message = `${around?.above?.ignore}${around?.above?.has('lock')}${around?.above?.read('lock')}`;
          return { ...slimify(quiet), before: old, after: old, notes: [{ kind: 'left-alone', line: 1, message }] };
        },
      ).notes[0]?.message;
    expect(ask(recall, given('one'))).toBe('xtrueone');
    const folder = workspace();
    const file = newCacheFile(folder);
    recall.takeFound().forEach(file.add);
    file.end();
    expect(ask(recallFrom(folder), given('one'))).toBe('xtrueone');
    expect(runs).toBe(1);
    expect(ask(recallFrom(folder), given('two'))).toBe('xtruetwo');
    expect(ask(recallFrom(folder), { ...given('one'), above: undefined })).toContain('undefined');
    expect(runs).toBe(3);
  });
});

describe('--journal', () => {
  const files = { 'a/Dockerfile': old, 'b/Dockerfile': quiet, 'c/Dockerfile': 'RUN x\n', 'd/Dockerfile': vary(old, 4) };
  const lines = (folder: string): readonly unknown[] =>
    readFileSync(join(folder, 'run.jsonl'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line));

  test('goes on where a run has ended', () => {
    const folder = workspace(files);
    const args = ['-w', '--journal', 'run.jsonl'];
    expect(run(folder, ...args)).toMatchObject({ status: 2 });
    expect(lines(folder).slice(1)).toEqual([
      { path: 'a/Dockerfile', before: hashOf(old), after: hashOf(slim), status: 'written' },
      { path: 'b/Dockerfile', before: hashOf(quiet), after: hashOf(quiet), status: 'unchanged' },
      { path: 'c/Dockerfile', status: 'failed' },
      { path: 'd/Dockerfile', before: hashOf(vary(old, 4)), after: hashOf(vary(slim, 4)), status: 'written' },
    ]);
    writeFileSync(join(folder, 'c/Dockerfile'), old);
    writeFileSync(join(folder, 'd/Dockerfile'), old);
    const second = run(folder, ...args);
    expect(second).toMatchObject({ status: 0 });
    expect(second.stderr).toBe('wrote 2 files: 2 safe changes (about 5.0 MB less); 2 files done before\n');
    expect(second.stdout).not.toContain('a/Dockerfile');
    expect(run(folder, ...args).stderr).toBe('nothing to do; 4 files done before\n');
  }, 30_000);

  test('takes a last line that was cut off, and no other file', () => {
    const folder = workspace(files);
    const args = ['-w', '--journal', 'run.jsonl'];
    run(folder, ...args);
    appendFileSync(join(folder, 'run.jsonl'), '{"path":"d/Docker');
    expect(run(folder, ...args).stderr).toContain('3 files done before');
    expect(lines(folder)).toHaveLength(6);
    const text = readFileSync(join(folder, 'run.jsonl'), 'utf8');
    expect(run(folder, ...args, '--unsafe')).toEqual({
      status: 2,
      stdout: '',
      stderr: `slimify: ${join(folder, 'run.jsonl')}: the journal of a run with other settings\n`,
    });
    expect(run(folder, '-w', '--journal=a/Dockerfile').stderr).toBe(
      `slimify: ${join(folder, 'a/Dockerfile')}: not a journal\n`,
    );
    expect(readFileSync(join(folder, 'run.jsonl'), 'utf8')).toBe(text);
    writeFileSync(join(folder, 'run.jsonl'), text.slice(0, 20));
    expect(run(folder, ...args).status).toBe(2);
    expect(lines(folder)).toHaveLength(5);
    for (const alone of ['-', '--verify'])
      expect(run(folder, '--journal=x', alone).stderr).toBe(`slimify: --journal cannot be mixed with ${alone}\n`);
  }, 30_000);

  test('a change that was not written is shown again', () => {
    const folder = workspace(files);
    const args = ['-c', '--journal', 'run.jsonl'];
    expect(run(folder, ...args).stdout).toContain('a/Dockerfile:2');
    expect(run(folder, ...args).stdout).toContain('a/Dockerfile:2');
    expect(run(folder, ...args).stderr).toContain('1 file done before');
  }, 30_000);

  (process.platform === 'win32' ? test.skip : test)(
    'an interruption leaves whole files and the truth',
    async () => {
      for (const threads of ['1', '2']) {
        const folder = many(2500);
        const args = ['-w', '--format=text', '-j', threads, '--journal', 'run.jsonl', '--report', 'report.json'];
        const child = spawn(process.execPath, [command, ...args], { cwd: folder });
        let stderr = '';
        child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
        child.stdout.once('data', () => child.kill('SIGINT'));
        child.stdout.on('data', () => {});
        const status = await new Promise((resolve) => child.on('close', resolve));
        expect(status).toBe(130);
        const [, count] = /wrote (\d+) files?: /.exec(stderr) ?? [];
        const entries = lines(folder).slice(1) as { path: string; before?: string; after?: string; status: string }[];
        expect(entries.length).toBeGreaterThan(0);
        expect(entries.length).toBeLessThan(2500);
        expect(entries.filter((entry) => entry.status === 'written')).toHaveLength(Number(count));
        const noted = new Map(entries.map((entry) => [entry.path, entry.after]));
        for (let i = 0; i < 2500; i++) {
          const path = `service-${String(i).padStart(4, '0')}/Dockerfile`;
          const text = readFileSync(join(folder, path), 'utf8');
          const after = noted.get(path);
          if (after !== undefined) expect(hashOf(text)).toBe(after);
          else if (i % 100 !== 7) expect(text).toBe(vary(i % 3 === 0 ? old : quiet, i));
          expect(readdirSync(join(folder, path, '..'))).toEqual(['Dockerfile']);
        }
        const report: unknown = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'));
        expect(report).toMatchObject({ summary: { written: Number(count) } });
        const second = run(folder, ...args);
        expect(second.stderr).toContain(`${entries.filter((one) => one.status !== 'failed').length} files done before`);
        expect(run(folder, '-l').stdout).toBe('');
      }
    },
    120_000,
  );
});

describe('--shard', () => {
  test('parts all files, the same way every time', () => {
    const folder = many(60);
    const listed = (...args: readonly string[]) => run(folder, '-l', ...args).stdout;
    const parts = ['1/3', '2/3', '3/3'].map((shard) => listed('--shard', shard));
    for (const part of parts) expect(part).not.toBe('');
    const all = parts.flatMap((part) => part.trimEnd().split('\n'));
    expect(all.toSorted()).toEqual(listed().trimEnd().split('\n'));
    expect(listed('--shard=2/3')).toBe(parts[1]);
    for (const bad of ['0/3', '4/3', '1', 'a/b', '1/0', '-1/2'])
      expect(run(folder, `--shard=${bad}`)).toEqual({
        status: 2,
        stdout: '',
        stderr: `slimify: --shard cannot be ${bad}: it is i/n, from 1/n to n/n\n`,
      });
  }, 30_000);

  test('gives parts of about one size', () => {
    const paths = Array.from({ length: 10_000 }, (_, i) => `team-${i % 10}/service-${i}/Dockerfile`);
    for (const count of [2, 3, 8, 10]) {
      const sizes = Array.from(
        { length: count },
        (_, i) => paths.filter((path) => isInShard(path, { index: i + 1, count })).length,
      );
      expect(Math.min(...sizes)).toBeGreaterThan((0.9 * 10_000) / count);
      expect(sizes.reduce((sum, size) => sum + size)).toBe(10_000);
    }
    expect(isInShard('a\\b', { index: 1, count: 7 })).toBe(isInShard('a/b', { index: 1, count: 7 }));
  });
});

describe('--report', () => {
  const files = {
    '=cmd()/Dockerfile': old,
    '@a, "b"\n<script>/Dockerfile': 'FROM alpine:3.20\nRUN apk add curl\nRUN apk add git\n',
    'b/Dockerfile': quiet,
    'c/Dockerfile': 'RUN x\n',
    '-d/Dockerfile': 'FROM node:22\nRUN echo a\n',
  };

  test('CSV', () => {
    const folder = workspace(files);
    expect(run(folder, '--report', 'out.csv', '.').status).toBe(2);
    expect(readFileSync(join(folder, 'out.csv'), 'utf8').split('\r\n')).toEqual([
      'path,status,transform,applied,held,refused,bytes_saved,bytes_not_pulled,bytes_held,message',
      expect.stringMatching(/^'-d\/Dockerfile,/),
      expect.stringMatching(/^'=cmd\(\)\/Dockerfile,changed,add-apk-no-cache,1,0,0,\d+,0,0,$/),
      expect.stringMatching(/^"'@a, ""b""\n<script>\/Dockerfile",changed,add-apk-no-cache,2,0,0,\d+,0,0,$/),
      'b/Dockerfile,unchanged,,,,,,,,',
      expect.stringMatching(/^c\/Dockerfile,failed,,,,,,,,line 1: /),
      '',
    ]);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  }, 30_000);

  test('JSON', () => {
    const folder = workspace(files);
    run(folder, '-w', '--report', 'out.json');
    const report: unknown = JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8'));
    expect(report).toMatchObject({
      version: 1,
      files: [
        { path: '-d/Dockerfile' },
        { path: '=cmd()/Dockerfile', status: 'written', transforms: [{ transform: 'add-apk-no-cache', applied: 1 }] },
        { path: '@a, "b"\n<script>/Dockerfile', status: 'written' },
        { path: 'b/Dockerfile', status: 'unchanged', transforms: [] },
        { path: 'c/Dockerfile', status: 'failed', error: { line: 1 } },
      ],
      summary: { files: 5, written: 2, failed: 1 },
    });
    expect(report).toHaveProperty(
      'transforms',
      expect.arrayContaining([expect.objectContaining({ transform: 'add-apk-no-cache', applied: 3 })]),
    );
    const empty = workspace({ Dockerfile: quiet });
    run(empty, '--shard=1/1', '--report=out.json', '--journal=j');
    run(empty, '--shard=1/1', '--report=out.json', '--journal=j');
    expect(JSON.parse(readFileSync(join(empty, 'out.json'), 'utf8'))).toMatchObject({ files: [], transforms: [] });
  }, 30_000);

  test('a name that is none, or a place that is none, is an error before anything is done', () => {
    const folder = workspace(files);
    expect(run(folder, '-w', '--report=x.txt').stderr).toBe(
      'slimify: --report cannot be x.txt: the name ends with .csv or .json\n',
    );
    expect(run(folder, '-w', '--report=no/x.csv')).toEqual({
      status: 2,
      stdout: '',
      stderr: `slimify: ${join(folder, 'no/x.csv')}: there is no folder ${join(folder, 'no')}\n`,
    });
    expect(readFileSync(join(folder, '=cmd()/Dockerfile'), 'utf8')).toBe(old);
  }, 30_000);

  test('a cell never starts a formula', () => {
    const { add, end } = csvReport();
    const error = { message: '=1+1', line: undefined, stack: undefined };
    const rows = ['=a', '+a', '-a', '@a', '\ta', '\ra', 'a'].map((path) => add({ path, error })).join('');
    expect(rows.split('\r\n').slice(1)).toEqual([
      ..."'=a '+a '-a '@a '\ta".split(' ').map((path) => `${path},failed,,,,,,,,'=1+1`),
      `"'\ra",failed,,,,,,,,'=1+1`,
      "a,failed,,,,,,,,'=1+1",
      '',
    ]);
    expect(end(nothingYet)).toBe('');
  });
});

describe('examples/bulk', () => {
  const script = join(root, 'examples/bulk/commit-each-transform.sh');
  const git = (cwd: string, ...args: readonly string[]): string => {
    const name = ['-c', 'user.name=a', '-c', 'user.email=a@example.com'];
    const { status, stdout, stderr } = spawnSync('git', [...name, ...args], { cwd, encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return stdout;
  };
  const commitEach = (cwd: string, ...args: readonly string[]) => {
    const author = { GIT_AUTHOR_NAME: 'a', GIT_AUTHOR_EMAIL: 'a@example.com' };
    const committer = { GIT_COMMITTER_NAME: 'a', GIT_COMMITTER_EMAIL: 'a@example.com' };
    const env = { ...process.env, ...author, ...committer, SLIMIFY: `${process.execPath} ${command}` };
    const { status, stdout, stderr } = spawnSync('sh', [script, ...args], { cwd, env, encoding: 'utf8' });
    return { status, stdout, stderr };
  };

  (process.platform === 'win32' ? test.skip : test)(
    'a commit for each transform, and nothing left to do',
    () => {
      const debian = 'FROM debian:12\nRUN apt-get update && apt-get install -y git\n';
      const folder = workspace({ 'a/Dockerfile': old, 'b/Dockerfile': debian, 'c/Dockerfile': vary(old, 3) });
      const whole = workspace({ 'a/Dockerfile': old, 'b/Dockerfile': debian, 'c/Dockerfile': vary(old, 3) });
      git(folder, 'init', '--quiet');
      git(folder, 'add', '.');
      git(folder, 'commit', '--quiet', '-m', 'first');
      const { status, stdout, stderr } = commitEach(folder);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      const subjects = git(folder, 'log', '--reverse', '--format=%s').trimEnd().split('\n').slice(1);
      expect(subjects).toEqual(
        stdout
          .trimEnd()
          .split('\n')
          .map((name) => `slimify: ${name}`),
      );
      expect(subjects).toContain('slimify: add-apk-no-cache');
      expect(subjects).toContain('slimify: remove-apt-lists');
      expect(git(folder, 'log', '--format=%B', '--grep=add-apk-no-cache')).toContain(
        'a/Dockerfile:2 add-apk-no-cache: ',
      );
      expect(git(folder, 'show', '--stat', '--format=', ':/add-apk-no-cache')).toContain('2 files changed');
      expect(git(folder, 'status', '--porcelain')).toBe('');
      // all of them one by one come to what all of them at once make
      run(whole, '-w');
      for (const name of ['a', 'b', 'c'])
        expect(readFileSync(join(folder, name, 'Dockerfile'), 'utf8')).toBe(
          readFileSync(join(whole, name, 'Dockerfile'), 'utf8'),
        );
      expect(commitEach(folder)).toEqual({ status: 0, stdout: '', stderr: '' });
      writeFileSync(join(folder, 'a/Dockerfile'), old);
      expect(commitEach(folder)).toEqual({
        status: 2,
        stdout: '',
        stderr: 'there are changes that are not committed\n',
      });
    },
    120_000,
  );

  test('is written in shell and YAML that can be read', async () => {
    const { parse } = await import('yaml');
    const spec: unknown = parse(readFileSync(join(root, 'examples/bulk/batch-change.yaml'), 'utf8'));
    expect(spec).toMatchObject({ steps: [{ run: 'npx --yes slimify --write .', container: expect.any(String) }] });
    for (const name of ['multi-gitter.sh', 'turbolift.sh', 'commit-each-transform.sh'])
      expect(spawnSync('sh', ['-n', join(root, 'examples/bulk', name)]).status).toBe(0);
  });
});
