import { spawnSync } from 'node:child_process';
import type { Bodies } from './tally.ts';

/** A body that a real shell took before and refuses now. */
export interface Refused {
  readonly id: string;
  readonly detail: string;
}

/** Shells of this machine that can check a script without running it. */
export function realShells(): readonly string[] {
  return ['dash', 'bash'].filter((shell) => takes(shell, ':'));
}

/** Hands every changed body to a real shell's own parser: what it took before the edits it must take after them. */
export function askShell(shell: string, changed: readonly Bodies[]): readonly Refused[] {
  const refused = refusedBy(shell, new Set(changed.flatMap(({ after }) => after)));
  const doubtful = changed.filter(({ after }) => after.some((body) => refused.has(body)));
  const refusedBefore = refusedBy(shell, new Set(doubtful.flatMap(({ before }) => before)));
  return doubtful
    .filter(({ before }) => !before.some((body) => refusedBefore.has(body)))
    .map(({ id, level, after }) => ({ id, detail: `${level}: ${shell}: ${after.find((body) => refused.has(body))}` }));
}

function refusedBy(shell: string, bodies: ReadonlySet<string>): ReadonlySet<string> {
  // the shells take a here-document without an end: it would swallow the bodies behind it
  const alone = [...bodies].filter((body) => body.includes('<<'));
  const together = [...bodies].filter((body) => !body.includes('<<'));
  return new Set([...alone.filter((body) => !takes(shell, body)), ...search(shell, together)]);
}

/** Finds the refused ones by halves, because starting a shell costs more than all it has to read. */
function search(shell: string, bodies: readonly string[]): readonly string[] {
  if (bodies.length === 0) return [];
  const [only] = bodies;
  if (bodies.length === 1 && only !== undefined) return takes(shell, only) ? [] : [only];
  if (bodies.length <= 500 && takes(shell, bodies.map((body) => `f() {\n${body}\n}\n${trap}\n`).join(''))) return [];
  const middle = bodies.length >> 1;
  return [...search(shell, bodies.slice(0, middle)), ...search(shell, bodies.slice(middle))];
}

/** Valid, and no longer so when a quote or backtick left open in front of it turns inside out what is quoted. */
const trap = `: ')' ")" \`(:)\``;

function takes(shell: string, script: string): boolean {
  return spawnSync(shell, ['-n'], { input: script }).status === 0;
}
