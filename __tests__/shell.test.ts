import { describe, expect, test } from '@jest/globals';
import { parseDockerfile } from '../src/dockerfile.ts';
import { joiner } from '../src/joined.ts';
import { isLiteral, parseScript } from '../src/shell.ts';
import type { Command, Item, Script, Word } from '../src/shell.ts';

/** A script on its own: offsets of the text are those of the file. */
function parse(text: string, errexit?: boolean): Script | undefined {
  const whole = joiner();
  whole.add(text, 0);
  return parseScript(whole.done(), errexit);
}

function script(text: string, errexit?: boolean): Script {
  const read = parse(text, errexit);
  if (read === undefined) throw new Error(`no shell: ${text}`);
  return read;
}

function only(text: string): Command {
  const [command, another] = script(text).commands;
  if (command === undefined || another !== undefined) throw new Error(`not one command: ${text}`);
  return command;
}

const texts = (words: readonly Word[]): string => words.map(({ text }) => text).join(' ');

/** `wrappers | program | args`. */
function show({ wrappers, program, args }: Command): string {
  return [wrappers, program, args].map(texts).join(' | ').trim();
}

describe('commands', () => {
  test.each<[string, string, string]>([
    ['apt-get install -y curl', 'apt-get', '| apt-get | install -y curl'],
    ['/usr/bin/apt-get update', 'apt-get', '| /usr/bin/apt-get | update'],
    ['./configure', 'configure', '| ./configure |'],
    ['"apt-get" update', 'apt-get', '| "apt-get" | update'],
    ['apt"-get" update', 'apt-get', '| apt"-get" | update'],
    ['ap\\t-get update', 'apt-get', '| ap\\t-get | update'],
    ['$APT update', '', '| $APT | update'],
    ['"$APT" update', '', '| "$APT" | update'],
    ['$(which apt) update', '', '| $(which apt) | update'],
    ['sudo apt-get update', 'apt-get', 'sudo | apt-get | update'],
    ['sudo -E -u app apt-get update', 'apt-get', 'sudo -E -u app | apt-get | update'],
    ['sudo -uapp -- apt-get update', 'apt-get', 'sudo -uapp -- | apt-get | update'],
    ['sudo --user app pip install x', 'pip', 'sudo --user app | pip | install x'],
    ['sudo --user=app pip install x', 'pip', 'sudo --user=app | pip | install x'],
    ['sudo --set-home pip install x', 'pip', 'sudo --set-home | pip | install x'],
    ['sudo -H pip install x', 'pip', 'sudo -H | pip | install x'],
    ['/usr/bin/sudo apt-get update', 'apt-get', '/usr/bin/sudo | apt-get | update'],
    ['doas -u root apk add x', 'apk', 'doas -u root | apk | add x'],
    ['env apt-get update', 'apt-get', 'env | apt-get | update'],
    ['env -i A=b apt-get update', 'apt-get', 'env -i A=b | apt-get | update'],
    ['env -u X A="b c" apt-get update', 'apt-get', 'env -u X A="b c" | apt-get | update'],
    ['command apt-get update', 'apt-get', 'command | apt-get | update'],
    ['command -p apt-get update', 'apt-get', 'command -p | apt-get | update'],
    ['exec apt-get update', 'apt-get', 'exec | apt-get | update'],
    ['exec -a x apt-get update', 'apt-get', 'exec -a x | apt-get | update'],
    ['nice -n 5 apt-get update', 'apt-get', 'nice -n 5 | apt-get | update'],
    ['nice -5 apt-get update', 'apt-get', 'nice -5 | apt-get | update'],
    ['ionice -c 2 -n7 apt-get update', 'apt-get', 'ionice -c 2 -n7 | apt-get | update'],
    ['nohup apt-get update', 'apt-get', 'nohup | apt-get | update'],
    ['eatmydata apt-get update', 'apt-get', 'eatmydata | apt-get | update'],
    ['/usr/bin/time -f %e -o log apt-get update', 'apt-get', '/usr/bin/time -f %e -o log | apt-get | update'],
    ['sudo env A=b nice -n 5 exec apt-get update', 'apt-get', 'sudo env A=b nice -n 5 exec | apt-get | update'],
    ['sudo $APT update', '', 'sudo | $APT | update'],
    ['sudo -v', 'sudo', '| sudo | -v'],
    ['sudo', 'sudo', '| sudo |'],
    ['env', 'env', '| env |'],
    ['exec >log', 'exec', '| exec |'],
    ['command -v apt-get', 'command', '| command | -v apt-get'],
    ['command -V apt-get', 'command', '| command | -V apt-get'],
    ['env -S "apt-get update"', 'env', '| env | -S "apt-get update"'],
    ['su -c "apt-get update"', 'su', '| su | -c "apt-get update"'],
    ['bash -c "apt-get update"', 'bash', '| bash | -c "apt-get update"'],
    ['eval apt-get update', 'eval', '| eval | apt-get update'],
    ['timeout 5 apt-get update', 'timeout', '| timeout | 5 apt-get update'],
    ['xargs apt-get install', 'xargs', '| xargs | apt-get install'],
    ['python -m pip install x', 'pip', '| python -m pip | install x'],
    ['python3.12 -m pip install x', 'pip', '| python3.12 -m pip | install x'],
    ['/opt/bin/python3 -u -B -m pip install x', 'pip', '| /opt/bin/python3 -u -B -m pip | install x'],
    ['sudo -H python3 -m pip install x', 'pip', 'sudo -H | python3 -m pip | install x'],
    ['python3 -c "x" -m pip', 'python3', '| python3 | -c "x" -m pip'],
    ['python3 setup.py install', 'python3', '| python3 | setup.py install'],
    ['python3 -m', 'python3', '| python3 | -m'],
    ['python-config -m pip', 'python-config', '| python-config | -m pip'],
    ['python3 -m $M install', '', '| python3 -m $M | install'],
    ['[ -f x ]', '[', '| [ | -f x ]'],
    ['. ./env.sh', '.', '| . | ./env.sh'],
  ])('%s', (text, name, shown) => {
    const command = script(text).commands[0];
    expect(command?.name).toBe(name);
    expect(command && show(command)).toBe(shown);
  });

  test.each<[string, string]>([
    ['A=b', 'A=b'],
    ['A=b B="c d" x', 'A=b B=c d'],
    ["A='b c' env D=e\\ f x", 'A=b c D=e f'],
    ['A= x', 'A='],
    ['A=$B x', 'A=$B'],
    ['A=(b c)', 'A=?'],
    ['x A=b', ''],
    ['sudo A=b x C=d', 'A=b'],
    ['DEBIAN_FRONTEND=noninteractive apt-get install x', 'DEBIAN_FRONTEND=noninteractive'],
  ])('assignments of %s', (text, expected) => {
    expect(
      only(text)
        .assignments.map(({ name, value }) => `${name}=${value ?? '?'}`)
        .join(' '),
    ).toBe(expected);
  });

  test('an assignment alone is a command without a program', () => {
    expect(only('A=b')).toMatchObject({ name: '', program: [], args: [], start: 0, end: 3 });
  });

  test.each<[string, string, string]>([
    ['a >b', '>b', 'a'],
    ['a b 2>&1 c > d', '>&1 >d', 'a b c'],
    ['>a b <c', '>a <c', 'b'],
    ['a &>b', '&>b', 'a'],
    ['a <<<b', '<<<b', 'a'],
    ['a >>"b c"', '>>"b c"', 'a'],
    ['a <<X\nb\nX\n', '<<', 'a'],
  ])('redirections of %j', (text, redirects, words) => {
    const command = only(text);
    expect(command.redirects.map(({ operator, target }) => operator + (target?.text ?? '')).join(' ')).toBe(redirects);
    expect(texts([...command.program, ...command.args])).toBe(words);
  });

  test('places are those of the whole words in the file', () => {
    const text = 'FROM a\nRUN A=b sudo \\\n  "ap\\\nt" >x \\\n# c\n  in\\\nstall 2>&1\n';
    const command = parseDockerfile(text).instructions[1]?.script?.commands[0];
    const slice = (span: { start: number; end: number } | undefined): string => text.slice(span?.start, span?.end);
    expect(slice(command)).toBe(text.slice(11, -1));
    expect(slice(command?.assignments[0])).toBe('A=b');
    expect(slice(command?.wrappers[0])).toBe('sudo');
    expect(command?.name).toBe('apt');
    expect(slice(command?.program[0])).toBe('"ap\\\nt"');
    expect(command?.args[0]?.text).toBe('install');
    expect(slice(command?.args[0])).toBe('in\\\nstall');
    expect(command?.redirects.map(slice)).toEqual(['>x', '2>&1']);
  });
});

