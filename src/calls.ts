import type { Context } from './context.ts';
import type { Dockerfile, Instruction, Stage } from './dockerfile.ts';
import { folderAt, resolvePath } from './paths.ts';
import { handedOn, operandOf, runsUnseen } from './programs.ts';
import { parseScript } from './shell.ts';
import type { Command, Script } from './shell.ts';
import { textAt } from './stacks/manifests.ts';
import { startsOf } from './start.ts';

/** Where something stands: in the Dockerfile, or in a script that the Dockerfile copies. */
export interface Place {
  readonly instruction: Instruction;
  /** Offset in the file. */
  readonly start: number;
  /** The name of the script; undefined for what stands in the Dockerfile itself. */
  readonly script: string | undefined;
}

/** A command that is run in a stage, or in one built from it: when the image is built, or when a container starts. */
export interface Call extends Place {
  readonly command: Command;
}

/** A text that says what is run, or with which settings. */
export interface Source extends Place {
  readonly text: string;
}

/** What is run in a stage and in those built from it. */
export interface Calls {
  readonly commands: readonly Call[];
  readonly texts: readonly Source[];
  /** Programs and scripts that cannot be read. */
  readonly unseen: readonly Place[];
}

/** A stage and all that are built from it. */
export function* familyOf(stage: Stage): Generator<Stage> {
  yield stage;
  for (const child of stage.children) yield* familyOf(child);
}

/** Everything that RUN, CMD, ENTRYPOINT and HEALTHCHECK run in a stage and those built from it, and the scripts that the build context shows. */
export function callsOf(file: Dockerfile, stage: Stage, context: Context): Calls {
  const walk: Walk = { file, context, commands: [], texts: [], unseen: [], read: new Set() };
  for (const one of familyOf(stage)) {
    for (const instruction of one.instructions) {
      const at = instruction.trigger ?? instruction;
      const place = { instruction: at, start: at.start, script: undefined };
      if (/^(RUN|CMD|ENTRYPOINT|HEALTHCHECK|ENV|ARG|COPY|ADD)$/.test(at.keyword)) {
        const bodies = at.heredocs.map(({ body }) => file.text.slice(body.start, body.end));
        walk.texts.push({ ...place, text: [at.body.text, ...bodies].join('\n') });
      }
      if (at.keyword === 'RUN') takeRun(walk, at);
      else if (/^(CMD|ENTRYPOINT|HEALTHCHECK)$/.test(at.keyword)) takeStart(walk, at);
    }
    // an ENTRYPOINT with the words of CMD behind it
    for (const { instruction, words } of startsOf(one) ?? [])
      takeWords(walk, { instruction, start: instruction.start, script: undefined }, words);
  }
  return walk;
}

/** `at line 7`, `in start.sh`. */
export function placeOf({ text }: Dockerfile, { start, script }: Place): string {
  return script === undefined ? `at line ${lineAt(text, start)}` : `in ${script}`;
}

/** `line 7`, `start.sh`. */
export function nameOfPlace({ text }: Dockerfile, { start, script }: Place): string {
  return script ?? `line ${lineAt(text, start)}`;
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

interface Walk {
  readonly file: Dockerfile;
  readonly context: Context;
  readonly commands: Call[];
  readonly texts: Source[];
  readonly unseen: Place[];
  /** Paths of scripts that have been looked for. */
  readonly read: Set<string>;
}

function takeRun(walk: Walk, at: Instruction): void {
  const place = { instruction: at, start: at.start, script: undefined };
  if (at.json) takeWords(walk, place, at.args);
  else if (at.script === undefined) walk.unseen.push(place);
  else for (const command of at.script.commands) takeCommand(walk, { ...place, start: command.start, command });
}

function takeStart(walk: Walk, at: Instruction): void {
  const place = { instruction: at, start: at.start, script: undefined };
  const words = at.keyword === 'HEALTHCHECK' ? at.args.slice(1) : at.args;
  if (at.json) takeWords(walk, place, words);
  else takeText(walk, place, words[0] ?? '');
}

function takeWords(walk: Walk, place: Place, words: readonly string[]): void {
  takeText(walk, place, words.map((word) => `'${word.replaceAll("'", String.raw`'\''`)}'`).join(' '));
}

/** A script whose places in the file are not known: those of its instruction stand for them. */
function takeText(walk: Walk, place: Place, text: string): void {
  // `CMD []`
  if (text.trim() === '') return;
  const script = parse(text);
  if (script === undefined) walk.unseen.push(place);
  for (const command of script?.commands ?? []) takeCommand(walk, { ...place, command });
}

function takeCommand(walk: Walk, call: Call): void {
  const { command } = call;
  walk.commands.push(call);
  for (const inner of handedOn(command)?.commands ?? []) takeCommand(walk, { ...call, command: inner });
  const path = shells.test(command.name) ? operandOf(command) : (command.program.at(-1)?.value ?? '');
  const isFound = path !== '' && takeScript(walk, call, path);
  if (!isFound && runsUnseen(command)) walk.unseen.push(call);
}

/** Programs that are given a script. */
const shells = /^(sh|bash|ash|dash|source|\.)$/;

/** Reads a script that was copied; false when it cannot be read. */
function takeScript(walk: Walk, call: Call, path: string): boolean {
  const { file, context, read } = walk;
  const { instruction } = call;
  const inPath = !path.includes('/') && !shells.test(call.command.name);
  const folders = inPath ? ['/usr/local/bin', '/usr/bin', '/bin'] : [folderAt(file, instruction)];
  for (const folder of folders) {
    const target = resolvePath(file, instruction, path, folder);
    if (target === undefined) continue;
    if (read.has(target)) return true;
    const text = textAt(file, instruction, target, context);
    if (text === undefined) continue;
    read.add(target);
    const place = { ...call, script: target.slice(target.lastIndexOf('/') + 1) };
    walk.texts.push({ ...place, text });
    if (!text.startsWith('#!') || /^#!.*\b(sh|bash|ash|dash)\b/.test(text)) takeText(walk, place, text);
    return true;
  }
  return false;
}

function parse(text: string): Script | undefined {
  return parseScript({ text, at: [0], from: [0] });
}
