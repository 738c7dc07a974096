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
import type { Halves } from '../split.ts';
import type { Remains } from './python-remains.ts';

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

/** The texts that say what a container starts, and how it is checked. */
export function startText({ stage }: Halves): string {
  const starts = stage.instructions.filter(({ keyword }) => /^(CMD|ENTRYPOINT|HEALTHCHECK)$/.test(keyword));
  return starts.map(({ body }) => body.text).join('\n');
}

/** What the build context says of the packages that are asked for. */
export function manifests({ instructions }: Dockerfile, { read }: Context): string {
  const sources = instructions.flatMap(sourcesOf).filter((path) => /\.(txt|toml|cfg|in|lock|pip)$|Pipfile/.test(path));
  const names = [...sources, 'requirements.txt', 'pyproject.toml', 'Pipfile', 'setup.py', 'setup.cfg'];
  return [...new Set(names)].map((name) => read(name) ?? '').join('\n');
}
