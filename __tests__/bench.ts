import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { parseDockerfile, secondReading } from '../src/dockerfile.ts';
import { SlimifyError } from '../src/error.ts';
import { slimifyShortRun } from '../src/short-run.ts';
import { slimify } from '../src/slimify.ts';
import { measureTree } from './bench/bulk.ts';
import type { TreeCost } from './bench/bulk.ts';
import { generateDockerfile } from './bench/generate.ts';
import type { Shape } from './bench/generate.ts';
import { cpuOf, measureProcesses } from './bench/measure.ts';
import type { Job } from './bench/measure.ts';
import { makeTree } from './bench/tree.ts';
import { readEntry, readIndex } from './corpus/files.ts';

const usage = `usage: npm run bench -- [FOLDER] [--rivals]
       npm run bench -- [FOLDER] --make-tree DIR [--files N]
       npm run bench -- --tree DIR

Measures slimify against goals, in ratios. FOLDER is a corpus of real Dockerfiles; without it generated ones are used.
--rivals installs tally into a temporary folder and runs it over copies of the same files.
--make-tree writes N (100000) variations of them into DIR, each in a folder of its own; --tree runs the command over such a tree.
`;

/** Small files, as many as real projects have: what is run when there is no corpus, and made the same every time. */
const generated = Array.from({ length: 400 }, (_, i) =>
  generateDockerfile(20 + (i % 60), i % 4 === 0 ? 'many stages' : 'one stage', i),
);

const small = 'FROM debian:12\nRUN apt-get update && apt-get install -y curl\nCOPY . /app\nCMD ["/app/run"]\n';

function main(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      rivals: { type: 'boolean', default: false },
      tree: { type: 'string' },
      'make-tree': { type: 'string' },
      files: { type: 'string', default: '100000' },
    },
  });
  if (values.tree !== undefined) return benchTree(resolve(values.tree));
  const [folder] = positionals;
  const texts = folder === undefined ? generated : readReal(folder);
  if (texts.length === 0) return say(`${folder} is no corpus: it has no index.tsv that names files\n${usage}`) + 1;
  if (values['make-tree'] !== undefined) {
    makeTree(values['make-tree'], texts, Number(values.files));
    return say(`${values.files} files in ${values['make-tree']}\n`);
  }
  const place = mkdtempSync(join(tmpdir(), 'slimify-bench-'));
  try {
    say(
      `Node ${process.version}; ${texts.length} ${folder === undefined ? 'generated' : 'real'} files, N is the cost of node -e 0\n\n`,
    );
    benchProcesses(place, texts, values.rivals ? installRival(place) : undefined);
    benchThroughput(texts);
    for (const shape of ['one stage', 'many stages', 'installs alone'] as const) benchGrowth(shape);
  } finally {
    rmSync(place, { recursive: true });
  }
  return 0;
}

/** For 100,000 files on two CPUs that have nothing else to do. */
const goals = new Map([
  ['slimify', '<= 60 s, 400 MB'],
  ['slimify --cache, second run', '<= 10 s'],
]);

/** A monorepo: whole processes over a tree, against what it takes to find, read and hash its files. */
function benchTree(tree: string): number {
  const place = mkdtempSync(join(tmpdir(), 'slimify-bench-'));
  try {
    const cli = join(place, 'cli.cjs');
    execFileSync(process.execPath, [join(dirname(import.meta.dirname), '.build/build.js'), 'command', cli]);
    say(
      `Node ${process.version}, ${availableParallelism()} CPUs; N is what it takes to find, read and hash the files\n\n`,
    );
    let least: TreeCost | undefined;
    for (const cost of measureTree(cli, tree, join(place, 'runs'))) {
      least ??= cost;
      const { name, wall, cpu, memory, said } = cost;
      const ratios = `${ratio(cpu / least.cpu)} N CPU ${ratio(wall / least.wall)} N wall`;
      const times = `${cpu.toFixed(1)} s CPU, ${wall.toFixed(1)} s wall, ${Math.round(memory / 1e6)} MB`;
      line(name, ratios, goals.get(name) ?? '', `${times}; ${said}`);
    }
  } finally {
    rmSync(place, { recursive: true });
  }
  return 0;
}

/** (a) and (d): whole processes. */
function benchProcesses(place: string, texts: readonly string[], rival: string | undefined): void {
  const cli = join(place, 'cli.cjs');
  execFileSync(process.execPath, [join(dirname(import.meta.dirname), '.build/build.js'), 'command', cli]);
  const one = writeFiles(join(place, 'one'), [small]);
  const many = writeFiles(join(place, 'many'), pick(texts.filter(isReadable), 200));
  const node = process.execPath;
  const { stderr, error } = spawnSync(node, [cli, ...many], { encoding: 'utf8', maxBuffer: 1e8 });
  if (error !== undefined || stderr.includes('bug in'))
    throw new Error(`the command line does not work: ${stderr.slice(0, 500)}`);
  const empty: Job = { name: 'node -e 0', command: [node, '-e', '0'] };
  const ours = (files: readonly string[]): Job => ({ name: 'slimify', command: [node, cli, ...files] });
  report('one small file', [empty, ours(one)], 15, 2);
  report(`${many.length} files`, [empty, ours(many)], 5, 8);
  if (rival === undefined) return;
  for (const files of [one, many]) {
    const copies = `${dirname(files[0] ?? '')}-copies`;
    const fresh = { prepare: `rm -rf ${copies}; cp -r ${dirname(files[0] ?? '')} ${copies}` };
    const paths = files.map((file) => join(copies, file.slice(file.lastIndexOf('/') + 1)));
    const lint = [rival, 'lint', '--fix', '--no-config', '--slow-checks', 'off'];
    const jobs: readonly Job[] = [
      empty,
      { name: 'slimify --write', command: [node, cli, '--write', ...paths], ...fresh },
      { name: 'tally --fix', command: [...lint, ...paths], ...fresh },
      { name: 'tally --fix, no ShellCheck', command: [...lint, '--ignore', 'shellcheck/*', ...paths], ...fresh },
    ];
    report(`rivals, ${files.length} ${files.length === 1 ? 'file' : 'files'}`, jobs, 3, undefined);
  }
}

