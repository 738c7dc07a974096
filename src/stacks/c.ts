import type { Context } from '../context.ts';
import type { Dockerfile, Instruction, Stage } from '../dockerfile.ts';
import { expand, folderOf, placeOf } from '../folders.ts';
import { baseName, isIn } from '../paths.ts';
import type { Linked } from '../runtime/building.ts';
import { linkedAt } from '../runtime/linked.ts';
import type { Kit } from './carried/kit.ts';
import { isPath, operandsOf } from './commands.ts';
import type { Step } from './commands.ts';
import { textAt } from './manifests.ts';
import { literalsIn } from './program-files.ts';
import type { Started } from './program-start.ts';

/** What a project in C or C++ is built with, and of what. */
export const cKit: Kit = {
  builders:
    /^((\w+-)*(gcc|g\+\+|cc|c\+\+|clang|clang\+\+|ld|ar|ranlib|strip)|g?make|cmake|ctest|ninja|meson|configure|autogen(\.sh)?|bootstrap(\.sh)?|autoreconf|autoconf|automake|libtoolize|ldconfig|upx)$/,
  packages:
    /^(lib[\w.+-]*-dev|[\w.+-]*-dev|linux-headers|autoconf|autoconf-archive|automake|autotools-dev|binutils|bison|build-base|build-essential|ccache|clang[\w.-]*|cmake|file|flex|gcc[\w.-]*|g\+\+[\w.-]*|gettext|libtool|lld\S*|m4|make|meson|nasm|ninja|ninja-build|patch|perl|pkg-config|pkgconf|samurai|texinfo|upx|upx-ucl|yasm)$/,
  sources:
    /^(src|include|tests?|cmake|m4|build|Makefile(\.\w+)?|GNUmakefile|CMakeLists\.txt|configure(\.ac|\.in)?|autogen\.sh|meson\.build|Dockerfile[\w.-]*|\.dockerignore|\.git\w*|README(\.\w+)?|LICENSE(\.\w+)?)$|\.(c|cc|cpp|cxx|h|hh|hpp|am|in|cmake|mk)$/i,
  projects: ['Makefile', 'CMakeLists.txt'],
};

/** A program in C or C++ that is started. */
export interface Binary {
  readonly path: string;
  readonly linked: Linked;
  /** The instruction that builds it. */
  readonly at: Instruction;
  /** What says how it is linked: words of a compiler, or files of a build system. */
  readonly settings: string;
  /** Where `make install` puts it and what belongs to it. */
  readonly prefix?: string;
  readonly named: readonly string[];
}

/** The program that a stage starts as it is built there; a text says which fact is missing. */
export function binaryOf(
  file: Dockerfile,
  stage: Stage,
  steps: readonly Step[],
  started: Started,
  context: Context,
): Binary | string {
  for (const path of started.places) {
    const linked = linkedAt(file, stage, path, context);
    if (linked?.by !== undefined && cKit.builders.test(linked.by.command.name))
      return compiled(file, path, linked, context);
    if (linked !== undefined) return `${baseName(path)} is not built by a C compiler`;
  }
  const { word, at } = started;
  for (const path of started.places) {
    const found = made(file, steps, path, word.includes('/'), context);
    if (found !== undefined) return found;
  }
  return `no command that can be read is known to build ${word}, which line ${at.line} starts`;
}

function compiled(file: Dockerfile, path: string, linked: Linked, context: Context): Binary | string {
  const { by } = linked;
  if (by === undefined) return `what builds ${path} is not known`;
  const { at, command, folder } = by;
  const words = [command.name, ...command.args.map(({ value }) => value)];
  const sources = words.filter((word) => /\.(c|cc|cpp|cxx|h)$/i.test(word));
  const texts = sources.flatMap((word) => textAt(file, at, placeOf(folder, word), context) ?? []);
  const settings = words.join(' ');
  return { path, linked, at, settings, named: [...words, ...texts.flatMap((text) => literalsIn(text, included))] };
}

const included = /#\s*include\s*/;

/** A program that `make` or CMake writes, or installs. */
function made(
  file: Dockerfile,
  steps: readonly Step[],
  path: string,
  isByPath: boolean,
  context: Context,
): Binary | string | undefined {
  const builds = steps.filter(({ command }) => /^(g?make|ninja|cmake|meson)$/.test(command.name));
  const moved = steps.findLast((step) => targetOf(file, step) === path);
  const origin = moved === undefined ? path : placeOf(moved.folder, operandsOf(moved.command).at(-2) ?? '');
  const build = builds.findLast((one) => folderOfBuild(one) !== undefined && isIn(origin, folderOfBuild(one) ?? '-'));
  if (build !== undefined && origin !== folderOfBuild(build)) {
    const linked: Linked = { doubt: `line ${build.at.line} links it to the C library` };
    const texts = projectFiles(file, build, context);
    if (typeof texts === 'string') return texts;
    const { settings, sources } = texts;
    const name = baseName(origin);
    if (!new RegExp(String.raw`(^|[^\w-])${name.replace(/[.+]/g, String.raw`\$&`)}([^\w-]|$)`, 'm').test(settings))
      return `the files that line ${build.at.line} builds by name no program ${name}`;
    if (/-shared\b|\bSHARED\b|\.so\b|BUILD_SHARED_LIBS|lib_LTLIBRARIES|shared_library/.test(settings))
      return `the project builds a shared library, which ${name} may need`;
    return { path, linked, at: build.at, settings, named: sources.flatMap((text) => literalsIn(text, included)) };
  }
  const installs = builds.findLast(({ command }) => isInstall(command.args.map(({ value }) => value)));
  if (installs === undefined) return undefined;
  const prefix = prefixOf(file, steps);
  if (typeof prefix === 'string' && prefix.startsWith('/')) {
    if (!isIn(path, prefix) || (!isByPath && folderOf(path) !== `${prefix}/bin`)) return undefined;
    const linked: Linked = { doubt: `line ${installs.at.line} links it to the C library` };
    return { path, linked, at: installs.at, settings: '', prefix, named: [] };
  }
  return prefix;
}

