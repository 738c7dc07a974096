import { describe, expect, test } from '@jest/globals';
import type { Engine, RunRequest } from '../../src/verify/engine.ts';
import type { Behaviour, Response } from '../../src/verify/report.ts';
import { smokeTest, type SmokeRequest } from '../../src/verify/smoke.ts';

const plain = { exitCode: undefined, stdout: '', stderr: '', reason: undefined, response: undefined };
const http = { port: 80, path: '/' };

describe('smokeTest', () => {
  test('runs the one before, then the one after, in the same way', async () => {
    const { ran, steps, smoke } = await smokes([ended(0, 'a\n'), ended(0, 'a\n')], {
      command: ['sh', '-c', "echo 'a'"],
    });
    expect(ran.map(({ tag, name }) => [tag, name])).toEqual([
      ['slimify:before', 'id-before'],
      ['slimify:after', 'id-after'],
    ]);
    for (const { command, memory, seconds, network } of ran) {
      expect({ command, memory, seconds, network }).toEqual({
        command: ['sh', '-c', "echo 'a'"],
        memory: '512m',
        seconds: 20,
        network: undefined,
      });
    }
    expect(steps).toEqual(['running the original', 'running the rewritten one']);
    expect(smoke).toEqual({
      command: "sh -c 'echo '\\''a'\\'''",
      before: ended(0, 'a\n'),
      after: ended(0, 'a\n'),
      differences: [],
      unstable: [],
    });
  });

  test('of another program that answers alike, the logs are not compared', async () => {
    const response = { status: 200, contentType: 'text/html', body: '<p>hello' };
    const running = (stdout: string): Behaviour => ({ ...plain, state: 'running', stdout, response });
    const [one, other] = [running('serves\n'), running('GET /\n')];
    const isReplaced = true;
    const alike = await smokes([one, other], { http, isReplaced });
    expect(alike.smoke.differences).toEqual([]);
    expect(alike.smoke.unstable).toEqual(['what is logged is not compared, as another program answers']);
    const changed: Behaviour = { ...other, response: { ...response, status: 404 } };
    const differs = await smokes([one, changed, one], { http, isReplaced });
    expect(differs.smoke.differences).toEqual(['status 200 before, 404 after']);
    const silent = await smokes([one, { ...other, response: undefined }, one], { http, isReplaced });
    expect(silent.smoke.differences).toContain('standard output differs from line 1 on: "serves" / "GET /"');
  });

  test('says what was run', async () => {
    const command = async (more: Partial<SmokeRequest>) => (await smokes([ended(0), ended(0)], more)).smoke.command;
    expect(await command({})).toBe("the image's own command");
    expect(await command({ http: { port: 80, path: '/health' } })).toBe(
      "the image's own command, GET /health on port 80",
    );
  });

  test.each<[string, Behaviour, Behaviour, readonly string[]]>([
    ['the status', ended(0), ended(1), ['exit status 0 before, 1 after']],
    ['the output', ended(0, 'a\nb\nc\n'), ended(0, 'a\nb\nd\n'), ['standard output differs from line 3 on: "c" / "d"']],
    [
      'the end of the output',
      ended(0, 'a\n'),
      ended(0, 'a\nb\n'),
      ['standard output differs from line 2 on: "" / "b"'],
    ],
    ['a last line end', ended(0, 'a\n'), ended(0, 'a'), ['standard output differs from line 2 on: "" / nothing']],
    ['the other output', ended(0, '', 'a'), ended(0, '', ''), ['standard error differs from line 1 on: "a" / nothing']],
    [
      'what a terminal would take for orders',
      ended(0, '\u001B[2J'),
      ended(0, 'x'.repeat(90)),
      [`standard output differs from line 1 on: "\\u001b[2J" / "${'x'.repeat(79)}\u2026"`],
    ],
    [
      'all',
      ended(0, 'a'),
      ended(1, 'b'),
      ['exit status 0 before, 1 after', 'standard output differs from line 1 on: "a" / "b"'],
    ],
    ['that it starts', ended(0), failed('exec: no'), ['starts before, not after: exec: no']],
    ['that it does not start', failed('exec: no'), ended(0), ['starts after, not before: exec: no']],
    ['that it ends', running('a\n'), ended(1, 'a\n'), ['still running after 20 s before, ended with 1 after']],
    ['that it does not end', ended(0, 'a\n'), running('a\n'), ['ended with 0 before, still running after 20 s after']],
    ['nothing, as far as both go', running('a\nb\nc'), running('a\n'), []],
    [
      'a line that both have',
      running('a\nb\n'),
      running('a\nc\n'),
      ['standard output differs from line 2 on: "b" / "c"'],
    ],
  ])('says what differs: %s', async (_, before, after, differences) => {
    const { smoke } = await smokes([before, after, before]);
    expect(smoke).toMatchObject({ differences, unstable: [] });
  });

  test.each<[string, Behaviour, Behaviour, readonly string[]]>([
    ['the status', answers({ status: 200 }), answers({ status: 502 }), ['status 200 before, 502 after']],
    ['the body', answers({ body: 'a\nb' }), answers({ body: 'a\nc' }), ['body differs from line 2 on: "b" / "c"']],
    [
      'the type',
      answers({ contentType: 'text/html' }),
      answers({ contentType: '' }),
      ['content type text/html before, none after'],
    ],
    [
      'that it answers',
      answers({}),
      ended(1),
      ['answers with status 200 before, ended with 1 without an answer after'],
    ],
    [
      'that it answers in time',
      answers({}),
      running(''),
      ['answers with status 200 before, no answer within 20 s after'],
    ],
    ['that it does not', running(''), answers({}), ['no answer within 20 s before, answers with status 200 after']],
    ['nothing', answers({}), answers({}), []],
  ])('says what differs in an answer: %s', async (_, before, after, differences) => {
    const { smoke } = await smokes([before, after, before], { http });
    expect(smoke).toMatchObject({ differences, unstable: [] });
  });

  test('does not hold against it what two runs of the original do not have in common', async () => {
    const { ran, smoke } = await smokes([ended(0, '12:00\n'), ended(0, '12:01\n'), ended(0, '12:02\n')]);
    expect(ran.map(({ name }) => name)).toEqual(['id-before', 'id-after', 'id-again']);
    expect(ran[2]?.tag).toBe('slimify:before');
    expect(smoke).toMatchObject({
      differences: [],
      unstable: ['standard output differs between two runs of the original'],
    });
  });

  test('holds against it what comes before that', async () => {
    const { smoke } = await smokes([ended(0, 'a\n12:00\n'), ended(1, 'b\n12:01\n'), ended(0, 'a\n12:02\n')]);
    expect(smoke).toMatchObject({
      differences: ['exit status 0 before, 1 after', 'standard output differs from line 1 on: "a" / "b"'],
      unstable: [],
    });
  });

  test('does not run the original again to see whether it starts', async () => {
    expect((await smokes([ended(0), failed('no')])).ran).toHaveLength(2);
  });

  test('says what it does not show', async () => {
    expect((await smokes([failed('no'), failed('no')])).smoke).toMatchObject({
      differences: [],
      unstable: ['starts neither before nor after: no'],
    });
    expect((await smokes([running(''), running('')], { http })).smoke).toMatchObject({
      differences: [],
      unstable: ['no answer on port 80 within 20 s, neither before nor after'],
    });
  });

  test('stops when it is cancelled', async () => {
    const controller = new AbortController();
    const onStep = (): void => controller.abort();
    const request = smokes([ended(0), ended(0)], { signal: controller.signal, onStep });
    await expect(request).rejects.toMatchObject({ name: 'SlimifyError', message: 'cancelled' });
  });
});

