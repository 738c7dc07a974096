import type { Context } from '../context.ts';
import { sourcesOf } from '../context.ts';
import { parseDockerfile } from '../dockerfile.ts';
import type { Dockerfile } from '../dockerfile.ts';
import { applyEdits } from '../edit.ts';
import type { Edit } from '../edit.ts';
import { contentsOf, holdsPackage } from '../images/contents.ts';
import type { Image } from '../images/describe.ts';
import type { Suite } from '../images/levels.ts';
import { needsOf } from '../needs.ts';
import { differenceOf } from '../needs/difference.ts';
import { broughtAlong, compilesLate, hasCompiler, isForBuilding } from '../packages/building.ts';
import { librariesFor } from '../packages/libraries.ts';
import { isIn } from '../paths.ts';
import type { Copy, Halves } from '../split.ts';
import { startsOf } from '../start.ts';
import type { Asked, Remains } from './python-remains.ts';

/** What a stage builds a Python program with, and what that needs when it runs. */
export interface Program {
  readonly file: Dockerfile;
  readonly halves: Halves;
  readonly remains: Remains;
  readonly context: Context;
  readonly from: Image;
  readonly to: Image;
}

/** Headers and tools that no library stands behind, as far as programs that run are concerned. */
const plainHeaders =
  /^((lib)?python[\d.]*(-all)?|libc6?|musl|linux-libc|libstdc\+\+[\d.-]*|libgcc-\d+|dpkg|autotools)-dev$|^linux-headers/;

/** Headers whose packages bring plug-ins and descriptions that are looked for by other names. */
const plugged = /gtk|gdk|gir|gobject|gstreamer|qt|webkit|rsvg|magick|vips|nss|opencv|tesseract/;

/** Alpine's packages of headers: the library behind them that its Python images do not have. */
const alpineLibraries: ReadonlyMap<string, string> = new Map([
  ['bzip2-dev', ''],
  ['jpeg-dev', 'libjpeg-turbo'],
  ['libffi-dev', ''],
  ['libjpeg-turbo-dev', 'libjpeg-turbo'],
  ['libpq-dev', 'libpq'],
  ['libxml2-dev', 'libxml2'],
  ['libxslt-dev', 'libxslt'],
  ['mariadb-connector-c-dev', 'mariadb-connector-c'],
  ['mariadb-dev', 'mariadb-connector-c'],
  ['openssl-dev', ''],
  ['postgresql-dev', 'libpq'],
  ['sqlite-dev', ''],
  ['xz-dev', ''],
  ['yaml-dev', 'yaml'],
  ['zlib-dev', ''],
]);

/** The packages that only the build needs, by their names. */
export function builders({ remains, file, context }: Program): readonly string[] {
  const text = `${file.text}\n${manifests(file, context)}`;
  const forClones = /\bgit\+|git clone/.test(text) && !/gitpython|mlflow|streamlit|\bdvc\b|pre-commit/i.test(text);
  const isHeaders = (name: string): boolean => name.endsWith('-dev') && !plugged.test(name) && !/^(lib)?gl/.test(name);
  return remains.packages.flatMap(({ name }) =>
    isForBuilding(name) || isHeaders(name) || (name === 'git' && forClones) ? [name] : [],
  );
}

