import { callsOf } from '../src/calls.ts';
import type { Context } from '../src/context.ts';
import type { Dockerfile, Stage } from '../src/dockerfile.ts';
import type { Edit } from '../src/edit.ts';
import { describe } from '../src/images/describe.ts';
import type { Image } from '../src/images/describe.ts';
import { parseImage } from '../src/images/reference.ts';
import { savingOf } from '../src/images/savings.ts';
import { lostPlatform, nameOf, replaceImage } from '../src/images/swap.ts';
import { jdk } from '../src/images/tools.ts';
import { neededTool } from '../src/kit-use.ts';
import { intoUnmarked, moreThanBare } from '../src/runtime/bare.ts';
import { builtProgram, moveProgram } from '../src/runtime/built-program.ts';
import { moreThanC } from '../src/runtime/c-library.ts';
import { interpreters, npmStart } from '../src/runtime/interpreters.ts';
import { relaunch } from '../src/runtime/launch.ts';
import { modulesIn, nativeIn } from '../src/runtime/packages.ts';
import type { Finding, Refusal, Transform } from '../src/transform.ts';

export const useDistrolessBase: Transform = {
  name: 'use-distroless-base',
  summary: 'run programs that need no shell on distroless images',
  why:
    'gcr.io/distroless/python3 is 22.7 MB to pull, python:3.13-slim 43 and python:3.13 411; the images for Node and Java are smaller than the slim ones too ' +
    '(docker-library/repo-info, August 2026), and hold neither a shell nor a package manager. It runs with `--runtime distroless` alone: without it the slim ' +
    'image of the same version is preferred, which keeps the shell. CMD and ENTRYPOINT are rewritten for what the image starts by itself. ' +
    'A program that another stage has built goes to gcr.io/distroless/cc, 10.9 MB, when that stage has nothing to link with but the libraries of C and C++. ' +
    'Images of Debian 13 for Node 22, 24 and 26, Java 17, 21 and 25 and Python 3.13 are known to be built (GoogleContainerTools/distroless, August 2026).',
  example: {
    lines: ['FROM node:24-slim', 'WORKDIR /app', 'COPY server.js ./', 'CMD ["node", "server.js"]'],
    runtime: 'distroless',
  },
  safety: 'unsafe',
  risk:
    'there is no shell and no npm: programs that the application starts (child_process, os.system, Runtime.exec) and `docker exec` fail, and health checks ' +
    'from outside; a compiled program that checks passwords with libcrypt, or opens another library by its name, does not start; LANG is C.UTF-8 and variables of the old image (NODE_VERSION, JAVA_HOME ...) are gone; images for linux/386 and 32-bit ARM are not ' +
    'built. Start it and use it once; the tag `debug` has a shell',
  config: ['Cmd', 'Entrypoint', 'Env', 'WorkingDir'],
  waste: [],
  mentions: [
    'node',
    'java',
    'jdk',
    'jre',
    'temurin',
    'corretto',
    'python',
    'go build',
    'go install',
    'cargo',
    'cross',
    'cc',
    '++',
    'clang',
  ],
  *find(file, context) {
    if (context.runtime !== 'distroless') return;
    for (const stage of file.stages) {
      const found = stage.ships && stage.parent === undefined ? judge(file, stage, context) : undefined;
      if (found !== undefined) yield found;
    }
  },
};

function judge(file: Dockerfile, stage: Stage, context: Context): Finding | Refusal | undefined {
  const { image } = stage;
  const from = describe(image);
  const interpreter = interpreters.get(from?.family ?? '');
  if (from === undefined || interpreter === undefined) return judgeProgram(file, stage, context);
  const refuse = (reason: string): Refusal => ({ span: image, reason });
  const edit = replaceImageOf(stage, from, interpreter.name);
  if (typeof edit === 'string') return refuse(edit);
  const to = describe(parseImage(edit.text, image, new Map()));
  if (to === undefined || to.status !== 'current')
    return refuse(`a distroless image of ${from.family} ${from.version} that is still built is not known`);
  const npm = (words: readonly string[]): readonly string[] | undefined => npmStart(file, stage, context, words);
  const launch = relaunch(file, stage, interpreter.launcher, from.family === 'node' ? npm : undefined);
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
    (/^(node|python)$/.test(from.family) ? undefined : neededTool(file, stage, jdk, callsOf(file, stage, context))) ??
    intoUnmarked(file, stage) ??
    (from.family === 'node' ? nativeIn(file, stage, from, context) : undefined) ??
    (from.family === 'python' ? modulesIn(stage) : undefined) ??
    lostPlatform(to, [platform])
  );
}

/** A program that another stage has linked with the C library; use-static-base takes those that are not. */
function judgeProgram(file: Dockerfile, stage: Stage, context: Context): Finding | Refusal | undefined {
  const { image } = stage;
  const program = builtProgram(file, stage, context);
  if (program?.from === undefined || program.linked.doubt === undefined) return undefined;
  const { from, linked, source } = program;
  if (!/^(debian|ubuntu)$/.test(from.family)) return undefined;
  const refuse = (reason: string): Refusal => ({ span: image, reason });
  const more = moreThanC(file, linked);
  if (more !== undefined) return refuse(`${source} may need more than the C library: ${more}`);
  if (image.text.includes('$')) return refuse('the image is named by a build argument');
  // what runs on its C library runs on that of Debian 13
  if (!older.test(from.tag))
    return refuse(
      `${nameOf(from)} is not known to stay older than Debian 13, whose C library the program would run with`,
    );
  return moveProgram(program, from, {
    name: 'gcr.io/distroless/cc-debian13',
    carries: (other) => other.doubt === undefined || moreThanC(file, other) === undefined,
    message: `a program that is linked with nothing but the C library does not need the distribution of ${nameOf(from)}`,
  });
}

/** Tags of the releases of Debian up to 13, and of those of Ubuntu whose C library is not newer. */
const older =
  /^(9|1[0-3]|stretch|buster|bullseye|bookworm|trixie|18\.04|20\.04|22\.04|24\.04|bionic|focal|jammy|noble)(?!\d)/;
