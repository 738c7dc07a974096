import { getEventListeners } from 'node:events';
import { chmodSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe as describeAll, expect, jest, test } from '@jest/globals';
import {
  type BuildRequest,
  type BuildResult,
  type Engine,
  findEngine,
  type RunRequest,
} from '../../src/verify/engine.ts';
import { cutOff, outputLimit } from '../../src/verify/process.ts';
import type { Behaviour } from '../../src/verify/report.ts';
import { workspace } from '../workspace.ts';
import {
  type Answer,
  ends,
  fakeDocker,
  fakeEngines,
  type FakeEngines,
  freePort,
  until,
  working,
} from './fake-engine.ts';

const describe = process.platform === 'win32' ? describeAll.skip : describeAll;
// A machine that builds images meanwhile is slow.
jest.setTimeout(30_000);

const nobody = new AbortController().signal;
const install = 'install Docker, Podman or Buildah (https://docs.docker.com/engine/install)';
const podmanWorks: readonly Answer[] = [{ to: 'info', stdout: '4.3.1\n' }];
const buildahWorks: readonly Answer[] = [
  { to: 'version', stdout: 'Version:         1.28.2\nGo Version:      go1.19.8\n' },
];
const down: readonly Answer[] = [
  ...working.slice(0, 1),
  {
    to: 'version',
    stdout: '26.1.5 \n',
    stderr: 'Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?\n',
    code: 1,
  },
];

describe('findEngine', () => {
  const find = async (answers: Readonly<Record<string, readonly Answer[]>>, asked?: string): Promise<string> => {
    const { name, kind } = await findEngine(asked, fakeEngines(answers).env, nobody);
    expect(name.startsWith(`${kind} `)).toBe(true);
    return name;
  };
  const all = { docker: working, podman: podmanWorks, buildah: buildahWorks };

  test('takes docker, podman and buildah, in this order', async () => {
    expect(await find(all)).toBe('docker 26.1.5');
    expect(await find({ podman: podmanWorks, buildah: buildahWorks })).toBe('podman 4.3.1');
    expect(await find({ buildah: buildahWorks })).toBe('buildah 1.28.2');
  });

  test('takes the one that is asked for', async () => {
    expect(await find(all, 'podman')).toBe('podman 4.3.1');
    expect(await find(all, 'buildah')).toBe('buildah 1.28.2');
    await expect(find(all, 'rkt')).rejects.toThrow('--engine takes docker, podman or buildah, not "rkt"');
    await expect(find(all, 'constructor')).rejects.toThrow('--engine takes docker');
    await expect(find({ docker: working }, 'podman')).rejects.toThrow(`podman is not installed: ${install}`);
  });

  test('takes what works rather than what is there', async () => {
    expect(await find({ docker: down, podman: podmanWorks })).toBe('podman 4.3.1');
    expect(await find({ docker: down, podman: [{ to: 'info', code: 1 }], buildah: buildahWorks })).toBe(
      'buildah 1.28.2',
    );
  });

  test('knows podman by the name of docker', async () => {
    const shim = [{ to: '--version', stdout: 'podman version 4.3.1\n', stderr: 'Emulate Docker CLI using podman.\n' }];
    expect(await find({ docker: [...shim, ...podmanWorks] })).toBe('podman 4.3.1');
    expect(await find({ docker: [...shim, { to: 'info', code: 9 }], podman: podmanWorks })).toBe('podman 4.3.1');
  });

  test('says what is wrong in one line', async () => {
    await expect(find({})).rejects.toThrow(`no container engine: ${install}`);
    await expect(find({ docker: down })).rejects.toThrow(
      'docker is installed, but its daemon does not answer: Cannot connect to the Docker daemon at unix:///var/run/docker.sock; start it, or choose another engine with --engine',
    );
    const denied =
      'permission denied while trying to connect to the Docker daemon socket at unix:///var/run/docker.sock: Get "http://%2Fvar%2Frun%2Fdocker.sock/v1.45/version": dial unix /var/run/docker.sock: connect: permission denied';
    const version = { to: 'version', stdout: '26.1.5 \n', stderr: `${denied}\n`, code: 1 };
    await expect(find({ docker: [...working.slice(0, 1), version] })).rejects.toThrow(
      `no permission to talk to docker: ${denied}; add yourself to the group docker, or use podman`,
    );
    const machine = { to: 'info', stderr: 'Error: cannot connect to Podman socket: no such file\n', code: 125 };
    await expect(find({ podman: [machine] })).rejects.toThrow(
      'podman is installed, but does not work: cannot connect to Podman socket: no such file',
    );
    const fake = fakeEngines({ buildah: [] });
    chmodSync(join(fake.folder, 'buildah'), 0o644);
    await expect(findEngine(undefined, fake.env, nobody)).rejects.toThrow(
      'buildah is installed, but does not work: it may not be executed',
    );
  });

  test('can be cancelled', async () => {
    const fake = fakeEngines({ docker: [{ to: '--version', hangs: true }] });
    const controller = new AbortController();
    const finding = findEngine(undefined, fake.env, controller.signal);
    await until(() => fake.alive().length > 0);
    controller.abort();
    await expect(finding).rejects.toThrow(slimifyError('cancelled'));
    await until(() => fake.alive().length === 0);
  });
});

