import type { Manager } from './manager.ts';

/** composer: its cache lies in its home, or in `~/.cache` where there is an `/etc/xdg` (`Factory.php`). */
export const composer: Manager = {
  programs: /^composer(\.phar)?$/,
  valued:
    /^(-[ds]|--(working-dir|repository|repository-url|ignore-platform-req|prefer-install|stability|apcu-autoloader-prefix|format))$/,
  cacheless: /^(--no-cache|--dry-run|--help|-h|--version|-V)$/,
  folderVariables: ['COMPOSER_CACHE_DIR', 'COMPOSER_HOME', 'XDG_CACHE_HOME'],
  offVariables: [],
  // `.cache` or `.composer`
  mark: '.c',
  folder: /(^|\/)(\.cache(\/\*{0,2}|\/composer(\/.*)?)?|\.composer(\/\*{0,2}|\/cache(\/.*)?)?)$/,
  whole:
    /(^|\/)(\.cache(\/composer)?|\.composer(\/cache)?)(\/\*{0,2})?$|^(~|\/root|\$\{?HOME\}?)\/\.[*?[]|^\$\{?COMPOSER_(HOME|CACHE_DIR)\b/,
  clear: /^(clear-cache|clearcache|cc)\b/,
};
