import { aptRun, aptVerb, expandBraces, listReaders, listWords } from '../src/apt.ts';
import type { AptRun } from '../src/apt.ts';
import { earlier, rootOf, runsWith, stageOf } from '../src/dockerfile.ts';
import type { Dockerfile, Instruction } from '../src/dockerfile.ts';
import type { Edit } from '../src/edit.ts';
import { hasDockerClean } from '../src/images/release.ts';
import type { Command, Script, Word } from '../src/shell.ts';
import type { Finding, Refusal, Transform } from '../src/transform.ts';
import { canJoin, joinRuns, removeCommand, removeInstruction, removeWord, replaceWord } from '../src/write.ts';

export const replaceAptCleanup: Transform = {
  name: 'replace-apt-cleanup',
  summary: 'replace apt cleanups that do nothing or do harm',
  why:
    'A widely copied guide ends with `RUN apt-get clean autoclean && apt-get autoremove --yes && rm -rf /var/lib/{apt,dpkg,cache,log}/`. It saves ' +
    'nothing (measured on Debian 12: 152.4 MB before, 152.4 MB after): dash, the `/bin/sh` of Debian and Ubuntu, does not expand braces, so ' +
    '`rm` looks for one folder of that odd name; and a layer of its own cannot make the layer below it smaller. Under bash it would delete ' +
    "`/var/lib/dpkg`, the package database: `apt-get` no longer works and scanners find no packages. What works is `rm -rf /var/lib/apt/lists/*` in " +
    'the RUN that fetched the lists.',
  safety: 'safe',
  risk: "where the shell is bash, the image keeps dpkg's database, which the old cleanup deleted: it can be some megabytes larger, and scanners see its packages",
  hadolint: ['DL3009'],
  *find(file) {
    for (const { instruction, script, stage } of runsWith(file, 'apt')) {
      if (!script.commands.some((command) => isCleanup(command, instruction))) continue;
      if (!stage.ships) {
        if (oddWords(script).length > 0) yield { span: instruction, reason: 'this stage is only copied from: cleaning it saves nothing' };
        continue;
      }
      const run = aptRun(instruction);
      const fetches = run?.uses.some(({ use }) => use === 'fetch' || use === 'need') === true;
      yield* fetches ? inPlace(file, instruction, script) : inLaterLayer(file, instruction, script);
    }
  },
};

/** A cleanup in the RUN that installs: only its odd words are wrong. */
function* inPlace(file: Dockerfile, instruction: Instruction, script: Script): Generator<Finding | Refusal> {
  const words = oddWords(script);
  const [word] = words;
  if (word === undefined) return;
  const reader = listReaders(file, instruction)[0];
  if (reader?.use === 'need') {
    yield { span: word, reason: `line ${reader.instruction.line} installs from the lists that a working cleanup would remove` };
    return;
  }
  const literal = hasLiteralBraces(file, instruction);
  const safe = literal && reader === undefined;
  yield { span: word, message: messageFor(literal), edits: [replaceWord(word, '/var/lib/apt/lists/*')], ...(safe ? {} : { safety: 'unsafe' }) };
}

/** A cleanup in a layer above the one that installs: it goes into that one, or goes. */
function* inLaterLayer(file: Dockerfile, instruction: Instruction, script: Script): Generator<Finding | Refusal> {
  const target = layerBelow(file, instruction);
  if (target === undefined) return;
  const words = oddWords(script);
  const whole = script.commands.every((command) => isCleanup(command, instruction));
  const adjacent = target.instruction.index + 1 === instruction.index;
  if (whole && adjacent && (target.leaves || words.length > 0 || script.commands.some(isAutoremove))) {
    yield moved(file, target, instruction, script, words);
    return;
  }
  if (target.leaves || words.length > 0) {
    if (words.length > 0) yield { span: instruction, reason: 'not right after the RUN that installs, or mixed with other commands' };
    return;
  }
  yield* useless(file, instruction, script);
}

/** Joins the cleanup with the RUN below and puts right what is odd in it. */
function moved(file: Dockerfile, target: AptRun, instruction: Instruction, script: Script, words: readonly Word[]): Finding | Refusal {
  const reader = listReaders(file, target.instruction).find(({ instruction: { index } }) => index > instruction.index);
  if (reader?.use === 'need') {
    return { span: instruction, reason: `line ${reader.instruction.line} installs from the lists that a working cleanup would remove` };
  }
  if (!canJoin(file, target.instruction, instruction)) {
    return { span: instruction, reason: 'cannot be joined with the RUN that installs: not two plain chains of && run the same way' };
  }
  const edits: Edit[] = joinRuns(file, target.instruction, instruction);
  const [word] = words;
  if (word !== undefined) edits.push(replaceWord(word, '/var/lib/apt/lists/*'));
  if (isArchiveClean(file, instruction)) {
    for (const [i, item] of script.items.entries()) {
      if (item.command !== undefined && isClean(item.command)) edits.push(...(removeCommand(file, script, i) ?? []));
    }
  }
  const literal = word === undefined || hasLiteralBraces(file, instruction);
  const safe = literal && reader === undefined;
  const message = word === undefined ? 'a cleanup in a layer of its own saves nothing' : messageFor(literal);
  return { span: instruction, message, edits, ...(safe ? {} : { safety: 'unsafe' }) };
}

