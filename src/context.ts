import type { Dockerfile, Instruction } from './dockerfile.ts';
import { once } from './once.ts';

/** The files of a folder that may be the build context; paths from its root, with `/` and without a leading one. */
export interface Files {
  /** The text of a file; undefined when there is no such file, or it is no text of at most 8 MB. */
  readonly read: (path: string) => string | undefined;
  /** Whether a file or folder of that name is there. */
  readonly has: (path: string) => boolean;
  /** The names in a folder, `.` for the root; those of folders end with `/`. Undefined when there is no such folder, or when it is not known. */
  readonly list?: (folder: string) => readonly string[] | undefined;
  /** What keeps files out of the build, in the form of a `.dockerignore`. */
  readonly ignore?: string | undefined;
  /** Absolute, where they lie in one. */
  readonly folder?: string;
  /** The files of the folder above, which are the build context when these are not. */
  readonly above?: Files | undefined;
}

/**
 * Which kind of image a program should run on: `distroless` for the least to attack, `alpine` for size with a shell, `scratch` for nothing but
 * the program, `slim` for the same distribution.
 */
export type Runtime = (typeof runtimes)[number];
export const runtimes = ['distroless', 'scratch', 'alpine', 'slim'] as const;

/** What a Dockerfile is built with. Nothing may be concluded from what is not there: the context may be another one. */
export interface Context {
  /** Whether the build may use what BuildKit alone understands. */
  readonly buildkit: boolean;
  /** Undefined when the user has not said. */
  readonly runtime: Runtime | undefined;
  /** The text of a file that the build is sent; undefined when there is none, or when the context is not known. */
  readonly read: (path: string) => string | undefined;
  /** The names of what the build is sent of a folder, `.` for all of it; those of folders end with `/`. Undefined when that is not known. */
  readonly list: (folder: string) => readonly string[] | undefined;
}

/** What is known where nobody says: nothing. */
export const noContext: Context = { buildkit: false, runtime: undefined, read: () => undefined, list: () => undefined };

/**
 * The context of a Dockerfile. The files count only when they are what it is built from: when everything that a COPY or ADD names is there
 * and not ignored (of 188 Dockerfiles with a COPY 38 are built from another folder than their own). Files are read when they are asked for,
 * once.
 */
export function contextOf(file: Dockerfile, { buildkit = false, runtime, files }: Given): Context {
  if (files === undefined) return { ...noContext, buildkit, runtime };
  let found: Sent | 'unknown' | undefined;
  const sent = (): Sent | undefined => {
    found ??= sentOf(file, files) ?? 'unknown';
    return found === 'unknown' ? undefined : found;
  };
  const known = new Map<string, string | undefined>();
  const read = (path: string): string | undefined => {
    if (!known.has(path)) known.set(path, sent()?.isSent(path) === true ? sent()?.files.read(path) : undefined);
    return known.get(path);
  };
  const list = (folder: string): readonly string[] | undefined => {
    const { files: source, isSent } = sent() ?? {};
    // what `!` takes back may lie in a folder that is left out
    if (source === undefined || /^[ \t]*!/m.test(source.ignore ?? '')) return undefined;
    const path = (name: string): string => `${folder === '.' ? '' : `${folder}/`}${name.replace(/\/$/, '')}`;
    return source.list?.(folder)?.filter((name) => isSent?.(path(name)));
  };
  return { buildkit, runtime, read, list };
}

/** What the user says of the build. */
interface Given {
  readonly buildkit?: boolean;
  readonly runtime?: Runtime | undefined;
  readonly files?: Files | undefined;
}

/** The files that a Dockerfile is built from, and which of them are sent. */
interface Sent {
  readonly files: Files;
  readonly isSent: (path: string) => boolean;
}

/** The files, or those of the closest folder above, that hold all that the Dockerfile copies; undefined when none do. */
export function sentOf(file: Dockerfile, files: Files): Sent | undefined {
  for (let one: Files | undefined = files; one !== undefined; one = one.above) {
    const isIgnored = ignoredBy(one.ignore ?? '');
    if (isBuiltFrom(file, one, isIgnored)) return { files: one, isSent: (path) => !isIgnored(path) };
  }
  return undefined;
}

