import { families } from './families.ts';
import type { Variant } from './families.ts';
import { busyboxCommands, levelOf, originOf, reaches } from './levels.ts';
import type { Level, Suite } from './levels.ts';
import { distrolessContents } from './distroless.ts';

/** What an image holds, as far as it is known. */
export interface Contents {
  /** Undefined for another release: what is known of the nearest one is never enough for `safe`. */
  readonly suite: Suite | undefined;
  /** The release that it is read as. */
  readonly nearest: Suite;
  readonly level: 'none' | Level;
  /** Packages beside those of the level, and folders that begin with `/`. */
  readonly plus: readonly string[];
  /** Packages that the level would have, and folders whose files are left out. */
  readonly minus: readonly string[];
  /** Commands of its own. */
  readonly commands: readonly string[];
  /** What `/bin/sh` is. */
  readonly shell: 'dash' | 'ash' | 'bash' | 'none';
  readonly libc: 'glibc' | 'musl' | 'none';
  /** Users by name, with those of Debian's base-passwd or Alpine's alpine-baselayout. */
  readonly users: readonly string[];
}

/** What has to be known of an image: `describe` gives it. */
export interface Described {
  /** The official name (`node`), `dotnet/sdk`, or `distroless/nodejs22-debian13`; registries in front of it are ignored. */
  readonly family: string;
  /** `bookworm`, `bullseye`, `noble`, `alpine3.22`; undefined when it is not known. */
  readonly suite: string | undefined;
  /** `full`, `slim`, `alpine`, `distroless`. */
  readonly variant: string;
  /** The other words of the tag: `jdk`, `jre`, `fpm`, `scm` ... */
  readonly features: readonly string[];
  /** Without one, what some versions lack counts as held. */
  readonly version?: string | undefined;
  readonly tag?: string | undefined;
}

/** What an image holds; undefined for one that is not known. */
export function contentsOf(image: Described): Contents | undefined {
  const family = image.family.replace(/^.*\/(?=(dotnet|distroless)\/)|^(docker\.io\/)?(library\/)?/, '');
  if (family === 'scratch') return distrolessContents('scratch', image);
  if (family.startsWith('distroless/')) return distrolessContents(family.slice('distroless/'.length), image);
  if (family === 'busybox') return busybox();
  const known = Object.hasOwn(families, family) ? families[family] : undefined;
  const variant = known?.variants[variantOf(family, image)];
  if (known === undefined || variant === undefined) return undefined;
  const commands = wordsOf(known.commands, variant.commands, extraCommands(family, image));
  const users = wordsOf(known.users);
  if (variant.level === 'alpine') return alpine(variant, commands, users);
  const { suite, nearest } = suiteOf(image.suite);
  const { level } = variant;
  const pick = (names: string | undefined): readonly string[] => wordsOf(names).map((name) => byName(name, nearest));
  return {
    suite,
    nearest,
    level,
    plus: [...pick(variant.plus), ...formerly(family, image)],
    minus: pick(variant.minus),
    commands,
    shell: level === 'none' ? 'none' : 'dash',
    libc: 'glibc',
    users: level === 'none' ? ['root', ...users] : [...debianUsers, ...users],
  };
}

/** The commands that some variant or version of a family has of its own; none for a family that is not known. */
export function ownCommands(family: string): readonly string[] {
  const known = Object.hasOwn(families, family) ? families[family] : undefined;
  if (known === undefined) return [];
  const variants = Object.values(known.variants).filter(({ level }) => level !== 'alpine');
  const flavours = ['fpm', 'apache', ''].map((variant) =>
    extraCommands(family, { family, suite: undefined, variant, features: [] }),
  );
  return wordsOf(known.commands, ...variants.map(({ commands }) => commands), ...flavours);
}

/** What the debian image had until buster, and the slim one had not (debuerreotype). */
function formerly(family: string, { suite = '', variant }: Described): readonly string[] {
  const isOld = family === 'debian' && variant === 'full' && /^(wheezy|jessie|stretch|buster)$/.test(suite);
  return isOld ? ['iproute2', 'iputils-ping'] : [];
}

/** Whether an image holds a command; undefined when the command is not known at all. */
export function holds(contents: Contents, command: string): boolean | undefined {
  const plain = command.replace(/^(python|pip|pydoc|idle|ruby|gem|bundle)[\d.]+$/, '$1');
  if (contents.commands.includes(command) || contents.commands.includes(plain)) return true;
  const origin = originOf('command', command, contents.nearest);
  if (origin === undefined) return plain === command && !busyboxCommands().includes(command) ? undefined : false;
  if (contents.level === 'none') return false;
  return has(contents, origin.name, origin.level);
}

/** Whether an image holds a package of Debian; undefined when it is no Debian. */
export function holdsPackage(contents: Contents, name: string): boolean | undefined {
  if (contents.libc === 'musl') return undefined;
  return has(contents, name, levelOf(name, contents.nearest));
}

/** Whether an image holds a shared library, given by its soname; undefined when it is not known at all. */
export function holdsLibrary(contents: Contents, soname: string): boolean | undefined {
  if (contents.libc === 'musl') return undefined;
  const origin = originOf('library', soname, contents.nearest);
  if (origin === undefined) return packageOfLibrary(soname, contents.nearest) === undefined ? undefined : false;
  return has(contents, origin.name, origin.level);
}

