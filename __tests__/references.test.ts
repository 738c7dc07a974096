import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { parseDockerfile } from '../src/dockerfile.ts';
import { runtimes } from '../src/context.ts';
import { slimify } from '../src/slimify.ts';
import type { Options } from '../src/slimify.ts';
import { transforms } from '../transforms/index.ts';

/*
 * Base images that real Dockerfiles name, with what is to become of each: written by hand from the data and the rules, before there was code
 * (images/references.tsv: `from`, the rest of the stage, options, answer, the rule that it shows).
 */
const bases = /^(replace-retired-base|use-(runtime|distroless|static|alpine|slim)-base)$/;
const names = transforms.flatMap(({ name }) => (bases.test(name) ? [name] : []));

interface Row {
  readonly from: string;
  readonly body: string;
  readonly options: Options;
  readonly answers: readonly string[];
}

const rows = readFileSync(new URL('images/references.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line): Row => {
    const [from = '', body = '', option = '', answer = ''] = line.split('\t');
    const runtime = runtimes.find((one) => option === `runtime=${one}`);
    return {
      from,
      body: body.replaceAll(String.raw`\n`, '\n'),
      options: { only: names, unsafe: true, ...(runtime && { runtime }) },
      answers: answer.split(' | '),
    };
  });

test('there are at least 300 references', () => {
  expect(new Set(rows.map(({ from }) => from)).size).toBeGreaterThan(300);
});

test.each(rows.map((row) => [`${row.from} ${row.answers.join(' | ')}`, row] as const))('%s', (_, row) => {
  expect(answersTo(row)).toEqual(row.answers);
});

/** What slimify says, in the words of the table; the reason of a refusal counts when it holds the words that are asked for. */
function answersTo({ from, body, options, answers }: Row): readonly string[] {
  const args = from.split('; ');
  const text = `${[...args.slice(0, -1), `FROM ${args.at(-1)}`, body].join('\n')}\n`;
  let result;
  try {
    result = slimify(text, options);
  } catch (error) {
    return [/windows/i.test(String(error)) ? 'windows' : String(error)];
  }
  const after = parseDockerfile(result.after);
  const now = after.text.slice(after.stages[0]?.from.start, after.stages[0]?.from.end).replace(/^FROM /, '');
  const said = [
    ...result.findings.map(({ transform, safety, status }) => {
      // what is held back, or changed once more by the next one, cannot be seen in the text
      const wanted = answers.find((one) => one.startsWith(`${transform} ${safety} -> `));
      const isLast =
        status === 'applied' && transform === result.findings.findLast((one) => one.status === 'applied')?.transform;
      return isLast || wanted === undefined ? `${transform} ${safety} -> ${now}` : wanted;
    }),
    ...result.refusals.map(({ transform, reason }) => {
      const wanted = answers.find((one) => one.startsWith(`${transform} refused: `));
      const words = wanted?.replace(/^.* refused: /, '');
      return wanted !== undefined && words !== undefined && reason.includes(words)
        ? wanted
        : `${transform} refused: ${reason}`;
    }),
    ...result.notes.map(({ message }) => message),
  ];
  const order = (one: string): number => answers.indexOf(one);
  return said.length === 0 ? ['nothing'] : said.toSorted((a, b) => order(a) - order(b));
}
