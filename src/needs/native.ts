import type { Need } from './need.ts';

/** What an installer of a language needs for what it is told to install. */
export interface Native {
  readonly needs: readonly (readonly [kind: Need['kind'], name: string])[];
  /** Why more may be needed. */
  readonly unseen: readonly string[];
  /** Programs that come with what is installed. */
  readonly programs: readonly string[];
  /** Whether programs of other names may come with it. */
  readonly more: boolean;
}

/** An installer's command line, and what it finds. */
export interface Installing {
  /** Words behind the program, variables filled in as far as they are known. */
  readonly words: readonly string[];
  /** The text of a file, its path given as the installer is; undefined when the build context does not show it. */
  readonly read: (path: string) => string | undefined;
  /** The value of a variable; undefined when the file does not say. */
  readonly env: (name: string) => string | undefined;
  /** The version in the tag of the image, `3.12`; `''` when it does not say. */
  readonly version: string;
}

/** Needs put together. */
export function joinNative(parts: readonly Native[]): Native {
  return {
    needs: parts.flatMap(({ needs }) => needs),
    unseen: [...new Set(parts.flatMap(({ unseen }) => unseen))],
    programs: parts.flatMap(({ programs }) => programs),
    more: parts.some(({ more }) => more),
  };
}

/** Nothing is needed and nothing is unseen. */
export const nothing: Native = { needs: [], unseen: [], programs: [], more: false };
