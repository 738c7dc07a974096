import { aptInstall } from './apt-install.ts';
import { aptVerb } from './apt-steps.ts';
import type { Dockerfile, Run } from './dockerfile.ts';
import { officialName } from './images/release.ts';
import { isForBuilding } from './packages/building.ts';
import { callOf } from './packages/manager.ts';
import { apk } from './packages/system.ts';
import { once } from './once.ts';
import { earlier, rootOf } from './order.ts';
import { runsUnseen } from './programs.ts';
import type { Command, Script, Word } from './shell.ts';

/** A command that installs packages of the distribution. */
export interface PackageInstall {
  readonly command: Command;
  readonly system: 'apk' | 'apt';
  /** The word behind which its options and packages stand. */
  readonly anchor: Word;
  readonly packages: readonly Word[];
  /** The words that name packages to build with, and these by their names alone. */
  readonly builders: readonly Word[];
  readonly builderNames: readonly string[];
  /** The names of the others. */
  readonly others: readonly string[];
}

/** The commands of a script that install packages, in order. */
export const installsOf = once(({ commands }: Script): readonly PackageInstall[] =>
  commands.flatMap((command) => installIn(command) ?? []),
);

function installIn(command: Command): PackageInstall | undefined {
  const call = callOf(apk, command);
  const apt = aptInstall(command);
  const [verb, ...operands] = call?.verb === 'add' ? call.operands : [];
  const anchor = verb ?? apt?.anchor;
  if (anchor === undefined) return undefined;
  const packages = apt?.packages ?? operands;
  const named = packages.map((word) => ({ word, name: word.value.replace(/(?<=\w)[=<>~@:].*$/s, '') }));
  // apt is told of packages by their names
  const isBuilder = (name: string): boolean => isForBuilding(name) && (apt === undefined || !name.startsWith('$'));
  const builders = named.filter(({ name }) => isBuilder(name));
  return {
    command,
    system: apt === undefined ? 'apk' : 'apt',
    anchor,
    packages,
    builders: builders.map(({ word }) => word),
    builderNames: builders.map(({ name }) => name),
    others: named.filter(({ name }) => !isBuilder(name)).map(({ name }) => name),
  };
}

/** Whether a command takes packages away, or does the bookkeeping for it. */
export function removesPackages(command: Command): boolean {
  const { name, args } = command;
  if (name === 'apk') return args.some(({ value }) => /^(del|-t|--virtual(=.*)?)$/.test(value));
  return name === 'apt-mark' || /^(remove|purge|autoremove|autopurge)$/.test(aptVerb(command) ?? '');
}

/** What is installed beside what there is to build with, when a RUN is over. */
export interface Held {
  readonly names: ReadonlySet<string>;
  /** Whether nothing is there only because another package recommends it. */
  readonly isStrict: boolean;
}

/** What a RUN and everything below it ask for by name. */
export function heldAt(file: Dockerfile, { instruction, script, stage }: Run): Held {
  const names = new Set<string>(shipped.get(officialName(rootOf(stage).image) ?? '')?.split(' '));
  let isStrict = true;
  const add = ({ command, others, system }: PackageInstall): void => {
    for (const name of others) names.add(name);
    if (system === 'apt') isStrict &&= command.args.some(({ value }) => value === '--no-install-recommends');
  };
  installsOf(script).forEach(add);
  for (const { keyword, script: below } of earlier(file, instruction)) {
    if (keyword !== 'RUN') continue;
    if (below === undefined || below.commands.some(runsUnseen)) isStrict = false;
    if (below !== undefined) installsOf(below).forEach(add);
  }
  return { names, isStrict };
}

/** What official images bring that programs are called by. */
const shipped: ReadonlyMap<string, string> = new Map([
  ['python', 'python3 python'],
  ['pypy', 'python3 python'],
  ['ruby', 'ruby'],
  ['node', 'nodejs npm'],
  ['perl', 'perl'],
  ['php', 'php curl'],
]);
