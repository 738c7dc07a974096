import { aptInstall } from '../apt-install.ts';
import { aptVerb } from '../apt-steps.ts';
import type { Context } from '../context.ts';
import type { Dockerfile, Instruction, Stage } from '../dockerfile.ts';
import type { Command } from '../shell.ts';
import { manifestsAt } from './manifests.ts';
import { nodeNative } from './native-node.ts';

/** A package of the distribution. */
export interface Installed {
  readonly name: string;
  /** With the version that the author asks for. */
  readonly text: string;
  /** The names that it can be removed by: its own, and that of a group. */
  readonly names: readonly string[];
  readonly at: Instruction;
  /** Whether the author has said what is to become of recommended packages. */
  readonly isDecided: boolean;
}

/** What a call of apt or apk adds to the image. */
export interface Added {
  readonly packages: readonly Installed[];
  /** Whether it brings what is there up to date. */
  readonly upgrades: boolean;
}

/** What a call of apt, apt-get or apk adds; a text says why that is not known. */
export function addedBy(at: Instruction, command: Command): Added | string {
  const { name, within } = command;
  if (within.length > 0) return `runs ${name} inside a loop or the like`;
  return name === 'apk' ? addedByApk(at, command) : addedByApt(at, command);
}

const nothing: Added = { packages: [], upgrades: false };

function addedByApt(at: Instruction, command: Command): Added | string {
  const verb = aptVerb(command);
  if (/^(update|clean|autoclean|autoremove|remove|purge|dist-clean|distclean)$/.test(verb ?? '')) return nothing;
  if (verb === 'upgrade') return { packages: [], upgrades: true };
  const install = aptInstall(command);
  if (install === undefined) return `runs ${command.name} ${verb}, which the image that runs it would lack`;
  if (install.obstacle !== undefined) return `installs packages, and ${install.obstacle}`;
  const packages = install.names.map((name, i) => ({
    name,
    text: install.packages[i]?.value ?? name,
    names: [name],
    at,
    isDecided: install.decided,
  }));
  return { packages, upgrades: false };
}

function addedByApk(at: Instruction, { args }: Command): Added | string {
  const takesName = /^(-t|--virtual|-X|--repository)$/;
  const words = args.filter(({ value }, i) => !takesName.test(args[i - 1]?.value ?? '') && !value.startsWith('-'));
  const [verb, ...operands] = words;
  if (/^(update|del|cache)$/.test(verb?.value ?? '')) return nothing;
  if (verb?.value === 'upgrade' && operands.length === 0) return { packages: [], upgrades: true };
  if (verb?.value !== 'add') return `runs apk ${verb?.value ?? ''}, which the image that runs it would lack`;
  if (args.some(({ value }) => /^(-X|--repository)/.test(value))) return 'installs packages of another repository';
  const group = args.flatMap(({ value }, i) => {
    const [, option, given] = /^(-t|--virtual)(?:=(.*))?$/.exec(value) ?? [];
    return option === undefined ? [] : [given ?? args[i + 1]?.value ?? ''];
  });
  const packages: Installed[] = [];
  for (const { value, kind } of operands) {
    const own = /^([a-z0-9][\w.+-]*)([<>=~].*)?$/.exec(value)?.[1];
    if (own === undefined || kind === 'expansion')
      return `installs packages, and which one ${value} stands for cannot be told`;
    packages.push({ name: own, text: value, names: [own, ...group], at, isDecided: true });
  }
  return { packages, upgrades: false };
}

/**
 * Whether a package is removed again: in its own RUN, where it leaves nothing behind, or in one of `instructions` behind it; undefined where a variable or
 * a pattern may stand for it.
 */
export function isRemoved({ names, at }: Installed, instructions: readonly Instruction[]): boolean | undefined {
  const words = instructions.filter(({ index }) => index >= at.index).flatMap(removedBy);
  if (words.some((word) => names.includes(word))) return true;
  return words.some((word) => !/^\.?[a-z0-9][\w.+-]*$/i.test(word)) ? undefined : false;
}

function removedBy({ script }: Instruction): readonly string[] {
  return (script?.commands ?? []).flatMap(({ name, args }) => {
    const words = args.map(({ value }) => value).filter((word) => !word.startsWith('-'));
    const verbs = name === 'apk' ? /^del$/ : /^(remove|purge|autoremove)$/;
    return /^(apk|apt|apt-get)$/.test(name) && words.some((word) => verbs.test(word)) ? words : [];
  });
}

/** The programs that RUNs call, and those that they are known to start: git by bower, and by npm where the lock file holds packages of git. */
export function calledIn(file: Dockerfile, stage: Stage, context: Context): ReadonlySet<string> {
  const called = new Set<string>();
  for (const at of stage.instructions) {
    if (at.keyword !== 'RUN') continue;
    const read = manifestsAt(file, at, context)?.read ?? (() => undefined);
    for (const { name, args } of at.script?.commands ?? []) {
      called.add(name);
      if (name === 'bower') called.add('git');
      const words = args.map(({ value }) => value);
      const native = /^(npm|yarn|pnpm)$/.test(name)
        ? nodeNative(name, { words, read, env: () => undefined, version: '' })
        : undefined;
      for (const [kind, need] of native?.needs ?? []) if (kind === 'command') called.add(need);
    }
  }
  return called;
}

/** Whether a package that fetches or unpacks is called by the build and not by what is started. */
export function servesBuild({ name }: Pick<Installed, 'name'>, called: ReadonlySet<string>, started: string): boolean {
  const all = (programs.get(name) ?? name).split('|');
  if (!fetchers.test(name) || new RegExp(String.raw`\b(${all.join('|')})\b`).test(started)) return false;
  return all.some((program) => called.has(program));
}

const fetchers =
  /^(apt-transport-https|ca-certificates|curl|git|gnupg2?|openssh|openssh-client|unzip|wget|xz-utils|zip)$/;

const programs: ReadonlyMap<string, string> = new Map([
  ['apt-transport-https', 'apt-get'],
  ['ca-certificates', 'curl|wget|git'],
  ['gnupg', 'gpg|apt-key'],
  ['gnupg2', 'gpg|apt-key'],
  ['openssh', 'ssh|git'],
  ['openssh-client', 'ssh|git'],
  ['xz-utils', 'tar|xz'],
]);
