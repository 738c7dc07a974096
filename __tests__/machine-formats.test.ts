import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import type { ValidateFunction } from 'ajv';
import { array, assert, boolean, constantFrom, nat, property, string, tuple } from 'fast-check';
import { runtimes } from '../src/context.ts';
import { applyEdits, composeEdits } from '../src/edit.ts';
import type { FileReport } from '../src/reporters/index.ts';
import { count, nothingYet } from '../src/reporters/index.ts';
import { fingerprints } from '../src/reporters/fingerprints.ts';
import { fixesOf } from '../src/reporters/fixes.ts';
import { gitlabReporter } from '../src/reporters/gitlab.ts';
import { lineHashes } from '../src/reporters/line-hashes.ts';
import { rdjsonReporter, rdjsonlReporter } from '../src/reporters/rdjson.ts';
import { rulesOf } from '../src/reporters/sarif-rules.ts';
import { sarifReporter } from '../src/reporters/sarif.ts';
import { wholeLines } from '../src/reporters/whole-lines.ts';
import { slimify } from '../src/slimify.ts';
import type { ReportedFinding, Result } from '../src/slimify.ts';
import { transforms } from '../transforms/index.ts';
import { filesIn, readerOf } from './fixture.ts';
import { workspace } from './workspace.ts';

const require = createRequire(import.meta.url);
const root = new URL('../', import.meta.url).pathname;

/** What the tests read of each format; the schemas say the rest. */
interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}
interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly [
    { readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: Region } },
  ];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly fixes?: readonly {
    readonly description: { readonly text: string };
    readonly artifactChanges: readonly {
      readonly artifactLocation: { readonly uri: string };
      readonly replacements: readonly { readonly deletedRegion: Region; readonly insertedContent: { text: string } }[];
    }[];
  }[];
}
interface Sarif {
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
      readonly results: readonly SarifResult[];
      readonly invocations: readonly [
        {
          readonly executionSuccessful: boolean;
          readonly toolExecutionNotifications: readonly {
            readonly level: string;
            readonly message: { readonly text: string };
            readonly locations?: unknown;
          }[];
        },
      ];
    },
  ];
}
interface Position {
  readonly line: number;
  readonly column?: number;
}
interface Range {
  readonly start: Position;
  readonly end: Position;
}
interface Diagnostic {
  readonly message: string;
  readonly severity: string;
  readonly code?: { readonly value: string };
  readonly location: { readonly path: string; readonly range?: Range };
  readonly suggestions?: readonly { readonly range: Range; readonly text: string }[];
}
interface Entry {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number; readonly end?: number } };
}

const gitlabSchema = {
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    additionalProperties: false,
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', minLength: 1 },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        additionalProperties: false,
        properties: {
          path: { type: 'string', minLength: 1, not: { pattern: '^/' } },
          lines: {
            type: 'object',
            required: ['begin'],
            additionalProperties: false,
            properties: { begin: { type: 'integer', minimum: 1 }, end: { type: 'integer', minimum: 1 } },
          },
        },
      },
    },
  },
};

const AjvDraft4 = require('ajv-draft-04') as typeof Ajv;
const sarifFile = require.resolve('@microsoft/jest-sarif').replace(/index\.js$/, 'schemas/sarif-2.1.0-rtm.5.json');
const { rdformatSchema } = require('@umbrelladocs/rdformat-validator') as { rdformatSchema: object };
const loose = { strict: false, validateFormats: false };
const sarifJudge = new AjvDraft4({ ...loose, unicodeRegExp: false }).compile(
  JSON.parse(readFileSync(sarifFile, 'utf8')) as object,
);
const rdjsonJudge = new Ajv(loose).compile(rdformatSchema);
const gitlabJudge = new Ajv(loose).compile(gitlabSchema);

function judged(judge: ValidateFunction, text: string): unknown {
  const value: unknown = JSON.parse(text);
  judge(value);
  expect(judge.errors ?? []).toEqual([]);
  return value;
}

