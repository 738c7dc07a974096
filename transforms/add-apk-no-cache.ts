import { earlier, mounts, rootOf, runsWith, stageOf } from '../src/dockerfile.ts';
import type { Dockerfile, Instruction, Stage } from '../src/dockerfile.ts';
import { overlaps } from '../src/edit.ts';
import type { Edit } from '../src/edit.ts';
import { alpineRelease } from '../src/images/release.ts';
import { runsUnseen } from '../src/programs.ts';
import type { Command, Script, Word } from '../src/shell.ts';
import type { Finding, Transform } from '../src/transform.ts';
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
  safety: 'safe',
  risk: 'Alpine before 3.3 (December 2015) does not know `--no-cache`: where the base image is unknown, build the image',
  hadolint: ['DL3019'],
  *find(file) {
    const proven = imagesWithNoCache(file);
    for (const { instruction, script, stage } of runsWith(file, 'apk')) {
      if (hasCacheMount(instruction)) continue;
      if (!script.commands.some(writesIndex)) {
        yield* lateCleanup(file, instruction, script);
        continue;
      }
      const found = withoutCache(file, instruction, script);
      if (found === undefined) continue;
      const span = script.commands.find(writesIndex) ?? instruction;
      const reason = typeof found === 'string' ? found : refusal(file, stage, proven);
      if (reason !== undefined) yield { span, reason };
      else if (typeof found !== 'string') yield { span, ...found, ...level(stage, proven) };
    }
  },
};

/** A cleanup in a layer of its own, when nothing below it stores an index any more. */
function* lateCleanup(file: Dockerfile, instruction: Instruction, script: Script): Generator<Finding> {
  const cleanup = script.commands.find(isCacheCleanup);
  if (cleanup === undefined || script.commands.some(isApk) || stageOf(file, instruction)?.ships !== true) return;
  let installed = false;
  for (const { keyword, script: below } of earlier(file, instruction)) {
    if (keyword !== 'RUN') continue;
    if (below === undefined || below.commands.some((command) => runsUnseen(command) || writesIndex(command))) return;
    installed ||= below.commands.some(isApk);
  }
  if (!installed) return;
  const whole = script.items.every(({ command }) => command !== undefined && isOnlyCleanup(command));
  const edits = whole ? removeInstruction(file, instruction) : removeCleanups(file, script, []);
  if (edits.length > 0) yield { span: cleanup, message: 'the layers below hold no apk index any more', edits };
}

/** The stages at the bottom of those in which an apk command already has the flag: their apk knows it. */
function imagesWithNoCache(file: Dockerfile): ReadonlySet<Stage> {
  const runs = [...runsWith(file, 'apk')].filter(({ script }) => script.commands.some((command) => isApk(command) && hasNoCache(command)));
  return new Set(runs.map(({ stage }) => rootOf(stage)));
}

/** Why a RUN whose apk commands could be changed is left alone all the same. */
function refusal(file: Dockerfile, stage: Stage, proven: ReadonlySet<Stage>): string | undefined {
  if (!stage.ships) return 'this stage is only copied from: its package index does not reach the image';
  if (/\/etc\/apk\/cache|setup-apkcache/.test(file.text)) return 'the file sets up a package cache of its own in /etc/apk/cache';
  const root = rootOf(stage);
  const release = alpineRelease(root.image);
  if (!proven.has(root) && typeof release === 'object' && isBefore(release, [3, 3])) {
    return 'this Alpine is older than 3.3 and does not know --no-cache';
  }
  return undefined;
}

/** Where nothing tells how old apk is, the change is unsafe. */
function level(stage: Stage, proven: ReadonlySet<Stage>): Pick<Finding, 'safety'> {
  const root = rootOf(stage);
  return proven.has(root) || alpineRelease(root.image) !== undefined ? {} : { safety: 'unsafe' };
}

function isBefore([major, minor]: readonly [number, number], [a, b]: readonly [number, number]): boolean {
  return major < a || (major === a && minor < b);
}

/** The edits for one RUN; undefined when there is nothing to do, a string that says why they cannot be made. */
function withoutCache(file: Dockerfile, instruction: Instruction, script: Script): Pick<Finding, 'edits' | 'message' | 'saves'> | string | undefined {
  const edits: Edit[] = [];
  for (const command of script.commands) {
    const verb = apkVerb(command);
    if (verb === undefined) continue;
    if (verb.value === '') return 'an apk command whose verb is computed';
    if (!readsIndex(verb.value) || hasNoCache(command)) continue;
    if (verb.value !== 'add' && verb.value !== 'upgrade' && verb.value !== 'fix') return `apk ${verb.value} reads the stored index`;
    if (command.args.some(({ value }) => /^(--cache-dir|--root|-p)(=|$)/.test(value))) return 'apk works on another root or cache folder';
    if (verb.word === undefined) return 'an apk command whose verb is computed';
    edits.push(...addFlag(file, command, verb.word));
  }
  const updates = script.commands.filter((command) => apkVerb(command)?.value === 'update');
  if (updates.length > 0) {
    const reader = indexReader(file, instruction);
    if (reader !== undefined) return reader;
    const removed = removeUpdates(file, instruction, script, updates);
    if (typeof removed === 'string') return removed;
    edits.push(...removed);
  }
  if (edits.length === 0) return undefined;
  const cleaned = script.commands.some((command) => isCacheCleanup(command));
  edits.push(...removeCleanups(file, script, edits));
  const message = cleaned ? 'the apk index is stored and removed again' : 'the apk index stays in this layer';
  return cleaned ? { edits, message } : { edits, message, saves: indexSize };
}

