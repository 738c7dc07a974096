/** Files that programs keep for all packages of an image at once. */
export interface Register {
  /** As `matcher` takes them. */
  readonly paths: readonly string[];
  readonly why: string;
}

/**
 * What differs when the same packages are installed on another base image, because it tells of the packages of the base too. Only the content,
 * and where a symlink points, may differ, and only where a RUN that installs packages wrote it on both sides.
 */
export const registers: readonly Register[] = [
  { paths: ['/var/lib/dpkg', '/var/lib/apt/extended_states'], why: 'dpkg and apt list all packages' },
  { paths: ['/var/cache/debconf'], why: 'debconf keeps the answers to the questions of all packages' },
  { paths: ['/var/lib/ucf'], why: 'ucf lists the configuration files of all packages' },
  { paths: ['/etc/ld.so.cache'], why: 'ldconfig lists all libraries' },
  { paths: ['/etc/alternatives'], why: 'update-alternatives chooses among all packages' },
  { paths: ['/usr/lib/*/gconv/gconv-modules.cache'], why: 'iconvconfig lists all character sets' },
  { paths: ['/usr/lib/*/gio/modules/giomodule.cache'], why: 'glib lists all modules' },
  { paths: ['/usr/share/glib-2.0/schemas/gschemas.compiled'], why: 'glib compiles all schemas into one file' },
  { paths: ['/usr/lib/*/gdk-pixbuf-2.0/*/loaders.cache'], why: 'gdk-pixbuf lists all loaders' },
  { paths: ['/usr/share/icons/*/icon-theme.cache'], why: 'gtk lists all icons' },
  { paths: ['/usr/share/mime', '/usr/share/applications/mimeinfo.cache'], why: 'types of files of all packages' },
  { paths: ['/etc/mailcap'], why: 'update-mime lists the viewers of all packages' },
];

/** Lists to which instructions and packages add lines: what they add is compared, not what the base has. */
export const lists: readonly string[] = ['passwd', 'group', 'gshadow', 'subuid', 'subgid']
  .flatMap((name) => [`/etc/${name}`, `/etc/${name}-`])
  .concat('/etc/shells');

/** Where packages put their files: nowhere else do they. */
export const packaged: readonly string[] = [
  ...['bin', 'sbin', 'lib', 'lib32', 'lib64', 'libx32'].flatMap((name) => [`/${name}`, `/usr/${name}`]),
  ...['games', 'include', 'libexec', 'share', 'src'].map((name) => `/usr/${name}`),
  ...['cache', 'lib', 'log', 'mail', 'spool'].map((name) => `/var/${name}`),
].concat('/etc');

/** Where package managers note what is installed; a layer that holds one of them installed packages. */
export const databases: readonly string[] = [
  '/var/lib/dpkg/status',
  '/lib/apk/db/installed',
  '/usr/lib/apk/db/installed',
  '/var/lib/rpm/Packages',
  '/var/lib/rpm/rpmdb.sqlite',
  '/usr/lib/sysimage/rpm/rpmdb.sqlite',
];
