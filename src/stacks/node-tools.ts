import type { Context } from '../context.ts';
import type { Dockerfile, Stage } from '../dockerfile.ts';
import type { Image } from '../images/describe.ts';
import { differenceOf } from '../needs/difference.ts';
import { needsOf } from '../needs.ts';
import { isTool } from './node-libraries.ts';

/** What is known of a project and its images. */
interface Known {
  readonly from: Image;
  readonly to: Image;
  readonly native: readonly string[];
  readonly development: { readonly count: number } | undefined;
}

/** What only the build needs, for a sentence; undefined when the smaller image could do the build as well, so that nothing comes of two stages. */
export function buildsWith(
  file: Dockerfile,
  stage: Stage,
  context: Context,
  { from, to, native, development }: Known,
): string | undefined {
  const tools = toolsIn(stage);
  const lacks = from === to ? [] : lacksIn(file, stage, context, from, to);
  const modules = from === to ? [] : native;
  const parts = [
    ...(tools.length > 0 || lacks.length > 0 ? [list([...new Set([...tools, ...lacks])])] : []),
    ...(tools.length + lacks.length === 0 && modules.length > 0 ? [`what ${modules[0]} is built with`] : []),
    ...(development === undefined ? [] : [`${development.count} packages for development`]),
  ];
  if (parts.length === 0) return undefined;
  const isOne = parts.length === 1 && development === undefined && new Set([...tools, ...lacks]).size < 2;
  return `${parts.join(' and ')} ${isOne ? 'is' : 'are'}`;
}

function list(names: readonly string[]): string {
  const shown = names.slice(0, 3);
  return names.length > 3 ? `${shown.join(', ')} and ${names.length - 3} more` : shown.join(', ');
}

/** The packages of the distribution that are installed to build with, and not removed in the same layer. */
function toolsIn({ instructions }: Stage): readonly string[] {
  return instructions.flatMap(({ keyword, script }) => {
    if (keyword !== 'RUN' || script === undefined || /\b(del|purge|remove|autoremove)\b/.test(script.source.text))
      return [];
    const installs = script.commands.filter(({ name }) => /^(apt|apt-get|apk)$/.test(name));
    return installs.flatMap(({ args }) => args.map(({ value }) => value).filter(isTool));
  });
}

/** The commands that the RUNs need and the smaller image has not. */
function lacksIn(file: Dockerfile, stage: Stage, context: Context, from: Image, to: Image): readonly string[] {
  const runs = stage.instructions.filter(({ keyword }) => keyword === 'RUN');
  const needs = needsOf(file, stage, context).all.filter(
    ({ kind, span }) => kind === 'command' && runs.some(({ start, end }) => start <= span.start && span.end <= end),
  );
  return differenceOf(needs, from, to)?.lacks.map(({ need }) => need.name) ?? [];
}
