import { callsOf, nameOfPlace } from '../calls.ts';
import type { Context } from '../context.ts';
import type { Dockerfile, Stage } from '../dockerfile.ts';
import { contentsOf, holds, packageOf } from '../images/contents.ts';
import type { Image } from '../images/describe.ts';
import { broughtAlong } from '../packages/building.ts';
import { runsUnseen } from '../programs.ts';
import type { Command } from '../shell.ts';

/** What is started, as far as it matters for what has to be there. */
export interface Started {
  /** Packages that bring programs which the full image has and the slim one has not. */
  readonly packages: readonly string[];
  /** Every text that is started. */
  readonly text: string;
}

/** What CMD, ENTRYPOINT and HEALTHCHECK count on, scripts that the build context shows included; a text says what of it cannot be seen. */
export function startedOn(file: Dockerfile, stage: Stage, context: Context, from: Image, to: Image): Started | string {
  const [before, after] = [contentsOf(from), contentsOf(to)];
  if (before === undefined || after === undefined) return 'what the images hold is not known';
  const calls = callsOf(file, stage, context);
  const starting = calls.commands.filter(({ instruction }) => instruction.keyword !== 'RUN');
  const hidden = calls.unseen.find(
    (place) =>
      place.instruction.keyword !== 'RUN' &&
      !starting.some(
        ({ command, start, script }) => start === place.start && script === place.script && isRuby(command),
      ),
  );
  if (hidden !== undefined) return `what ${nameOfPlace(file, hidden)} starts cannot be read`;
  const packages: string[] = [];
  for (const call of starting) {
    // what a script is given to run stands in CMD
    if (call.script !== undefined && /^"?\$\{?@\}?"?$/.test(call.command.program.at(-1)?.text ?? '')) continue;
    const name = programOf(call.command);
    if (from === to && broughtAlong.test(name) && holds(after, name) !== true)
      return `${nameOfPlace(file, call)} starts ${name}, which comes with what builds`;
    if (
      runsUnseen(call.command) &&
      !isRuby(call.command) &&
      !calls.texts.some(({ script }) => script === name.replace(/^.*\//, ''))
    )
      return `what ${name}, which ${nameOfPlace(file, call)} starts, needs cannot be read`;
    if (name === '' || name.includes('/') || holds(after, name) === true || holds(before, name) !== true) continue;
    const brings = packageOf(name, after.nearest);
    if (brings === undefined) return `${nameOfPlace(file, call)} needs ${name}, which the slim image does not have`;
    packages.push(brings);
  }
  const texts = calls.texts.filter(({ instruction }) => !/^(RUN|ARG|COPY|ADD)$/.test(instruction.keyword));
  return { packages, text: texts.map(({ text }) => text).join('\n') };
}

/** The program, also behind `bundle exec`. */
function programOf({ name, program, args }: Command): string {
  const [verb, first] = args.map(({ value }) => value).filter((value) => !value.startsWith('-'));
  if (/^bundler?$/.test(name) && verb === 'exec' && first !== undefined) return first;
  const path = program.at(-1)?.value ?? '';
  return path.includes('/') && !/^\/(usr\/)?(local\/)?s?bin\//.test(path) ? path : name;
}

/** Whether it is Ruby, or a program of a gem, that runs what the project holds. */
function isRuby({ name }: Command): boolean {
  return /^(bundle|bundler|ruby|rake|rails|rackup|puma|unicorn|thin|sidekiq|irb)$/.test(name);
}
