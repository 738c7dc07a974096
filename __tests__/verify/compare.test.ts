import { describe, expect, test } from '@jest/globals';
import { array, assert, constantFrom, dictionary, property, string } from 'fast-check';
import { transforms } from '../../transforms/index.ts';
import { compareImages } from '../../src/verify/compare.ts';
import type { Promised } from '../../src/verify/compare.ts';
import type { Entry, Image, ImageConfig, Layer } from '../../src/verify/image.ts';
import { matcher } from '../../src/verify/paths.ts';
import type { Comparison } from '../../src/verify/report.ts';
import { volatile } from '../../src/verify/volatile.ts';
import { entry, layer, sha256 } from './archives.ts';

const strict: Promised = {
  waste: [
    { transform: 'remove-apt-lists', folders: ['/var/lib/apt/lists', '/var/cache/apt'] },
    { transform: 'add-pip-no-cache-dir', folders: ['~/.cache/pip'] },
    { transform: 'other', folders: ['/var/lib/apt', '/opt/*/cache'] },
  ],
  config: [{ transform: 'use-exec-form', fields: ['Cmd'] }],
  strict: true,
};

const file = (content: string, given: Partial<Entry> = {}) =>
  entry({ size: content.length, digest: sha256(content), ...given });
const folder = (given: Partial<Entry> = {}) => entry({ type: 'directory', ...given });

function compare(
  before: Readonly<Record<string, Entry>>,
  after: Readonly<Record<string, Entry>>,
  config: ImageConfig = {},
  promise = strict,
): Comparison {
  const image = (entries: Readonly<Record<string, Entry>>): Image => ({ config, layers: [layer(entries)] });
  return compareImages(image(before), image(after), promise);
}

const brief = ({ violations }: Comparison) =>
  violations.map(({ path, kind, before, after }) => `${path} ${kind}: ${before} -> ${after}`);

