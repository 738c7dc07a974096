import { callsOf } from '../calls.ts';
import type { Context } from '../context.ts';
import type { Dockerfile, Instruction, Stage } from '../dockerfile.ts';
import { expand, lastFolder, placeOf } from '../folders.ts';
import type { Linked } from '../runtime/building.ts';
import { linkedAt } from '../runtime/linked.ts';
import { nameOf, startsOf } from '../start.ts';
import { manifestsAt } from './manifests.ts';

/** A program that a stage builds with Go and that its containers run. */
export interface Program {
  /** Where it lies in the stage that builds it. */
  readonly path: string;
  /** Whether it is looked for in PATH. */
  readonly isSearched: boolean;
}

/** What a container of a stage starts. */
export interface Started {
  /** The CMD or ENTRYPOINT that does so. */
  readonly at: Instruction;
  readonly programs: readonly [Program, ...Program[]];
  /** How they are linked: the first doubt of any. */
  readonly linked: Linked;
  /** Whether a shell has to start it. */
  readonly needsShell: boolean;
  /** Whether a script or another program starts it, so that more is run than the program. */
  readonly isHandled: boolean;
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
  if (!at.json && /^\s*\[/.test(at.body.text))
    return `line ${at.line} is no list in JSON, so that a shell is to run ${/^\s*(\S+)/.exec(at.body.text)?.[1]}`;
  const [start, ...others] = startsOf(stage) ?? [];
  const [word = '', ...rest] = start?.words ?? at.args;
  const compiler = compilerOf(word, rest);
  if (compiler !== undefined) return `line ${at.line} ${compiler}`;
  const handed = rest.find((one) => interpreters.test(nameOf(one)));
  if (handed !== undefined && !interpreters.test(nameOf(word)))
    return `line ${at.line} hands ${nameOf(handed)} to ${nameOf(word)}: what that runs is not known`;
  const first = at.args[0] ?? '';
  const isWrapped = at.json && first !== word;
  const isShell = /^(ba|da|a)?sh$/.test(nameOf(first));
  if (start === undefined || others.length > 0 || (isWrapped && !isShell)) return handledIn(file, stage, at, context);
  const words = start.words.map((text) => expand(file, at, text));
  const [program = ''] = words;
  const found = builtAs(file, stage, at, program, context);
  if (found === undefined || !isCheckedBy(file, stage, at, found.program, context))
    return handledIn(file, stage, at, context);
  const isAlone = entrypoint === undefined || command === undefined;
  const isPlain = isAlone && !at.json && isPlainCall(at, start.words) && words.every((one) => !one.includes('$'));
  const exec = isPlain ? `${at.word} [${words.map((one) => JSON.stringify(one)).join(', ')}]` : undefined;
  const needsShell = isWrapped || (!at.json && !isPlain);
  return { at, programs: [found.program], linked: found.linked, needsShell, isHandled: false, exec };
}

/** Programs that may run anything of the image. */
const interpreters = /^((ba|da|a|z|k|c|tc)?sh|python[\d.]*|perl|ruby|node|php|tmux|screen)$/;

/** Whether nothing but a program itself says whether it is well. */
function isCheckedBy(file: Dockerfile, stage: Stage, at: Instruction, { path }: Program, context: Context): boolean {
  const check = stage.instructions.findLast(({ keyword }) => keyword === 'HEALTHCHECK');
  const [, first] = check?.args ?? [];
  if (check === undefined || first === undefined) return true;
  const word = check.json ? first : (/^\S+/.exec(first.trim())?.[0] ?? '');
  return builtAs(file, stage, at, expand(file, check, word), context)?.program.path === path;
}

/** What is started by scripts of the build context, by a shell that is given more than one command, by programs such as tini, or to see whether it is well. */
function handledIn(file: Dockerfile, stage: Stage, at: Instruction, context: Context): Started | string {
  const starts = stage.instructions.filter(
    (one) =>
      /^(CMD|ENTRYPOINT|HEALTHCHECK)$/.test(one.keyword) &&
      one === stage.instructions.findLast(({ keyword }) => keyword === one.keyword),
  );
  const { commands, texts, unseen } = callsOf(file, { ...stage, instructions: starts, children: [] }, context);
  const programs: Program[] = [];
  let linked: Linked | undefined;
  let needsShell = starts.some(({ json, args }) => !json && args.join('').toUpperCase() !== 'NONE');
  for (const { command, script, instruction } of commands) {
    const [word = '', ...rest] = [...command.program.slice(-1), ...command.args].map(({ value }) => value);
    const compiler = script === undefined ? undefined : compilerOf(word, rest);
    if (compiler !== undefined && !/^(make|sh|bash|ash|dash)$/.test(nameOf(word))) return `${script} ${compiler}`;
    const found = /^-|^$/.test(word) ? undefined : builtAs(file, stage, at, expand(file, at, word), context);
    // words of CMD may be those of an ENTRYPOINT
    if (found === undefined) needsShell ||= instruction === at || instruction.keyword === 'HEALTHCHECK';
    if (found === undefined) continue;
    if (
      !programs.some(({ path, isSearched }) => path === found.program.path && isSearched === found.program.isSearched)
    )
      programs.push(found.program);
    if (linked?.doubt === undefined) linked = found.linked;
  }
  const variable = texts.find(
    ({ script, text }) => script !== undefined && namesOf(text).some((name) => !stage.settings.has(`ENV ${name}`)),
  );
  if (variable !== undefined)
    return `${variable.script} uses ${namesOf(variable.text)[0]}, a variable of the golang image, which another one has not`;
  const [program, ...more] = programs;
  if (program !== undefined && linked !== undefined)
    return { at, programs: [program, ...more], linked, needsShell, isHandled: true, exec: undefined };
  const scripts = commands.map(({ script }) => script).filter((name) => name !== undefined);
  if (scripts.length > 0) return `no go build or go install is seen to write what ${scripts[0]} starts`;
  return whyNot(file, stage, at, context, unseen.length > 0);
}

/** The variables of the golang image that a text uses. */
function namesOf(text: string): readonly string[] {
  return [...text.matchAll(/\$\{?(GOPATH|GOROOT|GOLANG_VERSION|GOTOOLCHAIN)\b/g)].map(([, name = '']) => name);
}

/** Why no program is known that a start could mean. */
function whyNot(file: Dockerfile, stage: Stage, at: Instruction, context: Context, isUnseen: boolean): string {
  const words = startsOf(stage)?.[0]?.words ?? at.args;
  const script = words.find((word) => /\.(sh|bash|py)$|entry-?point/.test(word));
  if (script !== undefined)
    return `line ${at.line} starts ${nameOf(script)}, which the build context does not show: what a script needs is not known`;
  const [word = ''] = words;
  if (/^(ba|da|a)?sh$/.test(nameOf(word))) return `line ${at.line} starts ${nameOf(word)}: what that runs is not known`;
  const place = word.includes('/') ? placeOf(lastFolder(file, stage), expand(file, at, word)) : word;
  const nameless = stage.instructions.find(
    ({ keyword, body, line }) => keyword === 'RUN' && line < at.line && /\bgo build\b(?!.* -o\b)/.test(body.text),
  );
  if (nameless !== undefined && manifestsAt(file, nameless, context)?.read('go.mod') === undefined)
    return `what line ${nameless.line} builds is called as its module, and go.mod is not seen: -o would say it`;
  const getting = stage.instructions.find(({ keyword, body }) => keyword === 'RUN' && /\bgo get\b/.test(body.text));
  if (getting !== undefined && /^1\.(1[7-9]|[2-9]\d)/.test(stage.image.tag ?? ''))
    return `no go build or go install is seen to write ${place}, which line ${at.line} starts: go get installs nothing since Go 1.17`;
  const more = isUnseen ? '; it may be a script, which the build context does not show' : '';
  return `no go build or go install is seen to write ${place}, which line ${at.line} starts${more}`;
}

/** The program that a word means where a container starts, when a command is seen to build it. */
function builtAs(
  file: Dockerfile,
  stage: Stage,
  at: Instruction,
  word: string,
  context: Context,
): { readonly program: Program; readonly linked: Linked } | undefined {
  const isSearched = !word.includes('/');
  const places = isSearched
    ? searched(file, stage, at).map((one) => placeOf(one, word))
    : [placeOf(lastFolder(file, stage), word)];
  for (const path of places) {
    const linked = path.startsWith('/') ? linkedAt(file, stage, path, context) : undefined;
    if (linked !== undefined) return { program: { path, isSearched }, linked };
  }
  return undefined;
}

/** Programs that call Go, or read the source. */
const callers =
  /^(go|gin|air|reflex|realize|fresh|CompileDaemon|dlv|golangci-lint|gometalinter|gopls|goreleaser|govulncheck|gox|ko|mage|staticcheck|errcheck)$/;

/** What is said of a start that is Go's own. */
function compilerOf(word: string, [verb = '']: readonly string[]): string | undefined {
  const name = nameOf(word);
  if (name === 'go' && verb === 'run') return 'compiles the program each time it starts, which takes the compiler';
  if (name === 'go-wrapper')
    return `starts ${name}, which the golang image alone has: the program that it runs has to be named`;
  if (callers.test(name)) return `starts ${name}, which takes the compiler or the source`;
  return name === 'make' ? `starts ${name}: what that runs is not known` : undefined;
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
