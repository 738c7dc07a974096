import { isChecking, isRemoval, isUnpacking } from './archives.ts';
import { isForced } from './caches.ts';
import { mayBring } from './copied-archives.ts';
import type { CopiedArchive } from './copied-archives.ts';
import type { Dockerfile, Instruction } from './dockerfile.ts';
import { expand, folderOf, placeOf } from './folders.ts';
import { stageOf } from './order.ts';
import { baseName } from './paths.ts';
import type { Command, Script, Word } from './shell.ts';
import { isFatal, isFirm } from './status.ts';
import { mentions, relate, relationsOf, runsHidden, tracesAt } from './traces.ts';
import type { Trace } from './traces.ts';

/** The one RUN that unpacks an archive, and how the archive goes. */
export interface Use {
  readonly run: Instruction;
  /** What has to go from an `rm`; `kept` for one that takes more along and does not miss it; undefined when nothing removes the archive. */
  readonly removal: Removal | 'kept' | undefined;
}

/** The word of an `rm` that names an archive. */
export interface Removal {
  readonly at: Instruction;
  readonly script: Script;
  readonly command: Command;
  readonly word: Word;
}

/** What becomes of a copied archive in its stage; why it cannot be told, or is more than that; undefined when no RUN unpacks it. */
export function useOfCopied(file: Dockerfile, at: Instruction, archive: CopiedArchive): Use | string | undefined {
  const { place } = archive;
  let run: Instruction | undefined;
  let reason: string | undefined;
  /** What matters only for an archive that is removed in the end: whoever is behind that cannot read it. */
  let hidden: string | undefined;
  let removal: Removal | 'kept' | undefined;
  for (const step of stageOf(file, at)?.instructions ?? []) {
    if (step.index <= at.index) continue;
    const { script, line } = step;
    if (script === undefined) {
      const text = step.keyword === 'RUN' ? undefined : expand(file, step, step.body.text);
      if (text === undefined) hidden ??= `what line ${line} runs cannot be read, and may use it`;
      else if (mayBring(file, step, place)) reason ??= `line ${line} may copy it as well`;
      else if (mentions(text, baseName(place))) reason ??= `line ${line} names it`;
      if (run === undefined) reason ??= hidden;
      continue;
    }
    if (mayLoop(script, place)) reason ??= `a loop of line ${line} may work on it`;
    for (const trace of tracesAt(file, step)) {
      const deed = deedOf(file, trace, script, place, run);
      if (deed === undefined) continue;
      if (deed.kind === 'removal' && removal === undefined) {
        reason ??= hidden;
        removal = deed.removal;
        if (step !== run) break;
        continue;
      }
      // behind its removal the mount would still be there
      if (removal !== undefined) reason ??= deed.reason;
      if (deed.kind === 'reading' && (run === undefined || run === step)) {
        const isSame = relationsOf(trace, place).has('same');
        if (run === undefined && isSame && unpacks(trace.command, script)) run = step;
        // what is looked at before in another RUN is a second use
        else if (run === undefined && !unpacksLater(file, step, place, trace)) reason ??= `line ${line} reads it too`;
      } else if (deed.kind === 'hidden' && run !== undefined && run !== step) hidden ??= deed.reason;
      else reason ??= deed.reason;
    }
    if (removal !== undefined) break;
  }
  return run && (reason ?? { run, removal });
}

interface Deed {
  readonly kind: 'reading' | 'hidden' | 'more' | 'removal';
  readonly reason: string;
  readonly removal?: Removal | 'kept';
}

/** What a command does to an archive; undefined when that is nothing. `run`: the RUN that has unpacked it so far. */
function deedOf(
  file: Dockerfile,
  trace: Trace,
  script: Script,
  place: string,
  run: Instruction | undefined,
): Deed | undefined {
  const { at, command, here } = trace;
  const { name } = command;
  const more = (what: string): Deed => ({ kind: 'more', reason: `line ${at.line} ${what}` });
  if (isRemoval(command)) return removalBy(file, trace, script, place, run === undefined || run === at);
  const isNamed = isNamedIn(trace, place);
  const isUnpacked = isNamed && unpacks(command, script);
  // pip counts as a build, but a wheel that it is told of is all that it reads
  if (!isUnpacked && runsHidden(trace, folderOf(place)))
    return { kind: 'hidden', reason: `line ${at.line} runs something that may use it` };
  const isWritten = command.redirects.some(
    ({ operator, target }) => target && /[>]/.test(operator) && relate(placeIn(file, trace, target), place) === 'same',
  );
  if (isWritten) return more('writes to it');
  // `cd name-*` goes to a folder of that name
  if (/^(cd|pushd|popd|mkdir)$/.test(name)) return undefined;
  if (isNamed || (isChecking(command) && here === folderOf(place))) {
    const reads = isUnpacked || isChecking(command) || looks.test(name);
    return reads
      ? { kind: 'reading', reason: `line ${at.line} uses it as well` }
      : more(`does more with it than read it: ${name || 'a command'}`);
  }
  if (!mayReach(trace, place)) return undefined;
  // once it is unpacked and not mounted any more, only who opens it misses it
  const passes = run !== undefined && run !== at ? /^(chmod|chown|chgrp)$/.test(name) : unpacks(command, script);
  return passes || looks.test(name) ? undefined : more(`works on its folder: ${name || 'a command'}`);
}

