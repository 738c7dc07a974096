import type { Dockerfile, Instruction } from './dockerfile.ts';
import type { Edit } from './edit.ts';
import { canJoin, commentsIn } from './write.ts';

/** RUNs made one. */
export interface Merged {
  readonly edits: readonly Edit[];
  /** What stands between them: the place for `&&` and, where the lines are broken, the line end and the indentation. */
  readonly separator: string;
}

/** The longest line that several RUNs on one line each are put on. */
const width = 120;

/**
 * Whether a RUN and the one behind it can be made one: where `canJoin` holds, the first starts no service that would still run for the second,
 * and no comment between them speaks to a tool about the second.
 */
export function canMerge(file: Dockerfile, first: Instruction, second: Instruction): boolean {
  if (!canJoin(file, first, second)) return false;
  if (
    first.script?.commands.some(
      ({ name, program }) => starters.test(name) || program[0]?.value.startsWith('/etc/init.d/') === true,
    ) === true
  )
    return false;
  return !commentsIn(file, { start: first.end, end: second.start }).some(({ text }) => pragma.test(text));
}

const starters = /^(service|systemctl|initctl|supervisord|start-stop-daemon)$/;
const pragma =
  /^#\s*(hadolint|slimify|checkov|trivy|kics|dockle|semgrep|nosem\w*|tfsec|shellcheck|ignore|check=|syntax=)/i;

/** Makes neighbouring RUNs one, each fit for the next by `canMerge`; `more` is how much is to be added. Comments between stay. */
export function mergeRuns(file: Dockerfile, runs: readonly Instruction[], more: number): Merged {
  const { text, escape, eol } = file;
  const gaps = runs.slice(1).map((second, i) => gapBefore(runs[i] ?? second, second));
  const total = runs.reduce((sum, { start, end }) => sum + end - start, more);
  const flat =
    runs.every(({ line, endLine }) => line === endLine) && gaps.every((gap) => commentsIn(file, gap).length === 0);
  if (flat && total <= width) return { edits: gaps.map((gap) => ({ ...gap, text: ' && ' })), separator: ' && ' };
  const { lead, trail, indent } = chainStyle(file, runs);
  const edits = gaps.map((gap) => {
    const comments = commentsIn(file, gap).map(({ start, end }) => indent + text.slice(start, end) + eol);
    return { ...gap, text: `${trail} ${escape}${eol}${comments.join('')}${indent}${lead}` };
  });
  return { edits, separator: `${trail} ${escape}${eol}${indent}${lead}` };
}

/** From the end of what the first one runs to the start of what the second one runs. */
function gapBefore(first: Instruction, second: Instruction): { start: number; end: number } {
  return { start: first.script?.items.at(-1)?.end ?? first.end, end: second.script?.items[0]?.start ?? second.start };
}

/** Where `&&` stands in broken lines, first (`lead`) or last (`trail`), and how these are indented. */
interface ChainStyle {
  readonly lead: string;
  readonly trail: string;
  readonly indent: string;
}

/** The author's style: in these RUNs, else in the first RUN of the file that shows one. */
function chainStyle(file: Dockerfile, runs: readonly Instruction[]): ChainStyle {
  return shownIn(file, runs) ?? styleOf(file);
}

const styles = new WeakMap<Dockerfile, ChainStyle>();

function styleOf(file: Dockerfile): ChainStyle {
  const plain = { lead: '&& ', trail: '', indent: '    ' };
  const isCommandLine = ({ keyword, heredocs }: Instruction): boolean => keyword === 'RUN' && heredocs.length === 0;
  const style = styles.get(file) ?? shownIn(file, file.instructions.filter(isCommandLine)) ?? plain;
  styles.set(file, style);
  return style;
}

function shownIn(file: Dockerfile, runs: readonly Instruction[]): ChainStyle | undefined {
  for (const { start, end, line, endLine } of runs) {
    if (line === endLine) continue;
    const lines = file.text
      .slice(start, end)
      .split('\n')
      .filter((text, i) => i === 0 || !/^\s*(#[^]*)?$/.test(text));
    for (const [i, text] of lines.entries()) {
      if (i > 0 && /^\s*&&\s/.test(text)) return { lead: '&& ', trail: '', indent: indentOf(text) };
      const next = lines[i + 1];
      if (next !== undefined && /&&\s*[\\`]\s*$/.test(text)) return { lead: '', trail: ' &&', indent: indentOf(next) };
    }
  }
  return undefined;
}

function indentOf(line: string): string {
  return /^[ \t]*/.exec(line)?.[0] ?? '';
}
