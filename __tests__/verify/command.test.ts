import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { main } from '../../src/cli.ts';
import { fakeIo, workspace } from '../workspace.ts';
import { fakeDocker, fakeEngines } from './fake-engine.ts';
import type { FakeEngines } from './fake-engine.ts';

const text = 'FROM debian:12\nRUN apt-get update && apt-get install -y git\nCMD ["git"]\n';

async function slimify(argv: readonly string[], engines: Pick<FakeEngines, 'env'>, files = { Dockerfile: text }) {
  const folder = workspace(files);
  const { io, said } = fakeIo(folder, { env: engines.env });
  const code = await main(argv, io);
  return { code, folder, ...said };
}

const nothing = { env: { PATH: workspace() } };

describe('slimify verify', () => {
  test('says what to install when there is no engine', async () => {
    const { code, stdout, stderr } = await slimify(['verify'], nothing);
    expect({ code, stdout, stderr }).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'Dockerfile: no container engine: install Docker, Podman or Buildah (https://docs.docker.com/engine/install)\n',
    });
  });

  test('asks for no engine when there is nothing to verify', async () => {
    const { code, stdout } = await slimify(['verify'], nothing, { Dockerfile: 'FROM debian:12-slim\nCMD ["true"]\n' });
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'Dockerfile: nothing to verify: slimify changes nothing\n' });
  });

  test('says that the daemon is down', async () => {
    const down = 'Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?\n';
    const engines = fakeEngines({
      docker: [
        { to: '--version', stdout: 'Docker version 26.1.5\n' },
        { to: 'version', stderr: down, code: 1 },
      ],
    });
    const { code, stderr } = await slimify(['verify'], engines);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^Dockerfile: docker is installed, but its daemon does not answer: [^\n]*\n$/);
  });

  test('an original that does not build is exit code 2, with the line and the log', async () => {
    const stderr = [
      'Dockerfile:2',
      '--------------------',
      '   1 |     FROM debian:12',
      '   2 | >>> RUN apt-get update && apt-get install -y git',
      '   3 |     CMD ["git"]',
      '--------------------',
      'ERROR: failed to solve: process "/bin/sh -c apt-get update && apt-get install -y git" did not complete successfully: exit code: 100',
      '',
    ].join('\n');
    const engines = fakeDocker({ to: 'buildx build', stderr, code: 1 });
    const { code, stdout, stderr: said, folder } = await slimify(['verify'], engines);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    const [, log = ''] =
      /^building the original of Dockerfile\nDockerfile:2: the original does not build: the command failed: exit code: 100; the log is (.*)\n$/.exec(
        said,
      ) ?? [];
    expect(readFileSync(log, 'utf8')).toBe(stderr);
    rmSync(log);
    expect(readdirSync(folder)).toEqual(['Dockerfile']);
    const [dockerfile = ''] = engines.calls().flatMap((words) => words.filter((word) => word.startsWith('--file=')));
    expect(dockerfile).toMatch(/^--file=.*\/original\/Dockerfile$/);
    expect(existsSync(dirname(dirname(dockerfile.slice('--file='.length))))).toBe(false);
    expect(engines.calls().some(([, ...words]) => words.join(' ').startsWith('image rm --force slimify-verify:'))).toBe(
      true,
    );
  });

  test.each([
    [['verify', 'a', 'b'], 'slimify: verify takes one Dockerfile\n'],
    [['verify', '--format', 'diff'], 'slimify: --format cannot be diff; it is one of text, json, markdown, html\n'],
    [['verify', '--http', 'x'], 'slimify: --http cannot be x: it is PORT or PORT/PATH, 8080/health\n'],
    [['verify', 'missing'], 'missing: no such file or directory\n'],
    [['verify', '-'], 'slimify: --verify needs a file: standard input (-) has no build context\n'],
    [['--verify', '-'], 'slimify: --verify needs a file: standard input (-) has no build context\n'],
    [['--target', 'x'], 'slimify: --target is for slimify verify and --verify\n'],
    [['--keep'], 'slimify: --keep is for slimify verify and --verify\n'],
    [['verify', '--engine', 'rkt'], 'Dockerfile: --engine takes docker, podman or buildah, not "rkt"\n'],
  ])('%j', async (argv, message) => {
    const { code, stderr } = await slimify(argv, nothing);
    expect({ code, stderr }).toEqual({ code: 2, stderr: message });
  });
});

test('--write --verify writes nothing when there is no engine', async () => {
  const { code, folder, stderr } = await slimify(['--write', '--verify', '.'], nothing);
  expect(code).toBe(2);
  expect(stderr).toMatch(/^Dockerfile: no container engine: .*\nnothing done; 1 file failed\n$/);
  expect(readFileSync(join(folder, 'Dockerfile'), 'utf8')).toBe(text);
});
