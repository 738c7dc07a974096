import { expand, placeOf } from '../folders.ts';
import { alpineRelease, officialName } from '../images/release.ts';
import { rootOf } from '../order.ts';
import { valueFor } from './building.ts';
import type { Building, Output } from './building.ts';

/** The programs that Cargo writes: whatever lies in the folder of a profile, or in that of what is installed. */
export function* rustOutputs(building: Building): Generator<Output> {
  const { command, file, at, folder, stage } = building;
  if (!/^(cargo|cross)$/.test(command.name)) return;
  const words = command.args
    .map(({ value }) => expand(file, at, value, command))
    .filter((word) => !word.startsWith('+'));
  const verb = words.find((word) => /^(build|b|zigbuild|install|rustc)$/.test(word));
  if (verb === undefined) return;
  const option = (name: string): string | undefined => {
    const index = words.findLastIndex((word) => word === `--${name}` || word.startsWith(`--${name}=`));
    return words[index]?.includes('=') === true
      ? words[index].slice(name.length + 3)
      : words[index + 1 || words.length];
  };
  const triple = option('target') ?? valueFor(building, 'CARGO_BUILD_TARGET');
  const { image } = rootOf(stage);
  const isMusl =
    triple === undefined
      ? officialName(image) === 'rust' && alpineRelease(image) !== undefined
      : /-musl\w*$/.test(triple);
  // -crt-static links the C library of the image
  const isAsked = /crt-static/.test(file.text);
  const doubt = isAsked
    ? 'the file has settings for how the C library is linked (crt-static)'
    : isMusl
      ? undefined
      : `line ${at.line} does not build it for musl, so that it needs the C library`;
  const linked = { doubt, platform: platformOf(triple) };
  if (verb === 'install') {
    const root = option('root');
    const home = valueFor(building, 'CARGO_INSTALL_ROOT') ?? valueFor(building, 'CARGO_HOME') ?? '/usr/local/cargo';
    yield { path: placeOf(folder, `${root ?? home}/bin/*`), ...linked };
    return;
  }
  const target = option('target-dir') ?? valueFor(building, 'CARGO_TARGET_DIR') ?? 'target';
  const profile = option('profile') ?? (words.some((word) => /^(--release|-r)$/.test(word)) ? 'release' : 'debug');
  // images that set a target in Cargo's own settings; the folder is there for what is built for it alone
  if (triple === undefined && !isAsked) {
    for (const machine of ['x86_64', 'aarch64']) {
      const musl = `${machine}-unknown-linux-musl`;
      yield { path: placeOf(folder, `${target}/${musl}/${profile}/*`), doubt: undefined, platform: platformOf(musl) };
    }
  }
  const path = [target, triple, profile === 'dev' ? 'debug' : profile, '*'].filter((part) => part !== undefined);
  yield { path: placeOf(folder, path.join('/')), ...linked };
}

function platformOf(triple: string | undefined): string | undefined {
  const [, machine = ''] = /^(\w+?)-/.exec(triple ?? '') ?? [];
  return new Map([
    ['x86_64', 'linux/amd64'],
    ['aarch64', 'linux/arm64'],
    ['armv7', 'linux/arm/v7'],
    ['arm', 'linux/arm/v6'],
    ['i686', 'linux/386'],
    ['i586', 'linux/386'],
  ]).get(machine);
}
