import type { ReportedFinding, Result } from '../slimify.ts';

/** Tells findings apart: the same words give the same fingerprint, unless it was given before; 16 hexadecimal digits. */
export function fingerprints(): (words: readonly string[]) => string {
  const given = new Set<string>();
  return (words) => {
    for (let count = 0; ; count++) {
      const fingerprint = hash([...words, String(count)].join('\0'));
      if (given.has(fingerprint)) continue;
      given.add(fingerprint);
      return fingerprint;
    }
  };
}

const longest = 1_000;

/** What a finding is about, whatever line it stands in and however its lines are broken and indented. */
export function gist({ span, line }: ReportedFinding, { before }: Result, lines: readonly number[]): string {
  const isPlace = span.start === span.end;
  const start = isPlace ? (lines[line - 1] ?? 0) : span.start;
  const end = isPlace ? (lines[line] ?? before.length) : span.end;
  return before
    .slice(start, Math.min(end, start + longest))
    .replaceAll(/[\s\\]+/g, ' ')
    .trim();
}

/** Two runs of FNV-1a with 32 bits each, mixed at the end: enough to tell apart what nobody chose for it. */
function hash(text: string): string {
  let one = 0x811c9dc5;
  let other = 0x9747b28c;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ code, 0x85ebca6b);
    other ^= other >>> 13;
  }
  return [one, other].map((half) => mix(half).toString(16).padStart(8, '0')).join('');
}

function mix(half: number): number {
  const first = Math.imul(half ^ (half >>> 16), 0x85ebca6b);
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
  return (second ^ (second >>> 16)) >>> 0;
}
