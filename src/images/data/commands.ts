/*
 * Written by `npm run image-commands`: what the levels of buildpack-deps hold, from the package indexes of Debian 12 and 13 (main, amd64) and
 * from docker-library/buildpack-deps, of 2026-08-21. Two letters give the level in Debian 12 and in 13: `b` is in the debian image, `c` is added by
 * the curl level, `s` by scm, `f` by the full one, `-` is in none. `LEVELS PACKAGE: NAME ...`; a package that is called differently is given as
 * `12|13`.
 */

/** Commands. */
export const commands = `
-- acl: setfacl
-- alien: alien
-- ansible: ansible
-- ansible-core: ansible-galaxy ansible-playbook
-- ant: ant
-- apache2: a2disconf a2dismod a2dissite a2enconf a2enmod a2ensite apache2 apachectl
-- apache2-utils: htpasswd
-- apt-file: apt-file
-- aria2: aria2c
-- ash: ash
-- at: at
-- augeas-tools: augtool
-- awscli: aws
-- axel: axel
-- azure-cli: az
-- bats: bats
-- bazel-bootstrap: bazel
-- bc: bc
-- bind9-dnsutils: dig nslookup
-- bind9-host: host
-- bison: bison
-- brotli: brotli
-- bsdextrautils: column hexdump
-- bundler: bundle
-- ca-certificates-mono: cert-sync
-- cabal-install: cabal
-- cargo: cargo
-- carton: carton
-- catkin: catkin_make
-- catkin-tools: catkin
-- checkinstall: checkinstall
-- chromium: chromium
-- chromium-driver: chromedriver
-- chrpath: chrpath
-- clamav-freshclam: freshclam
-- clang: clang
-- cmake: cmake
-- composer: composer
-- cpanminus: cpanm
-- cron: cron crontab
-- crystal: crystal
-- dbus-bin: dbus-uuidgen
-- default-jdk-headless: javac
-- default-jre-headless: java
-- default-mysql-client: mysql mysqladmin mysqldump
-- dialog: dialog
-- dnf: dnf
-- docker-compose: docker-compose
-- docker.io: docker dockerd
-- donkey: key
-- dos2unix: dos2unix
-- doxygen: doxygen
-- dumb-init: dumb-init
-- elixir: elixir mix
-- erlang-base: erl
-- exif: exif
-- expect: expect
-- fai-client: install_packages
-- fakeroot: fakeroot
-- fd-find: fd
-- ffmpeg: ffmpeg
-- firefox-esr: firefox
-- flake8: flake8
-- flex: flex
-- gccgo-go: gofmt
-- gdb: gdb
-- gdebi-core: gdebi
-- gettext: msgfmt
-- gettext-base: envsubst gettext
-- gfortran: gfortran
-- ghc: ghc
-- ghostscript: gs ps2pdf
-- git-lfs: git-lfs
-- gnupg2: gpg2
-- golang-go: go
-- golang-rice: rice
-- gosu: gosu
-- gox: gox
-- gpm: gpm
-- gradle: gradle
-- graphviz: dot
-- gulp: gulp
-- haskell-stack: stack
-- hdfs-cli: hdfs
-- htop: htop
-- hub: hub
-- hugo: hugo
-- inetutils-telnet: telnet
-- inotify-tools: inotifywait
-- iproute2: ip ss
-- iptables: iptables
-- iputils-ping: ping
-- java-common: update-java-alternatives
-- jekyll: jekyll
-- jq: jq
-- jupyter-core: jupyter
-- leiningen: lein
-- less: less
-- libarchive-tools: bsdtar
-- libcap2-bin: getcap setcap
-- libtool-bin: libtool
-- libxml2-utils: xmllint
-- libxmlrpc-core-c3-dev: xmlrpc
-- localepurge: localepurge
-- locales: locale-gen update-locale
-- logrotate: logrotate
-- lsb-release: lsb_release
-- lsof: lsof
-- lua5.4: lua
-- luarocks: luarocks
-- mailagent: package
-- mailcap: print
-- makepkg: makepkg
-- mariadb-server-core: mysql_install_db
-- maven: mvn
-- mcrypt: mcrypt
-- meson: meson
-- mkdocs: mkdocs
-- mono-devel: mozroots
-- mono-runtime: mono
-- nano: nano
-- nasm: nasm
-- neovim: nvim
-- net-tools: ifconfig netstat route
-- netcat-openbsd: nc netcat
-- ng-common: ng
-- nginx: nginx
-- ninja-build: ninja
-- nix-bin: nix-collect-garbage nix-env
-- node-grunt-cli: grunt
-- nodejs: node nodejs
-- npm: npm npx
-- ntpsec-ntpdate: ntpdate
-- nuget: nuget
-- octave: octave
-- opam: opam
-- openrc: rc-update
-- openssh-server: sshd
-- p7zip-full: 7z
-- pacman-package-manager: pacman pacman-db-upgrade pacman-key
-- pandoc: pandoc
-- parallel: parallel
-- passenger: passenger-config
-- pax-utils: scanelf
-- phing: phing
-- php-cli: php
-- php-codesniffer: phpcs
-- php-common: phpdismod phpenmod
-- php-pear: pear pecl
-- phpunit: phpunit
-- pigz: pigz
-- pipenv: pipenv
-- postfix: mailq postconf
-- postgresql-client: pg_dump pg_isready psql
-- postgresql-client-common: createdb createuser
-- postgresql-common: pg_dropcluster
-- protobuf-compiler: protoc
-- psmisc: fuser killall pstree
-- puppet-agent: puppet
-- pyenv: pyenv
-- python-is-python3: python
-- python3-django: django-admin
-- python3-invoke: invoke
-- python3-pip: pip pip3
-- python3-poetry: poetry
-- python3-pytest: py.test pytest
-- python3-rosdep2: rosdep
-- python3-swiftclient: swift
-- python3-virtualenv: virtualenv
-- python3-wstool: wstool
-- python3-zc.buildout: buildout
-- qtchooser: qmake
-- rabbitmq-server: rabbitmq-plugins
-- rake: rake
-- rbenv: rbenv
-- rebar3: rebar3
-- redis-tools: redis-cli
-- rename: rename
-- ripgrep: rg
-- rpm: rpm rpmbuild rpmkeys
-- rsync: rsync
-- rsyslog: rsyslogd
-- ruby: gem ruby
-- ruby-build: ruby-build
-- ruby-bundler: bundler
-- ruby-railties: rails
-- ruby-rubygems: update_rubygems
-- rustc: rustc
-- rustup: rustup
-- sbcl: sbcl
-- scons: scons
-- screen: screen
-- sdkmanager: sdkmanager
-- sendmail-bin: sendmail
-- shards: shards
-- shellcheck: shellcheck
-- snakemake: snakemake
-- soapaligner: soap
-- socat: socat
-- software-properties-common: add-apt-repository apt-add-repository
-- sqlite3: sqlite3
-- stow: stow
-- strace: strace
-- sudo: sudo visudo
-- supervisor: echo_supervisord_conf supervisord
-- swig: swig
-- systemd: journalctl systemctl
-- texlive-base: mktexlsr texhash tlmgr updmap-sys
-- texlive-binaries: kpsewhich
-- texlive-lang-japanese: kanji-config-updmap-sys
-- texlive-luatex: luaotfload-tool
-- tini: tini
-- tmux: tmux
-- tox: tox
-- tree: tree
-- unrar-free: unrar
-- vagrant: vagrant
-- vim: vi vim
-- vim|nano: editor
-- webpack: webpack
-- whiptail: whiptail
-- wkhtmltopdf: wkhtmltopdf
-- x11vnc: x11vnc
-- xmlstarlet: xmlstarlet
-- xsltproc: xsltproc
-- xvfb: Xvfb xvfb-run
-- xxd: xxd
-- yarnpkg: yarn
-- yasm: yasm
-- zip: zip
-- zsh: zsh
-- zstd: zstd
-- zypper: zypper
-b perl-base: perl5.40.1
-b sqv: sqv
-c curl: wcurl
-f automake: aclocal-1.17 automake-1.17
-f binutils: gprofng-archive gprofng-collect-app gprofng-display-html gprofng-display-src gprofng-display-text
-f cpp-14: cpp-14
-f dpkg-dev: dpkg-buildapi dpkg-buildtree
-f g++-14: g++-14
-f gcc-14: gcc-14 gcc-ar-14 gcc-nm-14 gcc-ranlib-14 gcov-14 gcov-dump-14 gcov-tool-14 lto-dump-14
-f imagemagick: magick
-f libfftw3-bin: fftw-wisdom fftw-wisdom-to-conf fftwf-wisdom fftwl-wisdom fftwq-wisdom
-f libglib2.0-dev-bin: gi-compile-repository gi-decompile-typelib gi-inspect-typelib
-f pango1.0-tools: pango-list pango-segmentation pango-view
-s libperl5.40: cpan5.40-x86_64-linux-gnu perl5.40-x86_64-linux-gnu
-s python3.13: pdb3.13 pydoc3.13 pygettext3.13
-s python3.13-minimal: python3.13
-s sensible-utils: sensible-terminal
b- apt: apt-key
b- coreutils: md5sum.textutils
b- e2fsprogs: badblocks chattr debugfs dumpe2fs e2freefrag e2fsck e2image e2label e2mmpstatus e2scrub e2scrub_all e2undo e4crypt e4defrag filefrag lsattr mke2fs mklost+found resize2fs tune2fs
b- gpgv: gpgv
b- login: faillog lastlog
b- logsave: logsave
b- passwd: cpgr cppw groupmems
b- perl-base: perl5.36.0
b- util-linux: addpart ctrlaltdel delpart last lastb mesg resizepart utmpdump
b- util-linux-extra: fincore hwclock lsfd lsirq
bb apt: apt apt-cache apt-cdrom apt-config apt-get apt-mark
bb base-passwd: update-passwd
bb bash: bash bashbug clear_console rbash
bb bsdutils: logger renice script scriptlive scriptreplay wall
bb coreutils: [ arch b2sum base32 base64 basename basenc cat chcon chgrp chmod chown chroot cksum comm cp csplit cut date dd df dir dircolors dirname du echo env expand expr factor false fmt fold groups head hostid id install join link ln logname ls md5sum mkdir mkfifo mknod mktemp mv nice nl nohup nproc numfmt od paste pathchk pinky pr printenv printf ptx pwd readlink realpath rm rmdir runcon seq sha1sum sha224sum sha256sum sha384sum sha512sum shred shuf sleep sort split stat stdbuf stty sum sync tac tail tee test timeout touch tr true truncate tsort tty uname unexpand uniq unlink users vdir wc who whoami yes
bb dash: dash sh
bb debconf: debconf debconf-apt-progress debconf-communicate debconf-copydb debconf-escape debconf-set-selections debconf-show dpkg-preconfigure dpkg-reconfigure
bb debianutils: add-shell installkernel ischroot remove-shell run-parts savelog tempfile update-shells which which.debianutils
bb diffutils: cmp diff diff3 sdiff
bb dpkg: dpkg dpkg-deb dpkg-divert dpkg-maintscript-helper dpkg-query dpkg-realpath dpkg-split dpkg-statoverride dpkg-trigger start-stop-daemon update-alternatives
bb findutils: find xargs
bb grep: egrep fgrep grep rgrep
bb gzip: gunzip gzexe gzip uncompress zcat zcmp zdiff zegrep zfgrep zforce zgrep zless zmore znew
bb hostname: dnsdomainname domainname hostname nisdomainname ypdomainname
bb init-system-helpers: invoke-rc.d service update-rc.d
bb libc-bin: getconf getent iconv iconvconfig ld.so ldconfig ldd locale localedef pldd tzselect zdump zic
bb libpam-modules-bin: faillock mkhomedir_helper pam_namespace_helper pam_timestamp_check pwhistory_helper unix_chkpwd unix_update
bb libpam-runtime: pam-auth-update pam_getenv
bb login: login newgrp nologin sg
bb mawk: awk mawk nawk
bb mount: losetup mount swapoff swapon umount
bb ncurses-bin: captoinfo clear infocmp infotocap reset tabs tic toe tput tset
bb passwd: chage chfn chgpasswd chpasswd chsh expiry gpasswd groupadd groupdel groupmod grpck grpconv grpunconv newusers passwd pwck pwconv pwunconv shadowconfig useradd userdel usermod vigr vipw
bb perl-base: perl
bb sed: sed
bb sysvinit-utils: fstab-decode killall5 pidof
bb tar: rmt-tar tar tarcat
bb util-linux: agetty blkdiscard blkid blkzone blockdev chcpu chmem choom chrt dmesg fallocate findfs findmnt flock fsck fsfreeze fstrim getopt getty hardlink i386 ionice ipcmk ipcrm ipcs isosize ldattach linux32 linux64 lsblk lscpu lsipc lslocks lslogins lsmem lsns mcookie mkfs mkswap more mountpoint namei nsenter pager partx pivot_root prlimit readprofile rename.ul rev rtcwake runuser setarch setpriv setsid setterm su sulogin swaplabel switch_root taskset uclampset unshare wdctl whereis wipefs x86_64 zramctl
bc adduser: addgroup adduser delgroup deluser
c- gnupg-utils: addgnupghome applygnupgdefaults gpg-zip gpgcompose gpgparsemail gpgsplit gpgtar kbxutil lspgpot migrate-pubring-from-classic-gpg watchgnupg
c- gpg-wks-server: gpg-wks-server
cc ca-certificates: update-ca-certificates
cc curl: curl
cc dirmngr: dirmngr dirmngr-client
cc gnupg: gpg
cc gpg-agent: gpg-agent
cc gpgconf: gpg-connect-agent gpgconf
cc gpgsm: gpgsm
cc openssl: c_rehash openssl
cc pinentry-curses: pinentry pinentry-curses
cc sq: sq
cc wget: wget
f- automake: aclocal-1.16 automake-1.16
f- binutils: dwp gold ld.gold
f- cpp-12: cpp-12
f- g++-12: g++-12
f- gcc-12: gcc-12 gcc-ar-12 gcc-nm-12 gcc-ranlib-12 gcov-12 gcov-dump-12 gcov-tool-12 lto-dump-12
f- libncurses-dev: ncurses5-config ncursesw5-config
ff autoconf: autoconf autoheader autom4te autoreconf autoscan autoupdate ifnames
ff automake: aclocal automake
ff binutils: addr2line ar as c++filt elfedit gp-archive gp-collect-app gp-display-html gp-display-src gp-display-text gprof gprofng ld ld.bfd nm objcopy objdump ranlib readelf size strings strip
ff bzip2: bunzip2 bzcat bzcmp bzdiff bzegrep bzexe bzfgrep bzgrep bzip2 bzip2recover bzless bzmore
ff comerr-dev: compile_et
ff cpp: cpp
ff dpkg-dev: dpkg-architecture dpkg-buildflags dpkg-buildpackage dpkg-checkbuilddeps dpkg-distaddfile dpkg-genbuildinfo dpkg-genchanges dpkg-gencontrol dpkg-gensymbols dpkg-mergechangelogs dpkg-name dpkg-parsechangelog dpkg-scanpackages dpkg-scansources dpkg-shlibdeps dpkg-source dpkg-vendor
ff file: file
ff fontconfig: fc-cache fc-cat fc-conflist fc-list fc-match fc-pattern fc-query fc-scan fc-validate
ff g++: c++ g++
ff gcc: c89 c89-gcc c99 c99-gcc cc gcc gcc-ar gcc-nm gcc-ranlib gcov gcov-dump gcov-tool lto-dump
ff icu-devtools: derb escapesrc genbrk genccode gencfu gencmn gencnval gendict gennorm2 genrb gensprep icuexportdata icuinfo icupkg makeconv pkgdata uconv
ff imagemagick: compare composite convert identify import mogrify montage
ff krb5-multidev: krb5-config.mit
ff libc-dev-bin: gencat
ff libcurl4-openssl-dev: curl-config
ff libgdk-pixbuf2.0-bin: gdk-pixbuf-csource gdk-pixbuf-pixdata gdk-pixbuf-thumbnailer
ff libglib2.0-bin: gapplication gdbus gio gio-querymodules glib-compile-schemas gresource gsettings
ff libglib2.0-dev-bin|libgio-2.0-dev-bin: gdbus-codegen glib-compile-resources glib-genmarshal glib-gettextize glib-mkenums gobject-query gtester gtester-report
ff libkrb5-dev: krb5-config
ff libmariadb-dev: mariadb-config mariadb_config
ff libmariadb-dev-compat: mysql_config
ff libncurses-dev: ncurses6-config ncursesw6-config
ff libpcre2-dev: pcre2-config
ff libpng-dev: libpng-config libpng16-config
ff libpq-dev: pg_config
ff libtool: libtoolize
ff libwmf-dev: libwmf-config
ff libxml2-dev: xml2-config
ff libxslt1-dev: xslt-config
ff m4: m4
ff make: gmake make make-first-existing-target
ff patch: patch
ff pkgconf: pkg-config
ff pkgconf-bin: pkgconf
ff rpcsvc-proto: rpcgen
ff shared-mime-info: update-mime-database
ff unzip: funzip unzip unzipsfx zipgrep zipinfo
ff x11-common: X11
ff xz-utils: lzcat lzma lzmainfo unlzma unxz xz xzcat xzcmp xzdiff xzegrep xzfgrep xzgrep xzless xzmore
s- libperl5.36: cpan5.36-x86_64-linux-gnu perl5.36-x86_64-linux-gnu
s- openssh-client: slogin
s- python3.11: pdb3.11 pydoc3.11 pygettext3.11
s- python3.11-minimal: python3.11
s- ucf: lcf
ss git: git git-receive-pack git-shell git-upload-archive git-upload-pack scalar
ss mercurial: chg hg
ss mercurial-common: hg-ssh
ss openssh-client: scp sftp ssh ssh-add ssh-agent ssh-argv0 ssh-copy-id ssh-keygen ssh-keyscan
ss perl: corelist cpan enc2xs encguess h2ph h2xs instmodsh json_pp libnetcfg perlbug perldoc perlivp perlthanks piconv pl2pm pod2html pod2man pod2text pod2usage podchecker prove ptar ptardiff ptargrep shasum splain streamzip xsubpp zipdetails
ss procps: free kill pgrep pidwait pkill pmap ps pwdx skill slabtop snice sysctl tload top uptime vmstat w watch
ss python3: pdb3 py3clean py3compile py3versions pydoc3 pygettext3 python3
ss sensible-utils: select-editor sensible-browser sensible-editor sensible-pager
ss subversion: svn svnadmin svnauthz svnauthz-validate svnbench svndumpfilter svnfsfs svnlook svnmucc svnrdump svnserve svnsync svnversion
ss ucf: ucf ucfq ucfr
`;

