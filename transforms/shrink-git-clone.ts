import { isCopyOf } from '../src/archives.ts';
import {
  cloneOf,
  gitAtStart,
  gitVerb,
  isDropped,
  isMoved,
  needsItsHistory,
  readersOf,
  servesShallow,
} from '../src/clones.ts';
import type { Clone, Reader } from '../src/clones.ts';
import { runsWith } from '../src/dockerfile.ts';
import type { Dockerfile } from '../src/dockerfile.ts';
import { foldersOf, isByVariable, isMounted } from '../src/folders.ts';
import { stageOf } from '../src/order.ts';
import { itemBehind, removeTogether } from '../src/removals.ts';
import type { Removal } from '../src/removals.ts';
import { tracesAt } from '../src/traces.ts';
import type { Finding, Transform } from '../src/transform.ts';
import { insertWord } from '../src/write.ts';

export const shrinkGitClone: Transform = {
  name: 'shrink-git-clone',
  summary: 'leave the history of a cloned repository behind',
  why:
    '`git clone` brings every commit that a repository ever had along, compressed in `.git`, and with them every file that was deleted long ago. Where only the files are used, ' +
    '`--depth=1` fetches the last commit alone. Where a build may ask git for a version, or a version is checked out, `.git` goes at the end of the RUN that is done with it; a ' +
    'later `rm` only hides it.',
  example: {
    lines: ['FROM debian:12-slim', 'RUN git clone https://github.com/example/theme /opt/theme'],
  },
  safety: 'unsafe',
  risk:
    'a program may ask git for its version, for a tag or for an update when the container runs, or in a script that the Dockerfile does not show: look for `git` in what was ' +
    'cloned, build the image and try it',
  mentions: ['clone'],
  waste: ['**/.git'],
  *find(file) {
    const removals: Removal[] = [];
    for (const { instruction } of runsWith(file, 'clone')) {
      const traces = tracesAt(file, instruction);
      for (const [i, trace] of traces.entries()) {
        const clone = cloneOf(file, trace, traces.slice(i + 1));
        const found = clone && !isDropped(clone) ? judge(file, clone) : undefined;
        if (typeof found === 'string') yield { span: trace.command, reason: found };
        else if (found !== undefined && 'edits' in found) yield found;
        else if (found !== undefined) removals.push(found);
      }
    }
    yield* removeTogether(file, removals, () => 'the repository stays in this layer, beside what was built from it');
  },
};

/** How to leave the history of a clone behind, or why it has to stay. */
function judge(file: Dockerfile, clone: Clone): Finding | Removal | string | undefined {
  const { at } = clone.trace;
  if (stageOf(file, at)?.ships !== true) return 'this stage is only copied from: the clone does not reach the image';
  const mounted = isMounted(file, at, clone.place);
  if (mounted !== false) return mounted === true ? undefined : 'a mount may lie where the clone is';
  if (needsItsHistory(clone)) return `${clone.path} asks its own repository for versions`;
  const starter = gitAtStart(file, at);
  if (starter !== undefined) return `line ${starter.line} runs git when a container starts`;
  const readers = readersOf(file, clone);
  const later = readers.find(({ trace }) => trace.at !== at);
  if (later !== undefined) {
    const { at: other, command } = later.trace;
    return later.use === 'git'
      ? `line ${other.line} runs git ${gitVerb(command)}, maybe in the clone`
      : `line ${other.line} builds in the clone, and may ask git for a version`;
  }
  return readers.length === 0 ? withoutHistory(clone) : withoutRepository(file, clone, readers);
}

/** Nothing that can be seen asks for more than the last commit. */
function withoutHistory({ trace, verb, address }: Clone): Finding | string {
  if (!servesShallow(address)) return 'the server may not know how to serve a part of a history';
  const message = 'the whole history of the clone stays in this layer';
  return { span: trace.command, message, edits: [insertWord(verb, '--depth=1')] };
}

/** What can be seen to need the history is done when the RUN ends. */
function withoutRepository(file: Dockerfile, clone: Clone, readers: readonly Reader[]): Removal | string {
  const { at } = clone.trace;
  const tending = readers.find(({ trace, use }) => use === 'git' && !momentary.test(gitVerb(trace.command)));
  if (tending !== undefined)
    return `git ${gitVerb(tending.trace.command)} changes the repository, as if it was meant to stay`;
  const copy = file.instructions.find((other) => isCopyOf(file, other, at));
  if (copy !== undefined) return `line ${copy.line} copies out of this stage`;
  return removal(file, clone) ?? 'no place where the repository can be removed by a name that is known there';
}

/** Verbs of git that look something up or bring the working tree to where a build wants it. */
const momentary = /^(checkout|describe|diff|fetch|log|ls-files|pull|reset|rev-list|rev-parse|show|status|switch)$/;

/** `rm -rf` at the end of the RUN, by the name that the repository has where the shell stands then; undefined when there is none. */
function removal(file: Dockerfile, clone: Clone): Removal | undefined {
  const { trace, path, place } = clone;
  const { at, here, command } = trace;
  const { script } = at;
  const item =
    script === undefined || command.within.length > 0 ? undefined : itemBehind(file, at, script.items.length - 1);
  if (script === undefined || item === undefined || isMoved(clone)) return undefined;
  const folder = foldersOf(file, at, script).at(-1);
  let word: string | undefined;
  if (folder === place) word = '.git';
  else if (folder === here) word = `${path}/.git`;
  else if (/^\/[^$]*$/.test(place) && !isByVariable(file, at, place)) word = `${place}/.git`;
  if (word === undefined) return undefined;
  const isSudo = command.wrappers.some(({ value }) => value === 'sudo');
  return {
    span: command,
    at,
    item,
    command: isSudo ? 'sudo rm -rf' : 'rm -rf',
    word: word.includes('$') ? `"${word}"` : word,
    name: path,
    safety: 'unsafe',
  };
}
