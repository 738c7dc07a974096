import type { ImageConfig } from './image.ts';

/** How one image relates to another one, built from the same file before slimify. */
export interface Comparison {
  readonly before: Sizes;
  readonly after: Sizes;
  /** Of images that start from different base images. */
  readonly base: BaseComparison | undefined;
  readonly config: readonly ConfigDifference[];
  /** What breaks the promise of the safe level: paths that differ and are neither declared waste nor different in any two builds. */
  readonly violations: readonly PathDifference[];
  /** How many more there are than these: only the first 1,000 are told. */
  readonly moreViolations: number;
  /** How many files, links and the like are gone; what only a base image had that was swapped does not count. */
  readonly vanished: number;
  /** How many paths differ as they do between any two builds of one file: logs, caches with times in them ... */
  readonly unstable: number;
  /** Where the bytes went, most first. Sums to `before.unpacked - after.unpacked`. */
  readonly saved: readonly Saving[];
  /** What went away, as a tree by size, largest first. */
  readonly gone: readonly GonePath[];
}

export interface Sizes {
  /** Bytes of all layers' files. */
  readonly unpacked: number;
  /** Bytes of all layers compressed by gzip, as pulled. */
  readonly compressed: number;
  readonly layers: readonly LayerSize[];
}

export interface LayerSize {
  readonly createdBy: string;
  readonly unpacked: number;
  readonly compressed: number;
  /** Whether the other image has the same layer. */
  readonly shared: boolean;
}

/** How the base images differ. Their files are not compared one by one. */
export interface BaseComparison {
  /** Who swapped them. */
  readonly transform: string;
  readonly before: BaseSize;
  readonly after: BaseSize;
  /** How many paths that the Dockerfile's own instructions made differ because packages are installed on another base. */
  readonly excused: number;
}

export interface BaseSize {
  /** As the FROM says. */
  readonly name: string;
  readonly unpacked: number;
  readonly compressed: number;
  /** Files, links and the like. */
  readonly files: number;
}

export interface ConfigDifference {
  readonly field: keyof ImageConfig;
  readonly before: unknown;
  readonly after: unknown;
  /** The transform that declares this change, or that swapped the base image which brings it; undefined makes it an error. */
  readonly explainedBy: string | undefined;
}

export interface PathDifference {
  readonly path: string;
  readonly kind: 'vanished' | 'appeared' | 'type' | 'content' | 'mode' | 'owner' | 'attributes' | 'target';
  /** For people: `0644`, `file`, `0:0`, `1,234 bytes` ... */
  readonly before: string;
  readonly after: string;
}

export interface Saving {
  /** The transform whose waste it was; undefined for the rest. */
  readonly transform: string | undefined;
  readonly bytes: number;
  readonly files: number;
}

export interface GonePath {
  readonly path: string;
  readonly bytes: number;
  readonly files: number;
  readonly children: readonly GonePath[];
}

/** How a container behaved. */
export interface Behaviour {
  /** `running`: it was still running at the end of the time, and was stopped; `failed`: the engine could not start it. */
  readonly state: 'ended' | 'running' | 'failed';
  /** Of one that ended. */
  readonly exitCode: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
  /** Why the engine could not start it. */
  readonly reason: string | undefined;
  /** The answer to `--http`; undefined when it was not asked, or never came. */
  readonly response: Response | undefined;
}

export interface Response {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

/** The smoke test: the same container run with both images. */
export interface Smoke {
  /** What was run, for people. */
  readonly command: string;
  readonly before: Behaviour;
  readonly after: Behaviour;
  /** What differs, in words; empty when they behave alike. */
  readonly differences: readonly string[];
  /** What could not be compared, because two runs of the original differ too. */
  readonly unstable: readonly string[];
}

/** A change made to the Dockerfile, as the report names it. */
export interface AppliedChange {
  readonly transform: string;
  readonly safety: 'safe' | 'unsafe' | 'manual';
  /** Of the original, 1-based. */
  readonly line: number;
  readonly message: string;
}

/** Everything that verifying one Dockerfile came to. */
export interface VerifyReport {
  readonly path: string;
  /** `docker 26.1.5` ...; undefined when there was nothing to build. */
  readonly engine: string | undefined;
  readonly changes: readonly AppliedChange[];
  /**
   * `proven`: builds, and only what was promised differs; `differs`: something else does; `broken`: the rewritten file does not build;
   * `unchanged`: there is nothing to verify.
   */
  readonly verdict: 'proven' | 'differs' | 'broken' | 'unchanged';
  /** What is wrong, one line each; empty for `proven` and `unchanged`. */
  readonly problems: readonly string[];
  readonly comparison: Comparison | undefined;
  readonly smoke: Smoke | undefined;
  /** Seconds of wall time. */
  readonly buildSeconds: { readonly before: number; readonly after: number } | undefined;
  /** The log of the build that failed. */
  readonly log: string | undefined;
  /** The tags of both images, when they are kept. */
  readonly kept: readonly string[];
}
