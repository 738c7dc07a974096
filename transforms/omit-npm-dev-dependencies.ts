import type { Context } from '../src/context.ts';
import { later, rootOf, runsWith, variableAt } from '../src/dockerfile.ts';
import type { Dockerfile, Instruction, Run, Stage } from '../src/dockerfile.ts';
import { callOf, hasOption } from '../src/packages/manager.ts';
import { npm } from '../src/packages/node.ts';
import type { Command } from '../src/shell.ts';
import { needOfDevelopment, nodeProject, npmMajor } from '../src/stacks/node.ts';
import type { NodeProject } from '../src/stacks/node.ts';
import { manifestsAt, takersOf } from '../src/stacks/manifests.ts';
import { textIn } from '../src/stacks/json.ts';
import { startsOf } from '../src/start.ts';
import type { Finding, Refusal, Transform } from '../src/transform.ts';
import { insertWord } from '../src/write.ts';

export const omitNpmDevDependencies: Transform = {
  name: 'omit-npm-dev-dependencies',
  summary: 'install no development dependencies that nothing runs',
  why:
    'Compilers, test runners and linters make up most of many `node_modules`: with webpack and jest beside express they are 70 MB, ' +
    'without them 5 MB (measured with npm 11). Only with package.json and the lock file read from the build context, where nothing is built ' +
    'after the install, and where what the container starts is followed to packages that stay.',
  safety: 'unsafe',
  risk: 'the program may load a development dependency while it runs: start the container and use it',
  waste: [],
  *find(file, context) {
    for (const run of runsWith(file, 'npm')) {
      for (const command of run.script.commands) {
        const found = installs(command) ? judge(file, run, command, context) : undefined;
        if (found !== undefined) yield found;
      }
    }
  },
};

/** Whether npm installs the project in its working folder, development dependencies included as far as the command says. */
function installs(command: Command): boolean {
  const call = callOf(npm, command);
  if (call === undefined || !/^(ci|clean-install|install|i)$/.test(call.verb) || call.operands.length > 1) return false;
  return !hasOption(
    call,
    /^(-g|--global|--location=.*|--prefix.*|--omit.*|--include.*|--production.*|--only.*|--dev)$/,
  );
}

function judge(file: Dockerfile, run: Run, command: Command, context: Context): Finding | Refusal | undefined {
  const { instruction, script, stage } = run;
  const isSet = (name: string): boolean =>
    variableAt(file, instruction, name) !== undefined || command.assignments.some((one) => one.name === name);
  if (['NODE_ENV', 'npm_config_production', 'NPM_CONFIG_PRODUCTION', 'npm_config_omit', 'NPM_CONFIG_OMIT'].some(isSet))
    return undefined;
  if (/\bnpm (config )?set\b/.test(file.text)) return undefined;
  const manifests = manifestsAt(file, instruction, context);
  const project = manifests && nodeProject(manifests);
  // most files are read without what lies around them: nothing is known, and there is nothing to say
  if (manifests === undefined || project === undefined) return undefined;
  if (Object.keys(project.wanted.devDependencies).length === 0) return undefined;
  const takers = takersOf(file, instruction, `${manifests.folder}/node_modules`);
  if (!stage.ships && takers.length === 0) return undefined;
  const refuse = (reason: string): Refusal => ({ span: command, reason });
  if (command.within.length > 0 || script.commands.some(({ name, start }) => name === 'cd' && start < command.start))
    return refuse('npm runs in a folder or a shell that is not followed');
  const hook = ['preinstall', 'install', 'postinstall', 'prepublish', 'preprepare', 'prepare', 'postprepare'].find(
    (name) => textIn(project.scripts, name) !== undefined,
  );
  if (hook !== undefined)
    return refuse(`${hook} in package.json runs at the install and may need a development dependency`);
  if (project.hasWorkspaces) return refuse('workspaces share what is installed');
  const above = [...later(file, instruction), ...takers.flatMap((taker) => [...later(file, taker)])];
  const step = workAfter(command, run, above);
  if (step !== undefined) return refuse(`line ${step.line} may run a development dependency`);
  const need = needAtStart(
    file,
    [stage, ...takers.flatMap(({ stage: index }) => file.stages[index ?? -1] ?? [])],
    project,
  );
  if (need !== undefined) return refuse(need);
  const option = optionFor(rootOf(stage));
  if (option === undefined) return refuse('which npm the image has is not known, and so how it is told');
  const words = command.args.find(({ value }) => /^(ci|clean-install|install|i)$/.test(value)) ?? command;
  const count = [...project.lock.development.values()].filter(Boolean).length;
  const message = `${count} packages for development are installed that nothing runs`;
  return { span: command, message, edits: [insertWord(words, option)] };
}

/** The first command behind the install that is no plain housekeeping. */
function workAfter(install: Command, run: Run, above: readonly Instruction[]): Instruction | undefined {
  const rest = run.script.commands.filter(({ start }) => start > install.start);
  if (!rest.every(isPlain)) return run.instruction;
  return above.find(
    ({ keyword, script, json }) =>
      keyword === 'RUN' && (json || script === undefined || !script.commands.every(isPlain)),
  );
}

/** Programs that come with every image and run nothing of the project. */
function isPlain({ name, args }: Command): boolean {
  if (name === 'npm') return args[0]?.value === 'cache';
  return /^(addgroup|adduser|apk|apt|apt-get|cat|chgrp|chmod|chown|cp|echo|export|find|groupadd|ln|ls|mkdir|mv|printf|rm|set|test|touch|true|useradd|usermod|)$/.test(
    name,
  );
}

/** What a container of one of the stages needs of it when it starts. */
function needAtStart(file: Dockerfile, stages: readonly Stage[], project: NodeProject): string | undefined {
  const shipped = file.stages.filter((one) => one.ships && stages.some((stage) => isBuiltOn(one, stage)));
  for (const stage of shipped) {
    const starts = startsOf(stage);
    if (starts === undefined) return 'what the container runs is not in the file';
    for (const { instruction, words } of starts) {
      const need = needOfDevelopment(project, words);
      if (need !== undefined) return `line ${instruction.line}: ${need}`;
    }
  }
  return undefined;
}

function isBuiltOn(stage: Stage, base: Stage): boolean {
  return stage === base || (stage.parent !== undefined && isBuiltOn(stage.parent, base));
}

function optionFor({ image }: Stage): string | undefined {
  const major = npmMajor(image);
  if (major === 0) return undefined;
  return major >= 7 ? '--omit=dev' : '--only=production';
}
