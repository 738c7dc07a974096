import type { Context } from '../context.ts';
import type { Dockerfile, Instruction, Stage } from '../dockerfile.ts';
import { expand, lastFolder, placeOf } from '../folders.ts';
import { officialName } from '../images/release.ts';
import type { Halves } from '../split.ts';
import { nameOf, startsOf } from '../start.ts';
import type { Kit, Product } from './carried/kit.ts';
import { isPath, stepsOf } from './commands.ts';
import { buildsInto, isBuild } from './java-build.ts';
import { classesIn, jarPaths, wildJar } from './java-jar.ts';
import { readJava } from './java-line.ts';
import { classPathOf, isByShell, scriptAt, serverAt } from './java-start.ts';
import { textAt } from './manifests.ts';
import { namedIn } from './named.ts';

/** What Java programs are built with. */
export const javaKit: Kit = {
  builders: /^(ant|gradle|gradlew|jar|javac|mvn|mvnd|mvnw|sbt)$/,
  packages: /^(ant|gradle|maven|sbt|(java-)?(openjdk|1\.\d+\.0)[\w.-]*|default-jdk(-headless)?|openjdk\d+.*)$/,
  sources:
    /^(src|pom\.xml|.*\.gradle(\.kts)?|gradlew?(\.bat)?|gradle\.properties|mvnw(\.cmd)?|\.mvn|\.git|\.gradle|buildSrc|settings\.xml|lombok\.config|checkstyle.*|spotbugs.*|pmd.*|.*\.(java|kt|scala|groovy)|build\.xml|build\.sbt|.*\.md|Makefile|Dockerfile|\.dockerignore|\.gitignore|\.editorconfig|LICENSE|sonar-project\.properties)$/,
  namesFolders: true,
  projects: ['pom.xml', 'build.gradle', 'build.gradle.kts'],
};

/** A Java program that a stage builds and starts. */
export interface JavaProgram extends Omit<Product, 'tools'> {
  /** The instruction that starts it. */
  readonly at: Instruction;
  /** What is started, as the start names it. */
  readonly name: string;
  /** Whether Maven alone compiles it: the version of Java that its classes are for stands in pom.xml then, whatever the JDK is. */
  readonly isByMaven: boolean;
  /** The shell of the script that starts it. */
  readonly shell: 'sh' | 'bash' | undefined;
}

/** What a stage builds and starts; a text says what of it is not known. Undefined where no Java program is built. */
export function javaProgramOf(file: Dockerfile, halves: Halves, context: Context): JavaProgram | string | undefined {
  const { stage, build } = halves;
  const root = rootFolder(stage);
  const steps = build.flatMap((at) => (at.keyword === 'RUN' ? (stepsOf(file, at, root ?? '.') ?? []) : []));
  const builds = steps.filter(isBuild);
  const [start, ...others] = startsOf(stage) ?? [];
  if (builds.length === 0 || start === undefined)
    return builds.length > 0 ? 'what a container of it runs cannot be read' : mayBuild(stage) ? unseen : undefined;
  if (others.length > 0) return `line ${start.instruction.line} starts more than one program`;
  const place = lastFolder(file, stage);
  const folder = /^\.(\/|$)/.test(place) && root !== undefined ? placeOf(root, place) : place;
  if (!isPath(folder)) return 'the working folder is that of the base image, or comes from a variable';
  const at = start.instruction;
  const resolve = (text: string): string => placeOf(folder, expand(file, stage.instructions.at(-1) ?? at, text));
  const first = resolve(start.words[0] ?? '');
  const script = scriptAt(file, stage, first, context);
  const words = script?.words ?? start.words;
  const program = nameOf(words[0]);
  const named = namedIn(stage, words.slice(1), resolve);
  const isByMaven = builds.every(({ command }) => /^(mvn[dw]?|java)$/.test(command.name));
  const found = { at, folder, root: root ?? '/', named, isByMaven, shell: script?.shell };
  const withScript = (paths: readonly string[]): readonly string[] =>
    script === undefined ? paths : [...paths, first];
  if (program !== 'java') {
    const path = first;
    const [, installed] = /^(.*\/build\/install\/[^/]+)\/bin\/[^/]+$/.exec(path) ?? [];
    if (installed !== undefined && isPath(installed) && builds.some((step) => buildsInto(step, path)))
      return { ...found, name: words[0] ?? '', paths: [installed] };
    const server = serverAt(stage, words, resolve);
    if (server !== undefined) return { ...found, name: words[0] ?? '', paths: [server] };
    if (textAt(file, stage.instructions.at(-1) ?? stage.from, path, context) !== undefined)
      return `${words[0]}, which line ${at.line} starts, does more than to start Java`;
    return path.endsWith('.sh')
      ? `what ${words[0]} in line ${at.line} starts is not known: no build context shows the script`
      : `what ${words[0]} in line ${at.line} starts is not followed: it is no java -jar`;
  }
  if (!/^(\/opt\/java\/openjdk\/bin\/|\$\{?JAVA_HOME\}?\/bin\/)?java$/.test(words[0] ?? ''))
    return `line ${at.line} starts ${words[0]}, which the runtime image is not known to have`;
  const line = readJava(words.slice(1), classPathOf(stage));
  if (typeof line === 'string') return line.replace('LINE', String(at.line));
  if (line.jar !== undefined) {
    const jar = resolve(line.jar);
    const paths =
      script !== undefined || isByShell(at)
        ? (wildJar(builds, jar) ?? jarPaths(file, halves, builds, steps, jar, context))
        : jarPaths(file, halves, builds, steps, jar, context);
    return typeof paths === 'object' ? { ...found, name: line.jar, paths: withScript(paths) } : paths;
  }
  const folders = line.classPath.map((one) => resolve(one.replace(/\/\*$/, '')));
  const classes = folders.join() === '/' ? classesIn(file, build, builds) : undefined;
  if (classes !== undefined) return { ...found, name: line.main, paths: withScript(classes) };
  const odd = folders.find((path) => !isPath(path) || path === '/');
  if (odd !== undefined) return `what is on the class path of line ${at.line} is not known`;
  const strange = folders.find((path) => !builds.some((step) => buildsInto(step, path)));
  return strange === undefined
    ? { ...found, name: line.main, paths: withScript(folders) }
    : `no command that can be read is known to build ${strange}, which is on the class path`;
}

/** Why a stage needs what it builds with each time it starts; undefined when it does not. */
export function builtAtStart(stage: Stage): string | undefined {
  const tool = startsOf(stage)?.find(({ words: [one] }) =>
    /^(ant|mvn|mvnw|mvnd|gradle|gradlew|sbt)$/.test(nameOf(one)),
  );
  return tool && `it is built when it starts, by ${nameOf(tool.words[0])} in line ${tool.instruction.line}`;
}

const unseen = 'no command is seen to build what a container of it runs';

/** Whether a stage works with what builds Java programs. */
export function mayBuild({ instructions }: Stage): boolean {
  return instructions.some(
    ({ keyword, body }) => keyword === 'RUN' && /\b(mvn|maven|gradle|javac|ant|sbt)/.test(body.text),
  );
}

/** The working folder of an image that sets none; undefined where it is not known. */
function rootFolder({ image }: Stage): string | undefined {
  const family = officialName(image) ?? '';
  if (family === 'gradle') return '/home/gradle';
  return /^(amazoncorretto|eclipse-temurin|ibm-semeru-runtimes|java|maven|openjdk|sapmachine)$/.test(family)
    ? '/'
    : undefined;
}
