import { describe, expect, test } from '@jest/globals';
import type { Dockerfile } from '../src/dockerfile.ts';
import { applyEdits } from '../src/edit.ts';
import type { Edit } from '../src/edit.ts';
import { SlimifyError } from '../src/error.ts';
import { slimify } from '../src/slimify.ts';
import type { Options, Result } from '../src/slimify.ts';
import type { Finding, Refusal, Transform } from '../src/transform.ts';
import { removeInstruction } from '../src/write.ts';

type Find = (file: Dockerfile) => Iterable<Finding | Refusal>;

function transform(name: string, find: Find, more: Partial<Transform> = {}): Transform {
  return { name, summary: 'does a thing', why: 'because', safety: 'safe', waste: [], find, ...more };
}

/** Replaces every `from` by `to`, one finding each. */
function replace(from: string, to: string, more: Partial<Finding> = {}): Find {
  return function* find({ text }): Iterable<Finding> {
    for (let start = text.indexOf(from); start !== -1; start = text.indexOf(from, start + from.length)) {
      const span = { start, end: start + from.length };
      yield { span, message: `${from} to ${to}`, edits: [{ ...span, text: to }], ...more };
    }
  };
}

/** Replaces the first `from` only. */
function replaceFirst(from: string, to: string): Find {
  return (file) => [...replace(from, to)(file)].slice(0, 1);
}

/** Says of every `what` that it is left alone. */
function refuse(what: string): Find {
  return function* find({ text }): Iterable<Refusal> {
    for (let start = text.indexOf(what); start !== -1; start = text.indexOf(what, start + 1)) {
      yield { span: { start, end: start + what.length }, reason: `${what} is not proven` };
    }
  };
}

/** Takes out the RUNs whose body is `body`. */
function removeRuns(body: string): Find {
  return function* find(file): Iterable<Finding> {
    for (const instruction of file.instructions) {
      if (instruction.keyword !== 'RUN' || instruction.body.text !== body) continue;
      yield { span: instruction, message: `${body} is useless`, edits: removeInstruction(file, instruction) };
    }
  };
}

function run(text: string, ...transforms: readonly Transform[]): Result {
  return checked(slimify(text, { transforms }));
}

/** What has to hold of every result. */
function checked(result: Result): Result {
  expect(applyEdits(result.before, result.edits)).toBe(result.after);
  return result;
}

const told = ({ findings, refusals }: Result): readonly string[] => [
  ...findings.map(
    ({ transform: name, line, status, safety, message }) => `${line} ${name} ${status} ${safety}: ${message}`,
  ),
  ...refusals.map(({ transform: name, line, reason }) => `${line} ${name} refused: ${reason}`),
];

test('an optional transform runs only when it is named', () => {
  const optional = transform('go-further', replace('a', 'b'), { optional: true });
  const run = (options: Options): string => slimify('FROM a\n', { ...options, transforms: [optional] }).after;
  expect(run({})).toBe('FROM a\n');
  expect(run({ skip: [] })).toBe('FROM a\n');
  expect(run({ only: ['go-further'] })).toBe('FROM b\n');
});

test('a transform is told what the file is built with', () => {
  const told: (string | boolean | undefined)[] = [];
  const find: Transform['find'] = (_, { buildkit, read }) => {
    told.push(buildkit, read('package.json'));
    return [];
  };
  const asking: Transform = { ...transform('ask', () => []), find };
  slimify('FROM a\n', { transforms: [asking] });
  slimify('FROM a\nCOPY . .\n', {
    transforms: [asking],
    buildkit: true,
    files: { read: (path) => `{} of ${path}`, has: () => true },
  });
  expect(told).toEqual([false, undefined, true, '{} of package.json']);
});

