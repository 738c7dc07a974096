import { createTwoFilesPatch } from 'diff';
import { slimify } from '../../src/slimify.ts';
import type { Options } from '../../src/slimify.ts';
import { checkRun } from '../invariants.ts';
import { readContext, readEntry } from './files.ts';
import type { Entry } from './files.ts';
import { levels, optionsOf } from './tally.ts';

/** One file of the corpus as slimify leaves it at every level: diff, findings, refusals, broken promises. */
export function showFile(folder: string, id: string): string {
  const text = readEntry(folder, id);
  if (text === undefined) return 'not UTF-8\n';
  const files = readContext(folder, id);
  const parts = levels.flatMap((level) => {
    const { result, refused, violations } = checkRun(text, { ...optionsOf[level], files });
    const broken = violations.map(({ invariant, detail }) => `  BROKEN ${invariant}: ${detail}`);
    if (result === undefined) return [`refused: ${refused?.line ?? '-'}: ${refused?.message}`, ...broken];
    const { findings, refusals, notes, before, after } = result;
    return [
      `--- level ${level}`,
      diffOf(id, before, after),
      ...findings.map(
        ({ line, endLine, transform, status, safety, message }) =>
          `  ${line}-${endLine} ${transform} ${status} (${safety}): ${message}`,
      ),
      ...refusals.map(({ line, transform, reason }) => `  ${line} ${transform} refused: ${reason}`),
      ...notes.map(({ line, kind, message }) => `  ${line} ${kind}: ${message}`),
      ...broken,
    ];
  });
  return `${parts.join('\n')}\n`;
}

/** The diffs that one transform (all of them: undefined) makes alone, of real files, in an order that the seed gives. */
export function* sample(
  folder: string,
  entries: readonly Entry[],
  seed: number,
  options: Options,
): Generator<{ id: string; diff: string }> {
  const real = entries.filter(({ kind }) => kind !== 'parser-test' && kind !== 'windows');
  for (const { id, repo, path } of shuffled(real, seed)) {
    const text = readEntry(folder, id);
    if (text === undefined) continue;
    try {
      const { before, after, findings } = slimify(text, { ...options, files: readContext(folder, id) });
      if (before === after) continue;
      const messages = findings
        .filter(({ status }) => status === 'applied')
        .map(({ line, message }) => `# ${line}: ${message}`);
      yield { id, diff: [`# ${id} ${repo} ${path}`, ...messages, diffOf(id, before, after)].join('\n') };
    } catch {
      continue;
    }
  }
}

function diffOf(id: string, before: string, after: string): string {
  if (before === after) return '  no change';
  return createTwoFilesPatch(`a/${id}`, `b/${id}`, before, after, '', '', { context: 3 })
    .split('\n')
    .slice(1)
    .join('\n');
}

/** Fisher and Yates's shuffle over a linear congruential generator: the same order for the same seed on every machine. */
function shuffled<Item>(items: readonly Item[], seed: number): readonly Item[] {
  const keyed = items.map((item, i) => ({ item, key: hash(seed, i) }));
  return keyed.toSorted((a, b) => a.key - b.key).map(({ item }) => item);
}

function hash(seed: number, index: number): number {
  let value = Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 16), 0x21f0aaad);
  value = Math.imul(value ^ (value >>> 15), 0x735a2d97);
  return (value ^ (value >>> 15)) >>> 0;
}
