import type { Context } from '../context.ts';
import { isFileName, targetsOf } from '../copied.ts';
import type { Dockerfile, Instruction } from '../dockerfile.ts';
import { expand, foldersOf, lastFolder, placeOf, workFolder } from '../folders.ts';
import { isIn, resolvePath } from '../paths.ts';
import type { Halves } from '../split.ts';
import type { Command } from '../shell.ts';
import { isInput, shownIn } from './go-inputs.ts';
import { isBuildPlace, isShared, whyNotCopied } from './go-places.ts';
import { goTools, readSetup } from './go-setup.ts';
import type { Started } from './go-start.ts';

/** A file or folder that a program may read at run time. */
export interface Kept {
  readonly path: string;
  /** Who it was given to whole, as `chown` says it. */
  readonly owner: string | undefined;
}

/** What a stage holds at its end that the program may need besides itself. */
export interface Along {
  readonly kept: readonly Kept[];
  /** Whether it makes users of its own. */
  readonly users: boolean;
  /** The line that changes where packages come from. */
  readonly sources: number | undefined;
  /** Whether the build removes what the base image has at a path. */
  readonly isGone: (path: string) => boolean;
}

/** What COPY and RUN put into a stage, but for what the compiler alone reads; or the first thing that is not known. */
export function alongWith(
  file: Dockerfile,
  { stage, build }: Halves,
  started: Started,
  context: Context,
): Along | string {
  const site: Site = {
    folder: lastFolder(file, stage),
    programs: started.programs.map(({ path }) => path),
    roots: new Map(),
    inputs: [],
    changes: [],
    gone: [],
    owners: new Map(),
  };
  const { folder, roots, inputs, changes, gone, programs } = site;
  for (const at of build) {
    const reason = at.keyword === 'COPY' || at.keyword === 'ADD' ? takeCopy(file, at, site, context) : undefined;
    if (reason !== undefined) return reason;
  }
  let users = false;
  let sources: number | undefined;
  // what `go get` fetches with the source lies there too
  if (/^\/go\/src\/[^/]+\.[^/]+\//.test(folder) && ![...roots.keys(), ...inputs].some((root) => isIn(folder, root)))
    roots.set(folder, build.findLast(({ keyword }) => keyword === 'RUN')?.start ?? 0);
  for (const at of build) {
    if (at.keyword !== 'RUN') continue;
    if (at.script === undefined) return `what line ${at.line} does cannot be read`;
    const places = foldersOf(file, at, at.script);
    for (const command of at.script.commands) {
      // a Makefile that was read for what it builds writes below its own folder
      const isMade = command.name === 'make' && started.linked.by?.command === command;
      const setup = isMade ? { paths: ['.'] } : readSetup(command, at);
      if (typeof setup === 'string') return setup;
      users ||= setup.users === true;
      const here = places[command.item] ?? '?';
      const placed = (text: string): string => placeOf(here, expand(file, at, text, command));
      for (const text of setup.paths ?? []) {
        const path = placed(text).replace(/\/\*$/, '');
        changes.push({ at, start: command.start, path, owner: setup.owner, isPlain: setup.isPlain === true });
        if (['/etc/apt', '/etc/apk'].some((one) => isIn(path, one))) sources ??= at.line;
      }
      if (/^(apt-key|add-apt-repository)$/.test(command.name)) sources ??= at.line;
      for (const path of removedBy(command).map(placed)) gone.push({ start: command.start, path: patternOf(path) });
    }
  }
  const built = started.linked.by?.command.start ?? 0;
  const lost = gone.find(({ start, path }) => start > built && programs.some((one) => path.test(one)));
  if (lost !== undefined) return 'what is started is removed behind its build';
  const kept = settle(site);
  return typeof kept === 'string'
    ? kept
    : { kept, users, sources, isGone: (path) => gone.some((one) => one.path.test(path)) };
}

/** What is known of the files of a stage while it is read. */
interface Site {
  readonly folder: string;
  readonly programs: readonly string[];
  /** Paths that go along, and where in the file they were last written. */
  readonly roots: Map<string, number>;
  readonly inputs: string[];
  readonly changes: Change[];
  readonly gone: { readonly start: number; readonly path: RegExp }[];
  /** Of folders, by path. */
  readonly owners: Map<string, string>;
}

interface Change {
  readonly at: Instruction;
  readonly start: number;
  readonly path: string;
  readonly owner: string | undefined;
  /** Whether it is nothing to repeat where the folder is there. */
  readonly isPlain: boolean;
}

/** Takes note of what a COPY or ADD brings; a text says what of it is not known. */
function takeCopy(
  file: Dockerfile,
  at: Instruction,
  { roots, inputs, programs, owners }: Site,
  context: Context,
): string | undefined {
  const known = targetsOf(file, at);
  const resting = known.length > 0 ? undefined : resolvePath(file, at, at.args.at(-1) ?? '', workFolder(file, at));
  const targets = resting === undefined ? known : [resting];
  const [target] = targets;
  const owner = target === undefined ? undefined : ownerOf(file, at, target);
  const shown = target === undefined || owner !== undefined ? undefined : shownIn(at, target, context);
  if (shown !== undefined || isInput(at)) {
    inputs.push(...targets);
    for (const path of shown ?? []) roots.set(path, at.start);
    return undefined;
  }
  // what another stage has built of it goes along as the program
  if (targets.length === 1 && target !== undefined && programs.includes(target)) return undefined;
  if (targets.length === 0) return `where line ${at.line} copies to is not known`;
  for (const target of targets) {
    const reason = whyNotCopied(at, target);
    if (reason !== undefined) return reason;
    roots.set(target, at.start);
    if (owner !== undefined) owners.set(target, owner);
  }
  return undefined;
}

/** Who a folder belongs to that a COPY makes for what it copies; undefined for root, and where the folder was there. */
function ownerOf(file: Dockerfile, at: Instruction, target: string): string | undefined {
  const owner = at.flags.find(({ name }) => name === 'chown')?.value;
  return owner === undefined || isFileName(target) || isIn(workFolder(file, at), target) ? undefined : owner;
}

/** The words of a command that name what is no longer there behind it. */
function removedBy({ name, args, within }: Command): readonly string[] {
  if (!/^(rm|mv)$/.test(name) || within.some((nesting) => nesting !== 'group')) return [];
  const operands = args.map(({ value }) => value).filter((value) => !value.startsWith('-'));
  return name === 'mv' ? operands.slice(0, -1) : operands;
}

/** What a path with stars in it and all that lies there match. */
function patternOf(path: string): RegExp {
  const source = path
    .replace(/[\\^$.|()[\]{}+]/g, String.raw`\$&`)
    .replaceAll('*', '[^/]*')
    .replaceAll('?', '[^/]');
  return new RegExp(`^${source}(/|$)`);
}

function settle({ folder, programs, roots, inputs, changes, gone, owners }: Site): readonly Kept[] | string {
  for (const { at, start, path, owner, isPlain } of changes) {
    if (!path.startsWith('/') || /[$?*~`]/.test(path)) {
      if (/^(~|\$\{?HOME\}?)(\/|$)/.test(path)) continue;
      return `where line ${at.line} writes to is not known`;
    }
    if (goTools.test(/\/s?bin\/([^/]+)$/.exec(path)?.[1] ?? '-')) continue;
    if (programs.includes(path) || (isBuildPlace(path) && !isIn(path, folder))) continue;
    const isAbove = [folder, ...programs, ...roots.keys()].some((one) => isIn(one, path));
    if (isPlain && (isAbove || inputs.includes(path))) continue;
    if ([...roots.keys()].some((root) => root !== path && isIn(path, root))) continue;
    if (gone.some((one) => one.start > start && one.path.test(path))) continue;
    if (isShared(path)) {
      if (isPlain) continue;
      return `line ${at.line} changes ${path}, where other things are`;
    }
    roots.set(path, start);
    if (owner !== undefined) owners.set(path, owner);
  }
  const there = [...roots].flatMap(([path, written]) =>
    gone.some((one) => one.start > written && one.path.test(path)) ? [] : [path],
  );
  const outermost = there.filter((path) => !there.some((root) => root !== path && isIn(path, root)));
  return outermost.map((path) => ({ path, owner: owners.get(path) }));
}
