import { holdsLists, needsInText, stepsOf } from './apt-steps.ts';
import type { AptStep } from './apt-steps.ts';
import { mounts } from './dockerfile.ts';
import type { Dockerfile, Instruction, Stage } from './dockerfile.ts';
import { once } from './once.ts';
import { stageOf } from './order.ts';
import { runsUnseen } from './programs.ts';
import { parseScript } from './shell.ts';
import type { Command, Script } from './shell.ts';

/** The cleanup that takes the lists and nothing else: apt makes the folder's contents again on the next update. */
export const removeLists = 'rm -rf /var/lib/apt/lists/*';

/** A RUN as far as apt's lists go. */
export interface AptRun {
  readonly instruction: Instruction;
  readonly script: Script;
  readonly steps: readonly AptStep[];
  /** Whether lists that it fetched stay in its layer. */
  readonly leaves: boolean;
}

/** Something that is carried out on top of a layer and reads, or may read, the lists in it. */
export interface Reader {
  readonly instruction: Instruction;
  /** Undefined when it cannot be edited: CMD, ENTRYPOINT, ONBUILD, exec form, a shell that is not read. */
  readonly run: AptRun | undefined;
  /** `need`: apt reads the lists; `unseen`: code that the file does not show may. */
  readonly use: 'need' | 'unseen';
}

/** The RUNs that may have to do with apt's lists, in file order; others are not even parsed. */
export function* aptRuns(file: Dockerfile): Generator<{ readonly run: AptRun; readonly stage: Stage }> {
  for (const stage of file.stages) {
    for (const instruction of stage.instructions) {
      if (instruction.keyword !== 'RUN' || !traces.test(file.text.slice(instruction.start, instruction.end))) continue;
      const run = aptRun(instruction);
      if (run !== undefined) yield { run, stage };
    }
  }
}

const traces = /apt|nodesource|packagecloud|get\.docker|nala/;

/** Reads a RUN; undefined when it is no RUN in a readable shell, or nothing in it has to do with apt's lists. */
export const aptRun = once((instruction: Instruction): AptRun | undefined => {
  const { script } = instruction;
  if (script === undefined) return undefined;
  const steps = stepsOf(script, hasBash(instruction));
  if (steps.length === 0) return undefined;
  const lastFetch = steps.findLastIndex(({ use }) => use === 'fetch');
  const cleaned = steps.findLastIndex(({ use }) => use === 'clean' || use === 'cleaner') > lastFetch;
  return { instruction, script, steps, leaves: lastFetch !== -1 && !cleaned && !isMounted(instruction) };
});

/** The first command that reads lists from an earlier layer, because nothing before it in the RUN is sure to have fetched them. */
export function firstNeed({ steps, script }: AptRun): Command | undefined {
  return steps.find(({ use, command }, i) => {
    if (use !== 'need') return false;
    return !steps
      .slice(0, i)
      .some((before) => before.use === 'fetch' && (before.sure || serves(script, before.command, command)));
  })?.command;
}

/** Whether one command is only carried out when the other before it was: in the same item, or joined to it by `&&`. */
function serves({ items }: Script, { item, within }: Command, later: Command): boolean {
  if (item === later.item) return true;
  const between = items.slice(item, later.item);
  return within.length === 0 && between.every(({ after }) => after === '&&');
}

/** What becomes of the lists that a RUN leaves. */
export interface Fate {
  /** Everything on top of its layer that reads them before they are fetched anew, in file order. */
  readonly readers: readonly Reader[];
  /** Whether they are still there at the end of a stage. */
  readonly lasting: boolean;
}

/** Follows the lists of a RUN through the rest of its stage and the stages built from it. */
export function fateOf(file: Dockerfile, instruction: Instruction): Fate {
  const stage = stageOf(file, instruction);
  const readers: Reader[] = [...copiesOfLists(file)];
  const lasting = stage !== undefined && walk(stage, instruction.index - stage.from.index, readers);
  return { readers, lasting };
}

/** What copies the lists out of a stage, whichever that is. */
const copiesOfLists = once(({ instructions }: Dockerfile): readonly Reader[] =>
  instructions
    .filter(({ keyword, flags, args }) => {
      const isCopy = keyword === 'COPY' && flags.some(({ name }) => name === 'from');
      return isCopy && args.slice(0, -1).some(holdsLists);
    })
    .map((instruction) => ({ instruction, run: undefined, use: 'need' })),
);

/** Whether a RUN's script is run by bash, which expands braces: by SHELL or by the script's first line. */
export function hasBash({ script, shell }: Instruction): boolean {
  const [, line] = /^#!(.*)/.exec(script?.source.text ?? '') ?? [];
  return line === undefined ? shell?.name === 'bash' : /\bbash\b/.test(line);
}

/** Collects the readers until the lists are surely fetched anew or removed; whether they are not. */
function walk(stage: Stage, from: number, readers: Reader[]): boolean {
  for (let i = from; i < stage.instructions.length; i++) {
    const instruction = stage.instructions[i];
    if (instruction === undefined) continue;
    const run = aptRun(instruction);
    if (run === undefined) {
      const use = hiddenUse(instruction);
      if (use !== undefined) readers.push({ instruction, run, use });
      continue;
    }
    if (isMounted(instruction)) continue;
    const need = firstNeed(run);
    for (const { command, use, sure } of run.steps) {
      if (use === 'clean' && sure) return false;
      // what it fetches for later takes the place of what it read itself: the same readers depend on it
      if (use === 'fetch' && sure && !(run.leaves && readers.at(-1)?.run === run)) return false;
      if ((use === 'need' && command === need) || use === 'unseen') readers.push({ instruction, run, use });
      if (use === 'read') readers.push({ instruction, run: undefined, use: 'need' });
    }
  }
  return stage.children.map((child) => walk(child, 0, readers)).every((lasting) => lasting);
}

/** What an instruction that is no readable RUN does with the lists. */
function hiddenUse(instruction: Instruction): Reader['use'] | undefined {
  const { keyword, json, args, body } = instruction.trigger ?? instruction;
  if (instruction.script !== undefined || !/^(RUN|CMD|ENTRYPOINT|HEALTHCHECK)$/.test(keyword)) return undefined;
  if (needsInText(body.text)) return 'need';
  if (keyword !== 'RUN') return undefined;
  const text = json ? args.map((word) => `'${word}'`).join(' ') : body.text;
  const commands = parseScript({ text, at: [0], from: [0] })?.commands;
  return commands === undefined || commands.some(runsUnseen) ? 'unseen' : undefined;
}

/** Whether what is written to the lists' folder goes to a mount and not to the layer. */
function isMounted(instruction: Instruction): boolean {
  return mounts(instruction).some(({ target = '' }) => {
    return (
      target.includes('$') ||
      (target !== '' && '/var/lib/apt/lists/'.startsWith(target.endsWith('/') ? target : `${target}/`))
    );
  });
}
