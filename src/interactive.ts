import { applyEdits } from './edit.ts';
import { megabytes } from './megabytes.ts';
import { renderHunks } from './reporters/diff.ts';
import { bold, cyan, paint, red, visible } from './reporters/text.ts';
import type { Io } from './run.ts';
import type { Options } from './slimify.ts';
import type { Finding, Transform } from './transform.ts';
import type { Dockerfile } from './dockerfile.ts';

/** A person who is asked about every change. */
export interface Interview {
  /** Asks about the changes to one file. */
  readonly about: (path: string) => NonNullable<Options['accept']>;
  /** Whether the person wants no more questions, about no file. */
  readonly isOver: () => boolean;
}

const help = `y - make this change
n - do not make this change
q - quit: make neither this change nor any of those left
a - make this change and all later ones in the file
d - make neither this change nor any later one in the file
s - skip this transform: make neither this change nor any later one of it, in any file
? - print help
`;

/**
 * Asks on standard error about each change as `git add -p` asks about a hunk, and reads a line for an answer. The end of what is typed
 * means to quit.
 */
export function interview({ stderr, keyboard }: Pick<Io, 'stderr' | 'keyboard'>, color: boolean): Interview {
  const skipped = new Set<string>();
  let isOver = false;
  const ask = (): string => {
    for (;;) {
      stderr.write(`${paint('Make this change [y,n,q,a,d,s,?]?', bold, color)} `);
      const line = keyboard.readLine();
      // the prompt's line is ended by what is typed
      if (line === undefined) stderr.write('\n');
      const answer = line === undefined ? 'q' : line.trim().toLowerCase();
      if (/^[ynqads]$/.test(answer)) return answer;
      if (answer !== '') stderr.write(paintLines(help, color));
    }
  };
  const about: Interview['about'] = (path) => {
    let others: boolean | undefined;
    return (finding, transform, file) => {
      if (isOver || skipped.has(transform.name)) return false;
      if (others !== undefined) return others;
      stderr.write(renderQuestion(path, finding, transform, file, color));
      const answer = ask();
      if (answer === 'q') isOver = true;
      if (answer === 's') skipped.add(transform.name);
      if (answer === 'a' || answer === 'd') others = answer === 'a';
      return answer === 'y' || answer === 'a';
    };
  };
  return { about, isOver: () => isOver };
}

/** What it is about, in a line, and below it what would change, by the lines that the file has by then. */
function renderQuestion(
  path: string,
  finding: Finding,
  transform: Transform,
  file: Dockerfile,
  color: boolean,
): string {
  const { span, message, edits, safety = transform.safety, saves, savesPulled } = finding;
  const line = file.text.slice(0, span.start).split('\n').length;
  const saved = [
    ...(saves === undefined ? [] : [`about ${megabytes(saves)} MB less`]),
    ...(savesPulled === undefined ? [] : [`about ${megabytes(savesPulled)} MB less to pull`]),
  ];
  const place = paint(`${path}:${line}`, bold, color);
  const name = paint(transform.name, cyan, color);
  const level = [safety === 'safe' ? safety : paint(safety, red, color), ...saved].join(', ');
  const hunks = renderHunks(file.text, applyEdits(file.text, edits), { terminal: true, color });
  return `${place} ${name}: ${visible(message)} (${level})\n${hunks}`;
}

function paintLines(text: string, color: boolean): string {
  return text.replaceAll(/.+/g, (line) => paint(line, red, color));
}
