import { sourcesOf } from '../src/context.ts';
import type { Context } from '../src/context.ts';
import type { Dockerfile, Stage } from '../src/dockerfile.ts';
import { describe } from '../src/images/describe.ts';
import type { Image } from '../src/images/describe.ts';
import { nameOf } from '../src/images/swap.ts';
import { baseName } from '../src/paths.ts';
import type { Linked } from '../src/runtime/building.ts';
import { moreThanC } from '../src/runtime/c-library.ts';
import { linkedAt } from '../src/runtime/linked.ts';
import { lastStage } from '../src/lineage.ts';
import { alpineLibrariesFor } from '../src/packages/alpine-libraries.ts';
import { halve } from '../src/split.ts';
import { installedHeaders, slimFor } from '../src/stacks/native-image.ts';
import { splitNative } from '../src/stacks/native-split.ts';
import type { Carrier } from '../src/stacks/native-split.ts';
import { startedProgram } from '../src/stacks/program-start.ts';
import type { Started } from '../src/stacks/program-start.ts';
import { crateOf, rustKit } from '../src/stacks/rust.ts';
import type { Crate } from '../src/stacks/rust.ts';
import type { Finding, Refusal, Transform } from '../src/transform.ts';

export const splitRustBuild: Transform = {
  name: 'split-rust-build',
  summary: 'build Rust in one stage, run the program in another',
  why:
    'A program in Rust needs the C library, or nothing; the compiler, the registry and `target/` beside it are waste: rust:1-slim is 319 MB to pull, ' +
    'gcr.io/distroless/cc-debian13 11 and debian:trixie-slim 30 (docker-library/repo-info and the packages of distroless, August 2026). The stage that builds stays as it ' +
    'is; behind it a stage gets the program at its path, and what the Dockerfile copies beside the sources. What it is linked with is read in Cargo.lock; what ' +
    'is built for musl goes to gcr.io/distroless/static.',
  example: {
    lines: [
      'FROM rust:1-bookworm',
      'WORKDIR /app',
      'COPY Cargo.toml Cargo.lock ./',
      'COPY src src',
      'RUN cargo build --release',
      'EXPOSE 8080',
      'CMD ["./target/release/server"]',
    ],
    files: {
      'Cargo.toml': '[package]\nname = "server"\n',
      'Cargo.lock': '[[package]]\nname = "server"\n',
      src: '',
    },
  },
  safety: 'unsafe',
  risk:
    'programs that it starts itself (git, sh ...) are no longer there, nor is a shell for `docker exec` on distroless images; files that it opens by names which ' +
    'are put together when it runs and that nothing but `COPY . .` brings are gone; features may switch off that a library is brought along. Start it and use it once',
  waste: [],
  config: ['Cmd', 'Entrypoint', 'Env', 'WorkingDir'],
  mentions: ['cargo'],
  *find(file, context) {
    const stage = lastStage(file);
    const found = stage === undefined ? undefined : judge(file, stage, context);
    if (found !== undefined) yield found;
  },
};

function judge(file: Dockerfile, stage: Stage, context: Context): Finding | Refusal | undefined {
  const { image } = stage;
  const refuse = (reason: string): Refusal => ({ span: image, reason });
  const family = describe(image)?.family ?? 'rust';
  if (!/^(alpine|buildpack-deps|debian|rust|ubuntu)$/.test(family)) return undefined;
  const builds = stage.instructions.filter(({ script }) => script?.commands.some(isBuild));
  if (builds.length === 0) return undefined;
  const halves = halve(file, stage);
  if (typeof halves === 'string') return refuse(halves);
  const started = startedProgram(file, stage);
  if (typeof started === 'string') return refuse(started);
  if (/^(cargo|cross)$/.test(baseName(started.word)))
    return refuse(`line ${started.at.line} starts ${baseName(started.word)}: it is compiled when it starts`);
  const found = foundAt(file, stage, started, context);
  if (found === undefined)
    return refuse(
      `no command that can be read is known to build ${started.word}, which line ${started.at.line} starts`,
    );
  const { path, linked, by } = found;
  const isByPath = started.word.includes('/');
  const crate = crateOf(file, by, linked.first ?? baseName(path), isByPath, context);
  if (typeof crate === 'string') return refuse(crate);
  const headers = headersOf(file, stage, linked, crate);
  const images = carriers(file, stage, linked, headers, context);
  if (typeof images === 'string') return refuse(images);
  const target = isByPath || !/\/cargo\/bin\//.test(path) ? path : `/usr/local/bin/${baseName(path)}`;
  return splitNative(
    file,
    halves,
    rustKit,
    { started, path, target, linked, named: crate.named, images, isForBuild },
    context,
  );
}

