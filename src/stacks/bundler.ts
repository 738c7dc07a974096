import type { Manifests } from './manifests.ts';

/** A project that Bundler installs from a lock file. */
export interface BundlerProject {
  /** The groups that are for development and tests only. */
  readonly groups: readonly string[];
  /** The version of Bundler that wrote the lock file. */
  readonly version: readonly [major: number, minor: number];
}

/** The project in a folder with a Gemfile and Gemfile.lock; undefined when it has none, or what cannot be read. */
export function bundlerProject({ read }: Manifests): BundlerProject | undefined {
  const gemfile = read('Gemfile');
  const [, major, minor] = /\nBUNDLED WITH\r?\n\s+(\d+)\.(\d+)/.exec(read('Gemfile.lock') ?? '') ?? [];
  if (gemfile === undefined || major === undefined) return undefined;
  const code = gemfile.replaceAll(/^\s*#.*$/gm, '');
  const named = (group: string): boolean => new RegExp(`groups?\\b[^\\n]*(:${group}\\b|["']${group}["'])`).test(code);
  return { groups: ['development', 'test'].filter(named), version: [Number(major), Number(minor)] };
}
