import type { ImageRef } from './reference.ts';

/** The Docker official image's name (`node`), also behind the registries that mirror it; undefined for any other image. */
export function officialName({ registry, repository }: ImageRef): string | undefined {
  const path = [...(registry === undefined ? [] : [registry]), repository].join('/');
  const name = path.replace(/^(?:(?:docker\.io|mirror\.gcr\.io|public\.ecr\.aws\/docker)\/)?(?:library\/)?/, '');
  return /^[a-z0-9-]+$/.test(name) ? name : undefined;
}

/** The Alpine release of an image as far as its name says: `[3, 18]`, `'current'` for a moving tag; undefined when it does not say. */
export function alpineRelease(image: ImageRef): readonly [number, number] | 'current' | undefined {
  if (image.resolved === undefined) return undefined;
  const { repository, tag = 'latest' } = image;
  const named = /(?:^|\/)alpine$/.test(repository);
  const version = named ? /^v?(\d+)\.(\d+)/.exec(tag) : /alpine-?(\d+)\.(\d+)/.exec(tag);
  if (version !== null) return [Number(version[1]), Number(version[2])];
  const official = officialName(image);
  if (official === undefined) return undefined;
  if (official === 'alpine') return /^(3|latest|edge)$|^\d{8}$/.test(tag) ? 'current' : undefined;
  return /(^|-)alpine$/.test(tag) ? 'current' : undefined;
}

/** Releases of Debian and Ubuntu up to 2015. */
const oldSuites = /(^|[^a-z])(squeeze|wheezy|jessie|lucid|precise|trusty|utopic|vivid|wily)([^a-z]|$)|ubuntu-?1[0-5]\.\d\d/;
const newSuites = /(^|[^a-z])(stretch|buster|bullseye|bookworm|trixie|forky|xenial|bionic|focal|jammy|noble|resolute)([^a-z]|$)|ubuntu-?(1[6-9]|2\d)\.\d\d/;

/** Whether the image's Debian or Ubuntu dates from before 2016, as far as its name says; undefined when it does not say. */
export function isOldDebian(image: ImageRef): boolean | undefined {
  if (image.resolved === undefined) return undefined;
  const { tag = 'latest' } = image;
  const official = officialName(image);
  const name = `${image.repository}:${tag}`;
  if (oldSuites.test(name)) return true;
  if (newSuites.test(name)) return false;
  const release = /^(\d+)(\.\d+)?/.exec(tag)?.[1];
  if (official === 'debian') return release === undefined ? !/^(latest|(old)?(old)?stable|testing|sid|unstable)/.test(tag) && undefined : Number(release) < 9;
  if (official === 'ubuntu') return release === undefined ? (/^(latest|rolling|devel)$/.test(tag) ? false : undefined) : Number(release) < 16;
  return undefined;
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
