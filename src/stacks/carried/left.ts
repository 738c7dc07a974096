import type { Dockerfile } from '../../dockerfile.ts';
import { expand, placeOf } from '../../folders.ts';
import { baseName, isIn } from '../../paths.ts';
import type { Command } from '../../shell.ts';
import { atHome, isPath, operandsOf } from '../commands.ts';
import type { Step } from '../commands.ts';
import { isSourceBrought } from './downloads.ts';
import { zoneSet } from './zone.ts';
import { noteInstall } from './packages.ts';
import type { Kit, Product } from './kit.ts';

/** What is known of a build while its commands are gone through. */
export interface Work {
  readonly file: Dockerfile;
  readonly kit: Kit;
  readonly product: Product;
  /** The folders that the build works in. */
  readonly roots: readonly string[];
  /** Commands that make users and groups. */
  readonly users: string[];
  /** Commands that set the time zone. */
  readonly zones: Set<string>;
  /** Folders that are made. */
  readonly folders: Set<string>;
  readonly owners: Owner[];
  /** Paths that go along beside what was built, and who owns them. */
  readonly extra: Map<string, string | undefined>;
  /** Packages that go along. */
  readonly packages: Set<string>;
  /** The programs that the build calls. */
  readonly called: ReadonlySet<string>;
}

/** A `chown`. */
export interface Owner {
  readonly owner: string;
  readonly path: string;
  readonly recursive: boolean;
}

/** Notes what a command leaves behind; a text says why that is not known. */
export function take(work: Work, step: Step): string | undefined {
  const { at, command } = step;
  const { name, redirects } = command;
  const zone = zoneSet(step, (text) => placeIn(work, step, text));
  if (zone !== undefined) {
    if (!work.product.tools.has('tzdata'))
      return `line ${at.line} sets a time zone, which the runtime image may not know`;
    work.zones.add(zone);
    return undefined;
  }
  for (const { operator, target } of redirects) {
    const place =
      operator.startsWith('>') || operator === '&>' ? placeIn(work, step, target?.value ?? '/dev/null') : '/dev/null';
    if (/^&?\d$/.test(target?.value ?? '') || isKnown(work, place)) continue;
    return `line ${at.line} writes ${place}, which the program may read`;
  }
  if (work.kit.builders.test(name) || (/^(ba|da)?sh$/.test(name) && work.kit.installers?.test(at.body.text) === true))
    return undefined;
  const found = effects.find(({ programs }) => programs.test(name));
  return found === undefined
    ? `what ${name || 'a command'} does in line ${at.line} is not known`
    : found.note(work, step);
}

