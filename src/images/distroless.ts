import type { Contents, Described } from './contents.ts';
import { busyboxCommands } from './levels.ts';
import type { Suite } from './levels.ts';

/**
 * What `gcr.io/distroless/NAME` holds (GoogleContainerTools/distroless, August 2026): a name without a release is Debian 13. `scratch` holds
 * nothing. Undefined for a name that is not known.
 */
export function distrolessContents(name: string, { features, variant }: Described): Contents | undefined {
  const [, base = '', release = '13'] = /^(.+?)(?:-debian(\d+))?$/.exec(name) ?? [];
  const kind = base.replace(/^(java|nodejs)\d+$/, '$1');
  const layers = Object.hasOwn(images, kind) ? images[kind] : undefined;
  if (layers === undefined) return undefined;
  const nearest: Suite = release === '12' ? 'bookworm' : 'trixie';
  const debug = [variant, ...features].some((word) => word.startsWith('debug'));
  const packages = layers.packages.split(' ').filter((word) => word !== '');
  return {
    suite: release === '12' || release === '13' ? nearest : undefined,
    nearest,
    level: 'none',
    plus: packages.map((word) => word.split('|')[nearest === 'trixie' ? 1 : 0] ?? word),
    minus: [],
    commands: [...layers.commands, ...(debug ? busyboxCommands() : [])],
    shell: debug ? 'ash' : 'none',
    libc: /^(scratch|static)$/.test(kind) ? 'none' : 'glibc',
    users: kind === 'scratch' ? [] : ['root', 'nobody', 'nonroot'],
  };
}

interface Image {
  readonly packages: string;
  readonly commands: readonly string[];
}

const still = 'base-files ca-certificates media-types netbase tzdata /etc/ssl/certs /usr/share/zoneinfo';
const nossl = `${still} libc6`;
const base = `${nossl} libssl3|libssl3t64`;
const cc = `${base} libgcc-s1 libgomp1 libstdc++6`;

const images: Readonly<Record<string, Image>> = {
  scratch: { packages: '', commands: [] },
  static: { packages: still, commands: [] },
  'base-nossl': { packages: nossl, commands: [] },
  base: { packages: base, commands: [] },
  cc: { packages: cc, commands: [] },
  nodejs: { packages: cc, commands: ['node'] },
  python3: { packages: cc, commands: ['python', 'python3'] },
  'java-base': { packages: nossl, commands: [] },
  java: { packages: nossl, commands: ['java'] },
};
