import type { Dockerfile } from '../../src/dockerfile.ts';
import type { Command } from '../../src/shell.ts';
import type { Change, Violation } from '../invariants.ts';
import { toolsFor } from './bases.ts';

/** What may be named beside a package when apt is told to leave recommended packages out, by the packages that bring it along on Debian. */
const companions: readonly (readonly [companion: string, beside: RegExp])[] = [
  // whatever opens https, by itself or through libcurl or Python
  [
    'ca-certificates',
    /^(aria2|apache2(-bin)?|bind9|cmake(-curses-gui)?|cppcheck|curl|git(-lfs)?|gunicorn|hdf5-tools|libmediainfo.*|mediainfo|mercurial|netcdf-bin|nfs-common|node-.*|nodejs|ntpdate|lsb-release|php-(curl|pgsql)|postfix(-mysql)?|postgresql-client|proj-bin|python3(-.*)?|rlwrap|s3cmd|samtools|scons|software-properties-common|supervisor|systemd-cron|tesseract-ocr|w3m|wget|lib(curl3-gnutls|curl4|pq5|apache2-mod-fcgid|dbd-pg-perl)|lib(apr1|aprutil1|ass|boost-python|cairo2|curl4-(gnutls|nss|openssl)|gconf2|glib2\.0|hdf5|netcdf|pango1\.0|pq|proj|pulse|python3|rsvg2|librsvg2|tesseract)-dev|librsvg2-dev|gnupg1|gconf2|ncbi-blast\+)$/,
  ],
  ['openssh-client', /^(cvs|git(-lfs)?|lftp|mercurial|sshpass)$/],
  ['less', /^(git(-lfs)?|quilt)$/],
  ['patch', /^git(-lfs)?$/],
  ['xauth', /^(cvs|git(-lfs)?|lftp|mercurial|openssh-(client|server)|ssh|sshpass)$/],
  ['build-essential', /^(checkinstall|dpkg-dev|pkgconf|python3-pip|tcl(8\.6)?-dev)$/],
  ['python3-dev', /^python3-pip$/],
  ['python3', /^(nfs-common|postfix(-mysql)?)$/],
  ['perl', /^(vim-nox|snmpd?)$/],
  ['gcc', /^(cmake(-curses-gui)?|flex|golang(-go)?|libfl-dev|checkinstall|dpkg-dev|pkgconf|tcl(8\.6)?-dev)$/],
  ['g++', /^golang(-go)?$/],
  ['make', /^cmake(-curses-gui)?$/],
  ['pkg-config', /^(golang(-go)?|libnetcdf-dev|libtiff5-dev|libudunits2-dev)$/],
  ['libc6-dev', /^(cmake(-curses-gui)?|flex|gcc|golang(-go)?|libfl-dev|musl-dev)$/],
  ['libfl-dev', /^flex$/],
  ['libltdl-dev', /^(dh-autoreconf|libtool(-bin)?)$/],
  ['automake', /^autoconf$/],
  ['libprotobuf-dev', /^protobuf-compiler$/],
  // these are part of what a compiler, a development file or perl brings along
  [
    'gnupg',
    /^(build-essential|checkinstall|dirmngr|dpkg-dev|gnupg-agent|gpg(-agent)?|pkgconf|python3-pip|software-properties-common|tcl(8\.6)?-dev)$/,
  ],
  ['fakeroot', /^(build-essential|checkinstall|dpkg-dev|pkgconf|python3-pip|tcl(8\.6)?-dev)$/],
  [
    'netbase',
    /^(apache2(-bin)?|autoconf|automake|build-essential|dh-autoreconf|git(-lfs)?|libperl-dev|libtool(-bin)?|perl|pkg-config|python3-pip|quilt|rpm|snmpd?|vim-nox|lib.*)$/,
  ],
  ['libc-devtools', /^(build-essential|g\+\+.*|gcc.*|gfortran|libc6-dev|lib.*-dev|python3-(dev|pip))$/],
  ['shared-mime-info', /^(software-properties-common|tesseract-ocr|gconf.*|lib.*)$/],
  [
    'dbus',
    /^(cron|systemd-cron|openssh-server|ssh|rpm|iftop|nmap|tcpdump|varnish|software-properties-common|systemd|udev|uuid-runtime|dbus-x11|gconf.*|ca-certificates-java|lib.*)$/,
  ],
  [
    'libsasl2-modules',
    /^(cmake(-curses-gui)?|curl|dirmngr|git(-lfs)?|gnupg[12]?|postfix(-mysql)?|postgresql-client|php-(curl|pgsql)|python3-psycopg2|apache2(-bin)?|software-properties-common|nfs-common|mediainfo|samtools|proj-bin|hdf5-tools|netcdf-bin|tesseract-ocr|gconf.*|lib.*)$/,
  ],
  [
    'libldap-common',
    /^(cmake(-curses-gui)?|curl|dirmngr|git(-lfs)?|gnupg[12]?|postgresql-client|php-(curl|pgsql)|python3-psycopg2|apache2(-bin)?|software-properties-common|nfs-common|mediainfo|samtools|proj-bin|hdf5-tools|netcdf-bin|tesseract-ocr|gconf.*|lib.*)$/,
  ],
  ['psmisc', /^(cron|cmake(-curses-gui)?|mercurial|nfs-common|openssh-server|procps|ssh)$/],
  ['ncurses-term', /^(openssh-server|ssh)$/],
  ['bsd-mailx', /^exim4-daemon-light$/],
  ['exim4-daemon-light', /^(cron|systemd-cron)$/],
  ['unattended-upgrades', /^software-properties-common$/],
  ['gpgv', /^gnupg2?$/],
  ['gnupg-utils', /^gnupg2?$/],
  ['geoip-database', /^nginx$/],
  ['ssl-cert', /^(apache2|postfix(-mysql)?)$/],
  ['curl', /^(gettext|quilt)$/],
  ['xxd', /^vim(-nox)?$/],
  ['nftables', /^iptables$/],
  ['bzip2', /^(apache2|pkg-config|php-(cgi|cli|pear)|w3m|lib.*)$/],
  ['xz-utils', /^(apache2|autopoint|golang(-go)?|pkg-config|php-(cgi|cli|pear)|lib.*)$/],
  ['file', /^(apache2|php-(cgi|cli|pear))$/],
  ['unzip', /^(zip|rake|ruby.*|vim-nox)$/],
  ['zip', /^(rake|ruby.*|vim-nox)$/],
  ['libpng-tools', /^lib.*-dev$/],
];

