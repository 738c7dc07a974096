import { aptInstall } from '../src/apt-install.ts';
import type { AptInstall } from '../src/apt-install.ts';
import type { Context } from '../src/context.ts';
import type { Dockerfile, Stage } from '../src/dockerfile.ts';
import type { Edit, Span } from '../src/edit.ts';
import { describe } from '../src/images/describe.ts';
import { suiteNamed } from '../src/images/distribution.ts';
import type { Image } from '../src/images/describe.ts';
import { differenceOf } from '../src/needs/difference.ts';
import type { Lack } from '../src/needs/difference.ts';
import type { ImageRef } from '../src/images/reference.ts';
import { officialName } from '../src/images/release.ts';
import { savingOf } from '../src/images/savings.ts';
import { nameOf, retag, siblingOf, whyNot, whyUnknown } from '../src/images/swap.ts';
import { needsOf } from '../src/needs.ts';
import type { Need } from '../src/needs.ts';
import type { Finding, Refusal, Safety, Transform } from '../src/transform.ts';
import { insertOperands } from '../src/write.ts';

/** Families whose slim images are the full ones without what other things are built with. */
const families = [
  'debian',
  'node',
  'python',
  'ruby',
  'rust',
  'perl',
  'pypy',
  'erlang',
  'elixir',
  'haskell',
  'swift',
  'iojs',
];

export const useSlimBase: Transform = {
  name: 'use-slim-base',
  summary: 'build on the slim image of the same version',
  why:
    'The full images of node, python, ruby and others are made to build anything on: they hold compilers, headers and four version control systems. ' +
    'node:24 is 409 MB to pull and node:24-slim 80, python:3.12 is 411 and its slim image 43, debian:12 is 48 and 28 (docker-library/repo-info, 2026). ' +
    'Only the slim image of exactly the same version and the same release of Debian is taken, for the same architectures, and only where it has all ' +
    'that the stage is seen to rely on: every command of RUN, CMD, ENTRYPOINT and HEALTHCHECK, of scripts that are copied, and what lock files say ' +
    'of modules that are compiled. A command that only the full image has is added to an install that is there already.',
  example: {
    lines: ['FROM node:24', 'WORKDIR /app', 'COPY server.js .', 'CMD ["node", "server.js"]'],
    files: { 'server.js': '' },
  },
  safety: 'safe',
  risk:
    'unsafe where something cannot be seen, such as a build context that is not there, a script that is not in it, or a package that may have to be compiled: ' +
    'a tool or library of the full image may then be missing. Build the image and run its tests.',
  waste: [],
  mentions: families,
  *find(file, context) {
    for (const stage of file.stages) {
      if (!stage.ships || stage.parent !== undefined || !families.includes(officialName(stage.image) ?? '')) continue;
      const found = judge(file, stage, context);
      if (found !== undefined) yield found;
    }
  },
};

function judge(file: Dockerfile, stage: Stage, context: Context): Finding | Refusal | undefined {
  const { image: ref } = stage;
  const refuse = (reason: string): Refusal => ({ span: ref, reason });
  const from = describe(ref);
  if (from === undefined) return isSmall(ref) ? undefined : refuse(whyUnknown(ref));
  if (from.variant !== 'full') return undefined;
  if (from.status === 'dropped') return refuse(`${nameOf(from)} is no longer built, and holds an older release`);
  const to = slimOf(ref, from);
  if (to === undefined) return refuse(whyNone(ref, from));
  const swap = retag(ref, from, to);
  if (typeof swap === 'string') return refuse(swap);
  const obstacle = whyNot(from, to, stage.from.flags.find(({ name }) => name === 'platform')?.value);
  if (obstacle !== undefined) return refuse(obstacle);
  if (from.suite !== to.suite) return refuse(`the distribution of ${nameOf(to)} is another one`);

  const loss =
    from.family === 'debian' ? lossOfDebian(file, stage, from, to, context) : lossOf(file, stage, from, to, context);
  if (typeof loss === 'string') return refuse(loss);

  const saving = savingOf(from, to);
  const safety: Safety = loss.isProven && isMeasured(from) && !ref.text.includes('$') ? 'safe' : 'unsafe';
  return {
    span: ref,
    message: [wasted(from), ...(saving === undefined ? [] : [saving.text])].join(': '),
    edits: [swap, ...loss.edits],
    safety,
    ...(saving !== undefined && { savesPulled: saving.bytes }),
  };
}

