import type { Dockerfile, Instruction } from './dockerfile.ts';
import type { Edit } from './edit.ts';
import { once } from './once.ts';
import type { Command, Script } from './shell.ts';
import { isPlain, isWatched, leaves } from './status.ts';
import { commentsIn } from './write.ts';

/** RUNs made one. */
export interface Merged {
  readonly edits: readonly Edit[];
  /** What stands between them: the place for `&&` and, where the lines are broken, the line end and the indentation. */
  readonly separator: string;
}

/** The longest line that several RUNs on one line each are put on. */
const width = 120;

/**
 * Whether two RUNs can be made one by `&&` with nothing changed but the layer: both are chains of `&&` alone, run by the same shell with the same
 * flags, the first leaves no state (`cd`, `export`, `set` ...) and no running service behind for the second, and nothing stands between but comments that
 * speak to no tool about the second.
 */
export function canMerge(file: Dockerfile, first: Instruction, second: Instruction): boolean {
  const a = first.script;
  const b = second.script;
  if (a === undefined || b === undefined || first.heredocs.length > 0 || second.heredocs.length > 0) return false;
  if (first.stage !== second.stage || first.shell?.name !== second.shell?.name) return false;
  if (first.index + 1 !== second.index) return false;
  if (first.flags.length > 0 || second.flags.length > 0) return false;
  if (!isChain(a) || !isChain(b) || hasTail(file, first, a) || hasTail(file, second, b)) return false;
  if (commentsIn(file, { start: first.end, end: second.start }).some(({ text }) => pragma.test(text))) return false;
  const last = a.items.at(-1);
  if (last === undefined || (isWatched(last) && !isPlain(a, last))) return false;
  if (remembered(a, b) !== undefined) return false;
  return !a.commands.some((command) => leaves(command) || leavesState(command) || startsService(command));
}

/**
 * A program that two scripts ask for by its name: one shell remembers where it first found it (dash and bash, measured), two look for it anew, and
 * find another one that was installed in between, such as the pip that pip installed.
 */
export function remembered(first: Script, second: Script): string | undefined {
  const names = new Set(second.commands.flatMap((command) => (isByName(command) ? [command.name] : [])));
  return first.commands.find((command) => isByName(command) && names.has(command.name))?.name;
}

function isByName({ name, program }: Command): boolean {
  return name !== '' && !fixed.test(name) && program[0]?.value.includes('/') === false;
}

/** What is in the shell, and programs of the distribution that no package puts elsewhere. */
const fixed =
  /^(cd|pushd|popd|set|unset|exec|exit|eval|source|\.|umask|command|type|read|shift|trap|ulimit|wait|alias|apk|apt|apt-get|apt-mark|apt-key|add-apt-repository|aptitude|dpkg|yum|dnf|microdnf|rpm|rm|rmdir|mkdir|mv|cp|ln|chmod|chown|touch|echo|printf|cat|ls|sed|grep|find|sort|head|tail|test|\[|true|:|wget|curl|tar|unzip|gzip|gunzip|git|make|ldconfig|useradd|groupadd|adduser|addgroup|export|locale-gen|update-locale|tee)$/;

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

/** Whether `&&` alone joins the commands of a script. */
function isChain(script: Script): boolean {
  return (
    script.items.length > 0 &&
    script.items.every(({ before, after }) => (before ?? '&&') === '&&' && (after ?? '&&') === '&&')
  );
}

/** Whether anything but the script's last item ends the instruction: a shell comment, a `;`. */
function hasTail(file: Dockerfile, instruction: Instruction, script: Script): boolean {
  return file.text.slice(endOf(script), instruction.end).trim() !== '';
}

function endOf(script: Script): number {
  return script.items.at(-1)?.end ?? script.end;
}

function leavesState({ name, within, args }: Command): boolean {
  if (within.includes('subshell') || within.includes('substitution') || within.includes('pipe')) return false;
  if (name === '' || within.includes('function')) return true;
  if (name === 'set' && args.length === 0) return false;
  return stateful.test(name);
}

const stateful =
  /^(\.|alias|builtin|cd|declare|enable|eval|export|getopts|hash|let|local|mapfile|popd|pushd|read|readarray|readonly|return|set|shift|shopt|source|trap|typeset|ulimit|umask|unalias|unset)$/;

function startsService({ name, program }: Command): boolean {
  return starters.test(name) || program[0]?.value.startsWith('/etc/init.d/') === true;
}

const starters = /^(service|systemctl|initctl|supervisord|start-stop-daemon)$/;

/** A comment that tells a tool what to do about the instruction below it. */
const pragma =
  /^#\s*(hadolint|slimify|shellcheck|check\s*=|checkov|trivy|kics|dockle|semgrep|nosem|tfsec|tally|renovate|ignore)/i;

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

const styleOf = once((file: Dockerfile): ChainStyle => {
  const isCommandLine = ({ keyword, heredocs }: Instruction): boolean => keyword === 'RUN' && heredocs.length === 0;
  return shownIn(file, file.instructions.filter(isCommandLine)) ?? { lead: '&& ', trail: '', indent: '    ' };
});

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
