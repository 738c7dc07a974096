import { DockerfileParser } from 'dockerfile-ast';
import type { Span } from './edit.ts';
import { SlimifyError } from './error.ts';
import { fileSpan } from './joined.ts';
import { parseImage } from './images/reference.ts';
import type { ImageRef } from './images/reference.ts';
import type { ImageNames } from './images/named.ts';
import { scan } from './scanner.ts';
import type { Comment, Directive, RawInstruction } from './scanner.ts';
import type { Script } from './shell.ts';
import { plainSh, readScript, readShell } from './source.ts';
import type { Shell } from './source.ts';
import { refuseTemplate, refuseWindows, validate } from './validate.ts';

export type { Comment, Directive, Flag, Heredoc } from './scanner.ts';
export type { Shell } from './source.ts';

/** A parsed Dockerfile. Every offset points into `text`. */
export interface Dockerfile {
  readonly text: string;
  /** The line end of the first line, which new lines copy. */
  readonly eol: '\n' | '\r\n';
  readonly escape: '\\' | '`';
  readonly directives: readonly Directive[];
  readonly comments: readonly Comment[];
  readonly instructions: readonly Instruction[];
  readonly stages: readonly Stage[];
  /** The names that official images have elsewhere, as the user says. */
  readonly images?: ImageNames | undefined;
}

/** One instruction. `keyword` is in upper case. */
export interface Instruction extends Omit<RawInstruction, 'trigger'> {
  /** Its place in the file's list of instructions. */
  readonly index: number;
  /** Index of its stage; undefined for an ARG before the first FROM. */
  readonly stage: number | undefined;
  /** The shell that runs a RUN in shell form; undefined for one that slimify does not read (PowerShell, cmd, conda run ...). */
  readonly shell: Shell | undefined;
  /** What the shell runs, for a RUN in shell form or of a heredoc; undefined when it is not proven to be readable. */
  readonly script: Script | undefined;
  /** The instruction behind ONBUILD. */
  readonly trigger: Instruction | undefined;
}

/** A build stage: FROM and what follows it up to the next FROM. */
export interface Stage {
  readonly index: number;
  /** Lower case, as BuildKit compares it. */
  readonly name: string | undefined;
  readonly from: Instruction;
  readonly image: ImageRef;
  /** The earlier stage that this one is built from; undefined when it is built from an image. */
  readonly parent: Stage | undefined;
  /** The stages built from this one. */
  readonly children: readonly Stage[];
  /** Without FROM. */
  readonly instructions: readonly Instruction[];
  /** What ENV, ARG and USER set, in file order, by `ENV name`, `ARG name` and `USER`. */
  readonly settings: ReadonlyMap<string, readonly Setting[]>;
  /**
   * Whether its layers can reach an image that somebody runs: it is the last stage, or one that nothing in the file uses (built with
   * `--target`), or a stage that ships is built from it. A stage that is only copied from does not ship.
   */
  readonly ships: boolean;
}

/** A value that holds from the instruction at `index` on. */
export interface Setting {
  readonly index: number;
  readonly value: string;
}

/** A mount of a RUN. */
export interface Mount {
  /** `bind` when not given. */
  readonly type: string;
  readonly target: string | undefined;
}

/**
 * Reads a Dockerfile. Throws `SlimifyError` for text that BuildKit refuses, for templates of Dockerfiles and for Windows images.
 * Linear in the length of the text; scripts are read when they are asked for. What was read of an earlier text that begins with the same `same`
 * characters is taken over.
 */