/** What a stage misses on the slim image, and what brings it. */
interface Loss {
  readonly edits: readonly Edit[];
  /** Whether everything that the stage relies on was seen. */
  readonly isProven: boolean;
}

/** Debian's own slim image has the same packages without their documentation; until buster the full one had two more. */
function lossOfDebian(file: Dockerfile, stage: Stage, from: Image, to: Image, context: Context): Loss | string {
  const mayMiss = /\/usr\/share\/(doc|info|linda|lintian|locale|man)\b/.test(file.text) || runsCopied(stage);
  if (!mayMiss && isMeasured(from)) return { edits: [], isProven: isRead(stage) };
  const lacks = differenceOf(needsOf(file, stage, context).all, from, to)?.lacks ?? [];
  const edits = add(file, stage, from, lacks);
  return typeof edits === 'string' ? edits : { edits, isProven: edits.length === 0 && isRead(stage) };
}

/** Whether something that was copied may be run while the stage, or one built on it, is built. */
function runsCopied({ instructions, children }: Stage): boolean {
  const copy = instructions.findIndex(({ keyword }) => keyword === 'COPY' || keyword === 'ADD');
  const run = instructions.findLastIndex(({ keyword }) => keyword === 'RUN');
  return (copy !== -1 && copy < run) || children.length > 0;
}

function lossOf(file: Dockerfile, stage: Stage, from: Image, to: Image, context: Context): Loss | string {
  const tool = leansOnCompiler(stage);
  if (tool !== undefined) return `${tool} is installed to compile with, and the compiler is of the full image`;
  const { all, unseen } = needsOf(file, stage, context);
  const gems = from.family === 'ruby' ? unseen.find(({ span }) => installsGems(file, span)) : undefined;
  if (gems !== undefined) return `the slim image has no compiler for gems that need one: ${gems.reason}`;
  const difference = differenceOf(all, from, to);
  if (difference === undefined) return `what ${nameOf(to)} holds is not known`;
  const [mystery] = difference.unknown;
  if (mystery !== undefined) return `${show(file, mystery)}, and whether ${nameOf(to)} has it is not known`;
  const edits = add(file, stage, from, difference.lacks);
  if (typeof edits === 'string') return edits;
  return { edits, isProven: edits.length === 0 && difference.foreign.length === 0 && unseen.length === 0 };
}

/** The slim image of the same version. Debian's `latest` is its stable release, whose slim image has a tag that moves along. */
function slimOf(ref: ImageRef, from: Image): Image | undefined {
  if (from.family === 'debian' && from.version === '') return describe({ ...ref, tag: 'stable-slim' });
  return siblingOf(ref, from, (tokens) => [...tokens, 'slim']);
}

function whyNone(ref: ImageRef, from: Image): string {
  const elsewhere = siblingOf(ref, from, (tokens) => [
    ...tokens.filter((token) => suiteNamed(token) === undefined),
    'slim',
  ]);
  if (elsewhere === undefined) return `${nameOf(from)} has no slim image`;
  return `the distribution of ${nameOf(elsewhere)} is another one`;
}

/** Whether what the image holds was looked into: of another release of Debian, or one that moves on, it is a guess. */
function isMeasured({ family, status, suite, version }: Image): boolean {
  const moves = family === 'debian' && !/^(bookworm|trixie|1[23])/.test(version);
  return status === 'current' && (suite === 'bookworm' || suite === 'trixie') && !moves;
}

