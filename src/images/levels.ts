import { applets, commands, headers, libraries, packages } from './data/commands.ts';

/** Releases of Debian whose packages are known. */
export type Suite = 'bookworm' | 'trixie';

/** The levels of buildpack-deps, each with all of those before it; `base` is the debian image. */
export type Level = 'base' | 'curl' | 'scm' | 'full';

/** What brings a command, a library or a header. */
export interface Origin {
  /** The package. */
  readonly name: string;
  /** The first level that has it; undefined when it has to be installed. */
  readonly level: Level | undefined;
}

type Origins = Readonly<Record<Suite, Origin>>;

const tables = {
  command: lazy(() => origins(commands)),
  library: lazy(() => origins(libraries)),
  header: lazy(() => origins(headers)),
};

/** Where a command, a shared library (by its soname) or a header comes from; undefined for one that is not in the data. */
export function originOf(kind: keyof typeof tables, name: string, suite: Suite): Origin | undefined {
  return tables[kind]().get(name)?.[suite];
}

/** The first level that has a package; undefined when none has. */
export function levelOf(name: string, suite: Suite): Level | undefined {
  return levels().get(name)?.[suite];
}

/** Whether a package is in the data: everything that it brings is, as far as programs run it by name. */
export function isKnownPackage(name: string): boolean {
  return levels().has(name) || bringers().has(name);
}

/** The commands that Alpine's busybox brings. */
export const busyboxCommands = lazy((): readonly string[] => applets.trim().split(' '));

/** Whether a level holds what another one adds. */
export function reaches(level: Level | 'none', other: Level): boolean {
  return order.indexOf(level) >= order.indexOf(other);
}

const order: readonly (Level | 'none')[] = ['none', 'base', 'curl', 'scm', 'full'];

const letters: ReadonlyMap<string, Level> = new Map([
  ['b', 'base'],
  ['c', 'curl'],
  ['s', 'scm'],
  ['f', 'full'],
]);

const levels = lazy(() => {
  const found = new Map<string, Readonly<Record<Suite, Level | undefined>>>();
  for (const [key, names] of linesOf(packages)) {
    const own = { bookworm: letters.get(key.charAt(0)), trixie: letters.get(key.charAt(1)) };
    for (const name of names) found.set(name, own);
  }
  return found;
});

const bringers = lazy(
  () => new Set([...tables.command().values()].flatMap(({ bookworm, trixie }) => [bookworm.name, trixie.name])),
);

function origins(table: string): ReadonlyMap<string, Origins> {
  const found = new Map<string, Origins>();
  for (const [key, names] of linesOf(table)) {
    const [bookworm = '', trixie = bookworm] = key.slice(3).split('|');
    const own = {
      bookworm: { name: bookworm, level: letters.get(key.charAt(0)) },
      trixie: { name: trixie, level: letters.get(key.charAt(1)) },
    };
    for (const name of names) found.set(name, own);
  }
  return found;
}

function linesOf(table: string): readonly (readonly [key: string, names: readonly string[]])[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const colon = line.indexOf(': ');
      return [line.slice(0, colon), line.slice(colon + 2).split(' ')] as const;
    });
}

/** A fact that is found when it is first asked for. */
function lazy<Fact>(find: () => Fact): () => Fact {
  let known: { readonly fact: Fact } | undefined;
  return () => (known ??= { fact: find() }).fact;
}