describe('violations', () => {
  test('are none where only waste is gone', () => {
    const kept = { '/bin': folder(), '/bin/sh': file('sh'), '/var/lib/apt/lists': folder() };
    const waste = {
      '/var/lib/apt/lists/a': file('a'),
      '/var/lib/apt/lists/partial': folder(),
      '/root/.cache/pip/b': file('b'),
      '/home/app/.cache/pip': folder(),
      '/srv/.cache/pip/c': file('c'),
      '/.cache/pip/d': file('d'),
      '/opt/x/cache/d': file('d'),
    };
    const homes = { '/root': folder(), '/home/app': folder(), '/srv': folder(), '/opt/x': folder() };
    const all = { ...kept, ...homes, ...waste };
    expect(brief(compare(all, { ...kept, ...homes }, { Env: ['HOME=/srv/'] }))).toEqual([]);
    expect(brief(compare(all, { ...kept, ...homes }))).toEqual([
      '/srv/.cache vanished: directory -> nothing',
      '/srv/.cache/pip vanished: directory -> nothing',
      '/srv/.cache/pip/c vanished: file of 1 bytes -> nothing',
    ]);
  });

  test('are folders that are gone, unless only waste was in them', () => {
    const before = { '/root': folder(), '/root/.cache/pip/a': file('a'), '/empty': folder() };
    expect(brief(compare(before, { '/root': folder() }))).toEqual(['/empty vanished: directory -> nothing']);
    expect(
      brief(compare({ ...before, '/root/.cache/uv': folder() }, { '/root': folder(), '/empty': folder() })),
    ).toEqual(['/root/.cache/uv vanished: directory -> nothing']);
  });

  test('are paths that only begin like waste', () => {
    const before = { '/var/lib/apt/lists.old': file('a'), '/opt/x/y/cache': file('b'), '/root/.cache/pipx': file('c') };
    const promise = { ...strict, waste: strict.waste.slice(0, 2) };
    const { violations } = compare(before, {}, {}, promise);
    expect(violations.map(({ path }) => path)).toEqual([
      '/opt',
      '/opt/x',
      '/opt/x/y',
      '/opt/x/y/cache',
      '/root',
      '/root/.cache',
      '/root/.cache/pipx',
      '/var',
      '/var/lib',
      '/var/lib/apt',
      '/var/lib/apt/lists.old',
    ]);
  });

  test('are paths that appear, waste or not', () => {
    expect(brief(compare({}, { '/a': file('abc'), '/s': entry({ type: 'symlink', target: 'a' }) }))).toEqual([
      '/a appeared: nothing -> file of 3 bytes',
      '/s appeared: nothing -> symlink to a',
    ]);
    const lists = { '/var/lib/apt/lists': folder() };
    expect(brief(compare(lists, { ...lists, '/var/lib/apt/lists/a': file('a') }))).toHaveLength(1);
  });

  test.each([
    ['type', file('a'), folder(), 'file of 1 bytes -> directory'],
    ['mode', file('a'), file('a', { mode: 0o4755 }), '0644 -> 4755'],
    ['owner', file('a'), file('a', { uid: 1000, gid: 50 }), '0:0 -> 1000:50'],
    ['attributes', file('a', { attributes: { b: '1' } }), file('a'), '{"b":"1"} -> {}'],
    ['target', entry({ type: 'symlink', target: 'a' }), entry({ type: 'symlink', target: 'b' }), 'a -> b'],
    ['target', entry({ type: 'device', device: 'c1:3' }), entry({ type: 'device', device: 'c1:5' }), 'c1:3 -> c1:5'],
    ['type', entry({ type: 'fifo' }), entry({ type: 'device', device: 'c1:5' }), 'fifo -> device c1:5'],
  ])('are differences in %s', (kind, before, after, said) => {
    expect(brief(compare({ '/x': before }, { '/x': before }))).toEqual([]);
    expect(brief(compare({ '/x': before }, { '/x': after }))).toEqual([`/x ${kind}: ${said}`]);
    expect(brief(compare({ '/var/lib/apt/lists/x': before }, { '/var/lib/apt/lists/x': after }))).toHaveLength(1);
  });

  test('are no files of the base image that are no longer removed, where they are waste', () => {
    const base = layer({ '/var/lib/apt/lists/lock': file(''), '/x': file('') });
    const gone: Layer = { ...layer({}), removed: ['/var/lib/apt/lists/lock', '/x'] };
    const image = (...layers: readonly Layer[]): Image => ({ config: {}, layers });
    const more = layer({ '/var/lib/apt/lists/more': file('') });
    expect(brief(compareImages(image(base, gone), image(base, more), strict))).toEqual([
      '/var/lib/apt/lists/more appeared: nothing -> file of 0 bytes',
      '/x appeared: nothing -> file of 0 bytes',
    ]);
  });

  test('are owners of folders, outside of waste', () => {
    const [a, b] = [folder(), folder({ uid: 42 })];
    expect(brief(compare({ '/x': a }, { '/x': b }))).toEqual(['/x owner: 0:0 -> 42:0']);
    expect(brief(compare({ '/var/cache/apt/x': a }, { '/var/cache/apt/x': b }))).toEqual([]);
  });

  test('are differences in content, outside of waste', () => {
    const [a, b] = [file('a'.repeat(1234)), file('b')];
    expect(brief(compare({ '/x': a }, { '/x': b }))).toEqual([
      '/x content: 1,234 bytes, sha256 f10d3801d605 -> 1 bytes, sha256 3e23e8160039',
    ]);
    expect(brief(compare({ '/var/cache/apt/x': a }, { '/var/cache/apt/x': b }))).toEqual([]);
  });

  test('are all that differs of one path, sorted by path', () => {
    const before = { '/b': file('b'), '/a': file('a') };
    const after = { '/a': file('x', { mode: 0o600, uid: 1 }), '/b': file('y') };
    expect(compare(before, after).violations.map(({ path, kind }) => [path, kind])).toEqual([
      ['/a', 'content'],
      ['/a', 'mode'],
      ['/a', 'owner'],
      ['/b', 'content'],
    ]);
  });

  test('do not care how a hard link is written, or in which layer', () => {
    const link = (target: string) => entry({ type: 'hardlink', target });
    expect(brief(compare({ '/a': file('a'), '/b': link('/a') }, { '/b': file('a'), '/a': link('/b') }))).toEqual([]);
    const one: Image = { config: {}, layers: [layer({ '/a': file('a'), '/b': file('b') })] };
    const two: Image = {
      config: {},
      layers: [layer({ '/a': file('x'), '/c': file('c') }), layer({ '/a': file('a') })],
    };
    const three = layer({ '/b': file('b') }, { removed: ['/c'] });
    const comparison = compareImages({ ...two, layers: [...two.layers, three] }, one, strict);
    expect(brief(comparison)).toEqual([]);
    expect(comparison.saved).toEqual([{ transform: undefined, bytes: 2, files: 2 }]);
  });

  test('are a thousand at most', () => {
    const many = Object.fromEntries(Array.from({ length: 1234 }, (_, i) => [`/${i}`, file('')]));
    const { violations, moreViolations } = compare(many, {});
    expect(violations).toHaveLength(1000);
    expect(moreViolations).toBe(234);
    expect(compare({}, {}).moreViolations).toBe(0);
  });

  test('are not told of where more than safe edits were made', () => {
    const { violations, gone } = compare({ '/a': file('a') }, { '/b': file('b') }, {}, { ...strict, strict: false });
    expect(violations).toEqual([]);
    expect(gone).toEqual([{ path: '/a', bytes: 1, files: 1, children: [] }]);
  });
});

