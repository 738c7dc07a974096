/** Debian's packages of headers by what the linker, pkg-config and CMake call a library. */
const headers: Readonly<Record<string, string>> = {
  'libssl-dev': 'ssl crypto openssl libssl libcrypto OpenSSL',
  'libcurl4-openssl-dev': 'curl libcurl CURL',
  'zlib1g-dev': 'z zlib ZLIB',
  'libpq-dev': 'pq libpq PostgreSQL',
  'libsqlite3-dev': 'sqlite3 SQLite3',
  'libxml2-dev': 'xml2 libxml-2.0 LibXml2',
  'libxslt1-dev': 'xslt libxslt exslt',
  'libncurses-dev': 'ncurses ncursesw tinfo Curses',
  'libreadline-dev': 'readline',
  'libffi-dev': 'ffi libffi',
  'libyaml-dev': 'yaml yaml-0.1',
  'libpng-dev': 'png png16 libpng PNG',
  'libjpeg-dev': 'jpeg libjpeg JPEG',
  'libglib2.0-dev': 'glib-2.0 gobject-2.0 gio-2.0',
  'libevent-dev': 'event event_core event_pthreads libevent',
  'libpcre3-dev': 'pcre libpcre',
  'libpcre2-dev': 'pcre2-8 libpcre2-8',
  'libgmp-dev': 'gmp gmpxx',
  'libbz2-dev': 'bz2 BZip2',
  'liblzma-dev': 'lzma liblzma LibLZMA',
  'default-libmysqlclient-dev': 'mysqlclient mariadb',
  'libexpat1-dev': 'expat EXPAT',
  'libmagickwand-dev': 'MagickWand',
  'libwebp-dev': 'webp libwebp',
  'libgdbm-dev': 'gdbm',
  'libkrb5-dev': 'krb5 gssapi_krb5',
};

/** Libraries of the C library, of the compiler and of C++ that every Debian has. */
const own =
  /^(c|m|dl|rt|pthread|util|resolv|crypt|nsl|anl|stdc\+\+|gcc|gcc_s|atomic_ops|Threads|PkgConfig|Git|Doxygen)$/;

let known: ReadonlyMap<string, string> | undefined;

/**
 * The packages of headers behind the libraries that the words of a linker or the files of a build system name: `-lpq`, `pkg-config --libs libpq`,
 * `find_package(PostgreSQL)`. A text: one that is not known.
 */
export function headersIn(settings: string): readonly string[] | string {
  known ??= new Map(
    Object.entries(headers).flatMap(([name, words]) => words.split(' ').map((word) => [word, name] as const)),
  );
  const names = [
    ...[...settings.matchAll(/(?:^|[\s"'=])-l([\w+.-]+)/g)].map(([, name = '']) => name),
    ...[...settings.matchAll(/pkg-config\s+((?:--?[\w-]+\s+|[\w.+-]+\s*)+)/g)].flatMap(([, words = '']) =>
      words.split(/\s+/).filter((word) => word !== '' && !word.startsWith('-')),
    ),
    ...[...settings.matchAll(/\bfind_package\s*\(\s*(\w+)/gi)].map(([, name = '']) => name),
    ...[...settings.matchAll(/\bpkg_(?:check|search)_modules?\s*\(([^)]*)\)/gi)].flatMap(([, words = '']) =>
      words
        .split(/\s+/)
        .slice(1)
        .filter((word) => /^[a-z][\w.+-]*$/.test(word)),
    ),
    ...[...settings.matchAll(/\b(?:PKG_CHECK_MODULES|AC_CHECK_LIB)\s*\(\s*\[?\w+\]?\s*,\s*\[?([\w.+-]+)/g)].map(
      ([, name = '']) => name,
    ),
  ];
  const found = new Set<string>();
  for (const name of names) {
    if (own.test(name)) continue;
    const header = known.get(name);
    if (header === undefined) return `which package brings the library ${name} is not known`;
    found.add(header);
  }
  return [...found].toSorted();
}