describe('words', () => {
  test.each<[string, string, Word['kind']]>([
    ['abc', 'abc', 'literal'],
    ['"a b"', 'a b', 'literal'],
    ["'$a *'", '$a *', 'literal'],
    ['a\\ b', 'a b', 'literal'],
    ['"*"', '*', 'literal'],
    ['\\*', '*', 'literal'],
    ['"a\\"b"', 'a"b', 'literal'],
    ['--a=~/b', '--a=~/b', 'literal'],
    ['/a/*', '/a/*', 'glob'],
    ['a?', 'a?', 'glob'],
    ['[ab]', '[ab]', 'glob'],
    ['"a"*', 'a*', 'glob'],
    ['/var/lib/{apt,dpkg}/', '/var/lib/{apt,dpkg}/', 'brace'],
    ['{1..3}', '{1..3}', 'brace'],
    ['{a,b}*', '{a,b}*', 'brace'],
    ['{}', '{}', 'literal'],
    ['{a}', '{a}', 'literal'],
    ['"{a,b}"', '{a,b}', 'literal'],
    ['$a', '$a', 'expansion'],
    ['"$a"', '$a', 'expansion'],
    ['x${a:-b}', 'x${a:-b}', 'expansion'],
    ['$a*', '$a*', 'expansion'],
    ['{$a,b}', '{$a,b}', 'brace'],
    ['$(a)', '$(a)', 'expansion'],
    ['`a`', '`a`', 'expansion'],
    ['$((1<<2))', '$((1<<2))', 'expansion'],
    ['~', '~', 'expansion'],
    ['~root/x', '~root/x', 'expansion'],
    ['<(a)', '<(a)', 'expansion'],
    ['$"a"', 'a', 'expansion'],
  ])('%s', (text, value, kind) => {
    const word = script(`echo ${text}`).commands[0]?.args[0];
    expect({ text: word?.text, value: word?.value, kind: word?.kind }).toEqual({ text, value, kind });
    expect(word === undefined || isLiteral([word])).toBe(kind === 'literal');
  });
});

