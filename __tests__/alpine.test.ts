import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { differsInBusybox } from '../src/alpine/busybox.ts';
import { apkOf } from '../src/alpine/packages.ts';
import { accountOf } from '../src/alpine/users.ts';
import { parseScript } from '../src/shell.ts';

/*
 * What is kept as it is on Alpine: carried out by dash with the tools of GNU and by busybox alone, and what is printed and left behind compared.
 * BUSYBOX names another one than that of Debian's package `busybox`.
 */
const busybox = [process.env['BUSYBOX'] ?? '', '/usr/bin/busybox', '/bin/busybox'].find(
  (path) => path !== '' && existsSync(path),
);

const kept = [
  'mkdir -p a/b && mkdir -m 750 c && mkdir -pm 700 d/e',
  'mkdir a && rmdir a && mkdir -p b/c && rmdir -p b/c',
  'touch a b && touch -c z && ls && ls -a && ls -1 && ls -A',
  'touch a && chmod 755 a && chmod u=rw,go-w a && mkdir -p b/c && chmod -R 700 b && chmod -f 644 a',
  'touch a && chown root:root a && chown -R 12:34 . && chown -h root a && chgrp 56 a',
  'touch a && ln -s a b && ln -sf c b && mkdir d && ln -sfn d e && ln -sfT a e && readlink b && readlink -f e',
  'mkdir -p a/b && echo x > a/b/f && cp -r a c && cp -a a d && cp -R a/. e && cp -p a/b/f g && cp -f g h && cp -rf a/b i',
  'echo x > a && mv a b && mkdir c && mv -f b c/',
  'mkdir -p a/b && touch a/f && rm a/f && rm -rf a && rm -f z',
  'printf "%s\\n" b a b > f && sort f && sort -u f && sort -r f && uniq f && sort f | uniq -c && printf "10\\n9\\n" | sort -n',
  'printf "%s,%s\\n" a b && printf %d 3 && printf "x" | cat && echo -n y && echo "z  z" $((1 + 2))',
  'printf "a:b:c\\nd:e:f\\n" > f && cut -d: -f2 f && cut -d : -f 1,3 f && cut -c1-3 f && tr a-z A-Z < f && tr -d : < f && printf aab | tr -s a',
  'printf "1\\n2\\n3\\n" > f && head -n1 f && head -2 f && tail -n 1 f && head -c 3 f && wc -l < f && wc -c < f && wc -w < f',
  'printf "Listen 80\\nlog on\\n" > f && grep -q on f && grep -v 80 f && grep -c o f && grep -E "^(log|x)" f && grep -i LISTEN f && grep -o 80 f && grep -F log f && grep -n log f && grep -x "log on" f && grep -w on f; grep -s x z; true',
  'printf "a=1\\nb=2\\n" > f && sed -i "s/a=1/a=3/" f && sed -i -e "s|b|c|g" f && sed -E "s/[0-9]+$/n/" f && sed -n "/a/d" f && sed "/c/d" f && sed -e "1d" f',
  'mkdir -p a/b && touch a/f.pyc a/b/g.txt && find a -type f | sort && find a -maxdepth 1 -type d | sort && find a -name "*.txt" -exec rm -f {} + && find a -type d -exec chmod 700 {} ";"',
  'mkdir -p a/b && echo x > a/b/f && tar -cf t.tar a && tar czf t.tgz a && mkdir x y z && tar -xf t.tar -C x && tar xzf t.tgz -C y && tar -xzf t.tgz -C z --strip-components=1 && tar tf t.tar | sort && rm t.tgz',
  'echo x > a && gzip a && gunzip -c a.gz && gzip -d a.gz && cat a && gzip -c a > b.gz && gunzip -f b.gz',
  'printf "a\\n" > a && sha256sum a > s && sha256sum -c s',
  'echo x | tee a && echo y | tee -a a > b && basename /a/b.c .c && dirname /a/b && cd / && pwd',
  'set -eu; umask 022; x=1; export y=2; unset x; echo "${y:-3}"; id -u; id -g; uname -s; uname -m',
  'x=$(mktemp -d) && test -d "$x" && [ ! -e "$x/a" ] && rmdir "$x"; date +%Y > a && date -u +%Z && sleep 0 && command -v true > b; false || true; : ',
  'f() { local a=1; shift; echo "$a $*"; return 0; }; f x y; echo "a b" | { read -r a b; echo "$b"; }; wait; for i in 1 2; do echo $i; done; if [ 1 -eq 1 ]; then echo c; fi; exit 0',
];

const differing = [
  'mkdir --parents a',
  'cp --parents a b',
  'cp -v a b',
  'chown root a -R',
  'echo "a\\nb"',
  'echo -e a',
  'date -d yesterday',
  'find . -printf %p',
  'find . -delete',
  'find . -exec mv {} b \\;',
  'grep -P a b',
  'grep "a\\b" c',
  'sed -i.bak s/a/b/ c',
  'sed -z s/a/b/ c',
  'sed "0,/a/s//b/" c',
  'sed "s/\\ba/b/" c',
  'tar --exclude=a -cf b c',
  'xargs -d x rm',
  'wget --tries=3 x',
  'printf %q a',
  '[ a == b ]',
  'ls --color a',
  'cat a &> b',
  'frobnicate',
];

