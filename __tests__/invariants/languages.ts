/** What a package manager of a language leaves behind, told from the words of its commands alone. */
export interface LanguageCache {
  readonly name: string;
  /** Where it lies; `~` for any spelling of a home folder. */
  readonly places: readonly string[];
  /** Commands that fill it and those that empty it: the program and its words, blank in between. */
  readonly fills: RegExp;
  readonly clears: RegExp;
}

/** These caches hold nothing but what can be fetched again: a path of one may be named in an `rm` that comes or goes. */
export const languageCaches: readonly LanguageCache[] = [
  {
    name: 'yarn cache',
    places: ['/usr/local/share/.cache/yarn', '~/.cache/yarn', '~/.yarn/berry/cache', '~/.yarn/berry/metadata'],
    fills: /^yarn(pkg)?( -[^ ]*)*( (install|add|global add|upgrade)\b.*)?$/,
    clears: /^yarn(pkg)? cache clean/,
  },
  {
    // not the store, to which the modules are links
    name: 'pnpm cache',
    places: ['~/.cache/pnpm'],
    fills: /^pnpm (?!.*--frozen-lockfile)([^ ]+ )*(add|dlx|i|install|up|update|upgrade)\b/,
    clears: /^pnpm store prune/,
  },
  {
    // not the folder above, where its virtual environments are
    name: 'poetry cache',
    places: ['~/.cache/pypoetry/cache', '~/.cache/pypoetry/artifacts'],
    fills: /^poetry ([^ ]+ )*(install|add|update|sync|lock|export)\b/,
    clears: /^poetry cache clear/,
  },
  {
    // archives only: git sources are checked out beside them
    name: 'bundler cache',
    places: ['~/.bundle/cache', '/usr/local/bundle/cache/*.gem', '/usr/local/bundle/ruby/*/cache/*.gem'],
    fills: /^bundle( -[^ ]*)*( (install|update|add)\b.*)?$/,
    clears: /^$/,
  },
  {
    name: 'composer cache',
    places: ['~/.composer/cache', '~/.cache/composer'],
    fills: /^(php ([^ ]+ )*)?([^ ]*\/)?composer(\.phar)? ([^ ]+ )*(install|update|require|create-project)\b/,
    clears: /^composer(\.phar)? clear-?cache/,
  },
  {
    // what is compiled, not the modules that were fetched
    name: 'go cache',
    places: ['~/.cache/go-build'],
    fills: /^go (?!get .*-d( |$))(build|install|get|test|run|vet|generate)\b/,
    clears: /^go clean .*-cache/,
  },
  {
    name: 'pipenv cache',
    places: ['~/.cache/pipenv'],
    fills: /^pipenv ([^ ]+ )*(install|sync|update|lock)\b/,
    clears: /^pipenv --clear/,
  },
];

/** The cache that a word of an `rm` names, or all of what lies in it; undefined for every other word. */
export function languageCacheAt(word: string): LanguageCache | undefined {
  const path = word
    .replace(/^(["'])(.*)\1$/, '$2')
    .replace(/^(\/root|\$HOME|\$\{HOME\})(?=\/)/, '~')
    .replace(/\/\**$/, '');
  return languageCaches.find(({ places }) => places.includes(path));
}
