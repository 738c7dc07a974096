import type { Dockerfile, Instruction } from '../../src/dockerfile.ts';
import type { Edit, Span } from '../../src/edit.ts';
import type { Result } from '../../src/slimify.ts';
import type { Change, Violation } from '../invariants.ts';
import { basesOf } from './bases.ts';
import { excusesOf } from './copies.ts';

/** The edits alone make the new text from the old one, they are in order, and each of them does something. */
export function checkEdits({ before, after, edits, findings }: Result): readonly Violation[] {
  const broken = (detail: string): Violation[] => [{ invariant: 'bytes changed outside edits', detail }];
  let text = '';
  let done = 0;
  for (const { start, end, text: inserted } of edits) {
    if (start < done || end < start || end > before.length)
      return broken(`edit ${start}-${end} overlaps another or lies outside`);
    if (before.slice(start, end) === inserted) return broken(`edit ${start}-${end} does nothing`);
    text += before.slice(done, start) + inserted;
    done = end;
  }
  text += before.slice(done);
  if (text !== after) return broken('the edits do not make the new text from the old one');
  const applied = findings.some(({ status }) => status === 'applied');
  return applied === edits.length > 0
    ? []
    : broken(applied ? 'a finding was applied without an edit' : 'an edit without an applied finding');
}

