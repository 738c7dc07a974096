import { addMounts, aptMounts, cacheName, removeWhole } from '../src/cache-mounts.ts';
import type { Mounted } from '../src/cache-mounts.ts';
import { clears, folderUser, isMounted } from '../src/caches.ts';
import type { Context } from '../src/context.ts';
import { mounts } from '../src/dockerfile.ts';
import type { Dockerfile, Instruction, Run, Stage } from '../src/dockerfile.ts';
import type { Edit } from '../src/edit.ts';
import { officialName } from '../src/images/release.ts';
import { rootOf, userAt, variableAt } from '../src/order.ts';
import { callOf, hasOption } from '../src/packages/manager.ts';
import type { Manager } from '../src/packages/manager.ts';
import { npm } from '../src/packages/node.ts';
import { pip, uv } from '../src/packages/python.ts';
import type { Command } from '../src/shell.ts';
import type { Finding, Refusal, Transform } from '../src/transform.ts';
import { removeWord } from '../src/write.ts';

export const useCacheMounts: Transform = {
  name: 'use-cache-mounts',
  summary: 'keep what is downloaded for the next build, not in a layer',
  why:
    'A cleanup keeps a cache out of the layer and makes the next build fetch everything again. A cache mount (`RUN --mount=type=cache`) keeps it out as well, and ' +
    'there for the next build. Only BuildKit understands it, so it needs `--buildkit`, or a file that mounts something already. The mounts get a name of their own ' +
    'for each base image: wheels that were built for one do not fit another. apt puts its packages into a folder below its own, where `docker-clean`, the ' +
    'configuration of the official images that empties the archive after each install, does not look; no file of the image changes.',
  example: {
    lines: ['FROM python:3.12-slim', 'RUN pip install --no-cache-dir flask'],
  },
  safety: 'safe',
  waste: ['/var/lib/apt/lists', '/var/cache/apt', '~/.cache/pip', '~/.cache/uv', '~/.npm'],
  *find(file, context) {
    if (!mayMount(file, context)) return;
    for (const stage of file.stages.filter(({ ships }) => ships)) {
      for (const instruction of stage.instructions) {
        const { script } = instruction;
        if (instruction.keyword === 'RUN' && script !== undefined) yield* judge(file, { instruction, script, stage });
      }
    }
  },
};

function mayMount({ instructions }: Dockerfile, { buildkit }: Context): boolean {
  return buildkit || instructions.some((one) => one.keyword === 'RUN' && mounts(one).length > 0);
}

/** Caches that a RUN leaves clean, by an option or by a command at its end: they are nowhere else needed, or would not be cleaned. */
function* judge(file: Dockerfile, run: Run): Generator<Finding | Refusal> {
  const changes = [aptMounts(file, run), ...folders.map((folder) => ofFolder(file, run, folder))].flatMap(
    (one) => one ?? [],
  );
  const [first] = changes;
  if (first === undefined) return;
  const { instruction, stage } = run;
  const reason = refusal(file, instruction, stage);
  if (reason !== undefined) return yield { span: first.command, reason };
  const mount = addMounts(
    file,
    instruction,
    changes.flatMap((change) => change.mounts.map((value) => `type=cache,${value}`)),
  );
  const owners = changes.map(({ owner }) => owner).join(' and ');
  yield {
    span: first.command,
    message: `what ${owners} downloads is fetched again by every build`,
    edits: [mount, ...changes.flatMap(({ edits }) => edits)],
  };
}

function refusal(file: Dockerfile, instruction: Instruction, stage: Stage): string | undefined {
  const user = userAt(file, instruction);
  if (user !== undefined && !/^(root|0)(:|$)/.test(user)) return `the mount would be root's, and the user is ${user}`;
  if (user === undefined && officialName(rootOf(stage).image) === undefined)
    return 'which user runs this is not known, and a mount is for root';
  if (variableAt(file, instruction, 'HOME') !== undefined) return 'the home folder is another one';
  return undefined;
}

/** A cache in root's home folder. */
interface Folder {
  readonly manager: Manager;
  readonly path: string;
  /** Words that switch it off for one command. */
  readonly off: RegExp;
}

const folders: readonly Folder[] = [
  { manager: pip, path: '/root/.cache/pip', off: /^--no-cache-dir$/ },
  { manager: uv, path: '/root/.cache/uv', off: /^--no-cache$/ },
  { manager: npm, path: '/root/.npm', off: /^$/ },
];

function ofFolder(file: Dockerfile, { instruction, script, stage }: Run, folder: Folder): Mounted | undefined {
  const { manager, path, off } = folder;
  const own = script.commands.filter(({ name }) => manager.programs.test(name));
  if (own.length === 0 || isMounted(manager, instruction)) return undefined;
  const isSet = (name: string): boolean => variableAt(file, instruction, name) !== undefined;
  if ([...manager.offVariables, ...manager.folderVariables].some(isSet)) return undefined;
  const [first] = own;
  const isOdd = ({ wrappers, assignments, within }: Command): boolean =>
    wrappers.length > 0 || assignments.length > 0 || within.length > 0;
  if (first === undefined || own.some(isOdd) || own.some((one) => hasFolder(manager, one))) return undefined;
  const switched = own.flatMap((command) =>
    command.args.filter(({ value }) => off.test(value)).map((word) => ({ command, word })),
  );
  const cleanups = script.commands.filter((command) => clears(manager, command));
  if (switched.length + cleanups.length === 0) return undefined;
  if (folderUser(file, instruction, manager, cleanups) !== undefined) return undefined;
  const cuts = cleanups.map((command) => cut(file, { instruction, script, stage }, command));
  if (cuts.includes(undefined)) return undefined;
  const name = manager.programs.test('uv') ? 'uv' : first.name.replace(/[\d.]+$/, '');
  return {
    command: first,
    owner: first.name,
    mounts: [`${cacheName(name, stage)},target=${path}`],
    edits: [
      ...switched.flatMap(({ command, word }) => removeWord(file, command, word)),
      ...cuts.flatMap((edits) => edits ?? []),
    ],
  };
}

function hasFolder(manager: Manager, command: Command): boolean {
  const call = callOf(manager, command);
  return call !== undefined && hasOption(call, new RegExp(`^${manager.folderOption}(=|$)`));
}

/** A cleanup would empty the mount, or fail on it: it goes whole, when it cleans nothing else. */
function cut(file: Dockerfile, { script }: Run, command: Command): readonly Edit[] | undefined {
  const paths = command.args.filter(({ value }) => !value.startsWith('-'));
  // what else lies in the folder above would stay
  const isOwn = paths.every(({ value }) => /^(~|\/root|\$\{?HOME\}?)\/(\.npm|\.cache\/(pip|uv))(\/\*?)?$/.test(value));
  const isForced = command.args.every(({ value }) => !value.startsWith('-') || /^(-f|--force|-rf|-fr|-r)$/.test(value));
  const isOnly = isForced && (command.name === 'rm' ? paths.length === 1 && isOwn : paths.length <= 2);
  return isOnly ? removeWhole(file, script, command) : undefined;
}
