import { aptInstall } from '../apt-install.ts';
import type { Context } from '../context.ts';
import type { Dockerfile, Instruction, Stage } from '../dockerfile.ts';
import type { Edit, Span } from '../edit.ts';
import { foldersOf, placeOf, workFolder } from '../folders.ts';
import { nameOf } from '../images/swap.ts';
import type { Image } from '../images/describe.ts';
import { differenceOf } from '../needs/difference.ts';
import { needsOf } from '../needs.ts';
import { baseName } from '../paths.ts';
import type { Command } from '../shell.ts';
import { textAt } from '../stacks/manifests.ts';
import { whyNotCopied } from './copies.ts';
import { whyNotLocked } from './languages.ts';
import { apkOf } from './packages.ts';
import { misplacedIn } from './places.ts';
import { toAlpine } from './run.ts';
import type { Setting } from './run.ts';
import { whyNotStarted } from './start.ts';

/**
 * What has to be written in a stage, and in those that are built from it, once their image is one of Alpine; or what is in the way: everything
 * that they run while they are built has to have a counterpart there, and nothing may be in sight that is made for glibc.
 */
export function alpineEdits(
  file: Dockerfile,
  stage: Stage,
  context: Context,
  from: Image,
  to: Image,
): readonly Edit[] | string {
  const more = new Map<Command, string[]>();
  const setting: Setting = {
    groups: new Map(),
    packages: new Set(),
    more: (command) => more.get(command) ?? [],
    read: (at, command, path) => readAt(file, context, at, command, path),
  };
  const lock = from.family === 'node' ? whyNotLocked(context.read) : undefined;
  if (lock !== undefined) return `line ${stage.from.line} needs ${lock}`;
  // first without, so that what has no counterpart is named before what is missing
  const first = walk(file, stage, context, setting);
  if (typeof first === 'string') return first;
  const lacking = whatLacks(file, stage, context, [from, to], more);
  if (lacking !== undefined) return lacking;
  return more.size === 0 ? first : walk(file, stage, context, { ...setting, groups: new Map(), packages: new Set() });
}

function walk(file: Dockerfile, stage: Stage, context: Context, setting: Setting): readonly Edit[] | string {
  const edits: Edit[] = [];
  for (const at of stage.instructions) {
    const made = ofInstruction(file, stage, at, context, setting);
    if (typeof made === 'string') return `line ${at.line} needs ${made}`;
    edits.push(...made);
  }
  for (const child of stage.children) {
    const { groups, packages } = setting;
    const made = walk(file, child, context, { ...setting, groups: new Map(groups), packages: new Set(packages) });
    if (typeof made === 'string') return made;
    edits.push(...made);
  }
  return edits;
}

/** Paths and files of Debian, and of glibc. */
const foreign =
  /\/etc\/apt\b|\/var\/lib\/dpkg|[\w-]*linux-gnu[\w.-]*|ld-linux[\w.-]*|[\w.-]+\.deb\b|\/etc\/(init\.d|default)\/\S*|LD_PRELOAD/;

