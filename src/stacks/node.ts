import { officialName } from '../images/release.ts';
import type { ImageRef } from '../images/reference.ts';
import { parseScript } from '../shell.ts';
import { nameOf } from '../start.ts';
import { fieldsIn, parseObject, textIn } from './json.ts';
import type { Fields } from './json.ts';
import type { Manifests } from './manifests.ts';

/** A project that is installed from a lock file. */
export interface NodeProject {
  /** By name. */
  readonly scripts: Fields;
  /** What each kind of dependency asks for, by package. */
  readonly wanted: Readonly<Record<DependencyKind, Fields>>;
  readonly lock: Lock;
  readonly hasWorkspaces: boolean;
}

/** The fields of package.json that ask for packages. */
export const dependencyKinds = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'] as const;
export type DependencyKind = (typeof dependencyKinds)[number];

/** package-lock.json or npm-shrinkwrap.json, or as much as the lock file of another manager tells. */
export interface Lock {
  readonly version: number;
  /** The project's own wishes when the lock file was written; undefined in version 1, which does not hold them. */
  readonly wanted: Readonly<Record<DependencyKind, Fields>> | undefined;
  /** Packages at the top of node_modules by name: whether only the development needs them. */
  readonly development: ReadonlyMap<string, boolean>;
  /** The packages that bring a program of that name. */
  readonly programs: ReadonlyMap<string, readonly string[]>;
}

/** The project in a folder with package.json and a lock file of npm's; undefined when it has none, or what cannot be read. */
export function nodeProject({ read }: Manifests): NodeProject | undefined {
  const manifest = parseObject(read('package.json'));
  const lock = parseObject(read('npm-shrinkwrap.json') ?? read('package-lock.json'));
  if (manifest === undefined || lock === undefined) return undefined;
  return projectWith(manifest, readLock(lock));
}

/** What package.json says, beside what a lock file does. */
export function projectWith(manifest: Fields, lock: Lock): NodeProject {
  return {
    scripts: fieldsIn(manifest, 'scripts'),
    wanted: wantedIn(manifest),
    lock,
    hasWorkspaces: manifest['workspaces'] !== undefined,
  };
}

function wantedIn(fields: Fields): Readonly<Record<DependencyKind, Fields>> {
  const [dependencies, devDependencies, optionalDependencies, peerDependencies] = [
    fieldsIn(fields, 'dependencies'),
    fieldsIn(fields, 'devDependencies'),
    fieldsIn(fields, 'optionalDependencies'),
    fieldsIn(fields, 'peerDependencies'),
  ];
  return { dependencies, devDependencies, optionalDependencies, peerDependencies };
}

function readLock(lock: Fields): Lock {
  const version = typeof lock['lockfileVersion'] === 'number' ? lock['lockfileVersion'] : 1;
  const packages = fieldsIn(lock, 'packages');
  const development = new Map<string, boolean>();
  const programs = new Map<string, string[]>();
  for (const path of Object.keys(packages)) {
    const name = /^node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(path)?.[1];
    if (name === undefined) continue;
    const fields = fieldsIn(packages, path);
    development.set(name, fields['dev'] === true);
    const own = typeof fields['bin'] === 'string' ? [nameOf(name)] : Object.keys(fieldsIn(fields, 'bin'));
    for (const program of own) programs.set(program, [...(programs.get(program) ?? []), name]);
  }
  const old = fieldsIn(lock, 'dependencies');
  if (version === 1) for (const name of Object.keys(old)) development.set(name, fieldsIn(old, name)['dev'] === true);
  const wanted = version === 1 ? undefined : wantedIn(fieldsIn(packages, ''));
  return { version, wanted, development, programs };
}

/**
 * Why a command needs more than the dependencies that are not for development; undefined when it does not, as far as package.json and the
 * lock file say. Scripts of package.json are followed.
 */
