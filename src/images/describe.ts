import { distroless, dotnet } from './data/others.ts';
import { debianSuite, movingSuite, suiteNamed, tokensOf, ubuntuSuite } from './distribution.ts';
import { findRelease } from './official.ts';
import type { Build, Release } from './official.ts';
import { officialName } from './reference.ts';
import type { ImageRef } from './reference.ts';
import { entrypointOf, systemOf, userOf } from './system.ts';

/** What is known of an image by its name. */
export interface Image {
  /** `node`, `gcr.io/distroless/static-debian13`, `mcr.microsoft.com/dotnet/sdk`. */
  readonly family: string;
  readonly tag: string;
  /** `24`, `8.0`, `bookworm`; '' for what has no version in its tag. */
  readonly version: string;
  /** The release of its distribution: `bookworm`, `noble`, `alpine3.22`; `alpine` when the tag says no more; undefined when it is not known. */
  readonly suite: string | undefined;
  readonly variant: 'full' | 'slim' | 'alpine' | 'distroless';
  /** What else its tag says, in order: `jdk17`, `fpm`, `nonroot`; also `slim` of an Alpine image. */
  readonly features: readonly string[];
  /** `linux/amd64`, `linux/arm/v7` ... */
  readonly platforms: readonly string[];
  /** `current`: it is still built; `retired`: its version is not; `dropped`: it was left behind by its version, and may hold an older release. */
  readonly status: 'current' | 'retired' | 'dropped';
  /** The year and month in which it was built for the last time, `2305`. */
  readonly until: number | undefined;
  readonly libc: 'glibc' | 'musl' | undefined;
  /** `dnf` stands for yum and microdnf too. */
  readonly manager: 'apt' | 'apk' | 'dnf' | 'none' | undefined;
  readonly shell: 'dash' | 'ash' | 'bash' | 'none' | undefined;
  /** `0` is root; undefined when it is not known. */
  readonly user: string | undefined;
  /** Undefined when it is not known. */
  readonly entrypoint: readonly string[] | undefined;
  /** What the library says of a Docker official image. */
  readonly release?: Release;
}

/** What is known of the image that a FROM names; undefined for one that is not known, or whose name depends on the build. */
export function describe(ref: ImageRef): Image | undefined {
  if (ref.resolved === undefined) return undefined;
  const { registry = '', repository, tag = 'latest', official } = ref;
  const path = `${registry}/${repository}:${tag}`;
  const name = official === undefined ? path : `${path} is ${official}`;
  if (!described.has(name)) described.set(name, find(ref, tag));
  return described.get(name);
}

/** By name: the same images are asked about again and again. */
const described = new Map<string, Image | undefined>();

function find(ref: ImageRef, tag: string): Image | undefined {
  const { registry, repository } = ref;
  if (registry === 'gcr.io' && repository.startsWith('distroless/')) return describeDistroless(repository, tag);
  if (registry === 'mcr.microsoft.com' && repository.startsWith('dotnet/')) return describeDotnet(repository, tag);
  const family = officialName(ref);
  return family === undefined ? undefined : describeOfficial(family, tag, ref);
}

function describeOfficial(family: string, tag: string, { repository }: ImageRef): Image | undefined {
  const release = tag === '' ? undefined : findRelease(family, tag);
  if (release === undefined) return undefined;
  const { version, suffix, build, left } = release;
  const platforms = build.architectures.map(platformOf);
  const [, own] = /^(amd64|arm\w+|i386|mips64le|ppc64le|riscv64|s390x)\//.exec(repository) ?? [];
  if (own !== undefined && !platforms.includes(platformOf(own))) return undefined;
  const tokens = tokensOf(suffix);
  const suite = suiteOf(family, release);
  const isAlpine = suite?.startsWith('alpine') === true;
  const until = build.dropped || left || undefined;
  return {
    family,
    tag,
    version,
    suite,
    variant: isAlpine ? 'alpine' : tokens.includes('slim') ? 'slim' : 'full',
    features: tokens.filter((token) => (isAlpine || token !== 'slim') && suiteNamed(token) === undefined),
    platforms: own === undefined ? platforms : [platformOf(own)],
    status: build.dropped !== 0 ? 'dropped' : left !== 0 ? 'retired' : 'current',
    until,
    ...systemOf(family, suite, tokens),
    user: userOf(family),
    entrypoint: entrypointOf(family, until),
    release,
  };
}