function ofInstruction(
  file: Dockerfile,
  stage: Stage,
  at: Instruction,
  context: Context,
  setting: Setting,
): readonly Edit[] | string {
  const odd = foreign.exec(at.body.text)?.[0];
  if (odd !== undefined) return odd;
  if (/^(RUN|CMD|ENTRYPOINT|HEALTHCHECK|ENV)$/.test(at.keyword)) {
    const copied = file.instructions.flatMap(({ keyword, args }) =>
      /^(COPY|ADD)$/.test(keyword) ? args.slice(-1) : [],
    );
    const place = misplacedIn(at.body.text, new Set(copied));
    if (place !== undefined) return /\/(ba|z)sh$/.test(place) ? baseName(place) : `${place} at that place`;
  }
  const owner = at.keyword === 'USER' ? at.args[0] : at.flags.find(({ name }) => name === 'chown')?.value;
  const group = /:(.+)$/.exec(owner ?? '')?.[1];
  if (group !== undefined && !isGroup(group, owner, setting)) return `the group ${group}`;
  switch (at.keyword) {
    case 'RUN':
      return toAlpine(file, at, setting);
    case 'COPY':
    case 'ADD':
      return whyNotCopied(file, stage, at, context) ?? [];
    case 'ONBUILD':
      return 'what ONBUILD does in another build';
    case 'SHELL':
      return /^(\/bin\/)?(a|da)?sh$/.test(at.args[0] ?? '') ? [] : (at.args[0] ?? '').replace(/.*\//, '');
    case 'CMD':
    case 'ENTRYPOINT':
    case 'HEALTHCHECK':
      return whyNotStarted(at, setting) ?? [];
    default:
      return [];
  }
}

/** Groups that both have, that the image has for its user, or that the stage makes. */
function isGroup(group: string, owner: string | undefined, { groups }: Setting): boolean {
  return /^(\d+|root|www-data|nogroup)$/.test(group) || groups.has(group) || owner === `${group}:${group}`;
}

/** What the stage needs and the other image has not, and what cannot be seen; what a package can bring goes to `more`. */
function whatLacks(
  file: Dockerfile,
  stage: Stage,
  context: Context,
  [from, to]: readonly [Image, Image],
  more: Map<Command, string[]>,
): string | undefined {
  const { all, unseen } = needsOf(file, stage, context);
  const lineOf = ({ start }: Span): Instruction | undefined => file.instructions.findLast((at) => at.start <= start);
  const doubt = unseen.find(({ reason, span }) => !isBearable(file, reason, lineOf(span), from));
  if (doubt !== undefined) return doubt.reason;
  // what is written for Alpine is none of its needs, nor is the compiler that PHP's script fetches there by itself
  const kept = all.filter(({ kind, name, span }) => {
    const isOwn = kind === 'command' && written.test(name);
    return !isOwn && !file.text.startsWith('docker-php-ext-', span.start);
  });
  const difference = differenceOf(kept, from, to);
  if (difference === undefined)
    return kept.every(({ name }) => name.startsWith(from.family)) ? undefined : `what ${nameOf(to)} holds is not known`;
  const show = (span: Span, name: string): string => `line ${lineOf(span)?.line ?? 1} needs ${name}`;
  // composer does without what neither image has
  const strange = difference.foreign.filter(({ name }) => !/^(git|unzip)$/.test(name));
  // what images have beside Alpine's own is known of those that are still built
  const late = to.status === 'current' ? [] : kept.filter(({ name }) => /^(curl|openssl|xz)$/.test(name));
  const [mystery] = [...difference.unknown, ...strange, ...late];
  if (mystery !== undefined) return `${show(mystery.span, mystery.name)}, which ${nameOf(to)} is not known to have`;
  const commands = stage.instructions.flatMap(({ script }) => script?.commands ?? []);
  for (const { need, brings } of difference.lacks) {
    const names = brings !== undefined && plainTools.test(brings) ? apkOf(brings) : undefined;
    const install = commands.find((one) => one.end <= need.span.start && aptInstall(one) !== undefined);
    if (names === undefined || install === undefined)
      return `${show(need.span, need.name)}, which ${nameOf(to)} does not have`;
    more.set(install, [...(more.get(install) ?? []), ...names]);
  }
  return undefined;
}

/** Commands that a RUN has in another form on Alpine; one in a script is refused before. */
const written = /^(apt|apt-get|(user|group)add|add(user|group))$/;

/** Programs that are of use by themselves, and are the same everywhere. */
const plainTools = /^(ca-certificates|curl|git|gnupg|openssh-client|openssl|unzip|xz-utils|zip)$/;

/** What is not seen, and is judged elsewhere or makes no difference to the C library. */
function isBearable(
  { instructions }: Dockerfile,
  reason: string,
  at: Instruction | undefined,
  { family }: Image,
): boolean {
  if (
    /^what (is copied from the build context|line \d+ copies from)|^which libraries docker-php-ext-|^line \d+ runs composer,|^composer unpacks/.test(
      reason,
    )
  )
    return true;
  if (reason === 'what a container is to run is not said') return services.test(family);
  // a program of what is installed, which is known to suit
  const line = /^whether .* comes with what line (\d+) /.exec(reason)?.[1];
  const isRun = instructions.some((one) => String(one.line) === line && one.keyword === 'RUN');
  return isRun && /^(CMD|ENTRYPOINT|HEALTHCHECK)$/.test(at?.keyword ?? '');
}

/** Images that start their own program. */
const services = /^(haproxy|httpd|memcached|nginx|php|rabbitmq|redis)$/;

/** The text of a file by the name that a command gives it; undefined when the build context does not show it. */
function readAt(
  file: Dockerfile,
  context: Context,
  at: Instruction,
  command: Command | undefined,
  path: string,
): string | undefined {
  const here =
    at.script === undefined || command === undefined
      ? workFolder(file, at)
      : (foldersOf(file, at, at.script)[command.item] ?? '');
  const place = placeOf(here, path);
  if (!place.startsWith('/') || place.includes('$')) return undefined;
  return textAt(file, at, place, context, (_, one) => {
    const folder = workFolder(file, one);
    return folder.startsWith('/') && !folder.includes('$') ? folder : undefined;
  });
}
