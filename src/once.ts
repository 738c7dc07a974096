/** A fact about an object, found when it is first asked for and kept as long as the object. */
export function once<Of extends object, Fact>(find: (of: Of) => Fact): (of: Of) => Fact {
  const known = new WeakMap<Of, { readonly fact: Fact }>();
  return (of) => {
    let found = known.get(of);
    if (found === undefined) known.set(of, (found = { fact: find(of) }));
    return found.fact;
  };
}
