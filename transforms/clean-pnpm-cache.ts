import { atStart, readsOffline } from '../src/caches.ts';
import type { Dockerfile, Run } from '../src/dockerfile.ts';
import { emptyCache } from '../src/empty-cache.ts';
import { callOf, hasOption } from '../src/packages/manager.ts';
import { pnpm } from '../src/packages/node.ts';
import type { Command } from '../src/shell.ts';
import type { Transform } from '../src/transform.ts';

export const cleanPnpmCache: Transform = {
  name: 'clean-pnpm-cache',
  summary: "empty pnpm's cache in the layer that filled it",
  why:
    'pnpm keeps what registries say of packages in `~/.cache/pnpm`: 12 MB beside 41 MB of modules for express, lodash and TypeScript (measured with pnpm 8.15). ' +
    'Its store stays: the modules are links to it, so that it took 2 MB there. What is installed from a lock file with `--frozen-lockfile` asks for nothing of this.',
  example: { lines: ['FROM node:22-slim', 'RUN corepack enable', 'RUN pnpm add -g serve'] },
  safety: 'safe',
  mentions: ['pnpm'],
  waste: ['~/.cache/pnpm'],
  find: emptyCache({
    manager: pnpm,
    words: ['pnpm'],
    owner: 'pnpm',
    fills,
    programs: pnpm.programs,
    cleanup: 'rm -rf ~/.cache/pnpm',
    starters: /\bpnpm (add|i|install|up|update)\b/,
    configured: /\bpnpm (config )?set (-g |--global )?cache-dir\b|^cache-dir=/m,
    refuse,
  }),
};

function refuse(file: Dockerfile, { instruction }: Run): string | undefined {
  const offline = readsOffline(file, instruction, pnpm.programs);
  if (offline !== undefined) return `line ${offline.line} installs from the cache`;
  // the programs that it fetches to run them once lie there too
  const starter = atStart(file, instruction, /\b(pnpx|pnpm (dlx|exec|x))\b/);
  return starter === undefined ? undefined : `line ${starter.line} may run what pnpm keeps in the folder of the cache`;
}

/** Whether pnpm asks a registry for packages here. */
function fills(command: Command): boolean {
  const call = callOf(pnpm, command);
  if (call === undefined || hasOption(call, pnpm.cacheless)) return false;
  return /^(add|dlx|i|install|up|update|upgrade)$/.test(call.verb);
}
