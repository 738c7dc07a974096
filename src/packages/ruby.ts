import type { Manager } from './manager.ts';

/** RubyGems (`gem help install`, `gem help update` of 3.3): what it keeps of a package is the documentation that it generates. */
export const gem: Pick<Manager, 'programs' | 'valued' | 'cacheless'> = {
  programs: /^gem(\d[\d.]*)?$/,
  valued:
    /^(-[vingsPpB]|--(version|install-dir|bindir|file|source|trust-policy|http-proxy|bulk-threshold|platform|build-root|without|without-groups|config-file|path|target-rbconfig))$/,
  // RubyGems takes every beginning of an option that is not ambiguous
  cacheless: /^(-N|-d|--no-(doc|ri$|rdoc$)|--doc|--ri$|--rdoc$|--explain|--help|-h$|--system)/,
};
