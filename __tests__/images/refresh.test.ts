import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { official } from '../../src/images/data/official.ts';
import { tagOf, versionsOf } from '../../src/images/official.ts';
import type { Version } from '../../src/images/official.ts';
import { readDistroless } from '../images-data/distroless.ts';
import { readDotnet } from '../images-data/dotnet.ts';
import { encode } from '../images-data/encode.ts';
import { readLibrary } from '../images-data/library.ts';
import type { Entry } from '../images-data/library.ts';
import { merge } from '../images-data/merge.ts';
import { splitTag } from '../images-data/tags.ts';
import { writeOfficial, writeOthers } from '../images-data/write.ts';

const families = Object.keys(official);

test('what is decoded and encoded again is the same file', () => {
  const text = readFileSync('src/images/data/official.ts', 'utf8');
  const [, commit = '', date = ''] = /Of (\w{8}), ([\d-]{10})\./.exec(text) ?? [];
  const encoded = encode(new Map(families.map((name) => [name, versionsOf(name)])));
  expect(writeOfficial({ commit, date }, encoded) === text).toBe(true);
});

test('a library that has not changed changes nothing', () => {
  const changed = families.filter((name) => {
    const known = versionsOf(name);
    return JSON.stringify(merge(name, known, entriesOf(known), 2701)) !== JSON.stringify(known);
  });
  expect(changed).toEqual([]);
});

/** Entries that would give the versions that are still built. */
function entriesOf(versions: readonly Version[]): readonly Entry[] {
  return versions
    .filter(({ left }) => left === 0)
    .flatMap(({ aliases, builds }) =>
      builds
        .filter(({ dropped }) => dropped === 0)
        .map(({ suffixes, architectures }) => ({
          tags: aliases.flatMap((version) => suffixes.map((suffix) => tagOf(version, suffix))),
          architectures,
        })),
    );
}

test('every tag is parted as the data has it', () => {
  const wrong = families.flatMap((family) =>
    versionsOf(family).flatMap(({ aliases, builds }) =>
      aliases.flatMap((version) =>
        builds
          .flatMap(({ suffixes }) => suffixes)
          .filter((suffix) => splitTag(family, tagOf(version, suffix)).join('|') !== `${version}|${suffix}`)
          .map((suffix) => `${family}:${tagOf(version, suffix)}`),
      ),
    ),
  );
  expect(wrong).toEqual([]);
});

const library = `# made by a script
Maintainers: A Person <a@example.org> (@a),
             B Person <b@example.org> (@b)
GitRepo: https://example.org/thing.git
Builder: buildkit

Tags: 5.2.1-trixie, 5.2-trixie, 5-trixie, trixie
SharedTags: 5.2.1, 5.2, 5, latest
Architectures: s390x, amd64, arm64v8,
               arm32v7
GitCommit: 0000000000000000000000000000000000000000
arm64v8-GitCommit: 1111111111111111111111111111111111111111
Directory: 5.2/trixie

# a comment between
Tags: 5.2.1-slim-trixie, 5.2.1-slim, 5.2-slim, 5-slim, slim
Architectures: amd64
Directory: 5.2/slim

Tags: 5.2.1-alpine3.24, 5.2.1-alpine, 5-alpine
Directory: 5.2/alpine

Tags: 5.2.1-windowsservercore-ltsc2025
SharedTags: 5.2.1-windowsservercore, 5.2.1, 5.2, 5, latest
Architectures: windows-amd64
Constraints: windowsservercore-ltsc2025
`;

describe('readLibrary', () => {
  const trixie = {
    tags: ['5.2.1-trixie', '5.2-trixie', '5-trixie', 'trixie', '5.2.1', '5.2', '5', 'latest'],
    architectures: ['amd64', 'arm64v8', 'arm32v7', 's390x'],
  };
  const slim = {
    tags: ['5.2.1-slim-trixie', '5.2.1-slim', '5.2-slim', '5-slim', 'slim'],
    architectures: ['amd64'],
  };
  const alpine = { tags: ['5.2.1-alpine3.24', '5.2.1-alpine', '5-alpine'], architectures: ['amd64'] };

  test('reads paragraphs, continued lines and comments, and leaves Windows out', () => {
    expect(readLibrary(library)).toEqual([trixie, slim, alpine]);
    expect(readLibrary(library.replaceAll('\n', '\r\n'))).toEqual([trixie, slim, alpine]);
    expect(readLibrary('')).toEqual([]);
  });

  test('fills in architectures from the paragraphs without tags', () => {
    const text = 'Architectures: arm64v8, amd64\n\nTags: 1\n\nTags: 2\nArchitectures: i386\n';
    expect(readLibrary(text)).toEqual([
      { tags: ['1'], architectures: ['amd64', 'arm64v8'] },
      { tags: ['2'], architectures: ['i386'] },
    ]);
  });

  test('gives a tag to one image', () => {
    expect(readLibrary('Tags: 1, 2\n\nTags: 2\n\nTags: 2, 3\n').map(({ tags }) => tags)).toEqual([['1', '2'], ['3']]);
  });
});

