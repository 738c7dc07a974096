import type { Buffer } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { SlimifyError } from '../error.ts';
import { build, type BuildRequest, type BuildResult } from './engines/build.ts';
import { asTag, cancelled, type Client, failed, isFine, reasonOf, removeImages } from './engines/client.ts';
import { run, type RunRequest } from './engines/container.ts';
import { type Ending, type Environment, runProgram, streamProgram } from './process.ts';
import type { Behaviour } from './report.ts';

export type { BuildRequest, BuildResult } from './engines/build.ts';
export type { RunRequest } from './engines/container.ts';

/** What builds images and runs containers: the user's own, as it is configured. */
export interface Engine {
  readonly kind: Kind;
  /** `docker 26.1.5` */
  readonly name: string;
  /** A build that fails is a result; throws `SlimifyError` when there can be none. */
  build(request: BuildRequest): Promise<BuildResult>;
  /** The image as an archive on a stream; the stream fails with a SlimifyError when the engine does. */
  save(tag: string, signal: AbortSignal): Readable;
  /** Runs a container and removes it. Throws `SlimifyError` when it is cancelled or the engine fails. */
  run(request: RunRequest): Promise<Behaviour>;
  /** Removes images by tag; ones that are not there are no error. Never throws. Gives what could not be removed. */
  remove(tags: readonly string[]): Promise<readonly string[]>;
}

type Kind = Client['kind'];

const kinds: readonly Kind[] = ['docker', 'podman', 'buildah'];
const install = 'install Docker, Podman or Buildah (https://docs.docker.com/engine/install)';
const probeSeconds = 30;

/**
 * The engine that was asked for by name, else the first of docker, podman and buildah that is on the PATH of `env` and works. Throws
 * `SlimifyError` that says what to do about it when there is none.
 */
export async function findEngine(asked: string | undefined, env: Environment, signal: AbortSignal): Promise<Engine> {
  const wanted = kinds.filter((kind) => asked === undefined || kind === asked);
  if (wanted.length === 0) {
    throw new SlimifyError(`--engine takes docker, podman or buildah, not ${JSON.stringify(asked)}`);
  }
  const found = await firstThatWorks(wanted, env, signal);
  if (typeof found === 'object') return found;
  const missing = `${asked === undefined ? 'no container engine' : `${asked} is not installed`}: ${install}`;
  throw new SlimifyError(found ?? missing);
}

/** Else what is wrong with the first that is installed. */
async function firstThatWorks(
  [kind, ...others]: readonly Kind[],
  env: Environment,
  signal: AbortSignal,
): Promise<Engine | string | undefined> {
  if (kind === undefined) return undefined;
  const found = await probes[kind](kind, env, signal);
  if (typeof found === 'object') return found;
  const other = await firstThatWorks(others, env, signal);
  return typeof other === 'object' ? other : (found ?? other);
}

/** Gives undefined when it is not installed, and what is wrong when it does not work. */
type Probe = (command: string, env: Environment, signal: AbortSignal) => Promise<Engine | string | undefined>;

const probes: Readonly<Record<Kind, Probe>> = { docker: probeDocker, podman: probePodman, buildah: probeBuildah };

async function probeDocker(
  command: string,
  env: Environment,
  signal: AbortSignal,
): Promise<Engine | string | undefined> {
  const probe = (args: readonly string[]): Promise<Ending> => ask(command, args, env, signal);
  const itself = await probe(['--version']);
  if (itself.how === 'missing') return undefined;
  // Podman goes by docker's name on some systems; under its own it does not say so each time.
  if (/^podman\b/i.test(itself.stdout))
    return (await probePodman('podman', env, signal)) ?? probePodman(command, env, signal);
  const version = await probe(['version', '--format', '{{.Client.Version}} {{.Server.Version}}']);
  if (!isFine(version)) {
    const reason = reasonOf(version);
    return /permission denied/i.test(version.stderr)
      ? `no permission to talk to docker: ${reason}; add yourself to the group docker, or use podman`
      : `docker is installed, but its daemon does not answer: ${reason}; start it, or choose another engine with --engine`;
  }
  const buildx = isFine(await probe(['buildx', 'version']));
  const [, server = ''] = version.stdout.trim().split(' ');
  return docker({ kind: 'docker', name: named('docker', server), command, env }, buildx);
}

