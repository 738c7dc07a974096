import type { Dockerfile, Instruction } from '../../src/dockerfile.ts';
import type { Command, Item } from '../../src/shell.ts';
import type { Change, Violation } from '../invariants.ts';
import { toolsFor } from './bases.ts';
import { isStripped, otherAssignments, takesOption, withoutStripping } from './binaries.ts';
import { excusesOf } from './copies.ts';
import type { Excuses } from './copies.ts';
import { withoutDropping } from './dropped.ts';
import { isHousekeeping, isIdleRemoval, isSetting, leewayOf } from './housekeeping.ts';
import { addedRemovals } from './leftovers.ts';
import { hasFlagsOf, wordsFor } from './mounts.ts';
import { goesWithBase } from './runtime.ts';
import { segments } from './text.ts';

/** A part of a RUN that has to be there after as before. */
interface Step {
  /** The command, where the step is a simple one. */
  readonly command: Command | undefined;
  /** Every simple command in it. */
  readonly commands: readonly Command[];
  /** As written, continuation lines joined and blanks squeezed. */
  readonly text: string;
  readonly run: Instruction;
  /** Whether the RUN fails when it fails; then, or because `&&` follows, nothing after it is run. */
  readonly fatal: boolean;
  /** Which list of commands joined by `&&` it belongs to. */
  readonly chain: string;
}

/**
 * Between any two other instructions the RUNs do the same things in the same order, may fail at the same places, and share a shell with the
 * same others: but for housekeeping, which may come and go.
 */
export function checkCommands(change: Change): readonly Violation[] {
  const { before, after, unsafe } = change;
  const violations: Violation[] = [];
  const now = segments(after);
  const added = new Set(addedRemovals(change).map(({ command }) => command));
  const moved = excusesOf(change);
  const goes = goesWithBase(change);
  const excuses: Excuses = {
    ...moved,
    excuses: (run, command, args) =>
      (unsafe && args === undefined && goes(run, command)) || moved.excuses(run, command, args),
  };
  const tools = toolsFor(change);
  for (const [i, runs] of segments(before, moved.mounted.copies).entries()) {
    const left = now[i] ?? [];
    const same = runs.map((run) => textOf(before, run)).join('\0') === left.map((run) => textOf(after, run)).join('\0');
    if (!same) violations.push(...compareRuns([before, runs], [after, left], unsafe, added, excuses, tools));
  }
  const misplaced = countMisplaced(after) - countMisplaced(before);
  if (misplaced > 0)
    violations.push(broken('command lost', `${misplaced} options stand where the value of another is due`));
  return violations;
}

function compare(
  old: readonly Step[],
  now: readonly Step[],
  unsafe: boolean,
  mounts: ReadonlySet<string>,
): readonly Violation[] {
  const violations: Violation[] = [];
  for (const [i, was] of old.entries()) {
    const is = now[i];
    if (is === undefined) return [...violations, broken('command lost', `line ${was.run.line}: ${was.text}`)];
    const difference = differenceOf(was, is, unsafe);
    if (difference !== undefined) {
      const detail = `line ${was.run.line}: was ${was.text}, is ${is.text}`;
      return [...violations, broken(difference === 'lost' ? 'command lost' : 'safe level made an unsafe edit', detail)];
    }
    if (was.fatal !== is.fatal) {
      const detail = `a failure of "${is.text}" is now ${is.fatal ? 'fatal' : 'ignored'} (line ${was.run.line})`;
      violations.push(broken('RUN means something else', detail));
    }
    if (!hasFlagsOf(is.run, was.run, mounts))
      violations.push(broken('RUN means something else', `flags of ${is.text} differ`));
    const [next, follower] = [old[i + 1], now[i + 1]];
    if (next === undefined || follower === undefined) continue;
    if (depends(was, next) !== depends(is, follower)) {
      const detail = `whether "${follower.text}" runs after a failed "${is.text}" changed (line ${was.run.line})`;
      violations.push(broken('RUN means something else', detail));
    }
    if (was.run === next.run && is.run !== follower.run)
      violations.push(broken('RUN means something else', `${is.text}: split`));
    if (was.run === next.run || is.run !== follower.run) continue;
    const leak = old.find((step) => step.run === was.run && leavesState(step));
    if (leak === undefined) continue;
    violations.push(broken('RUN means something else', `"${leak.text}" now holds for "${follower.text}" too`));
  }
  const more = now[old.length];
  return more === undefined ? violations : [...violations, broken('command lost', `appeared: ${more.text}`)];
}

