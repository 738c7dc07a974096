import { describe, expect, test } from '@jest/globals';
import { array, assert, constantFrom, nat, property, record, string, tuple } from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { applyEdits, composeEdits, editMap, overlaps } from '../src/edit.ts';
import type { Edit } from '../src/edit.ts';

function edit(start: number, end: number, text = ''): Edit {
  return { start, end, text };
}

describe('applyEdits', () => {
  test.each<[string, readonly Edit[], string]>([
    ['none', [], 'abcdef'],
    ['a deletion', [edit(1, 3)], 'adef'],
    ['an insertion', [edit(3, 3, 'X')], 'abcXdef'],
    ['a replacement', [edit(1, 3, 'XYZ')], 'aXYZdef'],
    ['at both ends', [edit(6, 6, '>'), edit(0, 0, '<')], '<abcdef>'],
    ['everything', [edit(0, 6, '')], ''],
    ['in any order', [edit(4, 5, 'E'), edit(0, 1, 'A'), edit(2, 2, '-')], 'Ab-cdEf'],
    ['next to each other', [edit(1, 3, 'X'), edit(3, 4, 'Y')], 'aXYef'],
    ['insertions at one place in the order given', [edit(2, 2, '1'), edit(2, 2, '2'), edit(2, 2, '3')], 'ab123cdef'],
    ['an insertion where a deletion begins', [edit(2, 4), edit(2, 2, 'X')], 'abXef'],
    ['an insertion where a deletion ends', [edit(4, 4, 'X'), edit(2, 4)], 'abXef'],
    ['edits that do nothing', [edit(2, 2), edit(3, 4, 'd')], 'abcdef'],
  ])('makes %s', (_, edits, expected) => {
    expect(applyEdits('abcdef', edits)).toBe(expected);
  });

  test.each<[string, string, readonly Edit[], string]>([
    ['overlap', 'abcdef', [edit(1, 3), edit(2, 4)], 'overlaps another or lies outside the text'],
    ['one inside another', 'abcdef', [edit(0, 6), edit(2, 2, 'X')], 'overlaps another or lies outside the text'],
    ['the same deletion twice', 'abcdef', [edit(1, 3), edit(1, 3)], 'overlaps another or lies outside the text'],
    ['before the start', 'abcdef', [edit(-1, 2)], 'lies outside the text'],
    ['past the end', 'abcdef', [edit(5, 7)], 'lies outside the text'],
    ['backwards', 'abcdef', [edit(3, 2)], 'lies outside the text'],
    ['not a number', 'abcdef', [edit(Number.NaN, 2)], 'lies outside the text'],
    ['no end', 'abcdef', [edit(2, Number.NaN)], 'lies outside the text'],
    ['start inside a surrogate pair', 'a😀b', [edit(2, 3)], 'cuts a character in two'],
    ['end inside a surrogate pair', 'a😀b', [edit(1, 2)], 'cuts a character in two'],
    ['an insertion inside a surrogate pair', 'a😀b', [edit(2, 2, 'X')], 'cuts a character in two'],
    ['between CR and LF', 'a\r\nb', [edit(2, 2, 'X')], 'cuts a character in two'],
    ['the LF of a CRLF', 'a\r\nb', [edit(2, 3)], 'cuts a character in two'],
  ])('refuses %s', (_, text, edits, message) => {
    expect(() => applyEdits(text, edits)).toThrow(RangeError);
    expect(() => applyEdits(text, edits)).toThrow(message);
  });

  test.each<[string, string, readonly Edit[], string]>([
    ['a whole surrogate pair', 'a😀b', [edit(1, 3, 'X')], 'aXb'],
    ['between two pairs', '😀😀', [edit(2, 2, 'X')], '😀X😀'],
    ['a lone surrogate', 'a\ud83db', [edit(1, 2)], 'ab'],
    ['a whole CRLF', 'a\r\nb', [edit(1, 3)], 'ab'],
    ['after a lone CR', 'a\rb', [edit(2, 2, 'X')], 'a\rXb'],
    ['between LF and CR', 'a\n\rb', [edit(2, 2, 'X')], 'a\nX\rb'],
  ])('takes %s', (_, text, edits, expected) => {
    expect(applyEdits(text, edits)).toBe(expected);
  });

  test('leaves the list it is given alone', () => {
    const edits = [edit(4, 5), edit(0, 1)];
    applyEdits('abcdef', Object.freeze(edits));
    expect(edits).toEqual([edit(4, 5), edit(0, 1)]);
  });
});

