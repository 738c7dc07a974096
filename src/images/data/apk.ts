/**
 * What packages of Debian 12 are called on Alpine, collected by hand in August 2026 and not checked against an index of Alpine's, where names change
 * between releases: weak evidence, never enough for a safe edit. Left out on purpose: what is set up in another way there, whose name there holds a
 * version, interpreters (of another version), and what stands for glibc or apt. These are called the same.
 */
export const sameNames = `
acl aria2 aspell attr autoconf automake bc binutils bison bzip2 ca-certificates cmake coreutils curl diffutils dos2unix dumb-init expect ffmpeg file
findutils flex fontconfig freetds-dev gawk gdb gettext gfortran ghostscript git git-lfs gnupg graphicsmagick graphviz grep gzip htop imagemagick
inotify-tools iproute2 jq less libcap-dev libev-dev libevent-dev libffi-dev libmaxminddb-dev libmemcached-dev libpcap-dev libpng-dev libpq-dev
librdkafka-dev libseccomp-dev libsodium-dev libssl3 libtool libunwind-dev libwebp-dev libx11-dev libxml2 libxml2-dev libxml2-utils libxslt-dev
libzip-dev lsof make mariadb-client meson moreutils mysql-client nano nasm net-tools netcat-openbsd openssh-client openssl patch perl poppler-utils
postgresql-client procps psmisc python3 python3-dev rclone rsync screen sed socat sshpass strace subversion tar tcpdump tini tmux tree tzdata unixodbc
unixodbc-dev unzip util-linux vim wget xvfb yasm zip zsh zstd
`;

/** `DEBIAN=ALPINE,ALPINE`; with nothing behind the sign, nothing is needed. */
export const otherNames = `
apt-utils= bind9-dnsutils=bind-tools bind9-host=bind-tools build-essential=build-base cpanminus=perl-app-cpanminus
default-libmysqlclient-dev=mariadb-dev default-mysql-client=mariadb-client dirmngr=gnupg dnsutils=bind-tools fonts-dejavu=ttf-dejavu
fonts-dejavu-core=ttf-dejavu fonts-liberation=ttf-liberation fonts-noto=font-noto g++=g++,musl-dev gcc=gcc,musl-dev gettext-base=gettext-envsubst
git-core=git gnupg2=gnupg gpg=gnupg inetutils-telnet=busybox-extras iputils-ping=iputils libargon2-dev=argon2-dev libatlas-base-dev=openblas-dev
libatomic1=libatomic libavcodec-dev=ffmpeg-dev libblas-dev=openblas-dev libbluetooth-dev=bluez-dev libboost-all-dev=boost-dev libboost-dev=boost-dev
libbz2-dev=bzip2-dev libc-dev=musl-dev libc6-dev=musl-dev libcairo2=cairo libcairo2-dev=cairo-dev libcurl4=libcurl libcurl4-gnutls-dev=curl-dev
libcurl4-openssl-dev=curl-dev libffi8=libffi libfontconfig1=fontconfig libfreetype6=freetype libfreetype6-dev=freetype-dev libgcc-s1=libgcc
libgd-dev=gd-dev libgdal-dev=gdal-dev libgdbm-dev=gdbm-dev libgdk-pixbuf2.0-dev=gdk-pixbuf-dev libgeos-dev=geos-dev libgif-dev=giflib-dev
libgl1=mesa-gl libgl1-mesa-glx=mesa-gl libglib2.0-0=glib libglib2.0-dev=glib-dev libgmp-dev=gmp-dev libgomp1=libgomp libharfbuzz-dev=harfbuzz-dev
libhdf5-dev=hdf5-dev libhiredis-dev=hiredis-dev libicu-dev=icu-dev libjemalloc-dev=jemalloc-dev libjemalloc2=jemalloc libjpeg-dev=libjpeg-turbo-dev
libjpeg62-turbo=libjpeg-turbo libjpeg62-turbo-dev=libjpeg-turbo-dev libkrb5-dev=krb5-dev liblapack-dev=lapack-dev libldap2-dev=openldap-dev
liblz4-dev=lz4-dev liblzma-dev=xz-dev libmagic-dev=file-dev libmagic1=libmagic libmagickwand-dev=imagemagick-dev
libmariadb-dev=mariadb-connector-c-dev libmariadb3=mariadb-connector-c libmpfr-dev=mpfr-dev libmysqlclient-dev=mariadb-dev libncurses-dev=ncurses-dev
libncurses5-dev=ncurses-dev libncursesw5-dev=ncurses-dev libnl-3-dev=libnl3-dev libnss3=nss libonig-dev=oniguruma-dev libopenblas-dev=openblas-dev
libpam0g-dev=linux-pam-dev libpango-1.0-0=pango libpango1.0-dev=pango-dev libpcre2-dev=pcre2-dev libpng16-16=libpng libpq5=libpq libproj-dev=proj-dev
libprotobuf-dev=protobuf-dev librabbitmq-dev=rabbitmq-c-dev libreadline-dev=readline-dev librsvg2-dev=librsvg-dev libsasl2-dev=cyrus-sasl-dev
libsm6=libsm libsnappy-dev=snappy-dev libsndfile1=libsndfile libsodium23=libsodium libsqlite3-0=sqlite-libs libsqlite3-dev=sqlite-dev
libssl-dev=openssl-dev libstdc++6=libstdc++ libtiff-dev=tiff-dev libtiff5-dev=tiff-dev libudev-dev=eudev-dev libusb-1.0-0-dev=libusb-dev
libuuid1=libuuid libuv1-dev=libuv-dev libvips-dev=vips-dev libvips42=vips libxext6=libxext libxmlsec1-dev=xmlsec-dev libxrender1=libxrender
libxslt1-dev=libxslt-dev libxslt1.1=libxslt libyaml-dev=yaml-dev libzstd-dev=zstd-dev linux-headers-amd64=linux-headers linux-libc-dev=linux-headers
netcat=netcat-openbsd netcat-traditional=netcat-openbsd ninja-build=samurai p7zip-full=7zip pkg-config=pkgconf protobuf-compiler=protoc
python3-venv=python3 redis-tools=redis sqlite3=sqlite telnet=busybox-extras uuid-dev=util-linux-dev uuid-runtime=uuidgen xsltproc=libxslt xz-utils=xz
zlib1g=zlib zlib1g-dev=zlib-dev
`;
