import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { array, assert, asyncProperty, nat, tuple } from 'fast-check';
import { SlimifyError } from '../../src/error.ts';
import { readImage } from '../../src/verify/archive.ts';
import { blobName, descriptor, imageOf, json, layerOf, layouts, read, sha256, tar } from './archives.ts';
import type { Packed } from './archives.ts';

const base: readonly Packed[] = [
  { name: 'etc/', type: 'directory' },
  { name: 'etc/passwd', content: 'root:x:0:0\n' },
  { name: 'bin', type: 'symlink', linkname: 'usr/bin' },
];

describe('readImage', () => {
  test.each(Object.entries(layouts))('takes an archive as laid out by %s', async (_, layout) => {
    const layers = [await tar(base), await tar([{ name: 'b', content: 'b' }]), await tar(base)];
    const config = { Cmd: ['sh'], Env: ['A=1'], WorkingDir: '/', Entrypoint: [], User: '', Labels: null };
    const history = [{ created_by: 'ADD /' }, { created_by: 'ENV A=1', empty_layer: true }, { created_by: 'COPY b' }];
    const image = await read(layout({ layers, config, history }));
    expect(image.config).toEqual({ Cmd: ['sh'], Env: ['A=1'], WorkingDir: '/' });
    expect(image.layers.map(({ digest }) => digest)).toEqual(layers.map(sha256));
    expect(image.layers.map(({ createdBy }) => createdBy)).toEqual(['ADD /', 'COPY b', '']);
    expect(image.layers.map(({ size }) => size)).toEqual([11, 1, 11]);
    expect(image.layers.map(({ entries }) => [...entries.keys()])).toEqual([
      ['/etc', '/etc/passwd', '/bin'],
      ['/b'],
      ['/etc', '/etc/passwd', '/bin'],
    ]);
    for (const [index, { compressed }] of image.layers.entries()) {
      expect(Math.abs(compressed - gzipSync(layers[index] ?? '').length)).toBeLessThan(8);
    }
  });

  test('reads every field of the configuration', async () => {
    const config = {
      Entrypoint: ['a'],
      Cmd: ['b'],
      Env: ['P=/bin', 'Q='],
      User: 'app:app',
      WorkingDir: '/srv',
      ExposedPorts: { '80/tcp': {}, '443/tcp': {} },
      Volumes: { '/data': {}, '/cache': {} },
      Labels: { b: '1', a: '' },
      Healthcheck: { Test: ['CMD', 'true'], Interval: 5 },
      StopSignal: 'SIGINT',
      Shell: ['/bin/bash', '-c'],
      OnBuild: ['RUN true'],
    };
    const image = await read(layouts.docker({ layers: [], config }));
    expect(image.config).toEqual({ ...config, ExposedPorts: ['443/tcp', '80/tcp'], Volumes: ['/cache', '/data'] });
  });

  test.each([
    ['Cmd', 'sh'],
    ['Env', [1]],
    ['User', 0],
    ['Labels', { a: 1 }],
    ['Volumes', ['/data']],
    ['Healthcheck', 'none'],
  ])('refuses a configuration with an odd %s', async (field, value) => {
    await refused(read(layouts.docker({ layers: [], config: { [field]: value } })), 'not as engines write it');
  });

  test('skips the content of layers that are known', async () => {
    const layers = [await tar(base), await tar([{ name: 'b', content: 'b' }])];
    const before = await read(layouts.docker({ layers }));
    const known = (digest: string) => before.layers.find((layer) => layer.digest === digest);
    for (const layout of [layouts.docker, layouts.podman]) {
      const history = [{ created_by: 'ADD /' }];
      const broken = layout({ layers, history }).map((member) =>
        member.content === layers[0] ? { ...member, content: 'this is not looked at' } : member,
      );
      const after = await read(broken, { known });
      expect(after.layers).toEqual([{ ...before.layers[0], createdBy: 'ADD /' }, before.layers[1]]);
    }
  });

  test('takes a stream in any pieces', async () => {
    const archive = await tar(layouts.oci({ layers: [await tar(base)] }));
    const whole = await readImage(Readable.from([archive]));
    for (const size of [1, 511, 513, 10_000]) {
      expect(await readImage(inPieces(archive, size))).toEqual(whole);
    }
  });

  test('takes an image of 100 layers, and one of none', async () => {
    const layers = await Promise.all(Array.from({ length: 100 }, (_, i) => tar([{ name: `${i}`, content: `${i}` }])));
    const image = await read(layouts.docker({ layers }));
    expect(image.layers.map(({ entries }) => [...entries.keys()][0])).toEqual(layers.map((_, i) => `/${i}`));
    expect(await read(layouts.podman({ layers: [] }))).toEqual({ config: {}, layers: [] });
  });

  test('lets an error of the stream through as it is', async () => {
    const archive = await tar(layouts.docker({ layers: [await tar(base)] }));
    const error = new Error('the engine went away');
    const failing = Readable.from(
      (function* () {
        yield archive.subarray(0, 2000);
        throw error;
      })(),
    );
    await expect(readImage(failing)).rejects.toBe(error);
  });
});

