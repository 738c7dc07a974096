import type { Context } from '../context.ts';
import type { Dockerfile } from '../dockerfile.ts';
import { placeOf } from '../folders.ts';
import { sourceFolders } from './c-steps.ts';
import type { Step } from './commands.ts';
import { textAt } from './manifests.ts';

/** The files of a project that is built. */
export interface Project {
  /** The words of the command and the files of the build system. */
  readonly settings: string;
  /** The texts of its sources. */
  readonly sources: readonly string[];
  /** Whether it builds a library that is loaded when the program starts. */
  readonly isShared: boolean;
}

const files = [
  'Makefile',
  'GNUmakefile',
  'makefile',
  'CMakeLists.txt',
  'Makefile.am',
  'Makefile.in',
  'configure.ac',
  'meson.build',
  'src/Makefile.am',
  'src/Makefile.in',
  'src/CMakeLists.txt',
];

/** What is built in a folder, by the files beside the build and in the folder above an output folder; undefined when none can be read. */
export function projectAt(file: Dockerfile, build: Step, context: Context): Project | undefined {
  const { at, command } = build;
  const makefile = command.args.find((_, i) => command.args[i - 1]?.value === '-f')?.value;
  const names = [...(makefile === undefined ? [] : [makefile]), ...files];
  const read = (place: string): string | undefined => textAt(file, at, place, context);
  for (const one of sourceFolders(build)) {
    const texts = names.flatMap((name) => read(placeOf(one, name)) ?? []);
    if (texts.length === 0) continue;
    const settings = [command.args.map(({ value }) => value).join(' '), ...texts].join('\n');
    const words = [...settings.matchAll(/[\w./-]+\.(?:c|cc|cpp|cxx)\b/g)].map(([word]) => word);
    const listed = ['.', 'src'].flatMap((sub) =>
      (context.list(sub) ?? []).map((name) => (sub === '.' ? name : `${sub}/${name}`)),
    );
    const sources = [...new Set([...words, ...listed.filter((name) => /\.(c|cc|cpp|cxx|h|hpp)$/i.test(name))])];
    return {
      settings,
      sources: sources.slice(0, 300).flatMap((name) => read(placeOf(one, name)) ?? []),
      isShared: /-shared\b|\bSHARED\b|\.so\b|BUILD_SHARED_LIBS|lib_LTLIBRARIES|LT_INIT|shared_library/.test(settings),
    };
  }
  return undefined;
}

/** Whether the files of the build system speak of a program. */
export function isNamed({ settings }: Project, name: string): boolean {
  return new RegExp(String.raw`(^|[^\w-])${name.replace(/[.+]/g, String.raw`\$&`)}([^\w-]|$)`, 'm').test(settings);
}
