import type { Context } from '../context.ts';
import type { Dockerfile, Instruction, Stage } from '../dockerfile.ts';
import { placeOf } from '../folders.ts';
import { baseName, isIn } from '../paths.ts';
import type { Linked } from '../runtime/building.ts';
import { linkedAt } from '../runtime/linked.ts';
import { installsOf } from './c-install.ts';
import { isNamed, projectAt } from './c-project.ts';
import { folderOfBuild, isRemoved, rootAround, targetOf } from './c-steps.ts';
import type { Kit } from './carried/kit.ts';
import { isPath, operandsOf } from './commands.ts';
import type { Step } from './commands.ts';
import { textAt } from './manifests.ts';
import { literalsIn } from './program-files.ts';
import type { Started } from './program-start.ts';

/** What a project in C or C++ is built with, and of what. */
export const cKit: Kit = {
  builders:
    /^((\w+-)*(gcc|g\+\+|cc|c\+\+|clang|clang\+\+|ld|ar|ranlib|strip)|g?make|cmake|ctest|ninja|meson|configure|autogen(\.sh)?|bootstrap(\.sh)?|buildconf(\.sh)?|config|Configure|configure_cmake\.sh|scons|autoreconf|autoconf|automake|libtoolize|ldconfig|upx)$/,
  packages:
    /^(lib[\w.+-]*-dev|[\w.+-]*-dev|linux-headers|alpine-sdk|autoconf|autoconf-archive|automake|autotools-dev|binutils|bison|build-base|build-essential|ccache|clang[\w.-]*|cmake|file|flex|gcc[\w.-]*|g\+\+[\w.-]*|gettext|libtool|lld\S*|m4|make|meson|nasm|ninja|ninja-build|patch|perl|pkg-config|pkgconf|samurai|texinfo|upx|upx-ucl|yasm)$/,
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
  /** What says how it is linked: words of a compiler, or files of a build system; undefined where none can be read. */
  readonly settings: string | undefined;
  /** What is copied: the program, or folders with all that is in them. */
  readonly copied: readonly string[];
  /** Whether libraries may have been put to where the linker looks only once it is told. */
  readonly isInstalled: boolean;
  /** Paths that its source names. */
  readonly named: readonly string[];
}

/** The program that a stage starts as it is built there; a text says which fact is missing. `roots`: the folders that the build works in. */
export function binaryOf(
  file: Dockerfile,
  stage: Stage,
  steps: readonly Step[],
  roots: readonly string[],
  started: Started,
  context: Context,
): Binary | string {
  const installs = installsOf(file, steps, context);
  if (typeof installs === 'string') return installs;
  const { prefixes } = installs;
  const found = programOf(file, stage, steps, roots, started, prefixes, context);
  if (typeof found === 'string') return found;
  // libraries that are installed beside it
  const copied = [...new Set([...found.copied, ...prefixes])];
  return { ...found, copied, isInstalled: prefixes.includes('/usr/local') };
}

type Program = Omit<Binary, 'isInstalled'>;

function programOf(
  file: Dockerfile,
  stage: Stage,
  steps: readonly Step[],
  roots: readonly string[],
  { places, word, at }: Started,
  prefixes: readonly string[],
  context: Context,
): Program | string {
  for (const path of places) {
    const linked = linkedAt(file, stage, path, context);
    if (linked?.by !== undefined && cKit.builders.test(linked.by.command.name))
      return compiled(file, path, linked, context);
    if (linked !== undefined) return `${baseName(path)} is not built by a C compiler`;
  }
  const moves = new Map(steps.map((step) => [targetOf(file, step), step]));
  for (const path of places) {
    const found = made(file, steps, roots, path, moves.get(path), context);
    if (found !== undefined) return found;
  }
  for (const path of places) {
    const prefix = prefixes.find((one) => isIn(path, one) && /\/s?bin\/[^/]+$/.test(path));
    const by = steps.findLast(({ command }) => /^(g?make|ninja|cmake|meson|scons)$/.test(command.name));
    if (prefix === undefined || by === undefined || /\.(sh|bash|pl|py|rb|lua)$/.test(path)) continue;
    const linked: Linked = { doubt: `line ${by.at.line} links it to the C library` };
    const project = projectAt(file, by, context);
    return { path, linked, at: by.at, settings: project?.settings, copied: [prefix], named: [] };
  }
  return `no command that can be read is known to build ${word}, which line ${at.line} starts`;
}

function compiled(file: Dockerfile, path: string, linked: Linked, context: Context): Program | string {
  const { by } = linked;
  if (by === undefined) return `what builds ${path} is not known`;
  const { at, command, folder } = by;
  const words = [command.name, ...command.args.map(({ value }) => value)];
  const sources = words.filter((word) => /\.(c|cc|cpp|cxx|h)$/i.test(word));
  const texts = sources.flatMap((word) => textAt(file, at, placeOf(folder, word), context) ?? []);
  const named = [...words, ...texts.flatMap((text) => literalsIn(text, included))];
  return { path, linked, at, settings: words.join(' '), copied: [path], named };
}

const included = /#\s*include\s*/;

/** A program that `make` or CMake writes into a folder that it works in, or that is moved out of it; `moved`: what puts it at its path. */
function made(
  file: Dockerfile,
  steps: readonly Step[],
  roots: readonly string[],
  path: string,
  moved: Step | undefined,
  context: Context,
): Program | string | undefined {
  const builds = steps.filter(({ command }) => /^(g?make|ninja|cmake|meson)$/.test(command.name));
  const origin = moved === undefined ? path : placeOf(moved.folder, operandsOf(moved.command).at(-2) ?? '');
  if (!isPath(origin) || /\.(sh|bash|pl|py|rb|lua)$/.test(origin)) return undefined;
  const build = builds.findLast((one) => isIn(origin, folderOfBuild(one) ?? '-'));
  const folder = build && folderOfBuild(build);
  if (build === undefined || folder === undefined || origin === folder) return undefined;
  const { at } = build;
  const linked: Linked = { doubt: `line ${at.line} links it to the C library` };
  const project = projectAt(file, build, context);
  const name = baseName(origin);
  if (project !== undefined && !isNamed(project, name))
    return `the files that line ${at.line} builds by name no program ${name}`;
  const root = rootAround(folder, roots);
  const named = project?.sources.flatMap((text) => literalsIn(text, included)) ?? [];
  const settings = project?.settings;
  // what is not seen may need what lies around it: libraries of its own, or libtool's program behind a script of that name
  const isAlone = (project !== undefined && !project.isShared) || (moved !== undefined && isRemoved(file, steps, root));
  const copied = isAlone ? [path] : [root, ...(isIn(path, root) ? [] : [path])];
  return { path, linked, at, settings, copied, named };
}
