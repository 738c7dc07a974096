import { statSync } from 'node:fs';
import { realPath } from './files.ts';

/** Where a Dockerfile is built from: a folder, absolute; without one the closest that has all that is copied. */
export interface Place {
  readonly folder?: string;
}

/** Says where a Dockerfile is built from; undefined when it is built from several folders. */
export type Places = (dockerfile: string) => Place | undefined;

/**
 * The build contexts that `--context` names: a folder for every Dockerfile, or a compose file or the JSON of `docker buildx bake --print`, which say
 * it of each. Throws `SlimifyError` for a file that is none of these.
 */
export async function placesIn(context: string | undefined, cwd: string): Promise<Places> {
  if (context === undefined) return () => ({});
  if (statSync(context, { throwIfNoEntry: false })?.isFile() !== true) return () => ({ folder: context });
  const { buildsIn } = await import('./compose.ts');
  const folders = new Map<string, Set<string>>();
  for (const { dockerfile, folder } of buildsIn(context)) {
    const path = realPath(dockerfile, cwd);
    folders.set(path, (folders.get(path) ?? new Set()).add(realPath(folder, cwd)));
  }
  return (dockerfile) => {
    const [folder, ...others] = folders.get(realPath(dockerfile, cwd)) ?? [];
    if (folder === undefined) return {};
    return others.length === 0 ? { folder } : undefined;
  };
}
