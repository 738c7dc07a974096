/** What a user can mend: printed as one line, `path:line: message`, exit code 2. Anything else that is thrown is a bug. */
export class SlimifyError extends Error {
  override readonly name = 'SlimifyError';
  /** 1-based line of the Dockerfile that the message is about; undefined when it is about the whole file. */
  readonly line: number | undefined;

  constructor(message: string, options: { readonly line?: number; readonly cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.line = options.line;
  }
}
