import { isLiteral } from '../shell.ts';
import type { Command } from '../shell.ts';

/**
 * Commands that mean the same to dash and the tools of GNU and to busybox: the letters of the options that both know and take alike, and long ones
 * (usage of BusyBox 1.35). A command that is not here, or an option, counts as one that differs.
 */
const alike: Readonly<Record<string, string>> = {
  ':': '',
  basename: '',
  cat: '',
  cd: '',
  chgrp: 'R',
  chmod: 'Rf',
  chown: 'Rhf',
  command: 'v',
  cp: 'aRrpfn',
  cut: 'dfc',
  date: 'u',
  dirname: '',
  exit: '',
  export: '',
  false: '',
  find: '-name -iname -path -type -maxdepth -mindepth -print -exec',
  grep: 'qivEFcnoxwslrh',
  gunzip: 'cf',
  gzip: 'cfd',
  head: 'nc',
  id: 'ugn',
  ln: 'sfnT',
  local: '',
  ls: 'laA1',
  mkdir: 'pm',
  mktemp: 'd',
  mv: 'f',
  pwd: '',
  read: 'r',
  readlink: 'f',
  return: '',
  rm: 'rRf',
  rmdir: 'p',
  set: 'eux',
  sha256sum: 'c',
  shift: '',
  sleep: '',
  sort: 'unr',
  tail: 'nf',
  tar: 'xzjJfCvct --strip-components',
  tee: 'a',
  touch: 'c',
  tr: 'ds',
  true: '',
  umask: '',
  uname: 'msr',
  uniq: 'c',
  unset: '',
  unzip: 'qodn',
  wait: '',
  wc: 'lcw',
};

/** Whether a command does the same under busybox; undefined for one that is not known to, a text that names what differs. */
export function differsInBusybox(command: Command): string | undefined {
  const { name, args } = command;
  if (command.redirects.some(({ operator }) => !/^(>|>>|<|>&|<&|>\||<<|<<-)$/.test(operator)))
    return 'a redirection that is not read alike by every shell';
  const values = args.map(({ value }) => value);
  switch (name) {
    case 'echo':
      return differsInEcho(command);
    case 'printf':
      return values.some((value) => /%\(|%q|\\x/.test(value))
        ? 'printf with a format that shells differ in'
        : undefined;
    case 'test':
    case '[':
      return values.some((value) => /^(==|-nt|-ot|-ef)$/.test(value)) ? `${name} with a test of its own` : undefined;
    case 'sed':
      return differsInSed(command);
    case 'wget':
      return optionOf(values, 'qOSP --spider --no-check-certificate') ?? undefined;
    default:
  }
  const known = Object.hasOwn(alike, name) ? alike[name] : undefined;
  if (known === undefined) return name === '' ? 'a program that cannot be told' : name;
  if (name === 'grep' && values.some(isPeculiar)) return 'grep with an expression of its own';
  if (name === 'date' && values.some((value) => !/^(-u|\+.*)$/.test(value))) return 'date with more than a format';
  if (name === 'find') return differsInFind(values, known);
  // whether options behind operands are taken for such depends on the C library
  const operand = values.findIndex((value) => !/^-./.test(value));
  if (orderly.test(name) && operand !== -1 && values.slice(operand).some((value) => /^-./.test(value)))
    return `${name} with options behind its paths`;
  if (name === 'tar' && /^[a-z]/i.test(values[0] ?? ''))
    return optionOf([`-${values[0]}`, ...values.slice(1)], known, name);
  return optionOf(values, known, name);
}

/** Commands none of whose options takes a value. */
const orderly = /^(cat|chgrp|chmod|chown|cp|ln|ls|mv|rm|rmdir|touch)$/;

/** The first option that is not among those that are known. */
function optionOf(values: readonly string[], known: string, name = 'wget'): string | undefined {
  const [letters = '', ...long] = known.startsWith('-') ? ['', ...known.split(' ')] : known.split(' ');
  const odd = values.find((value) => {
    if (value === '--' || !/^-./.test(value)) return false;
    if (value.startsWith('--')) return !long.includes(value.replace(/=.*/s, ''));
    // the value may stand behind the letter: `-n1`, `-d:`, `-O-`, and a number alone is one of lines
    const only = /^-([a-zA-Z]*?)([a-zA-Z]?)([^a-zA-Z].*)?$/s.exec(value);
    if (/^-\d+$/.test(value)) return !/^(head|tail)$/.test(name) && !letters.includes(value.slice(1));
    const [, first = '', last = ''] = only ?? [];
    return only === null || [...first, ...last].some((letter) => !letters.includes(letter));
  });
  return odd === undefined ? undefined : `${name} ${odd}`;
}

/** dash's echo reads escapes and no options but `-n`. */
function differsInEcho({ args }: Command): string | undefined {
  const odd = args.some(({ value, kind }) => value.includes('\\') || (kind !== 'expansion' && /^-[eE]/.test(value)));
  return odd ? 'echo with escapes' : undefined;
}

function differsInSed({ args }: Command): string | undefined {
  const values = args.map(({ value }) => value);
  const option = optionOf(values, 'ienEr', 'sed');
  if (option !== undefined) return option;
  if (values.some((value) => /^-i.+|^-\w*[^-\w]/.test(value))) return 'sed with an option of its own';
  const given = values.filter((_, i) => /^-\w*e$/.test(values[i - 1] ?? '') && values[i - 1] !== '-ie');
  const expressions = given.length > 0 ? given : values.filter((value) => !value.startsWith('-')).slice(0, 1);
  const plain = expressions.every((text) =>
    /^(s([|/#,@:])(?:(?!\2|\n).)*\2(?:(?!\2|\n).)*\2g?|\/[^/\n]*\/d|\$d|\d+d)$/.test(text),
  );
  return plain && !expressions.some(isPeculiar) ? undefined : 'sed with an expression of its own';
}

/** Escapes that only some libraries know in an expression. */
function isPeculiar(text: string): boolean {
  return /\\[a-zA-Z0-9+?|<>'`]/.test(text);
}

function differsInFind(values: readonly string[], known: string): string | undefined {
  const exec = values.indexOf('-exec');
  const own = exec === -1 ? values : values.slice(0, exec);
  const odd = own.find((value) => /^-./.test(value) && !known.split(' ').includes(value));
  if (odd !== undefined) return `find ${odd}`;
  if (own.some((value, i) => own[i - 1] === '-type' && !/^[fdl]$/.test(value))) return 'find with a type of its own';
  if (exec === -1) return undefined;
  const [program = '', ...rest] = values.slice(exec + 1);
  if (!/^(rm|chmod|chown)$/.test(program)) return `find -exec ${program}`;
  return optionOf(
    rest.filter((value) => !/^(\{\}|\\?;|\+)$/.test(value)),
    alike[program] ?? '',
    program,
  );
}

/** Whether all that a command is told stands there. */
export function isPlain({ args, wrappers, assignments, within }: Command): boolean {
  return isLiteral(args) && wrappers.length === 0 && assignments.length === 0 && !within.includes('function');
}
