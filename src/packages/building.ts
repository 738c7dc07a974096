/** Compilers and what goes with them: nothing that they made needs them when it runs. */
const tools =
  /^(alpine-sdk|as(sembler)?|autoconf|automake|autotools-dev|binutils|bison|build-base|build-essential|cargo|clang|cmake|cython3?|dpkg-dev|flex|fortify-headers|g\+\+(-\d+)?|gcc(-\d+(\.\d+)?)?|gcc-c\+\+|gfortran|libtool|linux-headers|m4|make|meson|nasm|ninja(-build)?|patch|pkgconf|pkg-?config|re2c|rust|rustc|samurai|swig|yasm|\$\{?PHPIZE_DEPS\}?)$/;

/** Headers, and the links that a linker looks for. */
const headers = /^[a-z0-9][a-z0-9.+_-]*-dev$/;

/**
 * Libraries that programs load by their name (`ctypes`, Ruby's `ffi`, plug-ins), and packages whose plug-ins and settings come with the headers: no
 * built file says that it needs them.
 */
const byName =
  /^(lib)?(asound|alsa|google-perftools|gperftools|jemalloc|tcmalloc|cairo|curl|dmtx|enchant|espeak|ev|ffmpeg|file|fuse|gdal|gdk-pixbuf|geos|gi(rara|repository)|git2|gobject-introspection|gsl|gstreamer|gtk|hidapi|hunspell|imagemagick|magic|magickwand|magickcore|graphicsmagick|nfc|nss|odbc|odbccr|openal|openslide|opus|pango|pcap|pcsclite|portaudio|portmidi|proj|pulse|qt|qtbase|rsvg|sdl|secp256k1|sndfile|sodium|spatialindex|spatialite|tesseract|udev|eudev|unixodbc|usb|v8|vips|webkit|wkhtml|xmlsec|zbar|zmq|zeromq)[a-z0-9.+]*(-[a-z0-9.+]+)*$/;

/** Whether a package is there to build with and for nothing else. Names as in Alpine and Debian. */
export function isForBuilding(name: string): boolean {
  return tools.test(name) || (headers.test(name) && !isLoadedByName(name));
}

/** Whether one of the packages compiles, and not only what headers there are. */
export function hasCompiler(names: readonly string[]): boolean {
  return names.some((name) => compilers.test(name));
}

const compilers = /^(alpine-sdk|build-base|build-essential|cargo|clang|g\+\+|gcc|gfortran|rustc?|\$\{?PHPIZE_DEPS\}?)/;

/** Whether a package holds, or brings along, libraries that may be loaded without anything being linked to them. */
export function isLoadedByName(name: string): boolean {
  return byName.test(name);
}

/** Programs that come along with compilers and headers, which a later step may call without anybody having named their packages. */
export const broughtAlong =
  /^(ar|as|bunzip2|bzip2|c\+\+|c99|cc|cmake|cpp|curl|file|g\+\+|gcc|git|gmake|icu-config|ld|lzma|m4|make|mysql_config|nm|objcopy|objdump|patch|perl|pg_config|pkg-config|pkgconf|python3|ranlib|readelf|size|strings|strip|unlzma|unxz|xml2-config|xz|xzcat)$/;

/** Words of what compiles when it runs, or installs further packages then. */
export const compilesLate =
  /\b(aesara|brian2|cmdstanpy?|cppyy|deepspeed|home-?assistant|homebridge|Inline::C|node-red|octoprint|prophet|pyopencl|pycuda|pystan|pytensor|pythran|pyximport|RubyInline|theano|tinycc|torch|triton|tvm)\b/i;
