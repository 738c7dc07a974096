import type { Context } from '../context.ts';
import type { Dockerfile, Instruction } from '../dockerfile.ts';
import { expand, folderOf, placeOf } from '../folders.ts';
import { baseName } from '../paths.ts';
import { destinationsOf } from '../runtime/bare.ts';
import type { Halves } from '../split.ts';
import { startsOf } from '../start.ts';
import { isPath, operandsOf } from './commands.ts';
import type { Step } from './commands.ts';
import { buildsInto } from './java-build.ts';
import { textAt } from './manifests.ts';

/** The paths that a jar is made of: itself, with what may be on its class path beside it. */
export function jarPaths(
  file: Dockerfile,
  { build, stage }: Halves,
  builds: readonly Step[],
  steps: readonly Step[],
  path: string,
  context: Context,
): readonly string[] | string | undefined {
  if (!isPath(path)) return `the name of the jar that is started is not written out`;
  for (const { at, command, folder } of steps.toReversed()) {
    if (!/^(cp|mv)$/.test(command.name)) continue;
    const words = operandsOf(command).map((word) => expand(file, at, word, command));
    const target = placeOf(folder, words.at(-1) ?? '');
    const sources = words.slice(0, -1);
    if (target === path && sources.length === 1)
      return thinJar(file, at, path, context)
        ? `pom.xml names a class path beside the jar, which line ${at.line} moves`
        : [path];
    if (target !== folderOf(path)) continue;
    if (sources.some((source) => baseName(source) === baseName(path))) return sources.length === 1 ? [path] : [target];
    // `target/dist/*`: what lies beside it came along
    if (sources.some((source) => /\*/.test(baseName(source))))
      return target === '/' ? `what lies beside ${path} is not known` : [target];
  }
  const step = builds.findLast((one) => buildsInto(one, path));
  if (step === undefined) {
    const isCopied = build.some(
      ({ keyword, args }) => /^(COPY|ADD)$/.test(keyword) && args.some((one) => one.endsWith('.jar')),
    );
    return isCopied
      ? undefined
      : `no command that can be read is known to build ${path}, which line ${startsOf(stage)?.[0]?.instruction.line ?? 0} starts`;
  }
  return step.command.name === 'jar' || isWhole(file, step, path, context) ? [path] : [folderOf(path)];
}

/** Whether a jar holds what it depends on, by its name or by what builds it. */
function isWhole(file: Dockerfile, { at, folder }: Step, path: string, context: Context): boolean {
  const name = baseName(path);
  if (/-(jar-with-dependencies|all|fat|uber|shaded|standalone|executable|exec)\.jar$/.test(name)) return true;
  if (/-(plain|original)\.jar$|^original-|runner\.jar$|^quarkus-run/.test(name)) return false;
  const [, module = folder] = /^(.*?)\/(?:target|build)\//.exec(path) ?? [];
  const read = (one: string): string | undefined => textAt(file, at, placeOf(module, one), context);
  const pom = read('pom.xml');
  if (pom !== undefined) return /spring-boot-maven-plugin|maven-shade-plugin/.test(pom) && !namesClassPath(pom);
  const gradle = read('build.gradle') ?? read('build.gradle.kts');
  if (gradle === undefined || /Class-Path/.test(gradle)) return false;
  return /org\.springframework\.boot/.test(gradle)
    ? !/bootJar[\s\S]{0,80}enabled\s*=?\s*false/.test(gradle)
    : /zipTree/.test(gradle);
}

function thinJar(file: Dockerfile, at: Instruction, path: string, context: Context): boolean {
  const pom = textAt(file, at, placeOf(folderOf(path), 'pom.xml'), context);
  return pom !== undefined && namesClassPath(pom);
}

function namesClassPath(pom: string): boolean {
  return /<addClasspath>\s*true|<Class-Path>|<classpathPrefix>|spring-boot[\s\S]*<layout>\s*ZIP/.test(pom);
}

/** The folder that a build writes the one jar to which a shell finds by its wildcard. */
export function wildJar(builds: readonly Step[], jar: string): readonly string[] | undefined {
  const folder = folderOf(jar);
  const isWild = /^[^$[{]*\*[^$[{]*$/.test(baseName(jar)) && isPath(folder);
  return isWild && builds.some((step) => buildsInto(step, `${folder}/x.jar`)) ? [folder] : undefined;
}

/** The classes that javac leaves beside sources in `/`, where nothing but sources is copied to: no package could have a folder of its own there. */
export function classesIn(
  file: Dockerfile,
  build: readonly Instruction[],
  builds: readonly Step[],
): readonly string[] | undefined {
  const compiles = builds.filter(({ command }) => command.name === 'javac');
  const isPlain = compiles.every(({ command: { args }, folder }) =>
    args.every(
      ({ value }) =>
        /^-(g|nowarn|Xlint|verbose)/.test(value) ||
        (/^[\w*./-]+\.java$/.test(value) && folderOf(placeOf(folder, value)) === '/'),
    ),
  );
  const isAlone = build.every((at) =>
    destinationsOf(file, at).every(
      ({ source, target = '' }) =>
        source.endsWith('.java') && (folderOf(target) === '/' || (target === '/' && source.includes('*'))),
    ),
  );
  return compiles.length > 0 && isPlain && isAlone ? ['/*.class'] : undefined;
}
