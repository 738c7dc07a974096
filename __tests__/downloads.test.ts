import { describe, expect, test } from '@jest/globals';
import { parseDockerfile } from '../src/dockerfile.ts';
import { downloadsOf } from '../src/downloads.ts';

function written(command: string): readonly string[] {
  const file = parseDockerfile(`FROM debian:12\nRUN ${command}\n`);
  const found = file.instructions[1]?.script?.commands[0];
  return found === undefined ? [] : downloadsOf(found, (text) => text.replace('$URL', 'https://h/u.tgz'));
}

describe('curl writes', () => {
  test.each([
    ['curl -o a.tgz https://h/x', ['a.tgz']],
    ['curl -oa.tgz https://h/x', ['a.tgz']],
    ['curl -fsSLo /tmp/a.tgz https://h/x', ['/tmp/a.tgz']],
    ['curl https://h/x --output "a-$V.tgz" -s', ['a-$V.tgz']],
    ['curl -LO https://h/p/a.tgz', ['a.tgz']],
    ['curl -LO "https://h/p/a.tgz?token=1#x"', ['a.tgz']],
    ['curl -O $URL', ['u.tgz']],
    ['curl -L https://h/a.tgz > b.tgz', ['b.tgz']],
    ['curl --retry 3 --header "A: b" -u me:it -O https://h/a.tgz', ['a.tgz']],
    ['curl -O https://h/a.tgz -O https://h/b.tgz', ['a.tgz', 'b.tgz']],
    ['curl --remote-name-all https://h/a.tgz https://h/b.tgz', ['a.tgz', 'b.tgz']],
    ['curl -o a https://h/x -o b https://h/y', ['a', 'b']],
    ['curl --output-dir /d -O https://h/a.tgz', ['/d/a.tgz']],
    ['curl --url https://h/a.tgz -O', ['a.tgz']],
  ])('%s', (command, paths) => expect(written(command)).toEqual(paths));
});

describe('wget writes', () => {
  test.each([
    ['wget https://h/p/a.tgz', ['a.tgz']],
    ['wget h/a.tgz', ['a.tgz']],
    ['wget -q https://h/a.tgz https://h/b.tgz', ['a.tgz', 'b.tgz']],
    ['wget -qO a.tgz https://h/x', ['a.tgz']],
    ['wget -O/tmp/a.tgz https://h/x', ['/tmp/a.tgz']],
    ['wget https://h/x --output-document=a.tgz', ['a.tgz']],
    ['wget -nv -c -P /tmp https://h/a.tgz', ['/tmp/a.tgz']],
    ['wget --directory-prefix /tmp -t 3 https://h/a.tgz', ['/tmp/a.tgz']],
    ['wget -O - https://h/x > a.tgz', ['a.tgz']],
    ['wget --no-check-certificate --header="A: b" https://h/a.tgz', ['a.tgz']],
  ])('%s', (command, paths) => expect(written(command)).toEqual(paths));
});

describe('what cannot be told is none', () => {
  test.each([
    'curl https://h/a.tgz',
    'curl -O https://h/',
    'curl -OJ https://h/a.tgz',
    'curl -I -o a https://h/a.tgz',
    'curl -o a -O https://h/x https://h/y',
    'curl -O "https://h/a[1-3].tgz"',
    'curl -o "$(uname -m).tgz" https://h/a',
    'curl -o - https://h/a',
    'curl -o /dev/null https://h/a',
    'curl -T a.tgz https://h/',
    'curl https://h/a.tgz >> b.tgz',
    'wget -O- https://h/a.tgz',
    'wget https://h',
    'wget https://h/a.tgz?x=1',
    'wget -r https://h/a.tgz',
    'wget -i list.txt',
    'wget --content-disposition https://h/a.tgz',
    'wget -b https://h/a.tgz',
    'aria2c https://h/a.tgz',
  ])('%s', (command) => expect(written(command)).toEqual([]));
});
