import { parseDockerfile } from './dockerfile.ts';
import type { Dockerfile } from './dockerfile.ts';
import { applyEdits } from './edit.ts';
import type { Edit } from './edit.ts';

/**
 * The image that edits bring into a file which is built on images of the user's own registry, when it is none of these: it may not be there.
 * Undefined when there is none, and for all other files.
 */
export function strangeImage(file: Dockerfile, edits: readonly Edit[]): string | undefined {
  if (!file.stages.some(({ image }) => image.official !== undefined)) return undefined;
  const known = new Set(foreign(file));
  return foreign(edited(file, edits)).find((name) => !known.has(name));
}

/** What the gate refuses is the gate's to tell of. */
function edited(file: Dockerfile, edits: readonly Edit[]): Dockerfile {
  try {
    return parseDockerfile(applyEdits(file.text, edits), file);
  } catch {
    return file;
  }
}

/** The images that come from anywhere else, by name. */
function foreign({ stages, instructions }: Dockerfile): readonly string[] {
  const bases = stages.flatMap(({ image: { official, registry, repository }, parent }) => {
    const isPulled = parent === undefined && official === undefined && repository !== 'scratch';
    return isPulled ? [registry === undefined ? repository : `${registry}/${repository}`] : [];
  });
  const names = new Set(stages.flatMap(({ name, index }) => [String(index), ...(name === undefined ? [] : [name])]));
  const copied = instructions.flatMap(({ flags }) =>
    flags.filter(({ name }) => name === 'from').map(({ value = '' }) => value),
  );
  return [...bases, ...copied.filter((name) => !names.has(name.toLowerCase()))];
}
