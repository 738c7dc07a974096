import type { Context } from '../context.ts';
import type { Dockerfile, Instruction } from '../dockerfile.ts';
import { describe } from '../images/describe.ts';
import type { Image } from '../images/describe.ts';
import { parseImage } from '../images/reference.ts';
import { savingOf, savingToNothing } from '../images/savings.ts';
import { lostPlatform } from '../images/swap.ts';
import { baseName } from '../paths.ts';
import { moreThanBare } from '../runtime/bare.ts';
import type { Linked } from '../runtime/building.ts';
import { extraCopies, extrasOf } from '../runtime/extras.ts';
import type { Extra } from '../runtime/extras.ts';
import { splitOff } from '../split.ts';
import type { Halves, Runtime } from '../split.ts';
import { nameOf } from '../start.ts';
import type { Finding, Refusal } from '../transform.ts';
import { restOf } from './carried.ts';
import type { Kit } from './carried/kit.ts';
import { installing } from './native-setup.ts';
import { filesNamed, pathsIn } from './program-files.ts';
import { rootFolder } from './program-start.ts';
import type { Started } from './program-start.ts';
import { runtimeTools } from './runtime-tools.ts';
import type { RuntimeTools } from './runtime-tools.ts';

/** A compiled program that is started, and what is to run it. */
export interface Built {
  readonly started: Started;
  /** Where it lies in the build stage. */
  readonly path: string;
  /** Where it has to lie: another place where the old one is in a folder that the runtime image does not look for programs in. */
  readonly target: string;
  /** What is copied: the program alone, or folders that hold it and what belongs to it. */
  readonly copied?: readonly string[];
  /** Instructions behind what is copied. */
  readonly after?: readonly string[];
  readonly linked: Linked;
  /** Paths that its source names. */
  readonly named: readonly string[];
  /** Runtime images that can carry it, the best one first. */
  readonly images: readonly Carrier[];
  readonly isForBuild: (name: string) => boolean;
}

/** A runtime image, and the packages that it has to be given. */
export interface Carrier {
  readonly name: string;
  readonly packages: readonly string[];
}

/** Puts a stage behind the build that runs what was built on the first image that can; else says why the last one cannot. */
export function splitNative(
  file: Dockerfile,
  halves: Halves,
  kit: Kit,
  built: Built,
  context: Context,
): Finding | Refusal {
  const span = halves.stage.image;
  let reason = 'no runtime image is known for it';
  for (const carrier of built.images) {
    const to = carrier.name === 'scratch' ? undefined : describe(parseImage(carrier.name, span, new Map()));
    if (to === undefined && carrier.name !== 'scratch') {
      reason = `${carrier.name} is not known`;
      continue;
    }
    const runtime = runtimeOn(file, halves, kit, built, carrier, to, context);
    if (typeof runtime === 'string') {
      reason = runtime;
      continue;
    }
    const from = describe(span);
    const saving = from && (to === undefined ? savingToNothing(from) : savingOf(from, to));
    const message = `what builds ${baseName(built.path)} stays in the image${saving === undefined ? '' : `: ${saving.text}`}`;
    const edits = splitOff(file, halves, runtime);
    return { span, message, edits, ...(saving && { savesPulled: saving.bytes }) };
  }
  return { span, reason };
}

/** What images lack that every distribution has. */
const lacking: readonly { readonly names: RegExp; readonly extras: readonly Extra[] }[] = [
  { names: /^scratch$/, extras: ['CA certificates', 'time zones', 'users', 'groups', '/tmp'] },
  { names: /^busybox/, extras: ['CA certificates', 'time zones'] },
  { names: /^alpine/, extras: ['time zones'] },
];

/** What scratch can carry out. */
const nothing: RuntimeTools = { shell: false, has: () => false, users: [] };

function runtimeOn(
  file: Dockerfile,
  halves: Halves,
  kit: Kit,
  built: Built,
  { name, packages }: Carrier,
  to: Image | undefined,
  context: Context,
): Runtime | string {
  const { stage } = halves;
  const { started, path, target } = built;
  const from = describe(stage.image);
  const tools = to === undefined ? nothing : runtimeTools(to, from);
  const has = (program: string): boolean => nameOf(program) === nameOf(started.word) || tools.has(program);
  if (started.needsShell && !tools.shell) return `line ${started.at.line} is run by a shell, which ${name} has not`;
  const platform = stage.from.flags.find((flag) => flag.name === 'platform')?.value;
  const lost = to && lostPlatform(to, [platform, built.linked.platform]);
  if (lost !== undefined) return lost;
  const words = [...started.rest, ...settingsOf(halves)];
  const named = pathsIn(words, started.folder);
  const files = filesNamed(file, halves, [...named, ...pathsIn(built.named, started.folder)], kit.sources, context);
  const product = {
    paths: [...(built.copied ?? [path]), ...files],
    folder: started.folder,
    root: rootFolder(stage),
    named,
    tools,
    isSameRelease: from !== undefined && to !== undefined && isSameRelease(from, to),
    asks: movedOf(halves)
      .map(({ body }) => body.text)
      .join(' '),
  };
  const rest = restOf(file, halves, kit, product, context);
  if (typeof rest === 'string') return rest;
  const brings = new Set(rest.packages.map((one) => one.replace(/[=~<>@:].*$/, '')));
  const more = needsMore(file, halves, tools.shell, (program) => has(program) || brings.has(nameOf(program)));
  if (more !== undefined) return more;
  const lacks = lacking.find(({ names }) => names.test(name))?.extras ?? [];
  const own = from === undefined ? [] : extrasOf(from, []);
  // Alpine has no time zones of its own
  const wanted = own.filter((extra) => lacks.includes(extra) && (from?.libc !== 'musl' || extra !== 'time zones'));
  const extras = extraCopies(file, stage, stage, 'the build stage', wanted);
  if (typeof extras === 'string') return extras;
  const copies = rest.copies.map((copy) => (copy.target === path ? { ...copy, target } : copy));
  const installed = installing(file, halves, packages, rest.packages, name, to?.suite);
  if (typeof installed === 'string') return installed;
  const setup = [...installed, ...rest.setup];
  return {
    image: name,
    setup,
    copies: [...extras.map(({ source, ...copy }) => ({ sources: [source], ...copy })), ...copies],
    isForBuild: built.isForBuild,
    ...(built.after && { after: built.after }),
  };
}

/** Why what says how the image is run asks for more than the runtime image has. */
function needsMore(
  file: Dockerfile,
  { stage, build, tail }: Halves,
  shell: boolean,
  has: (program: string) => boolean,
): string | undefined {
  const instructions = movedOf({ stage, build, tail }).filter(({ keyword }) => keyword !== 'USER');
  return moreThanBare(file, { ...stage, instructions }, { dropped: new Set(), shell, has });
}

/** What says how the image is run. */
function movedOf({ build, tail }: Halves): readonly Instruction[] {
  return [...build.filter(({ keyword }) => /^(CMD|ENTRYPOINT|HEALTHCHECK)$/.test(keyword)), ...tail];
}

/** Whether two images install the same packages. */
function isSameRelease(from: Image, to: Image): boolean {
  return from.manager === to.manager && from.suite === to.suite && from.libc === to.libc && from.manager !== undefined;
}

function settingsOf({ stage }: Halves): readonly string[] {
  return stage.instructions.flatMap(({ keyword, args }) =>
    keyword === 'ENV' ? args.filter((_, i) => i % 3 === 1).map((text) => text.replace(/^["']|["']$/g, '')) : [],
  );
}
