import { parseDockerfile } from '../../src/dockerfile.ts';
import type { Dockerfile, Instruction } from '../../src/dockerfile.ts';
import type { Command, Redirect } from '../../src/shell.ts';
import { toolsFor } from '../invariants/bases.ts';
import { excusesOf } from '../invariants/copies.ts';
import type { Excuses } from '../invariants/copies.ts';
import { extrasOf, goesWithBase } from '../invariants/runtime.ts';
import { segments } from '../invariants/text.ts';
import type { Body, Setting } from './sandbox.ts';

/** The RUNs that stand between the same other instructions before and after, those left out that begin or end both sides alike. */
export interface Pair extends Setting {
  /** The line of the first one in the text before. */
  readonly line: number;
  readonly before: readonly Body[];
  readonly after: readonly Body[];
  /** The RUNs that the scripts are of. */
  readonly runs: Rewritten;
  /** What the scripts before are made of. */
  readonly kinds: readonly string[];
}

/** RUNs before and after, and which of their commands may go because a COPY does their work. */
export interface Rewritten extends Pick<Excuses, 'excuses'> {
  /** The packages that an install may have more at the unsafe level, because the base image has them no more. */
  readonly tools: ReadonlySet<string>;
  readonly before: readonly Instruction[];
  readonly after: readonly Instruction[];
}

/** A pair that cannot be run. */
export interface Unrun {
  readonly line: number;
  readonly runs: number;
  readonly reason: string;
}

/** What is to be run of a text and of what was made of it. */
export function* pairsOf(before: string, after: string): Generator<Pair | Unrun> {
  const [old, now] = [parseDockerfile(before), parseDockerfile(after)];
  const both = { before: old, after: now };
  const left = segments(now, extrasOf(both));
  const moved = excusesOf({ ...both, read: () => undefined });
  const goes = goesWithBase(both);
  const excuses: Excuses['excuses'] = (run, command, args) =>
    (args === undefined && goes(run, command)) || moved.excuses(run, command, args);
  const tools = toolsFor({ ...both, unsafe: true });
  for (const [i, runs] of segments(old, moved.mounted.copies).entries()) {
    const pair = pairOf([old, runs], [now, left[i] ?? []], { excuses, tools });
    if (pair !== undefined) yield pair;
  }
}

type Runs = readonly [file: Dockerfile, runs: readonly Instruction[]];

function pairOf(
  [old, before]: Runs,
  [now, after]: Runs,
  leave: Pick<Rewritten, 'excuses' | 'tools'>,
): Pair | Unrun | undefined {
  const isSame = (one: Instruction | undefined, other: Instruction | undefined): boolean =>
    one !== undefined && other !== undefined && textOf(old, one) === textOf(now, other);
  let [start, end] = [0, 0];
  while (isSame(before[start], after[start])) start++;
  while (start + end < Math.min(before.length, after.length) && isSame(before.at(-1 - end), after.at(-1 - end))) end++;
  const [runs, left] = [before, after].map((list) => list.slice(start, list.length - end));
  const first = runs?.[0] ?? before[start - 1];
  if (runs === undefined || left === undefined || first === undefined || runs.length + left.length === 0)
    return undefined;
  const all = [...runs, ...left];
  const unread = all.find(({ script }) => script === undefined);
  if (unread !== undefined) {
    const reason = unread.json ? 'exec form' : 'a shell that is not read';
    return { line: first.line, runs: runs.length, reason };
  }
  const commands = all.flatMap(({ script }) => script?.commands ?? []);
  const state = stateAt(old, first);
  return {
    line: first.line,
    before: runs.map((run) => bodyOf(run, state.shell)),
    after: left.map((run) => bodyOf(run, state.shell)),
    folder: state.folder,
    environment: [...state.variables].map(([name, value]) => `${name}=${value}`),
    places: [...new Set(placesOf(commands, state))],
    runs: { before: runs, after: left, ...leave },
    kinds: [...new Set(runs.flatMap(kindsOf))],
  };
}

function textOf({ text }: Dockerfile, { start, end }: Instruction): string {
  return text.slice(start, end);
}

/** What the instructions before leave for a RUN. */
interface State {
  readonly folder: string;
  readonly variables: ReadonlyMap<string, string>;
  /** The words of SHELL. */
  readonly shell: readonly string[];
}

/** Variables that would change the shell rather than what it runs. */
const withheld = /^(PATH|IFS|ENV|BASH_ENV|SHELLOPTS|BASHOPTS|PS\d|LD_.*|CDPATH|POSIXLY_CORRECT)$/;

