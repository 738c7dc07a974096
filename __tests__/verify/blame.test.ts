import { describe, expect, test } from '@jest/globals';
import { slimify } from '../../src/slimify.ts';
import { blame } from '../../src/verify/blame.ts';

const result = slimify(
  [
    'FROM example.com/node:20',
    'RUN apt-get update && apt-get install -y git',
    'COPY . /app',
    'RUN npm ci',
    'RUN pip install x',
    'CMD ["node"]',
    '',
  ].join('\n'),
  { unsafe: true },
);

describe('blame', () => {
  test.each([
    [1, []],
    [2, ['remove-apt-lists']],
    [3, []],
    [4, ['clean-npm-cache']],
    [5, ['add-pip-no-cache-dir']],
    [6, []],
    [99, []],
  ])('line %i was changed by %j', (line, transforms) => {
    expect(blame(result, line)).toEqual(transforms);
  });

  test('finds the transform whose change joined two instructions, on any line of the one that came of it', () => {
    const joined = slimify('FROM debian:12-slim\nRUN apt-get update\n# what for\nRUN apt-get install -y git\n');
    expect(joined.after.split('\n').map((line, i) => [line, ...blame(joined, i + 1)])).toEqual([
      ['FROM debian:12-slim'],
      ['# what for'],
      ['RUN apt-get update && apt-get install -y git && rm -rf /var/lib/apt/lists/*', 'remove-apt-lists'],
      [''],
    ]);
  });
});