describe('an entry', () => {
  test('has what the header says', async () => {
    const layer = await layerOf(
      { name: 'd/', type: 'directory', mode: 0o1777, uid: 1, gid: 2 },
      { name: 'f', content: 'content', mode: 0o104755, uid: 1000, gid: 1001 },
      { name: 's', type: 'symlink', linkname: '../../no/where' },
      { name: 'h', type: 'link', linkname: './d/../f' },
      { name: 'c', type: 'character-device', devmajor: 1, devminor: 3 },
      { name: 'b', type: 'block-device', devmajor: 8, devminor: 0 },
      { name: 'p', type: 'fifo' },
    );
    const none = { digest: undefined, target: undefined, device: undefined, attributes: {}, size: 0, uid: 0, gid: 0 };
    const dull = { ...none, mode: 0o644 };
    expect(Object.fromEntries(layer.entries)).toEqual({
      '/d': { ...none, type: 'directory', mode: 0o1777, uid: 1, gid: 2 },
      '/f': { ...none, type: 'file', size: 7, digest: sha256('content'), mode: 0o4755, uid: 1000, gid: 1001 },
      '/s': { ...dull, type: 'symlink', target: '../../no/where' },
      '/h': { ...dull, type: 'hardlink', target: '/f' },
      '/c': { ...dull, type: 'device', device: 'c1:3' },
      '/b': { ...dull, type: 'device', device: 'b8:0' },
      '/p': { ...dull, type: 'fifo' },
    });
  });

  test('has what extended headers say', async () => {
    const long = `${'long/'.repeat(200)}näme`;
    const pax = { 'SCHILY.xattr.user.b': 'x\0=\n', 'LIBARCHIVE.xattr.user.a': 'AAE=', uid: '3000000', gid: '3000001' };
    const layer = await layerOf({ name: long, content: 'x', pax });
    const entry = layer.entries.get(`/${long}`);
    expect(entry?.attributes).toEqual({ 'user.a': 'AAE=', 'user.b': 'eAA9Cg==' });
    expect([entry?.uid, entry?.gid]).toEqual([3_000_000, 3_000_001]);
  });

  test('has the bytes of its attributes, text or not', async () => {
    const capability = (byte: number) => Buffer.from([1, 0, 0, 2, byte, 0x20, 0, 0, 0xff, 0x0a, 0xc3, 0x28]);
    const text = tar(
      ['a', 'b', 'c'].map((name) => ({ name, content: 'x'.repeat(600), pax: { 'SCHILY.xattr.cap': '#'.repeat(12) } })),
    );
    const archive = Buffer.from(await text);
    for (const byte of [0x80, 0xa0, 0xc0]) capability(byte).copy(archive, archive.indexOf('#'.repeat(12)));
    for (const size of [archive.length, 700, 100]) {
      const members = layouts.podman({ layers: [archive] });
      const [layer] = (await readImage(inPieces(await tar(members), size))).layers;
      expect([...(layer?.entries.values() ?? [])].map(({ attributes }) => attributes['cap'])).toEqual(
        [0x80, 0xa0, 0xc0].map((byte) => capability(byte).toString('base64')),
      );
    }
  });

  test.each([
    ['./etc/passwd', '/etc/passwd'],
    ['/etc/passwd', '/etc/passwd'],
    ['etc//x/../passwd', '/etc/passwd'],
    ['./', '/'],
    ['a\nb', '/a\nb'],
    ['[slug].js', '/[slug].js'],
    ['{', '/{'],
  ])('called %j is at %j', async (name, path) => {
    const layer = await layerOf({ name, type: name.endsWith('/') ? 'directory' : 'file' });
    expect([...layer.entries.keys()]).toEqual([path]);
  });

  test('that is there twice counts once, the last time', async () => {
    const layer = await layerOf({ name: 'a', content: 'first' }, { name: 'b' }, { name: './a', content: 'second' });
    expect([...layer.entries.keys()]).toEqual(['/b', '/a']);
    expect(layer.size).toBe(6);
  });

  test('may be a whiteout', async () => {
    const names = ['.wh.a', 'd/.wh.b', 'd/.wh..wh..opq', '.wh..wh.plnk', '.wh..wh.aufs'];
    const layer = await layerOf(...names.map((name) => ({ name })));
    expect(layer).toMatchObject({ removed: ['/a', '/d/b'], opaque: ['/d'] });
    expect(layer.entries.size).toBe(0);
  });

  test.each([
    [{ name: '../../etc/passwd' }, 'leads out of the image'],
    [{ name: '/a/../../b' }, 'leads out of the image'],
    [{ name: 'h', type: 'link', linkname: '/../../etc/shadow' }, 'leads out of the image'],
    [{ name: 'h', type: 'link', linkname: '' }, 'a link to nothing'],
    [{ name: 's', type: 'symlink', linkname: '' }, 'a link to nothing'],
    [{ name: 'x', pax: { path: 'a\0b' } }, 'a NUL byte'],
    [{ name: 'x', pax: { path: 'a/'.repeat(2049) } }, 'more than 4096 bytes'],
    [{ name: 'd/.wh.' }, 'a whiteout of no file'],
    [{ name: 'd/.wh...' }, 'a whiteout of no file'],
  ] satisfies [Packed, string][])('is refused (%#)', async (member, reason) => {
    await refused(imageOf([member]), 'hostile archive', reason);
  });

  test('of a kind that no image has is refused', async () => {
    const layer = await tar([{ name: 'x' }]);
    layer[156] = 'S'.charCodeAt(0);
    const sum = layer.subarray(0, 512).reduce((sum, byte, i) => sum + (i >= 148 && i < 156 ? 32 : byte), 0);
    layer.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
    await refused(read(layouts.docker({ layers: [layer] })), 'no known kind');
  });
});

