import type { Dockerfile, Instruction, Stage } from '../../src/dockerfile.ts';
import type { Edit } from '../../src/edit.ts';
import type { Command } from '../../src/shell.ts';
import type { Change, Violation } from '../invariants.ts';
import { isStripEdit, sourcesOf } from './binaries.ts';
import { changesWhatIsMade } from './housekeeping.ts';
import { languageCacheAt, languageCaches } from './languages.ts';
import { touches } from './text.ts';

/** What a package manager leaves behind. */
type Cache = string;

/** Those that are known one by one. */
type SystemCache =
  | 'apt lists'
  | 'apt archive'
  | 'apk index'
  | 'pip cache'
  | 'npm cache'
  | 'dnf cache'
  | 'zypper cache'
  | 'pacman cache'
  | 'conda archives';

/** Of a file system that no configuration empties apt's archive any more. */
const noDockerClean = 'no docker-clean';

/** A command that may need package lists from before; `served`: whether they are known to be there. */
interface Install {
  readonly text: string;
  readonly line: number;
  readonly served: boolean;
  /** A program that the file does not show: that it installs is a guess, which the unsafe level may disregard. */
  readonly unseen: boolean;
}

interface Trace {
  readonly installs: readonly Install[];
  /** How many layers of images that ship hold each cache. */
  readonly dirty: ReadonlyMap<Cache, number>;
}

/**
 * Plays both files through, as far as package lists and caches go: no install may lose the lists it had, no cache may stay in more layers
 * than before, and nothing may be edited where it saves nothing.
 */
export function checkCaches({ result, before, after, unsafe }: Change): readonly Violation[] {
  const violations: Violation[] = [];
  const [old, now] = [play(before), play(after)];
  for (const [i, was] of old.installs.entries()) {
    const is = now.installs[i];
    if (!was.served || is === undefined || is.served || (was.unseen && unsafe)) continue;
    violations.push({ invariant: 'package lists missing', detail: `line ${was.line}: ${is.text}` });
  }
  for (const [cache, count] of now.dirty) {
    const was = old.dirty.get(cache) ?? 0;
    if (count > was)
      violations.push({ invariant: 'layer left dirtier', detail: `${cache} in ${count} layers, was in ${was}` });
  }
  const shipped = shippingStages(before);
  const sources = sourcesOf(before, shipped);
  for (const stage of before.stages) {
    if (shipped.has(stage.index)) continue;
    // a cache stays behind; what is made otherwise is what is copied
    const isIdle = (edit: Edit): boolean =>
      !isStripEdit(edit, before) && !changesWhatIsMade.test(addedBy(before, edit));
    const edits = sources.has(stage.index) ? result.edits.filter(isIdle) : result.edits;
    const edited = editedRun(stage, edits);
    // what lived on the lists of a stage below gets an update of its own
    if (edited === undefined || basesOf(stage).some((base) => editedRun(base, result.edits) !== undefined)) continue;
    violations.push({ invariant: 'edit in a stage that does not ship', detail: `line ${edited.line}` });
  }
  return violations;
}

function play(file: Dockerfile): Trace {
  const installs: Install[] = [];
  const dirty = new Map<Cache, number>();
  const ends: ReadonlySet<Cache>[] = [];
  const shipped = shippingStages(file);
  for (const stage of file.stages) {
    const present = new Set<Cache>(stage.parent === undefined ? [] : ends[stage.parent.index]);
    for (const run of stage.instructions) {
      if (run.keyword !== 'RUN') continue;
      const made = playRun(run, present, installs);
      if (shipped.has(stage.index)) for (const cache of made) dirty.set(cache, (dirty.get(cache) ?? 0) + 1);
    }
    ends.push(present);
  }
  return { installs, dirty };
}