function isBuiltFrom({ instructions }: Dockerfile, files: Files, isIgnored: (path: string) => boolean): boolean {
  const sources = instructions.flatMap(sourcesOf).filter((path) => !/[*?[$\\]/.test(path));
  const named = sources.filter((path) => path !== '.');
  const names = named.length === 0 ? files.list?.('.') : undefined;
  if (names !== undefined && !holdsMore(names)) return false;
  return sources.length > 0 && named.every((path) => files.has(path) && !isIgnored(path));
}

/** Whether a folder of these names has more than Dockerfiles and what goes with them, which nobody copies whole. */
const holdsMore = once((names: readonly string[]): boolean => {
  const around = /^(dockerfile|containerfile|(docker-)?compose|docker-bake|readme|\.)|\.(dockerfile|md|sh|env)$/i;
  return !names.every((name) => around.test(name));
});

/** The files that are copied by name, as far as they are known: a script may use what came along. */
export function copiedText({ instructions }: Dockerfile, { read }: Context): string {
  const copies = instructions.filter(
    ({ keyword, flags }) => keyword === 'COPY' && !flags.some(({ name }) => name === 'from'),
  );
  const sources = copies.flatMap(({ args }) => args.slice(0, -1));
  return sources.map((path) => read(path.replace(/^(\.?\/)+/, '')) ?? '').join('\n');
}

/** What a COPY or ADD takes from the build context, from its root. */
export function sourcesOf({ keyword, args, flags, heredocs }: Instruction): readonly string[] {
  if (keyword !== 'COPY' && keyword !== 'ADD') return [];
  if (flags.some(({ name }) => name === 'from') || heredocs.length > 0) return [];
  const remote = /^(https?|git|ssh):|^git@|\.git(#|$)/;
  return args.slice(0, -1).flatMap((path) => (remote.test(path) ? [] : [fromRoot(path)]));
}

/** A path from the root of the context, without what says nothing; nothing lies above the root. */
function fromRoot(path: string): string {
  const names: string[] = [];
  for (const name of path.split('/')) {
    if (name === '..') names.pop();
    else if (name !== '' && name !== '.') names.push(name);
  }
  return names.join('/') || '.';
}

/**
 * Whether a `.dockerignore` keeps a path out of the build: patterns from the root of the context, `**` for any folders, the last one that
 * matches a path or a folder above it wins (BuildKit's `patternmatcher`).
 */
export function ignoredBy(text: string): (path: string) => boolean {
  const patterns = text
    .replace(/^\ufeff/, '')
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .map((line) => line.trim())
    .filter((line) => line !== '' && line !== '!')
    .map((line) => ({ keeps: line.startsWith('!'), matches: matcherOf(fromRoot(line.replace(/^!\s*/, ''))) }));
  return (path) => {
    const names = path.split('/');
    const heads = names.map((_, i) => names.slice(0, i + 1).join('/'));
    return patterns.findLast(({ matches }) => heads.some((head) => matches.test(head)))?.keeps === false;
  };
}

function matcherOf(pattern: string): RegExp {
  const body = pattern.replace(/(\*\*\/)+/g, '**/').replace(/\*\*\/?|\*|\?|\[[^\]]*\]|\\?[^]/g, (part) => {
    if (part === '**/') return '(?:.*/)?';
    if (part === '**') return '.*';
    if (part === '*') return '[^/]*';
    if (part === '?') return '[^/]';
    if (part.length > 2) return part.replace(/^\[!/, '[^').replaceAll('\\', '\\\\');
    return part.replace(/^\\/, '').replace(/[\\^$.|()[\]{}+*?]/, String.raw`\$&`);
  });
  return compile(`^${body}$`);
}

/** A pattern that is none matches nothing; BuildKit refuses to build with it. */
function compile(source: string): RegExp {
  try {
    return new RegExp(source);
  } catch {
    return /(?!)/;
  }
}