export function parseDockerfile(
  text: string,
  earlier?: Dockerfile,
  same = 0,
  images: ImageNames | undefined = earlier?.images,
): Dockerfile {
  if (text.trim() === '') throw new SlimifyError('the file is empty');
  const scanned = scan(text);
  refuseTemplate(text, scanned);
  validate(scanned);
  const known = (index: number): Instruction | undefined => {
    const one = earlier?.instructions[index];
    return one !== undefined && one.end < same ? one : undefined;
  };
  const stages: Draft[] = [];
  const instructions: Instruction[] = [];
  const names = new Map<string, Draft>();
  const defaults = new Map<string, string>();
  for (const [index, raw] of scanned.instructions.entries()) {
    const current = stages.at(-1);
    if (raw.keyword === 'FROM') {
      const from = known(index) ?? new ReadInstruction(text, raw, index, stages.length, undefined);
      const stage = readStage(from, stages.length, names, defaults, images);
      stage.parent?.children.push(stage);
      stages.push(stage);
      if (stage.name !== undefined) names.set(stage.name, stage);
      instructions.push(from);
      continue;
    }
    if (raw.keyword === 'SHELL' && current !== undefined) current.shell = readShell(raw.args);
    const instruction = known(index) ?? new ReadInstruction(text, raw, index, current?.index, current?.shell);
    instructions.push(instruction);
    if (current !== undefined) addSettings(current.settings, instruction);
    else if (raw.keyword === 'ARG') addDefaults(raw, defaults);
    current?.instructions.push(instruction);
  }
  refuseWindows(stages);
  markShipped(stages);
  const { escape, directives, comments } = scanned;
  const eol = /^[^\n]*\r\n/.test(text) ? '\r\n' : '\n';
  const read = { text, eol, escape, directives, comments, instructions, stages } as const;
  return images === undefined ? read : { ...read, images };
}

/**
 * Reads the file a second time with dockerfile-ast; undefined when both readings agree on where instructions begin and end and what the
 * stages are built from, else what they disagree on.
 */
export function secondReading(file: Dockerfile): string | undefined {
  const second = DockerfileParser.parse(file.text);
  const theirs = second.getInstructions();
  for (const [i, ours] of file.instructions.entries()) {
    const { start, end } = theirs[i]?.getRange() ?? {};
    const column = ours.start - (file.text.lastIndexOf('\n', ours.start - 1) + 1);
    if (start?.line !== ours.line - 1 || start.character !== column || end?.line !== ours.endLine - 1) {
      return `two parsers disagree on the instruction at line ${ours.line}`;
    }
  }
  if (theirs.length !== file.instructions.length) return 'two parsers disagree on the number of instructions';
  const froms = second.getFROMs();
  for (const stage of file.stages) {
    const from = froms[stage.index];
    if (from?.getImage() !== stage.image.text || from.getBuildStage()?.toLowerCase() !== (stage.name ?? undefined)) {
      return `two parsers disagree on the FROM at line ${stage.from.line}`;
    }
  }
  return undefined;
}

/** A RUN that can be read. */
export interface Run {
  readonly instruction: Instruction;
  readonly script: Script;
  readonly stage: Stage;
}

/** The RUNs that can be read and hold one of the words anywhere in their text, in file order; the scripts of other RUNs are not even parsed. */
export function* runsWith(file: Dockerfile, ...words: readonly string[]): Generator<Run> {
  const { text, stages } = file;
  const places = words.map((word) => ({ word, at: text.indexOf(word) })).filter(({ at }) => at !== -1);
  if (places.length === 0) return;
  for (const stage of stages) {
    for (const instruction of stage.instructions) {
      const { keyword, start, end } = instruction;
      if (keyword !== 'RUN') continue;
      let isHere = false;
      for (const place of places) {
        if (place.at !== -1 && place.at < start) place.at = text.indexOf(place.word, start);
        isHere ||= place.at !== -1 && place.at < end;
      }
      const script = isHere ? instruction.script : undefined;
      if (script !== undefined) yield { instruction, script, stage };
    }
  }
}

/** The mounts of a RUN. */
export function mounts(instruction: Instruction): readonly Mount[] {
  return instruction.flags
    .filter(({ name }) => name === 'mount')
    .map(({ value = '' }) => {
      const fields = new Map(value.split(',').map((field) => splitAt(field, field.indexOf('='))));
      return {
        type: fields.get('type') ?? 'bind',
        target: fields.get('target') ?? fields.get('dst') ?? fields.get('destination'),
      };
    });
}

/** A stage while it is read: `shell` is the one in force at its end so far. */
interface Draft extends Omit<Stage, 'parent' | 'children' | 'instructions' | 'settings' | 'ships'> {
  readonly parent: Draft | undefined;
  readonly children: Draft[];
  readonly instructions: Instruction[];
  readonly settings: Map<string, Setting[]>;
  ships: boolean;
  shell: Shell | undefined;
}

function readStage(
  from: Instruction,
  index: number,
  names: ReadonlyMap<string, Draft>,
  defaults: ReadonlyMap<string, string>,
  images: ImageNames | undefined,
): Draft {
  const image = parseImage(from.args[0] ?? '', spanOfWord(from, 0), defaults, images);
  const parent = names.get((image.resolved ?? '').toLowerCase());
  const shell = parent === undefined ? plainSh : parent.shell;
  const name = from.args[2]?.toLowerCase();
  return { index, name, from, image, parent, children: [], instructions: [], settings: new Map(), ships: false, shell };
}