/** Shared libraries by their sonames. */
export const libraries = `
-b liblastlog2-2: liblastlog2.so.2
-c libassuan9: libassuan.so.9
-c libldap2: liblber.so.2 libldap.so.2
-c libnghttp3-9: libnghttp3.so.9
-c libunistring5: libunistring.so.5
-f libdav1d7: libdav1d.so.7
-f libfftw3-long3: libfftw3l.so.3 libfftw3l_omp.so.3 libfftw3l_threads.so.3
-f libfftw3-quad3: libfftw3q.so.3 libfftw3q_omp.so.3 libfftw3q_threads.so.3
-f libfftw3-single3: libfftw3f.so.3 libfftw3f_omp.so.3 libfftw3f_threads.so.3
-f libgirepository-2.0-0: libgirepository-2.0.so.0
-f libgnutls-dane0t64: libgnutls-dane.so.0
-f libgnutls-openssl27t64: libgnutls-openssl.so.27
-f libharfbuzz-cairo0: libharfbuzz-cairo.so.0
-f libharfbuzz-gobject0: libharfbuzz-gobject.so.0
-f libharfbuzz-icu0: libharfbuzz-icu.so.0
-f libharfbuzz-subset0: libharfbuzz-subset.so.0
-f libhwasan0: libhwasan.so.0
-f libicu76: libicudata.so.76 libicui18n.so.76 libicuio.so.76 libicutest.so.76 libicutu.so.76 libicuuc.so.76
-f libmagickcore-7.q16-10: libMagickCore-7.Q16.so.10
-f libmagickwand-7.q16-10: libMagickWand-7.Q16.so.10
-f libpangoxft-1.0-0: libpangoxft-1.0.so.0
-f libraw23t64: libraw.so.23 libraw_r.so.23
-f libsframe1: libsframe.so.1
-f libsharpyuv0: libsharpyuv.so.0
-f libunbound8: libunbound.so.8
-f libwebpdecoder3: libwebpdecoder.so.3
-f libxft2: libXft.so.2
-s libngtcp2-16: libngtcp2.so.16
-s libngtcp2-crypto-gnutls8: libngtcp2_crypto_gnutls.so.8
-s libutf8proc3: libutf8proc.so.3
b- libext2fs2: libe2p.so.2 libext2fs.so.2
b- libss2: libss.so.2
b- libunistring2: libunistring.so.2
bb libacl1: libacl.so.1
bb libattr1: libattr.so.1
bb libaudit1: libaudit.so.1
bb libblkid1: libblkid.so.1
bb libbz2-1.0: libbz2.so.1
bb libc6: libBrokenLocale.so.1 libanl.so.1 libc.so.6 libc_malloc_debug.so.0 libdl.so.2 libm.so.6 libmvec.so.1 libnsl.so.1 libnss_compat.so.2 libnss_dns.so.2 libnss_files.so.2 libnss_hesiod.so.2 libpthread.so.0 libresolv.so.2 librt.so.1 libthread_db.so.1 libutil.so.1
bb libcap-ng0: libcap-ng.so.0 libdrop_ambient.so.0
bb libcap2: libcap.so.2 libpsx.so.2
bb libcrypt1: libcrypt.so.1
bb libdebconfclient0: libdebconfclient.so.0
bb libgcc-s1: libgcc_s.so.1
bb libgmp10: libgmp.so.10
bb libhogweed6|libhogweed6t64: libhogweed.so.6
bb liblz4-1: liblz4.so.1
bb liblzma5: liblzma.so.5
bb libmd0: libmd.so.0
bb libmount1: libmount.so.1
bb libnettle8|libnettle8t64: libnettle.so.8
bb libpam0g: libpam.so.0 libpam_misc.so.0 libpamc.so.0
bb libpcre2-8-0: libpcre2-8.so.0
bb libseccomp2: libseccomp.so.2
bb libselinux1: libselinux.so.1
bb libsemanage2: libsemanage.so.2
bb libsepol2: libsepol.so.2
bb libsmartcols1: libsmartcols.so.1
bb libstdc++6: libstdc++.so.6
bb libsystemd0: libsystemd.so.0
bb libtinfo6: libtic.so.6 libtinfo.so.6
bb libudev1: libudev.so.1
bb libuuid1: libuuid.so.1
bb libxxhash0: libxxhash.so.0
bb libzstd1: libzstd.so.1
bb zlib1g: libz.so.1
bc libcom-err2: libcom_err.so.2
bc libffi8: libffi.so.8
bc libgcrypt20: libgcrypt.so.20
bc libgnutls30|libgnutls30t64: libgnutls.so.30
bc libgpg-error0: libgpg-error.so.0
bc libidn2-0: libidn2.so.0
bc libp11-kit0: libp11-kit.so.0
bc libtasn1-6: libtasn1.so.6
c- libassuan0: libassuan.so.0
c- libldap-2.5-0: liblber-2.5.so.0 libldap-2.5.so.0
cb libsqlite3-0: libsqlite3.so.0
cb libssl3|libssl3t64: libcrypto.so.3 libssl.so.3
cc libbrotli1: libbrotlicommon.so.1 libbrotlidec.so.1 libbrotlienc.so.1
cc libcurl4|libcurl4t64: libcurl.so.4
cc libgssapi-krb5-2: libgssapi_krb5.so.2
cc libk5crypto3: libk5crypto.so.3
cc libkeyutils1: libkeyutils.so.1
cc libkrb5-3: libkrb5.so.3
cc libkrb5support0: libkrb5support.so.0
cc libksba8: libksba.so.8
cc libncursesw6: libformw.so.6 libmenuw.so.6 libncursesw.so.6 libpanelw.so.6
cc libnghttp2-14: libnghttp2.so.14
cc libnpth0|libnpth0t64: libnpth.so.0
cc libpsl5|libpsl5t64: libpsl.so.5
cc libreadline8|libreadline8t64: libhistory.so.8 libreadline.so.8
cc librtmp1: librtmp.so.1
cc libsasl2-2: libsasl2.so.2
cc libssh2-1|libssh2-1t64: libssh2.so.1
f- libaom3: libaom.so.3
f- libbinutils: libsframe.so.0
f- libdav1d6: libdav1d.so.6
f- libgirepository-1.0-1: libgirepository-1.0.so.1
f- libicu72: libicudata.so.72 libicui18n.so.72 libicuio.so.72 libicutest.so.72 libicutu.so.72 libicuuc.so.72
f- libmagickcore-6.q16-6: libMagickCore-6.Q16.so.6
f- libmagickwand-6.q16-6: libMagickWand-6.Q16.so.6
f- libnuma1: libnuma.so.1
f- libx265-199: libx265.so.199
ff libasan8: libasan.so.8
ff libatomic1: libatomic.so.1
ff libcairo-gobject2: libcairo-gobject.so.2
ff libcairo-script-interpreter2: libcairo-script-interpreter.so.2
ff libcairo2: libcairo.so.2
ff libcc1-0: libcc1.so.0
ff libctf-nobfd0: libctf-nobfd.so.0
ff libctf0: libctf.so.0
ff libdatrie1: libdatrie.so.1
ff libde265-0: libde265.so.0
ff libdeflate0: libdeflate.so.0
ff libdjvulibre21: libdjvulibre.so.21
ff libelf1|libelf1t64: libelf.so.1
ff libevent-2.1-7|libevent-2.1-7t64: libevent-2.1.so.7
ff libevent-core-2.1-7|libevent-core-2.1-7t64: libevent_core-2.1.so.7
ff libevent-extra-2.1-7|libevent-extra-2.1-7t64: libevent_extra-2.1.so.7
ff libevent-openssl-2.1-7|libevent-openssl-2.1-7t64: libevent_openssl-2.1.so.7
ff libevent-pthreads-2.1-7|libevent-pthreads-2.1-7t64: libevent_pthreads-2.1.so.7
ff libexif12: libexif.so.12
ff libfftw3-double3: libfftw3.so.3 libfftw3_omp.so.3 libfftw3_threads.so.3
ff libfontconfig1: libfontconfig.so.1
ff libfreetype6: libfreetype.so.6
ff libfribidi0: libfribidi.so.0
ff libgdk-pixbuf-2.0-0: libgdk_pixbuf-2.0.so.0
ff libglib2.0-0|libglib2.0-0t64: libgio-2.0.so.0 libglib-2.0.so.0 libgmodule-2.0.so.0 libgobject-2.0.so.0 libgthread-2.0.so.0
ff libgmpxx4ldbl: libgmpxx.so.4
ff libgomp1: libgomp.so.1
ff libgprofng0: libgprofng.so.0
ff libgraphite2-3: libgraphite2.so.3
ff libgssrpc4|libgssrpc4t64: libgssrpc.so.4
ff libharfbuzz0b: libharfbuzz.so.0
ff libheif1: libheif.so.1
ff libice6: libICE.so.6
ff libimath-3-1-29|libimath-3-1-29t64: libImath-3_1.so.29
ff libisl23: libisl.so.23
ff libitm1: libitm.so.1
ff libjansson4: libjansson.so.4
ff libjbig0: libjbig.so.0
ff libjpeg62-turbo: libjpeg.so.62
ff libkadm5clnt-mit12: libkadm5clnt_mit.so.12
ff libkadm5srv-mit12: libkadm5srv_mit.so.12
ff libkdb5-10|libkdb5-10t64: libkdb5.so.10
ff liblcms2-2: liblcms2.so.2
ff liblerc4: libLerc.so.4
ff liblqr-1-0: liblqr-1.so.0
ff liblsan0: liblsan.so.0
ff libltdl7: libltdl.so.7
ff liblzo2-2: liblzo2.so.2
ff libmagic1|libmagic1t64: libmagic.so.1
ff libmariadb3: libmariadb.so.3
ff libmaxminddb0: libmaxminddb.so.0
ff libmpc3: libmpc.so.3
ff libmpfr6: libmpfr.so.6
ff libncurses6: libform.so.6 libmenu.so.6 libncurses.so.6 libpanel.so.6
ff libopenexr-3-1-30: libIex-3_1.so.30 libIlmThread-3_1.so.30 libOpenEXR-3_1.so.30 libOpenEXRCore-3_1.so.30 libOpenEXRUtil-3_1.so.30
ff libopenjp2-7: libopenjp2.so.7
ff libpango-1.0-0: libpango-1.0.so.0
ff libpangocairo-1.0-0: libpangocairo-1.0.so.0
ff libpangoft2-1.0-0: libpangoft2-1.0.so.0
ff libpcre2-16-0: libpcre2-16.so.0
ff libpcre2-32-0: libpcre2-32.so.0
ff libpcre2-posix3: libpcre2-posix.so.3
ff libpixman-1-0: libpixman-1.so.0
ff libpkgconf3: libpkgconf.so.3
ff libpng16-16|libpng16-16t64: libpng16.so.16
ff libpq5: libpq.so.5
ff libquadmath0: libquadmath.so.0
ff librsvg2-2: librsvg-2.so.2
ff libsm6: libSM.so.6
ff libthai0: libthai.so.0
ff libtiff6: libtiff.so.6
ff libtiffxx6: libtiffxx.so.6
ff libtsan2: libtsan.so.2
ff libubsan1: libubsan.so.1
ff libwebp7: libwebp.so.7
ff libwebpdemux2: libwebpdemux.so.2
ff libwebpmux3: libwebpmux.so.3
ff libwmf-0.2-7: libwmf-0.2.so.7
ff libwmflite-0.2-7: libwmflite-0.2.so.7
ff libx11-6: libX11.so.6
ff libxau6: libXau.so.6
ff libxcb-render0: libxcb-render.so.0
ff libxcb-shm0: libxcb-shm.so.0
ff libxcb1: libxcb.so.1
ff libxdmcp6: libXdmcp.so.6
ff libxext6: libXext.so.6
ff libxml2: libxml2.so.2
ff libxrender1: libXrender.so.1
ff libxslt1.1: libexslt.so.0 libxslt.so.1
ff libxt6|libxt6t64: libXt.so.6
ff libyaml-0-2: libyaml-0.so.2
s- libnsl2: libnsl.so.2
s- libtirpc3: libtirpc.so.3
s- libutf8proc2: libutf8proc.so.2
sb libbsd0: libbsd.so.0
ss libapr1|libapr1t64: libapr-1.so.0
ss libaprutil1|libaprutil1t64: libaprutil-1.so.0
ss libcurl3-gnutls|libcurl3t64-gnutls: libcurl-gnutls.so.3 libcurl-gnutls.so.4
ss libedit2: libedit.so.2
ss libexpat1: libexpat.so.1 libexpatw.so.1
ss libfido2-1: libfido2.so.1
ss libgdbm-compat4|libgdbm-compat4t64: libgdbm_compat.so.4
ss libgdbm6|libgdbm6t64: libgdbm.so.6
ss libproc2-0: libproc2.so.0
ss libserf-1-1: libserf-1.so.1
ss libsvn1: libsvn_auth_gnome_keyring-1.so.1 libsvn_auth_kwallet-1.so.1 libsvn_client-1.so.1 libsvn_delta-1.so.1 libsvn_diff-1.so.1 libsvn_fs-1.so.1 libsvn_fs_base-1.so.1 libsvn_fs_fs-1.so.1 libsvn_fs_util-1.so.1 libsvn_fs_x-1.so.1 libsvn_ra-1.so.1 libsvn_ra_local-1.so.1 libsvn_ra_serf-1.so.1 libsvn_ra_svn-1.so.1 libsvn_repos-1.so.1 libsvn_subr-1.so.1 libsvn_wc-1.so.1
`;

