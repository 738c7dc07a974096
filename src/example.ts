import { contextOf } from './context.ts';
import { parseDockerfile } from './dockerfile.ts';
import { applyEdits } from './edit.ts';
import { slimify } from './slimify.ts';
import type { Options } from './slimify.ts';
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
  const options = { buildkit: true, runtime, files: context };
  const { before, after } = slimify(text, { transforms: [transform], only: [name], unsafe: true, ...options });
  return { before, after: transform.safety === 'manual' ? suggest(transform, text, options) : after };
}

/** What a transform would make of a text with its findings of every level, also those that are shown only. */
export function suggest(
  { find }: Transform,
  text: string,
  options: Pick<Options, 'buildkit' | 'runtime' | 'files'>,
): string {
  const file = parseDockerfile(text);
  const edits = [...find(file, contextOf(file, options))].flatMap((found) => ('edits' in found ? found.edits : []));
  return applyEdits(text, edits);
}