/** Whether an image holds a header, given as it is included (`openssl/ssl.h`); undefined when it is not known at all. */
export function holdsHeader(contents: Contents, header: string): boolean | undefined {
  const origin = originOf('header', header, contents.nearest);
  if (origin === undefined || contents.libc === 'musl') return undefined;
  return has(contents, origin.name, origin.level);
}

/** The Debian package that brings a command; undefined when none is known. */
export function packageOf(command: string, suite: Suite): string | undefined {
  return originOf('command', command, suite)?.name;
}

/** The Debian package that brings a shared library; undefined when none is known. */
export function packageOfLibrary(soname: string, suite: Suite): string | undefined {
  const known = originOf('library', soname, suite)?.name ?? elsewhere.get(soname);
  return known === undefined ? undefined : byName(known, suite);
}

/** The Debian package that brings a header; undefined when none is known. */
export function packageOfHeader(header: string, suite: Suite): string | undefined {
  return originOf('header', header, suite)?.name;
}

/** Libraries that no level has and that programs of other languages are known to need. */
const elsewhere: ReadonlyMap<string, string> = new Map([
  ['libGL.so.1', 'libgl1'],
  ['libzbar.so.0', 'libzbar0|libzbar0t64'],
  ['libsndfile.so.1', 'libsndfile1'],
  ['libportaudio.so.2', 'libportaudio2'],
  ['libpangoft2-1.0.so.0', 'libpangoft2-1.0-0'],
  ['libnss3.so', 'libnss3'],
  ['libodbc.so.2', 'libodbc2'],
  ['libgdal.so.32', 'libgdal32'],
  ['libvips.so.42', 'libvips42|libvips42t64'],
  ['libusb-1.0.so.0', 'libusb-1.0-0'],
  ['libxmlsec1.so.1', 'libxmlsec1|libxmlsec1t64'],
]);

function has({ plus, minus, level }: Contents, name: string, from: Level | undefined): boolean {
  if (plus.includes(name)) return true;
  return from !== undefined && !minus.includes(name) && reaches(level, from);
}

/** The release, and for others the one that is nearest: what a later one dropped, an earlier one has. */
function suiteOf(suite: string | undefined): { readonly suite: Suite | undefined; readonly nearest: Suite } {
  if (suite === 'bookworm' || suite === 'trixie') return { suite, nearest: suite };
  return { suite: undefined, nearest: /^(forky|sid|noble|resolute)$/.test(suite ?? '') ? 'trixie' : 'bookworm' };
}

function variantOf(family: string, { variant, features, suite = '', tag = '' }: Described): string {
  // what no package of Debian is in, or whose triggers are not known
  if (features.includes('onbuild') || /^(ubi|al2|centos|oracle|azure)/.test(suite)) return '';
  const words = [variant, ...features];
  switch (family) {
    case 'alpine':
      return 'full';
    case 'buildpack-deps':
      return words.find((word) => word === 'scm' || word === 'curl') ?? variant;
    case 'nginx':
      return tag.endsWith('alpine-slim') ? 'alpine-slim' : variant;
    case 'php':
      return variant === 'slim' ? '' : variant;
    case 'openjdk':
    case 'eclipse-temurin': {
      if (family === 'openjdk' && suite === '') return '';
      const kind = words.some((word) => word.startsWith('jre')) ? 'jre' : 'jdk';
      return variant === 'full' || variant.startsWith('j') ? kind : `${variant}-${kind}`;
    }
    default:
      return variant;
  }
}

/** What some versions of a family have, or some of its flavours. */
function extraCommands(family: string, { features, version = '', variant }: Described): string {
  const major = Number(/^\d+/.exec(version)?.[0] ?? 0);
  // nodejs/docker-node leaves yarn and corepack out from 25 on
  if (family === 'node' && major < 25) return 'yarn yarnpkg corepack';
  if (family !== 'php') return '';
  const words = new Set([variant, ...features]);
  if (words.has('fpm')) return 'php-fpm';
  return words.has('apache')
    ? 'apache2 apache2ctl apachectl apache2-foreground a2enmod a2dismod a2ensite a2dissite a2enconf a2disconf'
    : 'phpdbg php-cgi';
}

/** `|` stands between what a package is called in bookworm and in trixie. */
function byName(name: string, suite: Suite): string {
  const [bookworm = name, trixie = bookworm] = name.split('|');
  return suite === 'bookworm' ? bookworm : trixie;
}

function wordsOf(...texts: readonly (string | undefined)[]): readonly string[] {
  return texts.flatMap((text) => (text === undefined || text === '' ? [] : text.split(' ')));
}

function alpine({ plus, commands: own }: Variant, commands: readonly string[], users: readonly string[]): Contents {
  return {
    ...busybox(),
    plus: ['/etc/ssl/certs', ...wordsOf(plus)],
    commands: [...busyboxCommands(), ...wordsOf('apk getconf getent iconv ldd ldconfig', own), ...commands],
    libc: 'musl',
    users: [...alpineUsers, ...users],
  };
}

function busybox(): Contents {
  return {
    suite: undefined,
    nearest: 'bookworm',
    level: 'none',
    plus: [],
    minus: [],
    commands: busyboxCommands(),
    shell: 'ash',
    libc: 'none',
    users: wordsOf('root daemon bin sys sync mail www-data operator nobody'),
  };
}

const debianUsers = wordsOf(
  'root daemon bin sys sync games man lp mail news uucp proxy www-data backup list irc nobody _apt',
);

const alpineUsers = wordsOf(
  'root bin daemon lp sync shutdown halt mail news uucp cron ftp sshd games ntp guest nobody',
);
