/** A Dockerfile that is built before and after slimify. */
export interface Case {
  readonly dockerfile: string;
  /** The rest of the build context, by path; what starts with `#!` is executable. */
  readonly files?: Readonly<Record<string, string>>;
  /** The smoke test, for the image's `sh`; undefined: what the image runs by itself. Prints the same on every run. */
  readonly run?: string;
}

/** Cases by name; a name is a tag of an image too: `[a-z0-9-]+`. */
export type Cases = Readonly<Record<string, Case>>;

/** A Dockerfile as it stands, backslashes included, but for the line break behind the opening quote. */
export function dockerfile(strings: TemplateStringsArray, ...values: readonly string[]): string {
  return String.raw({ raw: strings.raw }, ...values).replace(/^\n/, '');
}

/** Every package with its version, as the smoke test of an image that is about its packages. */
export const packages = 'dpkg-query -W && apt-get --version | head -n 1';
