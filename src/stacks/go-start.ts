import type { Context } from '../context.ts';
import type { Dockerfile, Instruction, Stage } from '../dockerfile.ts';
import { expand, lastFolder, placeOf } from '../folders.ts';
import type { Linked } from '../runtime/building.ts';
import { linkedAt } from '../runtime/linked.ts';
import { manifestsAt } from './manifests.ts';
import { nameOf, startsOf } from '../start.ts';

/** A program that a stage builds with Go and that its containers run. */
export interface Started {
  /** The CMD or ENTRYPOINT that starts it. */
  readonly at: Instruction;
  /** Where it lies in the stage that builds it. */
  readonly path: string;
  /** Whether it is looked for in PATH. */
  readonly isSearched: boolean;
  readonly linked: Linked;
  /** Whether a shell has to start it. */
  readonly needsShell: boolean;
  /** The same start without a shell, where it is given to one that has nothing to do with it. */
  readonly exec: string | undefined;
}

/** The program that a container of a stage runs, when the stage is seen to build it; else what is not known of it. */
export function startedIn(file: Dockerfile, stage: Stage, context: Context): Started | string {
  const { instructions } = stage;
  const last = (name: string): Instruction | undefined => instructions.findLast(({ keyword }) => keyword === name);
  const [entrypoint, command] = [last('ENTRYPOINT'), last('CMD')];
  const at = entrypoint ?? command;
  if (at === undefined) return 'what a container runs is left to the base image';
  const [start, ...others] = startsOf(stage) ?? [];
  if (start === undefined) return `what line ${at.line} runs cannot be read`;
  if (others.length > 0) return `line ${at.line} runs more than one command: which of them is the program is not known`;
  const [word = '', ...rest] = start.words;
  const compiler = compilerOf(word, rest);
  if (compiler !== undefined) return `line ${at.line} ${compiler}`;
  if (/\.(sh|bash|py)$|entry-?point/.test(word))
    return `line ${at.line} starts ${nameOf(word)}: what a script needs is not known`;
  const first = at.args[0] ?? '';
  const isWrapped = at.json && first !== word;
  if (isWrapped && !/^(ba|da|a)?sh$/.test(nameOf(first)))
    return `line ${at.line} starts ${nameOf(first)}, which the base image does not have: where it comes from is not known`;
  const words = start.words.map((text) => expand(file, at, text));
  const [program = ''] = words;
  const folder = lastFolder(file, stage);
  const isSearched = !program.includes('/');
  const places = isSearched
    ? searched(file, stage, at).map((one) => placeOf(one, program))
    : [placeOf(folder, program)];
  for (const path of places) {
    const linked = path.startsWith('/') ? linkedAt(file, stage, path, context) : undefined;
    if (linked === undefined) continue;
    const isAlone = entrypoint === undefined || command === undefined;
    const isPlain = isAlone && !at.json && isPlainCall(at, start.words) && words.every((one) => !one.includes('$'));
    const exec = isPlain ? `${at.word} [${words.map((one) => JSON.stringify(one)).join(', ')}]` : undefined;
    return { at, path, isSearched, linked, needsShell: isWrapped || (!at.json && !isPlain), exec };
  }
  const nameless = stage.instructions.find(
    ({ keyword, body, line }) => keyword === 'RUN' && line < at.line && /\bgo build\b(?!.* -o\b)/.test(body.text),
  );
  if (nameless !== undefined && manifestsAt(file, nameless, context)?.read('go.mod') === undefined)
    return `what line ${nameless.line} builds is called as its module, and go.mod is not seen: -o would say it`;
  return `no go build or go install is seen to write ${isSearched ? program : (places[0] ?? program)}, which line ${at.line} starts`;
}

/** What is said of a start that is Go's own. */
function compilerOf(word: string, [verb = '']: readonly string[]): string | undefined {
  const name = nameOf(word);
  if (name === 'go' && verb === 'run') return 'compiles the program each time it starts, which takes the compiler';
  if (/^(go|go-wrapper|gin|air|reflex|realize|fresh|CompileDaemon|dlv)$/.test(name))
    return `starts ${name}, which takes the compiler or the source`;
  return /^(make|bash|sh|ash|dash)$/.test(name) ? `starts ${name}: what that runs is not known` : undefined;
}

/** Whether a shell has nothing to expand, to quote or to redirect: it would run just these words. */
function isPlainCall({ body }: Instruction, words: readonly string[]): boolean {
  const text = body.text.trim().replace(/^exec\s+/, '');
  const plain = text.replace(/\$(?:\{GOPATH\}|GOPATH\b)/g, '');
  return /^[\w./:@%+,= \t-]+$/.test(plain) && text.split(/\s+/).join(' ') === words.join(' ');
}

/** The folders that a program is looked for in. */
function searched(file: Dockerfile, { settings }: Stage, at: Instruction): readonly string[] {
  const own = settings.get('ENV PATH')?.flatMap(({ value }) => expand(file, at, value).split(':')) ?? [];
  return [...own.filter((one) => one.startsWith('/')), '/go/bin', '/usr/local/go/bin', ...usualPath];
}

/** Where every image looks for programs. */
export const usualPath: readonly string[] = [
  '/usr/local/sbin',
  '/usr/local/bin',
  '/usr/sbin',
  '/usr/bin',
  '/sbin',
  '/bin',
];
