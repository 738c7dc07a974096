import type { Comment, Dockerfile, Instruction } from './dockerfile.ts';
import type { Edit, Span } from './edit.ts';
import { endOfLine, indentAt, isBlankLine, lineStart, nextLine, top } from './lines.ts';
import type { Command, Item, Operator, Script, Word } from './shell.ts';
import { canEnd, isFirm, leaves, operatorBehind, seesStatus } from './status.ts';

/** Puts a word after another one, on the same line. */
export function insertWord(after: Span, text: string): Edit {
  return { start: after.end, end: after.end, text: ` ${text}` };
}

/**
 * Puts further words among the operands of a command, in the author's style: on lines of their own where each operand has one, in
 * alphabetical order where the operands are, else behind the last. `before` is the word in front of the first operand.
 */
export function insertOperands(
  file: Dockerfile,
  before: Word,
  operands: readonly Word[],
  texts: readonly string[],
): Edit[] {
  const gaps = operands.map((word, i) => {
    const { end } = operands[i - 1] ?? before;
    return withoutComments(file, end, word.start);
  });
  const between = gaps.length > 1 ? gaps.slice(1) : gaps;
  const broken = between.every((gap) => gap.includes('\n')) ? between.findLast(isBareText) : undefined;
  const separator = broken ?? ' ';
  const sorted = operands.length > 1 && operands.every(({ value }, i) => value >= (operands[i - 1]?.value ?? ''));
  const edits: Edit[] = [];
  for (const [i, { start, end, value }] of operands.entries()) {
    const next = operands[i + 1]?.value;
    const ahead = sorted && i === 0 ? texts.filter((one) => one < value) : [];
    if (ahead.length > 0) edits.push({ start, end: start, text: ahead.map((one) => one + separator).join('') });
    const behind = texts.filter((one) =>
      sorted ? one >= value && (next === undefined || one < next) : next === undefined,
    );
    if (behind.length > 0) edits.push({ start: end, end, text: behind.map((one) => separator + one).join('') });
  }
  return edits;
}

/** Gives an instruction a flag, in front of those that it has. */
export function addFlag({ start, word }: Instruction, flag: string): Edit {
  return insertWord({ start, end: start + word.length }, flag);
}

/** Puts other text in a word's place. */
export function replaceWord(word: Span, text: string): Edit {
  return { start: word.start, end: word.end, text };
}

/** Takes an argument out of a command, with its line when it stands alone on it; comments stay. No edits where they could not. */
export function removeWord(file: Dockerfile, command: Command, word: Word): Edit[] {
  const parts = [...command.wrappers, ...command.program, ...command.args, ...command.redirects].sort(
    (a, b) => a.start - b.start,
  );
  const index = parts.findIndex(({ start }) => start === word.start);
  const before = parts[index - 1];
  const after = parts[index + 1];
  if (before !== undefined && commentsIn(file, { start: before.end, end: word.start }).length === 0) {
    return [{ start: before.end, end: word.end, text: '' }];
  }
  if (after !== undefined && commentsIn(file, { start: word.end, end: after.start }).length === 0) {
    return [{ start: word.start, end: after.start, text: '' }];
  }
  const { text, escape } = file;
  const rest = text.slice(word.end, endOfLine(text, word.end));
  if (rest.trim() === escape) return [{ start: lineStart(text, word.start), end: nextLine(text, word.end), text: '' }];
  if (rest.trim() === '' && before !== undefined) return cutLines(file, before.end, word.end);
  // a shell comment that is left alone on its line would be one of the Dockerfile, behind which the instruction goes on
  if (rest.trim().startsWith('#')) return [];
  return [{ start: word.start, end: word.end + rest.length - rest.trimStart().length, text: '' }];
}

/**
 * Takes an item out of its list with the operator that joins it and its continuation lines; comments stay. Undefined when the list would
 * mean something else without it even though it always succeeds: next to `||`, before or after `&`, where a failure before it would count
 * that did not, or when it is the only item (remove the instruction then).
 */
