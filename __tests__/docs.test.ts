import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { renderDiff } from '../src/reporters/diff.ts';
import { filesFor } from '../src/context-folder.ts';
import type { Files } from '../src/context.ts';
import { slimify } from '../src/slimify.ts';
import type { Options } from '../src/slimify.ts';
import { transforms } from '../transforms/index.ts';
import { documents } from './docs.ts';
import { readExamples } from './example/settings.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const readme = readFileSync(`${root}/README.md`, 'utf8');
const examples = readdirSync(`${root}/examples`)
  .filter((name) => existsSync(`${root}/examples/${name}/Dockerfile`))
  .toSorted();

test('the generated documents are up to date (npm run docs)', async () => {
  for (const { path, text } of await documents(root)) {
    const there = existsSync(`${root}/${path}`) ? readFileSync(`${root}/${path}`, 'utf8') : undefined;
    expect({ path, text: there }).toEqual({ path, text });
  }
});

test('every file in transforms is in the list', () => {
  const files = readdirSync(`${root}/transforms`).filter((file) => file.endsWith('.ts') && file !== 'index.ts');
  expect(files.toSorted()).toEqual(transforms.map(({ name }) => `${name}.ts`).toSorted());
});

describe('the examples', () => {
  const settings = readExamples(`${root}/examples`);
  const runtimeOf = (name: string) => settings.find((one) => one.name === name)?.runtime;

  test('show every transform', () => {
    const everything: Options = { buildkit: true, only: transforms.map(({ name }) => name) };
    const results = examples.flatMap((name) => {
      const text = readFileSync(`${root}/examples/${name}/Dockerfile`, 'utf8');
      return [{}, everything].map((options) =>
        slimify(text, { ...options, files: filesOf(name), runtime: runtimeOf(name) }),
      );
    });
    const shown = new Set(results.flatMap(({ findings }) => findings).map(({ transform }) => transform));
    expect([...shown].toSorted()).toEqual(transforms.map(({ name }) => name).toSorted());
  });
});

function filesOf(name: string): Files {
  return filesFor(`examples/${name}/Dockerfile`, undefined, root);
}

test("the README's diffs are the real ones", () => {
  const shown = [...readme.matchAll(/npx slimify (--unsafe )?(examples\/\S+)\n```\n\n```diff\n([^]*?)```/g)];
  expect(shown).toHaveLength(2);
  for (const [, unsafe, path = '', diff] of shown) {
    const options = { files: filesFor(path, undefined, root), unsafe: unsafe !== undefined };
    const result = slimify(readFileSync(`${root}/${path}`, 'utf8'), options);
    const printed = renderDiff({ path, result, written: false }, path, { terminal: false, color: false });
    // prettier takes the blanks off the context lines that are empty
    expect(diff).toBe(printed.replaceAll(/^ $/gm, ''));
  }
});

test("the README's links lead somewhere", () => {
  const links = [...readme.matchAll(/\]\(([^)#]+)\)/g)].map((match) => match[1] ?? '');
  expect(links.length).toBeGreaterThan(5);
  for (const link of links) expect({ link, exists: existsSync(`${root}/${link}`) }).toEqual({ link, exists: true });
});
