import type { Context } from '../src/context.ts';
import type { Dockerfile, Stage } from '../src/dockerfile.ts';
import type { Edit } from '../src/edit.ts';
import { describe } from '../src/images/describe.ts';
import type { Image } from '../src/images/describe.ts';
import { parseImage } from '../src/images/reference.ts';
import { savingOf } from '../src/images/savings.ts';
import { lostPlatform, nameOf, replaceImage } from '../src/images/swap.ts';
import { intoUnmarked, moreThanBare } from '../src/runtime/bare.ts';
import { javaLauncher, relaunch } from '../src/runtime/launch.ts';
import type { Launcher } from '../src/runtime/launch.ts';
import { manifestOf, modulesIn, nativeIn } from '../src/runtime/packages.ts';
import { fieldsIn, parseObject, textIn } from '../src/stacks/json.ts';
import type { Finding, Refusal, Transform } from '../src/transform.ts';

export const useDistrolessBase: Transform = {
  name: 'use-distroless-base',
  summary: 'run Node, Java and Python programs on distroless images',
  why:
    'gcr.io/distroless/python3 is 22.7 MB to pull, python:3.13-slim 43 and python:3.13 411; the images for Node and Java are smaller than the slim ones too ' +
    '(docker-library/repo-info, August 2026), and hold neither a shell nor a package manager. It runs with `--runtime distroless` alone: without it the slim ' +
    'image of the same version is preferred, which keeps the shell. CMD and ENTRYPOINT are rewritten for what the image starts by itself. ' +
    'Images of Debian 13 for Node 22, 24 and 26, Java 17, 21 and 25 and Python 3.13 are known to be built (GoogleContainerTools/distroless, August 2026).',
  example: {
    lines: ['FROM node:24-slim', 'WORKDIR /app', 'COPY server.js ./', 'CMD ["node", "server.js"]'],
    runtime: 'distroless',
  },
  safety: 'unsafe',
  risk:
    'there is no shell and no npm: programs that the application starts (child_process, os.system, Runtime.exec) and `docker exec` fail, and health checks ' +
    'from outside; LANG is C.UTF-8 and variables of the old image (NODE_VERSION, JAVA_HOME ...) are gone; images for linux/386 and 32-bit ARM are not ' +
    'built. Start it and use it once; the tag `debug` has a shell',
  config: ['Cmd', 'Entrypoint', 'Env', 'WorkingDir'],
  waste: [],
  mentions: ['node', 'java', 'jdk', 'jre', 'temurin', 'corretto', 'python'],
  *find(file, context) {
    if (context.runtime !== 'distroless') return;
    for (const stage of file.stages) {
      const found = stage.ships && stage.parent === undefined ? judge(file, stage, context) : undefined;
      if (found !== undefined) yield found;
    }
  },
};

/** By the family of the old image: what is started, the versions that there are images for, and what such an image is called. */
const languages: ReadonlyMap<string, { readonly launcher: Launcher; readonly name: (version: string) => string }> =
  new Map([
    [
      'node',
      {
        launcher: {
          names: /^(\/usr\/local\/bin\/|\/usr\/bin\/)?(node|nodejs)$/,
          path: '/nodejs/bin/node',
          isInPath: false,
          option: undefined,
        },
        name: (version) => `nodejs${/^\d+/.exec(version)?.[0]}`,
      },
    ],
    ...['eclipse-temurin', 'amazoncorretto', 'openjdk'].map(
      (family) =>
        [family, { launcher: javaLauncher, name: (version: string) => `java${/^\d+/.exec(version)?.[0]}` }] as const,
    ),
    [
      'python',
      {
        launcher: {
          names: /^(\/usr\/local\/bin\/|\/usr\/bin\/)?python(3(\.13)?)?$/,
          path: '/usr/bin/python3.13',
          isInPath: true,
          option: undefined,
        },
        name: (version) => (/^3\.13(\.|$)/.test(version) ? 'python3' : `python${version}`),
      },
    ],
  ]);

function judge(file: Dockerfile, stage: Stage, context: Context): Finding | Refusal | undefined {
  const { image } = stage;
  const from = describe(image);
  const language = languages.get(from?.family ?? '');
  if (from === undefined || language === undefined) return undefined;
  const refuse = (reason: string): Refusal => ({ span: image, reason });
  const edit = replaceImageOf(stage, from, language.name);
  if (typeof edit === 'string') return refuse(edit);
  const to = describe(parseImage(edit.text, image, new Map()));
  if (to === undefined || to.status !== 'current')
    return refuse(`a distroless image of ${from.family} ${from.version} that is still built is not known`);
  const npm = (words: readonly string[]): readonly string[] | undefined => startOf(file, stage, context, words);
  const launch = relaunch(file, stage, language.launcher, from.family === 'node' ? npm : undefined);
  const reason =
    moreThanBare(file, stage, { dropped: new Set(), shell: false, has: () => false }) ??
    (typeof launch === 'string' ? launch : refusal(file, stage, from, to, context));
  if (reason !== undefined || typeof launch === 'string') return refuse(String(reason));
  const saving = savingOf(from, to);
  const message = `a program that starts without a shell needs the interpreter of ${nameOf(from)} alone${saving === undefined ? '' : `: ${saving.text}`}`;
  return { span: image, message, edits: [edit, ...launch], ...(saving && { savesPulled: saving.bytes }) };
}

function replaceImageOf({ image }: Stage, { version }: Image, name: (version: string) => string): Edit | string {
  // `lts`, `latest`: the version of next year is another one
  if (!/^\d/.test(version) && !image.text.includes('$'))
    return `which version ${image.text} is next year is not known, and a distroless image is of one version`;
  return replaceImage(image, `gcr.io/distroless/${name(version)}-debian13`);
}

function refusal(file: Dockerfile, stage: Stage, from: Image, to: Image, context: Context): string | undefined {
  const platform = stage.from.flags.find(({ name }) => name === 'platform')?.value;
  const text = file.text.slice(stage.from.end, stage.instructions.at(-1)?.end);
  const [variable] =
    /\b(JAVA_HOME|NODE_VERSION|PYTHON_VERSION|USE_SYSTEM_CA_CERTS)\b|\/opt\/java\/openjdk(?!\/bin\/java")/.exec(text) ??
    [];
  return (
    (variable === undefined ? undefined : `${variable} is the old image's`) ??
    intoUnmarked(file, stage) ??
    (from.family === 'node' ? nativeIn(file, stage, from, context) : undefined) ??
    (from.family === 'python' ? modulesIn(stage) : undefined) ??
    lostPlatform(to, [platform])
  );
}

/** What `npm start` runs when that is node and a file, and nothing before or behind it. */
function startOf(
  file: Dockerfile,
  stage: Stage,
  context: Context,
  words: readonly string[],
): readonly string[] | undefined {
  const [npm, ...rest] = words.filter((word) => !/^(-s|--silent|--quiet)$/.test(word));
  if (npm !== 'npm' || !/^(start|run start|run-script start)$/.test(rest.join(' '))) return undefined;
  const scripts = fieldsIn(parseObject(manifestOf(file, stage, context, 'package.json')) ?? {}, 'scripts');
  if (textIn(scripts, 'prestart') !== undefined || textIn(scripts, 'poststart') !== undefined) return undefined;
  const [, started] = /^node ([\w./ :=@-]+)$/.exec(textIn(scripts, 'start') ?? '') ?? [];
  return started?.trim().split(/ +/);
}
