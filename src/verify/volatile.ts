/** Something that differs between any two builds of one Dockerfile. */
export interface Volatile {
  /** As `matcher` takes them. */
  readonly paths: readonly string[];
  /** Whether the names differ too; else only what is in the files. */
  readonly names: boolean;
  readonly why: string;
}

/**
 * What differs between any two builds of one Dockerfile, so that it says nothing about slimify. All of it was seen to differ where the same
 * file was built twice without a cache, or holds a date.
 */
export const volatile: readonly Volatile[] = [
  { paths: ['/var/log'], names: false, why: 'logs of apt, dpkg, alternatives ... hold times' },
  { paths: ['**/*.log'], names: false, why: 'logs hold times' },
  { paths: ['~/.npm/_logs'], names: true, why: 'npm names its logs after the time' },
];
