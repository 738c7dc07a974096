import { apkUse, firstStores, isUpdateOption, knowsNoCache, readersFrom, storesIndex } from '../src/apk.ts';
import type { IndexReaders } from '../src/apk.ts';
import { runsWith } from '../src/dockerfile.ts';
import type { Dockerfile, Run, Stage } from '../src/dockerfile.ts';
import { overlaps } from '../src/edit.ts';
import type { Edit } from '../src/edit.ts';
import { clears, folderUser, isForced, isMounted, isWhole } from '../src/caches.ts';
import { earlier } from '../src/order.ts';
import { callOf } from '../src/packages/manager.ts';
import { apk } from '../src/packages/system.ts';
import { runsUnseen } from '../src/programs.ts';
import type { Command, Word } from '../src/shell.ts';
import type { Finding, Refusal, Transform } from '../src/transform.ts';
import { insertWord, removeCommand, removeInstruction, removeWord, replaceWord } from '../src/write.ts';

/** Unpacked size of the package index that `apk add` leaves on Alpine 3.20 (main and community). */
const indexSize = 2_500_000;

export const addApkNoCache: Transform = {
  name: 'add-apk-no-cache',
  summary: 'install Alpine packages without keeping the index',
  why:
    '`apk add` stores the package index (`/var/cache/apk/APKINDEX.*`, about 2.5 MB) in the layer. With `--no-cache` it is fetched, used and ' +
    'forgotten; `apk update`, `--update` and `rm -rf /var/cache/apk/*` are then needless. In builds of 34 projects the index made 3.1 % of the image ' +
    'on average (5.8 MB; replication data of Durieux, ICSE 2024).',
  example: {
    lines: ['FROM alpine:3.20', 'RUN apk add --update curl && rm -rf /var/cache/apk/*'],
  },
  safety: 'safe',
  risk:
    'Alpine before 3.3 (December 2015) does not know `--no-cache`, and a script that the file does not show may search the stored index: where the ' +
    'base image is unknown or such a script follows, build the image',
  hadolint: ['DL3019'],
  mentions: ['apk'],
  waste: ['/var/cache/apk', '/etc/apk/cache'],
  *find(file) {
    const touches = (command: Command): boolean => storesIndex(command) || clears(apk, command);
    const runs = [...runsWith(file, 'apk')];
    if (!runs.some(({ script }) => script.commands.some(touches))) return;
    const knows = knowsNoCache(file);
    const first = firstStores(file);
    const shared = /\bsetup-apkcache\b|\b(ln|mkdir)\b.*\/etc\/apk\/cache/.test(file.text);
    const found: (Finding | Refusal)[] = [];
    const readersOf = new Map<Stage, IndexReaders>();
    // backwards: whether an index may go depends on what reads it later
    for (const stage of file.stages.toReversed()) {
      let readers: IndexReaders = Object.assign({}, ...stage.children.map((child) => readersOf.get(child)));
      for (const instruction of stage.instructions.toReversed()) {
        const { keyword, script } = instruction;
        let verdict: Finding | Refusal | undefined;
        if (keyword === 'RUN' && script !== undefined && !isMounted(apk, instruction)) {
          const run = { instruction, script, stage };
          const context = { file, readers, known: knows(stage), shared, first: first.has(instruction) };
          verdict = script.commands.some(storesIndex) ? judge(run, context) : lateCleanup(file, run);
        }
        if (verdict !== undefined) found.push(verdict);
        readers = readersFrom(instruction, stage, readers, verdict !== undefined && 'edits' in verdict);
      }
      readersOf.set(stage, readers);
    }
    yield* found.toReversed();
  },
};

/** What is known where a RUN stands. */
interface Context {
  readonly file: Dockerfile;
  readonly readers: IndexReaders;
  /** Whether apk knows the option. */
  readonly known: boolean | undefined;
  /** Whether the file sets up a cache of packages, for which the option would have no use. */
  readonly shared: boolean;
  /** Whether no index lies below. */
  readonly first: boolean;
}

/** Judges a RUN that stores the index. One that also removes it wastes nothing: it is made shorter where that is certain, and passed over else. */
function judge(run: Run, context: Context): Finding | Refusal | undefined {
  const { commands } = run.script;
  const span = commands.find(storesIndex) ?? run.instruction;
  const last = commands.findLast(storesIndex) ?? span;
  const cleaned = commands.some((command) => command.start > last.start && clears(apk, command));
  const unseen = commands.some((command) => command.start > span.start && runsUnseen(command));
  const { file, readers, known, first } = context;
  const reason = refusal(run.stage, context) ?? (cleaned ? undefined : readers.reader) ?? editsOf(file, run, cleaned);
  if (cleaned) {
    const certain = typeof reason !== 'string' && known === true && !unseen && growth(reason) < 0;
    return certain ? { span, message: 'the apk index is stored and removed again', edits: reason } : undefined;
  }
  if (typeof reason === 'string') return { span, reason };
  const message = 'the apk index stays in this layer';
  const safety = known === true && !unseen && readers.unseen !== true ? 'safe' : 'unsafe';
  return { span, message, edits: reason, safety, ...(first && { saves: indexSize }) };
}