type Runs = readonly [file: Dockerfile, runs: readonly Instruction[]];

/** `added`: commands of the result that another check answers for. */
function compareRuns(
  before: Runs,
  after: Runs,
  unsafe: boolean,
  added: ReadonlySet<Command>,
  { excuses, mounted }: Excuses,
  tools: ReadonlySet<string>,
): readonly Violation[] {
  const isChore = (command: Command | undefined): boolean =>
    command !== undefined && (added.has(command) || isHousekeeping(command) || (unsafe && isSetting(command)));
  const [old, now] = [before, after].map(([file, runs]) => runs.map((run) => stepsOf(file, run, isChore)));
  if (old === undefined || now === undefined) return [];
  const isIdle = (steps: readonly Step[]): boolean =>
    steps.every(({ command }) => command !== undefined && isIdleRemoval(command));
  const idle = (all: readonly (readonly Step[])[]): number =>
    all.flat().filter(({ command }) => command !== undefined && isIdleRemoval(command)).length;
  const kept = idle(now) < idle(old) ? old.filter((steps) => !isIdle(steps)) : old;
  const left = withoutDropping(kept.flat(), now.flat(), unsafe);
  const excused = withExcuses(kept.flat(), left, excuses).map((step, i) => withTools(step, left[i], tools));
  return compare(excused, left, unsafe, mounted.mounts);
}

/** An install with the tools that it has to bring now: what else is different about it still counts. */
function withTools(step: Step, twin: Step | undefined, tools: ReadonlySet<string>): Step {
  const { command } = step;
  if (!/^apt(-get)?$/.test(command?.name ?? '') || command === undefined || twin?.command === undefined) return step;
  const old = command.args.map(({ text }) => text);
  const args = twin.command.args.filter(({ text }) => tools.has(text) || old.includes(text));
  const isMore = args.length > old.length && old.every((word) => args.some(({ text }) => text === word));
  return isMore ? { ...step, command: { ...command, args }, text: `${step.text} and tools` } : step;
}

/** The steps before, without those that are gone and with those that are narrowed as they may be. */
function withExcuses(old: readonly Step[], now: readonly Step[], excuses: Excuses['excuses']): readonly Step[] {
  const steps: Step[] = [];
  for (const step of old) {
    const { command, run } = step;
    const twin = now[steps.length];
    if (command === undefined || twin?.text === step.text) steps.push(step);
    else {
      const same = twin?.command !== undefined && frame(twin.command) === frame(command);
      const args = twin?.command?.args.map(({ text }) => text);
      if (same && args !== undefined && excuses(run, command, args))
        steps.push({ ...step, text: twin.text, command: twin.command, commands: twin.commands });
      else if (!excuses(run, command, undefined)) steps.push(step);
    }
  }
  return steps;
}

