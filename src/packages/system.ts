import type { Manager } from './manager.ts';

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