export function removeCommand(file: Dockerfile, script: Script, index: number): Edit[] | undefined {
  const item = script.items[index];
  if (item === undefined || script.items.length === 1 || item.heredocs.length > 0) return undefined;
  if (isFirm(item.before) || isFirm(item.after)) return undefined;
  const previous = script.items[index - 1];
  const next = script.items[index + 1];
  if (previous !== undefined && item.after !== '&&' && !canEnd(script, previous, item, next)) return undefined;
  // with `$?` behind it the item has a say in what happens, but for one in the middle of a chain: there it is 0 anyway
  if ((item.before !== '&&' || item.after !== '&&') && seesStatus(script)) return undefined;
  // `a && X; b` must not become `a && b`, nor `a; X && b` become `a && b`: the operator that stays is the weaker one's
  const forward = previous === undefined || (next !== undefined && item.before !== '&&' && item.after === '&&');
  const whole = commentsIn(file, item).length === 0;
  if (whole && previous !== undefined && !forward && isBare(file, previous.end, item.start)) {
    return [{ start: previous.end, end: item.end, text: '' }];
  }
  const ahead = next !== undefined && (forward || item.before === item.after);
  if (whole && ahead && isBare(file, item.end, next.start)) return [{ start: item.start, end: next.start, text: '' }];
  return removeFromComments(file, script, item, forward);
}

/** Takes out an item that has comments for neighbours, where its lines hold nothing else. */
function removeFromComments(file: Dockerfile, script: Script, item: Item, forward: boolean): Edit[] | undefined {
  const { text, escape } = file;
  const { start, end, before, after } = item;
  const lines = { start: lineStart(text, start), end: nextLine(text, end) };
  const left = text.slice(lines.start, start).trim();
  const right = text.slice(end, lines.end).trim();
  const alone =
    (left === '' && right === '' && (before ?? '\n') === '\n' && (after ?? '\n') === '\n') ||
    (left === before && right === escape && (!forward || before === after)) ||
    (left === '' &&
      right.startsWith(after ?? escape) &&
      right.slice(after?.length).trim() === escape &&
      (forward || before === after));
  const inner = commentsIn(file, { start, end });
  if (alone) return keepComments(file, lines, inner);
  const index = script.items.indexOf(item);
  const previous = script.items[index - 1];
  if (previous !== undefined && after === undefined && right === '') {
    const bare =
      commentsIn(file, { start: previous.end, end }).length > 0 &&
      isBareText(withoutComments(file, previous.end, start));
    return bare ? cutLines(file, previous.end, end) : undefined;
  }
  const next = script.items[index + 1];
  if (previous !== undefined || next === undefined || inner.length > 0 || !right.endsWith(escape)) return undefined;
  // the first one: the line of the keyword stays, with its continuation
  const cut = { start, end: text.indexOf(escape, end), text: '' };
  if (right !== escape) return [cut];
  const operator = lineStart(text, next.start) + indentAt(text, next.start).length;
  return text.slice(operator, next.start).trim() === after
    ? [cut, { start: operator, end: next.start, text: '' }]
    : undefined;
}

/**
 * Puts a command that never fails (`rm -rf`) after an item, or after the first one behind it where it then runs exactly when that item succeeded
 * and no other outcome changes. In the author's style: the separator is copied from the list where it has one. Undefined when there is no such place.
 */
export function appendCommand(
  file: Dockerfile,
  instruction: Instruction,
  script: Script,
  index: number,
  text: string,
): Edit | undefined {
  const place = script.items.findIndex((item, i) => i >= index && !isFirm(item.before) && !isFirm(item.after));
  const item = script.items[place];
  if (item === undefined || script.items.slice(index, place + 1).some(({ commands }) => commands.some(leaves)))
    return undefined;
  const operator = operatorBehind(script, item);
  if (operator === undefined || (operator !== '&&' && seesStatus(script))) return undefined;
  const line = script.items.slice(0, place + 1);
  const startsLine = line.findLastIndex(({ before }) => before === '\n');
  // the lines of a here-document begin at the next line end
  const oneLine = line.some(({ heredocs }, i) => heredocs.length > 0 && i >= startsLine);
  const between = oneLine ? (operator === '&&' ? ' && ' : '; ') : separator(file, instruction, script, place, operator);
  return { start: item.end, end: item.end, text: between + text };
}

