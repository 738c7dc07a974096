import type { Buffer } from 'node:buffer';
import { closeSync, openSync, writeSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { StringDecoder } from 'node:string_decoder';
import { SlimifyError } from '../../error.ts';
import { type Environment, runProgram } from '../process.ts';
import { asTag, cancelled, checked, type Client, failed } from './client.ts';
import { readFailure, stepBegun } from './failure.ts';

/** An image to build. Paths are absolute. */
export interface BuildRequest {
  readonly dockerfile: string;
  /** The folder of the build context. */
  readonly context: string;
  readonly tag: string;
  readonly target: string | undefined;
  /** `NAME=value`, or `NAME` for the value that the environment has. */
  readonly buildArgs: readonly string[];
  /** Handed to the engine's build as they are. */
  readonly options: readonly string[];
  /** The file that everything goes into that the build says. */
  readonly log: string;
  /** Is told each step as it begins: `[2/4] RUN make`. */
  readonly onStep: (step: string) => void;
  readonly seconds: number;
  readonly signal: AbortSignal;
}

/** How a build ended. */
export type BuildResult =
  | { readonly ok: true; readonly seconds: number }
  | {
      readonly ok: false;
      readonly seconds: number;
      readonly reason: 'failed' | 'timeout' | 'disk-full' | 'cancelled';
      /** One line. */
      readonly message: string;
      /** 1-based, of the Dockerfile, when the engine names it. */
      readonly line: number | undefined;
      /** The instruction that failed, as the engine prints it. */
      readonly step: string | undefined;
    };

const logLimit = 100 * 1024 * 1024;
const tailLength = 64 * 1024;

/**
 * Builds with the client's `verb` and its own options, then the request's. A build that fails is a result, not an error; throws
 * `SlimifyError` when there is no build: the log cannot be written, a name could be taken for an option, the engine is gone.
 */
export async function build(
  client: Client,
  verb: readonly string[],
  env: Environment,
  request: BuildRequest,
): Promise<BuildResult> {
  const args = [...verb, ...buildArguments(request)];
  const log = openLog(request);
  const started = performance.now();
  const seconds = (): number => (performance.now() - started) / 1000;
  const none = { line: undefined, step: undefined };
  try {
    const { command } = client;
    const ending = await runProgram({
      command,
      args,
      env,
      signal: request.signal,
      seconds: request.seconds,
      onOutput: log.write,
    });
    const time = { ok: false, seconds: seconds() } as const;
    if (ending.how === 'cancelled') return { ...time, ...none, reason: 'cancelled', message: cancelled().message };
    if (ending.how === 'timeout') {
      const message = `did not end within ${request.seconds} s`;
      return { ...time, line: undefined, step: log.step(), reason: 'timeout', message };
    }
    if (ending.how !== 'ended') throw failed(client, ending);
    if (ending.code === 0) return { ok: true, seconds: seconds() };
    if (ending.killedBy !== undefined) {
      return { ...time, ...none, reason: 'failed', message: `${client.kind} was ended by ${ending.killedBy}` };
    }
    return { ...time, ...readFailure(log.tail()) };
  } catch (cause) {
    if (!isSystemError(cause)) throw cause;
    if (cause.code !== 'ENOSPC' && cause.code !== 'EDQUOT') throw cannotWrite(request.log, cause);
    const message = `no space left on device for ${request.log}`;
    return { ok: false, seconds: seconds(), ...none, reason: 'disk-full', message };
  } finally {
    log.close();
  }
}

function buildArguments(request: BuildRequest): readonly string[] {
  const { dockerfile, context, target, buildArgs, options } = request;
  const args = [`--file=${absolute(dockerfile)}`, `--tag=${asTag(request.tag)}`];
  if (target !== undefined) args.push(`--target=${checked(target, /^[A-Za-z0-9][\w.-]*$/, 'the name of a stage')}`);
  for (const arg of buildArgs) {
    args.push(`--build-arg=${checked(arg, /^[A-Za-z_][\w.-]*(?:=.*)?$/s, 'a build argument (NAME=value)')}`);
  }
  for (const option of options) args.push(checked(option, /^/, 'an option'));
  return [...args, absolute(context)];
}

function absolute(path: string): string {
  if (!isAbsolute(path)) throw new SlimifyError(`not an absolute path: ${JSON.stringify(path)}`);
  return checked(path, /^/, 'a path');
}

function openLog({ log, onStep }: BuildRequest) {
  let fd: number;
  try {
    fd = openSync(log, 'w', 0o600);
  } catch (cause) {
    throw cannotWrite(log, cause);
  }
  const decoder = new StringDecoder();
  const seen = new Set<string>();
  let written = 0;
  let line = '';
  let tail = '';
  let current: string | undefined;
  const begin = (text: string): void => {
    const step = stepBegun(text);
    if (step === undefined || seen.has(step)) return;
    seen.add(step);
    current = step;
    onStep(step);
  };
  return {
    write: (chunk: Buffer): void => {
      if (written < logLimit) writeFully(fd, chunk);
      written += chunk.length;
      const text = decoder.write(chunk);
      tail = (tail + text).slice(-tailLength);
      const lines = (line + text).split('\n');
      line = (lines.pop() ?? '').slice(0, tailLength);
      for (const complete of lines) begin(complete.trimEnd());
    },
    tail: (): string => tail,
    /** The last one that began. */
    step: (): string | undefined => current,
    close: (): void => closeSync(fd),
  };
}

function writeFully(fd: number, chunk: Buffer): void {
  for (let at = 0; at < chunk.length;) at += writeSync(fd, chunk, at);
}

function cannotWrite(log: string, cause: unknown): SlimifyError {
  const reason = isSystemError(cause) ? cause.message.replace(/^\w+: (.*?), .*$/, '$1') : String(cause);
  return new SlimifyError(`cannot write the log ${log}: ${reason}`, { cause });
}

function isSystemError(cause: unknown): cause is NodeJS.ErrnoException {
  return typeof cause === 'object' && cause !== null && 'code' in cause && 'syscall' in cause;
}
