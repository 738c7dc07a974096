import type { Dockerfile, Instruction } from '../dockerfile.ts';
import { expand } from '../folders.ts';
import type { Image } from '../images/describe.ts';
import { packageOf } from '../images/contents.ts';
import { variableAt } from '../order.ts';
import { librariesFor } from '../packages/libraries.ts';
import type { Command } from '../shell.ts';

/** The packages that one command installs and that are still there at the end of the build. */
export interface Install {
  readonly at: Instruction;
  readonly manager: 'apt' | 'apk';
  /** With the version that is asked for. */
  readonly packages: readonly string[];
  /** Whether apt installs what they recommend too. */
  readonly recommends: boolean;
  /** Whether nothing is asked of who installs. */
  readonly quiet: boolean;
  /** Why the same cannot be installed elsewhere. */
  readonly obstacle: string | undefined;
  readonly group: string | undefined;
}

/** What apt and apk install in a build and do not remove again; a text where that cannot be told. */
export function installsIn(file: Dockerfile, build: readonly Instruction[]): readonly Install[] | string {
  let found: Install[] = [];
  for (const at of build) {
    for (const command of at.keyword === 'RUN' ? (at.script?.commands ?? []) : []) {
      if (!/^(apk|apt|apt-get)$/.test(command.name)) continue;
      const words = command.args.flatMap(({ value }) => expand(file, at, value, command).split(/\s+/));
      if (words.some((word) => /^(del|remove|purge)$/.test(word))) {
        found = found
          .filter(({ group }) => group === undefined || !words.includes(group))
          .map((one) => ({ ...one, packages: one.packages.filter((name) => !words.includes(plainName(name))) }));
        continue;
      }
      const quiet = /noninteractive/.test(`${at.body.text} ${variableAt(file, at, 'DEBIAN_FRONTEND') ?? ''}`);
      const install = readInstall(command, words, at, quiet);
      if (typeof install === 'string') return install;
      if (install !== undefined) found.push(install);
    }
  }
  return found;
}

const valued = /^(-t|--virtual|--repository|-X|-o|--option|--target-release|--default-release)$/;

function readInstall(
  { name }: Command,
  words: readonly string[],
  at: Instruction,
  quiet: boolean,
): Install | string | undefined {
  const verb = words.findIndex((word) => /^(add|install)$/.test(word));
  if (verb === -1) return undefined;
  const isOption = (word: string, i: number): boolean => word.startsWith('-') || valued.test(words[i - 1] ?? '');
  const packages = words.filter((word, i) => i > verb && word !== '' && !isOption(word, i));
  const odd = packages.find((word) => !/^[\w.+-]+([=<>~@/].*)?$/.test(word));
  if (odd !== undefined) return `what line ${at.line} installs is not known`;
  const manager = name === 'apk' ? 'apk' : 'apt';
  const from = words.find((word) => /^(--repository|-X|--target-release|--default-release)\b/.test(word));
  const isElsewhere =
    from !== undefined || (manager === 'apt' && words.includes('-t')) || packages.some((word) => /[@/]/.test(word));
  const virtual = words.findIndex((word) => /^(-t|--virtual)(=|$)/.test(word));
  const group = manager === 'apk' && virtual !== -1 ? (words[virtual]?.split('=')[1] ?? words[virtual + 1]) : undefined;
  return {
    at,
    manager,
    packages,
    group,
    quiet,
    recommends: !words.some((word) => /^--no-install-recommends$|install-recommends=(0|false|no)/i.test(word)),
    obstacle: isElsewhere ? `line ${at.line} installs from another repository` : undefined,
  };
}

/** Packages that a build takes, and that a program of Go is not known to run. */
const building =
  /^(git|git-lfs|gcc|g\+\+|cpp|clang|make|cmake|automake|autoconf|libtool|build-base|build-essential|musl-dev|libc-dev|libc6-dev|linux-headers|linux-libc-dev|binutils(-gold)?|ca-certificates|tzdata|curl|wget|bash|openssh(-client)?|mercurial|bzr|subversion|pkg-config|pkgconf(ig)?|unzip|tar|gzip|xz(-utils)?|upx(-ucl)?|protobuf(-dev|-compiler)?|protoc|gnupg2?|apt-transport-https|apt-utils|software-properties-common|nodejs|npm|yarn|patch|bison|flex|vim|nano|less|tree|htop|procps|net-tools|iputils-ping|dnsutils|lsb-release|gcc-.*|util-linux|coreutils|findutils|grep|sed|gawk|netbase|shadow|musl-tools|libc6-compat)$/;

