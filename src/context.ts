/** What a Dockerfile is built with: nothing of it is known for certain, so nothing may be concluded from what is not there. */
export interface Context {
  /** Whether the build may use what BuildKit alone understands. */
  readonly buildkit: boolean;
  /**
   * The text of a file that the build is sent, by its path from the root of the build context, with `/` and without a leading one. Undefined
   * when there is none, when the context is not known, when `.dockerignore` keeps it out, and for what is no text of at most 8 MB.
   */
  readonly read: (path: string) => string | undefined;
}

/** What is known where nobody says: nothing. */
export const noContext: Context = { buildkit: false, read: () => undefined };
