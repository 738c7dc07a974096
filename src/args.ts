import { SlimifyError } from './error.ts';

/** The word that announces a here-document: `<<EOF`, `<<-"EOF"`, `3<<EOF`. */
export interface HeredocName {
  readonly name: string;
  readonly fd: number;
  /** False when any part of the name is quoted: `$` is not expanded in the body. */
  readonly expand: boolean;
  /** `<<-`: leading tabs of the body are dropped. */
  readonly chomp: boolean;
}

/** An instruction's arguments as BuildKit's parser splits them. */
export interface Args {
  readonly args: readonly string[];
  readonly json: boolean;
}

const blanks = /[\t\v\f\r ]+/;

/** Splits what follows the keyword and its flags, by the keyword's own rule. Throws `SlimifyError` where BuildKit does. */
export function splitArgs(keyword: string, rest: string, escape: string, line: number): Args {
  switch (keyword) {
    case 'RUN':
    case 'CMD':
    case 'ENTRYPOINT':
    case 'SHELL':
      return jsonArgs(rest, line) ?? plain(rest === '' ? [] : [rest]);
    case 'ADD':
    case 'COPY':
    case 'VOLUME':
      return jsonArgs(rest, line) ?? plain(rest === '' ? [] : rest.split(blanks));
    case 'FROM':
    case 'EXPOSE':
      return plain(rest === '' ? [] : rest.split(blanks));
    case 'MAINTAINER':
    case 'STOPSIGNAL':
    case 'USER':
    case 'WORKDIR':
      return plain(rest === '' ? [] : [rest]);
    case 'ARG':
      return plain(quotedWords(rest, escape));
    case 'ENV':
    case 'LABEL':
      return plain(pairs(keyword, rest, escape, line));
    case 'HEALTHCHECK':
      return healthcheck(rest, line);
    default:
      return plain(['']);
  }
}

/** BuildKit's shell lexer with unset variables kept: the words of a line, quotes and escapes kept; none on a syntax error. */
export function shellWords(line: string): string[] {
  const words: string[] = [];
  let word = '';
  let inWord = false;
  for (let i = 0; i < line.length; i++) {
    const char = line[i] ?? '';
    if (isSpace(line.charCodeAt(i))) {
      // `<< EOF` is one word to BuildKit, `<<- EOF` is not
      if (/^\d*<<$/.test(word)) continue;
      if (inWord) words.push(word);
      word = '';
      inWord = false;
      continue;
    }
    inWord = true;
    if (char === '\\' && i + 1 < line.length) {
      word += char + (line[++i] ?? '');
      continue;
    }
    const end = wordPartEnd(line, i, char);
    if (end === undefined) return [];
    word += line.slice(i, end);
    i = end - 1;
  }
  if (inWord) words.push(word);
  return words;
}

/** The heredoc that a word announces, if it does. */
export function parseHeredoc(word: string): HeredocName | undefined {
  const match = /^(\d*)<<(-?)\s*([^<]*)$/.exec(word);
  const rest = match?.[3];
  if (match === null || rest === undefined || rest === '') return undefined;
  const raw = shellWords(rest);
  const only = raw[0];
  if (raw.length !== 1 || only === undefined) return undefined;
  const name = unquote(only);
  return { name, fd: Number(match[1] ?? '0'), expand: name === unescape(only), chomp: match[2] === '-' };
}

/** Whether BuildKit's `unicode.IsSpace` holds. */
export function isSpace(code: number): boolean {
  if (code < 0x80) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  if (code === 0x85 || code === 0xa0 || code === 0x1680 || code === 0x3000) return true;
  return (code >= 0x2000 && code <= 0x200a) || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f;
}

function plain(args: readonly string[]): Args {
  return { args, json: false };
}

function jsonArgs(rest: string, line: number): Args | undefined {
  if (!/^\s*\[/.test(rest)) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(rest);
  } catch {
    return undefined;
  }
  if (!Array.isArray(value)) return undefined;
  const items: readonly unknown[] = value;
  const args = items.filter((item) => typeof item === 'string');
  if (args.length === items.length) return { args, json: true };
  throw new SlimifyError('when using JSON array syntax, arrays must be comprised of strings only', { line });
}

function healthcheck(rest: string, line: number): Args {
  const [kind = '', command = ''] = splitOnce(rest, /\s+/);
  if (kind === '') return plain([]);
  const inner = jsonArgs(command, line) ?? plain(command === '' ? [] : [command]);
  return { args: [kind, ...inner.args], json: inner.json };
}

