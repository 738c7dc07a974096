import { spanOfWord } from './dockerfile.ts';
import type { Dockerfile, Instruction, Stage } from './dockerfile.ts';
import type { Edit } from './edit.ts';
import { workFolder } from './folders.ts';
import { lineStart, nextLine } from './lines.ts';
import { areRelated, expandAt, folderAt, isIn, resolvePath } from './paths.ts';
import { commentsAbove } from './write.ts';

/** The stage that a program is to run in, once it is built in the one above it. */
export interface Runtime {
  /** The reference behind its FROM. */
  readonly image: string;
  /** Whole instructions right behind FROM, such as a RUN that installs libraries. */
  readonly setup?: readonly string[];
  /** What it takes from the build stage, in order. */
  readonly copies: readonly Copy[];
  /** Whole instructions behind what it takes, such as a RUN that makes libraries known. */
  readonly after?: readonly string[];
  /** Whole instructions behind the last one that builds, such as a RUN that removes what the program does not need. */
  readonly finish?: readonly string[];
  /** Whether only the build needs a variable that ENV sets. */
  readonly isForBuild?: (name: string) => boolean;
  /** Texts that stand in the place of instructions which it takes over. */
  readonly instead?: ReadonlyMap<Instruction, string>;
}

/** A COPY out of the build stage. */
export interface Copy {
  /** Absolute. */
  readonly sources: readonly string[];
  readonly target: string;
  /** `--chown=app:app`. */
  readonly flags?: readonly string[];
  /**
   * Whether it stands in front of WORKDIR, which would make the folder as root's: COPY changes no folder that is there. The working folder of
   * another owner always does.
   */
  readonly early?: boolean;
}

/** What an image is made of and what it says of itself. */
const building = /^(RUN|COPY|ADD)$/;
const telling = /^(CMD|ENTRYPOINT|EXPOSE|HEALTHCHECK|LABEL|MAINTAINER|STOPSIGNAL|VOLUME)$/;

/** What is said at the end: how what was copied is started, and the volumes that it may lie in. */
const isBehind = /^(CMD|ENTRYPOINT|HEALTHCHECK|VOLUME)$/;

/**
 * The last stage cut in two behind its last RUN, COPY or ADD: what follows says how the image is run. The stages that it is built from are all in
 * the first half.
 */
export interface Halves {
  /** With those that it is built from as one stage. */
  readonly stage: Stage;
  /** Up to the last one that builds. */
  readonly build: readonly Instruction[];
  /** Behind it: they move without being touched. */
  readonly tail: readonly Instruction[];
}

/**
 * Cuts the last stage in two, or says why it cannot be, whatever it builds. One that is built from another stage is given whole: `wholeStage`.
 * `inherits`: how it starts may be what its base says, which the runtime stage has too.
 */
export function halve(file: Dockerfile, stage: Stage, inherits = false): Halves | string {
  const own = file.stages.at(-1);
  if (own === undefined || stage.index !== own.index) return 'only the last stage is split';
  if (stage.parent !== undefined) return `it stands on another stage of line ${stage.parent.from.line}`;
  const isOwn = (one: Instruction): boolean => one.stage === own.index;
  if (!stage.instructions.some(({ keyword }) => building.test(keyword))) return 'nothing is built in it';
  const last = stage.instructions.findLastIndex((one) => !isOwn(one) || building.test(one.keyword));
  const build = stage.instructions.slice(0, last + 1);
  const tail = stage.instructions.slice(last + 1);
  if (own.parent !== undefined && own.from.flags.length > 0)
    return `line ${own.from.line} asks for another platform than the stage that it is built from`;
  const starts = stage.instructions.filter(({ keyword }) => /^(CMD|ENTRYPOINT)$/.test(keyword));
  if (starts.length === 0 && !inherits) return 'nothing says what a container of it runs';
  for (const { keyword, line } of stage.instructions) {
    if (keyword === 'ONBUILD') return `line ${line} is for images that are built on this one`;
    if (keyword === 'SHELL') return `line ${line} sets another shell, which the image keeps`;
  }
  for (const volume of build.filter(({ keyword }) => keyword === 'VOLUME')) {
    const changed = changedBehind(file, volume, build);
    if (changed !== undefined) return `line ${changed.line} may work in the volume that line ${volume.line} makes`;
  }
  if (
    folderIn(file, build.findLast(isOwn) ?? own.from) === undefined &&
    build.some(({ keyword }) => keyword === 'WORKDIR')
  )
    return 'the working folder depends on the build';
  return { stage, build, tail };
}

