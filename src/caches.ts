import { mounts } from './dockerfile.ts';
import type { Dockerfile, Instruction } from './dockerfile.ts';
import { once } from './once.ts';
import { variableAt } from './order.ts';
import { callOf } from './packages/manager.ts';
import type { Manager } from './packages/manager.ts';
import { handedOn } from './programs.ts';
import type { Command, Script, Word } from './shell.ts';

/**
 * Where the cache stays that a command fills: in the RUN's `layer`, in a folder of the author's choice there (`elsewhere`), or `nowhere`,
 * because it is switched off, mounted, or removed before the RUN ends.
 */
export function cachePlace(
  file: Dockerfile,
  instruction: Instruction,
  script: Script,
  command: Command,
  manager: Manager,
): 'layer' | 'elsewhere' | 'nowhere' {
  const set = (name: string): string | undefined =>
    settingsOf(script, command).get(name) ?? variableAt(file, instruction, name);
  if (manager.offVariables.some((name) => set(name) !== undefined)) return 'nowhere';
  const moved =
    optionValue(command, manager.folderOption) ?? manager.folderVariables.map(set).find((value) => value !== undefined);
  if (isMounted(manager, instruction, moved)) return 'nowhere';
  if (script.commands.some((other) => other.start > command.start && clears(manager, other, moved))) return 'nowhere';
  return moved === undefined ? 'layer' : 'elsewhere';
}

/** Whether the cache lies in a mount, and so in no layer; `moved`: the folder it was moved to. */
export function isMounted({ folder, whole }: Manager, instruction: Instruction, moved?: string): boolean {
  return mounts(instruction).some(({ type, target }) => {
    if (type === 'secret' || type === 'ssh' || target === undefined) return false;
    if (moved !== undefined && isWithin(moved, target)) return true;
    return folder.test(target) || whole.test(target) || /^\/(root|home\/[^/]+|var)?\/?$/.test(target);
  });
}

/** Whether a command leaves nothing of the cache; `moved`: the folder it was moved to. */
export function clears(manager: Manager, command: Command, moved?: string): boolean {
  const { name, args } = command;
  if (name === 'rm')
    return args.some((word) => isWhole(manager, word) || (moved !== undefined && isWithin(moved, word.value)));
  if (name === 'find')
    return manager.folder.test(args[0]?.value ?? '') && args.some(({ value }) => value === '-delete');
  const call = callOf(manager, command);
  if (call !== undefined)
    return manager.empties?.(call, command) ?? manager.clear.test(call.operands.map(({ value }) => value).join(' '));
  const inner = handedOn(command);
  return inner === undefined ? /clean[-_]?up/.test(name) : inner.commands.some((one) => clears(manager, one, moved));
}