describe('build', () => {
  test('calls buildx with the builder that is configured', async () => {
    const { fake, result } = await build(fakeDocker(), {
      target: 'final',
      buildArgs: ['A=1', 'B'],
      options: ['--network=host', '--no-cache'],
    });
    expect(result).toEqual({ ok: true, seconds: expect.any(Number) });
    expect(fake.calls().at(-1)).toEqual(
      words(
        'docker buildx build --load --progress=plain --file=/project/Dockerfile --tag=slimify:a',
        '--target=final --build-arg=A=1 --build-arg=B --network=host --no-cache /project',
      ),
    );
  });

  test('calls what else there is', async () => {
    const noBuildx = { to: 'buildx', stderr: "docker: 'buildx' is not a docker command.\n", code: 1 };
    const last = async (fake: FakeEngines) => (await build(fake)).fake.calls().at(-1)?.slice(0, -3);
    expect(await last(fakeDocker(noBuildx))).toEqual(['docker', 'build', '--progress=plain']);
    const layered = ['build', '--layers', '--force-rm', '--format=docker'];
    expect(await last(fakeEngines({ podman: podmanWorks }))).toEqual(['podman', ...layered]);
    expect(await last(fakeEngines({ buildah: buildahWorks }))).toEqual(['buildah', ...layered]);
  });

  test('takes hostile values as values, or not at all', async () => {
    const fake = fakeDocker();
    const args = ['A=$(touch x)', 'B=--privileged', 'C=a\nb', 'D='];
    expect((await build(fake, { buildArgs: args })).fake.calls().at(-1)).toEqual(
      expect.arrayContaining(args.map((arg) => `--build-arg=${arg}`)),
    );
    const refused: readonly (readonly [Partial<BuildRequest>, string])[] = [
      [{ tag: '--privileged' }, 'not an image tag: "--privileged"'],
      [{ tag: 'a b:c' }, 'not an image tag'],
      [{ tag: 'a:$(touch x)' }, 'not an image tag'],
      [{ tag: 'a:b\n' }, 'not an image tag: "a:b\\n"'],
      [{ target: '--privileged' }, 'not the name of a stage: "--privileged"'],
      [{ target: 'a\nb' }, 'not the name of a stage'],
      [{ target: '' }, 'not the name of a stage'],
      [{ buildArgs: ['--privileged'] }, 'not a build argument (NAME=value): "--privileged"'],
      [{ buildArgs: ['=x'] }, 'not a build argument'],
      [{ buildArgs: ['A=\0'] }, 'not a build argument'],
      [{ options: ['\0'] }, 'not an option'],
      [{ context: '--privileged' }, 'not an absolute path'],
      [{ dockerfile: 'Dockerfile' }, 'not an absolute path'],
    ];
    for (const [request, message] of refused) {
      await expect(build(fake, request)).rejects.toThrow(slimifyError(expect.stringContaining(message)));
    }
    expect(fake.calls().filter(([, verb, more]) => verb === 'buildx' && more === 'build')).toHaveLength(1);
  });

  test('tells each step as it begins, once, and logs everything', async () => {
    const said = `#1 [internal] load build definition from Dockerfile
#4 [base 1/2] FROM debian:bookworm-slim
#4 CACHED
#5 [base 2/2] RUN echo hi
#6 [stage-1 1/1] COPY . .
#5 [base 2/2] RUN echo hi
#5 0.044 #9 [stage-1 9/9] RUN not a step\n`;
    const { steps, log } = await build(fakeDocker({ to: 'buildx build', stdout: 'out\n', stderr: said }));
    expect(steps).toEqual(['[base 1/2] FROM debian:bookworm-slim', '[base 2/2] RUN echo hi', '[stage-1 1/1] COPY . .']);
    expect(log).toBe(`out\n${said}`);
    const podman = '[1/2] STEP 1/2: FROM debian AS base\n[2/2] STEP 2/3: RUN echo a\nSTEP 3/3: COPY . .\n';
    const other = await build(fakeEngines({ podman: [{ to: 'build', stdout: podman }, ...podmanWorks] }));
    expect(other.steps).toEqual([
      '[stage 1/2, 1/2] FROM debian AS base',
      '[stage 2/2, 2/3] RUN echo a',
      '[3/3] COPY . .',
    ]);
  });

  test.each<[string, string, Partial<Exclude<BuildResult, { ok: true }>>]>([
    [
      'a command of BuildKit',
      `#6 [stage-1 1/1] RUN echo a &&   exit 3
#6 0.036 a
#6 ERROR: process "/bin/sh -c echo a &&   exit 3" did not complete successfully: exit code: 3
------
 > [stage-1 1/1] RUN echo a &&   exit 3:
0.036 a
------
Dockerfile:5
--------------------
   4 |     FROM base
   5 | >>> RUN echo a && \\
   6 | >>>   exit 3
   7 |     CMD ["x"]
--------------------
ERROR: failed to solve: process "/bin/sh -c echo a &&   exit 3" did not complete successfully: exit code: 3
`,
      { line: 5, step: '[stage-1 1/1] RUN echo a &&   exit 3', message: 'the command failed: exit code: 3' },
    ],
    [
      'a syntax error',
      `#1 DONE 0.0s
D2:2
--------------------
   1 |     FROM debian:bookworm-slim
   2 | >>> RUNN echo
   3 |     
--------------------
ERROR: failed to solve: dockerfile parse error on line 2: unknown instruction: RUNN (did you mean RUN?)
`,
      { line: 2, step: undefined, message: 'unknown instruction: RUNN (did you mean RUN?)' },
    ],
    [
      'a file that is not there',
      `#6 [2/2] COPY nope /x
#6 ERROR: failed to calculate checksum of ref 0caa::wjgm: "/nope": not found
------
 > [2/2] COPY nope /x:
------
D3:2
--------------------
   1 |     FROM debian:bookworm-slim
   2 | >>> COPY nope /x
   3 |     
--------------------
ERROR: failed to solve: failed to compute cache key: failed to calculate checksum of ref 0caa::wjgm: "/nope": not found
`,
      {
        line: 2,
        step: '[2/2] COPY nope /x',
        message: 'failed to compute cache key: failed to calculate checksum of ref 0caa::wjgm: "/nope": not found',
      },
    ],
    [
      'a stage that is not there',
      '#1 DONE 0.0s\nERROR: failed to solve: target stage "zz" could not be found\n',
      { line: undefined, step: undefined, message: 'target stage "zz" could not be found' },
    ],
    [
      'a command of podman',
      `[2/2] STEP 2/3: RUN echo "a": b &&   exit 3
a
subprocess exited with status 3
Error: building at STEP "RUN echo "a": b &&   exit 3": exit status 3
`,
      { line: undefined, step: 'RUN echo "a": b &&   exit 3', message: 'the command failed: exit status 3' },
    ],
    [
      'a command of an older podman',
      'STEP 2/2: RUN false\nError: error building at STEP "RUN false": error while running runtime: exit status 1\n',
      { step: 'RUN false', message: 'the command failed: exit status 1' },
    ],
    [
      'a syntax error of podman',
      `STEP 2/2: RUNN echo
Error: building at STEP "RUNN ": Build error: Unknown instruction: "RUNN" &imagebuilder.Step{Env:[]string{"PATH=/bin"}, Command:"runn"}
`,
      { step: 'RUNN', message: 'Unknown instruction: "RUNN"' },
    ],
    [
      'a file that is not there, by podman',
      'STEP 2/2: COPY nope /x\nError: building at STEP "COPY nope /x": checking on sources under "/c": copier: stat: "/nope": no such file or directory\n',
      {
        step: 'COPY nope /x',
        message: 'checking on sources under "/c": copier: stat: "/nope": no such file or directory',
      },
    ],
    [
      'a full disk',
      `------
 > [2/2] RUN make:
------
Dockerfile:2
--------------------
   2 | >>> RUN make
--------------------
ERROR: failed to solve: failed to copy: write /var/lib/docker/x: no space left on device
`,
      { reason: 'disk-full', line: 2, step: '[2/2] RUN make', message: 'no space left on device' },
    ],
    [
      'a daemon that goes away',
      'ERROR: Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?\n',
      { message: expect.stringMatching(/^Cannot connect/) as unknown as string },
    ],
    ['no reason', '', { message: 'the engine says nothing' }],
  ])('says where and why it failed: %s', async (_, stderr, expected) => {
    const { result } = await build(fakeDocker({ to: 'buildx build', stderr, code: 1 }));
    expect(result).toMatchObject({ ok: false, reason: 'failed', ...expected });
  });

  test('reads the end of a log that is long', async () => {
    const stderr = `${'#5 0.1 x\n'.repeat(50_000)}ERROR: failed to solve: oh\n`;
    const { result, log } = await build(fakeDocker({ to: 'buildx build', stderr, code: 1 }));
    expect(result).toMatchObject({ message: 'oh' });
    expect(log).toHaveLength(stderr.length);
  });

  test('ends a build whose time is up', async () => {
    const stderr = '#5 [2/4] RUN sleep 99\n';
    const { fake, result } = await build(fakeDocker({ to: 'buildx build', stderr, hangs: true }), { seconds: 1 });
    expect(result).toMatchObject({ reason: 'timeout', message: 'did not end within 1 s', step: '[2/4] RUN sleep 99' });
    await until(() => fake.alive().length === 0);
  });

  test('ends a build that is cancelled', async () => {
    const controller = new AbortController();
    const fake = fakeDocker({ to: 'buildx build', stderr: '#5 [2/4] RUN sleep 99\n', hangs: true });
    const onStep = (): void => controller.abort();
    const { result } = await build(fake, { signal: controller.signal, onStep });
    expect(result).toMatchObject({ ok: false, reason: 'cancelled', message: 'cancelled' });
    await until(() => fake.alive().length === 0);
    expect(getEventListeners(controller.signal, 'abort')).toEqual([]);
  });

  test('says that the client was killed', async () => {
    const { result } = await build(fakeDocker({ to: 'buildx build', dies: 'SIGKILL' }));
    expect(result).toMatchObject({ reason: 'failed', message: 'docker was ended by SIGKILL' });
  });

  test('says that the log cannot be written', async () => {
    await expect(build(fakeDocker(), { log: '/nowhere/log' })).rejects.toThrow(
      slimifyError('cannot write the log /nowhere/log: no such file or directory'),
    );
    if (!existsSync('/dev/full')) return;
    const full = await build(fakeDocker({ to: 'buildx build', stdout: 'x', hangs: true }), { log: '/dev/full' });
    expect(full.result).toMatchObject({ reason: 'disk-full', message: 'no space left on device for /dev/full' });
    await until(() => full.fake.alive().length === 0);
  });
});

