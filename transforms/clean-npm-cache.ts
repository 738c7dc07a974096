import { atStart, readsOffline } from '../src/caches.ts';
import { emptyCache } from '../src/empty-cache.ts';
import type { Dockerfile, Run } from '../src/dockerfile.ts';
import { earlier } from '../src/order.ts';
import { callOf, hasOption } from '../src/packages/manager.ts';
import { npm } from '../src/packages/node.ts';
import type { Command } from '../src/shell.ts';
import type { Transform } from '../src/transform.ts';

export const cleanNpmCache: Transform = {
  name: 'clean-npm-cache',
  summary: "empty npm's cache in the layer that filled it",
  why:
    'npm keeps every package it downloads in `~/.npm`, next to the copy in `node_modules`: 92 MB beside 115 MB of modules for an express project ' +
    'with webpack and jest, 220 MB beside 356 MB for create-react-app (measured). It has to go in the same RUN; a later one only hides it.',
  example: {
    lines: ['FROM node:22-slim', 'RUN npm install -g serve'],
  },
  safety: 'safe',
  mentions: ['npm'],
  waste: ['~/.npm'],
  find: emptyCache({
    manager: npm,
    words: ['npm'],
    owner: 'npm',
    fills: fillsCache,
    // what npm runs after the last install may download too
    programs: /^np[mx]$/,
    /*
     * What `npm cache clean --force` does, by a command that cannot fail: npm may be gone by then, be a function of a subshell (nvm), have
     * replaced itself by a version that this Node cannot run, or refuse in a workspace (7.x). The folder itself stays: its parent may be
     * somebody else's.
     */
    cleanup: 'rm -rf ~/.npm/*',
    starters: /\bnpm (ci|i|install|update|add)\b/,
    configured: /\bnpm (config )?set (-g |--global )?cache\b|npm_config_offline/i,
    refuse,
  }),
};

function refuse(file: Dockerfile, { instruction }: Run): string | undefined {
  const offline = readsOffline(file, instruction, /^np[mx]$/);
  if (offline !== undefined) return `line ${offline.line} installs from the cache`;
  // npx keeps the programs it fetched in the folder of the cache
  const starter = atStart(file, instruction, /\bnpx\b|\bnpm (exec|x)\b/);
  const primed =
    starter !== undefined &&
    [instruction, ...earlier(file, instruction)].some(({ script }) => script?.commands.some(runsNpx));
  return primed ? `line ${starter.line} may run what npx keeps in the folder of the cache` : undefined;
}

function runsNpx({ name, args }: Command): boolean {
  return name === 'npx' || (name === 'npm' && /^(exec|x)$/.test(args[0]?.value ?? ''));
}

/** Whether npm downloads packages here. */
function fillsCache(command: Command): boolean {
  const call = callOf(npm, command);
  if (call === undefined || hasOption(call, npm.cacheless)) return false;
  return /^(install|i|in|ins|inst|isntall|add|ci|clean-install|install-clean|install-test|it|cit|update|up|upgrade)$/.test(
    call.verb,
  );
}