describe('what differs in any two builds', () => {
  test('is counted, and no violation', () => {
    const before = { '/var/log/apt/term.log': file('a'), '/app/x.pyc': file('a'), '/root/.npm/_logs/1.log': file('a') };
    const after = { '/var/log/apt/term.log': file('b'), '/app/x.pyc': file('b'), '/root/.npm/_logs/2.log': file('a') };
    const comparison = compare(before, after);
    expect(brief(comparison)).toEqual([]);
    expect(comparison.unstable).toBe(4);
  });

  test('is still a violation where more than the content differs', () => {
    const log = { '/var/log/dpkg.log': file('a') };
    expect(brief(compare(log, { '/var/log/dpkg.log': file('b', { mode: 0o600 }) }))).toHaveLength(2);
    expect(brief(compare({ '/var/log': folder(), ...log }, { '/var/log': folder() }))).toHaveLength(1);
  });

  test('has a reason in every row', () => {
    for (const { paths, why } of volatile) {
      expect(paths.length).toBeGreaterThan(0);
      expect(why).toMatch(/^[^A-Z].*[^.]$/);
    }
  });
});

describe('matcher', () => {
  const homes = ['/root', '/home/*', '/', '/srv/a+b/'];

  test.each([
    ['/a', ['/a', '/a/b', '/a/b/c'], ['/ab', '/b/a', '/']],
    ['/a/*/c', ['/a/b/c', '/a/b/c/d'], ['/a/c', '/a/b/b/c', '/a/b']],
    ['/a/x-*.y', ['/a/x-1.y', '/a/x-.y/z'], ['/a/x-1zy', '/a/x-/1.y']],
    ['**/*.pyc', ['/a.pyc', '/b/c/a.pyc'], ['/a.pyc2', '/pyc']],
    ['**/__pycache__', ['/__pycache__', '/a/__pycache__/b'], ['/a__pycache__']],
    [
      '~/.c',
      ['/root/.c', '/home/x/.c/d', '/.c', '/srv/a+b/.c'],
      ['/home/.c', '/srv/.c', '/home/x/y/.c', '/srv/aab/.c'],
    ],
  ])('%s', (pattern, yes, no) => {
    const matches = matcher([pattern], homes);
    expect([...yes, ...no].filter(matches)).toEqual(yes);
    expect(matcher(['/else', pattern], homes)(yes[0] ?? '')).toBe(true);
    expect(matcher([], homes)(yes[0] ?? '')).toBe(false);
  });

  test('takes the waste of every transform', () => {
    const folders = transforms.flatMap(({ waste }) => waste);
    for (const folder of folders) {
      expect(matcher([folder], homes)(folder.replace('~', '/root').replace('**', '/x').replaceAll('*', 'x'))).toBe(
        true,
      );
      expect(matcher([folder], homes)('/etc/passwd')).toBe(false);
    }
  });
});

