import type { Dockerfile, Instruction, Stage } from '../dockerfile.ts';
import { lastFolder, placeOf } from '../folders.ts';
import { describe } from '../images/describe.ts';
import { nameOf, startsOf } from '../start.ts';
import { isPath } from './commands.ts';

/** The program that a container starts. */
export interface Started {
  readonly at: Instruction;
  /** As written: `./app`, `app`. */
  readonly word: string;
  /** Its arguments. */
  readonly rest: readonly string[];
  /** Where it may lie, in the order in which it is looked for. */
  readonly places: readonly string[];
  /** The working folder that it starts in. */
  readonly folder: string;
  readonly needsShell: boolean;
}

/** The one program that a container of a stage starts; a text says why it cannot be told. */
export function startedProgram(file: Dockerfile, stage: Stage): Started | string {
  const starts = startsOf(stage);
  const at = startOf(stage);
  if (at === undefined) return 'what it starts is left to the base image';
  const [start, ...others] = starts ?? [];
  if (start === undefined)
    return isShell.test(nameOf(at.args[0]))
      ? `line ${at.line} starts a shell: what it is for is not said`
      : `what line ${at.line} starts cannot be read`;
  if (others.length > 0) return `line ${at.line} starts more than one program`;
  const [word = '', ...rest] = start.words;
  if (word === '' || /[$`*?]/.test(word))
    return `the name of the program that line ${at.line} starts is not written out`;
  const folder = rooted(stage, lastFolder(file, stage));
  const places = word.includes('/') ? [placeOf(folder, word)] : searched(stage).map((one) => placeOf(one, word));
  const [first] = places;
  if (first === undefined || !isPath(first)) return `the folder of ${word}, which line ${at.line} starts, is not known`;
  const wraps = at.json && nameOf(at.args[0]) !== nameOf(word);
  if (wraps && !isShell.test(nameOf(at.args[0])))
    return `line ${at.line} starts ${nameOf(word)} by ${nameOf(at.args[0])}, which the runtime image has not`;
  return { at, word, rest, places, folder, needsShell: !at.json || wraps };
}

const isShell = /^(ba|da|a)?sh$/;

/** A folder that is given from that of the base image on. */
export function rooted(stage: Stage, place: string): string {
  return /^\.(\/|$)/.test(place) ? placeOf(rootFolder(stage), place) : place;
}

/** The working folder of the base image. */
export function rootFolder({ image }: Stage): string {
  return describe(image)?.family === 'golang' ? '/go' : '/';
}

function startOf({ instructions }: Stage): Instruction | undefined {
  return (
    instructions.findLast(({ keyword }) => keyword === 'ENTRYPOINT') ??
    instructions.findLast(({ keyword }) => keyword === 'CMD')
  );
}

/** The folders that a program is looked for in, without those of a variable. */
function searched({ settings, image }: Stage): readonly string[] {
  const own = settings.get('ENV PATH')?.flatMap(({ value }) => value.split(':')) ?? [];
  const cargo = describe(image)?.family === 'rust' ? ['/usr/local/cargo/bin'] : [];
  const usual = ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin'];
  // a PATH that is added to in many lines names the same folders again and again
  return [...new Set([...own.filter((one) => one.startsWith('/')), ...cargo, ...usual])];
}
