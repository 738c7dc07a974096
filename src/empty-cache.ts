import { atStart, cachePlace, folderUser } from './caches.ts';
import { runsWith } from './dockerfile.ts';
import type { Dockerfile, Run } from './dockerfile.ts';
import type { Manager } from './packages/manager.ts';
import type { Command } from './shell.ts';
import type { Finding, Refusal } from './transform.ts';
import { appendCommand } from './write.ts';

/** A cache that is emptied at the end of the RUN that filled it. */
export interface Cache {
  readonly manager: Manager;
  /** What a RUN has to hold one of for the manager to be in it. */
  readonly words: readonly string[];
  /** What people call its owner: `npm`. */
  readonly owner: string;
  /** Whether a command puts something into it. */
  readonly fills: (command: Command) => boolean;
  /** The programs whose commands may fill it further, behind one that does for certain. */
  readonly programs: RegExp;
  /**
   * The command that empties it and cannot fail; for the home folder of the user that runs it when it says `~`. A function where that depends on
   * the place, or where it is the tool itself that has to be called, as the command called it.
   */
  readonly cleanup: string | ((file: Dockerfile, run: Run, command: Command) => string);
  /** What it holds, where that is no download: `build`. */
  readonly kind?: string;
  /** Commands of a container that install from it, or into it. */
  readonly starters?: RegExp;
  /** Texts of the file that configure the cache in a way that is not followed. */
  readonly configured?: RegExp;
  /** Further reasons not to touch it. */
  readonly refuse?: (file: Dockerfile, run: Run, command: Command) => string | undefined;
}

/** Finds the RUNs that leave one of the caches in their layer: with the command that empties it, or why it stays. */
export function emptyCache(...caches: readonly Cache[]): (file: Dockerfile) => Generator<Finding | Refusal> {
  return function* find(file) {
    for (const cache of caches) {
      let configured: boolean | undefined;
      for (const run of runsWith(file, ...cache.words)) {
        configured ??= cache.configured?.test(file.text) === true;
        const found = judge(file, run, cache, configured);
        if (found !== undefined) yield found;
      }
    }
  };
}

function judge(file: Dockerfile, run: Run, cache: Cache, configured: boolean): Finding | Refusal | undefined {
  const { instruction, script, stage } = run;
  const { manager, owner, programs } = cache;
  const span = script.commands.findLast(cache.fills);
  const place = span && cachePlace(file, instruction, script, span, manager);
  if (span === undefined || place === 'nowhere') return undefined;
  if (!stage.ships) return { span, reason: 'this stage is only copied from: its cache does not reach the image' };
  if (place === 'elsewhere') return { span, reason: `${owner} is given a cache folder of its own` };
  const cleanup = typeof cache.cleanup === 'string' ? cache.cleanup : cache.cleanup(file, run, span);
  const reason = configured ? `the file configures the cache of ${owner}` : refusal(file, run, span, cache, cleanup);
  if (reason !== undefined) return { span, reason };
  const last = script.commands.findLast((one) => one === span || programs.test(one.name)) ?? span;
  const text = asItsUser(cleanup, span);
  const edit =
    appendCommand(file, instruction, script, last.item, text) ??
    appendCommand(file, instruction, script, span.item, text);
  if (edit === undefined)
    return { span, reason: `no place after ${owner} where a cleanup runs exactly when ${owner} succeeded` };
  return { span, message: `${owner}'s ${cache.kind ?? 'download'} cache stays in this layer`, edits: [edit] };
}

function refusal(file: Dockerfile, run: Run, command: Command, cache: Cache, cleanup: string): string | undefined {
  const { within, assignments, wrappers } = command;
  const { owner, manager } = cache;
  if (within.includes('function')) return `${owner} runs inside a function`;
  const isElsewhere =
    (cleanup.includes('~') && (runsForAnother(command) || assignments.some(({ name }) => name === 'HOME'))) ||
    wrappers.some(({ value }) => value === 'doas');
  if (isElsewhere) return `${owner} runs for another user or home: which cache it fills cannot be told`;
  const user = folderUser(file, run.instruction, manager);
  if (user !== undefined) return user;
  const installer = cache.starters && atStart(file, run.instruction, cache.starters);
  if (installer !== undefined) return `line ${installer.line} installs when a container starts`;
  return cache.refuse?.(file, run, command);
}

function runsForAnother({ wrappers }: Command): boolean {
  return wrappers.some(({ value }) => /^(sudo|doas)$/.test(value));
}

/** A folder of the system is emptied by the user who could fill it. */
function asItsUser(cleanup: string, command: Command): string {
  const isAlready = cleanup.includes('~') || cleanup.startsWith('sudo ');
  return !isAlready && runsForAnother(command) ? `sudo ${cleanup}` : cleanup;
}
