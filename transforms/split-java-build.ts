import type { Context } from '../src/context.ts';
import { applyEdits } from '../src/edit.ts';
import type { Dockerfile, Instruction, Stage } from '../src/dockerfile.ts';
import { describe } from '../src/images/describe.ts';

import { savingOf } from '../src/images/savings.ts';
import { jdk } from '../src/images/tools.ts';
import { moreThanBare } from '../src/runtime/bare.ts';
import { javaLauncher, relaunch } from '../src/runtime/launch.ts';
import { lastStage } from '../src/lineage.ts';
import { halve, splitOff } from '../src/split.ts';
import type { Halves } from '../src/split.ts';
import { isJavaImage, javaImageFor } from '../src/stacks/java-image.ts';
import type { JavaImage } from '../src/stacks/java-image.ts';
import { builtAtStart, javaKit, javaProgramOf, mayBuild } from '../src/stacks/java.ts';
import { restOf } from '../src/stacks/carried.ts';
import { runtimeTools } from '../src/stacks/runtime-tools.ts';
import type { RuntimeTools } from '../src/stacks/runtime-tools.ts';
import type { Finding, Refusal, Transform } from '../src/transform.ts';

export const splitJavaBuild: Transform = {
  name: 'split-java-build',
  summary: 'build Java with the JDK, run it on the JRE',
  why:
    'A jar needs a Java runtime; the compiler, Maven or Gradle, the sources and the repository of downloaded dependencies beside it are waste. ' +
    'eclipse-temurin:21-jdk is 230 MB to pull, its JRE 121 MB (docker-library/repo-info, September 2026). The stage that builds stays as it is; ' +
    'behind it a stage on the JRE of the same version gets the jar at its path, and what the Dockerfile copies beside the sources. Where it is not known whether a jar ' +
    'holds what it depends on, the folder that it lies in comes along.',
  example: {
    lines: [
      'FROM maven:3-eclipse-temurin-21',
      'WORKDIR /app',
      'COPY pom.xml .',
      'COPY src ./src',
      'RUN mvn package',
      'RUN cp target/*.jar app.jar',
      'EXPOSE 8080',
      'CMD ["java", "-jar", "app.jar"]',
    ],
  },
  safety: 'unsafe',
  risk:
    'files that the program opens beside its jar and that nothing but `COPY . .` brings are gone, and so are javac, jcmd, jstack, Maven, git; where the JDK was ' +
    'from the dead openjdk images, the JRE is that of eclipse-temurin on Ubuntu. Headless images of Corretto may have no fonts. Start it and use it once',
  waste: [],
  config: ['Cmd', 'Entrypoint', 'Env', 'WorkingDir'],
  mentions: ['java', 'jdk', 'maven', 'gradle', 'temurin', 'corretto', 'semeru', 'sapmachine'],
  *find(file, context) {
    const stage = lastStage(file);
    const found = stage === undefined ? undefined : judge(file, stage, context);
    if (found !== undefined) yield found;
  },
};

