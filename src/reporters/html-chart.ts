import type { Done } from './index.ts';
import { counted, folded, size, text } from './page.ts';

/** What one transform came to in a run. */
export interface TransformSum {
  readonly name: string;
  made: number;
  /** Changes that wait for --unsafe or for a person. */
  held: number;
  stored: number;
  pulled: number;
  /** Bytes of changes that wait for --unsafe. */
  heldBytes: number;
}

/** Why places were left alone. */
export interface ReasonSums {
  readonly groups: readonly ReasonGroup[];
  /** Places with other reasons. */
  readonly others: number;
}

/** Places left alone for one reason; the first of them by name. */
export interface ReasonGroup {
  readonly transform: string;
  readonly reason: string;
  count: number;
  readonly places: string[];
}

/** Reasons that are counted apart: what comes first need not be what comes often. */
const mostGroups = 5_000;
const shownGroups = 200;
const openGroups = 20;
const mostPlaces = 5;

/** Adds up files by transform and by reason, in memory that does not grow with the number of files. */
export function tally() {
  const transforms = new Map<string, TransformSum>();
  const groups = new Map<string, ReasonGroup>();
  let others = 0;
  return {
    add: ({ path, result }: Done): void => {
      for (const { transform, status, safety, saves = 0, savesPulled = 0 } of result.findings) {
        let sum = transforms.get(transform);
        if (sum === undefined) {
          sum = { name: transform, made: 0, held: 0, stored: 0, pulled: 0, heldBytes: 0 };
          transforms.set(transform, sum);
        }
        if (status === 'applied') {
          sum.made++;
          sum.stored += saves;
          sum.pulled += savesPulled;
        } else {
          sum.held++;
          if (safety === 'unsafe') sum.heldBytes += saves + savesPulled;
        }
      }
      for (const { transform, reason, line } of result.refusals) {
        const key = `${transform}\n${reason}`;
        let group = groups.get(key);
        if (group === undefined) {
          if (groups.size === mostGroups) {
            others++;
            continue;
          }
          group = { transform, reason, count: 0, places: [] };
          groups.set(key, group);
        }
        group.count++;
        if (group.places.length < mostPlaces) group.places.push(`${path}:${line}`);
      }
    },
    /** Those that save most come first. */
    transforms: (): readonly TransformSum[] =>
      [...transforms.values()].sort(
        (a, b) => bytesOf(b) - bytesOf(a) || b.made - a.made || b.held - a.held || (a.name < b.name ? -1 : 1),
      ),
    /** The most frequent come first. */
    reasons: (): ReasonSums => {
      const all = [...groups.values()].sort((a, b) => b.count - a.count);
      const hidden = all.slice(shownGroups).reduce((sum, { count }) => sum + count, 0);
      return { groups: all.slice(0, shownGroups), others: others + hidden };
    },
  };
}

function bytesOf({ stored, pulled, heldBytes }: TransformSum): number {
  return stored + pulled + heldBytes;
}

/** What each transform changes and saves, as numbers and as bars; empty when there is nothing. */
export function renderChart(sums: readonly TransformSum[]): string {
  if (sums.length === 0) return '';
  const mostChanges = Math.max(...sums.map(({ made, held }) => made + held));
  const mostBytes = Math.max(...sums.map(bytesOf), 1);
  const rows = sums.map((sum) => {
    const { name, made, held, stored, pulled, heldBytes } = sum;
    const changes = bar(mostChanges, [made, 'made'], [held, 'held']);
    const saved = bar(mostBytes, [stored, 'made'], [pulled, 'pulled'], [heldBytes, 'held']);
    const figures = [
      stored > 0 && size(stored),
      pulled > 0 && `${size(pulled)} to pull`,
      heldBytes > 0 && `<span>${size(heldBytes)} waiting</span>`,
    ];
    return `<tr><th scope="row"><code>${text(name, 100)}</code></th>
<td><div class="pair">${changes}${words([made > 0 && counted(made, 'change'), held > 0 && `<span>${held} waiting</span>`])}</div></td>
${bytesOf(sum) === 0 ? '<td class="soft">no figure</td>' : `<td><div class="pair">${saved}${words(figures)}</div></td>`}</tr>`;
  });
  const key = (name: string, words: string): string => `<span>${square(name)}${words}</span>`;
  const keys = [
    key('made', 'made'),
    sums.some(({ pulled }) => pulled > 0) ? key('pulled', 'made, less to pull') : '',
    sums.some(({ held }) => held > 0) ? key('held', 'waiting for --unsafe or a person') : '',
  ];
  return `<p class="soft">Savings are those with a sourced figure, which most changes do not have.</p>
<p class="keys">${keys.join('\n')}</p>
<table class="chart"><thead><tr><th scope="col">Transform</th><th scope="col">Changes</th><th scope="col">Saved</th></tr></thead><tbody>
${rows.join('\n')}
</tbody></table>`;
}

function words(parts: readonly (string | false)[]): string {
  return `<span class="figure">${parts.filter((part) => part !== false).join(', ')}</span>`;
}

function square(name: string): string {
  return `<svg viewBox="0 0 10 10" aria-hidden="true"><rect class="${name}" width="10" height="10" rx="2"/></svg>`;
}

/** Parts of the longest bar, beside each other; the numbers stand beside it as text. */
function bar(whole: number, ...parts: readonly (readonly [amount: number, name: string])[]): string {
  let x = 0;
  const pieces = parts.map(([amount, name]) => {
    if (amount === 0) return '';
    const width = Math.max((amount / whole) * 100, 0.7);
    const piece = `<rect class="${name}" x="${x.toFixed(2)}" width="${width.toFixed(2)}" height="10"/>`;
    x += width;
    return piece;
  });
  return `<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">${pieces.join('')}</svg>`;
}

/** Why places were left alone, the most frequent reason first; empty when there is nothing. */
export function renderReasonGroups(sums: ReasonSums): string {
  if (sums.groups.length === 0) return '';
  const items = sums.groups.map(({ transform, reason, count, places }) => {
    const shown = places.map((place) => `<code>${text(place, 300)}</code>`).join(', ');
    const rest = count > places.length ? ` and ${(count - places.length).toLocaleString('en-US')} more` : '';
    return `<b>${text(reason)}</b> <span class="soft"><code>${text(transform, 100)}</code>, ${counted(count, 'place')}: ${shown}${rest}</span>`;
  });
  const others =
    sums.others === 0 ? '' : `<p class="more">${counted(sums.others, 'more place')} left alone for other reasons.</p>`;
  return `<p class="soft">Places that a transform knows but did not touch, because the facts do not prove the change.</p>
${folded(items, openGroups, 'reason', 'reasons')}${others}`;
}