/** The release of the distribution that a build stands on: named by one of its tags, else by its Dockerfile; for a distribution, by its version. */
export function suiteOf(
  family: string,
  { version, build, builds, left, distribution, aliases }: Release,
): string | undefined {
  const names = [version, ...aliases];
  const isMoving = left === 0 && build.dropped === 0;
  if (family === 'ubuntu') return first(names, ubuntuSuite);
  if (family === 'debian' || family === 'buildpack-deps') {
    return first(names, (name) => debianSuite(name) ?? ubuntuSuite(name) ?? (isMoving ? movingSuite(name) : undefined));
  }
  if (family === 'alpine') return `alpine${first(names, (name) => /^\d+\.\d+/.exec(name)?.[0]) ?? ''}`;
  const own = suiteIn(build);
  if (own !== undefined) return own;
  if (family === 'composer' || family === 'docker') return 'alpine';
  // what says no more than `slim` stands where the bare version stands
  const bare = build.suffixes.includes('slim') ? builds.find(({ suffixes }) => suffixes.includes('')) : undefined;
  return distribution ?? (bare && suiteIn(bare));
}

function suiteIn({ suffixes }: Build): string | undefined {
  const named = suffixes.flatMap(tokensOf).flatMap((token) => suiteNamed(token) ?? []);
  return named.find((suite) => !/^(alpine|debian|oracle|rhel|ubi|ubuntu)$/.test(suite)) ?? named[0];
}

function first(names: readonly string[], find: (name: string) => string | undefined): string | undefined {
  for (const name of names) {
    const found = find(name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Names without a Debian release are those of debian13 (August 2026); what has a date to end on has ended by the time that this is read. */
function describeDistroless(repository: string, tag: string): Image | undefined {
  const [, name, debian] =
    /^distroless\/(static|base|base-nossl|cc|java|java-base|java\d+|nodejs\d*|python3)(?:-debian(\d+))?$/.exec(
      repository,
    ) ?? [];
  if (name === undefined) return undefined;
  // before each version had an image of its own, it was in the tag
  const [, numbered, behind = 'latest'] = (/^(java|nodejs)$/.test(name) && /^(\d+)(?:-(.+))?$/.exec(tag)) || [];
  const [, variant, only] =
    /^(latest|nonroot|debug|debug-nonroot)(?:-(amd64|arm64|arm|s390x|ppc64le|riscv64))?$/.exec(
      numbered === undefined ? tag : behind,
    ) ?? [];
  if (variant === undefined) return undefined;
  const row = table(distroless).find(([known]) => known === `${name}-debian${debian ?? '13'}`);
  const platforms = (row?.[1] ?? '').split(' ').filter((one) => one !== '' && (only === undefined || one === only));
  const [, , entrypoint = '', end = ''] = row ?? [];
  return {
    family: `gcr.io/distroless/${name}${debian === undefined ? '' : `-debian${debian}`}`,
    tag,
    version: numbered ?? /\d+$/.exec(name)?.[0] ?? '',
    suite: debianSuite(debian ?? '13'),
    variant: 'distroless',
    features: variant === 'latest' ? [] : variant.split('-'),
    platforms: platforms.map(platformOf),
    status: row === undefined || end !== '' ? 'retired' : 'current',
    until: undefined,
    libc: name === 'static' ? undefined : 'glibc',
    manager: 'none',
    shell: variant.startsWith('debug') ? 'ash' : 'none',
    user: variant.endsWith('nonroot') ? '65532' : '0',
    entrypoint: row === undefined ? undefined : entrypoint.split(' ').filter((word) => word !== ''),
  };
}

function describeDotnet(repository: string, tag: string): Image | undefined {
  const family = repository.slice('dotnet/'.length);
  const row = table(dotnet).find(([name, , , tags = '']) => name === family && tags.split(' ').includes(tag));
  if (row === undefined) return undefined;
  const [, suite = '', platforms = '', tags = ''] = row;
  const isBare = /-(chiseled|distroless)/.test(tag);
  return {
    family: `mcr.microsoft.com/${repository}`,
    tag,
    version: /(?:^| )(\d+\.\d+(-preview)?)(?= |-|$)/.exec(tags)?.[1] ?? '',
    suite,
    variant: isBare ? 'distroless' : suite.startsWith('alpine') ? 'alpine' : 'full',
    features: tag.split('-').filter((token) => /^(aot|composite|extra)$/.test(token)),
    platforms: platforms.split(' ').map(platformOf),
    status: 'current',
    until: undefined,
    ...systemOf(family, suite, []),
    ...(isBare ? { manager: 'none', shell: 'none' } : {}),
    user: isBare ? '1654' : '0',
    entrypoint: [],
  };
}

function table(text: string): readonly (readonly string[])[] {
  return text
    .trim()
    .split('\n')
    .map((line) => line.split('|'));
}

/** As `--platform` has it, of an architecture as the registries' sources name it. */
export function platformOf(architecture: string): string {
  const [, kind = architecture, bits, version] = /^(arm)(32|64)?(?:v(\d))?$/.exec(architecture) ?? [];
  if (bits === '64') return 'linux/arm64';
  if (kind === 'arm') return `linux/arm/v${version ?? '7'}`;
  return `linux/${architecture === 'i386' ? '386' : architecture}`;
}
