import ignore from 'ignore';

/** What a list of patterns says of a path: left out, taken back by `!`, or nothing. */
export type Verdict = 'ignored' | 'kept' | undefined;

/**
 * Asks a list of a path from the list's folder, with `/`, and at the end one for a folder. It says nothing of what lies in a folder that it leaves
 * out: whoever asks has gone into that all the same.
 */
export type Patterns = (path: string) => Verdict;

/** A list in the syntax of `.gitignore`; patterns that could take for ever on a long name are left out, and `strange` is told of them. */
export function patternsOf(text: string, strange: (line: number) => void): Patterns {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const read = lines.filter((line, i) => {
    if (!isEndless(line)) return true;
    strange(i + 1);
    return false;
  });
  const list = ignore({ ignorecase: false }).add(read);
  return (path) => {
    const { ignored, unignored } = list.test(path);
    const folder = path.slice(0, path.lastIndexOf('/', path.length - 2) + 1);
    if (ignored) return folder !== '' && list.test(folder).ignored ? undefined : 'ignored';
    return unignored ? 'kept' : undefined;
  };
}

/** With so many stars matching is a search through all ways to share a name out among them. */
function isEndless(line: string): boolean {
  const parts = line.split('/');
  return (
    line.length > 1000 ||
    parts.filter((part) => part.includes('**')).length > 2 ||
    parts.some((part) => (part.match(/\*+/g) ?? []).length > 3)
  );
}
