/**
 * The libraries of Alpine that a package of headers is there for, by the subpackages of its APKBUILD in aports: names that are the same in all
 * releases since 3.12. Where the library is called after its version, the package of its program stands for it, which depends on it.
 */
const libraries: Readonly<Record<string, string>> = {
  'build-base': '',
  'bzip2-dev': 'libbz2',
  'curl-dev': 'libcurl',
  'expat-dev': 'expat',
  'freetype-dev': 'freetype',
  'gmp-dev': 'gmp',
  'hiredis-dev': 'hiredis',
  'jansson-dev': 'jansson',
  'json-c-dev': 'json-c',
  'libc-dev': '',
  'libcap-dev': 'libcap',
  'libconfig-dev': 'libconfig libconfig++',
  'libev-dev': 'libev',
  'libevent-dev': 'libevent',
  'libffi-dev': 'libffi',
  'libjpeg-turbo-dev': 'libjpeg-turbo',
  'libmicrohttpd-dev': 'libmicrohttpd',
  'libpcap-dev': 'libpcap',
  'libpng-dev': 'libpng',
  'libpq-dev': 'libpq',
  'libsodium-dev': 'libsodium',
  'libusb-dev': 'libusb',
  'libuv-dev': 'libuv',
  'libxml2-dev': 'libxml2',
  'libxslt-dev': 'libxslt',
  'linux-headers': '',
  'musl-dev': '',
  'ncurses-dev': 'ncurses-libs',
  'openssl-dev': 'openssl',
  'pcre-dev': 'pcre libpcre16 libpcre32 libpcrecpp',
  'pcre2-dev': 'pcre2 libpcre2-16 libpcre2-32',
  'popt-dev': 'popt',
  'postgresql-dev': 'libpq',
  'readline-dev': 'readline',
  'sqlite-dev': 'sqlite-libs',
  'xz-dev': 'xz-libs',
  'yaml-dev': 'yaml',
  'zlib-dev': 'zlib',
};

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
