import type { Context } from '../context.ts';
import type { Dockerfile, Instruction, Stage } from '../dockerfile.ts';
import { expand, folderOf, lastFolder, placeOf } from '../folders.ts';
import { officialName } from '../images/release.ts';
import { baseName, isIn } from '../paths.ts';
import { destinationsOf } from '../runtime/bare.ts';
import type { Halves } from '../split.ts';
import { parseScript } from '../shell.ts';
import { nameOf, startsOf } from '../start.ts';
import { isPath, operandsOf, stepsOf } from './commands.ts';
import type { Step } from './commands.ts';
import type { Kit } from './carried.ts';
import { readJava } from './java-line.ts';
import { textAt } from './manifests.ts';
import { namedIn } from './named.ts';

/** What Java programs are built with. */
export const javaKit: Kit = {
  builders: /^(ant|gradle|gradlew|jar|javac|mvn|mvnd|mvnw|sbt)$/,
  packages: /^(ant|gradle|maven|sbt|(java-)?(openjdk|1\.\d+\.0)[\w.-]*|default-jdk(-headless)?|openjdk\d+.*)$/,
  sources:
    /^(src|pom\.xml|.*\.gradle(\.kts)?|gradlew?(\.bat)?|gradle\.properties|mvnw(\.cmd)?|\.mvn|\.git|\.gradle|buildSrc|settings\.xml|lombok\.config|checkstyle.*|spotbugs.*|pmd.*|.*\.(java|kt|scala|groovy)|build\.xml|build\.sbt|.*\.md|Makefile|Dockerfile|\.dockerignore|\.gitignore|\.editorconfig|LICENSE|sonar-project\.properties)$/,
  projects: ['pom.xml', 'build.gradle', 'build.gradle.kts'],
};

/** A Java program that a stage builds and starts. */
export interface JavaProgram {
  /** The instruction that starts it. */
  readonly at: Instruction;
  /** What is started, as the start names it. */
  readonly name: string;
  /** Absolute paths of what it is made of. */
  readonly paths: readonly string[];
  readonly folder: string;
  readonly root: string;
  /** Absolute paths that the start, or ENV, names. */
  readonly named: readonly string[];
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
  const starts = startsOf(stage) ?? [];
  const [start, ...others] = starts;
  const tool = starts.find(({ words: [one] }) => /^(ant|mvn|mvnw|mvnd|gradle|gradlew|sbt)$/.test(nameOf(one)));
  if (tool !== undefined)
    return `it is built when it starts, by ${nameOf(tool.words[0])} in line ${tool.instruction.line}`;
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
  const isByMaven = builds.every(({ command }) => /^mvn[dw]?$/.test(command.name));
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
    return `what ${words[0]} in line ${at.line} starts is not followed: it is no java -jar`;
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
  const paths = folders;
  const odd = paths.find((path) => !isPath(path) || path === '/');
  if (odd !== undefined) return `what is on the class path of line ${at.line} is not known`;
  const strange = paths.find((path) => !builds.some((step) => buildsInto(step, path)));
  return strange === undefined
    ? { ...found, name: line.main, paths: withScript(paths) }
    : `no command that can be read is known to build ${strange}, which is on the class path`;
}

const unseen = 'no command is seen to build what a container of it runs';

/** Whether a stage works with what builds Java programs. */
export function mayBuild({ instructions }: Stage): boolean {
  return instructions.some(
    ({ keyword, body }) => keyword === 'RUN' && /\b(mvn|maven|gradle|javac|ant)/.test(body.text),
  );
}