describe('an archive is refused', () => {
  test('when it is cut off anywhere', async () => {
    const layers = [await tar(base), await tar([{ name: 'big', content: 'x'.repeat(1500) }])];
    for (const layout of Object.values(layouts)) {
      const members = layout({ layers });
      const archive = await tar(members);
      // The last document is of no use to docker's layouts.
      const needed =
        (await tar(members.filter(({ name }) => !/^(?:oci-layout|repositories)$/.test(name)))).length - 1024;
      for (let end = 0; end < needed; end += 512) await refused(readImage(Readable.from([archive.subarray(0, end)])));
      for (const end of [1, 100, 700, needed - 700])
        await refused(readImage(Readable.from([archive.subarray(0, end)])));
    }
  });

  test('when a layer is cut off', async () => {
    const whole = await tar([...base, { name: 'big', content: 'x'.repeat(1500) }]);
    const zipped = gzipSync(whole);
    const config = Buffer.from(JSON.stringify({ rootfs: { diff_ids: [`sha256:${sha256(whole)}`] } }));
    const archiveOf = (blob: Buffer) => [
      { name: blobName(config), content: config },
      { name: 'layer', content: blob },
      json('manifest.json', [{ Config: blobName(config), Layers: ['layer'] }]),
    ];
    expect((await read(archiveOf(whole))).layers).toEqual([expect.objectContaining({ size: 1511 })]);
    for (let end = 0; end < whole.length; end += 256) await refused(read(archiveOf(whole.subarray(0, end))));
    for (let end = 0; end < zipped.length; end += 16) await refused(read(archiveOf(zipped.subarray(0, end))));
    await refused(read(archiveOf(Buffer.from('neither one nor the other'.repeat(100)))), 'lacks the layer');
  });

  test('when it is empty, or no archive', async () => {
    await refused(readImage(Readable.from([])), 'it is empty');
    await refused(read([]), 'it is empty');
    await refused(read([{ name: 'a', content: 'text' }]), 'it is empty');
    await refused(readImage(Readable.from([Buffer.alloc(10_000, 'garbage')])), 'damaged or cut off');
    await refused(read([{ name: 'l', content: await tar(base) }]), 'neither manifest.json nor index.json');
  });

  test('when it holds several images, or none', async () => {
    await refused(read([json('manifest.json', [{}, {}])]), '2 images');
    await refused(read([json('manifest.json', [])]), '0 images');
    const manifest = Buffer.from('{}');
    const two = { manifests: [descriptor(manifest), descriptor(Buffer.from('{ }'))] };
    await refused(read([json('index.json', two), { name: blobName(manifest), content: manifest }]), '2 images');
  });

  test.each([
    ['manifest.json', '[', 'is not JSON'],
    ['manifest.json', '{}', 'is not a list'],
    ['manifest.json', '[1]', 'is not an object'],
    ['manifest.json', '[{"Layers":[]}]', 'names no configuration'],
    ['manifest.json', '[{"Config":"x","Layers":[]}]', 'lacks x'],
    ['index.json', '{"manifests":[{}]}', 'no digest'],
    ['index.json', '{"manifests":[{"digest":"sha256:0"}]}', 'lacks blobs/sha256/0'],
  ])('when %s is %s', async (name, content, reason) => {
    await refused(read([{ name, content }]), reason);
  });

  test('when its documents lead nowhere', async () => {
    const index = json('index.json', { manifests: [{ digest: '../index.json' }] });
    await refused(read([index]), 'lacks');
    const [first, second] = [
      json('blobs/x', { manifests: [{ digest: 'y' }] }),
      json('blobs/y', { manifests: [{ digest: 'x' }] }),
    ];
    await refused(read([json('index.json', { manifests: [{ digest: 'x' }] }), first, second]), 'indexes in indexes');
    const loop = [
      { name: 'a/layer.tar', type: 'symlink', linkname: '../b/layer.tar' },
      { name: 'b/layer.tar', type: 'symlink', linkname: '../a/layer.tar' },
    ] satisfies Packed[];
    const manifest = json('manifest.json', [{ Config: 'c.json', Layers: ['a/layer.tar'] }]);
    await refused(read([...loop, json('c.json', {}), manifest]), 'lacks the layer a/layer.tar');
  });

  test('when a layer is not what the configuration says', async () => {
    const layers = [await tar(base)];
    const members = layouts.legacy({ layers });
    const other = await tar([{ name: 'other' }]);
    await refused(
      read(members.map((member) => (member.content === layers[0] ? { ...member, content: other } : member))),
      'layer 1 is not what the configuration says',
    );
  });

  test('when a layer is compressed by zstd', async () => {
    await refused(read([{ name: 'l', content: Buffer.from('28b52ffd0000', 'hex') }]), 'zstd');
  });

  test('when it is larger than the limit', async () => {
    const bomb = { layers: [await tar([{ name: 'zeros', content: Buffer.alloc(50_000_000) }])] };
    const limit = 10_000_000;
    const archive = await tar(layouts.oci(bomb));
    expect(archive.length).toBeLessThan(200_000);
    const before = process.memoryUsage().arrayBuffers;
    await refused(readImage(Readable.from([archive]), { limit }), 'more bytes than the limit');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(30_000_000);
    await refused(read(layouts.docker(bomb), { limit }), 'more bytes than the limit');
    expect((await read(layouts.oci(bomb))).layers[0]?.size).toBe(50_000_000);
  });

  test('when it holds more files than the limit', async () => {
    const layer = await tar(['a', 'b', 'c'].map((name) => ({ name })));
    await refused(read(layouts.docker({ layers: [layer, layer] }), { files: 2 }), 'more files than the limit');
    expect((await read(layouts.docker({ layers: [layer, layer] }), { files: 3 })).layers).toHaveLength(2);
  });

  test('when it holds more JSON than any image needs', async () => {
    const large = json('x', ['x'.repeat(9 * 2 ** 20)]);
    await refused(read([large]), 'more JSON');
    const many = Array.from({ length: 10 }, (_, i) => json(`${i}`, ['x'.repeat(7 * 2 ** 20)]));
    await refused(read(many), 'more JSON');
  });

  test('or read, whatever bytes are wrong', async () => {
    const members = [...base, { name: 'x', content: 'x'.repeat(1500), pax: { 'SCHILY.xattr.a': '\x01' } }];
    const layers = [await tar(members), await tar([{ name: 'etc/.wh.passwd' }])];
    const archives = await Promise.all(Object.values(layouts).map((layout) => tar(layout({ layers }))));
    const wrong = array(tuple(nat(), nat(255)), { minLength: 1, maxLength: 8 });
    await assert(
      asyncProperty(nat(archives.length - 1), wrong, async (which, wrong) => {
        const bytes = Buffer.from(archives[which] ?? []);
        for (const [at, byte] of wrong) bytes[at % bytes.length] = byte;
        const stream = inPieces(bytes, 1000);
        const reading = readImage(stream).then(
          () => undefined,
          (error: unknown) => error,
        );
        expect(await reading).toEqual((await reading) === undefined ? undefined : expect.any(SlimifyError));
        expect(stream.destroyed).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('when a size lies', async () => {
    const layer = await tar([{ name: 'x', content: 'x', pax: { size: '99999999999999' } }]);
    await refused(read(layouts.docker({ layers: [layer] })), 'damaged or cut off');
  });
});

function inPieces(bytes: Buffer, size: number): Readable {
  const count = Math.ceil(bytes.length / size);
  return Readable.from(Array.from({ length: count }, (_, i) => bytes.subarray(i * size, (i + 1) * size)));
}

async function refused(reading: Promise<unknown>, ...reasons: readonly string[]): Promise<void> {
  const error = await reading.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(error).toBeInstanceOf(SlimifyError);
  const { message } = error as SlimifyError;
  expect(message).not.toMatch(/\n|\.$/);
  for (const reason of reasons) expect(message).toContain(reason);
}