/** The operators around the items: `a && b ; c`. */
function list(text: string): string {
  return script(text)
    .items.map(({ start, end, after }) => `<${text.slice(start, end)}>${after === undefined ? '' : ` ${after} `}`)
    .join('')
    .replaceAll('\n', '⏎');
}

describe('lists', () => {
  test.each<[string, string]>([
    ['', ''],
    ['# c', ''],
    ['a', '<a>'],
    ['a && b || c; d', '<a> && <b> || <c> ; <d>'],
    ['a;', '<a> ; '],
    ['a ; # c', '<a> ; '],
    ['a # c', '<a>'],
    ['a &', '<a> & '],
    ['a & b', '<a> & <b>'],
    ['a && b & c', '<a> && <b> & <c>'],
    ['a\nb', '<a> ⏎ <b>'],
    ['a\n\n# c\nb\n', '<a> ⏎ <b>'],
    ['a;\nb', '<a> ; <b>'],
    ['a # c; d\nb', '<a> ⏎ <b>'],
    ['a &&\n b', '<a> && <b>'],
    ['a &\nb', '<a> & <b>'],
    ['a | b && ! c', '<a | b> && <! c>'],
    ['(a; b) && { c; } > d', '<(a; b)> && <{ c; } > d>'],
    ['if a; then b; fi; for i in 1; do c; done', '<if a; then b; fi> ; <for i in 1; do c; done>'],
    ['time a && b', '<time a> && <b>'],
    ['A=b; c', '<A=b> ; <c>'],
    ['cat <<X > f && b\n;c\nX\nd', '<cat <<X > f> && <b> ⏎ <d>'],
    ['cat <<X\n;c\nX\n', '<cat <<X>'],
  ])('%j', (text, expected) => {
    expect(list(text)).toBe(expected.replaceAll('\n', '⏎'));
  });

  test('items know what stands before them, their chain and their command', () => {
    const pick = ({ before, chain, command }: Item): unknown[] => [before, chain, command?.name];
    expect(script('a && b; (c) || d & e').items.map(pick)).toEqual([
      [undefined, 0, 'a'],
      ['&&', 0, 'b'],
      [';', 1, undefined],
      ['||', 1, 'd'],
      ['&', 2, 'e'],
    ]);
  });

  test('a pipeline, a negation and a compound command are no single command', () => {
    const texts = ['a | b', '! a', 'time a', '{ a; }', '(a)', 'a() { b; }', '[[ a ]]', '((1))', 'a &'];
    expect(texts.map((text) => script(text).items[0]?.command?.name)).toEqual([...Array.from({ length: 8 }), 'a']);
  });

  test('commands know their item', () => {
    expect(script('a $(b) && (c; d)').commands.map(({ name, item }) => `${name}${item}`)).toEqual([
      'a0',
      'b0',
      'c1',
      'd1',
    ]);
  });

  test('here-documents belong to the item that reads them', () => {
    const bodies = script('a && cat <<X <<-"Y" && { c; } <<Z\n1\nX\n\t$2\n\tY\n3\nZ\n(d <<W)\n4\nW\n').items.map(
      ({ heredocs }) => heredocs,
    );
    expect(bodies).toEqual([[], ['1\n', '\t$2\n'], ['3\n'], ['4\n']]);
  });
});

