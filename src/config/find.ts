import { readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { SlimifyError } from '../error.ts';
import { readDockerfile } from '../files.ts';

/** The names of config files; `package.json` is one when it has a field `slimify`. */
export const configNames: ReadonlySet<string> = new Set([
  ...['ts', 'mts', 'cts', 'js', 'mjs', 'cjs', 'json'].map((end) => `slimify.config.${end}`),
  ...['', '.json', '.yaml', '.yml', '.js', '.cjs', '.mjs', '.ts'].map((end) => `.slimifyrc${end}`),
]);

/** The config file, absolute, for what lies in a folder; undefined when there is none. Throws `SlimifyError` when a folder has two. */
export type Finder = (folder: string) => string | undefined;

/**
 * A finder of the closest config file: in the folder, or in one above it up to that with `.git`, or else to the root of the file system. Each
 * folder is looked at once.
 */
export function configFinder(cwd: string): Finder {
  const known = new Map<string, string | undefined>();
  const find: Finder = (folder) => {
    if (known.has(folder)) return known.get(folder);
    const names = namesIn(folder);
    const above = dirname(folder);
    const found = configIn(folder, names) ?? (names.includes('.git') || above === folder ? undefined : find(above));
    known.set(folder, found);
    return found;
  };
  return (folder) => find(resolve(cwd, folder));
}

/** The config file of this folder alone. Throws `SlimifyError` when there are two. */
export function configIn(folder: string, names: readonly string[]): string | undefined {
  const found = names.filter((name) => configNames.has(name));
  if (names.includes('package.json') && isConfig(join(folder, 'package.json'))) found.push('package.json');
  if (found.length > 1)
    throw new SlimifyError(`${found.toSorted().join(' and ')} in ${folder} are both configs: keep one of them`);
  return found[0] === undefined ? undefined : join(folder, found[0]);
}

/** Whether a package.json is a config; so is one that cannot be parsed, so that its error is told of. */
function isConfig(path: string): boolean {
  try {
    const { text } = readDockerfile(path, dirname(path));
    return text.includes('"slimify"') && packageConfig(text) !== undefined;
  } catch (error) {
    return error instanceof SyntaxError;
  }
}

/** The field `slimify` of a package.json; undefined when it has none. Throws `SyntaxError` for a text that is no JSON. */
export function packageConfig(text: string): unknown {
  const holder: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
  return typeof holder === 'object' && holder !== null && 'slimify' in holder ? holder.slimify : undefined;
}

/** The names in a folder; none when it cannot be looked into, or is no folder. */
export function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
