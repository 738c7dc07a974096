import { sourcesOf } from '../context.ts';
import type { Context } from '../context.ts';
import { targetsOf } from '../copied.ts';
import type { Dockerfile, Instruction } from '../dockerfile.ts';
import { expand, foldersOf, lastFolder, placeOf } from '../folders.ts';
import { baseName, isIn } from '../paths.ts';
import type { Halves } from '../split.ts';
import type { Started } from './go-start.ts';
import { readSetup } from './go-setup.ts';

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
}

/** What COPY and RUN put into a stage, but for what the compiler alone reads; or the first thing that is not known. */
export function alongWith(
  file: Dockerfile,
  { stage, build }: Halves,
  started: Started,
  context: Context,
): Along | string {
  const folder = lastFolder(file, stage);
  const roots: string[] = [];
  const inputs: string[] = [];
  for (const at of build) {
    if (at.keyword !== 'COPY' && at.keyword !== 'ADD') continue;
    const targets = targetsOf(file, at);
    const [target] = targets;
    const shown = target === undefined ? undefined : shownIn(at, target, context);
    if (shown !== undefined) {
      inputs.push(...targets);
      roots.push(...shown);
      continue;
    }
    if (isInput(at)) {
      inputs.push(...targets);
      continue;
    }
    // what another stage has built of it goes along as the program
    if (targets.length === 1 && target === started.path) continue;
    if (targets.length === 0) return `where line ${at.line} copies to is not known`;
    for (const target of targets) {
      const reason = whyNotCopied(at, target);
      if (reason !== undefined) return reason;
      roots.push(target);
    }
  }
  const changes: Change[] = [];
  let users = false;
  // what `go get` fetches with the source lies there too
  if (/^\/go\/src\/[^/]+\.[^/]+\//.test(folder) && ![...roots, ...inputs].some((root) => isIn(folder, root)))
    roots.push(folder);
  for (const at of build) {
    if (at.keyword !== 'RUN') continue;
    if (at.script === undefined) return `what line ${at.line} does cannot be read`;
    const places = foldersOf(file, at, at.script);
    for (const command of at.script.commands) {
      const setup = readSetup(command, at, started.linked);
      if (typeof setup === 'string') return setup;
      users ||= setup.users === true;
      const here = places[command.item] ?? '?';
      for (const text of setup.paths ?? []) {
        const path = placeOf(here, expand(file, at, text, command)).replace(/\/\*$/, '');
        changes.push({ at, path, owner: setup.owner, isPlain: setup.isPlain === true });
      }
    }
  }
  return settle({ folder, program: started.path, roots, inputs, changes, users });
}

interface Change {
  readonly at: Instruction;
  readonly path: string;
  readonly owner: string | undefined;
  /** Whether it is nothing to repeat where the folder is there. */
  readonly isPlain: boolean;
}

interface Site {
  readonly folder: string;
  readonly program: string;
  readonly roots: string[];
  readonly inputs: readonly string[];
  readonly changes: readonly Change[];
  readonly users: boolean;
}

function settle({ folder, program, roots, inputs, changes, users }: Site): Along | string {
  const owners = new Map<string, string>();
  for (const { at, path, owner, isPlain } of changes) {
    if (!path.startsWith('/') || /[$?*~`]/.test(path)) {
      if (/^(~|\$\{?HOME\}?)(\/|$)/.test(path)) continue;
      return `where line ${at.line} writes to is not known`;
    }
    if (path === program || (isBuildPlace(path) && !isIn(path, folder))) continue;
    const isAbove = [folder, program, ...roots].some((one) => isIn(one, path));
    if (isPlain && (isAbove || inputs.includes(path))) continue;
    if (roots.some((root) => root !== path && isIn(path, root))) continue;
    if (isShared(path)) {
      if (isPlain) continue;
      return `line ${at.line} changes ${path}, where other things are`;
    }
    if (!roots.includes(path)) roots.push(path);
    if (owner !== undefined) owners.set(path, owner);
  }
  const outermost = [...new Set(roots)].filter((path) => !roots.some((root) => root !== path && isIn(path, root)));
  const kept = outermost.map((path) => ({ path, owner: owners.get(path) }));
  return { kept, users };
}

/** Whether a COPY or ADD brings what the compiler alone reads, by its names. */
function isInput({ args, flags, heredocs }: Instruction): boolean {
  const sources = args.slice(0, -1);
  return (
    heredocs.length === 0 &&
    flags.every(({ name }) => name !== 'from' && name !== 'parents') &&
    sources.every((source) => inputs.test(baseName(source)))
  );
}

/** What a COPY of a whole folder brings besides what the compiler reads, as paths in the image; undefined when the build context does not show it. */
function shownIn(at: Instruction, target: string, context: Context): readonly string[] | undefined {
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

function whyNotCopied({ line, flags }: Instruction, target: string): string | undefined {
  const from = flags.find(({ name }) => name === 'from')?.value;
  if (from !== undefined && /\/s?bin\//.test(target))
    return `line ${line} copies a program from ${from}: what it needs is not known`;
  return isShared(target) || target === '/go/src'
    ? `line ${line} copies into ${target}, where other things are`
    : undefined;
}

/** Whether a folder holds what the base image brings too. */
function isShared(path: string): boolean {
  if (/^\/((usr\/(local\/)?)?s?bin)\/[^/]+$/.test(path)) return false;
  return (
    /^\/(go(\/(bin|pkg|src))?|boot|dev|etc|home|media|mnt|opt|proc|root|run|srv|sys|tmp|usr|var)?$/.test(path) ||
    /^\/(usr|var)\/(local|src|include|log|cache|run|www|spool|local\/(share|src|etc))$/.test(path) ||
    /^\/((usr\/(local\/)?)?(s?bin|lib\w*|include)|var\/lib$|usr\/(share|local\/go)|etc\/(ssl|apt|ld\.so\S*))(\/|$)/.test(
      path,
    )
  );
}

/** Whether what lies there is for the build alone. */
function isBuildPlace(path: string): boolean {
  return /^\/(tmp|go|root\/(\.cache|\.ssh|\.gitconfig|\.netrc|\.npm|\.config)|usr\/local\/go|var\/(lib\/apt|cache)|etc\/apt)(\/|$)/.test(
    path,
  );
}
