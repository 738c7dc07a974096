import { existsSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { SlimifyError } from './error.ts';
import type { Io } from './run.ts';
import type { Shard } from './shard.ts';

/** What is said of a run over many files. Paths are absolute. */
export interface BulkSettings {
  /** How many threads work at most; undefined: as many as there are CPUs. */
  readonly concurrency: number | undefined;
  /** The folder of the cache, when one is wanted. */
  readonly cache: string | undefined;
  readonly journal: string | undefined;
  readonly shard: Shard | undefined;
  readonly report: { readonly path: string; readonly format: 'csv' | 'json' } | undefined;
}

/** The options of the command line for it. */
export interface BulkArguments {
  readonly concurrency?: string | undefined;
  readonly cache?: boolean | undefined;
  readonly 'cache-location'?: string | undefined;
  readonly journal?: string | undefined;
  readonly shard?: string | undefined;
  readonly report?: string | undefined;
}

/** What the options ask for. `alone` is what they cannot be mixed with, where it was given. Throws `SlimifyError` for a value that is none. */
export function settleBulk(args: BulkArguments, alone: string | undefined, { cwd, env }: Io): BulkSettings {
  const { concurrency, journal, shard, report } = args;
  const stray = (['cache', 'journal'] as const).find((option) => args[option] !== undefined);
  if (stray !== undefined && alone !== undefined) throw new SlimifyError(`--${stray} cannot be mixed with ${alone}`);
  const location = args['cache-location'];
  if (location !== undefined && !args.cache) throw new SlimifyError('--cache-location is for --cache');
  return {
    concurrency: concurrency === undefined ? undefined : wholeNumber(concurrency),
    cache: args.cache ? (location === undefined ? cacheFolder(cwd, env) : resolve(cwd, location)) : undefined,
    journal: journal === undefined ? undefined : resolve(cwd, journal),
    shard: shard === undefined ? undefined : shardOf(shard),
    report: report === undefined ? undefined : { path: resolve(cwd, report), format: formatOf(report) },
  };
}

function wholeNumber(value: string): number {
  if (/^[1-9]\d{0,2}$/.test(value)) return Number(value);
  throw new SlimifyError(`--concurrency cannot be ${value}: it is a number from 1 to 999`);
}

function shardOf(value: string): Shard {
  const [, index = '', count = ''] = /^(\d{1,6})\/(\d{1,6})$/.exec(value) ?? [];
  const shard = { index: Number(index), count: Number(count) };
  if (shard.index >= 1 && shard.index <= shard.count) return shard;
  throw new SlimifyError(`--shard cannot be ${value}: it is i/n, from 1/n to n/n`);
}

function formatOf(report: string): 'csv' | 'json' {
  const extension = extname(report).toLowerCase();
  if (extension === '.csv') return 'csv';
  if (extension === '.json') return 'json';
  throw new SlimifyError(`--report cannot be ${report}: the name ends with .csv or .json`);
}

/** Where tools of Node keep what can be made again; elsewhere the user's own folder for that. */
function cacheFolder(cwd: string, env: Io['env']): string {
  if (existsSync(join(cwd, 'node_modules'))) return join(cwd, 'node_modules/.cache/slimify');
  const { XDG_CACHE_HOME: caches, LOCALAPPDATA: local, HOME: home, USERPROFILE: profile } = env;
  if (caches?.startsWith('/')) return join(caches, 'slimify');
  if (local) return join(local, 'slimify');
  const own = home ?? profile;
  if (own) return join(own, '.cache/slimify');
  throw new SlimifyError('there is no folder for the cache: name one with --cache-location');
}
