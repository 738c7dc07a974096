import { placeOf, workFolder } from '../folders.ts';
import { parseScript } from '../shell.ts';
import { textAt } from '../stacks/manifests.ts';
import type { Building, Output } from './building.ts';
import { goOutputs } from './linked-go.ts';

/**
 * The programs of Go that a Makefile of the build context builds. Which of its targets are made is not followed: what a container starts where one
 * of them is written was written, and may need the C library.
 */
export function* makeOutputs(building: Building): Generator<Output> {
  const { command, at, file, folder, context } = building;
  if (command.name !== 'make') return;
  const words = command.args.map(({ value }) => value);
  if (words.some((word) => /^(-f|--file|--makefile)|install/.test(word))) return;
  const place = placeOf(folder, words[words.indexOf('-C') + 1 || words.length] ?? '.');
  const text = textAt(file, at, placeOf(place, 'Makefile'), context, (_, one) => workFolder(file, one));
  const recipes = recipesIn(text ?? '');
  // what else it writes then lies below its folder
  if (recipes.some((line) => /(^|[\s=>"'])\/(?!dev\/|tmp\/)\w/.test(line))) return;
  for (const line of recipes) {
    const script = parseScript({ text: line, at: [0], from: [0] });
    if (script === undefined || script.commands.some(({ name }) => /^(cd|pushd)$/.test(name))) continue;
    for (const inner of script.commands) {
      for (const { path, platform } of goOutputs({ ...building, command: inner, folder: place }))
        yield { path, platform, doubt: `line ${at.line} builds it by a Makefile` };
    }
  }
}

/** The lines that a Makefile gives to the shell, with what it sets filled in where that is one plain text. */
function recipesIn(text: string): readonly string[] {
  const lines = text.replace(/\\\r?\n\s*/g, ' ').split(/\r?\n/);
  const values = new Map<string, string>();
  const fill = (line: string): string =>
    line.replace(/\$[({](\w+)[)}]/g, (whole, name: string) => values.get(name) ?? (name === 'GO' ? 'go' : whole));
  for (const line of lines) {
    const [, name, value] = /^(?:export\s+)?(\w+)\s*[:?]?=\s*([^#]*?)\s*$/.exec(line) ?? [];
    if (name === undefined || value === undefined) continue;
    const filled = fill(value);
    // set twice, it may be either
    if (values.has(name) || /[$`]/.test(filled)) values.delete(name);
    else values.set(name, filled);
  }
  return lines.filter((line) => line.startsWith('\t')).map((line) => fill(line.trim().replace(/^[@+-]+/, '')));
}
