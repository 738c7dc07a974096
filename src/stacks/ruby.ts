import { contentsOf, holdsPackage } from '../images/contents.ts';
import type { Image } from '../images/describe.ts';
import type { Suite } from '../images/levels.ts';
import { gemsIn, isCompiled } from './native-ruby.ts';
import { broughtBy, isClosed } from './ruby-gems.ts';

/** What gems count on beside Ruby itself when they run. */
export interface GemNeeds {
  /** Packages of Debian that the image does not have. */
  readonly packages: readonly string[];
  /** Whether some are compiled when they are installed. */
  readonly compiled: boolean;
  /** The gem that looks for a JavaScript runtime as soon as it is loaded. */
  readonly javascript: string | undefined;
}

/** What the gems of a lock file need on an image; a text says which one is not known. */
export function needsOfLock(lock: string, to: Image, isSystem: boolean): GemNeeds | string {
  const needs = needsOf(gemsIn(lock), to, isSystem);
  // a gemspec of the project itself mostly asks git for its files
  return typeof needs === 'string' || !/^PATH\r?$/m.test(lock)
    ? needs
    : { ...needs, packages: missing([...needs.packages, 'git'], to) };
}

/** What gems need that are named without their versions, with all that they depend on; a text says which one is not known. */
export function needsOfNamed(names: readonly string[], to: Image, isSystem: boolean): GemNeeds | string {
  const all = broughtBy(names);
  if ('unknown' in all) return `which gems ${all.unknown} brings, and what these are linked to, is not known`;
  // whether there is one with binaries depends on the version: a library too many does no harm
  return needsOf(new Map([...all].map((name) => [name, false])), to, isSystem);
}

function needsOf(gems: ReadonlyMap<string, boolean>, to: Image, isSystem: boolean): GemNeeds | string {
  const packages: string[] = [];
  let compiled = false;
  for (const [name, isBuilt] of gems) {
    const kind = isCompiled(name) ?? (isClosed(name) ? false : undefined);
    if (kind === undefined) return `whether the gem ${name} is compiled, and what it is linked to, is not known`;
    if (doubtful.test(name)) return `what the gem ${name} is linked to depends on what is there when it is compiled`;
    compiled ||= kind && !isBuilt;
    const own = name === 'nokogiri' && isSystem ? 'libxml2 libxslt1.1' : links.get(name);
    packages.push(...(own?.split(' ') ?? []));
  }
  const javascript = gems.has('execjs') && ![...gems.keys()].some((name) => engines.test(name)) ? 'execjs' : undefined;
  return { packages: missing(packages, to), compiled, javascript };
}

/** What is not in an image yet, by the names of its release. */
export function missing(packages: readonly string[], to: Image): readonly string[] {
  const contents = contentsOf(to);
  const names = packages.map((name) => byRelease(name, contents?.nearest ?? 'bookworm'));
  return [...new Set(names)].filter((name) => contents === undefined || holdsPackage(contents, name) !== true);
}

/** `|` stands between what a package is called in bookworm and in trixie. */
function byRelease(name: string, suite: Suite): string {
  const [bookworm = name, trixie = bookworm] = name.split('|');
  return suite === 'bookworm' ? bookworm : trixie;
}

/** Gems that bring a JavaScript runtime, which execjs takes before it looks for node. */
const engines = /^(mini_racer|therubyracer|duktape)$/;

/** What links with whatever is found, or is built once more when it starts. */
const doubtful = /^(cld3|passenger|rdkafka|re2|snappy|tiny_tds)$/;

/**
 * Libraries and programs that compiled gems are linked to, load or call, which the slim images of Ruby do not have (`extconf.rb` of each, and the
 * packages of buildpack-deps that it finds).
 */
const links: ReadonlyMap<string, string> = new Map([
  ['pg', 'libpq5'],
  ['sequel_pg', 'libpq5'],
  ['mysql2', 'libmariadb3'],
  ['sqlite3', 'libsqlite3-0'],
  ['curb', 'libcurl4|libcurl4t64'],
  ['charlock_holmes', 'libicu72|libicu76'],
  ['ruby-filemagic', 'libmagic1|libmagic1t64'],
  ['rmagick', 'libmagickwand-6.q16-6|libmagickwand-7.q16-10 imagemagick'],
  ['mini_magick', 'imagemagick'],
  ['paperclip', 'imagemagick'],
]);
