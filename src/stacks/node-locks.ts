import { fieldsIn, parseObject, textIn } from './json.ts';
import type { Fields } from './json.ts';
import type { Manifests } from './manifests.ts';
import { nodeProject, projectWith } from './node.ts';
import type { NodeProject } from './node.ts';

/** The package managers that can remove what only the development needs. */
export type ManagerName = 'npm' | 'yarn' | 'pnpm';

/** The project in a folder with package.json and a lock file of a manager; undefined when it has none, or what cannot be read. */
export function projectOf(manager: ManagerName, manifests: Manifests): NodeProject | undefined {
  if (manager === 'npm') return nodeProject(manifests);
  const { read } = manifests;
  const manifest = parseObject(read('package.json'));
  const text = read(manager === 'yarn' ? 'yarn.lock' : 'pnpm-lock.yaml');
  if (manifest === undefined || text === undefined) return undefined;
  const development = manager === 'yarn' ? ofYarn(manifest, text) : ofPnpm(manifest);
  if (development === undefined) return undefined;
  const project = projectWith(manifest, { version: 1, wanted: undefined, development, programs: new Map() });
  return { ...project, hasWorkspaces: project.hasWorkspaces || read('pnpm-workspace.yaml') !== undefined };
}

/** Whether scripts of a project change what is installed: a second install may undo that. */
export function hasHooks({ scripts }: NodeProject): boolean {
  return ['preinstall', 'install', 'postinstall', 'prepare', 'prepublish'].some(
    (name) => textIn(scripts, name) !== undefined,
  );
}

/** The packages of a lock file of yarn 1, by what the dependencies that are not for development lead to; undefined for a later yarn. */
function ofYarn(manifest: Fields, text: string): ReadonlyMap<string, boolean> | undefined {
  if (!/^# yarn lockfile v1\r?$/m.test(text)) return undefined;
  const entries = new Map<string, readonly string[]>();
  for (const [, head = '', body = ''] of text.matchAll(/^(\S.*):\r?\n((?: .*\r?\n|\r?\n(?= ))*)/gm)) {
    const needed = [...body.matchAll(/^ {4}"?([^\s"]+)"? "?([^"\r\n]+?)"?\r?$/gm)];
    const wants = needed.map(([, name = '', range = '']) => `${name}@${range}`);
    for (const pattern of head.split(/,\s*/)) entries.set(pattern.replace(/^"|"$/g, ''), wants);
  }
  const seen = new Set<string>();
  const open = ['dependencies', 'optionalDependencies'].flatMap((kind) =>
    Object.entries(fieldsIn(manifest, kind)).map(([name, range]) => `${name}@${String(range)}`),
  );
  for (let pattern = open.pop(); pattern !== undefined; pattern = open.pop()) {
    if (seen.has(pattern)) continue;
    seen.add(pattern);
    const wants = entries.get(pattern);
    // another file than the one that package.json was locked to
    if (wants === undefined) return undefined;
    open.push(...wants);
  }
  const names = new Set([...seen].map(nameIn));
  return new Map([...entries.keys()].map((pattern) => [nameIn(pattern), !names.has(nameIn(pattern))]));
}

function nameIn(pattern: string): string {
  return pattern.slice(0, pattern.indexOf('@', 1));
}

/** pnpm links nothing into `node_modules` but what package.json names. */
function ofPnpm(manifest: Fields): ReadonlyMap<string, boolean> {
  const names = (kind: string): readonly string[] => Object.keys(fieldsIn(manifest, kind));
  return new Map([
    ...names('devDependencies').map((name) => [name, true] as const),
    ...[...names('dependencies'), ...names('optionalDependencies')].map((name) => [name, false] as const),
  ]);
}
