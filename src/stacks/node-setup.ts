import type { Context } from '../context.ts';
import type { Dockerfile, Stage } from '../dockerfile.ts';
import { contentsOf } from '../images/contents.ts';
import type { Image } from '../images/describe.ts';
import { nameOf } from '../images/swap.ts';
import { meets } from '../needs/meets.ts';
import { expandAt } from '../paths.ts';
import type { Command } from '../shell.ts';
import { doubtOfGlobal } from './node-commands.ts';
import type { Left } from './node-build.ts';
import { librariesOf, toolsAmong, whenRunning } from './node-libraries.ts';
import type { Distribution } from './node-libraries.ts';
import { calledIn, isRemoved, servesBuild } from './node-packages.ts';
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
  const called = calledIn(file, stage, context);
  const tools = toolsAmong(left.packages.map(({ name }) => name));
  let isDecided = true;
  for (const installed of left.packages) {
    const isGone = isRemoved(installed, stage.instructions);
    if (isGone === true || tools.has(installed.name)) continue;
    if (servesBuild(installed, called, seen.text)) continue;
    const running = whenRunning(installed.name, distribution, to.suite);
    if (typeof running === 'string') return running;
    if (running.length > 0 && isGone === undefined)
      return `whether ${installed.name} is still there at the end is not known`;
    isDecided &&= installed.isDecided || running.length === 0;
    names.push(...running.map((name) => (name === installed.name ? installed.text : name)));
  }
  const wanted = [...new Set([...names, ...libraries, ...lacks])];
  const isServed = distribution === 'alpine' || /^(bullseye|bookworm|trixie)$/.test(to.suite ?? '');
  if (!isServed && (wanted.length > 0 || left.upgrades))
    return `the program needs ${wanted[0] ?? 'an upgrade'}, and packages of the release of ${nameOf(to)} are no longer served`;
  const users = usersOf(stage, left, to);
  if (typeof users === 'string') return users;
  const reads = stage.instructions.find(({ keyword, args }) => keyword === 'ENV' && args.includes('NODE_PATH'));
  const globals = globalsOf(file, left, reads === undefined ? seen : { ...seen, doubt: 'the program may load them' });
  if (typeof globals === 'string') return globals;
  return [
    ...installing(distribution, wanted, { isDecided, upgrades: left.upgrades }),
    ...(users.length === 0 ? [] : [users.map((one) => textOf(file, one)).join(' && ')]),
    ...globals,
  ];
}

/** The script that installs packages and brings those of the image up to date; none where nothing is asked for. */
function installing(
  distribution: Distribution,
  names: readonly string[],
  { isDecided, upgrades }: { readonly isDecided: boolean; readonly upgrades: boolean },
): readonly string[] {
  if (names.length === 0 && !upgrades) return [];
  const all = names.join(' ');
  if (distribution === 'alpine') {
    const steps = [
      ...(upgrades ? ['apk upgrade --no-cache'] : []),
      ...(all === '' ? [] : [`apk add --no-cache ${all}`]),
    ];
    return [steps.join(' && ')];
  }
  const steps = [
    'apt-get update',
    ...(upgrades ? ['apt-get upgrade -y'] : []),
    ...(all === '' ? [] : [`apt-get install -y ${isDecided ? '--no-install-recommends ' : ''}${all}`]),
    'rm -rf /var/lib/apt/lists/*',
  ];
  return [steps.join(' && ')];
}

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

/** No script that starts a program calls what these packages bring, whatever it may be. */
const builders = /^(bower|eslint|lerna|node-gyp|npm|prettier)$/;

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
