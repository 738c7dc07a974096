import type { Manager } from './manager.ts';

/** RubyGems (`gem help install`, `gem help update` of 3.3): what it keeps of a package is the documentation that it generates. */
export const gem: Pick<Manager, 'programs' | 'valued' | 'cacheless'> = {
  programs: /^gem(\d[\d.]*)?$/,
  valued:
    /^(-[vingsPpB]|--(version|install-dir|bindir|file|source|trust-policy|http-proxy|bulk-threshold|platform|build-root|without|without-groups|config-file|path|target-rbconfig))$/,
  // RubyGems takes every beginning of an option that is not ambiguous
  cacheless: /^(-N|-d|--no-(doc|ri$|rdoc$)|--doc|--ri$|--rdoc$|--explain|--help|-h$|--system)/,
};

/** bundler: its indexes are the user's, the gems it downloads lie beside those it installs; `bundle clean` leaves both. */
export const bundler: Manager = {
  programs: /^bundler?$/,
  valued: /^(-[jP]|--(jobs|retry|gemfile|path|without|with|trust-policy|shebang|target-rbconfig))$/,
  cacheless: /^(--local|--help|-h|--version|-v|--no-install)$/,
  folderVariables: ['BUNDLE_USER_HOME', 'BUNDLE_USER_CACHE'],
  offVariables: [],
  mark: 'bundle',
  folder: /(^|\/)\.bundle(\/\*?|\/cache(\/.*)?)?$|\/bundle(\/ruby\/[^/]+)?\/cache(\/.*)?$/,
  whole:
    /(^|\/)\.bundle(\/|\/cache|\/\*|\/cache\/\*)?\/?$|(\/bundle|(BUNDLE_PATH|GEM_HOME)\}?"?)(\/ruby\/[^/]+)?\/cache(\/.*)?$|^\/usr\/local\/bundle\/?$/,
  clear: /^$(?!)/,
};
