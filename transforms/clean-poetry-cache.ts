import { readsOffline } from '../src/caches.ts';
import { emptyCache } from '../src/empty-cache.ts';
import type { Cache } from '../src/empty-cache.ts';
import { callOf, hasOption } from '../src/packages/manager.ts';
import type { Manager } from '../src/packages/manager.ts';
import { pipenv, pipx, poetry } from '../src/packages/python.ts';
import type { Command } from '../src/shell.ts';
import type { Transform } from '../src/transform.ts';

export const cleanPoetryCache: Transform = {
  name: 'clean-poetry-cache',
  summary: 'empty the caches of poetry, pipenv and pipx',
  why:
    'poetry keeps every package it installs, and the index of every source, in `~/.cache/pypoetry`, pipenv in `~/.cache/pipenv`, pipx in the `~/.cache/pip` ' +
    'of pip: 35 MB beside an environment of 184 MB with pandas, SQLAlchemy and FastAPI (measured with poetry 1.3.2). The virtual environments of ' +
    'poetry lie in `~/.cache/pypoetry` too, so only `cache` and `artifacts` in it are removed. They have to go in the same RUN; a later one only hides them.',
  example: {
    lines: ['FROM python:3.12-slim', 'RUN poetry install --only main'],
  },
  safety: 'safe',
  mentions: ['poetry', 'pipenv', 'pipx'],
  waste: ['~/.cache/pypoetry/cache', '~/.cache/pypoetry/artifacts', '~/.cache/pipenv', '~/.cache/pip'],
  find: (file) => empty(file),
};

const empty = emptyCache(
  {
    ...cacheOf(poetry, 'poetry', /^(install|add|update|sync|lock|export)$/),
    cleanup: 'rm -rf ~/.cache/pypoetry/cache ~/.cache/pypoetry/artifacts',
    configured: /\bpoetry config\b[^\n]{0,200}\bcache-dir\b/,
  },
  {
    ...cacheOf(pipenv, 'pipenv', /^(install|sync|update|upgrade|lock)$/),
    cleanup: 'rm -rf ~/.cache/pipenv',
  },
  {
    ...cacheOf(pipx, 'pipx', /^(install|install-all|inject|upgrade|upgrade-all|reinstall|reinstall-all)$/),
    cleanup: 'rm -rf ~/.cache/pip',
    configured: /(?<!-)no-cache-dir\s*=|\.no-cache-dir\b/,
  },
);

function cacheOf(manager: Manager, name: string, verbs: RegExp): Omit<Cache, 'cleanup'> {
  const { programs } = manager;
  return {
    manager,
    words: [name],
    owner: name,
    programs,
    fills: (command) => isCall(command, manager, verbs),
    starters: new RegExp(`\\b${name} (install|add|update|upgrade|sync|inject)\\b`),
    refuse: (file, { instruction }) => {
      const offline = readsOffline(file, instruction, programs);
      return offline && `line ${offline.line} installs from the cache`;
    },
  };
}

function isCall(command: Command, manager: Manager, verbs: RegExp): boolean {
  const call = callOf(manager, command);
  return call !== undefined && !hasOption(call, manager.cacheless) && verbs.test(call.verb);
}
