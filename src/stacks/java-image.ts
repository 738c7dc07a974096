import type { Runtime } from '../context.ts';
import type { Stage } from '../dockerfile.ts';
import { describe } from '../images/describe.ts';
import type { Image } from '../images/describe.ts';
import { suiteNamed, tokensOf } from '../images/distribution.ts';
import type { ImageRef } from '../images/reference.ts';
import { parseImage } from '../images/reference.ts';
import { tagOf } from '../images/official.ts';
import { officialName } from '../images/release.ts';
import { retagged, siblingOf, whyNotOn } from '../images/swap.ts';

/** The image that Java programs are to run on, once they are built. */
export interface JavaImage {
  /** The reference behind FROM. */
  readonly text: string;
  readonly to: Image;
  /** Says which Java a tag stands for now that names none. */
  readonly now?: string;
}

/** Official images that hold a JDK, or a build tool on one. */
const families = /^(amazoncorretto|eclipse-temurin|gradle|ibm-semeru-runtimes|java|maven|openjdk|sapmachine)$/;

/** Images of others that hold a JDK. */
const others = /\b(azul|bellsoft|corretto|graalvm|java|jdk\w*|liberica|maven|gradle|zulu)\b/;

/** Whether an image is one to build Java programs on. */
export function isJavaImage(image: ImageRef): boolean {
  return families.test(officialName(image) ?? '') || others.test(image.repository);
}

/**
 * The image with the Java runtime of the same version, of the same maker and on the same distribution where there is one; a text says why none is
 * known. `isByMaven`: Maven alone compiles, for the version that pom.xml says.
 */
export function javaImageFor(
  { image, from }: Stage,
  runtime: Runtime | undefined,
  isByMaven: boolean,
): JavaImage | string {
  const family = officialName(image);
  const { resolved, digest, tag = 'latest' } = image;
  if (resolved === undefined) return 'the image is named by a build argument without a default';
  if (family === undefined || !families.test(family)) return `a runtime image beside ${resolved} is not known`;
  if (image.text.includes('$')) return byArgument(image);
  if (digest !== undefined) return 'the digest names one image, and which version of Java it holds is not known';
  const own = describe(image);
  const full = majorOf(family, tag) === undefined && own !== undefined ? fullTag(family, own, image) : tag;
  const tokens = tokensOf(full ?? tag);
  if (tokens.some((token) => /^(jre|headless|headful)$/.test(token))) return `${resolved} has no JDK to build with`;
  const major = majorOf(family, full ?? tag);
  if (major === undefined) return `which version of Java ${resolved} holds is not in its tag`;
  // Maven compiles for the version that pom.xml says, everything else for that of the JDK
  const isMoving = full !== tag && own?.status === 'current';
  if (isMoving && !isByMaven)
    return `which version of Java ${resolved} holds is not in its tag, and it moves: ${family}:${full} is what it is now`;
  const platform = from.flags.find(({ name }) => name === 'platform')?.value;
  // of images that are gone, few people have used other platforms
  const platforms = (own?.platforms ?? []).filter((one) => /^linux\/(amd64|arm64)$/.test(one));
  const isAlpine = tokens.some((token) => token.startsWith('alpine'));
  const wanted = platforms.length === 0 ? ['linux/amd64', 'linux/arm64'] : platforms;
  const prefix = image.text.slice(0, image.text.indexOf(family)).replace(/(amd64|arm\w+|i386|ppc64le|s390x)\/$/, '');
  const whole = runtime === 'alpine' || isAlpine ? 'alpine' : '';
  const suite = tokens.find((token) => suiteNamed(token) !== undefined && !token.startsWith('alpine')) ?? '';
  const names = [
    ...(runtime === 'distroless' ? [`gcr.io/distroless/java${major}-debian13`] : []),
    ...(own === undefined ? [] : siblingName(image, own, runtime)),
    ...namesOf(family, tokens, major, whole, suite).map((name) => `${prefix}${name}`),
  ];
  for (const text of names) {
    const to = describe(parseImage(text, image, new Map()));
    if (to === undefined || to.status !== 'current') continue;
    // another distribution with another C library, and a larger one
    if (isAlpine && runtime !== 'distroless' && to.variant !== 'alpine') continue;
    const lost = whyNotOn(wanted, to, platform);
    if (lost !== undefined && isAlpine)
      return `${text} is not built for all platforms of ${resolved}: \`FROM --platform=linux/amd64\` would say that this one is enough`;
    if (lost === undefined) return { text, to, ...(isMoving && { now: `${resolved} is on Java ${major} now` }) };
  }
  // what stands on a dead image is no worse off on another one of the same age
  for (const text of own === undefined || own.status === 'current' ? [] : deadNames(family, tag, major)) {
    const to = describe(parseImage(`${prefix}${text}`, image, new Map()));
    if (to !== undefined && to.status !== 'dropped' && whyNotOn(wanted, to, platform) === undefined)
      return { text: `${prefix}${text}`, to };
  }
  return `an image with the runtime of Java ${major} beside ${resolved} that is still built for its architectures is not known`;
}

