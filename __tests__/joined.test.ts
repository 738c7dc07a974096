import { describe, expect, test } from '@jest/globals';
import { array, assert, constantFrom, nat, property, record, string } from 'fast-check';
import { fileEnd, fileSpan, fileStart, joiner, sliceJoined } from '../src/joined.ts';
import type { Joined } from '../src/joined.ts';
import { scan } from '../src/scanner.ts';

/** A joined text of pieces that stand in a file at the offsets given. */
function join(...pieces: readonly (readonly [piece: string, fileOffset: number])[]): Joined {
  const whole = joiner();
  for (const [piece, offset] of pieces) whole.add(piece, offset);
  return whole.done();
}

// file: "RUN apt \⏎  get \⏎x"
const joined = join(['apt ', 4], ['  get ', 10], ['x', 18]);

test('a joiner leaves out empty pieces', () => {
  expect(join(['', 3], ['a', 5], ['', 7], ['b', 9])).toEqual({ text: 'ab', at: [0, 1], from: [5, 9] });
  expect(join()).toEqual({ text: '', at: [], from: [] });
});

test.each([
  [0, 4],
  [3, 7],
  [4, 10],
  [9, 15],
  [10, 18],
  [11, 19],
  [99, 19],
])('the character at %i starts at %i of the file', (offset, expected) => {
  expect(fileStart(joined, offset)).toBe(expected);
});

test.each([
  [0, 4],
  [1, 5],
  [4, 8],
  [5, 11],
  [10, 16],
  [11, 19],
  [99, 19],
])('what ends at %i ends at %i of the file', (offset, expected) => {
  expect(fileEnd(joined, offset)).toBe(expected);
});

test('a span ends behind its last character, not where the next one begins', () => {
  expect(fileSpan(joined, 0, 4)).toEqual({ start: 4, end: 8 });
  expect(fileSpan(joined, 3, 5)).toEqual({ start: 7, end: 11 });
  expect(fileSpan(joined, 4, 4)).toEqual({ start: 10, end: 10 });
  expect(fileSpan(joined, 11, 11)).toEqual({ start: 19, end: 19 });
  expect(fileSpan(join(), 0, 0)).toEqual({ start: 0, end: 0 });
});

test('a slice is joined too', () => {
  expect(sliceJoined(joined, 2, 7)).toEqual({ text: 't   g', at: [0, 2], from: [6, 10] });
  expect(sliceJoined(joined, 4, 10)).toEqual({ text: '  get ', at: [0], from: [10] });
  expect(sliceJoined(joined, 5, 5)).toEqual({ text: '', at: [], from: [] });
  expect(sliceJoined(joined, 0, 11)).toEqual(joined);
});

describe('over continued instructions', () => {
  /** What stands between two words, and what is left of it. */
  const gap = constantFrom(
    [' ', ' '],
    ['  ', '  '],
    [' \\\n', ' '],
    ['\\\n  ', '  '],
    [' \\ \t\n\t', ' \t'],
    [' \\\n# a \\\n\n  ', '   '],
    [' \\\r\n  # b\r\n', ' '],
    ['\\\n\\\n', ''],
  );
  const word = string({ minLength: 1, maxLength: 5, unit: constantFrom('a', 'b', 'é', '😀', '"', '#', '$', '\\x') });

  test('every character of the body is the one at its place in the file', () => {
    assert(
      property(array(record({ word, gap }), { minLength: 1, maxLength: 8 }), nat(), nat(), (words, from, length) => {
        const write = (which: 0 | 1): string => words.map((one) => `w${one.word}${one.gap[which]}`).join('');
        const text = `FROM a\nRUN ${write(0)}end\nCMD x\n`;
        const body = scan(text).instructions[1]?.body ?? join();
        expect(body.text).toBe(`${write(1)}end`);
        for (let i = 0; i < body.text.length; i++) {
          expect(text[fileStart(body, i)]).toBe(body.text[i]);
          expect(text[fileEnd(body, i + 1) - 1]).toBe(body.text[i]);
        }
        const start = from % body.text.length;
        const slice = sliceJoined(body, start, start + 1 + (length % (body.text.length - start)));
        for (let i = 0; i < slice.text.length; i++) expect(fileStart(slice, i)).toBe(fileStart(body, start + i));
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});