/** The packages that may be named beside those of a command, those beside these included. */
export function companionsOf(names: readonly string[]): ReadonlySet<string> {
  return besides(names, companions);
}

/** The same for a command of dnf's. */
export function dnfCompanionsOf(names: readonly string[]): ReadonlySet<string> {
  return besides(names, dnfCompanions);
}

function besides(names: readonly string[], known: typeof companions): ReadonlySet<string> {
  const found = new Set<string>();
  const queue = names.map((name) => name.replace(/[:=].*$|\.(x86_64|aarch64|noarch)$/s, ''));
  for (const name of queue) {
    for (const [companion, beside] of known) {
      if (!beside.test(name) || found.has(companion)) continue;
      found.add(companion);
      queue.push(companion);
    }
  }
  return found;
}

/** The same for dnf, by the packages that bring it along on Fedora 44, RHEL 8 to 10 and what is built from it, Amazon Linux 2023. */
const dnfCompanions: readonly (readonly [companion: string, beside: RegExp])[] = [
  ['git', /^golang(-bin)?$/],
  ['mercurial', /^golang(-bin)?$/],
  ['subversion', /^golang(-bin)?$/],
  ['7zip', /^(git|golang(-bin)?)$/],
  ['bat', /^(git|golang(-bin)?)$/],
  ['less-color', /^(git|golang(-bin)?)$/],
  ['python3', /^(git|golang(-bin)?)$/],
  ['python-unversioned-command', /^(git|golang(-bin)?)$/],
  ['tzdata', /^(git|golang(-bin)?)$/],
  ['unzip', /^(git|golang(-bin)?)$/],
  ['util-linux', /^(git|golang(-bin)?)$/],
  ['gtk3', /^java-17-openjdk(-devel)?$/],
  ['nodejs-full-i18n', /^nodejs$/],
  ['npm', /^nodejs$/],
  ['nodejs-npm', /^nodejs$/],
  ['diffutils', /^httpd$/],
  ['mod_http2', /^httpd$/],
  ['mod_lua', /^httpd$/],
  ['apr-util-openssl', /^httpd$/],
  ['docker-buildx-plugin', /^docker-ce$/],
  ['docker-compose-plugin', /^docker-ce$/],
  ['docker-ce-rootless-extras', /^docker-ce$/],
  ['python3-setuptools', /^python3-pip$/],
  // of little weight, named where something heavier goes
  ['perl-IO-Socket-SSL', /^(git.*|perl-.*|nginx|gcc)$/],
  ['perl-Mozilla-CA', /^(git.*|perl-.*|nginx|gcc)$/],
];

