import { addsPlainFiles, copiedAt, isFileName, mountsAt } from './copied.ts';
import type { Copied } from './copied.ts';
import { runsWith } from './dockerfile.ts';
import type { Dockerfile, Instruction, Run } from './dockerfile.ts';
import type { Edit } from './edit.ts';
import { areRelated, folderAt, resolvePath } from './paths.ts';
import { isFatal } from './status.ts';
import type { Command, Word } from './shell.ts';
import type { Finding, Refusal } from './transform.ts';
import { addFlag, removeCommand, removeInstruction, removeWord, replaceWord } from './write.ts';

/** A flag of COPY that does what a command does with the files afterwards. */
export interface CopyFlag {
  readonly name: 'chown' | 'chmod';
  /** Other flags that a COPY may have besides. */
  readonly beside: RegExp;
  readonly message: string;
  /** What the flag has to say for copies to end as the command leaves them, `''` for nothing, and the folders that it has to see to still; else why it cannot. */
  readonly settle: (run: Run, setting: Word, copied: Copied, path: string) => Settled | string;
}

export interface Settled {
  readonly value: string;
  readonly folders: readonly string[];
}

/** The commands that change what COPY wrote, and so write it again into their own layer: with the flags that make them needless, or why they stay. */
export function* setOnCopy(file: Dockerfile, flag: CopyFlag): Generator<Finding | Refusal> {
  for (const run of runsWith(file, flag.name)) {
    for (const { command } of run.script.items) if (command?.name === flag.name) yield* judge(file, flag, run, command);
  }
}

/** What is to be done about one operand of the command. */
interface Change {
  readonly word: Word;
  readonly edits: readonly Edit[];
  readonly folders: readonly string[];
}

function* judge(file: Dockerfile, flag: CopyFlag, run: Run, command: Command): Generator<Finding | Refusal> {
  const options = command.args.filter(isOption);
  const [setting, ...operands] = command.args.filter((word) => !isOption(word));
  const isRecursive = options.some(({ value }) => /^-\w*R|^--recursive$/.test(value));
  if (setting === undefined) return;
  const changes: Change[] = [];
  let reason: string | undefined;
  for (const word of operands) {
    const path = pathOf(file, run, word);
    const copied = path === undefined ? undefined : copiedAt(file, run, command, path);
    // a folder alone costs nothing
    const isFile = typeof copied === 'string' ? isFileName(word.value) : copied?.isFile;
    if (path === undefined || copied === undefined || (!isRecursive && isFile !== true)) continue;
    const found = typeof copied === 'string' ? copied : changeOf(file, flag, run, command, setting, word, path, copied);
    if (typeof found === 'string') reason ??= found;
    else changes.push(found);
  }
  if (changes.length === 0 && reason === undefined) return;
  const span = command;
  const rest = changes.length === 0 ? undefined : restOf(file, run, command, operands, options, changes);
  const refused =
    refusal(run, command, options) ??
    (changes.length === 0 ? reason : undefined) ??
    (rest === undefined ? `${flag.name} cannot be taken out of this list of commands` : undefined);
  if (refused !== undefined) yield { span, reason: refused };
  else yield { span, message: flag.message, edits: [...changes.flatMap(({ edits }) => edits), ...(rest ?? [])] };
}

/** `-x` is the mode of a chmod. */
function isOption({ value }: Word): boolean {
  return /^-([RHLPhvcf]+$|-)/.test(value);
}

function refusal({ script, stage }: Run, command: Command, options: readonly Word[]): string | undefined {
  if (!stage.ships) return 'this stage is only copied from: its layers do not reach the image';
  if (!options.every(({ value }) => /^(-[Rvcf]+|--(recursive|verbose|changes|silent|quiet))$/.test(value)))
    return `${command.name} has an option that COPY has not`;
  if (command.wrappers.length > 0 || command.redirects.length > 0) return `${command.name} does not run on its own`;
  return isFatal(script, command.item) ? undefined : `a ${command.name} that fails is let pass`;
}

