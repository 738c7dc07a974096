import { describe, expect, test } from '@jest/globals';
import { renderVerifyHtml } from '../../src/reporters/verify/html.ts';
import { renderVerifyMarkdown } from '../../src/reporters/verify/markdown.ts';
import { renderVerifyText } from '../../src/reporters/verify/text.ts';
import { instruction, layersThatDiffer, megabytes, percent, verdict } from '../../src/reporters/verify/words.ts';
import { hostile, ran, sample, swapped } from './sample.ts';

test('the text says what was proven, measured and compared', () => {
  expect(renderVerifyText(sample, false)).toBe(
    [
      'app/Dockerfile: 2 changes proven with docker 26.1.5, -12.5 %',
      '  change   line 3, replace-apt-cleanup: this cleanup removes nothing',
      '  change   line 2, remove-apt-lists: apt lists stay in this layer',
      '  size     152.4 MB -> 133.4 MB (-12.5 %), as pulled 71.1 MB -> 56.4 MB (-20.7 %)',
      '  saved    19.0 MB by remove-apt-lists (9 files)',
      '  before     36.2 MB  RUN apt update -y && apt install -y curl',
      '  before      0.0 MB  RUN apt-get clean && rm -rf /var/lib/{apt,dpkg}/',
      '  after      17.2 MB  RUN apt update -y && apt install -y curl && rm -rf /var/lib…',
      '  files    9 gone, the rest as promised; 4 differ as they do between any two builds',
      '  config   the same',
      '  run      curl --version: exit status 0, the same output',
      '  build    21.4 s before, 19.1 s after',
      '',
    ].join('\n'),
  );
});

test('the text of unsafe changes says what went away', () => {
  const changes = sample.changes.map((change) => ({ ...change, safety: 'unsafe' as const }));
  expect(renderVerifyText({ ...sample, changes }, false)).toContain(
    [
      '  gone       19.0 MB  /var/lib/apt/lists (9 files)',
      '  gone       18.0 MB    mirror_debian_dists_bookworm_main_binary-amd64_Packages (1 files)',
    ].join('\n'),
  );
});

test('a file that does not build any more comes with the reason and the log', () => {
  const broken = { ...hostile, path: 'Dockerfile', problems: ['does not build any more'], log: '/tmp/a.log' };
  const text = renderVerifyText(broken, false);
  expect(text).toContain('Dockerfile: with 1 change it does not build any more (docker 26.1.5)\n');
  expect(text).toContain('  problem  does not build any more\n  log      /tmp/a.log\n');
});

test('colour marks the verdict', () => {
  expect(renderVerifyText(sample, true)).toContain('\u001b[32m2 changes proven');
  expect(renderVerifyText(hostile, true)).toContain('\u001b[31mwith 1 change it does not build');
});

