import { sourcesOf } from '../context.ts';
import type { Context } from '../context.ts';
import { addsPlainFiles } from '../copied.ts';
import { userAt } from '../dockerfile.ts';
import type { Dockerfile } from '../dockerfile.ts';
import { expand, placeOf } from '../folders.ts';
import { installedBy } from '../images/tools.ts';
import { baseName, isIn } from '../paths.ts';
import { destinationsOf } from '../runtime/bare.ts';
import type { Command } from '../shell.ts';
import type { Copy, Halves } from '../split.ts';
import { isPath, operandsOf, stepsOf } from './commands.ts';
import type { Step } from './commands.ts';
import type { RuntimeTools } from './runtime-tools.ts';

/** What a stack builds with, and of what. */
export interface Kit {
  /** Programs that build. */
  readonly builders: RegExp;
  /** Packages that nothing but a build needs. */
  readonly packages: RegExp;
  /** Names of files and folders that nothing but a build reads. */
  readonly sources: RegExp;
  /** Files that make a folder a part of the project; `*` stands for the name of the folder. */
  readonly projects: readonly string[];
}

/** What runs, and where. */
export interface Product {
  /** Absolute paths of the files and folders that are what was built. */
  readonly paths: readonly string[];
  /** The working folder that a container starts in. */
  readonly folder: string;
  /** The working folder of the base image. */
  readonly root: string;
  /** What the start and the environment name. */
  readonly named: readonly string[];
  readonly tools: RuntimeTools;
}

/** What a runtime stage needs to be the image that there was: instructions behind FROM, and what is copied. */
export interface Rest {
  readonly setup: readonly string[];
  readonly copies: readonly Copy[];
}

/** What of the first half has to go along with what was built; a text says what of it is not known to be for the build alone. */
export function restOf(file: Dockerfile, halves: Halves, kit: Kit, product: Product, context: Context): Rest | string {
  const steps: Step[] = [];
  for (const at of halves.build) {
    if (at.keyword !== 'RUN') continue;
    const found = stepsOf(file, at, product.root);
    if (found === undefined) return `what line ${at.line} runs cannot be read`;
    steps.push(...found);
  }
  const roots = rootsOf(file, halves, kit, steps);
  const brought = broughtBy(file, halves, kit, product, context, roots);
  if (typeof brought === 'string') return brought;
  const work: Work = {
    file,
    kit,
    product,
    roots,
    users: [],
    zones: new Set(),
    folders: new Set(),
    owners: [],
    extra: new Map(brought),
  };
  for (const step of steps) {
    const reason = take(work, step);
    if (reason !== undefined) return reason;
  }
  return restFrom(work, halves);
}

interface Work {
  readonly file: Dockerfile;
  readonly kit: Kit;
  readonly product: Product;
  readonly roots: readonly string[];
  /** Commands that make users and groups. */
  readonly users: string[];
  /** Commands that set the time zone. */
  readonly zones: Set<string>;
  /** Folders that are made. */
  readonly folders: Set<string>;
  readonly owners: { readonly owner: string; readonly path: string; readonly recursive: boolean }[];
  /** Paths that go along beside what was built, and who owns them. */
  readonly extra: Map<string, string | undefined>;
}

/** The folders that the build works in. */
function rootsOf(file: Dockerfile, { build }: Halves, { builders }: Kit, steps: readonly Step[]): readonly string[] {
  const folders = steps.flatMap(({ command, folder }) => (builders.test(command.name) ? [folder] : []));
  const clones = steps.flatMap(({ command, folder }) => {
    const [verb, , target] = operandsOf(command);
    return command.name === 'git' && verb === 'clone' && target !== undefined ? [placeOf(folder, target)] : [];
  });
  const whole = build.flatMap((at) =>
    sourcesOf(at).some((path) => path === '.') ? destinationsOf(file, at).flatMap(({ target }) => target ?? []) : [],
  );
  return [...new Set([...folders, ...clones, ...whole])].filter((one) => isPath(one) && one !== '/');
}

/** A path, and who owns what is there. */
type Brought = readonly [path: string, owner: string | undefined];