/** What programs do, by their names. */
const effects: readonly {
  readonly programs: RegExp;
  readonly note: (work: Work, step: Step) => string | undefined;
}[] = [
  {
    // leave nothing that a container could miss
    programs:
      /^(:|\[|basename|cat|cd|command|date|dirname|dos2unix|du|echo|env|exit|export|false|find|grep|head|hostname|id|java|ls|nproc|printf|pwd|rmdir|set|sleep|(md5|sha\d+)sum|sort|sync|tail|test|touch|tr|cut|gpg|gpgconf|true|umask|uname|unset|whoami|xargs|)$/,
    note: () => undefined,
  },
  { programs: /^sed$/, note: noteSed },
  { programs: /^rm$/, note: noteRemoval },
  { programs: /^(apt|apt-get|apk|yum|dnf|microdnf)$/, note: noteInstall },
  { programs: /^(useradd|groupadd|adduser|addgroup)$/, note: noteUser },
  { programs: /^mkdir$/, note: noteFolders },
  { programs: /^(chown|chgrp)$/, note: noteOwner },
  { programs: /^chmod$/, note: noteMode },
  { programs: /^(cp|mv|install|ln|ditto)$/, note: noteCopy },
  { programs: /^(git|curl|wget|tar|unzip|jar)$/, note: noteDownload },
];

function placeIn({ file }: Work, { at, command, folder }: Step, text: string): string {
  return atHome(file, at, placeOf(folder, expand(file, at, text, command)));
}

/** Whether what lies at a place is the build's own, is copied anyway, or is nothing that a program asks for. */
function isKnown({ roots, product }: Work, place: string): boolean {
  return (
    isInside(place, roots) ||
    product.paths.some((path) => (isIn(path, place) && place !== '/') || isIn(place, path)) ||
    isPassing(place)
  );
}

/** Where programs keep what only they look for, or what is gone in the end. */
function isPassing(place: string): boolean {
  return /^\/(dev|tmp|root|var\/(lib|cache))\//.test(place);
}

/** Whether a place lies in one of some folders. */
export function isInside(place: string, roots: readonly string[]): boolean {
  return roots.some((root) => isIn(place, root));
}

/** Changes files in place, those of the base image too, which no copy brings. */
function noteSed(work: Work, step: Step): string | undefined {
  const { at, command } = step;
  if (!command.args.some(({ value }) => /^(-[a-zA-Z]*i|--in-place)/.test(value))) return undefined;
  const changed = operandsOf(command)
    .filter((text) => /^[\w./$~{}-]*\/[\w./$*{}-]+$/.test(text))
    .map((text) => placeIn(work, step, text))
    .find((place) => /^\/(etc|usr|bin|lib|sbin)\//.test(place) && !isKnown(work, place) && !work.extra.has(place));
  return changed === undefined || /^\/etc\/(apt|apk)\//.test(changed)
    ? undefined
    : `line ${at.line} changes ${changed}, which the program may read`;
}

function noteRemoval(work: Work, step: Step): string | undefined {
  for (const text of operandsOf(step.command)) work.folders.delete(placeIn(work, step, text));
  return undefined;
}

function noteUser({ users, product }: Work, { at, command }: Step): string | undefined {
  const { name, args, program, within } = command;
  if (args.some(({ value }) => /[$`]/.test(value)) || within.length > 0)
    return `the users that line ${at.line} makes are not known`;
  users.push([program.map(({ text }) => text).join(' '), ...args.map(({ text }) => text)].join(' '));
  return product.tools.has(name)
    ? undefined
    : `line ${at.line} makes a user with ${name}, which the runtime image is not known to have`;
}

function noteFolders(work: Work, step: Step): string | undefined {
  const { at, command } = step;
  const places = operandsOf(command).map((text) => placeIn(work, step, text));
  if (command.args.some(({ value }) => /^(-m|--mode)/.test(value)) || !places.every(isPath))
    return `the folders that line ${at.line} makes are not known`;
  for (const place of places) work.folders.add(place);
  return undefined;
}

function noteOwner(work: Work, step: Step): string | undefined {
  const { at, command } = step;
  const [owner = '', ...places] = operandsOf(command);
  if (/[$`]/.test(owner) || command.name === 'chgrp' || places.length === 0)
    return `who owns what after line ${at.line} is not known`;
  const recursive = command.args.some(({ value }) => /^(-\w*R\w*|--recursive)$/.test(value));
  for (const place of places) work.owners.push({ owner, path: placeIn(work, step, place), recursive });
  return undefined;
}

function noteMode(work: Work, step: Step): string | undefined {
  const [mode = '', ...places] = operandsOf(step.command);
  const isFile = (place: string): boolean =>
    work.product.paths.includes(place) || /\/(gradlew|mvnw|[^/]+\.\w+)$/.test(place);
  const opens = /\bw\b|[+=]\w*w|^[0-7]?[0-7]?[2367][0-7]$|[2367]$/.test(mode);
  return places
    .map((text) => placeIn(work, step, text))
    .every((place) => isFile(place) || (!opens && isInside(place, work.roots)))
    ? undefined
    : `line ${step.at.line} changes the mode of what the program may write to`;
}

/** What is copied, moved or linked within the image: the program may read what it finds beside itself, but for what lies in folders of the build. */
function noteCopy(work: Work, step: Step): string | undefined {
  if (isUp(step.command)) return undefined;
  const { product, roots, extra } = work;
  const { paths, folder } = product;
  const places = operandsOf(step.command).map((text) => placeIn(work, step, text));
  const target = places.at(-1) ?? '';
  if (paths.some((path) => isIn(target, path)) || isPassing(target)) return undefined;
  const isFolder =
    places.length > 2 || roots.includes(target) || isIn(folder, target) || paths.some((path) => isIn(path, target));
  for (const source of places.slice(0, -1)) {
    const place = isFolder ? placeOf(target, baseName(source)) : target;
    if (paths.some((path) => isIn(path, place) || isIn(place, path))) continue;
    // the product under a name that is not known before
    if (/\/\*[\w.-]*\.jar$/.test(place) && paths.some((path) => isIn(path, target))) continue;
    if (/\/(build|node_modules|src|target)(\/|$)/.test(place) && isInside(place, roots)) continue;
    if (!isPath(place) || /^\/(usr|bin|sbin|lib|etc|var|opt)?(\/[\w.-]+)?$/.test(place))
      return `line ${step.at.line} puts something to ${target}, which the program may need`;
    extra.set(place, undefined);
  }
  return undefined;
}

/** Whether a link names what a build tool is called by. */
function isUp({ args }: Command): boolean {
  return (
    args.some(({ value }) => /\/(mvn|gradle|ant)$/.test(value)) ||
    args.every(({ value }) => /^-|\b(maven|gradle)/.test(value))
  );
}

function noteDownload(work: Work, step: Step): string | undefined {
  const { at, command, folder } = step;
  const { name, args } = command;
  const written = args.flatMap(({ value }, i) =>
    /^(-o|-O|--output|-C|-d|-P|--directory)$/.test(value) ? [placeIn(work, step, args[i + 1]?.value ?? '')] : [],
  );
  const tools = args.some(({ value }) => /\b(maven|gradle)\b/i.test(value));
  if (tools || [...written, ...(written.length === 0 ? [folder] : [])].every((place) => isKnown(work, place)))
    return undefined;
  if (isSourceBrought(step, work.roots, (text) => placeIn(work, step, text))) return undefined;
  if (written.length > 0 && written.every((place) => work.product.named.includes(place))) {
    for (const place of written) work.extra.set(place, undefined);
    return undefined;
  }
  return name === 'git' && operandsOf(command)[0] !== 'clone'
    ? undefined
    : `what line ${at.line} brings with ${name} may be needed when the program runs`;
}