describe('merge', () => {
  const first = merge('thing', [], readLibrary(library), 2608);

  test('finds versions, their names and their builds', () => {
    expect(show(first)).toEqual([
      '5.2.1: -,trixie alpine,alpine3.24 slim,slim-trixie',
      '5.2 -: -,trixie slim',
      '5: -,trixie alpine slim',
    ]);
    expect(show(merge('thing', [], readLibrary('Tags: 1.2, 1, 1.2-full, 1-full'), 2608))).toEqual(['1.2 1: -,full']);
  });

  test('the same library again changes nothing', () => {
    expect(merge('thing', first, readLibrary(library), 2612)).toEqual(first);
  });

  test('what has left is kept, with the month', () => {
    const next = library
      .replaceAll('5.2.1', '5.3.0')
      .replaceAll('5.2', '5.3')
      .replace(/Tags: 5.3.0-alpine[^]*?\n\n/, '');
    const second = merge('thing', first, readLibrary(next), 2612);
    expect(show(second)).toEqual([
      '5.2.1: -,trixie alpine,alpine3.24 slim,slim-trixie, left 2612',
      '5.3 -: -,trixie slim',
      '5.2: -,trixie slim, left 2612',
      '5: -,trixie alpine(2612) slim',
      '5.3.0: -,trixie slim,slim-trixie',
    ]);
    expect(merge('thing', second, readLibrary(next), 2701)).toEqual(second);
    expect(show(merge('thing', second, [], 2702))).toEqual([
      '5.2.1: -,trixie alpine,alpine3.24 slim,slim-trixie, left 2612',
      '5.3 -: -,trixie slim, left 2702',
      '5.2: -,trixie slim, left 2612',
      // lost two months before: its last release is the version's
      '5: -,trixie alpine slim, left 2702',
      '5.3.0: -,trixie slim,slim-trixie, left 2702',
    ]);
    expect(show(merge('thing', second, [], 2703))[3]).toBe('5: -,trixie alpine(2612) slim, left 2703');
    expect(show(merge('thing', second, readLibrary(library), 2703))).toEqual([
      '5.2.1: -,trixie alpine,alpine3.24 slim,slim-trixie',
      '5.2 -: -,trixie slim',
      '5.3: -,trixie slim, left 2703',
      '5: -,trixie alpine slim',
      '5.3.0: -,trixie slim,slim-trixie, left 2703',
    ]);
  });

  test('a distribution that was looked up holds for the release that it was looked up for', () => {
    const known: readonly Version[] = [
      {
        aliases: ['7', '7.1'],
        builds: [{ suffixes: [''], architectures: ['amd64'], dropped: 0 }],
        left: 0,
        distribution: 'bookworm',
      },
    ];
    const distributions = (text: string): readonly (string | undefined)[] =>
      merge('thing', known, readLibrary(text), 2612).map(({ distribution }) => distribution);
    expect(distributions('Tags: 7.1, 7')).toEqual(['bookworm']);
    expect(distributions('Tags: 7.1-trixie, 7.1, 7')).toEqual(['trixie', undefined]);
    expect(distributions('Tags: 7.2, 7')).toEqual([undefined, 'bookworm']);
  });

  /** `5: -,slim alpine(2612), left 2701`. */
  function show(versions: readonly Version[]): readonly string[] {
    return versions.map(({ aliases, builds, left }) => {
      const written = builds.map(
        ({ suffixes, dropped }) => suffixes.map((one) => one || '-').join() + (dropped === 0 ? '' : `(${dropped})`),
      );
      return `${aliases.map((one) => one || '-').join(' ')}: ${written.join(' ')}${left === 0 ? '' : `, left ${left}`}`;
    });
  }
});

describe('splitTag', () => {
  test.each([
    ['thing', 'latest', '', ''],
    ['thing', '5.2-rc-slim', '5.2-rc', 'slim'],
    ['thing', '5.2.0-rc1-noble', '5.2.0-rc1', 'noble'],
    ['thing', 'slim-trixie', '', 'slim-trixie'],
    ['thing', '8u99-b07-jdk', '8u99-b07', 'jdk'],
    ['thing', '17.0.9_9-jre-ubi9-minimal', '17.0.9_9', 'jre-ubi9-minimal'],
    ['elixir', '1.30-otp-29-slim', '1.30-otp-29', 'slim'],
    ['java', '8-jdk', '8-jdk', ''],
    ['maven', '3-ibmjava-8', '3', 'ibmjava-8'],
    ['debian', 'duke-20300101-slim', 'duke-20300101', 'slim'],
    ['ubuntu', 'noble', 'noble', ''],
    ['buildpack-deps', 'curl', '', 'curl'],
  ])('%s:%s is %p and %p', (family, tag, version, suffix) => {
    expect(splitTag(family, tag)).toEqual([version, suffix]);
  });
});

