import { spawnSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import { array, assert, boolean, constantFrom, nat, property, record, sample, toStringMethod } from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { parseDockerfile } from '../src/dockerfile.ts';
import type { Dockerfile, Instruction } from '../src/dockerfile.ts';
import { applyEdits } from '../src/edit.ts';
import type { Edit } from '../src/edit.ts';
import { gate } from '../src/gate.ts';
import type { Command, Item, Script } from '../src/shell.ts';
import { canMerge, mergeRuns } from '../src/merge.ts';
import { stageOf } from '../src/order.ts';
import {
  appendCommand,
  commentsAbove,
  commentsIn as commentsInside,
  insertWord,
  moveInstruction,
  prependCommand,
  removeCommand,
  removeInstruction,
  removeWord,
  replaceWord,
} from '../src/write.ts';
import {
  chain,
  commandsOf,
  dockerfile,
  heredocScript,
  look,
  script,
  writeFile,
  writeHeredoc,
  writeShell,
} from './generate.ts';
import type { GenFile, GenScript, Look } from './generate.ts';

const settings = { seed: Number(process.env['SEED'] ?? 20_260_801), numRuns: Number(process.env['RUNS'] ?? 300) };
/** How many lists a real shell runs, each several times: forks are dear. `SEED=1 RUNS=5000 SHELL_RUNS=1000` looks further. */
const shellRuns = { ...settings, numRuns: Number(process.env['SHELL_RUNS'] ?? 100) };

type Words = readonly string[];

/** A generated RUN and what was read from the file that holds it. */
interface Case {
  readonly gen: GenScript;
  readonly file: Dockerfile;
  readonly run: Instruction;
  readonly read: Script;
  /** Which item an edit is about. */
  readonly index: number;
  /** The commands that fail when the list is run. */
  readonly fails: Words;
  readonly [toStringMethod]: () => string;
}

const choice = { pick: nat(), fails: array(constantFrom('n1', 'n2', 'n3', 'n4', 'n5'), { maxLength: 3 }) };

const shellCase: Arbitrary<Case> = record({ gen: script, how: look, ...choice }).map(({ gen, how, pick, fails }) =>
  readCase(gen, around(`RUN ${writeShell(gen, how)}`, how), pick, fails),
);

const heredocCase: Arbitrary<Case> = record({ gen: heredocScript, how: look, ...choice }).map(
  ({ gen, how, pick, fails }) =>
    readCase(gen, around(`RUN <<EOF\n${writeHeredoc(gen, how)}EOF`, { ...how, eol: '\n' }), pick, fails),
);

const anyCase: Arbitrary<Case> = constantFrom(shellCase, heredocCase).chain((one) => one);

function around(runs: string, { eol, escape }: Look): string {
  const directive = escape === '`' ? `# escape=\`${eol}` : '';
  return `${directive}FROM a${eol}ENV V=v${eol}${runs}${eol}# end${eol}CMD ["a", "b"]${eol}`;
}

function readCase(gen: GenScript, text: string, pick: number, fails: Words): Case {
  const file = parseDockerfile(text);
  const run = file.instructions.find(({ keyword }) => keyword === 'RUN');
  if (run?.script === undefined) throw new Error(`no script in ${JSON.stringify(text)}`);
  const index = pick % gen.items.length;
  return { gen, file, run, read: run.script, index, fails, [toStringMethod]: () => JSON.stringify({ text, index }) };
}

function wordsOf({ wrappers, program, args }: Command): Words {
  return [...wrappers, ...program, ...args].map(({ text }) => text);
}

/** The commands of all RUNs as the shell sees them; those that only set variables are left out. */
function commandsIn({ instructions }: Dockerfile): readonly Words[] {
  const commands = instructions.flatMap(({ script: read }) => read?.commands ?? []);
  return commands.map(wordsOf).filter((words) => words.length > 0);
}

/** The file after the edits; fails the test when the gate refuses them or a comment was lost. */
function edited(file: Dockerfile, edits: readonly Edit[]): Dockerfile {
  const after = gate(file, edits);
  const told = JSON.stringify([file.text, applyEdits(file.text, edits)]);
  if (typeof after === 'string') throw new Error(`${after}: ${told}`);
  expect([told, ...remarksIn(after)]).toEqual([told, ...remarksIn(file)]);
  return after;
}

/** Comments of the Dockerfile and of the shell. */
function remarksIn({ text }: Dockerfile): Words {
  return text
    .split(/\r?\n/)
    .flatMap((line) => /(?:^|\s)(# ?(?:why|note|ends|fast|it's|&& c|end).*|#\ttab `)$/.exec(line)?.[1] ?? []);
}

describe('generated lists', () => {
  test('are read as they were meant', () => {
    assert(
      property(anyCase, ({ gen, file, read }) => {
        expect(commandsIn(file)).toEqual(commandsOf(gen));
        expect(read.items.map(({ after }) => after).slice(0, -1)).toEqual(gen.operators);
        expect(file.instructions.map(({ keyword }) => keyword)).toEqual(['FROM', 'ENV', 'RUN', 'CMD']);
      }),
      settings,
    );
  });

  test('keep every other word when one is put in, taken out or replaced', () => {
    assert(
      property(anyCase, nat(), ({ file, read }, pick) => {
        const commands = commandsIn(file);
        const command = read.commands[pick % read.commands.length];
        const word = command?.args[pick % Math.max(1, command.args.length)];
        if (command === undefined || word === undefined) return;
        const at = read.commands.indexOf(command);
        const place = wordsOf(command).length - command.args.length + command.args.indexOf(word);
        const changed = (edits: readonly Edit[], words: Words): void => {
          expect(commandsIn(edited(file, edits))).toEqual(commands.with(at, words));
        };
        changed([insertWord(word, '--new')], wordsOf(command).toSpliced(place + 1, 0, '--new'));
        changed([replaceWord(word, 'new')], wordsOf(command).with(place, 'new'));
        const removal = removeWord(file, command, word);
        changed(removal, removal.length === 0 ? wordsOf(command) : wordsOf(command).toSpliced(place, 1));
      }),
      settings,
    );
  });

  test('keep every other command when one is put in or taken out', () => {
    assert(
      property(anyCase, ({ gen, file, run, read, index }) => {
        const appended = appendCommand(file, run, read, index, 'z z');
        if (appended !== undefined) {
          const place = read.items.findIndex(({ end }) => end === appended.start);
          expect(place).toBeGreaterThanOrEqual(index);
          expect(itemsIn(edited(file, [appended]))).toEqual(itemsIn(file).toSpliced(place + 1, 0, [['z', 'z']]));
        }
        const item = itemAt(read, index);
        const prepended = prependCommand(item, 'y y');
        if (prepended !== undefined) {
          expect(itemsIn(edited(file, [prepended]))).toEqual(itemsIn(file).toSpliced(index, 0, [['y', 'y']]));
        }
        const removed = removeCommand(file, read, index);
        if (removed === undefined) return;
        const after = edited(file, removed);
        expect(itemsIn(after)).toEqual(itemsIn(file).toSpliced(index, 1));
        // of two operators the weaker one stays; `;` and the line end are alike
        const weak = gen.operators.map((operator) => (operator === '\n' ? ';' : operator));
        const [before, behind] = [weak[index - 1], weak[index]];
        const left = before === undefined || behind === undefined ? [] : [before === '&&' ? behind : before];
        const expected = weak.toSpliced(Math.max(0, index - 1), before && behind ? 2 : 1, ...left);
        expect(operatorsIn(after).map((operator) => (operator === '\n' ? ';' : operator))).toEqual(expected);
      }),
      settings,
    );
  });

  test('go as a whole when the instruction is removed', () => {
    assert(
      property(anyCase, ({ file, run }) => {
        const after = gate(file, removeInstruction(file, run));
        if (typeof after === 'string') throw new Error(after);
        expect(after.comments.map(({ text }) => text)).toEqual(file.comments.map(({ text }) => text));
        expect(after.instructions.map(({ keyword }) => keyword)).toEqual(['FROM', 'ENV', 'CMD']);
      }),
      settings,
    );
  });
});

describe('generated files', () => {
  const written = (gen: GenFile): { file: Dockerfile; texts: Words; told: string } => {
    const file = parseDockerfile(writeFile(gen));
    const texts = gen.blocks.map(({ text }) => text.replaceAll('\n', gen.eol));
    return { file, texts, told: JSON.stringify(file.text) };
  };
  const textsOf = ({ text, instructions }: Dockerfile): Words =>
    instructions.map(({ start, end }) => text.slice(start, end));
  const layers = (gen: GenFile): readonly number[] =>
    gen.blocks.flatMap(({ keyword }, i) => (/^(RUN|COPY|ADD)$/.test(keyword) ? [i] : []));
  const passed = (file: Dockerfile, edits: readonly Edit[]): Dockerfile => {
    const after = gate(file, edits);
    if (typeof after === 'string')
      throw new Error(`${after}: ${JSON.stringify([file.text, applyEdits(file.text, edits)])}`);
    return after;
  };

  test('are read as they were meant', () => {
    assert(
      property(dockerfile, (gen) => {
        const { file, texts } = written(gen);
        expect(textsOf(file)).toEqual(texts);
        expect(file.instructions.map(({ keyword }) => keyword)).toEqual(gen.blocks.map(({ keyword }) => keyword));
        expect(file.stages).toHaveLength(gen.blocks.filter(({ keyword }) => keyword === 'FROM').length);
      }),
      settings,
    );
  });

  test('lose one instruction with its comment and a blank line, and nothing else', () => {
    assert(
      property(dockerfile, nat(), (gen, pick) => {
        const { file, texts, told } = written(gen);
        const index = layers(gen)[pick % Math.max(1, layers(gen).length)];
        const instruction = file.instructions[index ?? -1];
        if (index === undefined || instruction === undefined) return;
        const edits = removeInstruction(file, instruction);
        // only a RUN may go for nothing
        const isRun = instruction.keyword === 'RUN';
        if (!isRun) expect(gate(file, edits)).toContain('is gone, and nothing takes its place');
        const after = isRun ? passed(file, edits) : parseDockerfile(applyEdits(file.text, edits));
        expect([told, ...textsOf(after)]).toEqual([told, ...texts.toSpliced(index, 1)]);
        const inside = commentsInside(file, instruction);
        const above = commentsAbove(file, instruction);
        const kept = file.comments.filter((comment) => !above.includes(comment)).map(({ text }) => text);
        const all = file.comments.map(({ text }) => text);
        expect([all, kept]).toContainEqual(after.comments.map(({ text }) => text));
        if (inside.length > 0) return;
        // what is left is a part of the file, cut at line ends
        const [lines, left] = [file.text, after.text].map((text) => text.split('\n'));
        expect(left?.every((line) => lines?.includes(line) === true || lines?.includes(`${line}\r`) === true)).toBe(
          true,
        );
        expect(blankRuns(after.text)).toBeLessThanOrEqual(blankRuns(file.text));
      }),
      settings,
    );
  });

  test('keep every line when an instruction is moved', () => {
    assert(
      property(dockerfile, nat(), nat(), (gen, from, to) => {
        const { file, texts, told } = written(gen);
        const index = layers(gen)[from % Math.max(1, layers(gen).length)];
        const instruction = file.instructions[index ?? -1];
        const stage = instruction && stageOf(file, instruction);
        const target = stage?.instructions[to % stage.instructions.length];
        if (index === undefined || instruction === undefined || target === undefined || target === instruction) return;
        const after = passed(file, moveInstruction(file, instruction, target));
        const moved = texts
          .toSpliced(index, 1)
          .toSpliced(target.index - (target.index > index ? 1 : 0), 0, texts[index] ?? '');
        expect([told, ...textsOf(after)]).toEqual([told, ...moved]);
        const sorted = ({ text }: Dockerfile): Words =>
          text
            .split(/\r?\n/)
            .filter((line) => line !== '')
            .sort();
        expect(sorted(after)).toEqual(sorted(file));
      }),
      settings,
    );
  });
});

/** The longest run of blank lines. */
function blankRuns(text: string): number {
  return Math.max(
    0,
    ...[...text.matchAll(/(?:^|\n)((?:[ \t]*\r?\n)+)/g)].map(([, blank = '']) => blank.split('\n').length - 1),
  );
}

function itemAt({ items }: Script, index: number): Item {
  const item = items[index];
  if (item === undefined) throw new Error(`no item ${index}`);
  return item;
}

function scriptOf({ instructions }: Dockerfile): Script {
  const read = instructions.find(({ keyword }) => keyword === 'RUN')?.script;
  if (read === undefined) throw new Error('no script');
  return read;
}

function itemsIn(file: Dockerfile): readonly (readonly Words[])[] {
  return scriptOf(file).items.map(({ commands }) => commands.map(wordsOf));
}

function operatorsIn(file: Dockerfile): readonly unknown[] {
  return scriptOf(file)
    .items.slice(0, -1)
    .map(({ after }) => after);
}

/** A script to be run; the commands with these numbers fail. */
interface Trial {
  readonly source: string;
  readonly fails: Words;
}

interface Outcome {
  readonly status: number;
  /** The commands that ran. */
  readonly log: Words;
}

const driver = `
run() { while read -r line; do :; done; printf '%s\\n' "$*" >&3; case "$FAIL" in *" $2 "*) return 1 ;; esac; }
a() { run a "$@"; }
b() { run b "$@"; }
c() { run c "$@"; }
y() { run y "$@"; }
z() { run z "$@"; }
noop() { printf 'noop %s\\n' "$*" >&3; }
V=v
export V
trial() { FAIL="$1"; (eval "$2") 3>&1 >/dev/null 2>&1 </dev/null; printf '\\036%s\\037' "$?"; }
`;

/** Runs the scripts, each in a subshell of its own, with commands that only write down that they ran. Equal trials run once. */
function runAll(trials: readonly Trial[]): readonly Outcome[] {
  const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
  const lines = trials.map(({ source, fails }) => `trial ' ${fails.join(' ')} ' ${quote(source)}\n`);
  const unique = [...new Set(lines)];
  const input = driver + unique.join('');
  const { stdout } = spawnSync('sh', ['-s'], { input, encoding: 'utf8', maxBuffer: 1 << 28 });
  const parts = stdout.split('\u001f').slice(0, -1);
  expect(parts).toHaveLength(unique.length);
  const outcomes = new Map(
    parts.map((part, i) => {
      const [log = '', status = ''] = part.split('\u001e');
      return [unique[i] ?? '', { status: Number(status), log: log.split('\n').slice(0, -1) }];
    }),
  );
  return lines.map((line) => outcomes.get(line) ?? { status: -1, log: [] });
}

/** What Docker hands to the shell: the body, or the lines of the heredoc. */
function sourceOf(file: Dockerfile): string {
  const run = file.instructions.find(({ keyword }) => keyword === 'RUN');
  const heredoc = run?.heredocs[0];
  return heredoc === undefined ? (run?.body.text ?? '') : file.text.slice(heredoc.body.start, heredoc.body.end);
}

/** The sets of failures that are worth a run: none, the generated one, the item's own commands, and both. */
function failuresOf({ gen, index, fails }: Case): readonly Words[] {
  const own = (gen.items[index]?.commands ?? []).flatMap(([, number = '']) => (/^n\d/.test(number) ? [number] : []));
  const sets = [[], fails, own, [...own.slice(-1), ...fails]].map((set) => [...new Set(set)].sort());
  return [...new Map(sets.map((set) => [set.join(), set])).values()];
}

/** Two texts to be run, and what came of them. */
interface Proof {
  readonly one: Case;
  readonly edits: readonly Edit[];
  readonly fails: Words;
  readonly before: Outcome;
  readonly after: Outcome;
}

/** Makes an edit in each case and runs the text before, or the one given to compare with, and the text after under several failures. */
function prove(
  cases: readonly Case[],
  edit: (one: Case) => readonly Edit[] | undefined,
  compareWith: (one: Case) => Dockerfile = ({ file }) => file,
  failing: Words = [],
): readonly Proof[] {
  const made = cases.flatMap((one) => {
    const edits = edit(one);
    if (edits === undefined) return [];
    const [before, after] = [sourceOf(compareWith(one)), sourceOf(edited(one.file, edits))];
    return failuresOf(one).map((fails) => ({ one, edits, fails: [...fails, ...failing], before, after }));
  });
  const outcomes = runAll(
    made.flatMap(({ before, after, fails }) => [before, after].map((source) => ({ source, fails }))),
  );
  return made.map(({ one, edits, fails }, i) => {
    const [before, after] = outcomes.slice(2 * i, 2 * i + 2);
    if (before === undefined || after === undefined) throw new Error('no outcome');
    return { one, edits, fails, before, after };
  });
}

/** What tells a failing case: the list, the item and the failures. */
function label({ one, edits, fails }: Proof): string {
  return JSON.stringify({ body: sourceOf(one.file), item: one.index, fails, edits: edits.map(({ text }) => text) });
}

/** The proofs where anything but the runs of one command differs. */
function unequal(proofs: readonly Proof[], added: RegExp): Words {
  const without = (log: Words): string => log.filter((line) => !added.test(line)).join('\n');
  const differ = proofs.filter(
    ({ before, after }) => before.status !== after.status || without(before.log) !== without(after.log),
  );
  return differ.slice(0, 3).map(label);
}

const hasShell = spawnSync('sh', ['-c', 'exit 7']).status === 7;

(hasShell ? describe : describe.skip)('as a real shell runs them', () => {
  const cases = sample(anyCase, shellRuns);

  test('an appended command runs when its item succeeded, and nothing else changes', () => {
    const proofs = prove(cases, ({ file, run, read, index }) => {
      const edit = appendCommand(file, run, read, index, 'z z');
      return edit && [edit];
    });
    expect(proofs.length).toBeGreaterThan(shellRuns.numRuns);
    expect(unequal(proofs, /^z z$/)).toEqual([]);
    for (const proof of proofs) {
      const { one, edits, fails, before, after } = proof;
      const place = one.read.items.findIndex(({ end }) => end === edits[0]?.start);
      const [name, number = ''] =
        one.gen.items[place]?.kind === 'simple' ? (one.gen.items[place]?.commands[0] ?? []) : [];
      if (name === undefined) continue;
      const ran = before.log.findIndex((line) => `${line} `.startsWith(`${name} ${number} `));
      const succeeded = ran !== -1 && (name === 'noop' || !fails.includes(number));
      const expected = succeeded ? before.log.toSpliced(ran + 1, 0, 'z z') : before.log;
      // behind `;` it may run after a failure too
      if (succeeded || edits[0]?.text.includes('&&') === true)
        expect([label(proof), ...after.log]).toEqual([label(proof), ...expected]);
    }
  });

  test('nothing else changes when a command that always succeeds is removed', () => {
    const withNoop = cases.flatMap((one) => {
      const index = one.gen.items.findIndex(({ kind, commands }) => kind === 'simple' && commands[0]?.[0] === 'noop');
      return index === -1 ? [] : [{ ...one, index }];
    });
    const proofs = prove(withNoop, ({ file, read, index }) => removeCommand(file, read, index));
    expect(proofs.length).toBeGreaterThan(shellRuns.numRuns / 5);
    const number = ({ one: { gen, index } }: Proof): string => gen.items[index]?.commands[0]?.[1] ?? '';
    for (const proof of proofs) {
      const removed = new RegExp(`^noop ${number(proof)}\\b`);
      expect(proof.after.log).not.toContainEqual(expect.stringMatching(removed));
      expect(unequal([proof], removed)).toEqual([]);
    }
  });

  test('nothing else changes when a command that succeeds is put in front', () => {
    const proofs = prove(cases, ({ read, index }) => {
      const edit = prependCommand(itemAt(read, index), 'y y');
      return edit && [edit];
    });
    expect(proofs.length).toBeGreaterThan(shellRuns.numRuns);
    expect(unequal(proofs, /^y y$/)).toEqual([]);
  });

  test('an item counts as failed when the command in front of it fails', () => {
    const proofs = prove(
      cases.filter(({ read, index }) => itemAt(read, index).heredocs.length === 0),
      ({ read, index }) => {
        const edit = prependCommand(itemAt(read, index), 'y y');
        return edit && [edit];
      },
      ({ file, read, index }) => parseDockerfile(applyEdits(file.text, [replaceWord(itemAt(read, index), 'y y')])),
      ['y'],
    );
    expect(proofs.length).toBeGreaterThan(shellRuns.numRuns);
    expect(unequal(proofs, /^$/)).toEqual([]);
  });

  test('two RUNs that are made one do what they did one after the other', () => {
    const joint = sample(record({ a: chain, b: chain, how: look, remark: boolean(), strict: boolean() }), {
      ...shellRuns,
      numRuns: shellRuns.numRuns * 2,
    });
    const made = joint.flatMap(({ a, b, how, remark, strict }) => {
      const shell = strict ? `SHELL ["/bin/sh", "-ec"]${how.eol}` : '';
      const comment = remark ? `# why${how.eol}` : '';
      const runs = `${shell}RUN ${writeShell(a, how)}${how.eol}${comment}RUN ${writeShell(b, how)}`;
      const file = parseDockerfile(around(runs, how));
      const [first, second] = file.instructions.filter(({ keyword }) => keyword === 'RUN');
      if (first === undefined || second === undefined || !canMerge(file, first, second)) return [];
      const after = edited(file, mergeRuns(file, [first, second], 0).edits);
      expect(commandsIn(after)).toEqual(commandsIn(file));
      expect(after.instructions).toHaveLength(file.instructions.length - 1);
      const lead = strict ? 'set -e\n' : '';
      const sources = [first.body.text, second.body.text, sourceOf(after)].map((text) => lead + text);
      return failuresOfBoth(a, b).map((fails) => ({ sources, fails }));
    });
    expect(made.length).toBeGreaterThan(shellRuns.numRuns / 2);
    const outcomes = runAll(made.flatMap(({ sources, fails }) => sources.map((source) => ({ source, fails }))));
    for (const [i, { sources, fails }] of made.entries()) {
      const [first, second, both] = outcomes.slice(3 * i, 3 * i + 3);
      if (first === undefined || second === undefined) throw new Error('no outcome');
      const failed = first.status !== 0;
      const expected = {
        status: failed ? first.status : second.status,
        log: failed ? first.log : [...first.log, ...second.log],
      };
      expect({ sources, fails, ...both }).toEqual({ sources, fails, ...expected });
    }
  });
});

/** No failure, and one of each command. */
function failuresOfBoth(a: GenScript, b: GenScript): readonly Words[] {
  const numbers = [a, b].flatMap((gen) =>
    commandsOf(gen).flatMap(([, number = '']) => (/^n\d/.test(number) ? [number] : [])),
  );
  return [[], ...[...new Set(numbers)].map((number) => [number])];
}