function pairs(keyword: string, rest: string, escape: string, line: number): string[] {
  const words = quotedWords(rest, escape);
  const first = words[0];
  if (first === undefined) return [];
  if (!first.includes('=')) {
    const [name = '', value] = splitOnce(rest, blanks);
    if (value === undefined) throw new SlimifyError(`${keyword} must have two arguments`, { line });
    return [name, value, ''];
  }
  return words.flatMap((word) => {
    const equals = word.indexOf('=');
    if (equals === -1) {
      throw new SlimifyError(`can't find = in "${word}"; it must be of the form name=value`, { line });
    }
    return [word.slice(0, equals), word.slice(equals + 1), '='];
  });
}

function splitOnce(text: string, separator: RegExp): string[] {
  const match = separator.exec(text);
  if (match === null) return [text];
  return [text.slice(0, match.index), text.slice(match.index + match[0].length)];
}

/** BuildKit's `parseWords`: split at white space outside quotes, quotes and escapes kept in the words. */
function quotedWords(rest: string, escape: string): string[] {
  const words: string[] = [];
  let word = '';
  let quote = '';
  let inWord = false;
  for (let i = 0; i < rest.length; i++) {
    const char = rest[i] ?? '';
    if (quote === '' && isSpace(rest.charCodeAt(i))) {
      if (inWord) words.push(word);
      word = '';
      inWord = false;
      continue;
    }
    if (char === escape && quote !== "'") {
      // an escape character that ends the line is dropped, and makes no word of its own
      if (i + 1 === rest.length) break;
      word += char + (rest[++i] ?? '');
      inWord = true;
      continue;
    }
    inWord = true;
    word += char;
    if (quote === '' && (char === '"' || char === "'")) quote = char;
    else if (char === quote) quote = '';
  }
  if (inWord) words.push(word);
  return words;
}

/** The end of what begins at `start`: quotes, an expansion, or characters that mean nothing to the lexer. */
function wordPartEnd(line: string, start: number, char: string): number | undefined {
  if (char === "'") return singleQuoteEnd(line, start);
  if (char === '"') return doubleQuoteEnd(line, start);
  if (char === '$') return dollarEnd(line, start);
  const ordinary = /[\w./:;=&|,-]+/y;
  ordinary.lastIndex = start;
  return ordinary.test(line) ? ordinary.lastIndex : start + 1;
}

function singleQuoteEnd(line: string, start: number): number | undefined {
  const end = line.indexOf("'", start + 1);
  return end === -1 ? undefined : end + 1;
}

function doubleQuoteEnd(line: string, start: number): number | undefined {
  for (let i = start + 1; i < line.length; i++) {
    const char = line[i];
    if (char === '"') return i + 1;
    if (char === '\\') i++;
    else if (char === '$') {
      const end = dollarEnd(line, i);
      if (end === undefined) return undefined;
      i = end - 1;
    }
  }
  return undefined;
}

/** The end of a `$` expansion or of any other single character; undefined where BuildKit's lexer reports an error. */
function dollarEnd(line: string, start: number): number | undefined {
  if (line[start] !== '$') return start + 1;
  if (line[start + 1] !== '{') return start + 1;
  const match = /\$\{([A-Za-z_][A-Za-z0-9_]*|[0-9]|[@*#?!$-])/y;
  match.lastIndex = start;
  if (!match.test(line)) return undefined;
  const next = line[match.lastIndex];
  if (next === '}') return match.lastIndex + 1;
  if (next === undefined || !':+-?#%/'.includes(next)) return undefined;
  for (let i = match.lastIndex + 1; i < line.length; i++) {
    const char = line[i];
    if (char === '}') return i + 1;
    if (char === '\\') i++;
    const end = char === "'" ? singleQuoteEnd(line, i) : char === '"' ? doubleQuoteEnd(line, i) : dollarEnd(line, i);
    if (end === undefined) return undefined;
    if (char === "'" || char === '"' || char === '$') i = end - 1;
  }
  return undefined;
}

function unquote(word: string): string {
  return word.replace(/\\(.)|['"]/g, (_, escaped: string | undefined) => escaped ?? '');
}

function unescape(word: string): string {
  return word.replace(/\\(.)/g, '$1');
}