/**
 * Puts a command before an item, on the same line: `text && item`; when it fails the item counts as failed. Undefined next to `||` and `&`, where
 * `set -e` would not see the failure, and for an item that reads `$?`.
 */
export function prependCommand(item: Item, text: string): Edit | undefined {
  if (isFirm(item.before) || isFirm(item.after)) return undefined;
  if (item.commands.some((command) => [...command.program, ...command.args].some((word) => word.text.includes('$?'))))
    return undefined;
  // under `set -e` a failure of b ends `a; b; c`, one of `text` in `a; text && b; c` does not
  const ends = (item.after === ';' || item.after === '\n') && item.errexit !== false;
  if (ends && (item.before === '&&' || item.errexit === undefined)) return undefined;
  return { start: item.start, end: item.start, text: ends ? `${text}; ` : `${text} && ` };
}

/**
 * Takes an instruction out, with the comments right above it when it stands alone between blank lines (else they head a block that
 * stays), and with the blank lines that would be too many where two groups of them meet.
 */
export function removeInstruction(file: Dockerfile, instruction: Instruction): Edit[] {
  const { text } = file;
  let start = lineStart(text, instruction.start);
  const end = nextLine(text, instruction.end);
  const inner = commentsIn(file, { start: instruction.start, end: instruction.end });
  const heads = end >= text.length || isBlankLine(text, end);
  if (heads)
    for (const comment of commentsAbove(file, instruction)) start = Math.min(start, lineStart(text, comment.start));
  let stop = end;
  for (
    let above = start;
    stop < text.length && isBlankLine(text, stop) && isBlankAbove(text, above);
    stop = nextLine(text, stop)
  ) {
    above = lineStart(text, above - 1);
  }
  /** Without a line end of its own the last line takes the one before it along. */
  const unended = stop >= text.length && !text.endsWith('\n');
  const last = inner.at(-1);
  if (last !== undefined) {
    const edits = keepComments(file, { start, end: stop }, inner);
    return unended ? edits.map((edit) => (edit.end === stop ? { ...edit, start: last.end } : edit)) : edits;
  }
  // nor is a blank line left at the end of the file
  if (stop >= text.length) start = withoutBlanks(text, start);
  return [{ start: unended && start > top(text) ? endOfLine(text, start - 1) : start, end: stop, text: '' }];
}

/** Moves an instruction, with the comments right above it, in front of another one. */
export function moveInstruction(file: Dockerfile, instruction: Instruction, before: Instruction): Edit[] {
  const { text, eol } = file;
  const above = commentsAbove(file, instruction)[0];
  const start = lineStart(text, above?.start ?? instruction.start);
  const end = nextLine(text, instruction.end);
  const block = text.slice(start, end);
  const target = lineStart(text, commentsAbove(file, before)[0]?.start ?? before.start);
  const insertion = { start: target, end: target, text: block.endsWith('\n') ? block : block + eol };
  const cut = end >= text.length && !block.endsWith('\n') ? endOfLine(text, withoutBlanks(text, start) - 1) : start;
  return [insertion, { start: cut, end, text: '' }];
}

/** The comments inside a span, whole. */
export function commentsIn(file: Dockerfile, span: Span): readonly Comment[] {
  const { comments } = file;
  let low = 0;
  let high = comments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((comments[middle]?.start ?? 0) < span.start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < comments.length && (comments[end]?.start ?? 0) < span.end) end++;
  return comments.slice(low, end);
}

/** The comment lines right above an instruction, first one first. */
export function commentsAbove(file: Dockerfile, instruction: Instruction): readonly Comment[] {
  const { text } = file;
  const above: Comment[] = [];
  let start = lineStart(text, instruction.start);
  while (start > 0) {
    const previous = lineStart(text, start - 1);
    const comment = commentsIn(file, { start: previous, end: start })[0];
    if (comment === undefined || text.slice(previous, comment.start).trim() !== '') break;
    if (file.directives.some((directive) => directive.start === comment.start)) break;
    above.unshift(comment);
    start = previous;
  }
  return above;
}

