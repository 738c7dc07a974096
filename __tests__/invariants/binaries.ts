import type { Dockerfile, Stage } from '../../src/dockerfile.ts';
import type { Edit } from '../../src/edit.ts';
import type { Command } from '../../src/shell.ts';

/*
 * What may be said more of a command that builds a program, at the unsafe level only: that it be linked without symbols. Nothing of what was
 * said before may go, nor come to stand anywhere else.
 */

const goOption = '-ldflags="-s -w"';
const cargoSetting = 'CARGO_PROFILE_RELEASE_STRIP=symbols';

/**
 * Whether a word of `go build` is a word from before, or comes new, so that the flags of the linker have `-s`, or `-s -w`, in front; `before`: the
 * word before it.
 */
export function isStripped({ name }: Command, was: string | undefined, is: string, before = ''): boolean {
  if (name !== 'go') return false;
  if (was === undefined) return is === goOption;
  // quotes and the name of the option stay as they are: the flags come behind them
  const place = /^--?ldflags$/.test(before) ? /^["']$/ : /^--?ldflags=["']$|^["']--?ldflags=$/;
  for (const flags of ['-s -w', '-s']) {
    const at = is.indexOf(`${flags} `);
    if (at === -1) continue;
    const head = is.slice(0, at);
    const tail = is.slice(at + flags.length + 1);
    if (!place.test(head)) continue;
    if (head + tail === was) return true;
    // a bare word gets quotes
    if (head.endsWith('"') && tail.endsWith('"') && head.slice(0, -1) + tail.slice(0, -1) === was) return true;
  }
  return false;
}

/** Whether the words after `go build` or `go install` may hold a new option here: nothing but `-C` and its folder may stand in front. */
export function takesOption(words: readonly string[], index: number): boolean {
  const [verb = '', ...before] = words.slice(0, index);
  return /^(build|install)$/.test(verb) && (before.length === 0 || /^--?C(=|$)/.test(before[0] ?? ''));
}

/** The variables that a command is given, but for the one that has Cargo strip what it builds with `--release`. */
export function otherAssignments({ name, assignments }: Command): Command['assignments'] {
  if (name !== 'cargo') return assignments;
  return assignments.filter((one) => `${one.name}=${one.value}` !== cargoSetting);
}

/** A piece of shell without what such an edit adds. */
export function withoutStripping(text: string): string {
  return text
    .replaceAll(` ${goOption}`, '')
    .replaceAll(`${cargoSetting} `, '')
    .replace(/(ldflags[= ]["']|["']--?ldflags=)(-s -w|-s) /g, '$1');
}

/** Whether an edit is of this kind: it is made for what is copied out of a stage, where a cache stays behind. */
export function isStripEdit({ start, end, text }: Edit, file: Dockerfile): boolean {
  const old = file.text.slice(start, end);
  if (/(^|\/)cargo$/.test(old)) return text === `${cargoSetting} ${old}`;
  const added = text.startsWith(old) ? text.slice(old.length) : '';
  if (added === ` ${goOption}` || (old === '' && /^(-s|-s -w) $/.test(added))) return true;
  return text === `"-s ${old}"` || text === `"-s -w ${old}"`;
}

/** The stages whose files get into an image that somebody runs: those that ship, and what is copied out of others into them. */
export function sourcesOf({ stages }: Dockerfile, shipped: ReadonlySet<number>): ReadonlySet<number> {
  const found = new Set(shipped);
  const add = (stage: Stage | undefined): void => {
    for (let one = stage; one !== undefined; one = one.parent) found.add(one.index);
  };
  for (const stage of stages.toReversed()) {
    if (!found.has(stage.index)) continue;
    add(stage);
    for (const instruction of stage.instructions) {
      const { keyword, flags } = instruction.trigger ?? instruction;
      const from = keyword === 'COPY' ? flags.find(({ name }) => name === 'from')?.value : undefined;
      if (from === undefined) continue;
      add(
        stages.slice(0, stage.index).findLast(({ name, index }) => name === from.toLowerCase() || `${index}` === from),
      );
    }
  }
  return found;
}
