import type { Dockerfile, Instruction, Stage } from './dockerfile.ts';
import { once } from './once.ts';

/** The stage that an instruction belongs to; undefined for an ARG before the first FROM. */
export function stageOf(file: Dockerfile, instruction: Instruction): Stage | undefined {
  return instruction.stage === undefined ? undefined : file.stages[instruction.stage];
}

/** The stage at the bottom: the one built from an image that this stage, or one it is built from, stands on. */
export function rootOf(stage: Stage): Stage {
  let root = stage;
  while (root.parent !== undefined) root = root.parent;
  return root;
}

/**
 * What may be carried out on top of an instruction's layer: the rest of its stage, then the stages built from it. Lazy: a caller that stops
 * early pays for what it saw only.
 */
export function* later(file: Dockerfile, instruction: Instruction): Generator<Instruction> {
  const stage = stageOf(file, instruction);
  if (stage === undefined) return;
  for (let i = instruction.index - stage.from.index; i < stage.instructions.length; i++) {
    const next = stage.instructions[i];
    if (next !== undefined) yield next;
  }
  yield* built(stage);
}

function* built(stage: Stage): Generator<Instruction> {
  for (const child of stage.children) {
    yield* child.instructions;
    yield* built(child);
  }
}

/** What is carried out before an instruction, latest first: its own stage, then the stages it is built from. */
export function* earlier(file: Dockerfile, instruction: Instruction): Generator<Instruction> {
  let stage = stageOf(file, instruction);
  let i = instruction.index - (stage?.from.index ?? 0) - 2;
  while (stage !== undefined) {
    for (; i >= 0; i--) {
      const previous = stage.instructions[i];
      if (previous !== undefined) yield previous;
    }
    stage = stage.parent;
    i = (stage?.instructions.length ?? 0) - 1;
  }
}

/** The same of one keyword; nothing else is gone through. */
export function* earlierOf(
  file: Dockerfile,
  { stage: own, index }: Instruction,
  keyword: string,
): Generator<Instruction> {
  let before = index;
  for (let stage = own === undefined ? undefined : file.stages[own]; stage !== undefined; stage = stage.parent) {
    const all = byKeyword(stage).get(keyword) ?? [];
    let low = 0;
    for (let high = all.length; low < high;) {
      const middle = (low + high) >> 1;
      if ((all[middle]?.index ?? 0) < before) low = middle + 1;
      else high = middle;
    }
    while (low > 0) {
      const found = all[--low];
      if (found !== undefined) yield found;
    }
    before = Infinity;
  }
}

const byKeyword = once(({ instructions }: Stage) => {
  const found = new Map<string, Instruction[]>();
  for (const instruction of instructions) {
    const known = found.get(instruction.keyword);
    if (known === undefined) found.set(instruction.keyword, [instruction]);
    else known.push(instruction);
  }
  return found;
});

/** The value that ENV, or else ARG, gives a variable before an instruction; quotes gone, variables in it as written. */
export function variableAt(file: Dockerfile, instruction: Instruction, name: string): string | undefined {
  return settingAt(file, instruction, `ENV ${name}`) ?? settingAt(file, instruction, `ARG ${name}`);
}

/** The user in force at an instruction; undefined when the file does not say (the base image decides, mostly root). */
export function userAt(file: Dockerfile, instruction: Instruction): string | undefined {
  return settingAt(file, instruction, 'USER');
}

function settingAt(file: Dockerfile, instruction: Instruction, key: string): string | undefined {
  for (let stage = stageOf(file, instruction); stage !== undefined; stage = stage.parent) {
    const found = stage.settings.get(key)?.findLast(({ index }) => index < instruction.index);
    if (found !== undefined) return found.value;
  }
  return undefined;
}
