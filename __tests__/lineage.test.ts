import { readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parseDockerfile } from '../src/dockerfile.ts';
import { runtimes } from '../src/context.ts';
import { lastStage } from '../src/lineage.ts';
import { slimify } from '../src/slimify.ts';
import { transforms } from '../transforms/index.ts';
import { filesIn, readerOf } from './fixture.ts';

const fixtures = new URL('./fixtures/', import.meta.url);

describe('a stage with those that it is built from', () => {
  const whole = lastStage(
    parseDockerfile(
      'FROM golang:1.26 AS a\nENV A=1\nCMD ["a"]\nHEALTHCHECK NONE\nFROM a AS b\nENV A=2\nEXPOSE 1\nFROM b\nENTRYPOINT ["b"]\nEXPOSE 2\n',
    ),
  );
  test('stands on the image at the bottom', () => {
    expect(whole?.image.text).toBe('golang:1.26');
    expect(whole?.parent).toBeUndefined();
    expect(whole?.settings.get('ENV A')?.map(({ value }) => value)).toEqual(['1', '2']);
  });
  test('says all but what is out of force', () => {
    expect(whole?.instructions.map(({ keyword }) => keyword).join(' ')).toBe(
      'ENV HEALTHCHECK ENV EXPOSE ENTRYPOINT EXPOSE',
    );
  });
});

/*
 * Every fixture of one stage, cut in two stages by a FROM, is split as it was in one: the last stage says the same. What a file says twice of the
 * working folder is said once, and Python's code refuses such stages.
 */
for (const transform of transforms.filter(({ name }) => /^split-(?!python)/.test(name))) {
  test(`${transform.name} makes the same of one stage and of two`, () => {
    const folder = new URL(`${transform.name}/`, fixtures);
    for (const name of readdirSync(folder)) {
      const read = readerOf(new URL(`${name}/`, folder));
      const text = read('Dockerfile') ?? '';
      const { stages } = parseDockerfile(text);
      const [stage] = stages;
      // that a stage is called by its name is said of the last one alone
      if (stage === undefined || stages.length > 1 || stage.name !== undefined) continue;
      const options = {
        transforms: [transform],
        only: [transform.name],
        runtime: runtimes.find((one) => one === read('runtime')?.trim()),
        files: filesIn(new URL(`${name}/context/`, folder)),
        unsafe: true,
      };
      const once = slimify(text, options);
      const { from, instructions } = stage;
      const last = instructions.findLastIndex(({ keyword }) => /^(RUN|COPY|ADD)$/.test(keyword));
      for (const at of new Set([instructions[0], instructions[last], instructions[last + 1]])) {
        const start = at?.start ?? text.length;
        const word = from.word === 'from' ? 'from' : 'FROM';
        const head = `${text.slice(0, from.end)} AS below${text.slice(from.end, start)}`;
        const twice = slimify(`${head}${word} below\n${text.slice(start)}`, options);
        if (!head.endsWith('\n')) continue;
        expect([name, said(twice)]).toEqual([name, said(once)]);
      }
    }
  });
}

/** What the last stage says, or why it is left alone. */
function said({ before, after, refusals }: ReturnType<typeof slimify>): readonly string[] {
  if (before === after) return refusals.map(({ reason }) => reason.replace(/\bline \d+/g, 'line N'));
  const last = parseDockerfile(after).stages.at(-1);
  const folder = last?.instructions.findLast(({ keyword }) => keyword === 'WORKDIR');
  const instructions = last?.instructions.filter((one) => one.keyword !== 'WORKDIR' || one === folder) ?? [];
  const texts = instructions.map(({ start, end }) => after.slice(start, end).replace(/--from=\S+/, '--from=below'));
  return [last?.image.text ?? '', ...texts.toSorted()];
}
