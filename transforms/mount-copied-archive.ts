import { missedFolder } from '../src/archive-folder.ts';
import { useOfCopied } from '../src/archive-use.ts';
import type { Removal, Use } from '../src/archive-use.ts';
import { archiveNames, usedLater } from '../src/archives.ts';
import { knowsRunMount, usesBuildKit } from '../src/buildkit.ts';
import { addMounts } from '../src/cache-mounts.ts';
import { archiveEnds, broughtBy, copiedArchives, isByVariable } from '../src/copied-archives.ts';
import type { CopiedArchive } from '../src/copied-archives.ts';
import type { Dockerfile, Instruction, Stage } from '../src/dockerfile.ts';
import type { Edit } from '../src/edit.ts';
import { folderOf, isMounted } from '../src/folders.ts';
import { officialName } from '../src/images/release.ts';
import { rootOf, userAt } from '../src/order.ts';
import { baseName } from '../src/paths.ts';
import type { Finding, Transform } from '../src/transform.ts';
import { removeCommand, removeInstruction, removeWord } from '../src/write.ts';

export const mountCopiedArchive: Transform = {
  name: 'mount-copied-archive',
  summary: 'mount an archive for the RUN that unpacks it',
  why:
    'What `COPY` brings lies in a layer of its own: an `rm` in a `RUN` below can hide it and not take it away. A bind mount (`RUN --mount=type=bind`) ' +
    'shows the file to the one `RUN` that unpacks it and puts it into no layer. With an archive of 40 MB that unpacks to 40 MB an image of 154.5 MB ' +
    'became one of 114.5 MB (measured, Docker 26.1). Only BuildKit understands it, so it needs `--buildkit`, or a file that uses something of ' +
    "BuildKit's already. A mount cannot be removed, so the `rm` goes along with the `COPY`.",
  example: {
    lines: [
      'FROM debian:12-slim',
      'COPY tool.tar.gz /tmp/',
      'RUN tar xzf /tmp/tool.tar.gz -C /opt && rm /tmp/tool.tar.gz',
    ],
  },
  safety: 'safe',
  risk:
    'nothing removes the archive, and a program that the Dockerfile does not show may look for it: a script that runs later, a web server or an application whose folder it ' +
    'lies in. Search them for its name, or build the image and try it',
  mentions: archiveEnds,
  waste: archiveNames.map((name) => `**/${name}`),
  *find(file, context) {
    if (!usesBuildKit(file, context) || !knowsRunMount(file)) return;
    for (const stage of file.stages) {
      for (const at of stage.instructions) {
        const found = judge(file, stage, at);
        if (typeof found === 'string') yield { span: at, reason: found };
        else if (found !== undefined) yield found;
      }
    }
  },
};

/** What is to be done about the archives of a COPY; why nothing is; undefined where no RUN unpacks any. */
function judge(file: Dockerfile, stage: Stage, at: Instruction): Finding | string | undefined {
  const archives = copiedArchives(file, at) ?? [];
  const uses: Use[] = [];
  let reason: string | undefined;
  for (const archive of archives) {
    const use = useOfCopied(file, at, archive);
    if (use !== undefined && !archive.place.startsWith('/')) reason ??= 'the folder that it is copied to is not known';
    else if (typeof use === 'string') reason ??= use;
    else if (use !== undefined) uses.push(use);
  }
  const [first] = uses;
  if (first === undefined || reason !== undefined) return reason;
  if (uses.length < archives.length) return 'no RUN unpacks all that it copies';
  const { run } = first;
  if (uses.some((use) => use.run !== run)) return 'more than one RUN unpacks what it copies';
  const kept = archives.filter((_, i) => uses[i]?.removal === undefined);
  const refused = refusal(file, stage, at, run, archives) ?? neededLater(file, run, kept);
  if (refused !== undefined) return refused;
  const removals = uses.flatMap(({ removal }) => (removal === undefined || removal === 'kept' ? [] : [removal]));
  const cuts = cutRemovals(file, removals);
  if (typeof cuts === 'string') return cuts;
  const names = archives.map(({ place }) => baseName(place)).join(', ');
  const what = archives.length === 1 ? `the archive ${names} stays` : `the archives ${names} stay`;
  return {
    span: at,
    message: `${what} in the layer of this ${at.keyword}${kept.length === 0 ? ', which the rm below only hides' : ''}`,
    edits: [...removeInstruction(file, at), addMounts(file, run, mountsFor(file, at, archives)), ...cuts],
    safety: kept.length === 0 ? 'safe' : 'unsafe',
  };
}

