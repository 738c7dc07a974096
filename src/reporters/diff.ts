import { structuredPatch } from 'diff';
import type { StructuredPatchHunk } from 'diff';
import type { Done } from './index.ts';
import { bold, cyan, green, paint, red, visible } from './text.ts';

/** For a pipe every byte counts; a terminal must not be steered by what a file holds. */
export interface Style {
  readonly terminal: boolean;
  readonly color: boolean;
}

/**
 * A unified diff of one file, as `git apply` and `patch -p1` take it; empty when nothing changed. `name` is the file's path in the
 * patch, relative to the folder that the patch is for, with `/` between its parts.
 */
export function renderDiff({ result: { before, after } }: Done, name: string, style: Style): string {
  if (before === after) return '';
  const old = quoteName(`a/${name}`);
  const now = quoteName(`b/${name}`);
  const lines = [
    { text: `diff --git ${old} ${now}`, code: bold },
    { text: `--- ${endName(old)}`, code: bold },
    { text: `+++ ${endName(now)}`, code: bold },
  ];
  return renderLines(lines, style) + renderHunks(before, after, style);
}

/** The hunks of a diff alone. */
export function renderHunks(before: string, after: string, style: Style): string {
  const lines = findHunks(before, after).flatMap((hunk) => [
    { text: renderRange(hunk), code: cyan },
    ...hunk.lines.map((text) => ({ text, code: colorOf(text) })),
  ]);
  return renderLines(lines, style);
}

/**
 * A file name as git writes it in a patch: what is not plain ASCII is quoted like a string in C, byte by byte. So is a blank at the end,
 * which GNU patch loses.
 */
export function quoteName(name: string): string {
  if (/^[ !#-[\]-~]*[!#-[\]-~]$/.test(name)) return name;
  const bytes = Array.from(new TextEncoder().encode(name), (byte) => {
    const letter = letters.get(byte);
    if (letter !== undefined) return `\\${letter}`;
    return byte < 0x20 || byte > 0x7e ? `\\${byte.toString(8).padStart(3, '0')}` : String.fromCharCode(byte);
  });
  return `"${bytes.join('')}"`;
}

const letters = new Map([
  [0x07, 'a'],
  [0x08, 'b'],
  [0x09, 't'],
  [0x0a, 'n'],
  [0x0b, 'v'],
  [0x0c, 'f'],
  [0x0d, 'r'],
  [0x22, '"'],
  [0x5c, '\\'],
]);

/** `patch` takes what follows a blank for the time of the file; a tab tells it where the name ends. */
function endName(quoted: string): string {
  return quoted.includes(' ') && !quoted.startsWith('"') ? `${quoted}\t` : quoted;
}

/** A place where two texts differ, with the lines around it; each line begins with `-`, `+`, a blank or, for what is no line, `\\`. */
export interface Hunk extends Omit<StructuredPatchHunk, 'lines'> {
  readonly lines: readonly string[];
}

const threeLines = 3;
/** Texts with more lines that differ are compared at a cost that grows with the square of it. */
const mostDifferences = 2_000;

/** Where two texts differ, with `context` lines that they share before and after each place. */
export function findHunks(before: string, after: string, context = threeLines): readonly Hunk[] {
  const options = { context, maxEditLength: mostDifferences };
  const patch = structuredPatch('', '', before, after, undefined, undefined, options);
  return patch?.hunks ?? [oneHunk(before, after, context)];
}

/** From the first line that differs to the last, all old lines replaced by all new ones. */
function oneHunk(before: string, after: string, context: number): Hunk {
  const old = before.match(lineWithEnd) ?? [];
  const now = after.match(lineWithEnd) ?? [];
  const shorter = Math.min(old.length, now.length);
  let head = 0;
  while (head < shorter && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < shorter - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
  const start = Math.max(0, head - context);
  const kept = Math.min(tail, context);
  const lines = [
    ...old.slice(start, head).map((line) => ` ${line}`),
    ...old.slice(head, old.length - tail).map((line) => `-${line}`),
    ...now.slice(head, now.length - tail).map((line) => `+${line}`),
    ...old.slice(old.length - tail, old.length - tail + kept).map((line) => ` ${line}`),
  ];
  return {
    oldStart: start + 1,
    oldLines: old.length - tail + kept - start,
    newStart: start + 1,
    newLines: now.length - tail + kept - start,
    lines: lines.flatMap((line) =>
      line.endsWith('\n') ? [line.slice(0, -1)] : [line, '\\ No newline at end of file'],
    ),
  };
}

const lineWithEnd = /[^\n]*\n|[^\n]+/g;

/** A side without lines starts at the line before the hunk. */
function renderRange({ oldStart, oldLines, newStart, newLines }: Hunk): string {
  const old = `${oldLines === 0 ? oldStart - 1 : oldStart},${oldLines}`;
  const now = `${newLines === 0 ? newStart - 1 : newStart},${newLines}`;
  return `@@ -${old} +${now} @@`;
}

function colorOf(line: string): number | undefined {
  if (line.startsWith('-')) return red;
  return line.startsWith('+') ? green : undefined;
}

function renderLines(lines: readonly { text: string; code: number | undefined }[], style: Style): string {
  return lines.map(({ text, code }) => `${draw(text, code, style)}\n`).join('');
}

function draw(text: string, code: number | undefined, { terminal, color }: Style): string {
  if (!terminal && !color) return text;
  const shown = text.endsWith('\r') ? text.slice(0, -1) : text;
  return code === undefined ? visible(shown) : paint(shown, code, color);
}
