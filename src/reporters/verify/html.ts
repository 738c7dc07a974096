import type { BaseComparison, BaseSize, GonePath, Sizes, VerifyReport } from '../../verify/report.ts';
import { list, page, section, table, text } from '../page.ts';
import { behaviour, fewerFiles, files, instruction, megabytes, percent, verdict } from './words.ts';

/** A report as one page that needs nothing else: no scripts, no other files. */
export function renderVerifyHtml(report: VerifyReport): string {
  const { path, verdict: outcome, changes, comparison, smoke, problems, log } = report;
  const good = outcome === 'proven' || outcome === 'unchanged';
  const parts = [
    `<h1>${text(path)}</h1>`,
    `<p class="${good ? 'good' : 'bad'}">${text(verdict(report))}</p>`,
    problems.length > 0 ? section('Problems', list(problems.map((problem) => text(problem)))) : '',
    log === undefined ? '' : `<p>Log: <code>${text(log)}</code></p>`,
  ];
  if (comparison !== undefined) {
    const { before, after, base, saved, gone } = comparison;
    const largest = Math.max(before.unpacked, after.unpacked, 1);
    const bar = (name: string, { unpacked, compressed }: Sizes): readonly string[] => [
      name,
      `<meter max="${largest}" value="${unpacked}"></meter>`,
      megabytes(unpacked),
      megabytes(compressed),
    ];
    const rows = saved.map(({ transform, bytes, files }) => [
      text(transform ?? 'other changes'),
      megabytes(bytes),
      String(files),
    ]);
    const less = `<p>${percent(before.unpacked, after.unpacked)} unpacked, ${percent(before.compressed, after.compressed)} as pulled</p>`;
    parts.push(
      section(
        'Size',
        `${table(['', '', 'unpacked', 'as pulled'], [bar('before', before), bar('after', after)])}\n${less}`,
      ),
      base === undefined ? '' : section('Base image', bases(base)),
      section('Saved', table(['by', 'size', 'files'], rows)),
      section('Layers before', layers(before)),
      section('Layers after', layers(after)),
      section('Files', `<p>${text(files(comparison))}</p>${gone.map(tree).join('')}`),
    );
  }
  if (smoke !== undefined)
    parts.push(section('Run', `<p><code>${text(smoke.command)}</code>: ${text(behaviour(smoke))}</p>`));
  if (changes.length > 0) {
    const rows = changes.map(({ line, transform, safety, message }) => [
      String(line),
      text(transform),
      safety,
      text(message),
    ]);
    parts.push(section('Changes', table(['line', 'transform', 'level', 'what'], rows)));
  }
  return page(`slimify verify: ${path}`, parts.filter((part) => part !== '').join('\n'), style);
}

const style = `th, td:not(:last-child) { white-space: nowrap; }
td:nth-child(4) { min-width: 11rem; }
h1 { margin-bottom: 1.25rem; } .scroll + p { margin-top: 1rem; }
meter { width: clamp(5rem, 20vw, 12rem); }
details { margin-left: 1.2rem; }
`;

function bases(base: BaseComparison): string {
  const row = ({ name, unpacked, compressed, files }: BaseSize): readonly string[] => [
    `<code>${text(name)}</code>`,
    megabytes(unpacked),
    megabytes(compressed),
    String(files),
  ];
  const rows = [row(base.before), row(base.after)];
  return `${table(['', 'unpacked', 'as pulled', 'files'], rows)}\n<p>${text(base.transform)}: ${fewerFiles(base)}</p>`;
}

function layers({ layers }: Sizes): string {
  const rows = layers.map((layer) => [
    megabytes(layer.unpacked),
    megabytes(layer.compressed),
    `<code${layer.shared ? ' class="soft"' : ''}>${text(instruction(layer, 160))}</code>${layer.shared ? ' (both)' : ''}`,
  ]);
  return table(['size', 'as pulled', 'instruction'], rows);
}

function tree({ path, bytes, files, children }: GonePath): string {
  const line = `<code>${text(path)}</code> ${megabytes(bytes)}, ${files} files`;
  if (children.length === 0) return `<div>${line}</div>`;
  return `<details open><summary>${line}</summary>${children.map(tree).join('')}</details>`;
}