function differences(text: string): readonly string[] {
  const script = parseScript({ text, at: [0], from: [0] });
  if (script === undefined) return ['no script'];
  return script.commands.flatMap((command) =>
    command.program.length === 0 || command.name === 'f' ? [] : (differsInBusybox(command) ?? []),
  );
}

describe('what is kept is known to be alike', () => {
  test.each(kept)('%s', (text) => expect(differences(text)).toEqual([]));
});

describe('what differs is named', () => {
  test.each(differing)('%s', (text) => expect(differences(text)).toHaveLength(1));
});

(busybox === undefined ? describe.skip : describe)('busybox does the same as dash and GNU', () => {
  test.each(kept)('%s', (text) => expect(outcome(['busybox'], text)).toEqual(outcome(['gnu'], text)));

  test('and the comparison sees what is not', () => {
    const text = 'echo "a\\nb"';
    expect(outcome(['busybox'], text)).not.toEqual(outcome(['gnu'], text));
  });
});

/** What a script prints and leaves in an empty folder; times are left out. */
function outcome([kind]: readonly ['busybox' | 'gnu'], text: string): unknown {
  const folder = mkdtempSync(join(tmpdir(), 'slimify-alpine-'));
  const tools = mkdtempSync(join(tmpdir(), 'slimify-tools-'));
  try {
    if (kind === 'busybox') spawnSync(busybox ?? '', ['--install', '-s', tools]);
    const path = kind === 'busybox' ? tools : '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
    const [shell, args] = kind === 'busybox' ? [busybox ?? '', ['ash', '-c', text]] : ['/bin/sh', ['-c', text]];
    const options = { cwd: folder, env: { PATH: path, TMPDIR: folder }, encoding: 'utf8' } as const;
    const { stdout, status } = spawnSync(shell, args, options);
    const left = spawnSync('find', ['.', '-printf', '%P %y %m %U:%G %l\n'], { cwd: folder, encoding: 'utf8' }).stdout;
    const texts = spawnSync('sh', ['-c', 'find . -type f ! -name "*.t*" ! -name b | sort | xargs -r cat'], {
      cwd: folder,
    });
    const lines = stdout.split('\n').map((line) => line.trim().replace(folder, '.'));
    return { lines, status, left: left.split('\n').toSorted(), texts: texts.stdout.toString() };
  } finally {
    rmSync(folder, { recursive: true });
    rmSync(tools, { recursive: true });
  }
}

describe('users and groups', () => {
  const made = (text: string): unknown => {
    const groups = new Map();
    return parseScript({ text, at: [0], from: [0] })?.commands.map((command) => {
      const account = accountOf(command, groups);
      return typeof account === 'object'
        ? [account.before, account.text].filter((one) => one !== undefined).join(' && ')
        : account;
    });
  };

  test.each([
    ['groupadd app', 'addgroup app'],
    ['groupadd -r -g 1500 app', 'addgroup -g 1500 -S app'],
    ['useradd app', 'adduser -D -H app'],
    ['useradd -m -u 1500 app', 'adduser -D -u 1500 app'],
    ['useradd --create-home --shell /bin/sh -c "The app" app', 'adduser -D -s /bin/sh -g "The app" app'],
    ['useradd -r app', 'addgroup -S app && adduser -D -S -H -G app -s /bin/sh app'],
    [
      'useradd -rm -d /srv -s /usr/sbin/nologin app',
      'addgroup -S app && adduser -D -S -G app -h /srv -s /sbin/nologin app',
    ],
    ['adduser --disabled-password --gecos "" app', 'adduser -D -g "" app'],
    [
      'adduser --system --no-create-home --group app',
      'addgroup -S app && adduser -D -S -H -G app -s /sbin/nologin app',
    ],
  ])('%s', (text, wanted) => expect(made(text)).toEqual([wanted]));

  test.each([
    ['useradd -G sudo app', 'useradd -G'],
    ['useradd -s /bin/bash app', 'bash'],
    ['useradd -g staff app', 'useradd with the group staff, which nothing here makes'],
    ['useradd -o app', 'useradd -o'],
    ['useradd $NAME', 'useradd with what the file does not say'],
    ['adduser app', 'adduser that asks for a password'],
    ['groupadd games', 'groupadd games, which Alpine has already'],
    ['adduser --system app', 'adduser --system with a home that depends on the release'],
  ])('refused: %s', (text, reason) => expect(made(text)).toEqual([reason]));

  test('a group by its number', () =>
    expect(made('groupadd -g 2000 app; useradd -g 2000 app')).toEqual([
      'addgroup -g 2000 app',
      'adduser -D -H -G app app',
    ]));
});

test('packages', () => {
  expect(apkOf('curl')).toEqual(['curl']);
  expect(apkOf('g++')).toEqual(['g++', 'musl-dev']);
  expect(apkOf('apt-utils')).toEqual([]);
  for (const name of ['libc6', 'gosu', 'bash', 'locales', 'nginx', 'python3-pip', 'default-jre', 'toString'])
    expect(apkOf(name)).toBeUndefined();
});
