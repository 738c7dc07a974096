import type { ImageRef } from './reference.ts';

/** A release such as Alpine's 3.18. */
export type Release = readonly [major: number, minor: number];

/** Whether a release came before another one. */
export function isBefore([major, minor]: Release, [otherMajor, otherMinor]: Release): boolean {
  return major < otherMajor || (major === otherMajor && minor < otherMinor);
}

/** Registries that hold the Docker official images under their own names. */
const mirrors =
  /^(docker\.io|index\.docker\.io|registry-1\.docker\.io|mirror\.gcr\.io|public\.ecr\.aws\/docker|mcr\.microsoft\.com\/mirror\/docker)\//;

/** Namespaces of the official images built for one architecture. */
const architectures = /^(amd64|arm32v[567]|arm64v8|i386|mips64le|ppc64le|riscv64|s390x)\//;

/** The Docker official image's name (`node`), also behind the registries that mirror it; undefined for any other image. */
export function officialName({ registry, repository }: ImageRef): string | undefined {
  const path = registry === undefined ? repository : `${registry}/${repository}`;
  const name = path
    .replace(mirrors, '')
    .replace(/^library\//, '')
    .replace(architectures, '');
  return /^[a-z0-9-]+$/.test(name) ? name : undefined;
}

/** Official images that come on Alpine under every tag that is still built. */
const alpineOnly = /^(composer|docker)$/;

/** Tags of the first official Alpine variants, which were built on Alpine 3.2 or on 3.3: the two cannot be told apart. */
const firstVariants = /^(docker:1\.([0-9]|10)(\.|-|$)|golang:1\.(4|5(\.[012]))(\.|-)|redis:3\.0\.[0-6]-)/;

/** The Alpine release of an image as far as its name says: `[3, 18]`, `'current'` for a moving tag; undefined when it does not say. */
export function alpineRelease(image: ImageRef): Release | 'current' | undefined {
  if (image.resolved === undefined) return undefined;
  const { repository, tag = 'latest' } = image;
  const named = /(?:^|\/)alpine$/.test(repository);
  const version = named ? /^v?(\d+)\.(\d+)/.exec(tag) : /alpine-?(\d+)\.(\d+)/.exec(tag);
  if (version !== null) return [Number(version[1]), Number(version[2])];
  const official = officialName(image);
  if (official === undefined || firstVariants.test(`${official}:${tag}`)) return undefined;
  if (official === 'alpine') return /^(3|latest|edge)$|^\d{8}$/.test(tag) ? 'current' : undefined;
  return alpineOnly.test(official) || /(^|-)alpine(-|$)/.test(tag) ? 'current' : undefined;
}

/** Releases of Debian and Ubuntu up to 2015, and from 2016 on. */
const oldSuites =
  /(^|[^a-z])(squeeze|wheezy|jessie|lucid|precise|trusty|utopic|vivid|wily)([^a-z]|$)|ubuntu-?1[0-5]\.\d\d/;
const newSuites =
  /(^|[^a-z])(stretch|buster|bullseye|bookworm|trixie|forky|xenial|bionic|focal|jammy|noble|resolute)([^a-z]|$)|ubuntu-?(1[6-9]|2\d)[.-]\d\d/;

/**
 * Official images on Debian or Ubuntu whose tags without a suite stand, from this version on, on Debian stretch, Ubuntu xenial or later, and
 * whose `latest` still moves (docker-library's history of each image, August 2026).
 */
const newSince: ReadonlyMap<string, Release> = new Map([
  ['buildpack-deps', [99, 0]],
  ['eclipse-temurin', [8, 0]],
  ['golang', [1, 9]],
  ['httpd', [2, 5]],
  ['mongo', [3, 6]],
  ['nginx', [1, 14]],
  ['node', [12, 0]],
  ['openjdk', [11, 0]],
  ['perl', [5, 30]],
  ['php', [7, 2]],
  ['postgres', [10, 0]],
  ['redis', [5, 0]],
  ['ruby', [2, 5]],
  ['rust', [1, 0]],
]);

/** Whether the image's Debian or Ubuntu dates from before 2016, as far as its name says; undefined when it does not say. */
export function isOldDebian(image: ImageRef): boolean | undefined {
  if (image.resolved === undefined) return undefined;
  const { tag = 'latest' } = image;
  const official = officialName(image);
  const name = `${image.repository}:${tag}`;
  if (oldSuites.test(name)) return true;
  if (newSuites.test(name)) return false;
  const version = /^(\d+)(?:\.(\d+))?/.exec(tag);
  const release: Release | undefined = version === null ? undefined : [Number(version[1]), Number(version[2] ?? 99)];
  if (official === 'debian') {
    if (release !== undefined) return isBefore(release, [9, 0]);
    return /^(latest|(old)?(old)?stable|testing|sid|unstable)/.test(tag) ? false : undefined;
  }
  if (official === 'ubuntu') {
    if (release !== undefined) return isBefore(release, [16, 0]);
    return /^(latest|rolling|devel)$/.test(tag) ? false : undefined;
  }
  const since = newSince.get(official ?? '');
  if (since === undefined || otherDistributions.test(tag)) return undefined;
  if (release !== undefined) return isBefore(release, since) ? undefined : false;
  return /^(latest|lts|current|stable|mainline)(-|$)/.test(tag) ? false : undefined;
}

/** Official images that are built on the debian or ubuntu image, unless the tag names another distribution. */
const debianFamilies = new Set(
  (
    'adminer buildpack-deps cassandra clojure couchdb dart debian drupal eclipse-temurin elixir erlang gcc ghost golang gradle groovy ' +
    'haproxy haskell httpd influxdb iojs java joomla jruby julia mariadb matomo maven memcached mongo mono mysql neo4j nextcloud nginx node ' +
    'openjdk perl php postgres pypy python r-base rabbitmq rails redis redmine ruby rust solr swift telegraf tomcat ubuntu wordpress'
  ).split(' '),
);
const otherDistributions = /alpine|windows|nanoserver|oracle|centos|fedora|ubi|amazon|al2|photon|slim-?linux/;

/**
 * Whether the image is known to carry apt's `docker-clean` configuration, which empties the package archive after every install: the debian
 * and ubuntu images and those built on them (docker-library; debuerreotype's `docker-clean`).
 */
export function hasDockerClean(image: ImageRef): boolean {
  const official = image.resolved === undefined ? undefined : officialName(image);
  return official !== undefined && debianFamilies.has(official) && !otherDistributions.test(image.tag ?? '');
}

/** Releases that came with Debian 11 (2021) or Ubuntu 20.04 or after them, and images that have been built on one of these since a version. */
const recentSuites =
  /(^|[^a-z])(bullseye|bookworm|trixie|forky|sid|focal|jammy|noble|resolute)([^a-z]|$)|ubuntu-?2\d[.-]\d\d|debian-?1[1-9]([^\d]|$)/;
const recentSince: ReadonlyMap<string, Release> = new Map([
  ['buildpack-deps', [99, 0]],
  ['debian', [11, 0]],
  ['eclipse-temurin', [8, 0]],
  ['golang', [1, 18]],
  ['nginx', [1, 22]],
  ['node', [18, 0]],
  ['perl', [5, 36]],
  ['php', [8, 1]],
  ['postgres', [14, 0]],
  ['python', [3, 10]],
  ['redis', [7, 0]],
  ['ruby', [3, 1]],
  ['rust', [1, 56]],
  ['ubuntu', [20, 0]],
]);

/** Whether the image's Debian or Ubuntu is of 2020 or later, as far as its name says: `latest` and tags of a major version only move. */
export function isRecentDebian(image: ImageRef): boolean {
  const { tag = 'latest', digest, resolved } = image;
  if (resolved === undefined || isOldDebian(image) === true || (image.tag === undefined && digest !== undefined))
    return false;
  if (recentSuites.test(`${image.repository}:${tag}`)) return true;
  if (image.registry === 'mcr.microsoft.com' && /^dotnet\/(sdk|aspnet|runtime|runtime-deps)$/.test(image.repository)) {
    return /^([6-9]|10)\.0$/.test(tag);
  }
  const since = recentSince.get(officialName(image) ?? '');
  if (since === undefined || otherDistributions.test(tag) || newSuites.test(tag)) return false;
  const version = /^(\d+)(?:\.(\d+))?/.exec(tag);
  if (version !== null) return !isBefore([Number(version[1]), Number(version[2] ?? 99)], since);
  return /^(latest|lts|current|stable|mainline|oldstable|testing|unstable|rolling|devel|slim|cli|apache|fpm|zts|rc)(-|$)/.test(
    tag,
  );
}
