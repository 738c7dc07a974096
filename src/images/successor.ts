import type { Edit } from '../edit.ts';
import { distroless } from './data/others.ts';
import { describe, platformOf } from './describe.ts';
import type { Image } from './describe.ts';
import { suiteNamed, tokensOf } from './distribution.ts';
import { findRelease } from './official.ts';
import type { ImageRef } from './reference.ts';
import { officialName } from './release.ts';
import { whyNotOn } from './swap.ts';

/** The image that has taken the place of one that is built no more, and the edit that names it. */
export interface Successor {
  readonly edit: Edit;
  readonly to: Image;
  /** The old one as its maker calls it: `openjdk:8-jdk`. */
  readonly name: string;
  /** `2022-08`; undefined when it is not known. */
  readonly until: string | undefined;
  /** What the old one stands on: the release of its distribution, as far as it is known. */
  readonly suite: string | undefined;
}

/**
 * What is to be put in the place of `openjdk`, `java` or a distroless image of an older Debian; a text says why that cannot be told. Undefined for
 * an image that is still built, and for all others.
 */
export function successorOf(ref: ImageRef, platform: string | undefined): Successor | string | undefined {
  const official = officialName(ref);
  if (official === 'openjdk' || official === 'java')
    return ref.official === undefined
      ? temurinFor(official, ref, platform)
      : 'what eclipse-temurin is called in this registry is not known';
  if (official === 'node') return endOfNode(ref);
  if (ref.registry === 'gcr.io' && ref.repository.startsWith('distroless/')) return livingDistroless(ref, platform);
  return undefined;
}

const toBeChosen = 'a version has to be chosen';

/** `17-jdk-slim-bullseye` in its parts. */
const javaTag = /^(?:openjdk-)?(\d+)(?:\.0)?(?:-(.+))?$/;

function temurinFor(family: string, ref: ImageRef, platform: string | undefined): Successor | string | undefined {
  const { resolved, digest, tag = 'latest', text } = ref;
  if (digest !== undefined) return 'the digest names one image, and that of the other one is not known';
  if (resolved === undefined) return 'the version comes from a build argument without a default';
  if (/(^|-)(ea|rc)(-|$)/.test(tag) || /windowsservercore|nanoserver/.test(tag)) return undefined;
  const release = findRelease(family, tag);
  if (release !== undefined && release.left === 0 && release.build.dropped === 0) return undefined;
  const name = `${family}:${tag}`;
  const until = monthOf(release?.build.dropped || release?.left);
  const ended = `${name} is at its end of life${until === undefined ? '' : ` (built for the last time in ${until})`}`;
  const [, major = '', suffix = ''] = javaTag.exec(tag) ?? [];
  if (text.includes('$') && !isVersionVariable(text, major, suffix))
    return 'more than the version comes from a build argument, or may';
  const living = major === '' ? undefined : findRelease('eclipse-temurin', major);
  if (living === undefined || living.left !== 0) {
    if (release === undefined && !/^(\d|openjdk-\d)/.test(tag)) return `${name} is not known`;
    return `${ended}, and ${/\d/.test(tag) ? 'eclipse-temurin does not build that version' : 'its tag names no version of Java'}: ${toBeChosen}`;
  }
  if (release === undefined) return `${name} is not known`;
  const tokens = tokensOf(suffix);
  const named = tokens.find((token) => suiteNamed(token) !== undefined && !token.startsWith('alpine'));
  if (named !== undefined) return `the tag asks for ${named}, and eclipse-temurin is not built on that distribution`;
  if (resolved.startsWith('mcr.microsoft.com/')) return 'whether this registry holds eclipse-temurin is not known';
  const kept = tokens
    .filter((token) => token !== 'slim')
    .map((token) => (token.startsWith('alpine') ? 'alpine' : token));
  const [, prefix = '', own] =
    /^(.*?)(?:(amd64|arm\w+|i386|mips64le|ppc64le|riscv64|s390x)\/)?$/.exec(ref.repository.slice(0, -family.length)) ??
    [];
  const plain = { ...ref, repository: `${prefix}eclipse-temurin`, tag: [major, ...kept].join('-') };
  const to = describe(plain);
  if (to === undefined) return `eclipse-temurin:${plain.tag} is not known`;
  // of the tags that are frozen, few people have used others
  const platforms = release.build.architectures.map(platformOf).filter((one) => /^linux\/(amd64|arm64)$/.test(one));
  const problem = whyNotOn(own === undefined ? platforms : [platformOf(own)], to, platform);
  if (problem !== undefined) return problem;
  const edit = renameJava(ref, family, to.tag.slice(major.length));
  const { suite } = describe(ref) ?? {};
  return { edit, to, name, until, suite };
}

