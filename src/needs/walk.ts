import { noContext } from '../context.ts';
import type { Context } from '../context.ts';
import { mounts } from '../dockerfile.ts';
import type { Dockerfile, Instruction, Stage } from '../dockerfile.ts';
import type { Span } from '../edit.ts';
import { expand, placeOf, workFolder } from '../folders.ts';
import { packageOfHeader, packageOfLibrary } from '../images/contents.ts';
import { originOf } from '../images/levels.ts';
import { textAt } from '../stacks/manifests.ts';
import { brings } from './brought.ts';
import type { Brought } from './brought.ts';
import type { Need, Needs, Notes } from './need.ts';

/** A walk over what a stage carries out, in order. */
export interface Walk {
  readonly file: Dockerfile;
  readonly context: Context;
  /** The commands that the family of the image has of its own. */
  readonly own: ReadonlySet<string>;
  /** The version in the tag of the image, `3.12`; `''` when it does not say. */
  readonly version: string;
  readonly notes: Notes;
  readonly brought: Brought;
  /** Whether the build context shows anything at all. */
  readonly isShown: () => boolean;
  /** What other stages need, as far as it has been asked. */
  readonly others: Map<Stage, Needs>;
  /** Scripts that have been read, so that none is read twice. */
  readonly read: Set<string>;
}

/** Where a command stands. */
export interface Place {
  readonly at: Instruction;
  /** The folder, a place as in `folders.ts`. */
  readonly here: string;
  /** What is named as the place of a need. */
  readonly span: Span;
  /** How many scripts deep. */
  readonly depth: number;
  /** Functions that the script defines. */
  readonly functions: ReadonlySet<string>;
  /** Programs that the script looks for before it runs them. */
  readonly tested: ReadonlySet<string>;
}

/** The place of an instruction itself. */
export function placeAt({ file }: Walk, at: Instruction): Place {
  return { at, here: workFolder(file, at), span: at, depth: 0, functions: new Set(), tested: new Set() };
}

/** An absolute path, as far as it can be told; variables that are not known stay in it. */
export function pathOf({ file }: Walk, { at, here }: Place, text: string): string {
  return placeOf(here, expand(file, at, text));
}

/** The text of a file that a command finds; undefined when the build context does not show it. */
export function readAt(walk: Walk, place: Place, text: string): string | undefined {
  const { file, context } = walk;
  const path = pathOf(walk, place, text);
  if (context.read === noContext.read || !path.startsWith('/') || path.includes('$')) return undefined;
  const bound = boundAt(walk, place, path);
  return bound === undefined ? textAt(file, place.at, path, context, folderFor) : context.read(bound);
}

/** The working folder, that of an image that is known to leave it alone included. */
function folderFor(file: Dockerfile, at: Instruction): string | undefined {
  const folder = workFolder(file, at);
  return folder.startsWith('/') && !folder.includes('$') ? folder : undefined;
}

/** The file of the build context that a mount of a RUN shows at a path. */
function boundAt(walk: Walk, place: Place, path: string): string | undefined {
  if (mounts(place.at).length === 0) return undefined;
  for (const { name, value = '' } of place.at.flags) {
    const fields = new Map(value.split(',').map((field) => [field.replace(/=.*/, ''), field.replace(/^[^=]*=?/, '')]));
    if (name !== 'mount' || (fields.get('type') ?? 'bind') !== 'bind' || fields.has('from')) continue;
    const target = pathOf(walk, place, fields.get('target') ?? fields.get('dst') ?? fields.get('destination') ?? '.');
    const source = (fields.get('source') ?? fields.get('src') ?? '.').replace(/^\.?\//, '');
    if (path === target) return source;
    if (path.startsWith(`${target}/`)) return `${source === '.' ? '' : `${source}/`}${path.slice(target.length + 1)}`;
  }
  return undefined;
}

/** Notes that a program is needed, unless the stage has brought it or the shell has it built in. */
export function needProgram(walk: Walk, place: Place, name: string, isShell: boolean): void {
  const { notes, brought, own } = walk;
  if ((isShell && builtins.has(name)) || place.functions.has(name)) return;
  if (shells.has(name)) {
    if (!brings(brought, name)) notes.add('shell', name === 'bash' ? 'bash' : 'sh', place.span);
    return;
  }
  if (brings(brought, name)) return;
  const levels = (['bookworm', 'trixie'] as const).map((suite) => originOf('command', name, suite)?.level);
  const isBase = levels.every((level) => level === 'base');
  if (place.tested.has(name) && !isBase && !own.has(name)) {
    notes.doubt(`${name} is run only where it is found`, place.span);
    return;
  }
  // no image is known to have it, so it is what something else has brought
  const isForeign =
    levels.every((level) => level === undefined) && ![name, name.replace(/[\d.]+$/, '')].some((one) => own.has(one));
  if (brought.unknown !== undefined && isForeign)
    notes.doubt(`whether ${name} comes with what line ${brought.unknown} installs or runs cannot be told`, place.span);
  else notes.add('command', name, place.span);
}

/** Notes that a library or a header is needed, unless a package that the stage installs brings it. */
export function needFile({ brought, notes }: Walk, place: Place, kind: Need['kind'], name: string): void {
  for (const suite of ['bookworm', 'trixie'] as const) {
    const found = kind === 'library' ? packageOfLibrary(name, suite) : packageOfHeader(name, suite);
    if (found === undefined) continue;
    const stem = found.replace(/(-dev)?$/, '').replace(/[\d.]*(t64)?$/, '');
    // what a library is built with depends on it
    if ([...brought.packages].some((one) => one === found || (one.endsWith('-dev') && nameOf(one).startsWith(stem))))
      return;
  }
  notes.add(kind, name, place.span);
}

/** Packages that were called differently. */
function nameOf(name: string): string {
  return /^(default-)?lib(mysql|mariadb)(client|d)?(-.*)?-dev$/.test(name) ? 'libmariadb-dev' : name;
}

const shells: ReadonlySet<string> = new Set(['sh', 'bash', 'dash', 'ash']);

/** What dash and bash do themselves. */
const builtins: ReadonlySet<string> = new Set(
  (
    ': . [ [[ alias bg bind break builtin caller case cd command compgen complete continue declare dirs disown do done echo elif else enable esac ' +
    'eval exec exit export false fc fg fi for function getopts hash help history if in jobs kill let local logout mapfile popd printf pushd pwd ' +
    'read readarray readonly return select set shift shopt source suspend test then time times trap true type typeset ulimit umask unalias unset ' +
    'until wait while { } !'
  ).split(' '),
);
