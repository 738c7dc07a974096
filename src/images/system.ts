import type { Image } from './describe.ts';

type System = Pick<Image, 'libc' | 'manager' | 'shell'>;

/** The system below an image, also where its release is not known. */
export function systemOf(family: string, suite: string | undefined, tokens: readonly string[]): System {
  if (family === 'busybox') return { libc: undefined, manager: 'none', shell: 'ash' };
  const apt = { libc: 'glibc', manager: 'apt', shell: 'dash' } as const;
  if (suite === undefined) {
    if (rpmFamilies.test(family)) return { libc: 'glibc', manager: 'dnf', shell: 'bash' };
    const isDebian = debianFamilies.has(family) && !tokens.some((token) => otherBases.test(token));
    return isDebian ? apt : { libc: undefined, manager: undefined, shell: undefined };
  }
  if (suite.startsWith('alpine')) return { libc: 'musl', manager: 'apk', shell: 'ash' };
  if (/^(ubi|al2|alma|amazon|centos|fedora|oracle|rhel)/.test(suite))
    return { libc: 'glibc', manager: 'dnf', shell: 'bash' };
  if (/^(azurelinux|photon)/.test(suite)) return { libc: 'glibc', manager: undefined, shell: 'bash' };
  return apt;
}

/** Official images that are built on the debian or ubuntu image unless their tags name another distribution. */
export const debianFamilies: ReadonlySet<string> = new Set(
  (
    'adminer buildpack-deps cassandra clojure couchdb dart debian drupal eclipse-temurin elixir erlang gcc ghost golang gradle groovy ' +
    'haproxy haskell httpd influxdb iojs java joomla jruby julia mariadb matomo maven memcached mongo mono mysql neo4j nextcloud nginx node ' +
    'openjdk perl php postgres pypy python r-base rabbitmq rails redis redmine ruby rust solr swift telegraf tomcat ubuntu wordpress'
  ).split(' '),
);
const rpmFamilies = /^(almalinux|amazonlinux|centos|fedora|oraclelinux|rockylinux)$/;

/** Vendors whose images may stand on another distribution without saying so. */
const otherBases = /corretto|amazon|microsoft|graal|semeru/;

/** The user of an official image's programs; undefined when it is not known. */
export function userOf(family: string): string | undefined {
  return rootFamilies.test(family) ? '0' : undefined;
}

/** Images that have named no user under any tag, and that have had no ENTRYPOINT (their Dockerfiles, August 2026). */
const rootFamilies =
  /^(alpine|amazoncorretto|buildpack-deps|busybox|debian|eclipse-temurin|elixir|erlang|gcc|golang|haskell|httpd|java|maven|nginx|node|openjdk|perl|php|python|ruby|rust|swift|ubuntu)$/;
const plainFamilies =
  /^(alpine|amazoncorretto|buildpack-deps|busybox|debian|elixir|erlang|gcc|golang|haskell|httpd|java|openjdk|perl|python|ruby|rust|swift|ubuntu)$/;

/** The ENTRYPOINT of images built since a month; before, they had none or another one. */
const entrypoints: ReadonlyMap<string, readonly [since: number, entrypoint: string]> = new Map([
  // adoptium/containers#392 and docker-library/official-images#15162
  ['eclipse-temurin', [2309, '/__cacert_entrypoint.sh']],
  ['maven', [1801, '/usr/local/bin/mvn-entrypoint.sh']],
  // nginx 1.19; 1.18 went without one until April 2021
  ['nginx', [2106, '/docker-entrypoint.sh']],
  // nodejs/docker-node#1043
  ['node', [1907, 'docker-entrypoint.sh']],
  // docker-library/php#349
  ['php', [1702, 'docker-php-entrypoint']],
]);

/** The ENTRYPOINT of an official image that was built until a month, or is still built; undefined when it is not known. */
export function entrypointOf(family: string, until: number | undefined): readonly string[] | undefined {
  const [since, entrypoint] = entrypoints.get(family) ?? [];
  if (since !== undefined && entrypoint !== undefined && (until ?? since) >= since) return [entrypoint];
  return plainFamilies.test(family) ? [] : undefined;
}
