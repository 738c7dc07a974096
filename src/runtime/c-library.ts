import type { Dockerfile } from '../dockerfile.ts';
import { describe } from '../images/describe.ts';
import { rootOf } from '../order.ts';
import type { Linked } from './building.ts';
import { installedBeside } from './installed.ts';

/** Packages of Debian and Ubuntu that bring no library to link with beside those of C and C++. */
const plainPackages =
  /^(apt-transport-https|autoconf|automake|bash|binutils|bison|build-essential|bzip2|ca-certificates|cargo|ccache|cmake|coreutils|curl|file|findutils|flex|g\+\+|gawk|gcc|gettext|git|git-lfs|gnupg|gnupg2|gzip|jq|libc-dev|libc6-dev|lsb-release|m4|make|mercurial|meson|nasm|ninja-build|openssh-client|openssl|patch|perl|pkg-config|pkgconf|protobuf-compiler|python3|rsync|rustc|sed|subversion|sudo|tar|tree|tzdata|unzip|upx-ucl|wget|xz-utils|yasm|zip|zstd)$/;

/** Images of Debian and Ubuntu that hold a compiler and nothing to link with but the libraries of C and C++, or no compiler at all. */
function isPlain(family: string, variant: string): boolean {
  return /^(debian|golang|ubuntu)$/.test(family) || (family === 'rust' && variant === 'slim');
}

/**
 * Why a program may be linked with more than the libraries of C and C++: undefined when the stage that links it has nothing else to link with. That
 * leaves libcrypt, which comes along with the headers of the C library and is looked for by its name.
 */
export function moreThanC(file: Dockerfile, { doubt, by }: Linked): string | undefined {
  if (by === undefined) return doubt;
  const { image } = rootOf(by.stage);
  const known = describe(image);
  if (known === undefined || known.manager !== 'apt')
    return `${image.text}, where it is linked, is not known to be of Debian`;
  if (!isPlain(known.family, known.variant))
    return `${image.text}, where it is linked, holds the headers of many libraries`;
  if (/-lcrypt\b/.test(file.text)) return 'it is linked with libcrypt';
  const other = installedBeside(file, by.stage, /^(apt|apt-get|aptitude|dpkg)$/, plainPackages);
  return other === undefined ? undefined : `${other}, with which it may be linked`;
}
