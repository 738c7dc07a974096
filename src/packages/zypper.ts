import { hasOption } from './manager.ts';
import type { Manager } from './manager.ts';

/** SUSE's package manager; the options are the global ones, in front of the verb, and those of `zypper install`. */
export const zypper: Manager = {
  programs: /^zypper$/,
  valued:
    /^(-[cCDRprt]|--(config|userdata|cache-dir|raw-cache-dir|solv-cache-dir|pkg-cache-dir|reposd-dir|root|installroot|plus-repo|plus-content|releasever|repo|from|type))$/,
  // another root or folder, what is only tried out, and what is only downloaded: that is for later
  cacheless: /^(-[CDRd]|--(root|installroot|(raw-|solv-|pkg-)?cache-dir|reposd-dir|dry-run|download(-only)?)(=.*)?)$/,
  folderOption: '--cache-dir',
  folderVariables: [],
  offVariables: [],
  mark: '/var/cache',
  folder: /^\/var\/cache(\/\*{0,2}|\/zypp(\/.*)?)?$/,
  whole: /^\/var\/cache(\/zypp)?(\/\*{0,2})?$/,
  clear: /^$/,
  // without `--all` it takes the packages, of which there are none, and leaves the metadata
  empties: (call) => /^(clean|cc)$/.test(call.verb) && hasOption(call, /^(-[a-z]*a[a-z]*|--all)$/),
};
