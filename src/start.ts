import type { Instruction, Stage } from './dockerfile.ts';
import { parseScript } from './shell.ts';

/** A command that a container runs by itself: the words of it. */
export interface Start {
  readonly instruction: Instruction;
  /** The program first; words that a shell has to expand are as written. */
  readonly words: readonly string[];
}

/**
 * What a container of a stage runs when it starts: ENTRYPOINT with CMD as its arguments, or CMD. Undefined when the file does not say, so that
 * the base image decides, or when a shell is given what cannot be read.
 */
export function startsOf(stage: Stage): readonly Start[] | undefined {
  const entrypoint = last(stage, 'ENTRYPOINT');
  const command = last(stage, 'CMD');
  const first = entrypoint ?? command;
  if (first === undefined) return undefined;
  if (!first.json) return inShell(first, first.body.text);
  const given = entrypoint !== undefined && command?.json === true ? command.args : [];
  const words = [...first.args, ...given];
  if (words.length === 0) return undefined;
  return unwrap(first, words);
}

/** The last one of a stage or of those that it is built from; a CMD from below an ENTRYPOINT of its own does not count. */
function last(stage: Stage, keyword: 'CMD' | 'ENTRYPOINT'): Instruction | undefined {
  for (let one: Stage | undefined = stage; one !== undefined; one = one.parent) {
    const found = one.instructions.findLast((instruction) => instruction.keyword === keyword);
    if (found !== undefined) return found;
    if (keyword === 'CMD' && one.instructions.some((instruction) => instruction.keyword === 'ENTRYPOINT'))
      return undefined;
  }
  return undefined;
}

/** Looks through programs that do nothing but run another one. */
function unwrap(instruction: Instruction, words: readonly string[]): readonly Start[] | undefined {
  const program = nameOf(words[0]);
  if (inits.test(program)) {
    const from = firstOperand(words);
    return from === 0 ? undefined : unwrap(instruction, words.slice(from));
  }
  if (/^(sh|bash|ash|dash)$/.test(program)) {
    const script = /^-[a-z]*c$/.test(words[1] ?? '') ? words[2] : undefined;
    return script === undefined ? undefined : inShell(instruction, script);
  }
  return [{ instruction, words }];
}

function inShell(instruction: Instruction, text: string): readonly Start[] | undefined {
  const script = parseScript({ text, at: [0], from: [0] });
  return script?.commands.map(({ program, args }) => {
    const words = [...program, ...args].map(({ value }) => value);
    const isInit = inits.test(nameOf(words[0]));
    return { instruction, words: isInit ? words.slice(firstOperand(words)) : words };
  });
}

/** Programs that do nothing but run another one, and wait for it. */
const inits = /^(tini|dumb-init|catatonit)$/;

function firstOperand(words: readonly string[]): number {
  const at = words.findIndex((word, i) => i > 0 && !word.startsWith('-'));
  return at === -1 ? 0 : at;
}

/** A program without its folder. */
export function nameOf(program = ''): string {
  return program.slice(program.lastIndexOf('/') + 1);
}