function report(title: string, jobs: readonly Job[], rounds: number, goal: number | undefined): void {
  const [empty, ...costs] = measureProcesses(jobs, rounds);
  if (empty === undefined) return;
  for (const [i, { cpu, wall }] of costs.entries()) {
    const ratios = `${ratio(cpu / empty.cpu)} N CPU ${ratio(wall / empty.wall)} N wall`;
    const times = `${milliseconds(cpu)} of ${milliseconds(empty.cpu)} CPU, ${milliseconds(wall)} of ${milliseconds(empty.wall)} wall`;
    line(`${title}: ${jobs[i + 1]?.name}`, ratios, goal === undefined ? '' : `<= ${goal} N`, times);
  }
}

/** (b): everything in this process by the engine that the command has, the first time as a user has it, the second time warm. */
function benchThroughput(texts: readonly string[]): void {
  const readable = texts.filter((text) => isReadable(text));
  const slimify = slimifyShortRun(setFlagsFromString);
  for (const pass of ['first pass', 'warm']) {
    const changed: string[] = [];
    const all = cpuOf(() => {
      for (const text of texts) {
        const after = tryTo(() => slimify(text).after);
        if (after !== undefined && after !== text) changed.push(text, after);
      }
    });
    line(
      `files per CPU second, ${pass}`,
      `${Math.round(texts.length / all)}`,
      '>= 1500',
      `${changed.length / 2} changed`,
    );
    if (pass === 'first pass') continue;
    // each alone, over and above reading the Dockerfiles: slimify reads only the scripts and files that a transform asks for
    const parse = cpuOf(() => readable.forEach((text) => parseDockerfile(text)));
    const scripts = cpuOf(() =>
      readable.forEach((text) => parseDockerfile(text).instructions.forEach(({ script }) => script)),
    );
    const files = changed.map((text) => parseDockerfile(text));
    const second = cpuOf(() => files.forEach((file) => secondReading(file)));
    const parts = {
      'reading every Dockerfile': parse,
      'reading every script': scripts - parse,
      'the second reading of what changed': second,
    };
    for (const [part, cost] of Object.entries(parts)) line(`  ${part}`, percent(cost / all), '', 'of the warm pass');
  }
}

/** (c): how the time for a line grows with the number of lines. Each length gets as many lines to do in all, and pays for the same garbage. */
function benchGrowth(shape: Shape): void {
  const total = 100_000;
  let base: number | undefined;
  for (const lines of [1000, 10_000, total]) {
    const texts = Array.from({ length: total / lines }, (_, i) => generateDockerfile(lines, shape, i));
    const count = texts.reduce((sum, text) => sum + text.split('\n').length, 0);
    let edits = 0;
    const cost = cpuOf(() => texts.forEach((text) => (edits += slimify(text).edits.length))) / count;
    const goal = base === undefined ? '' : '<= 1.5';
    base ??= cost;
    line(
      `growth, ${shape}, ${lines} lines`,
      `${ratio(cost / base)} a line`,
      goal,
      `${(cost * 1e6).toFixed(1)} µs a line, ${edits} edits`,
    );
  }
}

function readReal(folder: string): readonly string[] {
  const real = readIndex(folder).filter(({ kind }) => kind !== 'parser-test' && kind !== 'windows');
  return real.flatMap(({ id }) => readEntry(folder, id) ?? []);
}

function writeFiles(folder: string, texts: readonly string[]): readonly string[] {
  mkdirSync(folder);
  return texts.map((text, i) => {
    const path = join(folder, `${i}.Dockerfile`);
    writeFileSync(path, text);
    return path;
  });
}

/** So many of the texts, spread evenly. */
function pick(texts: readonly string[], count: number): readonly string[] {
  return Array.from(
    { length: Math.min(count, texts.length) },
    (_, i) => texts[Math.floor((i * texts.length) / count)] ?? '',
  );
}

function installRival(place: string): string | undefined {
  const name = '@wharflab/tally-linux-x64';
  try {
    execFileSync('npm', ['install', '--prefix', place, '--no-save', '--silent', name], { stdio: 'pipe' });
    return join(place, 'node_modules', name, 'bin/tally');
  } catch {
    say('tally could not be installed: no rivals\n');
    return undefined;
  }
}

function isReadable(text: string): boolean {
  return tryTo(() => parseDockerfile(text)) !== undefined;
}

/** Undefined where the file is refused as a whole. */
function tryTo<Value>(call: () => Value): Value | undefined {
  try {
    return call();
  } catch (error) {
    if (error instanceof SlimifyError) return undefined;
    throw error;
  }
}

function line(title: string, value: string, goal: string, remark: string): void {
  say(`${`${title.padEnd(48)} ${value.padStart(24)}  ${goal.padEnd(8)} ${remark}`.trimEnd()}\n`);
}

function ratio(value: number): string {
  return value.toFixed(2);
}

function percent(value: number): string {
  return `${Math.round(value * 100)} %`;
}

function milliseconds(seconds: number): string {
  return `${Math.round(seconds * 1000)} ms`;
}

function say(text: string): number {
  process.stdout.write(text);
  return 0;
}

process.exitCode = main();