describe('order', () => {
  test('each transform sees what the one before it made', () => {
    const result = run(
      'FROM a\nRUN one\n',
      transform('first', replace('one', 'two')),
      transform('second', replace('two', 'three')),
    );
    expect(result.after).toBe('FROM a\nRUN three\n');
    expect(told(result)).toEqual(['2 first applied safe: one to two', '2 second applied safe: two to three']);
  });

  test('passes go on until nothing changes', () => {
    const result = run(
      'FROM a\nRUN one\n',
      transform('second', replace('two', 'three')),
      transform('first', replace('one', 'two')),
    );
    expect(result.after).toBe('FROM a\nRUN three\n');
    expect(told(result)).toEqual(['2 first applied safe: one to two', '2 second applied safe: two to three']);
    expect(result.notes).toEqual([]);
  });

  test('without a change the text is the one that came in', () => {
    const text = 'FROM a\nRUN b\n';
    const result = run(
      text,
      transform('none', () => []),
      transform('edits-nothing', replace('zzz', 'y')),
    );
    expect(result).toEqual({ before: text, after: text, edits: [], findings: [], refusals: [], notes: [] });
  });

  test('no transforms', () => {
    expect(run('FROM a\n').after).toBe('FROM a\n');
  });

  test.each<[Options, string]>([
    [{}, 'FROM a\nRUN two four\n'],
    [{ only: ['x'] }, 'FROM a\nRUN two three\n'],
    [{ skip: ['x'] }, 'FROM a\nRUN one four\n'],
    [{ only: ['x', 'y'], skip: ['y'] }, 'FROM a\nRUN two three\n'],
    [{ only: [] }, 'FROM a\nRUN one three\n'],
  ])('%j chooses among them', (options, expected) => {
    const transforms = [transform('x', replace('one', 'two')), transform('y', replace('three', 'four'))];
    expect(checked(slimify('FROM a\nRUN one three\n', { ...options, transforms })).after).toBe(expected);
  });

  test.each([
    ['', 'the file is empty'],
    ['RUN a\n', 'no FROM before this instruction'],
    ['FROM {{ x }}\n', 'looks like a template of a Dockerfile, not like a Dockerfile'],
  ])('%j is refused as a whole', (text, message) => {
    expect(() => slimify(text, { transforms: [] })).toThrow(new SlimifyError(message));
  });
});

describe('levels', () => {
  const file = 'FROM a\nRUN one\n';
  const unsafe = transform('u', replace('one', 'two'), { safety: 'unsafe', risk: 'x' });

  test('unsafe findings are held back', () => {
    const result = run(file, unsafe);
    expect(result.after).toBe(file);
    expect(told(result)).toEqual(['2 u held unsafe: one to two']);
  });

  test('and made when asked for', () => {
    const result = checked(slimify(file, { transforms: [unsafe], unsafe: true }));
    expect(result.after).toBe('FROM a\nRUN two\n');
    expect(told(result)).toEqual(['2 u applied unsafe: one to two']);
  });

  test('a finding may be less sure than its transform', () => {
    const lower = transform('l', replace('one', 'two', { safety: 'unsafe' }));
    expect(told(run(file, lower))).toEqual(['2 l held unsafe: one to two']);
    expect(checked(slimify(file, { transforms: [lower], unsafe: true })).after).toBe('FROM a\nRUN two\n');
  });

  test('manual findings are never made', () => {
    const manual = transform('m', replace('one', 'two'), { safety: 'manual' });
    const result = checked(slimify(file, { transforms: [manual], unsafe: true }));
    expect(result.after).toBe(file);
    expect(told(result)).toEqual(['2 m held manual: one to two']);
  });

  test('of several images for one stage the first one alone is held back, as it alone would be taken', () => {
    const swap = (name: string, from: string, to: string, more: Partial<Transform> = {}): Transform =>
      transform(name, replace(from, to), { safety: 'unsafe', ...more });
    const result = run(
      'FROM a:1\nRUN a:1\nFROM b:1\n',
      swap('shown', 'a:1', 'a:0', { safety: 'manual' }),
      swap('first', 'a:1', 'a:2'),
      swap('second', 'a:1', 'a:3'),
      swap('other', 'b:1', 'b:2'),
    );
    expect(told(result)).toEqual([
      '1 shown held manual: a:1 to a:0',
      '2 shown held manual: a:1 to a:0',
      '1 first held unsafe: a:1 to a:2',
      '2 first held unsafe: a:1 to a:2',
      '2 second held unsafe: a:1 to a:3',
      '3 other held unsafe: b:1 to b:2',
    ]);
  });

  test('what is held back does not stop the rest', () => {
    const result = run('FROM a\nRUN one three\n', unsafe, transform('s', replace('three', 'four')));
    expect(result.after).toBe('FROM a\nRUN one four\n');
    expect(told(result)).toEqual(['2 s applied safe: three to four', '2 u held unsafe: one to two']);
  });

  test('saved bytes are passed on', () => {
    const result = run(file, transform('s', replace('one', 'two', { saves: 7 })));
    expect(result.findings[0]?.saves).toBe(7);
  });
});

