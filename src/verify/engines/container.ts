import { SlimifyError } from '../../error.ts';
import { type Ending, runProgram } from '../process.ts';
import type { Behaviour, Response } from '../report.ts';
import { asTag, call, cancelled, checked, type Client, failed, isFine, reasonOf } from './client.ts';
import { complaint } from './failure.ts';
import { isTaken, poll, wait } from './http.ts';

/** Milliseconds between an answer and the end of the container that gave it. */
const settling = 300;

/** A container to run. */
export interface RunRequest {
  readonly tag: string;
  /** Of the container; nothing else has it. */
  readonly name: string;
  /** Instead of the image's own; undefined keeps that. */
  readonly command: readonly string[] | undefined;
  /** What to ask for, as soon as something answers on the port. */
  readonly http: { readonly port: number; readonly path: string } | undefined;
  /** Undefined is none, or the engine's default network with `http`. */
  readonly network: string | undefined;
  readonly seconds: number;
  /** As the engine takes it: `512m`. */
  readonly memory: string;
  readonly signal: AbortSignal;
}

/**
 * Runs a container to its end, to the answer that was asked for or to the end of its time, and removes it and its volumes, whatever
 * happens. Throws `SlimifyError` when it is cancelled, or when the engine fails at something else than starting the container.
 */
export async function run(client: Client, request: RunRequest): Promise<Behaviour> {
  const args = createArguments(request);
  const { name, network, http, signal } = request;
  if (http !== undefined && network === 'host' && (await isTaken(http.port))) {
    throw new SlimifyError(`port ${http.port} of this machine is taken, so nothing can be tested there`);
  }
  if (signal.aborted) throw cancelled();
  let behaviour: Behaviour;
  try {
    // Not ended half way by the signal: the engine would create the container after it was removed.
    const created = await call(client, args, undefined);
    if (signal.aborted) throw cancelled();
    behaviour = isFine(created) ? await watch(client, request) : notStarted(reasonOf(created));
  } catch (cause) {
    await remove(client, name);
    throw cause;
  }
  const trouble = await remove(client, name);
  if (trouble !== undefined)
    throw new SlimifyError(`${client.kind}: the container ${name} cannot be removed: ${trouble}`);
  return behaviour;
}

function createArguments({ tag, name, command, http, network, memory }: RunRequest): readonly string[] {
  const args = [
    'create',
    `--name=${checked(name, /^[A-Za-z0-9][\w.-]+$/, 'the name of a container')}`,
    '--hostname=slimify',
    '--pull=never',
    `--memory=${checked(memory, /^\d+[bkmg]?$/i, 'an amount of memory (512m)')}`,
    `--memory-swap=${memory}`,
    '--pids-limit=512',
  ];
  if (http === undefined) args.push(`--network=${network === undefined ? 'none' : networkName(network)}`);
  else args.push(...httpArguments(http, network));
  return [...args, asTag(tag), ...(command ?? []).map((word) => checked(word, /^/, 'a word of a command'))];
}

function httpArguments(
  { port, path }: NonNullable<RunRequest['http']>,
  network: string | undefined,
): readonly string[] {
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new SlimifyError(`not a port: ${port}`);
  checked(path, /^\/[!-~]*$/, 'the path of a URL');
  if (network === 'none') throw new SlimifyError('nothing answers on a port without a network');
  if (network === 'host') return ['--network=host'];
  return [...(network === undefined ? [] : [`--network=${networkName(network)}`]), `--publish=127.0.0.1::${port}`];
}

function networkName(network: string): string {
  return checked(network, /^[A-Za-z0-9][\w.:-]*$/, 'the name of a network');
}