describe('hostile names and messages', () => {
  test('cannot steer a terminal', () => {
    const text = renderVerifyText(hostile, false);
    expect(text).not.toMatch(/(?!\n)[\p{Cc}\u202e]/u);
    expect(text.split('\n')[0]).toMatch(/^a`\|<script>alert\(1\)<\/script>\^J\^\[\[31m\/Dockerfile: /);
  });

  test('stay text in Markdown', () => {
    const markdown = renderVerifyMarkdown(hostile);
    const outside = markdown.replaceAll(/(`+)[^`](?:[^\n]*?[^`])?\1(?!`)/g, 'CODE').replaceAll(/\\./g, 'X');
    expect(outside).not.toMatch(/<(?!\/?details>|\/?summary>)/);
    expect(outside).not.toMatch(/[[\]]/);
    expect(markdown).not.toMatch(/(?!\n)[\p{Cc}\u202e]/u);
    // every row of the table has its four cells
    const rows = markdown.split('\n').filter((line) => line.startsWith('|'));
    expect(rows.map((row) => row.replaceAll(/\\./g, '').split('|').length)).toEqual([6, 6, 6]);
  });

  test('stay text in HTML', () => {
    const html = renderVerifyHtml(hostile);
    expect(html).not.toMatch(/<script|<img|(?!\n)\p{Cc}|\u202e/u);
    expect(html).toContain('&#60;script&#62;alert(1)&#60;/script&#62;');
    expect(html.match(/<\/table>/g)).toHaveLength(1);
  });
});

test('Markdown has the sizes, the savings and the layers that differ', () => {
  const markdown = renderVerifyMarkdown(sample);
  expect(markdown).toContain(
    '| unpacked | 152.4 MB | 133.4 MB | -12.5 % |\n| as pulled | 71.1 MB | 56.4 MB | -20.7 % |',
  );
  expect(markdown).toContain('| `remove-apt-lists` | 19.0 MB | 9 |');
  expect(markdown).toContain('| before | 36.2 MB | 22.5 MB | `RUN apt update -y && apt install -y curl` |');
  expect(markdown).not.toContain('ADD file');
});

test('a swap of base images has its sizes in every report', () => {
  const text = renderVerifyText(swapped, false);
  expect(text).toContain(
    '  base     debian:12 -> debian:12-slim by use-slim-base: 116.2 MB -> 74.5 MB, as pulled 48.6 MB -> 29.0 MB, 2,500 files fewer\n',
  );
  expect(text).toContain('; 12 differ by the packages of the base; 4 differ as');
  const markdown = renderVerifyMarkdown(swapped);
  expect(markdown).toContain('| base image | `debian:12` | `debian:12-slim` | 2,500 files fewer |\n');
  expect(markdown).toContain('| base image, as pulled | 48.6 MB | 29.0 MB | -40.3 % |');
  const html = renderVerifyHtml(swapped);
  expect(html).toContain('<tr><td><code>debian:12-slim</code></td><td>74.5 MB</td><td>29.0 MB</td><td>3500</td></tr>');
  expect(html).toContain('use-slim-base: 2,500 files fewer');
});

test('HTML is one page without scripts or other files', () => {
  const html = renderVerifyHtml(sample);
  expect(html.startsWith('<!doctype html>')).toBe(true);
  expect(html).not.toMatch(/<script|<link|src=|url\(/);
  expect(html).toContain('<td>152.4 MB</td>');
});

describe('words', () => {
  test('layers with the same instruction and the same bytes do not differ, whatever their digests', () => {
    const layer = (createdBy: string, unpacked: number) => ({ createdBy, unpacked, compressed: 1, shared: false });
    const sizes = (...layers: ReturnType<typeof layer>[]) => ({ unpacked: 0, compressed: 0, layers });
    const [before, after] = [sizes(layer('a', 1), layer('b', 2)), sizes(layer('a', 1), layer('b', 1))];
    expect(layersThatDiffer(before, after)).toEqual([layer('b', 2)]);
    expect(layersThatDiffer(after, before)).toEqual([layer('b', 1)]);
  });

  test.each([
    ['RUN /bin/sh -c apt-get   update # buildkit', 'RUN apt-get update'],
    ['/bin/sh -c #(nop)  CMD ["bash"]', 'CMD ["bash"]'],
    ['/bin/sh -c apt-get update', 'RUN apt-get update'],
    ['COPY . /app # buildkit', 'COPY . /app'],
    ['RUN |1 A=b /bin/sh -c echo # buildkit', 'RUN |1 A=b /bin/sh -c echo'],
    ['', ''],
  ])('instruction of %j', (createdBy, text) => {
    expect(instruction({ createdBy, unpacked: 0, compressed: 0, shared: false })).toBe(text);
  });

  test.each([
    [100, 87.46, '-12.5 %'],
    [100, 100, '0.0 %'],
    [1e9, 1e9 - 1, '0.0 %'],
    [100, 101, '+1.0 %'],
    [0, 5, '0.0 %'],
  ])('percent from %d to %d', (before, after, text) => {
    expect(percent(before, after)).toBe(text);
  });

  test('megabytes are of a million bytes', () => {
    expect(megabytes(152_449_999)).toBe('152.4 MB');
  });

  test.each([
    ['unchanged', 'nothing to verify: slimify changes nothing'],
    ['differs', 'builds with 2 changes, but not everything is as promised (docker 26.1.5)'],
  ] as const)('verdict %s', (outcome, text) => {
    expect(verdict({ ...sample, verdict: outcome })).toBe(text);
  });

  test('what was not run is not called proven', () => {
    const text = renderVerifyText({ ...sample, smoke: undefined }, false);
    expect(text).toContain(': 2 changes built and compared with docker 26.1.5, -12.5 %\n');
    expect(text).toContain('  run      not run\n');
  });

  test('what starts neither before nor after is not called proven', () => {
    const failed = { ...ran, state: 'failed', exitCode: undefined, reason: 'no such file' } as const;
    const smoke = { command: 'x', before: failed, after: failed, differences: [], unstable: ['starts neither'] };
    expect(verdict({ ...sample, smoke })).toBe('2 changes built and compared with docker 26.1.5, -12.5 %');
  });

  test('behaviour that differs is told for both', () => {
    const smoke = {
      command: 'x',
      before: ran,
      after: { ...ran, exitCode: 1 },
      differences: ['exit status'],
      unstable: [],
    };
    expect(renderVerifyText({ ...sample, smoke }, false)).toContain('x: exit status 0 before, exit status 1 after');
  });
});
