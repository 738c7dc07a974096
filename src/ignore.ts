import type { Dockerfile, Instruction } from './dockerfile.ts';
import type { Span } from './edit.ts';
import { once } from './once.ts';
import type { Transform } from './transform.ts';
import { commentsAbove, commentsIn } from './write.ts';

/** Says whether comments in the file hold a transform back; gives the 1-based line of the comment that does. */
export type Ignores = (transform: Transform, spans: readonly Span[]) => number | undefined;

/** What one comment asks for: the transforms or hadolint rules it names, or all. */
interface Pragma extends Span {
  readonly line: number;
  readonly names: readonly string[] | 'all';
}

const mention = /slimify-ignore|hadolint/;

/**
 * Reads `# slimify-ignore [names]: reason` and `# hadolint ignore=DLnnnn` above or inside an instruction, and `# slimify-ignore-file` and
 * `# hadolint global ignore=DLnnnn` anywhere.
 */
export const readIgnores = once((file: Dockerfile): Ignores => {
  if (!mention.test(file.text)) return () => undefined;
  const pragmas = file.instructions.flatMap((instruction) => pragmasOf(file, instruction));
  for (const { text, line } of file.comments) {
    if (/^#\s*slimify-ignore-file(?![\w-])/.test(text))
      pragmas.push({ start: 0, end: file.text.length, line, names: 'all' });
    const global = /^#\s*hadolint\s+global\s+ignore\s*=\s*([\w, ]+)/.exec(text)?.[1];
    if (global !== undefined) pragmas.push({ start: 0, end: file.text.length, line, names: split(global) });
  }
  return ({ name, hadolint = [] }, spans) =>
    pragmas.find(
      ({ start, end, names }) =>
        (names === 'all' || names.some((asked) => asked === name || hadolint.includes(asked))) &&
        spans.some((span) =>
          span.start === span.end ? start <= span.start && span.start <= end : span.start < end && start < span.end,
        ),
    )?.line;
});

function pragmasOf(file: Dockerfile, instruction: Instruction): Pragma[] {
  const { start, end } = instruction;
  const pragmas: Pragma[] = [];
  for (const { text, line } of [...commentsAbove(file, instruction), ...commentsIn(file, instruction)]) {
    const own = /^#\s*slimify-ignore(?![\w-])\s*([^:]*)/.exec(text)?.[1];
    if (own !== undefined) pragmas.push({ start, end, line, names: namesIn(own) });
    const theirs = /^#\s*hadolint\s+ignore\s*=\s*([\w, ]+)/.exec(text)?.[1];
    if (theirs !== undefined) pragmas.push({ start, end, line, names: split(theirs) });
  }
  return pragmas;
}

/** The names in front of the reason; all when there are none, or when a reason stands there without its colon. */
function namesIn(words: string): readonly string[] | 'all' {
  const names = split(words);
  return names.length > 0 && names.every((name) => /^([a-z]+(-[a-z]+)+|DL\d+)$/.test(name)) ? names : 'all';
}

function split(names: string): string[] {
  return names.split(/[\s,]+/).filter((name) => name !== '');
}
