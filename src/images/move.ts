import { familyOf, nameOfPlace, placeOf } from '../calls.ts';
import type { Call, Calls, Source } from '../calls.ts';
import type { Dockerfile, Stage } from '../dockerfile.ts';
import type { Image } from './describe.ts';
import { installedBy } from './tools.ts';

/** Folders and programs of the old images of Java, which eclipse-temurin has under /opt/java/openjdk. */
const oldJava =
  /\/usr\/lib\/jvm\b|\/usr\/local\/openjdk-\d+|\/docker-java-home\b|\/opt\/openjdk-\d+|\/usr\/java\b|\/etc\/(ssl\/certs|default)\/(java|cacerts)\b|\/usr\/s?bin\/(java|javac|jar|keytool)\b|\/etc\/alternatives\/java\b|\bupdate-java-alternatives\b/;

const oldVariables = /\$\{?(JAVA_(ALPINE|BASE|DEBIAN|URL)_(URL|VERSION)|CA_CERTIFICATES_JAVA_VERSION)\b/;

/** Why eclipse-temurin cannot stand in for an image of openjdk or java for what a stage does; undefined when nothing speaks against it. */
export function whyNotTemurin(
  file: Dockerfile,
  stage: Stage,
  calls: Calls,
  suite: string | undefined,
  to: Image,
): string | undefined {
  for (const source of [...calls.texts, ...copiesFrom(file, stage)]) {
    const found = oldJava.exec(source.text)?.[0];
    if (found !== undefined)
      return `${nameOfPlace(file, source)} counts on ${found}, and JAVA_HOME is another folder in eclipse-temurin`;
  }
  const onAlpine = to.variant === 'alpine';
  for (const source of calls.texts) {
    const variable = oldVariables.exec(source.text)?.[1];
    if (variable !== undefined)
      return `${nameOfPlace(file, source)} counts on ${variable}, which eclipse-temurin does not set`;
    // a word such as jessie means much elsewhere
    const isRun = source.script !== undefined || source.instruction.keyword === 'RUN';
    const known = [onAlpine ? alpineSources : debianSources, ...(isRun && !onAlpine ? [suites] : [])];
    const foreign = known.map((pattern) => pattern.exec(source.text)?.[0]).find((found) => found !== undefined);
    if (foreign !== undefined)
      return `${nameOfPlace(file, source)} names ${foreign}, and eclipse-temurin stands on another release or distribution`;
  }
  const brought = installed(calls);
  for (const call of calls.commands) {
    const reason = whyNotCommand(file, call, brought, to, suite?.startsWith('oracle') === true);
    if (reason !== undefined) return reason;
  }
  if (onAlpine) return undefined;
  const isSet = calls.texts.some(
    ({ text, instruction }) => /^(ARG|ENV)$/.test(instruction.keyword) && /[=\s"']1000\b/.test(text),
  );
  const user =
    calls.texts.find((source) => countsOnUser(source, isSet)) ?? users(stage).find(({ text }) => /^1000\b/.test(text));
  return (
    user && `${nameOfPlace(file, user)} counts on user or group 1000, which Ubuntu, another distribution, has already`
  );
}

/** Why an image of another release or distribution cannot stand in, whatever it is; undefined when nothing speaks against it. */
export function whyNotAnotherSystem(stage: Stage): string | undefined {
  for (const { instructions } of familyOf(stage)) {
    for (const instruction of instructions) {
      const { keyword, args, flags, line } = instruction;
      const isForeign = keyword === 'COPY' && flags.some(({ name }) => name === 'from');
      if (isForeign && /^\/(usr\/)?lib(64|x32|32)?(\/[a-z0-9_]+-linux-gnu\w*)?\/?$/.test(args.at(-1) ?? ''))
        return `line ${line} copies libraries among those of the system, which fit one release of the distribution`;
    }
  }
  return undefined;
}

const alpineSources = /\balpine\/(v3\.\d+|edge)\b|\/etc\/apk\/repositories\b/;
const suites = /\b(wheezy|jessie|stretch|buster|bullseye)(-\w+)?\b/;
const debianSources = /\b(deb|security|snapshot|archive|ftp\S*|httpredir)\.debian\.org\b|\/etc\/apt\/sources\.list\b/;

/** Programs of openjdk's images on Debian that eclipse-temurin does not have, or is not known to have, and the packages that bring them. */
const lacking: ReadonlyMap<string, string> = new Map([
  ['addgroup', 'adduser'],
  ['adduser', 'adduser'],
  ['apt-key', 'apt-key'],
  ['bunzip2', 'bzip2'],
  ['bzip2', 'bzip2'],
  ['deluser', 'adduser'],
  ['git', 'git'],
  ['hg', 'mercurial'],
  ['ps', 'procps'],
  ['pgrep', 'procps'],
  ['pkill', 'procps'],
  ['python', 'python'],
  ['python2', 'python2'],
  ['python3', 'python3'],
  ['scp', 'openssh-client'],
  ['sftp', 'openssh-client'],
  ['ssh', 'openssh-client'],
  ['ssh-keygen', 'openssh-client'],
  ['ssh-keyscan', 'openssh-client'],
  ['svn', 'subversion'],
  ['top', 'procps'],
  ['unxz', 'xz-utils'],
  ['unzip', 'unzip'],
  ['xz', 'xz-utils'],
]);

function whyNotCommand(
  file: Dockerfile,
  call: Call,
  brought: ReadonlySet<string>,
  to: Image,
  fromOracle: boolean,
): string | undefined {
  const { name, args } = call.command;
  const place = placeOf(file, call);
  if (/^(yum|dnf|microdnf|rpm|rpmkeys|yum-config-manager)$/.test(name) && fromOracle)
    return `needs ${name} ${place}, and eclipse-temurin is another distribution`;
  if (installedBy(call.command).some((word) => /^[a-z\d][\w.+-]*=/.test(word)))
    return `the version of a package is pinned ${place}, and eclipse-temurin stands on another release or distribution`;
  if (/^(dpkg|gdebi|apt|apt-get)$/.test(name) && args.some(({ value }) => value.endsWith('.deb')))
    return `${name} ${place} installs a package file, which may fit the old distribution alone`;
  const values = new Set(args.map(({ value }) => value));
  if (/^pip[\d.]*$/.test(name) && values.has('install') && !values.has('--break-system-packages'))
    return `${name} ${place} installs outside of a virtual environment, which newer releases of the distribution refuse`;
  if (to.variant === 'alpine') return undefined;
  const bringer = lacking.get(name) ?? (name === 'curl' && Number(to.version) >= 22 ? 'curl' : undefined);
  if (bringer === undefined || brought.has(bringer) || brought.has(name)) return undefined;
  return `needs ${name} ${place}, which eclipse-temurin is not known to have`;
}

/** The words of everything that installs packages. */
export function installed({ commands }: Calls): ReadonlySet<string> {
  const words = commands.flatMap(({ command }) => installedBy(command));
  return new Set(words.includes('python-is-python3') ? [...words, 'python'] : words);
}

/**
 * Whether the user or group 1000, which Ubuntu's images have had since 23.04, is made, changed or given files; `isSet`: a variable may hold it.
 */
function countsOnUser({ text, instruction: { keyword, flags } }: Source, isSet: boolean): boolean {
  if (keyword === 'COPY' || keyword === 'ADD')
    return flags.some(({ name, value = '' }) => name === 'chown' && /\b1000\b/.test(value));
  if (isSet && /\b(useradd|groupadd|usermod|groupmod)\b[^&;\n]*\$/.test(text)) return true;
  return /\b(useradd|groupadd|usermod|groupmod|chown|chgrp)\b[^&;\n]*[\s=:ug]1000\b/.test(text);
}

/** What USER says in a stage and those built from it. */
function users(stage: Stage): readonly Source[] {
  return [...familyOf(stage)].flatMap(({ instructions }) =>
    instructions.flatMap((instruction) =>
      instruction.keyword === 'USER'
        ? [{ instruction, start: instruction.start, script: undefined, text: instruction.args[0] ?? '' }]
        : [],
    ),
  );
}

/** What other stages copy or mount out of a stage and those built from it. */
export function copiesFrom(file: Dockerfile, stage: Stage): readonly Source[] {
  const family = [...familyOf(stage)];
  const names = new Set(family.flatMap(({ name, index }) => [String(index), ...(name === undefined ? [] : [name])]));
  return file.instructions.flatMap((instruction) => {
    const from = instruction.flags.flatMap(({ name, value = '' }) =>
      name === 'from' ? [value] : name === 'mount' ? [/(?:^|,)from=([^,]+)/.exec(value)?.[1] ?? ''] : [],
    );
    if (!from.some((one) => names.has(one.toLowerCase()))) return [];
    return [{ instruction, start: instruction.start, script: undefined, text: instruction.body.text }];
  });
}