function stepsOf(
  file: Dockerfile,
  run: Instruction,
  isChore: (command: Command | undefined) => boolean,
): readonly Step[] {
  const { script } = run;
  const whole = {
    command: undefined,
    commands: [],
    text: textOf(file, run),
    run,
    fatal: true,
    chain: String(run.index),
  };
  if (script === undefined) return [whole];
  const chains = new Map<number, Item[]>();
  for (const item of script.items) chains.set(item.chain, [...(chains.get(item.chain) ?? []), item]);
  const last = Math.max(...chains.keys());
  return [...chains].flatMap(([number, items]): readonly Step[] => {
    const chain = `${run.index}.${number}`;
    const final = items.at(-1);
    const background = final?.after === '&';
    const toStep = (item: Item): Step => {
      const fatal = !background && (number === last || (item.errexit === true && item === final));
      return {
        command: item.command,
        commands: item.commands,
        text: squeeze(file, item.start, item.end),
        run,
        fatal,
        chain,
      };
    };
    const firm = items.findLastIndex(({ before }) => before === '||');
    if (firm === -1 && !background) return items.filter(({ command }) => !isChore(command)).map(toStep);
    // what decides whether something behind `||` runs, or runs in the background, counts as one with it
    const isFree = ({ before, after }: Item): boolean => !background && before !== '||' && after !== '||';
    const kept = items.filter((item) => !isFree(item) || !isChore(item.command));
    const text = kept
      .map((item, i) => `${i === 0 ? '' : `${item.before} `}${squeeze(file, item.start, item.end)}`)
      .join(' ');
    const commands = kept.flatMap((item) => item.commands);
    return [{ ...whole, text, commands, fatal: kept.map(toStep).at(-1)?.fatal === true, chain }];
  });
}

function depends(step: Step, next: Step): boolean {
  return step.fatal || step.chain === next.chain;
}

function differenceOf(was: Step, is: Step, unsafe: boolean): 'lost' | 'unsafe' | undefined {
  if (was.text === is.text) return undefined;
  if (was.command === undefined || is.command === undefined) {
    if (was.command !== is.command || was.run.script === undefined) return 'lost';
    const [old, now] = [withoutOptions(was.text), withoutOptions(is.text)];
    if (old === now) return undefined;
    if (unsafe && isLinkedOtherwise(was, is)) return undefined;
    if (old !== now.replaceAll('git clone --depth=1 ', 'git clone ')) return 'lost';
    return unsafe ? undefined : 'unsafe';
  }
  return differenceOfCommands(was.command, is.command, unsafe, wordsFor(is.command.name, is.run, was.run));
}

/** How a command differs from what it was: not but for its leeway (undefined), by what the unsafe level alone may do, or by more. */
export function differenceOfCommands(
  was: Command,
  is: Command,
  unsafe: boolean,
  mounted?: RegExp,
): 'lost' | 'unsafe' | undefined {
  if (frame(was) !== frame({ ...is, assignments: otherAssignments(is) }) && frame(was) !== frame(is)) return 'lost';
  const difference = differenceOfWords(was, is, unsafe, mounted);
  return difference ?? (was.assignments.length < is.assignments.length && !unsafe ? 'unsafe' : undefined);
}

/** Whether a piece of shell differs in nothing but in how it has programs linked: as text, and command by command. */
function isLinkedOtherwise(was: Step, is: Step): boolean {
  const [old, now] = [was, is].map(({ text }) => withoutStripping(withoutOptions(text)));
  if (old !== now || was.commands.length !== is.commands.length) return false;
  return was.commands.every((command, i) => {
    const other = is.commands[i];
    return other !== undefined && differenceOfCommands(command, other, true) === undefined;
  });
}

/**
 * How the arguments of a command differ from what they were: not but for its leeway (undefined), by what the unsafe level alone may do, or by more.
 * `mounted`: words that may come and go because of the mounts of its RUN.
 */
