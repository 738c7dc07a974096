import type { Dockerfile, Instruction, Stage } from '../../src/dockerfile.ts';
import type { Change, Violation } from '../invariants.ts';
import { dotnetTag, isListed, tagsOf } from './library.ts';

/** What stands for a FROM of the old file in the new one, where only the image differs: `checkBases` tells whether it is the right one. */
export function basesOf(before: Dockerfile, after: Dockerfile): ReadonlyMap<Instruction, Instruction> {
  const pairs = stagePairs(before, after);
  return new Map(
    pairs.flatMap(([old, now]) => {
      const around = ({ from, image }: Stage, { text }: Dockerfile): string =>
        text.slice(from.start, image.start) + text.slice(image.end, from.end);
      const isSwap = old.image.text !== now.image.text && around(old, before) === around(now, after);
      return isSwap ? [[old.from, now.from]] : [];
    }),
  );
}

/** What full images have and their slim ones have not, and a program of it; what compiles is not among them. */
const tools: ReadonlyMap<string, RegExp> = new Map([
  ['bzip2', /bzip2|bunzip2|tar/],
  ['ca-certificates', /https|curl|wget|git/],
  ['curl', /curl/],
  ['file', /file/],
  ['git', /git/],
  ['gnupg', /gpg|apt-key/],
  ['gpg', /gpg/],
  ['imagemagick', /convert|identify|mogrify/],
  ['mercurial', /hg/],
  ['openssh-client', /ssh|scp/],
  ['openssl', /openssl/],
  ['patch', /patch/],
  ['perl', /perl/],
  ['procps', /ps|pgrep|pkill|free|top|watch|sysctl|uptime/],
  ['subversion', /svn/],
  ['unzip', /unzip|funzip|zipinfo/],
  ['wget', /wget/],
  ['xz-utils', /xz|unxz|tar/],
]);

/** The packages that an install may have more when the stage is built on the slim image: each for a program that the file speaks of. */
export function toolsFor({ before, after, unsafe }: Pick<Change, 'before' | 'after' | 'unsafe'>): ReadonlySet<string> {
  const isSlimmed = stagePairs(before, after).some(
    ([old, now]) => old.image.text !== now.image.text && /slim/.test(now.image.text),
  );
  if (!unsafe || !isSlimmed) return new Set();
  const words = before.instructions.map(({ body }) => body.text).join('\n');
  return new Set(
    [...tools].flatMap(([name, program]) =>
      new RegExp(`(^|[^\\w.-])(${program.source})($|[^\\w-])`, 'm').test(words) ? [name] : [],
    ),
  );
}

/** Every base image that came is in the data, is as recent as the one that went, has all its platforms, and stands where somebody runs it. */
export function checkBases({ before, after }: Change): readonly Violation[] {
  const violations: Violation[] = [];
  for (const [old, now] of stagePairs(before, after)) {
    if (old.image.text === now.image.text) continue;
    const broken = (detail: string): void =>
      void violations.push({
        invariant: 'base image not proven',
        detail: `line ${old.from.line}: ${old.image.text} -> ${now.image.text}: ${detail}`,
      });
    if (!old.ships) broken('the stage does not ship');
    if (old.parent !== undefined || now.parent !== undefined) broken('a stage was taken for an image');
    if (old.image.digest !== undefined || now.image.digest !== undefined) broken('a digest');
    const [from, to] = [nameOf(old), nameOf(now)];
    if (from === undefined || to === undefined) {
      broken('a name that depends on the build');
      continue;
    }
    const problem =
      checkRuntime(before, old, from, to) ??
      (from.family === to.family ? checkSibling(from, to, platformOf(old)) : checkHeir(before, old, from, to));
    if (problem !== undefined) broken(problem);
    const missing = isDistroless(old) && isDistroless(now) ? undefined : checkBare(before, now);
    if (missing !== undefined) broken(missing);
  }
  return violations;
}

/** Where Docker's library is served, and its namespaces of one architecture. */
const official =
  /^((docker\.io|mirror\.gcr\.io|public\.ecr\.aws\/docker|mcr\.microsoft\.com\/mirror\/docker)\/)?(library\/)?((amd64|arm32v[567]|arm64v8|i386|mips64le|ppc64le|riscv64|s390x)\/)?$/;

interface Name {
  readonly prefix: string;
  readonly family: string;
  readonly tag: string;
}