/** Carries out one RUN on what is present; gives the caches that its layer is left with. */
function playRun(run: Instruction, present: Set<Cache>, installs: Install[]): ReadonlySet<Cache> {
  const made = new Set<Cache>();
  const mounted = run.flags.filter(({ name, value = '' }) => name === 'mount' && /type=(cache|tmpfs)/.test(value));
  const isMounted = (cache: Cache): boolean =>
    mounted.some(({ value = '' }) => places.get(cache)?.some((place) => value.includes(place)) === true);
  let fetched = false;
  const put = (cache: Cache): void => {
    if (cache === 'apt lists') fetched = true;
    present.add(cache);
    if (!isMounted(cache)) made.add(cache);
  };
  for (const command of run.script?.commands ?? []) {
    const { name, args, program } = command;
    const words = args.map(({ text }) => text);
    const verb = words.find((word) => /^[a-z]/.test(word)) ?? '';
    const line = [name, ...words].join(' ');
    for (const { name, fills, clears } of languageCaches) {
      if (fills.test(line)) put(name);
      if (clears.test(line)) clear(name, present, made);
    }
    const note = (served: boolean, unseen = false): void =>
      void installs.push({
        text: [...program.map(({ text }) => text), ...words].join(' '),
        line: run.line,
        served,
        unseen,
      });
    if (/^(apt|apt-get|aptitude)$/.test(name)) {
      if (verb === 'update') put('apt lists');
      else if (/^dist-?clean$/.test(verb)) clear('apt lists', present, made);
      else if (/^(install|upgrade|dist-upgrade|full-upgrade|build-dep|source|download|satisfy)$/.test(verb)) {
        note(isMounted('apt lists') ? fetched : present.has('apt lists'));
        if (present.has(noDockerClean)) put('apt archive');
      }
      if (/^(dist-?)?clean$/.test(verb)) clear('apt archive', present, made);
    } else if (name === 'apk') {
      const flags = words.filter((word) => word.startsWith('-'));
      const cached = !flags.includes('--no-cache');
      const fetches = flags.some((flag) => /^(-[a-zA-Z]*U[a-zA-Z]*|--update|--update-cache)$/.test(flag));
      if (/^(add|upgrade|fetch|fix)$/.test(verb)) note(present.has('apk index') || fetches || !cached);
      if (cached && (verb === 'update' || (fetches && verb !== ''))) put('apk index');
    } else if (/^pip[\d.]*$/.test(name) && /^(install|wheel|download)$/.test(verb)) {
      if (!words.includes('--no-cache-dir')) put('pip cache');
    } else if (/^(yum|dnf|microdnf|tdnf)$/.test(name)) {
      if (/^(install|update|upgrade|groupinstall|reinstall)$/.test(verb)) put('dnf cache');
      else if (verb === 'clean' && words.includes('all')) clear('dnf cache', present, made);
    } else if (name === 'zypper') {
      if (/^(in|install|up|update|dup|dist-upgrade|patch)$/.test(verb)) put('zypper cache');
      else if (/^(cc|clean)$/.test(verb) && words.some((word) => /^(-a|--all)$/.test(word)))
        clear('zypper cache', present, made);
    } else if (name === 'pacman') {
      // without an answer on its standard input it removes nothing
      if (words.some((word) => /^-[a-zA-Z]*c[a-zA-Z]*c/.test(word))) {
        if (command.within.includes('pipe') && !words.includes('--noconfirm')) clear('pacman cache', present, made);
      } else if (words.some((word) => /^-[yuqw]*S[yuqw]*$|^--sync$/.test(word))) put('pacman cache');
    } else if (/^(conda|mamba|micromamba)$/.test(name)) {
      if (verb === 'clean') clear('conda archives', present, made);
      else if (/^(install|create|update|upgrade|env)$/.test(verb)) put('conda archives');
    } else if (name === 'npm' && /^(install|i|ci|add)$/.test(verb)) put('npm cache');
    else if (name === 'npm' && verb === 'cache') clear('npm cache', present, made);
    else if (name === 'pip' && verb === 'cache') clear('pip cache', present, made);
    else if (name === 'rm' || name === 'find') {
      if (words.includes('/etc/apt/apt.conf.d/docker-clean')) present.add(noDockerClean);
      for (const cache of caches) if (words.some((word) => isPlaceOf(cache, word))) clear(cache, present, made);
      for (const word of words) clear(languageCacheAt(word)?.name ?? '', present, made);
    } else if (updates(run, command)) put('apt lists');
    else if (mayInstall(run, command, words)) note(present.has('apt lists') || present.has('apk index'), true);
  }
  return made;
}

const systemPlaces: Readonly<Record<SystemCache, readonly string[]>> = {
  'apt lists': ['/var/lib/apt/lists', '/var/lib/apt'],
  'apt archive': ['/var/cache/apt'],
  'apk index': ['/var/cache/apk', '/etc/apk/cache'],
  'pip cache': ['/root/.cache/pip', '/root/.cache', '~/.cache/pip', '~/.cache'],
  'npm cache': ['/root/.npm', '~/.npm'],
  'dnf cache': ['/var/cache/yum', '/var/cache/dnf', '/var/cache/libdnf5', '/var/cache/tdnf'],
  'zypper cache': ['/var/cache/zypp'],
  'pacman cache': ['/var/cache/pacman/pkg', '/var/cache/pacman'],
  'conda archives': ['/opt/conda/pkgs'],
};

const caches: readonly Cache[] = Object.keys(systemPlaces);
const places: ReadonlyMap<Cache, readonly string[]> = new Map([
  ...Object.entries(systemPlaces),
  ...languageCaches.map(({ name, places }) => [name, places] as const),
]);

