import type { Step } from '../commands.ts';
import { installedIn } from './installs.ts';
import type { Work } from './left.ts';

/** Notes the packages that go along with the program; a text says why one of them may be needed and cannot. */
export function noteInstall({ kit, product, packages, called }: Work, { at, command }: Step): string | undefined {
  const { added, removed, isPlain } = installedIn(command);
  if (!isPlain && product.isSameRelease === true) return `what line ${at.line} installs is not known`;
  for (const one of removed) packages.delete(one);
  for (const one of added) {
    const name = one.replace(/[=~<>@].*$/, '');
    if (kit.packages.test(name)) continue;
    if (product.isSameRelease !== true) {
      if (!neutral.test(name)) return `line ${at.line} installs ${name}, which the program may need`;
      continue;
    }
    if (compilers.test(name))
      return `which libraries of ${name}, which line ${at.line} installs, the program needs is not known`;
    const isAsked = new RegExp(String.raw`(^|[^\w-])${name.replace(/[.+]/g, String.raw`\$&`)}([^\w-]|$)`).test(
      product.asks ?? '',
    );
    if (isAsked || !(fetching.test(name) || called.has(name))) packages.add(one);
  }
  return undefined;
}

/** Compilers whose programs need libraries that come along with them. */
const compilers =
  /^(build-dep|dmd|fpc|fp-compiler|gcj|gccgo|gdc|gfortran|ghc|gnat|gnustep|gobjc|ldc|libtcc|ocaml|opam|sbcl|swi-prolog|tcc)([-+\d]|$)/;

/** Packages that bring sources in and nothing else. */
const fetching =
  /^(apt-transport-https|apt-utils|bzip2|ca-certificates|dirmngr|gnupg2?|gpg|gpg-agent|gzip|lsb-release|lzip|patch|software-properties-common|tar|unzip|xz|xz-utils|zip)$/;

/** Packages that every program may do without when the image was never asked for more, or that the runtime images bring. */
const neutral =
  /^(apt-transport-https|bash|build-base|build-essential|bzip2|ca-certificates|curl|dos2unix|g\+\+|gcc|git|git-core|gnupg2?|gzip|jq|less|lsb-release|make|nano|nodejs|npm|openssh(-client)?|procps|python3?|rsync|software-properties-common|sudo|tar|tree|tzdata|unzip|vim|wget|xz-utils|yarn|zip)$/;
