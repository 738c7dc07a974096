/** Bytes as megabytes of a million, as exact as it helps: `2.5`, `329`. */
export function megabytes(bytes: number): string {
  return bytes < 10_000_000 ? (bytes / 1_000_000).toFixed(1) : String(Math.round(bytes / 1_000_000));
}