const readSarif = (text: string): Sarif => judged(sarifJudge, text) as Sarif;
const readRdjson = (text: string) => (judged(rdjsonJudge, text) as { diagnostics: readonly Diagnostic[] }).diagnostics;
const readGitlab = (text: string) => judged(gitlabJudge, text) as readonly Entry[];
const readRdjsonl = (text: string): readonly Diagnostic[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      judged(rdjsonJudge, JSON.stringify({ diagnostics: [JSON.parse(line)] }));
      return JSON.parse(line) as Diagnostic;
    });

const reporters = { sarif: sarifReporter, rdjson: rdjsonReporter, rdjsonl: rdjsonlReporter, gitlab: gitlabReporter };

function report(format: keyof typeof reporters, reports: readonly FileReport[]): string {
  const { add, end } = reporters[format]();
  return reports.map(add).join('') + end(reports.reduce(count, nothingYet));
}

function done(path: string, result: Result): FileReport {
  return { path, result, written: false };
}

/** What a program that follows the standard makes of the text: a byte order mark is no part of its first line. */
function applySarif(text: string, results: readonly SarifResult[]): string {
  const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
  const body = text.slice(mark.length);
  const lines = body.split('\n');
  const offset = (line: number, column: number): number => {
    const before = lines.slice(0, line - 1).reduce((length, one) => length + one.length + 1, 0);
    const content = lines[line - 1] ?? '';
    if (line > lines.length || column < 1 || column > content.length + 1)
      throw new Error(`no place at ${line}:${column}`);
    return before + column - 1;
  };
  const edits = results.flatMap(({ fixes = [] }) =>
    fixes.flatMap(({ artifactChanges }) =>
      artifactChanges.flatMap(({ replacements }) =>
        replacements.map(({ deletedRegion: { startLine, startColumn, endLine, endColumn }, insertedContent }) => ({
          start: offset(startLine, startColumn),
          end: offset(endLine, endColumn),
          text: insertedContent.text,
        })),
      ),
    ),
  );
  return mark + applyEdits(body, edits);
}

/** What reviewdog makes of the text: service/github/github.go writes each suggestion as the lines that take the place of the comment's. */
function applyRdjson(text: string, diagnostics: readonly Diagnostic[]): string {
  const lines = text.split('\n');
  const all = diagnostics.flatMap(({ location, suggestions = [] }) =>
    suggestions.map((suggestion) => {
      expect(suggestion.range).toEqual(location.range);
      return suggestion;
    }),
  );
  let above = Infinity;
  for (const { range, text } of [...all].sort((a, b) => b.range.start.line - a.range.start.line)) {
    const { start, end } = range;
    const isInsertion = start.line === end.line && start.column !== undefined && start.column === end.column;
    if (end.line >= above && !(end.line === above && end.column === 1)) throw new Error('two suggestions for a line');
    above = isInsertion ? start.line + 0.5 : start.line;
    const [first = '', last = ''] = [lines[start.line - 1], lines[end.line - 1]];
    const head = Buffer.from(first).subarray(0, (start.column ?? 1) - 1);
    const tail = Buffer.from(last).subarray((end.column ?? 1) - 1);
    const isWhole = start.column === undefined && end.column === undefined;
    const exact = Buffer.concat([head, Buffer.from(text), tail]).toString();
    const now = isWhole ? text : exact;
    lines.splice(start.line - 1, end.line - start.line + 1, ...(isWhole && text === '' ? [] : now.split('\n')));
  }
  return lines.join('\n');
}

function expectExact(result: Result): void {
  expectAllExact(new Map([['Dockerfile', result]]));
}

