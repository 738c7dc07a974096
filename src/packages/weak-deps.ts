import type { RpmRelease } from '../images/rpm.ts';

/** What an install loses when dnf leaves weak dependencies out. */
export interface WeakLoss {
  /** The packages to name beside the others, so that nothing is missed. */
  readonly missed: readonly string[];
  /** Bytes as dnf lists them: of the unpacked packages on Fedora, of what is downloaded elsewhere, which is less. */
  readonly size: number;
}

/** Packages that people count on without naming them: they are named whatever the file says. */
const counted: ReadonlySet<string> = new Set(
  // Intl speaks English only without nodejs-full-i18n; `gem install` writes documentation; httpd's configuration may lie in the context
  'docker-buildx-plugin git mod_http2 nodejs-full-i18n python3-setuptools ruby-default-gems rubygem-bigdecimal rubygem-bundler rubygem-io-console rubygem-rdoc rubygems'.split(
    ' ',
  ),
);

const npm = /\b(npm|npx|yarn|pnpm|corepack|node-gyp)\b/;

/** Packages that are only missed by who uses them: they are named where the file holds one of these words. */
const used: ReadonlyMap<string, RegExp> = new Map([
  ['7zip', /\b7z/],
  ['apr-util-bdb', /dbm|\bbdb\b|rewritemap/i],
  ['apr-util-openssl', /session|crypto/i],
  ['bat', /\bbat\b/],
  ['cryptsetup-libs', /crypt(setup|tab)|luks/i],
  ['diffutils', /\b(diff|diff3|sdiff|cmp)\b/],
  ['dnf-plugins-core', /config-manager|builddep|\bcopr\b|debuginfo-install|\bcrb\b|\bdownload\b/],
  ['docker-ce-rootless-extras', /rootless|slirp4netns|fuse-overlayfs/],
  ['docker-compose-plugin', /compose/i],
  ['gtk3', /gtk|gnome|swing|\bawt\b|javafx|\bswt\b|DISPLAY|x11|xvfb|vnc|\bxrdp\b|eclipse/i],
  ['less-color', /\bless\b|lesspipe|lessopen|pager/i],
  ['libxcrypt-compat', /libcrypt/],
  ['mercurial', /\bhg\b|mercurial/],
  ['mod_lua', /\blua/i],
  ['nodejs-npm', npm],
  ['npm', npm],
  ['openssl-pkcs11', /pkcs11|\bhsm\b|engine/i],
  ['perl-IO-Socket-SSL', /perl|cpan/i],
  ['perl-Mozilla-CA', /perl|cpan/i],
  ['perl-NDBM_File', /ndbm|dbmopen/i],
  ['python-unversioned-command', /\bpython(?![\w.-])/],
  ['python3', /python|\bpip3?\b|\.py\b/i],
  ['subversion', /\bsvn\b|subversion/],
  ['systemd-networkd', /networkd/],
  ['systemd-resolved', /resolved|resolvectl/],
  ['tzdata', /\bTZ\b|tzdata|timezone|zoneinfo|localtime/i],
  ['unzip', /\bunzip|\bzip\b|\.(zip|jar|war|whl)\b/i],
  [
    'util-linux',
    /util-linux|\b(su|runuser|script|column|hexdump|lscpu|ls(blk|locks|mem|ns)|mount|umount|losetup|[sc]?fdisk|flock|getopt|nsenter|unshare|setpriv|setsid|taskset|renice|uuidgen|rename)\b/,
  ],
]);

/** Packages that another archive has too, where they recommend nothing: known by a word in the file. */
const elsewhere: ReadonlyMap<string, RegExp> = new Map([
  ['nginx', /nginx\.org/],
  ['nodejs', /nodesource/],
]);

/**
 * What dnf said that it installs: the packages of a transaction, and "Installing weak dependencies" with their sizes. No package of a transaction can
 * have brought more, but for what was there before. Read on 2026-11-24 in public logs and guides, from containers unless it says "host", and where it
 * says so in Fedora's spec files; `release|weak dependency/kB ...|packages`:
 *
 *   fedora      Fedora 44: git 2.55, of whose weak dependencies python3-html2text brings python3 and tzdata. Spec files of Fedora 41 to 45: hostname, jq,
 *               make, tar, unzip, which and zip say nothing of weak dependencies and require nothing that could; golang-bin says
 *               `Recommends: git, subversion, mercurial` (and so does Fedora 34, host)
 *   el8         CentOS Stream 8: gcc, git, python36 and what they bring. CentOS 8: nginx, yum-utils. UBI 8: wget; with the archives of CentOS 8
 *               mariadb-devel and what it builds on, java-17-openjdk. Rocky Linux 8: openssl. Hosts of RHEL, CentOS, AlmaLinux 8: httpd, java-17-openjdk-devel,
 *               make, nodejs, ruby, unzip
 *   el9         AlmaLinux 9, host: cmake, createrepo_c, gcc, git, nano, rpm-build, rpmdevtools, wget and what they bring. UBI 9: jq. Hosts of CentOS,
 *               Rocky Linux, Oracle Linux 9: bind-utils, docker-ce 28, httpd, java-17-openjdk-headless, net-tools, nginx, nodejs, ruby, vim-enhanced.
 *               python3-pip 21.2 as in Fedora 35, where it is from
 *   el10        AlmaLinux and CentOS Stream 10, hosts: cmake, createrepo_c, gcc, git, rpm-build and what they bring, epel-release, httpd
 *   amazon2023  hostname, httpd. Hosts: git, nodejs, python3-pip, python3.11, rsync, unzip
 *
 * Documentation counts for nothing, because most of these images leave it out themselves (`tsflags=nodocs`).
 */