/** An image of the same name: the same version without what tells the size or the distribution of a variant apart. */
function checkSibling(from: Name, to: Name, platform: string | undefined): string | undefined {
  if (from.prefix !== to.prefix) return 'another registry';
  if (!official.test(from.prefix))
    return isListed(`${to.prefix}${to.family}:${to.tag}`) ? undefined : 'not in the data';
  const tags = tagsOf(from.family);
  const [old, now] = [tags.get(from.tag), tags.get(to.tag)];
  if (now === undefined) return 'not in the data';
  if (old === undefined) return 'the old one is not in the data';
  if (old.isDropped || now.isDropped) return 'no longer built';
  // Debian's latest is stable
  const same =
    old.version.has(to.tag) || (from.family === 'debian' && from.tag === 'latest' && to.tag === 'stable-slim');
  if (!same) return 'another version';
  const lost = old.platforms.filter((one) => !now.platforms.includes(one));
  const counted =
    /alpine/.test(to.tag) && platform === undefined ? lost.filter((one) => /^(amd64|arm64v8)$/.test(one)) : lost;
  return counted.length === 0 ? undefined : `without ${counted.join(', ')}`;
}

/** Families of Java's images, by what a tag without `jre` is. */
const java = /^(eclipse-temurin|amazoncorretto|openjdk|java|sapmachine|ibm-semeru-runtimes)$/;
const isRuntime = (tag: string): boolean => /(^|-)(jre|headless|headful)(-|$)/.test(tag);

/** Where the tools to build with went, nothing may use them; and they do not come. */
function checkRuntime(file: Dockerfile, stage: Stage, from: Name, to: Name): string | undefined {
  const isJava = java.test(from.family) && java.test(to.family);
  if (isJava && isRuntime(from.tag) && !isRuntime(to.tag)) return 'a JDK in the place of a JRE';
  const text = textOf(file, stage);
  if (isJava && !isRuntime(from.tag) && isRuntime(to.tag)) {
    return /\b(javac|jshell|jlink|jcmd|jmap|jstack|jps|mvn|mvnw|gradlew?|ant|sbt|tools\.jar)\b|\bjar -?c/.test(text)
      ? 'the JDK is used'
      : undefined;
  }
  if (from.prefix !== 'mcr.microsoft.com/dotnet/' || from.family !== 'sdk' || to.family === 'sdk') return undefined;
  return /\bdotnet"?,?\s*"?(build|publish|run|test|restore|watch|ef|tool|new|pack)\b|\bpwsh\b/.test(text)
    ? 'the SDK is used'
    : undefined;
}

/** An image of another name: the one that took the place of one that is gone, or the one that only runs what the other one builds too. */
function checkHeir(file: Dockerfile, stage: Stage, from: Name, to: Name): string | undefined {
  if (from.prefix === 'gcr.io/distroless/' || to.family === 'eclipse-temurin' || /^(openjdk|java)$/.test(from.family)) {
    if (from.prefix !== to.prefix) return 'another registry';
    return from.prefix === 'gcr.io/distroless/' ? checkDistroless(from, to) : checkTemurin(file, stage, from, to);
  }
  if (from.family === 'sdk' && from.prefix === 'mcr.microsoft.com/dotnet/' && from.prefix === to.prefix) {
    const [old, now] = [dotnetTag('sdk', from.tag), dotnetTag(to.family, to.tag)];
    if (from.tag !== to.tag || old === undefined || now === undefined || old.system !== now.system)
      return 'not the same .NET on the same system';
    const lost = old.platforms.filter((one) => !now.platforms.includes(one));
    return lost.length === 0 && /^(aspnet|runtime)$/.test(to.family) ? undefined : `without ${lost.join(', ')}`;
  }
  return checkOther(to);
}

function checkTemurin(file: Dockerfile, stage: Stage, from: Name, to: Name): string | undefined {
  if (!/^(openjdk|java)$/.test(from.family) || to.family !== 'eclipse-temurin') return 'no heir of the old one';
  const now = tagsOf(to.family).get(to.tag);
  if (now === undefined || now.isDropped) return 'not in the data';
  const old = tagsOf(from.family).get(from.tag);
  if (old === undefined) return 'the old one is not in the data';
  const [, major] = /^(?:openjdk-)?(\d+)(?:\.0)?(?:-|$)/.exec(from.tag) ?? [];
  if (major === undefined || major !== /^(\d+)(-|$)/.exec(to.tag)?.[1]) return 'another version of Java';
  if (/alpine/.test(from.tag) !== /alpine/.test(to.tag)) return 'another C library';
  if (/\/usr\/lib\/jvm|\/usr\/local\/openjdk-|\/docker-java-home|\/usr\/bin\/java/.test(textOf(file, stage)))
    return 'the folder of the old Java is used';
  if (/\b(microdnf|yum|dnf)\b/.test(textOf(file, stage)) && !/alpine/.test(to.tag)) return 'not on Ubuntu';
  const own = /(?:^|\/)(arm\w+|amd64|i386|ppc64le|s390x|riscv64|mips64le)\/$/.exec(from.prefix)?.[1];
  const flag = /^(?:linux\/)?(amd64|arm64)/.exec(platformOf(stage) ?? '')?.[1]?.replace('arm64', 'arm64v8');
  const asked = own ?? flag;
  // of what is frozen, no other platforms count
  const wanted = asked === undefined ? old.platforms.filter((one) => /^(amd64|arm64v8)$/.test(one)) : [asked];
  const lost = wanted.filter((one) => !now.platforms.includes(one));
  return lost.length === 0 ? undefined : `without ${lost.join(', ')}`;
}