/** The packages that have to be installed again, as they are written; a text says which are not known. */
export function packagesOf(program: Program, needed: readonly string[]): readonly string[] | string {
  const { remains, from, to } = program;
  const build = new Set(builders(program));
  const isAlpine = from.variant === 'alpine';
  const contents = contentsOf(to);
  const found = new Set<string>();
  for (const { name, word } of remains.packages) {
    if (!build.has(name)) {
      found.add(word.text);
      continue;
    }
    const libraries = isAlpine ? alpine(name) : debian(name, from.suite);
    for (const one of libraries ?? [word.text])
      if (contents === undefined || holdsPackage(contents, one) !== true) found.add(one);
  }
  for (const name of needed) found.add(name);
  const odd = [...found].find((one) => !/^[\w.+:=<>~*@/-]+$/.test(one.replace(/^(["'])(.*)\1$/, '$2')));
  return odd === undefined ? [...found] : `which packages ${odd} stands for is not known`;
}

function alpine(name: string): readonly string[] | undefined {
  if (/^(build-base|alpine-sdk|g\+\+)$/.test(name)) return ['libstdc++'];
  if (name === 'gfortran') return ['libgfortran'];
  const library = alpineLibraries.get(name);
  if (library !== undefined) return library === '' ? [] : [library];
  return !name.endsWith('-dev') || plainHeaders.test(name) ? [] : undefined;
}

function debian(name: string, suite: string | undefined): readonly string[] | undefined {
  if (/^gfortran(-\d+)?$/.test(name)) return ['libgfortran5'];
  if (plainHeaders.test(name) || !name.endsWith('-dev')) return [];
  return librariesFor(name, asSuite(suite) ?? 'bookworm');
}

function asSuite(suite: string | undefined): Suite | undefined {
  return suite === 'bookworm' || suite === 'trixie' ? suite : undefined;
}

/** What compiled packages and what a container starts need of a full image, as packages; a text says what is not known. */
export function neededOf(program: Program, image: Edit | undefined): readonly string[] | string {
  const { file, halves, remains, context, from, to } = program;
  const found = new Set<string>();
  const names = remains.packages.map(({ name }) => name);
  const whole = needsOf(file, halves.stage, context);
  const late = compilesLate.exec(`${startText(halves)}\n${manifests(file, context)}`)?.[0];
  if (late !== undefined) return `${late} may compile when it runs`;
  if (/\b(pip3? install|apt-get|apk add|npm |playwright install|poetry install)/.test(startText(halves)))
    return 'what a container starts installs more';
  const suite = asSuite(from.suite);
  if (from.variant !== 'alpine' && suite === undefined)
    return `which libraries the packages of ${from.suite ?? 'its distribution'} have is not known`;
  if (from.variant === 'full') {
    const unread = whole.unseen.find(({ reason }) => /is not shown by the build context/.test(reason));
    const build = new Set(builders(program));
    if (unread !== undefined && !names.every((name) => build.has(name)))
      return `${unread.reason}: what it compiles may need libraries of the full image`;
    const difference = differenceOf(
      whole.all.filter(({ kind }) => /^(library|header)$/.test(kind)),
      from,
      to,
    );
    for (const { need, brings } of difference?.lacks ?? []) {
      if (brings === undefined) return `${need.name} is needed, and which package brings it is not known`;
      const libraries =
        need.kind === 'library' ? [brings] : plainHeaders.test(brings) ? [] : librariesFor(brings, suite ?? 'bookworm');
      if (libraries === undefined) return `which library stands behind ${brings} is not known`;
      for (const one of libraries) found.add(one);
    }
  }
  if (
    from.variant !== 'alpine' &&
    hasCompiler(names) &&
    whole.unseen.some(({ reason }) => /is not shown|cannot be seen|is compiled .* is not known/.test(reason))
  )
    found.add('libgomp1');
  // the image without what its RUNs bring: what is started there
  const edits = halves.build.flatMap((at) =>
    at.keyword === 'RUN' ? [{ start: at.start, end: at.end, text: 'RUN true' }] : [],
  );
  const kept = names.filter((name) => !builders(program).includes(name));
  const users = remains.users.map(({ text }) => text);
  const setup = [...(kept.length > 0 ? [`apt-get install -y ${kept.join(' ')}`] : []), ...users].map(
    (one) => `${file.eol}RUN ${one}`,
  );
  const { from: line } = halves.stage;
  const bare = parseDockerfile(
    applyEdits(file.text, [
      ...(image === undefined ? [] : [image]),
      {
        start: line.end,
        end: line.end,
        text: `${setup.join('')}${file.eol}COPY --from=python /usr/local/bin /usr/local/bin`,
      },
      ...edits,
    ]),
  );
  const stage = bare.stages.at(-1);
  if (stage === undefined) return 'the stage cannot be read';
  const { all, unseen } = needsOf(bare, stage, context);
  const hidden = unseen.find(({ reason }) =>
    /runs .*, which cannot be read|script .* cannot be read|command of .* cannot be read/.test(reason),
  );
  if (hidden !== undefined && from.variant === 'full')
    return `what is started is not known: ${hidden.reason.replace(/^line \d+ /, 'it ')}`;
  const contents = contentsOf(to);
  if (contents === undefined) return `what ${to.family}:${to.tag} holds is not known`;
  const difference = differenceOf(all, from, to);
  for (const { need, brings } of difference?.lacks ?? []) {
    if (need.kind === 'header') continue;
    if (brings === undefined || from.variant === 'alpine')
      return `${need.name} is needed when it runs, and the slim image does not have it`;
    found.add(brings);
  }
  const built = difference?.foreign.find(({ name }) => broughtAlong.test(name));
  if (built !== undefined) return `${built.name} is needed when it runs`;
  const mystery = difference?.unknown.find(({ kind }) => kind === 'command');
  if (mystery !== undefined && from.variant === 'full')
    return `${mystery.name} is started, and what it comes with is not known`;
  return [...found];
}

function startText({ stage }: Halves): string {
  const starts = stage.instructions.filter(({ keyword }) => /^(CMD|ENTRYPOINT|HEALTHCHECK)$/.test(keyword));
  return starts.map(({ body }) => body.text).join('\n');
}

/** What the build context says of the packages that are asked for. */
export function manifests({ instructions }: Dockerfile, { read }: Context): string {
  const sources = instructions.flatMap(sourcesOf).filter((path) => /\.(txt|toml|cfg|in|lock|pip)$|Pipfile/.test(path));
  const names = [...sources, 'requirements.txt', 'pyproject.toml', 'Pipfile', 'setup.py', 'setup.cfg'];
  return [...new Set(names)].map((name) => read(name) ?? '').join('\n');
}

/** What the runtime stage takes from the build stage; a text says what is missing. */
export function copiesOf(program: Program): readonly Copy[] | string {
  const { file, halves, remains, from } = program;
  const paths = new Set(remains.paths);
  if (remains.installs) {
    const [minor] = /^\d+\.\d+/.exec(from.version) ?? [];
    if (minor === undefined)
      return `which minor version of Python ${from.family}:${from.tag} has is not known, and packages lie in a folder of that name`;
    paths.add(`/usr/local/lib/python${minor}/site-packages`);
    paths.add('/usr/local/bin');
    if (/\b(jupyter|notebook|ipykernel|voila)/i.test(`${file.text}\n${manifests(file, program.context)}`)) {
      paths.add('/usr/local/share');
      if (from.variant !== 'alpine') paths.add('/usr/local/etc');
    }
  }
  const starts = (startsOf(halves.stage) ?? []).flatMap(({ words }) => words);
  const isIdle = (path: string): boolean => /\/(uv|uvx)$/.test(path) && !starts.some((word) => /^uvx?$/.test(word));
  const tail = startText(halves);
  const taken = [...paths].filter(
    (path) => !isIdle(path) && (!/^\/(var\/)?tmp(\/|$)/.test(path) || tail.includes(path)),
  );
  const outer = taken.filter((path) => !taken.some((other) => other !== path && isIn(path, other)));
  for (const [place, line] of remains.perhaps)
    if (!outer.some((path) => isIn(place, path))) return `whether ${place} of line ${line} is there is not known`;
  const rank = (path: string): number => (/^\/usr\/local\/(lib\/python|bin)/.test(path) ? 0 : 1);
  return outer.toSorted((a, b) => rank(a) - rank(b)).map((path) => ({ sources: [path], target: path }));
}

/** The RUNs behind FROM: packages, users, and folders that belong to one; a text says what is not known. */
export function setupOf(
  program: Program,
  packages: readonly string[],
  copies: readonly Copy[],
): readonly string[] | string {
  const { file, halves, remains, from } = program;
  const { eol, escape } = file;
  const isLower = halves.stage.from.word === halves.stage.from.word.toLowerCase();
  const run = isLower ? 'run' : 'RUN';
  const steps: { readonly text: string; readonly index: number }[] = [];
  const first = Math.min(...remains.packages.map(({ at }) => at.index), Infinity);
  const wrap = (head: string, tail: string): string => {
    const line = `${run} ${head} ${packages.join(' ')}${tail}`;
    if (line.length <= 140) return line;
    const rest = tail === '' ? '' : ` ${escape}${eol}   ${tail}`;
    return `${run} ${head} ${escape}${eol}    ${packages.join(` ${escape}${eol}    `)}${rest}`;
  };
  if (from.variant === 'alpine') {
    if (remains.upgrades) steps.push({ text: `${run} apk upgrade --no-cache`, index: first - 1 });
    if (packages.length > 0) steps.push({ text: wrap('apk add --no-cache', ''), index: first });
  } else if (packages.length > 0 || remains.upgrades) {
    const isDecided = remains.packages.every(({ command }) => isStrict(command));
    const front = /DEBIAN_FRONTEND/.test(file.text) ? 'DEBIAN_FRONTEND=noninteractive ' : '';
    const upgrade = remains.upgrades ? `${front}apt-get upgrade -y && ` : '';
    const clean = ' && rm -rf /var/lib/apt/lists/*';
    if (packages.length === 0)
      steps.push({ text: `${run} apt-get update && ${upgrade.replace(/ && $/, '')}${clean}`, index: first });
    else
      steps.push({
        text: wrap(
          `apt-get update && ${upgrade}${front}apt-get install -y${isDecided ? ' --no-install-recommends' : ''}`,
          clean,
        ),
        index: first,
      });
  }
  const system = remains.users.find(
    ({ text }) =>
      /^(adduser|addgroup) .*--system|^(useradd|groupadd) .*-r/.test(text) && !/(-u|--uid|-g|--gid)[ =]\d/.test(text),
  );
  if (system !== undefined && program.to !== from && remains.owners.length > 0)
    return `which number the user of line ${system.at.line} gets in the slim image is not known, and files are its own`;
  const users = new Map<number, string[]>();
  for (const { text, at } of remains.users) users.set(at.index, [...(users.get(at.index) ?? []), text]);
  for (const [index, texts] of users) steps.push({ text: `${run} ${texts.join(' && ')}`, index });
  const owned = ownersOf(program, copies);
  if (typeof owned === 'string') return owned;
  const made = steps.toSorted((a, b) => a.index - b.index).map(({ text }) => text);
  return owned.length === 0 ? made : [...made, `${run} ${owned.join(' && ')}`];
}

function isStrict({ args }: Asked['command']): boolean {
  return args.some(({ value }) => /no-install-recommends|install-recommends=(0|false)/i.test(value));
}

/** What a COPY leaves out: whose a folder itself is. What lies in it keeps its owner and mode. */
function ownersOf({ remains }: Program, copies: readonly Copy[]): readonly string[] | string {
  const targets = copies.map(({ target }) => target);
  const folders = new Set<string>();
  const texts: string[] = [];
  for (const { text, place } of remains.owners) {
    if (targets.some((target) => place.startsWith(`${target}/`))) continue;
    const below = targets.filter(
      (target) => target === place || (/ -\w*R|--recursive/.test(text) && isIn(target, place)),
    );
    const files = below.filter((target) => !remains.folders.has(target) && /\/[^/]+\.\w+$/.test(target));
    if (files.length > 0 && files.length === below.length) continue;
    const unsure = below.find((target) => !remains.folders.has(target) && !files.includes(target));
    if (unsure !== undefined && !/^\/usr\/local\//.test(unsure))
      return `whether ${unsure} is a file or a folder is not known, and whose it is matters`;
    if (/^\/(tmp|var\/tmp)\//.test(place)) continue;
    for (const one of below) if (!/^\/usr\/local\//.test(one)) folders.add(one);
    // it has what the image brings, or what was made with its user
    if (below.length === 0 && ![...remains.folders].some((one) => isIn(place, one))) {
      if (!/^\/(home|var\/(log|lib|run|cache)|opt|srv|run)(\/|$)/.test(place))
        return `what ${place} is, which changes hands, is not known`;
    }
    texts.push(text);
  }
  const heads = new Map<string, Set<string>>();
  for (const text of texts) {
    const cut = text.lastIndexOf(' ');
    const head = text.slice(0, cut);
    heads.set(head, (heads.get(head) ?? new Set()).add(text.slice(cut + 1)));
  }
  const unique = [...heads].map(([head, places]) => `${head} ${[...places].join(' ')}`);
  return folders.size === 0 ? unique : [`mkdir -p ${[...folders].join(' ')}`, ...unique];
}
