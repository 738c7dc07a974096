import { randomBytes } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, describe, expect, jest, test } from '@jest/globals';
import { type BuildRequest, type BuildResult, findEngine, type RunRequest } from '../../src/verify/engine.ts';
import { smokeTest } from '../../src/verify/smoke.ts';
import { workspace } from '../workspace.ts';
import { freePort, until } from './fake-engine.ts';

jest.setTimeout(120_000);

// Needs a docker that works, with the images debian:bookworm-slim and python:3-slim; builds and runs on the host's network or none.
const wanted = process.env['SLIMIFY_ENGINE_TESTS'] === '1';
const id = `slimify-test-${randomBytes(4).toString('hex')}`;
const nobody = new AbortController().signal;

afterAll(() => {
  if (!wanted) return;
  expect(docker('ps', '--all', '--quiet', '--filter', `name=${id}`)).toBe('');
  expect(docker('images', '--quiet', id)).toBe('');
});

(wanted ? describe : describe.skip)('a real docker', () => {
  test('finds the line and the step that fails', async () => {
    const { result, log } = await build('FROM debian:bookworm-slim AS base\n\nFROM base\nRUN echo a && \\\n  exit 3\n');
    expect(result).toMatchObject({
      ok: false,
      reason: 'failed',
      line: 4,
      step: expect.stringContaining('RUN echo a &&   exit 3'),
      message: 'the command failed: exit code: 3',
    });
    expect(log).toContain('failed to solve');
    expect((await build('FROM debian:bookworm-slim\nRUNN x\n')).result).toMatchObject({
      line: 2,
      message: expect.stringContaining('unknown instruction: RUNN'),
    });
  });

  test('leaves nothing of a build that is ended', async () => {
    const file = `FROM debian:bookworm-slim\nRUN sleep 76${id.length}\n`;
    const controller = new AbortController();
    const cancelled = build(file, controller.signal, (step) => {
      if (step.includes('sleep')) controller.abort();
    });
    expect((await cancelled).result).toMatchObject({ ok: false, reason: 'cancelled' });
    expect((await build(file, nobody, undefined, 2)).result).toMatchObject({ ok: false, reason: 'timeout' });
    await until(() => spawnSync('pgrep', ['-f', `^sleep 76${id.length}`]).status !== 0);
  });

  test('saves and removes an image', async () => {
    const { engine, result } = await build('FROM debian:bookworm-slim\nCMD ["true"]\n');
    expect(result.ok).toBe(true);
    expect((await text(engine.save(`${id}:a`, nobody))).length).toBeGreaterThan(1e6);
    expect(await engine.remove([`${id}:a`, `${id}:none`])).toEqual([]);
    await expect(text(engine.save(`${id}:a`, nobody))).rejects.toMatchObject({ name: 'SlimifyError' });
  });

  test('runs containers to their end, or to the end of their time', async () => {
    expect(await run({ command: ['sh', '-c', 'echo out; echo err >&2; hostname; exit 3'] })).toMatchObject({
      state: 'ended',
      exitCode: 3,
      stdout: 'out\nslimify\n',
      stderr: 'err\n',
    });
    expect(await run({ command: ['sh', '-c', 'exit 125'] })).toMatchObject({ state: 'ended', exitCode: 125 });
    expect(await run({ command: ['nosuch'] })).toMatchObject({
      state: 'failed',
      reason: 'exec: "nosuch": executable file not found in $PATH',
    });
    expect(await run({ tag: `${id}:none` })).toMatchObject({ state: 'failed', reason: `No such image: ${id}:none` });
    expect(await run({ command: ['sh', '-c', 'echo up; exec sleep 99'], seconds: 2 })).toMatchObject({
      state: 'running',
      stdout: 'up\n',
    });
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 1000);
    await expect(run({ command: ['sleep', '99'], signal: controller.signal })).rejects.toThrow('cancelled');
  });

  test('asks a server', async () => {
    const port = await freePort();
    const smoke = await smokeTest(await findEngine('docker', process.env, nobody), {
      ...request,
      before: 'python:3-slim',
      after: 'python:3-slim',
      id,
      command: ['python3', '-m', 'http.server', String(port)],
      http: { port, path: '/etc/hostname' },
      network: 'host',
      onStep: () => undefined,
    });
    expect(smoke.before).toMatchObject({ state: 'running', response: { status: 200, body: 'slimify\n' } });
    expect(smoke).toMatchObject({ differences: [] });
  });
});

const request = {
  tag: 'debian:bookworm-slim',
  name: id,
  command: undefined,
  http: undefined,
  network: undefined,
  seconds: 20,
  memory: '512m',
  signal: nobody,
};

async function run(more: Partial<RunRequest>) {
  const engine = await findEngine('docker', process.env, nobody);
  return engine.run({ ...request, ...more });
}

async function build(
  dockerfile: string,
  signal = nobody,
  onStep: BuildRequest['onStep'] = () => undefined,
  seconds = 60,
) {
  const engine = await findEngine('docker', process.env, nobody);
  const context = workspace({ Dockerfile: dockerfile });
  const log = join(workspace(), 'log');
  const result: BuildResult = await engine.build({
    dockerfile: join(context, 'Dockerfile'),
    context,
    tag: `${id}:a`,
    target: undefined,
    buildArgs: [],
    options: ['--network=host'],
    log,
    onStep,
    seconds,
    signal,
  });
  return { engine, result, log: readFileSync(log, 'utf8') };
}

function docker(...args: readonly string[]): string {
  return spawnSync('docker', args, { encoding: 'utf8' }).stdout;
}
