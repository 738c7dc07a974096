/** What came of trying a set of changes together and in parts. */
export interface Trial {
  /** Names that pass together, in their order. */
  readonly kept: readonly string[];
  /** Names that do not pass on top of those kept before them. */
  readonly dropped: readonly string[];
}

/**
 * Finds a set of names that passes, and with as few tries as may be: all of them, else one half and then the other on top of what
 * passed. `passes` is asked for sets that keep the order of `names`, never for the empty set, which is known to pass.
 */
export async function bisect(
  names: readonly string[],
  passes: (names: readonly string[]) => Promise<boolean>,
): Promise<Trial> {
  return settle([], names, passes);
}

async function settle(
  kept: readonly string[],
  group: readonly string[],
  passes: (names: readonly string[]) => Promise<boolean>,
): Promise<Trial> {
  if (group.length === 0) return { kept, dropped: [] };
  if (await passes([...kept, ...group])) return { kept: [...kept, ...group], dropped: [] };
  if (group.length === 1) return { kept, dropped: group };
  const middle = group.length >> 1;
  const first = await settle(kept, group.slice(0, middle), passes);
  const second = await settle(first.kept, group.slice(middle), passes);
  return { kept: second.kept, dropped: [...first.dropped, ...second.dropped] };
}
