import { describe, expect, test } from '@jest/globals';
import { contextOf, noContext } from '../src/context.ts';
import { parseDockerfile } from '../src/dockerfile.ts';
import { needsOf } from '../src/needs.ts';

type Files = Readonly<Record<string, string>>;

/** What the stage that is `last`, or the first, needs, `kind name` each but for `command`; `?` and a reason for what is not seen. */
function needs(text: string, files?: Files, index = 0): readonly string[] {
  const file = parseDockerfile(`${text.includes('FROM') ? '' : 'FROM python:3.12\n'}${text}\n`);
  const has = (path: string): boolean =>
    Object.keys(files ?? {}).some((one) => one === path || one.startsWith(`${path}/`));
  const context = files === undefined ? noContext : contextOf(file, false, { read: (path) => files[path], has });
  const stage = file.stages[index];
  if (stage === undefined) throw new Error('no stage');
  const { all, unseen } = needsOf(file, stage, context);
  const found = all.map(({ kind, name }) => (kind === 'command' ? name : `${kind} ${name}`));
  return [...found, ...unseen.map(({ reason }) => `? ${reason}`)];
}

describe('commands of RUN', () => {
  test.each([['RUN git status', 'shell sh, git']])('%s', (text, expected) =>
    expect(needs(text).join(', ')).toBe(expected),
  );
});
