import { placeIn, unpacks } from './archive-use.ts';
import { isArchive } from './archives.ts';
import { copiedArchives, targetOf } from './copied-archives.ts';
import { imageFolders } from './copied.ts';
import type { Dockerfile, Instruction } from './dockerfile.ts';
import { placeOf, workFolder } from './folders.ts';
import { earlier, rootOf, stageOf } from './order.ts';
import { isIn } from './paths.ts';
import type { Script } from './shell.ts';
import { isFatal } from './status.ts';
import { tracesAt } from './traces.ts';
import type { Trace } from './traces.ts';

/**
 * Why the folder of an archive may be gone when the archive is mounted: a mount makes it for as long as its RUN runs, and it stays only where
 * something was put into it (tried with Docker 26.1). Undefined when it is sure to be there as before.
 */
export function missedFolder(file: Dockerfile, at: Instruction, run: Instruction, folder: string): string | undefined {
  const stage = stageOf(file, at);
  if (stage === undefined) return 'its stage is not known';
  const given = imageFolders(rootOf(stage).image);
  if (hasFolder(file, at, folder, given)) return undefined;
  const between = stage.instructions.filter(({ index }) => at.index < index && index < run.index);
  const isIdle = ({ keyword, args }: Instruction): boolean =>
    !/^(RUN|COPY|ADD)$/.test(keyword) || (keyword !== 'RUN' && args.at(-1)?.endsWith('/') === true);
  // the folders that COPY --chown makes get the owner too
  const isOwned = at.flags.some(({ name }) => name !== 'from');
  const isThere = !isOwned && (hasFolder(file, run, folder, given) || fillsFolder(file, run, folder));
  return isThere && between.every(isIdle) ? undefined : `the folder ${folder} may be gone without it`;
}

/** Whether the folder of an archive that a COPY brings is sure to be there without the COPY, when a RUN starts. */
function hasFolder(file: Dockerfile, use: Instruction, folder: string, given: readonly string[]): boolean {
  if (given.includes(folder)) return true;
  for (const step of earlier(file, use)) {
    if (step.keyword === 'WORKDIR' && isIn(placeOf(workFolder(file, step), targetOf(file, step)), folder)) return true;
    // another archive may be mounted as well, and its folder be gone
    if (!/^(COPY|ADD)$/.test(step.keyword) || copiedArchives(file, step) !== undefined) continue;
    const target = targetOf(file, step);
    if (target.startsWith('/') && isIn(target, folder) && target !== folder) return true;
    if (target === folder && step.args.at(-1)?.endsWith('/')) return true;
  }
  return false;
}

/** Whether a RUN is sure to leave something in a folder that was made for an archive alone: it unpacks into it, and removes only archives, by name. */
function fillsFolder(file: Dockerfile, run: Instruction, folder: string): boolean {
  const { script } = run;
  if (script === undefined) return false;
  const traces = tracesAt(file, run);
  const isTidy = traces.every(
    ({ command: { name, args } }) =>
      !/^(rm|mv|rmdir|find)$/.test(name) ||
      (name === 'rm' &&
        args.every(({ value, kind }) => value.startsWith('-') || (kind === 'literal' && isArchive(value)))),
  );
  return (
    isTidy && traces.some((trace) => isFatal(script, trace.command.item) && unpacksInto(file, script, trace, folder))
  );
}

function unpacksInto(file: Dockerfile, script: Script, trace: Trace, folder: string): boolean {
  const { command, here } = trace;
  const { name, args, within } = command;
  if (!/^(tar|unzip|7z)$/.test(name) || within.length > 0 || !unpacks(command, script)) return false;
  const [exact, any] =
    name === 'tar'
      ? [/^-C$|^--directory$/, /^-\w*C|^--(directory|one-top)/]
      : [/^-d$/, name === 'unzip' ? /^-\w*d/ : /^-o/];
  const given = args.filter(({ value }, i) => any.test(value) || (name === 'tar' && i === 0 && /^\w*C/.test(value)));
  const [option] = given;
  if (option === undefined) return here === folder;
  const target = args[args.indexOf(option) + 1];
  return (
    given.length === 1 && exact.test(option.value) && target !== undefined && isIn(placeIn(file, trace, target), folder)
  );
}
