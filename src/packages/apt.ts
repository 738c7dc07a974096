import type { Manager } from './manager.ts';

/** apt, as far as its archive of downloaded packages goes; its lists are a matter of their own (`src/apt.ts`). */
export const aptArchive: Manager = {
  programs: /^(apt|apt-get|aptitude)$/,
  valued:
    /^(-[a-zA-Z]*[octaP]|--option|--config-file|--target-release|--default-release|--host-architecture|--build-profiles)$/,
  // nothing is fetched, or it is fetched for later, or put somewhere else
  cacheless:
    /^(-[a-zA-Z]*[sd][a-zA-Z]*|--(simulate|dry-run|just-print|no-act|recon|download-only|no-download|print-uris))$/,
  folderOption: '-oDir::Cache::archives',
  folderVariables: [],
  offVariables: [],
  mark: '/var/cache',
  folder: /^\/var\/cache(\/\*{0,2}|\/apt(\/.*)?)?$/,
  // the larger part is the index, next to the archives
  whole: /^\/var\/cache(\/apt)?(\/\*{0,2})?$/,
  clear: /^(clean|dist-?clean)\b/,
};
