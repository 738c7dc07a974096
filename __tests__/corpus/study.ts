import { parseDockerfile } from '../../src/dockerfile.ts';
import type { Files } from '../../src/context.ts';
import type { Result } from '../../src/slimify.ts';
import { checkRun } from '../invariants.ts';
import { placesAfter, touches } from '../invariants/text.ts';
import { differenceFromBuildKit } from './buildkit.ts';
import type { Reading } from './files.ts';
import { addViolation, emptyTally, levels, optionsOf, push } from './tally.ts';
import type { Level, Tally } from './tally.ts';

/** Runs every transform over some files at every level and checks every promise. */
export function study(
  files: Iterable<{
    readonly id: string;
    readonly kind: string;
    readonly text: string | undefined;
    readonly files: Files | undefined;
  }>,
  readings: ReadonlyMap<string, Reading>,
): Tally {
  const tally = emptyTally();
  for (const { id, kind, text, files: context } of files) {
    tally.files++;
    tally.kinds.set(kind, (tally.kinds.get(kind) ?? 0) + 1);
    if (text === undefined) {
      push(tally.refused, 'not UTF-8', id);
      continue;
    }
    const reading = readings.get(id);
    const difference = reading === undefined ? 'BuildKit was not asked' : differenceFromBuildKit(text, reading);
    if (difference !== undefined) addViolation(tally, "differs from BuildKit's parse", id, difference);
    for (const level of levels) studyLevel(tally, id, text, context, level);
  }
  return tally;
}

function studyLevel(tally: Tally, id: string, text: string, files: Files | undefined, level: Level): void {
  const { result, refused, violations } = checkRun(text, { ...optionsOf[level], files });
  for (const { invariant, detail } of violations) addViolation(tally, invariant, id, `${level}: ${detail}`);
  if (refused !== undefined && level === 'safe') push(tally.refused, general(refused.message), id);
  if (result === undefined) return;
  if (result.after !== result.before) {
    tally.changed[level]++;
    addBodies(tally, id, level, result);
  }
  countFindings(tally, level, result);
  if (level !== 'safe') return;
  for (const { kind, message } of result.notes) if (kind === 'left-alone') push(tally.leftAlone, general(message), id);
  for (const { transform, reason } of result.refusals) {
    const reasons = tally.refusals.get(transform) ?? new Map<string, string[]>();
    push(reasons, general(reason), id);
    tally.refusals.set(transform, reasons);
  }
}

function countFindings(tally: Tally, level: Level, { findings }: Result): void {
  const seen = new Set<string>();
  for (const { transform, status } of findings) {
    const key = `${transform} ${level} ${status}`;
    const known = tally.findings.get(key) ?? { count: 0, files: 0 };
    tally.findings.set(key, { count: known.count + 1, files: known.files + (seen.has(key) ? 0 : 1) });
    seen.add(key);
  }
}

function addBodies(tally: Tally, id: string, level: Level, { before, after, edits }: Result): void {
  const bodies = (text: string, places: Parameters<typeof touches>[0]): readonly string[] => {
    try {
      const touched = parseDockerfile(text).instructions.filter((one) => one.keyword === 'RUN' && touches(places, one));
      return touched.flatMap(({ script }) => (script === undefined ? [] : [script.source.text]));
    } catch {
      return [];
    }
  };
  tally.bodies.push({ id, level, before: bodies(before, edits), after: bodies(after, placesAfter(edits)) });
}

/** A message without what is particular to one file. */
export function general(message: string): string {
  return message
    .replace(/^(unknown instruction|unknown flag|missing a value on flag).*/, '$1')
    .replace(/\d+/g, 'N')
    .replace(/"[^"]*"/g, '"…"')
    .replace(/'[^']*'/g, "'…'");
}