/** Headers, from a folder that the compiler searches. */
export const headers = `
-- libasound2-dev: alsa/asoundlib.h
-- libbluetooth-dev: bluetooth/bluetooth.h
-- libboost-dev: boost/version.hpp
-- libgd-dev: gd.h
-- libgdal-dev: gdal.h
-- libgeos-dev: geos_c.h
-- libhdf5-dev: hdf5.h
-- liblz4-dev: lz4.h
-- libmemcached-dev: libmemcached/memcached.h
-- libonig-dev: oniguruma.h
-- libopenblas-dev: cblas.h
-- libpango1.0-dev: pango/pango.h
-- libpcap-dev: pcap.h
-- libpcre3-dev: pcre.h
-- libproj-dev: proj.h
-- librdkafka-dev: librdkafka/rdkafka.h
-- libsasl2-dev: sasl/sasl.h
-- libsnappy-dev: snappy.h
-- libsndfile1-dev: sndfile.h
-- libsodium-dev: sodium.h
-- libusb-dev: usb.h
-- libuv1-dev: uv.h
-- libvips-dev: vips/vips.h
-- libxmlsec1-dev: xmlsec/xmlsec.h
-- libzip-dev: zip.h
-- portaudio19-dev: portaudio.h
-- python3-dev: Python.h
-- tk-dev: tk.h
-- unixodbc-dev: sql.h
-f libfftw3-dev: fftw3.h
-f libgnutls28-dev: gnutls/gnutls.h
-f libldap-dev: ldap.h
-f libmagickwand-7-headers: ImageMagick-7/MagickWand/MagickWand.h
-f nettle-dev: nettle/aes.h
f- libmagickwand-6-headers: ImageMagick-6/wand/MagickWand.h
ff libbz2-dev: bzlib.h
ff libc6-dev: stdio.h
ff libcairo2-dev: cairo/cairo.h
ff libcurl4-openssl-dev: curl/curl.h
ff libdb5.3-dev: db.h
ff libevent-dev: event.h event2/event.h
ff libexpat1-dev: expat.h
ff libffi-dev: ffi.h
ff libfreetype-dev: freetype2/ft2build.h
ff libgdbm-dev: gdbm.h
ff libglib2.0-dev: glib-2.0/gio/gio.h glib-2.0/glib.h
ff libgmp-dev: gmp.h
ff libicu-dev: unicode/utypes.h
ff libjpeg62-turbo-dev: jpeglib.h
ff libkrb5-dev: gssapi/gssapi.h krb5.h
ff liblcms2-dev: lcms2.h
ff libltdl-dev: ltdl.h
ff liblzma-dev: lzma.h
ff libmariadb-dev: mariadb/mysql.h
ff libmaxminddb-dev: maxminddb.h
ff libncurses-dev: curses.h ncurses.h
ff libpcre2-dev: pcre2.h
ff libpng-dev: png.h
ff libpq-dev: postgresql/libpq-fe.h
ff libreadline-dev: readline/readline.h
ff librsvg2-dev: librsvg-2.0/librsvg/rsvg.h
ff libselinux1-dev: selinux/selinux.h
ff libsqlite3-dev: sqlite3.h
ff libssl-dev: openssl/ssl.h
ff libtiff-dev: tiff.h tiffio.h
ff libwebp-dev: webp/decode.h
ff libx11-dev: X11/Xlib.h
ff libxml2-dev: libxml2/libxml/parser.h
ff libxslt1-dev: libxslt/xslt.h
ff libyaml-dev: yaml.h
ff libzstd-dev: zstd.h
ff linux-libc-dev: linux/types.h
ff uuid-dev: uuid/uuid.h
ff zlib1g-dev: zlib.h
`;

