import { spawn } from 'node:child_process';

/** What a program came to; `code` is undefined when a signal ended it. */
export interface Ended {
  readonly code: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

/** What a program is given. */
export interface Setting {
  readonly input?: string;
  /** Besides the variables of this process. */
  readonly env?: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

/** Runs a program and waits for its end; the signal interrupts it as Ctrl-C would, so that it can clean up after itself. */
export function run(
  program: string,
  args: readonly string[],
  { input = '', env = {}, signal }: Setting,
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'pipe', env: { ...process.env, ...env } });
    const interrupt = (): void => void child.kill('SIGINT');
    signal.addEventListener('abort', interrupt, { once: true });
    const said = { stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr'] as const) {
      child[stream].setEncoding('utf8');
      child[stream].on('data', (text: string) => (said[stream] += text));
    }
    child.on('error', reject);
    child.on('close', (code) => {
      signal.removeEventListener('abort', interrupt);
      resolve({ code: code ?? undefined, ...said });
    });
    // a program that ends without reading is no error of ours
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

/** Does a job for every item, so many at a time, until all are done or the signal comes. */
export async function each<T>(
  items: readonly T[],
  width: number,
  signal: AbortSignal,
  job: (item: T) => Promise<void>,
): Promise<void> {
  const rest = items.values();
  const worker = async (): Promise<void> => {
    for (const item of rest) {
      if (signal.aborted) return;
      await job(item);
    }
  };
  await Promise.all(Array.from({ length: width }, worker));
}
