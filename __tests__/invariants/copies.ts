import type { Dockerfile, Instruction } from '../../src/dockerfile.ts';
import type { Command } from '../../src/shell.ts';
import type { Change } from '../invariants.ts';
import { mountedArchives } from './archives.ts';
import type { Mounted } from './archives.ts';
import { isIn, pathAt } from './places.ts';

/** What may differ between two files because a COPY does now what a RUN did behind it, or a mount what a COPY did. */
export interface Excuses {
  /** What mounts stand for. */
  readonly mounted: Mounted;
  /** What stands for a COPY or ADD of the old file in the new one, where they may differ. */
  readonly copies: ReadonlyMap<Instruction, Instruction>;
  /** Whether a command of the old file may go (`args` undefined) or be left with these arguments. */
  readonly excuses: (run: Instruction, command: Command, args: readonly string[] | undefined) => boolean;
}

type Texts = Pick<Change, 'before' | 'after' | 'read'> & Partial<Pick<Change, 'unsafe'>>;
type Pairs = ReadonlyMap<Instruction, Instruction>;

/**
 * A COPY may gain `--chown` or `--chmod` where a `chown` or `chmod` behind it, in the same stage, asks for the very same of the place that it
 * writes to. That command may then go, or see to the folders alone that are not of the COPY's making, when every COPY to that place says the
 * same, and no RUN between names the place or, with a name for an owner, makes users.
 */
export function excusesOf({ before, after, read, unsafe = true }: Texts): Excuses {
  const mounted = mountedArchives({ before, after, unsafe });
  const pairs = pairsOf(before, after, mounted);
  const runs = before.instructions.filter(({ keyword, script }) => keyword === 'RUN' && script !== undefined);
  const isAsked = (copy: Instruction, flag: string): boolean =>
    runs.some((run) => {
      const asking = run.script?.commands.filter((command) => settingOf(command) === flag) ?? [];
      return asking.some((command) => operandsOf(command).some((word) => covers(before, run, command, word, copy)));
    });
  const copies = new Map(
    [...pairs].filter(([old, now]) => {
      const flags = gained({ before, after, read }, old, now);
      return flags?.every((flag) => isAsked(old, flag)) === true;
    }),
  );
  return {
    mounted,
    copies,
    excuses: (run, command, args) =>
      mounted.excuses(run, command, args) || mayBecome(before, pairs, run, command, args),
  };
}

function mayBecome(
  file: Dockerfile,
  pairs: Pairs,
  run: Instruction,
  command: Command,
  args: readonly string[] | undefined,
): boolean {
  const flag = settingOf(command);
  if (flag === undefined || command.within.length > 0 || command.wrappers.length > 0) return false;
  const old = operandsOf(command);
  const options = command.args.map(({ text }) => text).filter(isOption);
  const now = args?.filter((word) => !isOption(word)).slice(1) ?? [];
  const setting = args?.find((word) => !isOption(word));
  if (args !== undefined && setting !== command.args.find(({ value }) => !isOption(value))?.text) return false;
  const left = args?.filter(isOption) ?? options;
  const settled = new Map(old.map((word) => [word, settle(file, pairs, run, command, word, flag)]));
  if (left.join(' ') === options.join(' ')) {
    const gone = old.filter((word) => !now.includes(word));
    return now.every((word) => old.includes(word)) && gone.every((word) => settled.get(word)?.length === 0);
  }
  const shallow = options.map((text) => text.replace(/R|(?<=-)-recursive/, '')).filter((text) => text !== '-');
  if (left.join(' ') !== shallow.join(' ') || [...settled.values()].includes(undefined)) return false;
  const paths = now.map((word) => pathAt(file, run, word));
  const inside = paths.every((path) => old.some((word) => isIn(path ?? '', pathAt(file, run, word) ?? '-')));
  return inside && [...settled.values()].flatMap((folders) => folders ?? []).every((folder) => paths.includes(folder));
}

/** The folders at a place that COPY did not make with the flag; undefined when not all that is in it was copied with the flag. */
function settle(
  file: Dockerfile,
  pairs: Pairs,
  run: Instruction,
  command: Command,
  word: string,
  flag: string,
): readonly string[] | undefined {
  const path = pathAt(file, run, word);
  if (path === undefined) return undefined;
  const folders: string[] = [];
  const made = new Set<string>();
  let copied = false;
  const add = (folder: string | undefined): void => {
    const parts = (folder ?? '').split('/');
    const all = parts.map((_, i) => parts.slice(0, i + 1).join('/')).filter((one) => isIn(one, path) && !made.has(one));
    for (const one of all) made.add(one);
    folders.push(...all);
  };
  for (const one of file.instructions) {
    if (one.stage !== run.stage || one.start > command.start) continue;
    if (one.keyword === 'WORKDIR') add(pathAt(file, one, one.args[0] ?? ''));
    if (one.keyword === 'COPY' || one.keyword === 'ADD') {
      const targets = targetsOf(file, one);
      const inside = targets.filter((target) => isIn(target, path));
      if (inside.length === 0) continue;
      if (inside.length < targets.length || !says(pairs.get(one), one, flag)) return undefined;
      copied = true;
      for (const target of inside) for (let up = target; isIn(up, path); up = up.replace(/\/[^/]*$/, '')) made.add(up);
    }
    if (one.keyword !== 'RUN') continue;
    for (const other of one.script?.commands ?? []) {
      if (other.start >= command.start) break;
      if (other.name === 'mkdir')
        for (const { value } of other.args) if (!isOption(value)) add(pathAt(file, one, value));
      if (other.name === 'chown' && flag.startsWith('--chmod') && settingOf(other) !== undefined) continue;
      if (!copied || other.name === 'mkdir' || (other.name === 'chmod' && flag.startsWith('--chown'))) continue;
      if (other.args.some(({ value }) => isIn(pathAt(file, one, value) ?? '', path) && value.includes('/')))
        return undefined;
      if (/[a-z$]/.test(flag.replace(/^--\w+=/, '').replace(/\broot\b/g, '')) && makesUsers.test(other.name))
        return undefined;
    }
  }
  if (!copied) return undefined;
  if (!flag.startsWith('--chmod') || flag.endsWith('755') || /\.\w+$/.test(path))
    return flag.endsWith('755') ? [] : folders;
  return [path, ...folders];
}

