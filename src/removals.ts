import type { Dockerfile, Instruction } from './dockerfile.ts';
import type { Span } from './edit.ts';
import type { Finding, Safety } from './transform.ts';
import { appendCommand } from './write.ts';

/** Something that a RUN leaves behind, and how it is removed there. */
export interface Removal {
  /** What the finding is about. */
  readonly span: Span;
  readonly at: Instruction;
  /** The item of the script's list behind which it goes. */
  readonly item: number;
  /** `rm -f`, and the word that names it there. */
  readonly command: string;
  readonly word: string;
  /** What people call it. */
  readonly name: string;
  readonly safety: Safety;
}

/** The item of a script's list behind which a command goes that is to run once `index` has succeeded; undefined when there is no place. */
export function itemBehind(file: Dockerfile, at: Instruction, index: number): number | undefined {
  if (at.script === undefined) return undefined;
  const place = appendCommand(file, at, at.script, index, ':')?.start;
  const item = at.script.items.findIndex(({ end }) => end === place);
  return item === -1 ? undefined : item;
}

/** Removals at one place by one command; `say` gives the message for their names. */
export function* removeTogether(
  file: Dockerfile,
  removals: readonly Removal[],
  say: (names: readonly string[]) => string,
): Generator<Finding> {
  const groups = new Map<string, Removal[]>();
  for (const removal of removals) {
    const key = `${removal.at.index} ${removal.item} ${removal.command}`;
    groups.set(key, [...(groups.get(key) ?? []), removal]);
  }
  for (const group of groups.values()) {
    const [first] = group;
    if (first?.at.script === undefined) continue;
    const words = [...new Set(group.map(({ word }) => word))];
    const edit = appendCommand(file, first.at, first.at.script, first.item, `${first.command} ${words.join(' ')}`);
    if (edit === undefined) continue;
    const safety = group.some((one) => one.safety === 'unsafe') ? 'unsafe' : 'safe';
    yield { span: first.span, message: say([...new Set(group.map(({ name }) => name))]), edits: [edit], safety };
  }
}
