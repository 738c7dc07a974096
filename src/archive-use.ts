import { isChecking, isRemoval, isUnpacking, useOf } from './archives.ts';
import { isForced } from './caches.ts';
import { mayBring } from './copied-archives.ts';
import type { CopiedArchive } from './copied-archives.ts';
import { stageOf } from './dockerfile.ts';
import type { Dockerfile, Instruction } from './dockerfile.ts';
import { expand, folderOf, placeOf } from './folders.ts';
import { baseName, isIn } from './paths.ts';
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
      if (deed.kind === 'removal') return run && (reason ?? hidden ?? { run, removal: deed.removal });
      if (deed.kind === 'reading' && (run === undefined || run === step)) {
        if (run === undefined && isNamedIn(trace, place) && unpacks(trace.command, script)) run = step;
        // what is looked at before in another RUN is a second use
        else if (run === undefined && !unpacksLater(file, step, place, trace)) reason ??= `line ${line} reads it too`;
      } else if (deed.kind === 'hidden' && run !== undefined && run !== step) hidden ??= deed.reason;
      else reason ??= deed.reason;
    }
  }
  return run && (reason ?? { run, removal: undefined });
}

/** Whether a RUN is sure to leave something in a folder that it may find empty: it unpacks into it, and removes nothing but archives by their names. */
export function fillsFolder(file: Dockerfile, run: Instruction, folder: string): boolean {
  const { script } = run;
  if (script === undefined) return false;
  const traces = tracesAt(file, run);
  const isTidy = traces.every(
    ({ command: { name, args } }) =>
      !/^(rm|mv|rmdir|find)$/.test(name) ||
      (name === 'rm' && args.every(({ value, kind }) => kind === 'literal' && !/^-\w*[rR]|^--r/.test(value))),
  );
  return isTidy && traces.some((trace) => isFatal(script, trace.command.item) && unpacksInto(file, trace, folder));
}

function unpacksInto(file: Dockerfile, trace: Trace, folder: string): boolean {
  const { command, here } = trace;
  const { name, args, within } = command;
  if (!/^(tar|unzip)$/.test(name) || within.length > 0) return false;
  const option = name === 'tar' ? /^-C$|^--directory$/ : /^-d$/;
  const at = args.findIndex(({ value }) => option.test(value));
  const target = args[at + 1];
  const isPlain = !args.some(({ value }) => /^--directory=|^-[C].|^-\w*d.|^-[tlpP]/.test(value));
  if (at === -1) return isPlain && here === folder;
  return target !== undefined && isIn(placeIn(file, trace, target), folder);
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
  if (!relationsOf(trace, place).has('above')) return undefined;
  if (run !== undefined && run !== at) {
    const use = useOf(trace, place, baseName(place));
    return use === undefined ? undefined : more(use);
  }
  return unpacks(command, script) || looks.test(name) ? undefined : more(`works on its folder: ${name || 'a command'}`);
}

/** What an `rm` does to it; `mounted`: whether it would be a mount there, which cannot be removed. */
function removalBy(file: Dockerfile, trace: Trace, script: Script, place: string, mounted: boolean): Deed | undefined {
  const { at, command } = trace;
  const more = (what: string): Deed => ({ kind: 'more', reason: `line ${at.line} ${what}` });
  const words = command.args.filter(({ value }) => !value.startsWith('-'));
  const exact = words.filter((word) => placeIn(file, trace, word) === place);
  const others = words.filter((word) => !exact.includes(word));
  const isVague = others.some((word) => placeIn(file, trace, word).startsWith('${'));
  const isMeant = others.some((word) => relate(placeIn(file, trace, word), place) !== undefined);
  if (exact.length === 0 && !isMeant && !isVague && !isNamedIn(trace, place)) return undefined;
  if (command.name !== 'rm') return more(`takes it away by ${command.name}`);
  if (mounted && (isMeant || isVague)) return more('removes more than it, and a mount cannot be removed');
  if (!isForced(command) && others.some((word) => word.kind !== 'literal'))
    return more('may remove it, and fail when it is gone');
  const [word] = exact;
  const isDone = isSure(script, command);
  if (word === undefined) return isDone && isMeant ? { kind: 'removal', reason: '', removal: 'kept' } : undefined;
  if (!isDone || exact.length > 1) return more('may or may not remove it');
  return { kind: 'removal', reason: '', removal: { at, script, command, word } };
}

/** Programs that only look at files, or pass by. */
const looks = /^(echo|printf|ls|file|du|stat|test|\[|\[\[|cat|head|wc|(sha\d*|md5|b2)sum|true|:)$/;

/** Whether a command unpacks or installs what it is given, and leaves that as it is. */
function unpacks(command: Command, script: Script): boolean {
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

function placeIn(file: Dockerfile, { at, command, here }: Trace, { value }: Word): string {
  return placeOf(here, expand(file, at, value, command));
}
