import { parseDockerfile } from '../dockerfile.ts';
import type { Dockerfile, Stage } from '../dockerfile.ts';
import { rootOf } from '../order.ts';
import type { Result } from '../slimify.ts';
import { blame } from './blame.ts';
import type { Image } from './image.ts';

/** The image at the bottom of the one that a Dockerfile builds. */
export interface Start {
  /** As the FROM says, with the defaults of build arguments. */
  readonly name: string;
  /** A Dockerfile that builds it and nothing else; undefined for `scratch`. */
  readonly dockerfile: string | undefined;
}

/** Another base image than before. */
export interface Swap {
  readonly before: Start;
  readonly after: Start;
  /** Who changed it. */
  readonly transform: string;
}

/** Whether the image that a Dockerfile builds, or the stage `target` of it, starts from another base image once it is rewritten. */
export function swapIn(result: Result, target: string | undefined): Swap | undefined {
  const [before, after] = [parseDockerfile(result.before), parseDockerfile(result.after)];
  const [old, now] = [rootIn(before, target), rootIn(after, target)];
  if (old === undefined || now === undefined || keyOf(old) === keyOf(now)) return undefined;
  const first = result.findings.find(({ status }) => status === 'applied');
  const transform = blame(result, now.from.line)[0] ?? first?.transform;
  if (transform === undefined) return undefined;
  return { before: startOf(before, old), after: startOf(after, now), transform };
}

/** A swap of base images, with both. */
export interface Bases {
  readonly swap: Swap;
  readonly before: Image;
  readonly after: Image;
}

/**
 * The base images of two images, which tell their layers and settings from those that the Dockerfile's instructions made; undefined when they
 * do not, as where the builder made one layer of all. `read` gives the image that a Dockerfile builds.
 */
export async function basesOf(
  swap: Swap,
  before: Image,
  after: Image,
  read: (name: string, dockerfile: string, image: Image) => Promise<Image>,
): Promise<Bases | undefined> {
  const baseOf = async ({ name, dockerfile }: Start, image: Image): Promise<Image> =>
    dockerfile === undefined ? nothingBelow(image) : read(name, dockerfile, image);
  const bases = { swap, before: await baseOf(swap.before, before), after: await baseOf(swap.after, after) };
  return standsOn(before, bases.before) && standsOn(after, bases.after) ? bases : undefined;
}

/** What builders put into the configuration of an image that starts from nothing. */
function nothingBelow({ config: { Env = [], WorkingDir } }: Image): Image {
  const path = 'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
  const config = { Env: Env.filter((pair) => pair === path), WorkingDir: WorkingDir === '/' ? '/' : undefined };
  return { config, layers: [] };
}

function standsOn({ layers }: Image, base: Image): boolean {
  return base.layers.every(({ digest }, index) => layers[index]?.digest === digest);
}

/** What builders take for the target: a name, in any case, or a number. */
function rootIn({ stages }: Dockerfile, target: string | undefined): Stage | undefined {
  if (target === undefined) return last(stages);
  const wanted = target.toLowerCase();
  const stage = stages.findLast(({ name }) => name === wanted) ?? stages.find(({ index }) => String(index) === wanted);
  return stage && rootOf(stage);
}

function last(stages: readonly Stage[]): Stage | undefined {
  const stage = stages.at(-1);
  return stage && rootOf(stage);
}

function keyOf({ from, image }: Stage): string {
  return [...from.flags.map(({ name, value }) => `${name}=${value}`), image.resolved ?? image.text].join(' ');
}

/** Directives and the build arguments for FROM stand before the first one. */
function startOf({ text, stages, eol }: Dockerfile, { from, image }: Stage): Start {
  const name = image.resolved ?? image.text;
  const head = text.slice(0, stages[0]?.from.start);
  const dockerfile = name === 'scratch' ? undefined : `${head}${text.slice(from.start, from.end)}${eol}`;
  return { name, dockerfile };
}
