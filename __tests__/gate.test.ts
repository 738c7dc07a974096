import { describe, expect, test } from '@jest/globals';
import { parseDockerfile } from '../src/dockerfile.ts';
import { applyEdits } from '../src/edit.ts';
import type { Edit } from '../src/edit.ts';
import { gate } from '../src/gate.ts';

/** A change of a text: what stands between the marks `«»` goes, and the part behind `→` comes in its place. */
function marked(text: string): { readonly before: string; readonly edits: readonly Edit[] } {
  let before = '';
  const edits: Edit[] = [];
  for (const [i, part] of text.split(/[«»]/).entries()) {
    if (i % 2 === 0) {
      before += part;
      continue;
    }
    const [old = '', replacement = ''] = part.split('→');
    edits.push({ start: before.length, end: before.length + old.length, text: replacement });
    before += old;
  }
  return { before, edits };
}

/** What the gate says of a marked change: the reason, or undefined when it lets it pass. */
function verdict(text: string): string | undefined {
  const { before, edits } = marked(text);
  const found = gate(parseDockerfile(before), edits);
  if (typeof found === 'string') return found;
  expect(found.text).toBe(applyEdits(before, edits));
  return undefined;
}

type Row = readonly [title: string, text: string, reason: string];

function refuses(what: string, rows: readonly Row[]): void {
  test.each(rows)(`refuses ${what}: %s`, (_, text, reason) => {
    expect(verdict(text)).toBe(reason);
  });
}

const gone = 'the instruction at line 2 is gone, and nothing takes its place';
const bind = '--mount=type=bind,source=b.zip,target=/d/b.zip';

/** A copy that goes for a bind mount of the RUN behind it. */
function copyFor(mount: string): string {
  return `FROM a\n«COPY b.zip /d/\n→»RUN«→ --mount=type=bind,${mount}» c\n`;
}