describe('readDistroless', () => {
  const files: Readonly<Record<string, string>> = {
    'static/config.bzl':
      'STATIC_DISTROS = ["debian13"]\nSTATIC_ARCHITECTURES = {\n    "debian13": ["amd64", "arm64"],\n}\n',
    'base/config.bzl':
      'BASE_ARCHITECTURES = {\n    "debian9": ["arm64"],  # soon over\n    "debian13": [\n        "amd64",\n    ],\n}\n',
    'cc/config.bzl': 'CC_ARCHITECTURES = {\n    "debian13": ["amd64"],\n}\n',
    'java/config.bzl':
      'JAVA_ARCHITECTURES = {\n    "debian13": ["amd64", "s390x"],\n}\nJAVA_MAJOR_VERSIONS = {\n    "debian13": ["25", "29"],\n}\n',
    'nodejs/config.bzl':
      'NODEJS_ARCHITECTURES = {\n    "debian13": {\n        "26": ["amd64", "arm"],\n        "28": ["amd64"],\n    },\n}\n',
    'python3/config.bzl': 'PYTHON_ARCHITECTURES = {\n    "debian13": ["riscv64"],\n}\n',
  };

  test('reads the images, their architectures and what is announced of their end', () => {
    const rows = readDistroless((path) => files[path] ?? '', new Map([['base-debian9', '2030-01']]));
    expect(rows.map((row) => row.join('|'))).toEqual([
      'static-debian13|amd64 arm64||',
      'base-nossl-debian13|amd64||',
      'base-nossl-debian9|arm64||',
      'base-debian13|amd64||',
      'base-debian9|arm64||2030-01',
      'cc-debian13|amd64||',
      'java-base-debian13|amd64 s390x||',
      'java25-debian13|amd64 s390x|/usr/bin/java -jar|',
      'java29-debian13|amd64 s390x|/usr/bin/java -jar|',
      'nodejs26-debian13|amd64 arm|/nodejs/bin/node|',
      'nodejs28-debian13|amd64|/nodejs/bin/node|',
      'python3-debian13|riscv64|/usr/bin/python3.13|',
    ]);
  });

  test('says what it cannot read', () => {
    expect(() => readDistroless(() => 'BASE_ARCHITECTURES = OTHER\n', new Map())).toThrow(
      'STATIC_ARCHITECTURES is not a literal',
    );
  });
});

describe('readDotnet', () => {
  const platform = (osVersion: string, architecture: string | undefined, os = 'linux') => ({
    ...(architecture !== undefined && { architecture }),
    os,
    osVersion,
    tags: { [`$(fixed)-${osVersion}-${architecture ?? 'amd64'}`]: {} },
  });
  const files: Readonly<Record<string, string>> = {
    'manifest.json': `\uFEFF${JSON.stringify({
      includes: ['versions.json'],
      repos: [
        {
          name: 'dotnet/runtime',
          images: [
            {
              sharedTags: { '$(fixed)-noble': {}, '$(minor)': {} },
              platforms: [
                platform('noble', undefined),
                platform('noble', 'arm64'),
                platform('nanoserver', undefined, 'windows'),
              ],
            },
            {
              sharedTags: { '$(minor)-noble-chiseled-extra': {} },
              platforms: [platform('noble-chiseled-extra', 'arm')],
            },
            { platforms: [platform('azurelinux9.0-distroless', undefined)] },
            { sharedTags: { '$(minor)-win': {} }, platforms: [platform('ltsc2025', undefined, 'windows')] },
          ],
        },
        { name: 'dotnet/monitor', images: [] },
        {
          name: 'dotnet/sdk',
          images: [{ sharedTags: { latest: {} }, platforms: [platform('bookworm-slim', undefined)] }],
        },
      ],
    })}`,
    'versions.json': JSON.stringify({ variables: { fixed: '$(minor).7', minor: '$(major).0', major: 12 } }),
  };

  test('reads Linux images with their tags', () => {
    expect(readDotnet((path) => files[path] ?? '').map((row) => row.join('|'))).toEqual([
      'sdk|bookworm|amd64|latest',
      'runtime|noble|amd64 arm64|12.0.7-noble 12.0',
      'runtime|noble|arm|12.0-noble-chiseled-extra',
      'runtime|azurelinux9.0|amd64|12.0.7-azurelinux9.0-distroless-amd64',
    ]);
  });

  test('says which variable is missing', () => {
    const manifest = JSON.stringify({
      repos: [
        { name: 'dotnet/sdk', images: [{ sharedTags: { '$(x)': {} }, platforms: [platform('noble', undefined)] }] },
      ],
    });
    expect(() => readDotnet(() => manifest)).toThrow('nothing says what $(x) is');
  });
});

test('a table replaces the one before, and where it is from', () => {
  const before = readFileSync('src/images/data/others.ts', 'utf8');
  const source = { commit: '0123456789abcdef', date: '2031-02-03' };
  const after = writeOthers(before, 'dotnet', source, [['sdk', 'noble', 'amd64', 'latest']]);
  expect(after).toContain('export const dotnet = `\nsdk|noble|amd64|latest`;');
  expect(after).toContain('dotnet/dotnet-docker of 01234567, 2031-02-03;');
  expect(after).toContain('GoogleContainerTools/distroless of cd080764, 2026-08-21;');
  expect(writeOthers(after, 'distroless', source, [['a', 'b']])).toContain('export const distroless = `\na|b`;');
});
