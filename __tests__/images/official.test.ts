import { expect, test } from '@jest/globals';
import { architectures, official } from '../../src/images/data/official.ts';
import { currentBuilds, findRelease, tagOf, versionsOf } from '../../src/images/official.ts';

/** What a tag stands for, read by the description in the data's head and nothing else. */
interface Tag {
  readonly tag: string;
  readonly same: readonly string[];
  readonly architectures: string;
  readonly left: number;
  readonly dropped: number;
  readonly distribution: string | undefined;
  readonly names: string;
}

function* readTags(text: string): Generator<Tag> {
  const lines = text.split('\n');
  const dictionary = (lines[0] ?? '').split(' ');
  const templates = (lines[1] ?? '').split(' ');
  for (const line of lines.slice(2)) {
    const [, template = '', left = '', distribution, sets = ''] = /^(\d+)\|(\d+)(?:\|([^:|]+))?:(.*)$/.exec(line) ?? [];
    for (const names of sets.split(',')) {
      for (const build of (templates[Number(template)] ?? '').split(';')) {
        const [indexes = '', set = '', dropped = '0'] = build.split('|');
        const same = indexes.split('.').map((index) => dictionary[parseInt(index, 36)] ?? 'missing');
        for (const version of names.split(' ')) {
          for (const suffix of same) {
            const tag = [version, suffix].filter((part) => part !== '-').join('-');
            yield {
              tag: tag === '' ? 'latest' : tag,
              same,
              architectures: architectures[parseInt(set, 36)] ?? 'missing',
              left: Number(left),
              dropped: Number(dropped),
              distribution,
              names,
            };
          }
        }
      }
    }
  }
}

test('every tag is found as it is written', () => {
  let all = 0;
  let current = 0;
  const wrong: string[] = [];
  for (const [family, text] of Object.entries(official)) {
    for (const { tag, same, architectures: set, left, dropped, distribution, names } of readTags(text)) {
      all++;
      if (left === 0 && dropped === 0) current++;
      const found = findRelease(family, tag);
      const read = found && {
        same: found.build.suffixes.map((suffix) => (suffix === '' ? '-' : suffix)),
        architectures: found.build.architectures.join(' '),
        left: found.left,
        dropped: found.build.dropped,
        distribution: found.distribution,
        names: found.aliases.map((name) => (name === '' ? '-' : name)).join(' '),
      };
      const expected = { same, architectures: set, left, dropped, distribution, names };
      if (JSON.stringify(read) !== JSON.stringify(expected)) wrong.push(`${family}:${tag}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(Object.keys(official)).toHaveLength(141);
  expect([all, current]).toEqual([53_299, 9_213]);
});

test('a version with its suffix is a tag', () => {
  expect(tagOf('24', 'slim')).toBe('24-slim');
  expect(tagOf('24', '')).toBe('24');
  expect(tagOf('', 'slim')).toBe('slim');
  expect(tagOf('', '')).toBe('latest');
});

test('what is not an official image has no versions', () => {
  expect(versionsOf('constructor')).toEqual([]);
  expect(currentBuilds('left-pad')).toEqual([]);
  expect(findRelease('__proto__', 'latest')).toBeUndefined();
});

test('current builds are those of versions that are still built', () => {
  const slim = currentBuilds('node').filter((builds) => builds.some(({ suffixes }) => suffixes.includes('slim')));
  expect(slim.length).toBeGreaterThan(3);
  expect(
    currentBuilds('openjdk')
      .flat()
      .some(({ suffixes }) => suffixes.includes('jre-slim')),
  ).toBe(false);
});