describe('places', () => {
  test('lines and spans are those of the text that came in', () => {
    const text = 'FROM a\nRUN useless\nRUN useless\nRUN one \\\n  && b\nRUN c\n';
    const result = run(
      text,
      transform('remove', removeRuns('useless')),
      transform('change', replace('one', 'first \\\n  && second')),
      transform('look', refuse('RUN c')),
    );
    expect(result.after).toBe('FROM a\nRUN first \\\n  && second \\\n  && b\nRUN c\n');
    expect(told(result)).toEqual([
      '2 remove applied safe: useless is useless',
      '3 remove applied safe: useless is useless',
      '4 change applied safe: one to first \\\n  && second',
      '6 look refused: RUN c is not proven',
    ]);
    const places = [...result.findings, ...result.refusals].map(({ span }) => text.slice(span.start, span.end));
    expect(places).toEqual(['RUN useless', 'RUN useless', 'one', 'RUN c']);
  });

  test('also after several passes', () => {
    const text = 'FROM a\nRUN x\nRUN y one\nRUN z\n';
    const result = run(
      text,
      transform('z', replace('RUN z3', 'RUN z4')),
      transform('x', removeRuns('x')),
      transform('one', replace('y one', 'y \\\n  two')),
      transform('two', replace('RUN z\n', 'RUN z3\n')),
    );
    expect(result.after).toBe('FROM a\nRUN y \\\n  two\nRUN z4\n');
    expect(result.findings.map(({ transform: name, line, endLine }) => [name, line, endLine])).toEqual([
      ['x', 2, 2],
      ['one', 3, 3],
      ['two', 4, 5],
      ['z', 4, 4],
    ]);
  });

  test('a finding over several lines', () => {
    const result = run('FROM a\nRUN one \\\n  two\n', transform('t', replace('one \\\n  two', 'three')));
    expect(result.findings[0]).toMatchObject({ line: 2, endLine: 3 });
  });

  test('lines that a reason names are those of the text that came in', () => {
    const remove: Find = ({ text }) => {
      const start = text.indexOf('RUN gone\n');
      const span = { start, end: start + 9 };
      return start === -1 ? [] : [{ span, message: 'gone', edits: [{ ...span, text: '' }] }];
    };
    const tell: Find = ({ instructions }) => {
      const last = instructions.at(-1);
      return last === undefined ? [] : [{ span: last, reason: `line ${last.line} needs it` }];
    };
    const { refusals } = slimify('FROM a\nRUN gone\nRUN b\nCMD c\n', {
      transforms: [transform('remove-it', remove), transform('tell-it', tell)],
    });
    expect(refusals).toMatchObject([{ line: 4, reason: 'line 4 needs it' }]);
  });

  test('held findings of the last pass only, at their first place', () => {
    const text = 'FROM a\nRUN x\nRUN one\n';
    const result = run(
      text,
      transform('u', replace('one', 'two', { safety: 'unsafe' })),
      transform('x', removeRuns('x')),
    );
    expect(told(result)).toEqual(['2 x applied safe: x is useless', '3 u held unsafe: one to two']);
  });
});

