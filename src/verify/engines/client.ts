import { SlimifyError } from '../../error.ts';
import { type Ending, type Environment, runProgram } from '../process.ts';
import { complaint, isDiskFull } from './failure.ts';

/** How a command line client of an engine is called. */
export interface Client {
  readonly kind: 'docker' | 'podman' | 'buildah';
  readonly name: string;
  /** The program, found on the PATH of `env`. */
  readonly command: string;
  readonly env: Environment;
}

/** Seconds that an engine may take for a question, and for removing something. */
export const patience = 60;

/** Runs the client to its end, however that is. Throws `SlimifyError` when it was cancelled, or is no longer there. */
export async function call(client: Client, args: readonly string[], signal: AbortSignal | undefined): Promise<Ending> {
  const ending = await runProgram({ command: client.command, args, env: client.env, signal, seconds: patience });
  if (ending.how === 'cancelled') throw cancelled();
  if (ending.how === 'missing' || ending.how === 'denied') throw failed(client, ending);
  return ending;
}

/** Whether a program ended well. */
export function isFine(ending: Ending): boolean {
  return ending.how === 'ended' && ending.code === 0;
}

/** The error for an ending that is not fine. */
export function failed(client: Client, ending: Ending): SlimifyError {
  return ending.how === 'cancelled' ? cancelled() : new SlimifyError(`${client.kind}: ${reasonOf(ending)}`);
}

/** Why an ending is not fine, in words. */
export function reasonOf(ending: Ending): string {
  if (ending.how === 'missing') return 'it is no longer installed';
  if (ending.how === 'denied') return 'it may not be executed';
  if (ending.how === 'timeout') return 'it did not answer in time';
  if (isDiskFull(ending.stderr)) return 'no space left on device';
  if (ending.killedBy !== undefined && ending.stderr.trim() === '') return `ended by ${ending.killedBy}`;
  return complaint(ending.stderr);
}

/** The error of everything that the user ended. */
export function cancelled(): SlimifyError {
  return new SlimifyError('cancelled');
}

/** Removes images with the client's `verb`; gives those that are still there. Never throws. */
export async function removeImages(
  client: Client,
  verb: readonly string[],
  tags: readonly string[],
): Promise<readonly string[]> {
  // One by one: an engine that fails for one of several does not say for which.
  const left = await Promise.all(tags.map(async (tag) => ((await isRemoved(client, verb, tag)) ? [] : [tag])));
  return left.flat();
}

async function isRemoved(client: Client, verb: readonly string[], tag: string): Promise<boolean> {
  try {
    const ending = await call(client, [...verb, asTag(tag)], undefined);
    return isFine(ending) || /no such image|image not known/i.test(ending.stderr);
  } catch {
    return false;
  }
}

/** The tag, if it can be no option and no other name. */
export function asTag(tag: string): string {
  return checked(tag, /^[a-z0-9][a-z0-9._/-]*:\w[\w.-]{0,127}$/, 'an image tag');
}

/** The text, if the whole of it is of the pattern's shape; else a `SlimifyError` says that it is not `what`. */
export function checked(text: string, pattern: RegExp, what: string): string {
  if (!pattern.test(text) || text.includes('\0')) throw new SlimifyError(`not ${what}: ${JSON.stringify(text)}`);
  return text;
}
