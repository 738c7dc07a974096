import { transforms } from '../../transforms/index.ts';
import type { Span } from '../edit.ts';
import { endOfLine, lineOf, top } from '../lines.ts';
import type { ReportedFinding, Result } from '../slimify.ts';
import { version } from '../version.ts';
import { fingerprints, gist } from './fingerprints.ts';
import { fixesOf } from './fixes.ts';
import type { Fixes, Replacement } from './fixes.ts';
import type { Done, FileReport, Reporter } from './index.ts';
import { lineHashes } from './line-hashes.ts';
import { levels, rulesOf } from './sarif-rules.ts';
import { withoutLineEnd } from './whole-lines.ts';

/** Above it GitHub takes nothing of a run. */
const mostResults = 25_000;

/**
 * SARIF 2.1.0, a result a line: what changed or would, at its place in the text before, with the fix. Findings whose lines share a
 * replacement have one fix together, at the first of them; all fixes make the text after. At most `limit` results are told.
 */
export function sarifReporter(limit = mostResults): Reporter {
  const rules = rulesOf(transforms);
  const ruleIndexes = new Map(transforms.map(({ name }, index) => [name, index]));
  const notifications: Notification[] = [];
  let told = 0;
  let dropped = 0;
  let isFirst = true;
  return {
    add: (report) => {
      notifications.push(...notificationsOf(report));
      const begin = isFirst ? beginning(rules) : '';
      isFirst = false;
      if ('error' in report) return begin;
      const results = resultsOf(report, ruleIndexes);
      const kept = results.slice(0, limit - told);
      dropped += results.length - kept.length;
      const lines = kept.map((result, index) => `${told + index === 0 ? '' : ','}\n${JSON.stringify(result)}`);
      told += kept.length;
      return begin + lines.join('');
    },
    end: ({ failed }) => {
      if (dropped > 0) {
        const text = `${dropped} results are left out: a run may hold ${limit}`;
        notifications.push({ level: 'warning', message: { text } });
      }
      const invocation = { executionSuccessful: failed === 0, toolExecutionNotifications: notifications };
      return `${isFirst ? beginning(rules) : ''}\n],"invocations":[${JSON.stringify(invocation)}]}]}\n`;
    },
  };
}

function beginning(rules: readonly unknown[]): string {
  const driver = { name: 'slimify', version, rules };
  const run = { tool: { driver }, columnKind: 'utf16CodeUnits', automationDetails: { id: 'slimify/' } };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [] };
  return `${JSON.stringify(log).slice(0, -2)}${JSON.stringify(run).slice(0, -1)},"results":[`;
}

interface Notification {
  readonly level: 'error' | 'warning' | 'note';
  readonly message: { readonly text: string };
  readonly locations?: readonly unknown[];
}

function notificationsOf(report: FileReport): readonly Notification[] {
  const locate = (line: number | undefined): readonly unknown[] => {
    const region = line === undefined ? {} : { region: { startLine: line } };
    return [{ physicalLocation: { artifactLocation: { uri: uriOf(report.path) }, ...region } }];
  };
  if ('error' in report) {
    const { message, line } = report.error;
    return [{ level: 'error', message: { text: message }, locations: locate(line) }];
  }
  return report.result.notes.map(({ kind, message, line }) => {
    return { level: kind === 'bug' ? 'error' : 'note', message: { text: message }, locations: locate(line) };
  });
}

function resultsOf({ path, result }: Done, ruleIndexes: ReadonlyMap<string, number>): readonly unknown[] {
  const fixes = fixesOf(result);
  if (fixes.findings.length === 0) return [];
  const artifactLocation = { uri: uriOf(path) };
  const fingerprint = fingerprints();
  const hashes = lineHashes(result.before);
  const groups = groupsOf(fixes);
  return fixes.findings.map((finding, index) => {
    const { transform, safety, message, line, saves, savesPulled } = finding;
    const ruleIndex = ruleIndexes.get(transform);
    const hash = hashes[line - 1];
    const own = groups.get(index);
    return {
      ruleId: transform,
      ...(ruleIndex !== undefined && { ruleIndex }),
      level: levels[safety],
      message: { text: message },
      locations: [
        { physicalLocation: { artifactLocation, region: regionOf(placeOf(finding, result), result, fixes) } },
      ],
      partialFingerprints: {
        ...(hash !== undefined && { primaryLocationLineHash: hash }),
        'slimify/v1': fingerprint([transform, gist(finding, result, fixes.lines)]),
      },
      ...(own && { fixes: [fixOf(own, artifactLocation, result, fixes)] }),
      properties: { safety, saves, savesPulled },
    };
  });
}

/** What cannot be pointed at is shown as the rest of its line. */
function placeOf({ span }: ReportedFinding, { before }: Result): Span {
  return span.start < span.end ? span : { start: span.start, end: endOfLine(before, span.start) };
}

/** Lines and columns count from 1, columns in UTF-16 behind a byte order mark; the end is the first column that is not meant. */
function regionOf({ start, end }: Span, { before }: Result, { lines }: Fixes): unknown {
  const startLine = lineOf(lines, start);
  const endLine = lineOf(lines, end);
  const column = (line: number, offset: number): number =>
    Math.max(1, offset - Math.max(lines[line - 1] ?? 0, top(before)) + 1);
  return { startLine, startColumn: column(startLine, start), endLine, endColumn: column(endLine, end) };
}

/** What is replaced by a fix, and the findings that it is for. */
interface Group {
  readonly replacements: Replacement[];
  readonly members: Set<number>;
}

/** The fixes by the first of their findings: what shares a replacement cannot be made apart. */
function groupsOf({ findings, replacements }: Fixes): ReadonlyMap<number, Group> {
  const leaders = findings.map((_, index) => index);
  const leaderOf = (index: number): number => {
    const above = leaders[index] ?? index;
    if (above === index) return index;
    const leader = leaderOf(above);
    leaders[index] = leader;
    return leader;
  };
  for (const { owners } of replacements) {
    const all = owners.map(leaderOf);
    const first = all.reduce((least, one) => Math.min(least, one), Infinity);
    for (const one of all) leaders[one] = first;
  }
  const groups = new Map<number, Group>();
  for (const replacement of replacements) {
    const leader = leaderOf(replacement.owners[0] ?? 0);
    const group = groups.get(leader) ?? { replacements: [], members: new Set() };
    group.replacements.push(replacement);
    for (const owner of replacement.owners) group.members.add(owner);
    groups.set(leader, group);
  }
  return groups;
}

function fixOf({ replacements, members }: Group, artifactLocation: unknown, result: Result, fixes: Fixes): unknown {
  const inOrder = [...members].sort((a, b) => a - b);
  const names = new Set(inOrder.flatMap((index) => fixes.findings[index]?.transform ?? []));
  return {
    description: { text: [...names].join(', ') },
    artifactChanges: [
      {
        artifactLocation,
        replacements: replacements.map(({ edit }) => {
          const exact = withoutLineEnd(result.before, edit);
          return { deletedRegion: regionOf(exact, result, fixes), insertedContent: { text: exact.text } };
        }),
      },
    ],
  };
}

/** A path as a relative reference: no part of it is taken for a scheme, a query or an escape. */
function uriOf(path: string): string {
  const sound = path.replaceAll(/\p{Surrogate}/gu, '\ufffd');
  return sound.split('/').map(encodeURIComponent).join('/');
}
