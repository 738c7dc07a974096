/** A package of the table. */
export interface Row {
  /** Recommended packages that people count on: they are named beside it. */
  readonly adds: readonly string[];
  /** Recommended packages that only who uses them misses. */
  readonly drops: readonly string[];
  /** Packages of these kinds that it depends on. */
  readonly holds: readonly string[];
  /** A recommended package of which it is not known who misses it. */
  readonly needs: string | undefined;
  /** Bytes that fall away on a plain Debian. */
  readonly saves: number;
}

let rows: ReadonlyMap<string, Row> | undefined;

/** What is lost, by package, when apt leaves out what it and what it depends on recommend. Read when first asked for. */
export function recommends(): ReadonlyMap<string, Row> {
  return (rows ??= new Map(table.trim().split('\n').flatMap(readLine)));
}

function readLine(line: string): (readonly [string, Row])[] {
  const [key = '', members = ''] = line.split(': ');
  const needs = key.startsWith('!') ? key.slice(1) : undefined;
  const [adds = [], drops = [], holds = []] =
    needs === undefined ? key.split('|').map((names) => names.split(' ').filter((name) => name !== '')) : [];
  return members.split(' ').map((member) => {
    const [name = '', size = '0'] = member.split('/');
    return [name, { adds, drops, holds, needs, saves: Number(size) * 102_400 }];
  });
}

/**
 * Debian 12, 13 and 11 (main, amd64) of 2026-11-21, by `npm run recommends`: `ADDS|DROPS|HOLDS: PACKAGE/SAVED ...` with what is saved on a
 * minimal Debian 12 in units of 100 KiB, or `!NEEDS: PACKAGE ...`. `apt-get -s install` with and without recommended packages on Debian 12 told the
 * same of 48 packages.
 */
