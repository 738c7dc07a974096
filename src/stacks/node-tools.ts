import type { Context } from '../context.ts';
import type { Dockerfile, Stage } from '../dockerfile.ts';
import type { Image } from '../images/describe.ts';
import { nameOf } from '../images/swap.ts';
import type { Span } from '../edit.ts';
import { differenceOf } from '../needs/difference.ts';
import { needsOf } from '../needs.ts';
import type { Halves } from '../split.ts';
import { startsOf } from '../start.ts';
import type { Refusal } from '../transform.ts';
import { toolsAmong } from './node-libraries.ts';
import { addedBy, calledIn, isRemoved } from './node-packages.ts';

/** What is known of a project and its images. */
interface Known {
  readonly from: Image;
  readonly to: Image;
  readonly native: readonly string[];
  readonly development: { readonly count: number } | undefined;
}

/**
 * What only the build needs, for a sentence; undefined when the smaller image could do the build as well, so that nothing comes of two stages. An object:
 * why that cannot be told.
 */
export function buildsWith(
  file: Dockerfile,
  stage: Stage,
  context: Context,
  { from, to, native, development }: Known,
): string | { readonly reason: string } | undefined {
  const { lacks, isUnseen } = lacksIn(file, stage, context, from, to);
  const left = leftIn(stage);
  const called = calledIn(file, stage, context);
  const ofBuild = toolsAmong(left);
  const tools = left.filter((name) => ofBuild.has(name) || (name === 'git' && called.has(name)));
  const modules = from === to ? [] : native.length > 0 ? native : isUnseen ? ['modules'] : [];
  const parts = [
    ...(tools.length > 0 || lacks.length > 0 ? [list([...new Set([...tools, ...lacks])])] : []),
    ...(tools.length + lacks.length === 0 && modules.length > 0
      ? [modules[0] === 'modules' ? 'what native modules are built with' : `what ${modules[0]} is built with`]
      : []),
    ...(development === undefined
      ? []
      : [`${development.count} ${development.count === 1 ? 'package' : 'packages'} for development`]),
  ];
  if (parts.length === 0)
    return isUnseen && left.includes('git')
      ? { reason: 'whether git is there to install packages alone is not known: no lock file is seen' }
      : undefined;
  const isOne = parts.length === 1 && (development?.count ?? 1) === 1 && new Set([...tools, ...lacks]).size < 2;
  return `${parts.join(' and ')} ${isOne ? 'is' : 'are'}`;
}

function list(names: readonly string[]): string {
  const shown = names.slice(0, 3);
  return names.length > 3 ? `${shown.join(', ')} and ${names.length - 3} more` : shown.join(', ');
}

/** The packages of the distribution that are installed, and not removed in the same layer. */
function leftIn({ instructions }: Stage): readonly string[] {
  return instructions.flatMap((at) => {
    const commands = at.script?.commands.filter(({ name }) => /^(apt|apt-get|apk)$/.test(name)) ?? [];
    return commands.flatMap((command) => {
      const added = at.keyword === 'RUN' ? addedBy(at, command) : '';
      // where not all is known, what is named is there all the same
      const packages =
        typeof added === 'string'
          ? command.args.map(({ value }) => ({ name: value, text: value, names: [value], at, isDecided: true }))
          : added.packages;
      return packages.filter((one) => isRemoved(one, [at]) === false).map(({ name }) => name);
    });
  });
}

interface Lacking {
  /** The commands that the RUNs need and the smaller image has not. */
  readonly lacks: readonly string[];
  /** Whether more may be needed by what is installed. */
  readonly isUnseen: boolean;
}

function lacksIn(file: Dockerfile, stage: Stage, context: Context, from: Image, to: Image): Lacking {
  const runs = stage.instructions.filter(({ keyword }) => keyword === 'RUN');
  const isBuilt = ({ start, end }: Span): boolean => runs.some((run) => run.start <= start && end <= run.end);
  const { all, unseen } = needsOf(file, stage, context);
  const needs = all.filter(({ kind, span }) => kind === 'command' && isBuilt(span));
  const lacks = differenceOf(needs, from, to)?.lacks.map(({ need }) => need.name) ?? [];
  return { lacks, isUnseen: unseen.some((one) => isBuilt(one.span) && isInstall(file, one)) };
}

/** Whether what npm and its like install is what is not seen, and not which program a script runs. */
function isInstall({ text }: Dockerfile, { span: { start, end }, reason }: Refusal): boolean {
  return /^\s*(npm|yarn|pnpm)\b/.test(text.slice(start, end)) && !/comes with what line|can be seen/.test(reason);
}

/** The packages that bring what is started and is not in the image that runs it; a text: what is not known, or cannot be had. */
export function lacksOf(
  file: Dockerfile,
  { stage, build }: Halves,
  context: Context,
  from: Image,
  to: Image,
): readonly string[] | string {
  const builds = build.filter(({ keyword }) => !/^(CMD|ENTRYPOINT|HEALTHCHECK|ENV|USER)$/.test(keyword));
  const { all, unseen } = needsOf(file, stage, context);
  const runs = ({ span }: Pick<Refusal, 'span'>): boolean =>
    !builds.some(({ start, end }) => start <= span.start && span.end <= end);
  // npm and its like find the programs of the project, which are copied
  const isProject = startsOf(stage)?.every(({ words }) => /^(npm|npx|yarn|pnpm)$/.test(words[0] ?? '')) === true;
  const hidden = isProject ? /cannot be read/ : /cannot be read|comes with what line/;
  const doubt = unseen.find((one) => runs(one) && hidden.test(one.reason));
  if (doubt !== undefined) return doubt.reason;
  const needs = all.filter(runs);
  const difference = differenceOf(needs, from, to);
  if (difference === undefined) return `what ${nameOf(to)} holds is not known`;
  const [unknown] = difference.unknown;
  if (unknown !== undefined) return `whether ${nameOf(to)} has ${unknown.name}, which the program needs, is not known`;
  const foreign = difference.foreign.find(({ kind }) => kind !== 'user');
  if (foreign !== undefined) return `what brings ${foreign.name}, which the program needs, is not seen`;
  const none = difference.lacks.find(({ brings }) => brings === undefined);
  if (none !== undefined) return `the program needs ${none.need.name}, which ${nameOf(to)} does not have`;
  return difference.lacks.flatMap(({ brings }) => brings ?? []);
}
