import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { renderDiff } from '../src/reporters/diff.ts';
import { main } from '../src/cli.ts';
import { parseDockerfile } from '../src/dockerfile.ts';
import { applyEdits } from '../src/edit.ts';
import { filesFor } from '../src/context-folder.ts';
import { noContext } from '../src/context.ts';
import type { Files } from '../src/context.ts';
import { slimify } from '../src/slimify.ts';
import type { Options } from '../src/slimify.ts';
import type { Transform } from '../src/transform.ts';
import { transforms } from '../transforms/index.ts';
import { documents } from './docs.ts';
import { readExamples } from './example/settings.ts';
import { fakeIo, workspace } from './workspace.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const { io, said } = fakeIo(root);
await main(['--help'], io);
const help = said.stdout;
const readme = readFileSync(`${root}/README.md`, 'utf8');
const settings = readExamples(`${root}/examples`);
const examples = settings.map(({ name }) => name);
// folders of examples that are no projects
const guides = readdirSync(`${root}/examples`).filter((name) => existsSync(`${root}/examples/${name}/README.md`));

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

test('the README tells of every option', () => {
  const options = [...help.matchAll(/^ +(?:-\w, +)?(--[a-z][\w-]*)/gm)].map(([, option = '']) => option);
  expect(options.length).toBeGreaterThan(20);
  expect(options.filter((option) => !new RegExp(`\`${option}[\`= ]`).test(readme))).toEqual([]);
});

test("the README's config is JSON", () => {
  const [, config = ''] = /## Configuration\n[^]*?```json\n([^]*?)```/.exec(readme) ?? [];
  expect(Object.keys(JSON.parse(config) as object)).toEqual(['$schema', 'skip', 'images', 'overrides']);
});

describe('the transform that the README writes', () => {
  const [, code = ''] = /```js\n(\/\/ slimify\.config\.js\n[^]*?)```/.exec(readme) ?? [];
  const before =
    'FROM alpine:3.20 AS a\nRUN acme fetch x\nFROM alpine:3.20\nCOPY --from=a /x /x\nRUN acme fetch x && acme fetch --no-cache y\n';
  const after = before.replace(/fetch x &/, 'fetch --no-cache x &');

  test('does what it says', async () => {
    const plugin = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as {
      default: { transforms: readonly [Transform] };
    };
    const [transform] = plugin.default.transforms;
    const found = [...transform.find(parseDockerfile(before), noContext)];
    expect(found.map((one) => ('message' in one ? one.message : one.reason))).toEqual([
      'the downloads of acme stay in this layer',
    ]);
    const edits = found.flatMap((one) => ('edits' in one ? one.edits : []));
    expect(applyEdits(before, edits)).toBe(after);
  });

  const reads = help.includes('--no-config');
  (reads ? test : test.skip)(
    `is run by the built command${reads ? '' : ' (which reads no config files yet)'}`,
    () => {
      const folder = workspace({ 'slimify.config.js': code, Dockerfile: before, 'build/.keep': '' });
      const command = `${folder}/build/cli.cjs`;
      const built = spawnSync(process.execPath, [`${root}/.build/build.js`, 'command', command], { encoding: 'utf8' });
      expect(built.stderr).toBe('');
      const { status, stderr } = spawnSync(process.execPath, [command, '--write'], { cwd: folder, encoding: 'utf8' });
      expect({ status, stderr }).toEqual({ status: 0, stderr: 'wrote 1 file: 1 safe change\n' });
      expect(readFileSync(`${folder}/Dockerfile`, 'utf8')).toBe(after);
    },
    60_000,
  );
});

test('the links of the documents lead somewhere', () => {
  const pages = ['README.md', 'transforms/README.md', ...guides.map((name) => `examples/${name}/README.md`)];
  const links = pages.flatMap((page) => {
    const text = readFileSync(`${root}/${page}`, 'utf8').replaceAll(/^(```+)[^]*?^\1/gm, '');
    return [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => ({ page, link }));
  });
  expect(links.length).toBeGreaterThan(transforms.length * 2);
  for (const { page, link } of links) {
    const { protocol, pathname, hash } = new URL(link, `file://${root}/${page}`);
    if (protocol !== 'file:') continue;
    const there = existsSync(pathname) && (hash === '' || anchorsOf(pathname).includes(hash.slice(1)));
    expect({ page, link, there }).toEqual({ page, link, there: true });
  }
});

test('every transform has a page, and the README leads to it', () => {
  const pages = anchorsOf(`${root}/transforms/README.md`);
  for (const { name } of transforms) {
    expect(pages.filter((page) => page === name)).toEqual([name]);
    expect(readme).toContain(`| [${name}](transforms/README.md#${name}) `);
  }
});

/** The anchors of a Markdown file's headings, as code hosts make them. */
function anchorsOf(path: string): readonly string[] {
  const text = readFileSync(path, 'utf8').replaceAll(/^(```+)[^]*?^\1/gm, '');
  return [...text.matchAll(/^#+ (.*)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}
