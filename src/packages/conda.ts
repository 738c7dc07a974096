import type { Manager } from './manager.ts';

/** conda and those who took over its command line: mamba and micromamba. */
export const conda: Manager = {
  programs: /^(conda|mamba|micromamba)$/,
  valued:
    /^(-[npcfr]|--(name|prefix|channel|file|solver|repodata-fn|subdir|platform|root-prefix|rc-file|clone|revision))$/,
  // what is there is all it may use, or nothing is done, or it is done for later
  cacheless: /^(-d|-C|--dry-run|--offline|--use-index-cache|--download-only)$/,
  folderOption: '--pkgs-dirs',
  folderVariables: ['CONDA_PKGS_DIRS'],
  offVariables: [],
  mark: 'pkgs',
  folder: /(^|\/)pkgs(\/.*)?$/,
  whole: /(^|\/)pkgs(\/.*)?$/,
  clear: /^clean\b/,
};