/** Packages. */
export const packages = `
-b: gcc-14-base libapt-pkg7.0 libdb5.3t64 libhogweed6t64 liblastlog2-2 libnettle8t64 libssl3t64 login.defs openssl-provider-legacy sqv
-c: libassuan9 libcurl4t64 libgnutls30t64 libldap2 libnghttp3-9 libnpth0t64 libpsl5t64 libreadline8t64 libssh2-1t64 libunistring5
-f: cpp-14 cpp-14-x86-64-linux-gnu cpp-x86-64-linux-gnu fonts-dejavu-mono g++-14 g++-14-x86-64-linux-gnu g++-x86-64-linux-gnu gcc-14 gcc-14-x86-64-linux-gnu gcc-x86-64-linux-gnu gir1.2-freedesktop-dev gir1.2-glib-2.0-dev gir1.2-harfbuzz-0.0 gir1.2-pango-1.0 girepository-tools imagemagick-7-common imagemagick-7.q16 libdatrie-dev libdav1d-dev libdav1d7 libelf1t64 libevent-2.1-7t64 libevent-core-2.1-7t64 libevent-extra-2.1-7t64 libevent-openssl-2.1-7t64 libevent-pthreads-2.1-7t64 libfftw3-bin libfftw3-dev libfftw3-long3 libfftw3-quad3 libfftw3-single3 libfribidi-dev libgcc-14-dev libgio-2.0-dev libgio-2.0-dev-bin libgirepository-2.0-0 libglib2.0-0t64 libgnutls-dane0t64 libgnutls-openssl27t64 libgnutls28-dev libgraphite2-dev libgssrpc4t64 libharfbuzz-cairo0 libharfbuzz-dev libharfbuzz-gobject0 libharfbuzz-icu0 libharfbuzz-subset0 libheif-plugin-dav1d libheif-plugin-libde265 libhwasan0 libicu76 libidn2-dev libimath-3-1-29t64 libkdb5-10t64 libldap-dev libmagic1t64 libmagickcore-7-arch-config libmagickcore-7-headers libmagickcore-7.q16-10 libmagickcore-7.q16-10-extra libmagickcore-7.q16-dev libmagickwand-7-headers libmagickwand-7.q16-10 libmagickwand-7.q16-dev libnghttp2-dev libnghttp3-dev libp11-kit-dev libpango1.0-dev libpangoxft-1.0-0 libpng16-16t64 libpsl-dev libraw23t64 librtmp-dev libsframe1 libsharpyuv-dev libsharpyuv0 libssh2-1-dev libstdc++-14-dev libsysprof-capture-4-dev libtasn1-6-dev libthai-dev libunbound8 libwebpdecoder3 libxft-dev libxft2 libxt6t64 native-architecture nettle-dev pango1.0-tools python3-packaging
-s: libapr1t64 libaprutil1t64 libcbor0.10 libcurl3t64-gnutls libgdbm-compat4t64 libgdbm6t64 libngtcp2-16 libngtcp2-crypto-gnutls8 libperl5.40 libpython3.13-minimal libpython3.13-stdlib libtext-charwidth-perl libtext-wrapi18n-perl libutf8proc3 perl-modules-5.40 python3.13 python3.13-minimal
b-: e2fsprogs gcc-12-base gpgv libapt-pkg6.0 libdb5.3 libext2fs2 libgnutls30 libhogweed6 libnettle8 libss2 libunistring2 logsave usr-is-merged util-linux-extra
bb: apt base-files base-passwd bash bsdutils coreutils dash debconf debian-archive-keyring debianutils diffutils dpkg findutils grep gzip hostname init-system-helpers libacl1 libattr1 libaudit-common libaudit1 libblkid1 libbz2-1.0 libc-bin libc6 libcap-ng0 libcap2 libcrypt1 libdebconfclient0 libgcc-s1 libgmp10 liblz4-1 liblzma5 libmd0 libmount1 libpam-modules libpam-modules-bin libpam-runtime libpam0g libpcre2-8-0 libseccomp2 libselinux1 libsemanage-common libsemanage2 libsepol2 libsmartcols1 libstdc++6 libsystemd0 libtinfo6 libudev1 libuuid1 libxxhash0 libzstd1 login mawk mount ncurses-base ncurses-bin passwd perl-base sed sysvinit-utils tar tzdata util-linux zlib1g
bc: adduser libcom-err2 libffi8 libgcrypt20 libgpg-error0 libidn2-0 libp11-kit0 libtasn1-6
c-: gnupg-utils gpg-wks-client gpg-wks-server libassuan0 libcurl4 libldap-2.5-0 libnpth0 libpsl5 libreadline8 libssh2-1 libssl3
cb: libsqlite3-0
cc: ca-certificates curl dirmngr gnupg gnupg-l10n gpg gpg-agent gpgconf gpgsm libbrotli1 libgssapi-krb5-2 libk5crypto3 libkeyutils1 libkrb5-3 libkrb5support0 libksba8 libncursesw6 libnghttp2-14 librtmp1 libsasl2-2 libsasl2-modules-db netbase openssl pinentry-curses readline-common sq wget
f-: cpp-12 g++-12 gcc-12 imagemagick-6-common imagemagick-6.q16 libaom3 libdav1d6 libelf1 libevent-2.1-7 libevent-core-2.1-7 libevent-extra-2.1-7 libevent-openssl-2.1-7 libevent-pthreads-2.1-7 libfreetype6-dev libgcc-12-dev libgirepository-1.0-1 libglib2.0-0 libgssrpc4 libicu72 libimath-3-1-29 libkdb5-10 libmagic1 libmagickcore-6-arch-config libmagickcore-6-headers libmagickcore-6.q16-6 libmagickcore-6.q16-6-extra libmagickcore-6.q16-dev libmagickwand-6-headers libmagickwand-6.q16-6 libmagickwand-6.q16-dev libncurses5-dev libncursesw5-dev libnsl-dev libnuma1 libpng16-16 libpthread-stubs0-dev libstdc++-12-dev libtirpc-dev libx265-199 libxt6 pkg-config python3-distutils python3-lib2to3 x11proto-core-dev
ff: autoconf automake autotools-dev binutils binutils-common binutils-x86-64-linux-gnu bzip2 comerr-dev cpp default-libmysqlclient-dev dpkg-dev file fontconfig fontconfig-config fonts-dejavu-core g++ gcc gir1.2-freedesktop gir1.2-gdkpixbuf-2.0 gir1.2-glib-2.0 gir1.2-rsvg-2.0 hicolor-icon-theme icu-devtools imagemagick krb5-multidev libasan8 libatomic1 libbinutils libblkid-dev libbrotli-dev libbz2-dev libc-dev-bin libc6-dev libcairo-gobject2 libcairo-script-interpreter2 libcairo2 libcairo2-dev libcc1-0 libcrypt-dev libctf-nobfd0 libctf0 libcurl4-openssl-dev libdatrie1 libdb-dev libdb5.3-dev libde265-0 libdeflate-dev libdeflate0 libdjvulibre-dev libdjvulibre-text libdjvulibre21 libdpkg-perl libevent-dev libexif-dev libexif12 libexpat1-dev libffi-dev libfftw3-double3 libfontconfig-dev libfontconfig1 libfreetype-dev libfreetype6 libfribidi0 libgdbm-dev libgdk-pixbuf-2.0-0 libgdk-pixbuf-2.0-dev libgdk-pixbuf2.0-bin libgdk-pixbuf2.0-common libglib2.0-bin libglib2.0-data libglib2.0-dev libglib2.0-dev-bin libgmp-dev libgmpxx4ldbl libgomp1 libgprofng0 libgraphite2-3 libharfbuzz0b libheif1 libice-dev libice6 libicu-dev libimath-dev libisl23 libitm1 libjansson4 libjbig-dev libjbig0 libjpeg-dev libjpeg62-turbo libjpeg62-turbo-dev libkadm5clnt-mit12 libkadm5srv-mit12 libkrb5-dev liblcms2-2 liblcms2-dev liblerc-dev liblerc4 liblqr-1-0 liblqr-1-0-dev liblsan0 libltdl-dev libltdl7 liblzma-dev liblzo2-2 libmagic-mgc libmagickcore-dev libmagickwand-dev libmariadb-dev libmariadb-dev-compat libmariadb3 libmaxminddb-dev libmaxminddb0 libmount-dev libmpc3 libmpfr6 libncurses-dev libncurses6 libopenexr-3-1-30 libopenexr-dev libopenjp2-7 libopenjp2-7-dev libpango-1.0-0 libpangocairo-1.0-0 libpangoft2-1.0-0 libpcre2-16-0 libpcre2-32-0 libpcre2-dev libpcre2-posix3 libpixman-1-0 libpixman-1-dev libpkgconf3 libpng-dev libpq-dev libpq5 libquadmath0 libreadline-dev librsvg2-2 librsvg2-common librsvg2-dev libselinux1-dev libsepol-dev libsm-dev libsm6 libsqlite3-dev libssl-dev libthai-data libthai0 libtiff-dev libtiff6 libtiffxx6 libtool libtsan2 libubsan1 libwebp-dev libwebp7 libwebpdemux2 libwebpmux3 libwmf-0.2-7 libwmf-dev libwmflite-0.2-7 libx11-6 libx11-data libx11-dev libxau-dev libxau6 libxcb-render0 libxcb-render0-dev libxcb-shm0 libxcb-shm0-dev libxcb1 libxcb1-dev libxdmcp-dev libxdmcp6 libxext-dev libxext6 libxml2 libxml2-dev libxrender-dev libxrender1 libxslt1-dev libxslt1.1 libxt-dev libyaml-0-2 libyaml-dev libzstd-dev linux-libc-dev m4 make mariadb-common mysql-common patch pkgconf pkgconf-bin rpcsvc-proto shared-mime-info unzip uuid-dev x11-common x11proto-dev xorg-sgml-doctools xtrans-dev xz-utils zlib1g-dev
s-: libapr1 libaprutil1 libcbor0.8 libcurl3-gnutls libgdbm-compat4 libgdbm6 libnsl2 libperl5.36 libpython3.11-minimal libpython3.11-stdlib libtirpc-common libtirpc3 libutf8proc2 perl-modules-5.36 python3.11 python3.11-minimal
sb: libbsd0
ss: git git-man libedit2 liberror-perl libexpat1 libfido2-1 libproc2-0 libpython3-stdlib libserf-1-1 libsvn1 media-types mercurial mercurial-common openssh-client perl procps python3 python3-minimal sensible-utils subversion ucf
`;

