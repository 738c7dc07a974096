import { sourcesOf } from '../context.ts';
import type { Context } from '../context.ts';
import type { Dockerfile, Stage } from '../dockerfile.ts';
import type { Edit } from '../edit.ts';
import { nameOf as programOf, startsOf } from '../start.ts';
import { describe } from './describe.ts';
import type { Image } from './describe.ts';
import { tokensOf } from './distribution.ts';
import type { ImageRef } from './reference.ts';
import { officialName } from './release.ts';
import { nameOf, retag, siblingOf, whyNot } from './swap.ts';
import { cuda, dotnetSdk, jdk } from './tools.ts';
import type { Kit } from './tools.ts';

/** An image with a kit to build with, and the one beside it without. */
export interface Slimmer {
  readonly kit: Kit;
  readonly from: Image | undefined;
  readonly to: Image | undefined;
  /** The edit that names the other image, or why none can be named. */
  readonly edit: Edit | string;
}

/** The image of the same version that only runs what this one also builds; undefined for one that brings nothing to build with. */
export function runtimeOf(file: Dockerfile, stage: Stage, context: Context): Slimmer | undefined {
  const { image, from } = stage;
  const platform = from.flags.find(({ name }) => name === 'platform')?.value;
  const family = officialName(image);
  if (family !== undefined && /^(eclipse-temurin|amazoncorretto|openjdk|sapmachine|ibm-semeru-runtimes)$/.test(family))
    return jreOf(family, image, platform);
  const path = image.registry === undefined ? image.repository : `${image.registry}/${image.repository}`;
  if (path === 'mcr.microsoft.com/dotnet/sdk') return dotnetOf(file, stage, platform, context);
  return /^((docker\.io\/)?nvidia|nvcr\.io\/nvidia)\/cuda$/.test(path) ? cudaOf(image) : undefined;
}

function jreOf(family: string, ref: ImageRef, platform: string | undefined): Slimmer | undefined {
  const { tag = 'latest', digest, resolved, text } = ref;
  const tokens = tokensOf(tag);
  if (tokens.some((token) => /^(jre|headless|headful)$/.test(token))) return undefined;
  const from = describe(ref);
  const refuse = (edit: string): Slimmer => ({ kit: jdk, from, to: undefined, edit });
  const isPlain = family === 'eclipse-temurin' || family === 'amazoncorretto';
  if (!isPlain && (from === undefined || isDropped(from))) return undefined;
  if (resolved === undefined) return refuse('the tag comes from a build argument without a default');
  if (digest !== undefined) return refuse('the digest names one image, and that of the other one is not known');
  if (from === undefined) return refuse(`${family}:${tag} is not known`);
  const to = siblingOf(ref, from, (parts) => {
    const rest = parts.filter((part) => !/^(jdk|full|generic)$/.test(part));
    return [...rest, family === 'amazoncorretto' && from.version !== '8' ? 'headless' : 'jre'];
  });
  if (!isPlain && (to === undefined || isDropped(to))) return undefined;
  if (to === undefined) return refuse(`an image of ${family}:${tag} without the JDK is not known`);
  if (from.suite !== to.suite) return refuse(`${nameOf(to)} stands on another distribution`);
  const edit = whyNot(from, to, platform) ?? retag(ref, from, to);
  return {
    kit: jdk,
    from,
    to,
    edit: text.includes('$') && family === 'openjdk' ? 'a build argument names the version' : edit,
  };
}

/** Whether it was dropped while its version was still built, so that it may hold an older release. */
function isDropped({ release }: Image): boolean {
  return release !== undefined && release.build.dropped !== 0;
}

function dotnetOf(file: Dockerfile, stage: Stage, platform: string | undefined, context: Context): Slimmer {
  const { image } = stage;
  const { tag = 'latest', digest, text } = image;
  const from = describe(image);
  const name = isConsole(file, stage, context) ? 'runtime' : 'aspnet';
  const to = /preview/.test(tag) ? undefined : describe({ ...image, repository: `dotnet/${name}` });
  const slimmer = { kit: dotnetSdk, from, to };
  if (text.includes('$')) return { ...slimmer, edit: 'the image is named by a build argument' };
  if (digest !== undefined)
    return { ...slimmer, edit: 'the digest names one image, and that of the other one is not known' };
  if (from === undefined) return { ...slimmer, edit: `mcr.microsoft.com/dotnet/sdk:${tag} is not known` };
  if (to === undefined)
    return { ...slimmer, edit: `mcr.microsoft.com/dotnet/${name}:${tag} is not known, or a preview` };
  if (from.suite !== to.suite) return { ...slimmer, edit: `${nameOf(to)} stands on another distribution` };
  const start = image.start + text.lastIndexOf('/') + 1;
  return { ...slimmer, edit: whyNot(from, to, platform) ?? { start, end: start + 'sdk'.length, text: name } };
}

/** Whether the project file of the program that is started says that it is no web application. */
function isConsole(file: Dockerfile, stage: Stage, { read }: Context): boolean {
  const projects = new Set(file.instructions.flatMap(sourcesOf).filter((path) => path.endsWith('.csproj')));
  const [path, ...others] = projects;
  const text = path === undefined || others.length > 0 ? undefined : read(path);
  if (path === undefined || text === undefined || read('Directory.Build.props') !== undefined) return false;
  const program = programOf(path).replace(/\.csproj$/, '');
  const starts = startsOf(stage) ?? [];
  const isStarted = starts.some(({ words }) =>
    words.some((word) => [program, `${program}.dll`].includes(programOf(word))),
  );
  return (
    isStarted &&
    /<Project\s+Sdk="Microsoft\.NET\.Sdk"\s*>/.test(text) &&
    !/Microsoft\.AspNetCore|ProjectReference|\.Sdk\.(Web|Worker|Razor)|<Import\b/.test(text)
  );
}

/** Which tags there are is not known, but nvidia builds `devel` and `runtime` in pairs. */
function cudaOf({ text, start, digest, repository, registry }: ImageRef): Slimmer | undefined {
  const at = /[:-]devel(?=-|$)/.exec(text.replace(/@.*/, ''))?.index;
  if (at === undefined) return undefined;
  const isNamed = text.startsWith(registry === undefined ? repository : `${registry}/${repository}`);
  const place = start + at + 1;
  const edit = !isNamed
    ? 'the image is named by a build argument'
    : digest !== undefined
      ? 'the digest names one image, and that of the other one is not known'
      : { start: place, end: place + 'devel'.length, text: 'runtime' };
  return { kit: cuda, from: undefined, to: undefined, edit };
}