/** A class for its speed: object literals with a getter of their own have no shape in common. */
class ReadInstruction implements Instruction {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly endLine: number;
  readonly word: string;
  readonly keyword: string;
  readonly flags: RawInstruction['flags'];
  readonly body: RawInstruction['body'];
  readonly args: RawInstruction['args'];
  readonly json: boolean;
  readonly heredocs: RawInstruction['heredocs'];
  readonly index: number;
  readonly stage: number | undefined;
  readonly shell: Shell | undefined;
  readonly trigger: Instruction | undefined;
  #text: string | undefined;
  #script: Script | undefined;

  constructor(text: string, raw: RawInstruction, index: number, stage: number | undefined, shell: Shell | undefined) {
    this.start = raw.start;
    this.end = raw.end;
    this.line = raw.line;
    this.endLine = raw.endLine;
    this.word = raw.word;
    this.keyword = raw.keyword;
    this.flags = raw.flags;
    this.body = raw.body;
    this.args = raw.args;
    this.json = raw.json;
    this.heredocs = raw.heredocs;
    this.index = index;
    this.stage = stage;
    this.shell = shell;
    this.trigger = raw.trigger && new ReadInstruction(text, raw.trigger, index, stage, shell);
    this.#text = text;
  }

  get script(): Script | undefined {
    if (this.#text !== undefined) this.#script = readScript(this.#text, this, this.shell);
    this.#text = undefined;
    return this.#script;
  }
}

function addSettings(settings: Map<string, Setting[]>, { keyword, args, index }: Instruction): void {
  const add = (key: string, value: string): void => {
    const known = settings.get(key);
    if (known === undefined) settings.set(key, [{ index, value }]);
    else known.push({ index, value });
  };
  if (keyword === 'USER') add('USER', args[0] ?? '');
  if (keyword === 'ENV') for (let i = 0; i + 1 < args.length; i += 3) add(`ENV ${args[i]}`, unquote(args[i + 1] ?? ''));
  if (keyword !== 'ARG') return;
  for (const word of args) {
    const [name, value] = splitAt(word, word.indexOf('='));
    if (name !== word) add(`ARG ${name}`, unquote(value));
  }
}

/** The place of the n-th blank-separated word of an instruction's body. */
export function spanOfWord(raw: Pick<RawInstruction, 'body'>, index: number): Span {
  const word = [...raw.body.text.matchAll(/\S+/g)][index];
  return word === undefined ? fileSpan(raw.body, 0, 0) : fileSpan(raw.body, word.index, word.index + word[0].length);
}

function addDefaults(raw: RawInstruction, defaults: Map<string, string>): void {
  for (const word of raw.args) {
    const [name, value] = splitAt(word, word.indexOf('='));
    if (name !== word) defaults.set(name, unquote(value));
  }
}

function splitAt(text: string, index: number): [string, string] {
  return index === -1 ? [text, ''] : [text.slice(0, index), text.slice(index + 1)];
}

function unquote(value: string): string {
  return value.replace(/\\(.)|['"]/gs, (_, escaped: string | undefined) => escaped ?? '');
}

function markShipped(stages: readonly Draft[]): void {
  const used = new Set<string>();
  for (const { instructions } of stages) {
    for (const instruction of instructions) {
      for (const source of copySources(instruction.trigger ?? instruction)) used.add(source.toLowerCase());
    }
  }
  for (const stage of stages.toReversed()) {
    const copied = used.has(String(stage.index)) || (stage.name !== undefined && used.has(stage.name));
    const last = stage.index === stages.length - 1;
    stage.ships = last || stage.children.some(({ ships }) => ships) || (stage.children.length === 0 && !copied);
  }
}

function copySources({ keyword, flags }: Instruction): readonly string[] {
  if (keyword !== 'COPY' && keyword !== 'RUN' && keyword !== 'ADD') return [];
  return flags.flatMap(({ name, value = '' }) => {
    if (name === 'from') return [value];
    return name === 'mount' ? [...value.matchAll(/(?:^|,)from=([^,]+)/g)].map((match) => match[1] ?? '') : [];
  });
}
