import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { transforms } from '../../transforms/index.ts';
import type { Choices, Override } from '../config.ts';
import { SlimifyError } from '../error.ts';
import { matchesAny } from '../globs.ts';
import { imageFault } from '../images/named.ts';
import type { Settings } from '../run.ts';
import { didYouMean } from '../suggest.ts';
import type { Applied } from './index.ts';
import { configLoader } from './load.ts';
import type { Loaded } from './load.ts';

/** What applies to a file that has this config. Rejects with a `SlimifyError` for a config that cannot be used. */
export function resolverFor(
  { options, context, config: named }: Pick<Settings, 'options' | 'context' | 'config'>,
  names: readonly string[],
  cwd: string,
): (path: string, file: string) => Promise<Applied> {
  const load = configLoader({ cwd, isNamed: named !== undefined, transforms: names });
  const ready = new Map<Loaded, (file: string) => Choices>();
  return async (path, file) => {
    const loaded = await load(path);
    const { config, extended } = loaded;
    const choose = ready.get(loaded) ?? chooser(loaded, names, cwd);
    ready.set(loaded, choose);
    const { context: place, skip, ...choices } = choose(resolve(cwd, file));
    const own = config.transforms ?? [];
    const { images = {} } = config;
    return {
      path,
      extended,
      context: context ?? place,
      options: {
        ...defined(choices),
        // who asks for some on the command line gets these
        ...(options.only === undefined && skip !== undefined && { skip }),
        ...(own.length > 0 && { transforms: [...transforms, ...own] }),
        ...(Object.keys(images).length > 0 && { images }),
        ...options,
      },
    };
  };
}

/** What a config chooses for a file, overrides made. Throws `SlimifyError` for names that there are not. */
function chooser({ path, config }: Loaded, slimifys: readonly string[], cwd: string): (file: string) => Choices {
  const { overrides = [], images = {}, transforms: own = [], ...all } = config;
  const near = relative(cwd, path);
  const refuse = (reason: string) => new SlimifyError(`${near.startsWith('..') ? path : near}: ${reason}`);
  const known = [...slimifys, ...own.map(({ name }) => name)];
  for (const name of [all, ...overrides].flatMap(({ only = [], skip = [] }) => [...only, ...skip]))
    if (!known.includes(name))
      throw refuse(`there is no transform ${name}${didYouMean(name, known, 'slimify list shows all')}`);
  const fault = imageFault(images);
  if (fault !== undefined) throw refuse(fault);
  const matchers = overrides.map(({ files, ...choices }) => ({ matches: matchesAny(list(files)), choices }));
  return (file) => {
    const inside = relative(dirname(path), file);
    const name = (isAbsolute(inside) ? file : inside).replaceAll(sep, '/');
    const chosen = matchers.filter(({ matches }) => matches(name)).map(({ choices }) => defined(choices));
    return Object.assign(choicesOf(all), ...chosen);
  };
}

function choicesOf({ unsafe, only, skip, runtime, buildkit, context }: Choices): Choices {
  return { unsafe, only, skip, runtime, buildkit, context };
}

function list(files: Override['files']): readonly string[] {
  return typeof files === 'string' ? [files] : files;
}

/** Without what is undefined, which would hide what is said elsewhere. */
function defined({ unsafe, only, skip, runtime, buildkit, context }: Choices) {
  return {
    ...(unsafe !== undefined && { unsafe }),
    ...(only !== undefined && { only }),
    ...(skip !== undefined && { skip }),
    ...(runtime !== undefined && { runtime }),
    ...(buildkit !== undefined && { buildkit }),
    ...(context !== undefined && { context }),
  };
}
