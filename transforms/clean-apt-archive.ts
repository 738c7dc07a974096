import { mounts } from '../src/dockerfile.ts';
import type { Dockerfile, Instruction } from '../src/dockerfile.ts';
import { isAbove } from '../src/caches.ts';
import { emptyCache } from '../src/empty-cache.ts';
import { once } from '../src/once.ts';
import { aptArchive } from '../src/packages/apt.ts';
import { callOf, hasOption } from '../src/packages/manager.ts';
import type { Command } from '../src/shell.ts';
import type { Transform } from '../src/transform.ts';

export const cleanAptArchive: Transform = {
  name: 'clean-apt-archive',
  summary: 'remove downloaded packages where docker-clean no longer does',
  why:
    'Debian and Ubuntu images empty `/var/cache/apt` after every install, by `/etc/apt/apt.conf.d/docker-clean`. A file that deletes it, as cache mounts ' +
    'need, keeps every `.deb` and two copies of the parsed package index in each layer of a RUN without such a mount: 76 MB behind the installation of curl on ' +
    'Debian 12, 70 MB of them index (measured).',
  example: {
    lines: [
      'FROM debian:12-slim',
      'RUN rm -f /etc/apt/apt.conf.d/docker-clean',
      'RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*',
    ],
  },
  safety: 'safe',
  risk:
    'where no cache mount says what docker-clean was deleted for, the packages may be wanted: for an installation without a network, or for the ' +
    'completion of package names in a shell',
  mentions: ['docker-clean'],
  waste: ['/var/cache/apt'],
  *find(file) {
    let place = 0;
    for (const one of empty(file)) {
      while ((file.instructions[place]?.end ?? Infinity) <= one.span.start) place++;
      const run = file.instructions[place];
      if (run === undefined || !isOff(file, run, one.span.start)) continue;
      yield 'edits' in one && !hasCacheMount(file) ? { ...one, safety: 'unsafe' } : one;
    }
  },
};

const empty = emptyCache({
  manager: aptArchive,
  words: ['apt'],
  owner: 'apt',
  programs: aptArchive.programs,
  fills,
  cleanup: 'apt-get clean',
  starters: /\b(apt|apt-get|aptitude)\b.*\b(install|upgrade)\b/,
  configured: /\bDir::Cache\b(?!::(src)?pkgcache)/i,
  refuse,
});

/** Whether a command downloads packages to install them; the index is kept even where `apt` deletes the packages itself. */
function fills(command: Command): boolean {
  const call = callOf(aptArchive, command);
  if (call === undefined || hasOption(call, aptArchive.cacheless)) return false;
  return /^(install|reinstall|upgrade|dist-upgrade|full-upgrade|safe-upgrade|build-dep)$/.test(call.verb);
}

function refuse(file: Dockerfile): string | undefined {
  const [user] = keepers(file);
  return user && `line ${user.line} may want the packages that were downloaded`;
}

/** What downloads for later, installs what is there already, or has to do with the folder in a way that no shell command shows. */
const keepers = once(({ instructions }: Dockerfile) =>
  instructions.filter(({ keyword, script, body }) => {
    if (keyword !== 'RUN' && keyword !== 'COPY') return body.text.includes('/var/cache');
    return script?.commands.some((command) => {
      const call = callOf(aptArchive, command);
      return call !== undefined && hasOption(call, /^(-[a-zA-Z]*d[a-zA-Z]*|--(download-only|no-download))$/);
    });
  }),
);

/** Whether docker-clean is gone before a place in a RUN. */
function isOff(file: Dockerfile, run: Instruction, place: number): boolean {
  return takers(file).some(({ at, start }) => (at === run ? start < place : isAbove(file, run, at)));
}

/** The commands that take docker-clean away. */
const takers = once(({ instructions }: Dockerfile) =>
  instructions.flatMap((at) => (at.script?.commands.filter(takesAway) ?? []).map(({ start }) => ({ at, start }))),
);

function takesAway({ name, args, redirects }: Command): boolean {
  const isIt = (value = ''): boolean => /^\/etc\/apt\/apt\.conf\.d\/(docker-clean|docker\*|\*)$/.test(value);
  if (name === 'rm') return args.some(({ value }) => isIt(value));
  if (name === 'mv') return isIt(args.find(({ value }) => !value.startsWith('-'))?.value);
  return (name === '' || name === ':' || name === 'true') && redirects.some(({ target }) => isIt(target?.value));
}

const hasCacheMount = once(({ instructions }: Dockerfile) =>
  instructions.some((instruction) =>
    mounts(instruction).some(({ type, target = '' }) => type === 'cache' && /^\/var\/cache(\/apt)?/.test(target)),
  ),
);