/** What may change a volume once it is declared: builders before BuildKit throw such changes away, and BuildKit keeps them. */
function changedBehind(file: Dockerfile, volume: Instruction, build: readonly Instruction[]): Instruction | undefined {
  const places = volume.args.map((path) => resolvePath(file, volume, path, undefined));
  return build.find((at) => {
    if (at.index <= volume.index || !/^(RUN|COPY|ADD|WORKDIR)$/.test(at.keyword)) return false;
    const folder =
      at.keyword === 'WORKDIR' ? resolvePath(file, at, at.args[0] ?? '', folderAt(file, at)) : folderAt(file, at);
    return places.some(
      (place) =>
        place === undefined || at.body.text.includes(place) || (folder !== undefined && areRelated(folder, place)),
    );
  });
}

/**
 * The edits that put a stage of its own in front of the tail: the stage above stays word for word, but for its name and for what it said of the
 * image, which moves. Of the stages below, which others may be built from, it is said again. A stage that builds nothing itself goes on from the
 * runtime image instead of the stage that it was built from. A name that the stage has goes to the new one, so that `--target NAME` still gives the
 * image that runs.
 */
export function splitOff(file: Dockerfile, { stage, build, tail }: Halves, runtime: Runtime): readonly Edit[] {
  const { text, eol } = file;
  const { from, parent, image, name: given } = file.stages.at(-1) ?? stage;
  const own = build.filter((one) => one.stage === stage.index);
  const isMoved = own.length === 0 && (runtime.finish ?? []).length === 0;
  const name = (isMoved ? parent?.name : undefined) ?? freeName(file);
  const isLower = from.word === from.word.toLowerCase();
  const cased = (keyword: string): string => (isLower ? keyword.toLowerCase() : keyword);
  const told = build.filter(({ keyword }) => telling.test(keyword));
  const kept = keptOf(build, tail, runtime);
  const needed = new Set([...told, ...kept]);
  const above = [...needed].toSorted((a, b) => a.index - b.index);
  const declared = argumentsOf(build, [...above, ...tail]);
  const folder = folderAt(file, build.at(-1) ?? from) ?? '';
  const [early, late] = [true, false].map((first) =>
    runtime.copies.filter((copy) => isEarly(copy, folder) === first).map((copy) => spell(copy, cased('COPY'), name)),
  );
  const moved = [...declared, ...above].toSorted((a, b) => a.index - b.index);
  const written = (one: Instruction): readonly string[] => {
    const instruction = runtime.instead?.get(one) ?? textOf(file, one);
    const comments =
      told.includes(one) && own.includes(one) ? commentsAbove(file, one).map((comment) => comment.text) : [];
    return instruction === '' ? comments : [...comments, instruction];
  };
  const lines = [
    [cased('FROM'), runtime.image, ...from.args.slice(1)].join(' '),
    ...(runtime.setup ?? []),
    ...(early ?? []),
    ...moved.filter(({ keyword }) => !isBehind.test(keyword)).flatMap(written),
    ...(late ?? []),
    ...(runtime.after ?? []),
    ...moved.filter(({ keyword }) => isBehind.test(keyword)).flatMap(written),
  ];
  const at = nextLine(text, (own.at(-1) ?? from).end);
  const isEnded = text[at - 1] === '\n';
  const block = isMoved ? lines.slice(1) : [...(runtime.finish ?? []), '', ...lines];
  const added = isEnded ? block.map((line) => `${line}${eol}`) : block.map((line) => `${eol}${line}`);
  const named = (): Edit => {
    if (isMoved) return { start: image.start, end: image.end, text: runtime.image };
    if (given !== undefined) return { ...spanOfWord(from, 2), text: name };
    return { start: image.end, end: image.end, text: ` ${cased('AS')} ${name}` };
  };
  const replaced = tail.flatMap((one): Edit[] => {
    const other = runtime.instead?.get(one);
    return other === undefined ? [] : [{ start: one.start, end: one.end, text: other }];
  });
  return [
    named(),
    ...own.filter((one) => told.includes(one)).map((one) => cut(file, one, told)),
    { start: at, end: at, text: added.join('') },
    ...replaced,
  ];
}

