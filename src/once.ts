/**
 * A fact about an object, found when it is first asked for and kept as long as the object: on it, out of sight, because entries of a WeakMap
 * cost the garbage collector a tenth of a run over a corpus. Of an object that takes no properties it is found anew each time.
 */
export function once<Of extends object, Fact>(find: (of: Of) => Fact): (of: Of) => Fact {
  const place = places++;
  // nobody else writes to this place
  const isKnown = (one: unknown): one is { readonly fact: Fact } => one !== undefined;
  return (of) => {
    const facts = factsOf(of);
    const known = facts[place];
    if (isKnown(known)) return known.fact;
    const fact = find(of);
    facts[place] = { fact };
    return fact;
  };
}

let places = 0;
const kept = Symbol('facts');

function factsOf(of: object): unknown[] {
  if (keepsFacts(of)) return of[kept];
  const facts: unknown[] = [];
  if (Object.isExtensible(of)) Object.defineProperty(of, kept, { value: facts });
  return facts;
}

function keepsFacts(of: object): of is { readonly [kept]: unknown[] } {
  return kept in of;
}