/** Whether a command names the folder of an archive, or works through folders that cannot be told. */
function mayReach(trace: Trace, place: string): boolean {
  const { command, places } = trace;
  const { name, args } = command;
  if (relationsOf(trace, place).has('above')) return true;
  const folder = folderOf(place);
  if (folder !== '/' && args.some(({ value }) => value.startsWith('-') && value.includes(folder))) return true;
  const isRecursive =
    /^(chmod|chown|chgrp)$/.test(name) && args.some(({ value }) => /^-\w*R|^--recursive$/.test(value));
  if (!isRecursive && name !== 'mv') return false;
  return places.slice(isRecursive ? 2 : 1).some((one) => !one.startsWith('/'));
}

/** What an `rm` does to it; `mounted`: whether it would be a mount there, which cannot be removed. */
function removalBy(file: Dockerfile, trace: Trace, script: Script, place: string, mounted: boolean): Deed | undefined {
  const { at, command } = trace;
  const more = (what: string): Deed => ({ kind: 'more', reason: `line ${at.line} ${what}` });
  const words = command.args.filter(({ value }) => !value.startsWith('-'));
  const exact = words.filter((word) => placeIn(file, trace, word) === place);
  const others = words.filter((word) => !exact.includes(word));
  const isVague = others.some((word) => /^(\$\{|\?)/.test(placeIn(file, trace, word)));
  const isMeant = others.some((word) => relate(placeIn(file, trace, word), place) !== undefined);
  if (exact.length === 0 && !isMeant && !isVague && !isNamedIn(trace, place)) return undefined;
  if (command.name !== 'rm') return more(`takes it away by ${command.name}`);
  if (mounted && (isMeant || isVague)) return more('may remove more than it, and a mount cannot be removed');
  if (!isForced(command) && others.some((word) => word.kind !== 'literal'))
    return more('may remove it, and fail when it is gone');
  const [word] = exact;
  const isDone = isSure(script, command);
  if (word === undefined) {
    if (!isDone || !others.some((other) => surelyTakes(placeIn(file, trace, other), other.kind, place, command)))
      return more('may or may not remove it');
    return { kind: 'removal', reason: `line ${at.line} removes it twice`, removal: 'kept' };
  }
  if (!word.value.endsWith(baseName(place))) return more('removes it by a variable');
  if (!isDone || exact.length > 1) return more('may or may not remove it');
  return { kind: 'removal', reason: `line ${at.line} removes it twice`, removal: { at, script, command, word } };
}

/** Whether an `rm` of a path or pattern takes a file along: it matches it, or a folder above it that goes with all that is in it. */
function surelyTakes(path: string, kind: Word['kind'], place: string, { args }: Command): boolean {
  if (!/^\/[\w./*+@~-]*$/.test(path) || (path.includes('*') && kind !== 'glob')) return false;
  const isDeep = args.some(({ value }) => /^-\w*[rR]|^--recursive$/.test(value));
  // a star does not stand for a dot at the start of a name
  const pattern = path.replace(/[.+]/g, '\\$&').replaceAll('/*', '/(?!\\.)*').replaceAll('*', '[^/]*');
  return new RegExp(`^${pattern}${isDeep ? '(/|$)' : '$'}`).test(place);
}

/** Programs that only look at files, or pass by. */
const looks = /^(echo|printf|ls|file|du|stat|test|\[|\[\[|cat|head|wc|(sha\d*|md5|b2)sum|true|:)$/;

/** Whether a command unpacks or installs what it is given, and leaves that as it is. */
export function unpacks(command: Command, script: Script): boolean {
  const { name, args } = command;
  if (name === 'gem') return args.find(({ value }) => !value.startsWith('-'))?.value === 'install';
  // what runs a script does not show what that does
  if (/^(sh|bash)$|\.(sh|run|bin)$/.test(name)) return false;
  return isUnpacking(command, script);
}

/** Whether a RUN unpacks an archive behind a command that looks at it. */
function unpacksLater(file: Dockerfile, at: Instruction, place: string, { command }: Trace): boolean {
  return tracesAt(file, at).some(
    (trace) =>
      trace.command.start > command.start &&
      isNamedIn(trace, place) &&
      at.script !== undefined &&
      unpacks(trace.command, at.script),
  );
}

function isNamedIn(trace: Trace, place: string): boolean {
  return relationsOf(trace, place).has('same') || mentions(trace.text, baseName(place));
}

/** Whether a script has a loop whose words may be it. */
function mayLoop({ commands, source: { text } }: Script, place: string): boolean {
  return (
    commands.some(({ within }) => within.includes('loop')) && (/[*?]/.test(text) || text.includes(baseName(place)))
  );
}

/** Whether a command of a script that goes through is sure to be carried out. */
function isSure(script: Script, command: Command): boolean {
  const item = script.items[command.item];
  if (item?.command !== command || isFirm(item.before) || isFirm(item.after)) return false;
  return isFatal(script, command.item) || item.before !== '&&';
}

/** The place that a word of a command names. */
export function placeIn(file: Dockerfile, { at, command, here }: Trace, { value }: Word): string {
  return placeOf(here, expand(file, at, value, command));
}
