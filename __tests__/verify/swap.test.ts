import { describe, expect, test } from '@jest/globals';
import { slimify } from '../../src/slimify.ts';
import { compareImages } from '../../src/verify/compare.ts';
import type { Entry, Image, ImageConfig, Layer } from '../../src/verify/image.ts';
import { basesOf, swapIn } from '../../src/verify/swap.ts';
import type { Swap } from '../../src/verify/swap.ts';
import { entry, layer, sha256 } from './archives.ts';
import { swapping } from './swapping.ts';

const changed = (lines: readonly string[], from: string, to: string, target?: string) =>
  swapIn(slimify(lines.join('\n'), { transforms: [swapping(from, to)] }), target);

describe('a swap', () => {
  test('is another image in the FROM at the bottom, which is built alone', () => {
    const lines = ['# syntax=a/b', 'ARG V=12', 'FROM debian:${V} AS base', 'RUN a', 'FROM base', 'RUN b', ''];
    expect(changed(lines, 'debian:${V} AS', 'debian:${V}-slim AS')).toEqual({
      before: { name: 'debian:12', dockerfile: '# syntax=a/b\nARG V=12\nFROM debian:${V} AS base\n' },
      after: { name: 'debian:12-slim', dockerfile: '# syntax=a/b\nARG V=12\nFROM debian:${V}-slim AS base\n' },
      transform: 'swap-debian-v-as',
    });
  });

  test('is that of the stage that is built, and of no other', () => {
    const lines = ['FROM golang:1 AS build', 'RUN a', 'FROM debian:12 AS app', 'COPY --from=build /a /a', ''];
    expect(changed(lines, 'golang:1', 'golang:1-slim')).toBeUndefined();
    expect(changed(lines, 'golang:1', 'golang:1-slim', 'BUILD')?.after.name).toBe('golang:1-slim');
    expect(changed(lines, 'golang:1', 'golang:1-slim', '0')?.after.name).toBe('golang:1-slim');
    expect(changed(lines, 'debian:12', 'scratch')?.after).toEqual({ name: 'scratch', dockerfile: undefined });
    expect(changed(lines, 'debian:12', 'scratch', 'build')).toBeUndefined();
    expect(changed(lines, 'RUN a', 'RUN b')).toBeUndefined();
  });

  test('is none where the layers of the base cannot be told', async () => {
    const [base, own, other] = [layer({ '/a': file('a') }), layer({ '/b': file('b') }), layer({ '/c': file('c') })];
    const image = (...layers: readonly Layer[]): Image => ({ config: {}, layers });
    const read = async () => image(base);
    expect(await basesOf(swap, image(base, own), image(base), read)).toBeDefined();
    expect(await basesOf(swap, image(base, own), image(other), read)).toBeUndefined();
  });
});

const start = (name: string) => ({ name, dockerfile: `FROM ${name}\n` });
const swap: Swap = { before: start('big'), after: start('slim'), transform: 'use-slim-base' };

const file = (content: string, given: Partial<Entry> = {}) =>
  entry({ size: content.length, digest: sha256(content), text: content, ...given });
const folder = (given: Partial<Entry> = {}) => entry({ type: 'directory', ...given });
const status = { '/var/lib/dpkg/status': file('x') };

type Files = Readonly<Record<string, Entry>>;

/** Two images of a base and one layer each, at the safe level. */
function compare(before: readonly [Files, Files], after: readonly [Files, Files], createdBy = 'RUN x') {
  const image = ([base, own]: readonly [Files, Files]): Image => ({
    config: {},
    layers: [layer(base), layer(own, { createdBy })],
  });
  const base = ([files]: readonly [Files, Files]): Image => ({ config: {}, layers: [layer(files)] });
  const bases = { swap, before: base(before), after: base(after) };
  const promise = { waste: [], config: [], strict: true };
  const comparison = compareImages(image(before), image(after), promise, bases);
  return { comparison, brief: comparison.violations.map(({ path, kind }) => `${path} ${kind}`) };
}

describe('what lies in base images alone', () => {
  test('is summed up, whatever it is', () => {
    const big = { '/usr': folder(), '/usr/bin/gcc': file('gcc'), '/etc/issue': file('big'), '/opt': folder() };
    const slim = { '/usr': folder({ mode: 0o700 }), '/etc/issue': file('slim'), '/etc/new': file('n') };
    const own = { '/app/a': file('a') };
    const { comparison, brief } = compare([big, own], [slim, own]);
    expect(brief).toEqual([]);
    expect(comparison.base).toEqual({
      transform: 'use-slim-base',
      before: { name: 'big', unpacked: 6, compressed: 6, files: 2 },
      after: { name: 'slim', unpacked: 5, compressed: 5, files: 2 },
      excused: 0,
    });
    expect(comparison.saved).toEqual([{ transform: 'use-slim-base', bytes: 1, files: 0 }]);
    expect(comparison.vanished).toBe(0);
  });
});

