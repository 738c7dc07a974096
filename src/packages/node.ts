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
