import type { Context } from '../src/context.ts';
import { runsWith } from '../src/dockerfile.ts';
import type { Dockerfile, Run, Stage } from '../src/dockerfile.ts';
import { rootOf, variableAt } from '../src/order.ts';
import { callOf, hasOption } from '../src/packages/manager.ts';
import { npm } from '../src/packages/node.ts';
import type { Command } from '../src/shell.ts';
import { installOf, workAfter } from '../src/stacks/install.ts';
import type { Install } from '../src/stacks/install.ts';
import { needOfDevelopment, nodeProject, npmMajor } from '../src/stacks/node.ts';
import type { NodeProject } from '../src/stacks/node.ts';
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
  example: {
    lines: [
      'FROM node:22-slim',
      'WORKDIR /app',
      'COPY package*.json server.js ./',
      'RUN npm ci',
      'CMD ["node", "server.js"]',
    ],
    files: {
      'package.json': '{"dependencies":{"a":"1"},"devDependencies":{"b":"1"}}',
      'package-lock.json': '{"lockfileVersion":3,"packages":{"node_modules/b":{"dev":true}}}',
      'server.js': '',
    },
  },
  safety: 'unsafe',
  risk: 'the program may load a development dependency while it runs: start the container and use it',
  mentions: ['npm'],
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

const verbs = /^(ci|clean-install|install|i)$/;

/** Whether npm installs the project in its working folder, development dependencies included as far as the command says. */
function installs(command: Command): boolean {
  const call = callOf(npm, command);
  if (call === undefined || !verbs.test(call.verb) || call.operands.length > 1) return false;
  return !hasOption(
    call,
    /^(-g|--global|--location=.*|--prefix.*|--omit.*|--include.*|--production.*|--only.*|--dev)$/,
  );
}

function judge(file: Dockerfile, run: Run, command: Command, context: Context): Finding | Refusal | undefined {
  const { instruction, stage } = run;
  const isSet = (name: string): boolean =>
    variableAt(file, instruction, name) !== undefined || command.assignments.some((one) => one.name === name);
  const install = installOf(file, run, command, context, 'node_modules');
  const project = install && nodeProject(install.manifests);
  // most files are read without what lies around them: nothing is known, and there is nothing to say
  if (install === undefined || project === undefined) return undefined;
  if (settings.some(isSet) || /\bnpm (config )?set\b/.test(file.text)) return undefined;
  if (Object.keys(project.wanted.devDependencies).length === 0) return undefined;
  const option = optionFor(rootOf(stage));
  const reason =
    install.doubt ??
    hookOf(project) ??
    (project.hasWorkspaces ? 'workspaces share what is installed' : undefined) ??
    use(install) ??
    needAtStart(install, project);
  if (reason !== undefined) return { span: command, reason };
  if (option === undefined)
    return { span: command, reason: 'which npm the image has is not known, and so how it is told' };
  const verb = command.args.find(({ value }) => verbs.test(value)) ?? command;
  const count = [...project.lock.development.values()].filter(Boolean).length;
  const message = `${count} packages for development are installed that nothing runs`;
  return { span: command, message, edits: [insertWord(verb, option)] };
}

const settings = ['NODE_ENV', 'npm_config_production', 'NPM_CONFIG_PRODUCTION', 'npm_config_omit', 'NPM_CONFIG_OMIT'];

function hookOf({ scripts }: NodeProject): string | undefined {
  const hooks = ['preinstall', 'install', 'postinstall', 'prepublish', 'preprepare', 'prepare', 'postprepare'];
  const hook = hooks.find((name) => textIn(scripts, name) !== undefined);
  return hook && `${hook} in package.json runs at the install and may need a development dependency`;
}

function use(install: Install): string | undefined {
  const step = workAfter(install, ({ name, args }) => name === 'npm' && args[0]?.value === 'cache');
  return step && `line ${step.line} may run a development dependency`;
}

/** What a container needs of them when it starts. */
function needAtStart({ shipped }: Install, project: NodeProject): string | undefined {
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

function optionFor({ image }: Stage): string | undefined {
  const major = npmMajor(image);
  if (major === 0) return undefined;
  return major >= 7 ? '--omit=dev' : '--only=production';
}
