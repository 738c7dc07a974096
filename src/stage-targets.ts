import { parseDockerfile } from './dockerfile.ts';
import type { Dockerfile, Stage } from './dockerfile.ts';
import { applyEdits, editMap } from './edit.ts';
import type { Edit, EditMap, Span } from './edit.ts';
import { SlimifyError } from './error.ts';

/**
 * Why edits may not be made although they are right for the last stage: somebody builds a stage by its name or number (`--target`), and would get
 * another one. Undefined when every target gives what it gave. `unsafe`: the edits may also change what the stage does. A target that holds a
 * variable (`$`) may be any stage.
 */
export function lostTarget(
  file: Dockerfile,
  edits: readonly Edit[],
  targets: readonly string[],
  unsafe: boolean,
): string | undefined {
  if (targets.length === 0 || file.stages.length === 0) return undefined;
  const named = targets.flatMap((target) => (target.includes('$') ? namesOf(file) : [target.toLowerCase()]));
  const last = file.stages.length - 1;
  const map = editMap(edits);
  const built = [...new Set(named)].flatMap((target) => {
    const stage = stageOf(file, target);
    return stage === undefined ? [] : [{ target, stage }];
  });
  for (const { target, stage } of unsafe ? built : []) {
    if (stage.index === last) continue;
    for (let one: Stage | undefined = stage; one !== undefined; one = one.parent)
      if (isTouched(one, map)) return `${quote(target)} is built by name, and may not be what it was`;
  }
  if (!touchesStages(file, edits, map)) return undefined;
  const after = parsed(file, edits);
  if (after === undefined) return undefined;
  for (const { target, stage } of built) {
    const now = stageOf(after, target);
    const isKept =
      stage.index === last
        ? now !== undefined && now.index === after.stages.length - 1
        : now !== undefined && isTwin(stage, now, map);
    if (!isKept) return `${quote(target)} is built by name, and would be another stage`;
  }
  return undefined;
}

function namesOf({ stages }: Dockerfile): readonly string[] {
  return stages.flatMap(({ name }) => name ?? []);
}

/** The stage that `--target` gives: the last one of that name, else the one of that number. */
function stageOf({ stages }: Dockerfile, target: string): Stage | undefined {
  const named = stages.findLast(({ name }) => name === target);
  return named ?? (/^\d{1,4}$/.test(target) ? stages[Number(target)] : undefined);
}

/** Whether edits touch a FROM, or bring one. */
function touchesStages({ stages }: Dockerfile, edits: readonly Edit[], map: EditMap): boolean {
  return stages.some(({ from }) => changes(from, map)) || edits.some(({ text }) => /^\s*from\s/im.test(text));
}

function isTouched({ from, instructions }: Stage, map: EditMap): boolean {
  return [from, ...instructions].some((one) => changes(one, map));
}

/** Whether an edit changes a span or adds at its end; one that ends or stands in front of it does not. */
function changes({ start, end }: Span, map: EditMap): boolean {
  return map.touching({ start, end }).some((edit) => edit.end > start);
}

/** Whether a stage stands on what it stood on, in the same place. */
function isTwin(stage: Stage, now: Stage, map: EditMap): boolean {
  if (map.forward(stage.from.start) !== now.from.start) return false;
  if (stage.parent === undefined || now.parent === undefined) return stage.parent === now.parent;
  return isTwin(stage.parent, now.parent, map);
}

function parsed({ text }: Dockerfile, edits: readonly Edit[]): Dockerfile | undefined {
  try {
    return parseDockerfile(applyEdits(text, edits));
  } catch (error) {
    // the gate tells of it
    if (error instanceof SlimifyError || error instanceof RangeError) return undefined;
    throw error;
  }
}

function quote(target: string): string {
  return /^\d+$/.test(target) ? `stage ${target}` : `the stage ${target}`;
}