export function differenceOfWords(
  was: Command,
  is: Command,
  unsafe: boolean,
  mounted: RegExp | undefined,
): 'lost' | 'unsafe' | undefined {
  const { addsUnsafe, dropsUnsafe, swapsUnsafe = {}, ...leeway } = leewayOf(was);
  const [adds, drops] = [eitherOf(leeway.adds, mounted), eitherOf(leeway.drops, mounted)];
  const [old, now] = [was, is].map(({ args }) => args.map(({ text }) => text));
  if (old === undefined || now === undefined) return 'lost';
  let place = 0;
  let risky = false;
  for (const word of old) {
    const isNew = takesOption(now, place) && isStripped(was, undefined, now[place] ?? '');
    if (isNew && now[place] !== word && !isStripped(was, word, now[place] ?? '')) {
      risky = true;
      place++;
    }
    while (now[place] !== word && (adds?.test(now[place] ?? '') || addsUnsafe?.test(now[place] ?? ''))) {
      risky ||= adds?.test(now[place] ?? '') !== true;
      place++;
    }
    if (now[place] === word) place++;
    else if (isStripped(was, word, now[place] ?? '', now[place - 1])) {
      risky = true;
      place++;
    } else if (now[place] !== undefined && now[place] === swapsUnsafe[word]) {
      risky = true;
      place++;
    } else if (dropsUnsafe?.test(word) === true) risky = true;
    else if (drops?.test(word) !== true) return 'lost';
  }
  for (const [i, word] of now.slice(place).entries()) {
    if (takesOption(now, place + i) && isStripped(was, undefined, word)) {
      risky = true;
      continue;
    }
    if (adds?.test(word) !== true && addsUnsafe?.test(word) !== true) return 'lost';
    risky ||= adds?.test(word) !== true;
  }
  return risky && !unsafe ? 'unsafe' : undefined;
}

function eitherOf(one: RegExp | undefined, other: RegExp | undefined): RegExp | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return new RegExp(`${one.source}|${other.source}`);
}

/** All of a command but its arguments. */
function frame({ wrappers, assignments, program, redirects, within }: Command): string {
  return JSON.stringify([
    assignments.map(({ name, value }) => [name, value]),
    [...wrappers, ...program].map(({ text }) => text),
    redirects.map(({ operator, target }) => [operator, target?.text]),
    within,
  ]);
}

/** A piece of shell without the options that may come and go inside a loop, a subshell or the like. */
function withoutOptions(text: string): string {
  return text.replace(/ (--no-cache-dir|--no-cache|--no-document|--update-cache|--update|-U)(?= |\)|;|$)/g, '');
}

/** Options that say nothing of their own because they stand where the value of another is due, or after `--`. */
function countMisplaced(file: Dockerfile): number {
  let count = 0;
  for (const command of file.instructions.flatMap(({ script }) => script?.commands ?? [])) {
    const { adds, addsUnsafe, valued } = leewayOf(command);
    if (valued === undefined) continue;
    const words = command.args.map(({ text }) => text);
    const from = words.indexOf('--');
    for (const [i, word] of words.entries()) {
      if (adds?.test(word) !== true && addsUnsafe?.test(word) !== true) continue;
      if (valued.test(words[i - 1] ?? '') || (from !== -1 && i > from)) count++;
    }
  }
  return count;
}

const stateful =
  /^(cd|pushd|popd|export|declare|typeset|local|set|unset|umask|exec|exit|alias|trap|shopt|ulimit|source|\.|eval|readonly|shift|return)$/;

/** Whether what comes after it in the same shell is run differently for it. */
function leavesState({ commands, run }: Step): boolean {
  if (run.script === undefined) return true;
  return commands.some(({ name, program, within }) => {
    if (within.some((nesting) => /^(pipe|subshell|substitution|background)$/.test(nesting))) return false;
    return program.length === 0 || within.includes('function') || stateful.test(name);
  });
}

function textOf({ text }: Dockerfile, { start, end }: Instruction): string {
  return text.slice(start, end);
}

/** As written, without comment lines, continuations and needless blanks. */
export function squeeze({ text, escape }: Dockerfile, start: number, end: number): string {
  return text
    .slice(start, end)
    .split('\n')
    .filter((line, i) => i === 0 || !/^\s*#/.test(line))
    .map((line) => line.trimEnd())
    .map((line) => (line.endsWith(escape) ? line.slice(0, -1) : line))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function broken(invariant: Violation['invariant'], detail: string): Violation {
  return { invariant, detail };
}