/** Where each command stands: `a:subshell/pipe`. */
function places(text: string): string {
  return script(text)
    .commands.map(({ name, within }) => `${name}${within.length === 0 ? '' : `:${within.join('/')}`}`)
    .join(' ');
}

describe('nesting', () => {
  test.each<[string, string]>([
    ['a', 'a'],
    ['a | b', 'a:pipe b:pipe'],
    ['! a', 'a:negation'],
    ['! a | b', 'a:negation/pipe b:negation/pipe'],
    ['(a; b)', 'a:subshell b:subshell'],
    ['{ a; }', 'a:group'],
    ['if a; then b; elif c; then d; else e; fi', 'a:if b:if c:if d:if e:if'],
    ['for i in 1; do a; done', 'a:loop'],
    ['while a; do b; done', 'a:loop b:loop'],
    ['until a; do b; done', 'a:loop b:loop'],
    ['case $x in a) b;; *) c;; esac', 'b:case c:case'],
    ['f() { a; }', 'a:function/group'],
    ['f() (a)', 'a:function/subshell'],
    ['function f { a; }', 'a:function/group'],
    ['a $(b)', 'a b:substitution'],
    ['a `b`', 'a b:substitution'],
    ['a "x $(b "$(c)") y"', 'a b:substitution c:substitution/substitution'],
    ['A=$(b) c', 'c b:substitution'],
    ['a >$(b)', 'a b:substitution'],
    ['a <(b) >(c)', 'a b:substitution c:substitution'],
    ['a ${x:-$(b)}', 'a b:substitution'],
    ['a $((1 + $(b)))', 'a b:substitution'],
    ['for i in $(a); do b; done', 'a:loop/substitution b:loop'],
    ['case $(a) in *) b;; esac', 'a:case/substitution b:case'],
    ['[[ $(a) ]]', 'a:substitution'],
    ['a <<X\n$(b)\nX\n', 'a b:substitution'],
    ['a <<"X"\n$(b)\nX\n', 'a'],
    ['a &', 'a:background'],
    ['a && b &', 'a:background b:background'],
    ['(a &)', 'a:subshell/background'],
    ['if a; then (b | c); fi', 'a:if b:if/subshell/pipe c:if/subshell/pipe'],
    ["a '$(b)'", 'a'],
    ['a \\$\\(b\\)', 'a'],
    ['a "\\$(b)"', 'a'],
    ['a $((1<<2))', 'a'],
  ])('%j', (text, expected) => {
    expect(places(text)).toBe(expected);
  });

  test('a backtick script with escapes is not looked into', () => {
    expect(places('a `b \\`c\\``')).toBe('a');
  });
});

