import { SlimifyError } from './error.ts';

/** The end of an error about a name that there is not: what was most likely meant, else what can be said instead. */
export function didYouMean(name: string, known: readonly string[], otherwise: string): string {
  const near = suggest(name, known);
  return near === undefined ? `; ${otherwise}` : `, did you mean ${near}?`;
}

/** The value of an option, which is one of these. Throws `SlimifyError` for another one. */
export function oneOf<T extends string>(flag: string, value: string, known: readonly T[]): T {
  const found = known.find((candidate) => candidate === value);
  if (found !== undefined) return found;
  throw new SlimifyError(`--${flag} cannot be ${value}${didYouMean(value, known, `it is one of ${known.join(', ')}`)}`);
}

function suggest(name: string, known: readonly string[]): string | undefined {
  const near = known
    .map((candidate) => ({ candidate, distance: distance(name.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ candidate, distance }) => distance <= Math.max(1, Math.floor(candidate.length / 3)))
    .sort((a, b) => a.distance - b.distance)[0]?.candidate;
  return near ?? known.find((candidate) => name.length > 2 && candidate.includes(name.toLowerCase()));
}

/** How many letters to add, drop, replace or swap with their neighbour to get from one to the other. */
function distance(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      const swapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      const cost = [at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + (same ? 0 : 1)];
      if (swapped) cost.push(at(beforeLast, column - 2) + 1);
      current.push(Math.min(...cost));
    }
    beforeLast = last;
    last = current;
  }
  return at(last, to.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}
