/*
 * Written by `npm run runtime-libraries`: the shared libraries that packages of headers are there for, from the package indexes of Debian 12 and
 * 13 (main, amd64) of 2026-11-21, without those that the debian image has. `HEADERS:LIBRARY ...`; what is called differently in 13 is behind `|`, `?` says
 * that the release does not have the package.
 */
export const libraries = `
autotools-dev:
binutils-dev:libbinutils libctf-nobfd0 libctf0|libbinutils libctf-nobfd0 libctf0 libgprofng0 libsframe1
default-libmysqlclient-dev:libmariadb3
dpkg-dev:
fftw-dev:
freeglut3-dev:libglut3.12
freetds-dev:libct4 libsybdb5
gnutls-dev:libgnutls-dane0 libgnutls-openssl27 libgnutlsxx30|libgnutls-dane0t64 libgnutls-openssl27t64 libgnutls30t64
graphviz-dev:libcdt5 libcgraph6 libgvc6 libgvc6-plugins-gtk libgvpr2 liblab-gamut1 libpathplan4 libxdot4
libacl1-dev:
libaio-dev:libaio1|libaio1t64
libapparmor-dev:libapparmor1
libapr1-dev:libapr1|libapr1t64
libarchive-dev:libarchive13|libarchive13t64
libargon2-dev:libargon2-1
libasound2-dev:libasound2|libasound2t64
libass-dev:libass9
libatlas-base-dev:libatlas3-base|?
libavcodec-dev:libavcodec59|libavcodec61
libavdevice-dev:libavdevice59|libavdevice61
libavfilter-dev:libavfilter8|libavfilter10
libavformat-dev:libavformat59|libavformat61
libavutil-dev:libavutil57|libavutil59
libb2-dev:libb2-1
libblas-dev:libblas3
libblosc-dev:libblosc1
libbluetooth-dev:libbluetooth3
libboost-all-dev:libasan8 libatomic1 libboost-atomic1.74.0 libboost-chrono1.74.0 libboost-container1.74.0 libboost-context1.74.0 libboost-coroutine1.74.0 libboost-date-time1.74.0 libboost-fiber1.74.0 libboost-filesystem1.74.0 libboost-graph-parallel1.74.0 libboost-graph1.74.0 libboost-iostreams1.74.0 libboost-locale1.74.0 libboost-log1.74.0 libboost-math1.74.0 libboost-mpi-python1.74.0 libboost-mpi1.74.0 libboost-nowide1.74.0 libboost-numpy1.74.0 libboost-program-options1.74.0 libboost-python1.74.0 libboost-random1.74.0 libboost-regex1.74.0 libboost-serialization1.74.0 libboost-stacktrace1.74.0 libboost-system1.74.0 libboost-test1.74.0 libboost-thread1.74.0 libboost-timer1.74.0 libboost-type-erasure1.74.0 libboost-wave1.74.0 libgomp1 libitm1 liblsan0 libquadmath0 libtsan2 libubsan1|libasan8 libatomic1 libboost-atomic1.83.0 libboost-chrono1.83.0t64 libboost-container1.83.0 libboost-context1.83.0 libboost-coroutine1.83.0 libboost-date-time1.83.0 libboost-fiber1.83.0 libboost-filesystem1.83.0 libboost-graph-parallel1.83.0 libboost-graph1.83.0 libboost-iostreams1.83.0 libboost-json1.83.0 libboost-locale1.83.0 libboost-log1.83.0 libboost-math1.83.0 libboost-mpi-python1.83.0 libboost-mpi1.83.0 libboost-nowide1.83.0 libboost-numpy1.83.0 libboost-program-options1.83.0 libboost-python1.83.0 libboost-random1.83.0 libboost-regex1.83.0 libboost-serialization1.83.0 libboost-stacktrace1.83.0 libboost-system1.83.0 libboost-test1.83.0 libboost-thread1.83.0 libboost-timer1.83.0 libboost-type-erasure1.83.0 libboost-url1.83.0 libboost-wave1.83.0 libgomp1 libhwasan0 libitm1 liblsan0 libquadmath0 libtsan2 libubsan1
libboost-date-time-dev:libboost-date-time1.74.0|libboost-date-time1.83.0
libboost-dev:libasan8 libatomic1 libgomp1 libitm1 liblsan0 libquadmath0 libtsan2 libubsan1|libasan8 libatomic1 libgomp1 libhwasan0 libitm1 liblsan0 libquadmath0 libtsan2 libubsan1
libboost-filesystem-dev:libboost-filesystem1.74.0|libboost-filesystem1.83.0
libboost-program-options-dev:libboost-program-options1.74.0|libboost-program-options1.83.0
libboost-python-dev:libboost-python1.74.0|libboost-python1.83.0
libboost-regex-dev:libboost-regex1.74.0|libboost-regex1.83.0
libboost-system-dev:libboost-system1.74.0|libboost-system1.83.0
libboost-test-dev:libboost-test1.74.0|libboost-test1.83.0
libboost-thread-dev:libboost-thread1.74.0|libboost-thread1.83.0
libbsd-dev:libbsd0|
libbz2-dev:
libc++-dev:libc++1-14|libc++1-19
libc-client-dev:libc-client2007e|?
libc-client2007e-dev:libc-client2007e|?
libcairo2-dev:libcairo-gobject2 libcairo-script-interpreter2 libcairo2
libcap-dev:
libcap-ng-dev:
libcmocka-dev:libcmocka0
libcrypto++-dev:libcrypto++8|libcrypto++8t64
libcups2-dev:libcups2|libcups2t64
libcurl3-dev:libcurl4|libcurl4t64
libcurl4-gnutls-dev:libcurl3-gnutls|libcurl3t64-gnutls
libcurl4-openssl-dev:libcurl4|libcurl4t64
libdb-dev:
libdbus-1-dev:libdbus-1-3
libde265-dev:libde265-0
libdouble-conversion-dev:libdouble-conversion3
libdrm-dev:libdrm-amdgpu1 libdrm-intel1 libdrm-nouveau2 libdrm-radeon1 libdrm2
libdw-dev:libdw1|libdw1t64
libedit-dev:libedit2
libeigen3-dev:
libelf-dev:libelf1|libelf1t64
libev-dev:libev4|libev4t64
libevent-dev:libevent-2.1-7 libevent-core-2.1-7 libevent-extra-2.1-7 libevent-openssl-2.1-7 libevent-pthreads-2.1-7|libevent-2.1-7t64 libevent-core-2.1-7t64 libevent-extra-2.1-7t64 libevent-openssl-2.1-7t64 libevent-pthreads-2.1-7t64
libexif-dev:libexif12
libexpat-dev:libexpat1
libexpat1-dev:libexpat1
libfcgi-dev:libfcgi0ldbl|libfcgi0t64
libffi-dev:|libffi8
libfftw3-dev:libfftw3-double3 libfftw3-long3 libfftw3-quad3 libfftw3-single3
libfontconfig1-dev:libfontconfig1
libfreetype6-dev:libfreetype6
libfribidi-dev:libfribidi0
libfuse-dev:libfuse2|libfuse2t64
libfuzzy-dev:libfuzzy2
libgcrypt-dev:|libgcrypt20
libgd-dev:libgd3
libgdal-dev:libgdal32|libgdal36
libgdbm-compat-dev:libgdbm-compat4|libgdbm-compat4t64
libgdbm-dev:libgdbm6|libgdbm6t64
libgeoip-dev:libgeoip1|libgeoip1t64
libgeos-dev:libgeos-c1v5|libgeos-c1t64
libgflags-dev:libgflags2.2
libgif-dev:libgif7
libgit2-dev:libgit2-1.5|libgit2-1.9
libgl1-mesa-dev:libgl1 libglvnd0
libglew-dev:libglew2.2
libglib2.0-dev:libglib2.0-0|libglib2.0-0t64
libglu1-mesa-dev:libglu1-mesa
libgmp-dev:libgmpxx4ldbl
libgmp3-dev:libgmpxx4ldbl
libgoogle-glog-dev:libgoogle-glog0v6|libgoogle-glog0v6t64
libgoogle-perftools-dev:libgoogle-perftools4 libtcmalloc-minimal4|libgoogle-perftools4t64 libtcmalloc-minimal4t64
libgraphviz-dev:libcdt5 libcgraph6 libgvc6 libgvc6-plugins-gtk libgvpr2 liblab-gamut1 libpathplan4 libxdot4
libgrpc-dev:libgrpc29|libgrpc29t64
libgsl-dev:libgsl27 libgslcblas0|libgsl28 libgslcblas0
libgsl0-dev:libgsl27 libgslcblas0|libgsl28 libgslcblas0
libgss-dev:libgss3
libgtest-dev:
libharfbuzz-dev:gir1.2-harfbuzz-0.0 libharfbuzz-gobject0 libharfbuzz-icu0 libharfbuzz-subset0 libharfbuzz0b|gir1.2-harfbuzz-0.0 libharfbuzz-cairo0 libharfbuzz-gobject0 libharfbuzz-icu0 libharfbuzz-subset0 libharfbuzz0b
libhdf5-dev:libhdf5-103-1 libhdf5-cpp-103-1 libhdf5-fortran-102 libhdf5-hl-100 libhdf5-hl-cpp-100 libhdf5-hl-fortran-100|libhdf5-310 libhdf5-cpp-310 libhdf5-fortran-310 libhdf5-hl-310 libhdf5-hl-cpp-310 libhdf5-hl-fortran-310
libhdf5-serial-dev:libhdf5-103-1 libhdf5-cpp-103-1 libhdf5-fortran-102 libhdf5-hl-100 libhdf5-hl-cpp-100 libhdf5-hl-fortran-100|libhdf5-310 libhdf5-cpp-310 libhdf5-fortran-310 libhdf5-hl-310 libhdf5-hl-cpp-310 libhdf5-hl-fortran-310
libhwloc-dev:libhwloc15
libicu-dev:libicu72|libicu76
libidn11-dev:libidn12
libjansson-dev:libjansson4
libjemalloc-dev:libjemalloc2
libjpeg-dev:libjpeg62-turbo
libjpeg62-turbo-dev:libjpeg62-turbo
libjson-c-dev:libjson-c5
libjsoncpp-dev:libjsoncpp25|libjsoncpp26
libkrb5-dev:libgssapi-krb5-2 libgssrpc4 libk5crypto3 libkadm5clnt-mit12 libkadm5srv-mit12 libkrb5-3|libgssapi-krb5-2 libgssrpc4t64 libk5crypto3 libkadm5clnt-mit12 libkadm5srv-mit12 libkrb5-3
liblapack-dev:liblapack3
liblapacke-dev:liblapacke
liblcms2-dev:liblcms2-2
libldap-dev:libldap-2.5-0|libldap2
libldap2-dev:libldap-2.5-0|libldap2
libldb-dev:libldb2
libleptonica-dev:liblept5|libleptonica6
libleveldb-dev:libleveldb1d
liblmdb-dev:liblmdb0
liblog4cplus-dev:liblog4cplus-2.0.5|liblog4cplus-2.0.5t64
libltdl-dev:libltdl7
liblz4-dev:
liblzma-dev:
liblzo2-dev:liblzo2-2
libmagic-dev:libmagic1|libmagic1t64
libmariadb-dev:libmariadb3
libmariadb-dev-compat:libmariadb3
libmaxminddb-dev:libmaxminddb0
libmcrypt-dev:libmcrypt4
libmecab-dev:libmecab2
libmemcached-dev:libmemcached11 libmemcachedutil2|libmemcached11t64 libmemcachedutil2t64
libmetis-dev:libmetis5
libmicrohttpd-dev:libmicrohttpd12|libmicrohttpd12t64
libminiupnpc-dev:libminiupnpc17|libminiupnpc18
libmnl-dev:libmnl0
libmp3lame-dev:libmp3lame0
libmpc-dev:libmpc3
libmpfr-dev:libmpfr6
libnanomsg-dev:libnanomsg5
libncurses-dev:libncurses6 libncursesw6
libncurses5-dev:libncurses6 libncursesw6
libncursesw5-dev:libncurses6 libncursesw6
libnetcdf-dev:libnetcdf19|libnetcdf22
libnetfilter-queue-dev:libnetfilter-queue1
libnfnetlink-dev:libnfnetlink0
libnl-3-dev:libnl-3-200
libnl-genl-3-dev:libnl-genl-3-200
libnotify-dev:gir1.2-notify-0.7 libnotify4
libnsl-dev:libnsl2
libnuma-dev:libnuma1
libonig-dev:libonig5
libopenblas-dev:libopenblas0
libopenjp2-7-dev:libopenjp2-7
libopenmpi-dev:libopenmpi3|libopenmpi40
libopus-dev:libopus0
libosmpbf-dev:libosmpbf1
libpam0g-dev:
libpcap-dev:libpcap0.8|libpcap0.8t64
libpciaccess-dev:libpciaccess0
libpcre2-dev:libpcre2-16-0 libpcre2-32-0 libpcre2-posix3
libpcre3-dev:libpcre16-3 libpcre3 libpcre32-3 libpcrecpp0v5|?
libpng-dev:libpng16-16|libpng16-16t64
libpoppler-cpp-dev:libpoppler-cpp0v5|libpoppler-cpp2
libpoppler-dev:libpoppler126|libpoppler147
libpq-dev:libpq5
libproj-dev:libproj25
libprotobuf-c-dev:libprotobuf-c1
libprotobuf-dev:libprotobuf-lite32 libprotobuf32|libprotobuf-lite32t64 libprotobuf32t64
libprotoc-dev:libprotoc32|libprotoc32t64
libpulse-dev:libpulse-mainloop-glib0 libpulse0
librabbitmq-dev:librabbitmq4
librdkafka-dev:librdkafka++1 librdkafka1
libre2-dev:libre2-9|libre2-11
libreadline-dev:libreadline8|libreadline8t64
libreadline6-dev:libreadline8|libreadline8t64
librtmp-dev:librtmp1
libsasl2-dev:libsasl2-2
libsass-dev:libsass1
libsdl1.2-dev:libsdl1.2debian
libsdl2-dev:libsdl2-2.0-0
libseccomp-dev:
libsecp256k1-dev:libsecp256k1-1|libsecp256k1-2
libsnappy-dev:libsnappy1v5
libsndfile1-dev:libsndfile1
libsnmp-dev:libnetsnmptrapd40 libsnmp40|libnetsnmptrapd40t64 libsnmp40t64
libsodium-dev:libsodium23
libsoup2.4-dev:gir1.2-soup-2.4 libsoup2.4-1|gir1.2-soup-2.4 libsoup-2.4-1
libspatialindex-dev:libspatialindex-c6 libspatialindex6|libspatialindex-c8 libspatialindex8
libspatialite-dev:libspatialite7|libspatialite8t64
libsqlcipher-dev:libsqlcipher0|libsqlcipher1
libsqlite3-dev:libsqlite3-0|
libssh-dev:libssh-4
libssh2-1-dev:libssh2-1|libssh2-1t64
libssl-dev:libssl3|
libsuitesparse-dev:libamd2 libbtf1 libcamd2 libccolamd2 libcholmod3 libcolamd2 libcxsparse3 libklu1 libldl2 libmongoose2 librbio2 libsliplu1 libspqr2 libsuitesparseconfig5 libumfpack5|libamd3 libbtf2 libcamd3 libccolamd3 libcholmod5 libcolamd3 libcxsparse4 libklu2 libldl3 libparu1 librbio4 libspex3 libspqr4 libsuitesparse-mongoose3 libsuitesparseconfig7 libumfpack6
libswresample-dev:libswresample4|libswresample5
libswscale-dev:libswscale6|libswscale8
libsystemd-dev:
libtbb-dev:libtbb12
libtesseract-dev:libtesseract5
libtheora-dev:libtheora0|libtheora0 libtheoradec1 libtheoraenc1
libtidy-dev:libtidy5deb1|libtidy58
libtiff-dev:libtiff6 libtiffxx6
libtiff5-dev:libtiff6 libtiffxx6
libtirpc-dev:libtirpc3|libtirpc3t64
libudev-dev:
libudunits2-dev:libudunits2-0
libunwind-dev:libunwind8
liburing-dev:liburing2
libusb-1.0-0-dev:libusb-1.0-0
libusb-dev:libusb-0.1-4
libuv1-dev:libuv1|libuv1t64
libv4l-dev:libv4l-0 libv4l2rds0 libv4lconvert0|libv4l-0t64 libv4l2rds0t64 libv4lconvert0t64
libva-dev:libva-drm2 libva-glx2 libva-wayland2 libva-x11-2 libva2
libvirt-dev:libvirt0
libvisual-0.4-dev:libvisual-0.4-0
libvorbis-dev:libvorbis0a libvorbisenc2 libvorbisfile3
libvpx-dev:libvpx7|libvpx9
libwayland-dev:libwayland-client0 libwayland-cursor0 libwayland-egl1 libwayland-server0
libwebp-dev:libwebp7 libwebpdemux2 libwebpmux3|libwebp7 libwebpdecoder3 libwebpdemux2 libwebpmux3
libx11-dev:libx11-6
libx11-xcb-dev:libx11-xcb1
libx264-dev:libx264-164
libxapian-dev:libxapian30
libxcb1-dev:libxcb1
libxcursor-dev:libxcursor1
libxext-dev:libxext6
libxfixes-dev:libxfixes3
libxft-dev:libxft2
libxi-dev:libxi6
libxinerama-dev:libxinerama1
libxml2-dev:libxml2
libxmlsec1-dev:libxmlsec1 libxmlsec1-gcrypt libxmlsec1-gnutls libxmlsec1-nss libxmlsec1-openssl|libxmlsec1t64 libxmlsec1t64-gcrypt libxmlsec1t64-gnutls libxmlsec1t64-nss libxmlsec1t64-openssl
libxpm-dev:libxpm4
libxrandr-dev:libxrandr2
libxrender-dev:libxrender1
libxslt-dev:libxslt1.1
libxslt1-dev:libxslt1.1
libxt-dev:libxt6|libxt6t64
libxtst-dev:libxtst6
libxv-dev:libxv1
libxvidcore-dev:libxvidcore4
libxxf86vm-dev:libxxf86vm1
libxxhash-dev:
libyaml-dev:libyaml-0-2
libzbar-dev:gir1.2-zbar-1.0 libzbar0|gir1.2-zbar-1.0 libzbar0t64
libzip-dev:libzip4|libzip5
libzmq3-dev:libzmq5
libzstd-dev:
linux-libc-dev:
mesa-common-dev:libdrm-amdgpu1 libdrm-intel1 libdrm-nouveau2 libdrm-radeon1 libdrm2 libgl1 libglx0 libx11-6
ncurses-dev:libncurses6 libncursesw6
ocl-icd-opencl-dev:
portaudio19-dev:libportaudio2 libportaudiocpp0
unixodbc-dev:libodbc2 libodbccr2 libodbcinst2
uuid-dev:
zlib1g-dev:
`;
