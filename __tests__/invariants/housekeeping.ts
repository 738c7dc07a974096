import type { Command, Word } from '../../src/shell.ts';
import { companionsOf, dnfCompanionsOf } from './recommends.ts';
import { languageCacheAt } from './languages.ts';

/** What may be said more or less of a command without its doing anything else. */
export interface Leeway {
  /** Words that may be added, and those that may only be added at the unsafe level. */
  readonly adds?: RegExp;
  readonly addsUnsafe?: RegExp;
  /** Words that may go, and those that may only go at the unsafe level. */
  readonly drops?: RegExp;
  readonly dropsUnsafe?: RegExp;
  /** Words that may stand in another one's place at the unsafe level. */
  readonly swapsUnsafe?: Readonly<Record<string, string>>;
  /** Options whose value is the next word: nothing may be put between the two. */
  readonly valued?: RegExp;
}

/**
 * Caches and nothing but caches: what package managers can fetch again. A temporary folder is none, because other programs leave things there;
 * braces are what a well-known guide writes, which removes nothing under sh and too much under bash.
 */
const cachePath =
  /^["']?(\/var\/libs?\/apt[/-](lists?|lits)|\/var\/lib\/apt|\/var\/\{[a-z/,]*lib\/apt[a-z/,]*\}|\/var\/cache\/(apt|apk|yum|dnf|libdnf5|tdnf|debconf|zypp|pacman\/pkg)|\/etc\/apk\/cache|\/(usr\/)?var\/lib\/\{[a-z,]*apt[a-z,]*\}|(\/root|~|\$\{?HOME\}?)\/(\.npm|\.cache|\.cache\/pip|\.cache\/uv))(\/(\*|\*\*|partial|archives|archives\/partial|lists|[A-Za-z*_.-]*\*[A-Za-z*_.-]*|\{[a-z,*]+\}))*\/?["']?$/;

const leeways: ReadonlyMap<string, Leeway> = new Map([
  // the index is fetched for this command alone and not kept, which also makes fetching it beforehand needless
  [
    'apk',
    {
      adds: /^--no-cache$/,
      drops: /^(-U|--update|--update-cache)$/,
      valued:
        /^(-[tXp]|--virtual|--repository|--root|--arch|--keys-dir|--repositories-file|--wait|--cache-dir|--cache-max-age)$/,
    },
  ],
  ['apt-get', { valued: /^(-[tcoq]|--target-release|--option|--config-file)$/ }],
  ['apt', { valued: /^(-[tco]|--target-release|--option|--config-file)$/ }],
  // pip and uv keep what they fetched for a next time that never comes
  [
    'pip',
    {
      adds: /^--no-cache-dir$/,
      valued:
        /^(-[rcetifbd]|--(requirement|constraint|editable|target|index-url|extra-index-url|find-links|prefix|root|no-binary|only-binary|python-version|platform|implementation|abi|src|upgrade-strategy|trusted-host|proxy|timeout|retries|cert|client-cert|global-option|install-option|build-option|build|config-settings|progress-bar|cache-dir|log|exists-action|report|hash|dest|python))$/,
    },
  ],
  [
    'uv',
    {
      adds: /^--no-cache$/,
      valued:
        /^(-[rcepif]|--(requirement|requirements|constraint|editable|target|index|default-index|index-url|extra-index-url|find-links|prefix|python|extra|group|project|directory|package))$/,
    },
  ],
  // an install of the project may leave out what is for development
  [
    'npm',
    {
      addsUnsafe: /^--(omit=dev|only=production)$/,
      swapsUnsafe: { install: 'ci', i: 'ci' },
      valued: /^(-[Cw]|--(prefix|loglevel|registry|cache|userconfig|globalconfig|workspace|include|tag))$/,
    },
  ],
  ['composer', { addsUnsafe: /^--no-dev$/, valued: /^(-d|--working-dir)$/ }],
  // the last commit of a branch or tag is all that is fetched: what asks for more of the history cannot always be seen
  [
    'git',
    { addsUnsafe: /^--depth=1$/, valued: /^(-[cCobuj]|--(branch|origin|upload-pack|reference|config|template|jobs))$/ },
  ],
  // gem generates pages for `ri` unless it is told not to
  [
    'gem',
    {
      adds: /^--no-document$/,
      valued:
        /^(-[vingsPpB]|--(version|install-dir|bindir|file|source|trust-policy|http-proxy|bulk-threshold|platform|config-file|without|build-root))$/,
    },
  ],
  // a path of a cache may be named or not: see `isHousekeeping` for what is left without any
  // dpkg's database is no cache, but an image without it is broken: who wants to may have it back
  ['rm', { adds: cachePath, drops: cachePath, dropsUnsafe: /^\/var\/lib\/dpkg(\/\*?)?$/ }],
]);

/** Words that change what a stage makes, and so count in one that is only copied from. */
export const changesWhatIsMade = /^(\s*--(omit=dev|only=production|no-dev)|ci)$/;

/** What may differ between a command before and after. */
export function leewayOf({ name, args }: Command): Leeway {
  // the project may be installed otherwise, a package that is named is installed as it is
  if (/^(npm|composer)$/.test(name) && args.filter(({ text }) => !text.startsWith('-')).length > 1) return {};
  if (name === 'git' && !args.some(({ text }) => text === 'clone')) return {};
  if (/^apt(-get)?$/.test(name)) return { ...leeways.get(name), addsUnsafe: aptLeeway(args.map(({ value }) => value)) };
  if (/^(yum|dnf|dnf5|dnf-3|microdnf)$/.test(name))
    return dnfLeeway(
      name,
      args.map(({ value }) => value),
    );
  return leeways.get(/^pip[\d.]*$/.test(name) ? 'pip' : name) ?? {};
}

/** dnf's own spelling of the same, and what it may name instead; options that take a word stay as they are. */
function dnfLeeway(name: string, words: readonly string[]): Leeway {
  const own = leeways.get(name) ?? {};
  if (!words.includes('install')) return own;
  const option = `--setopt=install_weak_deps=${name === 'microdnf' ? '0' : 'False'}`;
  return { ...own, addsUnsafe: anyOf([option, ...dnfCompanionsOf(words)]) };
}

/** Which of the packages that are only recommended a program needs cannot be seen; those that people count on may be named instead. */
function aptLeeway(words: readonly string[]): RegExp {
  const names = words.includes('install') ? [...companionsOf(words)] : [];
  return anyOf(['--no-install-recommends', ...names]);
}

function anyOf(words: readonly string[]): RegExp {
  return new RegExp(`^(${words.map((word) => word.replaceAll('+', '\\+')).join('|')})$`);
}

/** Commands that only fetch an index or clear a cache, by their words; options that change nothing of that are left out. */
const chores: ReadonlyMap<string, RegExp> = new Map([
  // the index: useless before `apk add --no-cache`, and put in front of an install that lost the one it lived on
  ['apk', /^(update|cache clean)$/],
  // the index again; `clean` and `autoclean` are no-ops on official images, whose apt clears its archives itself
  ['apt-get', /^(update|clean|autoclean|clean autoclean|dist-clean|distclean)$/],
  ['apt', /^(update|clean|autoclean|clean autoclean)$/],
  // the download cache of npm, never read again
  ['npm', /^cache (clean|clear|rm)$/],
  ['pip', /^cache purge$/],
  ['uv', /^cache clean$/],
  // archives and the index; not the unpacked packages, which environments may be links to
  ['conda', /^clean -tiy$/],
  ['mamba', /^clean -tiy$/],
  ['micromamba', /^clean -tiy$/],
]);

const ignorable = /^(-[yqfv]+|--yes|--assume-yes|--quiet|--force|--verbose|--fix-missing|--no-cache)$/;

/** Whether a command may come or go, because all it does is fetch an index or clear a cache. */
export function isHousekeeping({ name, args, redirects, within }: Command): boolean {
  if (within.length > 0 || redirects.some(({ operator, target }) => operator.startsWith('<') || !isVoid(target)))
    return false;
  const words = args.map(({ value }) => value).filter((word, i, all) => word !== '-o' && all[i - 1] !== '-o');
  if (name === 'rm') return words.some(isCachePath) && words.every((word) => word.startsWith('-') || isCachePath(word));
  if (name === 'find') return /^\/var\/(lib\/apt\/lists|cache\/apt)/.test(words[0] ?? '') && words.includes('-delete');
  const chore = chores.get(/^pip[\d.]*$/.test(name) ? 'pip' : name);
  return chore?.test(words.filter((word) => !ignorable.test(word)).join(' ')) ?? false;
}

/**
 * Whether a command does nothing but tell an installer to leave out what is for development, or take away sources that a program was built from, which
 * the unsafe level may.
 */
export function isSetting({ name, args, within, redirects }: Command): boolean {
  const words = args.map(({ text }) => text).join(' ');
  const isPlain = within.length === 0 && redirects.length === 0;
  if (isPlain && name === 'go' && words === 'clean -modcache') return true;
  if (isPlain && name === 'rm' && words === '-rf /usr/local/cargo/registry') return true;
  return (
    isPlain && name === 'bundle' && /^config set --local without '(development|test|development test)'$/.test(words)
  );
}

/**
 * Packages that nobody asked for, removed in a layer of its own, which makes no image smaller: the guide that `replace-apt-cleanup` mends has
 * it next to its braces. It may go with a RUN that does nothing else.
 */
export function isIdleRemoval({ name, args, within }: Command): boolean {
  const words = args.map(({ text }) => text).filter((word) => !ignorable.test(word) && word !== '--purge');
  return /^apt(-get)?$/.test(name) && within.length === 0 && words.join(' ') === 'autoremove';
}

function isCachePath(word: string): boolean {
  return cachePath.test(word) || languageCacheAt(word) !== undefined;
}

function isVoid(target: Word | undefined): boolean {
  return target !== undefined && /^(\/dev\/null|&?[12])$/.test(target.text);
}
