import type { Context } from '../context.ts';
import type { Dockerfile, Stage } from '../dockerfile.ts';
import { lastFolder, placeOf } from '../folders.ts';
import { isIn } from '../paths.ts';
import { manifestOf } from '../runtime/packages.ts';
import { parseScript } from '../shell.ts';
import { nameOf, startsOf } from '../start.ts';
import { fieldsIn, parseObject, textIn } from './json.ts';

/** What Next.js writes with `output: 'standalone'`: a server with the modules that it loads, which works in its own folder. */
export interface Standalone {
  /** Absolute. */
  readonly folder: string;
  /** Files outside of it that start it. */
  readonly files: readonly string[];
}

/** The standalone server that a container of a stage runs, and nothing else of the project; undefined where more may be needed. */
export function standaloneAt(file: Dockerfile, stage: Stage, context: Context): Standalone | undefined {
  const [start, second] = startsOf(stage) ?? [];
  if (start === undefined || second !== undefined) return undefined;
  const here = lastFolder(file, stage);
  const isNpm = /^(npm|yarn|pnpm)$/.test(nameOf(start.words[0]));
  const words = isNpm ? scriptOf(file, stage, context, start.words) : start.words;
  const [program, path = ''] = words ?? [];
  const [, folder] = /^((?:.*\/)?\.next\/standalone)\/(?:.*\/)?server\.js$/.exec(placeOf(here, path)) ?? [];
  if (nameOf(program) !== 'node' || words?.length !== 2 || folder?.startsWith('/') !== true) return undefined;
  const project = folder.replace(/\/\.next\/standalone$/, '');
  if (stage.instructions.some((at) => speaksOf(at.keyword, at.body.text, project, folder))) return undefined;
  return { folder, files: isNpm ? [`${here}/package.json`] : [] };
}

/** The words of the one command that a script of package.json runs. */
function scriptOf(file: Dockerfile, stage: Stage, context: Context, [, ...rest]: readonly string[]) {
  const scripts = fieldsIn(parseObject(manifestOf(file, stage, context, 'package.json')) ?? {}, 'scripts');
  const [name = '', ...more] = rest.filter((word) => !/^(run|run-script)$/.test(word));
  const text = textIn(scripts, name) ?? '';
  const isAlone = more.length === 0 && scripts[`pre${name}`] === undefined && scripts[`post${name}`] === undefined;
  const commands = text === '' || !isAlone ? [] : (parseScript({ text, at: [0], from: [0] })?.commands ?? []);
  const [command] = commands;
  if (command === undefined || commands.length !== 1 || command.assignments.length > 0) return undefined;
  return [...command.program, ...command.args].map(({ value }) => value);
}

/** Whether what an instruction says of the image may be a file of the project outside of the folder. */
function speaksOf(keyword: string, text: string, project: string, folder: string): boolean {
  if (keyword === 'HEALTHCHECK') return /\bnode\b|\.(js|sh|mjs)\b/.test(text);
  if (keyword !== 'ENV' && keyword !== 'VOLUME') return false;
  const paths = text.match(/\/[\w./-]+/g) ?? [];
  return /(^|[\s="':])\.\.?\//.test(text) || paths.some((path) => isIn(path, project) && !isIn(path, folder));
}