/** The paths of what COPY and ADD bring beside the sources; a text where they cannot be told. */
function broughtBy(
  file: Dockerfile,
  { build }: Halves,
  kit: Kit,
  { folder, named, paths: built }: Product,
  { read }: Context,
  roots: readonly string[],
): readonly Brought[] | string {
  const paths: Brought[] = [];
  const others = named.filter((path) => !built.some((one) => isIn(path, one)));
  const isProject = (source: string): boolean =>
    projectsIn(kit, source).some((path) => read(path) !== undefined) ||
    build.some((at) => sourcesOf(at).some((one) => projectsIn(kit, source).includes(one)));
  for (const at of build) {
    if (at.keyword !== 'COPY' && at.keyword !== 'ADD') continue;
    const owner = at.flags.find(({ name }) => name === 'chown')?.value;
    const isOwn = !at.flags.some(({ name }) => name === 'from') && at.heredocs.length === 0;
    for (const { source, target } of destinationsOf(file, at)) {
      const path = source.replace(/^(\.?\/)+/, '').replace(/\/+$/, '') || '.';
      if (isOwn && (kit.sources.test(baseName(path)) || (path !== '.' && isProject(path)))) continue;
      const place = target ?? '';
      if (/^(\/root|\/home\/\w+)\/\.(m2|gradle|nuget)(\/|$)/.test(place)) continue;
      if (isOwn && /^(\.|\*)$/.test(path)) {
        const found = broughtWhole(place, folder, others, read);
        if (typeof found === 'string') return `line ${at.line} copies everything, and ${found}`;
        paths.push(...found.map((one) => [one, owner] as const));
        continue;
      }
      const isInside = roots.some((root) => isIn(place, root));
      if (isOwn && /[*?[]/.test(path) && isInside && kit.sources.test(path.replace(/^.*\*/, 'x'))) continue;
      if (!isPath(place) || place === '/' || /[*?[]/.test(path)) return `what line ${at.line} copies is not known`;
      if (at.keyword === 'ADD' && !addsPlainFiles(at) && !/^[\w./-]+$|^https?:\/\/[\w.:/%@+-]+(?<!\.git)$/.test(path))
        return `what line ${at.line} adds is not known`;
      if (at.keyword === 'ADD' && /\.(tar(\.\w+)?|tgz|tbz2?|txz)$/.test(path))
        return `what line ${at.line} adds is not known`;
      paths.push([place, owner]);
    }
  }
  return paths;
}

function projectsIn({ projects }: Kit, folder: string): readonly string[] {
  return projects.map((name) => `${folder.replace(/\/$/, '')}/${name.replace('*', baseName(folder))}`);
}

/** What of a whole build context a program reads by the names that are usual, or that its start names. */
function broughtWhole(
  place: string,
  folder: string,
  named: readonly string[],
  read: Context['read'],
): readonly string[] | string {
  const names = ['application', 'config/application', 'bootstrap'].flatMap((name) =>
    ['properties', 'yml', 'yaml'].map((end) => `${name}.${end}`),
  );
  const usual = place === folder ? [...names, 'appsettings.json'].filter((name) => read(name) !== undefined) : [];
  const found = usual.map((name) => placeOf(place, name));
  for (const path of named) {
    if (!isIn(path, place) || path === place) continue;
    const inside = path.slice(place === '/' ? 1 : place.length + 1);
    if (read(inside) !== undefined) found.push(path);
    else if (
      /\.(cfg|conf|config|crt|env|ini|jar|jks|json|keystore|key|p12|pem|pfx|properties|toml|txt|xml|ya?ml)$/.test(path)
    )
      return `whether it brings ${inside}, which the start names, is not known`;
  }
  return found;
}

/** Programs that leave nothing that a container could miss. */
const harmless =
  /^(:|\[|basename|cat|cd|command|date|dirname|dos2unix|du|echo|env|exit|export|false|find|gpg|grep|head|hostname|id|java|ls|md5sum|nproc|printf|pwd|rm|rmdir|sed|set|sha\d+sum|sleep|sort|sync|tail|test|touch|true|umask|uname|unset|whoami|xargs|)$/;

/** What a command leaves behind; a text says why that is not known. */
function take(work: Work, step: Step): string | undefined {
  const { kit, product, roots, users, zones, folders, owners, extra } = work;
  const { at, command, folder } = step;
  const { name, args, redirects } = command;
  const resolve = (text: string): string => placeOf(folder, expand(work.file, at, text, command));
  const isKnown = (place: string): boolean =>
    roots.some((root) => isIn(place, root)) ||
    product.paths.some((path) => (isIn(path, place) && place !== '/') || isIn(place, path)) ||
    /^\/(dev|tmp|root|var\/(lib|cache))\//.test(place);
  const zone = zoneOf(step, resolve);
  if (zone !== undefined) {
    if (!product.tools.has('tzdata')) return `line ${at.line} sets a time zone, which the runtime image may not know`;
    zones.add(zone);
    return undefined;
  }
  for (const { operator, target } of redirects) {
    const place = operator.startsWith('>') || operator === '&>' ? resolve(target?.value ?? '/dev/null') : '/dev/null';
    if (/^&?\d$/.test(target?.value ?? '') || isKnown(place)) continue;
    return `line ${at.line} writes ${place}, which the program may read`;
  }
  const operands = operandsOf(command);
  if (name === 'rm') for (const place of operands.map(resolve)) folders.delete(place);
  if (kit.builders.test(name) || harmless.test(name)) return undefined;
  if (/^(apt|apt-get|apk|yum|dnf|microdnf)$/.test(name)) {
    const words = installedBy(command).filter((word) => !/^(-|\.|install$|add$|update$)/.test(word));
    const other = words.find((word) => !kit.packages.test(word) && !neutral.test(word));
    return other && `line ${at.line} installs ${other}, which the program may need`;
  }
  if (/^(useradd|groupadd|adduser|addgroup)$/.test(name)) {
    if (args.some(({ value }) => /[$`]/.test(value)) || command.within.length > 0)
      return `the users that line ${at.line} makes are not known`;
    users.push([command.program.map(({ text }) => text).join(' '), ...args.map(({ text }) => text)].join(' '));
    return product.tools.has(name)
      ? undefined
      : `line ${at.line} makes a user with ${name}, which the runtime image is not known to have`;
  }
  if (name === 'mkdir') {
    const places = operands.map(resolve);
    if (args.some(({ value }) => /^(-m|--mode)/.test(value)) || !places.every(isPath))
      return `the folders that line ${at.line} makes are not known`;
    for (const place of places) folders.add(place);
    return undefined;
  }
  if (name === 'chown' || name === 'chgrp') {
    const [owner = '', ...places] = operands;
    if (/[$`]/.test(owner) || name === 'chgrp' || places.length === 0)
      return `who owns what after line ${at.line} is not known`;
    const recursive = args.some(({ value }) => /^(-\w*R\w*|--recursive)$/.test(value));
    for (const place of places.map(resolve)) owners.push({ owner, path: place, recursive });
    return undefined;
  }
  if (name === 'chmod') {
    const [mode = '', ...places] = operands;
    const isFile = (place: string): boolean =>
      product.paths.includes(place) || /\/(gradlew|mvnw|[^/]+\.\w+)$/.test(place);
    const opens = /\bw\b|[+=]\w*w|^[0-7]?[0-7]?[2367][0-7]$|[2367]$/.test(mode);
    return places.map(resolve).every((place) => isFile(place) || (!opens && isInside(place, roots)))
      ? undefined
      : `line ${at.line} changes the mode of what the program may write to`;
  }
  if (/^(cp|mv|install|ln|ditto)$/.test(name)) {
    const place = resolve(operands.at(-1) ?? '');
    if (isKnown(place) || isUp(command)) return undefined;
    if (!isPath(place) || /^\/(usr|bin|lib|etc|var|opt)?(\/\w+)?$/.test(place))
      return `line ${at.line} puts something to ${place}, which the program may need`;
    extra.set(place, undefined);
    return undefined;
  }
  if (name === 'git' || /^(curl|wget|tar|unzip|jar)$/.test(name)) {
    const written = args.flatMap(({ value }, i) =>
      /^(-o|-O|--output|-C|-d|-P|--directory)$/.test(value) ? [resolve(args[i + 1]?.value ?? '')] : [],
    );
    const tools = args.some(({ value }) => /\b(maven|gradle)\b/i.test(value));
    if (tools || [...written, ...(written.length === 0 ? [folder] : [])].every(isKnown)) return undefined;
    if (written.length > 0 && written.every((place) => product.named.includes(place))) {
      for (const place of written) extra.set(place, undefined);
      return undefined;
    }
    return name === 'git' && operands[0] !== 'clone'
      ? undefined
      : `what line ${at.line} brings with ${name} may be needed when the program runs`;
  }
  return `what ${name || 'a command'} does in line ${at.line} is not known`;
}

/** The command that sets the same time zone in another image. */
function zoneOf({ command: { name, args, redirects } }: Step, resolve: (text: string) => string): string | undefined {
  const [source = '', target] = args.flatMap(({ value }) => (value.startsWith('-') ? [] : [resolve(value)]));
  const isZone = /^\/usr\/share\/zoneinfo\/[\w/+-]+$/.test(source);
  if (/^(cp|ln)$/.test(name) && isZone && target === '/etc/localtime') return `ln -sf ${source} ${target}`;
  const [redirect, ...others] = redirects;
  const text = resolve(args[0]?.value ?? '').replace(/^.*?(?=[A-Z]\w+(\/|$))/, '');
  return name === 'echo' &&
    args.length === 1 &&
    others.length === 0 &&
    redirect?.operator === '>' &&
    redirect.target?.value === '/etc/timezone' &&
    /^[A-Z][\w/+-]+$/.test(text)
    ? `echo ${text} > /etc/timezone`
    : undefined;
}

function isInside(place: string, roots: readonly string[]): boolean {
  return roots.some((root) => isIn(place, root));
}

/** Whether a link names what a build tool is called by. */
function isUp({ args }: Command): boolean {
  return (
    args.some(({ value }) => /\/(mvn|gradle|ant)$/.test(value)) ||
    args.every(({ value }) => /^-|\b(maven|gradle)/.test(value))
  );
}

/** Packages that every program may do without when the image was never asked for more, or that the runtime images bring. */
const neutral =
  /^(apt-transport-https|bash|build-base|build-essential|bzip2|ca-certificates|curl|dos2unix|g\+\+|gcc|git|git-core|gnupg2?|gzip|jq|less|lsb-release|make|nano|nodejs|npm|openssh(-client)?|procps|python3?|rsync|software-properties-common|sudo|tar|tree|tzdata|unzip|vim|wget|xz-utils|yarn|zip)$/;

function restFrom(
  { file, kit, product, users, zones, folders, owners, extra, roots }: Work,
  { stage, build }: Halves,
): Rest | string {
  const { paths, folder } = product;
  const inner = [...extra.keys()].filter((one) => !paths.some((path) => isIn(one, path)));
  const copied = [...new Set([...inner, ...paths])];
  const outer = copied.filter((one) => !copied.some((other) => other !== one && isIn(one, other)));
  const steps = [...zones, ...users];
  // by name, because the number of a user may be another one in another image
  const last = build.findLast(({ keyword }) => keyword === 'RUN');
  const own = last && userAt(file, last);
  const builder = own !== undefined && /^[a-z_][\w-]*$/.test(own) && own !== 'root' ? own : undefined;
  const user = stage.instructions.findLast(({ keyword }) => keyword === 'USER')?.args[0];
  const made = [...folders].filter(
    (one) =>
      !copied.some((path) => isIn(path, one)) &&
      !isIn(folder, one) &&
      !kit.sources.test(baseName(one)) &&
      (!isInside(one, roots) || isIn(one, folder)),
  );
  const kept = owners.filter(
    ({ path }) =>
      copied.some((one) => isIn(one, path) || isIn(path, one)) ||
      isIn(folder, path) ||
      made.some((one) => isIn(one, path)),
  );
  const dirs = new Set(made);
  const chowns: string[] = [];
  for (const { owner, path, recursive } of kept) {
    if (!isPath(path)) return `who owns ${path} is not known`;
    const whole = copied.find((one) => one !== path && isIn(path, one));
    if (whole !== undefined) return `${path} has an owner of its own in ${whole}, which is copied`;
    const inner = recursive ? [folder, ...made].filter((one) => isIn(one, path)) : [path];
    const there = [...new Set(inner)].filter((one) => !copied.includes(one));
    for (const one of there) dirs.add(one);
    if (there.length > 0) chowns.push(`chown ${owner} ${there.join(' ')}`);
  }
  const leaves = [...dirs].filter((one) => ![...dirs].some((other) => other !== one && isIn(other, one)));
  if (leaves.length > 0) steps.push(`mkdir -p ${leaves.join(' ')}`);
  steps.push(...chowns);
  if (steps.length > 0 && !product.tools.has('sh'))
    return `users and folders are made for it, which takes a shell: the image has none`;
  const lower = stage.from.word === stage.from.word.toLowerCase();
  const copies = outer.map((path): Copy => {
    const owner =
      kept.findLast((one) => (one.recursive ? isIn(path, one.path) : path === one.path))?.owner ??
      extra.get(path) ??
      (paths.includes(path) ? builder : undefined);
    return {
      sources: [path],
      target: path.includes('*') ? '/' : path,
      ...(owner !== undefined && { flags: [`--chown=${owner.replace(/:$/, '')}`] }),
    };
  });
  const names = [
    user ?? '0',
    ...copies.flatMap(({ flags = [] }) => flags.map((flag) => flag.replace(/^--chown=/, ''))),
  ];
  for (const name of names.flatMap((one) => one.split(':'))) {
    if (/[$`]/.test(name)) return 'a user or group comes from a variable';
    if (/^(\d+|root|)$/.test(name) || users.some((line) => line.split(' ').includes(name))) continue;
    if (product.tools.users.includes(name)) continue;
    return `the user ${name} is not known in the runtime image`;
  }
  return { setup: steps.length === 0 ? [] : [`${lower ? 'run' : 'RUN'} ${steps.join(' && ')}`], copies };
}
