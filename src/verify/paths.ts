/**
 * Makes a test for paths that patterns name, or that lie in a folder that they name: absolute, `*` stands for any part of one name, `**` at
 * the start for any folders, `~` at the start for any of the home folders, which are patterns too.
 */
export function matcher(patterns: readonly string[], homes: readonly string[]): (path: string) => boolean {
  if (patterns.length === 0) return () => false;
  const home = `(?:${homes.map((folder) => sourceOf(folder.replace(/\/+$/, ''))).join('|')})`;
  const sources = patterns.map((pattern) => {
    if (pattern.startsWith('~')) return home + sourceOf(pattern.slice(1));
    if (pattern.startsWith('**')) return `(?:/.*)?${sourceOf(pattern.slice(2))}`;
    return sourceOf(pattern);
  });
  const expression = new RegExp(`^(?:${sources.join('|')})(?:/|$)`, 's');
  return (path) => expression.test(path);
}

/** The folders that may be somebody's home in an image, its `HOME` included. */
export function homesOf(env: readonly string[]): readonly string[] {
  const own = env.flatMap((pair) => /^HOME=(\/[^*]*)$/s.exec(pair)?.[1] ?? []);
  return ['/root', '/home/*', '/', ...own];
}

function sourceOf(pattern: string): string {
  return pattern.replace(/[\\^$.*+?()[\]{}|]/g, (sign) => (sign === '*' ? '[^/]*' : `\\${sign}`));
}