describe('what the Dockerfile makes', () => {
  test.each<[string, Files, Files]>([
    ['/app/a content', { '/app/a': file('a') }, { '/app/a': file('b') }],
    ['/app/a mode', { '/app/a': file('a') }, { '/app/a': file('a', { mode: 0o755 }) }],
    ['/app/a owner', { '/app/a': file('a') }, { '/app/a': file('a', { uid: 7 }) }],
    ['/app/a type', { '/app/a': file('a') }, { '/app/a': folder() }],
    ['/usr/local/bin/a vanished', { ...status, '/usr/local/bin/a': file('a') }, status],
    ['/srv appeared', status, { ...status, '/srv': file('a') }],
    ['/usr/bin/a vanished', { ...status, '/usr/bin/a': file('a') }, status],
    ['/usr/bin/a content', { ...status, '/usr/bin/a': file('a') }, { ...status, '/usr/bin/a': file('b') }],
    ['/etc/ld.so.cache content', { '/etc/ld.so.cache': file('a') }, { '/etc/ld.so.cache': file('b') }],
    [
      '/etc/ssl/certs/a content',
      { ...status, '/etc/ssl/certs/a': file('a') },
      { ...status, '/etc/ssl/certs/a': file('b') },
    ],
    ['/usr/share/doc/a vanished', { ...status, '/usr/share/doc/a': file('a') }, status],
    ['/usr/share/doc/app appeared', {}, { '/usr/share/doc/app': file('a') }],
  ])('%s', (problem, before, after) => {
    const folders = ['/app', '/etc', '/etc/ssl', '/etc/ssl/certs', '/usr', '/usr/local', '/usr/local/bin'];
    const more = ['/usr/bin', '/usr/share', '/usr/share/doc'];
    const base = Object.fromEntries([...folders, ...more].map((path) => [path, folder()]));
    expect(compare([base, before], [base, after]).brief).toEqual([problem]);
  });

  test('is still to be removed where the other base has it', () => {
    const base = layer({ '/x': file('x') });
    const gone: Layer = { ...layer({}), removed: ['/x'] };
    const images = [[base, gone], [base]].map((layers): Image => ({ config: {}, layers }));
    const [before, after] = images;
    if (before === undefined || after === undefined) throw new Error('no images');
    const bases = { swap, before: { config: {}, layers: [base] }, after: { config: {}, layers: [base] } };
    const { violations } = compareImages(before, after, { waste: [], config: [], strict: true }, bases);
    expect(violations).toMatchObject([{ path: '/x', kind: 'appeared' }]);
  });
});

describe('packages that are installed on another base', () => {
  const docs = {
    '/etc/dpkg/dpkg.cfg.d/docker': file('path-exclude=/usr/share/doc/*\npath-include=/usr/share/doc/*/copyright\n'),
  };
  const shared = { '/etc': folder(), '/etc/alternatives': folder() };

  test('may be there before already, as they come from the same package', () => {
    const perl = { '/usr': folder(), '/usr/bin': folder(), '/usr/bin/perl': file('perl 5.36.0-7') };
    const { comparison, brief } = compare([perl, status], [{}, { ...status, ...perl, '/usr/bin/perl': file('perl') }]);
    expect(brief).toEqual([]);
    expect(comparison.base?.excused).toBe(1);
    expect(comparison.saved).toEqual([{ transform: 'use-slim-base', bytes: 9, files: 0 }]);
    // not one that COPY brings
    expect(compare([perl, {}], [{}, { '/usr/bin/perl': file('other') }]).brief).toEqual(['/usr/bin/perl content']);
    expect(
      compare([perl, status], [{}, { ...status, '/usr/bin/perl': file('o') }], 'COPY / / # buildkit').brief,
    ).toEqual(['/usr/bin/perl content']);
  });

  test('lack what dpkg is told to leave out, and that alone', () => {
    const doc = (name: string) => `/usr/share/doc/curl/${name}`;
    const own = { ...status, [doc('changelog')]: file('a'), [doc('copyright')]: file('b') };
    const link = entry({ type: 'symlink', target: doc('changelog') });
    const kept = { ...status, '/usr/share/doc/curl': folder() };
    expect(compare([shared, { ...own, '/etc/alternatives/x': link }], [{ ...shared, ...docs }, kept]).brief).toEqual([
      `${doc('copyright')} vanished`,
    ]);
    expect(compare([shared, own], [shared, kept]).brief).toHaveLength(2);
  });

  test('stand in lists of all packages, whose content alone may differ', () => {
    const cache = { ...status, '/etc/ld.so.cache': file('a') };
    expect(compare([shared, cache], [shared, { ...cache, '/etc/ld.so.cache': file('b') }]).brief).toEqual([]);
    const mode = { ...cache, '/etc/ld.so.cache': file('b', { mode: 0o600 }) };
    expect(compare([shared, cache], [shared, mode]).brief).toHaveLength(2);
  });

  test.each([
    ['root\nadm\napp\n', 'root\napp\n', []],
    ['root\nadm\napp:1\n', 'root\napp:2\n', ['/etc/passwd content']],
  ])('and users may be added to lists that differ: %j, %j', (before, after, expected) => {
    const { brief } = compare(
      [{ ...shared, '/etc/passwd': file('root\nadm\n') }, { '/etc/passwd': file(before) }],
      [{ ...shared, '/etc/passwd': file('root\n') }, { '/etc/passwd': file(after) }],
    );
    expect(brief).toEqual(expected);
  });
});