/** Findings and refusals point into the text, say something, and none is applied that the level does not allow. */
export function checkFindings({ before, findings, refusals, notes }: Result, unsafe: boolean): readonly Violation[] {
  const violations: Violation[] = [];
  const starts = [0, ...[...before.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const lineOf = (offset: number): number => starts.findLastIndex((start) => start <= offset) + 1;
  for (const { span, line, endLine, transform, ...rest } of [...findings, ...refusals]) {
    const message = 'message' in rest ? rest.message : rest.reason;
    const inside = 0 <= span.start && span.start <= span.end && span.end <= before.length;
    const placed = inside && line === lineOf(span.start) && endLine === lineOf(span.end);
    const said = message !== '' && !message.includes('\n') && !message.endsWith('.') && !/^[A-Z][a-z]/.test(message);
    if (placed && said) continue;
    const detail = `${transform}: ${placed ? 'message' : 'place'}: ${JSON.stringify({ span, line, endLine, message })}`;
    violations.push({ invariant: 'finding does not fit the edits', detail });
  }
  for (const { line, message } of notes) {
    if (message !== '' && line >= 1 && line <= starts.length) continue;
    violations.push({
      invariant: 'finding does not fit the edits',
      detail: `note at line ${line}: ${JSON.stringify(message)}`,
    });
  }
  for (const { status, safety, transform, line } of findings) {
    if (status !== 'applied' || safety === 'safe' || (unsafe && safety === 'unsafe')) continue;
    violations.push({
      invariant: 'safe level made an unsafe edit',
      detail: `${transform}: a ${safety} finding at line ${line}`,
    });
  }
  return violations;
}

/** The byte order mark, the kind of line ends and the last one are as they were. */
export function checkLineEnds({ before, after, edits }: Result): readonly Violation[] {
  const broken = (detail: string): Violation[] => [{ invariant: 'CRLF, BOM or final newline lost', detail }];
  if (before.startsWith('\ufeff') !== after.startsWith('\ufeff')) return broken('byte order mark');
  if (after.includes('\ufeff', 1) && !before.includes('\ufeff', 1)) return broken('byte order mark inside the text');
  const lastLineEnd = (text: string): string => /\r*\n?$/.exec(text)?.[0] ?? '';
  if (lastLineEnd(before) !== lastLineEnd(after)) return broken('end of the last line');
  const kinds = (text: string): Set<string> => new Set(text.match(/\r*\n|\r+/g));
  const known = kinds(before);
  for (const kind of kinds(after)) if (!known.has(kind)) return broken(`a line ends in ${JSON.stringify(kind)}`);
  const mixed = edits.find(({ start, end, text }) => text.includes('\n') && cutsLineEnd(before, start, end));
  return mixed === undefined ? [] : broken('an edit parts the two halves of a line end');
}

/**
 * Only RUNs differ, COPYs that do what a RUN did, and base images; they differ where an edit is, there are no more of them than before, and the edits change
 * nothing but them.
 */
export function checkInstructions(change: Change): readonly Violation[] {
  const { result, before, after } = change;
  const violations: Violation[] = [];
  const broken = (detail: string): void =>
    void violations.push({ invariant: 'instruction list changed where no edit says so', detail });
  const bases = basesOf(before, after);
  const excuses = excusesOf(change);
  const { mounted } = excuses;
  const copies = new Map([...excuses.copies, ...bases]);
  const others = ({ instructions }: Dockerfile): readonly Instruction[] =>
    instructions.filter((one) => one.keyword !== 'RUN' && !mounted.copies.has(one));
  const expected = (one: Instruction): string => {
    const copy = copies.get(one);
    return copy === undefined ? signature(before, one) : signature(after, copy);
  };
  const old = others(before).map(expected);
  const now = others(after).map((one) => signature(after, one));
  const differing = old.findIndex((one, i) => one !== now[i]);
  if (differing !== -1) broken(`was ${old[differing]}, is ${now[differing]}`);
  else if (now.length > old.length) broken(`appeared: ${now[old.length]}`);
  for (const name of ['escape', 'directives'] as const) {
    const read = ({ [name]: value }: Dockerfile): string => JSON.stringify(value, ['name', 'value']);
    if (read(before) !== read(after)) broken(`${name}: was ${read(before)}, is ${read(after)}`);
  }
  const counts = (file: Dockerfile): readonly number[] => segments(file, mounted.copies).map((runs) => runs.length);
  const countsAfter = counts(after);
  for (const [i, count] of counts(before).entries())
    if ((countsAfter[i] ?? 0) > count) broken(`more RUNs in segment ${i}`);

  const found = new Map(after.instructions.map((one) => [one.start, one]));
  for (const one of before.instructions) {
    if (touches(result.edits, one)) continue;
    const twin = found.get(moved(result.edits, one.start));
    if (twin === undefined || signature(after, twin) !== signature(before, one))
      broken(`no edit touches line ${one.line}`);
  }
  const made = placesAfter(result.edits);
  const known = new Set(before.instructions.map((one) => signature(before, one)));
  for (const one of after.instructions) {
    if (!touches(made, one) && !known.has(signature(after, one)))
      broken(`new at line ${one.line}, and no edit touches it`);
  }
  // an edit may reach from a RUN that goes to the keyword of an ADD that becomes a COPY
  const keywords = [...copies.keys()].map(({ start, word }) => ({ start, end: start + word.length }));
  for (const edit of result.edits) {
    const isInCopy = [...copies.keys()].some(({ start, end }) => start <= edit.start && edit.end <= end);
    if (isInCopy) continue;
    const runs = before.instructions.filter(
      (one) => (one.keyword === 'RUN' || mounted.copies.has(one)) && touches([edit], one),
    );
    if (runs.length === 0) broken(`edit ${edit.start}-${edit.end} touches no RUN`);
    else if (!isPlain(before, edit, [...runs, ...keywords]))
      broken(`edit ${edit.start}-${edit.end} takes more than RUNs, comments and blanks`);
  }
  return violations;
}

/** Every RUN that an edit touches can be read by a shell parser. */
export function checkScripts({ result, after }: Change): readonly Violation[] {
  const made = placesAfter(result.edits);
  return after.instructions
    .filter((one) => one.keyword === 'RUN' && touches(made, one) && one.script === undefined)
    .map(({ line }) => ({ invariant: 'RUN no longer parses', detail: `the RUN at line ${line} of the result` }));
}

/** No comment is lost, of Docker's or of the shell's, but those of a RUN, or of a COPY that is mounted, that went whole. */
export function checkComments(change: Change): readonly Violation[] {
  const { result, before, after } = change;
  const { mounted } = excusesOf(change);
  const left = new Map<string, number>();
  for (const { text } of comments(after)) left.set(text, (left.get(text) ?? 0) + 1);
  const gone = before.instructions.filter(
    (one) => (one.keyword === 'RUN' || mounted.copies.has(one)) && isGone(before, result.edits, one),
  );
  const belongs = ({ line }: { readonly line: number }): boolean =>
    gone.some((run) => {
      let top = run.line;
      while (before.comments.some((comment) => comment.line === top - 1)) top--;
      return top <= line && line <= run.endLine;
    });
  const violations: Violation[] = [];
  // those that may go come last, so that none of them takes the place of an equal one that has to stay
  const all = comments(before);
  for (const comment of [...all.filter((one) => !belongs(one)), ...all.filter(belongs)]) {
    const count = left.get(comment.text) ?? 0;
    left.set(comment.text, count - 1);
    if (count > 0 || belongs(comment)) continue;
    violations.push({ invariant: 'comment lost', detail: `line ${comment.line}: ${comment.text}` });
  }
  for (const [text, count] of left)
    if (count > 0) violations.push({ invariant: 'comment lost', detail: `appeared: ${text}` });
  return violations;
}

/** The RUNs between two other instructions, but those left out, in order: only within such a segment may a RUN change, join another or go. */
export function segments(
  file: Dockerfile,
  leftOut: ReadonlySet<Instruction> = new Set(),
): readonly (readonly Instruction[])[] {
  const all: Instruction[][] = [[]];
  for (const one of file.instructions) {
    if (leftOut.has(one)) continue;
    if (one.keyword === 'RUN') all.at(-1)?.push(one);
    else all.push([]);
  }
  return all;
}

/** Whether an edit lies in the span, overlaps it or touches its rim. */
export function touches(edits: readonly Span[], { start, end }: Span): boolean {
  return edits.some((edit) => edit.start <= end && edit.end >= start);
}

/** Where the edits stand in the text that they make. */
export function placesAfter(edits: readonly Edit[]): readonly Span[] {
  let shift = 0;
  return edits.map(({ start, end, text }) => {
    const place = { start: start + shift, end: start + shift + text.length };
    shift += text.length - (end - start);
    return place;
  });
}

/** Everything that makes an instruction what it is, its text included. */
function signature({ text }: Dockerfile, { keyword, flags, args, json, heredocs, start, end }: Instruction): string {
  const names = heredocs.map(({ name, fd, expand, chomp }) => [name, fd, expand, chomp]);
  return JSON.stringify([keyword, flags.map((flag) => flag.text), args, json, names, text.slice(start, end)]);
}

function moved(edits: readonly Edit[], offset: number): number {
  let shift = 0;
  for (const { start, end, text } of edits) if (end <= offset) shift += text.length - (end - start);
  return offset + shift;
}

function cutsLineEnd(text: string, start: number, end: number): boolean {
  return [start, end].some((offset) => text[offset - 1] === '\r' && text[offset] === '\n');
}

/** Whether all that an edit takes is of the RUNs it touches, comments or blank. */
function isPlain(before: Dockerfile, edit: Edit, spans: readonly Span[]): boolean {
  const kept = [...spans, ...before.comments];
  let rest = '';
  for (let offset = edit.start; offset < edit.end; offset++) {
    if (!kept.some(({ start, end }) => start <= offset && offset < end)) rest += before.text[offset];
  }
  return rest.trim() === '';
}

function isGone(file: Dockerfile, edits: readonly Edit[], run: Instruction): boolean {
  const gone = [...edits, ...file.comments];
  for (let offset = run.start; offset < run.end; offset++) {
    const blank = /\s/.test(file.text[offset] ?? '');
    if (!blank && !gone.some(({ start, end }) => start <= offset && offset < end)) return false;
  }
  return true;
}

/** Docker's comment lines, the comment lines of heredocs, and what stands behind a `#` at the end of a script. */
function comments(file: Dockerfile): readonly { readonly line: number; readonly text: string }[] {
  const all = file.comments.map(({ line, text }) => ({ line, text: text.trimEnd() }));
  for (const { keyword, line, heredocs, script, body } of file.instructions) {
    if (keyword !== 'RUN') continue;
    for (const heredoc of heredocs) {
      const lines = file.text.slice(heredoc.body.start, heredoc.body.end).match(/^\s*#.*/gm) ?? [];
      all.push(...lines.map((text) => ({ line, text: text.trim() })));
    }
    const last = script?.items.at(-1);
    if (last === undefined || heredocs.length > 0) continue;
    const tail = /\s(#.*)/.exec(file.text.slice(last.end, fileEndOf(body)))?.[1];
    if (tail !== undefined && !file.comments.some(({ text }) => tail.startsWith(text)))
      all.push({ line, text: tail.trim() });
  }
  return all;
}

function fileEndOf({ text, at, from }: Instruction['body']): number {
  return (from.at(-1) ?? 0) + text.length - (at.at(-1) ?? 0);
}
