import type { Command } from '../shell.ts';

/** The programs that a command starts in its turn, told by its words; `?` and a reason where that cannot be told. */
export function impliedBy({ name, args }: Command, fill: (text: string) => string): readonly string[] {
  const values = args.map(({ value }) => fill(value));
  switch (name) {
    case 'tar':
    case 'bsdtar':
      return byTar(values);
    case 'apt-key':
      return /^(list|del|finger)$/.test(values[0] ?? '') ? [] : ['gpg'];
    case 'git':
      return values.some((value) => /^(ssh:\/\/|git@)/.test(value)) ? ['ssh'] : [];
    case 'rsync':
      return values.some((value) => /^[\w.-]+@?[\w.-]*:(?!\/\/)/.test(value)) ? ['ssh'] : [];
    case 'bower':
      return values[0] === 'install' || values[0] === 'i' ? ['git'] : [];
    case 'make':
    case 'gmake':
    case 'ninja':
    case 'grunt':
    case 'gulp':
    case 'rake':
    case 'ant':
    case 'tox':
    case 'nox':
    case 'invoke':
    case 'lerna':
    case 'jekyll':
    case 'meson':
    case 'scons':
      return [`?what ${name} runs cannot be seen`];
    case 'cmake':
      return values.some((value) => /^(--build|--install|-E|-P|--version)$/.test(value)) ? [] : ['gcc', 'make'];
    case 'autoreconf':
      return ['autoconf', 'automake'];
    case 'phpize':
      return ['autoconf'];
    case 'go':
      return values[0] === 'get' ? ['git'] : [];
    default:
      return [];
  }
}

function byTar(values: readonly string[]): readonly string[] {
  const [first = ''] = values;
  const letters = [
    ...(first.startsWith('-') ? [] : [first]),
    ...values.filter((value) => /^-[a-zA-Z]+$/.test(value)).map((value) => value.slice(1)),
  ].join('');
  const has = (letter: string, long: RegExp): boolean =>
    letters.includes(letter) || values.some((value) => long.test(value));
  if (has('j', /^--bzip2$/)) return ['bzip2'];
  if (has('J', /^--xz$/)) return ['xz'];
  if (values.some((value) => /^--(zstd|lzma|lzip|use-compress-program.*)$|^-I/.test(value)))
    return values.includes('--zstd') ? ['zstd'] : ['?which program tar unpacks with cannot be told'];
  if (has('z', /^--(gzip|gunzip|ungzip)$/)) return [];
  const names = values.join(' ');
  const found = compressions.flatMap(([pattern, program]) => (pattern.test(names) ? [program] : []));
  if (found.length > 0) return found;
  const isFile = has('f', /^--file/) && !/(^|\s)-(\s|$)/.test(names);
  const isNamed = /\.(tar|tgz|gz|taz)\b/.test(names);
  return isFile && !isNamed && has('x', /^--(extract|get)$/) ? ['?what the archive is packed with cannot be told'] : [];
}

const compressions: readonly (readonly [pattern: RegExp, program: string])[] = [
  [/\.(t?bz2?|tbz2)\b/, 'bzip2'],
  [/\.(t?xz)\b/, 'xz'],
  [/\.(tzst|zst)\b/, 'zstd'],
];
