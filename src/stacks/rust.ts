import type { Context } from '../context.ts';
import type { Dockerfile } from '../dockerfile.ts';
import { placeOf } from '../folders.ts';
import { parentsOf } from '../paths.ts';
import type { Linked } from '../runtime/building.ts';
import type { Kit } from './carried/kit.ts';
import { textAt } from './manifests.ts';
import { literalsIn } from './program-files.ts';

/** What a Rust project is built with, and of what. */
export const rustKit: Kit = {
  builders: /^(cargo|cross|rustc|rustup|rustfmt|cc|gcc|make|strip|upx|\.|source)$/,
  packages:
    /^(lib[\w.+-]*-dev|zlib1g-dev|[\w.+-]*-dev|alpine-sdk|autoconf|automake|binutils|build-base|build-essential|cargo|clang[\w.-]*|cmake|curl|file|gcc[\w.-]*|g\+\+[\w.-]*|git|libclang\S*|libtool|linux-headers|lld\S*|llvm\S*|make|mold|musl-tools|nasm|ninja-build|perl|pkg-config|pkgconf|pkgconfig|protobuf-compiler|protoc|python3|rust|rust-all|rustc|rustup|upx|upx-ucl|wget)$/,
  sources:
    /^(src|benches|tests|examples|target|build\.rs|Cargo\.(toml|lock|\*)|Cargo\.\*|\.cargo|rust-toolchain(\.toml)?|rustfmt\.toml|clippy\.toml|\.rustfmt\.toml|Makefile|Dockerfile[\w.-]*|\.dockerignore|\.git\w*|README(\.\w+)?|LICENSE(\.\w+)?)$|\.rs$/i,
  projects: ['Cargo.toml'],
  installers: /\bsh\.rustup\.rs\b/,
};

/** What is known of a program that Cargo builds. */
export interface Crate {
  /** The packages of headers of what it is linked with beside the C library; a text when that is not known. */
  readonly headers: readonly string[] | string;
  /** Paths that the source names. */
  readonly named: readonly string[];
  /** Whether a manifest says what is built: else files that it reads when it runs may be anywhere. */
  readonly isSeen: boolean;
}