/** Every path that a report names has a result, and the fixes of all of them make the texts after. */
function expectAllExact(given: ReadonlyMap<string, Result>): void {
  const reports = Array.from(given, ([path, result]) => done(path, result));
  const [{ results }] = (JSON.parse(report('sarif', reports)) as Sarif).runs;
  const { diagnostics } = JSON.parse(report('rdjson', reports)) as { diagnostics: readonly Diagnostic[] };
  const uriOf = ({ locations: [{ physicalLocation }] }: SarifResult) => physicalLocation.artifactLocation.uri;
  for (const [path, result] of given) {
    const { before, after } = result;
    expect(applyEdits(before, wholeLines(result))).toBe(after);
    const own = results.filter((one) => uriOf(one) === path);
    expect(applySarif(before, own)).toBe(after);
    const told = diagnostics.filter(({ location }) => location.path === path);
    expect(applyRdjson(before, told)).toBe(after);
  }
}

/** A result that says of one finding in each of these lines that it made the edits. */
function resultOf(before: string, edits: Result['edits'], lines: readonly number[] = [1]): Result {
  const starts = [0, ...Array.from(before.matchAll(/\n/g), ({ index }) => index + 1)];
  const findings = lines.map((line): ReportedFinding => {
    const span = { start: starts[line - 1] ?? 0, end: starts[line - 1] ?? 0 };
    return { transform: 'x', span, line, endLine: line, safety: 'safe', status: 'applied', message: 'm', saves: 1 };
  });
  return { before, after: applyEdits(before, edits), edits, findings, refusals: [], notes: [] };
}

describe('fixes make the text after of every fixture', () => {
  const fixtures = new URL('./fixtures/', import.meta.url);
  const hard = (text: string): string => `\ufeff${text.replaceAll('\n', '\r\n').replace(/(\r\n)+$/, '')}`;
  test.each(transforms.map(({ name }) => name))('%s', (name) => {
    const given = new Map<string, Result>();
    for (const one of readdirSync(new URL(`${name}/`, fixtures))) {
      const read = readerOf(new URL(`${name}/${one}/`, fixtures));
      const text = read('Dockerfile') ?? '';
      const options = {
        buildkit: read('buildkit') !== undefined,
        runtime: runtimes.find((runtime) => runtime === read('runtime')?.trim()),
        files: filesIn(new URL(`${name}/${one}/context/`, fixtures)),
      };
      for (const result of [
        slimify(text, options),
        slimify(text, { ...options, unsafe: true }),
        slimify(hard(text), { ...options, unsafe: true }),
      ]) {
        given.set(`${one}/${given.size}`, result);
      }
    }
    expectAllExact(given);
    const reports = Array.from(given, ([path, result]) => done(path, result));
    const { results } = readSarif(report('sarif', reports)).runs[0];
    const diagnostics = readRdjson(report('rdjson', reports));
    const entries = readGitlab(report('gitlab', reports));
    const applied = reports.flatMap((one) => ('error' in one ? [] : fixesOf(one.result).findings));
    expect(applied.length).toBeGreaterThan(0);
    expect(results.map(({ ruleId }) => ruleId)).toEqual(applied.map(({ transform }) => transform));
    expect(entries.map(({ check_name }) => check_name)).toEqual(applied.map(({ transform }) => transform));
    expect(new Set(entries.map(({ fingerprint }) => fingerprint)).size).toBe(entries.length);
    expect(readRdjsonl(report('rdjsonl', reports))).toEqual(
      diagnostics.map((diagnostic) => ({ ...diagnostic, source: { name: 'slimify' } })),
    );
  });
});

