import { distroless, dotnet } from './data/others.ts';
import { findRelease } from './official.ts';
import type { Release } from './official.ts';
import type { ImageRef } from './reference.ts';
import { officialName } from './release.ts';

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
  /** What else its tag says, in order: `jdk17`, `fpm`, `nonroot`. */
  readonly features: readonly string[];
  /** `linux/amd64`, `linux/arm/v7` ... */
  readonly platforms: readonly string[];
  /** `current`: it is still built; `retired`: its version is not; `dropped`: its version is, it is not, and may hold an older release. */
  readonly status: 'current' | 'retired' | 'dropped';
  /** The year and month in which it was built for the last time, `2305`. */
  readonly until: number | undefined;
  readonly libc: 'glibc' | 'musl' | undefined;
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
  const { registry, repository, tag = 'latest' } = ref;
  if (registry === 'gcr.io' && repository.startsWith('distroless/')) return describeDistroless(repository, tag);
  if (registry === 'mcr.microsoft.com' && repository.startsWith('dotnet/')) return describeDotnet(repository, tag);
  const family = officialName(ref);
  return family === undefined ? undefined : describeOfficial(family, tag, ref);
}

/** The parts of a suffix: `fpm-alpine3.20` is `fpm` and `alpine3.20`. */
export function tokensOf(suffix: string): readonly string[] {
  const joined = suffix.replace(/\balpine-(?=\d)/, 'alpine').replace(/\b(ubi\d+)-minimal\b/, '$1minimal');
  return joined === '' ? [] : joined.split('-');
}

/** Whether a part of a suffix names a release of a distribution. */
export function isSuite(token: string): boolean {
  return suites.test(token);
}

const suites =
  /^(wheezy|jessie|stretch|buster|bullseye|bookworm|trixie|forky|sid|trusty|xenial|bionic|focal|jammy|noble|resolute|alpine[\d.]*|ubi\d+(minimal)?|al2|al2023|centos\d*|oracle|oraclelinux\d*|debian|ubuntu)$/;

const debians = ['wheezy', 'jessie', 'stretch', 'buster', 'bullseye', 'bookworm', 'trixie'];
const ubuntus: Readonly<Record<string, string>> = {
  '14.04': 'trusty',
  '16.04': 'xenial',
  '18.04': 'bionic',
  '20.04': 'focal',
  '22.04': 'jammy',
  '24.04': 'noble',
  '26.04': 'resolute',
};

function describeOfficial(family: string, tag: string, { repository }: ImageRef): Image | undefined {
  const release = findRelease(family, tag);
  if (release === undefined) return undefined;
  const { version, suffix, build, left } = release;
  const platforms = build.architectures.map(platformOf);
  const [, own] = /^(amd64|arm\w+|i386|mips64le|ppc64le|riscv64|s390x)\//.exec(repository) ?? [];
  if (own !== undefined && !platforms.includes(platformOf(own))) return undefined;
  const tokens = tokensOf(suffix);
  const suite = suiteOf(family, release);
  const system = systemOf(family, suite);
  return {
    family,
    tag,
    version,
    suite,
    variant: suite?.startsWith('alpine') === true ? 'alpine' : tokens.includes('slim') ? 'slim' : 'full',
    features: tokens.filter((token) => token !== 'slim' && !isSuite(token)),
    platforms: own === undefined ? platforms : [platformOf(own)],
    status: left !== 0 ? 'retired' : build.dropped !== 0 ? 'dropped' : 'current',
    until: left || build.dropped || undefined,
    ...system,
    user: rootFamilies.test(family) ? '0' : undefined,
    entrypoint: entrypoints.get(family) ?? (plainFamilies.test(family) ? [] : undefined),
    release,
  };
}

