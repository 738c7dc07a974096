import type { Context } from '../context.ts';
import { sourcesOf } from '../context.ts';
import { parseDockerfile } from '../dockerfile.ts';
import type { Dockerfile } from '../dockerfile.ts';
import { applyEdits } from '../edit.ts';
import { contentsOf, holds, packageOf } from '../images/contents.ts';
import { retag } from '../images/swap.ts';
import { needsOf } from '../needs.ts';
import type { Needs } from '../needs.ts';
import { differenceOf } from '../needs/difference.ts';
import { broughtAlong, compilesLate, hasCompiler } from '../packages/building.ts';
import { librariesFor } from '../packages/libraries.ts';
import type { Copy, Halves } from '../split.ts';
import { startsOf } from '../start.ts';
import { copiesOf } from './again.ts';
import { isNeverCalled } from './code-calls.ts';
import { asSuite, isBuilder, plainHeaders } from './interpreted.ts';
import type { Program } from './interpreted.ts';
import { linkedTo, mayCompile } from './python-linked.ts';
import { loading } from './python-packages.ts';
import { startsLate } from './start-late.ts';

/** The packages that only the build needs, by their names. */
export function buildersOf({ left, file, context }: Program): ReadonlySet<string> {
  const text = `${file.text}\n${manifests(file, context)}`;
  const isForClones = (): boolean =>
    /\bgit\+|git clone/.test(text) &&
    !/gitpython|mlflow|streamlit|\bdvc\b|pre-commit/i.test(text) &&
    isNeverCalled(context, 'git');
  return new Set(
    left.packages.flatMap(({ name }) => (isBuilder(name) || (name === 'git' && isForClones()) ? [name] : [])),
  );
}

/** What compiled packages and what a container starts need beside what the author installs, as packages; a text says what is not known. */
export function neededOf(program: Program): readonly string[] | string {
  const { file, halves, left, context, from } = program;
  const found = new Set<string>();
  const names = left.packages.map(({ name }) => name);
  const whole = needsOf(file, halves.stage, context);
  const late = compilesLate.exec(`${startText(halves)}\n${manifests(file, context)}`)?.[0];
  if (late !== undefined) return `${late} may compile when it runs`;
  const start = startsLate(program);
  if (start !== undefined) return start;
  if (from.variant === 'full') {
    const libraries = librariesOf(program, whole);
    if (typeof libraries === 'string') return libraries;
    for (const one of libraries) found.add(one);
  }
  if (
    from.variant !== 'alpine' &&
    hasCompiler(names) &&
    whole.unseen.some(({ reason }) => /is not shown|cannot be seen|is compiled .* is not known/.test(reason))
  )
    found.add('libgomp1');
  const started = startedOn(program);
  return typeof started === 'string' ? started : [...found, ...started];
}

/** Whether something is compiled, or may be for want of a wheel. */
export function compilesIn({ file, halves, context }: Program): boolean {
  const whole = needsOf(file, halves.stage, context);
  return (
    whole.all.some(({ kind, name }) => kind === 'header' || (kind === 'command' && name === 'gcc')) ||
    mayCompile(file, whole, context)
  );
}

/** The libraries that what is installed on the full image is linked to, and that the slim one has not. */
function librariesOf({ file, context, from, to }: Program, whole: Needs): readonly string[] | string {
  const linked = linkedTo(file, whole, context, to);
  if (typeof linked === 'string') return linked;
  const found = new Set(linked);
  const compiled = whole.all.filter(({ kind }) => /^(library|header)$/.test(kind));
  for (const { need, brings } of differenceOf(compiled, from, to)?.lacks ?? []) {
    if (brings === undefined) return `${need.name} is needed, and which package brings it is not known`;
    const libraries =
      need.kind === 'library'
        ? [brings]
        : plainHeaders.test(brings)
          ? []
          : librariesFor(brings, asSuite(from.suite) ?? 'bookworm');
    if (libraries === undefined) return `which library stands behind ${brings} is not known`;
    for (const one of libraries) found.add(one);
  }
  // programs of the full image that packages call
  const text = `${file.text}\n${manifests(file, context)}`;
  const [before, after] = [contentsOf(from), contentsOf(to)];
  for (const [name, loads] of loading) {
    if (before === undefined || after === undefined || !new RegExp(`\\b${name}\\b`, 'i').test(text)) continue;
    for (const [kind, command] of loads) {
      if (kind !== 'command' || holds(before, command) !== true || holds(after, command) === true) continue;
      const brings = packageOf(command, after.nearest);
      if (brings === undefined) return `${name} calls ${command}, which the slim image does not have`;
      found.add(brings);
    }
  }
  return [...found];
}

/** What is started, on the image without what its RUNs bring. */
function startedOn(program: Program): readonly string[] | string {
  const { file, halves, left, context, from, to } = program;
  const found = new Set<string>();
  const image = retag(halves.stage.image, from, to);
  const edits = halves.build.flatMap((at) =>
    at.keyword === 'RUN' ? [{ start: at.start, end: at.end, text: 'RUN true' }] : [],
  );
  const build = buildersOf(program);
  const kept = left.packages.flatMap(({ name }) => (build.has(name) ? [] : [name]));
  const users = left.users.map(({ text }) => text);
  const setup = [...(kept.length > 0 ? [`apt-get install -y ${kept.join(' ')}`] : []), ...users].map(
    (one) => `${file.eol}RUN ${one}`,
  );
  const { from: line } = halves.stage;
  const bare = parseDockerfile(
    applyEdits(file.text, [
      ...(typeof image === 'string' || from === to ? [] : [image]),
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

/** What the runtime stage takes from the build stage, where the build alone needs `idle`; a text says what is missing. */
export function pythonCopies(program: Program, idle: readonly string[]): readonly Copy[] | string {
  const { file, halves, left, from, context } = program;
  const paths = new Set(left.paths);
  if (left.installs) {
    const minor = from.version === '2' ? '2.7' : /^\d+\.\d+/.exec(from.version)?.[0];
    if (minor === undefined && from.variant !== 'full' && !hasCompiler(idle))
      return `which minor version of Python ${from.family}:${from.tag} has is not known, and packages lie in a folder of that name`;
    // where the tag moves on, Python goes along as a whole: it takes 50 MB, and a compiler 200
    if (minor === undefined) paths.add('/usr/local');
    else {
      paths.add(`/usr/local/lib/python${minor}/site-packages`);
      paths.add('/usr/local/bin');
      if (/\b(jupyter|notebook|ipykernel|voila)/i.test(`${file.text}\n${manifests(file, context)}`)) {
        paths.add('/usr/local/share');
        if (from.variant !== 'alpine') paths.add('/usr/local/etc');
      }
    }
  }
  const starts = (startsOf(halves.stage) ?? []).flatMap(({ words }) => words);
  for (const path of paths)
    if (/\/(uv|uvx)$/.test(path) && !starts.some((word) => /^uvx?$/.test(word))) paths.delete(path);
  return copiesOf(program, paths, startText(halves), /^\/usr\/local(\/(lib\/python|bin)|$)/);
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