/** The class path where no option says one. */
function classPathOf({ settings }: Stage): string {
  const path =
    settings
      .get('ENV CLASSPATH')
      ?.at(-1)
      ?.value.replace(/^["']|["']$/g, '') ?? '';
  return path === '' ? '.' : path;
}

/** Whether a shell reads the words of a start. */
function isByShell({ json, args }: Instruction): boolean {
  return !json || /^(ba|da|a)?sh$/.test(nameOf(args[0]));
}

/** The folder that a build writes the one jar to which a shell finds by its wildcard. */
function wildJar(builds: readonly Step[], jar: string): readonly string[] | undefined {
  const folder = folderOf(jar);
  const isWild = /^[^$[{]*\*[^$[{]*$/.test(baseName(jar)) && isPath(folder);
  return isWild && builds.some((step) => buildsInto(step, `${folder}/x.jar`)) ? [folder] : undefined;
}

/** The classes that javac leaves beside sources in `/`, where nothing but sources is copied to: no package could have a folder of its own there. */
function classesIn(
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

/** A script of the project that does nothing but start Java, with variables set before: the words, and the shell that reads it. */
function scriptAt(
  file: Dockerfile,
  stage: Stage,
  path: string,
  context: Context,
): { readonly words: readonly string[]; readonly shell: 'sh' | 'bash' } | undefined {
  const text = isPath(path) ? textAt(file, stage.instructions.at(-1) ?? stage.from, path, context) : undefined;
  const [, shell] = /^#! ?(?:\/usr\/bin\/env |\/bin\/)(sh|bash)(?: -\w+)?\n/.exec(text ?? '') ?? [];
  if (text === undefined || (shell !== 'sh' && shell !== 'bash')) return undefined;
  const commands = parseScript({ text, at: [0], from: [0] })?.commands ?? [];
  const last = commands.at(-1);
  if (last?.name !== 'java' || last.within.length > 0) return undefined;
  const isPlain = commands
    .slice(0, -1)
    .every(({ name, redirects }) => /^(echo|export|set|umask|)$/.test(name) && redirects.length === 0);
  // what a command finds out is not known, and what follows a plain start runs when it ends
  return isPlain && !/`|\$\(/.test(text)
    ? { words: [...last.program, ...last.args].map(({ value }) => value), shell }
    : undefined;
}

/** Where Tomcat lies, if its own script is what starts: it needs no more than a Java runtime, which its official images stand on too. */
function serverAt(
  { settings }: Stage,
  [script = '', verb]: readonly string[],
  resolve: (text: string) => string,
): string | undefined {
  const home = resolve('$CATALINA_HOME');
  const isOwn = script === 'catalina.sh' || resolve(script) === `${home}/bin/catalina.sh`;
  return isOwn && verb === 'run' && settings.has('ENV CATALINA_HOME') && isPath(home) && home !== '/'
    ? home
    : undefined;
}

/** The working folder of an image that sets none; undefined where it is not known. */
function rootFolder({ image }: Stage): string | undefined {
  const family = officialName(image) ?? '';
  if (family === 'gradle') return '/home/gradle';
  return /^(amazoncorretto|eclipse-temurin|ibm-semeru-runtimes|java|maven|openjdk|sapmachine)$/.test(family)
    ? '/'
    : undefined;
}

const gradleTask = /(^|:)(assemble|build|install|installDist|installBootDist|distTar|distZip|bootWar|war|\w*[jJ]ar)$/;

/** Whether a command builds something that can be started. */
function isBuild({ command }: Step): boolean {
  const words = operandsOf(command);
  switch (command.name) {
    case 'mvn':
    case 'mvnd':
    case 'mvnw':
      return words.some((word) => /^(package|install|verify|deploy|assembly:\w+|spring-boot:repackage)$/.test(word));
    case 'gradle':
    case 'gradlew':
      return words.some((word) => gradleTask.test(word));
    case 'ant':
    case 'javac':
      return true;
    case 'jar':
      return /^-?c|^--create$/.test(command.args[0]?.value ?? '');
    default:
      return false;
  }
}

/** Whether a command builds a path: in the folder that its tool writes to, or one that it is told. */
function buildsInto({ command, folder }: Step, path: string): boolean {
  const values = command.args.map(({ value }) => value);
  const after = (pattern: RegExp): string | undefined => {
    const i = values.findIndex((value) => pattern.test(value));
    return i === -1 ? undefined : values[i + 1];
  };
  switch (command.name) {
    case 'javac': {
      const target = after(/^-d$/);
      // without it a class lies beside its source
      if (target === undefined)
        return values.some((value) => value.endsWith('.java') && isIn(placeOf(folder, value), path) && path !== '/');
      return placeOf(folder, target) === path;
    }
    case 'ant':
      return false;
    case 'jar': {
      const short = /^-?c\w*f/.test(values[0] ?? '') ? values[1] : undefined;
      const target = short ?? after(/^(--file|-f)$/) ?? values.find((value) => value.startsWith('--file='))?.slice(7);
      return target !== undefined && placeOf(folder, target) === path;
    }
    case 'gradle':
    case 'gradlew': {
      const project = placeOf(folder, after(/^(-p|--project-dir)$/) ?? '.');
      return isIn(path, project) && /\/build\/(libs|install|classes)\//.test(`${path}/`);
    }
    default: {
      const pom = after(/^(-f|--file)$/);
      const project = pom === undefined ? folder : placeOf(folder, pom.replace(/[^/]*\.xml$/, '') || '.');
      return isIn(path, project) && /\/target\//.test(`${path}/`);
    }
  }
}

/** The paths that a jar is made of: itself, with what may be on its class path beside it. */
function jarPaths(
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
