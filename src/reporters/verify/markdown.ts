import type { BaseComparison, Sizes, VerifyReport } from '../../verify/report.ts';
import { visible } from '../text.ts';
import { behaviour, fewerFiles, files, instruction, layersThatDiffer, megabytes, percent, verdict } from './words.ts';

/** A report for a comment in a pull request. */
export function renderVerifyMarkdown(report: VerifyReport): string {
  const { path, changes, comparison, smoke, problems } = report;
  const blocks = [`### ${code(path)}`, `**${text(verdict(report))}**`];
  if (problems.length > 0) blocks.push(problems.map((problem) => `- ${text(problem)}`).join('\n'));
  if (comparison !== undefined) {
    const { before, after, base, saved } = comparison;
    blocks.push(
      table(
        ['', 'before', 'after', 'change'],
        [
          ['unpacked', ...sizes(before.unpacked, after.unpacked)],
          ['as pulled', ...sizes(before.compressed, after.compressed)],
          ...(base === undefined ? [] : baseRows(base)),
        ],
      ),
      table(
        ['saved by', 'size', 'files'],
        saved.map(({ transform, bytes, files }) => [
          transform === undefined ? 'other changes' : code(transform),
          megabytes(bytes),
          String(files),
        ]),
      ),
      folded(
        'Layers that differ',
        table(
          ['', 'size', 'as pulled', 'instruction'],
          [...layers('before', before, after), ...layers('after', after, before)],
        ),
      ),
      `Files: ${text(files(comparison))}.`,
    );
  }
  if (smoke !== undefined) blocks.push(`Run: ${code(smoke.command)}: ${text(behaviour(smoke))}.`);
  if (changes.length > 0) {
    const rows = changes.map(({ line, transform, safety, message }) => [
      String(line),
      code(transform),
      safety,
      text(message),
    ]);
    blocks.push(folded('Changes', table(['line', 'transform', 'level', 'what'], rows)));
  }
  return `${blocks.join('\n\n')}\n`;
}

function baseRows(base: BaseComparison): readonly (readonly string[])[] {
  const { before, after } = base;
  return [
    ['base image', code(before.name), code(after.name), fewerFiles(base)],
    ['base image, unpacked', ...sizes(before.unpacked, after.unpacked)],
    ['base image, as pulled', ...sizes(before.compressed, after.compressed)],
  ];
}

function sizes(before: number, after: number): readonly string[] {
  return [megabytes(before), megabytes(after), percent(before, after)];
}

function layers(name: string, image: Sizes, other: Sizes): readonly (readonly string[])[] {
  return layersThatDiffer(image, other).map((layer) => [
    name,
    megabytes(layer.unpacked),
    megabytes(layer.compressed),
    code(instruction(layer, 100)),
  ]);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function folded(title: string, content: string): string {
  return `<details><summary>${title}</summary>\n\n${content}\n\n</details>`;
}

/** Text that Markdown takes as it is, on one line. */
function text(value: string): string {
  return visible(value.replaceAll(/\s+/g, ' ')).replaceAll(/[\\`*_{}[\]<>()#!|~@]/g, String.raw`\$&`);
}

/** A code span; in a table a `|` ends the cell even there. */
function code(value: string): string {
  const plain = visible(value.replaceAll(/\s+/g, ' '));
  const fence = '`'.repeat(Math.max(0, ...(plain.match(/`+/g) ?? []).map(({ length }) => length)) + 1);
  const pad = plain.startsWith('`') || plain.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${plain.replaceAll('|', String.raw`\|`)}${pad}${fence}`;
}
