import type { Context, Runtime } from './context.ts';
import type { Dockerfile } from './dockerfile.ts';
import type { Edit, Span } from './edit.ts';

/**
 * How far the facts carry a change:
 * `safe`: the image behaves the same, only bytes that nothing reads again are gone;
 * `unsafe`: probably wanted, but something that cannot be seen may differ: build and test it;
 * `manual`: holds a guess or a placeholder: shown, never written.
 */
export type Safety = 'safe' | 'unsafe' | 'manual';

/** Something to change. The edits of one finding are made together or not at all. */
export interface Finding {
  /** What the message is about. */
  readonly span: Span;
  /** What is wasted: lower case, no full stop. */
  readonly message: string;
  readonly edits: readonly Edit[];
  /** Lower than the transform's own when this case is less sure; never higher. */
  readonly safety?: Safety;
  /** Bytes of the unpacked image that go, where a sourced figure is known. */
  readonly saves?: number;
  /** Bytes fewer to pull, of another base image, where a sourced figure is known. */
  readonly savesPulled?: number;
}

/** Something seen and understood, but not proven: left alone, and `--why` says why. */
export interface Refusal {
  readonly span: Span;
  /** Lower case, no full stop. */
  readonly reason: string;
}

/** A small Dockerfile that a transform changes, to show what it does. */
export interface Example {
  readonly lines: readonly string[];
  /** The files of its build context that it is read with. */
  readonly files?: Readonly<Record<string, string>>;
  /** The runtime image that is asked for. */
  readonly runtime?: Runtime;
}

/** One way to make images smaller: a pure function from a parsed Dockerfile, and what it is built with, to findings and refusals. */
export interface Transform {
  /** Verb first, kebab case; also the file's name and the fixture folder's. */
  readonly name: string;
  /** Imperative fragment, at most 60 characters. */
  readonly summary: string;
  /** Markdown: what is wasted, with a figure and its source. */
  readonly why: string;
  /** What `slimify explain` shows before and after. */
  readonly example?: Example;
  /** The best level it offers. */
  readonly safety: Safety;
  /** Required when any finding may be unsafe: what may break and how to check. */
  readonly risk?: string;
  /** Rules of hadolint that the transform mends: `# hadolint ignore=` on one of them holds it back too. */
  readonly hadolint?: readonly string[];
  /**
   * The folders and files that its edits may make vanish from the image, for `slimify verify`: absolute, `*` stands for any part of one
   * name, `**` at the start for any folders, `~` for any home folder. Every path that goes at the safe level lies in one of them. What only
   * a base image brings need not be named: verify sees by itself that a FROM names another one, and compares what the file makes on it.
   */
  readonly waste: readonly string[];
  /** Fields of the image's configuration (`Entrypoint`, `Cmd` ...) that its edits may change, for `slimify verify`; not what another base image brings. */
  readonly config?: readonly string[];
  /** Whether its edits have another program answer: where both answered, `slimify verify` does not compare what they log. */
  readonly replacesProgram?: boolean;
  /** Runs only when it is asked for by name: it makes no image smaller, or costs something that not everybody wants to pay. */
  readonly optional?: boolean;
  /** Texts of which a file has to hold one for the transform to have anything to say; it is not even asked about others. */
  readonly mentions?: readonly string[];
  find(file: Dockerfile, context: Context): Iterable<Finding | Refusal>;
}