/** The applets of Alpine's busybox. */
export const applets = `
[ [[ acpid add-shell addgroup adduser adjtimex arch arp arping ash awk base64 basename bbconfig bc beep blkdiscard blkid blockdev brctl bunzip2 bzcat bzip2 cal cat chattr chgrp chmod chown chpasswd chroot chvt cksum clear cmp comm cp cpio crond crontab cryptpw cut date dc dd deallocvt delgroup deluser depmod df diff dirname dmesg dnsdomainname dos2unix du dumpkmap echo egrep eject env ether-wake expand expr factor fallocate false fatattr fbset fbsplash fdflush fdisk fgrep find findfs flock fold free fsck fstrim fsync fuser getopt getty grep groups gunzip gzip halt hd head hexdump hostid hostname hwclock id ifconfig ifdown ifenslave ifup init inotifyd insmod install ionice iostat ip ipaddr ipcalc ipcrm ipcs iplink ipneigh iproute iprule iptunnel kbd_mode kill killall killall5 klogd last less link linux32 linux64 ln loadfont loadkmap logger login logread losetup ls lsattr lsmod lsof lsusb lzcat lzma lzop lzopcat makemime md5sum mdev mesg microcom mkdir mkdosfs mkfifo mknod mkpasswd mkswap mktemp modinfo modprobe more mount mountpoint mpstat mv nameif nanddump nandwrite nbd-client nc netstat nice nl nmeter nohup nologin nproc nsenter nslookup ntpd od openvt partprobe passwd paste pgrep pidof ping ping6 pipe_progress pivot_root pkill pmap poweroff printenv printf ps pscan pstree pwd pwdx raidautorun rdate rdev readahead readlink realpath reboot reformime remove-shell renice reset resize rev rfkill rm rmdir rmmod route run-parts sed sendmail seq setconsole setfont setkeycodes setlogcons setpriv setserial setsid sh sha1sum sha256sum sha3sum sha512sum showkey shred shuf slattach sleep sort split stat strings stty su sum swapoff swapon switch_root sync sysctl syslogd tac tail tar tee test time timeout top touch tr traceroute traceroute6 tree true truncate tty ttysize tunctl udhcpc udhcpc6 umount uname unexpand uniq unix2dos unlink unlzma unlzop unshare unxz unzip uptime usleep uudecode uuencode vconfig vi vlock volname watch watchdog wc wget which who whoami whois xargs xxd xzcat yes zcat zcip
`;