/** Whether an `rm` takes the whole cache with this word; a star in quotes takes nothing. */
export function isWhole({ whole }: Manager, { value, kind }: Word): boolean {
  return whole.test(value) && !(kind === 'literal' && /[*?[]/.test(value));
}

/** Whether an `rm` is content when there is nothing to remove. */
export function isForced({ args }: Command): boolean {
  return args.some(({ value }) => /^-[a-zA-Z]*f|^--force$/.test(value));
}

/**
 * What needs the cache folder to be there: a command of the same RUN or on top of its layer that works on it and is no `rm -f`, or a COPY of
 * it out of a stage. Undefined when nothing does but the commands that are left out.
 */
export function folderUser(
  file: Dockerfile,
  instruction: Instruction,
  manager: Manager,
  leftOut: readonly Command[] = [],
): string | undefined {
  const user = folderUsers(file, manager).find(
    ({ at, command }) =>
      command === undefined || (!leftOut.includes(command) && (at === instruction || isAbove(file, at, instruction))),
  );
  if (user === undefined) return undefined;
  return `line ${user.at.line} ${user.command === undefined ? 'copies' : 'works on'} the cache folder`;
}

/** Something that needs the cache folder; `command` is undefined for a COPY. */
interface FolderUser {
  readonly at: Instruction;
  readonly command: Command | undefined;
}

const usersOf = once((_file: Dockerfile) => new Map<Manager, readonly FolderUser[]>());

function folderUsers(file: Dockerfile, manager: Manager): readonly FolderUser[] {
  const known = usersOf(file);
  const users = known.get(manager) ?? (file.text.includes(manager.mark) ? findUsers(file, manager) : []);
  known.set(manager, users);
  return users;
}

function findUsers(file: Dockerfile, manager: Manager): readonly FolderUser[] {
  return file.instructions.flatMap((at): readonly FolderUser[] => {
    if (!at.body.text.includes(manager.mark)) return [];
    if (at.keyword === 'COPY' && at.flags.some(({ name }) => name === 'from')) {
      return at.args.some((path) => manager.folder.test(path)) ? [{ at, command: undefined }] : [];
    }
    const commands = at.script?.commands.filter((command) => worksOn(manager, command)) ?? [];
    return commands.map((command) => ({ at, command }));
  });
}

function worksOn({ folder }: Manager, command: Command): boolean {
  const { name, args, redirects } = command;
  if (name === 'rm' && isForced(command)) return false;
  if (name === 'mkdir' && args.some(({ value }) => /^-[a-z]*p/.test(value))) return false;
  return [...args, ...redirects.flatMap(({ target }) => target ?? [])].some(({ value }) => folder.test(value));
}

/** What a container started from the layer does by itself, when its words match; undefined when nothing does. */
export function atStart(file: Dockerfile, instruction: Instruction, words: RegExp): Instruction | undefined {
  return startersOf(file).find((starter) => words.test(starter.args.join(' ')) && isAbove(file, starter, instruction));
}

const startersOf = once(({ instructions }: Dockerfile) =>
  instructions.filter(({ keyword }) => /^(CMD|ENTRYPOINT|HEALTHCHECK)$/.test(keyword)),
);

/** Another RUN that one of the programs works in, in the layers below or above an instruction's; undefined when there is none. */
export function otherRun(file: Dockerfile, instruction: Instruction, programs: RegExp): Instruction | undefined {
  return file.instructions.find(
    (at) =>
      at !== instruction &&
      (isAbove(file, at, instruction) || isAbove(file, instruction, at)) &&
      at.script?.commands.some(({ name }) => programs.test(name)) === true,
  );
}

/** A RUN that installs without a network on top of an instruction's layer or in it, from what the named programs keep; undefined when none does. */
export function readsOffline(file: Dockerfile, instruction: Instruction, programs: RegExp): Instruction | undefined {
  return offlineRuns(file).find(
    ({ at, names }) =>
      names.some((name) => programs.test(name)) && (at === instruction || isAbove(file, at, instruction)),
  )?.at;
}

/** The RUNs in which programs are kept from the network, and the names of these. */
const offlineRuns = once(({ text, instructions }: Dockerfile) => {
  if (!/--offline|--network=none/.test(text)) return [];
  return instructions.flatMap((at) => {
    const cut = at.flags.some(({ name, value }) => name === 'network' && value === 'none');
    const commands = at.script?.commands.filter(({ args }) => cut || args.some(({ value }) => value === '--offline'));
    return commands === undefined || commands.length === 0 ? [] : [{ at, names: commands.map(({ name }) => name) }];
  });
});

/** Whether an instruction is carried out on top of another one's layer: later in its stage, or in a stage built from that. */
export function isAbove(file: Dockerfile, { index, stage }: Instruction, below: Instruction): boolean {
  if (stage === below.stage) return index > below.index;
  let base = stage === undefined ? undefined : file.stages[stage]?.parent;
  while (base !== undefined && base.index !== below.stage) base = base.parent;
  return base !== undefined;
}

/** The variables that a command sees set in its own RUN. */
function settingsOf(script: Script, command: Command): ReadonlyMap<string, string> {
  const settings = new Map<string, string>();
  for (const { start, name, program, args, assignments } of script.commands) {
    if (start >= command.start) break;
    if (program.length === 0) for (const one of assignments) settings.set(one.name, one.value ?? '');
    if (name !== 'export') continue;
    for (const { value } of args) settings.set(value.replace(/=.*$/s, ''), value.replace(/^[^=]*=?/, ''));
  }
  for (const one of command.assignments) settings.set(one.name, one.value ?? '');
  return settings;
}

function optionValue({ args }: Command, option: string | undefined): string | undefined {
  if (option === undefined) return undefined;
  const index = args.findIndex(({ value }) => value === option || value.startsWith(`${option}=`));
  const value = args[index]?.value;
  return value === option ? args[index + 1]?.value : value?.slice(option.length + 1);
}

/** Whether a path is a folder, lies in it, or holds it; a `/*` at the end counts as the folder. */
function isWithin(path: string, folder: string): boolean {
  const holder = folder.replace(/\/\**$/, '');
  return holder !== '' && (path === holder || path.startsWith(`${holder}/`) || holder.startsWith(`${path}/`));
}
