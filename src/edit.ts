/** A half-open range of UTF-16 offsets into the text of a file. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One change of a text: the span goes, `text` takes its place. `start === end` inserts, `text === ''` deletes. */
export interface Edit extends Span {
  readonly text: string;
}

/**
 * The text with all edits made. Edits may come in any order; two insertions at one place are made in the order given.
 * Throws `RangeError` when an edit lies outside the text, cuts a surrogate pair's or CRLF's two halves apart, or overlaps another.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const edit of inOrder(edits)) {
    if (!(done <= edit.start && edit.start <= edit.end && edit.end <= text.length)) {
      throw new RangeError(`edit ${edit.start}-${edit.end} overlaps another or lies outside the text`);
    }
    if (cutsPair(text, edit.start) || cutsPair(text, edit.end)) {
      throw new RangeError(`edit ${edit.start}-${edit.end} cuts a character in two`);
    }
    parts.push(text.slice(done, edit.start), edit.text);
    done = edit.end;
  }
  parts.push(text.slice(done));
  return parts.join('');
}

/** Whether two spans share a character, or one is an insertion strictly inside the other or at the same place. */
export function overlaps(a: Span, b: Span): boolean {
  if (a.start === a.end && b.start === b.end) return a.start === b.start;
  return a.start < b.end && b.start < a.end;
}

/**
 * The edits on a text of `length` characters that do what the batches do one after the other, each batch given on the text that the one
 * before left; in order and not overlapping.
 */
export function composeEdits(length: number, batches: readonly (readonly Edit[])[]): readonly Edit[] {
  let pieces: readonly Piece[] = [{ start: 0, end: length, text: undefined }];
  for (const batch of batches) pieces = applyToPieces(pieces, inOrder(batch));
  const edits: Edit[] = [];
  let start = 0;
  let text = '';
  for (const piece of [...pieces, { start: length, end: length, text: undefined }]) {
    if (piece.text !== undefined) {
      text += piece.text;
      continue;
    }
    if (text !== '' || piece.start > start) edits.push({ start, end: piece.start, text });
    start = piece.end;
    text = '';
  }
  return edits;
}

/** Answers, in logarithmic time, where things stand before and after a set of edits. */
export interface EditMap {
  /** Where an offset of the text before stands after; one inside a replaced span moves to the end of what replaced it. */
  forward(offset: number): number;
  /** Where an offset of the text after stood before; one inside inserted text moves to the start of the span it replaced. */
  back(offset: number): number;
  /** The edits that overlap a span of the text before or touch its rim. */
  touching(span: Span): readonly Edit[];
  /** Whether an offset of the text after lies in inserted text, its first character included. */
  isInserted(offset: number): boolean;
}

/** Indexes a set of edits that `applyEdits` accepts. */
export function editMap(edits: readonly Edit[]): EditMap {
  const sorted = inOrder(edits);
  /** `starts[i]`: where the text of edit i begins after the edits. */
  const starts: number[] = [];
  let shift = 0;
  for (const { start, end, text } of sorted) {
    starts.push(start + shift);
    shift += text.length - (end - start);
  }
  /** Index of the last edit for which `place` is at most `offset`, -1 when there is none. */
  const last = (offset: number, place: (index: number) => number): number => {
    let low = -1;
    let high = sorted.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (place(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const startBefore = (index: number): number => sorted[index]?.start ?? 0;
  const startAfter = (index: number): number => starts[index] ?? 0;
  return {
    forward(offset) {
      const index = last(offset, startBefore);
      const edit = sorted[index];
      if (edit === undefined) return offset;
      return startAfter(index) + edit.text.length + Math.max(0, offset - edit.end);
    },
    back(offset) {
      const index = last(offset, startAfter);
      const edit = sorted[index];
      if (edit === undefined) return offset;
      const beyond = offset - startAfter(index) - edit.text.length;
      return beyond < 0 ? edit.start : edit.end + beyond;
    },
    touching(span) {
      const index = last(span.end, startBefore);
      let first = index;
      while (first >= 0 && (sorted[first]?.end ?? 0) >= span.start) first--;
      return sorted.slice(first + 1, index + 1);
    },
    isInserted(offset) {
      const index = last(offset, startAfter);
      return offset < startAfter(index) + (sorted[index]?.text.length ?? 0);
    },
  };
}

/** A part of an edited text: a span of the original (`text` undefined) or new text. */
interface Piece extends Span {
  readonly text: string | undefined;
}

function applyToPieces(pieces: readonly Piece[], edits: readonly Edit[]): readonly Piece[] {
  const result: Piece[] = [];
  let index = 0;
  let piece = pieces[0];
  let place = 0;
  /** Hands on or drops what stands before `end` in the text that the edits are for. */
  const advance = (end: number, keep: boolean): void => {
    while (piece !== undefined && place < end) {
      const taken = Math.min(lengthOf(piece), end - place);
      const [head, tail] = splitPiece(piece, taken);
      if (keep) result.push(head);
      place += taken;
      piece = tail ?? pieces[++index];
    }
  };
  for (const { start, end, text } of edits) {
    advance(start, true);
    if (text !== '') result.push({ start: 0, end: 0, text });
    advance(end, false);
  }
  advance(Infinity, true);
  return result;
}

function lengthOf({ start, end, text }: Piece): number {
  return text?.length ?? end - start;
}

function splitPiece(piece: Piece, at: number): readonly [Piece, Piece | undefined] {
  const { start, end, text } = piece;
  if (at >= lengthOf(piece)) return [piece, undefined];
  if (text !== undefined)
    return [
      { ...piece, text: text.slice(0, at) },
      { ...piece, text: text.slice(at) },
    ];
  return [
    { start, end: start + at, text },
    { start: start + at, end, text },
  ];
}

function inOrder(edits: readonly Edit[]): readonly Edit[] {
  return edits.length < 2 ? edits : [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
}

function cutsPair(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false;
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  if (before === 0x0d && after === 0x0a) return true;
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}
