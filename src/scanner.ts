import type { Span } from './edit.ts';
import { SlimifyError } from './error.ts';
import { fileStart, joiner, sliceJoined } from './joined.ts';
import type { Joined } from './joined.ts';
import { isSpace, parseHeredoc, shellWords, splitArgs } from './args.ts';
import type { Args, HeredocName } from './args.ts';

/** A comment line, from its `#` to the end of the line; also one inside a continued instruction. */
export interface Comment extends Span {
  readonly line: number;
  /** As written, `#` included. */
  readonly text: string;
}

/** A parser directive such as `# syntax=docker/dockerfile:1`. */
export interface Directive extends Span {
  readonly name: 'syntax' | 'escape' | 'check';
  readonly value: string;
}

/** The body of a here-document: everything between the line that names it and its terminator. */
export interface Heredoc extends HeredocName {
  /** The raw lines, leading tabs still there, last line end included. */
  readonly body: Span;
  /** The terminator word, without the tabs before it. */
  readonly terminator: Span;
}

/** A flag such as `--from=build`; `value` is undefined when there is no `=`. */
export interface Flag {
  readonly name: string;
  readonly value: string | undefined;
  /** Quotes and escapes resolved, as BuildKit gives it. */
  readonly text: string;
}

/** One instruction as BuildKit's parser reads it. `start` is the keyword's, `end` that of its last line without line end. */
export interface RawInstruction extends Span {
  /** As written; compare in upper case. */
  readonly word: string;
  readonly keyword: string;
  /** 1-based. */
  readonly line: number;
  readonly endLine: number;
  readonly flags: readonly Flag[];
  /** What follows the flags, continuation lines joined, blanks at both ends gone. */
  readonly body: Joined;
  /** BuildKit's arguments: ENV and LABEL give name, value and separator in turn. */
  readonly args: readonly string[];
  readonly json: boolean;
  readonly heredocs: readonly Heredoc[];
  /** The instruction behind ONBUILD. */
  readonly trigger: RawInstruction | undefined;
}

/** A Dockerfile cut into instructions and comments, values taken from the raw text. */
export interface Scan {
  readonly escape: '\\' | '`';
  readonly directives: readonly Directive[];
  readonly comments: readonly Comment[];
  readonly instructions: readonly RawInstruction[];
}

const heredocKeywords = new Set(['RUN', 'COPY', 'ADD']);
const maxLineBytes = 65_535;

/**
 * Cuts a Dockerfile into instructions by BuildKit's rules (knowledge of its parser, August 2026): same keywords, lines, flags,
 * arguments, JSON form and heredocs. Throws `SlimifyError` where BuildKit does, and on a line over 65,535 bytes.
 */
export function scan(text: string): Scan {
  const directives: Directive[] = [];
  const comments: Comment[] = [];
  const instructions: RawInstruction[] = [];
  const lines = lineReader(text);
  let escape: '\\' | '`' = '\\';
  let directivesDone = false;

  for (let line = lines.next(); line !== undefined; line = lines.next()) {
    const start = skipSpace(text, line.start, line.end);
    if (!directivesDone) {
      const directive = text[start] === '#' ? readDirective(text.slice(start, line.end), start) : undefined;
      if (directive === undefined) directivesDone = true;
      else if (directives.some(({ name }) => name === directive.name)) {
        throw new SlimifyError(`only one ${directive.name} parser directive can be used`, { line: line.number });
      } else {
        directives.push(directive);
        if (directive.name === 'escape') escape = escapeToken(directive.value, line.number);
      }
    }
    if (start === line.end) continue;
    if (text[start] === '#') {
      comments.push(commentAt(text, start, line));
      continue;
    }

    const whole = joiner();
    const first = line;
    let last = line;
    let open = addLine(whole, text, start, line.end, escape);
    while (open) {
      const next = lines.next();
      if (next === undefined) break;
      last = next;
      const begin = skipSpace(text, next.start, next.end);
      if (begin === next.end) continue;
      if (text[begin] === '#') {
        comments.push(commentAt(text, begin, next));
        continue;
      }
      open = addLine(whole, text, next.start, next.end, escape);
    }

    const joined = whole.done();
    const heredocs: Heredoc[] = [];
    const instruction = readInstruction(joined, escape, { start, line: first.number, heredocs });
    if (takesHeredocs(instruction) && joined.text.includes('<<')) {
      for (const word of shellWords(joined.text)) {
        const name = parseHeredoc(word);
        if (name === undefined) continue;
        const body = readHeredoc(lines, text, name, first.number);
        heredocs.push(body.heredoc);
        last = body.last;
      }
    }
    for (const read of [instruction, instruction.trigger]) {
      if (read !== undefined) [read.end, read.endLine] = [last.end, last.number];
    }
    instructions.push(instruction);
  }
  if (instructions.length === 0) throw new SlimifyError('file with no instructions');
  return { escape, directives, comments, instructions };
}

/** A line without its line end (`\n`, any number of `\r` before it). */
interface Line extends Span {
  readonly number: number;
  /** Offset of the next line. */
  readonly next: number;
}

interface LineReader {
  next(): Line | undefined;
}

function lineReader(text: string): LineReader {
  let offset = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let number = 0;
  return {
    next() {
      if (offset >= text.length) return undefined;
      const start = offset;
      const newline = text.indexOf('\n', start);
      const next = newline === -1 ? text.length : newline + 1;
      let end = newline === -1 ? text.length : newline;
      while (end > start && text.charCodeAt(end - 1) === 0x0d) end--;
      offset = next;
      number++;
      // UTF-16 length times 3 bounds the UTF-8 length, so that ordinary lines are not encoded just to be measured
      if ((next - start) * 3 > maxLineBytes && utf8Length(text.slice(start, next)) > maxLineBytes) {
        throw new SlimifyError(`line is over ${maxLineBytes.toLocaleString('en')} bytes long`, { line: number });
      }
      return { start, end, number, next };
    },
  };
}