describe('set -e', () => {
  const mark = { true: '+', false: '-', undefined: '?' } as const;

  test.each<[string, string]>([
    ['a; b', '--'],
    ['set -e; a; b', '-++'],
    ['set -e && a && b; c', '-+++'],
    ['set -e\na\nset +e\nb', '-++-'],
    ['set -ex; a', '-+'],
    ['set -xe; a', '-+'],
    ['set -eux -o pipefail; a', '-+'],
    ['set -euo pipefail; a', '-+'],
    ['set -o pipefail -e; a', '-+'],
    ['set -o errexit; a', '-+'],
    ['set -eo errexit; set +o errexit; a', '-+-'],
    ['set +ex; a', '--'],
    ['set -x; a', '--'],
    ['set -o pipefail; a', '--'],
    ['set; a', '--'],
    ['set -- -e; a', '--'],
    ['set x -e; a', '--'],
    ['set -x && set -e && a; b', '--++'],
    ['command set -e; a', '-+'],
    ['a && set -e; b', '--?'],
    ['a || set -e; b', '--?'],
    ['set -e; a || set +e; b', '-++?'],
    ['set -e; a && set -e; b', '-+++'],
    ['if a; then set -e; fi; b', '-?'],
    ['{ set -e; }; a', '-?'],
    ['f() { set -e; }; a', '-?'],
    ['(set -e; a); b', '--'],
    ['a $(set -e); b', '--'],
    ['set -e | a; b', '--'],
    ['set -e & b', '--'],
    ['set -e; (set +e; a); b', '-++'],
    ['set $X; a', '-?'],
    ['set -e$X; a', '-?'],
    ['set -e; . ./x; a', '-+?'],
    ['source x; a', '-?'],
    ['eval x; set -e; a', '-?+'],
    ['sh -e x; a', '--'],
  ])('%j', (text, expected) => {
    expect(
      script(text)
        .items.map(({ errexit }) => mark[`${errexit ?? 'undefined'}`])
        .join(''),
    ).toBe(expected);
  });

  test('a shell that is started with it', () => {
    expect(script('a; set +e; b', true).items.map(({ errexit }) => errexit)).toEqual([true, true, false]);
  });
});

describe('what is not read', () => {
  test.each([
    'a "',
    "a 'b",
    'a &&',
    '&& a',
    'a; && b',
    'a;; b',
    'if a; then b',
    'a $(b',
    '(a',
    'a)',
    'for i in 1; do done',
    'a `b',
    '{ a',
    'a $(b ")',
    'a "$(b;;c)"',
  ])('no valid shell: %j', (text) => {
    expect(parse(text)).toBeUndefined();
  });

  test('too long', () => {
    expect(parse(`a ${'x'.repeat(199_998)}`)?.commands).toHaveLength(1);
    expect(parse(`a ${'x'.repeat(199_999)}`)).toBeUndefined();
  });

  test('too many substitutions', () => {
    expect(parse('$(a) '.repeat(200))?.commands).toHaveLength(201);
    expect(parse('$(a) '.repeat(201))).toBeUndefined();
    expect(parse(`a ${'$((1<<2)) '.repeat(101)}`)).toBeUndefined();
    expect(parse(`a ${'$('.repeat(150)}b${')'.repeat(150)}`)).toBeDefined();
  });
});