async function smokes(behaviours: readonly Behaviour[], more: Partial<SmokeRequest> = {}) {
  const ran: RunRequest[] = [];
  const steps: string[] = [];
  const engine: Pick<Engine, 'run'> = {
    run: (request) => {
      const behaviour = behaviours[ran.push(request) - 1];
      return behaviour === undefined ? Promise.reject(new Error('ran too often')) : Promise.resolve(behaviour);
    },
  };
  const smoke = await smokeTest(engine, {
    before: 'slimify:before',
    after: 'slimify:after',
    id: 'id',
    command: undefined,
    http: undefined,
    network: undefined,
    seconds: 20,
    memory: '512m',
    signal: new AbortController().signal,
    onStep: (step) => steps.push(step),
    ...more,
  });
  return { ran, steps, smoke };
}

function ended(exitCode: number, stdout = '', stderr = ''): Behaviour {
  return { ...plain, state: 'ended', exitCode, stdout, stderr };
}

function running(stdout: string): Behaviour {
  return { ...plain, state: 'running', stdout };
}

function failed(reason: string): Behaviour {
  return { ...plain, state: 'failed', reason };
}

function answers(given: Partial<Response>): Behaviour {
  return { ...plain, state: 'running', response: { status: 200, contentType: '', body: '', ...given } };
}
