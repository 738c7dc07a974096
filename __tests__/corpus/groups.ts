import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkRun } from '../invariants.ts';
import { readContext, readEntry } from './files.ts';
import { optionsOf } from './tally.ts';

/**
 * What becomes of each group of files with something odd in them that a corpus names (FOLDER/edge-cases.tsv: group, id): how many are refused as
 * a whole, changed at each level, and break a promise; with the findings and refusals that name a line of them.
 */
export function* studyGroups(folder: string): Generator<string> {
  for (const [group, ids] of readGroups(folder)) {
    const counts = { refused: 0, broken: 0, safe: 0, unsafe: 0, all: 0 };
    const said = new Map<string, number>();
    for (const id of ids) {
      const text = readEntry(folder, id);
      if (text === undefined) {
        counts.refused++;
        continue;
      }
      const files = readContext(folder, id);
      for (const level of ['safe', 'unsafe', 'all'] as const) {
        const { result, violations } = checkRun(text, { ...optionsOf[level], files });
        counts.broken += violations.length;
        if (result === undefined && level === 'safe') counts.refused++;
        if (result === undefined) continue;
        if (result.before !== result.after) counts[level]++;
        if (level !== 'all') continue;
        for (const { transform } of result.findings) said.set(transform, (said.get(transform) ?? 0) + 1);
      }
    }
    const { refused, broken, safe, unsafe, all } = counts;
    const names = [...said].map(([name, count]) => `${name} ${count}`).join(', ');
    yield `${group}: ${ids.length} files, ${refused} refused, changed ${safe} safe, ${unsafe} unsafe, ${all} all, ${broken} broken promises\n    ${names || 'no findings'}\n`;
  }
}

function readGroups(folder: string): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const line of readFileSync(join(folder, 'edge-cases.tsv'), 'utf8').trimEnd().split('\n')) {
    const [group = '', id = ''] = line.split('\t');
    groups.set(group, [...(groups.get(group) ?? []), id]);
  }
  return groups;
}