/** Packages of which it is well known what is missed when they come without what they recommend, unless the image has it. */
const missed: readonly (readonly [of: RegExp, needs: RegExp])[] = [
  // these two depend on it
  [/^(curl|wget|git|python3|cmake)$/, /^(ca-certificates|python3-pip|software-properties-common)$/],
  [/^git$/, /^openssh-client$/],
  [/^python3-pip$/, /^build-essential$/],
  [/^(gcc|cmake|flex)$/, /^(libc6-dev|g\+\+|build-essential|zlib1g-dev)$/],
];

/** The same for dnf, which brings certificates and ssh along in any case. */
const dnfMissed: typeof missed = [
  [/^golang(-bin)?$/, /^git$/],
  [/^nodejs$/, /^nodejs-full-i18n$/],
  [/^docker-ce$/, /^docker-buildx-plugin$/],
];

/** Programs that are made of what they recommend. */
const whole =
  /^(texlive.*|tex-.*|php|libapache2-mod-php.*|default-j(dk|re).*|openjdk.*|r-base.*|libreoffice.*|chromium.*|firefox.*|postgresql|mysql-server|mariadb-server|ffmpeg|imagemagick|xvfb|.*-desktop.*|docker\.io)$/;

const dnfWhole =
  /^(php|ruby|podman|buildah|systemd|gnome-.*|texlive.*|libreoffice.*|ansible|vim|@.*|.*\/.*|.*\.rpm|.*\(.*\))$/;

/** An image of which no weak dependencies are known, or whose archives lack some of them. */
const dnfUnknown = /(^|\/)ubi\d|^(fedora:([123]\d|4[0-3])|centos:[5-7]|amazonlinux:[12])\b/;

/** An image that has certificates, compilers and git. */
const full = /^(\w+\/)*(buildpack-deps|gcc|node|perl|pypy|python|ruby|rust)(?!\S*(slim|alpine))/;

