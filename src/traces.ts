import type { Dockerfile, Instruction } from './dockerfile.ts';
import { expand, foldersOf, isMove, placeOf } from './folders.ts';
import { isIn } from './paths.ts';
import { habitOf, runsUnseen } from './programs.ts';
import { once } from './once.ts';
import type { Command, Script } from './shell.ts';

/** A command of a RUN, where it is carried out, and what it names. */
export interface Trace {
  readonly at: Instruction;
  readonly command: Command;
  /** The folder it is carried out in, a place as in `folders.ts`. */
  readonly here: string;
  /** The places that its words name, were they all paths; wildcards as they stand. */
  readonly places: readonly string[];
  /** Everything it is given, variables filled in where their value is known. */
  readonly text: string;
}

/** Every command of every RUN that can be read, in file order. */
export const tracesOf = once((file: Dockerfile): readonly Trace[] =>
  file.instructions.flatMap((at) => tracesAt(file, at)),
);

/** The commands of one of them. */
export function tracesAt(file: Dockerfile, at: Instruction): readonly Trace[] {
  const known = tracesByRun(file);
  const traces = known.get(at) ?? (at.script === undefined ? [] : tracesIn(file, at, at.script));
  known.set(at, traces);
  return traces;
}

const tracesByRun = once((_file: Dockerfile) => new Map<Instruction, readonly Trace[]>());

/** How a place that may hold wildcards may relate to another one: it is the same, or a folder above it; undefined when it is neither. */
export function relate(pattern: string, place: string): 'same' | 'above' | undefined {
  if (pattern.startsWith('/') && place.startsWith('/') && !isWild(pattern) && !isWild(place))
    return pattern === place ? 'same' : isIn(place, pattern) ? 'above' : undefined;
  const theirs = partsOf(pattern);
  const ours = partsOf(place);
  if (theirs[0] !== ours[0]) {
    // below different roots nothing is known of the folders; a variable alone may be anything, and mostly is something else
    const name = theirs.at(-1) ?? '';
    return mayMatch(name, ours.at(-1) ?? '') && !/^\$\{\w+\}$/.test(name) ? 'same' : undefined;
  }
  if (theirs.length > ours.length || !theirs.every((part, i) => mayMatch(part, ours[i] ?? ''))) return undefined;
  return theirs.length === ours.length ? 'same' : 'above';
}

/** How the words of a command may relate to a file; `find` only to what its tests let through. */
export function relationsOf({ command: { name, args }, places }: Trace, place: string): ReadonlySet<'same' | 'above'> {
  const found = new Set(places.flatMap((one) => relate(one, place) ?? []));
  if (name !== 'find') return found;
  const own = place.slice(place.lastIndexOf('/') + 1);
  const tests = args.flatMap(({ value }, i) => (/^-i?name$/.test(args[i - 1]?.value ?? '') ? [value] : []));
  return tests.length === 0 || tests.some((test) => mayMatch(test, own)) ? found : new Set();
}

function partsOf(place: string): readonly string[] {
  return place === '/' ? [''] : place.split('/');
}

/** Whether a text names a file, not only one whose name holds the same letters. */
export function mentions(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    if (!/[\w.-]/.test(text[at - 1] ?? ' ') && !/[\w.-]/.test(text[at + name.length] ?? ' ')) return true;
  }
  return false;
}

/** Whether a command carries out what the Dockerfile does not show and what may know the files of a folder: any script, a build in that folder. */
export function runsHidden(trace: Trace, folder: string): boolean {
  const { here, places } = trace;
  const runs = runOf(trace);
  return runs === 'script' || (runs === 'plan' && (here === folder || here.startsWith('?') || places.includes(folder)));
}

/** What a command carries out that the Dockerfile does not show: a script of its own that may know anything, or a plan that lies where it is started. */
export const runOf = once(({ at, command }: Trace): 'script' | 'plan' | undefined => {
  if (at.script !== undefined && habitOf(command, at.script) !== undefined) return undefined;
  if (runsUnseen(command)) return 'script';
  return runsPlan(command) ? 'plan' : undefined;
});

