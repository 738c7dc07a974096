import { scan } from '../../src/scanner.ts';
import type { RawInstruction, Scan } from '../../src/scanner.ts';
import { validate } from '../../src/validate.ts';
import type { Reading } from './files.ts';

/** How slimify's reading of a file differs from BuildKit's; undefined when it does not. */
export function differenceFromBuildKit(text: string, theirs: Reading): string | undefined {
  let ours: Scan;
  try {
    ours = scan(text);
  } catch (error) {
    return theirs.error === undefined ? `refused, and BuildKit reads it: ${String(error)}` : undefined;
  }
  if (theirs.error !== undefined) return `read, and BuildKit says: ${theirs.error}`;
  if (ours.escape !== theirs.escape) return `escape is ${ours.escape}, BuildKit's is ${theirs.escape}`;
  const instructions = theirs.instructions ?? [];
  for (const [i, one] of ours.instructions.entries()) {
    const [mine, other] = [toJson(one), JSON.stringify(normal(instructions[i]))];
    if (mine !== other) return `line ${one.line}: is ${mine}, BuildKit's is ${other}`;
  }
  if (ours.instructions.length !== instructions.length)
    return `${ours.instructions.length} instructions, not ${instructions.length}`;
  return differenceInValidity(ours, theirs);
}

function differenceInValidity(ours: Scan, theirs: Reading): string | undefined {
  try {
    validate(ours);
  } catch (error) {
    // BuildKit takes a file of ARGs alone until it is asked to build it
    const noStage = ours.instructions.every(({ keyword }) => keyword === 'ARG');
    return theirs.semErr === undefined && !noStage ? `invalid, and BuildKit takes it: ${String(error)}` : undefined;
  }
  return theirs.semErr === undefined ? undefined : `valid, and BuildKit says: ${theirs.semErr}`;
}

function toJson({ word, line, endLine, flags, args, json, heredocs, trigger }: RawInstruction): string {
  return JSON.stringify([
    word,
    line,
    endLine,
    flags.map(({ text }) => text),
    args,
    json,
    (trigger ?? { heredocs }).heredocs.map(({ name, fd, expand, chomp }) => [name, fd, expand, chomp]),
  ]);
}

function normal(one: NonNullable<Reading['instructions']>[number] | undefined): unknown {
  if (one === undefined) return undefined;
  const { keyword, start, end, flags = [], args = [], json = false, heredocs = [] } = one;
  const names = heredocs.map(({ name, fd = 0, expand = false, chomp = false }) => [name, fd, expand, chomp]);
  return [keyword, start, end, flags, args, json, names];
}