const shapes: readonly (readonly [string, string, Result['edits']])[] = [
  ['a word', 'FROM a\nRUN b\n', [{ start: 5, end: 6, text: 'c' }]],
  ['lines before the first one', 'a\nb\n', [{ start: 0, end: 0, text: 'x\ny\n' }]],
  ['lines before the first one, behind a mark', '\ufeffa\nb\n', [{ start: 1, end: 1, text: 'x\ny\n' }]],
  ['a line that comes', 'a\nb\n', [{ start: 2, end: 2, text: 'x\n' }]],
  ['a line that comes behind the last one', 'a\nb\n', [{ start: 4, end: 4, text: 'x\n' }]],
  ['a line that comes behind the last one, without a line end', 'a\nb\n', [{ start: 4, end: 4, text: 'x' }]],
  ['a line that comes behind an open one', 'a\nb', [{ start: 3, end: 3, text: '\nx' }]],
  ['a last line end that comes', 'a\nb', [{ start: 3, end: 3, text: '\n' }]],
  ['a last line end that goes', 'a\nb\n', [{ start: 3, end: 4, text: '' }]],
  ['a line that goes', 'a\nb\nc\n', [{ start: 2, end: 4, text: '' }]],
  ['the first line goes', 'a\nb\n', [{ start: 0, end: 2, text: '' }]],
  ['the first line goes, behind a mark', '\ufeffa\nb\n', [{ start: 1, end: 3, text: '' }]],
  ['the last line goes', 'a\nb', [{ start: 2, end: 3, text: '' }]],
  ['the last line goes with the line end before', 'a\nb', [{ start: 1, end: 3, text: '' }]],
  ['all goes', 'a\nb\n', [{ start: 0, end: 4, text: '' }]],
  ['a line is emptied', 'a\nb\nc\n', [{ start: 2, end: 3, text: '' }]],
  ['a line of CRLF is emptied', 'a\r\nb\r\nc\r\n', [{ start: 3, end: 4, text: '' }]],
  ['two lines joined', 'a\nb\nc\n', [{ start: 1, end: 2, text: '' }]],
  ['the line end becomes CRLF', 'a\nb\n', [{ start: 1, end: 1, text: '\r' }]],
  ['the line end becomes LF', 'a\r\nb\r\n', [{ start: 1, end: 3, text: '\n' }]],
  ['a lone carriage return at the end', 'a\nb\r', [{ start: 2, end: 3, text: 'c' }]],
  [
    'a line that comes next to one that changes',
    'a\nb\n',
    [
      { start: 2, end: 2, text: 'x\n' },
      { start: 2, end: 3, text: 'c' },
    ],
  ],
  [
    'lines around one that stays',
    'a\nb\nc\n',
    [
      { start: 2, end: 2, text: 'x\n' },
      { start: 4, end: 4, text: 'y\n' },
    ],
  ],
  [
    'a line before the last one, and one behind it',
    'aaaa\n',
    [
      { start: 1, end: 1, text: '\r\na' },
      { start: 5, end: 5, text: 'aaa' },
    ],
  ],
  ['what was there is put there again', 'a\nb\nc\nd\n', [{ start: 0, end: 8, text: 'a\nB\nc\nd\n' }]],
  ['nothing at all', 'a\nb\n', [{ start: 0, end: 2, text: 'a\n' }]],
  ['characters of two and four bytes', '\u{1f600}ü\nü\u{1f600}x\n', [{ start: 4, end: 5, text: '' }]],
];

describe('wholeLines', () => {
  test.each(shapes)('is exact in every format: %s', (_, before, edits) => {
    expectExact(resultOf(before, edits));
    expectExact(resultOf(before, edits, [2, 1, 1]));
  });

  test('is as short as it can be', () => {
    const texts = (before: string, edits: Result['edits']) => wholeLines(resultOf(before, edits));
    expect(texts('a\nb\nc\nd\n', [{ start: 0, end: 8, text: 'a\nB\nc\nd\n' }])).toEqual([
      { start: 2, end: 4, text: 'B\n' },
    ]);
    expect(texts('a\nb\n', [{ start: 0, end: 2, text: 'a\n' }])).toEqual([]);
    expect(texts('\ufeffa\nb\n', [{ start: 1, end: 2, text: 'x' }])).toEqual([{ start: 1, end: 3, text: 'x\n' }]);
  });

  test('makes the text after of any edits', () => {
    const text = string({ unit: constantFrom('a', 'b', ' ', '\n', '\r\n', 'ü', '\u{1f600}'), maxLength: 30 });
    const cuts = array(tuple(nat(), nat(8), text), { maxLength: 4 });
    const check = property(boolean(), text, cuts, (hasMark, body, wanted) => {
      const before = (hasMark ? '\ufeff' : '') + body;
      const batches: Result['edits'][] = [];
      let now = before;
      for (const [at, length, text] of wanted) {
        const units = Array.from(now.matchAll(/\r\n|[^]/gu), ({ index }) => index).slice(hasMark ? 1 : 0);
        const places = [...units, now.length];
        const first = at % places.length;
        const edit = { start: places[first] ?? 0, end: places[first + length] ?? now.length, text };
        const next = applyEdits(now, [edit]);
        // a CR that stood alone, or is left alone, makes other characters of what is around
        if (/\r(?!\n)/.test(next)) continue;
        now = next;
        batches.push([edit]);
      }
      const result = resultOf(before, composeEdits(before.length, batches), [1, 2, 2, 4]);
      expect(result.after).toBe(now);
      expectExact(result);
    });
    assert(check, { numRuns: 5_000 });
  });
});

