import type { Command } from '../shell.ts';

/** Options of useradd, groupadd and both kinds of adduser that a value follows. */
const valued =
  /^(-\w*[bcdefgGkKpsuh]|--(base-dir|comment|home-dir|home|expiredate|inactive|gid|groups|skel|key|password|shell|uid|gecos|ingroup|conf|firstuid|lastuid|firstgid|lastgid))$/;

/** The user or group that a command makes, and the home that it is given. */
export function userIn(
  { name, args }: Command,
  fill: (word: string) => string,
): { readonly name: string; readonly home: string | undefined } {
  const values = args.map(({ value }) => fill(value));
  // without a letter for a value: `adduser -D app`, `useradd -r -m app`
  const isValue = (i: number): boolean => valued.test(values[i - 1] ?? '') && !isFlag(name, values[i - 1] ?? '');
  const first = values.find((value, i) => !value.startsWith('-') && !isValue(i)) ?? '';
  const joined = values.find((value) => /^--home(-dir)?=/.test(value))?.replace(/^[^=]*=/, '');
  const option = values.findIndex((value) => /^(-\w*[dh]|--home(-dir)?)$/.test(value));
  return { name: first, home: joined ?? (option === -1 ? undefined : values[option + 1]) };
}

/** `-f` of groupadd, `-e` and `-h` of nothing that has a value there. */
function isFlag(name: string, option: string): boolean {
  return name === 'groupadd' && /^-\w*[fh]$/.test(option);
}
