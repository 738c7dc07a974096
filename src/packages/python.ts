import type { Manager } from './manager.ts';

/** pip; the options are those in front of the verb and those of `pip install`. */
export const pip: Manager = {
  programs: /^pip(\d(\.\d+)?)?$/,
  valued:
    /^(-[recitfbd]|--(requirement|editable|constraint|index-url|extra-index-url|target|find-links|build|download|prefix|root|src|log|proxy|retries|timeout|exists-action|trusted-host|cert|client-cert|cache-dir|python|platform|abi|implementation|python-version|no-binary|only-binary|upgrade-strategy|progress-bar|global-option|install-option|config-settings|keyring-provider|use-feature|use-deprecated|wheel-dir|dest))$/,
  cacheless: /^(--no-cache-dir|--no-cache|--no-index|--dry-run)$/,
  folderOption: '--cache-dir',
  folderVariables: ['PIP_CACHE_DIR', 'XDG_CACHE_HOME'],
  // pip takes `PIP_NO_CACHE_DIR=off` for on
  offVariables: ['PIP_NO_CACHE_DIR'],
  mark: '.cache',
  folder: /(^|\/)\.cache(\/\*{0,2}|\/pip(\/.*)?)?$/,
  whole: /(^|\/)\.cache(\/pip)?(\/\*{0,2})?$|^(~|\/root|\$\{?HOME\}?)\/\.[*?[]/,
  clear: /^cache (purge|remove)/,
};

/** uv, which takes pip's place behind `uv pip`. */
export const uv: Manager = {
  programs: /^uv$/,
  valued:
    /^(-[recifp]|--(requirements?|editable|constraints?|index|default-index|index-url|extra-index-url|find-links|target|prefix|python|extra|group|only-group|no-group|package|with|color|directory|project|config-file|cache-dir|allow-insecure-host|python-platform|link-mode))$/,
  cacheless: /^(--no-cache|--no-cache-dir|-[a-z]*n[a-z]*|--no-index|--offline|--dry-run)$/,
  folderOption: '--cache-dir',
  folderVariables: ['UV_CACHE_DIR', 'XDG_CACHE_HOME'],
  offVariables: ['UV_NO_CACHE'],
  mark: '.cache',
  folder: /(^|\/)\.cache(\/\*{0,2}|\/uv(\/.*)?)?$/,
  whole: /(^|\/)\.cache(\/uv)?(\/\*{0,2})?$|^(~|\/root|\$\{?HOME\}?)\/\.[*?[]/,
  clear: /^(cache )?clean|^cache prune/,
};

/** poetry: its virtual environments lie below the folder of its caches, in `virtualenvs` (`locations.py`). */
export const poetry: Manager = {
  programs: /^poetry$/,
  valued: /^(-[CPEGfo]|--(directory|project|with|without|only|extras|group|source|python|platform|format|output))$/,
  cacheless: /^(--no-cache|--dry-run|--help|-h|--version|-V)$/,
  folderVariables: ['POETRY_CACHE_DIR', 'XDG_CACHE_HOME'],
  offVariables: [],
  mark: '.cache',
  folder: /(^|\/)\.cache(\/\*{0,2}|\/pypoetry(\/\*{0,2}|\/(cache|artifacts)(\/.*)?)?)?$/,
  whole:
    /(^|\/)\.cache(\/pypoetry(\/(cache|artifacts))?)?(\/\*{0,2})?$|^(~|\/root|\$\{?HOME\}?)\/\.[*?[]|^\$\{?POETRY_CACHE_DIR\b/,
  clear: /^cache clear/,
};

/** pipenv: it tells the pip that it runs to use its own folder (`core.py`). `pipenv --clear` empties it. */
export const pipenv: Manager = {
  programs: /^pipenv$/,
  valued: /^(-[rei]|--(requirements|editable|index|python|pypi-mirror|categories|extra-pip-args))$/,
  cacheless: /^(--clear|--help|-h|--version)$/,
  folderVariables: ['PIPENV_CACHE_DIR', 'XDG_CACHE_HOME'],
  offVariables: ['PIP_NO_CACHE_DIR'],
  mark: '.cache',
  folder: /(^|\/)\.cache(\/\*{0,2}|\/pipenv(\/.*)?)?$/,
  whole: /(^|\/)\.cache(\/pipenv)?(\/\*{0,2})?$|^(~|\/root|\$\{?HOME\}?)\/\.[*?[]|^\$\{?PIPENV_CACHE_DIR\b/,
  clear: /^$/,
};

/** pipx, which fills pip's cache. */
export const pipx: Manager = {
  ...pip,
  programs: /^pipx$/,
  valued: /^(-i|--(index-url|suffix|python|pip-args|preinstall|spec|backend))$/,
  cacheless: /no-cache|^--(help|version)$/,
  clear: /^$(?!)/,
};
