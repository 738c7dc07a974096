import picomatch from 'picomatch';

/** A glob as an argument: the folder that it starts in, and what it matches below it. */
export interface Glob {
  /** As given, without the part with stars; empty for the working folder. */
  readonly base: string;
  /** Asks for a path from the base, with `/`. */
  readonly matches: (path: string) => boolean;
}

/** Reads a glob (`*`, `**`, `?`, `[a-z]`, `{a,b}`; names with a dot in front too); undefined for a path without any of these. */
export function readGlob(pattern: string): Glob | undefined {
  const { base, glob, isGlob, negated } = picomatch.scan(pattern);
  if (!isGlob || negated || pattern.length > 1000) return undefined;
  return { base, matches: picomatch(glob, { dot: true, noextglob: true }) };
}

/** Asks for a path, with `/`, whether one of the globs matches it; one without `/` is about the name of the file alone. */
export function matchesAny(patterns: readonly string[]): (path: string) => boolean {
  const matchers = patterns.map((pattern) =>
    picomatch(pattern.replace(/^\.\//, ''), { dot: true, noextglob: true, basename: !pattern.includes('/') }),
  );
  return (path) => matchers.some((matches) => matches(path));
}