export function needOfDevelopment(project: NodeProject, words: readonly string[], depth = 0): string | undefined {
  const [program, ...args] = words;
  const name = nameOf(program);
  if (name === 'node' || name === 'nodejs') return needOfNode(project, args);
  if (/^(npm|yarn|pnpm)$/.test(name)) {
    const script = scriptOf(args);
    if (script === undefined) return `${[name, ...args].join(' ')} is not followed`;
    return needOfScript(project, script, depth);
  }
  if (name === 'npx') {
    const at = args.findIndex((word) => !word.startsWith('-'));
    return at === -1 ? 'npx is not followed' : needOfDevelopment(project, args.slice(at), depth);
  }
  if (/^(cd|echo|exec|export|set|sleep|test|true|\[|mkdir|rm|cp)$/.test(name)) return undefined;
  return needOfProgram(project, name) ?? needOfRest(project, name, args, depth);
}

/** The script that npm is asked to run: `start`, `test`, or what stands behind `run`. */
function scriptOf(args: readonly string[]): string | undefined {
  const words = args.filter((word) => !/^(-s|--silent|--quiet|--loglevel=\w+|--if-present)$/.test(word));
  const [verb, name] = words;
  if (verb === 'run' || verb === 'run-script') return name;
  return verb === 'start' || verb === 'test' ? verb : undefined;
}

function needOfScript(project: NodeProject, name: string, depth: number): string | undefined {
  if (depth > 5) return `the script ${name} calls itself`;
  const text = textIn(project.scripts, name) ?? (name === 'start' ? 'node server.js' : undefined);
  if (text === undefined) return `package.json has no script ${name}`;
  for (const one of [textIn(project.scripts, `pre${name}`), text, textIn(project.scripts, `post${name}`)]) {
    if (one === undefined) continue;
    const script = parseScript({ text: one, at: [0], from: [0] });
    if (script === undefined) return `the script ${name} cannot be read`;
    for (const { program, args } of script.commands) {
      const need = needOfDevelopment(
        project,
        [...program, ...args].map(({ value }) => value),
        depth + 1,
      );
      if (need !== undefined) return need;
    }
  }
  return undefined;
}

/** `node` with modules that it is told to load first. */
function needOfNode(project: NodeProject, args: readonly string[]): string | undefined {
  for (const [i, word] of args.entries()) {
    const [, option, given] = /^(-r|--require|--import|--loader|--experimental-loader)(?:=(.*))?$/.exec(word) ?? [];
    if (option !== undefined) {
      const module = given ?? args[i + 1] ?? '';
      const name = /^(?:@[^/]+\/)?[^/]+/.exec(module)?.[0] ?? '';
      if (!module.startsWith('.') && !module.startsWith('/')) {
        const need = needOfPackage(project, name);
        if (need !== undefined) return need;
      }
    }
    const [, path] = /^(?:\.\/)?node_modules\/\.bin\/(.+)$/.exec(word) ?? [];
    if (path !== undefined) return needOfProgram(project, path);
    const [, owner] = /^(?:\.\/)?node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(word) ?? [];
    if (owner !== undefined) return needOfPackage(project, owner);
  }
  return undefined;
}

function needOfPackage({ lock }: NodeProject, name: string): string | undefined {
  const development = lock.development.get(name);
  if (development === undefined) return `${name} is not in the lock file`;
  return development ? `${name} is a development dependency` : undefined;
}

function needOfProgram(project: NodeProject, name: string): string | undefined {
  const owners = project.lock.programs.get(name) ?? (project.lock.development.has(name) ? [name] : []);
  if (owners.length === 0) return `which package ${name} comes from is not known`;
  return owners.map((owner) => needOfPackage(project, owner)).find((need) => need !== undefined);
}

/** What stands behind a program that runs another one: `cross-env A=b next start`, `dotenv -- node x.js`. */
function needOfRest(project: NodeProject, name: string, args: readonly string[], depth: number): string | undefined {
  if (!/^(cross-env|cross-env-shell|dotenv|env-cmd|concurrently|npm-run-all|run-s|run-p|pm2|pm2-runtime)$/.test(name))
    return undefined;
  if (name !== 'cross-env') return `what ${name} runs is not followed`;
  const from = args.findIndex((word) => !/^\w+=/.test(word));
  return from === -1 ? undefined : needOfDevelopment(project, args.slice(from), depth + 1);
}

/** npm's major version in an official node image, as far as the tag says; 0 when it does not. */
export function npmMajor(image: ImageRef): number {
  if (image.resolved === undefined || officialName(image) !== 'node') return 0;
  const { tag = 'latest' } = image;
  if (/^(latest|lts|current|slim|alpine|bookworm|trixie|bullseye)(-|$)/.test(tag)) return 10;
  const major = Number(/^(\d+)(?=[.-]|$)/.exec(tag)?.[1] ?? 0);
  // Node's own release table: npm 6 up to Node 14, 7 in 15, 8 in 16, 10 from 20 on
  if (major >= 16) return 8;
  return major === 15 ? 7 : major >= 10 ? 6 : 0;
}

/** The packages of a lock file that hold, build or download programs for one platform; undefined for version 1, which does not tell. */
export function nativePackages(lock: Fields): readonly string[] | undefined {
  if (lock['lockfileVersion'] !== 2 && lock['lockfileVersion'] !== 3) return undefined;
  const packages = fieldsIn(lock, 'packages');
  return Object.keys(packages).flatMap((path) => {
    const { hasInstallScript, cpu, dev } = fieldsIn(packages, path);
    const name = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(path)?.[1];
    return name !== undefined && dev !== true && (hasInstallScript === true || cpu !== undefined) ? [name] : [];
  });
}