describe('overlaps', () => {
  test('what overlaps is left for the next pass, and made there if it still holds', () => {
    let passes = 0;
    const both: Find = (file) => {
      passes++;
      return [...replace('a b', 'c')(file), ...replace('b d', 'e')(file), ...replace('c d', 'f')(file)];
    };
    const result = run('FROM x\nRUN a b d\n', transform('t', both));
    expect(result.after).toBe('FROM x\nRUN f\n');
    expect(told(result)).toEqual(['2 t applied safe: a b to c', '2 t applied safe: c d to f']);
    expect(passes).toBe(3);
  });

  test('two insertions at one place are made one after the other', () => {
    const find: Find = ({ text }) =>
      ['one', 'two'].flatMap((word) => {
        const start = text.indexOf('\nCMD');
        const edits = [{ start, end: start, text: ` ${word}` }];
        return text.includes(word) ? [] : [{ span: edits[0] ?? { start: 0, end: 0 }, message: word, edits }];
      });
    const result = run('FROM x\nRUN a\nCMD b\n', transform('t', find));
    expect(result.after).toBe('FROM x\nRUN a one two\nCMD b\n');
  });

  test('the edits of one finding are made together or not at all', () => {
    const first: Finding = {
      span: { start: 11, end: 12 },
      message: 'first',
      edits: [{ start: 11, end: 12, text: 'A' }],
    };
    const second: Finding = {
      span: { start: 13, end: 14 },
      message: 'second',
      edits: [
        { start: 13, end: 14, text: 'B' },
        { start: 11, end: 12, text: 'X' },
      ],
    };
    const once = transform('t', ({ text }) => (text.includes('a') ? [first, second] : []));
    const result = run('FROM x\nRUN a b\n', once);
    expect(result.after).toBe('FROM x\nRUN A b\n');
    expect(told(result)).toEqual(['2 t applied safe: first']);
  });
});

describe('pragmas', () => {
  test('hold findings back, with a reason', () => {
    const text = 'FROM a\n# slimify-ignore t: keep\nRUN one\nRUN one\n';
    const result = run(text, transform('t', replace('one', 'two')));
    expect(result.after).toBe('FROM a\n# slimify-ignore t: keep\nRUN one\nRUN two\n');
    expect(told(result)).toEqual(['4 t applied safe: one to two', '3 t refused: held back by the comment at line 2']);
  });

  test('also where only an edit goes into the instruction', () => {
    const find: Find = ({ text }) => [
      {
        span: { start: text.indexOf('CMD'), end: text.indexOf('CMD') + 3 },
        message: 'm',
        edits: [{ start: text.indexOf('one'), end: text.indexOf('one') + 3, text: 'two' }],
      },
    ];
    const text = 'FROM a\n# slimify-ignore\nRUN one\nCMD b\n';
    const result = run(text, transform('t', find));
    expect(result.after).toBe(text);
    expect(told(result)).toEqual(['4 t refused: held back by the comment at line 2']);
  });

  test('a whole file', () => {
    const text = '# slimify-ignore-file\nFROM a\nRUN one\n';
    const result = run(text, transform('t', replace('one', 'two')));
    expect(result.after).toBe(text);
  });
});

