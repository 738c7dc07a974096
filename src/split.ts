import type { Dockerfile, Instruction, Stage } from './dockerfile.ts';
import type { Edit } from './edit.ts';
import { lineStart, nextLine } from './lines.ts';
import { workFolder } from './folders.ts';
import { areRelated, expandAt, folderAt, resolvePath } from './paths.ts';
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
  /** Whether it stands in front of WORKDIR, which would make the folder as root's: COPY changes no folder that is there. */
  readonly early?: boolean;
}

/** What an image is made of and what it says of itself. */
const building = /^(RUN|COPY|ADD)$/;
const telling = /^(CMD|ENTRYPOINT|EXPOSE|HEALTHCHECK|LABEL|MAINTAINER|STOPSIGNAL|VOLUME)$/;

/**
 * The last stage cut in two behind its last RUN, COPY or ADD: what follows says how the image is run. A text says why it cannot be cut, whatever it
 * builds.
 */
export interface Halves {
  readonly stage: Stage;
  /** Up to the last one that builds. */
  readonly build: readonly Instruction[];
  /** Behind it: they move without being touched. */
  readonly tail: readonly Instruction[];
}

/** Cuts the last stage in two, or says why it cannot be. `inherits`: how it starts may be what its base says, which the runtime stage has too. */
export function halve(file: Dockerfile, stage: Stage, inherits = false): Halves | string {
  if (stage !== file.stages.at(-1)) return 'only the last stage is split';
  if (stage.parent !== undefined) return `it stands on another stage of line ${stage.parent.from.line}`;
  const last = stage.instructions.findLastIndex(({ keyword }) => building.test(keyword));
  if (last === -1) return 'nothing is built in it';
  const build = stage.instructions.slice(0, last + 1);
  const tail = stage.instructions.slice(last + 1);
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
  if (folderIn(file, build[last] ?? stage.from) === undefined && build.some(({ keyword }) => keyword === 'WORKDIR'))
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
 * image, which moves.
 */
export function splitOff(file: Dockerfile, { stage, build, tail }: Halves, runtime: Runtime): readonly Edit[] {
  const { text, eol } = file;
  const { from, name = freeName(file) } = stage;
  const isLower = from.word === from.word.toLowerCase();
  const cased = (keyword: string): string => (isLower ? keyword.toLowerCase() : keyword);
  const told = build.filter(({ keyword }) => telling.test(keyword));
  const kept = build.filter((one) => isKept(one, build, tail, runtime));
  const needed = new Set([...told, ...kept]);
  const above = [...needed].toSorted((a, b) => a.index - b.index);
  const declared = argumentsOf(build, [...above, ...tail]);
  const [early, late] = [true, false].map((first) =>
    runtime.copies.filter((copy) => (copy.early ?? false) === first).map((copy) => spell(copy, cased('COPY'), name)),
  );
  const moved = [...declared, ...above].toSorted((a, b) => a.index - b.index);
  const written = (one: Instruction): readonly string[] => {
    const instruction = runtime.instead?.get(one) ?? textOf(file, one);
    const comments = told.includes(one) ? commentsAbove(file, one).map((comment) => comment.text) : [];
    return instruction === '' ? comments : [...comments, instruction];
  };
  const lines = [
    `${cased('FROM')} ${runtime.image}`,
    ...(runtime.setup ?? []),
    ...(early ?? []),
    ...moved.filter(({ keyword }) => keyword !== 'VOLUME').flatMap(written),
    ...(late ?? []),
    ...(runtime.after ?? []),
    // behind all that may lie in it
    ...moved.filter(({ keyword }) => keyword === 'VOLUME').flatMap(written),
  ];
  const last = build.at(-1) ?? from;
  const at = nextLine(text, last.end);
  const isEnded = text[at - 1] === '\n';
  const finish = (runtime.finish ?? []).map((line) => `${line}${eol}`).join('');
  const block = isEnded ? `${finish}${eol}${lines.join(eol)}${eol}` : `${eol}${finish}${eol}${lines.join(eol)}`;
  const named = stage.name === undefined ? [{ start: from.end, end: from.end, text: ` ${cased('AS')} ${name}` }] : [];
  const replaced = tail.flatMap((one): Edit[] => {
    const other = runtime.instead?.get(one);
    return other === undefined ? [] : [{ start: one.start, end: one.end, text: other }];
  });
  return [...named, ...told.map((one) => cut(file, one)), { start: at, end: at, text: block }, ...replaced];
}

/** Whether the runtime stage has to repeat an instruction that the build needs too. */
function isKept(
  one: Instruction,
  build: readonly Instruction[],
  tail: readonly Instruction[],
  { isForBuild }: Runtime,
): boolean {
  if (one.keyword === 'ENV') return one.args.some((name, i) => i % 3 === 0 && isForBuild?.(name) !== true);
  const isLast = !build.some(({ keyword, index }) => keyword === one.keyword && index > one.index);
  if (one.keyword === 'USER') return isLast && tail.every(({ keyword }) => keyword !== 'USER');
  return one.keyword === 'WORKDIR' && isLast;
}

/** The ARGs of the build that what moves speaks of, each once. */
function argumentsOf(build: readonly Instruction[], moved: readonly Instruction[]): readonly Instruction[] {
  const texts = moved.map(({ body }) => body.text).join('\n');
  const names = new Set([...texts.matchAll(/\$\{?(\w+)/g)].map(([, name]) => name ?? ''));
  return build.filter(
    ({ keyword, args }) => keyword === 'ARG' && args.some((one) => names.has(one.replace(/=.*$/s, ''))),
  );
}

function spell({ sources, target, flags = [] }: Copy, keyword: string, stage: string): string {
  const paths = [...sources, target];
  const plain = paths.every((path) => !/\s/.test(path));
  const list = plain ? paths.join(' ') : `[${paths.map((path) => JSON.stringify(path)).join(', ')}]`;
  return [keyword, `--from=${stage}`, ...flags, list].join(' ');
}

/** Takes an instruction out with its lines and the comments right above it, and one of two blank lines that would meet. */
function cut(file: Dockerfile, one: Instruction): Edit {
  const { text } = file;
  const start = lineStart(text, commentsAbove(file, one)[0]?.start ?? one.start);
  let end = nextLine(text, one.end);
  const isBlankAbove = start > 0 && /(^|\n)[ \t]*\r?\n$/.test(text.slice(0, start));
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

function freeName({ stages }: Dockerfile): string {
  const taken = new Set(stages.map(({ name }) => name));
  return ['build', 'builder', 'build-stage'].find((name) => !taken.has(name)) ?? `build-${stages.length}`;
}
