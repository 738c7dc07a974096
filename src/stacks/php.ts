import type { Context } from '../context.ts';
import { sourcesOf } from '../context.ts';
import type { Dockerfile } from '../dockerfile.ts';
import { workFolder } from '../folders.ts';
import { contentsOf, holdsPackage } from '../images/contents.ts';
import type { Image } from '../images/describe.ts';
import { alpineLibrariesBeside } from '../packages/alpine-libraries.ts';
import { hasCompiler, isForBuilding } from '../packages/building.ts';
import { librariesFor } from '../packages/libraries.ts';
import { baseName, isIn } from '../paths.ts';
import type { Copy, Halves } from '../split.ts';
import { nameOf, startsOf } from '../start.ts';
import { extensionFolders } from './php-effects.ts';
import type { Program } from './interpreted.ts';

/** Packages that Composer and what builds the assets need, and that PHP itself does not. */
const installers = /^(git|git-core|mercurial|nodejs|nodejs-npm|npm|subversion|unzip|yarn|yarnpkg)$/;

/** What a runtime stage installs again, and what stays behind; a text says what is not known. */
export function phpPackages({
  file,
  halves,
  left,
  from,
  context,
}: Program): { readonly kept: readonly string[]; readonly idle: readonly string[] } | string {
  const said = startTexts(halves, file, context);
  const kept = new Set<string>();
  const idle: string[] = [];
  const contents = contentsOf(from);
  for (const { name, word, at } of left.packages) {
    const isTool = installers.test(name) && !new RegExp(`\\b${name.replace(/-.*|js$/, '')}\\b`).test(said);
    if (!isTool && !isForBuilding(name)) {
      kept.add(word.text);
      continue;
    }
    idle.push(name.replace(/[${}]/g, ''));
    if (isTool || (!name.endsWith('-dev') && name !== 'linux-headers')) continue;
    const libraries = librariesOf(name, from);
    if (libraries === undefined)
      return `which library stands behind ${name} of line ${at.line} in ${from.suite ?? 'its distribution'} is not known`;
    for (const one of libraries) if (contents === undefined || holdsPackage(contents, one) !== true) kept.add(one);
  }
  // what pecl compiles may be C++, whose library Debian's images have
  if (
    from.variant === 'alpine' &&
    hasCompiler(idle.map((name) => (name === 'PHPIZE_DEPS' ? 'g++' : name))) &&
    /\bpecl\b/.test(file.text)
  )
    kept.add('libstdc++');
  const odd = [...kept].find((one) => !/^[\w.+:=<>~*@/-]+$/.test(one.replace(/^(["'])(.*)\1$/, '$2')));
  return odd === undefined ? { kept: [...kept], idle } : `which packages ${odd} stands for is not known`;
}

function librariesOf(name: string, { variant, suite }: Image): readonly string[] | undefined {
  if (/^(libc6?|libstdc\+\+[\d.-]*|dpkg|autotools|musl)-dev$/.test(name)) return [];
  if (variant === 'alpine') return alpineLibrariesBeside(name, 'php');
  return suite === 'bookworm' || suite === 'trixie' ? librariesFor(name, suite) : undefined;
}

/** What the runtime stage takes from the build stage; a text says what is missing. */
export function phpCopies({ file, halves, left, context }: Program): readonly Copy[] | string {
  const said = startTexts(halves, file, context);
  const isIdle = (path: string): boolean =>
    /^(\/(var\/)?tmp|\/usr\/src\/php|\/root\/\.(composer|npm|cache))(\/|$)/.test(path) ||
    (/\/(composer(\d|\.phar|-setup\.php)?|installer)$/.test(path) && !/\bcomposer\b/.test(said));
  const taken = [...left.paths].filter((path) => !isIdle(path));
  const outer = taken.filter((path) => !taken.some((other) => other !== path && isIn(path, other)));
  for (const [place, line] of left.perhaps)
    if (!isIdle(place) && !outer.some((path) => isIn(place, path)))
      return `whether ${place} of line ${line} is there is not known`;
  const rank = (path: string): number => (extensionFolders.includes(path) ? 0 : 1);
  return outer.toSorted((a, b) => rank(a) - rank(b)).map((path) => ({ sources: [path], target: path }));
}

/** Why it is not known that the image runs a project, and needs nothing that it is built with; undefined when it does. */
export function whyNoProject({ file, halves, left, context, from }: Program): string | undefined {
  const { stage, build } = halves;
  const brought = build.some(
    (at) =>
      sourcesOf(at).some((path) => !/\.(ini|conf|sh|cnf|pem|crt)$/.test(path)) ||
      (at.keyword === 'RUN' &&
        /\bcomposer create-project\b|\bgit clone\b[^&;|]*\s(\.|\/(app|srv|var\/www|opt|home)\/?\S*)\s*($|[&;|\n\\])/.test(
          at.body.text,
        )),
  );
  const made = [...left.paths].some((path) =>
    /^\/(app|srv|var\/www|home|opt|code|project)(\/|$)|^\/usr\/src\/(?!php)/.test(path),
  );
  if (!brought || !made) return 'no project is copied into the image: it may be there to develop in';
  const starts = startsOf(stage);
  const says = stage.instructions.some(({ keyword }) => /^(CMD|ENTRYPOINT)$/.test(keyword));
  if (!says) return /fpm|apache/.test(from.tag) ? undefined : 'nothing says what a container of it runs';
  if (starts === undefined) return 'what a container of it runs cannot be read';
  for (const { instruction, words } of starts) {
    const name = nameOf(words[0]);
    const where = `line ${instruction.line}`;
    const tool = words.find((word) => /^(composer|git|npm|node|yarn|pecl|phpize|gulp)$/.test(nameOf(word)));
    if (tool !== undefined) return `${where} starts ${tool}, which builds`;
    if (/^(apache2(-foreground|ctl)?|docker-php-entrypoint|exec|php|php-fpm|cd|echo|export|service|true)$/.test(name))
      continue;
    if (name === 'supervisord' && left.packages.some((one) => one.name === 'supervisor')) continue;
    if (scriptOf(file, words[0] ?? '', halves, context) !== undefined) continue;
    return `what ${words[0] ?? 'it'} of ${where} needs is not known: no build context shows it`;
  }
  const text = startTexts(halves, file, context);
  const builds =
    /\b(composer (install|update|require)|docker-php-ext-\w+|pecl install|phpize|npm (ci|install|run)|make)\b/.exec(
      text,
    )?.[0];
  return builds === undefined ? undefined : `${builds} runs when it starts`;
}

/** All that says what a container runs: instructions, and scripts that they name. */
function startTexts(halves: Halves, file: Dockerfile, context: Context): string {
  const { stage } = halves;
  const told = stage.instructions.filter(({ keyword }) => /^(CMD|ENTRYPOINT|HEALTHCHECK)$/.test(keyword));
  const scripts = (startsOf(stage) ?? []).flatMap(
    ({ words: [word = ''] }) => scriptOf(file, word, halves, context) ?? [],
  );
  return [...told.map(({ body }) => body.text), ...scripts].join('\n');
}

/** The text of a script of the build context that a container starts. */
function scriptOf(file: Dockerfile, word: string, { build }: Halves, { read }: Context): string | undefined {
  const name = baseName(word);
  for (const at of build.toReversed()) {
    if (!/^(COPY|ADD)$/.test(at.keyword)) continue;
    for (const source of sourcesOf(at)) {
      const path = source.replace(/^(\.?\/)+/, '');
      const isWhole = /^\.?$/.test(path);
      const folder = workFolder(file, at);
      const inside = isIn(word, folder) ? word.slice(folder.length + 1) : word.replace(/^\.\//, '');
      const text = baseName(path) === name ? read(path) : isWhole ? read(inside) : read(`${path}/${name}`);
      if (text !== undefined) return text;
    }
  }
  return undefined;
}
