import type { Command, Word } from '../shell.ts';

/** A package manager: how its command line reads, and the cache that it fills. */
export interface Manager {
  /** What its programs are called. */
  readonly programs: RegExp;
  /** Options that take the next word as their value. */
  readonly valued: RegExp;
  /** Options with which it leaves no cache behind, or reads nothing but what is there. */
  readonly cacheless: RegExp;
  /** The option that moves the cache to another folder, where there is one. */
  readonly folderOption?: string;
  /** Variables that move it, and those that switch it off whatever their value. */
  readonly folderVariables: readonly string[];
  readonly offVariables: readonly string[];
  /** What stands in every path of the cache. */
  readonly mark: string;
  /** Paths of the cache folder, of what lies in it, and of folders that hold caches only. */
  readonly folder: RegExp;
  /** The paths among these whose removal leaves nothing of the cache. */
  readonly whole: RegExp;
  /** The verbs that empty it. */
  readonly clear: RegExp;
  /** Whether a command empties it, where no verb says so. */
  readonly empties?: (call: Call, command: Command) => boolean;
}

/** A package manager's command taken apart. */
export interface Call {
  /** What is neither an option nor an option's value: the verb first. */
  readonly operands: readonly Word[];
  readonly options: readonly Word[];
  /** The verb, `''` when the shell has to expand it or there is none. */
  readonly verb: string;
}

/** Takes a command of the manager apart; undefined for any other command. */
export function callOf(
  { programs, valued }: Pick<Manager, 'programs' | 'valued'>,
  { name, args }: Command,
): Call | undefined {
  if (!programs.test(name)) return undefined;
  const operands: Word[] = [];
  const options: Word[] = [];
  for (let i = 0; i < args.length; i++) {
    const word = args[i];
    if (word === undefined) break;
    if (!word.value.startsWith('-')) operands.push(word);
    else {
      options.push(word);
      if (valued.test(word.value)) i++;
    }
  }
  const verb = operands[0]?.kind === 'literal' ? operands[0].value : '';
  return { operands, options, verb };
}

/** Whether a command is given an option. */
export function hasOption({ options }: Call, pattern: RegExp): boolean {
  return options.some(({ value }) => pattern.test(value));
}
