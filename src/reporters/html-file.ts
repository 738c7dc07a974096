import type { ReportedFinding } from '../slimify.ts';
import { renderSideBySide } from './html-diff.ts';
import { isChanged } from './index.ts';
import type { Done } from './index.ts';
import { counted, list, size, text } from './page.ts';
import { verdict } from './verify/words.ts';

/** Changes and reasons of one file that are shown, each. */
const mostShown = 100;

/** One file: what was changed and why, the diff, what waits and what was left alone. `id` is the name to link to it. */
export function renderFile(report: Done, id: string, isOpen: boolean): string {
  const { path, result, written, proof } = report;
  const { before, after } = result;
  const applied = result.findings.filter(({ status }) => status === 'applied');
  const held = result.findings.filter(({ status }) => status === 'held');
  const refusals = result.refusals.map(({ line, transform, reason }) => entry(line, '', reason, transform, ''));
  const parts = [
    proof === undefined ? '' : `<p class="proof">${text(verdict(proof))}</p>`,
    part('Changes', applied.map(renderFinding), applied),
    isChanged(report) ? renderSideBySide(before, after) : '',
    part('Waiting', held.map(renderFinding), held),
    part('Left alone', refusals, result.refusals),
  ];
  const marks = `${savedOf(report)}${written ? ' · written' : ''}`;
  return `<details class="file" id="${id}"${isOpen ? ' open' : ''}><summary><h3>${text(path)}</h3> <span class="soft">${marks}</span></summary>
<div>${parts.filter((part) => part !== '').join('\n')}</div></details>`;
}

/** What came of a file in a few words, without its name, as HTML. */
export function savedOf({ result: { findings } }: Done): string {
  const applied = findings.filter(({ status }) => status === 'applied');
  const unpacked = applied.reduce((sum, { saves = 0 }) => sum + saves, 0);
  const pulled = applied.reduce((sum, { savesPulled = 0 }) => sum + savesPulled, 0);
  const waiting = findings.length - applied.length;
  return [
    applied.length > 0 ? counted(applied.length, 'change') : '',
    unpacked > 0 ? `about ${size(unpacked)} less` : '',
    pulled > 0 ? `about ${size(pulled)} less to pull` : '',
    waiting > 0 ? `${waiting} waiting` : '',
  ]
    .filter((words) => words !== '')
    .join(' · ');
}

function part(title: string, items: readonly string[], places: readonly { readonly line: number }[]): string {
  if (items.length === 0) return '';
  const inOrder = items
    .map((item, index) => ({ item, line: places[index]?.line ?? 0 }))
    .sort((a, b) => a.line - b.line)
    .map(({ item }) => item);
  const rest = items.length > mostShown ? `<p class="more">${items.length - mostShown} more left out here.</p>` : '';
  return `<h4>${title}</h4>\n${list(inOrder.slice(0, mostShown), 'entries')}${rest}`;
}

function renderFinding({ line, safety, status, message, transform, saves, savesPulled }: ReportedFinding): string {
  const level = status === 'applied' ? safety : safety === 'manual' ? 'to make by hand' : 'needs --unsafe';
  const figures = [
    saves === undefined || saves <= 0 ? '' : `about ${size(saves)}`,
    savesPulled === undefined || savesPulled <= 0 ? '' : `about ${size(savesPulled)} to pull`,
  ];
  const badge = `<span class="badge ${safety}">${level}</span>`;
  return entry(line, badge, message, transform, figures.filter((figure) => figure !== '').join(', '));
}

function entry(line: number, badge: string, message: string, transform: string, figure: string): string {
  const said = `<span>${text(message)} <code class="soft">${text(transform, 100)}</code></span>`;
  return `<span class="line">line ${line}</span> <span>${badge}</span> ${said} <span class="figure">${figure}</span>`;
}
