import type { Context } from '../context.ts';
import type { Dockerfile, Instruction, Stage } from '../dockerfile.ts';
import { expand, lastFolder, placeOf, workFolder } from '../folders.ts';
import { areRelated } from '../paths.ts';
import { parseScript } from '../shell.ts';
import type { Command } from '../shell.ts';
import { startsOf } from '../start.ts';
import { stepsOf } from './commands.ts';
import { parseObject, fieldsIn, textIn } from './json.ts';
import { manifestsAt, textAt } from './manifests.ts';
import { servingOf } from './site-servers.ts';
import type { Serving } from './site-servers.ts';
import { buildOf, builders, outputOf, serverOf } from './site-tools.ts';

/** A site of plain files that a container serves. */
export interface StaticSite {
  /** The program that serves it now: `hugo server`. */
  readonly server: string;
  /** The folder that the build writes it to, absolute. */
  readonly folder: string;
  /** Whether every path that is no file is answered with index.html. */
  readonly isSinglePage: boolean;
  /** What writes it, where that is done only when a container starts. */
  readonly build?: string;
  /** How the server is reached and answers; a text: what is not known of that. */
  readonly serving: Serving | string;
}

/** What images of site generators set: the working folder, and the program that CMD gives words to. */
const images: ReadonlyMap<string, { readonly folder: string; readonly program: string }> = new Map([
  ['hugomods/hugo', { folder: '/src', program: '' }],
  ['jekyll/jekyll', { folder: '/srv/jekyll', program: '' }],
  ['klakegg/hugo', { folder: '/src', program: 'hugo' }],
  ['squidfunk/mkdocs-material', { folder: '/docs', program: 'mkdocs' }],
]);

/** The site that a stage builds and serves; a text says what of it is not known, undefined: it serves none. */
export function staticSite(file: Dockerfile, stage: Stage, context: Context): StaticSite | string | undefined {
  const [start, second] = startsOf(stage) ?? [];
  if (start === undefined || second !== undefined) return undefined;
  const { folder: root = '.', program = '' } = images.get(stage.image.repository) ?? {};
  const isArguments = program !== '' && start.instruction.keyword === 'CMD' && start.instruction.json;
  const said = isArguments ? [program, ...start.words] : start.words;
  const last = stage.instructions.findLast(({ keyword }) => keyword === 'RUN');
  const words = last === undefined ? said : unwrapped(said, file, last, context);
  const server = serverOf(words);
  if (server === undefined || typeof server === 'string') return server;
  const { name, tool, given, isSinglePage } = server;
  const rooted = (place: string): string => (/^\.(\/|$)/.test(place) ? placeOf(root, place) : place);
  const here = rooted(lastFolder(file, stage));
  const steps = stage.instructions.flatMap((at) => readSteps(file, at, context, root));
  const serving = servingOf(words, server, {
    exposed: portsOf(stage),
    variables: new Set([...stage.settings.keys()].map((key) => key.replace(/^\w+ /, ''))),
    read: (path) =>
      textAt(file, start.instruction, placeOf(here, path), context, (_, at) => rooted(workFolder(file, at))),
  });
  const known = { server: name, isSinglePage, serving };
  if (tool === undefined) {
    const folder = placeOf(here, given ?? '.');
    const isBuilt = steps.some(({ words: [one = ''] }) => builders.test(one));
    if (isBuilt || isBrought(file, stage, folder, rooted)) return finish({ ...known, folder });
    return isReady(stage) ? undefined : `no line is seen to build or copy what ${name} serves`;
  }
  for (const { words: made, folder } of steps.toReversed()) {
    const output = outputOf(made, tool);
    if (output !== undefined) return finish({ ...known, folder: placeOf(folder, output) });
  }
  if (!isBrought(file, stage, here, rooted))
    return isReady(stage) ? undefined : `no line brings the site that ${name} serves`;
  const built = buildOf(words, server);
  if (typeof built === 'string') return built;
  const build = inProject(said, built.command, tool, (one) =>
    last === undefined ? one : unwrapped(one, file, last, context),
  );
  return finish({ ...known, folder: placeOf(here, built.output), build });
}