describe('saved', () => {
  test('goes to the first transform whose waste it was, the rest to none', () => {
    const lists = { '/var/lib/apt/lists/a': file('12345'), '/var/lib/apt/extended': file('12') };
    const before = { ...lists, '/root/.cache/pip/a': file('123'), '/usr/x': file('1'), '/usr/y': file('1234') };
    const { saved, ...sizes } = compare(before, { '/usr/y': file('1234567') });
    expect(saved).toEqual([
      { transform: 'remove-apt-lists', bytes: 5, files: 1 },
      { transform: 'add-pip-no-cache-dir', bytes: 3, files: 1 },
      { transform: 'other', bytes: 2, files: 1 },
      { transform: undefined, bytes: -2, files: 1 },
    ]);
    expect([sizes.before.unpacked, sizes.after.unpacked]).toEqual([15, 7]);
  });

  test('counts a path in every layer, and hard links once', () => {
    const big = file('123456');
    const link = entry({ type: 'hardlink', target: '/a' });
    const before: Image = { config: {}, layers: [layer({ '/a': big, '/b': link }), layer({ '/a': file('12') })] };
    const after: Image = { config: {}, layers: [layer({ '/a': file('12'), '/b': file('123456') })] };
    expect(compareImages(before, after, strict).saved).toEqual([]);
    expect(compareImages(before, { config: {}, layers: [] }, strict).saved).toEqual([
      { transform: undefined, bytes: 8, files: 2 },
    ]);
  });

  test('sums to what the layers lost', () => {
    const path = constantFrom('/a', '/var/lib/apt/lists/x', '/root/.cache/pip/y', '/var/cache/apt/z', '/var/lib/apt/w');
    const entries = dictionary(
      path,
      string().map((text) => file(text)),
      { noNullPrototype: true },
    );
    const image = array(entries, { maxLength: 4 }).map((all): Image => ({
      config: {},
      layers: all.map((each) => layer(each)),
    }));
    assert(
      property(image, image, (a, b) => {
        const { before, after, saved } = compareImages(a, b, strict);
        expect(saved.reduce((sum, { bytes }) => sum + bytes, 0)).toBe(before.unpacked - after.unpacked);
      }),
    );
  });
});

describe('gone', () => {
  const names = (tree: Comparison['gone']): unknown[] =>
    tree.map(({ path, bytes, files, children }) => [path, bytes, files, ...names(children)]);

  test('is a tree by size, with folders of one thing drawn together', () => {
    const before = {
      '/usr/share/doc/a/x': file('1'.repeat(500)),
      '/usr/share/doc/b/x': file('1'.repeat(300)),
      '/usr/share/doc/b/y': file('1'.repeat(100)),
      '/usr/bin/c': file('1'.repeat(50)),
      '/usr/bin/d': file('1'.repeat(5)),
      '/var/lib/apt/lists/z': file('1'.repeat(45)),
      '/kept': file('1'.repeat(5000)),
    };
    expect(names(compare(before, { '/kept': file('other') }).gone)).toEqual([
      [
        '/usr',
        955,
        5,
        [
          '/usr/share/doc',
          900,
          3,
          ['/usr/share/doc/a/x', 500, 1],
          ['/usr/share/doc/b', 400, 2, ['/usr/share/doc/b/x', 300, 1], ['/usr/share/doc/b/y', 100, 1]],
        ],
        ['/usr/bin', 55, 2, ['/usr/bin/c', 50, 1]],
      ],
      ['/var/lib/apt/lists/z', 45, 1],
    ]);
  });

  test('has at most 20 things on a level, four levels, and hard links once', () => {
    const many = Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`/a/${i}`, file('1'.repeat(i + 1))]));
    const [top] = compare(many, {}).gone;
    expect(top).toMatchObject({ path: '/a', bytes: 1275, files: 50 });
    expect(top?.children.map(({ bytes }) => bytes)).toEqual(Array.from({ length: 20 }, (_, i) => 50 - i));
    const deep = ['/1/x', '/1/2/x', '/1/2/3/x', '/1/2/3/4/x', '/1/2/3/4/5/x'];
    const { gone } = compare(Object.fromEntries(deep.map((path) => [path, file('x')])), {});
    const depth = (tree: Comparison['gone']): number => Math.max(0, ...tree.map(({ children }) => 1 + depth(children)));
    expect(depth(gone)).toBe(4);
    const link = entry({ type: 'hardlink', target: '/a' });
    expect(names(compare({ '/a': file('abc'), '/b': link }, {}).gone)).toEqual([['/a', 3, 1]]);
    expect(names(compare({ '/a': file('abc'), '/b': link }, { '/a': file('abc') }).gone)).toEqual([['/b', 0, 1]]);
  });

  test('is empty where nothing is', () => {
    expect(compare({ '/a': file('a') }, { '/a': file('b') }).gone).toEqual([]);
  });
});

