import { getEventListeners } from 'node:events';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, jest, test } from '@jest/globals';
import { cutOff, outputLimit, type Program, runProgram, streamProgram } from '../../src/verify/process.ts';
import { workspace } from '../workspace.ts';
import { type Answer, fakeEngines, until } from './fake-engine.ts';

// A machine that builds images meanwhile is slow.
jest.setTimeout(30_000);

const unix = process.platform === 'win32' ? test.skip : test;

describe('runProgram', () => {
  unix('gives what it printed and its status', async () => {
    expect(await run({ stdout: 'out \u00fc\n', stderr: 'err\n', code: 7 })).toEqual({
      how: 'ended',
      code: 7,
      killedBy: undefined,
      stdout: 'out \u00fc\n',
      stderr: 'err\n',
    });
    expect(await run({ dies: 'SIGKILL' })).toMatchObject({ how: 'ended', code: undefined, killedBy: 'SIGKILL' });
  });

  unix('takes words as they are', async () => {
    const { env, calls } = fakeEngines({ tool: [] });
    const args = ['$(touch x)', '; ls', '', 'a b', '"', "'", '\n', '*', '--privileged', '\u00fc'];
    await runProgram({ command: 'tool', args, env });
    expect(calls()).toEqual([['tool', ...args]]);
  });

  unix('cuts off what is longer than a megabyte, and passes on all of it', async () => {
    const { env } = fakeEngines({ tool: [{ to: 'x', stdout: 'x'.repeat(100_000), times: 100 }] });
    let length = 0;
    const onOutput = (chunk: Buffer): void => void (length += chunk.length);
    const { stdout } = await runProgram({ command: 'tool', args: ['x'], env, onOutput });
    expect(stdout).toBe('x'.repeat(outputLimit) + cutOff);
    expect(length).toBe(10_000_000);
  });

  unix('says that a program is missing, or may not be run', async () => {
    const folder = workspace({ denied: '#!/bin/sh\n' });
    const program = { args: [], env: { PATH: folder } };
    expect(await runProgram({ ...program, command: 'missing' })).toMatchObject({ how: 'missing' });
    chmodSync(join(folder, 'denied'), 0o644);
    expect(await runProgram({ ...program, command: 'denied' })).toMatchObject({ how: 'denied' });
  });

  test('refuses a word that no program can take', async () => {
    const program = { command: 'tool', args: ['a\0b'], env: {} };
    await expect(runProgram(program)).rejects.toMatchObject({
      name: 'SlimifyError',
      message: expect.stringMatching(/^cannot run tool: /),
    });
  });

  unix('ends it and its children when the time is up', async () => {
    const fake = fakeEngines({ tool: [{ to: 'x', stdout: 'begun\n', hangs: true }] });
    const ending = await runProgram({ command: 'tool', args: ['x'], env: fake.env, seconds: 1 });
    expect(ending).toMatchObject({ how: 'timeout', stdout: 'begun\n' });
    await until(() => fake.alive().length === 0);
  });

  unix(
    'ends one that does not mind being asked',
    async () => {
      const fake = fakeEngines({ tool: [{ to: 'x', hangs: true, stubborn: true }] });
      const ending = await runProgram({ command: 'tool', args: ['x'], env: fake.env, seconds: 0.5 });
      expect(ending).toMatchObject({ how: 'timeout', killedBy: 'SIGKILL' });
      await until(() => fake.alive().length === 0);
    },
    20_000,
  );

  unix('ends it when it is cancelled, and listens no longer', async () => {
    const fake = fakeEngines({ tool: [{ to: 'x', hangs: true }] });
    const { signal, abort } = cancellation();
    const running = runProgram({ command: 'tool', args: ['x'], env: fake.env, signal });
    await until(() => fake.alive().length === 2);
    expect(getEventListeners(signal, 'abort')).toHaveLength(1);
    abort();
    expect(await running).toMatchObject({ how: 'cancelled' });
    expect(getEventListeners(signal, 'abort')).toEqual([]);
    await until(() => fake.alive().length === 0);
    expect(await runProgram({ command: 'tool', args: ['x'], env: fake.env, signal })).toMatchObject({
      how: 'cancelled',
    });
    expect(fake.calls()).toHaveLength(1);
  });

  unix('listens no longer after it has ended', async () => {
    const { signal } = cancellation();
    await run({ code: 0 }, { signal });
    await run({ code: 1 }, { signal, command: 'missing' });
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });

  unix('passes a bug on that comes up while it listens, and ends the program', async () => {
    const fake = fakeEngines({ tool: [{ to: 'x', stdout: 'begun\n', hangs: true }] });
    const onOutput = (): void => {
      throw new TypeError('x is undefined');
    };
    await expect(runProgram({ command: 'tool', args: ['x'], env: fake.env, onOutput })).rejects.toThrow(TypeError);
    await until(() => fake.alive().length === 0);
  });
});

describe('streamProgram', () => {
  const explain = ({ how, code, stderr }: { how: string; code: number | undefined; stderr: string }) =>
    new Error(`${how} ${code} ${stderr}`);
  const stream = (answer: Omit<Answer, 'to'>, more: Partial<Program> = {}) => {
    const fake = fakeEngines({ tool: [{ to: 'x', ...answer }] });
    return { fake, output: streamProgram({ command: 'tool', args: ['x'], env: fake.env, ...more }, explain) };
  };

  unix('gives everything', async () => {
    expect((await text(stream({ stdout: 'x'.repeat(100_000), times: 100 }).output)).length).toBe(10_000_000);
  });

  unix('waits for a slow reader', async () => {
    const { output } = stream({ stdout: 'x'.repeat(100_000), times: 30 });
    let length = 0;
    for await (const chunk of output) {
      if (length === 0) await new Promise((resolve) => setTimeout(resolve, 3000));
      length += (chunk as Buffer).length;
    }
    expect(length).toBe(3_000_000);
  });

  unix('fails when the program fails, however far it came', async () => {
    await expect(text(stream({ stdout: 'half', stderr: 'oh', code: 3 }).output)).rejects.toThrow('ended 3 oh');
    await expect(text(stream({ stdout: 'half', dies: 'SIGKILL' }).output)).rejects.toThrow('ended undefined');
    await expect(text(stream({}, { command: 'missing' }).output)).rejects.toThrow('missing undefined');
    await expect(text(stream({}, { args: ['\0'] }).output)).rejects.toThrow('cannot run tool');
  });

  unix('ends the program when nobody reads any more', async () => {
    const { fake, output } = stream({ stdout: 'x'.repeat(100_000), hangs: true });
    await until(() => fake.alive().length === 2);
    output.destroy();
    await until(() => fake.alive().length === 0);
  });

  unix('ends the program when it is cancelled', async () => {
    const { signal, abort } = cancellation();
    const { fake, output } = stream({ stdout: 'x'.repeat(100_000), hangs: true }, { signal });
    const read = text(output);
    await until(() => fake.alive().length === 2);
    abort();
    await expect(read).rejects.toThrow('cancelled');
    expect(getEventListeners(signal, 'abort')).toEqual([]);
    await until(() => fake.alive().length === 0);
  });
});

function run(answer: Omit<Answer, 'to'>, more: Partial<Program> = {}) {
  const { env } = fakeEngines({ tool: [{ to: 'x', ...answer }] });
  return runProgram({ command: 'tool', args: ['x'], env, ...more });
}

function cancellation() {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}
