import { callOf } from './packages/manager.ts';
import { dnf } from './packages/system.ts';
import type { Command, Word } from './shell.ts';

/** An `install` of dnf, microdnf, or of yum, which is another name of dnf since RHEL 8. */
export interface DnfInstall {
  readonly command: Command;
  /** The last of the words in front of the packages, behind which an option can go. */
  readonly anchor: Word;
  /** The words that name packages. */
  readonly packages: readonly Word[];
  /** The packages by their names, the architecture left out. */
  readonly names: readonly string[];
  /** The option that leaves weak dependencies out, as the tool spells it. */
  readonly option: string;
  /** Whether the author has said what is to become of weak dependencies. */
  readonly decided: boolean;
  /** Why it cannot be told what is installed, if so. */
  readonly obstacle: string | undefined;
}

/** Options that change nothing of what is installed along; the archives are those that the images have, or may have. */
const plain =
  /^(-[yqv]+|-[de]\d*|--(assumeyes|quiet|verbose|nodocs|nogpgcheck|no-gpgchecks|best|nobest|no-best|allowerasing|refresh|noplugins|disableplugin|debuglevel|errorlevel)(=.*)?|--(enable|disable)-?repo=(\*|crb|epel|powertools|baseos|appstream|extras|ubi-\d+-[\w-]+)|--setopt=(tsflags=nodocs|keepcache=\S*|skip_missing_names_on_install=\S*|deltarpm=\S*|fastestmirror=\S*|max_parallel_downloads=\S*|retries=\S*|timeout=\S*))$/;

const weak = /^(--setopt=)?install_weak_deps=/;

/** Reads an install; undefined for any other command. tdnf knows no weak dependencies. */
export function dnfInstall(command: Command): DnfInstall | undefined {
  const { name, args, within } = command;
  const call = name === 'tdnf' ? undefined : callOf(dnf, command);
  const [verb, first] = call?.operands ?? [];
  const isGroup = call !== undefined && isGroupInstall(call.verb, first);
  if (call === undefined || verb === undefined || (call.verb !== 'install' && !isGroup)) return undefined;
  const packages = call.operands.slice(1);
  const behind = args.findIndex(({ start }) => start === packages[0]?.start);
  const decided = args.some(({ value }) => weak.test(value));
  const names: string[] = [];
  let obstacle = isGroup ? 'what a group recommends is not known' : unknownOption(args);
  for (const { value, kind } of packages) {
    const [, found] = /^([A-Za-z0-9][\w.+-]*?)(?:\.(?:x86_64|aarch64|noarch))?$/.exec(value) ?? [];
    if (found !== undefined && kind === 'literal') names.push(found);
    else obstacle ??= obstacleIn(value);
  }
  if (packages.length === 0) obstacle ??= `${name} is given no package`;
  if (within.length > 0) obstacle ??= `${name} runs inside a loop, a pipe or the like`;
  const anchor = args[behind - 1] ?? verb;
  const option = `--setopt=install_weak_deps=${name === 'microdnf' ? '0' : 'False'}`;
  return { command, anchor, packages, names, option, decided, obstacle };
}

function isGroupInstall(verb: string, next: Word | undefined): boolean {
  return verb === 'groupinstall' || (/^groups?$/.test(verb) && next?.value === 'install');
}

function unknownOption(args: readonly Word[]): string | undefined {
  const texts = args.flatMap(({ value }, i) => {
    // a value in a word of its own counts as if it stood behind `=`
    if (dnf.valued.test(args[i - 1]?.value ?? '')) return [];
    if (!value.startsWith('-')) return [];
    return dnf.valued.test(value) && value.startsWith('--') ? `${value}=${args[i + 1]?.value ?? ''}` : value;
  });
  const found = texts.find((text) => !plain.test(text) && !weak.test(text));
  return found && `dnf is given ${found}`;
}

function obstacleIn(word: string): string {
  if (/[$`]/.test(word)) return `which packages ${word} stands for cannot be told`;
  if (word.startsWith('@')) return `what the group ${word} recommends is not known`;
  if (/\.rpm$|\//.test(word)) return `what ${word} recommends is not known`;
  return `${word} is not the name of one package`;
}
