import type { Context } from '../context.ts';
import type { Dockerfile, Instruction, Stage } from '../dockerfile.ts';
import { contentsOf, holdsPackage } from '../images/contents.ts';
import type { Image } from '../images/describe.ts';
import type { Suite } from '../images/levels.ts';
import { nameOf } from '../images/swap.ts';
import { alpineLibrariesBeside } from '../packages/alpine-libraries.ts';
import { isForBuilding } from '../packages/building.ts';
import { librariesFor } from '../packages/libraries.ts';
import type { Halves } from '../split.ts';
import type { Left } from './left-draft.ts';

/** What a stage builds a program of an interpreted language with, and what it is to run on. */
export interface Program {
  readonly file: Dockerfile;
  readonly halves: Halves;
  readonly left: Left;
  readonly context: Context;
  readonly from: Image;
  readonly to: Image;
}

/** Headers and tools that no library stands behind, as far as programs that run are concerned. */
export const plainHeaders =
  /^((lib)?python[\d.]*(-all)?|ruby[\d.]*|libc6?|musl|linux-libc|libstdc\+\+[\d.-]*|libgcc-\d+|dpkg|autotools)-dev$|^linux-headers/;

/** Headers whose packages bring plug-ins and descriptions that are looked for by other names. */
const plugged = /gtk|gdk|gir|gobject|gstreamer|qt|webkit|rsvg|magick|vips|nss|opencv|tesseract/;

/** Whether a package of the distribution is of use to the build alone. */
export function isBuilder(name: string): boolean {
  const isHeaders = name.endsWith('-dev') && !plugged.test(name) && !/^(lib)?gl/.test(name);
  return isForBuilding(name) || isHeaders;
}

/** The packages that have to be installed again, as they are written, without those of the build; a text says which are not known. */
export function packagesOf(
  { left, from, to }: Program,
  build: ReadonlySet<string>,
  needed: readonly string[],
): readonly string[] | string {
  const contents = contentsOf(to);
  const found = new Set<string>();
  for (const { name, word } of left.packages) {
    if (!build.has(name)) {
      found.add(word.text);
      continue;
    }
    const libraries = from.variant === 'alpine' ? alpine(name, from.family) : debian(name, from.suite);
    for (const one of libraries ?? [word.text])
      if (contents === undefined || holdsPackage(contents, one) !== true) found.add(one);
  }
  for (const name of needed) found.add(name);
  const odd = [...found].find((one) => !/^[\w.+:=<>~*@/-]+$/.test(one.replace(/^(["'])(.*)\1$/, '$2')));
  return odd === undefined ? [...found] : `which packages ${odd} stands for is not known`;
}

function alpine(name: string, family: string): readonly string[] | undefined {
  if (/^(build-base|alpine-sdk|g\+\+)$/.test(name)) return ['libstdc++'];
  if (name === 'gfortran') return ['libgfortran'];
  const libraries = alpineLibrariesBeside(name, family);
  if (libraries !== undefined) return libraries;
  return !name.endsWith('-dev') || plainHeaders.test(name) ? [] : undefined;
}

function debian(name: string, suite: string | undefined): readonly string[] | undefined {
  if (/^gfortran(-\d+)?$/.test(name)) return ['libgfortran5'];
  if (plainHeaders.test(name) || !name.endsWith('-dev')) return [];
  return librariesFor(name, asSuite(suite) ?? 'bookworm');
}

/** The release of Debian whose packages are known; undefined for another one. */
export function asSuite(suite: string | undefined): Suite | undefined {
  return suite === 'bookworm' || suite === 'trixie' ? suite : undefined;
}

/** Why packages cannot be installed again: of another release than these nothing is known of them, and older ones are no longer served. */
export function whyNoPackages({ from }: Program, packages: readonly string[]): string | undefined {
  const [first] = packages;
  if (first === undefined || from.variant === 'alpine' || asSuite(from.suite) !== undefined) return undefined;
  return `it needs ${first} when it runs, and what the packages of ${from.suite ?? 'its distribution'} are called is not known`;
}

/** Why a user may not be there in the runtime image. */
export function unknownUser({ halves, left, to }: Program): string | undefined {
  const last = (stage: Stage): Instruction | undefined =>
    stage.instructions.findLast(({ keyword }) => keyword === 'USER');
  const user = (last(halves.stage)?.args[0] ?? 'root').replace(/:.*$/, '');
  if (/^\d+$/.test(user) || /[$`]/.test(user)) return undefined;
  if (contentsOf(to)?.users.includes(user) === true || left.users.some(({ name }) => name === user)) return undefined;
  return `who makes the user ${user}, which ${nameOf(to)} has not, is not seen`;
}

/** Whether the stage may install what to build with: a first glance. */
export function namesBuilders({ instructions, settings }: Stage): boolean {
  const runs = instructions.filter(({ keyword }) => keyword === 'RUN').map(({ body }) => body.text);
  const values = [...settings].flatMap(([name, all]) => (name === 'USER' ? [] : all.map(({ value }) => value)));
  const word = /-dev\b|gcc|g\+\+|build-|gfortran|\bgit\b|clang|cargo|rust|\bmake\b|-sdk/;
  return (
    runs.some((run) => /\b(apt-get|apt|apk)\b[^]*\b(install|add)\b/.test(run)) &&
    [...runs, ...values].some((text) => word.test(text))
  );
}