const table = `
fedora|7zip/3300 bat/5900 less-color/2 perl-NDBM_File/28 python-unversioned-command/0 python3/43900 python3-html2text/289 tzdata/1500 unzip/445 util-linux/0|git
fedora||hostname jq make tar unzip which zip
fedora|git/0 mercurial/5000 subversion/0|golang golang-bin
el8|perl-IO-Socket-IP/47 perl-IO-Socket-SSL/298 perl-Mozilla-CA/15|binutils cpp gcc git git-core glibc-devel kernel-headers libvirt-devel libxcrypt-devel perl-Git perl-interpreter pkgconf-pkg-config python3-libvirt python3-netifaces python3-pip python3-setuptools python36
el8|openssl-pkcs11/66|diffutils freetype java-1.8.0-openjdk-headless keyutils-libs-devel krb5-devel libaio-devel libcom_err-devel libpng libselinux-devel lsof lua mariadb-connector-c-devel mariadb-devel nss openssl openssl-devel pcre2-devel pkgconf policycoreutils rsync unixODBC zlib-devel
el8|openssl-pkcs11/66 perl-IO-Socket-IP/47 perl-IO-Socket-SSL/298 perl-Mozilla-CA/15|nginx
el8||dnf-plugins-core make unzip wget yum-utils
el8|abattis-cantarell-fonts/156 adwaita-cursor-theme/647 adwaita-icon-theme/11000 dconf/108 gtk3/4500|java-17-openjdk java-17-openjdk-devel
el8|nodejs-docs/0 nodejs-full-i18n/8000 npm/2000|nodejs
el8|apr-util-bdb/25 apr-util-openssl/27|httpd
el8|rubygem-bigdecimal/114 rubygem-bundler/449 rubygem-rdoc/518 rubygems/256|ruby
el9|perl-NDBM_File/21|annobin bash-completion bind-utils bzip2 cmake cpp createrepo_c dwz ed elfutils gcc gcc-plugin-annobin gdb-minimal git git-core glibc-devel glibc-headers info kernel-headers libxcrypt-devel libxslt make mc nano net-tools nss-tools patch perl-Git perl-interpreter pkgconf pkgconf-pkg-config python3-PyMySQL python3-cffi python3-cryptography python3-lxml python3-netaddr python3-pycurl python3-requests redhat-rpm-config rpm-build rpmdevtools sshpass tar tcpdump tree vim-common vim-enhanced wget zip zstd
el9||java-17-openjdk-headless jq nginx
el9|nodejs-docs/0 nodejs-full-i18n/8200 npm/2200|nodejs
el9|apr-util-openssl/15 mod_http2/163 mod_lua/59|httpd
el9|ruby-default-gems/29 rubygem-bigdecimal/51 rubygem-bundler/369 rubygem-io-console/22 rubygem-rdoc/398 rubygems/253|ruby
el9|docker-buildx-plugin/13000 docker-ce-rootless-extras/3400 docker-compose-plugin/13000|docker-ce
el9|libxcrypt-compat/90 python3-setuptools/928|python3-pip
el10||cmake cpp createrepo_c elfutils gcc gdb-minimal git git-core glibc-devel kernel-headers libxcrypt-devel make patch perl-Git redhat-rpm-config rpm-build rpmdevtools yum-utils zstd
el10|apr-util-openssl/15 mod_http2/161 mod_lua/59|httpd
el10|dnf-plugins-core/44|epel-release
amazon2023|apr-util-openssl/15 cryptsetup-libs/489 diffutils/370 libxkbcommon/145 mod_http2/166 mod_lua/60 qrencode-libs/66 systemd-networkd/604 systemd-resolved/268|httpd
amazon2023|nodejs-docs/0 nodejs-full-i18n/8400 nodejs-npm/0|nodejs
amazon2023|libxcrypt-compat/92|python3-pip python3.11
amazon2023||git hostname rsync unzip
`;

/**
 * What an install of packages loses; a string says why that is not known. `text` is searched for words that tell of a use, `before` is what is
 * installed already.
 */
export function weakLoss(
  names: readonly string[],
  release: RpmRelease,
  text: string,
  before: ReadonlySet<string>,
): WeakLoss | string {
  const missed = new Set<string>();
  const gone = new Map<string, number>();
  const queue = names.filter((name) => !before.has(name) && elsewhere.get(name)?.test(text) !== true);
  for (const name of queue) {
    const row = weakDeps().get(`${release} ${name}`);
    // what is named here for the first time brings nothing that the file has not counted on before
    if (row === undefined && !missed.has(name)) return `what ${name} recommends is not known`;
    for (const [one, size] of row ?? []) {
      if (before.has(one) || names.includes(one) || missed.has(one)) continue;
      if (counted.has(one) || used.get(one)?.test(text) === true) {
        missed.add(one);
        queue.push(one);
      } else gone.set(one, size);
    }
  }
  const size = [...gone].reduce((sum, [name, bytes]) => (missed.has(name) ? sum : sum + bytes), 0);
  return { missed: [...missed].toSorted(), size };
}

/** What a package recommends, in bytes. */
type Row = readonly (readonly [name: string, size: number])[];

let rows: ReadonlyMap<string, Row> | undefined;

/** The table, by release and package (`el9 git`), decoded when it is asked for. */
export function weakDeps(): ReadonlyMap<string, Row> {
  return (rows ??= new Map(table.trim().split('\n').flatMap(readLine)));
}

function readLine(line: string): (readonly [string, Row])[] {
  const [release = '', list = '', members = ''] = line.split('|');
  const row = list.split(' ').flatMap((one): Row => {
    const [name = '', size = '0'] = one.split('/');
    return name === '' ? [] : [[name, Number(size) * 1000]];
  });
  return members.split(' ').map((name) => [`${release} ${name}`, row]);
}
