import type { ImageRef } from '../images/reference.ts';
import { officialName } from '../images/release.ts';
import { recommends } from './recommends.ts';

/** Words of files whose images are used like a computer: manuals, completion and what systemd starts count there. */
export const likeComputer = /\bman-?db\b|manpages|unminimize|bash.completion|\bsystemd\b|\/sbin\/init\b/;

/**
 * Packages that are installed along with others because these recommend them, and that people count on without naming them: they are named
 * when apt is told to leave recommended packages out. Every release of Debian and Ubuntu has them under these names.
 */
export const counted: ReadonlySet<string> = new Set(
  (
    'automake build-essential ca-certificates g++ gcc git libc6-dev libfl-dev libltdl-dev libprotobuf-dev libtool make openssh-client perl ' +
    'pkg-config python3 python3-dev'
  ).split(' '),
);

/** Packages that are only missed by who uses them: they are named where the file holds one of these words. */
export const used: ReadonlyMap<string, RegExp> = new Map([
  ['bsd-mailx', /mail/i],
  ['bzip2', /bz2|bzip|tbz|\btar\b[^|&;\n]*\$|\btar\s+-?[a-zA-Z]*j/],
  ['curl', /\bcurl\b/],
  ['dbus', /\bdbus/i],
  ['exim4-daemon-light', /mail|exim|\bmta\b|smtp/i],
  ['fakeroot', /fakeroot|dpkg-buildpackage|debuild/],
  ['file', /\bfile\b/],
  ['geoip-database', /geoip/i],
  ['gnupg', /gpg|gnupg|apt-key|apt-repository|dirmngr|keyserver|dpkg-buildpackage|debuild|debsign|\bppa:/i],
  ['gnupg-utils', /\b(gpgsplit|gpg-zip|gpgtar|lspgpot|migrate-pubring)/],
  ['gpgv', /\bgpgv\b/],
  ['less', /\bless\b|pager/i],
  // its ldap.conf says which certificates to trust
  ['libldap-common', /ldap/i],
  ['libpng-tools', /\bpng-?fix|\bpngcp\b|\bpnm/],
  ['libsasl2-modules', /sasl|ldap|smtp|postfix|kafka|mongo|imap|krb5|kerberos|gssapi|memcache/i],
  ['libc-devtools', /\b(mtrace|sotruss|sprof)\b/],
  ['logrotate', /logrotate/i],
  // the names of protocols and ports: perl and Haskell look "tcp" up
  [
    'netbase',
    /perl|\bcpan|haskell|\bghc|\bstack\b|\bcabal\b|getent|\/etc\/(services|protocols)|\bopam\b|erlang|elixir/i,
  ],
  ['ncurses-term', /\bTERM\b|terminfo|\btmux\b|\bscreen\b/],
  ['nftables', /\bnft/],
  ['patch', /\bpatch\b|quilt/],
  ['psmisc', /\b(killall|fuser|pstree|peekfd|prtstat)\b/],
  // the gem mimemagic and GTK read its database
  ['shared-mime-info', /mime|ruby|\bgems?\b|bundle|rails|gtk|gdk|gnome/i],
  ['ssl-cert', /ssl|snakeoil/i],
  ['unattended-upgrades', /unattended|\bcron|systemd/i],
  ['unzip', /unzip|\bzip\b/],
  ['xauth', /xauth|x11|xvfb|DISPLAY|vnc|xrdp/i],
  ['xxd', /\bxxd\b/],
  ['xz-utils', /xz|lzma|\btar\b[^|&;\n]*\$|\btar\s+-?[a-zA-Z]*[Ja]/],
  ['zip', /\bzip\b/],
]);

/**
 * Packages that nothing misses in a container: translations, manuals, what only a desktop or systemd makes use of, data that programs
 * have a copy of built in, modules that programs do without.
 */
export const idle =
  /^(alsa-(ucm|topology)-conf|appstream|bash-completion|binfmt-support|dbus-user-session|fonts-lato|gpg-wks-client|javascript-common|krb5-locales|libalgorithm-merge-perl|libatm1|libfile-fcntllock-perl|libglib2\.0-data|libgpm2|libjs-(jquery|sphinxdoc)|libkmod2|liblocale-gettext-perl|libnss-systemd|libpam-(cap|systemd)|linux-sysctl-defaults|manpages(-dev)?|node-tap|packagekit(-tools)?|publicsuffix|ruby-sdbm|sq|systemd-(cryptsetup|timesyncd)|xdg-user-dirs)$|-(doc|l10n)$/;

/** Packages that another archive has too, where they recommend nothing: known by a word in the file. */
const elsewhere: ReadonlyMap<string, RegExp> = new Map([['nodejs', /nodesource/]]);

/** What libc6-dev alone recommends: libc-devtools and manuals, with what they depend on. */
const devtools = 58_300_000;

/** What an install loses when apt leaves the recommended packages out. */
export interface Loss {
  /** The packages to name beside the others, so that nothing is missed. */
  readonly missed: readonly string[];
  /** Bytes that fall away on a plain Debian: the sum over packages, which may share some. */
  readonly size: number;
  /** Whether this is what goes for certain: one package, of which nothing more is kept. */
  readonly exact: boolean;
}

/**
 * What an install of packages loses; a string says why that is not known. `text` is searched for words that tell of a use, `before` is what is
 * installed already.
 */
export function lossOf(names: readonly string[], text: string, before: ReadonlySet<string>): Loss | string {
  const table = recommends();
  const missed = new Set<string>();
  let size = 0;
  const queue = names.filter((name) => !before.has(name) && elsewhere.get(name)?.test(text) !== true);
  for (const name of queue) {
    const row = table.get(name);
    if (row === undefined) return `what ${name} recommends is not known`;
    if (row.needs !== undefined) return `${name} brings ${row.needs} along, which may be missed`;
    const apart = row.drops.includes('libc-devtools') && before.has('libc6-dev') ? devtools : 0;
    // what is missed is named, and brings what it recommends no more than the others do
    if (!missed.has(name)) size += Math.max(0, row.saves - apart);
    for (const one of [...row.adds, ...row.drops.filter((drop) => used.get(drop)?.test(text) === true)]) {
      if (missed.has(one) || before.has(one)) continue;
      missed.add(one);
      queue.push(one);
    }
  }
  for (const name of [...names, ...heldBy(queue)]) missed.delete(name);
  const adds = table.get(names[0] ?? '')?.adds.length ?? 0;
  return { missed: [...missed].toSorted(), size, exact: names.length === 1 && missed.size <= adds };
}

/** What packages depend on, as far as it is of the kinds that others recommend. */
export function heldBy(names: readonly string[]): readonly string[] {
  return names.flatMap((name) => recommends().get(name)?.holds ?? []);
}

/** Official images that are built on the full buildpack-deps, unless the tag says otherwise, and what of the table that has. */
const builtForBuilding = /^(buildpack-deps|gcc|node|perl|pypy|python|ruby|rust)$/;
const buildpack =
  'autoconf automake bzip2 ca-certificates curl dpkg-dev file g++ gcc git gnupg libc6-dev libltdl-dev make mercurial netbase openssh-client patch perl ' +
  'procps python3 unzip wget xz-utils';

/** The packages of the table that an image is known to hold. */
export function heldByImage(image: ImageRef): readonly string[] {
  const name = officialName(image) ?? '';
  return builtForBuilding.test(name) && !/slim|alpine|curl|scm/.test(image.tag ?? '') ? buildpack.split(' ') : [];
}
