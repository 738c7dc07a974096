import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { workspace } from '../workspace.ts';

/** What a fake engine says to a command line that begins with these words; the first that fits answers. */
export interface Answer {
  /** `build`, `image rm` ... */
  readonly to: string;
  readonly stdout?: string;
  readonly stderr?: string;
  readonly code?: number;
  /** Times that the text on stdout is printed. */
  readonly times?: number;
  /** Prints, and then never ends by itself; with a child that does not either. */
  readonly hangs?: boolean;
  /** Does not mind SIGTERM. */
  readonly stubborn?: boolean;
  /** Ends itself by this signal. */
  readonly dies?: 'SIGKILL' | 'SIGSEGV';
  /** Listens on this port and answers with this text. */
  readonly serves?: { readonly port: number; readonly answer: string };
}

export interface FakeEngines {
  /** PATH is the folder of the fakes. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly folder: string;
  /** All command lines so far, with the program's name in front. */
  readonly calls: () => readonly (readonly string[])[];
  /** Containers that were created and not removed. */
  readonly containers: () => readonly string[];
  /** Processes of theirs that still run. */
  readonly alive: () => readonly number[];
}

/** Makes programs of these names. They record how they are called, keep containers, and answer as they are told. */
export function fakeEngines(answers: Readonly<Record<string, readonly Answer[]>>): FakeEngines {
  const folder = workspace();
  for (const name of ['containers', 'pids']) mkdirSync(join(folder, name));
  for (const [name, given] of Object.entries(answers)) {
    const path = join(folder, name);
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(given));
    writeFileSync(path, `#!${process.execPath}\n${script}`);
    chmodSync(path, 0o755);
  }
  const calls = join(folder, 'calls.jsonl');
  return {
    folder,
    env: { PATH: folder, FAKE: 'yes' },
    calls: () =>
      existsSync(calls)
        ? readFileSync(calls, 'utf8')
            .trimEnd()
            .split('\n')
            .map((line) => JSON.parse(line) as readonly string[])
        : [],
    containers: () => readdirSync(join(folder, 'containers')),
    alive: () => readdirSync(join(folder, 'pids')).map(Number).filter(isAlive),
  };
}

/** A docker that works, with these answers in front of its own. */
export function fakeDocker(...answers: readonly Answer[]): FakeEngines {
  return fakeEngines({ docker: [...answers, ...working] });
}

/** How a docker answers that works. */
export const working: readonly Answer[] = [
  { to: '--version', stdout: 'Docker version 26.1.5, build 411e817\n' },
  { to: 'version', stdout: '26.1.4 26.1.5+dfsg1\n' },
  { to: 'buildx version', stdout: 'github.com/docker/buildx 0.13.1\n' },
];

/** Answers of a container that ends. */
export function ends(exitCode: number, stdout = '', stderr = ''): readonly Answer[] {
  return [
    { to: 'start', stdout, stderr, code: exitCode },
    { to: 'inspect', stdout: `exited|${exitCode}|{}|\n` },
  ];
}

/** A port of this machine that nothing listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

/** Waits until something holds, for ten seconds at most. */
export async function until(holds: () => boolean): Promise<void> {
  for (const end = Date.now() + 10_000; !holds();) {
    if (Date.now() > end) throw new Error('waited in vain');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // A zombie that its parent has not read yet is dead.
    return !/^State:\tZ/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

const script = `
const fs = require('node:fs');
const { basename, dirname, join } = require('node:path');
const folder = dirname(process.argv[1]);
const name = basename(process.argv[1]);
const args = process.argv.slice(2);
const alive = (pid) => fs.writeFileSync(join(folder, 'pids', String(pid)), '');
alive(process.pid);
fs.appendFileSync(join(folder, 'calls.jsonl'), JSON.stringify([name, ...args]) + '\\n');

const line = args.join(' ') + ' ';
const answers = JSON.parse(fs.readFileSync(join(folder, name + '.json'), 'utf8'));
const answer = answers.find(({ to }) => line.startsWith(to + ' ')) ?? {};

const container = args.find((arg) => arg.startsWith('--name='))?.slice('--name='.length) ?? args.at(-1);
if (args[0] === 'create' && !answer.code) fs.writeFileSync(join(folder, 'containers', container), '');
if (args[0] === 'rm' && !answer.code) fs.rmSync(join(folder, 'containers', container), { force: true });

if (answer.stubborn) process.on('SIGTERM', () => {});
for (let times = answer.times ?? 1; times > 0; times--) fs.writeSync(1, answer.stdout ?? '');
fs.writeSync(2, answer.stderr ?? '');
process.exitCode = answer.code ?? 0;
if (answer.dies) process.kill(process.pid, answer.dies);
if (answer.serves) {
  const { port, answer: text } = answer.serves;
  require('node:net').createServer((socket) => socket.end(text)).listen(port, '127.0.0.1');
}
if (answer.hangs) {
  const { spawn } = require('node:child_process');
  alive(spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' }).pid);
  setInterval(() => {}, 1000);
}
`;
