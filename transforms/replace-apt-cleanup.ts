import { expandBraces, isListPath, listWords } from '../src/apt-steps.ts';
import { aptRuns, fateOf, firstNeed, hasBash } from '../src/apt.ts';
import type { AptRun } from '../src/apt.ts';
import type { Dockerfile, Instruction } from '../src/dockerfile.ts';
import type { Edit } from '../src/edit.ts';
import { cleanupsBehind, isArchiveClean, isCleanup, isMisspelt, mergeWithCleanups } from '../src/lists.ts';
import type { Word } from '../src/shell.ts';
import type { Finding, Refusal, Transform } from '../src/transform.ts';
import { removeWord, replaceWord } from '../src/write.ts';

const lists = '/var/lib/apt/lists/*';

export const replaceAptCleanup: Transform = {
  name: 'replace-apt-cleanup',
  summary: 'replace apt cleanups that do nothing or do harm',
  why:
    'A widely copied guide ends with `RUN apt-get clean autoclean && apt-get autoremove --yes && rm -rf /var/lib/{apt,dpkg,cache,log}/`. It saves ' +
    'nothing (measured on Debian 12: 152.4 MB before, 152.4 MB after): dash, the `/bin/sh` of Debian and Ubuntu, does not expand braces, so ' +
    '`rm` looks for one folder of that odd name; and a layer of its own cannot make the layer below it smaller. Under bash it would delete ' +
    '`/var/lib/dpkg`, the package database: `apt-get` no longer works and scanners find no packages. What works is `rm -rf /var/lib/apt/lists/*` in ' +
    'the RUN that fetched the lists. A star in quotes (`"/var/lib/apt/lists/*"`) and a misspelt path (`/var/lib/apt/list/*`) remove nothing either.',
  example: {
    lines: [
      'FROM debian:12-slim',
      'RUN apt-get update && apt-get install -y curl',
      'RUN apt-get clean && rm -rf /var/lib/{apt,dpkg,cache,log}/',
    ],
  },
  safety: 'safe',
  risk: "where the shell is bash, the image keeps dpkg's database, which the old cleanup deleted: it can be some megabytes larger, and scanners see its packages",
  hadolint: ['DL3009'],
  mentions: ['apt'],
  waste: ['/var/lib/apt/lists', '/var/cache/apt'],
  *find(file) {
    const moved = new Set<Instruction>();
    for (const { run, stage } of aptRuns(file)) {
      const { instruction } = run;
      const words = oddWords(file, run);
      if (stage.ships && !isCleanup(run)) {
        const behind = cleanupsBehind(file, run, run.leaves || firstNeed(run) !== undefined);
        const odd = behind.some((cleanup) => oddWords(file, cleanup).length > 0);
        // lists from a layer below are taken care of there
        if (odd || run.steps.some(({ use }) => use === 'fetch')) {
          for (const { instruction } of behind) moved.add(instruction);
          yield* joined(file, run, behind);
        }
      }
      const [first] = words;
      if (first === undefined || moved.has(instruction)) continue;
      if (!stage.ships) yield { span: first.word, reason: 'this stage is only copied from: cleaning it saves nothing' };
      else if (isCleanup(run))
        yield { span: first.word, reason: 'not right behind the RUN that fetched the lists, or not one chain with it' };
      else yield inPlace(file, run, words);
    }
  },
};

/** A word of `rm` that is meant for apt's lists and misses them, or hits more. */
interface OddWord {
  readonly word: Word;
  readonly message: string;
  readonly edits: readonly Edit[];
  /** Whether it is sure to remove nothing as it is. */
  readonly idle: boolean;
}

/** Puts the folder of the lists in the place of what misses it. */
function inPlace(file: Dockerfile, run: AptRun, words: readonly OddWord[]): Finding | Refusal {
  const [first] = words;
  const span = first?.word ?? run.instruction;
  const safety = safetyOf(file, run, words);
  if (safety.startsWith('line')) return { span, reason: safety };
  const edits = words.flatMap(({ edits }) => edits);
  return { span, message: first?.message ?? '', edits, ...(safety === 'safe' ? {} : { safety: 'unsafe' }) };
}

