import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { parseDockerfile } from '../src/dockerfile.ts';
import { endOnAlpine, endOnDebian, saveMarks } from '../src/keep-libraries.ts';
import type { Ending } from '../src/keep-libraries.ts';

/*
 * What is said at the end of a RUN, run by sh with the system's own awk, sort, find and xargs; the programs that only an image has are stubs that
 * write down what they are called with.
 */
const file = parseDockerfile('FROM scratch\nRUN true');
const [instruction] = file.stages.flatMap(({ instructions }) => instructions);
let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'keep-libraries-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function put(path: string, text = ''): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

/** A program that writes its name and arguments into the log, and then does what it is told. */
function stub(name: string, body = ''): void {
  put(`bin/${name}`, `#!/bin/sh\necho "${name} $*" >> ${root}/log\n${body}\n`);
  chmodSync(join(root, 'bin', name), 0o755);
}

/** Whether a script succeeds, and the calls that it made. */
function run(text: string): readonly [succeeds: boolean, calls: readonly string[]] {
  let succeeds = true;
  try {
    execFileSync('sh', ['-c', text.replaceAll(/(?<=\[ -e )(?=\/)/g, root)], {
      env: { PATH: `${root}/bin:/usr/sbin:/usr/bin:/sbin:/bin` },
      stdio: 'pipe',
    });
  } catch {
    succeeds = false;
  }
  const log = join(root, 'log');
  const calls = existsSync(log) ? readFileSync(log, 'utf8').trimEnd().split('\n') : [];
  return [succeeds, calls.map((call) => call.trimEnd().replaceAll(root, ''))];
}

function ending(folder: string): Ending {
  if (instruction === undefined) throw new Error('no instruction');
  return { file, instruction, between: ' \\\n    && ', folders: [folder] };
}

describe('on Alpine', () => {
  const scan = 'scanelf --needed --nobanner --format %n#p --recursive /usr/local';
  const gone = 'apk del --no-network .build-deps';

  test('the libraries of the system are asked for, those that came with what was built are not', () => {
    stub('apk');
    stub('scanelf', String.raw`printf 'libxml2.so.2,libz.so.1\n\nlibz.so.1,libbundled-1a2b.so\n'`);
    put('usr/lib/libxml2.so.2');
    put('lib/libz.so.1');
    const group = 'apk add --no-cache --virtual .run-deps so:libxml2.so.2 so:libz.so.1';
    expect(run(endOnAlpine(ending('/usr/local')))).toEqual([true, [scan, group, gone]]);
  });

  test('nothing is asked for where nothing is linked', () => {
    stub('apk');
    stub('scanelf');
    expect(run(endOnAlpine(ending('/usr/local')))).toEqual([true, [scan, gone]]);
  });

  test('nothing goes when the libraries cannot be kept', () => {
    stub('apk', 'case "$*" in *.run-deps*) exit 1;; esac');
    stub('scanelf', 'echo libz.so.1');
    put('lib/libz.so.1');
    const group = 'apk add --no-cache --virtual .run-deps so:libz.so.1';
    expect(run(endOnAlpine(ending('/usr/local')))).toEqual([false, [scan, group]]);
  });
});

describe('on Debian', () => {
  const purge = 'apt-get purge -y --auto-remove -o APT::AutoRemove::RecommendsImportant=false';
  const marks = ['apt-mark showmanual', 'apt-mark auto gcc libc6-dev', 'apt-mark manual base curl'];
  const end = (): string => `${saveMarks} && ${endOnDebian(ending(`${root}/built`), ['gcc', 'libc6-dev'], true)}`;

  beforeEach(() => {
    stub('apt-mark', 'if [ "$1" = showmanual ]; then echo base; echo curl; fi');
    stub('apt-get');
    put('built/lib/module.so');
    put('built/README');
  });

  test('the packages of the libraries are asked for, wherever the folders of the system are links to', () => {
    stub(
      'ldd',
      [
        "printf '\\tlinux-vdso.so.1 (0x1)\\n\\tlibz.so.1 => /lib/x/libz.so.1 (0x2)\\n\\tlibxml2.so.2 => /usr/lib/x/libxml2.so.2 (0x3)\\n'",
        "printf '\\tlibown.so => /usr/local/lib/libown.so (0x4)\\n\\tlibgone.so => not found\\n\\t/lib64/ld.so.2 (0x5)\\n'",
      ].join('\n'),
    );
    stub('dpkg-query', "printf 'libxml2:amd64: /usr/lib/x/libxml2.so.2\\nzlib1g:amd64: /lib/x/libz.so.1\\n'");
    expect(run(end())).toEqual([
      true,
      [
        ...marks,
        'ldd /built/lib/module.so',
        'dpkg-query --search */lib/x/libxml2.so.2 */lib/x/libz.so.1',
        'apt-mark manual libxml2:amd64 zlib1g:amd64',
        purge,
      ],
    ]);
  });

  test('nothing is asked for where nothing is linked', () => {
    stub('ldd', 'exit 1');
    stub('dpkg-query');
    expect(run(end())).toEqual([true, [...marks, 'ldd /built/lib/module.so', purge]]);
  });

  test('nothing goes when the libraries cannot be kept', () => {
    stub('apt-mark', 'case "$*" in showmanual) echo base; echo curl;; "manual zlib1g") exit 1;; esac');
    stub('ldd', "printf '\\tlibz.so.1 => /lib/x/libz.so.1 (0x2)\\n'");
    stub('dpkg-query', "echo 'zlib1g: /lib/x/libz.so.1'");
    const calls = ['ldd /built/lib/module.so', 'dpkg-query --search */lib/x/libz.so.1', 'apt-mark manual zlib1g'];
    expect(run(end())).toEqual([false, [...marks, ...calls]]);
  });
});