/** `--no-cache` in the place of the first `--update`, else behind the verb; further `--update`s go. */
function addFlag(file: Dockerfile, command: Command, verb: Word): Edit[] {
  const [first, ...others] = command.args.filter(({ value }) => isUpdateFlag(value));
  if (first === undefined) return [insertWord(verb, '--no-cache')];
  return [replaceWord(first, '--no-cache'), ...others.flatMap((word) => removeWord(file, command, word))];
}

function removeUpdates(file: Dockerfile, instruction: Instruction, script: Script, updates: readonly Command[]): Edit[] | string {
  if (script.items.every(({ command }) => command !== undefined && updates.includes(command))) return removeInstruction(file, instruction);
  const edits: Edit[] = [];
  for (const update of updates) {
    if (script.items[update.item]?.command !== update) return 'apk update is part of a larger construct';
    const removed = removeCommand(file, script, update.item);
    if (removed === undefined || collide(removed, edits)) return 'the chain would mean something else without apk update';
    edits.push(...removed);
  }
  return edits;
}

/** Takes out `rm -rf /var/cache/apk/*` where it can go without touching what else changes. */
function removeCleanups(file: Dockerfile, script: Script, others: readonly Edit[]): Edit[] {
  if (script.commands.some((command) => apkVerb(command)?.value === 'cache')) return [];
  const kept = script.items.filter(({ command }) => command === undefined || !isCacheCleanup(command));
  if (kept.length === 0) return [];
  return script.items.flatMap(({ command }, index) => {
    if (command === undefined || !isCacheCleanup(command)) return [];
    if (!isOnlyCleanup(command)) return command.args.filter(isCachePath).flatMap((word) => removeWord(file, command, word));
    const edits = removeCommand(file, script, index) ?? [];
    return collide(edits, others) ? [] : edits;
  });
}

function collide(edits: readonly Edit[], others: readonly Edit[]): boolean {
  return edits.some((edit) => others.some((other) => overlaps(edit, other)));
}

/** What still needs the index that an `apk update` stored once every `apk add` of this RUN has `--no-cache`; undefined when nothing does. */
function indexReader(file: Dockerfile, instruction: Instruction): string | undefined {
  const stage = stageOf(file, instruction);
  if (instruction.script?.commands.some(runsUnseen) === true) return 'a script in this RUN may install from the index';
  return stage && readerIn(stage, instruction.index - stage.from.index);
}

function readerIn(stage: Stage, from: number): string | undefined {
  for (let i = from; i < stage.instructions.length; i++) {
    const instruction = stage.instructions[i];
    if (instruction === undefined) continue;
    const { keyword, script, line } = instruction;
    if (keyword === 'RUN' && script !== undefined) {
      if (script.commands.some(runsUnseen)) return `a script at line ${line} may install from the index`;
      // an add without --no-cache is no reader any more once its own finding gave it the flag, a pass later
      if (script.commands.some(readsStored)) return `line ${line} reads the stored index`;
    } else if (/\bapk\b/.test((instruction.trigger ?? instruction).body.text) && keyword !== 'LABEL') {
      return `line ${line} may read the stored index`;
    }
  }
  for (const child of stage.children) {
    const reader = readerIn(child, 0);
    if (reader !== undefined) return reader;
  }
  return undefined;
}

function isApk({ name }: Command): boolean {
  return name === 'apk';
}

/** The verb of an apk command, `''` when it is computed; undefined for any other command. */
function apkVerb(command: Command): { readonly value: string; readonly word: Word | undefined } | undefined {
  if (!isApk(command)) return undefined;
  for (let i = 0; i < command.args.length; i++) {
    const word = command.args[i];
    if (word === undefined) break;
    if (/^(-X|--repository|-p|--root|--keys-dir|--repositories-file|--wait|--arch|--cache-dir|--cache-max-age|--progress-fd)$/.test(word.value)) i++;
    else if (word.value.startsWith('-')) continue;
    else return { value: word.kind === 'literal' ? word.value : '', word };
  }
  return { value: 'none', word: undefined };
}

function readsIndex(verb: string): boolean {
  return ['add', 'upgrade', 'fix', 'search', 'fetch', 'list', 'policy', 'version', 'dot'].includes(verb);
}

function readsStored(command: Command): boolean {
  const verb = apkVerb(command)?.value;
  return verb !== undefined && !hasNoCache(command) && (verb === '' || readsIndex(verb));
}

/** Whether an apk command leaves the index in the layer. */
function writesIndex(command: Command): boolean {
  const verb = apkVerb(command)?.value;
  return verb === 'update' || ((verb === 'add' || verb === 'upgrade' || verb === 'fix') && !hasNoCache(command));
}

function hasNoCache({ args }: Command): boolean {
  return args.some(({ value }) => value === '--no-cache');
}

function isUpdateFlag(value: string): boolean {
  return value === '-U' || value === '--update' || value === '--update-cache';
}

function isCacheCleanup({ name, args }: Command): boolean {
  return name === 'rm' && args.some(isCachePath);
}

/** Whether an `rm` removes the index and nothing else. */
function isOnlyCleanup(command: Command): boolean {
  return isCacheCleanup(command) && command.args.every((word) => word.value.startsWith('-') || isCachePath(word));
}

function isCachePath({ value }: Word): boolean {
  return /^\/var\/cache\/apk(\/\*?)?$/.test(value);
}

function hasCacheMount(instruction: Instruction): boolean {
  return mounts(instruction).some(({ target = '' }) => /^\/(var(\/cache(\/apk)?)?|etc\/apk(\/cache)?)\/?$/.test(target));
}

