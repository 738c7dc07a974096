import { describe, expect, test } from '@jest/globals';
import { array, assert, constant, constantFrom, dictionary, oneof, property, record } from 'fast-check';
import { SlimifyError } from '../../src/error.ts';
import { fileSystemOf } from '../../src/verify/filesystem.ts';
import type { Entry, Image, Layer } from '../../src/verify/image.ts';
import { entry, imageOf, layer } from './archives.ts';

const file = entry({ size: 3, digest: 'abc' });
const other = entry({ size: 4, digest: 'def', mode: 0o755 });
const folder = entry({ type: 'directory', mode: 0o700, uid: 7 });
const implied = entry({ type: 'directory' });
const link = (target: string) => entry({ type: 'hardlink', target });

function filesOf(...layers: readonly Layer[]): Readonly<Record<string, Entry>> {
  return Object.fromEntries(fileSystemOf({ config: {}, layers }));
}

describe('fileSystemOf', () => {
  test('puts layers on top of each other', () => {
    expect(filesOf()).toEqual({ '/': implied });
    expect(filesOf(layer({ '/': folder, '/a': file, '/b': file }), layer({ '/a': other, '/c': other }))).toEqual({
      '/': folder,
      '/a': other,
      '/b': file,
      '/c': other,
    });
  });

  test('adds the folders that no layer lists, before what is in them', () => {
    expect(Object.keys(filesOf(layer({ '/a/b/c': file })))).toEqual(['/', '/a', '/a/b', '/a/b/c']);
    expect(filesOf(layer({ '/a': folder }), layer({ '/a/b': file }))).toMatchObject({ '/a': folder });
  });

  test('removes what whiteouts name, with everything in it', () => {
    const below = layer({ '/a': folder, '/a/b': folder, '/a/b/c': file, '/ab': file });
    expect(Object.keys(filesOf(below, layer({}, { removed: ['/a'] })))).toEqual(['/', '/ab']);
    expect(Object.keys(filesOf(below, layer({}, { removed: ['/a/b/c', '/no', '/no/such'] })))).toEqual([
      '/',
      '/a',
      '/a/b',
      '/ab',
    ]);
  });

  test('keeps what comes in the layer of the whiteout', () => {
    const below = layer({ '/a': folder, '/a/old': file });
    const files = filesOf(below, layer({ '/a': implied, '/a/new': other }, { removed: ['/a'] }));
    expect(files).toEqual({ '/': implied, '/a': implied, '/a/new': other });
  });

  test('hides what is below an opaque folder', () => {
    const below = layer({ '/a': folder, '/a/old': file, '/b': file });
    expect(filesOf(below, layer({ '/a': folder, '/a/new': other }, { opaque: ['/a', '/no'] }))).toEqual({
      '/': implied,
      '/a': folder,
      '/a/new': other,
      '/b': file,
    });
    expect(filesOf(below, layer({}, { opaque: ['/'] }))).toEqual({ '/': implied });
  });

  test('puts a file in the place of a folder, and back', () => {
    const first = layer({ '/a': folder, '/a/b': file });
    const second = layer({ '/a': other });
    expect(filesOf(first, second)).toEqual({ '/': implied, '/a': other });
    expect(filesOf(first, second, first)).toEqual({ '/': implied, '/a': folder, '/a/b': file });
    expect(filesOf(first, second, layer({ '/a/c': file }))).toEqual({ '/': implied, '/a': implied, '/a/c': file });
  });

  test('leaves symlinks alone, however they lead', () => {
    const loop = {
      '/a': entry({ type: 'symlink', target: 'b' }),
      '/b': entry({ type: 'symlink', target: '/a' }),
      '/c': entry({ type: 'symlink', target: '../../../etc' }),
    };
    expect(filesOf(layer(loop))).toEqual({ '/': implied, ...loop });
  });

  test('makes files of hard links', () => {
    expect(filesOf(layer({ '/c': link('/b'), '/b': link('/a'), '/a': file }))).toEqual({
      '/': implied,
      '/a': file,
      '/b': file,
      '/c': file,
    });
    expect(filesOf(layer({ '/a': file }), layer({ '/b': link('/a') }))['/b']).toBe(file);
    expect(filesOf(layer({ '/a': file, '/b': other }), layer({ '/a': link('/b'), '/c': link('/a') }))['/c']).toBe(
      other,
    );
    const chain = Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`/${i + 1}`, link(`/${i}`)]));
    expect(filesOf(layer({ '/0': file, ...chain }))['/1000']).toBe(file);
  });

  test.each([
    ['nothing', layer({ '/a': link('/b') })],
    ['a folder', layer({ '/a': link('/b'), '/b': folder })],
    ['itself', layer({ '/a': link('/a') })],
    ['each other', layer({ '/a': link('/b'), '/b': link('/a') })],
    ['what the layer removes', layer({ '/a': link('/below') }, { removed: ['/below'] })],
  ])('refuses hard links to %s', (_, top) => {
    const image: Image = { config: {}, layers: [layer({ '/below': file }), top] };
    expect(() => fileSystemOf(image)).toThrow(SlimifyError);
    expect(() => fileSystemOf(image)).toThrow('the hard link /a names no file');
  });

  test('takes layers out of an archive', async () => {
    const image = await imageOf(
      [
        { name: 'a/', type: 'directory' },
        { name: 'a/b', content: 'b' },
        { name: 'c', type: 'link', linkname: 'a/b' },
      ],
      [{ name: 'a/', type: 'directory' }, { name: 'a/.wh..wh..opq' }, { name: 'a/d', content: 'd' }],
      [{ name: '.wh.c' }, { name: 'a/d', type: 'directory' }, { name: 'a/d/e' }],
    );
    expect([...fileSystemOf(image).keys()]).toEqual(['/', '/a', '/a/d', '/a/d/e']);
  });

  test('takes time in line with the size', () => {
    const names = Array.from({ length: 60_000 }, (_, i) => `/${i % 10}/${i}`);
    const files = layer(Object.fromEntries(names.map((name) => [name, file])));
    const start = performance.now();
    expect(fileSystemOf({ config: {}, layers: [files, layer({}, { removed: names })] }).size).toBe(11);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  test('says what a naive model says', () => {
    const path = array(constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 3 }).map(
      (names) => `/${names.join('/')}`,
    );
    const anyEntry = constantFrom(file, other, folder, implied, entry({ type: 'symlink', target: '/a' }));
    const anyLayer = record({
      entries: dictionary(path, anyEntry, { noNullPrototype: true }),
      links: dictionary(path, path.map(link), { noNullPrototype: true, maxKeys: 2 }),
      removed: array(path, { maxLength: 3 }),
      opaque: array(oneof(path, constant('/')), { maxLength: 1 }),
    });
    const layers = array(anyLayer, { maxLength: 5 }).map((all) =>
      all.map(({ entries, links, ...rest }) => layer({ ...entries, ...links }, rest)),
    );
    assert(
      property(layers, (layers) => {
        const expected = naive(layers);
        if (expected === undefined) expect(() => filesOf(...layers)).toThrow(SlimifyError);
        else expect(filesOf(...layers)).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
  });
});

/** The same by whole scans and string prefixes; undefined for hard links to nothing. */
function naive(layers: readonly Layer[]): Readonly<Record<string, Entry>> | undefined {
  const files = new Map<string, Entry>([['/', implied]]);
  const clear = (folder: string) => {
    for (const path of files.keys())
      if (path !== '/' && path.startsWith(folder === '/' ? '/' : `${folder}/`)) files.delete(path);
  };
  const put = (path: string, what: Entry) => {
    const names = path.split('/');
    for (let i = 2; i < names.length; i++) {
      const above = names.slice(0, i).join('/');
      if (files.get(above)?.type !== 'directory') files.set(above, implied);
    }
    if (what.type !== 'directory') clear(path);
    files.set(path, what);
  };
  for (const { entries, removed, opaque } of layers) {
    for (const path of opaque) clear(path);
    for (const path of removed) {
      clear(path);
      files.delete(path);
    }
    const links = [...entries].filter(([, { type }]) => type === 'hardlink');
    for (const [path, what] of entries) if (what.type !== 'hardlink') put(path, what);
    const resolved = links.map(([path, { target = '' }]): [string, Entry | undefined] => {
      let end = target;
      for (let i = 0; i < 10 && entries.get(end)?.type === 'hardlink'; i++) end = entries.get(end)?.target ?? '';
      return [path, entries.get(end)?.type === 'hardlink' ? undefined : files.get(end)];
    });
    for (const [path, what] of resolved) {
      if (what === undefined || what.type === 'directory') return undefined;
      put(path, what);
    }
  }
  return Object.fromEntries(files);
}
