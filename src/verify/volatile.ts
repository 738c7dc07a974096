/** Something that differs between any two builds of one Dockerfile. */
export interface Volatile {
  /** As `matcher` takes them. */
  readonly paths: readonly string[];
  /** Whether files come and go too; else only what is in them differs. */
  readonly names: boolean;
  readonly why: string;
}

/**
 * What differs between any two builds of one Dockerfile, and so says nothing about slimify. All of it was seen where Dockerfiles that
 * install packages of Debian, npm, pnpm, Python, Go and TeX were built twice without a cache; but `/etc/shadow-`, what is in `/tmp`, and what
 * engines mount, which follow from how they come about.
 */
export const volatile: readonly Volatile[] = [
  { paths: ['/var/log'], names: false, why: 'apt, dpkg, update-alternatives ... log times' },
  { paths: ['**/*.log'], names: false, why: 'logs hold times and how long something took' },
  { paths: ['~/.npm/_logs'], names: true, why: 'npm names its logs after the time' },
  { paths: ['~/.npm/_cacache/index-v5'], names: false, why: 'npm notes when it fetched a package' },
  {
    paths: ['~/.cache/pnpm', '~/.local/share/pnpm/store'],
    names: false,
    why: 'pnpm notes when it looked at a package',
  },
  { paths: ['**/node_modules/.modules.yaml'], names: false, why: 'pnpm notes when it last pruned' },
  { paths: ['~/.cache/go-build'], names: false, why: 'go notes when it compiled a package' },
  { paths: ['**/autom4te.cache'], names: false, why: 'autoconf notes times of files' },
  { paths: ['**/*.pyc'], names: false, why: 'compiled Python holds the time of its source, which pip writes anew' },
  { paths: ['/var/cache/ldconfig/aux-cache'], names: false, why: 'ldconfig notes inodes and times of libraries' },
  { paths: ['/var/cache/fontconfig'], names: false, why: 'fontconfig notes times of font folders' },
  { paths: ['/etc/shadow', '/etc/shadow-'], names: false, why: 'the salt and the day of a password' },
  { paths: ['/var/spool/cron/crontabs'], names: false, why: 'crontab notes when a table was installed' },
  { paths: ['/etc/machine-id', '/var/lib/dbus/machine-id'], names: false, why: 'drawn at random by systemd and dbus' },
  { paths: ['/etc/ssh/ssh_host_*'], names: false, why: 'keys that openssh-server draws at random' },
  {
    paths: ['/etc/ssl/certs/ssl-cert-snakeoil.pem', '/etc/ssl/private/ssl-cert-snakeoil.key'],
    names: false,
    why: 'a key that ssl-cert draws at random',
  },
  { paths: ['/etc/ssl/certs/java/cacerts'], names: false, why: 'a key store holds the time of every import' },
  { paths: ['~/.gnupg/pubring.kbx', '~/.gnupg/trustdb.gpg'], names: false, why: 'gpg notes when it made them' },
  { paths: ['/var/lib/mysql', '/var/lib/postgresql'], names: false, why: 'a new database holds times and an identity' },
  { paths: ['/var/lib/texmf'], names: false, why: 'formats of TeX hold the time when they were dumped' },
  { paths: ['/tmp', '/var/tmp', '/run'], names: false, why: 'what programs leave there is of one run' },
  {
    paths: ['/etc/hostname', '/etc/hosts', '/etc/resolv.conf', '/dev', '/proc', '/sys'],
    names: true,
    why: 'engines leave what they mount over it in every container',
  },
];
