/**
 * The libraries of Alpine that a package of headers is there for, as its subpackages in aports are called. Where the library is called after its
 * version, the package of its program stands for it, which depends on it. Nothing here was installed: no mirror of Alpine was in reach, and the
 * APKBUILDs of pcre2, ncurses, libevent, libconfig, gcc and openssl alone were read. A name that is gone ends the build.
 */
const libraries: Readonly<Record<string, string>> = {
  'build-base': '',
  'bzip2-dev': 'libbz2',
  'curl-dev': 'libcurl',
  'expat-dev': 'expat',
  'freetype-dev': 'freetype',
  'gettext-dev': 'libintl',
  'gmp-dev': 'gmp',
  'hiredis-dev': 'hiredis',
  'icu-dev': 'icu-libs',
  'imap-dev': 'c-client',
  'jansson-dev': 'jansson',
  'jpeg-dev': 'libjpeg-turbo',
  'json-c-dev': 'json-c',
  'libc-dev': '',
  'libcap-dev': 'libcap',
  'libconfig-dev': 'libconfig libconfig++',
  'libev-dev': 'libev',
  'libevent-dev': 'libevent',
  'libffi-dev': 'libffi',
  'libjpeg-turbo-dev': 'libjpeg-turbo',
  'libmcrypt-dev': 'libmcrypt',
  'libmemcached-dev': 'libmemcached-libs',
  'libmicrohttpd-dev': 'libmicrohttpd',
  'libpcap-dev': 'libpcap',
  'libpng-dev': 'libpng',
  'libpq-dev': 'libpq',
  'libsodium-dev': 'libsodium',
  'libusb-dev': 'libusb',
  'libuv-dev': 'libuv',
  'libwebp-dev': 'libwebp',
  'libxml2-dev': 'libxml2',
  'libxslt-dev': 'libxslt',
  'libzip-dev': 'libzip',
  'linux-headers': '',
  'mariadb-connector-c-dev': 'mariadb-connector-c',
  'mariadb-dev': 'mariadb-connector-c',
  'musl-dev': '',
  'ncurses-dev': 'ncurses-libs',
  'oniguruma-dev': 'oniguruma',
  'openldap-dev': 'libldap',
  'openssl-dev': 'openssl',
  'pcre-dev': 'pcre libpcre16 libpcre32 libpcrecpp',
  'pcre2-dev': 'pcre2 libpcre2-16 libpcre2-32',
  'popt-dev': 'popt',
  'postgresql-dev': 'libpq',
  'rabbitmq-c-dev': 'rabbitmq-c',
  'readline-dev': 'readline',
  'sqlite-dev': 'sqlite-libs',
  'xz-dev': 'xz-libs',
  'yaml-dev': 'yaml',
  'zlib-dev': 'zlib',
};

/** What the official images of a language on Alpine hold, as the language itself is linked to it. */
const held: Readonly<Record<string, readonly string[]>> = {
  php: ['libcurl', 'libxml2', 'openssl', 'readline', 'sqlite-libs', 'zlib'],
  python: ['libbz2', 'libffi', 'openssl', 'readline', 'sqlite-libs', 'xz-libs', 'zlib'],
  ruby: ['gmp', 'libffi', 'openssl', 'yaml', 'zlib'],
};

/** The packages with the libraries behind a package of headers that the image of a language does not hold; undefined where they are not known. */
export function alpineLibrariesBeside(headers: string, family: string): readonly string[] | undefined {
  if (!Object.hasOwn(libraries, headers)) return undefined;
  const names = (libraries[headers] ?? '').split(' ');
  return names.filter((name) => name !== '' && held[family]?.includes(name) !== true);
}

/** The packages of Alpine with the libraries behind packages of headers; a text: one that is not known. */
export function alpineLibrariesFor(headers: readonly string[]): readonly string[] | string {
  const found = new Set<string>();
  for (const one of headers) {
    const names = Object.hasOwn(libraries, one) ? libraries[one] : undefined;
    if (names === undefined) return `which packages of Alpine bring the libraries of ${one} is not known`;
    for (const name of names.split(' ')) if (name !== '') found.add(name);
  }
  return [...found];
}
