import { spawnSync } from 'node:child_process';

/** A process to measure; `prepare` is shell that is run before each time and not counted. */
export interface Job {
  readonly name: string;
  readonly command: readonly string[];
  readonly prepare?: string;
}

/** Medians, in seconds. */
export interface Cost {
  readonly cpu: number;
  readonly wall: number;
}

/** Runs whole processes in turn, so that whatever else the machine does hits all of them, and gives each one's medians. */
export function measureProcesses(jobs: readonly Job[], rounds: number): readonly Cost[] {
  const turn = jobs.map(
    ({ command, prepare = ':' }) => `${prepare}\ntime ${command.map(quote).join(' ')} >/dev/null 2>&1`,
  );
  // bash's own `time`, because Node cannot tell what a finished child cost
  const script = `TIMEFORMAT='%3R %3U %3S'\nfor ((round = 0; round <= ${rounds}; round++)); do\n${turn.join('\n')}\ndone\n`;
  const { stderr, error } = spawnSync('bash', ['-c', script], { encoding: 'utf8', maxBuffer: 1e8 });
  if (error !== undefined) throw error;
  const times = [...stderr.matchAll(/^(\d+\.\d+) (\d+\.\d+) (\d+\.\d+)$/gm)].map(([, ...parts]) => parts.map(Number));
  if (times.length !== jobs.length * (rounds + 1)) throw new Error(`bash says: ${stderr.slice(0, 500)}`);
  return jobs.map((_, job) => {
    // the first round warms the file caches
    const own = times.filter((_time, i) => i >= jobs.length && i % jobs.length === job);
    return {
      wall: median(own.map(([wall = 0]) => wall)),
      cpu: median(own.map(([, user = 0, system = 0]) => user + system)),
    };
  });
}

/** CPU seconds that a call takes in this process, the collection of its garbage by other threads included. */
export function cpuOf(call: () => void): number {
  const start = process.cpuUsage();
  call();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}

function quote(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`;
}
