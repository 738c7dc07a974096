import { earlier, runsWith } from '../src/dockerfile.ts';
import type { Dockerfile, Instruction, Run } from '../src/dockerfile.ts';
import { once } from '../src/once.ts';
import { atStart, cachePlace, callOf, folderUser, hasOption, isAbove, npm } from '../src/packages.ts';
import type { Command } from '../src/shell.ts';
import type { Finding, Refusal, Transform } from '../src/transform.ts';
import { appendCommand } from '../src/write.ts';

/**
 * What `npm cache clean --force` does, by a command that cannot fail: npm may be gone by then, be a function of a subshell (nvm), have
 * replaced itself by a version that this Node cannot run, or refuse in a workspace (7.x). The folder itself stays: its parent may be
 * somebody else's.
 */
const cleanup = 'rm -rf ~/.npm/*';

export const cleanNpmCache: Transform = {
  name: 'clean-npm-cache',
  summary: "empty npm's cache in the layer that filled it",
  why:
    'npm keeps every package it downloads in `~/.npm`, next to the copy in `node_modules`: 92 MB beside 115 MB of modules for an express project ' +
    'with webpack and jest, 220 MB beside 356 MB for create-react-app (measured). It has to go in the same RUN; a later one only hides it.',
  safety: 'safe',
  waste: ['~/.npm'],
  *find(file) {
    const configured = /\bnpm (config )?set (-g |--global )?cache\b|npm_config_offline/i.test(file.text);
    for (const run of runsWith(file, 'npm')) {
      const found = judge(file, run, configured);
      if (found !== undefined) yield found;
    }
  },
};

function judge(file: Dockerfile, run: Run, configured: boolean): Finding | Refusal | undefined {
  const { instruction, script, stage } = run;
  const span = script.commands.findLast(fillsCache);
  const place = span && cachePlace(file, instruction, script, span, npm);
  if (span === undefined || place === 'nowhere') return undefined;
  if (!stage.ships) return { span, reason: 'this stage is only copied from: its cache does not reach the image' };
  if (place === 'elsewhere') return { span, reason: 'npm is given a cache folder of its own' };
  const reason = configured ? 'the file configures the cache of npm' : refusal(file, run, span);
  if (reason !== undefined) return { span, reason };
  // what npm runs after the last install may download too
  const last = script.commands.findLast(({ name }) => /^np[mx]$/.test(name)) ?? span;
  const edit =
    appendCommand(file, instruction, script, last.item, cleanup) ??
    appendCommand(file, instruction, script, span.item, cleanup);
  if (edit === undefined) return { span, reason: 'no place after npm where a cleanup runs exactly when npm succeeded' };
  return { span, message: "npm's download cache stays in this layer", edits: [edit] };
}

function refusal(file: Dockerfile, run: Run, { within, assignments, wrappers }: Command): string | undefined {
  const { instruction } = run;
  if (within.includes('function')) return 'npm runs inside a function';
  const elsewhere =
    wrappers.some(({ value }) => /^(sudo|doas)$/.test(value)) || assignments.some(({ name }) => name === 'HOME');
  if (elsewhere) return 'npm runs for another user or home: which cache it fills cannot be told';
  const user = folderUser(file, instruction, npm);
  if (user !== undefined) return user;
  const offline = offlineRuns(file).find((at) => isAbove(file, at, instruction));
  if (offline !== undefined) return `line ${offline.line} installs from the cache`;
  const installer = atStart(file, instruction, /\bnpm (ci|i|install|update|add)\b/);
  if (installer !== undefined) return `line ${installer.line} installs when a container starts`;
  // npx keeps the programs it fetched in the folder of the cache
  const starter = atStart(file, instruction, /\bnpx\b|\bnpm (exec|x)\b/);
  const primed =
    starter !== undefined &&
    [instruction, ...earlier(file, instruction)].some(({ script }) => script?.commands.some(runsNpx));
  return primed ? `line ${starter.line} may run what npx keeps in the folder of the cache` : undefined;
}

const offlineRuns = once(({ text, instructions }: Dockerfile) =>
  text.includes('--offline') ? instructions.filter(isOffline) : [],
);

function isOffline({ script }: Instruction): boolean {
  return (
    script?.commands.some(
      ({ name, args }) => /^np[mx]$/.test(name) && args.some(({ value }) => value === '--offline'),
    ) === true
  );
}

function runsNpx({ name, args }: Command): boolean {
  return name === 'npx' || (name === 'npm' && /^(exec|x)$/.test(args[0]?.value ?? ''));
}

/** Whether npm downloads packages here. */
function fillsCache(command: Command): boolean {
  const call = callOf(npm, command);
  if (call === undefined || hasOption(call, npm.cacheless)) return false;
  return /^(install|i|in|ins|inst|isntall|add|ci|clean-install|install-clean|install-test|it|cit|update|up|upgrade)$/.test(
    call.verb,
  );
}
