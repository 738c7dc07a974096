import type { Context } from '../src/context.ts';
import type { Dockerfile, Stage } from '../src/dockerfile.ts';
import { describe } from '../src/images/describe.ts';
import { lastStage } from '../src/lineage.ts';
import { halve, type Halves } from '../src/split.ts';
import { binaryOf, cKit } from '../src/stacks/c.ts';
import type { Binary } from '../src/stacks/c.ts';
import { headersIn } from '../src/stacks/c-libraries.ts';
import { stepsOf } from '../src/stacks/commands.ts';
import { installedHeaders, slimFor } from '../src/stacks/native-image.ts';
import { splitNative } from '../src/stacks/native-split.ts';
import type { Carrier } from '../src/stacks/native-split.ts';
import { rootFolder, startedProgram } from '../src/stacks/program-start.ts';
import type { Finding, Refusal, Transform } from '../src/transform.ts';

export const splitCBuild: Transform = {
  name: 'split-c-build',
  summary: 'build C and C++ in one stage, run the program in another',
  why:
    'A program in C needs the libraries that it is linked with; compilers, headers and sources beside it are waste: buildpack-deps:bookworm, which gcc stands ' +
    'on, is 349 MB to pull, debian:bookworm-slim 28 (layers in docker-library/repo-info, August 2026). The stage that builds stays as it is; behind it a ' +
    'stage on the slim image of the same release gets the program at its path, and the packages with the libraries behind the packages of headers. What is ' +
    'linked with `-static` against musl goes to gcr.io/distroless/static.',
  example: {
    lines: [
      'FROM debian:bookworm',
      'RUN apt-get update && apt-get install -y gcc libc6-dev libsqlite3-dev',
      'COPY report.c /src/report.c',
      'RUN gcc -O2 -o /usr/local/bin/report /src/report.c -lsqlite3',
      'CMD ["report"]',
    ],
  },
  safety: 'unsafe',
  risk:
    'programs that it starts itself are no longer there, nor are compilers and headers; libraries that it loads by name when it runs (plugins, dlopen) and files ' +
    'that nothing but `COPY . .` brings and whose names are put together when it runs are gone. Start it and use it once; `ldd` in the new image shows what is missing',
  waste: [],
  config: ['Cmd', 'Entrypoint', 'Env', 'WorkingDir'],
  mentions: ['gcc', 'g++', 'cc ', 'clang', 'c++', 'make'],
  *find(file, context) {
    const stage = lastStage(file);
    const found = stage === undefined ? undefined : judge(file, stage, context);
    if (found !== undefined) yield found;
  },
};

const builds = /^((\w+-)*(gcc|g\+\+|cc|c\+\+|clang|clang\+\+)|g?make|cmake|ninja|meson)$/;

function judge(file: Dockerfile, stage: Stage, context: Context): Finding | Refusal | undefined {
  const { image } = stage;
  const family = describe(image)?.family ?? '';
  if (!/^(alpine|buildpack-deps|debian|gcc|ubuntu)$/.test(family)) return undefined;
  const commands = stage.instructions.flatMap(({ script }) => script?.commands ?? []);
  if (!commands.some(({ name }) => builds.test(name))) return undefined;
  // what it removes again does not reach the image
  if (
    commands.some(
      ({ name, args }) =>
        isManager.test(name) && args.some(({ value }) => /^(purge|remove|autoremove|del)$/.test(value)),
    )
  )
    return undefined;
  const refuse = (reason: string): Refusal => ({ span: image, reason });
  const halves = halve(file, stage);
  if (typeof halves === 'string') return refuse(halves);
  const started = startedProgram(file, stage);
  if (typeof started === 'string') return refuse(started);
  const steps = halves.build.flatMap((at) =>
    at.keyword === 'RUN' ? (stepsOf(file, at, rootFolder(stage)) ?? []) : [],
  );
  const binary = binaryOf(file, stage, steps, started, context);
  if (typeof binary === 'string') return refuse(binary);
  const images = carriers(stage, binary, context);
  if (typeof images === 'string') return refuse(images);
  const { path, linked, named, prefix } = binary;
  const more = prefix === undefined ? {} : installed(halves, prefix);
  if (typeof more === 'string') return refuse(more);
  return splitNative(
    file,
    halves,
    cKit,
    { started, path, target: path, linked, named, images, isForBuild, ...more },
    context,
  );
}

