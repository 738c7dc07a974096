import { parseHeredoc } from './args.ts';
import { joiner } from './joined.ts';
import type { Joined } from './joined.ts';
import type { RawInstruction } from './scanner.ts';
import { parseScript } from './shell.ts';
import type { Command, Script } from './shell.ts';

/** The shell in force: the last SHELL of the stage or of one it is built from, else `/bin/sh`. */
export interface Shell {
  readonly name: 'sh' | 'bash' | 'dash' | 'ash';
  readonly errexit: boolean;
}

/** What a RUN without SHELL is run with. */
export const plainSh: Shell = { name: 'sh', errexit: false };

type Source = Pick<RawInstruction, 'keyword' | 'json' | 'body' | 'heredocs'>;

/** What the shell runs for a RUN in shell form or of a heredoc; undefined when that is not proven to be readable. */
export function readScript(text: string, raw: Source, shell: Shell | undefined): Script | undefined {
  if (raw.keyword !== 'RUN' || raw.json) return undefined;
  const source = shellSource(text, raw);
  const reader = source?.text.startsWith('#!') === true ? shebang(source.text) : shell;
  if (source === undefined || reader === undefined) return undefined;
  const script = parseScript(source, reader.errexit);
  // bash's `a &> b` is `a & > b` to dash: which one the image has is not known
  const isBashOnly = ({ redirects }: Command): boolean => redirects.some(({ operator }) => operator.startsWith('&>'));
  return reader.name !== 'bash' && script?.commands.some(isBashOnly) === true ? undefined : script;
}

/** The shell that a script's first line asks for. */
function shebang(script: string): Shell | undefined {
  const [, program = ''] = /^#!\s*(.*)/.exec(script) ?? [];
  const words = program
    .trim()
    .replace(/^\/usr\/bin\/env\s+(-S\s+)?/, '')
    .split(/\s+/);
  return readShell([...words, '-c']);
}

/**
 * What BuildKit hands to the shell: the joined body; the lines of the heredoc when the body is nothing but its name; else the body and
 * the heredocs with their names after it. Undefined when a heredoc has CRLF line ends.
 */
function shellSource(text: string, raw: Source): Joined | undefined {
  const [only, ...others] = raw.heredocs;
  if (only === undefined) return raw.body;
  const joined = joiner();
  const alone = others.length === 0 && parseHeredoc(raw.body.text) !== undefined;
  for (const heredoc of raw.heredocs) {
    const { start, end } = heredoc.body;
    if (text.slice(start, end).includes('\r')) return undefined;
  }
  if (!alone) {
    for (const [i, from] of raw.body.from.entries()) {
      joined.add(raw.body.text.slice(raw.body.at[i], raw.body.at[i + 1]), from);
    }
  }
  for (const { body, terminator, chomp } of raw.heredocs) {
    if (!alone) joined.add('\n', body.start - 1);
    for (let start = body.start; start < body.end;) {
      const newline = text.indexOf('\n', start) + 1;
      let from = start;
      if (alone && chomp) while (text[from] === '\t') from++;
      joined.add(text.slice(from, newline), from);
      start = newline;
    }
    if (!alone) joined.add(text.slice(terminator.start, terminator.end), terminator.start);
  }
  return joined.done();
}

/** The shell that the arguments of SHELL name; undefined for one that slimify does not read. */
export function readShell(args: readonly string[]): Shell | undefined {
  const name = args[0]?.split('/').at(-1);
  const options = args.slice(1);
  if (name !== 'sh' && name !== 'bash' && name !== 'dash' && name !== 'ash') return undefined;
  if (!/^-[a-zA-Z]*c$/.test(options.at(-1) ?? '')) return undefined;
  const errexit = options.some((option) => /^-[a-zA-Z]*e[a-zA-Z]*$/.test(option) || option === 'errexit');
  return { name, errexit };
}