async function probePodman(
  command: string,
  env: Environment,
  signal: AbortSignal,
): Promise<Engine | string | undefined> {
  // Unlike its version, it takes storage and, where there is one, the machine that containers run on.
  const info = await ask(command, ['info', '--format', '{{.Version.Version}}'], env, signal);
  if (info.how === 'missing') return undefined;
  if (!isFine(info)) return doesNotWork('podman', info);
  return podman({ kind: 'podman', name: named('podman', info.stdout), command, env });
}

async function probeBuildah(
  command: string,
  env: Environment,
  signal: AbortSignal,
): Promise<Engine | string | undefined> {
  const version = await ask(command, ['version'], env, signal);
  if (version.how === 'missing') return undefined;
  const info = isFine(version) ? await ask(command, ['info'], env, signal) : version;
  if (!isFine(info)) return doesNotWork('buildah', info);
  return buildah({ kind: 'buildah', name: named('buildah', version.stdout), command, env });
}

async function ask(command: string, args: readonly string[], env: Environment, signal: AbortSignal): Promise<Ending> {
  const ending = await runProgram({ command, args, env, signal, seconds: probeSeconds });
  if (ending.how === 'cancelled') throw cancelled();
  return ending;
}

function doesNotWork(kind: Kind, ending: Ending): string {
  return `${kind} is installed, but does not work: ${reasonOf(ending)}`;
}

function named(kind: Kind, text: string): string {
  const [version] = /\d+(?:\.\d+)+/.exec(text) ?? [];
  return version === undefined ? kind : `${kind} ${version}`;
}

function docker(client: Client, buildx: boolean): Engine {
  // What is built is the image alone, in the same shape by all builders.
  const env = { ...client.env, BUILDX_NO_DEFAULT_ATTESTATIONS: '1', ...(buildx ? {} : { DOCKER_BUILDKIT: '1' }) };
  const verb = buildx ? ['buildx', 'build', '--load', '--progress=plain'] : ['build', '--progress=plain'];
  return {
    kind: client.kind,
    name: client.name,
    build: (request) => build(client, verb, env, request),
    save: (tag, signal) => save(client, ['save', asTag(tag)], signal),
    run: (request) => run(client, request),
    remove: (tags) => removeImages(client, ['image', 'rm', '--force'], tags),
  };
}

function podman(client: Client): Engine {
  return {
    kind: client.kind,
    name: client.name,
    build: (request) => build(client, layeredBuild, client.env, request),
    save: (tag, signal) => save(client, ['save', '--format=docker-archive', asTag(tag)], signal),
    run: (request) => run(client, request),
    remove: (tags) => removeImages(client, ['image', 'rm', '--force'], tags),
  };
}

function buildah(client: Client): Engine {
  return {
    kind: client.kind,
    name: client.name,
    build: (request) => build(client, layeredBuild, client.env, request),
    save: (tag, signal) => saveByFile(client, asTag(tag), signal),
    run: () => Promise.reject(new SlimifyError('buildah cannot run containers here: use --no-run')),
    remove: (tags) => removeImages(client, ['rmi', '--force'], tags),
  };
}

// In Docker's format: the other one has no HEALTHCHECK and no SHELL.
const layeredBuild = ['build', '--layers', '--force-rm', '--format=docker'];

function save(client: Client, args: readonly string[], signal: AbortSignal): Readable {
  const { command, env } = client;
  return streamProgram({ command, args, env, signal }, (ending) => failed(client, ending));
}

/** Buildah opens what it pushes to by name, which a pipe of Node's does not have. */
function saveByFile(client: Client, tag: string, signal: AbortSignal): Readable {
  const closed = new AbortController();
  const stream = Readable.from(pushed(client, tag, AbortSignal.any([signal, closed.signal])));
  return stream.once('close', () => closed.abort());
}

async function* pushed(client: Client, tag: string, signal: AbortSignal): AsyncGenerator<Buffer> {
  const { command, env } = client;
  const folder = await mkdtemp(join(tmpdir(), 'slimify-save-'));
  try {
    const file = join(folder, 'image.tar');
    const ending = await runProgram({ command, args: ['push', '--quiet', tag, `docker-archive:${file}`], env, signal });
    if (!isFine(ending)) throw failed(client, ending);
    yield* createReadStream(file, { signal });
  } catch (cause) {
    throw signal.aborted ? cancelled() : cause;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