function finish(site: StaticSite): StaticSite | string {
  return /^\/[\w./-]+$/.test(site.folder) ? site : `the folder that ${site.server} serves is not known`;
}

/** The ports that EXPOSE names. */
function portsOf({ instructions }: Stage): readonly string[] {
  const ports = instructions.filter(({ keyword }) => keyword === 'EXPOSE').flatMap(({ args }) => args);
  return ports.map((port) => port.replace(/\/tcp$/, ''));
}

/** Whether COPY or ADD brings a site into a folder out of the build context, and no volume lies over it. */
function isBrought(file: Dockerfile, stage: Stage, folder: string, rooted: (place: string) => string): boolean {
  const placesOf = (at: Instruction, paths: readonly string[]): readonly string[] =>
    paths.map((path) => rooted(placeOf(workFolder(file, at), expand(file, at, path))));
  const touches = (place: string): boolean => place === folder || areRelated(place, folder);
  if (stage.instructions.some((at) => at.keyword === 'VOLUME' && placesOf(at, at.args).some(touches))) return false;
  return stage.instructions.some(
    (at) =>
      /^(COPY|ADD)$/.test(at.keyword) &&
      !at.flags.some(({ name }) => name === 'from') &&
      at.args.slice(0, -1).some((source) => !manifests.test(source)) &&
      placesOf(at, at.args.slice(-1)).some(touches),
  );
}

/** Files that only say what is to be installed. */
const manifests =
  /(^|\/)(package[\w.*-]*\.json\*?|[\w.-]*lock(\.\w+)?\*?|\.npmrc|Gemfile[\w.*]*|requirements[\w.*-]*)$/;

/** Whether another stage has built what this one only serves. */
function isReady({ instructions }: Stage): boolean {
  const runs = instructions.some(({ keyword }) => keyword === 'RUN');
  return !runs || instructions.some(({ flags }) => flags.some(({ name }) => name === 'from'));
}

/** The command that builds, as the project calls it: `bundle exec jekyll build`, or a script of package.json. */
function inProject(
  said: readonly string[],
  command: string,
  tool: string,
  unwrap: (words: readonly string[]) => readonly string[],
): string {
  const [program = ''] = said;
  if (/^bundler?$/.test(program)) return `bundle exec ${command}`;
  if (!/^(npm|yarn|pnpm)$/.test(program)) return command;
  const words = [program, 'run', 'build'];
  return unwrap(words)[0] === tool ? words.join(' ') : command;
}

interface Step {
  readonly words: readonly string[];
  readonly folder: string;
}

function readSteps(file: Dockerfile, at: Instruction, context: Context, root: string): readonly Step[] {
  if (at.keyword !== 'RUN') return [];
  return (stepsOf(file, at, root) ?? [])
    .filter(({ command }) => command.within.length === 0)
    .map(({ command, folder }) => ({ words: unwrapped(wordsOf(command), file, at, context), folder }));
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
  // yarn and pnpm find the programs of the project too
  if (own === undefined && builders.test(name) && !builds.test(name)) return words.slice(words.indexOf(name));
  const isKnown = builders.test(own?.name ?? '');
  if (own !== undefined && (isKnown || (!builds.test(name) && commands.length === 1)))
    return [...wordsOf(own), ...handedOn(words)];
  return builds.test(name) ? ['build'] : words;
}

/** What stands behind the name of a script on its command line, for the script. */
function handedOn(words: readonly string[]): readonly string[] {
  const [program = '', verb = ''] = words;
  const end = words.indexOf('--');
  if (program === 'npm') return end === -1 ? [] : words.slice(end + 1);
  return words.slice(/^(run|run-script|exec)$/.test(verb) ? 3 : 2).filter((word) => word !== '--');
}

/** Scripts of package.json that build, by their names. */
const builds = /^(build|dist|bundle|generate|compile)([:-].*)?$/;
