import { hasOption } from './manager.ts';
import type { Manager } from './manager.ts';

/** The build cache of the go command (1.10 and later), not the modules that it downloads. */
export const go: Manager = {
  programs: /^go$/,
  valued:
    /^(-[Cpo]|-(asmflags|gcflags|gccgoflags|ldflags|tags|mod|modfile|overlay|pkgdir|toolexec|installsuffix|run))$/,
  cacheless: /^-(d|n|h|help)$/,
  folderVariables: ['GOCACHE', 'XDG_CACHE_HOME'],
  offVariables: [],
  mark: '.cache',
  folder: /(^|\/)\.cache(\/\*{0,2}|\/go-build(\/.*)?)?$/,
  whole: /(^|\/)\.cache(\/go-build)?(\/\*{0,2})?$|^(~|\/root|\$\{?HOME\}?)\/\.[*?[]|GOCACHE\b/,
  // `go clean -cache`; without an option it takes other things
  clear: /^clean/,
};

/** The modules that it downloads: in `/go/pkg/mod` of the golang image. Their folders are read-only: only go itself removes them for every user. */
export const goModules: Manager = {
  ...go,
  cacheless: /^(-[nh]|-help|-mod=vendor|--mod=vendor)$/,
  folderVariables: ['GOMODCACHE', 'GOPATH'],
  offVariables: [],
  mark: 'pkg',
  folder: /(^|\/)pkg(\/mod(\/.*)?)?\/?$/,
  whole: /(^|\/)(go|\$\{?GOPATH\}?)\/pkg(\/mod)?(\/\*{0,2})?$|GOMODCACHE\b/,
  clear: /^(?!)/,
  empties: (call) => call.verb === 'clean' && hasOption(call, /^--?modcache$/),
};
