import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { transforms } from '../transforms/index.ts';
import { contextOf, runtimes } from '../src/context.ts';
import { parseDockerfile } from '../src/dockerfile.ts';
import { showExample, suggest } from '../src/example.ts';
import { slimify } from '../src/slimify.ts';
import type { Options, Result } from '../src/slimify.ts';
import type { Safety, Transform } from '../src/transform.ts';
import { filesIn, readerOf } from './fixture.ts';
import { checkRun } from './invariants.ts';

/*
 * fixtures/<transform>/<case>/
 *   Dockerfile         the input
 *   Dockerfile.slim    what the transform makes of it; none: it must not change
 *   Dockerfile.unsafe  what it makes of it with --unsafe, where that is more
 *   Dockerfile.manual  what it shows and never writes
 *   buildkit           an empty file: with --buildkit
 *   runtime            the word behind --runtime
 *   context/           the files of the build context, if it is known
 *   refusals.txt       what `--why` says, a line `LINE: reason` each; none: nothing is refused
 */
const fixtures = new URL('./fixtures/', import.meta.url);
const ranks: readonly Safety[] = ['safe', 'unsafe', 'manual'];

for (const transform of transforms) {
  describe(transform.name, () => {
    test('describes itself', () => describeItself(transform));
    for (const name of casesOf(transform)) {
      const read = readerOf(new URL(`${transform.name}/${name}/`, fixtures));
      const text = read('Dockerfile') ?? '';
      const safe = read('Dockerfile.slim') ?? text;
      const unsafe = read('Dockerfile.unsafe') ?? safe;
      const context = {
        buildkit: read('buildkit') !== undefined,
        runtime: runtimes.find((name) => name === read('runtime')?.trim()),
        files: filesIn(new URL(`${transform.name}/${name}/context/`, fixtures)),
      };
      const options = { transforms: [transform], only: [transform.name], ...context };
      test(name, () => {
        const result = runChecked(text, options);
        expect(result.after).toBe(safe);
        expect(said(result)).toBe(read('refusals.txt') ?? '');
        expect(runChecked(text, { ...options, unsafe: true }).after).toBe(unsafe);
        const manual = read('Dockerfile.manual');
        if (transform.safety === 'manual' || manual !== undefined)
          expect(suggest(transform, text, context)).toBe(manual ?? text);
        runChecked(text, context);
        runChecked(text, { ...context, unsafe: true });
      });
      test(`${name}: is honest and pure`, () => honestAndPure(transform, text, context));
      test(`${name}: keeps a byte order mark`, () => {
        expect(runChecked(`\ufeff${text}`, options).after).toBe(`\ufeff${safe}`);
      });
      // the shell gets the carriage returns of a heredoc, so that a heredoc with CRLF is another script
      if (text.includes('\r') || text.includes('<<')) continue;
      test(`${name}: keeps CRLF`, () => {
        expect(runChecked(toCrlf(text), options).after).toBe(toCrlf(safe));
        expect(runChecked(toCrlf(text), { ...options, unsafe: true }).after).toBe(toCrlf(unsafe));
      });
    }
  });
}

test('every fixture folder belongs to a transform', () => {
  const names = new Set(transforms.map(({ name }) => name));
  expect(readdirSync(fixtures).filter((name) => !names.has(name))).toEqual([]);
});

function casesOf({ name }: Transform): readonly string[] {
  const folder = new URL(`${name}/`, fixtures);
  return existsSync(folder) ? readdirSync(folder).toSorted() : [];
}

function runChecked(text: string, options: Options): Result {
  const { result, refused, violations } = checkRun(text, options);
  expect(violations).toEqual([]);
  if (result === undefined) throw new Error('the fixture is refused as a whole', { cause: refused });
  return result;
}

function said({ refusals }: Result): string {
  return refusals.map(({ line, reason }) => `${line}: ${reason}\n`).join('');
}

function describeItself(transform: Transform): void {
  expect(transform.name).toMatch(/^[a-z]+(-[a-z]+)+$/);
  expect(existsSync(new URL(`../transforms/${transform.name}.ts`, import.meta.url))).toBe(true);
  expect(transform.summary.length).toBeLessThanOrEqual(60);
  expect(transform.summary).toMatch(/^[a-z].*[^.]$/);
  expect(transform.why.length).toBeGreaterThan(80);
  const { before, after } = showExample(transform) ?? {};
  expect(after).toBeDefined();
  expect(after).not.toBe(before);
  // a transform without a case that changes and one that does not is not tested
  const cases = casesOf(transform).map((name) =>
    ['slim', 'unsafe', 'manual'].some((level) =>
      existsSync(new URL(`${transform.name}/${name}/Dockerfile.${level}`, fixtures)),
    ),
  );
  expect(cases).toContain(true);
  expect(cases).toContain(false);
}

function honestAndPure(
  transform: Transform,
  text: string,
  given: Pick<Options, 'buildkit' | 'files' | 'runtime'>,
): void {
  const file = parseDockerfile(text);
  const context = contextOf(file, given);
  const first = [...transform.find(file, context)];
  expect([...transform.find(file, context)]).toEqual(first);
  expect([...transform.find(parseDockerfile(text), context)]).toEqual(first);
  for (const found of first) {
    const message = 'reason' in found ? found.reason : found.message;
    expect(message).toMatch(/^\S.*[^.\s]$/);
    if ('reason' in found) continue;
    const safety = found.safety ?? transform.safety;
    expect(ranks.indexOf(safety)).toBeGreaterThanOrEqual(ranks.indexOf(transform.safety));
    if (safety !== 'safe') expect(transform.risk).toBeDefined();
    expect(found.edits.length).toBeGreaterThan(0);
  }
  const options = { transforms: [transform], only: [transform.name], ...given };
  expect(slimify(text, options)).toEqual(slimify(text, options));
}

function toCrlf(text: string): string {
  return text.replaceAll('\n', '\r\n');
}
