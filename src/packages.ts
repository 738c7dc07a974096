import type { Command, Word } from './shell.ts';

/** A package manager: how its command line reads, and the cache that it fills. */
export interface Manager {
  /** What its programs are called. */
  readonly programs: RegExp;
  /** Options that take the next word as their value. */
  readonly valued: RegExp;
  /** Options with which it leaves no cache behind, or reads nothing but what is there. */
  readonly cacheless: RegExp;
  /** The option that moves the cache to another folder. */
  readonly folderOption: string;
  /** Variables that move it, and those that switch it off whatever their value. */
  readonly folderVariables: readonly string[];
  readonly offVariables: readonly string[];
  /** What stands in every path of the cache. */
  readonly mark: string;
  /** Paths of the cache folder, of what lies in it, and of folders that hold caches only. */
  readonly folder: RegExp;
  /** The paths among these whose removal leaves nothing of the cache. */
  readonly whole: RegExp;
  /** The verbs that empty it. */
  readonly clear: RegExp;
}

/** Alpine's package manager, versions 2 and 3: `apk.c`, `app_add.c` and `app_fetch.c` of apk-tools. */
export const apk: Manager = {
  programs: /^apk$/,
  valued:
    /^(-[^-tXpo]*[tXpo]|--(virtual|repository|root|arch|keys-dir|repositories-file|cache-dir|cache-max-age|wait|progress-fd|timeout|from|output))$/,
  // without a network there is no index to store either
  cacheless: /^(--no-cache|--no-network)$/,
  folderOption: '--cache-dir',
  folderVariables: [],
  offVariables: [],
  mark: 'cache',
  folder: /^(\/var\/cache(\/\*?|\/apk(\/.*)?)?|\/etc\/apk\/cache(\/.*)?)$/,
  whole: /^\/var\/cache(\/apk)?(\/(\*|APKINDEX.*|\*\.tar\.gz)?)?$/,
  // `apk cache clean` keeps the index
  clear: /^$/,
};

