import type { Context } from '../src/context.ts';
import type { Dockerfile, Stage } from '../src/dockerfile.ts';
import type { Image } from '../src/images/describe.ts';
import { nameOf } from '../src/images/swap.ts';
import { builtProgram, moveProgram } from '../src/runtime/built-program.ts';
import type { Bare } from '../src/runtime/built-program.ts';
import type { Finding, Refusal, Transform } from '../src/transform.ts';

export const useStaticBase: Transform = {
  name: 'use-static-base',
  summary: 'run static programs on distroless, scratch or busybox',
  why:
    'A static program needs no distribution: debian:bookworm-slim is 28 MB to pull, alpine 4, gcr.io/distroless/static 2 with CA certificates, time zones, ' +
    'users and /tmp (docker-library/repo-info and distroless, August 2026). A program is taken to be static when the file shows how it was built: Go ' +
    'without cgo, Rust for musl, C linked with `-static` against musl. `--runtime scratch` goes without a base image and copies what a program may ' +
    'ask for out of the stage that built it; where a shell has to start it, Debian gives way to busybox.',
  example: {
    lines: [
      'FROM golang:1.26 AS build',
      'WORKDIR /src',
      'COPY . .',
      'RUN CGO_ENABLED=0 go build -o /server ./cmd/server',
      'FROM debian:12-slim',
      'COPY --from=build /server /server',
      'CMD ["/server"]',
    ],
  },
  safety: 'unsafe',
  risk:
    'programs that it starts itself (git, sh ...) are no longer there, nor is a shell for `docker exec` and health checks from outside; files that its ' +
    'source names but the Dockerfile does not copy are gone; gcr.io/distroless is not built for linux/386 and linux/arm/v6. Start it and use it once',
  config: ['Cmd', 'Env', 'WorkingDir'],
  waste: [],
  mentions: ['go build', 'go install', 'cargo', 'cross', '-static'],
  *find(file, context) {
    if (context.runtime === 'slim' || file.stages.length < 2) return;
    for (const stage of file.stages) {
      const found = stage.ships && stage.parent === undefined ? judge(file, stage, context) : undefined;
      if (found !== undefined) yield found;
    }
  },
};

function judge(file: Dockerfile, stage: Stage, context: Context): Finding | Refusal | undefined {
  const program = builtProgram(file, stage, context);
  if (program === undefined) return undefined;
  const { image } = stage;
  const { linked, source, from } = program;
  const refuse = (reason: string): Refusal => ({ span: image, reason });
  if (linked.doubt !== undefined) return refuse(`${source} is not proven to be static: ${linked.doubt}`);
  if (image.text.includes('$')) return refuse('the image is named by a build argument');
  if (from === undefined) return refuse(`${image.text} is not known`);
  const target = targetOf(from, program.needsShell, context);
  return (
    target &&
    moveProgram(program, from, {
      name: target,
      carries: ({ doubt }) => doubt === undefined,
      message: `a static program does not need the distribution of ${nameOf(from)}`,
    })
  );
}

function targetOf({ family }: Image, needsShell: boolean, { runtime }: Context): Bare | undefined {
  if (runtime === 'alpine') return /^(alpine|busybox)$/.test(family) ? undefined : 'alpine:3';
  if (runtime === undefined) {
    if (family === 'busybox') return undefined;
    if (needsShell && family !== 'alpine') return 'busybox:1';
  }
  return runtime === 'scratch' ? 'scratch' : 'gcr.io/distroless/static-debian13';
}
