import { aptInstall } from '../apt-install.ts';
import { downloadsOf } from '../downloads.ts';
import { isKnownPackage, originOf } from '../images/levels.ts';
import { heldBy } from '../packages/recommended.ts';
import { recommends } from '../packages/recommends.ts';
import { baseName } from '../paths.ts';
import type { Command } from '../shell.ts';
import { bundles, quiet } from './bundles.ts';

/** What a stage has brought along by the time a command runs. */
export interface Brought {
  /** Programs, with the path of the file where it is known. */
  readonly programs: Map<string, string | undefined>;
  /** Packages of the distribution. */
  readonly packages: Set<string>;
  readonly users: Set<string>;
  /** Absolute paths that it has made or copied. */
  readonly paths: Set<string>;
  /** The first line that may have brought any program. */
  unknown: number | undefined;
}

/** Nothing. */
export function emptyBrought(): Brought {
  return { programs: new Map(), packages: new Set(), users: new Set(), paths: new Set(), unknown: undefined };
}

/** What stages that are built from one start with. */
export function copyOf({ programs, packages, users, paths, unknown }: Brought): Brought {
  return {
    programs: new Map(programs),
    packages: new Set(packages),
    users: new Set(users),
    paths: new Set(paths),
    unknown,
  };
}

/** Whether a program is there because the stage brought it. */
export function brings({ programs, packages }: Brought, name: string): boolean {
  if (programs.has(name)) return true;
  return (['bookworm', 'trixie'] as const).some((suite) => packages.has(originOf('command', name, suite)?.name ?? ''));
}

/** Whether a name stands in a folder that programs are searched in. */
export function isOnPath(path: string): boolean {
  return /^(\/usr(\/local)?)?\/s?bin\/[^/]+$|\/(\.local|\.cargo|go|\.yarn|\.npm-global|venv|\.venv)\/bin\/[^/]+$/.test(
    path,
  );
}

/** Adds a file that was made or copied. */
export function addFile(brought: Brought, path: string): void {
  brought.paths.add(path);
  if (isOnPath(path)) brought.programs.set(baseName(path), path);
}

/** Adds what a command brings; `place` makes an absolute path of a word, `line` is its line in the file. */
export function addFrom(brought: Brought, command: Command, place: (text: string) => string, line: number): void {
  const { name, args, redirects } = command;
  const values = args.map(({ value }) => value);
  const operands = values.filter((value) => !value.startsWith('-'));
  for (const { operator, target } of redirects)
    if (/^(>|>>|>\||&>)$/.test(operator) && target !== undefined) addFile(brought, place(target.value));
  for (const path of downloadsOf(command, (text) => text)) addFile(brought, place(path));
  addPackages(brought, command, line);
  for (const one of removedBy(command)) {
    brought.packages.delete(one);
    brought.programs.delete(one);
  }
  if (/^(useradd|adduser|addgroup|groupadd|usermod)$/.test(name)) for (const word of operands) brought.users.add(word);
  if (/^(cp|mv|ln|install|link|tee|touch|mkdir)$/.test(name)) addCopied(brought, name, operands, place);
  if (/^(tar|unzip|bsdtar|7z|cpio)$/.test(name) && unpacksOnPath(values)) brought.unknown ??= line;
  if (/^(make|ninja|cmake|meson|scons|\.\/b2|waf)$/.test(name) && values.some((value) => /install/.test(value)))
    brought.unknown ??= line;
  if (name === 'update-alternatives' || name === 'alternatives') for (const word of operands) addFile(brought, word);
  if (name === 'corepack')
    for (const word of ['yarn', 'yarnpkg', 'pnpm', 'pnpx']) brought.programs.set(word, undefined);
}

function addCopied(brought: Brought, name: string, operands: readonly string[], place: (text: string) => string): void {
  if (/^(tee|touch|mkdir)$/.test(name)) {
    for (const word of operands) addFile(brought, place(word));
    return;
  }
  const target = place(operands.at(-1) ?? '');
  addFile(brought, target);
  for (const word of operands.slice(0, -1)) addFile(brought, `${target.replace(/\/$/, '')}/${baseName(word)}`);
}

/** `tar -C /usr/local`, `tar -C /` and the like. */
function unpacksOnPath(values: readonly string[]): boolean {
  return values.some(
    (value) => /^(-C|--directory=|-d)?\/(usr(\/local)?(\/s?bin)?)?\/?$/.test(value) && value.includes('/'),
  );
}

function addPackages(brought: Brought, command: Command, line: number): void {
  const { name, args } = command;
  const install = aptInstall(command);
  const names = install?.names ?? otherNames(command);
  if (names === undefined) {
    if (/^(dpkg|gdebi|rpm)$/.test(name) && args.some(({ value }) => /\.(deb|rpm)$|\$/.test(value)))
      brought.unknown ??= line;
    return;
  }
  const all = [...names, ...names.flatMap((one) => bundles.get(one)?.split(' ') ?? []), ...heldBy(names)];
  if (install?.decided !== true) {
    // what is recommended is installed too
    for (const one of names) all.push(...(recommends().get(one)?.adds ?? []), ...(recommends().get(one)?.drops ?? []));
  }
  for (const one of all) {
    brought.packages.add(one);
    brought.programs.set(one, brought.programs.get(one));
  }
  const strange = names.find((one) => !isKnownPackage(one) && !bundles.has(one) && !quiet.test(one));
  if (install !== undefined && install.names.length < install.packages.length) brought.unknown ??= line;
  if (strange !== undefined) brought.unknown ??= line;
}

/** The packages that apt is told to remove. */
export function removedBy({ name, args }: Command): readonly string[] {
  const words = args.map(({ value }) => value);
  if (!/^(apt|apt-get|aptitude)$/.test(name) || !words.some((word) => /^(remove|purge|autoremove|--purge)$/.test(word)))
    return [];
  return words.filter(
    (word) => /^[a-z0-9][\w.+-]*$/.test(word) && !/^(remove|purge|autoremove|clean|autoclean|install)$/.test(word),
  );
}

/** What apk, yum, aptitude and the like are told to install. */
function otherNames({ name, args }: Command): readonly string[] | undefined {
  if (!/^(apk|yum|dnf|microdnf|aptitude|zypper|clean-install|install_packages|install_clean)$/.test(name))
    return undefined;
  const words = args.map(({ value }) => value).filter((value) => !value.startsWith('-'));
  const verb = /^(add|install)$/;
  return words.some((word) => verb.test(word)) || /_|-/.test(name)
    ? words.filter((word) => !verb.test(word))
    : undefined;
}
