import { findDockerfiles } from './files.ts';
import type { Target } from './files.ts';
import type { Io, Settings } from './run.ts';

/** What to work on, in the order in which it is reported. */
export function findTargets({ stdin, paths }: Settings, { cwd }: Io): Iterable<Target> {
  return stdin === undefined ? findDockerfiles(paths, cwd) : [{ path: stdin }];
}
