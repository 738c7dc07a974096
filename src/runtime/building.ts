import type { Context } from '../context.ts';
import type { Dockerfile, Instruction, Stage } from '../dockerfile.ts';
import { variableAt } from '../order.ts';
import type { Command } from '../shell.ts';

/** What is known of a program that a stage builds: for which platform, and why it may need the C library of its image; `doubt` undefined: it is static. */
export interface Linked {
  readonly doubt: string | undefined;
  /** `linux/386`; undefined for the one that the image is built for. */
  readonly platform?: string | undefined;
  /** What it was called before it was moved. */
  readonly first?: string;
  /** What builds it; it may be moved behind that. Undefined when something else may lie at its path. */
  readonly by?: Pick<Building, 'at' | 'command' | 'folder' | 'stage'>;
}

/** A command that may build a program, and the folder that it runs in. */
export interface Building {
  readonly file: Dockerfile;
  readonly stage: Stage;
  readonly at: Instruction;
  readonly command: Command;
  readonly folder: string;
  readonly context: Context;
  /** The folders that are known to be there. */
  readonly folders: ReadonlySet<string>;
}

/** A program that a command writes: its path, with `/*` at the end for whatever program is in a folder. */
export interface Output extends Linked {
  readonly path: string;
}

/** The value that a variable has in a command: set in front of it, exported before it in the same script, or by ENV or ARG; undefined when it is not set. */
export function valueFor({ file, at, command }: Building, name: string): string | undefined {
  const own = command.assignments.findLast((one) => one.name === name);
  if (own !== undefined) return own.value ?? '$';
  const word = command.wrappers.findLast(({ value }) => value.startsWith(`${name}=`));
  if (word !== undefined) return word.value.slice(name.length + 1);
  const before = (at.script?.commands ?? []).filter(({ end }) => end <= command.start);
  for (const one of before.toReversed()) {
    const exported = one.name === 'export' ? one.args.findLast(({ value }) => value.startsWith(`${name}=`)) : undefined;
    if (exported !== undefined) return one.within.length === 0 ? exported.value.slice(name.length + 1) : '$';
    // without `export` it is for the shell alone, unless it is exported later
    if (one.program.length === 0 && one.assignments.some((set) => set.name === name)) return '$';
  }
  return variableAt(file, at, name);
}
