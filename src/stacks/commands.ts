import type { Dockerfile, Instruction } from '../dockerfile.ts';
import { foldersOf, placeOf, workFolder } from '../folders.ts';
import { userAt, variableAt } from '../order.ts';
import { parseScript } from '../shell.ts';
import type { Command } from '../shell.ts';

/** A command of a RUN and the place that it runs in. */
export interface Step {
  readonly at: Instruction;
  readonly command: Command;
  /** The folder: absolute where it is known. */
  readonly folder: string;
}

/** The commands of a RUN, also of one in exec form; undefined when they cannot be read. `root`: the working folder of the image. */
export function stepsOf(file: Dockerfile, at: Instruction, root: string): readonly Step[] | undefined {
  const rooted = (place: string): string => (/^\.(\/|$)/.test(place) ? placeOf(root, place) : atHome(file, at, place));
  if (at.json) {
    const text = at.args.map((word) => `'${word.replaceAll("'", String.raw`'\''`)}'`).join(' ');
    const folder = rooted(workFolder(file, at));
    return parseScript({ text, at: [0], from: [0] })?.commands.map((command) => ({ at, command, folder }));
  }
  const { script } = at;
  if (script === undefined) return undefined;
  const folders = foldersOf(file, at, script);
  return script.commands.flatMap((command) => inner(at, command, rooted(folders[command.item] ?? '?')));
}

/** The commands of `sh -c '...'`, which are as well known as any as long as none moves; else the command itself. */
function inner(at: Instruction, command: Command, folder: string): readonly Step[] {
  const [option, text, ...rest] = command.args.map(({ value }) => value);
  if (!/^(ba|da)?sh$/.test(command.name) || option !== '-c' || text === undefined || rest.length > 0)
    return [{ at, command, folder }];
  const commands = parseScript({ text, at: [0], from: [0] })?.commands;
  return commands === undefined || commands.some(({ name }) => /^(cd|pushd|popd|eval|exec|source|\.)$/.test(name))
    ? [{ at, command, folder }]
    : commands.map(({ within, ...one }) => {
        const { start, end, item } = command;
        return { at, command: { ...one, start, end, item, within: [...command.within, ...within] }, folder };
      });
}

/** A place with the folder of the user filled in, where that is root: no image that programs are built on has it elsewhere. */
export function atHome(file: Dockerfile, at: Instruction, place: string): string {
  const isRoot = /^(root|0)?(:|$)/.test(userAt(file, at) ?? '') && variableAt(file, at, 'HOME') === undefined;
  return isRoot ? place.replace(/^(~|\$\{HOME\})(?=\/|$)/, '/root') : place;
}

/** The words of a command that are no options. */
export function operandsOf({ args }: Command): readonly string[] {
  return args.map(({ value }) => value).filter((value) => !value.startsWith('-'));
}

/** Whether a place is an absolute path without anything that is left to be filled in. */
export function isPath(place: string): boolean {
  return /^\/[^$*?[\]{}`~\\]*$/.test(place);
}
