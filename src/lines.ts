/** The blanks and tabs that a line begins with, up to an offset in it. */
export function indentAt(text: string, offset: number): string {
  return /^[ \t]*/.exec(text.slice(lineStart(text, offset), offset))?.[0] ?? '';
}

/** Where the line that holds an offset starts. */
export function lineStart(text: string, offset: number): number {
  return offset <= 0 ? 0 : Math.max(text.lastIndexOf('\n', offset - 1) + 1, top(text));
}

/** Where the first line starts: behind a byte order mark. */
export function top(text: string): number {
  return text.startsWith('\ufeff') ? 1 : 0;
}

/** Where the line after the one that holds an offset starts; the end of the text behind the last line. */
export function nextLine(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  return newline === -1 ? text.length : newline + 1;
}

/** Where the line end of the line that holds `offset` begins. */
export function endOfLine(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  const end = newline === -1 ? text.length : newline;
  return text[end - 1] === '\r' ? end - 1 : end;
}

/** Whether the line that starts at an offset holds white space only. */
export function isBlankLine(text: string, start: number): boolean {
  return text.slice(start, nextLine(text, start)).trim() === '';
}

/** Where each line starts, the first at 0. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The 1-based number of the line that holds an offset, by where the lines start. */
export function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}
