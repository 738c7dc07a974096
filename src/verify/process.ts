import { Buffer } from 'node:buffer';
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { kill, platform } from 'node:process';
import { PassThrough, type Readable } from 'node:stream';
import { SlimifyError } from '../error.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** A program to run: found on the PATH of `env`, no shell in between, nothing on its standard input. */
export interface Program {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Environment;
  /** Ends the program; absent, nothing does before its time. */
  readonly signal?: AbortSignal | undefined;
  /** After which it is ended; absent, it may take for ever. */
  readonly seconds?: number;
  /** Ended without being asked to end first: a signal that it passes on would do something else. */
  readonly abrupt?: boolean;
  /** Gets everything that it prints on either stream, in order, however much it is. What this throws ends the program. */
  readonly onOutput?: (chunk: Buffer) => void;
}

/** How a program ended. */
export interface Ending {
  /** `missing`: it is not on PATH; `denied`: it may not be executed. */
  readonly how: 'ended' | 'timeout' | 'cancelled' | 'missing' | 'denied';
  /** Undefined when a signal ended it, or it never ran. */
  readonly code: number | undefined;
  readonly killedBy: string | undefined;
  /** What it printed, cut off after 1 MB with a line that says so. */
  readonly stdout: string;
  readonly stderr: string;
}

/** Bytes kept of each output stream. */
export const outputLimit = 1024 * 1024;
/** The line behind output that was longer. */
export const cutOff = '\n[cut off after 1 MB]\n';
/** Milliseconds between asking a program to end and ending it. */
const patience = 5000;
/** Milliseconds that output may come after the program's end. */
const grace = 2000;
const longestTimer = 2 ** 31 - 1;

/** Runs a program to its end and gives what it printed. Throws `SlimifyError` when it cannot be run for want of memory, files ... */
export async function runProgram(program: Program): Promise<Ending> {
  const running = launch(program);
  if (!('child' in running)) return running;
  const { child, ending, stop } = running;
  const stdout = collect(child.stdout);
  let failure: { readonly cause: unknown } | undefined;
  const pass = (chunk: Buffer): void => {
    try {
      if (failure === undefined) program.onOutput?.(chunk);
    } catch (cause) {
      failure = { cause };
      stop('cancelled');
    }
  };
  child.stdout.on('data', pass);
  child.stderr.on('data', pass);
  child.once('exit', () => running.later(grace, () => child.stdout.destroy()));
  const ended = await ending;
  if (failure !== undefined) throw failure.cause;
  return { ...ended, stdout: stdout() };
}

/**
 * Runs a program and gives its standard output as a stream, which ends when the program has ended well, and fails with what `explain`
 * makes of any other ending. Destroying the stream ends the program.
 */
export function streamProgram(program: Program, explain: (ending: Ending) => Error): Readable {
  const output = new PassThrough();
  const finish = (ending: Ending): void => {
    if (ending.how === 'ended' && ending.code === 0) output.end();
    else output.destroy(explain(ending));
  };
  const fail = (cause: Error): void => void output.destroy(cause);
  try {
    const running = launch(program);
    if ('child' in running) {
      running.child.stdout.pipe(output, { end: false });
      output.once('close', () => running.stop('cancelled'));
      running.ending.then(finish, fail);
    } else finish(running);
  } catch (cause) {
    output.destroy(cause instanceof Error ? cause : new SlimifyError(String(cause)));
  }
  return output;
}

type Child = ChildProcessByStdio<null, Readable, Readable>;

interface Running {
  readonly child: Child;
  /** Without the standard output. */
  readonly ending: Promise<Ending>;
  readonly stop: (why: 'timeout' | 'cancelled') => void;
  /** Does something in so many milliseconds, if the program is not over by then. */
  readonly later: (milliseconds: number, act: () => void) => void;
}

const nothing = { code: undefined, killedBy: undefined, stdout: '', stderr: '' };

function launch({ command, args, env, signal, seconds, abrupt = false }: Program): Running | Ending {
  if (signal?.aborted === true) return { ...nothing, how: 'cancelled' };
  const child = start(command, args, env);
  const stderr = collect(child.stderr);
  const timers: NodeJS.Timeout[] = [];
  let why: 'timeout' | 'cancelled' | undefined;
  let over = false;
  const later = (milliseconds: number, act: () => void): void => {
    if (!over) timers.push(setTimeout(act, Math.min(milliseconds, longestTimer)));
  };
  const stop = (reason: 'timeout' | 'cancelled'): void => {
    if (over || why !== undefined) return;
    why = reason;
    end(child, abrupt ? 'SIGKILL' : 'SIGTERM');
    later(patience, () => end(child, 'SIGKILL'));
    // Nobody reads a stream any more that was destroyed.
    child.stdout.resume();
  };
  const cancel = (): void => stop('cancelled');
  const settle = (): void => {
    over = true;
    for (const timer of timers) clearTimeout(timer);
    signal?.removeEventListener('abort', cancel);
  };
  signal?.addEventListener('abort', cancel, { once: true });
  if (seconds !== undefined) later(seconds * 1000, () => stop('timeout'));

  const ending = new Promise<Ending>((resolve, reject) => {
    child.once('error', (cause: NodeJS.ErrnoException) => {
      if (child.pid !== undefined) return;
      settle();
      if (cause.code === 'ENOENT') resolve({ ...nothing, how: 'missing' });
      else if (cause.code === 'EACCES') resolve({ ...nothing, how: 'denied' });
      else reject(cannotRun(command, cause));
    });
    child.once('exit', () => {
      // What it started does not outlive it when it was stopped; what left the group may still hold the pipes open, for ever.
      if (why !== undefined) end(child, 'SIGKILL');
      later(grace, () => {
        child.stderr.destroy();
        if (why !== undefined) child.stdout.destroy();
      });
    });
    child.once('close', (code: number | null, killedBy: NodeJS.Signals | null) => {
      if (child.pid === undefined) return;
      settle();
      const how = why ?? 'ended';
      resolve({ how, code: code ?? undefined, killedBy: killedBy ?? undefined, stdout: '', stderr: stderr() });
    });
  });
  return { child, ending, stop, later };
}

function start(command: string, args: readonly string[], env: Environment): Child {
  try {
    // A process group of its own: what the program starts is ended with it, and Ctrl-C reaches slimify alone, which ends it in order.
    return spawn(command, args, { env, detached: platform !== 'win32', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (cause) {
    throw cannotRun(command, cause);
  }
}

function end(child: Child, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    if (platform === 'win32') child.kill(signal);
    else kill(-child.pid, signal);
  } catch {
    // It is gone already.
  }
}

/** Keeps what comes on a stream, up to the limit. */
function collect(stream: Readable): () => string {
  const chunks: Buffer[] = [];
  let length = 0;
  let cut = false;
  stream.on('data', (chunk: Buffer) => {
    const kept = chunk.subarray(0, outputLimit - length);
    length += kept.length;
    cut ||= kept.length < chunk.length;
    if (kept.length > 0) chunks.push(kept);
  });
  return () => Buffer.concat(chunks).toString() + (cut ? cutOff : '');
}

function cannotRun(command: string, cause: unknown): SlimifyError {
  return new SlimifyError(`cannot run ${command}: ${cause instanceof Error ? cause.message : String(cause)}`, {
    cause,
  });
}
