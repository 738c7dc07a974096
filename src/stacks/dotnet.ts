import type { Context } from '../context.ts';
import type { Dockerfile, Instruction } from '../dockerfile.ts';
import { expand, folderOf, lastFolder, placeOf } from '../folders.ts';
import { baseName, isIn } from '../paths.ts';
import type { Halves } from '../split.ts';
import { nameOf, startsOf } from '../start.ts';
import type { Kit, Product } from './carried/kit.ts';
import { isPath, operandsOf, stepsOf } from './commands.ts';
import type { Step } from './commands.ts';
import { textAt } from './manifests.ts';
import { namedIn } from './named.ts';

/** What .NET programs are built with. */
export const dotnetKit: Kit = {
  builders: /^(dotnet|msbuild|nuget)$/,
  packages: /^(clang|zlib1g-dev|nodejs|npm|zlib-dev|build-base|libicu-dev)$/,
  sources:
    /^(src|tests?|.*\.(cs|fs|vb)(proj)?|.*\.slnx?|Directory\.(Build|Packages)\.(props|targets)|NuGet\.config|global\.json|packages\.lock\.json|\.config|\.git|.*\.md|Makefile|Dockerfile|\.dockerignore|\.gitignore|\.editorconfig|LICENSE|.*\.(props|targets|ruleset))$/i,
  namesFolders: true,
  projects: ['*.csproj', '*.fsproj', '*.vbproj'],
};

/** A .NET program that a stage publishes and starts. */
export interface DotnetProgram extends Omit<Product, 'tools'> {
  readonly at: Instruction;
  /** What is started, as the start names it. */
  readonly name: string;
  /** The image beside the SDK that is enough for it. */
  readonly image: 'aspnet' | 'runtime' | 'runtime-deps';
  /** What it was published for, where that is said: `linux-musl-x64`. */
  readonly rid: string | undefined;
}

/** What a stage publishes and starts; a text says what of it is not known. Undefined where no .NET program is built. */
export function dotnetProgramOf(
  file: Dockerfile,
  halves: Halves,
  context: Context,
): DotnetProgram | string | undefined {
  const { stage, build } = halves;
  const steps = build.flatMap((at) => (at.keyword === 'RUN' ? (stepsOf(file, at, '/') ?? []) : []));
  const verbs = steps.filter(({ command }) => command.name === 'dotnet');
  const [start, ...others] = startsOf(stage) ?? [];
  const words = start?.words ?? [];
  const isDotnet = nameOf(words[0]) === 'dotnet';
  if (start !== undefined && isDotnet && /^(ef|run|test|tool|watch)$/.test(words[1] ?? ''))
    return `it is built when it starts, by dotnet ${words[1]} in line ${start.instruction.line}`;
  const builds = verbs.filter(({ command }) => /^(build|publish)$/.test(operandsOf(command)[0] ?? ''));
  if (builds.length === 0) return undefined;
  if (start === undefined) return 'what a container of it runs cannot be read';
  const { instruction: at } = start;
  if (others.length > 0) return `line ${at.line} starts more than one program`;
  const folder = lastFolder(file, stage).replace(/^\.(?=\/|$)/, '') || '/';
  if (!isPath(folder)) return 'the working folder comes from a variable';
  const resolve = (text: string): string => placeOf(folder, expand(file, stage.instructions.at(-1) ?? at, text));
  const word = (isDotnet ? words[1] : words[0]) ?? '';
  const path = resolve(word);
  if (!isPath(path) || (isDotnet && !word.endsWith('.dll'))) return `what line ${at.line} starts cannot be told`;
  if (!isDotnet && !word.includes('/'))
    return `line ${at.line} starts ${word}, which is not known to be what is published`;
  for (const step of builds.toReversed()) {
    const output = outputOf(step, path);
    if (output === undefined || !isIn(path, output) || output === '/') continue;
    if (operandsOf(step.command)[0] === 'build')
      return `line ${step.at.line} builds ${word} without dotnet publish: what it needs may be in the cache of packages`;
    const kind = kindOf(file, step, path, isDotnet, context);
    const named = namedIn(stage, words.slice(1), resolve).filter((one) => !isIn(one, output));
    return { at, name: word, paths: [output], folder, root: '/', named, ...kind };
  }
  return `no dotnet publish that can be read is known to write ${path}, which line ${at.line} starts`;
}

/** The folder that a command writes to: what it is told, or the one below its project that the start names. */
function outputOf({ command, folder }: Step, path: string): string | undefined {
  const values = command.args.map(({ value }) => value);
  const at = values.findIndex((value) => /^(-o|--output)$/.test(value));
  const joined = values.flatMap((value) => /^(?:-o|--output)[=:](.+)$/.exec(value)?.[1] ?? []);
  const told = joined[0] ?? (at === -1 ? undefined : values[at + 1]);
  if (told !== undefined) return placeOf(folder, told);
  const [, usual] = /^(.*\/bin\/(?:Release|Debug)\/(?:.*\/)?publish)\/[^/]+$/.exec(path) ?? [];
  if (usual !== undefined && isIn(usual, folder)) return usual;
  return operandsOf(command)[0] === 'build' && isIn(path, folder) && path.includes('/bin/')
    ? folderOf(path)
    : undefined;
}

/** What the program runs on: what the project and the command say of it, else what has all. */
function kindOf(
  file: Dockerfile,
  { at, command, folder }: Step,
  path: string,
  isDotnet: boolean,
  context: Context,
): Pick<DotnetProgram, 'image' | 'rid'> {
  const values = command.args.map(({ value }) => value);
  const given = values.find((value) => /^[^-].*\.(cs|fs|vb)proj$/.test(value));
  const name = baseName(path).replace(/\.dll$/, '');
  const places = given === undefined ? ['', `${name}/`, `src/${name}/`].map((one) => `${one}${name}.csproj`) : [given];
  const project = places
    .map((one) => textAt(file, at, placeOf(folder, one), context))
    .find((text) => text !== undefined);
  const runtime = values.findIndex((value) => /^(-r|--runtime)$/.test(value));
  const rid =
    runtime === -1
      ? values.flatMap((value) => /^(?:-r|--runtime)[=:](.+)$/.exec(value)?.[1] ?? [])[0]
      : values[runtime + 1];
  const flag = values.findIndex((value) => /^(--self-contained|--sc)$/.test(value));
  const said =
    (flag !== -1 && values[flag + 1] !== 'false') ||
    values.some((value) =>
      /^(--self-contained=true|--sc=true|[-/]{1,2}p(roperty)?:(SelfContained|PublishAot)=true)$/i.test(value),
    ) ||
    /<(SelfContained|PublishAot)>\s*true/i.test(project ?? '');
  const whole = said && !isDotnet && !values.some((value) => /SelfContained=false|--no-self-contained/.test(value));
  const isConsole =
    project !== undefined &&
    /<Project\s+Sdk="Microsoft\.NET\.Sdk"\s*>/.test(project) &&
    !/Microsoft\.AspNetCore|ProjectReference|PackageReference|\.Sdk\.(Web|Worker|Razor)|<Import\b/.test(project);
  return { image: whole ? 'runtime-deps' : isConsole ? 'runtime' : 'aspnet', rid };
}
