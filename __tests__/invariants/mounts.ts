import type { Instruction } from '../../src/dockerfile.ts';

/** Folders that hold caches and nothing else, and so may be mounted. */
const cacheFolders = new Set([
  '/var/lib/apt/lists',
  '/var/cache/apt/archives',
  '/root/.cache/pip',
  '/root/.cache/uv',
  '/root/.npm',
]);

/** What a command may say less or more when the cache that it fills is mounted. */
const whenMounted: readonly { readonly programs: RegExp; readonly folder: string; readonly words: RegExp }[] = [
  { programs: /^pip[\d.]*$/, folder: '/root/.cache/pip', words: /^--no-cache-dir$/ },
  { programs: /^uv$/, folder: '/root/.cache/uv', words: /^--no-cache$/ },
  {
    programs: /^apt-get$/,
    folder: '/var/cache/apt/archives',
    words: /^-oDir::Cache::archives=archives\/kept\/$/,
  },
  {
    programs: /^apt$/,
    folder: '/var/cache/apt/archives',
    words: /^-o(Dir::Cache::archives=archives\/kept\/|APT::Keep-Downloaded-Packages=true)$/,
  },
];

/**
 * Whether one RUN has the flags of another and at most mounts of caches more, with nothing in it that removes what is mounted, and those that
 * another check answers for (`answered`).
 */
export function hasFlagsOf(is: Instruction, was: Instruction, answered: ReadonlySet<string>): boolean {
  const old = new Set(was.flags.map(({ text }) => text));
  const now = new Set(is.flags.map(({ text }) => text));
  if ([...old].some((text) => !now.has(text))) return false;
  const added = is.flags
    .filter(({ text }) => !old.has(text) && !answered.has(text))
    .map(({ name, value = '' }) => (name === 'mount' ? targetOf(value) : undefined));
  return added.every((target) => target !== undefined && !isRemoved(is, target));
}

/** The folder of a cache mount that is known to be a cache's. */
function targetOf(mount: string): string | undefined {
  const [, target] = /^type=cache,(?:id=[\w.-]+,)?target=([^,]+)(?:,sharing=locked)?$/.exec(mount) ?? [];
  return target !== undefined && cacheFolders.has(target) ? target : undefined;
}

/** A mount point cannot be removed, and what is in it is for the next build. */
function isRemoved({ script }: Instruction, target: string): boolean {
  return (
    script?.commands.some(({ name, args }) => {
      const holds = ({ value }: { readonly value: string }): boolean => {
        const path = value.replace(/\/?\**$/, '').replace(/^(~|\$\{?HOME\}?)(?=\/|$)/, '/root');
        return value.startsWith('-') ? false : `${target}/`.startsWith(`${path}/`) || path.startsWith(`${target}/`);
      };
      return name === 'rm' && args.some(holds);
    }) === true
  );
}

/** Words that a command of a RUN may gain or lose because of the mounts that it has and another one had not. */
export function wordsFor(name: string, is: Instruction, was: Instruction): RegExp | undefined {
  const known = new Set(was.flags.map(({ text }) => text));
  const added = is.flags.filter(({ text }) => !known.has(text));
  const targets = new Set(added.map(({ value = '' }) => targetOf(value)));
  return whenMounted.find(({ programs, folder }) => programs.test(name) && targets.has(folder))?.words;
}
