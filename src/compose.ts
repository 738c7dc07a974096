import { basename, dirname, resolve } from 'node:path';
import { SlimifyError } from './error.ts';
import { readDockerfile } from './files.ts';
import { parseYaml } from './yaml.ts';

/** Absolute paths. */
export interface Build {
  readonly dockerfile: string;
  readonly folder: string;
}

/** What a compose file builds, or a file of targets of bake in JSON. Throws `SlimifyError` for anything else. */
export function buildsIn(path: string): readonly Build[] {
  const root = dirname(path);
  const file = read(path);
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

function read(path: string): unknown {
  const { text } = readDockerfile(path, dirname(path));
  try {
    return parseYaml(text);
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