/** What the runtime stage has to repeat of what the build needs too. */
function keptOf(
  build: readonly Instruction[],
  tail: readonly Instruction[],
  { isForBuild }: Runtime,
): readonly Instruction[] {
  const settings = build.flatMap((at) => namesSet(at).map((name) => [name, at] as const));
  const lastSet = new Map(settings);
  const spoken = namesIn(build.filter(({ keyword }) => keyword !== 'RUN'));
  const isNeeded = (name: string, at: Instruction): boolean =>
    isForBuild?.(name) !== true && (lastSet.get(name) === at || spoken.has(name));
  const lastUser = [...build, ...tail].findLast(({ keyword }) => keyword === 'USER');
  const lastFolder = build.findLast(({ keyword }) => keyword === 'WORKDIR');
  return build.filter((at) => namesSet(at).some((name) => isNeeded(name, at)) || at === lastUser || at === lastFolder);
}

/** The variables that ENV sets. */
function namesSet({ keyword, args }: Instruction): readonly string[] {
  return keyword === 'ENV' ? args.filter((_, i) => i % 3 === 0) : [];
}

/** The ARGs of the build that what moves speaks of, each once. */
function argumentsOf(build: readonly Instruction[], moved: readonly Instruction[]): readonly Instruction[] {
  const names = namesIn(moved);
  return build.filter(
    ({ keyword, args }) => keyword === 'ARG' && args.some((one) => names.has(one.replace(/=.*$/s, ''))),
  );
}

/** The variables that texts speak of. */
function namesIn(instructions: readonly Instruction[]): ReadonlySet<string> {
  const texts = instructions.map(({ body }) => body.text).join('\n');
  return new Set([...texts.matchAll(/\$\{?(\w+)/g)].map(([, name]) => name ?? ''));
}

function isEarly({ early, flags, target }: Copy, folder: string): boolean {
  return early ?? (isIn(folder, target) && flags?.some((flag) => flag.startsWith('--chown=')) === true);
}

function spell({ sources, target, flags = [] }: Copy, keyword: string, stage: string): string {
  const paths = [...sources, target];
  const plain = paths.every((path) => !/\s/.test(path));
  const list = plain ? paths.join(' ') : `[${paths.map((path) => JSON.stringify(path)).join(', ')}]`;
  return [keyword, `--from=${stage}`, ...flags, list].join(' ');
}

/** Takes an instruction out with its lines and the comments right above it, and one of two blank lines that would meet. `all`: what goes too. */
function cut(file: Dockerfile, one: Instruction, all: readonly Instruction[]): Edit {
  const { text } = file;
  const startOf = (at: Instruction): number => lineStart(text, commentsAbove(file, at)[0]?.start ?? at.start);
  const start = startOf(one);
  let end = nextLine(text, one.end);
  let top = start;
  for (const other of all.toReversed()) if (nextLine(text, other.end) === top) top = startOf(other);
  const isBlankAbove = top > 0 && /(^|\n)[ \t]*\r?\n$/.test(text.slice(0, top));
  if (isBlankAbove && text.slice(end, nextLine(text, end)).trim() === '') end = nextLine(text, end);
  return { start, end, text: '' };
}

/** An instruction as written, comments inside it included; a WORKDIR with its whole path, because those in front of it stay behind. */
function textOf(file: Dockerfile, one: Instruction): string {
  const { start, end, keyword, word, args } = one;
  const path = bare(args[0] ?? '');
  const isWhole = keyword !== 'WORKDIR' || expandAt(file, one, path)?.startsWith('/') === true;
  if (isWhole || path.startsWith('/')) return file.text.slice(start, end);
  return `${word} ${lastFolder(file, one)}`;
}

function lastFolder(file: Dockerfile, workdir: Instruction): string {
  return resolvePath(file, workdir, bare(workdir.args[0] ?? ''), folderIn(file, workdir)) ?? workdir.args[0] ?? '';
}

/** The working folder in force at an instruction, also below that of an image whose folder is known. */
function folderIn(file: Dockerfile, at: Instruction): string | undefined {
  const place = workFolder(file, at);
  return folderAt(file, at) ?? (/^\/[^$~?]*$/.test(place) ? place : undefined);
}

/** WORKDIR takes its path without the quotes around it. */
function bare(path: string): string {
  return path.replace(/^(["'])(.*)\1$/, '$2');
}

/** A name that neither a stage has nor a COPY or mount speaks of: that would be an image, or a context that the build is given. */
function freeName({ stages, instructions }: Dockerfile): string {
  const flags = instructions.flatMap((one) => one.flags.map(({ text }) => text));
  const used = flags.flatMap((text) => /\bfrom=([^,]+)/.exec(text)?.[1]?.toLowerCase() ?? []);
  const taken = new Set([...used, ...stages.map(({ name }) => name)]);
  return ['build', 'builder', 'build-stage'].find((name) => !taken.has(name)) ?? `build-${stages.length}`;
}