/** Those that nothing but a compiler needs. */
const compiling =
  /^(gcc(-.*)?|g\+\+|cpp|clang|make|cmake|automake|autoconf|libtool|build-base|build-essential|linux-headers|linux-libc-dev|binutils(-gold)?|pkg-config|pkgconf(ig)?|upx(-ucl)?|protobuf-compiler|protoc|apt-transport-https|apt-utils|software-properties-common|bison|flex|patch|musl-tools|mercurial|subversion|golang.*)$|-dev$/;

/** What a stage is to be given of packages: an instruction, and its commands and users as needs know them. */
export interface Packages {
  readonly names: readonly string[];
  readonly recommends: boolean;
  readonly quiet: boolean;
}

/**
 * The packages that a program may start or read, out of those that its build installed: where one of a command is not for a build alone, all of it
 * but compilers. `needed`: commands that are known to be run. Undefined when there are none.
 */
export function packagesFor(
  installs: readonly Install[],
  from: Image | undefined,
  isStatic: boolean,
  needed: readonly string[],
): Packages | string | undefined {
  const names = new Set<string>();
  let recommends = false;
  let quiet = false;
  const wanted = new Set(needed.flatMap((command) => bringing(command, from)));
  for (const { at, packages, obstacle, ...install } of installs) {
    const isWanted = (name: string): boolean => wanted.has(name);
    const plain = packages.map(plainName);
    const isOwn = plain.some((name) => !building.test(name) && !compiling.test(name));
    const taken = packages.filter((one) => (isOwn ? !compiling.test(plainName(one)) : isWanted(plainName(one))));
    if (taken.length > 0 && obstacle !== undefined) return obstacle;
    for (const one of taken) names.add(one);
    recommends ||= taken.length > 0 && install.recommends;
    quiet ||= install.quiet;
    for (const headers of isStatic ? [] : plain.filter((name) => isLibrary(name))) {
      const suite = from?.suite;
      const libraries =
        install.manager === 'apt' && (suite === 'bookworm' || suite === 'trixie')
          ? librariesFor(headers, suite)
          : undefined;
      if (libraries === undefined)
        return `line ${at.line} installs ${headers}: whether the program is linked to its library is not known`;
      for (const one of libraries) names.add(one);
    }
  }
  const brought = new Set([...names].map(plainName));
  const suite = from?.suite === 'bookworm' || from?.suite === 'trixie' ? from.suite : undefined;
  // what the full image has of its own
  for (const command of needed) {
    if (bringing(command, from).some((name) => brought.has(name))) continue;
    const own = suite === undefined || from?.variant !== 'full' ? undefined : packageOf(command, suite);
    if (own === undefined) return `${command} is needed, and which package brings it is not known`;
    names.add(own);
  }
  return names.size === 0 ? undefined : { names: [...names], recommends, quiet };
}

/** The packages that bring a command, by the names that they go by. */
function bringing(command: string, from: Image | undefined): readonly string[] {
  const suite = from?.suite === 'trixie' ? 'trixie' : 'bookworm';
  const own = from?.libc === 'musl' ? undefined : packageOf(command, suite);
  return own === undefined ? [command] : [command, own];
}

/** Whether a package is of headers that a program may be linked by, other than those of the C library. */
function isLibrary(name: string): boolean {
  return (
    name.endsWith('-dev') && !building.test(name) && !/^(libc6|linux-libc|musl|libc|libltdl|autotools)-dev$/.test(name)
  );
}

function plainName(word: string): string {
  return word.replace(/[=<>~@/].*$/, '');
}

/** The RUN that installs packages on an image of the distribution. */
export function installLine(
  { names, recommends, quiet }: Packages,
  isAlpine: boolean,
  cased: (word: string) => string,
): string {
  const list = names.map((name) => (/[<>~]/.test(name) ? `'${name}'` : name)).join(' ');
  if (isAlpine) return `${cased('RUN')} apk add --no-cache ${list}`;
  const option = recommends ? '' : ' --no-install-recommends';
  const frontend = quiet ? 'DEBIAN_FRONTEND=noninteractive ' : '';
  return `${cased('RUN')} apt-get update && ${frontend}apt-get install -y${option} ${list} && rm -rf /var/lib/apt/lists/*`;
}
