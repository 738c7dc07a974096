import type { Command } from '../shell.ts';
import { isPlain } from './busybox.ts';

/** What a command that makes a user or group is on Alpine. */
export interface Account {
  /** A command that has to come first. */
  readonly before: string | undefined;
  readonly text: string;
}

/** Groups that a stage has made so far, their numbers by their names. */
export type Groups = Map<string, string>;

/**
 * A command of Debian's that makes a user or a group, as busybox has it: the same name, numbers, home and shell. Undefined for a command that makes none;
 * a text says why it cannot be told. What it makes is added to `groups`.
 */
export function accountOf(command: Command, groups: Groups): Account | string | undefined {
  const { name } = command;
  if (!/^(useradd|groupadd|adduser|addgroup)$/.test(name)) return undefined;
  const given = read(command);
  if (typeof given === 'string') return given;
  const { operands } = given;
  if (name === 'adduser' && operands.length === 2 && given.options.size === 0)
    return { before: undefined, text: `addgroup ${operands.join(' ')}` };
  const [own = ''] = operands;
  if (operands.length !== 1 || !/^[a-z_][a-z0-9_-]*$/.test(own)) return `${name} for a name that is not plain`;
  if (taken.has(own)) return `${name} ${own}, which Alpine has already`;
  return /group/.test(name) ? groupOf(name, own, given, groups) : userOf(name, own, given, groups);
}

interface Given {
  /** By their long names. */
  readonly options: ReadonlyMap<string, string>;
  readonly operands: readonly string[];
}

/** Options by the letter or name that they are written as: what they are called here, with `=` when they take a value. */
const spellings: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  groupadd: { r: 'system', system: 'system', g: 'gid=', gid: 'gid=' },
  addgroup: { system: 'system', gid: 'gid=', quiet: 'quiet' },
  useradd: {
    r: 'system',
    system: 'system',
    u: 'uid=',
    uid: 'uid=',
    g: 'group=',
    gid: 'group=',
    m: 'home',
    'create-home': 'home',
    M: 'homeless',
    'no-create-home': 'homeless',
    d: 'folder=',
    home: 'folder=',
    'home-dir': 'folder=',
    s: 'shell=',
    shell: 'shell=',
    c: 'comment=',
    comment: 'comment=',
    l: 'quiet',
    'no-log-init': 'quiet',
    U: 'own',
    'user-group': 'own',
  },
  adduser: {
    system: 'system',
    group: 'own',
    uid: 'uid=',
    gid: 'group=',
    ingroup: 'group=',
    home: 'folder=',
    shell: 'shell=',
    gecos: 'comment=',
    'no-create-home': 'homeless',
    'disabled-password': 'disabled',
    'disabled-login': 'disabled',
    quiet: 'quiet',
  },
};

function read(command: Command): Given | string {
  const { name, args } = command;
  const known = spellings[name] ?? {};
  const options = new Map<string, string>();
  const operands: string[] = [];
  if (!isPlain(command)) return `${name} with what the file does not say`;
  for (let i = 0; i < args.length; i++) {
    const { value = '', text = '' } = args[i] ?? {};
    const [, long, , given] = /^--([a-z-]+)(=(.*))?$/s.exec(value) ?? [];
    const short = /^-([a-zA-Z]+)$/.exec(value)?.[1];
    if (long === undefined && short === undefined) {
      if (value.startsWith('-')) return `${name} ${value}`;
      operands.push(text);
      continue;
    }
    const names = long === undefined ? [...(short ?? '')] : [long];
    for (const [j, letter] of names.entries()) {
      const meaning = Object.hasOwn(known, letter) ? known[letter] : undefined;
      if (meaning === undefined) return `${name} ${value}`;
      const takes = meaning.endsWith('=');
      if (takes && j < names.length - 1) return `${name} ${value}`;
      options.set(meaning.replace('=', ''), takes ? (given ?? args[++i]?.text ?? '') : '');
    }
  }
  return { options, operands };
}

function groupOf(name: string, own: string, { options }: Given, groups: Groups): Account | string {
  const gid = options.get('gid');
  if (gid !== undefined && (!/^\d+$/.test(gid) || takenNumbers.has(gid)))
    return `${name} with the number ${gid}, which a group of Alpine has`;
  groups.set(own, gid ?? '');
  const words = ['addgroup', ...(gid === undefined ? [] : ['-g', gid]), ...(options.has('system') ? ['-S'] : []), own];
  return { before: undefined, text: words.join(' ') };
}

function userOf(name: string, own: string, { options }: Given, groups: Groups): Account | string {
  const isSystem = options.has('system');
  const uid = options.get('uid');
  if (uid !== undefined && (!/^\d+$/.test(uid) || takenNumbers.has(uid)))
    return `${name} with the number ${uid}, which a user of Alpine has`;
  const folder = options.get('folder');
  const shell = options.get('shell') ?? (isSystem ? (name === 'useradd' ? '/bin/sh' : '/usr/sbin/nologin') : undefined);
  if (/\/(ba|z|da)sh$/.test(shell ?? '')) return (shell ?? '').replace(/.*\//, '');
  const isHomeless = options.has('homeless') || (name === 'useradd' && !options.has('home'));
  // which home it gets, and whether one is made, depends on the release
  if (name === 'adduser' && isSystem && !options.has('homeless') && folder === undefined)
    return 'adduser --system with a home that depends on the release';
  if (name === 'adduser' && !isSystem && !options.has('disabled')) return 'adduser that asks for a password';
  const asked = options.get('group');
  const group = asked === undefined ? undefined : groupBy(asked, groups);
  if (asked !== undefined && group === undefined) return `${name} with the group ${asked}, which nothing here makes`;
  // without a group a system user is in nogroup there; Debian's adduser does the same unless it is told to make one
  const makes = isSystem && group === undefined && (name === 'useradd' || options.has('own'));
  if (isSystem && group === undefined && !makes) return 'adduser --system, whose group has another number on Alpine';
  if (group === undefined) groups.set(own, '');
  const comment = options.get('comment');
  const words = [
    'adduser',
    '-D',
    ...(isSystem ? ['-S'] : []),
    ...(isHomeless ? ['-H'] : []),
    ...(uid === undefined ? [] : ['-u', uid]),
    ...(group === undefined && !makes ? [] : ['-G', group ?? own]),
    ...(folder === undefined ? [] : ['-h', folder]),
    ...(shell === undefined ? [] : ['-s', shell.replace('/usr/sbin/nologin', '/sbin/nologin')]),
    ...(comment === undefined ? [] : ['-g', comment]),
    own,
  ];
  return { before: makes ? `addgroup -S ${own}` : undefined, text: words.join(' ') };
}

/** busybox takes groups by their names. */
function groupBy(asked: string, groups: Groups): string | undefined {
  if (groups.has(asked) || asked === 'root') return asked;
  return [...groups].find(([, number]) => number !== '' && number === asked)?.[0];
}

/** Users and groups of alpine-baselayout and of the official images. */
const taken: ReadonlySet<string> = new Set(
  (
    'root bin daemon sys adm tty disk lp kmem wheel floppy mail news uucp cron audio cdrom dialout ftp sshd input tape video netdev kvm games shadow ' +
    'www-data users ntp abuild utmp ping nogroup nobody sync shutdown halt guest node nginx redis postgres memcache'
  ).split(' '),
);
const takenNumbers: ReadonlySet<string> = new Set(
  '0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 18 19 20 21 22 23 26 27 28 34 35 42 82 100 123 300 405 406 999 65533 65534'.split(
    ' ',
  ),
);
