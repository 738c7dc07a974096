import { sourcesOf } from '../context.ts';
import type { Context } from '../context.ts';
import type { Dockerfile } from '../dockerfile.ts';
import { folderOf, placeOf } from '../folders.ts';
import { baseName, isIn } from '../paths.ts';
import { destinationsOf } from '../runtime/bare.ts';
import type { Halves } from '../split.ts';
import { isPath } from './commands.ts';

/** The files and folders among some paths that a COPY of the whole build context brings: a program that names them may read them. */
export function filesNamed(
  file: Dockerfile,
  { build }: Halves,
  paths: readonly string[],
  sources: RegExp,
  context: Context,
): readonly string[] {
  const wholes = build.flatMap((at) =>
    sourcesOf(at).includes('.') ? destinationsOf(file, at).flatMap(({ target }) => target ?? []) : [],
  );
  return [...new Set(paths)].filter((path) =>
    wholes.some((whole) => {
      if (path === whole || !isIn(path, whole) || !isPath(path)) return false;
      const inside = path.slice(whole === '/' ? 1 : whole.length + 1);
      return !sources.test(inside.replace(/\/.*$/, '')) && !sources.test(baseName(path)) && isSent(inside, context);
    }),
  );
}

/** Whether the build is sent a file or folder of that name, as far as it is known. */
function isSent(path: string, { list }: Context): boolean {
  const names = list(path.includes('/') ? folderOf(path) : '.') ?? [];
  const name = baseName(path);
  return names.includes(name) || names.includes(`${name}/`);
}

/** The paths in words: `--config=app.toml`, `file:///srv/app.db`, `templates/**` up to what is left to be filled in. */
export function pathsIn(words: readonly string[], folder: string): readonly string[] {
  const parts = words.flatMap((word) => word.replace(/^-{0,2}[\w.-]+=/, '').split(/[,;:]/));
  return parts
    .map((part) => part.replace(/[^/]*[*?{%$[][^]*$/, '').replace(/\/+$/, ''))
    .flatMap((part) => {
      if (!/^[\w@./ -]*\w[\w@./ -]*$/.test(part)) return [];
      // a folder of the project with such a text behind it
      return [placeOf(folder, part), ...(part.startsWith('/') ? [placeOf(folder, part.slice(1))] : [])];
    })
    .filter(isPath);
}

/** The texts of a source that may be paths when the program runs; `skip` stands in front of those that are not. */
export function literalsIn(text: string, skip: RegExp): readonly string[] {
  const pattern = new RegExp(String.raw`(${skip.source})?r?#*"((?:[^"\\\n]|\\.)*)"`, 'g');
  return [...text.replace(/^\s*\/\/.*$/gm, '').matchAll(pattern)].flatMap(([, skipped, literal = '']) =>
    skipped === undefined && /^[\w@./{}*%-]{2,120}$/.test(literal) ? [literal] : [],
  );
}
