import { later, mounts, runsWith, stageOf, variableAt } from '../src/dockerfile.ts';
import type { Dockerfile, Instruction } from '../src/dockerfile.ts';
import type { Command, Script, Word } from '../src/shell.ts';
import type { Transform } from '../src/transform.ts';
import { appendCommand } from '../src/write.ts';

export const cleanNpmCache: Transform = {
  name: 'clean-npm-cache',
  summary: "empty npm's cache in the layer that filled it",
  why:
    'npm keeps every package it downloads in `~/.npm/_cacache`, next to the copy in `node_modules`: 92 MB beside 115 MB of modules for an express ' +
    'project with webpack and jest, 220 MB beside 356 MB for create-react-app (measured). `npm cache clean --force` in the same RUN empties it; in a ' +
    'later RUN it only hides it.',
  safety: 'safe',
  *find(file) {
    for (const { instruction, script } of runsWith(file, 'npm')) {
      const installs = script.commands.filter(fillsCache);
      const last = installs.at(-1);
      if (last === undefined || isCacheGone(file, instruction, script, last)) continue;
      const reason = refusal(file, instruction, installs);
      const edit = reason === undefined ? appendCommand(file, instruction, script, last.item, cleanup(last)) : undefined;
      if (edit === undefined) yield { span: last, reason: reason ?? 'no place after npm where a cleanup runs exactly when npm succeeded' };
      else yield { span: last, message: "npm's download cache stays in this layer", edits: [edit] };
    }
  },
};

/** npm as it was called, by the user it was called for. */
function cleanup({ program, wrappers }: Command): string {
  const sudo = wrappers[0]?.value === 'sudo' ? wrappers : [];
  return `${[...sudo, ...program].map(({ text }) => text).join(' ')} cache clean --force`;
}

function refusal(file: Dockerfile, instruction: Instruction, installs: readonly Command[]): string | undefined {
  if (stageOf(file, instruction)?.ships !== true) return 'this stage is only copied from: its cache does not reach the image';
  for (const { within, args, assignments, wrappers } of installs) {
    if (within.includes('function')) return 'npm runs inside a function';
    const kept = args.some(({ value }) => /^--cache(=|$)/.test(value)) || assignments.some(({ name }) => isCacheSetting(name));
    if (kept) return 'npm is given a cache folder of its own';
    if (wrappers.some(({ kind }) => kind !== 'literal')) return 'npm runs as a user that cannot be told';
  }
  for (const next of later(file, instruction)) {
    const offline = next.script?.commands.find(({ name, args }) => /^np[mx]$/.test(name) && args.some(isOffline));
    if (offline !== undefined) return `line ${next.line} installs from the cache`;
  }
  const copied = file.instructions.find(({ keyword, args }) => keyword === 'COPY' && args.some((path) => /(^|\/)\.npm(\/|$)/.test(path)));
  return copied && `line ${copied.line} copies the cache`;
}

/** Whether npm downloads packages here. */
function fillsCache({ name, args }: Command): boolean {
  if (name !== 'npm' || args.some(isOffline)) return false;
  const verb = args.find(({ value }) => !value.startsWith('-'));
  return verb?.kind === 'literal' && /^(install|i|in|ins|inst|isntall|add|ci|clean-install|install-clean|install-test|it|cit|update|up|upgrade)$/.test(verb.value);
}

function isOffline({ value }: Word): boolean {
  return value === '--offline' || value === '--dry-run' || value === '--package-lock-only';
}

function isCacheGone(file: Dockerfile, instruction: Instruction, script: Script, last: Command): boolean {
  const folder = variableAt(file, instruction, 'npm_config_cache') ?? variableAt(file, instruction, 'NPM_CONFIG_CACHE');
  const mounted = mounts(instruction).some(({ type, target = '' }) => {
    return (type === 'cache' || type === 'tmpfs') && (/\/\.?npm\b|^\/(root|home\/[^/]+)\/?$/.test(target) || (folder !== undefined && folder.startsWith(target)));
  });
  return mounted || script.commands.some((command) => command.start > last.start && removesCache(command, folder));
}

function removesCache({ name, args }: Command, folder: string | undefined): boolean {
  if (name === 'npm') return args[0]?.value === 'cache' && /^(clean|clear|rm)$/.test(args[1]?.value ?? '');
  if (/clean[-_]?up/.test(name)) return true;
  if (name !== 'rm') return false;
  return args.some(({ value }) => /(^|\/)\.npm(\/_cacache)?(\/?\*?|\/)$|^(~|\/root|\$\{?HOME\}?)\/\.\[?\*/.test(value) || (folder !== undefined && value.startsWith(folder)));
}

function isCacheSetting(name: string): boolean {
  return name.toLowerCase() === 'npm_config_cache';
}
