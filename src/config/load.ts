import { createRequire } from 'node:module';
import { basename, dirname, isAbsolute, relative, resolve } from 'node:path';
import type { Config } from '../config.ts';
import { SlimifyError } from '../error.ts';
import { readDockerfile } from '../files.ts';
import { once } from '../once.ts';
import type { Transform } from '../transform.ts';
import { isCode, runModule } from './code.ts';
import { packageConfig } from './find.ts';
import { faultOf } from './form.ts';
import { guarded, pluginFault } from './plugins.ts';
import { configSchema } from './schema.ts';
import type { Schema } from './schema.ts';
import { whyNotRun } from './trust.ts';

/** A config with all that it extends. */
export interface Loaded {
  /** The config file, absolute. */
  readonly path: string;
  /** The configs that it extends, absolute, those that win first. */
  readonly extended: readonly string[];
  /** What they say together: contexts are absolute, transforms are guarded. */
  readonly config: Omit<Config, 'extends'>;
}

/** Reads config files; each once. Rejects with a `SlimifyError` for one that cannot be used. */
export type Loader = (path: string) => Promise<Loaded>;

interface World {
  readonly cwd: string;
  /** Whether programs may run wherever they lie, because the user has named the config. */
  readonly isNamed: boolean;
  /** The names of slimify's own transforms. */
  readonly transforms: readonly string[];
}

/** A loader for a run. */
export function configLoader(world: World): Loader {
  const known = new Map<string, Promise<Loaded>>();
  return (path) => {
    const found = known.get(path) ?? read(path, [], world);
    known.set(path, found);
    return found;
  };
}

async function read(path: string, chain: readonly string[], world: World): Promise<Loaded> {
  const refuse = (reason: string, cause?: unknown) => new SlimifyError(`${shown(path, world)}: ${reason}`, { cause });
  const value = isCode(path) ? await runCode(path, world, refuse) : await readData(path, world, refuse);
  if (!isConfig(value, isCode(path), world, refuse)) throw refuse('it is no config');
  const bases: Loaded[] = [];
  const { extends: names = [], ...own } = value;
  for (const name of typeof names === 'string' ? [names] : names) {
    const base = baseOf(name, path, refuse);
    const files = [...chain, path];
    if (files.includes(base))
      throw refuse(
        `extends itself: ${[...files.slice(files.indexOf(base)), base].map((one) => shown(one, world)).join(' > ')}`,
      );
    // one after the other: the first one that is wrong is told of
    // eslint-disable-next-line no-await-in-loop
    bases.push(await read(base, files, world));
  }
  const context = own.context === undefined ? undefined : resolve(dirname(path), own.context);
  const overrides = own.overrides?.map((one) =>
    one.context === undefined ? one : { ...one, context: resolve(dirname(path), one.context) },
  );
  const plugins = own.transforms?.map(guardedOnce);
  const merged = [...bases.map(({ config }) => config), { ...own, context, overrides, transforms: plugins }].reduce(
    merge,
    {},
  );
  const twice = sameName(merged.transforms ?? []);
  if (twice !== undefined) throw refuse(`two transforms are called ${twice}`);
  const extended = bases.toReversed().flatMap((base) => [base.path, ...base.extended]);
  return { path, extended: [...new Set(extended)], config: merged };
}

/** One that two configs bring stays one. */
const guardedOnce = once(guarded);

/** What the later one says wins; lists of transforms, overrides and images are joined. */
function merge(base: Loaded['config'], own: Loaded['config']): Loaded['config'] {
  const said = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined));
  return {
    ...base,
    ...said,
    transforms: [...new Set([...(base.transforms ?? []), ...(own.transforms ?? [])])],
    overrides: [...(base.overrides ?? []), ...(own.overrides ?? [])],
    images: { ...base.images, ...own.images },
  };
}

function sameName(transforms: readonly Transform[]): string | undefined {
  const names = transforms.map(({ name }) => name);
  return names.find((name, i) => names.indexOf(name) !== i);
}

type Refuse = (reason: string, cause?: unknown) => SlimifyError;

async function runCode(path: string, { cwd, isNamed }: World, refuse: Refuse): Promise<unknown> {
  const reason = isNamed ? undefined : readable(() => whyNotRun(path, cwd), refuse);
  if (reason !== undefined) throw refuse(reason);
  let value: unknown;
  try {
    value = await runModule(path);
  } catch (error) {
    throw refuse(`cannot be loaded: ${firstLine(error)}`, error);
  }
  if (value === undefined) throw refuse('exports nothing by default');
  return value;
}

async function readData(path: string, { cwd }: World, refuse: Refuse): Promise<unknown> {
  const text = readable(() => readDockerfile(path, cwd), refuse).text.replace(/^\ufeff/, '');
  if (basename(path) === 'package.json') {
    const value = readable(() => packageConfig(text), refuse);
    if (value === undefined) throw refuse('has no field slimify');
    return value;
  }
  const isJson = path.endsWith('.json') || (basename(path) === '.slimifyrc' && text.trimStart().startsWith('{'));
  const parse = isJson ? JSON.parse : (await import('../yaml.ts')).parseYaml;
  return readable((): unknown => parse(text), refuse);
}

function readable<T>(call: () => T, refuse: Refuse): T {
  try {
    return call();
  } catch (error) {
    throw refuse(`cannot be read: ${firstLine(error)}`, error);
  }
}

function firstLine(error: unknown): string {
  try {
    const [line = ''] = String(error instanceof Error || hasMessage(error) ? error.message : error)
      .trim()
      .split('\n');
    return line;
  } catch {
    return 'it throws what is no error';
  }
}

function hasMessage(error: unknown): error is { readonly message: unknown } {
  return typeof error === 'object' && error !== null && 'message' in error;
}

/** Throws what is wrong with it. */
function isConfig(value: unknown, mayHoldCode: boolean, { transforms }: World, refuse: Refuse): value is Config {
  const schema = configSchema([]);
  const plugins: Schema = { type: 'array' };
  const properties = { ...schema.properties, transforms: plugins };
  const holds = typeof value === 'object' && value !== null && 'transforms' in value ? value.transforms : undefined;
  if (holds !== undefined && !mayHoldCode)
    throw refuse('transforms are functions: extend a slimify.config.ts or .js that has them');
  const list: readonly unknown[] = Array.isArray(holds) ? holds : [];
  const fault =
    faultOf(value, { ...schema, properties }) ??
    list.map((one, i) => pluginFault(one, `transforms[${i}]`, transforms)).find((one) => one !== undefined);
  if (fault !== undefined) throw refuse(fault);
  return true;
}

/** The file that a name in `extends` stands for. */
function baseOf(name: string, path: string, refuse: Refuse): string {
  if (/^\.{0,2}\//.test(name) || isAbsolute(name)) return resolve(dirname(path), name);
  try {
    const found = createRequire(path).resolve(name);
    if (isAbsolute(found)) return found;
  } catch (error) {
    throw refuse(`extends ${name}, which is no package here: ${firstLine(error)}`, error);
  }
  throw refuse(`extends ${name}, which is a part of Node; a path starts with ./`);
}

function shown(path: string, { cwd }: World): string {
  const near = relative(cwd, path);
  return near.startsWith('..') || isAbsolute(near) ? path : near;
}
