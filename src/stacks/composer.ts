import { fieldsIn, listIn, parseObject, textIn } from './json.ts';
import type { Manifests } from './manifests.ts';
import { nameOf } from '../start.ts';

/** A project that Composer installs from a lock file. */
export interface ComposerProject {
  /** What it asks for, whatever it is used for. */
  readonly production: ReadonlySet<string>;
  /** Packages of the lock file that only the development needs. */
  readonly development: readonly string[];
  /** Programs that these bring. */
  readonly programs: ReadonlySet<string>;
  /** What an install runs. */
  readonly hooks: readonly { readonly event: string; readonly script: string }[];
}

/** The project in a folder with composer.json and composer.lock; undefined when it has none, or what cannot be read. */
export function composerProject({ read }: Manifests): ComposerProject | undefined {
  const manifest = parseObject(read('composer.json'));
  const lock = parseObject(read('composer.lock'));
  if (manifest === undefined || lock === undefined) return undefined;
  const packages = listIn(lock, 'packages-dev');
  const programs = packages.flatMap((one) => {
    const bin = one['bin'];
    return Array.isArray(bin) ? bin.map((path) => nameOf(String(path))) : [];
  });
  const scripts = fieldsIn(manifest, 'scripts');
  const hooks = events.flatMap((event) =>
    [scripts[event] ?? []].flat().map((script) => ({ event, script: String(script) })),
  );
  return {
    production: new Set(Object.keys(fieldsIn(manifest, 'require'))),
    development: packages.map((one) => textIn(one, 'name') ?? ''),
    programs: new Set(programs),
    hooks,
  };
}

const events = [
  'pre-install-cmd',
  'post-install-cmd',
  'pre-autoload-dump',
  'post-autoload-dump',
  'pre-package-install',
  'post-package-install',
];