describe('sizes', () => {
  test('tell which layers are shared', () => {
    const base: Layer = layer({ '/a': file('12') }, { createdBy: 'ADD', compressed: 1 });
    const own = layer({ '/b': file('3456') }, { createdBy: 'RUN', compressed: 3 });
    const { before, after } = compareImages(
      { config: {}, layers: [base, own] },
      { config: {}, layers: [base] },
      strict,
    );
    const shared = { createdBy: 'ADD', unpacked: 2, compressed: 1, shared: true };
    expect(after).toEqual({ unpacked: 2, compressed: 1, layers: [shared] });
    expect(before).toEqual({
      unpacked: 6,
      compressed: 4,
      layers: [shared, { createdBy: 'RUN', unpacked: 4, compressed: 3, shared: false }],
    });
  });
});

describe('config', () => {
  const differ = (before: ImageConfig, after: ImageConfig) =>
    compareImages({ config: before, layers: [] }, { config: after, layers: [] }, strict).config;

  test.each([
    [{ Entrypoint: ['a'] }, {}],
    [{ Env: ['A=1'] }, { Env: ['A=2'] }],
    [{ Env: ['A=1', 'A=2'] }, { Env: ['A=1'] }],
    [{ User: 'a' }, { User: 'b' }],
    [{ WorkingDir: '/' }, { WorkingDir: '/a' }],
    [{ ExposedPorts: ['80/tcp'] }, {}],
    [{ Volumes: ['/a'] }, { Volumes: ['/a', '/b'] }],
    [{ Labels: { a: '1' } }, { Labels: { a: '2' } }],
    [{ Healthcheck: { Test: ['a'] } }, { Healthcheck: { Test: ['b'] } }],
    [{ StopSignal: 'SIGINT' }, {}],
    [{ Shell: ['a', 'b'] }, { Shell: ['b', 'a'] }],
    [{ OnBuild: ['a'] }, {}],
  ] satisfies [ImageConfig, ImageConfig][])('%j differs from %j', (before, after) => {
    const [field = ''] = Object.keys(before);
    const values: Readonly<Record<string, unknown>>[] = [before, after];
    const [a, b] = values.map((value) => value[field]);
    expect(differ(before, after)).toEqual([{ field, before: a, after: b, explainedBy: undefined }]);
    expect(differ(before, before)).toEqual([]);
  });

  test('knows who explains a difference', () => {
    expect(differ({ Cmd: ['a'] }, { Cmd: ['b'] })).toMatchObject([{ field: 'Cmd', explainedBy: 'use-exec-form' }]);
  });

  test('does not care about order where it means nothing', () => {
    const before: ImageConfig = {
      Env: ['A=0', 'A=1', 'B=x=y'],
      Labels: { a: '1', b: '2' },
      Healthcheck: { Test: ['a'], Retries: 1 },
    };
    const after: ImageConfig = {
      Env: ['B=x=y', 'A=1'],
      Labels: { b: '2', a: '1' },
      Healthcheck: { Retries: 1, Test: ['a'] },
    };
    expect(differ(before, after)).toEqual([]);
  });
});
