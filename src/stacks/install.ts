import type { Context } from '../context.ts';
import type { Dockerfile, Instruction, Run, Stage } from '../dockerfile.ts';
import { later } from '../order.ts';
import type { Command } from '../shell.ts';
import { manifestsAt, takersOf } from './manifests.ts';
import type { Manifests } from './manifests.ts';

/** A command that installs what a project asks for, and what comes of it. */
export interface Install {
  readonly run: Run;
  readonly command: Command;
  readonly manifests: Manifests;
  /** Why what it installs in its working folder cannot be told; undefined when it can. */
  readonly doubt: string | undefined;
  /** What is carried out on top of it, in its own stage and in those that take what it installed. */
  readonly above: readonly Instruction[];
  /** The stages that can reach an image that somebody runs and hold what it installed. */
  readonly shipped: readonly Stage[];
}

/**
 * An install by a command in its working folder, `into` a folder there (or an absolute one); undefined when the build context is not known, or
 * nothing of it reaches an image.
 */
export function installOf(
  file: Dockerfile,
  run: Run,
  command: Command,
  context: Context,
  into: string,
): Install | undefined {
  const manifests = manifestsAt(file, run.instruction, context);
  if (manifests === undefined) return undefined;
  const folder = into.startsWith('/') ? into : `${manifests.folder}/${into}`;
  const takers = takersOf(file, run.instruction, folder);
  const holders = [run.stage, ...takers.flatMap(({ stage }) => file.stages[stage ?? -1] ?? [])];
  const shipped = file.stages.filter((one) => one.ships && holders.some((holder) => isBuiltOn(one, holder)));
  if (shipped.length === 0) return undefined;
  const moves = run.script.commands.some(({ name, start }) => name === 'cd' && start < command.start);
  const doubt =
    moves || command.within.length > 0 ? `${command.name} runs in a folder or a shell that is not followed` : undefined;
  const above = [run.instruction, ...takers].flatMap((at) => [...later(file, at)]);
  return { run, command, manifests, doubt, above, shipped };
}

/** The first instruction that does more behind an install than programs do that come with every image and run nothing of the project. */
export function workAfter(
  { run, command, above }: Install,
  isHarmless: (command: Command) => boolean,
): Instruction | undefined {
  const isPlain = (one: Command): boolean => isHarmless(one) || common.test(one.name);
  const rest = run.script.commands.filter(({ start }) => start > command.start);
  if (!rest.every(isPlain)) return run.instruction;
  return above.find(({ keyword, script }) => keyword === 'RUN' && script?.commands.every(isPlain) !== true);
}

const common =
  /^(addgroup|adduser|apk|apt|apt-get|cat|chgrp|chmod|chown|cp|echo|export|find|groupadd|ln|ls|mkdir|mv|printf|rm|set|test|touch|true|useradd|usermod|)$/;

function isBuiltOn(stage: Stage, base: Stage): boolean {
  return stage === base || (stage.parent !== undefined && isBuiltOn(stage.parent, base));
}
