import { isArchive } from './archives.ts';
import { isFileName } from './copied.ts';
import type { Dockerfile, Instruction } from './dockerfile.ts';
import { expand, placeOf, workFolder } from './folders.ts';
import { earlier, stageOf } from './order.ts';
import { baseName, isIn } from './paths.ts';
import { mentions, tracesAt } from './traces.ts';

/** An archive or package that a COPY, or an ADD that leaves it packed, puts into a layer. */
export interface CopiedArchive {
  /** As written. */
  readonly source: string;
  /** The place that it is copied to, as in `folders.ts`. */
  readonly place: string;
}

/** What names of archives and packages end in, for `mentions`. */
export const archiveEnds: readonly string[] =
  '.tar .tgz .tbz .txz .gz .bz2 .xz .zst .zip .7z .rar .deb .rpm .apk .whl .gem'.split(' ');

/** The archives that an instruction copies; undefined for one that copies none, or other things beside them. */
export function copiedArchives(file: Dockerfile, at: Instruction): readonly CopiedArchive[] | undefined {
  const { keyword, args, heredocs } = at;
  if (!/^(COPY|ADD)$/.test(keyword) || heredocs.length > 0 || args.length < 2) return undefined;
  const sources = args.slice(0, -1);
  // ADD unpacks a tar, packed or not, whatever its name is: a gem and a package of Alpine are tars; it downloads an address
  const kinds = keyword === 'ADD' ? /^(?!.*:\/\/).*\.(zip|7z|rar|deb|rpm|whl)$/ : /\.gem$/;
  const isOne = (source: string): boolean =>
    !source.endsWith('/') && (kinds.test(source) || (keyword === 'COPY' && isPacked(baseName(source))));
  if (!sources.every(isOne)) return undefined;
  const target = targetOf(file, at);
  const isFolder = sources.length > 1 || /(^|\/)\.{0,2}$/.test(args.at(-1) ?? '') || !isPacked(baseName(target));
  return sources.map((source) => ({
    source,
    place: isFolder ? placeOf(target, baseName(source)) : target,
  }));
}

/** The line of another COPY or ADD that may bring an archive as well, or of anything before that names it; undefined when none does. */
export function broughtBy(file: Dockerfile, at: Instruction, { place }: CopiedArchive): number | undefined {
  const name = baseName(place);
  for (const step of earlier(file, at)) {
    if (mayBring(file, step, place) || mentions(expand(file, step, step.body.text), name)) return step.line;
    if (step.keyword === 'RUN' && tracesAt(file, step).some(({ text }) => mentions(text, name))) return step.line;
  }
  return undefined;
}

/** Whether a COPY or ADD may put something at a place: a file of that name, or a folder that may hold one. */
export function mayBring(file: Dockerfile, at: Instruction, place: string): boolean {
  if (!/^(COPY|ADD)$/.test(at.keyword)) return false;
  const target = targetOf(file, at);
  if (target.startsWith('/') && !target.includes('$') && !isIn(place, target)) return false;
  const isKnown = (source: string): boolean =>
    isFileName(source) || (isPacked(baseName(source)) && at.keyword === 'COPY');
  const isOther = (source: string): boolean => isKnown(source) && baseName(source) !== baseName(place);
  return target === place || !at.args.slice(0, -1).every(isOther);
}

/** Whether what an instruction copies to hangs on a variable: written out, the place would outlive a change of its value. */
export function isByVariable(file: Dockerfile, at: Instruction): boolean {
  if (at.args.some((arg) => arg.includes('$'))) return true;
  if ((at.args.at(-1) ?? '').startsWith('/')) return false;
  for (const step of earlier(file, at)) {
    if (step.keyword !== 'WORKDIR') continue;
    if (step.args.some((arg) => arg.includes('$'))) return true;
    if ((step.args[0] ?? '').startsWith('/')) return false;
  }
  return stageOf(file, at) === undefined;
}

/** What a COPY, ADD or WORKDIR names last, as a place. */
export function targetOf(file: Dockerfile, at: Instruction): string {
  const path = expand(file, at, at.args.at(-1) ?? '').replace(/^(["'])(.*)\1$/, '$2');
  return placeOf(workFolder(file, at), path);
}

/** Whether a name is an archive's that does not unpack itself. */
function isPacked(name: string): boolean {
  return (isArchive(name) && !/\.(run|bin|sh)$/.test(name)) || name.endsWith('.gem');
}
