import { noContext, sourcesOf } from '../context.ts';
import type { Context } from '../context.ts';
import type { Dockerfile, Instruction } from '../dockerfile.ts';
import { earlier, stageOf } from '../order.ts';
import { folderAt, isIn, resolvePath } from '../paths.ts';

/** Files of the build context that a RUN finds in its working folder. */
export interface Manifests {
  /** The text of the one of that name; undefined when it is not known to be there. */
  readonly read: (name: string) => string | undefined;
  /** The working folder itself, absolute. */
  readonly folder: string;
}

/** What COPY and ADD put into the working folder of a RUN out of the build context; undefined when that folder is not known. */
export function manifestsAt(file: Dockerfile, run: Instruction, context: Context): Manifests | undefined {
  if (context.read === noContext.read) return undefined;
  const folder = folderAt(file, run);
  if (folder === undefined) return undefined;
  return { folder, read: (name) => textAt(file, run, `${folder}/${name}`.replace('//', '/'), context) };
}

/**
 * The text of what is at an absolute path at last: the latest COPY that brings the path decides, and one that may bring it without saying so ends
 * the search. `folderOf` gives the working folder of a COPY.
 */
export function textAt(
  file: Dockerfile,
  run: Instruction,
  path: string,
  context: Context,
  folderOf = folderAt,
): string | undefined {
  if (context.read === noContext.read) return undefined;
  for (const one of earlier(file, run)) {
    if (one.keyword !== 'COPY' && one.keyword !== 'ADD') continue;
    const target = targetOf(file, one, folderOf(file, one));
    if (target === undefined) return undefined;
    const origin = originOf(one, target, path, context);
    if (origin === 'unknown') return undefined;
    if (origin !== undefined) return context.read(origin);
  }
  return undefined;
}

/** Where the destination of a COPY or ADD is: `folder` when it is certain that it is one. */
function targetOf(
  file: Dockerfile,
  copy: Instruction,
  from: string | undefined,
): { path: string; folder: boolean } | undefined {
  const written = copy.args.at(-1) ?? '';
  const path = resolvePath(file, copy, written, from);
  return path === undefined ? undefined : { path, folder: /(^|\/)\.{0,2}$/.test(written) || copy.args.length > 2 };
}

function originOf(
  copy: Instruction,
  target: { path: string; folder: boolean },
  path: string,
  context: Context,
): string | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const inside = path.startsWith(target.path === '/' ? '/' : `${target.path}/`);
  if (!inside && path !== target.path) return undefined;
  if (copy.flags.some(({ name: flag }) => flag === 'from' || flag === 'parents') || copy.heredocs.length > 0)
    return 'unknown';
  // a file that is copied under another name
  if (path === target.path && !target.folder) return sourcesOf(copy)[0];
  const rest = path.slice(target.path === '/' ? 1 : target.path.length + 1);
  const found = sourcesOf(copy).flatMap((source): readonly string[] => {
    if (source.includes('$')) return ['unknown'];
    const base = source.slice(source.lastIndexOf('/') + 1);
    if (/[*?[]/.test(source)) {
      const folder = source.slice(0, -base.length);
      return rest === name && isMatch(base, name) && !/[*?[]/.test(folder) ? [`${folder}${name}`] : [];
    }
    if (base === name && (rest === name || path === target.path)) return [source];
    const below = source === '.' ? rest : `${source}/${rest}`;
    return base === name || context.read(below) === undefined ? [] : [below];
  });
  return found.includes('unknown') ? 'unknown' : found.at(-1);
}

/** Whether a name matches a pattern with stars and question marks; sets of characters are not followed. */
function isMatch(pattern: string, name: string): boolean {
  if (pattern.includes('[')) return false;
  const source = pattern
    .replace(/[\\^$.|+(){}]/g, String.raw`\$&`)
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`).test(name);
}

/** The stages that take a folder, or what lies in it, out of the stage of an instruction. */
export function takersOf(file: Dockerfile, from: Instruction, folder: string): readonly Instruction[] {
  const stage = stageOf(file, from);
  if (stage === undefined) return [];
  return file.instructions.filter((at) => {
    const { keyword, flags, args } = at;
    if (keyword !== 'COPY') return false;
    const source = flags.find(({ name }) => name === 'from')?.value?.toLowerCase();
    if (source === undefined || (source !== stage.name && source !== String(stage.index))) return false;
    return args.slice(0, -1).some((path) => {
      const whole = resolvePath(file, at, path, '/');
      return whole === undefined || isIn(folder, whole);
    });
  });
}
