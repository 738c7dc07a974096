import type { Span } from './edit.ts';

/**
 * Text as a program sees it, joined from pieces of a file (continuation lines, heredoc lines without their tabs), that
 * still knows where in the file each character stands. Piece i begins at `at[i]` in `text` and at `from[i]` in the file.
 */
export interface Joined {
  readonly text: string;
  readonly at: readonly number[];
  readonly from: readonly number[];
}

/** Collects pieces into a `Joined`. */
export interface Joiner {
  add(piece: string, fileOffset: number): void;
  done(): Joined;
}

/** A new, empty collector; empty pieces are left out. */
export function joiner(): Joiner {
  const pieces: string[] = [];
  const at: number[] = [];
  const from: number[] = [];
  let length = 0;
  return {
    add(piece, fileOffset) {
      if (piece === '') return;
      pieces.push(piece);
      at.push(length);
      from.push(fileOffset);
      length += piece.length;
    },
    done: () => ({ text: pieces.join(''), at, from }),
  };
}

/** A part of a joined text that is itself a joined text. */
export function sliceJoined(joined: Joined, start: number, end: number): Joined {
  const text = joined.text.slice(start, end);
  if (text === '') return { text, at: [], from: [] };
  const first = pieceOf(joined, start);
  const last = pieceOf(joined, end - 1);
  const at: number[] = [];
  const from: number[] = [];
  for (let i = first; i <= last; i++) {
    const begin = Math.max(pieceAt(joined.at, i), start);
    at.push(begin - start);
    from.push(pieceAt(joined.from, i) + begin - pieceAt(joined.at, i));
  }
  return { text, at, from };
}

/** The file offset of the character at `offset`; for the end of the text, the place just after its last character. */
export function fileStart(joined: Joined, offset: number): number {
  if (joined.at.length === 0) return 0;
  if (offset >= joined.text.length) return fileEnd(joined, offset);
  const i = pieceOf(joined, offset);
  return pieceAt(joined.from, i) + offset - pieceAt(joined.at, i);
}

/** The file offset just after the character before `offset`: where a node that ends at `offset` ends in the file. */
export function fileEnd(joined: Joined, offset: number): number {
  if (joined.at.length === 0) return 0;
  if (offset <= 0) return fileStart(joined, 0);
  const i = pieceOf(joined, Math.min(offset, joined.text.length) - 1);
  return pieceAt(joined.from, i) + Math.min(offset, joined.text.length) - pieceAt(joined.at, i);
}

/** The place in the file of a part of the joined text: from its first character to just after its last one. */
export function fileSpan(joined: Joined, start: number, end: number): Span {
  if (start >= end) return { start: fileStart(joined, start), end: fileStart(joined, start) };
  return { start: fileStart(joined, start), end: fileEnd(joined, end) };
}

function pieceOf(joined: Joined, offset: number): number {
  if (joined.at.length === 1) return 0;
  let low = 0;
  let high = joined.at.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (pieceAt(joined.at, middle) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function pieceAt(list: readonly number[], index: number): number {
  return list[index] ?? 0;
}