describe('the configuration', () => {
  const differ = (before: readonly [ImageConfig, ImageConfig], after: readonly [ImageConfig, ImageConfig]) => {
    const image = (config: ImageConfig): Image => ({ config, layers: [] });
    const bases = { swap, before: image(before[0]), after: image(after[0]) };
    const promise = { waste: [], config: [{ transform: 'declares', fields: ['Cmd'] }], strict: true };
    return compareImages(image(before[1]), image(after[1]), promise, bases).config.map(({ field, explainedBy }) => [
      field,
      explainedBy,
    ]);
  };

  test.each<[string, [ImageConfig, ImageConfig], [ImageConfig, ImageConfig], string | undefined]>([
    ['Entrypoint', [{}, {}], [{ Entrypoint: ['n'] }, { Entrypoint: ['n'] }], 'use-slim-base'],
    ['Entrypoint', [{}, { Entrypoint: ['a'] }], [{ Entrypoint: ['n'] }, { Entrypoint: ['n'] }], undefined],
    ['Cmd', [{}, { Cmd: ['n', 'a'] }], [{}, { Cmd: ['a'] }], 'declares'],
    ['User', [{}, {}], [{ User: '1' }, { User: '1' }], 'use-slim-base'],
    ['User', [{}, { User: 'app' }], [{}, {}], undefined],
    ['WorkingDir', [{ WorkingDir: '/a' }, { WorkingDir: '/a/b' }], [{}, { WorkingDir: '/b' }], undefined],
    ['Env', [{ Env: ['A=1'] }, { Env: ['A=1', 'B=2'] }], [{ Env: ['C=3'] }, { Env: ['C=3', 'B=2'] }], 'use-slim-base'],
    ['Env', [{ Env: ['A=1'] }, { Env: ['A=1', 'B=2'] }], [{}, {}], undefined],
    ['Env', [{ Env: ['P=/a'] }, { Env: ['P=/x:/a'] }], [{ Env: ['P=/b'] }, { Env: ['P=/x:/b'] }], 'use-slim-base'],
    ['Env', [{ Env: ['P=/a'] }, { Env: ['P=/x:/a'] }], [{ Env: ['P=/b'] }, { Env: ['P=/b'] }], undefined],
    ['Labels', [{ Labels: { a: '1' } }, { Labels: { a: '1', b: '2' } }], [{}, { Labels: { b: '2' } }], 'use-slim-base'],
    ['Labels', [{}, { Labels: { b: '2' } }], [{}, { Labels: { b: '3' } }], undefined],
    ['Volumes', [{ Volumes: ['/d'] }, { Volumes: ['/d', '/e'] }], [{}, { Volumes: ['/e'] }], 'use-slim-base'],
    ['Volumes', [{ Volumes: ['/d'] }, { Volumes: ['/d', '/e'] }], [{}, {}], undefined],
    ['ExposedPorts', [{}, {}], [{}, { ExposedPorts: ['80/tcp'] }], undefined],
  ])('%s of %j and %j', (field, before, after, explainedBy) => {
    expect(differ(before, after)).toEqual([[field, explainedBy]]);
  });
});