/** Where apt is newly told to leave recommended packages out, what people count on is named; and nothing is named elsewhere. */
export function checkRecommends(change: Change): readonly Violation[] {
  const { before, after } = change;
  const tools = toolsFor(change);
  const [old, now] = [installs(before), installs(after)];
  if (old.length !== now.length) return [];
  return now.flatMap((command, i): readonly Violation[] => {
    const was = old[i];
    if (was === undefined || isFlagged(command) === isFlagged(was)) {
      const more = wordsOf(command).filter(
        (word) => !tools.has(word) || (was !== undefined && wordsOf(was).includes(word)),
      );
      const same = was === undefined || wordsOf(was).join(' ') === more.join(' ');
      return same ? [] : [broken(`packages named beside ${wordsOf(was).join(' ')}`)];
    }
    const names = wordsOf(command).map((word) => word.replace(/[:=].*$/s, ''));
    const held = new Set(now.slice(0, i + 1).flatMap(wordsOf));
    const hollow = names.find((name) => whole.test(name) || /[$`*/]/.test(name));
    if (hollow !== undefined) return [broken(`${hollow} without what it recommends`)];
    const isFull = after.stages.some(({ image }) => full.test(image.resolved ?? ''));
    const lost = missed.find(
      ([of, needs]) => names.some((name) => of.test(name)) && ![...held].some((name) => needs.test(name)),
    );
    return lost === undefined || isFull ? [] : [broken(`${lost[0].source} without ${lost[1].source}`)];
  });
}

/** The same where dnf is newly told to leave weak dependencies out. */
export function checkWeakDeps({ before, after }: Change): readonly Violation[] {
  const [old, now] = [dnfInstalls(before), dnfInstalls(after)];
  if (old.length !== now.length) return [];
  return now.flatMap((command, i): readonly Violation[] => {
    const was = old[i];
    if (was === undefined || isWeakless(command) === isWeakless(was)) {
      const same = was === undefined || dnfWords(was).join(' ') === dnfWords(command).join(' ');
      return same ? [] : [broken(`packages named beside ${dnfWords(was).join(' ')}`)];
    }
    const names = dnfWords(command);
    const hollow = names.find((name) => dnfWhole.test(name) || /[$`*]/.test(name));
    if (hollow !== undefined) return [broken(`${hollow} without its weak dependencies`)];
    const image = after.stages.map(({ image: { resolved = '' } }) => resolved).find((name) => dnfUnknown.test(name));
    const isAlone = after.stages.length === 1;
    if (isAlone && image !== undefined) return [broken(`weak dependencies of ${image}`)];
    const held = new Set(now.slice(0, i + 1).flatMap(dnfWords));
    const lost = dnfMissed.find(
      ([of, needs]) => names.some((name) => of.test(name)) && ![...held].some((name) => needs.test(name)),
    );
    return lost === undefined ? [] : [broken(`${lost[0].source} without ${lost[1].source}`)];
  });
}

function dnfInstalls({ instructions }: Dockerfile): readonly Command[] {
  const all = instructions.flatMap(({ script }) => script?.commands ?? []);
  return all.filter(
    ({ name, args }) => /^(yum|dnf|dnf5|dnf-3|microdnf)$/.test(name) && args.some(({ value }) => value === 'install'),
  );
}

function isWeakless({ args }: Command): boolean {
  return args.some(({ value }) => value.startsWith('--setopt=install_weak_deps='));
}

function dnfWords({ args }: Command): readonly string[] {
  const words = args.map(({ value }) => value);
  return words
    .filter((word) => !word.startsWith('-') && word !== 'install')
    .map((word) => word.replace(/\.(x86_64|aarch64|noarch)$/, ''));
}

function installs({ instructions }: Dockerfile): readonly Command[] {
  const all = instructions.flatMap(({ script }) => script?.commands ?? []);
  return all.filter(({ name, args }) => /^apt(-get)?$/.test(name) && args.some(({ value }) => value === 'install'));
}

function isFlagged({ args }: Command): boolean {
  return args.some(({ value }) => value === '--no-install-recommends');
}

function wordsOf({ args }: Command): readonly string[] {
  const words = args.map(({ text }) => text);
  return words.filter(
    (word, i) => !word.startsWith('-') && word !== 'install' && !/^(-o|--option)$/.test(words[i - 1] ?? ''),
  );
}

function broken(detail: string): Violation {
  return { invariant: 'recommended package missing', detail };
}