/** Whether a COPY has the flag, or has no need of it: what comes from the build context is root's. */
function says(now: Instruction | undefined, old: Instruction, flag: string): boolean {
  if (now === undefined || (now.keyword !== old.keyword && !isPlainCopy(old, now))) return false;
  if (now.flags.some(({ text }) => text === flag)) return true;
  return /^--chown=(root|0):(root|0)$/.test(flag) && !now.flags.some(({ name }) => name === 'from' || name === 'chown');
}

function covers(file: Dockerfile, run: Instruction, command: Command, word: string, copy: Instruction): boolean {
  const path = pathAt(file, run, word);
  if (path === undefined || copy.stage !== run.stage || copy.start > command.start) return false;
  const targets = targetsOf(file, copy);
  return targets.length > 0 && targets.every((target) => isIn(target, path));
}

/** What a COPY or ADD gained: flags in front of the others; undefined when it gained or lost anything else but a needless ADD. */
function gained({ before, after, read }: Texts, old: Instruction, now: Instruction): readonly string[] | undefined {
  if (!/^(COPY|ADD)$/.test(old.keyword)) return undefined;
  if (now.keyword !== old.keyword && !isPlainCopy(old, now, read)) return undefined;
  const flags = now.flags.slice(0, now.flags.length - old.flags.length);
  if (flags.some(({ name }) => !/^(chown|chmod)$/.test(name) || old.flags.some((one) => one.name === name)))
    return undefined;
  const texts = flags.map(({ text }) => text);
  const middle = old.start + old.word.length;
  const word = now.keyword === old.keyword ? before.text.slice(old.start, middle) : now.word;
  const text = [word, ...texts].join(' ') + before.text.slice(middle, old.end);
  return after.text.slice(now.start, now.end) === text ? texts : undefined;
}

/** Whether a COPY stands for an ADD of the whole build context or of files whose extensions say that they are no archives. */
function isPlainCopy(old: Instruction, now: Instruction, read?: Change['read']): boolean {
  const sources = old.args.slice(0, -1);
  const isPlain = (source: string): boolean =>
    /^[./]+$/.test(source) ||
    read?.(source) !== undefined ||
    (/\.[a-z]\w*$|file$|LICENSE$/i.test(source) &&
      !/:\/\/|@|[$*?]|\.(tar|\w*gz|\w*bz2?|\w*xz|\w*zst|lz\w*|z|cpio|deb|rpm)$/i.test(source));
  const flags = old.flags.some(({ name }) => !/^(chown|chmod|link|exclude)$/.test(name));
  return old.keyword === 'ADD' && now.keyword === 'COPY' && !flags && sources.every(isPlain);
}

/** The instructions but RUN of both files, by their order. */
function pairsOf(before: Dockerfile, after: Dockerfile, mounted: Mounted): Pairs {
  const others = after.instructions.filter(({ keyword }) => keyword !== 'RUN');
  const pairs = new Map<Instruction, Instruction>();
  const kept = before.instructions.filter((one) => one.keyword !== 'RUN' && !mounted.copies.has(one));
  for (const [i, one] of kept.entries()) {
    const twin = others[i];
    if (twin !== undefined) pairs.set(one, twin);
  }
  return pairs;
}

/** The flag of COPY that stands for a `chown` or `chmod`; undefined for any other command, and where there is none. */
function settingOf({ name, args }: Command): string | undefined {
  const value = args.map((word) => word.value).find((word) => !isOption(word)) ?? '';
  if (name === 'chmod') return /^0?[0-7]{3}$/.test(value) ? `--chmod=${value}` : undefined;
  if (name !== 'chown') return undefined;
  const [, user = '', , group = ''] = /^([\w-]*|\$\{?\w+\}?)([:.]([\w-]+|\$\{?\w+\}?))?$/.exec(value) ?? [];
  if (user === '' && group === '') return undefined;
  const root = [user, group].every((part) => /^\d*$/.test(part)) ? '0' : 'root';
  return `--chown=${user === '' ? root : user}:${group === '' ? root : group}`;
}

function operandsOf({ args }: Command): readonly string[] {
  return args
    .map(({ text }) => text)
    .filter((text) => !isOption(text))
    .slice(1);
}

function isOption(word: string): boolean {
  return /^-([Rvcfp]+$|-)/.test(word);
}

const makesUsers = /^(useradd|adduser|groupadd|addgroup|usermod|groupmod|userdel|deluser|apk|apt|apt-get|yum|dnf)$/;

/** Where a COPY or ADD writes to: a file for each source that has a name with a dot, when it is copied into a folder. */
function targetsOf(file: Dockerfile, one: Instruction): readonly string[] {
  const last = one.args.at(-1) ?? '';
  const target = pathAt(file, one, last);
  if (target === undefined) return [];
  const sources = one.args.slice(0, -1);
  if (!/(^|\/)\.*$/.test(last) || !sources.every((source) => /\w\.\w+$/.test(source))) return [target];
  return sources.map((source) => `${target === '/' ? '' : target}/${source.split('/').at(-1)}`);
}