/** Joins a RUN that fetches lists with the cleanups right behind it, puts right what is odd in them, and leaves out what apt does itself. */
function* joined(file: Dockerfile, run: AptRun, behind: readonly AptRun[]): Generator<Finding | Refusal> {
  const last = behind.at(-1);
  const [first] = behind;
  if (first === undefined || last === undefined) return;
  const span = first.instruction;
  const words = behind.flatMap((cleanup) => oddWords(file, cleanup));
  const safety = safetyOf(file, last, words);
  if (safety.startsWith('line')) {
    yield { span, reason: safety };
    return;
  }
  const swaps = words.flatMap(({ edits }) => edits);
  const more = swaps.reduce((sum, { start, end, text }) => sum + text.length + start - end, 0);
  const { edits } = mergeWithCleanups(file, [run], behind, more);
  const message = words[0]?.message ?? 'a cleanup in a layer of its own saves nothing';
  yield { span, message, edits: [...edits, ...swaps], ...(safety === 'safe' ? {} : { safety: 'unsafe' }) };
}

/** Whether the words may be replaced: what removes nothing now would then take lists away that a later RUN may need. */
function safetyOf(file: Dockerfile, run: AptRun, words: readonly OddWord[]): 'safe' | 'unsafe' | `line ${string}` {
  if (words.length === 0) return 'safe';
  const { readers } = fateOf(file, run.instruction);
  const need = readers.find(({ use }) => use === 'need');
  if (need !== undefined)
    return `line ${need.instruction.line} installs from the lists that a working cleanup would remove`;
  return readers.length === 0 && words.every(({ idle }) => idle) ? 'safe' : 'unsafe';
}

/** None where a working cleanup stands behind the last update: what misses would win nothing. */
function oddWords(file: Dockerfile, { script, instruction, steps }: AptRun): readonly OddWord[] {
  const needed = steps.findLastIndex(({ use }) => use === 'fetch' || use === 'need');
  const clean = needed !== -1 && steps.findLastIndex(({ use }) => use === 'clean') > needed;
  const bash = hasBash(instruction);
  const replace = (word: Word, message: string, idle: boolean): OddWord => ({
    word,
    message,
    idle,
    edits: [replaceWord(word, lists)],
  });
  return script.commands.flatMap((command) => {
    if (command.name !== 'rm') return [];
    return command.args.flatMap((word): readonly OddWord[] => {
      const paths = expandBraces(word);
      if ((bash ? paths : [word.value]).some(isDatabase)) {
        const harm = replace(word, "this deletes dpkg's database", false);
        const others = listWords(command, bash).some((other) => other !== word);
        return [others ? { ...harm, edits: removeWord(file, command, word) } : harm];
      }
      if (clean) return [];
      if (isMisspelt(word)) return [replace(word, 'there is no such folder: nothing is removed', true)];
      if (word.kind === 'literal' && word.value === lists)
        return [replace(word, 'a star in quotes: nothing is removed', true)];
      if (bash || paths.length < 2 || !paths.some(isListPath)) return [];
      return [replace(word, 'this shell does not expand braces: nothing is removed', isDash(file, instruction))];
    });
  });
}

function isDatabase(path: string): boolean {
  return /^\/var\/lib\/dpkg(\/\**)?$/.test(path);
}

/** Whether `/bin/sh` is sure to be dash: as it is in the official images, unless something in the file makes it another. */
function isDash(file: Dockerfile, instruction: Instruction): boolean {
  return (
    isArchiveClean(file, instruction) &&
    !/\s\/bin\/sh\b|reconfigure\s.*dash|dash\/sh/.test(file.text.replace(/^\s*(SHELL|CMD|ENTRYPOINT).*$/gim, ''))
  );
}
