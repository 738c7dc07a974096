import { aptInstall } from './apt-install.ts';
import type { AptInstall } from './apt-install.ts';
import type { Context } from './context.ts';
import type { Dockerfile, Stage } from './dockerfile.ts';
import type { Edit, Span } from './edit.ts';
import type { Image } from './images/describe.ts';
import { nameOf } from './images/swap.ts';
import { needsOf } from './needs.ts';
import type { Need } from './needs.ts';
import { differenceOf } from './needs/difference.ts';
import type { Lack } from './needs/difference.ts';
import { insertOperands } from './write.ts';

/** What a stage misses on the slim image, and what brings it. */
export interface Loss {
  readonly edits: readonly Edit[];
  /** Whether everything that the stage relies on was seen. */
  readonly isProven: boolean;
}

/** What a stage loses when it is built on a slim image, with the edits that bring it; or what is in the way. */
export function slimLoss(file: Dockerfile, stage: Stage, from: Image, to: Image, context: Context): Loss | string {
  return from.family === 'debian'
    ? lossOfDebian(file, stage, from, to, context)
    : lossOf(file, stage, from, to, context);
}

/** Whether what the image holds was looked into: of another release of Debian, or one that moves on, it is a guess. */
export function isMeasured({ family, status, suite, version }: Image): boolean {
  const moves = family === 'debian' && !/^(bookworm|trixie|1[23])/.test(version);
  return status === 'current' && (suite === 'bookworm' || suite === 'trixie') && !moves;
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

/** Whether all that the stages built on it run while they are built can be read: the slim debian lacks documentation alone. */
function isRead(stage: Stage): boolean {
  const runs = stage.instructions.filter(({ keyword }) => keyword === 'RUN');
  return runs.every(({ script }) => script !== undefined) && stage.children.every(isRead);
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

function show({ instructions }: Dockerfile, { name, span }: Need): string {
  return `line ${instructions.findLast(({ start }) => start <= span.start)?.line ?? 1} needs ${name}`;
}

function rank({ need }: Lack): number {
  return need.kind === 'certificates' ? 1 : 0;
}

const compilers =
  /^(cc|c\+\+|gcc|g\+\+|cpp|make|gmake|cmake|autoconf|autoreconf|automake|aclocal|libtool|libtoolize|ld|as|ar|pkg-config|pkgconf|patchelf)$/;

/** The plain `apt-get install`s of a stage, the last one first. */
function installsOf({ instructions }: Stage): readonly AptInstall[] {
  return instructions
    .flatMap(({ script }) => script?.commands.flatMap((command) => aptInstall(command) ?? []) ?? [])
    .filter(({ obstacle, command }) => obstacle === undefined && command.within.length === 0)
    .toReversed();
}
