import { SlimifyError } from './error.ts';
import type { Failure } from './reporters/index.ts';

/** What to tell of something thrown: a user's mistake in one line, a bug with the transform's name and a stack. */
export function explain(thrown: unknown): Failure {
  if (thrown instanceof SlimifyError) return { message: thrown.message, line: thrown.line, stack: undefined };
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const cause = error.cause instanceof Error ? error.cause : error;
  // The engine names the transform.
  const place = error.message.startsWith('bug in ') ? error.message : 'bug in the core';
  return { message: `${place}: ${cause.message}`, line: undefined, stack: cause.stack };
}
