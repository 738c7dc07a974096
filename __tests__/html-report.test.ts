import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { htmlReporter } from '../src/reporters/html.ts';
import { count, nothingYet } from '../src/reporters/index.ts';
import type { Done, FileReport } from '../src/reporters/index.ts';
import { text } from '../src/reporters/page.ts';
import { sideBySide } from '../src/reporters/side-by-side.ts';
import type { Row, Side } from '../src/reporters/side-by-side.ts';
import { renderVerifyHtml } from '../src/reporters/verify/html.ts';
import type { ReportedFinding, ReportedRefusal } from '../src/slimify.ts';
import { findBrowser, openBrowser } from './browser.ts';
import type { Tab } from './browser.ts';
import { sample } from './verify/sample.ts';
import { workspace } from './workspace.ts';

const root = dirname(import.meta.dirname);
const policy = `content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"`;

describe('sideBySide', () => {
  const shown = (side: Side | undefined): string =>
    side === undefined
      ? ''
      : `${side.line} ${side.pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')}${side.isOpen ? '$' : ''}`;
  const rows = (before: string, after: string): readonly string[] =>
    [...sideBySide(before, after)].map((row: Row) => {
      if ('skipped' in row) return `... ${row.skipped}`;
      return `${shown(row.old)} ${row.same ? '=' : '|'} ${shown(row.now)}`;
    });
  const lines = (from: number, to: number): string =>
    Array.from({ length: to - from + 1 }, (_, index) => `line ${from + index}\n`).join('');

  test('marks the words that differ, and the blanks between them', () => {
    expect(rows('FROM node:20\nRUN npm ci\n', 'FROM node:20-slim AS b\nRUN npm ci\n')).toEqual([
      '1 FROM node:[20] | 1 FROM node:[20-slim AS b]',
      '2 RUN npm ci = 2 RUN npm ci',
    ]);
    expect(rows('RUN pip install -r a\n', 'RUN pip install --no-cache-dir -r a\n')).toEqual([
      '1 RUN pip install -r a | 1 RUN pip install [--no-cache-dir ]-r a',
    ]);
  });

  test('puts lines that are alike beside each other, and others in rows of their own', () => {
    expect(rows('RUN apk update\nRUN apk add curl bash\n', 'RUN apk add --no-cache curl bash\n')).toEqual([
      '1 RUN apk update | ',
      '2 RUN apk add curl bash | 1 RUN apk add [--no-cache ]curl bash',
    ]);
    expect(rows('a b c d\n', 'w\nx\na b c e\ny\n')).toEqual([
      ' | 1 w',
      ' | 2 x',
      '1 a b c [d] | 3 a b c [e]',
      ' | 4 y',
    ]);
  });

  test('leaves out what both have, and says how much', () => {
    const before = `${lines(1, 10)}old a\n${lines(12, 40)}`;
    const told = rows(before, before.replace('old', 'new'));
    expect(told).toHaveLength(9);
    expect([told[0], told[4], told[8]]).toEqual(['... 7', '11 [old] a | 11 [new] a', '... 26']);
    expect(rows(before, before)).toEqual([]);
    expect(rows('', 'a\n')).toEqual([' | 1 a']);
  });

  test('tells of line ends that come and go', () => {
    expect(rows('a\nb', 'a\nb\n')).toEqual(['1 a = 1 a', '2 b$ | 2 b']);
    expect(rows('a\r\n', 'a\n')).toEqual(['1 a[\r] | 1 a']);
    expect(rows('a \r b\n', 'a \r c\n')).toEqual(['1 a \r [b] | 1 a \r [c]']);
  });

  test.each([
    ['many lines', lines(1, 200), lines(1001, 1190)],
    ['more lines than can be compared', lines(1, 2500), lines(5001, 7400)],
    ['long lines', `${'a b '.repeat(2000)}\n`, `${'a c '.repeat(2000)}\n`],
    ['marks alone', '\\\\ {}[]()"\'=@\n', '\\ {}[]()"\'=@,\n'],
    ['half a pair', 'a \uD800 b\n', 'a \uDC00 b\n'],
  ])('holds every line of both sides once, in order: %s', (_, before, after) => {
    const all = [...sideBySide(before, after)].flatMap((row) => ('skipped' in row ? [] : [row]));
    const side = (of: 'old' | 'now'): string =>
      all
        .flatMap((row) => row[of] ?? [])
        .map(({ pieces }) => `${pieces.map(({ text }) => text).join('')}\n`)
        .join('');
    expect(side('old')).toBe(before);
    expect(side('now')).toBe(after);
  });
});

