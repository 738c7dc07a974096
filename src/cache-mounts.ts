import { aptVerb } from './apt-steps.ts';
import { aptRun, firstNeed } from './apt.ts';
import type { AptRun } from './apt.ts';
import { mounts } from './dockerfile.ts';
import type { Dockerfile, Instruction, Run, Stage } from './dockerfile.ts';
import { overlaps } from './edit.ts';
import type { Edit } from './edit.ts';
import { isOldDebian } from './images/release.ts';
import { isArchiveClean, isClean } from './lists.ts';
import { rootOf } from './order.ts';
import { isLiteral } from './shell.ts';
import type { Command, Item, Word } from './shell.ts';
import { insertWord, removeCommand, removeWord } from './write.ts';

/** The cleanups of a RUN that a mount takes the place of. */
export interface Mounted {
  /** What the message is about. */
  readonly command: Command;
  /** The package manager. */
  readonly owner: string;
  /** Values of `--mount`, without the type. */
  readonly mounts: readonly string[];
  readonly edits: readonly Edit[];
}

/** The edit that gives a RUN mounts, by the values of `--mount`: a line for each where there is more than one line, or more than one mount. */
export function addMounts(
  { text, eol, escape }: Dockerfile,
  instruction: Instruction,
  values: readonly string[],
): Edit {
  const { start, end, word, heredocs } = instruction;
  const flags = values.map((value) => `--mount=${value}`);
  const head = { start, end: start + word.length };
  const body = text.slice(head.end, end);
  const isLong = flags.join(' ').length + body.length > 116;
  const isSpread = heredocs.length === 0 && (values.length > 1 || isLong || body.includes('\n'));
  if (!isSpread) return insertWord(head, flags.join(' '));
  const [, below = ''] = /\n([ \t]+)\S/.exec(body) ?? [];
  const between = ` ${escape}${eol}${below === '' ? '    ' : below}`;
  // it goes on at the next line already
  if (body.slice(0, body.indexOf('\n')).trim() === escape) return insertWord(head, flags.join(between));
  // what comes behind the mounts goes on the next line too
  const blank = /^[ \t]*/.exec(body)?.[0].length ?? 0;
  return { start: head.end, end: head.end + blank, text: ` ${flags.join(between)}${between}` };
}

/** The name of a cache: caches of different base images must not mix, because what was built on one does not fit another. */
export function cacheName(cache: string, stage: Stage): string {
  const { text, resolved } = rootOf(stage).image;
  const image = (resolved ?? text)
    .replace(/@.*$/, '')
    .replace(/[^\w.]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return `id=${cache}-${image}`;
}

/**
 * Mounts for apt: its lists, and a folder in its archive where `docker-clean`, the configuration of the official images that empties the archive
 * after each install, does not look. Undefined for a RUN that does not fetch, read and remove the lists in plain sight.
 */
export function aptMounts(file: Dockerfile, { instruction, script, stage }: Run): Mounted | undefined {
  const run = aptRun(instruction);
  if (run === undefined || firstNeed(run) !== undefined || !isArchiveClean(file, instruction)) return undefined;
  // without docker-clean apt keeps its index beside the archive too, 70 MB that no mount here would hold
  if (file.text.includes('docker-clean')) return undefined;
  // the apt of old releases was not tried
  if (isOldDebian(rootOf(stage).image) === true) return undefined;
  const fetch = run.steps.find(({ use, sure }) => use === 'fetch' && sure);
  const last = run.steps.findLast(({ use }) => use !== 'tidy');
  const isPlain = run.steps.every(({ use, sure }) => sure && /^(fetch|need|tidy|clean)$/.test(use));
  const isAhead = run.steps[0] === fetch;
  if (fetch === undefined || last?.use !== 'clean' || !isPlain || !isAhead) return undefined;
  if (mounts(instruction).some(({ target }) => target === undefined || /^\/(var(\/.*)?)?$/.test(target)))
    return undefined;
  const cuts = run.script.commands.map((command) => cutsIn(file, run, command));
  const removed = cuts.flatMap((edits) => edits ?? []);
  const isTangled = removed.some((edit, i) => removed.slice(i + 1).some((other) => overlaps(edit, other)));
  if (cuts.includes(undefined) || isTangled) return undefined;
  const named = (what: string): string => `${cacheName(`apt-${what}`, stage)},target=`;
  return {
    command: fetch.command,
    owner: 'apt',
    mounts: [
      `${named('archives')}/var/cache/apt/archives,sharing=locked`,
      `${named('lists')}/var/lib/apt/lists,sharing=locked`,
    ],
    edits: [...script.items.flatMap(keepArchives), ...removed],
  };
}

/** `apt` deletes what it installed, unless it is told to keep it; `apt-get` does not. */
function keepArchives({ command, before, after }: Item): readonly Edit[] {
  const verb = command && before !== '||' && after !== '||' ? aptVerb(command) : undefined;
  if (verb === undefined || !/^(install|upgrade|dist-upgrade|full-upgrade|build-dep)$/.test(verb)) return [];
  const word = command?.args.find(({ value }) => value === verb);
  const keep = command?.name === 'apt' ? ' -oAPT::Keep-Downloaded-Packages=true' : '';
  return word === undefined ? [] : [insertWord(word, `-oDir::Cache::archives=archives/kept/${keep}`)];
}

/**
 * The edits that take apt's cleanups out of a command: `rm` of a mount point fails, of what is in it empties the cache. Undefined when they cannot
 * go.
 */
function cutsIn(file: Dockerfile, { script }: AptRun, command: Command): readonly Edit[] | undefined {
  const verb = aptVerb(command);
  if (verb !== undefined) {
    if (!/^apt(-get)?$/.test(command.name)) return undefined;
    const isBare = command.args.filter(({ value }) => !value.startsWith('-')).length === 1;
    return (isClean(command) && isBare) || /^dist-?clean$/.test(verb) ? removeWhole(file, script, command) : [];
  }
  const words = [...command.args, ...command.redirects.flatMap(({ target }) => target ?? [])];
  const near = words.filter(({ value }) =>
    /^\/(\*|var(\/\*?)?$|var\/(lib|cache)(\/\*?)?$|var\/\{|var\/(lib|cache)\/(\{|apt))/.test(value),
  );
  if (near.length === 0) return [];
  if (command.name !== 'rm' || !near.every(isOwn)) return undefined;
  const paths = command.args.filter(({ value }) => !value.startsWith('-'));
  if (near.length === paths.length) return removeWhole(file, script, command);
  return isLiteral(near.filter(({ kind }) => kind !== 'glob'))
    ? near.flatMap((word) => removeWord(file, command, word))
    : undefined;
}

/** Whether a path is apt's lists or archive, or all that is in them. */
function isOwn({ value }: Word): boolean {
  return /^\/var\/(lib\/apt(\/lists)?|cache\/apt(\/archives)?)(\/(partial\/?)?(\*|\*\.deb)?)?$/.test(value);
}

/** The edits that take a command out that is an item of its own; undefined when it is none. */
export function removeWhole(file: Dockerfile, script: Run['script'], command: Command): readonly Edit[] | undefined {
  const isWhole = script.items[command.item]?.command === command && command.redirects.length === 0;
  return isWhole ? removeCommand(file, script, command.item) : undefined;
}
