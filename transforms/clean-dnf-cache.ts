import { isAbove } from '../src/caches.ts';
import { emptyCache } from '../src/empty-cache.ts';
import type { Cache } from '../src/empty-cache.ts';
import type { Dockerfile, Instruction, Run } from '../src/dockerfile.ts';
import { once } from '../src/once.ts';
import { callOf, hasOption } from '../src/packages/manager.ts';
import { dnf } from '../src/packages/system.ts';
import type { Command } from '../src/shell.ts';
import type { Transform } from '../src/transform.ts';

/** Where each tool keeps what it downloads: yum is another name of dnf since CentOS 8, dnf 5 is called dnf since Fedora 41. */
const folders = {
  yum: ['/var/cache/yum', '/var/cache/dnf'],
  dnf: ['/var/cache/dnf', '/var/cache/libdnf5'],
  microdnf: ['/var/cache/yum', '/var/cache/dnf', '/var/cache/libdnf5'],
  tdnf: ['/var/cache/tdnf'],
} as const;

export const cleanDnfCache: Transform = {
  name: 'clean-dnf-cache',
  summary: 'remove the cache of yum or dnf in the layer that filled it',
  why:
    'yum, dnf, microdnf and tdnf keep the metadata of every repository below `/var/cache`, and some versions every package too. Nothing reads them in the ' +
    'finished image: the next install fetches them anew. `dnf clean all` in the same RUN removes them as well; in a later one it only hides them. ' +
    'The folders are removed by name, because `clean all` fails where no repository is enabled.',
  example: {
    lines: ['FROM rockylinux:9', 'RUN dnf install -y nginx'],
  },
  safety: 'safe',
  hadolint: ['DL3032', 'DL3040'],
  mentions: ['yum', 'dnf'],
  waste: [...new Set(Object.values(folders).flat())],
  find: (file) => empty(file),
};

const common = {
  manager: dnf,
  starters: /\b(yum|dnf|microdnf|tdnf)\b.*\b(install|update|upgrade)\b/,
  configured: /\bkeepcache\s*=\s*(1|true|yes|on)\b|\bcachedir\s*=/i,
  refuse,
} satisfies Partial<Cache>;

const empty = emptyCache(
  ...Object.entries(folders).map(([tool, paths]): Cache => {
    const programs = tool === 'dnf' ? /^dnf(-3|5)?$/ : new RegExp(`^${tool}$`);
    const cleanup = `rm -rf ${paths.join(' ')}`;
    return { ...common, words: [tool], owner: tool, programs, fills: fillerOf(programs), cleanup };
  }),
);

/** Whether a command of the tool downloads packages or metadata to install something. */
function fillerOf(programs: RegExp): (command: Command) => boolean {
  return (command) => {
    const call = programs.test(command.name) ? callOf(dnf, command) : undefined;
    if (call === undefined || hasOption(call, dnf.cacheless)) return false;
    return /^(install|reinstall|localinstall|groupinstall|groups?|update|upgrade|(update|upgrade)-minimal|upgrade-to|downgrade|distro-?sync|swap|builddep|build-dep|module|install-n\S*)$/.test(
      call.verb,
    );
  };
}

function refuse(file: Dockerfile, { instruction, script }: Run): string | undefined {
  if (script.commands.some((command) => isGiven(command, /^--downloadonly$/)))
    return `line ${instruction.line} downloads packages for later`;
  const reader = cachedRuns(file).find((at) => at === instruction || isAbove(file, at, instruction));
  return reader && `line ${reader.line} installs from the cache`;
}

/** The RUNs that fetch nothing themselves. */
const cachedRuns = once(({ instructions }: Dockerfile) => instructions.filter(readsCache));

function readsCache({ script }: Instruction): boolean {
  return script?.commands.some((command) => isGiven(command, /^(-[a-zA-Z]*C[a-zA-Z]*|--cacheonly)$/)) === true;
}

function isGiven(command: Command, option: RegExp): boolean {
  const call = callOf(dnf, command);
  return call !== undefined && hasOption(call, option);
}
