import type { Context } from '../context.ts';
import type { Dockerfile, Instruction, Stage } from '../dockerfile.ts';
import { foldersOf, lastFolder, workFolder } from '../folders.ts';
import { rootOf, variableAt } from '../order.ts';
import { callOf, hasOption } from '../packages/manager.ts';
import type { Manager } from '../packages/manager.ts';
import { npm, pnpm, yarn } from '../packages/node.ts';
import { startsOf } from '../start.ts';
import { manifestsAt } from './manifests.ts';
import { needOfDevelopment, npmMajor } from './node.ts';
import { hasHooks, projectOf } from './node-locks.ts';
import type { ManagerName } from './node-locks.ts';

/** The packages that only the development needs, and what removes them at the end of a stage. */
export interface Development {
  readonly count: number;
  readonly command: string;
}

/**
 * What npm, yarn 1 or pnpm can remove once a stage has built; undefined where there is nothing, or where it is not proven that nothing of it runs: the lock file
 * tells, and what the container starts is followed.
 */
export function developmentOf(file: Dockerfile, stage: Stage, context: Context): Development | undefined {
  const installs = stage.instructions.flatMap((at) => {
    const manager = at.keyword === 'RUN' ? installerOf(file, at, lastFolder(file, stage)) : undefined;
    return manager === undefined ? [] : [{ at, manager }];
  });
  const [install] = installs;
  const last = stage.instructions.findLast(({ keyword }) => /^(RUN|COPY|ADD)$/.test(keyword));
  if (install === undefined || last === undefined || installs.length > 1) return undefined;
  // it has to run where it installed, as who it did
  if (folderBehind(file, last) !== lastFolder(file, stage)) return undefined;
  const builds = stage.instructions.filter(({ index }) => index <= last.index);
  if (
    builds.some(({ keyword }) => keyword === 'USER') ||
    settings.some((name) => variableAt(file, last, name) !== undefined)
  )
    return undefined;
  if (builds.some(({ body }) => /\bprune\b|--omit\b|--production\b|\bnpm (config )?set\b/.test(body.text)))
    return undefined;
  const manifests = manifestsAt(file, install.at, context);
  const project = manifests && projectOf(install.manager, manifests);
  const command = removals[install.manager](npmMajor(rootOf(stage).image));
  if (project === undefined || project.hasWorkspaces || command === undefined) return undefined;
  if (install.manager !== 'npm' && hasHooks(project)) return undefined;
  const count = [...project.lock.development.values()].filter(Boolean).length;
  const starts = startsOf(stage);
  if (count === 0 || starts === undefined) return undefined;
  if (starts.some(({ words }) => needOfDevelopment(project, words) !== undefined)) return undefined;
  return { count, command };
}

/** What removes the packages, by npm's major version in the image, 0 where it is not known; undefined: not known. */
const removals: Readonly<Record<ManagerName, (npm: number) => string | undefined>> = {
  npm: (major) => (major === 0 ? undefined : major >= 7 ? 'npm prune --omit=dev' : 'npm prune --production'),
  // yarn 1 has no word of its own for it; what was compiled stays
  yarn: () => 'yarn install --production --frozen-lockfile --ignore-scripts --prefer-offline',
  // without CI it asks whether it may
  pnpm: () => 'CI=true pnpm prune --prod --ignore-scripts',
};

const settings = [
  'NODE_ENV',
  'YARN_PRODUCTION',
  'npm_config_production',
  'NPM_CONFIG_PRODUCTION',
  'npm_config_omit',
  'NPM_CONFIG_OMIT',
];

/** Who installs the project in a folder with all that it asks for. */
function installerOf(file: Dockerfile, at: Instruction, folder: string): ManagerName | undefined {
  const { script } = at;
  if (script === undefined) return undefined;
  const places = foldersOf(file, at, script);
  for (const command of script.commands) {
    for (const [name, manager, verbs] of managers) {
      const call = callOf(manager, command);
      if (call === undefined || places[command.item] !== folder) continue;
      if (!verbs.test(call.operands.map(({ value }) => value).join(' '))) continue;
      if (!hasOption(call, /^(-g|--global|--location=.*|--prefix.*|--only.*|-P|--prod.*|--cwd.*|-C|--dir.*)$/))
        return name;
    }
  }
  return undefined;
}

const managers: readonly (readonly [ManagerName, Manager, RegExp])[] = [
  ['npm', npm, /^(ci|clean-install|install|i)\b/],
  ['yarn', yarn, /^(install)?$/],
  ['pnpm', pnpm, /^(i|install)$/],
];

function folderBehind(file: Dockerfile, at: Instruction): string {
  const next = file.instructions[at.index + 1];
  return next === undefined ? workFolder(file, at) : workFolder(file, next);
}
