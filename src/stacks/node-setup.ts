import type { Context } from '../context.ts';
import type { Dockerfile, Stage } from '../dockerfile.ts';
import { contentsOf } from '../images/contents.ts';
import type { Image } from '../images/describe.ts';
import { nameOf } from '../images/swap.ts';
import { meets } from '../needs/meets.ts';
import { expandAt } from '../paths.ts';
import type { Command } from '../shell.ts';
import { doubtOfGlobal } from './node-build.ts';
import type { Installed, Left } from './node-build.ts';
import { isTool, librariesOf, whenRunning } from './node-libraries.ts';
import { seenAtStart } from './node-start.ts';

/** What is known of what is to run, and on which image. */
interface Known {
  readonly to: Image;
  readonly left: Left;
  readonly native: readonly string[];
  /** Packages of commands that are started. */
  readonly lacks: readonly string[];
}

/** The scripts of the RUNs that make an image fit to run a project, in order; a text: why that is not known. */
export function setupOf(
  file: Dockerfile,
  stage: Stage,
  context: Context,
  { to, left, native, lacks }: Known,
): readonly string[] | string {
  const seen = seenAtStart(file, stage, context);
  if (seen.doubt?.includes('cannot be read') === true) return seen.doubt;
  const distribution = to.variant === 'alpine' ? 'alpine' : 'debian';
  const libraries = librariesOf(native, distribution);
  if (typeof libraries === 'string') return libraries;
  const names: string[] = [];
  let isDecided = true;
  for (const installed of left.packages) {
    if (installed.isGone && isTool(installed.name)) continue;
    if (servesBuild(stage, installed, seen.text)) continue;
    const running = whenRunning(installed.name, distribution);
    if (typeof running === 'string') return running;
    if (running.length > 0 && installed.isGone)
      return `whether ${installed.name} is still there at the end is not known`;
    isDecided &&= installed.isDecided || running.length === 0;
    names.push(...running.map((name) => (name === installed.name ? installed.text : name)));
  }
  const wanted = [...new Set([...names, ...libraries, ...lacks])];
  if (wanted.length > 0 && distribution === 'debian' && !/^(bullseye|bookworm|trixie)$/.test(to.suite ?? ''))
    return `the program needs ${wanted[0]}, and packages of the release of ${nameOf(to)} are no longer served`;
  const users = usersOf(stage, left, to);
  if (typeof users === 'string') return users;
  const globals = globalsOf(file, left, seen);
  if (typeof globals === 'string') return globals;
  return [
    ...(wanted.length === 0 ? [] : [installing(distribution, wanted, isDecided)]),
    ...(users.length === 0 ? [] : [users.map((one) => textOf(file, one)).join(' && ')]),
    ...globals,
  ];
}

function installing(distribution: 'debian' | 'alpine', names: readonly string[], isDecided: boolean): string {
  if (distribution === 'alpine') return `apk add --no-cache ${names.join(' ')}`;
  return `apt-get update && apt-get install -y ${isDecided ? '--no-install-recommends ' : ''}${names.join(' ')} && rm -rf /var/lib/apt/lists/*`;
}

