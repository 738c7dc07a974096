import { runsWith } from './dockerfile.ts';
import type { Dockerfile, Instruction, Stage } from './dockerfile.ts';
import { alpineRelease, isBefore } from './images/release.ts';
import { clears, isMounted } from './caches.ts';
import { rootOf } from './order.ts';
import { callOf, hasOption } from './packages/manager.ts';
import { apk } from './packages/system.ts';
import { runsUnseen } from './programs.ts';
import type { Command } from './shell.ts';

/**
 * What a command does with the package index in `/var/cache/apk`: `update` stores it and does nothing else, `install` stores it and makes use
 * of it, `read` makes use of the one that is there and never fetches it; `unknown`: the verb is computed.
 */
export type ApkUse = 'update' | 'install' | 'read' | 'unknown' | 'none';

/** What a command does with the index; `none` for a command that is not apk's. */
export function apkUse(command: Command): ApkUse {
  const call = callOf(apk, command);
  if (call === undefined || call.operands.length === 0 || hasOption(call, apk.cacheless)) return 'none';
  if (call.verb === '') return 'unknown';
  if (call.verb === 'update') return 'update';
  if (/^(add|upgrade|fix)$/.test(call.verb)) return 'install';
  if (/^(search|fetch|policy|version|dot)$/.test(call.verb)) return 'read';
  // both tell of what is installed without the index
  const asksIndex =
    /^(info|list)$/.test(call.verb) && !hasOption(call, /^(-[evLI]+|--installed)$/) && call.operands.length > 1;
  return asksIndex || (call.verb === 'list' && call.options.length === 0) ? 'read' : 'none';
}

/** Whether a command leaves an index behind. */
export function storesIndex(command: Command): boolean {
  return /^(update|install)$/.test(apkUse(command));
}

/** The RUNs that store an index where none lies below; apk makes use of that one instead of fetching another. */
export function firstStores(file: Dockerfile): ReadonlySet<Instruction> {
  const storing = new Set<Stage>();
  const first = new Set<Instruction>();
  for (const { instruction, script, stage } of runsWith(file, 'apk')) {
    if (!script.commands.some(storesIndex)) continue;
    let below: Stage | undefined = stage;
    while (below !== undefined && !storing.has(below)) below = below.parent;
    if (below === undefined) first.add(instruction);
    storing.add(stage);
  }
  return first;
}

/** Whether a word is the option that has the index fetched anew; `--no-cache` makes it needless. */
export function isUpdateOption(value: string): boolean {
  return /^(-U|--update|--update-cache)$/.test(value);
}

/** What on top of a layer may read the index in it: a command that does, or code that the file does not show. */
export interface IndexReaders {
  readonly reader?: string;
  readonly unseen?: boolean;
}

/** What an instruction and those above it read of the index below; `edited`: it is about to store and to read none any more. */
export function readersFrom(
  instruction: Instruction,
  stage: Stage,
  above: IndexReaders,
  edited: boolean,
): IndexReaders {
  const { keyword, script, trigger, body, line } = instruction;
  if (keyword !== 'RUN' || script === undefined) {
    const hidden = /^(RUN|CMD|ENTRYPOINT|HEALTHCHECK)$/.test(trigger?.keyword ?? keyword);
    const named = /(^|[\s"'/;&|(])apk[\s"',]/.test(body.text) && !body.text.includes('--no-cache');
    if (hidden && named) return { ...above, reader: `line ${line} may read the stored index` };
    return keyword === 'RUN' ? { ...above, unseen: true } : above;
  }
  if (isMounted(apk, instruction)) return above;
  let readers = above;
  for (const command of script.commands.toReversed()) {
    const use = apkUse(command);
    const fetches =
      use === 'update' ||
      (use === 'install' && (fetchesItself(stage) || command.args.some(({ value }) => isUpdateOption(value))));
    if (clears(apk, command) || (fetches && !edited)) readers = {};
    else if (use === 'read' || use === 'unknown' || (use === 'install' && !edited)) {
      readers = { ...readers, reader: `line ${line} reads the stored index` };
    } else if (runsUnseen(command)) readers = { ...readers, unseen: true };
  }
  return readers;
}

/** Whether `apk add` fetches an index by itself when there is none, as that of recent releases does. */
function fetchesItself(stage: Stage): boolean {
  const release = alpineRelease(rootOf(stage).image);
  return release === 'current' || (release !== undefined && !isBefore(release, [3, 8]));
}

/** Whether the apk of a stage knows `--no-cache`, which came with Alpine 3.3; undefined when nothing tells. */
export function knowsNoCache(file: Dockerfile): (stage: Stage) => boolean | undefined {
  const nameOf = (stage: Stage): string => rootOf(stage).image.resolved ?? `stage ${rootOf(stage).index}`;
  const proven = new Set<string>();
  for (const { script, stage } of runsWith(file, 'apk')) {
    const flagged = script.commands.some(
      ({ name, args }) => name === 'apk' && args.some(({ value }) => value === '--no-cache'),
    );
    if (flagged) proven.add(nameOf(stage));
  }
  return (stage) => {
    const release = alpineRelease(rootOf(stage).image);
    if (proven.has(nameOf(stage)) || release === 'current') return true;
    return release && !isBefore(release, [3, 3]);
  };
}
