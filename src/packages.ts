import { mounts, variableAt } from './dockerfile.ts';
import type { Dockerfile, Instruction } from './dockerfile.ts';
import { once } from './once.ts';
import type { Command, Script, Word } from './shell.ts';

/** A package manager: how its command line reads, and the cache that it fills. */
export interface Manager {
  /** What its programs are called. */
  readonly programs: RegExp;
  /** Options that take the next word as their value. */
  readonly valued: RegExp;
  /** Options with which it leaves no cache behind, or reads nothing but what is there. */
  readonly cacheless: RegExp;
  /** The option that moves the cache to another folder. */
  readonly folderOption: string;
  /** Variables that move it, and those that switch it off whatever their value. */
  readonly folderVariables: readonly string[];
  readonly offVariables: readonly string[];
  /** What stands in every path of the cache. */
  readonly mark: string;
  /** Paths of the cache folder, of what lies in it, and of folders that hold caches only. */
  readonly folder: RegExp;
  /** The paths among these whose removal leaves nothing of the cache. */
  readonly whole: RegExp;
  /** The verbs that empty it. */
  readonly clear: RegExp;
}

/** Alpine's package manager, versions 2 and 3: `apk.c`, `app_add.c` and `app_fetch.c` of apk-tools. */
export const apk: Manager = {
  programs: /^apk$/,
  valued:
    /^(-[^-tXpo]*[tXpo]|--(virtual|repository|root|arch|keys-dir|repositories-file|cache-dir|cache-max-age|wait|progress-fd|timeout|from|output))$/,
  // without a network there is no index to store either
  cacheless: /^(--no-cache|--no-network)$/,
  folderOption: '--cache-dir',
  folderVariables: [],
  offVariables: [],
  mark: 'cache',
  folder: /^(\/var\/cache(\/\*?|\/apk(\/.*)?)?|\/etc\/apk\/cache(\/.*)?)$/,
  whole: /^\/var\/cache(\/apk)?(\/(\*|APKINDEX.*|\*\.tar\.gz)?)?$/,
  // `apk cache clean` keeps the index
  clear: /^$/,
};