function neededLater(file: Dockerfile, run: Instruction, archives: readonly CopiedArchive[]): string | undefined {
  return archives.flatMap(({ place }) => usedLater(file, run, place) ?? []).find((use) => use !== 'unseen');
}

function refusal(
  file: Dockerfile,
  stage: Stage,
  at: Instruction,
  run: Instruction,
  archives: readonly CopiedArchive[],
): string | undefined {
  if (!stage.ships) return 'this stage is only copied from: the archive does not reach the image';
  const other = at.flags.find(({ name }) => !/^(from|chown|chmod)$/.test(name));
  if (other !== undefined) return `it is copied with --${other.name}`;
  if (archives.some(({ source }) => /[*?[]/.test(source)))
    return 'it is copied by a pattern, which a mount does not know';
  if (isByVariable(file, at)) return 'its path is set by a variable, and not every builder knows variables in a mount';
  // what is copied from the context is root's either way
  const user = userAt(file, run);
  const isRoot = user === undefined ? officialName(rootOf(stage).image) !== undefined : /^(root|0)(:|$)/.test(user);
  if (at.flags.length > 0 && !isRoot)
    return `a mount has another owner or mode, and line ${run.line} may not be run by root`;
  const from = sourceStage(file, at);
  if (from === '') return 'a mount knows stages by their names alone, and this one has none';
  if (file.text.slice(run.start, run.start + run.word.length) !== run.word)
    return `the keyword of line ${run.line} is broken over two lines`;
  if (new Set(archives.map(({ place }) => place)).size < archives.length)
    return 'two of the archives get the same name';
  for (const archive of archives) {
    const { source, place } = archive;
    if (![source, place, from ?? ''].every((text) => /^(?!.*\.\.\/)([\w./][\w./+@:~-]*)?$/.test(text)))
      return 'its path has characters that a mount may not have';
    if (isMounted(file, run, place) !== false) return `a mount of line ${run.line} may lie there already`;
    const before = broughtBy(file, at, archive);
    if (before !== undefined) return `line ${before} names it, or may bring it too`;
    const reason = missedFolder(file, at, run, folderOf(place));
    if (reason !== undefined) return reason;
  }
  return undefined;
}

/** What `from=` says: undefined for the build context, `''` for a stage without a name. */
function sourceStage({ stages }: Dockerfile, { flags }: Instruction): string | undefined {
  const from = flags.find(({ name }) => name === 'from')?.value;
  return from !== undefined && /^\d+$/.test(from) ? (stages[Number(from)]?.from.args[2] ?? '') : from;
}

function mountsFor(file: Dockerfile, at: Instruction, archives: readonly CopiedArchive[]): readonly string[] {
  const from = sourceStage(file, at);
  const head = from === undefined ? 'type=bind' : `type=bind,from=${from}`;
  return archives.map(({ source, place }) => `${head},source=${source},target=${place}`);
}

/** Takes the names of archives out of the commands that remove them, and what is left without any. */
function cutRemovals(file: Dockerfile, removals: readonly Removal[]): readonly Edit[] | string {
  const edits: Edit[] = [];
  for (const { at, script } of new Map(removals.map((one) => [one.at, one])).values()) {
    const own = removals.filter((one) => one.at === at);
    const commands = [...new Set(own.map(({ command }) => command))];
    const isWhole = (command: Removal['command']): boolean =>
      command.args.every(
        (word) => word.value.startsWith('-') || own.some((one) => one.command === command && one.word === word),
      );
    const whole = commands.filter(isWhole);
    const rest = script.items.filter(({ command }) => command === undefined || !whole.includes(command));
    // a shell that ends there needs no folder and no options
    if (rest.every(({ command }) => /^(cd|set)$/.test(command?.name ?? ''))) {
      edits.push(...removeInstruction(file, at));
      continue;
    }
    if (whole.length > 1) return `line ${at.line} removes it by more than one command`;
    for (const { command, word } of own) if (!whole.includes(command)) edits.push(...removeWord(file, command, word));
    const cut = whole.map(({ item }) => removeCommand(file, script, item));
    if (cut.includes(undefined)) return `the rm of line ${at.line} cannot be taken out of its list of commands`;
    edits.push(...cut.flatMap((one) => one ?? []));
  }
  return edits;
}
