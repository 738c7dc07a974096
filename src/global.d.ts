interface ImportMeta {
  /** Set by the build of the command, and by Node from version 24.2 on. */
  readonly main?: boolean;
}