/** Takes out the removal of lists that the layers below no longer hold. */
function* useless(file: Dockerfile, instruction: Instruction, script: Script): Generator<Finding | Refusal> {
  const cleanArchive = isArchiveClean(file, instruction);
  const idle = script.items.filter(({ command }) => {
    if (command === undefined) return false;
    return onlyLists(command, instruction) || (cleanArchive && isClean(command));
  });
  const lists = script.commands.find((command) => listWords(command, instruction.shell).length > 0);
  if (lists === undefined) return;
  const message = 'the layers below hold no apt lists any more';
  if (idle.length === script.items.length) {
    yield { span: lists, message, edits: removeInstruction(file, instruction) };
    return;
  }
  const index = script.items.findIndex(({ command }) => command === lists);
  if (index === -1) return;
  if (!onlyLists(lists, instruction)) {
    const [word] = listWords(lists, instruction.shell);
    if (word !== undefined) yield { span: lists, message, edits: removeWord(file, lists, word) };
    return;
  }
  const edits = removeCommand(file, script, index);
  if (edits === undefined) yield { span: lists, reason: 'the chain would mean something else without it' };
  else yield { span: lists, message, edits };
}

/** The last RUN below, in the stage or one it is built from, that fetched lists; undefined when something in between may have too. */
function layerBelow(file: Dockerfile, instruction: Instruction): AptRun | undefined {
  for (const below of earlier(file, instruction)) {
    if (below.keyword !== 'RUN') continue;
    const run = aptRun(below);
    if (run?.uses.some(({ use }) => use === 'fetch') === true) return run;
    if (below.script === undefined || run?.uses.some(({ use }) => use === 'unseen') === true) return undefined;
  }
  return undefined;
}

function messageFor(literal: boolean): string {
  return literal ? 'this shell does not expand braces: nothing is removed' : "this deletes dpkg's database";
}

/** Words of `rm` that stand for several folders of `/var/lib` at once, apt's among them. */
function oddWords(script: Script): readonly Word[] {
  return script.commands
    .filter(({ name }) => name === 'rm')
    .flatMap(({ args }) => args)
    .filter(({ kind, value }) => kind === 'brace' && /^\/var\/lib\/\{([a-z]+,)*(apt|dpkg)(,[a-z]+)*\}\/?\*?$/.test(value));
}

/** Whether `/bin/sh` is sure to be dash: no bash by SHELL, and nothing in the file that makes it bash. */
function hasLiteralBraces(file: Dockerfile, { shell }: Instruction): boolean {
  if (shell === undefined || shell.name === 'bash') return false;
  return !/\s\/bin\/sh\b|reconfigure\s.*dash|dash\/sh/.test(file.text.replace(/^\s*(SHELL|CMD|ENTRYPOINT).*$/gim, ''));
}

function isCleanup(command: Command, { shell }: Instruction): boolean {
  if (isClean(command) || isAutoremove(command)) return true;
  if (command.name !== 'rm') return false;
  return command.args.every((word) => word.value.startsWith('-') || expandBraces(word, shell).every((path) => isAptPath(path)));
}

function isAptPath(path: string): boolean {
  return /^\/var\/(lib\/(apt|dpkg|cache|log|\{)|cache\/(apt|debconf)|log\/(apt|dpkg|alternatives)|tmp\/\*)|^\/tmp\/\*$/.test(path);
}

/** Whether apt keeps no downloaded packages on this image: `apt-get clean` has nothing to do. */
function isArchiveClean(file: Dockerfile, instruction: Instruction): boolean {
  const stage = stageOf(file, instruction);
  return stage !== undefined && hasDockerClean(rootOf(stage).image);
}

function isClean(command: Command): boolean {
  return /^(auto-?)?clean$/.test(aptVerb(command) ?? '');
}

function isAutoremove(command: Command): boolean {
  return /^auto-?(remove|purge)$/.test(aptVerb(command) ?? '');
}

/** Whether an `rm` removes apt's lists and nothing else. */
function onlyLists(command: Command, { shell }: Instruction): boolean {
  const operands = command.args.filter(({ value }) => !value.startsWith('-'));
  return operands.length > 0 && command.redirects.length === 0 && listWords(command, shell).length === operands.length;
}