/** The place that an operand names. */
function pathOf(file: Dockerfile, { instruction, script }: Run, word: Word): string | undefined {
  const isMoved = script.commands.some(({ name }) => /^(cd|pushd|popd)$/.test(name));
  const path = resolvePath(file, instruction, word.value, isMoved ? undefined : folderAt(file, instruction));
  return path === '/' ? undefined : path;
}

function changeOf(
  file: Dockerfile,
  flag: CopyFlag,
  run: Run,
  command: Command,
  setting: Word,
  word: Word,
  path: string,
  copied: Copied,
): Change | string {
  const settled = flag.settle(run, setting, copied, path);
  if (typeof settled === 'string') return settled;
  if (mountsAt(file, run.instruction, path)) return `line ${run.instruction.line} mounts something there`;
  const again = run.script.commands.find(
    (other) => other !== command && isWrittenAgain(file, run, other, path, copied),
  );
  if (again !== undefined) return `${again.name} next to it writes the files once more all the same`;
  const edits: Edit[] = [];
  for (const copy of copied.copies) {
    const reason = refusalOf(file, run, flag, copy, settled.value);
    if (reason !== undefined) return reason;
    const has = (name: string): boolean => copy.flags.some((one) => one.name === name);
    if (settled.value !== '' && !has(flag.name)) edits.push(addFlag(copy, `--${flag.name}=${settled.value}`));
  }
  // the folder itself as the author writes it
  return { word, edits, folders: settled.folders.map((folder) => (folder === path ? word.text : folder)) };
}

/** Whether another command of the RUN changes every file, so that nothing is won. */
function isWrittenAgain(
  file: Dockerfile,
  run: Run,
  { name, args }: Command,
  path: string,
  { isFile }: Copied,
): boolean {
  if (!/^(chmod|chown|chgrp)$/.test(name)) return false;
  if (!isFile && !args.some(({ value }) => /^-\w*R|^--recursive$/.test(value))) return false;
  return args.some((word, i) => {
    const other = i === 0 || isOption(word) ? undefined : pathOf(file, run, word);
    return other !== undefined && areRelated(other, path);
  });
}

function refusalOf(file: Dockerfile, run: Run, flag: CopyFlag, copy: Instruction, value: string): string | undefined {
  const { keyword, line, flags, stage, start, word } = copy;
  if (stage !== run.instruction.stage) return `line ${line} copies the files in another stage`;
  if (keyword === 'ADD' && !addsPlainFiles(copy))
    return `line ${line} may add other things than plain files of the build context`;
  const other = flags.find(({ name }) => name !== flag.name && !flag.beside.test(name));
  if (other !== undefined) return `line ${line} copies with --${other.name}`;
  if (file.text.slice(start, start + word.length) !== word)
    return `the keyword of line ${line} is broken over two lines`;
  const given = flags.find(({ name }) => name === flag.name);
  return given === undefined || given.value === value
    ? undefined
    : `line ${line} copies with --${flag.name} of its own`;
}

/** What is left of the command: nothing, or the folders that were there before the copies. */
function restOf(
  file: Dockerfile,
  { instruction, script }: Run,
  command: Command,
  operands: readonly Word[],
  options: readonly Word[],
  changes: readonly Change[],
): readonly Edit[] | undefined {
  const leaves = changes.some(({ folders }) => folders.length > 0);
  if (changes.length < operands.length)
    return leaves ? undefined : changes.flatMap(({ word }) => removeWord(file, command, word));
  if (!leaves)
    return script.items.length === 1 ? removeInstruction(file, instruction) : removeCommand(file, script, command.item);
  const recursive = options.filter(({ value }) => /^-\w*R|^--recursive$/.test(value));
  return [
    ...recursive.flatMap((word) =>
      /^-(R|-recursive)$/.test(word.value)
        ? removeWord(file, command, word)
        : replaceWord(word, word.text.replaceAll('R', '')),
    ),
    ...changes.flatMap(({ word, folders }) =>
      folders.length === 0 ? removeWord(file, command, word) : replaceWith(word, folders.join(' ')),
    ),
  ];
}

function replaceWith(word: Word, text: string): readonly Edit[] {
  return word.text === text ? [] : [replaceWord(word, text)];
}