test.each<[string, readonly [number, number], readonly [number, number], boolean]>([
  ['apart', [0, 2], [3, 4], false],
  ['end to start', [0, 2], [2, 4], false],
  ['one character', [0, 3], [2, 4], true],
  ['inside', [0, 6], [2, 3], true],
  ['the same', [1, 2], [1, 2], true],
  ['two insertions at one place', [2, 2], [2, 2], true],
  ['two insertions apart', [2, 2], [3, 3], false],
  ['an insertion inside', [1, 3], [2, 2], true],
  ['an insertion at the start', [2, 4], [2, 2], false],
  ['an insertion at the end', [2, 4], [4, 4], false],
])('overlaps: %s', (_, [a, b], [c, d], expected) => {
  expect(overlaps({ start: a, end: b }, { start: c, end: d })).toBe(expected);
  expect(overlaps({ start: c, end: d }, { start: a, end: b })).toBe(expected);
});

/** Texts with edits that can be made on them: cut into pieces, of which every second one is replaced. */
const edited: Arbitrary<{ readonly text: string; readonly edits: readonly Edit[] }> = array(
  tuple(
    string({ maxLength: 4, unit: constantFrom('a', 'b', '\n') }),
    string({ maxLength: 3 }),
    constantFrom('keep', 'replace', 'insert'),
  ),
  { maxLength: 8 },
).map((pieces) => {
  const edits: Edit[] = [];
  let text = '';
  for (const [piece, replacement, what] of pieces) {
    const start = text.length;
    text += piece;
    if (what === 'insert') edits.push(edit(start, start, replacement));
    if (what === 'replace') edits.push(edit(start, text.length, replacement));
  }
  return { text, edits };
});

/** What `editMap` promises, character by character: where each stood before, -1 for what was inserted. */
function origins(text: string, edits: readonly Edit[]): readonly number[] {
  const marks = [...text].map((_, i) => i);
  for (const { start, end, text: inserted } of edits.toReversed()) {
    marks.splice(start, end - start, ...Array.from<number>({ length: inserted.length }).fill(-1));
  }
  return marks;
}