const table = `
!ant-optional: ant
!apache2: libapache2-mod-php php php-apcu php-memcached php-redis php-xdebug
!aspell: inkscape
!cargo: rustc
!chromium-sandbox: chromium
!cm-super: texlive-fonts-extra
!cppzmq-dev: libzmq3-dev
!dctrl-tools: devscripts
!debhelper: libgtk2.0-dev
!default-jre: texlive-latex-extra
!dpkg-dev: meson
!fonts-droid-fallback: ghostscript
!fonts-font-awesome: pipx
!fonts-gfs-bodoni-classic: texlive-full
!fonts-ipafont-mincho: fonts-ipafont-gothic
!fonts-liberation-sans-narrow: fonts-liberation
!fonts-liberation2: graphviz
!fonts-noto-color-emoji: emacs
!gconf-service: libgconf-2-4
!ghostscript: graphicsmagick groff php-imagick
!gpg: gnupg-utils
!libaacs0: libavformat-dev
!libatk-wrapper-java-jni: default-jre
!libc6-dbg: gdb
!libcoarrays-openmpi-dev: libboost-all-dev
!libcups2t64: default-jdk-headless default-jre-headless maven
!libdbd-mariadb-perl: default-mysql-client mariadb-client
!libdpkg-perl: aptitude
!libfile-mimeinfo-perl: xdg-utils
!libgail-common: libgtk2.0-0
!libgdbm6: zsh
!libgdk-pixbuf2.0-bin: libgdk-pixbuf2.0-0
!libgeoip1: geoip-database
!libgtk-3-bin: libgtk-3-0
!libheif-plugin-x265: libc-devtools libheif-dev nginx-extras php-gd
!libhtml-template-perl: mariadb-server
!libhwloc-plugins: libtbb-dev
!libjxr-tools: libmagickwand-dev
!libmagickcore-6.q16-6-extra: imagemagick
!libmail-sendmail-perl: debhelper
!libodbc1: tdsodbc
!libpaper-utils: awscli
!librsvg2-common: ffmpeg libavcodec-dev
!libsocket6-perl: libgeoip-dev
!libvips-tools: libvips-dev
!libwww-perl: texinfo
!libxt-dev: default-jdk
!llvm-14: cargo
!llvm-14-dev: clang
!lmodern: texlive-latex-base texlive-latex-recommended texlive-xetex
!lsb-release: gdebi-core
!luit: xterm
!mailcap: mc
!mesa-vulkan-drivers: libgl1 libgl1-mesa-dev libgl1-mesa-glx libglu1-mesa-dev
!node-re2: npm
!opencv-data: libopencv-dev
!poppler-data: poppler-utils
!proj-bin: gdal-bin libgdal-dev
!python3-argcomplete: ansible
!python3-examples: python3-full
!python3-gpg: bzr
!r-base-html: r-base
!r-recommended: r-base-dev
!rtkit: pulseaudio
!runit-run: runit
!sysstat: postgresql
!systemd: ntp parallel
!systemd-sysv: unattended-upgrades
!tex-gyre: texlive texlive-fonts-recommended
!va-driver-all: libswscale-dev
!valgrind-dbg: valgrind
!x11-utils: x11vnc
!xfonts-base: xvfb
!xterm: tk-dev
automake|netbase|perl: autoconf/1
build-essential gcc|fakeroot gnupg libc-devtools netbase|bzip2 file g++ libc6-dev make patch perl xz-utils: checkinstall/767
build-essential gcc|fakeroot gnupg libc-devtools netbase|bzip2 g++ libc6-dev make patch perl xz-utils: dpkg-dev/767 tcl8.6-dev/767
build-essential python3-dev|fakeroot gnupg libc-devtools netbase|bzip2 ca-certificates g++ gcc libc6-dev make patch perl python3 xz-utils: python3-pip/742
ca-certificates gcc libc6-dev make|libc-devtools libldap-common libsasl2-modules psmisc|: cmake/574
ca-certificates openssh-client|less libldap-common libsasl2-modules netbase patch xauth|git perl: git-lfs/54
ca-certificates openssh-client|less libldap-common libsasl2-modules netbase patch xauth|perl: git/54
ca-certificates openssh-client|psmisc xauth|python3: mercurial/41
ca-certificates pkg-config|bzip2 libc-devtools libldap-common libsasl2-modules netbase shared-mime-info xz-utils|libc6-dev: libnetcdf-dev/562
ca-certificates python3|libldap-common libsasl2-modules psmisc|: nfs-common/7
ca-certificates python3|libsasl2-modules ssl-cert|netbase: postfix/6
ca-certificates|bsd-mailx dbus psmisc|netbase: exim4-daemon-light/17
ca-certificates|bzip2 file libldap-common libsasl2-modules netbase psmisc ssl-cert xz-utils|perl: apache2/20
ca-certificates|bzip2 libc-devtools libpng-tools netbase shared-mime-info xz-utils|libc6-dev python3: libcairo2-dev/904 libpango1.0-dev/542
ca-certificates|bzip2 libc-devtools libpng-tools netbase xz-utils|libc6-dev python3 shared-mime-info: librsvg2-dev/445
ca-certificates|bzip2 libc-devtools netbase shared-mime-info xz-utils|libc6-dev python3: libglib2.0-dev/1000
ca-certificates|dbus psmisc|exim4-daemon-light netbase: bsd-mailx/12
ca-certificates|libc-devtools libldap-common libsasl2-modules|libc6-dev: libhdf5-dev/562 libproj-dev/540
ca-certificates|libc-devtools|libc6-dev python3 python3-dev: libboost-python-dev/566
ca-certificates|libc-devtools|libc6-dev python3: libapr1-dev/566 python3-dev/566
ca-certificates|libldap-common libsasl2-modules netbase|perl: libapache2-mod-fcgid/10
ca-certificates|libldap-common libsasl2-modules shared-mime-info|: tesseract-ocr/158
ca-certificates|libldap-common libsasl2-modules|: curl/10 libcurl4/10 libcurl4-gnutls-dev/10 libcurl4-openssl-dev/10 libpq-dev/6 libpq5/6 mediainfo/10 samtools/10
ca-certificates|libldap-common libsasl2-modules|netbase: postgresql-client/6
ca-certificates|libldap-common libsasl2-modules|psmisc: php-curl/10 php-pgsql/6
ca-certificates|netbase|perl python3: ncbi-blast+/4 rlwrap/4
ca-certificates||: aria2 lsb-release/1 nodejs/152 python3/3 wget/3
ca-certificates||netbase: bind9/4
ca-certificates||python3: clang-format/3 python-is-python3/3 python3-numpy/3 python3-setuptools/3 python3-tk/3 python3-wheel/3 python3-yaml/3 s3cmd/3 scons/3 supervisor/3
g++ gcc libc6-dev pkg-config|bzip2 libc-devtools netbase shared-mime-info xz-utils|: golang/569 golang-go/569
gcc libc6-dev libfl-dev|libc-devtools|: flex/569
gcc libc6-dev|libc-devtools|: libfl-dev/569
libc6-dev|libc-devtools|: gcc/569
libltdl-dev|libc-devtools netbase|automake file gcc libc6-dev libtool perl xz-utils: dh-autoreconf/570
libltdl-dev|libc-devtools netbase|automake file gcc libc6-dev libtool perl: libtool-bin/570
libltdl-dev|libc-devtools netbase|automake file gcc libc6-dev perl: libtool/570
libprotobuf-dev|libc-devtools|libc6-dev: protobuf-compiler/569
libtool|libc-devtools netbase|: unixodbc-dev/1
libtool|libc-devtools netbase|automake file gcc libc6-dev perl: libltdl-dev/570
openssh-client|xauth|: sshpass/41
openssh-client|xauth|netbase: lftp/41
perl|netbase xxd zip|ca-certificates: vim-nox/139
perl|netbase|: snmp/3
pkg-config|bzip2 libc-devtools netbase shared-mime-info xz-utils|libc6-dev: libtiff5-dev/541
pkg-config|bzip2 netbase shared-mime-info xz-utils|: libudunits2-dev/1
|bsd-mailx dbus exim4-daemon-light|: logrotate/193
|bzip2 dbus file netbase xz-utils|psmisc: php-fpm/20
|bzip2 dbus libc-devtools netbase shared-mime-info xz-utils|libc6-dev: libpcap-dev/581 libpcap0.8-dev/581
|bzip2 dbus netbase shared-mime-info xz-utils|: libdbus-1-dev/15
|bzip2 file netbase xz-utils|psmisc: php-cli/1 php-pear/1
|bzip2 libc-devtools libpng-tools netbase shared-mime-info xz-utils|libc6-dev: libfontconfig1-dev/506 libxft-dev/469
|bzip2 libc-devtools netbase shared-mime-info xz-utils|: portaudio19-dev/11
|bzip2 netbase shared-mime-info xz-utils|: pkg-config/1
|bzip2 netbase shared-mime-info xz-utils|pkg-config: libeigen3-dev/1
|curl|: gettext/154
|dbus exim4-daemon-light|: cron/193
|dbus gnupg libldap-common libsasl2-modules shared-mime-info unattended-upgrades|ca-certificates gpgv python3: software-properties-common/229
|dbus libc-devtools|libc6-dev: varnish/568
|dbus libldap-common libsasl2-modules shared-mime-info|gpgv: gconf-service/227
|dbus ncurses-term psmisc xauth|openssh-client: openssh-server/297 ssh/297
|dbus netbase|: rpm/15
|dbus shared-mime-info|: libdbus-glib-1-2/543
|dbus shared-mime-info|ca-certificates: ca-certificates-java/1
|dbus|: dbus-x11/3 espeak-ng/26 libcups2/18 libdbus-1-3/15 nmap/15 systemd/20 tcpdump/15 uuid-runtime/1
|fakeroot gnupg libc-devtools netbase|bzip2 g++ gcc libc6-dev make patch perl xz-utils: build-essential/767
|geoip-database|: nginx/4
|gnupg libldap-common libsasl2-modules|: dirmngr/215
|gnupg-utils gpgv libldap-common libsasl2-modules|: gnupg/65
|gnupg-utils gpgv libldap-common libsasl2-modules|gnupg: gnupg2/65
|gnupg|: gpg/208
|libc-devtools libpng-tools|libc6-dev: libfreetype6-dev/551 libpng-dev/567
|libc-devtools libsasl2-modules|libc6-dev: libmemcached-dev/572 libsasl2-dev/572
|libc-devtools netbase|libc6-dev perl: libperl-dev/570
|libc-devtools|: libc6-dev/569 libxml2-dev/569 libxslt1-dev/569
|libc-devtools|g++ gcc libc6-dev: g++-multilib/569
|libc-devtools|gcc libc6-dev: g++/569 gcc-multilib/569 gfortran/569
|libc-devtools|gpgv libc6-dev: libc-client2007e-dev/569 libpcre3-dev/569
|libc-devtools|libc6-dev: default-libmysqlclient-dev/569 libboost-dev/569 libboost-filesystem-dev/569 libboost-program-options-dev/569 libboost-system-dev/569 libboost-test-dev/569 libboost-thread-dev/569 libbz2-dev/576 libc-dev/569 libedit-dev/568 libelf-dev/569 libexpat1-dev/566 libfuse-dev/569 libgdbm-dev/569 libicu-dev/569 libjpeg-dev/563 libjpeg62-turbo-dev/563 libkrb5-dev/569 libmariadb-dev/569 libmicrohttpd-dev/575 libncurses-dev/570 libncurses5-dev/570 libncursesw5-dev/570 libpam0g-dev/569 libprotobuf-dev/569 libreadline-dev/570 libsqlite3-dev/569 libssh2-1-dev/569 libtiff-dev/541 libtinfo-dev/570 libxmlsec1-dev/575 libzip-dev/569 uuid-dev/569 zlib1g-dev/569
|libldap-common libsasl2-modules psmisc|ssl-cert: dovecot-imapd/3
|libldap-common libsasl2-modules|: ldap-utils/64 libldap-dev/64 libldap2-dev/64
|libsasl2-modules netbase|perl: memcached/3
|libsasl2-modules|: libsasl2-2/63 subversion/6
|logrotate|: rsyslog/200
|netbase|: nftables/1 perl/1
|netbase|perl: automake/1 libdbd-mysql-perl/1 libdbi-perl/1 moreutils/1
|nftables|netbase: iptables/17
|psmisc|: lmodern/1 procps/10
|shared-mime-info|: libatk1.0-0/528 libglib2.0-0/528 libpango-1.0-0/528 libpangocairo-1.0-0/528
|shared-mime-info|gpgv: libpango1.0-0/528
|unzip|: zip/4
|xauth|: openssh-client/41
|xauth|openssh-client: openmpi-bin/4
|xxd|: vim/1 vim-tiny/1
|zip|ca-certificates: ruby/135 ruby-dev/311 ruby-full/135
||: acl adduser alsa-utils/12 apache2-utils apt-transport-https apt-utils autotools-dev bash bash-completion bc/1 bind9-dnsutils/3 binutils bison bsdmainutils bzip2 ca-certificates cabextract ccache chrpath coreutils cpio daemontools dbus debconf-utils dialog/1 dnsutils/3 dos2unix doxygen dumb-init expect fakeroot file fontconfig fonts-dejavu fonts-thai-tlwg fonts-wqy-zenhei freetds-dev/108 fuse gawk gettext-base gosu gperf gpgv/1 grep groff-base gzip haproxy html2text htop/1 inotify-tools iproute2/4 iputils-ping/1 jpegoptim jq kmod lame less lib32stdc++6 lib32z1 libasound2/11 libasound2-dev/11 libblas-dev libc6 libc6-i386 libcairo2 libcap-dev libevent-dev libexpat1 libffi-dev libfftw3-dev libfontconfig1 libfreetype6 libgbm1 libgeos-dev libgflags-dev libgif-dev libgmp-dev libgmp3-dev libgomp1 libgoogle-glog-dev libgsl-dev libjansson-dev libjemalloc2 libjpeg62-turbo liblapack-dev liblcms2-dev libldap-common libleveldb-dev liblmdb-dev/23 liblzma-dev libmagic-dev libmagic1 libmariadb3 libmcrypt-dev libmcrypt4 libminiupnpc-dev libmp3lame-dev libmpc-dev libmpfr-dev libnspr4 libnss3 libnss3-dev libopenblas-dev libpng-tools libpng16-16 libportaudio2/11 libsasl2-modules libsm6 libsnappy-dev libsndfile1 libsodium-dev libsqlite3-0 libssl-dev libstdc++6 libtcnative-1 libtheora-dev libtidy-dev libudev-dev libunwind8 libusb-1.0-0-dev/16 libuv1-dev libv4l-dev/1 libvorbis-dev libvpx-dev libwebp-dev libx11-6 libx11-dev libx11-xcb1 libx264-dev libxcb1 libxcomposite1 libxcursor1 libxdamage1 libxext-dev libxext6 libxfixes3 libxi-dev libxi6 libxml2 libxml2-utils libxpm-dev libxpm4 libxrandr-dev libxrandr2 libxrender-dev libxrender1 libxslt1.1/1 libxss1 libxt-dev/1 libxt6 libxtst-dev libxtst6 libyaml-0-2 libyaml-dev lld locales locales-all lsof/3 lua5.1 lzop m4 make man-db nano/1 nasm ncurses-term net-tools netbase netcat-openbsd netcat-traditional ninja-build numactl openssl optipng p7zip p7zip-full pandoc patch patchelf pigz pngquant psmisc pv pwgen qpdf re2c redis-server redis-tools ripgrep rsync screen sed shared-mime-info/98 shellcheck socat/3 sox/11 sqlite3 squashfs-tools ssl-cert ssmtp strace sudo swig tar tcl tcsh time tini tmux traceroute tree tzdata unzip uwsgi/3 whois xauth xfonts-100dpi xfonts-75dpi xfonts-base xfonts-scalable xmlstarlet/1 xsltproc/1 xxd xz-utils yasm zlib1g zstd
||bzip2: mcrypt
||ca-certificates python3: python3-requests/3 python3-venv/3
||gpgv: libaio1 libatlas-base-dev libncurses5/1 libpcre3
||netbase: inetutils-ping telnet/3
||psmisc: php-intl/1 php-mbstring/1 php-mysql/1 php-soap/1 php-sqlite3/1 php-xml/1 php-zip/1
||xz-utils: autopoint
`;
