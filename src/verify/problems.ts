import type { Result } from '../slimify.ts';
import { blame } from './blame.ts';
import type { BuildResult } from './engine.ts';
import type { Comparison, Smoke } from './report.ts';

type FailedBuild = Extract<BuildResult, { ok: false }>;

/** How the build of a file ended that was not built. */
export function sayFailure({ reason, message }: FailedBuild): string {
  const words = {
    failed: `does not build: ${message}`,
    timeout: `was not built in time: ${message}`,
    'disk-full': `could not be built, the disk is full: ${message}`,
    cancelled: 'was not built: cancelled',
  };
  return words[reason];
}

/** Why the rewritten file does not build, with its line and who changed that. */
export function sayBroken({ message, line, step }: FailedBuild, result: Result): string {
  const guilty = line === undefined ? [] : blame(result, line);
  const who = guilty.length === 0 ? '' : `, changed by ${guilty.join(' and ')}`;
  const where = line === undefined ? '' : ` at line ${line}${who}`;
  return `does not build any more${where}: ${message}${step === undefined ? '' : ` (${step})`}`;
}

const shown = 20;

/** Everything that speaks against two images being as promised, one line each. */
export function problemsOf(
  { config, violations, moreViolations }: Comparison,
  smoke: Smoke | undefined,
): readonly string[] {
  const fields = config
    .filter(({ explainedBy }) => explainedBy === undefined)
    .map(({ field, before, after }) => `${field} was ${JSON.stringify(before)}, is ${JSON.stringify(after)}`);
  const paths = violations
    .slice(0, shown)
    .map(({ path, kind, before, after }) =>
      kind === 'vanished' || kind === 'appeared' ? `${path} ${kind}` : `${path}: ${kind} was ${before}, is ${after}`,
    );
  const left = violations.length + moreViolations - paths.length;
  const more = left > 0 ? [`${left} more paths differ`] : [];
  return [...fields, ...paths, ...more, ...(smoke?.differences ?? [])];
}