/** pip; the options are those in front of the verb and those of `pip install`. */
export const pip: Manager = {
  programs: /^pip(\d(\.\d+)?)?$/,
  valued:
    /^(-[recitfbd]|--(requirement|editable|constraint|index-url|extra-index-url|target|find-links|build|download|prefix|root|src|log|proxy|retries|timeout|exists-action|trusted-host|cert|client-cert|cache-dir|python|platform|abi|implementation|python-version|no-binary|only-binary|upgrade-strategy|progress-bar|global-option|install-option|config-settings|keyring-provider|use-feature|use-deprecated|wheel-dir|dest))$/,
  cacheless: /^(--no-cache-dir|--no-cache|--no-index|--dry-run)$/,
  folderOption: '--cache-dir',
  folderVariables: ['PIP_CACHE_DIR', 'XDG_CACHE_HOME'],
  // pip takes `PIP_NO_CACHE_DIR=off` for on
  offVariables: ['PIP_NO_CACHE_DIR'],
  mark: '.cache',
  folder: /(^|\/)\.cache(\/\*{0,2}|\/pip(\/.*)?)?$/,
  whole: /(^|\/)\.cache(\/pip)?(\/\*{0,2})?$|^(~|\/root|\$\{?HOME\}?)\/\.[*?[]/,
  clear: /^cache (purge|remove)/,
};

/** uv, which takes pip's place behind `uv pip`. */
export const uv: Manager = {
  programs: /^uv$/,
  valued:
    /^(-[recifp]|--(requirements?|editable|constraints?|index|default-index|index-url|extra-index-url|find-links|target|prefix|python|extra|group|only-group|no-group|package|with|color|directory|project|config-file|cache-dir|allow-insecure-host|python-platform|link-mode))$/,
  cacheless: /^(--no-cache|--no-cache-dir|-[a-z]*n[a-z]*|--no-index|--offline|--dry-run)$/,
  folderOption: '--cache-dir',
  folderVariables: ['UV_CACHE_DIR', 'XDG_CACHE_HOME'],
  offVariables: ['UV_NO_CACHE'],
  mark: '.cache',
  folder: /(^|\/)\.cache(\/\*{0,2}|\/uv(\/.*)?)?$/,
  whole: /(^|\/)\.cache(\/uv)?(\/\*{0,2})?$|^(~|\/root|\$\{?HOME\}?)\/\.[*?[]/,
  clear: /^(cache )?clean|^cache prune/,
};

/** npm: its cache is `~/.npm` in every version, `_cacache` in it since 5. */
export const npm: Manager = {
  programs: /^npm$/,
  valued:
    /^(-[Cw]|--(prefix|loglevel|registry|cache|userconfig|globalconfig|workspace|omit|include|tag|node-options|script-shell|install-strategy|cpu|os|libc))$/,
  cacheless: /^(--offline|--dry-run|--package-lock-only)$/,
  folderOption: '--cache',
  folderVariables: ['npm_config_cache', 'NPM_CONFIG_CACHE'],
  offVariables: [],
  mark: '.npm',
  folder: /(^|\/)\.npm(\/.*)?$/,
  whole: /(^|\/)\.npm(\/_cacache)?(\/\*{0,2})?$|^(~|\/root|\$\{?HOME\}?)\/\.[*?[]/,
  clear: /^cache (clean|clear|rm)/,
};

/** yum, dnf and their small forms: one command line, and caches below `/var/cache` that are called after them (dnf 5: libdnf5). */
export const dnf: Manager = {
  programs: /^(yum|dnf|dnf-3|dnf5|microdnf|tdnf)$/,
  valued:
    /^(-[cdeRx]|--(config|debuglevel|errorlevel|rpmverbosity|randomwait|installroot|enablerepo|disablerepo|enable-repo|disable-repo|repo|repoid|repofrompath|releasever|setopt|exclude|excludepkgs|disableexcludes|disableplugin|enableplugin|downloaddir|destdir|color|comment|forcearch|advisory|bz|cve|sec-severity))$/,
  // what is only downloaded is for later
  cacheless: /^(-[a-zA-Z]*C[a-zA-Z]*|--cacheonly|--downloadonly|--assumeno|--installroot(=.*)?)$/,
  folderOption: '--cachedir',
  folderVariables: [],
  offVariables: [],
  mark: '/var/cache',
  folder: /^\/var\/cache(\/\*{0,2}|\/(yum|dnf|libdnf5|tdnf)(\/.*)?)?$/,
  whole: /^\/var\/cache(\/(yum|dnf|libdnf5|tdnf|\{[a-z0-9,]*(yum|dnf)[a-z0-9,]*\}))?(\/\*{0,2})?$/,
  clear: /^clean all\b/,
};

/** A package manager's command taken apart. */
export interface Call {
  /** What is neither an option nor an option's value: the verb first. */
  readonly operands: readonly Word[];
  readonly options: readonly Word[];
  /** The verb, `''` when the shell has to expand it or there is none. */
  readonly verb: string;
}

/** Takes a command of the manager apart; undefined for any other command. */
export function callOf({ programs, valued }: Manager, { name, args }: Command): Call | undefined {
  if (!programs.test(name)) return undefined;
  const operands: Word[] = [];
  const options: Word[] = [];
  for (let i = 0; i < args.length; i++) {
    const word = args[i];
    if (word === undefined) break;
    if (!word.value.startsWith('-')) operands.push(word);
    else {
      options.push(word);
      if (valued.test(word.value)) i++;
    }
  }
  const verb = operands[0]?.kind === 'literal' ? operands[0].value : '';
  return { operands, options, verb };
}

/** Whether a command is given an option. */
export function hasOption({ options }: Call, pattern: RegExp): boolean {
  return options.some(({ value }) => pattern.test(value));
}
