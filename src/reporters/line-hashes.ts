const window = 100;
const base = 37n;
const highest = power(base, window);
const space = 0x20;
const tab = 0x09;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const endOfText = 0xffff;

/**
 * Of each line what GitHub calls `primaryLocationLineHash`, as its upload action computes it where it is missing: a hash of the 100
 * characters from there on without blanks and tabs, and how often that one came before. Uploads by other ways have to bring it along.
 */
export function lineHashes(text: string): readonly string[] {
  const hashes: string[] = [];
  const counts = new Map<string, number>();
  const characters: number[] = Array.from({ length: window }, () => 0);
  /** Whether a line begins with the character at the same place of the window. */
  const begins: boolean[] = Array.from({ length: window }, () => false);
  let hash = 0n;
  let at = 0;
  const take = (): void => {
    if (!begins[at]) return;
    begins[at] = false;
    const name = hash.toString(16);
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    hashes.push(`${name}:${count}`);
  };
  const push = (character: number, isBegin: boolean): void => {
    take();
    begins[at] = isBegin;
    hash = BigInt.asUintN(64, hash * base + BigInt(character) - highest * BigInt(characters[at] ?? 0));
    characters[at] = character;
    at = (at + 1) % window;
  };
  let isBegin = true;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === space || code === tab || (code === lineFeed && text.charCodeAt(i - 1) === carriageReturn)) continue;
    const character = code === carriageReturn ? lineFeed : code;
    push(character, isBegin);
    isBegin = character === lineFeed;
  }
  push(endOfText, isBegin);
  for (let i = 0; i < window; i++) push(0, false);
  return hashes;
}

function power(of: bigint, times: number): bigint {
  let result = 1n;
  for (let i = 0; i < times; i++) result = BigInt.asUintN(64, result * of);
  return result;
}
