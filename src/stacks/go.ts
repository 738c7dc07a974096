import type { Command, Word } from '../shell.ts';

/** A `go build` or `go install` that writes a program, taken apart. */
export interface Build {
  /** The word behind which an option may be put. */
  readonly verb: Word;
  /** Options by name; the last one of a name is the one that counts. */
  readonly options: ReadonlyMap<string, Option>;
  /** Whether a variable may hold further options. */
  readonly open: boolean;
  /** What is built: import paths, folders or files. */
  readonly packages: readonly string[];
  /** What a program that is installed by its module's path and version is called. */
  readonly tool: string | undefined;
}

interface Option {
  /** The word that holds the value, with the option's name in front when they are one word. */
  readonly word: Word;
  readonly value: string;
  readonly times: number;
}

const valued =
  /^(C|asmflags|buildmode|compiler|covermode|coverpkg|gccgoflags|gcflags|installsuffix|ldflags|mod|modfile|o|overlay|p|pgo|pkgdir|tags|toolexec)$/;

/** What the words behind `go` ask to be built; undefined when they do not ask for a program. */
export function readBuild({ args }: Command): Build | undefined {
  let [verb] = args;
  if (verb === undefined || !/^(build|install)$/.test(verb.value)) return undefined;
  const { value: name } = verb;
  const options = new Map<string, Option>();
  let open = false;
  let i = 1;
  for (; i < args.length; i++) {
    const word = args[i];
    const [, option, given] = /^--?(\w+)(?:=([^]*))?$/.exec(word?.value ?? '') ?? [];
    if (word === undefined || option === undefined) {
      // `$FLAGS` may be any options, `$PACKAGE` is none
      if (!/^["']?\$\{?\w*(FLAGS|OPTS|ARGS|OPTIONS)\b/i.test(word?.text ?? '')) break;
      open = true;
      continue;
    }
    const own = given === undefined && valued.test(option) ? args[++i] : word;
    if (own === undefined) return undefined;
    const times = (options.get(option)?.times ?? 0) + 1;
    options.set(option, { word: own, value: own === word ? (given ?? 'true') : own.value, times });
    // it has to come first
    if (option === 'C') verb = own;
  }
  const packages = args.slice(i).map(({ value }) => value);
  return writesProgram(name, options, packages) ? { verb, options, open, packages, tool: toolOf(packages) } : undefined;
}

/** Whether a program is written: `go build` of several packages only checks that they compile. */
function writesProgram(verb: string, options: ReadonlyMap<string, Option>, packages: readonly string[]): boolean {
  const output = options.get('o')?.value;
  if (
    options.has('n') ||
    output === '/dev/null' ||
    packages.some((path) => /^(std|cmd)(\/|$)/.test(path) && !path.endsWith('.go'))
  )
    return false;
  if (verb === 'install' || output !== undefined) return true;
  return packages.every((path) => path.endsWith('.go')) || (packages.length === 1 && !packages[0]?.includes('...'));
}

function toolOf([path = '']: readonly string[]): string | undefined {
  return /([^/]+?)(?:\/v\d+)?@[^/]*$/.exec(path)?.[1];
}

/** What the program of a package is called: the last name of its path, without the version of the module; of files, that of the first one. */
export function programOf(path: string): string | undefined {
  const plain = path.replace(/@[^/]*$/, '').replace(/\/+$/, '');
  const [, file] = /([^/]+)\.go$/.exec(plain) ?? [];
  const name = file ?? /([^/]+?)(?:\/v\d+)?$/.exec(plain)?.[1];
  return name === undefined || /^\.+$|[$*]/.test(name) ? undefined : name;
}
