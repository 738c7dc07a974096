import { describe, expect, test } from '@jest/globals';
import { parseDockerfile } from '../src/dockerfile.ts';
import { readIgnores } from '../src/ignore.ts';
import type { Transform } from '../src/transform.ts';

function transform(name: string, hadolint?: readonly string[]): Transform {
  const base = { name, summary: 'x', why: 'x', safety: 'safe', waste: [], find: () => [] } as const;
  return hadolint === undefined ? base : { ...base, hadolint };
}

const removeApt = transform('remove-apt-lists', ['DL3009']);
const addApk = transform('add-apk-no-cache', ['DL3019']);

/** The line that holds a transform back at the first place where the text says `HERE`. */
function heldAt(text: string, what = removeApt): number | undefined {
  const start = text.indexOf('HERE');
  return readIgnores(parseDockerfile(text))(what, [{ start, end: start + 4 }]);
}

describe('above an instruction', () => {
  test.each<[string, number | undefined]>([
    ['# slimify-ignore', 2],
    ['#slimify-ignore', 2],
    ['#   slimify-ignore', 2],
    ['# slimify-ignore: the lists are needed', 2],
    ['# slimify-ignore remove-apt-lists', 2],
    ['# slimify-ignore remove-apt-lists: needed: later', 2],
    ['# slimify-ignore add-apk-no-cache, remove-apt-lists: both', 2],
    ['# slimify-ignore add-apk-no-cache remove-apt-lists', 2],
    ['  # slimify-ignore', 2],
    ['# slimify-ignore because the lists are needed', 2],
    ['# slimify-ignore add-apk-no-cache because of the lists', 2],
    ['# slimify-ignore DL3009', 2],
    ['# slimify-ignore DL3018', undefined],
    ['# slimify-ignore add-apk-no-cache', undefined],
    ['# slimify-ignore add-apk-no-cache: remove-apt-lists', undefined],
    ['# slimify-ignore-next', undefined],
    ['# slimify-ignored', undefined],
    ['# slimify-ignores remove-apt-lists', undefined],
    ['# please slimify-ignore', undefined],
    ['# slimify: ignore', undefined],
    ['## slimify-ignore', undefined],
    ['# slimify-ignore remove-apt', undefined],
    ['# slimify-ignore remove-apt-lists-too', undefined],
    ['# hadolint ignore=DL3009', 2],
    ['# hadolint ignore=DL3008,DL3009', 2],
    ['# hadolint ignore=DL3008, DL3009', 2],
    ['#hadolint   ignore = DL3009', 2],
    ['# hadolint ignore=DL3008', undefined],
    ['# hadolint ignore=DL30090', undefined],
    ['# hadolint ignores=DL3009', undefined],
    ['# see hadolint ignore=DL3009', undefined],
    ['# hadolint shell=/bin/bash', undefined],
  ])('%s', (comment, line) => {
    expect(heldAt(`FROM a\n${comment}\nRUN HERE\n`)).toBe(line);
    expect(heldAt(`FROM a\r\n${comment}\r\nRUN HERE\r\n`)).toBe(line);
  });

  test.each<[string, string, number | undefined]>([
    ['among other comments', 'FROM a\n# slimify-ignore\n# why\nRUN HERE\n', 2],
    ['behind a blank line: not', 'FROM a\n# slimify-ignore\n\nRUN HERE\n', undefined],
    ['above another instruction: not', 'FROM a\n# slimify-ignore\nRUN b\nRUN HERE\n', undefined],
    ['below: not', 'FROM a\nRUN HERE\n# slimify-ignore\n', undefined],
    ['above the FROM: not for its stage', '# slimify-ignore\nFROM a\nRUN HERE\n', undefined],
    ['in a later line of the instruction', 'FROM a\n# slimify-ignore\nRUN b \\\n  && HERE\n', 2],
    ['inside, before', 'FROM a\nRUN b \\\n# slimify-ignore\n  && HERE\n', 3],
    ['inside, behind', 'FROM a\nRUN HERE \\\n  # slimify-ignore remove-apt-lists: x\n  && b\n', 3],
    ['a shell comment: not', 'FROM a\nRUN HERE # slimify-ignore\n', undefined],
    ['in a heredoc: not', 'FROM a\nRUN <<EOF\n# slimify-ignore\nHERE\nEOF\n', undefined],
    ['above a heredoc', 'FROM a\n# slimify-ignore\nRUN <<EOF\nHERE\nEOF\n', 2],
    ['in a string: not', 'FROM a\nRUN echo "# slimify-ignore" HERE\n', undefined],
  ])('%s', (_, text, line) => {
    expect(heldAt(text)).toBe(line);
  });
});

describe('for the whole file', () => {
  test.each<[string, string, number | undefined]>([
    ['at the top', '# slimify-ignore-file\nFROM a\nRUN HERE\n', 1],
    ['with a reason', '# slimify-ignore-file: generated\nFROM a\nRUN HERE\n', 1],
    ['anywhere', 'FROM a\nRUN HERE\n\n# slimify-ignore-file\n', 4],
    ['inside an instruction', 'FROM a\nRUN HERE \\\n# slimify-ignore-file\n b\n', 3],
    ['a longer word: not', '# slimify-ignore-files\nFROM a\nRUN HERE\n', undefined],
    ['another word: not', '# slimify-ignore-file-x\nFROM a\nRUN HERE\n', undefined],
    ["hadolint's global", '# hadolint global ignore=DL3009\nFROM a\nRUN HERE\n', 1],
    ["hadolint's global among others", '# hadolint global ignore=DL3008,DL3009\nFROM a\nRUN HERE\n', 1],
    ["hadolint's global of another rule: not", '# hadolint global ignore=DL3008\nFROM a\nRUN HERE\n', undefined],
    ['behind a directive', '# syntax=x\n# slimify-ignore-file\nFROM a\nRUN HERE\n', 2],
  ])('%s', (_, text, line) => {
    expect(heldAt(text)).toBe(line);
  });
});

test('each transform is asked for by its own name and rules', () => {
  const text = 'FROM a\n# hadolint ignore=DL3019\nRUN HERE\n';
  expect(heldAt(text, addApk)).toBe(2);
  expect(heldAt(text, removeApt)).toBeUndefined();
  expect(heldAt(text, transform('other'))).toBeUndefined();
  expect(heldAt('FROM a\n# slimify-ignore\nRUN HERE\n', transform('other'))).toBe(2);
});

describe('places', () => {
  const text = 'FROM a\nRUN b\n# slimify-ignore\nRUN c\nRUN d\n';
  const ignores = readIgnores(parseDockerfile(text));
  const at = (start: number, end: number): number | undefined => ignores(removeApt, [{ start, end }]);
  const start = text.indexOf('RUN c');

  test('any of the spans is enough', () => {
    expect(
      ignores(removeApt, [
        { start: 7, end: 12 },
        { start, end: start + 1 },
      ]),
    ).toBe(3);
    expect(ignores(removeApt, [{ start: 7, end: 12 }])).toBeUndefined();
    expect(ignores(removeApt, [])).toBeUndefined();
  });

  test('an insertion at the rim counts, a span beside it does not', () => {
    expect(at(start, start)).toBe(3);
    expect(at(start + 5, start + 5)).toBe(3);
    expect(at(start + 5, start + 9)).toBeUndefined();
    expect(at(start - 3, start)).toBeUndefined();
    expect(at(start + 6, start + 6)).toBeUndefined();
    expect(at(0, text.length)).toBe(3);
  });
});
