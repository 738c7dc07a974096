import { parseDockerfile } from '../../src/dockerfile.ts';
import type { Stage } from '../../src/dockerfile.ts';
import { officialName } from '../../src/images/release.ts';
import { slimify } from '../../src/slimify.ts';
import type { ReportedFinding, ReportedRefusal } from '../../src/slimify.ts';
import { readContext, readEntry } from './files.ts';
import type { Entry } from './files.ts';
import { general } from './study.ts';

/** Families that real files are built on in full, by their tags. */
const families = new Set('node python ruby java openjdk debian php golang rust eclipse-temurin'.split(' '));
const bases = /^(replace-retired-base|use-(runtime|distroless|static|alpine|slim)-base|split-[a-z-]+)$/;

interface Count {
  files: number;
  safe: number;
  unsafe: number;
  manual: number;
  refused: number;
  silent: number;
  /** Bytes less to pull, where a figure is known. */
  pulled: number;
  readonly reasons: Map<string, number>;
}

/** What becomes of the last stages that stand on a full image (no slim, no alpine): how many are given another one, at which level, and why not. */
export function* studyBases(folder: string, entries: readonly Entry[]): Generator<string> {
  const counts = new Map<string, Count>();
  for (const { id, kind } of entries) {
    const text = kind === 'parser-test' ? undefined : readEntry(folder, id);
    const stage = text === undefined ? undefined : lastStage(text);
    const family = stage && officialName(stage.image);
    if (text === undefined || stage === undefined || family === undefined || !families.has(family)) continue;
    if (/slim|alpine|onbuild|windows|nanoserver/.test(stage.image.tag ?? '')) continue;
    const count = counts.get(family) ?? none();
    counts.set(family, count);
    const { findings, refusals } = slimify(text, { unsafe: true, files: readContext(folder, id) });
    add(count, stage, findings, refusals);
  }
  for (const [family, count] of [...counts].toSorted(([, a], [, b]) => b.files - a.files)) {
    const { files, safe, unsafe, manual, refused, silent, pulled, reasons } = count;
    yield `${family}: ${files} files, ${safe} safe, ${unsafe} unsafe, ${manual} manual, ${refused} refused, ${silent} without a word; ${Math.round(pulled / 1e9)} GB less to pull\n`;
    const most = [...reasons].toSorted(([, a], [, b]) => b - a).slice(0, 6);
    for (const [reason, number] of most) yield `    ${number} ${reason}\n`;
  }
}

function none(): Count {
  return { files: 0, safe: 0, unsafe: 0, manual: 0, refused: 0, silent: 0, pulled: 0, reasons: new Map() };
}

function add(
  count: Count,
  { from }: Stage,
  findings: readonly ReportedFinding[],
  refusals: readonly ReportedRefusal[],
): void {
  count.files++;
  const isHere = ({ transform, line }: ReportedFinding | ReportedRefusal): boolean =>
    bases.test(transform) && line >= from.line;
  const made = findings.filter(isHere);
  for (const { savesPulled = 0 } of made) count.pulled += savesPulled;
  const worst = (['manual', 'unsafe', 'safe'] as const).find((level) => made.some(({ safety }) => safety === level));
  if (worst !== undefined) {
    count[worst]++;
    return;
  }
  const refusal = refusals.findLast(isHere);
  if (refusal === undefined) {
    count.silent++;
    return;
  }
  count.refused++;
  const reason = `${refusal.transform}: ${general(refusal.reason)}`;
  count.reasons.set(reason, (count.reasons.get(reason) ?? 0) + 1);
}

/** The stage that the last one stands on. */
function lastStage(text: string): Stage | undefined {
  try {
    let stage = parseDockerfile(text).stages.at(-1);
    while (stage?.parent !== undefined) stage = stage.parent;
    return stage;
  } catch {
    return undefined;
  }
}