describe('bugs', () => {
  const file = 'FROM a\nRUN one\nCMD b\n';
  const good = transform('good', replace('one', 'two'));

  test('a transform that throws is named, with the cause', () => {
    const cause = new TypeError('oops');
    const broken = transform('broken', () => {
      throw cause;
    });
    expect(() => run(file, good, broken)).toThrow(new Error('bug in the transform broken', { cause }));
    try {
      run(file, broken);
    } catch (error) {
      expect(error).toMatchObject({ cause });
      expect(error).not.toBeInstanceOf(SlimifyError);
    }
  });

  test('one that throws while it yields too', () => {
    const broken = transform('broken', function* find(): Iterable<Finding> {
      yield { span: { start: 0, end: 1 }, message: 'm', edits: [] };
      throw new Error('oops');
    });
    expect(() => run(file, broken)).toThrow('bug in the transform broken');
  });

  test.each<[string, Find, string]>([
    ['loses an instruction', replace('one\n', 'one \\\n'), 'dropped its changes: the instruction at line 3 is gone'],
    [
      'edits outside the text',
      () => [{ span: { start: 7, end: 8 }, message: 'm', edits: [{ start: 90, end: 91, text: '' }] }],
      'dropped its changes: edit 90-91 overlaps another or lies outside the text',
    ],
    [
      'makes no valid shell',
      replace('one', 'one &&'),
      'dropped its changes: the instruction at line 2 is no valid shell any more',
    ],
    [
      'makes no Dockerfile',
      replace('RUN', 'RAN'),
      'dropped its changes: the result does not parse: unknown instruction: RAN',
    ],
    ['changes the final image', replace('CMD b\n', ''), "dropped its changes: the final stage's configuration changed"],
  ])('a transform that %s is dropped and named, the rest is made', (_, find, message) => {
    const result = run(file, transform('bad', find), good);
    expect(result.after).toBe('FROM a\nRUN two\nCMD b\n');
    expect(result.notes).toHaveLength(1);
    expect(result.notes[0]).toMatchObject({ kind: 'bug', message: `bad: ${message}` });
    expect(result.findings.map(({ transform: name }) => name)).toEqual(['good']);
  });

  test('the note tells the line of the first finding in the text that came in', () => {
    const result = run(
      'FROM a\nRUN x\nRUN one\nCMD b\n',
      transform('x', removeRuns('x')),
      transform('bad', replace('one\n', 'one \\\n')),
    );
    expect(result.notes).toEqual([
      { kind: 'bug', line: 3, message: 'bad: dropped its changes: the instruction at line 3 is gone' },
    ]);
  });

  test('all findings of the batch go with the bad one', () => {
    const result = run(
      'FROM a\nRUN one\nRUN bad\nCMD b\n',
      transform('t', (f) => [...replace('one', 'two')(f), ...replace('bad\n', 'bad \\\n')(f)]),
    );
    expect(result.after).toBe(result.before);
    expect(result.notes).toHaveLength(1);
  });

  test('a dropped transform is not tried again', () => {
    let calls = 0;
    const bad: Find = (f) => {
      calls++;
      return replace('CMD b\n', '')(f);
    };
    const result = run(file, transform('bad', bad), good);
    expect(result.notes).toHaveLength(1);
    expect(calls).toBeLessThanOrEqual(2);
  });

  test('a transform that never ends is stopped', () => {
    const result = run(
      file,
      transform('back', replaceFirst('two', 'one')),
      transform('forth', replaceFirst('one', 'two')),
    );
    const message = 'forth: dropped its changes: not stable after 10 passes';
    expect(result.notes).toEqual([{ kind: 'bug', line: 1, message }]);
    expect(result.after).toBe(file);
  });

  test('one that grows too', () => {
    const grow: Find = ({ text }) => {
      const start = text.indexOf('\nCMD');
      return [{ span: { start, end: start }, message: 'm', edits: [{ start, end: start, text: ' x' }] }];
    };
    const result = run(file, transform('grow', grow));
    const message = 'grow: dropped its changes: not stable after 10 passes';
    expect(result.notes).toEqual([{ kind: 'bug', line: 1, message }]);
    expect(result.after).toBe(file);
  });
});

describe('two readings', () => {
  const text = 'FROM a\nRUN << EOF\none\nEOF\n';

  test('a file on which the parsers disagree stays as it is', () => {
    const result = run(text, transform('t', replace('one', 'two')));
    expect(result.after).toBe(text);
    expect(result.findings).toEqual([]);
    expect(result.edits).toEqual([]);
    expect(result.notes).toEqual([
      { kind: 'left-alone', line: 1, message: 'two parsers disagree on the instruction at line 2' },
    ]);
  });

  test('without a change nobody asks', () => {
    expect(run(text, transform('t', refuse('one'))).notes).toEqual([]);
  });
});

describe('texts', () => {
  test.each<[string, string, string]>([
    ['CRLF', 'FROM a\r\nRUN one \\\r\n b\r\n', 'FROM a\r\nRUN two \\\r\n b\r\n'],
    ['a byte order mark', '\ufeffFROM a\nRUN one\n', '\ufeffFROM a\nRUN two\n'],
    ['no final line end', 'FROM a\nRUN one', 'FROM a\nRUN two'],
    ['tabs and trailing blanks', 'FROM a \n\tRUN\tone \t\n\n\n', 'FROM a \n\tRUN\ttwo \t\n\n\n'],
  ])('%s stay', (_, before, after) => {
    expect(run(before, transform('t', replace('one', 'two'))).after).toBe(after);
  });

  test('the edits are on the text that came in, in order', () => {
    const result = run(
      'FROM a\nRUN x\nRUN one\nRUN y one\n',
      transform('one', replace('one', 'two')),
      transform('x', removeRuns('x')),
      transform('two', replace('y two', 'y three')),
    );
    const edits: readonly Edit[] = result.edits;
    expect(result.after).toBe('FROM a\nRUN two\nRUN y three\n');
    expect(edits.map(({ start, end, text }) => [result.before.slice(start, end), text])).toEqual([
      ['RUN x\n', ''],
      ['one', 'two'],
      ['y one', 'y three'],
    ]);
  });
});