describe('save and remove', () => {
  const save = async (fake: FakeEngines, tag = 'slimify:a') =>
    text((await findEngine(undefined, fake.env, nobody)).save(tag, nobody));

  test('gives the archive', async () => {
    const docker = fakeDocker({ to: 'save slimify:a', stdout: 'tar' });
    expect(await save(docker)).toBe('tar');
    const podman = fakeEngines({
      podman: [{ to: 'save --format=docker-archive slimify:a', stdout: 'tar' }, ...podmanWorks],
    });
    expect(await save(podman)).toBe('tar');
  });

  test('fails when the engine dies half way', async () => {
    const half = { to: 'save', stdout: 'x'.repeat(1_000_000) };
    const stderr = 'Error response from daemon: unexpected EOF\n';
    await expect(save(fakeDocker({ ...half, stderr, code: 1 }))).rejects.toThrow(
      slimifyError('docker: unexpected EOF'),
    );
    await expect(save(fakeDocker({ ...half, dies: 'SIGKILL' }))).rejects.toThrow(
      slimifyError('docker: ended by SIGKILL'),
    );
    const full = 'Error response from daemon: write /tmp/docker-export-1: no space left on device\n';
    await expect(save(fakeDocker({ ...half, stderr: full, code: 1 }))).rejects.toThrow(
      slimifyError('docker: no space left on device'),
    );
  });

  test('reads what buildah pushes into a file, and leaves none', async () => {
    const stderr = 'Error: pushing image "slimify:a": image not known\n';
    const before = temporary();
    await expect(save(fakeEngines({ buildah: [{ to: 'push', stderr, code: 125 }, ...buildahWorks] }))).rejects.toThrow(
      slimifyError('buildah: pushing image "slimify:a": image not known'),
    );
    expect(temporary()).toEqual(before);
  });

  test('refuses a name that could be an option', async () => {
    const { env } = fakeDocker();
    const engine = await findEngine(undefined, env, nobody);
    expect(() => engine.save('--output=/etc/passwd', nobody)).toThrow(
      slimifyError(expect.stringContaining('not an image tag')),
    );
  });

  test('removes images, and never throws', async () => {
    const fake = fakeDocker(
      { to: 'image rm --force slimify:a' },
      { to: 'image rm --force slimify:b', stderr: 'Error response from daemon: No such image: slimify:b\n', code: 1 },
      { to: 'image rm --force slimify:c', stderr: 'Error response from daemon: conflict\n', code: 1 },
    );
    const engine = await findEngine(undefined, fake.env, nobody);
    expect(await engine.remove(['slimify:a', 'slimify:b', 'slimify:c', '--all'])).toEqual(['slimify:c', '--all']);
    expect(await engine.remove([])).toEqual([]);
    const gone = await findEngine(undefined, fakeDocker().env, nobody);
    expect(await gone.remove(['slimify:a'])).toEqual([]);
  });
});

