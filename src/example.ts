import { slimify } from './slimify.ts';
import type { Transform } from './transform.ts';

/** A Dockerfile before and after. */
export interface Shown {
  readonly before: string;
  readonly after: string;
}

/** The example of a transform and what it makes of it at any level; undefined when it has none. */
export function showExample(transform: Transform): Shown | undefined {
  const { name, example } = transform;
  if (example === undefined) return undefined;
  const { lines, files = {}, runtime } = example;
  const text = `${lines.join('\n')}\n`;
  const context = { read: (path: string) => files[path], has: (path: string) => path in files };
  const { before, after } = slimify(text, {
    transforms: [transform],
    only: [name],
    unsafe: true,
    buildkit: true,
    runtime,
    files: context,
  });
  return { before, after };
}