function judge(file: Dockerfile, stage: Stage, context: Context): Finding | Refusal | undefined {
  const { image } = stage;
  if (!isJavaImage(image)) return undefined;
  const refuse = (reason: string): Refusal => ({ span: image, reason });
  const built = builtAtStart(stage);
  if (built !== undefined) return refuse(built);
  const halves = halve(file, stage);
  if (typeof halves === 'string') return mayBuild(stage) ? refuse(halves) : undefined;
  const program = javaProgramOf(file, halves, context);
  if (program === undefined) return undefined;
  if (typeof program === 'string') return refuse(program);
  const runtime = javaImageFor(stage, context.runtime, program.isByMaven);
  if (typeof runtime === 'string') return refuse(runtime);
  const tools = runtimeTools(runtime.to, describe(image));
  if (program.shell !== undefined && !tools.has(program.shell))
    return refuse(`the script of line ${program.at.line} needs ${program.shell}, which ${runtime.text} does not have`);
  const rest = restOf(file, halves, javaKit, { ...program, tools }, context);
  if (typeof rest === 'string') return refuse(rest);
  const reason = refusal(file, halves, runtime, tools) ?? relaunched(file, stage, runtime);
  if (typeof reason === 'string') return refuse(reason);
  const { setup, copies } = rest;
  const own = describe(image);
  if (own?.suite !== runtime.to.suite && setup.some((line) => /\b1000\b/.test(line)))
    return refuse('a user or group of the number 1000 is made, which Ubuntu has already');
  const platform = stage.from.flags.find(({ name }) => name === 'platform')?.value;
  const name = platform === undefined ? runtime.text : `--platform=${platform} ${runtime.text}`;
  const edits = splitOff(file, halves, { image: name, setup, copies, isForBuild, instead: reason });
  const saving = own && savingOf(own, runtime.to);
  const message = `what builds ${program.name} stays in the image, which a Java runtime is enough for${saving === undefined ? '' : `: ${saving.text}`}${runtime.now === undefined ? '' : ` (${runtime.now})`}`;
  return { span: image, message, edits, ...(saving && { savesPulled: saving.bytes }) };
}

/** Whether a variable is for the build tool alone. */
function isForBuild(name: string): boolean {
  return /^(MAVEN_|GRADLE_)\w+$/.test(name);
}

/** Why what says how the image is run asks for more than the runtime image has. */
function refusal(
  file: Dockerfile,
  { stage, build, tail }: Halves,
  { to }: JavaImage,
  tools: RuntimeTools,
): string | undefined {
  const moved = [...build.filter(({ keyword }) => /^(CMD|ENTRYPOINT|HEALTHCHECK)$/.test(keyword)), ...tail];
  const isSame = describe(stage.image)?.family === to.family;
  for (const { keyword, line, body } of [...moved, ...build.filter((one) => one.keyword === 'ENV')]) {
    const tool =
      jdk.files.exec(body.text)?.[0] ?? /(JAVA_HOME\}?|openjdk[\w.-]*|corretto[\w.-]*)\/jre\b/.exec(body.text)?.[0];
    if (tool !== undefined) return `line ${line} names ${tool}, which is a part of the JDK`;
    const place =
      /\/usr\/lib\/jvm\b|\/usr\/local\/openjdk-\d+|\/docker-java-home\b|\/opt\/openjdk-\d+|\/usr\/java\b|\/usr\/bin\/java\b|\/opt\/java\b/.exec(
        body.text,
      )?.[0];
    if (place !== undefined && !isSame && !(place === '/opt/java' && to.family === 'eclipse-temurin'))
      return `line ${line} counts on ${place}, and Java lies elsewhere in the runtime image`;
    if (keyword !== 'ENV' && /\b(MAVEN|GRADLE|M2)_(HOME|VERSION|CONFIG)\b/.test(body.text))
      return `line ${line} names the folder of a build tool`;
    if (to.variant === 'distroless' && /\bJAVA_HOME\b/.test(body.text))
      return `line ${line} counts on JAVA_HOME, which distroless images do not set`;
  }
  const instructions = moved.filter(({ keyword }) => keyword !== 'USER');
  return moreThanBare(file, { ...stage, instructions }, { dropped: new Set(), shell: tools.shell, has: tools.has });
}

/** How it starts where the image starts Java by itself: the texts of the instructions that say so. */
function relaunched(file: Dockerfile, stage: Stage, { to }: JavaImage): ReadonlyMap<Instruction, string> | string {
  if (to.variant !== 'distroless') return new Map();
  const edits = relaunch(file, stage, javaLauncher);
  if (typeof edits === 'string') return edits;
  const texts = stage.instructions.flatMap((one) => {
    const own = edits.filter(({ start, end }) => one.start <= start && end <= one.end);
    const moved = own.map(({ start, end, text }) => ({ start: start - one.start, end: end - one.start, text }));
    return own.length === 0 ? [] : [[one, applyEdits(file.text.slice(one.start, one.end), moved)] as const];
  });
  return new Map(texts);
}
