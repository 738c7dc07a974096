import { sourcesOf } from '../context.ts';
import type { Context } from '../context.ts';
import type { Instruction } from '../dockerfile.ts';
import { baseName } from '../paths.ts';
import { isShared } from './go-places.ts';

/** Whether a COPY or ADD brings what the compiler alone reads, by its names. */
export function isInput({ args, flags, heredocs }: Instruction): boolean {
  const sources = args.slice(0, -1);
  return (
    heredocs.length === 0 &&
    flags.every(({ name }) => name !== 'from' && name !== 'parents') &&
    sources.every((source) => inputs.test(baseName(source)))
  );
}

/** What a COPY of a whole folder brings besides what the compiler reads, as paths in the image; undefined when the build context does not show it. */
export function shownIn(at: Instruction, target: string, context: Context): readonly string[] | undefined {
  const [source, ...others] = sourcesOf(at);
  if (
    source === undefined ||
    others.length > 0 ||
    at.args.length !== 2 ||
    at.flags.some(({ name }) => !/^(chown|link)$/.test(name))
  )
    return undefined;
  const names = context.list(source);
  // a folder of Go's, not just the one that the Dockerfile lies in
  if (names?.some((name) => name === 'go.mod' || name.endsWith('.go')) !== true) return undefined;
  const kept: string[] = [];
  const budget = { left: 2000 };
  for (const name of names) {
    const path = source === '.' ? name : `${source}/${name}`;
    const isRead = isReadLater(path, context, budget);
    if (isRead === undefined) return undefined;
    if (isRead) kept.push(`${target === '/' ? '' : target}/${name.replace(/\/$/, '')}`);
  }
  return kept.length > mostKept || budget.left < 0 || (kept.length > 0 && isShared(target)) ? undefined : kept;
}

/** How many files and folders are copied one by one. */
const mostKept = 4;

/** Whether a file, or one in a folder, is for more than the compiler; undefined when that is not known. */
function isReadLater(path: string, context: Context, budget: { left: number }): boolean | undefined {
  budget.left--;
  if (!path.endsWith('/')) return !inputs.test(baseName(path));
  const folder = path.slice(0, -1);
  if (inputs.test(baseName(folder))) return false;
  const names = budget.left < 0 ? undefined : context.list(folder);
  if (names === undefined) return undefined;
  for (const name of names) {
    const isRead = isReadLater(`${folder}/${name}`, context, budget);
    if (isRead !== false) return isRead;
  }
  return false;
}

const inputs =
  /\.go$|^go\.(mod|sum|work|work\.sum|\*|\[?[\w*]+\]?)$|^(vendor|Godeps|Gopkg\.(toml|lock|\*)|glide\.(ya?ml|lock|\*)|Makefile|GNUmakefile|Dockerfile[\w.-]*|\.git|\.gitignore|\.gitmodules|\.dockerignore|\.golangci\.ya?ml|README(\.\w+)?|LICENSE(\.\w+)?|\.netrc|\.gitconfig)$/i;
