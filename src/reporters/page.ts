import { base } from './style.ts';
import { visible } from './text.ts';

/**
 * A whole page that needs nothing else: no scripts, no other files, and a policy that forbids both, should anything in `body` ask for them.
 * `title` is plain text, `body` is HTML, `style` is CSS beside what all pages have.
 */
export function page(title: string, body: string, style = ''): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${text(title)}</title>
<style>
${base}${style}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}

/** Plain text as HTML, for between tags and in quoted attributes; what is invisible is made visible, and what is longer than `most` is cut. */
export function text(value: string, most = 1000): string {
  const shown = value.length <= most ? value : `${value.slice(0, most)}… (${value.length - most} more characters)`;
  return visible(shown).replaceAll(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
}

/** A part of the page with a heading; with an `id`, a link can lead to it. */
export function section(title: string, content: string, id?: string): string {
  return `<section${id === undefined ? '' : ` id="${id}"`}>\n<h2>${title}</h2>\n${content}\n</section>`;
}

/** A list of pieces of HTML. */
export function list(items: readonly string[], className?: string): string {
  const open = className === undefined ? '<ul>' : `<ul class="${className}">`;
  return `${open}${items.map((item) => `<li>${item}</li>`).join('\n')}</ul>`;
}

/** A list of which only the first ones are seen at once. */
export function folded(items: readonly string[], open: number, noun: string, className: string): string {
  const rest = items.slice(open);
  if (rest.length === 0) return list(items, className);
  return `${list(items.slice(0, open), className)}
<details class="fold"><summary>${counted(rest.length, `more ${noun}`)}</summary>${list(rest, className)}</details>`;
}

/** A table of pieces of HTML, that can be scrolled by itself where it is too wide. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const titles = head.map((cell) => (cell === '' ? '<td></td>' : `<th scope="col">${cell}</th>`)).join('');
  const lines = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
  return `<div class="scroll" tabindex="0"><table><thead><tr>${titles}</tr></thead><tbody>${lines.join('\n')}</tbody></table></div>`;
}

/** Bytes in the unit that fits them: `2.5 MB`, `329 MB`, `1.3 GB`. */
export function size(bytes: number): string {
  if (bytes >= 1e9) return `${(bytes / 1e9).toFixed(1)} GB`;
  return bytes < 1e7 ? `${(bytes / 1e6).toFixed(1)} MB` : `${Math.round(bytes / 1e6)} MB`;
}

/** How many of them: `1 file`, `1,200 files`. */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en-US')} ${noun}${count === 1 ? '' : 's'}`;
}