function stateAt(file: Dockerfile, run: Instruction): State {
  const variables = new Map([
    ['PATH', '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'],
    ['HOME', '/root'],
  ]);
  let folder = '/';
  let shell: readonly string[] = ['/bin/sh', '-c'];
  const set = (name: string, value: string): void => {
    if (/^[A-Za-z_]\w*$/.test(name) && !withheld.test(name)) variables.set(name, expand(unquote(value), variables));
  };
  const chain = [];
  for (let stage = file.stages[run.stage ?? 0]; stage !== undefined; stage = stage.parent) chain.unshift(stage);
  for (const { keyword, args, index } of chain.flatMap(({ instructions }) => instructions)) {
    if (index >= run.index) break;
    if (keyword === 'SHELL') shell = args;
    if (keyword === 'WORKDIR') {
      const path = expand(unquote(args.join(' ')), variables);
      folder = path.startsWith('/') ? path : `${folder}/${path}`.replace('//', '/');
    }
    if (keyword === 'ENV') for (let i = 0; i + 1 < args.length; i += 3) set(args[i] ?? '', args[i + 1] ?? '');
    if (keyword !== 'ARG') continue;
    for (const word of args) {
      const [, name = '', value] = /^([^=]*)=(.*)$/s.exec(word) ?? [];
      if (value !== undefined && !variables.has(name)) set(name, value);
    }
  }
  return { folder, variables, shell };
}

function unquote(value: string): string {
  return value.replace(/\\(.)|['"]/gs, (_, escaped: string | undefined) => escaped ?? '');
}

function expand(text: string, variables: ReadonlyMap<string, string>): string {
  return text.replace(/\$(?:\{(\w+)\}|(\w+))/g, (whole, braced: string | undefined, bare: string | undefined) => {
    return variables.get(braced ?? bare ?? '') ?? whole;
  });
}

/** The script of a RUN for the shell that it names, or that is set, or that can read it. */
function bodyOf({ script }: Instruction, set: readonly string[]): Body {
  const text = script?.source.text ?? '';
  const [, interpreter] = /^#!\s*(?:\/usr\/bin\/env\s+(?:-S\s+)?)?(.*)/.exec(text) ?? [];
  const [program = '', ...options] = interpreter === undefined ? set : [...interpreter.trim().split(/\s+/), '-c'];
  const bash = /\bbash$/.test(program) || options.includes('pipefail') || /\bpipefail\b/.test(text);
  return { shell: bash ? 'bash' : 'dash', options, text };
}

/** Stubs for what the scripts call, and the files and folders that they take for granted. */
function* placesOf(commands: readonly Command[], { folder, variables }: State): Generator<string> {
  const known = new Map(variables);
  for (const { name, value } of commands.flatMap(({ assignments }) => assignments))
    if (value !== undefined && !known.has(name)) known.set(name, expand(value, known));
  const resolve = (text: string): string | undefined => {
    const value = expand(text.replace(/^~(?=\/)/, '/root'), known);
    return /[$`*?\0]/.test(value) || value === '' || value.length > 200 ? undefined : value;
  };
  for (const command of commands) {
    for (const program of programsOf(command)) {
      const name = resolve(program);
      if (name === undefined || /^\/\.(sandbox|log)/.test(name)) continue;
      if (!name.includes('/')) yield `l/bin/${name}`;
      else yield name.startsWith('/') ? `l${name}` : `r${name.replace(/^(\.\/)+/, '')}`;
    }
    const source = /^(\.|source)$/.test(command.name) ? resolve(command.args[0]?.value ?? '') : undefined;
    if (source !== undefined) yield `f${source.startsWith('/') ? source : `${folder}/${source}`}`;
    yield* command.redirects.flatMap((redirect) => placeOf(redirect, folder, resolve));
  }
}

function programsOf({ wrappers, program }: Command): readonly string[] {
  const words = wrappers.filter(({ value }) => !/^-|=/.test(value)).map(({ value }) => value);
  return [...words, ...program.slice(0, 1).map(({ value }) => value)];
}

function placeOf(
  { operator, target }: Redirect,
  folder: string,
  resolve: (text: string) => string | undefined,
): readonly string[] {
  const path = target === undefined || operator.includes('&') || operator === '<<<' ? undefined : resolve(target.value);
  if (path === undefined || path.startsWith('/dev/')) return [];
  const whole = path.startsWith('/') ? path : `${folder}/${path}`;
  return [operator.startsWith('<') ? `f${whole}` : `d${whole}`];
}

function kindsOf({ script, heredocs, shell }: Instruction): readonly string[] {
  const kinds: string[] = [];
  const items = script?.items ?? [];
  const commands = script?.commands ?? [];
  if (heredocs.length > 0) kinds.push('here-document');
  if (shell?.errexit === true || commands.some(isStrict)) kinds.push('set -e');
  if (items.some(({ after }) => after === ';' || after === '\n')) kinds.push(';');
  for (const operator of ['&&', '||', '&'] as const)
    if (items.some(({ after }) => after === operator)) kinds.push(operator);
  for (const nesting of [
    'pipe',
    'subshell',
    'group',
    'if',
    'loop',
    'case',
    'function',
    'substitution',
    'negation',
  ] as const)
    if (commands.some(({ within }) => within.includes(nesting))) kinds.push(nesting);
  return kinds.length === 0 ? ['one command'] : kinds;
}

function isStrict({ name, args }: Command): boolean {
  return name === 'set' && args.some(({ value }) => /^-[a-z]*e|^errexit$/.test(value));
}
