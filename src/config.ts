import type { Runtime } from './context.ts';
import type { Transform } from './transform.ts';

/** What a config may say of all files, and each of its overrides of some: what the options of the command line say. */
export interface Choices {
  /** Make the changes too that ask for a test of the image. */
  readonly unsafe?: boolean | undefined;
  /** Run these transforms alone. */
  readonly only?: readonly string[] | undefined;
  /** Run all transforms but these. */
  readonly skip?: readonly string[] | undefined;
  /** The image to run programs on. */
  readonly runtime?: Runtime | undefined;
  /** Use what only BuildKit understands. */
  readonly buildkit?: boolean | undefined;
  /** The build context, or a compose file that names it; from the config file's folder. */
  readonly context?: string | undefined;
}

/** Choices for the files that one of the globs matches, from the config file's folder. */
export interface Override extends Choices {
  readonly files: string | readonly string[];
}

/** What a `slimify.config.ts` exports, and what the other config files hold. */
export interface Config extends Choices {
  /** Configs to start from: paths from this file, or names of packages; a later one wins over an earlier one, and this file over all. */
  readonly extends?: string | readonly string[] | undefined;
  /** Transforms of your own, which run after slimify's. */
  readonly transforms?: readonly Transform[] | undefined;
  /**
   * Which of your registry's images are official images under another name, with the same tags: `{ 'registry.example.com/base/node': 'node' }`;
   * `{ 'registry.example.com/hub/*': '*' }` for a mirror of them all.
   */
  readonly images?: Readonly<Record<string, string>> | undefined;
  /** Choices for some of the files; of two that match a file the later one wins. */
  readonly overrides?: readonly Override[] | undefined;
}

/** The config itself: gives an editor its type. */
export function defineConfig(config: Config): Config {
  return config;
}
