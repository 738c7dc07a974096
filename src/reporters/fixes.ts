import type { Edit } from '../edit.ts';
import { lineOf, lineStarts } from '../lines.ts';
import type { ReportedFinding, Result } from '../slimify.ts';
import { wholeLines } from './whole-lines.ts';

/** What a run did to a file, told apart by place. */
export interface Fixes {
  /** The changes that were made, or would be. */
  readonly findings: readonly ReportedFinding[];
  /** Together they make `after` of `before`. */
  readonly replacements: readonly Replacement[];
  /** Where the lines of the text before start. */
  readonly lines: readonly number[];
}

/** Whole lines of the text before that others take the place of. */
export interface Replacement {
  readonly edit: Edit;
  /** 1-based; `last` is less than `first` when nothing but new lines come, before `first`. */
  readonly first: number;
  readonly last: number;
  /** The findings in whose lines it lies, first to last; the nearest one where there is none. */
  readonly owners: readonly number[];
}

/** What was done in whole lines, each with the findings it belongs to. The engine does not say so: it composes the edits of all. */
export function fixesOf(result: Result): Fixes {
  const findings = result.findings.filter(({ status }) => status === 'applied');
  const lines = lineStarts(result.before);
  const owners = ownersIn(findings);
  const replacements = wholeLines(result).map((edit) => {
    const first = lineOf(lines, edit.start);
    const last = edit.start === edit.end ? first - 1 : lineOf(lines, edit.end - 1);
    return { edit, first, last, owners: owners(Math.min(first, last), Math.max(first, last)) };
  });
  return { findings, replacements, lines };
}

/** Which findings a range of lines belongs to, without a look at all of them. */
function ownersIn(findings: readonly ReportedFinding[]): (first: number, last: number) => readonly number[] {
  const sorted = findings.map(({ line, endLine }, index) => ({ line, endLine, index }));
  sorted.sort((a, b) => a.line - b.line || a.index - b.index);
  const starts = sorted.map(({ line }) => line);
  /** `reach[i]`: of those up to i the one that ends last. */
  const reach: (typeof sorted)[number][] = [];
  for (const one of sorted) {
    const before = reach.at(-1);
    reach.push(before === undefined || one.endLine > before.endLine ? one : before);
  }
  return (first, last) => {
    const behind = (starts[0] ?? Infinity) > last ? 0 : lineOf(starts, last);
    const found: number[] = [];
    for (let i = behind - 1; (reach[i]?.endLine ?? -1) >= first; i--) {
      const one = sorted[i];
      if (one !== undefined && one.endLine >= first) found.push(one.index);
    }
    if (found.length > 0) return found.sort((a, b) => a - b);
    const above = reach[behind - 1];
    const below = sorted[behind];
    if (above === undefined || (below !== undefined && below.line - last < first - above.endLine))
      return below === undefined ? [] : [below.index];
    return [above.index];
  };
}