/** Whether a variable stands for the version alone, and what follows it is written out. */
function isVersionVariable(text: string, major: string, suffix: string): boolean {
  const [, name = '', tag = ''] = /^([^$:]*):(.*)$/.exec(text) ?? [];
  const [, behind] = /^\$(?:\w+|\{\w+(?::?-\d+)?\})(-[\w.-]+)$/.exec(tag) ?? [];
  return name !== '' && major !== '' && suffix !== '' && behind === `-${suffix}`;
}

/** The author's registry and variable stay. */
function renameJava({ text, start, end }: ImageRef, family: string, suffix: string): Edit {
  const at = text.lastIndexOf('/', text.indexOf(family)) + 1;
  const tag = text.slice(at + family.length + 1);
  const version = /^\$(\w+|\{[^}]*\})/.exec(tag)?.[0] ?? javaTag.exec(tag)?.[1] ?? '';
  return { start: start + at, end, text: `eclipse-temurin:${version}${suffix}` };
}

function livingDistroless(ref: ImageRef, platform: string | undefined): Successor | string | undefined {
  const { repository, digest, tag = 'latest', text, start } = ref;
  const [, name = '', debian] = /^distroless\/([a-z0-9.-]+?)(?:-debian(\d+))?$/.exec(repository) ?? [];
  if (debian === '13' || (debian === undefined && isBuilt(name))) return undefined;
  const path = text.split(/[:@]/)[0] ?? '';
  if (path.includes('$')) return 'the image is named by a build argument';
  if (digest !== undefined) return 'the digest names one image, and that of the other one is not known';
  // each build has a tag of its own as well
  if (text.includes('$')) return 'the tag comes from a build argument, which may name one build of the old image';
  if (!/^(latest|nonroot|debug|debug-nonroot)(-(amd64|arm64|arm|s390x|ppc64le|riscv64))?$/.test(tag))
    return `the tag ${tag} of gcr.io/${repository} is not known`;
  // another Python comes with another Debian
  if (debian === undefined || !isBuilt(name) || name === 'python3')
    return `gcr.io/${repository} is at its end of life: ${toBeChosen}`;
  const to = describe({ ...ref, repository: `distroless/${name}-debian13` });
  if (to === undefined) return `gcr.io/distroless/${name}-debian13 is not known`;
  const problem = to.platforms.length === 0 ? 'none' : whyNotOn([], to, platform);
  if (problem === 'none') return `gcr.io/distroless/${name}-debian13 is not built for the architecture in ${tag}`;
  if (problem !== undefined) return problem;
  const edit = { start: start + path.length - debian.length, end: start + path.length, text: '13' };
  return { edit, to, name: `gcr.io/${repository}`, until: undefined, suite: `debian${debian}` };
}

/** Whether distroless builds an image of that name on Debian 13. */
function isBuilt(name: string): boolean {
  return distroless.includes(`\n${name}-debian13|`);
}

/** Node's versions are told apart by more than the distribution: there is no successor. */
function endOfNode(ref: ImageRef): string | undefined {
  const release = ref.resolved === undefined ? undefined : findRelease('node', ref.tag ?? 'latest');
  if (release === undefined || release.left === 0) return undefined;
  const numbered = [release.version, ...release.aliases].find((name) => /^\d/.test(name));
  const major = /^(0\.\d+|\d+)/.exec(numbered ?? '')?.[0];
  const last = major === undefined ? undefined : findRelease('node', major);
  if (major === undefined || last === undefined || last.left === 0) return undefined;
  return `node ${major} is at its end of life (built for the last time in ${monthOf(last.left)}): ${toBeChosen}`;
}

/** `2022-08` of 2208. */
function monthOf(month: number | undefined): string | undefined {
  if (month === undefined || month === 0) return undefined;
  const digits = String(month).padStart(4, '0');
  return `20${digits.slice(0, 2)}-${digits.slice(2)}`;
}
