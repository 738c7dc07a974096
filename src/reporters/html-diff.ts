import { counted, text } from './page.ts';
import { sideBySide } from './side-by-side.ts';
import type { Row, Side } from './side-by-side.ts';

/** Rows of one file that are shown, and their length as HTML. */
const mostRows = 400;
const mostLetters = 300_000;

/** A side-by-side diff of two texts as a table; on a narrow screen the lines stand below each other. */
export function renderSideBySide(before: string, after: string): string {
  const rows: string[] = [];
  let letters = 0;
  for (const row of sideBySide(before, after)) {
    if (rows.length === mostRows || letters > mostLetters) {
      rows.push(gap('the rest of the diff is left out'));
      break;
    }
    const shown = renderRow(row);
    letters += shown.length;
    rows.push(shown);
  }
  const head =
    '<thead><tr><th scope="col"><span class="unseen">Line</span></th><th scope="col">Before</th><th scope="col"><span class="unseen">Line</span></th><th scope="col">After</th></tr></thead>';
  return `<table class="diff">${head}<tbody>\n${rows.join('\n')}\n</tbody></table>`;
}

function renderRow(row: Row): string {
  if ('skipped' in row) return gap(`${counted(row.skipped, 'line')} the same`);
  const { old, now, same } = row;
  // a carriage return that both have belongs to the line end
  const isCrlf = [old, now].every((side) => side === undefined || side.pieces.at(-1)?.text.endsWith('\r'));
  const cells = [half(old, same ? '' : 'del', isCrlf), half(now, same ? '' : 'ins', isCrlf)];
  return `<tr${same ? ' class="same"' : ''}>${cells.join('')}</tr>`;
}

function gap(words: string): string {
  return `<tr class="gap"><td colspan="4">${words}</td></tr>`;
}

function half(side: Side | undefined, kind: '' | 'del' | 'ins', isCrlf: boolean): string {
  if (side === undefined) return '<td class="none"></td><td class="none"></td>';
  const { line, pieces, isOpen } = side;
  const tag = kind === 'del' ? 'del' : 'ins';
  const shown = pieces.map(({ text: piece, marked }, index) => {
    const content = text(isCrlf && index === pieces.length - 1 ? piece.slice(0, -1) : piece);
    return marked && content !== '' ? `<${tag}>${content}</${tag}>` : content;
  });
  const end = isOpen ? ' <span class="soft">(no line end)</span>' : '';
  const name = kind === '' ? '' : ` class="${kind}"`;
  return `<td${name}>${line}</td><td${name}>${shown.join('')}${end}</td>`;
}
