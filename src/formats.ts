import { resolve } from 'node:path';
import { SlimifyError } from './error.ts';
import { realPath } from './files.ts';
import type { Output, Settings } from './run.ts';
import { oneOf } from './suggest.ts';

/** The values of --format. */
export const formats = [
  'diff',
  'text',
  'json',
  'jsonl',
  'sarif',
  'rdjson',
  'rdjsonl',
  'github',
  'gitlab',
  'markdown',
  'html',
] as const;

/**
 * The outputs that were asked for as `NAME` or `NAME=FILE`, and what the mode prints by itself when none of them is for standard output.
 * Throws `SlimifyError` when two are for one place.
 */
export function settleOutputs(
  values: readonly string[],
  { mode, isStdin, interactive }: Asked,
  cwd: string,
): readonly Output[] {
  const outputs = values.map((value) => settleOutput(value, cwd));
  const printed = outputs.filter(({ file }) => file === undefined);
  if (printed.length > 1) throw new SlimifyError('one --format only without a file: --format NAME=FILE for the others');
  if (printed.length > 0 && mode === 'list') throw new SlimifyError('--list-different and --format exclude each other');
  const places = outputs.flatMap(({ file }) => (file === undefined ? [] : [realPath(file, cwd)]));
  const twice = places.find((place, index) => places.indexOf(place) !== index);
  if (twice !== undefined) throw new SlimifyError(`two --format for one file: ${twice}`);
  // who was asked about every change knows what was made
  return printed.length > 0 || interactive ? outputs : [{ format: usual(mode, isStdin) }, ...outputs];
}

interface Asked extends Pick<Settings, 'mode' | 'interactive'> {
  readonly isStdin: boolean;
}

function settleOutput(value: string, cwd: string): Output {
  const [, name = value, file] = /^([^=]*)=(.*)$/s.exec(value) ?? [];
  const format = oneOf('format', name, formats);
  if (file === '') throw new SlimifyError(`--format ${value} needs a file: --format ${format}=FILE`);
  return file === undefined || file === '-' ? { format } : { format, file: resolve(cwd, file) };
}

function usual(mode: Settings['mode'], isStdin: boolean): Output['format'] {
  if (mode === 'list') return 'names';
  if (mode !== 'preview') return 'text';
  return isStdin ? 'whole' : 'diff';
}