function isBuild({
  name,
  args,
}: {
  readonly name: string;
  readonly args: readonly { readonly value: string }[];
}): boolean {
  return /^(cargo|cross)$/.test(name) && args.some(({ value }) => /^(build|b|install|rustc|zigbuild)$/.test(value));
}

/** Whether a variable is for Cargo alone. */
function isForBuild(name: string): boolean {
  return /^(CARGO_\w+|RUSTFLAGS|RUSTUP_\w+)$/.test(name);
}

interface Found {
  readonly path: string;
  readonly linked: Linked;
  readonly by: NonNullable<Linked['by']>;
}

function foundAt(file: Dockerfile, stage: Stage, { places }: Started, context: Context): Found | undefined {
  for (const path of places) {
    const linked = linkedAt(file, stage, path, context);
    if (linked?.by !== undefined && /^(cargo|cross)$/.test(linked.by.command.name))
      return { path, linked, by: linked.by };
  }
  return undefined;
}

/** The packages of headers that a program is linked with by its lock file, or by all that there is to link with. */
function headersOf(
  file: Dockerfile,
  stage: Stage,
  linked: Linked,
  { headers, isSeen }: Crate,
): readonly string[] | string {
  if (typeof headers !== 'string' || !isSeen) return headers;
  const whole = stage.instructions.find((at) => sourcesOf(at).includes('.'));
  if (whole !== undefined && /^line \d+ installs/.test(headers)) return `line ${whole.line} copies what it may work on`;
  // which of its headers an image of Rust would have had for it cannot be told once it is a slim one
  const isOwn = /^(debian|ubuntu)$/.test(describe(stage.image)?.family ?? '') && /^(no|line) /.test(headers);
  return isOwn && moreThanC(file, linked) === undefined ? [] : headers;
}

/** The images that can carry a program that is linked so, as asked for. */
function carriers(
  file: Dockerfile,
  stage: Stage,
  { doubt }: Linked,
  headers: readonly string[] | string,
  { runtime }: Context,
): readonly Carrier[] | string {
  const from = describe(stage.image);
  const plain = (name: string): Carrier => ({ name, packages: [] });
  if (doubt === undefined) {
    if (runtime === 'alpine' || runtime === 'scratch') return [plain(runtime === 'alpine' ? 'alpine:3' : runtime)];
    if (runtime !== 'slim') return [plain('gcr.io/distroless/static-debian13'), plain('busybox:1')];
  }
  if (/prefer-dynamic/.test(file.text)) return 'it is linked with the libraries of Rust (prefer-dynamic)';
  if (stage.image.text.includes('$')) return 'the image is named by a build argument';
  if (from === undefined) return `${stage.image.text} is not known: nor is what the program is linked with`;
  if (from.libc === 'musl') return doubt === undefined ? [plain('alpine:3')] : ofAlpine(stage, from);
  if (typeof headers === 'string') return headers;
  if (runtime === 'alpine' || runtime === 'scratch') return `${runtime} has not the C library that it is linked with`;
  const slim = slimFor(stage, [...headers, ...installedHeaders(stage)]);
  if (runtime === 'slim' || typeof slim === 'string') return typeof slim === 'string' ? slim : [slim];
  const isBare = headers.length === 0 && /^(stretch|buster|bullseye|bookworm|trixie)$/.test(from.suite ?? '');
  const bare = plain('gcr.io/distroless/cc-debian13');
  if (runtime === 'distroless')
    return isBare ? [bare] : `it is linked with libraries that distroless images have not (${headers.join(', ')})`;
  return isBare && slim.packages.length === 0 ? [bare, slim] : [slim];
}

/** Alpine's own Rust links with musl and with what is installed. */
function ofAlpine(stage: Stage, from: Image): readonly Carrier[] | string {
  if (from.family !== 'alpine') return `the Rust of ${nameOf(from)} links it with the libraries of Alpine`;
  const libraries = alpineLibrariesFor(installedHeaders(stage));
  return typeof libraries === 'string' ? libraries : [{ name: stage.image.text, packages: ['libgcc', ...libraries] }];
}