/** Whether a package that fetches or unpacks is called by the build and not by what is started. */
function servesBuild({ instructions }: Stage, { name }: Installed, started: string): boolean {
  const program = programs.get(name) ?? name;
  if (!fetchers.test(name) || new RegExp(String.raw`\b(${program})\b`).test(started)) return false;
  return instructions.some(({ script }) => script?.commands.some((one) => new RegExp(`^(${program})$`).test(one.name)));
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

/** The commands that make the user whom the program runs as. */
function usersOf({ instructions }: Stage, { users }: Left, to: Image): readonly Command[] | string {
  const contents = contentsOf(to);
  if (contents === undefined) return `what ${nameOf(to)} holds is not known`;
  const user = (instructions.findLast(({ keyword }) => keyword === 'USER')?.args[0] ?? 'root').replace(/:.*$/, '');
  const isThere = /^\d+$|\$/.test(user) || contents.users.includes(user);
  const made = users.some(({ args }) => args.some(({ value }) => value === user));
  if (!isThere && !made) return `who makes the user ${user} is not seen`;
  const missing = users.find(({ name }) => meets(contents, { kind: 'command', name }) !== true);
  if (missing !== undefined) return `${nameOf(to)} is not known to have ${missing.name}, which makes users`;
  return users;
}

/** The installs of programs that are started, or may be. */
function globalsOf(
  file: Dockerfile,
  { globals }: Left,
  { text, doubt }: { readonly text: string; readonly doubt: string | undefined },
): readonly string[] | string {
  const used = globals.filter(({ names }) =>
    names.some((name) => isStarted(name, text) || (doubt !== undefined && !builders.test(name))),
  );
  for (const { names, command } of used) {
    if (names.includes('corepack')) return 'corepack would fetch the package manager when the container starts';
    const reason = doubtOfGlobal(command);
    if (reason !== undefined) return reason;
    if (textOf(file, command).includes('\n') || command.args.some(({ kind }) => kind === 'expansion'))
      return `how ${names.join(', ')} is installed is not known`;
  }
  return used.map(({ command }) => textOf(file, command));
}

/** Programs of these packages build, and run nothing. */
const builders =
  /^(@angular\/cli|@nestjs\/cli|@vue\/cli|bower|eslint|grunt|grunt-cli|gulp|gulp-cli|lerna|node-gyp|npm|nx|prettier|rimraf|turbo|typescript|webpack|webpack-cli|yarn)$/;

function isStarted(name: string, text: string): boolean {
  // every image has npm, and yarn is asked for by its own name
  if (name === 'npm') return false;
  const program =
    name === 'corepack' ? 'yarn|pnpm' : name.replace(/^@[^/]+\/|-cli$/g, '').replace(/[.+]/g, String.raw`\$&`);
  return new RegExp(String.raw`(^|[\s/"'&|;])(${program})\b`).test(text);
}

function textOf({ text }: Dockerfile, { start, end }: Command): string {
  return text.slice(start, end);
}

/**
 * Whom the copied folders belong to: `''` where they stay with root, else as in `--chown=`. Without it COPY keeps the owners of what is in a folder and
 * gives the folder itself to root (measured with BuildKit and the old builder).
 */
export function ownerOf(
  file: Dockerfile,
  { instructions }: Stage,
  { folders }: Left,
): string | { readonly reason: string } {
  const last = instructions.findLast(({ keyword }) => keyword === 'USER');
  const user = last?.args[0] ?? 'root';
  if (last === undefined || /^(root|0)(:|$)/.test(user)) return '';
  const known = expandAt(file, last, user);
  if (known === undefined) return { reason: `line ${last.line} leaves the user to a build argument` };
  const end = instructions.findLast(({ keyword }) => /^(RUN|COPY|ADD)$/.test(keyword))?.index ?? 0;
  // the image has given it away
  const isHome = folders.includes(`/home/${known.replace(/:.*$/, '')}`);
  const isGiven =
    isHome ||
    instructions.some(
      ({ keyword, body, flags, index }) =>
        (keyword === 'RUN' && /\bchown\b|\bchmod\s+(-R\s+)?([ugoa]*[+=]\w*w|0?\d?\d?[2367]\b)/.test(body.text)) ||
        flags.some(({ name }) => name === 'chown') ||
        (keyword === 'USER' && index < end),
    );
  if (!isGiven) return '';
  const group = instructions
    .flatMap(({ body, flags }) => [body.text, ...flags.map(({ value = '' }) => value)])
    .map((text) => new RegExp(String.raw`(?:^|\s)${known.replace(/[^\w-]/g, '')}:([\w-]+)`).exec(text)?.[1])
    .find((one) => one !== undefined);
  return known.includes(':') || group === undefined ? known : `${known}:${group}`;
}
