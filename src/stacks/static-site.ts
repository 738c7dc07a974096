import type { Context } from '../context.ts';
import type { Dockerfile, Instruction, Stage } from '../dockerfile.ts';
import { foldersOf, lastFolder, placeOf } from '../folders.ts';
import { parseScript } from '../shell.ts';
import type { Command } from '../shell.ts';
import { startsOf } from '../start.ts';
import { parseObject, fieldsIn, textIn } from './json.ts';
import { manifestsAt } from './manifests.ts';

/** A site of plain files that a container serves. */
export interface StaticSite {
  /** The program that serves it now: `hugo server`. */
  readonly server: string;
  /** The folder that the build writes it to, absolute. */
  readonly folder: string;
  /** Whether every path that is no file is answered with index.html. */
  readonly isSinglePage: boolean;
}

/** The site that a stage builds and serves; a text says what of it is not known, undefined: it serves none. */
export function staticSite(file: Dockerfile, stage: Stage, context: Context): StaticSite | string | undefined {
  const [start, second] = startsOf(stage) ?? [];
  if (start === undefined || second !== undefined) return undefined;
  const last = stage.instructions.findLast(({ keyword }) => keyword === 'RUN');
  const words = last === undefined ? start.words : unwrapped(start.words, file, last, context);
  const here = lastFolder(file, stage);
  const server = serverOf(words);
  if (server === undefined) return undefined;
  const { name, given, isSinglePage } = server;
  const steps = stage.instructions.flatMap((at) => stepsOf(file, at, context));
  if (given !== undefined) {
    const built = steps.some(({ words: [one = ''] }) => bundlers.has(one));
    if (!built) return steps.length === 0 ? undefined : `no line is seen to build what ${name} serves`;
    return finish(name, placeOf(here, given), isSinglePage);
  }
  for (const { words: made, folder } of steps.toReversed()) {
    const output = outputOf(made, name);
    if (output !== undefined) return finish(name, placeOf(folder, output), isSinglePage);
  }
  return `no line is seen to write the site that ${name} serves`;
}

function finish(server: string, folder: string, isSinglePage: boolean): StaticSite | string {
  if (!/^\/[\w./-]+$/.test(folder)) return `the folder that ${server} serves is not known`;
  return { server, folder, isSinglePage };
}

/** Programs that write a site, and the folder that they write to where nothing else is said. */
const bundlers: ReadonlyMap<string, string> = new Map([
  ['react-scripts', 'build'],
  ['docusaurus', 'build'],
  ['vite', 'dist'],
  ['ng', ''],
  ['vue-cli-service', 'dist'],
  ['webpack', ''],
  ['parcel', 'dist'],
  ['build', ''],
]);

interface Server {
  readonly name: string;
  /** The folder that its words name. */
  readonly given: string | undefined;
  readonly isSinglePage: boolean;
}

function serverOf([program = '', ...rest]: readonly string[]): Server | undefined {
  const verb = rest.find((word) => !word.startsWith('-')) ?? '';
  const named = (name: string, isSinglePage = false): Server => ({ name, given: undefined, isSinglePage });
  switch (program.replace(/^.*\//, '')) {
    case 'hugo':
      return /^serve(r)?$/.test(verb) ? named('hugo server') : undefined;
    case 'mkdocs':
      return verb === 'serve' ? named('mkdocs serve') : undefined;
    case 'jekyll':
      return /^(s|serve|server)$/.test(verb) ? named('jekyll serve') : undefined;
    case 'docusaurus':
      return /^(serve|start)$/.test(verb) ? named(`docusaurus ${verb}`) : undefined;
    case 'react-scripts':
      return verb === 'start' ? named('react-scripts start', true) : undefined;
    case 'vite':
      return verb === 'preview' ? named('vite preview', true) : undefined;
    case 'serve':
    case 'http-server': {
      const folder = rest.find(
        (word, i) => !word.startsWith('-') && !/^-[lpadcCKSP]$|^--(listen|config|port)$/.test(rest[i - 1] ?? ''),
      );
      const isSinglePage = program.endsWith('serve') && rest.some((word) => /^(-s|--single)$/.test(word));
      return folder === undefined ? undefined : { name: program.replace(/^.*\//, ''), given: folder, isSinglePage };
    }
    default:
      return undefined;
  }
}

/** Where a command writes the site that a server of the same tool would show. */
function outputOf([program = '', ...rest]: readonly string[], server: string): string | undefined {
  const index = rest.findIndex((word) => /^(-d|--destination|--site-dir|--out-dir|--outDir)(=|$)/.test(word));
  const given = rest[index]?.includes('=') === true ? rest[index]?.replace(/^.*?=/, '') : rest[index + 1];
  const verb = rest.find((word, i) => !word.startsWith('-') && !(index !== -1 && i === index + 1)) ?? '';
  const tool = server.replace(/ .*$/, '');
  if (program !== tool || rest.some((word) => /^(-s|--source|--config(-file)?|-f)(=|$)/.test(word))) return undefined;
  const target = index === -1 ? undefined : given;
  if (tool === 'hugo') return hugoVerbs.test(verb) ? undefined : (target ?? 'public');
  if (verb !== 'build' && !(tool === 'jekyll' && verb === 'b')) return undefined;
  if (tool === 'mkdocs') return target ?? 'site';
  return target ?? (tool === 'jekyll' ? '_site' : bundlers.get(tool));
}

/** What hugo is told to do other than to write the site. */
const hugoVerbs = /^(completion|config|convert|deploy|env|gen|help|import|list|mod|new|serve|server|version)$/;

interface Step {
  readonly words: readonly string[];
  readonly folder: string;
}

function stepsOf(file: Dockerfile, at: Instruction, context: Context): readonly Step[] {
  if (at.keyword !== 'RUN' || at.script === undefined) return [];
  const folders = foldersOf(file, at, at.script);
  return at.script.commands
    .filter(({ within }) => within.length === 0)
    .map((command) => ({
      words: unwrapped(wordsOf(command), file, at, context),
      folder: folders[command.item] ?? '?',
    }));
}

function wordsOf({ name, args }: Command): readonly string[] {
  return [name, ...args.map(({ value }) => value)];
}

/** The words behind `npx`, `bundle exec` and the like, or those of a script of package.json; `build` for one that is not shown. */
function unwrapped(words: readonly string[], file: Dockerfile, at: Instruction, context: Context): readonly string[] {
  const [program = '', verb = '', script = ''] = words;
  if (/^bundler?$/.test(program) && verb === 'exec') return words.slice(2);
  if (program === 'npx') return words.slice(words.findIndex((word, i) => i > 0 && !word.startsWith('-')));
  if (!/^(npm|yarn|pnpm)$/.test(program)) return words;
  const name = /^(run|run-script|exec)$/.test(verb) ? script : verb;
  const scripts = fieldsIn(parseObject(manifestsAt(file, at, context)?.read('package.json')) ?? {}, 'scripts');
  const text = textIn(scripts, name) ?? '';
  const commands = text.trim() === '' ? [] : (parseScript({ text, at: [0], from: [0] })?.commands ?? []);
  const own = commands.at(-1);
  const isKnown = bundlers.has(own?.name ?? '');
  if (own !== undefined && (isKnown || (name !== 'build' && commands.length === 1))) return wordsOf(own);
  return name === 'build' ? ['build'] : words;
}
