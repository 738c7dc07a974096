import type { Dockerfile, Instruction, Stage } from '../dockerfile.ts';
import type { Edit, Span } from '../edit.ts';
import { fileSpan } from '../joined.ts';
import { indentAt } from '../lines.ts';
import { nameOf } from '../start.ts';

/** What an image starts of itself: the program's names, what it is called in full, and the option that the image gives it before all others. */
export interface Launcher {
  readonly names: RegExp;
  readonly path: string;
  /** Whether the short name is found too. */
  readonly isInPath: boolean;
  readonly option: string | undefined;
}

/** What the distroless images of Java start. */
export const javaLauncher: Launcher = {
  names: /^(\/opt\/java\/openjdk\/bin\/|\/usr\/bin\/|\/usr\/local\/openjdk-\d+\/bin\/)?java$/,
  path: '/usr/bin/java',
  isInPath: true,
  option: '-jar',
};

/**
 * The edits with which a stage starts the same on an image whose ENTRYPOINT is the launcher: `CMD ["node", "x.js"]` becomes `CMD ["x.js"]`, an
 * ENTRYPOINT keeps its words and names the launcher where it lies. `instead`: words that stand for those of the whole start. A text: why not.
 */
export function relaunch(
  file: Dockerfile,
  stage: Stage,
  launcher: Launcher,
  instead?: (words: readonly string[]) => readonly string[] | undefined,
): readonly Edit[] | string {
  const entrypoint = lastOf(stage, 'ENTRYPOINT');
  const command = lastOf(stage, 'CMD');
  const at = entrypoint ?? command;
  if (at === undefined) return 'what it starts is left to the base image';
  const spans = at.json ? wordsOf(at) : undefined;
  const [first] = spans ?? [];
  if (spans === undefined || first === undefined || spans.length !== at.args.length)
    return `how line ${at.line} is written is not known`;
  const other = entrypoint === undefined ? undefined : command?.args;
  const words = instead?.([...at.args, ...(other ?? [])]);
  if (words !== undefined) {
    if (other !== undefined) return `line ${at.line} takes its arguments from another line`;
    const all = entrypoint === undefined ? words : [launcher.path, ...words];
    return [between(first, spans.at(-1) ?? first, all.map((word) => JSON.stringify(word)).join(', '))];
  }
  const [program = '', ...rest] = at.args;
  if (!launcher.names.test(program)) return `the image needs ${nameOf(program)}, which line ${at.line} starts`;
  if (entrypoint !== undefined)
    return launcher.isInPath && !program.includes('/') ? [] : [between(first, first, JSON.stringify(launcher.path))];
  if (rest.length === 0) return `line ${at.line} starts ${nameOf(program)} without a file`;
  const second = spans[1];
  const third = spans[2];
  const { option } = launcher;
  if (option === undefined) return second === undefined ? [] : [between(first, { start: 0, end: second.start }, '')];
  if (rest[0] === option && third !== undefined) return [between(first, { start: 0, end: third.start }, '')];
  if (second === undefined) return [];
  const line = `${at.word === at.word.toLowerCase() ? 'entrypoint' : 'ENTRYPOINT'} [${JSON.stringify(launcher.path)}]`;
  const insertion = { start: at.start, end: at.start, text: `${line}${file.eol}${indentAt(file.text, at.start)}` };
  return [insertion, between(first, { start: 0, end: second.start }, '')];
}

function lastOf({ instructions }: Stage, keyword: string): Instruction | undefined {
  return instructions.findLast((one) => one.keyword === keyword);
}

function between({ start }: Span, { end }: Span, text: string): Edit {
  return { start, end, text };
}

/** Where the texts of a JSON list stand, quotes included. */
function wordsOf({ body }: Instruction): readonly Span[] {
  return [...body.text.matchAll(/"(?:[^"\\]|\\.)*"/g)].map(({ index, 0: text }) =>
    fileSpan(body, index, index + text.length),
  );
}
