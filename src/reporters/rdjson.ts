import { lineOf, top } from '../lines.ts';
import type { Result } from '../slimify.ts';
import type { Safety } from '../transform.ts';
import { fixesOf } from './fixes.ts';
import type { Fixes, Replacement } from './fixes.ts';
import type { FileReport, Reporter } from './index.ts';
import { withoutLineEnd } from './whole-lines.ts';

/** What reviewdog takes with `-f=rdjson`: one object with a diagnostic for every change and every file that failed. */
export function rdjsonReporter(): Reporter {
  let begin = `{"source":${JSON.stringify(source)},"diagnostics":[\n`;
  return {
    add: (report) => {
      const diagnostics = diagnosticsOf(report).map((diagnostic) => JSON.stringify(diagnostic));
      if (diagnostics.length === 0) return '';
      const text = begin + diagnostics.join(',\n');
      begin = ',\n';
      return text;
    },
    end: () => (begin === ',\n' ? '\n]}\n' : `${begin}]}\n`),
  };
}

/** What reviewdog takes with `-f=rdjsonl`: each diagnostic as a line of its own. */
export function rdjsonlReporter(): Reporter {
  return {
    add: (report) =>
      diagnosticsOf(report)
        .map((diagnostic) => `${JSON.stringify({ ...diagnostic, source })}\n`)
        .join(''),
    end: () => '',
  };
}

const source = { name: 'slimify' };

/** Columns are 1-based and count bytes in UTF-8; without them whole lines are meant, the last one included. */
interface Range {
  readonly start: Position;
  readonly end: Position;
}

interface Position {
  readonly line: number;
  readonly column?: number;
}

interface Diagnostic {
  readonly message: string;
  readonly location: { readonly path: string; readonly range?: Range };
  readonly severity: 'ERROR' | 'WARNING' | 'INFO';
  readonly code?: { readonly value: string };
  readonly suggestions?: readonly Suggestion[];
}

interface Suggestion {
  readonly range: Range;
  readonly text: string;
}

/** A diagnostic holds one suggestion and stands where that does: reviewdog takes no other. */
function diagnosticsOf(report: FileReport): readonly Diagnostic[] {
  const { path } = report;
  if ('error' in report) {
    const { message, line } = report.error;
    const location = line === undefined ? { path } : { path, range: { start: { line }, end: { line } } };
    return [{ message, location, severity: 'ERROR' }];
  }
  const { result } = report;
  const fixes = fixesOf(result);
  const fixesBy = byOwner(fixes.replacements);
  return fixes.findings.flatMap((finding, index): readonly Diagnostic[] => {
    const { message, transform, safety, line, endLine } = finding;
    const told = { message, severity: severities[safety], code: { value: transform } };
    const own = fixesBy.get(index);
    if (own === undefined) return [{ ...told, location: { path, range: { start: { line }, end: { line: endLine } } } }];
    return own.map((replacement) => {
      const suggestion = suggest(replacement, result, fixes);
      return { ...told, location: { path, range: suggestion.range }, suggestions: [suggestion] };
    });
  });
}

/** Each with the first of its findings. */
function byOwner(replacements: readonly Replacement[]): ReadonlyMap<number, readonly Replacement[]> {
  const map = new Map<number, Replacement[]>();
  for (const replacement of replacements) {
    const [owner = 0] = replacement.owners;
    const known = map.get(owner);
    if (known === undefined) map.set(owner, [replacement]);
    else known.push(replacement);
  }
  return map;
}

const severities: Readonly<Record<Safety, Diagnostic['severity']>> = {
  safe: 'WARNING',
  unsafe: 'INFO',
  manual: 'INFO',
};

/**
 * Whole lines wherever they can say it: reviewdog puts a line end behind their text, and takes lines out when there is no text. New lines
 * are put before a column, and so is an empty line, or what does not end where a line does.
 */
function suggest({ edit, first, last }: Replacement, { before }: Result, { lines }: Fixes): Suggestion {
  const { start, end, text } = edit;
  const mark = start === top(before) ? before.slice(0, start) : '';
  const hasLineEnd = before.slice(start, end).endsWith('\n');
  const isTaken = hasLineEnd && text === '' && mark === '';
  const isReplaced = start < end && text !== '' && text !== '\n' && text.endsWith('\n') === hasLineEnd;
  if (isTaken || isReplaced) {
    const range = { start: { line: first }, end: { line: last } };
    return { range, text: hasLineEnd && isReplaced ? mark + text.slice(0, -1) : mark + text };
  }
  const exact = withoutLineEnd(before, edit);
  const range = { start: positionOf(before, exact.start, lines), end: positionOf(before, exact.end, lines) };
  return { range, text: exact.text };
}

function positionOf(text: string, offset: number, lines: readonly number[]): Position {
  const line = lineOf(lines, offset);
  const before = text.slice(lines[line - 1] ?? 0, offset);
  return { line, column: new TextEncoder().encode(before).length + 1 };
}
