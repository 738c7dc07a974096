import type { Context } from '../context.ts';
import { rootOf, variableAt } from '../dockerfile.ts';
import type { Dockerfile, Instruction, Stage } from '../dockerfile.ts';
import { foldersOf, lastFolder, workFolder } from '../folders.ts';
import { callOf, hasOption } from '../packages/manager.ts';
import { npm } from '../packages/node.ts';
import { startsOf } from '../start.ts';
import { manifestsAt } from './manifests.ts';
import { needOfDevelopment, nodeProject, npmMajor } from './node.ts';

/** The packages that only the development needs, and what removes them at the end of a stage. */
export interface Development {
  readonly count: number;
  readonly command: string;
}

/**
 * What npm can remove once a stage has built; undefined where there is nothing, or where it is not proven that nothing of it runs: the lock file
 * tells, and what the container starts is followed.
 */
export function developmentOf(file: Dockerfile, stage: Stage, context: Context): Development | undefined {
  const installs = stage.instructions.filter(
    (at) => at.keyword === 'RUN' && installsAll(file, at, lastFolder(file, stage)),
  );
  const [install] = installs;
  const last = stage.instructions.findLast(({ keyword }) => /^(RUN|COPY|ADD)$/.test(keyword));
  if (install === undefined || last === undefined || installs.length > 1) return undefined;
  // npm has to run where it installed, as who it did
  if (folderBehind(file, last) !== lastFolder(file, stage)) return undefined;
  const builds = stage.instructions.filter(({ index }) => index <= last.index);
  if (
    builds.some(({ keyword }) => keyword === 'USER') ||
    settings.some((name) => variableAt(file, last, name) !== undefined)
  )
    return undefined;
  if (builds.some(({ body }) => /\bprune\b|--omit\b|--production\b|\bnpm (config )?set\b/.test(body.text)))
    return undefined;
  const manifests = manifestsAt(file, install, context);
  const project = manifests && nodeProject(manifests);
  const major = npmMajor(rootOf(stage).image);
  if (project === undefined || project.hasWorkspaces || major === 0) return undefined;
  const count = [...project.lock.development.values()].filter(Boolean).length;
  const starts = startsOf(stage);
  if (count === 0 || starts === undefined) return undefined;
  if (starts.some(({ words }) => needOfDevelopment(project, words) !== undefined)) return undefined;
  return { count, command: major >= 7 ? 'npm prune --omit=dev' : 'npm prune --production' };
}

const settings = ['NODE_ENV', 'npm_config_production', 'NPM_CONFIG_PRODUCTION', 'npm_config_omit', 'NPM_CONFIG_OMIT'];

/** Whether npm installs the project in a folder with all that it asks for. */
function installsAll(file: Dockerfile, at: Instruction, folder: string): boolean {
  const { script } = at;
  if (script === undefined) return false;
  const places = foldersOf(file, at, script);
  return script.commands.some((command) => {
    const call = callOf(npm, command);
    if (call === undefined || !/^(ci|clean-install|install|i)$/.test(call.verb) || places[command.item] !== folder)
      return false;
    return !hasOption(call, /^(-g|--global|--location=.*|--prefix.*|--only.*)$/);
  });
}

function folderBehind(file: Dockerfile, at: Instruction): string {
  const next = file.instructions[at.index + 1];
  return next === undefined ? workFolder(file, at) : workFolder(file, next);
}
