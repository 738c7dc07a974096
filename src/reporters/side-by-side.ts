import { findHunks } from './diff.ts';

/** A row of a side-by-side diff: an old line, a new line, or both; or how many lines are left out because both texts have them. */
export type Row = { readonly old?: Side; readonly now?: Side; readonly same: boolean } | { readonly skipped: number };

/** A line of one of the texts, in pieces; those that the other line of the row does not have are marked. */
export interface Side {
  /** 1-based. */
  readonly line: number;
  readonly pieces: readonly Piece[];
  /** It is the last one, and has no line end. */
  readonly isOpen: boolean;
}

/** A part of a line. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** What two texts differ in, line beside line: those that are alike stand in one row. Nothing when they are the same. */
export function* sideBySide(before: string, after: string): Generator<Row, void> {
  let next = 1;
  for (const hunk of findHunks(before, after)) {
    if (hunk.oldStart > next) yield { skipped: hunk.oldStart - next };
    let [oldLine, nowLine] = [hunk.oldStart, hunk.newStart];
    for (const { same, gone, come } of blocksOf(hunk.lines)) {
      if (same !== undefined) {
        const pieces = [{ text: same.text, marked: false }];
        yield {
          old: { line: oldLine++, pieces, isOpen: same.isOpen },
          now: { line: nowLine++, pieces, isOpen: same.isOpen },
          same: true,
        };
        continue;
      }
      for (const [i, j] of pair(gone, come)) {
        const old = i === undefined ? undefined : gone[i];
        const now = j === undefined ? undefined : come[j];
        const [oldPieces, nowPieces] = old && now ? compareWords(old.text, now.text) : [whole(old), whole(now)];
        yield {
          ...(old && { old: { line: oldLine++, pieces: oldPieces, isOpen: old.isOpen } }),
          ...(now && { now: { line: nowLine++, pieces: nowPieces, isOpen: now.isOpen } }),
          same: false,
        };
      }
    }
    next = oldLine;
  }
  const rest = (before.match(/[^\n]*\n|[^\n]+/g)?.length ?? 0) - next + 1;
  if (rest > 0 && before !== after) yield { skipped: rest };
}

interface Line {
  readonly text: string;
  readonly isOpen: boolean;
}

/** A line that both texts have, or lines that go and what comes in their place. */
interface Block {
  readonly same?: Line;
  readonly gone: Line[];
  readonly come: Line[];
}

function blocksOf(lines: readonly string[]): readonly Block[] {
  const blocks: Block[] = [];
  for (const [index, line] of lines.entries()) {
    const isOpen = lines[index + 1]?.startsWith('\\') === true;
    const entry = { text: line.slice(1), isOpen };
    if (line.startsWith('\\')) continue;
    if (line.startsWith(' ')) {
      blocks.push({ same: entry, gone: [], come: [] });
      continue;
    }
    let block = blocks.at(-1);
    if (block === undefined || block.same !== undefined) blocks.push((block = { gone: [], come: [] }));
    (line.startsWith('-') ? block.gone : block.come).push(entry);
  }
  return blocks;
}

function whole(line: Line | undefined): readonly Piece[] {
  return line === undefined ? [] : [{ text: line.text, marked: false }];
}

type Pair = readonly [old: number | undefined, now: number | undefined];

/** Larger blocks are paired line by line: the search takes time that grows with the square. */
const mostToSearch = 60;
/** Lines with fewer words in common stand in rows of their own. */
const leastAlike = 0.35;

/** The pairs of lines that are most alike in all, in their order. */
function pair(gone: readonly Line[], come: readonly Line[]): readonly Pair[] {
  if (gone.length > mostToSearch || come.length > mostToSearch) return inTurn(gone.length, come.length);
  const olds = gone.map(({ text }) => wordsOf(text));
  const nows = come.map(({ text }) => wordsOf(text));
  const alike = olds.map((old) => nows.map((now) => likeness(old, now)));
  // best[i][j]: what the lines from i and from j on have in common when they are paired as well as can be
  const best = Array.from({ length: gone.length + 1 }, () => Array.from({ length: come.length + 1 }, () => 0));
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  const together = (i: number, j: number): number => {
    const likeness = alike[i]?.[j] ?? 0;
    return likeness < leastAlike ? 0 : likeness + at(i + 1, j + 1);
  };
  for (let i = gone.length - 1; i >= 0; i--) {
    const row = best[i] ?? [];
    for (let j = come.length - 1; j >= 0; j--) row[j] = Math.max(together(i, j), at(i + 1, j), at(i, j + 1));
  }
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  while (i < gone.length || j < come.length) {
    if (i < gone.length && j < come.length && at(i, j) > 0 && at(i, j) === together(i, j)) pairs.push([i++, j++]);
    else if (i < gone.length && (j === come.length || at(i, j) === at(i + 1, j))) pairs.push([i++, undefined]);
    else pairs.push([undefined, j++]);
  }
  return pairs;
}

function inTurn(gone: number, come: number): readonly Pair[] {
  return Array.from({ length: Math.max(gone, come) }, (_, index) => [
    index < gone ? index : undefined,
    index < come ? index : undefined,
  ]);
}

/** Of two lines, from 0 to 1: the letters of the words that both have. */
function likeness(old: readonly string[], now: readonly string[]): number {
  const left = new Map<string, number>();
  let [total, shared] = [0, 0];
  for (const word of old) {
    left.set(word, (left.get(word) ?? 0) + 1);
    total += word.length;
  }
  for (const word of now) {
    total += word.length;
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    shared += 2 * word.length;
  }
  return total === 0 ? 1 : shared / total;
}

/** In longer lines, which nobody reads word by word, all is marked. */
const longest = 2_000;

/** A line in words, blanks and the marks between the parts of a name; of a line that is too long not all of it. */
function wordsOf(text: string): readonly string[] {
  return text.slice(0, longest).match(/[^\s:@=/,;"'(){}[\]]+|\s+|./gu) ?? [];
}

/** The pieces of two lines; those that only one of them has are marked. */
function compareWords(old: string, now: string): readonly [readonly Piece[], readonly Piece[]] {
  if (old === now) return [[{ text: old, marked: false }], [{ text: now, marked: false }]];
  if (old.length > longest || now.length > longest)
    return [[{ text: old, marked: true }], [{ text: now, marked: true }]];
  const lines = (text: string): string => `${wordsOf(text).join('\n')}\n`;
  const words = findHunks(lines(old), lines(now), longest).flatMap((hunk) => hunk.lines);
  return [piecesOf(words, '-', '+'), piecesOf(words, '+', '-')];
}

/** Words of one side, those that stand together in one piece; a blank between two that are marked is marked too. */
function piecesOf(words: readonly string[], own: string, other: string): readonly Piece[] {
  const side = words.filter((word) => !word.startsWith(other));
  const isOwn = (index: number): boolean => side[index]?.startsWith(own) === true;
  const pieces: { text: string; marked: boolean }[] = [];
  for (const [index, word] of side.entries()) {
    const marked = isOwn(index) || (word.trim() === '' && isOwn(index - 1) && isOwn(index + 1));
    const last = pieces.at(-1);
    if (last?.marked === marked) last.text += word.slice(1);
    else pieces.push({ text: word.slice(1), marked });
  }
  return pieces;
}
