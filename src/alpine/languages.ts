import { nativeOf } from '../stacks/native.ts';
import { fine } from '../stacks/python-packages.ts';

/** A command of a language, and what it finds. */
export interface Tool {
  readonly name: string;
  /** Words behind the program, variables filled in as far as they are known. */
  readonly words: readonly string[];
  /** Packages of Debian that the stage has installed. */
  readonly packages: ReadonlySet<string>;
  /** The text of a file; undefined when the build context does not show it. */
  readonly read: (path: string) => string | undefined;
}

/** Why what a command of a language installs or makes is not known to run on musl; undefined when it is. */
export function whyNotInstalled({ name, words, packages, read }: Tool): string | undefined {
  if (/^pip[\d.]*$/.test(name)) return whyNotPip(words, read);
  if (name.startsWith('docker-php-ext-')) return whyNotExtensions(words, packages);
  if (/^(yarn|pnpm|poetry|pipenv|uv|npx|pecl|mix|rebar3?|go|conda|java)$/.test(name))
    return `what ${name} installs or makes`;
  const native = nativeOf(name, { words, env: () => undefined, version: '', read });
  // what composer installs is PHP
  if (native === undefined || name === 'composer') return undefined;
  if (words.includes('--ignore-scripts')) return `what ${name} installs without its scripts`;
  const [doubt] = native.unseen;
  if (doubt !== undefined) return `what ${name} installs: ${doubt}`;
  if (native.needs.length > 0) return `${native.needs[0]?.[1] ?? ''} for what ${name} installs`;
  return name === 'npm' ? whyNotLocked(read) : name.startsWith('bundle') ? whyNotGems(read('Gemfile.lock')) : undefined;
}

/**
 * Why what the lock file of npm names is not known to run on musl: a binary for glibc without its twin, a program that is fetched. `isMade`: it is installed
 * on glibc, where npm takes no twin.
 */
export function whyNotLocked(read: (path: string) => string | undefined, isMade = false): string | undefined {
  const lock = read('npm-shrinkwrap.json') ?? read('package-lock.json');
  if (lock === undefined) return undefined;
  const native = nativeOf('npm', { words: ['ci'], env: () => undefined, version: '', read });
  const [doubt = native?.needs[0]?.[1]] = native?.unseen ?? [];
  if (doubt !== undefined) return `what npm installs: ${doubt}`;
  const names = [...lock.matchAll(/"node_modules\/([^"]+)": \{/g)].map(([, path = '']) =>
    path.replace(/^.*node_modules\//, ''),
  );
  const known = new Set(names);
  const alone = names.find((one) => /linux-[\w-]*gnu/.test(one) && (isMade || !known.has(one.replace('gnu', 'musl'))));
  const foreign = alone ?? names.find((one) => /^(workerd|@sentry\/profiling-node|@tensorflow\/.*|deasync)$/.test(one));
  return foreign === undefined ? undefined : `${foreign}, which is made for glibc`;
}

function whyNotGems(lock: string | undefined): string | undefined {
  const built = /^ {4}(\S+) \([^)]*-linux[^)]*\)/m.exec(lock ?? '')?.[1];
  return built === undefined ? undefined : `the gem ${built}, which is made for glibc`;
}

/** pip takes other wheels on musl: only packages that need none that is made for one C library are known to install. */
function whyNotPip(words: readonly string[], read: (path: string) => string | undefined): string | undefined {
  const [verb, ...rest] = words.filter((word) => !plainOptions.test(word));
  if (verb !== 'install')
    return /^(--version|list|check|freeze|cache|config)$/.test(verb ?? '') ? undefined : `pip ${verb ?? ''}`;
  const wanted: string[] = [];
  for (let i = 0; i < rest.length; i++) {
    const word = rest[i] ?? '';
    if (!/^(-r|--requirement)$/.test(word)) {
      wanted.push(word);
      continue;
    }
    const path = rest[++i] ?? '';
    const text = read(path);
    if (text === undefined) return `what ${path} says, which cannot be seen`;
    wanted.push(...requirementsIn(text));
  }
  const odd = wanted.find((one) => !fine.has(nameOf(one)));
  return odd === undefined
    ? undefined
    : `${odd.startsWith('-') ? `pip ${odd}` : odd}, which is not known to have a wheel for musl`;
}

const plainOptions =
  /^(-[qU]+|--(no-cache-dir|upgrade|quiet|no-compile|disable-pip-version-check|no-warn-script-location|root-user-action=ignore|user|prefer-binary|no-input))$/;

function requirementsIn(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.replace(/(^|\s)#.*$/, '').trim())
    .filter((line) => line !== '');
}

/** The name of a requirement with nothing but a version behind it. */
function nameOf(requirement: string): string {
  const [, name = ''] =
    /^([A-Za-z0-9][\w.-]*)\s*(?:(?:[=<>!~]=?=?|,)\s*[\w.*+!-]+\s*|,\s*)*(?:;.*)?$/.exec(requirement) ?? [];
  return name.toLowerCase().replace(/[._]+/g, '-');
}

/** Extensions of PHP, and the package of Debian that what they are linked with comes in (docker-library/php, docker-php-ext-install). */
const extensions: ReadonlyMap<string, RegExp | undefined> = new Map([
  ...[
    'bcmath',
    'calendar',
    'exif',
    'mysqli',
    'opcache',
    'pcntl',
    'pdo_mysql',
    'shmop',
    'sysvmsg',
    'sysvsem',
    'sysvshm',
  ].map((name): [string, undefined] => [name, undefined]),
  ['bz2', /^libbz2-dev$/],
  ['gd', /^libpng-dev$/],
  ['gmp', /^libgmp-dev$/],
  ['intl', /^libicu-dev$/],
  ['pdo_pgsql', /^libpq-dev$/],
  ['pgsql', /^libpq-dev$/],
  ['soap', /^libxml2-dev$/],
  ['xsl', /^libxslt1?-dev$/],
  ['zip', /^libzip-dev$/],
]);

function whyNotExtensions(words: readonly string[], packages: ReadonlySet<string>): string | undefined {
  for (const word of words) {
    if (/^(-j.*|\d+|\$\(nproc\)|--(with|enable)-[\w-]+(=\/usr(\/include)?\/?)?)$/.test(word)) continue;
    if (!extensions.has(word)) return `the extension ${word}`;
    const library = extensions.get(word);
    if (library !== undefined && ![...packages].some((name) => library.test(name)))
      return `the library of the extension ${word}`;
  }
  return undefined;
}
