import { describe, expect, test } from '@jest/globals';
import { array, assert, asyncProperty, constantFrom, subarray, tuple } from 'fast-check';
import { bisect } from '../../src/verify/bisect.ts';

/** Passes unless it holds a bad name, or both names of a bad pair; keeps what was tried. */
function judge(bad: readonly string[], pairs: readonly (readonly [string, string])[] = []) {
  const tried: string[][] = [];
  const passes = async (names: readonly string[]): Promise<boolean> => {
    tried.push([...names]);
    const isBad = names.some((name) => bad.includes(name));
    return !isBad && !pairs.some(([a, b]) => names.includes(a) && names.includes(b));
  };
  return { tried, passes };
}

describe('bisect', () => {
  test('tries all first, and nothing more when they pass', async () => {
    const { tried, passes } = judge([]);
    expect(await bisect(['a', 'b', 'c'], passes)).toEqual({ kept: ['a', 'b', 'c'], dropped: [] });
    expect(tried).toEqual([['a', 'b', 'c']]);
  });

  test('finds the guilty one among four in few tries', async () => {
    const { tried, passes } = judge(['c']);
    expect(await bisect(['a', 'b', 'c', 'd'], passes)).toEqual({ kept: ['a', 'b', 'd'], dropped: ['c'] });
    expect(tried).toEqual([
      ['a', 'b', 'c', 'd'],
      ['a', 'b'],
      ['a', 'b', 'c', 'd'],
      ['a', 'b', 'c'],
      ['a', 'b', 'd'],
    ]);
  });

  test('drops the later one of two that do not go together', async () => {
    const { passes } = judge([], [['a', 'c']]);
    expect(await bisect(['a', 'b', 'c'], passes)).toEqual({ kept: ['a', 'b'], dropped: ['c'] });
  });

  test('keeps none when all are bad, and asks for no empty set', async () => {
    const { tried, passes } = judge(['a', 'b']);
    expect(await bisect(['a', 'b'], passes)).toEqual({ kept: [], dropped: ['a', 'b'] });
    expect(tried.every((names) => names.length > 0)).toBe(true);
  });

  test('whatever is bad: what is kept passes, and nothing that was dropped passes on top of what was kept before it', async () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const pair = tuple(constantFrom(...names), constantFrom(...names)).filter(([a, b]) => a < b);
    await assert(
      asyncProperty(subarray(names), array(pair, { maxLength: 4 }), async (bad, pairs) => {
        const { kept, dropped } = await bisect(names, judge(bad, pairs).passes);
        const { passes } = judge(bad, pairs);
        expect([...kept, ...dropped].sort()).toEqual(names);
        expect(kept.length === 0 || (await passes(kept))).toBe(true);
        for (const name of dropped) {
          const before = kept.filter((other) => other < name);
          expect(await passes([...before, name])).toBe(false);
        }
      }),
    );
  });
});
