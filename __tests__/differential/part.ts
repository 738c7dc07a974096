/** Days since 1970, in UTC: what the rotating parts change with. */
export function today(): number {
  return Math.floor(Date.now() / 86_400_000);
}

/** One of so many parts, another one every day: after as many days each item has been in one. */
export function partOf<T>(items: readonly T[], parts: number, day: number): readonly T[] {
  return items.filter((_, i) => i % parts === day % parts);
}