describe('fixesOf', () => {
  const before = 'a\nb\nc\nd\ne\nf\n';
  const change = (line: number) => ({ start: line * 2 - 2, end: line * 2 - 1, text: 'X' });
  const owners = (edits: Result['edits'], lines: readonly number[]) =>
    fixesOf(resultOf(before, edits, lines)).replacements.map((one) => one.owners);

  test('gives a change to the findings in whose lines it is, or to the nearest', () => {
    expect(owners([change(2), change(4)], [4, 2, 2])).toEqual([[1, 2], [0]]);
    expect(owners([change(1), change(6)], [2, 4])).toEqual([[0], [1]]);
    expect(owners([change(3)], [1, 4])).toEqual([[1]]);
    expect(owners([{ start: 4, end: 4, text: 'x\n' }], [5, 2])).toEqual([[1]]);
    expect(owners([change(3)], [])).toEqual([[]]);
  });

  test('does not look at every finding for every change', () => {
    const many = 20_000;
    const big = 'a\n'.repeat(many);
    const edits = Array.from({ length: many / 2 }, (_, index) => ({ start: index * 4, end: index * 4 + 1, text: 'b' }));
    const lines = Array.from({ length: many }, (_, index) => index + 1);
    const result = resultOf(big, edits, lines);
    const start = performance.now();
    expect(fixesOf(result).replacements).toHaveLength(many / 2);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});

describe('sarif', () => {
  const text = '# \u{1f600}ü\nFROM alpine:3.20\nRUN echo "\u{1f600}ü" && apk add curl\nRUN apk add git\n';
  const result = slimify(text);

  test('points at the text in UTF-16, and has a rule for every result', () => {
    const [{ tool, results, invocations }] = readSarif(report('sarif', [done('Dockerfile', result)])).runs;
    expect(results.map(({ level, locations: [{ physicalLocation }] }) => [level, physicalLocation.region])).toEqual([
      ['warning', { startLine: 3, startColumn: 19, endLine: 3, endColumn: 31 }],
      ['warning', { startLine: 4, startColumn: 5, endLine: 4, endColumn: 16 }],
    ]);
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    expect(invocations).toEqual([{ executionSuccessful: true, toolExecutionNotifications: [] }]);
    const [{ results: marked }] = readSarif(
      report('sarif', [done('Dockerfile', slimify(`\ufeffFROM alpine:3.20\nRUN apk add git\n`))]),
    ).runs;
    expect(marked).toHaveLength(1);
    const atTop = resultOf('\ufeffab\n', [{ start: 2, end: 3, text: 'c' }]);
    const moved = { ...atTop, findings: atTop.findings.map((one) => ({ ...one, span: { start: 2, end: 3 } })) };
    expect(
      readSarif(report('sarif', [done('Dockerfile', moved)])).runs[0].results[0]?.locations[0].physicalLocation.region,
    ).toEqual({ startLine: 1, startColumn: 2, endLine: 1, endColumn: 3 });
  });

  test('tells what is made only when asked to be unsafe as a note', () => {
    const unsafe = slimify('FROM node:20\nCMD ["node"]\n', { unsafe: true, only: ['use-slim-base'] });
    const [{ results }] = readSarif(report('sarif', [done('Dockerfile', unsafe)])).runs;
    expect(results.map(({ level }) => level)).toEqual(['note']);
    expect(readRdjson(report('rdjson', [done('Dockerfile', unsafe)])).map(({ severity }) => severity)).toEqual([
      'INFO',
    ]);
    expect(readGitlab(report('gitlab', [done('Dockerfile', unsafe)])).map(({ severity }) => severity)).toEqual([
      'info',
    ]);
    const held = slimify('FROM node:20\nCMD ["node"]\n', { only: ['use-slim-base'] });
    expect(held.findings).toHaveLength(1);
    expect(readSarif(report('sarif', [done('Dockerfile', held)])).runs[0].results).toEqual([]);
  });

  test('has one fix for findings that share lines, and none for the others of them', () => {
    const shared = resultOf(
      'a\nb\nc\n',
      [
        { start: 0, end: 1, text: 'x' },
        { start: 4, end: 5, text: 'y' },
      ],
      [1, 1, 3],
    );
    const [{ results }] = readSarif(report('sarif', [done('Dockerfile', shared)])).runs;
    expect(results.map(({ fixes }) => fixes?.[0]?.artifactChanges[0]?.replacements.length)).toEqual([1, undefined, 1]);
    const wide = { ...shared, findings: shared.findings.map((one) => ({ ...one, endLine: 3 })) };
    const [{ results: joined }] = readSarif(report('sarif', [done('Dockerfile', wide)])).runs;
    expect(joined.map(({ fixes }) => fixes?.[0]?.artifactChanges[0]?.replacements.length)).toEqual([
      2,
      undefined,
      undefined,
    ]);
  });

  test('stops at the limit and says how much is missing', () => {
    const { add, end } = sarifReporter(3);
    const reports = ['a', 'b', 'c'].map((path) => done(path, result));
    const [{ results, invocations }] = readSarif(
      reports.map(add).join('') + end(reports.reduce(count, nothingYet)),
    ).runs;
    expect(results).toHaveLength(3);
    expect(invocations[0].toolExecutionNotifications).toEqual([
      { level: 'warning', message: { text: '3 results are left out: a run may hold 3' } },
    ]);
  });

  test('tells of failures and notes in the invocation', () => {
    const left: Result = {
      ...result,
      after: text,
      edits: [],
      findings: [],
      notes: [{ kind: 'bug', line: 2, message: 'n' }],
    };
    const failed = { path: 'b', error: { message: 'no FROM', line: 3, stack: undefined } };
    const [{ results, invocations }] = readSarif(report('sarif', [done('a', left), failed])).runs;
    expect(results).toEqual([]);
    expect(invocations[0].executionSuccessful).toBe(false);
    const at = (uri: string, startLine: number) => [
      { physicalLocation: { artifactLocation: { uri }, region: { startLine } } },
    ];
    expect(invocations[0].toolExecutionNotifications).toEqual([
      { level: 'error', message: { text: 'n' }, locations: at('a', 2) },
      { level: 'error', message: { text: 'no FROM' }, locations: at('b', 3) },
    ]);
    expect(readSarif(report('sarif', [])).runs[0].results).toEqual([]);
  });

  test('has rules whose texts GitHub takes', () => {
    const rules = rulesOf(transforms) as readonly Record<
      'shortDescription' | 'fullDescription' | 'help',
      { text: string }
    >[];
    expect(rules).toHaveLength(transforms.length);
    for (const { shortDescription, fullDescription, help } of rules) {
      for (const { text } of [shortDescription, fullDescription, help]) {
        expect(text).not.toBe('');
        expect(text.length).toBeLessThanOrEqual(1_024);
      }
    }
    const [long] = rulesOf([
      {
        ...transforms[0],
        name: 'x',
        summary: 's',
        safety: 'safe',
        waste: [],
        find: () => [],
        why: 'word '.repeat(400),
      },
    ]) as typeof rules;
    expect(long?.fullDescription.text).toMatch(/^(word ){200,}\.\.\.$/);
    expect(long?.help.text.length).toBeLessThanOrEqual(1_024);
  });
});

describe('fingerprints', () => {
  const bodies = ['RUN apk add curl\n', 'RUN apk add curl\n', 'RUN apk add git\n'];
  const told = (text: string) => {
    const reports = [done('Dockerfile', slimify(text))];
    const [{ results }] = readSarif(report('sarif', reports)).runs;
    return {
      sarif: results.map(({ partialFingerprints }) => partialFingerprints['slimify/v1']),
      gitlab: readGitlab(report('gitlab', reports)).map(({ fingerprint }) => fingerprint),
    };
  };

  test('stay when lines move, and are never the same for two', () => {
    const first = told(`FROM alpine:3.20\n${bodies.join('')}`);
    expect(first.sarif).toHaveLength(3);
    expect(new Set(first.sarif).size).toBe(3);
    expect(new Set(first.gitlab).size).toBe(3);
    expect(told(`# new\n\nFROM alpine:3.20\nENV a=b\n${bodies.join('\n')}`)).toEqual(first);
    expect(told(`FROM alpine:3.20\r\n${bodies.join('').replaceAll('\n', '\r\n')}`)).toEqual(first);
    expect(told('FROM alpine:3.20\nRUN apk add vim\n').sarif).not.toContain(first.sarif[0]);
  });

  test('are other ones in other files, and when words are parted otherwise', () => {
    const fingerprint = fingerprints();
    const all = [
      ['a', 'b'],
      ['ab', ''],
      ['a', 'b'],
      ['b', 'a'],
    ].map(fingerprint);
    expect(new Set(all).size).toBe(4);
    for (const one of all) expect(one).toMatch(/^[0-9a-f]{16}$/);
  });

  test('of lines are those that GitHub computes itself', () => {
    expect(lineHashes('')).toEqual(['c129715d7a2bc9a3:1']);
    expect(lineHashes(' a\nb\n  \t\tc\n d')).toEqual([
      '271789c17abda88f:1',
      '54703d4cd895b18:1',
      '180aee12dab6264:1',
      'a23a3dc5e078b07b:1',
    ]);
    const ends = ['\n', '\r', '\r\n'].map((end) => lineHashes(` hello; \t${end}world!!!${end}${end}${end}`));
    expect(ends[1]).toEqual(ends[0]);
    expect(ends[2]).toEqual(ends[0]);
    expect(lineHashes('Lorem ipsum dolor sit amet.\n'.repeat(10)).slice(4, 8)).toEqual([
      'a7f2ff13bc495cf2:5',
      'a7f2ff13bc495cf2:6',
      'a7f2ff1481e87703:1',
      'a9cf91f7bbf1862b:1',
    ]);
  });
});

test('rdjson tells of files that failed, with the line where there is one', () => {
  const failed = (path: string, line: number | undefined) => ({
    path,
    error: { message: 'bad', line, stack: undefined },
  });
  expect(readRdjson(report('rdjson', [failed('a', 3), failed('b', undefined)]))).toEqual([
    { message: 'bad', location: { path: 'a', range: { start: { line: 3 }, end: { line: 3 } } }, severity: 'ERROR' },
    { message: 'bad', location: { path: 'b' }, severity: 'ERROR' },
  ]);
  expect(readRdjson(report('rdjson', []))).toEqual([]);
  expect(report('rdjsonl', [])).toBe('');
  expect(readGitlab(report('gitlab', [failed('a', 3)]))).toMatchObject([
    { severity: 'major', location: { lines: { begin: 3 } } },
  ]);
  expect(readGitlab(report('gitlab', []))).toEqual([]);
});

describe('the built command', () => {
  const hostile = 'a b\u001b[31m\n::error::%0A<script>"ü\u{1f600}#?';
  const before = 'FROM alpine:3.20\nRUN echo "\u{1f600}\u001b\'" && apk add curl';
  const after = before.replace('apk add', 'apk add --no-cache');
  const folder = workspace({
    Dockerfile: before,
    [`${hostile}/Dockerfile`]: before,
    broken: 'RUN x\n',
    clean: 'FROM scratch\n',
  });
  const command = join(folder, 'build/cli.cjs');
  const run = (args: readonly string[], options: Parameters<typeof spawnSync>[2] = {}) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
      cwd: folder,
      ...options,
      encoding: 'utf8',
    });
    return { status, stdout: String(stdout), stderr: String(stderr) };
  };

  beforeAll(() => {
    mkdirSync(join(folder, 'build'));
    symlinkSync('Dockerfile', join(folder, 'link'));
    const { status, stderr } = spawnSync(process.execPath, [join(root, '.build/build.js'), 'command', command], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
  }, 60_000);

  test('prints sarif, and names files as a part of the repository', () => {
    const { status, stdout } = run(['--format', 'sarif', join(folder, hostile, 'Dockerfile'), 'broken', 'clean', '-c']);
    expect(status).toBe(2);
    const [{ results, invocations }] = readSarif(stdout).runs;
    expect(results.map(({ ruleId }) => ruleId)).toEqual(['add-apk-no-cache']);
    const uri = results[0]?.locations[0].physicalLocation.artifactLocation.uri ?? '';
    expect(uri).toMatch(/^[\w%./-]+$/);
    expect(decodeURIComponent(uri)).toBe(`${hostile}/Dockerfile`);
    expect(applySarif(before, results)).toBe(after);
    expect(invocations[0].executionSuccessful).toBe(false);
    expect(invocations[0].toolExecutionNotifications).toHaveLength(1);
  });

  test.each([
    ['rdjson', readRdjson],
    ['rdjsonl', readRdjsonl],
  ] as const)('prints %s', (format, read) => {
    const { status, stdout } = run(['--format', format, `./${hostile}/Dockerfile`, 'clean', '-c']);
    expect(status).toBe(1);
    const diagnostics = read(stdout);
    expect(diagnostics).toMatchObject([
      {
        severity: 'WARNING',
        code: { value: 'add-apk-no-cache' },
        location: { path: `${hostile}/Dockerfile`, range: { start: { line: 2 }, end: { line: 2 } } },
      },
    ]);
    expect(applyRdjson(before, diagnostics)).toBe(after);
    expect(run(['--format', format, 'broken']).status).toBe(2);
  });

  test('prints gitlab', () => {
    const { status, stdout } = run(['--format', 'gitlab', 'link', `${hostile}/Dockerfile`, 'broken']);
    expect(status).toBe(2);
    expect(
      readGitlab(stdout).map(({ check_name, severity, location }) => [check_name, severity, location.path]),
    ).toEqual([
      ['add-apk-no-cache', 'minor', 'Dockerfile'],
      ['add-apk-no-cache', 'minor', `${hostile}/Dockerfile`],
      ['slimify', 'major', 'broken'],
    ]);
    expect(run(['--format', 'gitlab', 'clean'])).toMatchObject({ status: 0, stdout: '[]\n' });
  });

  test('reads standard input, and tells of a mistake in the name of a format', () => {
    const { stdout } = run(['--format', 'sarif', '-', '--stdin-filepath', 'sub/Dockerfile'], { input: before });
    expect(readSarif(stdout).runs[0].results[0]?.locations[0].physicalLocation.artifactLocation.uri).toBe(
      'sub/Dockerfile',
    );
    expect(run(['--format', 'serif'])).toMatchObject({
      status: 2,
      stdout: '',
      stderr: 'slimify: --format cannot be serif, did you mean sarif?\n',
    });
  });
});