describe('htmlReporter', () => {
  test('has the totals, the chart, the diff, what waits, what was left alone and what failed', () => {
    const html = render([
      done('app/Dockerfile', 'FROM a\nRUN x\n', 'FROM a\nRUN y\n', {
        findings: [
          finding({ line: 2, saves: 19_000_000 }),
          finding({ line: 1, transform: 'use-slim-base', savesPulled: 329_000_000, safety: 'unsafe' }),
          finding({ line: 1, transform: 'wait', status: 'held', safety: 'unsafe', saves: 1_500_000_000 }),
          finding({ line: 2, status: 'held', safety: 'manual' }),
        ],
        refusals: [refusal({ line: 2, reason: 'cannot tell' })],
      }),
      done('same', 'x', 'x', { refusals: [refusal({ line: 7, reason: 'cannot tell' })] }),
      { path: 'broken', error: { message: 'no FROM', line: 3, stack: 'at secret (/home/me/a.js)' } },
    ]);
    const said = plain(html);
    expect(html).toContain('<title>slimify: 2 changes in 1 file</title>');
    expect(html).toContain(policy);
    expect(said).toContain('Nothing was written: this is what would change.');
    expect(said).toContain('Less to store 19 MB about, unpacked Less to pull 329 MB');
    expect(said).toContain(
      'Files 3 1 to change Changes 2 1 safe, 1 unsafe With --unsafe 1 about 1.5 GB more By hand 1',
    );
    expect(said).toContain('Left alone 2 seen, not proven Failed 1 file');
    expect(said).toContain(
      'wait 1 waiting 1.5 GB waiting use-slim-base 1 change 329 MB to pull shout 1 change, 1 waiting 19 MB',
    );
    expect(said).toContain('Problems broken:3 no FROM Changed files app/Dockerfile 2 changes · about 19 MB less');
    expect(said).toContain(
      'line 1 unsafe too loud use-slim-base about 329 MB to pull line 2 safe too loud shout about 19 MB',
    );
    expect(said).toContain('Waiting line 1 needs --unsafe too loud wait about 1.5 GB line 2 to make by hand too loud');
    expect(said).toContain('cannot tell shout, 2 places: app/Dockerfile:2, same:7');
    expect(html).toContain('<td class="del">2</td><td class="del">RUN <del>x</del></td><td class="ins">2</td>');
    expect(html).toMatch(/<rect class="pulled" x="0.00" width="21.93" height="10"/);
    expect(html).not.toContain('secret');
  });

  test('says what was written, and that there is nothing to do', () => {
    const written = { ...done('a', 'x\n', 'y\n', { findings: [finding({})] }), written: true };
    expect(plain(render([written]))).toContain('1 file was written.');
    const nothing = render([done('a', 'x\n', 'x\n', {})]);
    expect(plain(nothing)).toContain('Nothing to do in 1 file');
    expect(nothing).not.toMatch(/<section|<nav/);
    expect(plain(render([]))).toContain('Nothing done Files 0 0 to change');
  });

  test('tells of bugs that were caught, and how a change was proven', () => {
    const report = done('a', 'x\n', 'y\n', { notes: [{ kind: 'bug', line: 4, message: 'shout: dropped it' }] });
    const said = plain(render([{ ...report, proof: sample }]));
    expect(said).toContain('Problems a:4 shout: dropped it');
    expect(said).toContain('2 changes proven with docker 26.1.5, -12.5 %');
  });

  test('shows no carriage returns of line ends, but those that go', () => {
    expect(render([done('a', 'x\r\nz\r\n', 'y\r\nz\r\n', {})])).not.toContain('^M');
    expect(render([done('a', 'x\r\n', 'x\n', {})])).toContain('<td class="del">x<del>^M</del></td>');
    expect(plain(render([done('a', 'x', 'y\n', {})]))).toContain('x (no line end) 1 y');
  });

  test('keeps hostile names and contents text', () => {
    const html = render(hostileReports);
    expect(html).not.toMatch(/<script|<img|<iframe|<a href="(?!#)|(?!\n)\p{Cc}|\p{Bidi_Control}/u);
    expect(html.match(/<table class="diff">/g)).toHaveLength(1);
    expect(html).toContain('&#60;script&#62;alert(&#34;x&#34;)&#60;/script&#62;');
    expect(html).toContain('^[]0;x^G');
    expect(html).toContain('&#60;U+202E&#62;');
    expect(html).toContain('<title>slimify: 1 change in 1 file</title>');
  });

  test('cuts what is too long', () => {
    expect(text('x'.repeat(1001))).toBe(`${'x'.repeat(1000)}… (1 more characters)`);
    const lines = (word: string): string => `${word}\n`.repeat(3000);
    const long = `${'y'.repeat(1_000_000)}\n`;
    const findings = Array.from({ length: 500 }, (_, line) => finding({ line, message: 'z'.repeat(5_000) }));
    const html = render([done('p'.repeat(4000), lines('a'), `${long}${lines('b')}`, { findings })]);
    expect(plain(html)).toContain('the rest of the diff is left out');
    expect(plain(html)).toContain('400 more left out here.');
    expect(html.length).toBeLessThan(400_000);
    const marks = (mark: string): string => `${`<${mark}`.repeat(900)}\n`.repeat(300);
    expect(render([done('a', marks('a'), marks('b'), {})]).length).toBeLessThan(400_000);
  });

  test('of 10,000 files it keeps no more than a browser opens', () => {
    const before = Array.from({ length: 60 }, (_, line) => `RUN step ${line} && do-something --with a-flag\n`).join('');
    const { add, end } = htmlReporter();
    let summary = nothingYet;
    const told = (report: FileReport): void => {
      summary = count(summary, report);
      expect(add(report)).toBe('');
    };
    for (let file = 0; file < 10_000; file++) {
      const refusals = [refusal({ reason: `reason ${file}` })];
      const after = before.replaceAll('step', `step${file}`);
      told(done(`services/${file}/Dockerfile`, before, after, { findings: [finding({ saves: 1e6 })], refusals }));
      told(done(`waiting/${file}/Dockerfile`, 'x', 'x', { findings: [finding({ status: 'held', safety: 'unsafe' })] }));
      if (file < 1000) told({ path: `failed/${file}`, error: { message: 'no FROM', line: 1, stack: undefined } });
    }
    const html = end(summary);
    const said = plain(html);
    const diffs = html.match(/<table class="diff">/g)?.length ?? 0;
    expect(html.length).toBeLessThan(4_500_000);
    expect(diffs).toBeGreaterThan(50);
    expect(said).toContain('10,000 changes in 10,000 files');
    expect(said).toContain(`The diffs of ${(10_000 - diffs).toLocaleString('en-US')} more changed files are left out`);
    expect(said).toContain(`And ${(8_000 - diffs).toLocaleString('en-US')} more files.`);
    expect(said).toContain('190 more problems');
    expect(said).toContain('180 more reasons');
    expect(said).toContain('800 more problems left out here.');
    expect(said).toContain('9,800 more places left alone for other reasons.');
    expect(said).toMatch(/[\d,]+ more files left out here\./);
  }, 60_000);
});

describe('the built command', () => {
  const folder = workspace({
    Dockerfile: 'FROM alpine:3.20\n# <script>alert(1)</script>\nRUN apk add curl\n',
    [`-<img src=x onerror=alert(1)>.Dockerfile`]: 'FROM alpine:3.20\nRUN apk add bash\n',
    'broken/Dockerfile': 'RUN x\n',
  });
  const command = join(folder, 'build/cli.cjs');
  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, [command, ...args], { cwd: folder, encoding: 'utf8' });

  beforeAll(() => {
    mkdirSync(join(folder, 'build'));
    const args = [join(root, '.build/build.js'), 'command', command];
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
  }, 30_000);

  test('prints one page, and says the rest on standard error', () => {
    const { status, stdout, stderr } = run('--format', 'html');
    expect(stdout).toMatch(/^<!doctype html>\n<html lang="en">[^]*<\/html>\n$/);
    expect(stdout).not.toMatch(/<script|<img|<link|url\(/);
    expect(stdout).toContain(policy);
    expect(plain(stdout)).toContain('2 changes in 2 files Nothing was written');
    expect(stdout).toContain('<ins>--no-cache </ins>');
    expect(stderr).toBe(
      'broken/Dockerfile:1: no FROM before this instruction\n2 safe changes in 2 files (about 5.0 MB less); 1 file failed\n',
    );
    expect(status).toBe(2);
  });

  test('says nothing different when asked again, and exits as --check does', () => {
    const [first, second] = [
      run('--check', '--format=html', 'Dockerfile'),
      run('--check', '--format=html', 'Dockerfile'),
    ];
    expect(first).toMatchObject({ status: 1, stdout: second.stdout });
  });
});

const browser = findBrowser();
const reason = browser === undefined ? ' (skipped: no Chromium on the path or in CHROME_BIN)' : '';

(browser === undefined ? describe.skip : describe)(`in a browser${reason}`, () => {
  const folder = workspace();
  const pages = {
    run: join(folder, 'run.html'),
    verify: join(folder, 'verify.html'),
  };
  let tab: Tab;

  beforeAll(async () => {
    writeFileSync(pages.run, render([...hostileReports, ...ordinaryReports]));
    writeFileSync(pages.verify, renderVerifyHtml(sample));
    tab = await openBrowser(browser ?? '');
  }, 60_000);
  afterAll(() => tab.close());

  const views = (['run', 'verify'] as const).flatMap((page) =>
    (['light', 'dark'] as const).flatMap((scheme) => [1280, 390].map((width) => [page, scheme, width] as const)),
  );

  test.each(views)('%s looks right: %s, %d wide', async (page, scheme, width) => {
    await tab.open(pages[page], { width, scheme });
    const found = await tab.ask<Look>(readFileSync(join(import.meta.dirname, 'look-at.js'), 'utf8'));
    expect(tab.complaints()).toEqual([]);
    expect(tab.requests()).toEqual([]);
    expect(found.width).toBeLessThanOrEqual(width);
    expect(found.isDark).toBe(scheme === 'dark');
    expect(found.texts).toBeGreaterThan(30);
    expect(found.faint).toEqual([]);
    expect(found.headings).toEqual([...found.headings].sort());
    expect(found.misplaced).toEqual([]);
    // written to be looked at, when somebody asks
    const pictures = process.env['SLIMIFY_PICTURES'];
    if (pictures) writeFileSync(join(pictures, `${page}-${scheme}-${width}.png`), await tab.picture(0, 4000));
  });

  test('shows hostile text as text', async () => {
    await tab.open(pages.run, { width: 1280, scheme: 'light' });
    const { title, text, foreign } = await tab.ask<{ title: string; text: string; foreign: number }>(`({
      title: document.title,
      text: document.body.innerText,
      foreign: document.querySelectorAll('script, img, iframe, object, embed, link, body style, [onerror]').length,
    })`);
    expect(title).toMatch(/^slimify: \d+ changes in \d+ files$/);
    expect(text).toContain('<script>alert("x")</script>');
    expect(text).toContain('"><img src=x onerror=alert(1)>');
    expect(text).toContain('<U+202E>');
    expect(foreign).toBe(0);
  });

  test('allows no script and no request, should any ever get in', async () => {
    const hostile = join(folder, 'hostile.html');
    const inserts = `<script>document.title = 'run'</script><img src="https://example.invalid/x.png" onerror="document.title = 'run'">`;
    writeFileSync(hostile, render(ordinaryReports).replace('</main>', `${inserts}</main>`));
    await tab.open(hostile, { width: 1280, scheme: 'light' });
    expect(await tab.ask('document.title')).toMatch(/^slimify: /);
    expect(tab.complaints().filter((text) => text.includes('Content Security Policy')).length).toBeGreaterThanOrEqual(
      2,
    );
  });

  test('has the rows of a diff aligned when wide, and one line below the other when narrow', async () => {
    const measure = () =>
      tab.ask<readonly Measure[]>(`
        [...document.querySelectorAll('details[open] .diff tbody tr:not(.gap)')].flatMap((row) => {
          const [, old, , now] = [...row.children].map((cell) => cell.getBoundingClientRect());
          if (old.width === 0 || now.width === 0) return [];
          return {
            left: Math.round(old.left),
            right: Math.round(now.left),
            tops: Math.abs(old.top - now.top),
            heights: Math.abs(old.height - now.height),
            below: now.top >= old.bottom - 1,
          };
        })`);
    await tab.open(pages.run, { width: 1280, scheme: 'light' });
    const wide = await measure();
    expect(wide.length).toBeGreaterThan(5);
    for (const { tops, heights } of wide) expect([tops, heights]).toEqual([0, 0]);
    expect(new Set(wide.map(({ left }) => left)).size).toBe(1);
    expect(new Set(wide.map(({ right }) => right)).size).toBe(1);
    await tab.open(pages.run, { width: 390, scheme: 'light' });
    const narrow = await measure();
    expect(narrow.length).toBeGreaterThan(2);
    for (const { below } of narrow) expect(below).toBe(true);
  });

  test('opens the report of 10,000 files', async () => {
    const before = Array.from({ length: 40 }, (_, line) => `RUN step ${line} && do-something --with a-flag\n`).join('');
    const reports = Array.from({ length: 10_000 }, (_, file) =>
      done(`services/${file}/Dockerfile`, before, before.replaceAll('do-', `do-${file}-`), { findings: [finding({})] }),
    );
    const big = join(folder, 'big.html');
    writeFileSync(big, render(reports));
    const begun = Date.now();
    await tab.open(big, { width: 1280, scheme: 'light' });
    expect(await tab.ask('document.querySelector("h1").textContent')).toBe('10,000 changes in 10,000 files');
    expect(Date.now() - begun).toBeLessThan(15_000);
  }, 60_000);
});

/** What look-at.js tells. */
interface Look {
  readonly width: number;
  readonly isDark: boolean;
  readonly texts: number;
  readonly faint: readonly object[];
  readonly headings: readonly string[];
  readonly misplaced: readonly string[];
}

/** Where the two cells of a row of a diff lie. */
interface Measure {
  readonly left: number;
  readonly right: number;
  readonly tops: number;
  readonly heights: number;
  readonly below: boolean;
}

function render(reports: readonly FileReport[]): string {
  const { add, end } = htmlReporter();
  return `${reports.map(add).join('')}${end(reports.reduce(count, nothingYet))}`;
}

/** The text of a page, without its tags, in one line. */
function plain(html: string): string {
  return html
    .replace(/<style>[^]*<\/style>/, '')
    .replaceAll(/<\/?(?:b|code|span|del|ins|a|rect)\b[^>]*>/g, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');
}

function done(
  path: string,
  before: string,
  after: string,
  told: {
    readonly findings?: readonly ReportedFinding[];
    readonly refusals?: readonly ReportedRefusal[];
    readonly notes?: Done['result']['notes'];
  },
): Done {
  return { path, result: { before, after, edits: [], findings: [], refusals: [], notes: [], ...told }, written: false };
}

function finding(told: Partial<ReportedFinding>): ReportedFinding {
  const place = { transform: 'shout', span: { start: 0, end: 0 }, line: 1, endLine: 1 };
  return { ...place, safety: 'safe', status: 'applied', message: 'too loud', saves: undefined, ...told };
}

function refusal(told: Partial<ReportedRefusal>): ReportedRefusal {
  return { transform: 'shout', span: { start: 0, end: 0 }, line: 1, endLine: 1, reason: 'cannot tell', ...told };
}

const evil = `<script>alert("x")</script>'&\u001b]0;x\u0007\u202e`;
const hostileReports: readonly FileReport[] = [
  done(
    `"><img src=x onerror=alert(1)>\n${evil}`,
    `FROM a # ${evil}\nRUN </table>\n`,
    `FROM b # ${evil}\nRUN </table>\n`,
    {
      findings: [
        finding({ message: evil, transform: evil }),
        finding({ message: evil, status: 'held', safety: 'manual', transform: '</code>' }),
      ],
      refusals: [refusal({ reason: evil, transform: evil })],
      notes: [{ kind: 'left-alone', line: 1, message: evil }],
    },
  ),
  { path: `--${evil}`, error: { message: evil, line: undefined, stack: evil } },
];

const long = 'RUN apt-get update && apt-get install -y curl ca-certificates git build-essential';
const ordinaryReports: readonly FileReport[] = [
  done(
    'a/quite/long/path/that/goes/on/for-a-while/in-a-monorepo-of-many-teams/with-one-service-each/Dockerfile',
    `FROM node:20\n${long}\nCOPY . .\nRUN npm ci\nCMD ["node"]\n${'# same\n'.repeat(20)}`,
    `FROM node:20-slim\n${long.replace('install', 'install --no-install-recommends')} && rm -rf /var/lib/apt/lists/*\nCOPY . .\nRUN npm ci\nRUN npm cache clean --force\nCMD ["node"]\n${'# same\n'.repeat(20)}`,
    {
      findings: [
        finding({
          transform: 'use-slim-base',
          safety: 'unsafe',
          savesPulled: 328e6,
          message: 'compilers that nothing uses',
        }),
        finding({ line: 2, transform: 'remove-apt-lists', saves: 19e6, message: 'apt lists stay in this layer' }),
        finding({ line: 4, transform: 'omit-npm-dev-dependencies', status: 'held', safety: 'unsafe' }),
        finding({ line: 4, transform: 'omit-npm-dev-dependencies', status: 'held', safety: 'manual' }),
      ],
      refusals: [refusal({ line: 4, reason: 'line 5 may need it' })],
    },
  ),
  done('waits/Dockerfile', 'x', 'x', { findings: [finding({ status: 'held', safety: 'unsafe', saves: 2e9 })] }),
];
