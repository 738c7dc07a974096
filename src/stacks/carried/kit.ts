import type { RuntimeTools } from '../runtime-tools.ts';

/** What a stack builds with, and of what. */
export interface Kit {
  /** Programs that build. */
  readonly builders: RegExp;
  /** Packages that nothing but a build needs. */
  readonly packages: RegExp;
  /** Names of files and folders that nothing but a build reads. */
  readonly sources: RegExp;
  /** Files that make a folder a part of the project; `*` stands for the name of the folder. */
  readonly projects: readonly string[];
  /** Whether what the start and ENV name may be a folder, too, that the whole build context brings. */
  readonly namesFolders?: boolean;
  /** Addresses of scripts that install nothing but what is built with. */
  readonly installers?: RegExp;
}

/** What runs, and where. */
export interface Product {
  /** Absolute paths of the files and folders that are what was built. */
  readonly paths: readonly string[];
  /** The working folder that a container starts in. */
  readonly folder: string;
  /** The working folder of the base image. */
  readonly root: string;
  /** What the start and the environment name. */
  readonly named: readonly string[];
  readonly tools: RuntimeTools;
  /** Whether the runtime image can install the packages that the build stage did: it is one of the same release. */
  readonly isSameRelease?: boolean;
  /** What says how the image is run. */
  readonly asks?: string;
}
