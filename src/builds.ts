import { statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { SlimifyError } from './error.ts';
import { readDockerfile, realPath } from './files.ts';

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
  const folders = new Map<string, Set<string>>();
  for (const { dockerfile, folder } of await buildsIn(context)) {
    const path = realPath(dockerfile, cwd);
    folders.set(path, (folders.get(path) ?? new Set()).add(realPath(folder, cwd)));
  }
  return (dockerfile) => {
    const [folder, ...others] = folders.get(realPath(dockerfile, cwd)) ?? [];
    if (folder === undefined) return {};
    return others.length === 0 ? { folder } : undefined;
  };
}

/** Absolute paths. */
interface Build {
  readonly dockerfile: string;
  readonly folder: string;
}

async function buildsIn(path: string): Promise<readonly Build[]> {
  const { parse } = await import('yaml');
  const root = dirname(path);
  const file = read(path, parse);
  const services = Object.values(fieldsOf(fieldsOf(file)['services'])).map((service) => fieldsOf(service)['build']);
  const targets = Object.values(fieldsOf(fieldsOf(file)['target']));
  if (services.length === 0 && targets.length === 0)
    throw new SlimifyError(
      `--context: ${basename(path)} has neither the services of a compose file nor the targets of bake; of a docker-bake.hcl name what docker buildx bake --print writes`,
    );
  return [...services, ...targets].flatMap((build): Build[] => {
    if (build === undefined || build === null) return [];
    const {
      context = '.',
      dockerfile = 'Dockerfile',
      ...rest
    } = fieldsOf(typeof build === 'string' ? { context: build } : build);
    if (!isPath(context) || !isPath(dockerfile) || Object.keys(rest).some((key) => /^dockerfile[-_]inline$/.test(key)))
      return [];
    const folder = resolve(root, context);
    return [{ folder, dockerfile: resolve(folder, dockerfile) }];
  });
}

function read(
  path: string,
  parse: (text: string, options: { merge: boolean; logLevel: 'error' }) => unknown,
): unknown {
  const { text } = readDockerfile(path, dirname(path));
  try {
    return parse(text, { merge: true, logLevel: 'error' });
  } catch (error) {
    const [reason = ''] = String(error instanceof Error ? error.message : error).split('\n');
    throw new SlimifyError(`--context: ${basename(path)} cannot be read: ${reason}`);
  }
}

/** A path on this machine that needs no variable. */
function isPath(value: unknown): value is string {
  return typeof value === 'string' && !/\$|^\w[\w+-]+:|^git@|\.git(#|$)/.test(value);
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
