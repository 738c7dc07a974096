import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What one run over the tree cost, all threads of the process included. */
export interface TreeCost {
  readonly name: string;
  readonly wall: number;
  readonly cpu: number;
  /** The most memory that the process held, in bytes. */
  readonly memory: number;
  readonly said: string;
}

/**
 * Runs a program that does nothing but find, read and hash the files of a tree of Dockerfiles, and then the command over the same files, cold
 * and with a cache.
 */
export function* measureTree(cli: string, tree: string, place: string): Generator<TreeCost> {
  const cache = join(place, 'cache');
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, 'told.cjs'), told);
  writeFileSync(join(place, 'floor.cjs'), floor);
  const run = (name: string, command: readonly string[]): TreeCost => measure(name, command, tree, place);
  const cached = [cli, '--format=text', '--cache', '--cache-location', cache, '.'];
  yield run('find, read and hash', [join(place, 'floor.cjs'), '.']);
  yield run('slimify', [cli, '--format=text', '.']);
  yield run('slimify --cache, first run', cached);
  yield run('slimify --cache, second run', cached);
}

function measure(name: string, command: readonly string[], cwd: string, place: string): TreeCost {
  const file = join(place, 'cost.json');
  const start = performance.now();
  const { stderr, error, status } = spawnSync(process.execPath, ['-r', join(place, 'told.cjs'), ...command], {
    cwd,
    env: { ...process.env, COST_FILE: file },
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    maxBuffer: 1e9,
  });
  const wall = (performance.now() - start) / 1000;
  if (error !== undefined) throw error;
  if (status === null || stderr.includes('bug in')) throw new Error(`${name}: ${status}: ${stderr.slice(-2000)}`);
  const cost: { cpu: number; memory: number } = JSON.parse(readFileSync(file, 'utf8'));
  return { name, wall, ...cost, said: stderr.trimEnd().split('\n').at(-1) ?? '' };
}

/** Loaded before the program: tells at its end what the process has used. */
const told = `
const { isMainThread } = require('node:worker_threads');
if (isMainThread)
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const cost = { cpu: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS * 1024 };
    require('node:fs').writeFileSync(process.env.COST_FILE, JSON.stringify(cost));
  });
`;

const floor = `
const fs = require('node:fs');
const { hash } = require('node:crypto');
const { join } = require('node:path');
const walk = (folder) => {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) walk(path);
    else if (/dockerfile/i.test(entry.name)) hash('sha256', fs.readFileSync(path));
  }
};
walk(process.argv[2]);
`;
