import { megabytes } from '../megabytes.ts';
import { renderDiff } from './diff.ts';
import { count, isChanged, nothingYet } from './index.ts';
import type { Done, FileReport, Reporter, Saved } from './index.ts';
import { code, codeElement, fence, prose } from './markdown-text.ts';
import { renderSummary } from './text.ts';
import { verdict } from './verify/words.ts';

/** How much a place takes of Markdown. */
export interface Room {
  readonly limit: number;
  readonly size: (text: string) => number;
}

/** By this line the comment of the run before is found, to be updated. */
export const marker = '<!-- slimify -->';

/** A comment of GitHub takes 65,536 characters; some are left for who posts it. */
const comment: Room = { limit: 65_000, size: (text) => text.length };

/** A step summary of GitHub takes 1 MiB, of which this many bytes are left. */
export function summaryRoom(left: number): Room {
  return { limit: left, size: (text) => new TextEncoder().encode(text).length };
}

/** The least room in which a report can say anything. */
export const leastRoom = 6_000;

/**
 * A comment for a pull request, as Markdown: what was done, a table of the files that change, and the diff of each of them, as many as there
 * is room for. No line starts with `#`, which git takes for a comment in a commit message. `nameOf` gives the name to show for a path.
 */
export function markdownReporter(nameOf: (path: string) => string, room: Room = comment): Reporter {
  const rows = shelf(room, room.limit / 4);
  const diffs = shelf(room, room.limit);
  const troubles = shelf(room, room.limit / 8);
  return {
    add: (report) => {
      const name = nameOf(report.path);
      for (const trouble of renderTroubles(report, name)) troubles.put(trouble);
      if ('error' in report || !isChanged(report)) return '';
      rows.put(renderRow(report, name));
      diffs.put(renderFile(report, name));
      return '';
    },
    end: (summary) => {
      const table = ['| File | Changes | Saves | Held back | Left alone |', '| --- | ---: | ---: | ---: | ---: |'];
      const above = [
        marker,
        `**slimify**: ${prose(renderSummary(summary, true).trim())}`,
        ...(rows.texts.length === 0 ? [] : [[...table, ...rows.texts].join('\n')]),
        ...leftOut(rows.leftOut(), 'more file that changes', 'more files that change'),
      ];
      const below = [
        ...(troubles.texts.length === 0 ? [] : [`Not done:\n\n${troubles.texts.join('\n')}`]),
        ...leftOut(troubles.leftOut(), 'more line of this kind', 'more lines of this kind'),
      ];
      const rest = shelf(room, room.limit - room.size(join([...above, ...below])) - reserve);
      for (const diff of diffs.texts) rest.put(diff);
      const missing = leftOut(
        diffs.leftOut() + rest.leftOut(),
        'diff that is too long for here',
        'diffs: too long for here',
      );
      return join([...above, ...rest.texts, ...missing, ...below]);
    },
  };
}

/** For the line that says how much is missing, and the lines between blocks that are not counted. */
const reserve = 200;

function join(blocks: readonly string[]): string {
  return `${blocks.join('\n\n')}\n`;
}

/** Takes texts as long as there is room for them, each of them whole or not at all. */
function shelf(
  { size }: Room,
  limit: number,
): {
  readonly texts: readonly string[];
  readonly put: (text: string) => void;
  readonly leftOut: () => number;
} {
  const texts: string[] = [];
  let free = limit;
  let missing = 0;
  return {
    texts,
    put: (text) => {
      const needed = size(text) + 2;
      if (needed > free) {
        missing++;
        return;
      }
      free -= needed;
      texts.push(text);
    },
    leftOut: () => missing,
  };
}

function leftOut(count: number, one: string, many: string): readonly string[] {
  return count === 0 ? [] : [`Left out: ${count} ${count === 1 ? one : many}.`];
}

function renderRow(report: Done, name: string): string {
  const { applied, held, refusals, saves } = count(nothingYet, report);
  const cells = [applied.safe + applied.unsafe, renderSaved(saves), held.unsafe + held.manual, refusals];
  return `| ${code(name)} | ${cells.join(' | ')} |`;
}

function renderSaved({ unpacked, pulled }: Saved): string {
  const parts: string[] = [];
  if (unpacked > 0) parts.push(`about ${megabytes(unpacked)} MB`);
  if (pulled > 0) parts.push(`about ${megabytes(pulled)} MB to pull`);
  return parts.join(', ');
}

function renderFile(report: Done, name: string): string {
  const { result, proof } = report;
  const changes = result.findings.filter(({ status }) => status === 'applied').sort((a, b) => a.line - b.line);
  // without the names, which stand above
  const lines = renderDiff(report, 'Dockerfile', { terminal: true, color: false }).split('\n').slice(3);
  return [
    `<details><summary>${codeElement(name)}</summary>`,
    changes.map(({ line, transform, message }) => `- line ${line}, ${code(transform)}: ${prose(message)}`).join('\n'),
    ...(proof === undefined ? [] : [prose(verdict(proof))]),
    fence('diff', lines.join('\n')),
    '</details>',
  ].join('\n\n');
}

function renderTroubles(report: FileReport, name: string): readonly string[] {
  const troubles = 'error' in report ? [report.error] : report.result.notes;
  return troubles.map(({ line, message }) => {
    return `- ${code(line === undefined ? name : `${name}:${line}`)}: ${prose(message)}`;
  });
}
