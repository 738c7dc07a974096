import { isAbove } from './caches.ts';
import { isRemoval } from './archives.ts';
import type { Dockerfile, Instruction } from './dockerfile.ts';
import { expand, placeOf } from './folders.ts';
import { readLine } from './options.ts';
import type { Grammar } from './options.ts';
import type { Command, Word } from './shell.ts';
import { relate, relationsOf, runOf, tracesOf } from './traces.ts';
import type { Trace } from './traces.ts';

/** A `git clone` of a whole history, with its working tree. */
export interface Clone {
  readonly trace: Trace;
  /** What the RUN does behind it. */
  readonly rest: readonly Trace[];
  /** The word `clone`. */
  readonly verb: Word;
  readonly address: string;
  /** Its folder as written, or as the address names it; and where that is. */
  readonly path: string;
  readonly place: string;
}

const git: Grammar = {
  letters: 'cCobuj',
  flags:
    /^(quiet|verbose|progress|recursive|recurse-submodules|single-branch|(no-|also-|remote-|shallow-).*|bare|mirror|local|shared|sparse|dissociate|version|paginate|git-dir)$/,
};

/** Options with which a clone has less than its whole history, no working tree or no repository of its own. */
const unlike =
  /^(depth|shallow-since|shallow-exclude|filter|bare|mirror|no-checkout|n|s|shared|local|l|sparse|reference|reference-if-able|separate-git-dir|C|git-dir)$/;

/** Reads a `git clone`; undefined for any other command, for one that is told to be otherwise, and where its folder cannot be told. */
export function cloneOf(file: Dockerfile, trace: Trace, rest: readonly Trace[]): Clone | undefined {
  const { at, command, here } = trace;
  if (command.name !== 'git' || !command.args.some(({ value }) => value === 'clone')) return undefined;
  const { options, operands } = readLine(command.args, git);
  const [verb, source, folder] = operands;
  if (verb?.value !== 'clone' || source === undefined || operands.length > 3) return undefined;
  if (options.some(([name]) => unlike.test(name))) return undefined;
  const address = expand(file, at, source.value, command);
  const path = folder?.value ?? nameIn(address);
  if (path === '' || /[`*?[{(]/.test(path.replace(/\$\{\w+\}/g, ''))) return undefined;
  return { trace, rest, verb, address, path, place: placeOf(here, expand(file, at, path, command)) };
}

/** Whether the repository is gone when the RUN ends. */
export function isDropped({ rest, place }: Clone): boolean {
  return rest.some(
    (other) => isRemoval(other.command) && [`${place}/.git`, place].some((gone) => relationsOf(other, gone).size > 0),
  );
}

/** Whether the RUN puts the clone in another place, or gives it another name. */
export function isMoved({ rest, place }: Clone): boolean {
  return rest.some(
    ({ command, places }) =>
      /^(mv|cp|rsync|ln)$/.test(command.name) && places.some((one) => relate(one, place) !== undefined),
  );
}

/** Tools that live in a clone of their own and ask it for their version or for older ones of what they install. */
export function needsItsHistory({ place }: Clone): boolean {
  return /(^|\/)\.?(flutter|vcpkg|depot_tools|brew|homebrew|linuxbrew|nvm|esp-idf|esp8266_rtos_sdk)$/i.test(place);
}

/** Servers that are known to hand out a part of a history; any other one may hold nothing but files. */
export function servesShallow(address: string): boolean {
  if (/^(ssh|git|file):\/\/|^[\w.-]+@[\w.-]+:/.test(address)) return true;
  const host = /^https?:\/\/(?:[^/@]*@)?([\w.-]+)/.exec(address)?.[1] ?? '';
  return /^(github\.com|(www\.)?gitlab\.com|gitlab\.[\w.-]+|bitbucket\.org|codeberg\.org|gitee\.com|huggingface\.co|salsa\.debian\.org|aur\.archlinux\.org|git\.kernel\.org|[\w-]+\.googlesource\.com)$/.test(
    host,
  );
}

/** Who may look into the history of a clone: `git` in its folder, or a build that may ask it for a version. */
export interface Reader {
  readonly trace: Trace;
  readonly use: 'git' | 'build';
}

/** The commands behind a clone that may read its history: of its RUN, and of what is carried out on top of it. */
export function readersOf(file: Dockerfile, clone: Clone): readonly Reader[] {
  const { at, command } = clone.trace;
  // then it may be anywhere
  const moved = isMoved(clone);
  return tracesOf(file).flatMap((trace): readonly Reader[] => {
    const behind = trace.at === at ? trace.command.start > command.start : isAbove(file, trace.at, at);
    const use = behind ? useOf(trace, clone, moved) : undefined;
    return use === undefined ? [] : [{ trace, use }];
  });
}

/** An instruction that speaks of git to a container, or to a build on top of the image. */
export function gitAtStart(file: Dockerfile, run: Instruction): Instruction | undefined {
  return file.instructions.find(
    (at) =>
      /^(CMD|ENTRYPOINT|HEALTHCHECK|ONBUILD)$/.test(at.keyword) &&
      /\bgit\b/.test(at.args.join(' ')) &&
      isAbove(file, at, run),
  );
}

function useOf(trace: Trace, { place }: Clone, moved: boolean): Reader['use'] | undefined {
  const { command, here, places } = trace;
  let use: Reader['use'] | undefined;
  if (/^(git|git-\w+|gitk|tig|hub|gh)$/.test(command.name)) use = readsHistory(command) ? 'git' : undefined;
  else use = runOf(trace) === undefined ? undefined : 'build';
  if (use === undefined || moved || here.split('/')[0] !== place.split('/')[0]) return use;
  return [here, ...places].some((one) => relate(place, one) !== undefined || isNamedIn(one, place)) ? use : undefined;
}

/** Whether a place below another root goes through a folder of the same name. */
function isNamedIn(one: string, place: string): boolean {
  const [root, ...parts] = one.split('/');
  return root !== place.split('/')[0] && parts.includes(place.slice(place.lastIndexOf('/') + 1));
}

/** Whether a `git` command may need more of a history than its last commit. */
function readsHistory(command: Command): boolean {
  return !/^(apply|clone|config|init|lfs|ls-remote|submodule|version)$/.test(gitVerb(command));
}

/** The verb of a `git` command; `version` when it has none. */
export function gitVerb({ args }: Command): string {
  return readLine(args, git).operands[0]?.value ?? 'version';
}

function nameIn(address: string): string {
  const name = /[^/:]+$/.exec(address.replace(/\/+$/, '').replace(/\.git$/, ''))?.[0] ?? '';
  return /^[\w.-]+$/.test(name) ? name : '';
}
