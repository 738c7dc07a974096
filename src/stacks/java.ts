import type { Context } from '../context.ts';
import type { Dockerfile, Instruction, Stage } from '../dockerfile.ts';
import { expand, folderOf, lastFolder, placeOf } from '../folders.ts';
import { officialName } from '../images/release.ts';
import { baseName, isIn } from '../paths.ts';
import type { Halves } from '../split.ts';
import { nameOf, startsOf } from '../start.ts';
import { isPath, operandsOf, stepsOf } from './commands.ts';
import type { Step } from './commands.ts';
import type { Kit } from './carried/kit.ts';
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
}

/** What a stage builds and starts; a text says what of it is not known. Undefined where no Java program is built. */
export function javaProgramOf(file: Dockerfile, halves: Halves, context: Context): JavaProgram | string | undefined {
  const { stage, build } = halves;
  const root = rootFolder(stage);
  const steps = build.flatMap((at) => (at.keyword === 'RUN' ? (stepsOf(file, at, root ?? '.') ?? []) : []));
  const builds = steps.filter(isBuild);
  const starts = startsOf(stage) ?? [];
  const [start, ...others] = starts;
  const words = start?.words ?? [];
  const program = nameOf(words[0]);
  const tool = starts.find(({ words: [one] }) => /^(mvn|mvnw|mvnd|gradle|gradlew|sbt)$/.test(nameOf(one)));
  if (tool !== undefined)
    return `it is built when it starts, by ${nameOf(tool.words[0])} in line ${tool.instruction.line}`;
  if (builds.length === 0 || start === undefined)
    return builds.length === 0 ? undefined : 'what a container of it runs cannot be read';
  if (others.length > 0) return `line ${start.instruction.line} starts more than one program`;
  const place = lastFolder(file, stage);
  const folder = /^\.(\/|$)/.test(place) && root !== undefined ? placeOf(root, place) : place;
  if (!isPath(folder)) return 'the working folder is that of the base image, or comes from a variable';
  const at = start.instruction;
  const resolve = (text: string): string => placeOf(folder, expand(file, stage.instructions.at(-1) ?? at, text));
  const named = namedIn(stage, words.slice(1), resolve);
  const found = { at, folder, root: root ?? '/', named };
  if (program !== 'java') {
    const path = resolve(words[0] ?? '');
    const [, installed] = /^(.*\/build\/install\/[^/]+)\/bin\/[^/]+$/.exec(path) ?? [];
    if (installed !== undefined && isPath(installed) && builds.some((step) => buildsInto(step, path)))
      return { ...found, name: words[0] ?? '', paths: [installed] };
    return `what ${words[0]} in line ${at.line} starts is not followed: it is no java -jar`;
  }
  if (!/^(\/opt\/java\/openjdk\/bin\/|\$\{?JAVA_HOME\}?\/bin\/)?java$/.test(words[0] ?? ''))
    return `line ${at.line} starts ${words[0]}, which the runtime image is not known to have`;
  const line = readJava(words.slice(1));
  if (typeof line === 'string') return line.replace('LINE', String(at.line));
  if (line.jar !== undefined) {
    const paths = jarPaths(file, halves, builds, steps, resolve(line.jar), context);
    return typeof paths === 'object' ? { ...found, name: line.jar, paths } : paths;
  }
  const paths = line.classPath.map((one) => resolve(one.replace(/\/\*$/, '')));
  const odd = paths.find((path) => !isPath(path) || path === '/');
  if (odd !== undefined) return `what is on the class path of line ${at.line} is not known`;
  const strange = paths.find((path) => !builds.some((step) => buildsInto(step, path)));
  return strange === undefined
    ? { ...found, name: line.main, paths }
    : `no command that can be read is known to build ${strange}, which is on the class path`;
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
      return target !== undefined && placeOf(folder, target) === path;
    }
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

interface JavaLine {
  readonly jar: string | undefined;
  readonly main: string;
  readonly classPath: readonly string[];
}

/** What the words behind `java` start. */
function readJava(words: readonly string[]): JavaLine | string {
  let classPath: readonly string[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    const next = words[i + 1];
    if (word === '-jar') return next === undefined ? 'line LINE starts no jar' : { jar: next, main: next, classPath };
    if (/^(-cp|-classpath|--class-path)$/.test(word)) {
      classPath = (next ?? '').split(':').filter((one) => one !== '');
      i++;
    } else if (/^(-p|-m|--module-path|--module|--upgrade-module-path|@.*)$/.test(word))
      return 'what the modules or options of line LINE are made of is not known';
    else if (/^--(add-(opens|exports|modules|reads)|patch-module|limit-modules)$/.test(word)) i++;
    else if (/^["']?\$\{?\w*(OPT|ARG|FLAG|MEM|PARAM)\w*\}?["']?$/i.test(word) || word.startsWith('-') || word === '')
      continue;
    else if (classPath.length === 0)
      return 'what lies on the class path of line LINE is not said: it has no -cp and no -jar';
    else
      return word.includes('$')
        ? 'what line LINE starts comes from a variable'
        : { jar: undefined, main: word, classPath };
  }
  return 'what line LINE starts cannot be told';
}
