import type { Context } from '../src/context.ts';
import type { Dockerfile, Instruction, Stage } from '../src/dockerfile.ts';
import { describe } from '../src/images/describe.ts';
import { lastStage } from '../src/lineage.ts';
import { halve, type Halves } from '../src/split.ts';
import { baseName } from '../src/paths.ts';
import { binaryOf, cKit } from '../src/stacks/c.ts';
import { carriersOf } from '../src/stacks/c-image.ts';
import { rootsOf } from '../src/stacks/carried.ts';
import { installedIn } from '../src/stacks/carried/installs.ts';
import { stepsOf } from '../src/stacks/commands.ts';
import { splitNative } from '../src/stacks/native-split.ts';
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
  if (!/^(alpine|buildpack-deps|debian|gcc|ubuntu)$/.test(describe(image)?.family ?? baseName(image.repository)))
    return undefined;
  const commands = stage.instructions.flatMap(({ script }) => script?.commands ?? []);
  if (!commands.some(({ name }) => builds.test(name))) return undefined;
  const refuse = (reason: string): Refusal => ({ span: image, reason });
  const cleans = removesAgain(stage);
  if (cleans !== undefined)
    return refuse(`line ${cleans.line} removes what it builds with: there is little left to gain`);
  const halves = halve(file, stage);
  if (typeof halves === 'string') return refuse(halves);
  const started = startedProgram(file, stage);
  if (typeof started === 'string') return refuse(started);
  const steps = halves.build.flatMap((at) =>
    at.keyword === 'RUN' ? (stepsOf(file, at, rootFolder(stage)) ?? []) : [],
  );
  const binary = binaryOf(file, stage, steps, rootsOf(file, halves, cKit, steps), started, context);
  if (typeof binary === 'string') return refuse(binary);
  const images = carriersOf(stage, binary, context);
  if (typeof images === 'string') return refuse(images);
  const { path, linked, named, copied } = binary;
  const after = binary.isInstalled ? makingKnown(halves) : [];
  if (typeof after === 'string') return refuse(after);
  return splitNative(
    file,
    halves,
    cKit,
    { started, path, target: path, copied, linked, named, images, isForBuild, after },
    context,
  );
}

/** The last RUN that installs what is built with, if each of them removes it again: it is in no layer then. */
function removesAgain({ instructions }: Stage): Instruction | undefined {
  const managed = instructions.flatMap((at) => {
    const done = (at.script?.commands ?? []).filter(({ name }) => isManager.test(name)).map(installedIn);
    // those behind a variable are gone by it
    const gone = new Set(done.flatMap(({ removed }) => removed));
    const isBuilding = done.some(({ added }) => added.some((name) => cKit.packages.test(name) || gone.has(name)));
    return isBuilding
      ? [{ at, removes: done.some(({ removed, isCleaning }) => removed.length > 0 || isCleaning) }]
      : [];
  });
  return managed.every(({ removes }) => removes) ? managed.at(-1)?.at : undefined;
}

const isManager = /^(apt|apt-get|aptitude|apk)$/;

/** Whether a variable is for the build alone. */
function isForBuild(name: string): boolean {
  return /^(CC|CXX|CFLAGS|CXXFLAGS|LDFLAGS|MAKEFLAGS|DEBIAN_FRONTEND)$/.test(name);
}

/** The RUN that makes libraries known which were put to /usr/local. */
function makingKnown({ stage, build }: Halves): readonly string[] | string {
  if (describe(stage.image)?.libc !== 'glibc') return [];
  const user = build.find(({ keyword }) => keyword === 'USER');
  if (user !== undefined) return `line ${user.line} sets a user, who may not run ldconfig`;
  return [`${stage.from.word === stage.from.word.toLowerCase() ? 'run' : 'RUN'} ldconfig`];
}