async function watch(client: Client, request: RunRequest): Promise<Behaviour> {
  const { command, env } = client;
  const { name, seconds, signal, http } = request;
  const answered = new AbortController();
  const over = new AbortController();
  const running = runProgram({
    command,
    args: ['start', '--attach', name],
    env,
    seconds,
    signal: AbortSignal.any([signal, answered.signal]),
    // The client passes signals on to the container, and stays.
    abrupt: true,
  }).finally(() => over.abort());
  let response: Response | undefined;
  try {
    if (http !== undefined) response = await poll(() => hostPort(client, request, http.port), http.path, over.signal);
    // What it says about the answer may still be on its way.
    if (response !== undefined) await wait(settling, over.signal);
  } finally {
    if (http !== undefined) answered.abort();
    await running.catch(() => undefined);
  }
  return behaviourOf(client, request, await running, response);
}

async function behaviourOf(
  client: Client,
  { name, signal }: RunRequest,
  ending: Ending,
  response: Response | undefined,
): Promise<Behaviour> {
  if (signal.aborted) throw cancelled();
  if (ending.how === 'missing' || ending.how === 'denied') throw failed(client, ending);
  // What the client says, and gives as its status, may be the container's own.
  const { status, exitCode, error } = await inspect(client, name);
  const isSilent = ending.stdout === '' && ending.stderr === '';
  const { stdout, stderr } = isSilent ? await logsOf(client, name) : ending;
  const said = { stdout, stderr, reason: undefined, response };
  if (ending.how !== 'ended' && status === 'running') return { ...said, state: 'running', exitCode: undefined };
  if (status === 'exited' && error === '') return { ...said, state: 'ended', exitCode };
  if (ending.how !== 'ended' || status === 'running') throw failed(client, ending);
  return notStarted(complaint(stderr));
}

/** What the engine noted down: on a busy machine an attached client was seen to miss all that a short container printed. */
async function logsOf(client: Client, name: string): Promise<Pick<Ending, 'stdout' | 'stderr'>> {
  const logs = await call(client, ['logs', name], undefined);
  // some log drivers cannot be read
  return isFine(logs) ? logs : { stdout: '', stderr: '' };
}

interface State {
  readonly status: string;
  readonly exitCode: number;
  /** Why the engine could not start it. */
  readonly error: string;
  /** The port of this machine for each published one of the container: `{"80/tcp":[{"HostPort":"32768"}]}`. */
  readonly ports: string;
}

const stateFormat = '{{.State.Status}}|{{.State.ExitCode}}|{{json .NetworkSettings.Ports}}|{{.State.Error}}';

async function inspect(client: Client, name: string): Promise<State> {
  const asked = await call(client, ['inspect', '--type=container', `--format=${stateFormat}`, name], undefined);
  if (!isFine(asked)) throw failed(client, asked);
  const [, status, exitCode, ports, error = ''] = /^(\w+)\|(-?\d+)\|([^|]*)\|(.*)/s.exec(asked.stdout.trim()) ?? [];
  if (status === undefined || ports === undefined) {
    throw new SlimifyError(`${client.kind}: it does not tell the state of the container ${name}`);
  }
  return { status, exitCode: Number(exitCode), error, ports };
}

/** Undefined as long as the container has not started. */
async function hostPort(client: Client, { name, network }: RunRequest, port: number): Promise<number | undefined> {
  if (network === 'host') return port;
  const { status, ports } = await inspect(client, name);
  if (status !== 'running') return undefined;
  const [, published] = /"HostPort":"(\d+)"/.exec(ports) ?? [];
  if (published !== undefined) return Number(published);
  throw new SlimifyError(`${client.kind} publishes no port on its default network: name another one, such as host`);
}

function notStarted(reason: string): Behaviour {
  return { state: 'failed', exitCode: undefined, stdout: '', stderr: '', reason, response: undefined };
}

/** Gives what is wrong when it cannot be removed. */
async function remove(client: Client, name: string): Promise<string | undefined> {
  try {
    const ending = await call(client, ['rm', '--force', '--volumes', name], undefined);
    return isFine(ending) || /no such container|no container with name/i.test(ending.stderr)
      ? undefined
      : reasonOf(ending);
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause);
  }
}