function utf8Length(text: string): number {
  return new TextEncoder().encode(text).length;
}

function skipSpace(text: string, start: number, end: number): number {
  let offset = start;
  while (offset < end && isSpace(text.charCodeAt(offset))) offset++;
  return offset;
}

function commentAt(text: string, start: number, line: Line): Comment {
  return { start, end: line.end, line: line.number, text: text.slice(start, line.end) };
}

function readDirective(line: string, start: number): Directive | undefined {
  const match = /^#\s*([a-zA-Z][a-zA-Z0-9]*)\s*=\s*(.+?)\s*$/.exec(line);
  const name = match?.[1]?.toLowerCase();
  if (name !== 'syntax' && name !== 'escape' && name !== 'check') return undefined;
  return { name, value: match?.[2] ?? '', start, end: start + line.length };
}

function escapeToken(value: string, line: number): '\\' | '`' {
  if (value === '\\' || value === '`') return value;
  throw new SlimifyError(`invalid escape token '${value}' does not match \` or \\`, { line });
}

/** Adds a line without its continuation character; true when the instruction goes on. */
function addLine(whole: ReturnType<typeof joiner>, text: string, start: number, end: number, escape: string): boolean {
  let stop = end;
  while (stop > start && (text[stop - 1] === ' ' || text[stop - 1] === '\t')) stop--;
  const continued = stop > start && text[stop - 1] === escape && (stop - 1 === start || text[stop - 2] !== escape);
  whole.add(text.slice(start, continued ? stop - 1 : end), start);
  return continued;
}

/** An instruction whose last line is not known yet. */
interface Draft extends RawInstruction {
  end: number;
  endLine: number;
  readonly trigger: Draft | undefined;
}

interface Place {
  readonly start: number;
  readonly line: number;
  readonly heredocs: readonly Heredoc[];
}

/** Every instruction is written out field by field: objects of one shape are several times cheaper to make and to read. */
function readInstruction(joined: Joined, escape: '\\' | '`', { start, line, heredocs }: Place): Draft {
  const text = joined.text;
  const begin = skipSpace(text, 0, text.length);
  let stop = text.length;
  while (stop > begin && isSpace(text.charCodeAt(stop - 1))) stop--;
  let wordEnd = begin;
  while (wordEnd < stop && !isBlank(text.charCodeAt(wordEnd))) wordEnd++;
  let rest = wordEnd;
  while (rest < stop && isBlank(text.charCodeAt(rest))) rest++;
  const word = text.slice(begin, wordEnd);
  const keyword = word.toUpperCase();
  const { flags, end: flagsEnd } = readFlags(text, rest, stop);
  const body = sliceJoined(joined, skipSpace(text, flagsEnd, stop), stop);
  const onbuild = keyword === 'ONBUILD';
  const { args, json } = onbuild ? noArgs : splitArgs(keyword, body.text, escape, line);
  const trigger =
    onbuild && body.text !== ''
      ? readInstruction(body, escape, { start: fileStart(body, 0), line, heredocs })
      : undefined;
  return { start, end: start, line, endLine: line, word, keyword, flags, body, args, json, heredocs, trigger };
}

const noArgs: Args = { args: [], json: false };

/** What separates the keyword from the rest: tab, vertical tab, form feed, carriage return, blank. */
function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || (code >= 0x0b && code <= 0x0d);
}

/** BuildKit's `extractBuilderFlags`: words that start with `--`; a bare `--` ends them. The escape is always a backslash. */
function readFlags(text: string, start: number, end: number): { flags: Flag[]; end: number } {
  const flags: Flag[] = [];
  let offset = start;
  for (;;) {
    offset = skipSpace(text, offset, end);
    if (offset >= end || text[offset] !== '-' || text[offset + 1] !== '-' || offset + 1 >= end) {
      return { flags, end: offset };
    }
    let word = '';
    let quoted = false;
    let quote = '';
    for (; offset < end; offset++) {
      const char = text[offset] ?? '';
      if (quote === '' && isSpace(text.charCodeAt(offset))) break;
      if (quote === '' && (char === '"' || char === "'")) {
        quote = char;
        quoted = true;
      } else if (char === quote) quote = '';
      else if (char === '\\') {
        if (offset + 1 < end) word += text[++offset] ?? '';
        else quote = '';
      } else word += char;
    }
    if (word === '--') return { flags, end: offset };
    if (quoted || word !== '') flags.push(toFlag(word));
  }
}

function toFlag(text: string): Flag {
  const equals = text.indexOf('=');
  const name = text.slice(2, equals === -1 ? undefined : equals);
  return { name, value: equals === -1 ? undefined : text.slice(equals + 1), text };
}

function takesHeredocs(draft: Draft): boolean {
  const target = draft.keyword === 'ONBUILD' ? draft.trigger : draft;
  return target !== undefined && heredocKeywords.has(target.keyword) && !target.json;
}

function readHeredoc(
  lines: LineReader,
  text: string,
  name: HeredocName,
  line: number,
): { heredoc: Heredoc; last: Line } {
  let start: number | undefined;
  for (let next = lines.next(); next !== undefined; next = lines.next()) {
    start ??= next.start;
    let begin = next.start;
    if (name.chomp) while (text[begin] === '\t') begin++;
    if (text.slice(begin, Math.max(begin, next.end)) !== name.name) continue;
    const heredoc = { ...name, body: { start, end: next.start }, terminator: { start: begin, end: next.end } };
    return { heredoc, last: next };
  }
  throw new SlimifyError('unterminated heredoc', { line });
}
