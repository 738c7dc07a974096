import { findDockerfiles } from './discovery.ts';
import type { Target } from './discovery.ts';
import { visible } from './reporters/text.ts';
import type { Io, Settings } from './run.ts';

/** What to work on, in the order in which it is reported. */
export async function findTargets({ stdin, paths, search, why, quiet }: Settings, io: Io): Promise<readonly Target[]> {
  if (stdin !== undefined) return [{ path: stdin }];
  const note = (text: string): void => {
    if (!quiet) io.stderr.write(`slimify: ${visible(text)}\n`);
  };
  return findDockerfiles(paths, io.cwd, search, note, why ? note : undefined);
}
