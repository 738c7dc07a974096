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

/** pnpm: what registries say of packages is in `~/.cache/pnpm`; its store is linked into `node_modules` and takes no room of its own. */
export const pnpm: Manager = {
  programs: /^pnpm$/,
  valued:
    /^(-[CF]|--(dir|filter|filter-prod|prefix|reporter|loglevel|store-dir|cache-dir|virtual-store-dir|modules-dir|registry|workspace-concurrency|child-concurrency|network-concurrency))$/,
  cacheless: /^--(offline|dry-run|frozen-lockfile(=true)?|help|version)$/,
  folderOption: '--cache-dir',
  folderVariables: ['XDG_CACHE_HOME', 'npm_config_cache_dir', 'NPM_CONFIG_CACHE_DIR', 'pnpm_config_cache_dir'],
  offVariables: [],
  mark: '.cache',
  folder: /(^|\/)\.cache(\/\*{0,2}|\/pnpm(\/.*)?)?$/,
  whole: /(^|\/)\.cache(\/pnpm)?(\/\*{0,2})?$|^(~|\/root|\$\{?HOME\}?)\/\.[*?[]/,
  // it forgets what it knows of packages along with those that nothing uses
  clear: /^store prune/,
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