const isManager = /^(apt|apt-get|aptitude|apk)$/;

/** Whether a variable is for the build alone. */
function isForBuild(name: string): boolean {
  return /^(CC|CXX|CFLAGS|CXXFLAGS|LDFLAGS|MAKEFLAGS|DEBIAN_FRONTEND)$/.test(name);
}

/** What `make install` has put beside a program; its libraries have to be made known. */
function installed(
  { stage, build }: Halves,
  prefix: string,
): Pick<Parameters<typeof splitNative>[3], 'whole' | 'after'> | string {
  const user = build.find(({ keyword }) => keyword === 'USER');
  if (user !== undefined) return `line ${user.line} sets a user, who may not run ldconfig`;
  const isLower = stage.from.word === stage.from.word.toLowerCase();
  const isKnown = prefix === '/usr/local' && describe(stage.image)?.libc === 'glibc';
  return {
    whole: prefix,
    ...(isKnown && { after: [`${isLower ? 'run' : 'RUN'} ldconfig`] }),
  };
}

/** The images that can carry a program that is linked so, as asked for. */
function carriers(
  stage: Stage,
  { linked, settings, prefix, at }: Binary,
  { runtime }: Context,
): readonly Carrier[] | string {
  const from = describe(stage.image);
  const plain = (name: string): Carrier => ({ name, packages: [] });
  if (linked.doubt === undefined) {
    if (runtime === 'alpine' || runtime === 'scratch') return [plain(runtime === 'alpine' ? 'alpine:3' : runtime)];
    if (runtime !== 'slim') return [plain('gcr.io/distroless/static-debian13'), plain('busybox:1')];
  }
  if (stage.image.text.includes('$')) return 'the image is named by a build argument';
  if (from === undefined) return `${stage.image.text} is not known`;
  const sanitizer = /-fsanitize=\w+|-fopenmp\b|OpenMP/.exec(settings)?.[0];
  if (sanitizer !== undefined) return `it is linked with a library of the compiler (${sanitizer})`;
  const isStatic = /(^|\s)-static(\s|$)/.test(settings);
  const isCpp = /\+\+|\bCXX\b|\.(cc|cpp|cxx)\b/.test(settings);
  if (from.family === 'gcc' && isCpp && !isStatic && !/-static-libstdc\+\+/.test(settings))
    return 'the C++ library of a gcc image may be newer than that of its Debian';
  if (/^(gcc|buildpack-deps)$/.test(from.family) && prefix !== undefined)
    return `which libraries what line ${at.line} installs is linked with is not known: ${from.family} has those of many packages`;
  if (runtime === 'distroless' || runtime === 'scratch')
    return `whether ${runtime} has the libraries that it is linked with is not known`;
  if (from.libc === 'musl') {
    const other = installedHeaders(stage)[0];
    if (other !== undefined) return `which packages of Alpine bring the libraries of ${other} is not known`;
    return [{ name: stage.image.text, packages: isCpp || prefix !== undefined ? ['libstdc++'] : [] }];
  }
  if (runtime === 'alpine') return 'it is linked with glibc, which Alpine has not';
  // what a plain distribution links is what was installed; the others have much that a program need not be linked with
  const isPlain = /^(debian|ubuntu)$/.test(from.family);
  const named = isStatic ? [] : headersIn(settings);
  const isTold = typeof named !== 'string' && linked.by !== undefined;
  const headers = isPlain && !isStatic && !isTold ? installedHeaders(stage) : named;
  if (typeof headers === 'string') return headers;
  const slim = slimFor(stage, headers);
  return typeof slim === 'string' ? slim : [slim];
}