/** `17-jdk`, `3.9-eclipse-temurin-17-alpine`, `8.5-jdk17`. */
function majorOf(family: string, tag: string): string | undefined {
  if (family === 'maven')
    return /(?:^|-)(?:eclipse-temurin|adoptopenjdk|amazoncorretto|openjdk|jdk)-(\d+)(?:-|$)/.exec(tag)?.[1];
  if (family === 'gradle') return /(?:^|-)jdk-?(\d+)(?:-|$)/.exec(tag)?.[1];
  return /^(?:openjdk-)?(\d+)(?=[.\-_u]|$)/.exec(tag)?.[1];
}

/** The runtime of the same maker, where the version alone comes from a build argument and every version has one. */
function byArgument(image: ImageRef): JavaImage | string {
  const reason = 'the image is named by a build argument, and the runtime has to be of its version';
  const own = describe(image);
  const to =
    own?.family === 'eclipse-temurin' && own.features.includes('jdk')
      ? siblingOf(image, own, (parts) => parts.map((part) => (part === 'jdk' ? 'jre' : part)))
      : undefined;
  const found = own === undefined || to === undefined ? reason : retagged(image, own, to);
  return to === undefined || typeof found === 'string'
    ? `${reason}${typeof found === 'string' && found !== reason ? `: ${found}` : ''}`
    : { text: found.text, to };
}

/** The tag that names the JDK of an image whose own tag does not. */
function fullTag(family: string, { version, release }: Image, image: ImageRef): string | undefined {
  // `latest` has no version that others could share
  const same = version === '' && family === 'maven' ? describe({ ...image, tag: '3' })?.release : release;
  const suffix = same?.build.suffixes.find((one) => majorOf(family, tagOf(same.version, one)) !== undefined);
  return same === undefined || suffix === undefined || !same.build.suffixes.includes(release?.suffix ?? '')
    ? undefined
    : tagOf(same.version, suffix);
}

/** Runtime images of Java versions that nobody builds any more, the closest first. */
function deadNames(family: string, tag: string, major: string): readonly string[] {
  const own = /^(java|openjdk)$/.test(family)
    ? [`${family}:${/-?jdk/.test(tag) ? tag.replace(/jdk/, 'jre') : tag.replace(/^(openjdk-)?[\w.]+/, '$&-jre')}`]
    : [];
  return [...own, `openjdk:${major}-jre`, `eclipse-temurin:${major}-jre`, `adoptopenjdk:${major}-jre-hotspot`];
}

/** The one beside it in its own family. */
function siblingName(image: ImageRef, own: Image, runtime: Runtime | undefined): readonly string[] {
  if (!/^(amazoncorretto|eclipse-temurin|ibm-semeru-runtimes|sapmachine)$/.test(own.family) || runtime === 'alpine')
    return [];
  const to = siblingOf(image, own, (parts) => {
    const rest = parts.filter((part) => !/^(jdk|full|generic)$/.test(part));
    return [...rest, own.family === 'amazoncorretto' && own.version !== '8' ? 'headless' : 'jre'];
  });
  return to === undefined || to.suite !== own.suite ? [] : [`${image.text.replace(/:[^/]*$/, '')}:${to.tag}`];
}

/** Those of the maker of the JDK that Maven or Gradle stand on, or of the successor of what is built no more; the closest first. */
function namesOf(
  family: string,
  tokens: readonly string[],
  major: string,
  alpine: string,
  suite: string,
): readonly string[] {
  const tag = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('-');
  if (/^(ibm-semeru-runtimes|sapmachine)$/.test(family)) return [];
  if (family === 'amazoncorretto' || tokens.some((token) => /corretto/.test(token))) {
    const kind = major === '8' ? 'jre' : 'headless';
    const plain =
      alpine === ''
        ? []
        : [tag(`amazoncorretto:${major}`, 'alpine', kind), tag(`amazoncorretto:${major}`, 'alpine-jre')];
    return [...plain, tag(`amazoncorretto:${major}`, suite, kind), tag(`amazoncorretto:${major}`, kind)];
  }
  if (tokens.some((token) => /graal|ibm|sapmachine|microsoft|liberica|zulu/.test(token))) return [];
  const jre = `eclipse-temurin:${major}-jre`;
  return [...new Set([...(alpine === '' ? [] : [tag(jre, alpine)]), tag(jre, suite), jre])];
}
