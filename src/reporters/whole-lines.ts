import { applyEdits } from '../edit.ts';
import type { Edit, Span } from '../edit.ts';
import { endOfLine, lineStart, nextLine, top } from '../lines.ts';
import type { Result } from '../slimify.ts';

/**
 * What was done, as whole lines that others take the place of: in order, apart from each other, and none longer than it has to be;
 * `applyEdits(before, wholeLines(result))` is `after`. Each starts where a line does (behind a byte order mark) and ends behind a line end
 * or with the text. One that only inserts stands before a line that there is, and its text ends with a line end.
 */
export function wholeLines({ before, edits }: Pick<Result, 'before' | 'edits'>): readonly Edit[] {
  const groups: Group[] = [];
  for (const edit of edits) {
    const { start, end } = linesAround(before, edit);
    const last = groups.at(-1);
    if (last === undefined || start >= last.end) {
      groups.push({ start, end, edits: [edit] });
      continue;
    }
    last.end = Math.max(last.end, end);
    last.edits.push(edit);
  }
  const changes: Edit[] = [];
  for (const group of groups) {
    const change = tighten(before, group);
    if (change.start < change.end || change.text !== '') add(changes, change);
  }
  // only the last one can stand behind the last line
  const last = changes.pop();
  if (last !== undefined) add(changes, anchor(before, last));
  return changes;
}

/** Puts a change behind the others, as one with the last of them where it has to be. */
function add(changes: Edit[], change: Edit): void {
  const last = changes.at(-1);
  if (last === undefined || !isOneWith(last, change)) changes.push(change);
  else changes[changes.length - 1] = { start: last.start, end: change.end, text: last.text + change.text };
}

/** Lines that are touched, and the edits in them. */
interface Group {
  readonly start: number;
  end: number;
  readonly edits: Edit[];
}

/** The lines that an edit touches: up to the end of the last one, unless what the edit leaves ends where a line does. */
function linesAround(text: string, edit: Edit): Span {
  const start = Math.min(lineStart(text, edit.start), edit.start);
  const left = text.slice(start, edit.start) + edit.text;
  const isWhole = (left === '' || left.endsWith('\n')) && lineStart(text, edit.end) === edit.end;
  return { start, end: isWhole ? edit.end : nextLine(text, edit.end) };
}

/** The edits of a group as one, without the lines at both ends that stay as they are. */
function tighten(before: string, { start, end, edits }: Group): Edit {
  const inside = edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  const old = linesIn(before.slice(start, end));
  const now = linesIn(applyEdits(before.slice(start, end), inside));
  const shorter = Math.min(old.length, now.length);
  let head = 0;
  while (head < shorter && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < shorter - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
  return {
    start: start + lengthOf(old.slice(0, head)),
    end: end - lengthOf(old.slice(old.length - tail)),
    text: now.slice(head, now.length - tail).join(''),
  };
}

function linesIn(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+/g) ?? [];
}

function lengthOf(lines: readonly string[]): number {
  return lines.reduce((length, line) => length + line.length, 0);
}

/** An insertion has no line of its own: at the rim of another change nobody could tell which one comes first. */
function isOneWith(last: Edit, next: Edit): boolean {
  return last.end === next.start && (last.start === last.end || next.start === next.end);
}

/** What comes behind the last line replaces that line together with it: there is no line to put it before. */
function anchor(before: string, change: Edit): Edit {
  if (change.start < before.length || change.start === top(before)) return change;
  const start = lineStart(before, change.start - 1);
  return { start, end: change.end, text: before.slice(start, change.start) + change.text };
}

/** Where a change ends in the text before and what it puts there, without the line end when it stays the same one. */
export function withoutLineEnd(before: string, { start, end, text }: Edit): Edit {
  const line = endOfLine(before, Math.max(start, end - 1));
  const lineEnd = before.slice(line, end);
  const isKept = start < end && lineEnd !== '' && text.endsWith(lineEnd);
  return isKept ? { start, end: line, text: text.slice(0, -lineEnd.length) } : { start, end, text };
}