/** The release of the distribution that a build stands on: named by one of its tags, else by its Dockerfile; for a distribution, by its version. */
function suiteOf(family: string, { version, build, distribution, aliases }: Release): string | undefined {
  if (family === 'debian' || family === 'buildpack-deps') return debianSuite([version, ...aliases]);
  if (family === 'ubuntu') return aliases.map((name) => ubuntus[name] ?? name).find(isSuite);
  if (family === 'alpine') return `alpine${/^\d+\.\d+/.exec(version)?.[0] ?? ''}`;
  const named = build.suffixes.flatMap(tokensOf).filter(isSuite);
  const precise = named.find((token) => !/^(alpine|debian|ubuntu)$/.test(token)) ?? named[0];
  if (precise !== undefined) return precise;
  return family === 'composer' || family === 'docker' ? 'alpine' : distribution;
}

function debianSuite(names: readonly string[]): string | undefined {
  for (const name of names) {
    if (isSuite(name)) return name;
    const major = /^\d+/.exec(name)?.[0];
    if (major !== undefined && Number(major) >= 7 && Number(major) <= 13) return debians[Number(major) - 7];
  }
  // Debian 13 since August 2025
  return names.some((name) => name === '' || name === 'stable') ? 'trixie' : undefined;
}

type System = Pick<Image, 'libc' | 'manager' | 'shell'>;

function systemOf(family: string, suite: string | undefined): System {
  if (family === 'busybox') return { libc: undefined, manager: 'none', shell: 'ash' };
  if (suite === undefined) return { libc: undefined, manager: undefined, shell: undefined };
  if (suite.startsWith('alpine')) return { libc: 'musl', manager: 'apk', shell: 'ash' };
  if (/^(ubi|al2|centos|oracle)/.test(suite)) return { libc: 'glibc', manager: 'dnf', shell: 'bash' };
  return { libc: 'glibc', manager: 'apt', shell: 'dash' };
}

/** Images that name no user, and that have no ENTRYPOINT (their Dockerfiles in docker-library, August 2026). */
const rootFamilies =
  /^(alpine|amazoncorretto|buildpack-deps|busybox|debian|eclipse-temurin|elixir|erlang|gcc|golang|haskell|httpd|java|maven|nginx|node|openjdk|perl|php|python|ruby|rust|swift|ubuntu)$/;
const plainFamilies =
  /^(alpine|amazoncorretto|buildpack-deps|busybox|debian|elixir|erlang|gcc|golang|haskell|java|openjdk|perl|python|ruby|rust|swift|ubuntu)$/;
const entrypoints: ReadonlyMap<string, readonly string[]> = new Map([
  ['eclipse-temurin', ['/__cacert_entrypoint.sh']],
  ['maven', ['/usr/local/bin/mvn-entrypoint.sh']],
  ['nginx', ['/docker-entrypoint.sh']],
  ['node', ['docker-entrypoint.sh']],
  ['php', ['docker-php-entrypoint']],
]);

/** Names without a Debian release are those of debian13 (August 2026); what has a date to end on has ended by the time that this is read. */
function describeDistroless(repository: string, tag: string): Image | undefined {
  const [, name = '', debian] = /^distroless\/([a-z0-9-]+?)(?:-debian(\d+))?$/.exec(repository) ?? [];
  if (name === '') return undefined;
  const rows = table(distroless);
  const row = rows.find(([known]) => known === `${name}-debian${debian ?? '13'}`);
  const [, variant = 'latest', only] =
    /^(latest|nonroot|debug|debug-nonroot)(?:-(amd64|arm64|arm|s390x|ppc64le|riscv64))?$/.exec(tag) ?? [];
  if (!/^(latest|nonroot|debug)/.test(tag)) return undefined;
  const platforms = (row?.[1] ?? '').split(' ').filter((one) => one !== '' && (only === undefined || one === only));
  const [, , entrypoint = '', end = ''] = row ?? [];
  return {
    family: `gcr.io/distroless/${name}${debian === undefined ? '' : `-debian${debian}`}`,
    tag,
    version: /\d+$/.exec(name)?.[0] ?? '',
    suite: debians[Number(debian ?? 13) - 7],
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
    ...systemOf(family, suite),
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
