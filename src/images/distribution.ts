/** Debian's releases from 6 on; sid never is one. */
const debians = [
  'squeeze',
  'wheezy',
  'jessie',
  'stretch',
  'buster',
  'bullseye',
  'bookworm',
  'trixie',
  'forky',
  'sid',
] as const;

/** Debian's names for releases whatever they are, in August 2026. */
const moving: Readonly<Record<string, string>> = {
  '': 'trixie',
  stable: 'trixie',
  oldstable: 'bookworm',
  oldoldstable: 'bullseye',
  testing: 'forky',
  unstable: 'sid',
};

const ubuntus: ReadonlyMap<string, string> = new Map(
  (
    '10.04 lucid,12.04 precise,14.04 trusty,14.10 utopic,15.04 vivid,15.10 wily,16.04 xenial,16.10 yakkety,17.04 zesty,17.10 artful,18.04 bionic,' +
    '18.10 cosmic,19.04 disco,19.10 eoan,20.04 focal,20.10 groovy,21.04 hirsute,21.10 impish,22.04 jammy,22.10 kinetic,23.04 lunar,23.10 mantic,' +
    '24.04 noble,24.10 oracular,25.04 plucky,25.10 questing,26.04 resolute,26.10 stonking'
  )
    .split(',')
    .map((line) => {
      const [number = '', name = ''] = line.split(' ');
      return [number, name] as const;
    }),
);

/** The year in which each release of Debian and Ubuntu came out; sid has none. */
const years: ReadonlyMap<string, number> = new Map([
  ...debians.slice(0, -1).map((name, i) => [name, 2011 + 2 * i] as const),
  ...[...ubuntus].map(([number, name]) => [name, 2000 + Number(number.slice(0, 2))] as const),
]);

/** The release of Debian that a number or a word names: `12.15`, `12`, `bookworm`. */
export function debianSuite(name: string): string | undefined {
  const major = /^\d+(?=\.|$)/.exec(name)?.[0];
  const suite = major === undefined ? debians.find((one) => one === name) : debians[Number(major) - 6];
  return major !== undefined && suite === 'sid' ? undefined : suite;
}

/** The release that a word such as `stable` stands for now, '' being the newest one. */
export function movingSuite(name: string): string | undefined {
  return moving[name];
}

/** The release of Ubuntu that a number or a word names. */
export function ubuntuSuite(name: string): string | undefined {
  return ubuntus.get(name.slice(0, 5)) ?? (years.has(name) && debianSuite(name) === undefined ? name : undefined);
}

/** The year in which a release of Debian or Ubuntu came out; undefined for any other one, and for sid. */
export function yearOf(suite: string): number | undefined {
  return years.get(suite);
}

/** The parts of a tag's suffix: `fpm-alpine3.20` is `fpm` and `alpine3.20`. */
export function tokensOf(suffix: string): readonly string[] {
  if (suffix === '') return [];
  const joined = suffix
    .replace(/\b(alpine|ubuntu)-(?=\d+\.)/, '$1')
    .replace(/\b(ubi\d*)-minimal\b/, '$1minimal')
    .replace(/\brhel-(?=ubi)/, '');
  return joined.split('-');
}

/** The release of a distribution that a part of a tag names: `bookworm` (also as `debian12`), `noble`, `alpine3.22`, `alpine`, `ubi9`. */
export function suiteNamed(token: string): string | undefined {
  if (years.has(token) || token === 'sid' || others.test(token)) return token;
  const [, name, number = ''] = /^(debian|ubuntu)([\d.]+)$/.exec(token) ?? [];
  return name === undefined ? undefined : name === 'debian' ? debianSuite(number) : ubuntuSuite(number);
}

const others =
  /^(alpine[\d.]*|ubi\d*(minimal)?|al20\d\d|al2|debian|ubuntu|(amazonlinux|almalinux|centos|fedora|oracle|oraclelinux|photon|rhel)[\d.]*)$/;
