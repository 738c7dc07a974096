import { dirname, resolve } from 'node:path';
import type { Io, Settings } from '../run.ts';
import { knownTransform } from '../settings.ts';
import type { Options } from '../slimify.ts';
import { transforms } from '../../transforms/index.ts';
import { configFinder } from './find.ts';

/** What applies to one file: what its config says, and over that the command line. */
export interface Applied {
  /** Undefined when the file has no config. */
  readonly path: string | undefined;
  readonly extended: readonly string[];
  readonly options: Options;
  /** The build context, absolute; undefined: the closest folder with all that is copied. */
  readonly context: string | undefined;
}

/** What applies to a file; undefined when it is what the command line says and nothing else. Throws and rejects with a `SlimifyError`. */
export type Configs = (file: string) => Promise<Applied> | undefined;

type Given = Pick<Settings, 'options' | 'context' | 'config'> & Partial<Pick<Settings, 'paths'>>;

/** The configs of a run, each read when a file first needs it. Rejects when the command line names a transform that there is not. */
export async function configsFor(given: Given, { cwd }: Pick<Io, 'cwd'>): Promise<Configs> {
  const { config, options, paths = [] } = given;
  const find = config === undefined ? configFinder(cwd) : () => (config === false ? undefined : config);
  const names = transforms.map(({ name }) => name);
  let resolver: Promise<(path: string, file: string) => Promise<Applied>> | undefined;
  const configOf = (folder: string, file: string): Promise<Applied> | undefined => {
    const path = find(folder);
    if (path === undefined) return undefined;
    resolver ??= import('./resolve.ts').then(({ resolverFor }) => resolverFor(given, names, cwd));
    return resolver.then((applied) => applied(path, file));
  };
  const strange = [...(options.only ?? []), ...(options.skip ?? [])].filter((name) => !names.includes(name));
  if (strange.length > 0) {
    // a folder that is named stands for what is in it
    const folders = ['.', ...paths].map((path) => resolve(cwd, path));
    const all = await Promise.all(folders.map((folder) => configOf(folder, folder)));
    const plugins = all.flatMap((applied) => applied?.options.transforms ?? []).map(({ name }) => name);
    for (const name of strange) knownTransform(name, [...names, ...plugins]);
  }
  return (file) => configOf(dirname(resolve(cwd, file)), file);
}
