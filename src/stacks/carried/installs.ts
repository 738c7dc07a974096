import type { Command } from '../../shell.ts';

/** What a command of a package manager adds and removes. */
export interface Installs {
  /** Packages as written, versions included. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Whether it removes what came along. */
  readonly isCleaning: boolean;
  /** Whether every word is a name, out of the places that the image knows. */
  readonly isPlain: boolean;
}

/** What a command of apt, apk or dnf does. */
export function installedIn({ args }: Command): Installs {
  const values = args.map(({ value }) => value);
  const at = values.findIndex((value) => verbs.test(value));
  const verb = values[at] ?? '';
  const words = values.filter((value, i) => i !== at && !value.startsWith('-') && !takesWord.test(values[i - 1] ?? ''));
  const virtual = values.flatMap((value, i) => (/^(-t|--virtual)$/.test(value) ? [values[i + 1] ?? ''] : []));
  const isAdding = /^(add|install)$/.test(verb);
  const isPlain =
    !isAdding ||
    (words.every((word) => /^[a-z0-9][\w.+-]*([=~<>@:][\w.+:~=<>@-]*)?$/i.test(word)) &&
      !values.some(
        (value) => /^(-X|--repository|--target-release|--allow-untrusted)/.test(value) || /\.(deb|apk)$/.test(value),
      ) &&
      virtual.every((name) => /^[\w.-]+$/.test(name)));
  const names = words.filter((word) => !word.startsWith('.'));
  return {
    added: isAdding ? names : verb === 'build-dep' ? ['build-dep'] : [],
    removed: /^(autoremove|del|purge|remove)$/.test(verb) ? words : [],
    isCleaning: verb === 'autoremove' || (verb === 'purge' && values.includes('--auto-remove')),
    isPlain,
  };
}

const verbs =
  /^(add|autoremove|build-dep|del|install|purge|remove|source|update|upgrade|dist-upgrade|full-upgrade|clean|autoclean)$/;

/** Options that take the next word. */
const takesWord = /^(-t|--virtual|-o|--option|-c|--config-file|-X|--repository|-p|--root|--arch)$/;
