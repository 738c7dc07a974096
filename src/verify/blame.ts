import { parseDockerfile } from '../dockerfile.ts';
import { editMap } from '../edit.ts';
import type { Result } from '../slimify.ts';

/**
 * The transforms that changed the instruction at a 1-based line of the rewritten file, in the order of the findings; none when no edit
 * touches it. An edit that no finding of that place explains is everybody's.
 */
export function blame(result: Result, line: number): readonly string[] {
  const failed = parseDockerfile(result.after).instructions.find(
    (instruction) => instruction.line <= line && line <= instruction.endLine,
  );
  if (failed === undefined) return [];
  const map = editMap(result.edits);
  const start = map.back(failed.start);
  const end = map.back(failed.end);
  if (map.touching({ start, end }).length === 0) return [];
  const applied = result.findings.filter(({ status }) => status === 'applied');
  const here = applied.filter(({ span }) => span.start <= end && start <= span.end);
  return [...new Set((here.length > 0 ? here : applied).map(({ transform }) => transform))];
}