describe('run', () => {
  test('gives how it ended, and removes the container', async () => {
    const { fake, behaviour } = await run(fakeDocker(...ends(3, 'out\n', 'docker: Error response from daemon: no\n')));
    expect(behaviour).toEqual({
      state: 'ended',
      exitCode: 3,
      stdout: 'out\n',
      stderr: 'docker: Error response from daemon: no\n',
      reason: undefined,
      response: undefined,
    });
    expect(fake.calls().slice(3)).toEqual([
      words(
        'docker create --name=slimify-a --hostname=slimify --pull=never --memory=512m --memory-swap=512m',
        '--pids-limit=512 --network=none slimify:a',
      ),
      words('docker start --attach slimify-a'),
      expect.arrayContaining(['docker', 'inspect', 'slimify-a']),
      words('docker rm --force --volumes slimify-a'),
    ]);
  });

  test('hands the command over word by word', async () => {
    const command = ['--privileged', '$(touch x)', 'a\nb', ''];
    const { fake } = await run(fakeDocker(...ends(0)), { command });
    expect(fake.calls()[3]?.slice(-5)).toEqual(['slimify:a', ...command]);
  });

  test('asks for the log of a container whose attached client got nothing', async () => {
    const log = { to: 'logs slimify-a', stdout: 'late\n', stderr: 'oops\n' };
    expect((await run(fakeDocker(log, ...ends(0)))).behaviour).toMatchObject({ stdout: 'late\n', stderr: 'oops\n' });
    const { fake, behaviour } = await run(fakeDocker({ ...log, code: 1 }, ...ends(0)));
    expect(behaviour).toMatchObject({ state: 'ended', stdout: '', stderr: '' });
    expect(fake.containers()).toEqual([]);
  });

  test.each([125, 126, 127, 137])('takes %d for the own status of a container that ran', async (code) => {
    expect((await run(fakeDocker(...ends(code)))).behaviour).toMatchObject({ state: 'ended', exitCode: code });
  });

  test('says why the engine could not start it', async () => {
    const oci =
      'failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: exec: "x": executable file not found in $PATH: unknown';
    const failing = fakeDocker(
      { to: 'start', stderr: `Error response from daemon: ${oci}\n`, code: 1 },
      { to: 'inspect', stdout: `created|127|{}|${oci}\n` },
    );
    const reason = 'exec: "x": executable file not found in $PATH';
    expect((await run(failing)).behaviour).toMatchObject({
      state: 'failed',
      exitCode: undefined,
      stdout: '',
      stderr: '',
      reason,
    });
    const image = { to: 'create', stderr: 'Error response from daemon: No such image: slimify:a\n', code: 1 };
    const { behaviour, fake } = await run(fakeDocker(image));
    expect(behaviour).toMatchObject({ state: 'failed', reason: 'No such image: slimify:a' });
    expect(fake.calls().at(-1)?.[1]).toBe('rm');
    const podman = fakeEngines({
      podman: [
        { to: 'start', stderr: `Error: unable to start container ${'0a'.repeat(32)}: crun: no\n`, code: 125 },
        { to: 'inspect', stdout: 'created|0|{}|\n' },
        ...podmanWorks,
      ],
    });
    expect((await run(podman)).behaviour).toMatchObject({ state: 'failed', reason: 'crun: no' });
  });

  test('stops what does not end', async () => {
    const forever = fakeDocker({ to: 'start', stdout: 'listening\n', hangs: true, stubborn: true }, running());
    const { fake, behaviour } = await run(forever, { seconds: 1 });
    expect(behaviour).toMatchObject({ state: 'running', exitCode: undefined, stdout: 'listening\n' });
    await until(() => fake.alive().length === 0);
  });

  test('keeps a megabyte of what it prints', async () => {
    const { behaviour } = await run(
      fakeDocker({ to: 'start', stdout: 'x'.repeat(1_000_000), times: 10 }, ...ends(0).slice(1)),
    );
    expect(behaviour.stdout).toBe('x'.repeat(outputLimit) + cutOff);
  });

  test('removes the container when it is cancelled', async () => {
    const controller = new AbortController();
    const fake = fakeDocker({ to: 'start', stdout: 'listening\n', hangs: true, stubborn: true }, running());
    const pending = run(fake, { signal: controller.signal, seconds: 60 });
    await until(() => fake.alive().length === 2);
    expect(fake.containers()).toEqual(['slimify-a']);
    controller.abort();
    await expect(pending).rejects.toThrow(slimifyError('cancelled'));
    expect(fake.containers()).toEqual([]);
    await until(() => fake.alive().length === 0);
    await expect(run(fake, { signal: controller.signal })).rejects.toThrow(slimifyError('cancelled'));
  });

  test('removes the container when the engine fails on the way', async () => {
    const lost = {
      to: 'inspect',
      stderr: 'Cannot connect to the Docker daemon at unix:///x. Is the docker daemon running?\n',
      code: 1,
    };
    const fake = fakeDocker(lost);
    await expect(run(fake)).rejects.toThrow(slimifyError('docker: Cannot connect to the Docker daemon at unix:///x'));
    expect(fake.containers()).toEqual([]);
    const odd = fakeDocker({ to: 'inspect', stdout: 'what?\n' });
    await expect(run(odd)).rejects.toThrow('docker: it does not tell the state of the container slimify-a');
    expect(odd.containers()).toEqual([]);
  });

  test('says that the container cannot be removed', async () => {
    const stuck = { to: 'rm', stderr: 'Error response from daemon: device or resource busy\n', code: 1 };
    await expect(run(fakeDocker(stuck, ...ends(0)))).rejects.toThrow(
      slimifyError('docker: the container slimify-a cannot be removed: device or resource busy'),
    );
    const gone = {
      to: 'rm',
      stderr: 'Error: no container with name or ID "slimify-a" found: no such container\n',
      code: 1,
    };
    const { behaviour } = await run(fakeDocker(gone, ...ends(0)), {}, false);
    expect(behaviour).toMatchObject({ state: 'ended' });
  });

  test('takes hostile values as values, or not at all', async () => {
    const fake = fakeDocker();
    const http = { port: 80, path: '/' };
    const refused: readonly (readonly [Partial<RunRequest>, string])[] = [
      [{ tag: '--privileged' }, 'not an image tag'],
      [{ name: '--privileged' }, 'not the name of a container'],
      [{ name: 'a\nb' }, 'not the name of a container'],
      [{ network: '--privileged' }, 'not the name of a network'],
      [{ network: 'host,x' }, 'not the name of a network'],
      [{ memory: '512m --privileged' }, 'not an amount of memory'],
      [{ command: ['\0'] }, 'not a word of a command'],
      [{ http: { port: 0, path: '/' } }, 'not a port: 0'],
      [{ http: { port: 80.5, path: '/' } }, 'not a port: 80.5'],
      [{ http: { port: 80, path: 'x' } }, 'not the path of a URL'],
      [{ http: { port: 80, path: '/ HTTP/1.1\r\nX: y' } }, 'not the path of a URL'],
      [{ http, network: 'none' }, 'nothing answers on a port without a network'],
    ];
    for (const [request, message] of refused) {
      await expect(run(fake, request)).rejects.toThrow(slimifyError(expect.stringContaining(message)));
    }
    expect(fake.calls().some(([, verb]) => verb === 'create' || verb === 'start')).toBe(false);
  });

  test('leaves containers to others when it is buildah', async () => {
    await expect(run(fakeEngines({ buildah: buildahWorks }))).rejects.toThrow(
      slimifyError('buildah cannot run containers here: use --no-run'),
    );
  });
});

