import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { renderDiff } from '../src/reporters/diff.ts';
import { slimify } from '../src/slimify.ts';
import { transforms } from '../transforms/index.ts';
import { documents } from './docs.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const readme = readFileSync(`${root}/README.md`, 'utf8');
const examples = readdirSync(`${root}/examples`, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .toSorted();

test('the generated documents are up to date (npm run docs)', async () => {
  for (const { path, text } of await documents(root)) {
    expect({ path, text: readFileSync(`${root}/${path}`, 'utf8') }).toEqual({ path, text });
  }
});

test('every file in transforms is in the list', () => {
  const files = readdirSync(`${root}/transforms`).filter((file) => file.endsWith('.ts') && file !== 'index.ts');
  expect(files.toSorted()).toEqual(transforms.map(({ name }) => `${name}.ts`).toSorted());
});

describe('the examples', () => {
  test.each(examples)('%s: Dockerfile.slim is what slimify makes of its Dockerfile', (name) => {
    const text = readFileSync(`${root}/examples/${name}/Dockerfile`, 'utf8');
    expect(slimify(text).after).toBe(readFileSync(`${root}/examples/${name}/Dockerfile.slim`, 'utf8'));
  });

  test('show every transform', () => {
    const results = examples.map((name) => slimify(readFileSync(`${root}/examples/${name}/Dockerfile`, 'utf8')));
    const shown = new Set(results.flatMap(({ findings }) => findings).map(({ transform }) => transform));
    const unasked = transforms.filter(({ optional }) => optional !== true);
    expect([...shown].toSorted()).toEqual(unasked.map(({ name }) => name).toSorted());
  });
});

test("the README's diff is the real one", () => {
  const [, path = ''] = /npx slimify (examples\/\S+)\n/.exec(readme) ?? [];
  const [, diff] = /```diff\n([^]*?)```/.exec(readme) ?? [];
  const result = slimify(readFileSync(`${root}/${path}`, 'utf8'));
  const printed = renderDiff({ path, result, written: false }, path, { terminal: false, color: false });
  // prettier takes the blanks off the context lines that are empty
  expect(diff).toBe(printed.replaceAll(/^ $/gm, ''));
});

test("the README's links lead somewhere", () => {
  const links = [...readme.matchAll(/\]\(([^)#]+)\)/g)].map((match) => match[1] ?? '');
  expect(links.length).toBeGreaterThan(5);
  for (const link of links) expect({ link, exists: existsSync(`${root}/${link}`) }).toEqual({ link, exists: true });
});
