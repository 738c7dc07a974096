import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Call, Trace } from './compare.ts';

/** A script, and the shell it is for. */
export interface Body {
  readonly shell: 'dash' | 'bash';
  /** Its options, `-c` the last one. */
  readonly options: readonly string[];
  readonly text: string;
}

/** Where scripts run. */
export interface Setting {
  readonly folder: string;
  /** `NAME=value`. */
  readonly environment: readonly string[];
  /** What is there before: see sandbox.c. */
  readonly places: readonly string[];
  /** What programs say when they are asked for something; their names when it is empty. */
  readonly answer?: string;
}

/** A place to run scripts of strangers: one job at a time. */
export interface Sandbox {
  /** Runs scripts one after the other until one fails; `fail` is the number of the call that is to fail, 0 for none. */
  run(bodies: readonly Body[], setting: Setting, fail: number): Promise<Trace>;
  stop(): void;
}

/** Sandboxes that can be started, or why there can be none. */
export interface Workshop {
  readonly problem: string | undefined;
  start(): Sandbox;
  close(): void;
}

/** What builtins would do unseen is logged too, and a folder that is entered is there. */
const prelude = `cd() { /.sandbox/cd "$@" && command cd "$@"; }
echo() { /.sandbox/echo "$@"; }
printf() { /.sandbox/printf "$@"; }
`;
const bashPrelude = `${prelude}pushd() { /.sandbox/cd "$@" && builtin pushd "$@" >/dev/null; }
`;

const shells = ['dash', 'bash'];

/** Compiles the sandbox and its stub from their sources in the folder `sources`, gathers the shells, and tries it out. */
export async function openWorkshop(sources: string): Promise<Workshop> {
  const folder = mkdtempSync(join(tmpdir(), 'slimify-equivalence-'));
  // inside, nobody is its owner
  chmodSync(folder, 0o755);
  const close = (): void => rmSync(folder, { recursive: true, force: true });
  const start = (): Sandbox => startSandbox(`${folder}.sandbox`, folder);
  const workshop = (problem: string | undefined): Workshop => ({
    problem,
    start,
    close: () => {
      close();
      rmSync(`${folder}.sandbox`, { force: true });
    },
  });
  for (const [name, program] of [
    ['sandbox', `${folder}.sandbox`],
    ['stub', join(folder, 'stub')],
  ] as const) {
    const { status, error, stderr } = spawnSync(
      'cc',
      ['-std=c17', '-O2', '-static', '-o', program, join(sources, `${name}.c`)],
      { encoding: 'utf8' },
    );
    if (status !== 0) return workshop(`no C compiler that can make ${name}.c: ${error?.message ?? stderr.trim()}`);
  }
  for (const shell of shells) {
    const missing = copyProgram(shell, folder);
    if (missing !== undefined) return workshop(missing);
  }
  return workshop(await tryOut(start()));
}

/** Copies a program with its libraries; its loader is called `ld.so` there. */
function copyProgram(name: string, folder: string): string | undefined {
  const path = (process.env['PATH'] ?? '').split(':').map((place) => join(place, name));
  const program = path.find((place) => existsSync(place));
  if (program === undefined) return `no ${name}`;
  copyFileSync(program, join(folder, name));
  const { stdout = '' } = spawnSync('ldd', [program], { encoding: 'utf8' });
  for (const [, library = ''] of stdout.matchAll(/(\/\S+) \(0x/g)) {
    copyFileSync(library, join(folder, /^ld[-.]/.test(basename(library)) ? 'ld.so' : basename(library)));
  }
  return existsSync(join(folder, 'ld.so')) ? undefined : `${name} has no loader that can be told`;
}

async function tryOut(sandbox: Sandbox): Promise<string | undefined> {
  const text = 'test ! -e /proc && test ! -e /usr/bin/env && probe && : > /tmp/left';
  const setting = { folder: '/', environment: ['PATH=/bin'], places: ['l/bin/probe'] };
  try {
    for (const shell of ['dash', 'bash'] as const) {
      const { calls, ends, stderr } = await sandbox.run([{ shell, options: ['-c'], text }], setting, 0);
      if (calls.length !== 1 || ends[0] !== 0) return `${shell} does not run in the sandbox: ${stderr}`;
    }
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    sandbox.stop();
  }
}

function startSandbox(program: string, folder: string): Sandbox {
  const child = spawn(program, [folder], { stdio: ['pipe', 'pipe', 'pipe'] });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const ended = new Promise<never>((_, reject) => {
    child.on('error', reject);
    child.on('close', (code) => reject(new Error(`the sandbox ended with ${code}: ${errors.trim()}`)));
  });
  // said to the one who waits for an answer, if there is one
  ended.catch(() => undefined);
  child.stdin.on('error', () => undefined);
  const answers = readAnswers(child.stdout);
  return {
    async run(bodies, { folder, environment, places, answer = '' }, fail) {
      const scripts = bodies.flatMap((body) => {
        const words = commandLine(body);
        return [String(words.length), ...words];
      });
      const lists = [environment, places].flatMap((list) => [String(list.length), ...list]);
      const strings = [String(fail), answer, folder, ...lists, String(bodies.length), ...scripts];
      const job = Buffer.from(strings.map((text) => `${text.replaceAll('\0', '')}\0`).join(''));
      child.stdin.write(`${job.length}\n`);
      child.stdin.write(job);
      const { value } = await answers.next();
      return value === undefined ? ended : readTrace(value);
    },
    stop: () => void child.kill('SIGKILL'),
  };
}

function commandLine({ shell, options, text }: Body): readonly string[] {
  const loader = ['/.sandbox/ld.so', '--argv0', 'sh', '--library-path', '/.sandbox', `/.sandbox/${shell}`];
  return [...loader, ...options, (shell === 'bash' ? bashPrelude : prelude) + text];
}

async function* readAnswers(stream: Readable): AsyncGenerator<string, undefined> {
  let rest = Buffer.alloc(0);
  for await (const chunk of stream) {
    rest = Buffer.concat([rest, chunk]);
    const lineEnd = rest.indexOf('\n');
    const length = Number(rest.subarray(0, lineEnd).toString());
    if (lineEnd === -1 || rest.length < lineEnd + 1 + length) continue;
    yield rest.subarray(lineEnd + 1, lineEnd + 1 + length).toString();
    rest = rest.subarray(lineEnd + 1 + length);
  }
  return undefined;
}

/** A line of an answer: see sandbox.c. */
type Line =
  | { readonly call: readonly string[]; readonly cwd: string; readonly env: readonly string[]; readonly stdin?: string }
  | { readonly end: number }
  | { readonly file: string; readonly digest: string }
  | { readonly stderr: string }
  | { readonly late: boolean };

function readTrace(answer: string): Trace {
  const calls: Call[] = [];
  const ends: number[] = [];
  const files = new Map<string, string>();
  let [stderr, late] = ['', false];
  for (const line of answer.split('\n')) {
    if (line === '') continue;
    const one: Line = JSON.parse(line);
    if ('call' in one) calls.push({ words: one.call, folder: one.cwd, variables: one.env, stdin: one.stdin });
    else if ('end' in one) ends.push(one.end);
    else if ('file' in one) files.set(one.file, one.digest);
    else if ('stderr' in one) stderr = one.stderr;
    else late = one.late;
  }
  return { calls, ends, files, stderr, late };
}