/** A cleanup in a layer of its own, when no layer below it holds an index any more. */
function lateCleanup(file: Dockerfile, { instruction, script, stage }: Run): Finding | undefined {
  const [span] = script.commands;
  if (span === undefined || !stage.ships || !script.items.every(({ command }) => isCleanup(command))) return undefined;
  let installed = false;
  for (const { keyword, script: below } of earlier(file, instruction)) {
    if (keyword !== 'RUN') continue;
    if (below === undefined || below.commands.some((command) => runsUnseen(command) || storesIndex(command)))
      return undefined;
    installed ||= below.commands.some(({ name }) => name === 'apk');
  }
  if (!installed) return undefined;
  return { span, message: 'the layers below hold no apk index any more', edits: removeInstruction(file, instruction) };
}

function refusal({ ships }: Stage, { known, shared }: Context): string | undefined {
  if (!ships) return 'this stage is only copied from: its package index does not reach the image';
  if (known === false) return 'this Alpine is older than 3.3 and does not know --no-cache';
  return shared ? 'the file sets up a package cache of its own in /etc/apk/cache' : undefined;
}

/** The edits for one RUN, or why they cannot be made; `whole`: every cleanup has to go. */
function editsOf(file: Dockerfile, { instruction, script }: Run, whole: boolean): readonly Edit[] | string {
  const { commands, items } = script;
  const edits: Edit[] = [];
  for (const command of commands) {
    const use = apkUse(command);
    if (use === 'unknown') return 'an apk command whose verb is computed';
    if (use === 'read') return `apk ${callOf(apk, command)?.verb} reads the stored index`;
    if (use === 'none') continue;
    if (command.args.some(({ value }) => /^(--cache-dir|--root|-p)(=|$)/.test(value)))
      return 'apk works on another root or cache folder';
    if (use === 'install') edits.push(...addFlag(file, command));
  }
  const updates = commands.filter((command) => apkUse(command) === 'update');
  const cleanups = commands.filter((command) => command.name === 'rm' && clears(apk, command));
  const user = folderUser(file, instruction, apk, cleanups);
  if (user !== undefined) return user;
  if (items.every(({ command }) => isCleanup(command) || isPlainUpdate(command)))
    return removeInstruction(file, instruction);
  for (const command of [...updates, ...cleanups]) {
    const removed = remove(file, { instruction, script }, command);
    if (removed.length > 0 && !removed.some((edit) => edits.some((other) => overlaps(edit, other))))
      edits.push(...removed);
    else if (updates.includes(command)) return 'apk update cannot be taken out of this list of commands';
    else if (whole || !isForced(command)) return 'the cleanup cannot be taken out of this list of commands';
  }
  const stays = whole && commands.some((command) => clears(apk, command) && !cleanups.includes(command));
  return stays ? 'another cleanup stays' : edits;
}

/** `--no-cache` in the place of the first `--update`, else behind the verb; further `--update`s go. */
function addFlag(file: Dockerfile, command: Command): Edit[] {
  const { operands = [], options = [] } = callOf(apk, command) ?? {};
  const [verb] = operands;
  if (verb === undefined) return [];
  const [first, ...others] = options.filter(({ value }) => isUpdateOption(value));
  return [
    first === undefined ? insertWord(verb, '--no-cache') : replaceWord(first, '--no-cache'),
    ...others.flatMap((word) => removeWord(file, command, word)),
  ];
}

/** Takes out an `apk update`, or a cleanup as far as it is one; nothing where that would change what else is run. */
function remove(file: Dockerfile, { script }: Pick<Run, 'instruction' | 'script'>, command: Command): readonly Edit[] {
  if (command.name === 'rm' && !isCleanup(command)) {
    return command.args.filter(isIndexPath).flatMap((word) => removeWord(file, command, word));
  }
  if (script.items[command.item]?.command !== command || !(isCleanup(command) || isPlainUpdate(command))) return [];
  return removeCommand(file, script, command.item) ?? [];
}

/** Whether a command is an `apk update` that writes nothing but the index, and that index as any other apk command would. */
function isPlainUpdate(command: Command | undefined): boolean {
  if (command === undefined || apkUse(command) !== 'update') return false;
  const plain = command.args.every(({ value }) =>
    /^(update|-[qvUf]+|--(quiet|verbose|update|update-cache|force|no-progress))$/.test(value),
  );
  return plain && command.redirects.every(({ target }) => /^(\/dev\/null|&?[12])$/.test(target?.text ?? ''));
}

function growth(edits: readonly Edit[]): number {
  return edits.reduce((sum, { start, end, text }) => sum + text.length - (end - start), 0);
}

/** Whether a command removes the index and nothing else. */
function isCleanup(command: Command | undefined): boolean {
  const paths = command?.name === 'rm' ? command.args.filter(({ value }) => !value.startsWith('-')) : [];
  return paths.length > 0 && paths.every(isIndexPath);
}

function isIndexPath(word: Word): boolean {
  return isWhole(apk, word) && word.value.includes('/apk');
}