/** What the files of the build context tell of a program; a text says why it cannot be what Cargo builds there. */
export function crateOf(
  file: Dockerfile,
  { command, folder, at }: NonNullable<Linked['by']>,
  name: string,
  isByPath: boolean,
  context: Context,
): Crate | string {
  const words = command.args.map(({ value }) => value);
  const verb = words.find((word) => !/^[+-]/.test(word)) ?? '';
  if (!/^(build|b|zigbuild|install|rustc)$/.test(verb))
    return `what cargo ${verb} builds in line ${at.line} is not known`;
  const option = (long: string): string | undefined => {
    const i = words.findIndex((word) => word === long || word.startsWith(`${long}=`));
    return i === -1 ? undefined : words[i]?.includes('=') === true ? words[i].slice(long.length + 1) : words[i + 1];
  };
  if (verb === 'install' && option('--path') === undefined)
    return {
      headers: `line ${at.line} installs what the build context does not hold: which libraries it is linked with is not known`,
      named: [],
      isSeen: true,
    };
  const manifest = option('--manifest-path')?.replace(/[^/]*$/, '');
  const root = placeOf(folder, option('--path') ?? manifest ?? '.');
  const read = (path: string): string | undefined => textAt(file, at, placeOf(root, path), context);
  const cargo = read('Cargo.toml');
  const isWorkspace =
    cargo === undefined || /^\s*\[workspace/m.test(cargo) || words.some((word) => /^(-p|--package)/.test(word));
  const programs = cargo === undefined ? [] : programsIn(cargo);
  const main = [
    programs.find((one) => one.name === name)?.path,
    `src/bin/${name}.rs`,
    `src/bin/${name}/main.rs`,
    'src/main.rs',
  ];
  if (
    !isWorkspace &&
    !programs.some((one) => one.name === name) &&
    main.slice(1, 3).every((one) => read(one ?? '') === undefined)
  )
    return `the Cargo.toml names no program ${name}, which is started`;
  if (!isByPath && cargo === undefined) return `the names of the programs that line ${at.line} installs are not known`;
  const lock = [root, ...parentsOf(root).toReversed()]
    .map((one) => textAt(file, at, placeOf(one, 'Cargo.lock'), context))
    .find((text) => text !== undefined);
  const sources = [...main, 'src/lib.rs'].flatMap((one) => (one === undefined ? [] : sourcesFrom(one, read)));
  const named = [...sources.flatMap((text) => literalsIn(text, macros)), ...usualFiles(lock ?? '')];
  if (lock === undefined)
    return {
      headers: 'no Cargo.lock can be read: which libraries it is linked with is not known',
      named,
      isSeen: cargo !== undefined,
    };
  return { headers: headersFor(lock, cargo ?? ''), named, isSeen: true };
}

interface Program {
  readonly name: string;
  readonly path: string | undefined;
}

/** The programs that a manifest names: the package's own and those of `[[bin]]`. */
function programsIn(cargo: string): readonly Program[] {
  const sections = cargo.split(/^(?=\s*\[)/m);
  const value = (section: string, key: string): string | undefined =>
    new RegExp(`^\\s*${key}\\s*=\\s*["']([^"']+)["']`, 'm').exec(section)?.[1];
  return sections.flatMap((section) => {
    if (!/^\s*\[(package|\[bin\])\]/.test(section)) return [];
    const name = value(section, 'name');
    return name === undefined ? [] : [{ name, path: value(section, 'path') }];
  });
}

/** A source file and the modules that it names, each once. */
function sourcesFrom(
  path: string,
  read: (path: string) => string | undefined,
  seen = new Set<string>(),
): readonly string[] {
  const text = seen.has(path) || seen.size > 500 ? undefined : read(path);
  seen.add(path);
  if (text === undefined) return [];
  const isRoot = /(^|\/)(main|lib|mod)\.rs$|^src\/bin\/[^/]+\.rs$/.test(path);
  const folder = isRoot ? path.replace(/[^/]*$/, '') : path.replace(/\.rs$/, '/');
  const modules = [...text.matchAll(/^\s*(?:pub(?:\([^)]*\))?\s+)?mod\s+(?:r#)?(\w+)\s*;/gm)].map(
    ([, name]) => `${folder}${name}`,
  );
  return [
    text,
    ...modules.flatMap((one) => [`${one}.rs`, `${one}/mod.rs`].flatMap((file) => sourcesFrom(file, read, seen))),
  ];
}

/** Macros that read a file when it is compiled. */
const macros = /\b(?:include\w*|migrate|embed\w*)!\s*\(\s*|\bfolder\s*=\s*/;

/** Files and folders that packages look for by themselves. */
function usualFiles(lock: string): readonly string[] {
  const has = (name: string): boolean => lock.includes(`name = "${name}"`);
  return [
    ...(has('dotenv') || has('dotenvy') ? ['.env'] : []),
    ...(has('rocket') ? ['Rocket.toml'] : []),
    ...(has('rocket_dyn_templates') || has('rocket_contrib') ? ['templates'] : []),
    ...(has('log4rs') ? ['log4rs.yml', 'log4rs.yaml'] : []),
    ...(has('loco-rs') ? ['config', 'assets'] : []),
  ];
}

/** What a package links, by the package of headers; where `unless` is among its own dependencies it brings the library along. */
const libraries: ReadonlyMap<string, { readonly headers: string; readonly unless?: RegExp }> = new Map([
  ['openssl-sys', { headers: 'libssl-dev', unless: /openssl-src/ }],
  ['pq-sys', { headers: 'libpq-dev', unless: /pq-src/ }],
  ['libsqlite3-sys', { headers: 'libsqlite3-dev', unless: /"cc"/ }],
  ['mysqlclient-sys', { headers: 'default-libmysqlclient-dev', unless: /mysqlclient-src/ }],
  ['libz-sys', { headers: 'zlib1g-dev' }],
  ['bzip2-sys', { headers: 'libbz2-dev' }],
  ['lzma-sys', { headers: 'liblzma-dev' }],
  ['curl-sys', { headers: 'libcurl4-openssl-dev' }],
  ['libgit2-sys', { headers: 'libgit2-dev' }],
  ['libssh2-sys', { headers: 'libssh2-1-dev' }],
  ['libudev-sys', { headers: 'libudev-dev' }],
  ['alsa-sys', { headers: 'libasound2-dev' }],
  ['libdbus-sys', { headers: 'libdbus-1-dev', unless: /"cc"/ }],
  ['libusb1-sys', { headers: 'libusb-1.0-0-dev' }],
  ['zmq-sys', { headers: 'libzmq3-dev', unless: /zeromq-src/ }],
  ['sasl2-sys', { headers: 'libsasl2-dev', unless: /krb5-src/ }],
  ['pcap', { headers: 'libpcap-dev' }],
  ['yeslogic-fontconfig-sys', { headers: 'libfontconfig1-dev' }],
  ['freetype-sys', { headers: 'libfreetype6-dev' }],
  ['libsodium-sys', { headers: 'libsodium-dev' }],
]);

/** Packages with such a name that link nothing but the C library on Linux, or build what they need themselves. */
const alone =
  /^(aws-lc(-fips)?-sys|android_log-sys|blosc-src|boring-sys|brotli-sys|bzip3-sys|cfg-if|cmake|core-foundation-sys|dirs-sys(-next)?|fsevent-sys|fuse-sys|inotify-sys|jemalloc-sys|jni-sys|js-sys|kqueue-sys|libbpf-sys|libfuzzer-sys|libmimalloc-sys|libwebp-sys2?|linux-keyutils|linux-raw-sys|lmdb-rkv-sys|lmdb-master-sys|lz4-sys|mach-sys|mozjpeg-sys|ndk-sys|objc-sys|onig_sys|openssl-macros|rdkafka-sys|ring|security-framework-sys|snappy-sys|speedb-rocksdb-sys|librocksdb-sys|system-configuration-sys|tikv-jemalloc-sys|wasi|web-sys|windows(-\w+)*-sys|windows-sys|winreg|zstd-sys|zstd-safe|zopfli-sys|objc2?-\S*|block-sys|nix|schannel)$/;

/** The packages of headers of what the packages of a lock file link; a text for one that is not known. */
function headersFor(lock: string, cargo: string): readonly string[] | string {
  const headers = new Set<string>();
  // an own feature may switch it off that a library is brought along
  const isChosen = /^\s*\[features\][^[]*\b(vendored|bundled|static)/m.test(cargo);
  for (const entry of lock.split(/^\[\[package\]\]/m)) {
    const name = /^name = "([^"]+)"/m.exec(entry)?.[1] ?? '';
    const known = libraries.get(name);
    if (known !== undefined) {
      const brings =
        known.unless !== undefined && known.unless.test(/dependencies = \[([^\]]*)/.exec(entry)?.[1] ?? '');
      if (!brings || isChosen) headers.add(known.headers);
      continue;
    }
    const isBinding = /[-_]sys(-next|\d)?$|^(pyo3-ffi|python3?-sys|opencv|hidapi|odbc-sys|rust-htslib|v8)$/.test(name);
    if (isBinding && !alone.test(name) && /^source = /m.test(entry))
      return `which library ${name} of Cargo.lock links is not known`;
  }
  return [...headers].toSorted();
}
