import type { BaseComparison, BaseSize, GonePath, Sizes, VerifyReport } from '../../verify/report.ts';
import { visible } from '../text.ts';
import { behaviour, fewerFiles, files, instruction, megabytes, percent, verdict } from './words.ts';

/** A report as one page that needs nothing else: no scripts, no other files. */
export function renderVerifyHtml(report: VerifyReport): string {
  const { path, verdict: outcome, changes, comparison, smoke, problems, log } = report;
  const good = outcome === 'proven' || outcome === 'unchanged';
  const parts = [
    `<h1>${text(path)}</h1>`,
    `<p class="${good ? 'good' : 'bad'}">${text(verdict(report))}</p>`,
    problems.length > 0 ? list('Problems', problems.map(text)) : '',
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
    parts.push(
      section('Size', table(['', '', 'unpacked', 'as pulled'], [bar('before', before), bar('after', after)])),
      `<p>${percent(before.unpacked, after.unpacked)} unpacked, ${percent(before.compressed, after.compressed)} as pulled</p>`,
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
  return page(path, parts.filter((part) => part !== '').join('\n'));
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>slimify verify: ${text(title)}</title>
<style>
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
.good, .bad { padding: .5rem 1rem; border-left: .4rem solid; font-weight: 600; }
.good { border-color: #2a7d3f; } .bad { border-color: #c0362c; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; } th, td { padding: .25rem .75rem .25rem 0; text-align: left; vertical-align: top; }
td:nth-child(n + 2) { font-variant-numeric: tabular-nums; }
th, td:not(:last-child) { white-space: nowrap; }
code { overflow-wrap: anywhere; } meter { width: 12rem; }
details { margin-left: 1.2rem; }
.shared { opacity: .6; }
</style>
</head>
<body>
${body}
</body>
</html>
`;
}

function section(title: string, content: string): string {
  return `<h2>${title}</h2>\n${content}`;
}

function list(title: string, items: readonly string[]): string {
  return section(title, `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`);
}

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
    `<code${layer.shared ? ' class="shared"' : ''}>${text(instruction(layer, 160))}</code>${layer.shared ? ' (both)' : ''}`,
  ]);
  return table(['size', 'as pulled', 'instruction'], rows);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[], tag: 'th' | 'td'): string =>
    `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
  return `<div class="scroll"><table>${line(head, 'th')}${rows.map((cells) => line(cells, 'td')).join('')}</table></div>`;
}

function tree({ path, bytes, files, children }: GonePath): string {
  const line = `<code>${text(path)}</code> ${megabytes(bytes)}, ${files} files`;
  if (children.length === 0) return `<div>${line}</div>`;
  return `<details open><summary>${line}</summary>${children.map(tree).join('')}</details>`;
}

function text(value: string): string {
  return visible(value).replaceAll(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
}