describe('editMap', () => {
  const map = editMap([edit(2, 4, 'XYZ'), edit(6, 6, '!'), edit(8, 10, '')]);
  // 0123456789ab -> 01XYZ45!67ab

  test.each([
    [0, 0],
    [1, 1],
    [2, 5],
    [3, 5],
    [4, 5],
    [5, 6],
    [6, 8],
    [7, 9],
    [8, 10],
    [9, 10],
    [10, 10],
    [12, 12],
  ])('moves %i forward to %i', (before, after) => {
    expect(map.forward(before)).toBe(after);
  });

  test.each([
    [0, 0],
    [2, 2],
    [4, 2],
    [5, 4],
    [7, 6],
    [8, 6],
    [10, 10],
    [11, 11],
  ])('moves %i back to %i', (after, before) => {
    expect(map.back(after)).toBe(before);
  });

  test.each([
    [1, false],
    [2, true],
    [4, true],
    [5, false],
    [7, true],
    [8, false],
    [10, false],
  ])('says of %i that it is inserted: %s', (after, expected) => {
    expect(map.isInserted(after)).toBe(expected);
  });

  test.each<[number, number, readonly number[]]>([
    [0, 1, []],
    [0, 2, [2]],
    [3, 3, [2]],
    [4, 5, [2]],
    [5, 5, []],
    [6, 6, [6]],
    [5, 8, [6, 8]],
    [10, 12, [8]],
    [11, 12, []],
    [0, 12, [2, 6, 8]],
  ])('finds what touches %i-%i', (start, end, expected) => {
    expect(map.touching({ start, end }).map((found) => found.start)).toEqual(expected);
  });

  test('maps nothing without edits', () => {
    const none = editMap([]);
    expect([none.forward(7), none.back(7), none.isInserted(0), none.touching({ start: 0, end: 9 })]).toEqual([
      7,
      7,
      false,
      [],
    ]);
  });

  test('agrees with a model that moves every character', () => {
    assert(
      property(edited, ({ text, edits }) => {
        const marks = origins(text, edits);
        const index = editMap(edits);
        expect(marks).toHaveLength(applyEdits(text, edits).length);
        for (const [after, before] of marks.entries()) {
          expect(index.isInserted(after)).toBe(before === -1);
          if (before === -1) continue;
          expect(index.back(after)).toBe(before);
          expect(index.forward(before)).toBe(after);
        }
        for (const { start, end } of edits)
          expect(index.touching({ start, end })).toContainEqual(expect.objectContaining({ start, end }));
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  test('finds exactly the edits that a plain search finds', () => {
    assert(
      property(edited, nat(30), nat(8), ({ edits }, start, length) => {
        const end = start + length;
        const expected = edits.filter((one) => one.start <= end && one.end >= start);
        expect(editMap(edits).touching({ start, end })).toEqual(expected);
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});

describe('composeEdits', () => {
  test.each<[string, readonly (readonly Edit[])[], readonly Edit[]]>([
    ['nothing', [], []],
    ['one batch', [[edit(4, 5, 'E'), edit(1, 2)]], [edit(1, 2), edit(4, 5, 'E')]],
    ['an insertion into an insertion', [[edit(2, 2, '[]')], [edit(3, 3, 'X')]], [edit(2, 2, '[X]')]],
    ['a deletion of an insertion', [[edit(2, 2, 'XY')], [edit(2, 4)]], []],
    ['a deletion across an insertion', [[edit(2, 2, 'XY')], [edit(1, 5)]], [edit(1, 3, '')]],
    ['neighbours', [[edit(2, 4, 'X')], [edit(3, 4, 'Y')]], [edit(2, 5, 'XY')]],
  ])('makes one of %s', (_, batches, expected) => {
    expect(composeEdits(6, batches)).toEqual(expected);
    expect(applyEdits('abcdef', expected)).toBe(batches.reduce(applyEdits, 'abcdef'));
  });

  test('does what the batches do one after the other', () => {
    /** Cuts numbers down to edits that fit a text. */
    const fit = (length: number, raw: readonly { at: number; size: number; text: string }[]): readonly Edit[] => {
      const edits: Edit[] = [];
      let start = 0;
      for (const { at, size, text } of raw) {
        start = Math.min(length, start + at);
        const end = Math.min(length, start + size);
        edits.push(edit(start, end, text));
        start = end + 1;
        if (start > length) break;
      }
      return edits;
    };
    const raw = array(
      record({ at: nat(4), size: nat(3), text: string({ maxLength: 3, unit: constantFrom('x', 'y') }) }),
      { maxLength: 4 },
    );
    assert(
      property(array(raw, { maxLength: 4 }), (all) => {
        const before = 'abcdefghijkl';
        const batches: (readonly Edit[])[] = [];
        let after = before;
        for (const one of all) {
          const batch = fit(after.length, one);
          batches.push(batch);
          after = applyEdits(after, batch);
        }
        const composed = composeEdits(before.length, batches);
        expect(applyEdits(before, composed)).toBe(after);
        for (const [i, { start }] of composed.entries()) expect(start).toBeGreaterThan(composed[i - 1]?.end ?? -1);
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});