describe('run with http', () => {
  const answer = (body: string, head = 'Content-Type: text/plain\r\n') =>
    `HTTP/1.1 302 Found\r\nLocation: /elsewhere\r\n${head}\r\n${body}`;

  test('asks on the network of the host', async () => {
    const port = await freePort();
    const serving = { to: 'start', stdout: 'up\n', hangs: true, serves: { port, answer: answer('moved\n') } };
    const { fake, behaviour } = await run(fakeDocker(serving, running()), {
      http: { port, path: '/a?b' },
      network: 'host',
    });
    expect(behaviour).toMatchObject({
      state: 'running',
      stdout: 'up\n',
      response: { status: 302, contentType: 'text/plain', body: 'moved\n' },
    });
    expect(fake.calls()[3]).toContain('--network=host');
    await until(() => fake.alive().length === 0);
  });

  test('asks on the port that is published, and reads a megabyte', async () => {
    const port = await freePort();
    const serving = { to: 'start', hangs: true, serves: { port, answer: answer('x'.repeat(3_000_000)) } };
    const published = `{"80/tcp":[{"HostIp":"127.0.0.1","HostPort":"${port}"}]}`;
    const { fake, behaviour } = await run(fakeDocker(serving, running(published)), { http: { port: 80, path: '/' } });
    expect(behaviour.response?.body).toBe('x'.repeat(outputLimit));
    expect(fake.calls()[3]).toContain('--publish=127.0.0.1::80');
    expect(fake.calls()[3]?.some((arg) => arg.startsWith('--network'))).toBe(false);
  });

  test('gives up when the container ends, or the time is up', async () => {
    const http = { port: await freePort(), path: '/' };
    const ended = await run(fakeDocker(...ends(1)), { http, network: 'host', seconds: 60 });
    expect(ended.behaviour).toMatchObject({ state: 'ended', exitCode: 1, response: undefined });
    const deaf = await run(fakeDocker({ to: 'start', hangs: true }, running()), { http, network: 'host', seconds: 1 });
    expect(deaf.behaviour).toMatchObject({ state: 'running', response: undefined });
  });

  test('can be cancelled while it waits', async () => {
    const controller = new AbortController();
    const fake = fakeDocker({ to: 'start', hangs: true }, running());
    const http = { port: await freePort(), path: '/' };
    const pending = run(fake, { http, network: 'host', seconds: 60, signal: controller.signal });
    await until(() => fake.alive().length === 2);
    controller.abort();
    await expect(pending).rejects.toThrow(slimifyError('cancelled'));
    expect(fake.containers()).toEqual([]);
    await until(() => fake.alive().length === 0);
  });

  test('says that there is no port', async () => {
    const fake = fakeDocker({ to: 'start', hangs: true }, running());
    await expect(run(fake, { http: { port: 80, path: '/' } })).rejects.toThrow(
      slimifyError('docker publishes no port on its default network: name another one, such as host'),
    );
    expect(fake.containers()).toEqual([]);
    await until(() => fake.alive().length === 0);
  });

  test('does not ask somebody else', async () => {
    const server = createServer((_, response) => response.end('other'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    try {
      await expect(run(fakeDocker(), { http: { port, path: '/' }, network: 'host' })).rejects.toThrow(
        slimifyError(`port ${port} of this machine is taken, so nothing can be tested there`),
      );
    } finally {
      server.close();
    }
  });
});

function words(...lines: readonly string[]): readonly string[] {
  return lines.join(' ').split(' ');
}

function running(ports = '{}'): Answer {
  return { to: 'inspect', stdout: `running|0|${ports}|\n` };
}

async function build(fake: FakeEngines, more: Partial<BuildRequest> = {}) {
  const engine = await engineOf(fake);
  const log = join(workspace(), 'log');
  const steps: string[] = [];
  const result = await engine.build({
    dockerfile: '/project/Dockerfile',
    context: '/project',
    tag: 'slimify:a',
    target: undefined,
    buildArgs: [],
    options: [],
    log,
    onStep: (step) => steps.push(step),
    seconds: 60,
    signal: nobody,
    ...more,
  });
  return { fake, result, steps, log: existsSync(log) ? readFileSync(log, 'utf8') : '' };
}

async function run(
  fake: FakeEngines,
  more: Partial<RunRequest> = {},
  removed = true,
): Promise<{ fake: FakeEngines; behaviour: Behaviour }> {
  const engine = await engineOf(fake);
  const behaviour = await engine.run({
    tag: 'slimify:a',
    name: 'slimify-a',
    command: undefined,
    http: undefined,
    network: undefined,
    seconds: 20,
    memory: '512m',
    signal: nobody,
    ...more,
  });
  if (removed) expect(fake.containers()).toEqual([]);
  return { fake, behaviour };
}

/** Found once for each fake. */
function engineOf(fake: FakeEngines): Promise<Engine> {
  const found = engines.get(fake) ?? findEngine(undefined, fake.env, nobody);
  engines.set(fake, found);
  return found;
}

const engines = new WeakMap<FakeEngines, Promise<Engine>>();

function temporary(): readonly string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith('slimify-save-'));
}

function slimifyError(message: unknown) {
  return expect.objectContaining({ name: 'SlimifyError', message });
}