/** Whether all that the stages built on it run while they are built can be read: the slim debian lacks documentation alone. */
function isRead(stage: Stage): boolean {
  const runs = stage.instructions.filter(({ keyword }) => keyword === 'RUN');
  return runs.every(({ script }) => script !== undefined) && stage.children.every(isRead);
}

/**
 * What adds the packages that bring what is lacking to an install in front of where it is needed; or what is in the way: without an install to
 * add them to, or where the release is no longer served, nothing is added.
 */
function add(file: Dockerfile, stage: Stage, from: Image, lacks: readonly Lack[]): readonly Edit[] | string {
  const wanted = new Map<AptInstall, Set<string>>();
  const installs = installsOf(stage);
  // a program is missed before its certificates are
  for (const { need, brings } of lacks.toSorted((a, b) => rank(a) - rank(b))) {
    const where = show(file, need);
    // what is compiled needs headers and libraries of the full image that nothing names
    if (compilers.test(need.name)) return `${where}: what is compiled there may need more of the full image`;
    if (brings === undefined) return `${where}, which the slim image does not have`;
    if (from.suite !== 'bookworm' && from.suite !== 'trixie')
      return `${where}, which the slim image of this release does not have`;
    const install = installs.find(({ command }) => command.end <= need.span.start);
    if (install === undefined) return `${where}: nothing installs packages before, to which ${brings} could be added`;
    const names = wanted.get(install) ?? new Set<string>();
    wanted.set(install, names.add(brings));
  }
  return [...wanted].flatMap(([install, names]) => {
    const missing = [...names].filter((name) => !install.names.includes(name)).toSorted();
    return insertOperands(file, install.anchor, install.packages, missing);
  });
}

/** A package that is of use to a compiler alone, where none is installed. */
function leansOnCompiler(stage: Stage): string | undefined {
  const names = installsOf(stage).flatMap((install) => install.names);
  if (names.some((name) => /^(build-essential|gcc|g\+\+|clang|gfortran|musl-tools)(-[\d.]+)?$/.test(name)))
    return undefined;
  return names.find((name) =>
    /-dev$|^(cmake|make|ninja-build|autoconf|automake|libtool|pkg-config|meson|bison|flex)$/.test(name),
  );
}

/** Whether gems are installed at a place: most projects have some that are compiled. */
function installsGems({ instructions }: Dockerfile, { start, end }: Span): boolean {
  const at = instructions.filter((one) => one.start <= start && end <= one.end);
  return at.some(({ body }) => /\b(gem|bundler?)\b/.test(body.text));
}

const compilers =
  /^(cc|c\+\+|gcc|g\+\+|cpp|make|gmake|cmake|autoconf|autoreconf|automake|aclocal|libtool|libtoolize|ld|as|ar|pkg-config|pkgconf|patchelf)$/;

function rank({ need }: Lack): number {
  return need.kind === 'certificates' ? 1 : 0;
}

/** The plain `apt-get install`s of a stage, the last one first. */
function installsOf({ instructions }: Stage): readonly AptInstall[] {
  return instructions
    .flatMap(({ script }) => script?.commands.flatMap((command) => aptInstall(command) ?? []) ?? [])
    .filter(({ obstacle, command }) => obstacle === undefined && command.within.length === 0)
    .toReversed();
}

function show({ instructions }: Dockerfile, { name, span }: Need): string {
  return `line ${instructions.findLast(({ start }) => start <= span.start)?.line ?? 1} needs ${name}`;
}

function wasted(from: Image): string {
  return from.family === 'debian'
    ? `${nameOf(from)} brings documentation and translations that nothing here reads`
    : `${nameOf(from)} brings compilers, headers and tools that nothing here uses`;
}

/** Whether the tag says that it is no full image. */
function isSmall({ tag = '' }: ImageRef): boolean {
  return /(^|-)(slim|alpine[\d.]*|windowsservercore|nanoserver)(-|$)/.test(tag);
}