function isPlaceOf(cache: Cache, word: string): boolean {
  return places.get(cache)?.includes(word.replaceAll(/["']/g, '').replace(/\/\*{0,2}$/, '')) === true;
}

function clear(cache: Cache, present: Set<Cache>, made: Set<Cache>): void {
  present.delete(cache);
  made.delete(cache);
}

/** A program that this file does not show, which may install packages with the lists that are there. */
function mayInstall(run: Instruction, command: Command, words: readonly string[]): boolean {
  const name = (command.program.at(-1)?.text ?? '').replace(/^.*\//, '').replaceAll('"', '');
  if (/^(source|\.)$/.test(name))
    return !/(rc|profile|activate|env|environment|-init\.sh|nvm\.sh)["']?$/.test(words[0] ?? '');
  if (harmlessScripts.test(pipelineOf(run, command))) return false;
  if (/^(sh|bash|dash|ash|eval|su|gosu|ansible-playbook|puppet|rosdep)$/.test(name)) {
    const text = words.join(' ');
    // without a word it is an interactive shell, which ends at once
    return !harmless.test(text) && (text !== '' || command.within.includes('pipe'));
  }
  if (/\.(sh|bash)$/.test(name)) return !/^((autogen|bootstrap|buildconf|config|plugins)\.sh|make\.bash)$/.test(name);
  return /^\$[{a-zA-Z_]/.test(name);
}

/** Installers that put files in place, or update the lists themselves before they install a package (rvm). */
const harmlessScripts =
  /\brvm\b|sdkman|sh\.rustup\.rs|rustup|\bnvm\b|\.nvm\/|yarnpkg\.com\/install|golangci-lint|getcomposer|pyenv|oh-my-zsh|(mini|ana)conda|cmake-[\d.]+|\bconfigure\b|rosdep (init|update)/i;

/** Asks a shell for nothing that installs a package of the distribution: its version, or a command given in full. */
const harmless =
  /--version|conda|^(-[xl] |- )?([a-z]+ )?-[lx]*c (?!.*(\b(apt|apt-get|aptitude)\s.*install|apk\s+add|[\w-]+\.sh\b))|^[a-z]+ true$/;

/** Whether a shell carries out a script, fetched in the same pipeline or named after its source, that calls `apt-get update`. */
function updates(run: Instruction, command: Command): boolean {
  if (!/^(sh|bash)$/.test(command.name)) return false;
  return /deb\.nodesource\.com\/setup|nodesource_setup|get\.docker\.com|apt\.llvm\.org|packagecloud\.io\/\S*script\.deb/.test(
    pipelineOf(run, command),
  );
}

/** Everything that is run in one with a command. */
function pipelineOf({ script }: Instruction, { item }: Command): string {
  const commands = script?.commands.filter((other) => other.item === item) ?? [];
  return commands.map(({ program, args }) => [...program, ...args].map(({ text }) => text).join(' ')).join(' | ');
}

/** What an edit adds at the end of what it replaces; all of its text when it does more than that. */
function addedBy({ text }: Dockerfile, edit: Edit): string {
  const old = text.slice(edit.start, edit.end);
  return edit.text.startsWith(old) ? edit.text.slice(old.length) : edit.text;
}

function editedRun({ instructions }: Stage, edits: readonly Edit[]): Instruction | undefined {
  return instructions.find((one) => one.keyword === 'RUN' && edits.some((edit) => isIn(edit, one)));
}

function basesOf({ parent }: Stage): readonly Stage[] {
  return parent === undefined ? [] : [parent, ...basesOf(parent)];
}

/** Not merely at its rim: an edit that takes the whole line before ends where the next instruction starts. */
function isIn(edit: Edit, one: Instruction): boolean {
  if (edit.start === edit.end) return touches([edit], one);
  return edit.start < one.end && one.start < edit.end;
}

/** The last stage, what nothing in the file takes anything from, and what these are built from. */
function shippingStages({ stages }: Dockerfile): ReadonlySet<number> {
  const used = new Set<number>();
  const index = (name: string): number | undefined =>
    stages.find((stage) => stage.name === name.toLowerCase() || String(stage.index) === name)?.index;
  for (const { instructions } of stages) {
    for (const { flags } of instructions.map((one) => one.trigger ?? one)) {
      for (const { name, value = '' } of flags) {
        const from = name === 'from' ? value : /(?:^|,)from=([^,]+)/.exec(value)?.[1];
        const stage = from === undefined ? undefined : index(from);
        if (stage !== undefined) used.add(stage);
      }
    }
  }
  const parents = new Set(stages.flatMap(({ parent }) => (parent === undefined ? [] : [parent.index])));
  const shipped = new Set<number>();
  for (const stage of stages) {
    const own = stage.index;
    if (own !== stages.length - 1 && (used.has(own) || parents.has(own))) continue;
    shipped.add(own);
    for (const base of basesOf(stage)) shipped.add(base.index);
  }
  return shipped;
}
