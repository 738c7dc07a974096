/** One of `count` parts of all files; `index` is 1-based. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** Whether a path is in a part: by a hash of the path as it is shown, so that the same file is in the same part on every machine. */
export function isInShard(path: string, { index, count }: Shard): boolean {
  // FNV-1a
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(path.replaceAll('\\', '/')))
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  // its low bits alone are poor
  return ((hash ^ (hash >>> 16)) >>> 0) % count === index - 1;
}