/** pip; the options are those in front of the verb and those of `pip install`. */
export const pip: Manager = {
  programs: /^pip(\d(\.\d+)?)?$/,
  valued:
    /^(-[recitfbd]|--(requirement|editable|constraint|index-url|extra-index-url|target|find-links|build|download|prefix|root|src|log|proxy|retries|timeout|exists-action|trusted-host|cert|client-cert|cache-dir|python|platform|abi|implementation|python-version|no-binary|only-binary|upgrade-strategy|progress-bar|global-option|install-option|config-settings|keyring-provider|use-feature|use-deprecated|wheel-dir|dest))$/,
  cacheless: /^(--no-cache-dir|--no-cache|--no-index|--dry-run)$/,
  folderOption: '--cache-dir',
  folderVariables: ['PIP_CACHE_DIR', 'XDG_CACHE_HOME'],
  // pip takes `PIP_NO_CACHE_DIR=off` for on
  offVariables: ['PIP_NO_CACHE_DIR'],
  mark: '.cache',
  folder: /(^|\/)\.cache(\/\*{0,2}|\/pip(\/.*)?)?$/,
  whole: /(^|\/)\.cache(\/pip)?(\/\*{0,2})?$|^(~|\/root|\$\{?HOME\}?)\/\.[*?[]/,
  clear: /^cache (purge|remove)/,
};

/** uv, which takes pip's place behind `uv pip`. */
export const uv: Manager = {
  programs: /^uv$/,
  valued:
    /^(-[recifp]|--(requirements?|editable|constraints?|index|default-index|index-url|extra-index-url|find-links|target|prefix|python|extra|group|only-group|no-group|package|with|color|directory|project|config-file|cache-dir|allow-insecure-host|python-platform|link-mode))$/,
  cacheless: /^(--no-cache|--no-cache-dir|-[a-z]*n[a-z]*|--no-index|--offline|--dry-run)$/,
  folderOption: '--cache-dir',
  folderVariables: ['UV_CACHE_DIR', 'XDG_CACHE_HOME'],
  offVariables: ['UV_NO_CACHE'],
  mark: '.cache',
  folder: /(^|\/)\.cache(\/\*{0,2}|\/uv(\/.*)?)?$/,
  whole: /(^|\/)\.cache(\/uv)?(\/\*{0,2})?$|^(~|\/root|\$\{?HOME\}?)\/\.[*?[]/,
  clear: /^(cache )?clean|^cache prune/,
};

/** npm: its cache is `~/.npm` in every version, `_cacache` in it since 5. */
export const npm: Manager = {
  programs: /^npm$/,
  valued:
    /^(-[Cw]|--(prefix|loglevel|registry|cache|userconfig|globalconfig|workspace|omit|include|tag|node-options|script-shell|install-strategy|cpu|os|libc))$/,
  cacheless: /^(--offline|--dry-run|--package-lock-only)$/,
  folderOption: '--cache',
  folderVariables: ['npm_config_cache', 'NPM_CONFIG_CACHE'],
  offVariables: [],
  mark: '.npm',
  folder: /(^|\/)\.npm(\/.*)?$/,
  whole: /(^|\/)\.npm(\/_cacache)?(\/\*{0,2})?$|^(~|\/root|\$\{?HOME\}?)\/\.[*?[]/,
  clear: /^cache (clean|clear|rm)/,
};

/** yum, dnf and their small forms: one command line, and caches below `/var/cache` that are called after them (dnf 5: libdnf5). */
export const dnf: Manager = {
  programs: /^(yum|dnf|dnf-3|dnf5|microdnf|tdnf)$/,
  valued:
    /^(-[cdeRx]|--(config|debuglevel|errorlevel|rpmverbosity|randomwait|installroot|enablerepo|disablerepo|enable-repo|disable-repo|repo|repoid|repofrompath|releasever|setopt|exclude|excludepkgs|disableexcludes|disableplugin|enableplugin|downloaddir|destdir|color|comment|forcearch|advisory|bz|cve|sec-severity))$/,
  // what is only downloaded is for later
  cacheless: /^(-[a-zA-Z]*C[a-zA-Z]*|--cacheonly|--downloadonly|--assumeno|--installroot(=.*)?)$/,
  folderOption: '--cachedir',
  folderVariables: [],
  offVariables: [],
  mark: '/var/cache',
  folder: /^\/var\/cache(\/\*{0,2}|\/(yum|dnf|libdnf5|tdnf)(\/.*)?)?$/,
  whole: /^\/var\/cache(\/(yum|dnf|libdnf5|tdnf|\{[a-z0-9,]*(yum|dnf)[a-z0-9,]*\}))?(\/\*{0,2})?$/,
  clear: /^clean all\b/,
};

/** A package manager's command taken apart. */
export interface Call {
  /** What is neither an option nor an option's value: the verb first. */
  readonly operands: readonly Word[];
  readonly options: readonly Word[];
  /** The verb, `''` when the shell has to expand it or there is none. */
  readonly verb: string;
}

/** Takes a command of the manager apart; undefined for any other command. */
export function callOf({ programs, valued }: Manager, { name, args }: Command): Call | undefined {
  if (!programs.test(name)) return undefined;
  const operands: Word[] = [];
  const options: Word[] = [];
  for (let i = 0; i < args.length; i++) {
    const word = args[i];
    if (word === undefined) break;
    if (!word.value.startsWith('-')) operands.push(word);
    else {
      options.push(word);
      if (valued.test(word.value)) i++;
    }
  }
  const verb = operands[0]?.kind === 'literal' ? operands[0].value : '';
  return { operands, options, verb };
}

/** Whether a command is given an option. */
export function hasOption({ options }: Call, pattern: RegExp): boolean {
  return options.some(({ value }) => pattern.test(value));
}

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
  if (call !== undefined) return manager.clear.test(call.operands.map(({ value }) => value).join(' '));
  return /clean[-_]?up/.test(name);
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

function optionValue({ args }: Command, option: string): string | undefined {
  const index = args.findIndex(({ value }) => value === option || value.startsWith(`${option}=`));
  const value = args[index]?.value;
  return value === option ? args[index + 1]?.value : value?.slice(option.length + 1);
}

/** Whether a path is a folder, lies in it, or holds it; a `/*` at the end counts as the folder. */
function isWithin(path: string, folder: string): boolean {
  const holder = folder.replace(/\/\**$/, '');
  return holder !== '' && (path === holder || path.startsWith(`${holder}/`) || holder.startsWith(`${path}/`));
}
