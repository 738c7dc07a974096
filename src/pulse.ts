import type { Progress } from './progress.ts';
import type { Io, Settings } from './run.ts';

/** What goes on beside the work on many files: how far it is, and whether it is to end. */
export interface Pulse {
  /** The same world, whose streams take the line that tells how far it is away before anything else is printed. */
  readonly io: Io;
  /** To be asked before each file, by its path: true when there shall be no more. */
  readonly isOver: (path: string) => boolean | Promise<boolean>;
  /** The signal that ended it. */
  readonly signal: () => Signal | undefined;
}

/** What a process is interrupted with. */
export type Signal = keyof typeof exitCodes;

/** What a process that a signal ended exits with, as a shell has it. */
export const exitCodes = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/** Milliseconds. Signals are heard of, and how far it is is told anew, no more often than this. */
const beat = 50;
/** Milliseconds that a run takes before it tells how far it is. */
const patience = 1000;

/**
 * The pulse of a run. One that writes files, Dockerfiles or what is kept of them, ends between two of them when it is interrupted; others end where they are. How far it is is
 * told on a terminal alone, and not where a build tells of itself or a person is asked.
 */
export function takePulse(
  { mode, interactive, quiet, verify, bulk }: Pick<Settings, 'mode' | 'interactive' | 'quiet' | 'verify' | 'bulk'>,
  io: Io,
  now: () => number = Date.now,
): Pulse {
  const isAlone = !interactive && verify === undefined;
  const isShown = isAlone && !quiet && isForPeople(io);
  const keeps = mode === 'write' || [bulk.cache, bulk.journal, bulk.report].some((one) => one !== undefined);
  // not while files are looked for: nothing is written yet, and no handler would run
  let interruption: AbortSignal | undefined;
  let progress: Progress | undefined;
  let files = 0;
  const start = now();
  let last = start;
  const look = async (path: string, done: number): Promise<boolean> => {
    // a handler of a signal runs between two turns of the event loop, which work on files does not end
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
    if (interruption?.aborted === true) return true;
    last = now();
    if (!isShown || last - start < patience) return false;
    progress ??= (await import('./progress.ts')).progressOn(io.stderr);
    progress.step(`${done} files done, now ${path}`);
    return false;
  };
  const cleared = (sink: Io['stdout']): Io['stdout'] => ({
    ...sink,
    write: (text) => {
      if (text !== '') progress?.done();
      return sink.write(text);
    },
  });
  return {
    io: isShown ? { ...io, stdout: cleared(io.stdout), stderr: cleared(io.stderr) } : io,
    isOver: (path) => {
      if (isAlone && keeps) interruption ??= io.interrupted();
      const isDue = (isShown || interruption !== undefined) && now() - last >= beat;
      const done = files++;
      return isDue ? look(path, done) : interruption?.aborted === true;
    },
    signal: () => (interruption?.aborted === true ? signalOf(interruption.reason) : undefined),
  };
}

/** Whether somebody watches the messages: not a log, such as that of a CI. */
function isForPeople({ env, stderr }: Io): boolean {
  const isCi = env['CI'] !== undefined && env['CI'] !== '' && env['CI'] !== 'false';
  return !isCi && env['TERM'] !== 'dumb' && stderr.isTerminal();
}

function signalOf(reason: unknown): Signal {
  return reason === 'SIGHUP' || reason === 'SIGTERM' ? reason : 'SIGINT';
}
