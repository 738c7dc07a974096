import type { Context } from '../context.ts';
import type { Dockerfile, Instruction, Stage } from '../dockerfile.ts';
import { manifestOf } from '../runtime/packages.ts';
import { hasCompiler, isForBuilding } from '../packages/building.ts';
import { librariesFor } from '../packages/libraries.ts';
import { fieldsIn, parseObject } from './json.ts';
import type { Fields } from './json.ts';
import { isHarmless, isNative } from './native-node.ts';
import { projectOf } from './node-locks.ts';
import { dependencyKinds } from './node.ts';

/** Distributions by the names that their packages have. */
export type Distribution = 'debian' | 'alpine';

/** The native modules of the project that a stage starts, as far as its commands and the build context show them. */
export function nativeAt(file: Dockerfile, stage: Stage, context: Context): readonly string[] {
  const read = (name: string) => manifestOf(file, stage, context, name);
  const manifest = parseObject(read('package.json'));
  const lock = parseObject(read('npm-shrinkwrap.json') ?? read('package-lock.json'));
  const locked = manifest === undefined ? [] : nativeNames(manifest, lock);
  const yarn = projectOf('yarn', { folder: '', read })?.lock.development ?? new Map<string, boolean>();
  const ofYarn = [...yarn].flatMap(([name, isForDevelopment]) => (isForDevelopment || !isNative(name) ? [] : [name]));
  return [...new Set([...locked, ...ofYarn, ...stage.instructions.flatMap(named)])];
}

/** Native modules that commands install by their names, and tools that fetch a browser. */
function named({ keyword, script }: Instruction): readonly string[] {
  if (keyword !== 'RUN') return [];
  return (script?.commands ?? []).flatMap(({ name, args }) => {
    const words = args.map(({ value }) => value);
    const installs = /^(npm|yarn|pnpm)$/.test(name) && /^(install|i|add)$/.test(words[0] ?? '');
    const isGlobal = words.some((word) => /^(-g|--global|--location=global)$/.test(word));
    const runs = /^(npx|pnpx|yarn|pnpm|npm|node)$/.test(name) && !isGlobal;
    return words.flatMap((word) => {
      const own = word.replace(/^((?:@[^/]+\/)?[^@]+)@.*$/, '$1');
      const browser = runs ? /(?:^|\/)(playwright|puppeteer|cypress)(?:[@/]|$)/.exec(word)?.[1] : undefined;
      const isCalled = (installs && !isGlobal) || (name === 'npx' && own === 'prisma');
      return [...(browser === undefined ? [] : [browser]), ...(isCalled && isNative(own) ? [own] : [])];
    });
  });
}

/**
 * The packages with native code, or with programs that they download, that a project runs with: from its lock file, or by their names where that
 * does not tell. Without duplicates.
 */
function nativeNames(manifest: Fields, lock: Fields | undefined): readonly string[] {
  const packages = lock === undefined ? {} : fieldsIn(lock, 'packages');
  const paths = Object.keys(packages);
  const old = lock === undefined ? {} : fieldsIn(lock, 'dependencies');
  const first = Object.keys(old).filter((name) => fieldsIn(old, name)['dev'] !== true && isNative(name));
  if (paths.length === 0 && Object.keys(old).length > 0) return first;
  if (paths.length === 0) {
    const wanted = dependencyKinds.filter((kind) => kind !== 'devDependencies').map((kind) => fieldsIn(manifest, kind));
    return [...new Set(wanted.flatMap((kind) => Object.keys(kind)))].filter(isNative);
  }
  const names = paths.flatMap((path) => {
    const { hasInstallScript, dev, os } = fieldsIn(packages, path);
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const isElsewhere = Array.isArray(os) && !os.includes('linux');
    const isBuilt = isNative(name) || (hasInstallScript === true && !isHarmless(name));
    return path === '' || dev === true || isElsewhere || !isBuilt ? [] : [name];
  });
  return [...new Set(names)];
}

/**
 * The packages of the distribution that modules load libraries or run programs of; a text says of which one that is not known. Modules come with their
 * libraries but for those of the C and C++ run time, which every image of Node has.
 */
export function librariesOf(modules: readonly string[], distribution: Distribution): readonly string[] | string {
  const found: string[] = [];
  for (const name of modules) {
    if (selfContained.test(name)) continue;
    const needs = linked.get(name);
    if (needs === undefined) return `what ${name} loads or starts when the program runs is not known`;
    found.push(...needs[distribution]);
  }
  return [...new Set(found)];
}

