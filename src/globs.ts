import picomatch from 'picomatch';

/** Asks for a path, with `/`, whether one of the globs matches it; one without `/` is about the name of the file alone. */
export function matchesAny(patterns: readonly string[]): (path: string) => boolean {
  const matchers = patterns.map((pattern) =>
    picomatch(pattern.replace(/^\.\//, ''), { dot: true, noextglob: true, basename: !pattern.includes('/') }),
  );
  return (path) => matchers.some((matches) => matches(path));
}
