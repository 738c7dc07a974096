import type { Context } from '../context.ts';
import type { Dockerfile, Instruction, Stage } from '../dockerfile.ts';
import { targetsOf } from '../copied.ts';
import { expand, foldersOf, placeOf } from '../folders.ts';
import { once } from '../once.ts';
import { stageOf } from '../order.ts';
import { baseName, isIn, parentsOf, resolvePath } from '../paths.ts';
import type { Building, Linked } from './building.ts';
import { cOutputs } from './linked-c.ts';
import { goOutputs } from './linked-go.ts';
import { makeOutputs } from './linked-make.ts';
import { rustOutputs } from './linked-rust.ts';

/**
 * How what lies at a path at the end of a stage was linked, when a command that the file shows has built it there, or a copy of it: Go's, Cargo's
 * and C compilers'. Undefined when none has.
 */
export function linkedAt(file: Dockerfile, stage: Stage, path: string, context: Context): Linked | undefined {
  return find(builtIn(file, stage, context), path);
}

function find(built: ReadonlyMap<string, Linked>, path: string): Linked | undefined {
  const found = built.get(path);
  if (found !== undefined) return found;
  const name = baseName(path);
  return name.includes('.') ? undefined : built.get(`${path.slice(0, -name.length)}*`);
}

/** The stage that a COPY takes files from, and their paths there; undefined for one that takes them from elsewhere, or in a way that is not followed. */
export function takenFrom(
  file: Dockerfile,
  at: Instruction,
): { readonly stage: Stage; readonly paths: readonly (string | undefined)[] } | undefined {
  const from = at.flags.find(({ name }) => name === 'from')?.value?.toLowerCase();
  const own = stageOf(file, at);
  if (from === undefined || own === undefined || at.keyword !== 'COPY') return undefined;
  const before = file.stages.slice(0, own.index);
  const stage = before.findLast(({ name }) => name === from) ?? before.find(({ index }) => `${index}` === from);
  return stage && { stage, paths: at.args.slice(0, -1).map((path) => resolvePath(file, at, path, '/')) };
}

/** What is built in each stage, by context: it is asked for path by path. */
const known = once((_context: Context) => new WeakMap<Stage, ReadonlyMap<string, Linked>>());

function builtIn(file: Dockerfile, stage: Stage, context: Context): ReadonlyMap<string, Linked> {
  const stages = known(context);
  let built = stages.get(stage);
  if (built === undefined) stages.set(stage, (built = findBuilt(file, stage, context)));
  return built;
}

function findBuilt(file: Dockerfile, stage: Stage, context: Context): ReadonlyMap<string, Linked> {
  const built = new Map<string, Linked>(stage.parent && builtIn(file, stage.parent, context));
  const folders = new Set<string>([
    '/',
    '/bin',
    '/usr/bin',
    '/usr/local/bin',
    '/go',
    '/go/bin',
    '/go/src',
    '/tmp',
    '/opt',
  ]);
  for (const at of stage.instructions) {
    if (at.keyword === 'WORKDIR') addFolder(folders, resolvePath(file, at, at.args[0] ?? '', undefined));
    if (at.keyword === 'COPY' || at.keyword === 'ADD') takeCopies(file, at, built, context);
    if (at.keyword !== 'RUN' || at.script === undefined) continue;
    const places = foldersOf(file, at, at.script);
    for (const command of at.script.commands) {
      const folder = places[command.item] ?? '?';
      const building = { file, stage, at, command, folder, context, folders };
      if (command.name === 'mkdir') {
        for (const { value } of command.args) addFolder(folders, placeOf(folder, expand(file, at, value, command)));
      }
      moveOutputs(building, built);
      for (const { path, ...linked } of [
        ...goOutputs(building),
        ...rustOutputs(building),
        ...cOutputs(building),
        ...makeOutputs(building),
      ]) {
        if (!path.startsWith('/') || /[?$~]/.test(path)) continue;
        const within = command.within.filter((nesting) => nesting !== 'group' && nesting !== 'subshell');
        const doubt = within.length > 0 ? `line ${at.line} builds it in one way of several` : linked.doubt;
        built.set(path, { ...linked, doubt, by: building });
      }
    }
  }
  return built;
}

function addFolder(folders: Set<string>, path: string | undefined): void {
  if (path?.startsWith('/') === true) for (const one of [...parentsOf(path), path]) folders.add(one);
}

/** What is copied over a program is another one; what is copied from another stage is what it was there. */
function takeCopies(file: Dockerfile, at: Instruction, built: Map<string, Linked>, context: Context): void {
  const targets = targetsOf(file, at);
  for (const path of built.keys()) if (targets.some((target) => isIn(path, target))) built.delete(path);
  const taken = takenFrom(file, at);
  const [source] = taken?.paths ?? [];
  const [target] = targets;
  if (taken === undefined || source === undefined || target === undefined || taken.paths.length > 1) return;
  const linked = linkedAt(file, taken.stage, source, context);
  if (linked === undefined) return;
  built.set(/(^|\/)\.{0,2}$/.test(at.args.at(-1) ?? '') ? placeOf(target, baseName(source)) : target, linked);
}

/** `mv`, `cp` and `install` of one program, and `upx -o`. */
function moveOutputs({ file, at, command, folder, folders }: Building, built: Map<string, Linked>): void {
  const { name, args } = command;
  if (!/^(mv|cp|install)$/.test(name)) return;
  const operands = args.filter(({ value }, i) => !value.startsWith('-') && !/^-[mogS]$/.test(args[i - 1]?.value ?? ''));
  const [from = '', to = ''] = operands.map(({ value }) => expand(file, at, value, command));
  if (operands.length !== 2 || /[$*?]/.test(from + to)) return;
  const source = placeOf(folder, from);
  const target = placeOf(folder, to);
  const linked = find(built, source);
  const isFolder = to.endsWith('/') || folders.has(target);
  const path = isFolder ? placeOf(target, baseName(source)) : target;
  if (linked !== undefined) built.set(path, { first: baseName(source), ...linked });
  else if (built.has(path)) built.set(path, { doubt: `line ${at.line} puts something else in its place` });
}