/** Native modules that hold what they need, or are linked with libraries of their own source. */
const selfContained =
  /^(argon2|bcrypt|better-sqlite3|bigint-buffer|bufferutil|classic-level|cpu-features|esbuild|farmhash|integer|isolated-vm|keccak|leveldown|microtime|node-expat|node-gyp|node-pty|node-rdkafka|node-sass|re2|ref-napi|scrypt|secp256k1|serialport|@serialport\/bindings(-cpp)?|sharp|snappy|sodium-native|sqlite3|@tensorflow\/tfjs-node|tree-sitter.*|utf-8-validate|zeromq|zlib-sync|@discordjs\/opus|@mongodb-js\/zstd|unix-dgram|posix|bson-ext|iconv|fibers|deasync|heapdump|hiredis)$/;

/** Modules that load a library, or start a program, of the distribution. */
const linked: ReadonlyMap<string, Readonly<Record<Distribution, readonly string[]>>> = new Map<
  string,
  Readonly<Record<Distribution, readonly string[]>>
>([
  ['pg-native', { debian: ['libpq5'], alpine: ['libpq'] }],
  ['libpq', { debian: ['libpq5'], alpine: ['libpq'] }],
  ['prisma', { debian: ['openssl'], alpine: ['openssl'] }],
  ['@prisma/client', { debian: ['openssl'], alpine: ['openssl'] }],
  ['@prisma/engines', { debian: ['openssl'], alpine: ['openssl'] }],
]);

/** What of an installed package has to be there when the program runs on a release of a distribution; a text: why that is not known. */
export function whenRunning(
  name: string,
  distribution: Distribution,
  suite: string | undefined,
): readonly string[] | string {
  if (!name.endsWith('-dev')) return [name];
  const found = libraries[distribution].get(name);
  if (found !== undefined) return found;
  const isTabled = distribution === 'debian' && (suite === 'bookworm' || suite === 'trixie');
  return (
    (isTabled ? librariesFor(name, suite) : undefined) ?? `which library of ${name} the program loads is not known`
  );
}

/** Those of the installed packages that only what is built needs. Python is one of them beside a compiler: node-gyp runs it. */
export function toolsAmong(names: readonly string[]): ReadonlySet<string> {
  const compiles = names.some((name) => name === 'make' || hasCompiler([name]));
  return new Set(
    names.filter(
      (name) =>
        (isForBuilding(name) && (!name.endsWith('-dev') || plainHeaders.test(name))) || (compiles && python.test(name)),
    ),
  );
}

const python = /^(python[23]?|python[23]?(\.\d+)?-(dev|minimal|setuptools|distutils)|py3?-setuptools)$/;

/** Headers of the C library, which every program has. */
const plainHeaders = /^(libc6?-dev|musl-dev|libstdc\+\+-\d+-dev|python[23]?-dev)$/;

/** The libraries that belong to headers; under these names in Debian 11, 12 and 13, and in every Alpine. */
const libraries: Readonly<Record<Distribution, ReadonlyMap<string, readonly string[]>>> = {
  debian: new Map([
    ['libcairo2-dev', ['libcairo2']],
    ['libgif-dev', ['libgif7']],
    ['libjpeg-dev', ['libjpeg62-turbo']],
    ['libjpeg62-turbo-dev', ['libjpeg62-turbo']],
    ['libpango1.0-dev', ['libpango-1.0-0', 'libpangocairo-1.0-0']],
    ['libpixman-1-dev', ['libpixman-1-0']],
    ['libpq-dev', ['libpq5']],
    ['librsvg2-dev', ['librsvg2-2']],
    ['libsqlite3-dev', ['libsqlite3-0']],
    ['zlib1g-dev', ['zlib1g']],
  ]),
  alpine: new Map([
    ['cairo-dev', ['cairo']],
    ['curl-dev', ['libcurl']],
    ['cyrus-sasl-dev', ['libsasl']],
    ['eudev-dev', ['eudev-libs']],
    ['fontconfig-dev', ['fontconfig']],
    ['freetype-dev', ['freetype']],
    ['giflib-dev', ['giflib']],
    ['jpeg-dev', ['libjpeg-turbo']],
    ['libjpeg-turbo-dev', ['libjpeg-turbo']],
    ['libpng-dev', ['libpng']],
    ['librsvg-dev', ['librsvg']],
    ['libwebp-dev', ['libwebp']],
    ['lz4-dev', ['lz4-libs']],
    // its libraries have another name in every other release, and it depends on them
    ['openssl-dev', ['openssl']],
    ['pango-dev', ['pango']],
    ['pixman-dev', ['pixman']],
    ['postgresql-dev', ['libpq']],
    ['libpq-dev', ['libpq']],
    ['sqlite-dev', ['sqlite-libs']],
    ['vips-dev', ['vips']],
    ['zlib-dev', ['zlib']],
  ]),
};
