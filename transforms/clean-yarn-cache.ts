import { readsOffline } from '../src/caches.ts';
import type { Context } from '../src/context.ts';
import type { Dockerfile, Run } from '../src/dockerfile.ts';
import { emptyCache } from '../src/empty-cache.ts';
import type { Cache } from '../src/empty-cache.ts';
import { earlier } from '../src/order.ts';
import { callOf, hasOption } from '../src/packages/manager.ts';
import { berry, yarn } from '../src/packages/node.ts';
import { isRootAt } from '../src/root.ts';
import type { Command } from '../src/shell.ts';
import { isBerry } from '../src/stacks/yarn-berry.ts';
import type { Transform } from '../src/transform.ts';

export const cleanYarnCache: Transform = {
  name: 'clean-yarn-cache',
  summary: "empty yarn's cache in the layer that filled it",
  why:
    'yarn keeps every package it downloads, unpacked and as an archive, next to the copy in `node_modules`: 65 MB beside 49 MB of modules for express, ' +
    'webpack and jest (measured with yarn 1.22.22). As root the cache is `/usr/local/share/.cache/yarn`, wherever the home folder is, else ' +
    '`~/.cache/yarn`. yarn 2 and later keep theirs in `~/.yarn/berry`, and run the project from it, unless `nodeLinker` in `.yarnrc.yml` asks for ' +
    '`node_modules`: only then it is emptied. It has to go in the same RUN; a later one only hides it.',
  example: {
    lines: ['FROM node:22-slim', 'RUN yarn install --frozen-lockfile'],
  },
  safety: 'safe',
  mentions: ['yarn'],
  waste: ['/usr/local/share/.cache/yarn', '~/.cache/yarn', '~/.yarn/berry/cache', '~/.yarn/berry/metadata'],
  *find(file, context) {
    yield* emptyCache(isBerry(file, context) ? berryCache(file, context) : classicCache(file, context))(file);
  },
};

const common = {
  words: ['yarn'],
  owner: 'yarn',
  fills: fillsCache,
  programs: yarn.programs,
  // `yarn` alone installs, `yarn start` does not
  starters: /\byarn( (install|add|upgrade|global)\b|( --cwd \S+| --?[\w-]+(=\S+)?)*\s*(["'\])&|;]|$))/,
} satisfies Partial<Cache>;

function classicCache({ text }: Dockerfile, { read }: Context): Cache {
  // what corepack fetches is the version that the project names
  const unknown = text.includes('corepack') && read('package.json') === undefined;
  return {
    ...common,
    manager: yarn,
    // `yarn cache clean` would do too, but for a yarn that is gone again
    cleanup: (file, run, command) =>
      `rm -rf ${isRoot(file, run, command) === true ? '/usr/local/share' : '~'}/.cache/yarn`,
    configured:
      /\bconfig set (-g |--global )?cache-folder\b|\.yarnrc\b[^\n]{0,200}cache-folder|cache-folder[^\n]{0,200}\.yarnrc\b/,
    refuse: (file, run, command) => {
      if (isRoot(file, run, command) === undefined)
        return 'the user that yarn runs as is not known, and so is not where its cache lies';
      if (unknown) return 'which version of yarn corepack runs is not known';
      return refuse(file, run);
    },
  };
}

function berryCache({ text }: Dockerfile, { read }: Context): Cache {
  const linked =
    !/\bnodeLinker\b|NODE_LINKER/.test(text) &&
    /^\s*nodeLinker:\s*["']?(node-modules|pnpm)\b/m.test(read('.yarnrc.yml') ?? '');
  return {
    ...common,
    manager: berry,
    cleanup: 'rm -rf ~/.yarn/berry/cache ~/.yarn/berry/metadata',
    configured: /\b(globalFolder|cacheFolder|enableGlobalCache)\b/,
    refuse: (file, run) =>
      linked && hasSettings(file, run)
        ? refuse(file, run)
        : 'yarn 2 and later run the project from the cache unless nodeLinker asks for node_modules',
  };
}

/** Whether the settings that were read are those in force: copied into the folder in which yarn then runs. */
function hasSettings(file: Dockerfile, { instruction, script }: Run): boolean {
  const moves = ({ name, args }: Command): boolean =>
    /^(cd|pushd)$/.test(name) || args.some(({ value }) => /^--cwd|\.yarnrc\.yml/.test(value));
  if (script.commands.some(moves)) return false;
  for (const { keyword, flags, args } of earlier(file, instruction)) {
    if (keyword === 'WORKDIR') return false;
    if (keyword !== 'COPY' || flags.some(({ name }) => name === 'from') || !/^\.\/?$/.test(args.at(-1) ?? '')) continue;
    if (args.slice(0, -1).some((source) => /^(\.\/?|(\.\/)?\.yarnrc\.yml)$/.test(source))) return true;
  }
  return false;
}

function refuse(file: Dockerfile, { instruction }: Run): string | undefined {
  const offline = readsOffline(file, instruction, yarn.programs);
  return offline && `line ${offline.line} installs from the cache`;
}

/** Whether root's cache is filled. */
function isRoot(file: Dockerfile, { instruction }: Run, { wrappers }: Command): boolean | undefined {
  const [first, ...options] = wrappers;
  if (first?.value !== 'sudo') return isRootAt(file, instruction);
  return options.some(({ value }) => /^-[a-zA-Z]*[ugHi]|^--(user|group|login)/.test(value)) ? undefined : true;
}

/** Whether yarn downloads packages here; without a verb it installs. */
function fillsCache(command: Command): boolean {
  const call = callOf(yarn, command);
  if (call === undefined || hasOption(call, yarn.cacheless)) return false;
  if (call.operands.length === 0) return true;
  const verb = call.verb === 'global' ? call.operands[1]?.value : call.verb;
  return /^(install|add|upgrade|up|create|dlx)$/.test(verb ?? '');
}