/** What the author writes between two commands of this list, comments and blank lines left out. */
function separator(
  file: Dockerfile,
  instruction: Instruction,
  script: Script,
  index: number,
  operator: Operator,
): string {
  const { text, escape, eol } = file;
  const samples: string[] = [];
  for (const [i, { end, after }] of script.items.entries()) {
    const next = script.items[i + 1];
    if (next === undefined || after !== operator) continue;
    const sample = withoutComments(file, end, next.start);
    if (isBareText(sample)) samples.push(sample);
  }
  const item = script.items[index];
  const broken = samples.findLast((sample) => sample.includes('\n'));
  if (broken !== undefined) return broken;
  if (operator === '\n') return eol + indentAt(text, item?.start ?? 0);
  const spread = item !== undefined && text.slice(item.start, item.end).includes('\n');
  const scripted = instruction.heredocs.length > 0;
  if (spread && !scripted) {
    const { indent } = lineStyle(file, [instruction]);
    return operator === ';' ? `; ${escape}${eol}${indent}` : ` ${escape}${eol}${indent}${operator} `;
  }
  return samples.at(-1) ?? (operator === ';' ? '; ' : ` ${operator} `);
}

/** The separator's place in the author's continued lines: `&&` first (`lead`) or last (`trail`), and how lines are indented. */
function lineStyle(
  file: Dockerfile,
  instructions: readonly Instruction[],
): { lead: string; trail: string; indent: string } {
  const { text } = file;
  let indent: string | undefined;
  for (const { start, end } of instructions) {
    const lines = text.slice(start, end).split('\n').slice(1);
    const line = lines.find((candidate) => candidate.trim() !== '' && !candidate.trim().startsWith('#'));
    if (line === undefined) continue;
    indent ??= /^[ \t]*/.exec(line)?.[0];
    if (lines.some((candidate) => /^\s*&&\s/.test(candidate))) return { lead: '&& ', trail: '', indent: indent ?? '' };
    if (/&&\s*[\\`]\s*$/m.test(text.slice(start, end))) return { lead: '', trail: ' &&', indent: indent ?? '' };
  }
  return { lead: '&& ', trail: '', indent: indent ?? '    ' };
}

function withoutComments(file: Dockerfile, start: number, end: number): string {
  const lines = file.text.slice(start, end).split('\n');
  const kept = lines.filter((line, i) => i === 0 || i === lines.length - 1 || !/^\s*(#[^]*)?$/.test(line));
  return kept.join('\n');
}

function keepComments(file: Dockerfile, span: Span, comments: readonly Comment[]): Edit[] {
  const edits: Edit[] = [];
  let start = span.start;
  for (const comment of comments) {
    const line = lineStart(file.text, comment.start);
    if (line > start) edits.push({ start, end: line, text: '' });
    start = nextLine(file.text, comment.end);
  }
  if (span.end > start) edits.push({ start, end: span.end, text: '' });
  return edits;
}

/** Drops the lines between two places and leaves the comments, as lines of their own behind what ends at `start`. */
function cutLines(file: Dockerfile, start: number, end: number): Edit[] {
  const comments = commentsIn(file, { start, end });
  const [first] = comments;
  const last = comments.at(-1);
  if (first === undefined || last === undefined) return [{ start, end, text: '' }];
  const from = lineStart(file.text, first.start);
  const head = { start, end: endOfLine(file.text, from - 1), text: '' };
  return [
    head,
    ...keepComments(file, { start: from, end: nextLine(file.text, last.end) }, comments),
    { start: last.end, end, text: '' },
  ];
}

function isBare(file: Dockerfile, start: number, end: number): boolean {
  return isBareText(file.text.slice(start, end));
}

/** Whether a text between two items holds an operator and continued lines only: no shell comment, no here-document. */
function isBareText(text: string): boolean {
  return /^[\s\\`]*(?:&&|;)?[\s\\`]*$/.test(text);
}

/** Where the blank lines above a line start. */
function withoutBlanks(text: string, line: number): number {
  let start = line;
  while (isBlankAbove(text, start)) start = lineStart(text, start - 1);
  return start;
}

function isBlankAbove(text: string, line: number): boolean {
  return line > top(text) && isBlankLine(text, lineStart(text, line - 1));
}