function checkDistroless(from: Name, to: Name): string | undefined {
  const [, name, debian] = /^([a-z0-9-]+)-debian(\d+)$/.exec(from.family) ?? [];
  if (name === undefined || !/^(8|9|10|11|12)$/.test(debian ?? '')) return 'the old one is not gone';
  if (to.family !== `${name}-debian13` || to.tag !== from.tag || name === 'python3')
    return 'not the same one of Debian 13';
  return checkOther(to);
}

/** The instructions of a stage and of those built from it. */
function textOf(file: Dockerfile, stage: Stage): string {
  const own = stage.instructions.map(({ start, end }) => file.text.slice(start, end));
  return [...own, ...stage.children.map((child) => textOf(file, child))].join('\n');
}

function checkOther({ prefix, family, tag }: Name): string | undefined {
  if (family === 'scratch') return undefined;
  const known = official.test(prefix) ? tagsOf(family).get(tag) : undefined;
  if (known !== undefined) return known.isDropped ? 'no longer built' : undefined;
  return isListed(`${prefix}${family}:${tag}`) ? undefined : 'not in the data';
}

function isDistroless({ image: { text } }: Stage): boolean {
  return text.startsWith('gcr.io/distroless/');
}

/** What a stage asks for that an image without a distribution does not have: a shell, users, a C library. */
function checkBare(before: Dockerfile, { image, instructions, from, children }: Stage): string | undefined {
  const { text } = image;
  if (!/^(scratch|busybox:1)$|distroless/.test(text)) return undefined;
  if (children.length > 0) return 'a stage goes on from it';
  const platform = from.flags.find(({ name }) => name === 'platform')?.value ?? '';
  if (/386|arm\/v[56]|mips/.test(platform)) return 'not built for the platform';
  for (const { keyword, args, json, body, flags } of instructions) {
    if (/^(RUN|ONBUILD)$/.test(keyword)) return `${keyword} without a shell`;
    const isStart = keyword === 'CMD' || keyword === 'ENTRYPOINT';
    if (isStart && !json && text !== 'busybox:1') return `${keyword} in shell form`;
    if (text !== 'busybox:1' && isStart && json && /^(\/bin\/)?(ba|da|a)?sh$/.test(args[0] ?? ''))
      return `${keyword} of a shell`;
    if (keyword === 'HEALTHCHECK' && /\b(curl|wget)\b/.test(body.text)) return 'a health check without its program';
    const owner = keyword === 'USER' ? args[0] : flags.find(({ name }) => name === 'chown')?.value;
    const isKnown = /^(\d+|root|nobody)(:(\d+|root))?$/.test(owner ?? '0');
    if (!isKnown && !instructions.some((one) => one.args.at(-1) === '/etc/passwd')) return `the user ${owner}`;
  }
  if (/distroless\/(nodejs|java|python)/.test(text)) return undefined;
  const stages = new Set(
    instructions.flatMap(({ flags }) =>
      flags.map(({ name, value = '' }) => (name === 'from' ? value.toLowerCase() : '')),
    ),
  );
  const isBuilt = before.stages.some(({ name = '-', index }) => stages.has(name) || stages.has(`${index}`));
  const isStatic = /CGO_ENABLED[= ]["']?0|-musl|-static\b|golang:\S*alpine|rust:\S*alpine/;
  // what is copied may have been copied before
  return isBuilt && isStatic.test(before.text) ? undefined : 'nothing says that the program is static';
}

function nameOf({ image: { resolved } }: Stage): Name | undefined {
  const [, prefix = '', family = '', tag = 'latest'] = /^(.*\/)?([^:/@]+)(?::([^@]+))?$/.exec(resolved ?? '') ?? [];
  return family === '' ? undefined : { prefix, family, tag };
}

function platformOf({ from }: Stage): string | undefined {
  return from.flags.find(({ name }) => name === 'platform')?.value;
}

function stagePairs(before: Dockerfile, after: Dockerfile): readonly (readonly [Stage, Stage])[] {
  if (before.stages.length !== after.stages.length) return [];
  return before.stages.flatMap((old, i) => {
    const now = after.stages[i];
    return now === undefined ? [] : [[old, now] as const];
  });
}
