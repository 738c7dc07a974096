import type { Manager } from './manager.ts';

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

/** yarn 1: as root its home is `/usr/local/share`, whatever HOME says (`user-home-dir.js`); every version has a folder `v6` of its own. */
export const yarn: Manager = {
  programs: /^yarn(pkg)?$/,
  valued:
    /^--(cwd|cache-folder|preferred-cache-folder|modules-folder|global-folder|link-folder|prefix|registry|mutex|network-timeout|network-concurrency|child-concurrency|proxy|https-proxy|use-yarnrc|otp|scripts-prepend-node-path|mode)$/,
  cacheless: /^(--offline|--help|-h|--version|-v)$/,
  folderOption: '--cache-folder',
  folderVariables: ['YARN_CACHE_FOLDER', 'yarn_cache_folder', 'XDG_CACHE_HOME'],
  offVariables: [],
  mark: '.cache',
  folder: /(^|\/)\.cache(\/\*{0,2}|\/yarn(\/.*)?)?$/,
  whole:
    /(^|\/)\.cache(\/yarn(\/v\d)?)?(\/\*{0,2})?$|^(~|\/root|\$\{?HOME\}?)\/\.[*?[]|^\/usr\/local\/share\/?$|yarn cache dir/,
  clear: /^cache clean/,
};

/** yarn 2 and later: below `~/.yarn/berry` it keeps what it shares between projects; a project's own `.yarn/cache` is no cache. */
export const berry: Manager = {
  programs: yarn.programs,
  valued: yarn.valued,
  cacheless: yarn.cacheless,
  folderVariables: ['YARN_CACHE_FOLDER', 'YARN_GLOBAL_FOLDER'],
  offVariables: [],
  mark: '.yarn',
  folder: /(^|\/)\.yarn(\/\*{0,2}|\/berry(\/.*)?)?$/,
  whole: /(^|\/)\.yarn\/berry(\/(cache|\*)?)?(\/\*{0,2})?$|^(~|\/root|\$\{?HOME\}?)\/\.(yarn\/?$|[*?[])/,
  clear: /^cache clean/,
};