/** Whether a command is a build, a program of a language, or a package manager with hooks. */
function runsPlan({ name, args }: Command): boolean {
  const words = args.map(({ value }) => value);
  if (words.length === 1 && /^--?(version|help)$|^-[vV]$/.test(words[0] ?? '')) return false;
  // these install what they are told by name
  const isGiven = words.some((word) => /^(\.|-r|-e|--requirement|--editable)|\//.test(word));
  if (/^(pip[\d.]*|easy_install[\d.-]*|gem|luarocks|opam|uv)$/.test(name) && words.length > 1 && !isGiven) return false;
  if (name === 'npm' && words.some((word) => /^(-g|--global)$/.test(word))) return false;
  return builders.test(name);
}

/** Programs that carry out a plan that lies in the folder where they are started, or a program of its own. */
const builders =
  /^(R|Rscript|aclocal|ant|autogen\.sh|automake|autoreconf|b2|bazel|bootstrap|bower|buildconf|bundler?|cabal|cargo|catkin_make|cmake|colcon|composer|configure|Configure|conan|crystal|dotnet|dpkg-buildpackage|dune|easy_install[\d.-]*|gem|go|gradle|gradlew|grunt|gulp|hatch|hugo|java|jekyll|jupyter|just|lein|lerna|luarocks|make|makepkg|meson|mix|mkdocs|mvn|mvnw|nim|nimble|ninja|node|npm|npx|opam|pdm|perl[\d.]*|php|phpize|pip[\d.]*|pipenv|pnpm|poetry|python[\d.]*|qmake|rake|rebar3?|rpmbuild|ruby|sbt|scons|setup\.py|shards|sphinx-build|stack|swift|task|tox|tsc|uv|waf|xmake|yarn|zig)$/;

function tracesIn(file: Dockerfile, at: Instruction, script: Script): readonly Trace[] {
  const folders = foldersOf(file, at, script);
  let moved = -1;
  return script.commands.map((command) => {
    const { item, within, program, args, redirects } = command;
    // inside a compound command only the shell knows where it stands once it has moved
    const here = within.length > 0 && moved === item ? `?${item}:` : (folders[item] ?? '?');
    if (isMove(command)) moved = item;
    const words = [...program, ...args, ...redirects.flatMap(({ target }) => target ?? [])];
    const values = words.map(({ value }) => expand(file, at, value, command));
    const places = values.filter((value) => !value.startsWith('-')).map((value) => placeOf(here, value));
    return { at, command, here, places, text: values.join(' ') };
  });
}

/** Whether one name may fit two patterns, judged by how they begin and end. */
function mayMatch(a: string, b: string): boolean {
  if (a === b) return true;
  const [wild, other] = [isWild(a), isWild(b)];
  if (!wild && !other) return false;
  // with the same variables behind the same beginning they differ by the rest: `x-$V` is not `x-$V.zip`
  const isPlain = ![a, b].some((pattern) => /[*?[`]|(?<!\$)\{/.test(pattern)) && wild;
  if (isPlain && headAndVariables(a) === headAndVariables(b)) return false;
  const [first, second] = [endsOf(a), endsOf(b)];
  return (
    (first.head.startsWith(second.head) || second.head.startsWith(first.head)) &&
    (first.tail.endsWith(second.tail) || second.tail.endsWith(first.tail))
  );
}

function isWild(pattern: string): boolean {
  return /[$*?[{`]/.test(pattern);
}

/** What stands before the first variable, and the names of them all. */
function headAndVariables(pattern: string): string {
  const names = pattern.match(/\$\{\w+\}/g) ?? [];
  return [pattern.slice(0, pattern.indexOf('$')), ...names].join('');
}

interface Ends {
  readonly head: string;
  readonly tail: string;
}

/** What stands before the first wildcard and behind the last one. */
function endsOf(pattern: string): Ends {
  const parts = pattern.split(/\$\{[^}]*\}|\$\w+|\[[^\]]*\]|\{[^}]*\}|[*?]|`[^`]*`/);
  return { head: parts[0] ?? '', tail: parts.at(-1) ?? '' };
}
