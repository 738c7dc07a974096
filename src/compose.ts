import { basename, dirname, resolve } from 'node:path';
import { SlimifyError } from './error.ts';
import { readDockerfile } from './files.ts';
import { parseYaml } from './yaml.ts';

/** Absolute paths. */
export interface Build {
  readonly dockerfile: string;
  readonly folder: string;
  /** The stage that is built, by name or number; it may hold a variable. Undefined for the last one. */
  readonly target: string | undefined;
}

/** More than a file for people has; each may stand on another one. */
const recipesLimit = 2000;

/** The fields of builds, by the names of their services and targets. */
export type Recipes = ReadonlyMap<string, Fields>;
type Fields = Readonly<Record<string, unknown>>;

/** What a compose file builds, or a file of targets of bake in JSON. Throws `SlimifyError` for anything else. */
export function buildsIn(path: string): readonly Build[] {
  let recipes: Recipes | undefined;
  try {
    recipes = recipesIn(path);
  } catch (error) {
    if (error instanceof SlimifyError) throw new SlimifyError(`--context: ${basename(path)} ${error.message}`);
    throw error;
  }
  if (recipes === undefined)
    throw new SlimifyError(
      `--context: ${basename(path)} has neither the services of a compose file nor the targets of bake; of a docker-bake.hcl name what docker buildx bake --print writes`,
    );
  return [...recipes.values()].flatMap((recipe) => buildOf(recipe, dirname(path)));
}

/** What a file of compose or bake says of builds; undefined when it is none. Throws `SlimifyError` when it cannot be read. */
export function recipesIn(path: string): Recipes | undefined {
  const file = fieldsOf(read(path));
  const services = fieldsOf(file['services']);
  const targets = fieldsOf(file['target']);
  if (Object.keys(services).length === 0 && Object.keys(targets).length === 0) return undefined;
  const [known, baked] = [new Map<string, Fields | undefined>(), new Map<string, Fields>()];
  return new Map([
    ...Object.keys(services).flatMap((name) => entry(name, serviceRecipe(services, name, known))),
    ...Object.keys(targets).flatMap((name) => entry(`target ${name}`, bakeRecipe(targets, name, baked))),
  ]);
}

/** The build that a recipe is, with paths from a folder; none when that depends on variables or lies elsewhere. */
export function buildOf(recipe: Fields, root: string): readonly Build[] {
  const { context = '.', dockerfile = 'Dockerfile', target } = recipe;
  if (!isPath(context) || !isPath(dockerfile) || Object.keys(recipe).some((key) => /^dockerfile[-_]inline$/.test(key)))
    return [];
  const folder = resolve(root, context);
  return [{ folder, dockerfile: resolve(folder, dockerfile), target: typeof target === 'string' ? target : undefined }];
}

function entry(name: string, recipe: Fields | undefined): readonly (readonly [string, Fields])[] {
  return recipe === undefined ? [] : [[name, recipe]];
}

/** What a service builds, with what the service of the same file says that it extends. */
function serviceRecipe(services: Fields, name: string, known: Map<string, Fields | undefined>): Fields | undefined {
  // what goes round in circles, or deeper than anybody writes, says nothing
  if (known.has(name) || known.size > recipesLimit) return known.get(name);
  known.set(name, undefined);
  const { build, extends: base } = fieldsOf(services[name]);
  const { service = base, file } = fieldsOf(base);
  const below = typeof service === 'string' && file === undefined ? serviceRecipe(services, service, known) : undefined;
  const own =
    build === undefined || build === null
      ? undefined
      : fieldsOf(typeof build === 'string' ? { context: build } : build);
  const recipe = own === undefined ? below : { ...below, ...own };
  known.set(name, recipe);
  return recipe;
}

/** What a target of bake builds, with what those say that it inherits. */
function bakeRecipe(targets: Fields, name: string, known: Map<string, Fields>): Fields {
  const found = known.get(name);
  if (found !== undefined || known.size > recipesLimit) return found ?? {};
  known.set(name, {});
  const target = fieldsOf(targets[name]);
  const bases = Array.isArray(target['inherits']) ? target['inherits'] : [];
  const recipe: Fields = Object.assign({}, ...bases.map((base) => bakeRecipe(targets, String(base), known)), target);
  known.set(name, recipe);
  return recipe;
}

function read(path: string): unknown {
  const { text } = readDockerfile(path, dirname(path));
  try {
    return path.endsWith('.json') ? JSON.parse(text) : parseYaml(text);
  } catch (error) {
    const [reason = ''] = String(error instanceof Error ? error.message : error).split('\n');
    throw new SlimifyError(`cannot be read: ${reason}`);
  }
}

/** A path on this machine that needs no variable. */
function isPath(value: unknown): value is string {
  return typeof value === 'string' && !/\$|^\w[\w+-]+:|^git@|\.git(#|$)/.test(value);
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