describe('the gate', () => {
  refuses('another copy', [
    ['of something else', 'FROM a\nCOPY b«→c» /d\n', 'the instruction at line 2 copies something else'],
    ['to another place', 'FROM a\nADD «→--chown=1 »b /d«→e»\n', 'the instruction at line 2 copies something else'],
    ['in the place of a download', 'FROM a\n«ADD→COPY» https://b/c /d\n', 'the ADD at line 2 does what no COPY does'],
    ['without a flag', 'FROM a\nCOPY «--from=x →»b /d\n', 'the instruction at line 2 copies something else'],
  ]);
  test('lets a copy gain a flag', () => {
    expect(verdict('FROM a\nCOPY«→ --chown=1» --from=x b /d\nRUN c\n')).toBeUndefined();
    expect(verdict('FROM a\n«ADD→COPY» b.c /d\n')).toBeUndefined();
  });
  refuses('a copy that is gone', [
    ['for nothing', 'FROM a\n«COPY b.zip /d/\n→»RUN c\n', gone],
    ['for a mount of something else', copyFor('source=c.zip,target=/d/b.zip'), gone],
    ['for a mount somewhere else', copyFor('source=b.zip,target=/e/b.zip'), gone],
    ['for a mount under another name', copyFor('source=b.zip,target=/d/c.zip'), gone],
    ['for a mount that can be written to', copyFor('source=b.zip,target=/d/b.zip,rw'), gone],
    ['for a mount out of a stage', copyFor('from=x,source=b.zip,target=/d/b.zip'), gone],
    ['for a cache', 'FROM a\n«COPY b.zip /d/\n→»RUN«→ --mount=type=cache,source=b.zip,target=/d/b.zip» c\n', gone],
    ['for a mount in another stage', `FROM a\n«COPY b.zip /d/\n→»FROM e\nRUN«→ ${bind}» c\n`, gone],
    ['for a mount that was there', `FROM a\n«COPY b.zip /d/\n→»RUN ${bind} c\n`, gone],
    ['for another one elsewhere', 'FROM a\n«COPY b.zip /d/\n→»RUN c\n«→COPY b.zip /e/\n»RUN d\n', gone],
    ['for itself in another stage', 'FROM a\n«COPY b.zip /d/\n→»FROM c\n«→COPY b.zip /d/\n»RUN d\n', gone],
    ['for a mount of half of it', `FROM a\n«COPY b.zip f.zip /d/\n→»RUN«→ ${bind}» c\n`, gone],
  ]);
  test('lets a copy move', () => {
    expect(verdict('FROM a\n«COPY b.zip /d/\n→»RUN c\n«→COPY b.zip /d/\n»RUN d\n')).toBeUndefined();
  });
  test('lets a copy go for a mount', () => {
    expect(verdict(copyFor('source=b.zip,target=/d/b.zip'))).toBeUndefined();
    const from = '--mount=type=bind,from=s,source=/o/b.zip,target=/w/b.zip';
    expect(verdict(`FROM a AS s\nFROM a\n«COPY --from=0 /o/b.zip .\n→»RUN«→ ${from}» c\n`)).toBeUndefined();
  });
  refuses('a lost or changed command', [
    ['behind a shell comment that was put in', 'FROM a\nRUN b <c« →# »&& c\n', 'the command "b" changed'],
    ['behind a new shell comment', 'FROM a\nRUN b«→ # x»; c\n', 'the command "c" is gone'],
    ['in a shell comment (B-2)', 'FROM a\nRUN b« \\\n→ # »&& c\n', 'the command "c" is gone'],
    ['in a shell comment of a heredoc', 'FROM a\nRUN <<E\nb # c«\n→ »d\nE\n', 'the command "d" is gone'],
    ['in quotes', `FROM a\nRUN b «→"»x && c 'y'«→"» && d\n`, 'the command "b x" changed'],
    ['in a here-document', 'FROM a\nRUN <<E\nb«→ <<X»\nc\nX\nE\n', 'the command "c" is gone'],
    ['joined words (B-10)', 'FROM a\nRUN b c« →»d\n', 'the command "b c d" changed'],
    ['a joined keyword (B-10)', 'FROM a\nRUN if !« →»gpg -k; then b; fi\n', 'the command "gpg -k" is gone'],
    ['a joined redirection (B-10)', 'FROM a\nRUN b >/dev/null« →»2>&1\n', 'the command "b" changed'],
    ['a word that goes into a comment', 'FROM a\nRUN b «c→# c» d\n', 'the command "b c d" changed'],
    ['a word that gets longer', 'FROM a\nRUN b c«→x» && d\n', 'the command "b c" changed'],
    ['a variable that gets longer', 'FROM a\nRUN A=b«→c» d\n', 'the command "d" changed'],
    ['a redirection that gets longer', 'FROM a\nRUN b >c«→x» && d\n', 'the command "b" changed'],
    ['in a substitution', 'FROM a\nRUN «→x $(»b c«→)»\n', 'the command "b c" changed'],
    ['in a condition', 'FROM a\nRUN «→if x; then »b«→; fi»\n', 'the command "b" changed'],
    ['in a pipe', 'FROM a\nRUN b«→ | tee c»\n', 'the command "b" changed'],
    ['in the background', 'FROM a\nRUN b«→ &» \n', 'the command "b" changed'],
    ['in a group, with an edit inside', 'FROM a\nRUN «→{ »b «c→d» e«→; }»\n', 'the command "b c e" is gone'],
    [
      'the name of a heredoc with text behind it (B-16)',
      'FROM a\nRUN <<EOT«→ && rm -rf obj»\nmake\nEOT\n',
      'the command "make" is gone',
    ],
    [
      'a line in a here-document',
      'FROM a\nRUN <<E\ncat <<X >f«→\nrm -rf y»\nbody\nX\nE\n',
      'the here-document of item 1 of a RUN changed',
    ],
    [
      'a line in the here-document of a group',
      'FROM a\nRUN <<E\n{ b; } <<X«→\nrm -rf y»\nbody\nX\nE\n',
      'the here-document of item 1 of a RUN changed',
    ],
    [
      'a here-document cut out',
      'FROM a\nRUN <<E\n{ b; } <<X && c\n«body\n→»X\nE\n',
      'the here-document of item 1 of a RUN changed',
    ],
  ]);

  refuses('a command that nobody put in', [
    ['of a shell comment', 'FROM a\nRUN b; «# →»c; d\n', 'the command "d" appeared'],
    ['of a shell comment in a heredoc', 'FROM a\nRUN <<E\nb\n«# →»c; rm d\nE\n', 'the command "rm d" appeared'],
    ['of a here-document', 'FROM a\nRUN <<E\ncat «<<X→x»\nrm y\nX\nE\n', 'the command "rm y" appeared'],
    ['of a quoted word', `FROM a\nRUN b «'→»c; rm d; e«'→»\n`, 'the command "rm d" appeared'],
  ]);

  refuses('a lost or new instruction', [
    ['swallowed by a continuation', 'FROM a\nRUN b«→ \\»\nCMD c\n', 'the instruction at line 3 is gone'],
    ['swallowed behind a blank line (B-8)', 'FROM a\nRUN b \\\n« c→»\nCMD d\n', 'the instruction at line 4 is gone'],
    ['swallowed behind a comment', 'FROM a\nRUN b \\\n# x\n« c→»\nCMD d\n', 'the instruction at line 5 is gone'],
    ['on the line before (B-10)', 'FROM a\nRUN b«\n→ »CMD c\n', 'the instruction at line 3 is gone'],
    ['made a comment', 'FROM a\n«→# »RUN b\n', 'the instruction at line 2 is gone'],
    ['in a heredoc', 'FROM a\nRUN cat«→ <<CMD»\nUSER u\nCMD\n', 'the instruction at line 3 is gone'],
    ['behind a lost continuation', 'FROM a\nRUN b« \\→»\nCMD c\n', 'an instruction appeared at line 3'],
  ]);

  refuses('a text that is worse', [
    [
      'a continuation lost (B-5, B-9)',
      'FROM a\nRUN b« \\→»\n && c\n',
      'the result does not parse: unknown instruction: &&',
    ],
    [
      'a command below a comment line (B-1)',
      'FROM a\nRUN b \\\n# x«→ \\\n && y»\n && c\n',
      'the result does not parse: unknown instruction: &&',
    ],
    [
      'a backslash under another escape character (B-14)',
      '# escape=`\nFROM a\nRUN b«→ \\\n && c»\n',
      'the result does not parse: unknown instruction: &&',
    ],
    ['an unknown keyword', 'FROM a\nR«→A»UN b\n', 'the result does not parse: unknown instruction: RAUN'],
    ['an unknown flag', 'FROM a\nRUN «→--foo »b\n', 'the result does not parse: unknown flag: --foo'],
    ['a heredoc without an end', 'FROM a\nRUN b«→ <<E»\nCMD c\n', 'the result does not parse: unterminated heredoc'],
    [
      'a template',
      'FROM a\n«→{{ x }}\n»CMD b\n',
      'the result does not parse: looks like a template of a Dockerfile, not like a Dockerfile',
    ],
    [
      'the old ENV form by half (B-11)',
      'FROM a\nENV A«→=» b c\n',
      'the result does not parse: can\'t find = in "b"; it must be of the form name=value',
    ],
    ['no valid shell', 'FROM a\nRUN b«→ &&»\n', 'the instruction at line 2 is no valid shell any more'],
    [
      'a ; in front of && (B-23)',
      'FROM a\nRUN make;«→ && rm -rf obj»\n',
      'the instruction at line 2 is no valid shell any more',
    ],
    ['&& behind & (B-26)', 'FROM a\nRUN srv &«→ && rm x»\n', 'the instruction at line 2 is no valid shell any more'],
    [
      'a new RUN that is no valid shell',
      'FROM a\n«→RUN x &&\n»CMD b\n',
      'the new instruction at line 2 is no valid shell',
    ],
    [
      'exec form made shell form (B-18)',
      'FROM a\nRUN «→x »["b"]\n',
      'the instruction at line 2 changed between exec and shell form',
    ],
    [
      'shell form made exec form (B-18)',
      'FROM a\nCMD «b→["b"]»\n',
      'the instruction at line 2 changed between exec and shell form',
    ],
  ]);

  refuses('a lost or changed comment', [
    ['edited', 'FROM a\n# «b→c»\nCMD d\n', 'the comment at line 2 changed'],
    ['made code', 'FROM a\nRUN b; \\\n«# →»c\n', 'the comment at line 3 changed'],
    ['text put behind it', 'FROM a\n# b«→ c»\nCMD d\n', 'the comment at line 2 changed'],
    ['made a part of a line (B-2)', 'FROM a\nRUN b« \\\n→ »# c\n', 'the comment at line 3 changed'],
    [
      'made a line of a heredoc',
      'FROM a\nRUN b«→ <<E»\n# c\n«→E\n»CMD d\n',
      'the here-document of item 1 of a RUN changed',
    ],
    ['made of code', 'FROM a\nRUN b«→ \\\n»#c\n', 'a comment appeared at line 3'],
  ]);

  refuses('line ends and marks (B-15)', [
    ['CRLF lost', 'FROM a\r\nRUN b«→ \\\n && c»\r\n', 'a line end is not CRLF'],
    ['CRLF put in', 'FROM a\nRUN b«→ \\\r\n && c»\n', 'a line end is CRLF'],
    ['the byte order mark lost', '«\ufeff→»FROM a\n', 'the byte order mark changed'],
    ['a byte order mark put in', '«→\ufeff»FROM a\n', 'the byte order mark changed'],
    ['the last line end lost', 'FROM a\nCMD b«\n→»', 'the last line end changed'],
    ['a last line end put in', 'FROM a\nCMD b«→\n»', 'the last line end changed'],
  ]);

  refuses('a changed directive (B-13, R-24)', [
    ['text above it', '«→# x\n»# syntax=x\nFROM a\n', 'the parser directives changed'],
    ['an ARG above it', '«→ARG A\n»# syntax=x\nFROM a\n', 'the parser directives changed'],
    ['cut out', '«# syntax=x\n→»FROM a\n', 'the parser directives changed'],
    ['another value', '# syntax=x«→:2»\nFROM a\n', 'the parser directives changed'],
    ['another escape character', '# escape=«`→\\»\nFROM a\n', 'the parser directives changed'],
    ['a comment made one', '«ARG A\n→»# syntax=x\nFROM a\n', 'the parser directives changed'],
  ]);

  refuses('a lost or new stage', [
    ['cut out', 'FROM a AS b\nRUN x\n«FROM c\n→»RUN y\n', 'a stage is gone'],
    ['joined (B-20)', 'FROM a AS b\nRUN x«\nFROM c\nRUN→ &&» y\n', 'a stage is gone'],
    ['put in', 'FROM a\nRUN b\n«→FROM c\n»CMD d\n', 'the number of stages changed'],
  ]);

  refuses("a change of the final stage's configuration", [
    ['cut out', 'FROM a\nRUN b\n«CMD c\n→»USER d\n', "the final stage's configuration changed"],
    [
      'overwritten (B-6)',
      'FROM a\nRUN apk add git «\\\n vim\nCMD →vim»["vim"]\n',
      "the final stage's configuration changed",
    ],
    [
      'moved over another',
      'FROM a\nRUN b\n«→CMD ["c"]\n»USER d\nRUN e\n«CMD ["c"]\n→»RUN f\n',
      "the final stage's configuration changed",
    ],
    [
      'moved into another stage',
      'FROM a\n«→USER d\n»RUN b\nFROM c\n«USER d\n→»RUN e\n',
      "the final stage's configuration changed",
    ],
    [
      'in a stage that the final one is built from',
      'FROM a AS b\n«ENV c=d\n→»RUN x\nFROM b\nRUN e\n',
      "the final stage's configuration changed",
    ],
    ['an ONBUILD cut out (B-19)', 'FROM a\n«ONBUILD RUN b\n→»RUN c\n', "the final stage's configuration changed"],
  ]);

  test.each<readonly [string, string, readonly Edit[], string]>([
    [
      'overlapping',
      'FROM a\nRUN b\n',
      [
        { start: 7, end: 10, text: 'x' },
        { start: 9, end: 11, text: '' },
      ],
      'edit 9-11 overlaps another or lies outside the text',
    ],
    [
      'outside the text',
      'FROM a\n',
      [{ start: 7, end: 9, text: '' }],
      'edit 7-9 overlaps another or lies outside the text',
    ],
    [
      'inside a surrogate pair',
      'FROM a\nRUN 😀\n',
      [{ start: 12, end: 12, text: 'x' }],
      'edit 12-12 cuts a character in two',
    ],
    ['inside a CRLF', 'FROM a\r\nRUN b\r\n', [{ start: 7, end: 7, text: 'x' }], 'edit 7-7 cuts a character in two'],
  ])('refuses an edit that cannot be made: %s', (_, text, edits, reason) => {
    expect(gate(parseDockerfile(text), edits)).toBe(reason);
  });

  test.each([
    ['nothing', 'FROM a\nRUN b\n'],
    ['a word put in', 'FROM a\nRUN apk add«→ --no-cache» git\n'],
    ['a word put in at the end', 'FROM a\nRUN npm ci«→ --omit=dev»\n'],
    ['a word replaced', 'FROM a\nRUN apk «--update→--no-cache» add git && b\n'],
    ['the program replaced', 'FROM a\nRUN «apt→apt-get» install git\n'],
    ['a word taken out', 'FROM a\nRUN apk add« -U» git && b\n'],
    ['a word taken out with its line, between comments', 'FROM a\nRUN apk add \\\n# c\n«  -U \\\n→»# d\n git\n'],
    ['a command put behind', 'FROM a\nRUN b \\\n  && c«→ \\\n  && rm -rf d»\nCMD e\n'],
    ['a command put between', 'FROM a\nRUN b«→; rm -rf d»; c # e\n'],
    ['a command put in front', 'FROM a\nRUN «→apt-get update && »apt-get install b\n'],
    ['a command taken out', 'FROM a\nRUN «apk update && →»apk add git\n'],
    ['a command taken out of a heredoc', 'FROM a\nRUN <<E\n«apk update\n→»apk add git\nE\n'],
    ['two commands taken out', 'FROM a\nRUN «a && →»b« && c→» && d\n'],
    ['RUNs made one', 'FROM a\nRUN b«\nRUN → && »c\nCMD d\n'],
    ['RUNs made one, a comment moved into it', 'FROM a\nRUN b«\n# c\nRUN → \\\n # c\n && »d\n'],
    ['an instruction taken out', 'FROM a\n«RUN b\n→»CMD c\n'],
    ['an instruction taken out with its comment', 'FROM a\n«# x\nRUN b\n→»CMD c\n'],
    ['the last instruction taken out', 'FROM a«\nRUN b→»'],
    ['an instruction put in', 'FROM a\n«→RUN x\n»CMD c\n'],
    ['an instruction moved', 'FROM a\n«→RUN x\n»COPY b c\n«RUN x\n→»CMD d\n'],
    ['configuration put in', 'FROM a\n«→ENV A=b\n»CMD d\n'],
    ['configuration edited where it stands', 'FROM a\nENV A=«b→c»\nCMD d\n'],
    ['configuration moved over a RUN', 'FROM a\n«→ENV A=b\n»RUN c\n«ENV A=b\n→»CMD d\n'],
    ['the image replaced', 'FROM «node:20→node:20-slim»\nRUN b\nCMD c\n'],
    ['an edit in an earlier stage', 'FROM a AS b\nRUN c« && d→»\nFROM e\nCOPY --from=b x y\nCMD f\n'],
    ['a configuration instruction of another stage taken out', 'FROM a AS b\n«ENV c=d\n→»FROM e\nCMD f\n'],
    ['CRLF', 'FROM a\r\nRUN b«→ \\\r\n && c»\r\nCMD d\r\n'],
    ['mixed line ends', 'FROM a\r\nRUN b«→ \\\n && c»\nCMD d\r\n'],
    ['a byte order mark', '\ufeff«→# x\n»FROM a\nRUN b\n'],
    ['a RUN that never was valid shell', 'FROM a\nRUN b "«→ c»\nRUN d\n'],
  ])('lets pass: %s', (_, text) => {
    expect(verdict(text)).toBeUndefined();
  });

  test('gives the new file', () => {
    const { before, edits } = marked('FROM a\nRUN b«→ && c»\n');
    const after = gate(parseDockerfile(before), edits);
    if (typeof after === 'string') throw new Error(after);
    expect(after.instructions[1]?.script?.commands.map(({ name }) => name)).toEqual(['b', 'c']);
  });

  test('makes edits at one place in order', () => {
    const after = gate(parseDockerfile('FROM a\nRUN b\n'), [
      { start: 12, end: 12, text: ' && c' },
      { start: 12, end: 12, text: ' && d' },
    ]);
    expect(typeof after === 'string' ? after : after.text).toBe('FROM a\nRUN b && c && d\n');
  });
});