function isInstall(words: readonly string[]): boolean {
  return words.some((word) => /^(--)?install(-strip)?$/.test(word));
}

/** What `cp`, `mv` and `install` of one file write. */
function targetOf(file: Dockerfile, { at, command, folder }: Step): string | undefined {
  const words = operandsOf(command).map((word) => expand(file, at, word, command));
  const [from = '', to = ''] = words.slice(-2);
  if (!/^(cp|mv|install)$/.test(command.name) || words.length < 2) return undefined;
  const target = placeOf(folder, to);
  return to.endsWith('/') || /^\/(usr\/(local\/)?)?s?bin$/.test(target) ? placeOf(target, baseName(from)) : target;
}

/** The folder that a build works in; undefined when it is not known. */
function folderOfBuild({ command, folder }: Step): string | undefined {
  const words = command.args.map(({ value }) => value);
  const i = words.findIndex((word) => /^(-C|--directory|--build|--install)$/.test(word));
  const place = i === -1 ? folder : placeOf(folder, words[i + 1] ?? '.');
  return isPath(place) && place !== '/' ? place : undefined;
}

/** The files that say what is built: those beside the build, and in the folder above an output folder; a text: none can be read. */
function projectFiles(
  file: Dockerfile,
  build: Step,
  context: Context,
): { readonly settings: string; readonly sources: readonly string[] } | string {
  const { at, folder, command } = build;
  const own = folderOfBuild(build) ?? folder;
  const folders = [...new Set([own, folder, folderOf(own)])].filter((one) => one !== '/' && one !== '');
  const makefile = command.args.find((_, i) => command.args[i - 1]?.value === '-f')?.value;
  const names = [
    'Makefile',
    'GNUmakefile',
    'makefile',
    'CMakeLists.txt',
    'Makefile.am',
    'configure.ac',
    'meson.build',
    'src/Makefile.am',
    'src/CMakeLists.txt',
  ];
  const read = (place: string): string | undefined => textAt(file, at, place, context);
  for (const one of folders) {
    const texts = [...(makefile === undefined ? [] : [makefile]), ...names].flatMap(
      (name) => read(placeOf(one, name)) ?? [],
    );
    if (texts.length === 0) continue;
    const settings = [command.args.map(({ value }) => value).join(' '), ...texts].join('\n');
    const words = [...settings.matchAll(/[\w./-]+\.(?:c|cc|cpp|cxx)\b/g)].map(([word]) => word);
    const listed = ['.', 'src'].flatMap((sub) =>
      (context.list(sub) ?? []).map((name) => (sub === '.' ? name : `${sub}/${name}`)),
    );
    const sources = [...new Set([...words, ...listed.filter((name) => /\.(c|cc|cpp|cxx|h|hpp)$/i.test(name))])].slice(
      0,
      300,
    );
    return { settings, sources: sources.flatMap((name) => read(placeOf(one, name)) ?? []) };
  }
  return `no Makefile can be read of what line ${at.line} builds: which program it is and which libraries it is linked with is not known`;
}

/** The folder that a project is installed into; a text without a slash at its start: why that is not known. */
function prefixOf(file: Dockerfile, steps: readonly Step[]): string {
  for (const { at, command, folder } of steps.toReversed()) {
    if (!/^(configure|cmake|meson|g?make)$/.test(command.name)) continue;
    const words = command.args.map(({ value }) => expand(file, at, value, command));
    const outside = words.find((word) =>
      /^(DESTDIR=|--(sysconfdir|localstatedir|datadir|bindir|libdir|exec-prefix|with-\S*dir)=|-DCMAKE_INSTALL_\w*DIR=)/.test(
        word,
      ),
    );
    if (outside !== undefined)
      return `line ${at.line} installs into other folders too (${outside.replace(/=.*$/, '')})`;
    const given = words
      .map((word) => /^(?:--prefix=|-DCMAKE_INSTALL_PREFIX(?::\w+)?=|(?:PREFIX|prefix)=)(.*)$/.exec(word)?.[1])
      .find((one) => one !== undefined);
    if (given === undefined) continue;
    const place = placeOf(folder, given);
    return isPath(place) && !/^\/(usr)?$/.test(place)
      ? place
      : `line ${at.line} installs between what the image has (${given})`;
  }
  return '/usr/local';
}
