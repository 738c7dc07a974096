import type { Context } from '../src/context.ts';
import { runsWith } from '../src/dockerfile.ts';
import type { Dockerfile, Run } from '../src/dockerfile.ts';
import { earlier, rootOf } from '../src/order.ts';
import { callOf } from '../src/packages/manager.ts';
import { npm } from '../src/packages/node.ts';
import type { Command } from '../src/shell.ts';
import { dependencyKinds, nodeProject, npmMajor } from '../src/stacks/node.ts';
import type { NodeProject } from '../src/stacks/node.ts';
import { manifestsAt } from '../src/stacks/manifests.ts';
import type { Finding, Refusal, Transform } from '../src/transform.ts';
import { replaceWord } from '../src/write.ts';

export const useNpmCi: Transform = {
  name: 'use-npm-ci',
  summary: 'install exactly what package-lock.json says',
  why:
    '`npm install` may change the lock file that it is given; `npm ci` installs what the lock file says or fails, so that two builds hold the same packages. It ' +
    'makes no image smaller, which is why it has to be asked for: `--only use-npm-ci`. Only with a lock file in the build context that fits package.json.',
  example: {
    lines: ['FROM node:22-slim', 'WORKDIR /app', 'COPY package*.json ./', 'COPY server.js ./', 'RUN npm install'],
    files: {
      'package.json': '{"dependencies":{"a":"1"}}',
      'package-lock.json': '{"lockfileVersion":3,"packages":{"":{"dependencies":{"a":"1"}}}}',
      'server.js': '',
    },
  },
  safety: 'unsafe',
  risk: 'npm ci removes a node_modules that is there already, and fails when package.json and the lock file do not fit: build the image',
  optional: true,
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

/** Whether npm installs the project in its working folder, with nothing but options that `npm ci` has too. */
function installs(command: Command): boolean {
  const call = callOf(npm, command);
  if (call === undefined || !/^(install|i)$/.test(call.verb) || call.operands.length > 1) return false;
  const shared =
    /^(--omit(=.*)?|--include(=.*)?|--production|--only=prod(uction)?|--ignore-scripts|--legacy-peer-deps|--no-audit|--no-fund|--audit=false|--fund=false|--prefer-offline|--no-optional|--no-progress|--progress=false|--unsafe-perm(=true)?|--silent|--quiet|-[qs]|--loglevel(=.*)?|--registry(=.*)?|--verbose)$/;
  return call.options.every(({ value }) => shared.test(value));
}

function judge(file: Dockerfile, run: Run, command: Command, context: Context): Finding | Refusal | undefined {
  const { instruction, script, stage } = run;
  const manifests = manifestsAt(file, instruction, context);
  const project = manifests && nodeProject(manifests);
  if (project === undefined) return undefined;
  const refuse = (reason: string): Refusal => ({ span: command, reason });
  const before = script.commands.filter(({ start }) => start < command.start);
  if (command.within.length > 0 || before.some(({ name }) => name === 'cd'))
    return refuse('npm runs in a folder or a shell that is not followed');
  if (before.some(isNpm) || [...earlier(file, instruction)].some((one) => one.script?.commands.some(isNpm)))
    return refuse('npm ci would remove what npm installed before');
  const major = npmMajor(rootOf(stage).image);
  if (major === 0) return refuse('which npm the image has is not known');
  if (major < 7 && project.lock.version > 2) return refuse('the npm of this image cannot read the lock file');
  if (project.hasWorkspaces) return refuse('workspaces have lock files of their own kind');
  const stray = misfit(project);
  if (stray !== undefined) return refuse(`the lock file does not fit package.json: ${stray}`);
  const verb = command.args.find(({ value }) => value === 'install' || value === 'i');
  if (verb === undefined) return undefined;
  return {
    span: command,
    message: 'npm may install other versions than the lock file says',
    edits: [replaceWord(verb, 'ci')],
  };
}

function isNpm({ name, args }: Command): boolean {
  return name === 'npm' && args.every(({ value }) => value !== '-g' && value !== '--global');
}

/** A package that package.json and the lock file do not agree on. */
function misfit({ wanted, lock }: NodeProject): string | undefined {
  for (const kind of dependencyKinds) {
    const now = wanted[kind];
    const then = lock.wanted?.[kind];
    // version 1 of the lock file has the names alone, and none of peers
    if (then === undefined && kind === 'peerDependencies') continue;
    const names = Object.keys({ ...now, ...then });
    const stray = names.find((name) => (then === undefined ? !lock.development.has(name) : now[name] !== then[name]));
    if (stray !== undefined) return stray;
  }
  return undefined;
}
