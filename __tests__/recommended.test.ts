import { describe, expect, test } from '@jest/globals';
import { counted, lossOf, used } from '../src/packages/recommended.ts';
import type { Loss } from '../src/packages/recommended.ts';
import { recommends } from '../src/packages/recommends.ts';
import { closure, minimal, readPackages, recommendedBy, sizeOf } from './recommends/resolve.ts';

const nothing: ReadonlySet<string> = new Set();

function loss(names: string, text = '', before = nothing): Loss {
  const found = lossOf(names.split(' '), text, before);
  if (typeof found === 'string') throw new Error(found);
  return found;
}

describe('the table of recommendations', () => {
  const rows = [...recommends()];
  test('knows every package that it may have named', () => {
    const named = new Set(rows.flatMap(([, { adds, drops }]) => [...adds, ...drops]));
    expect([...named].filter((name) => !recommends().has(name))).toEqual([]);
  });
  test('names none but those that are known by their use', () => {
    expect(rows.flatMap(([, { adds }]) => adds).filter((name) => !counted.has(name))).toEqual([]);
    expect(rows.flatMap(([, { drops }]) => drops).filter((name) => !used.has(name))).toEqual([]);
  });
  test('tells of what is counted on without further questions', () => {
    expect([...counted].filter((name) => typeof lossOf([name], '', nothing) === 'string')).toEqual([]);
  });
});

describe('what an install loses', () => {
  test('certificates and ssh', () => expect(loss('git').missed).toEqual(['ca-certificates', 'openssh-client']));
  test('what the missed packages bring is not named again', () => {
    expect(loss('python3-pip', 'gpg').missed).toEqual(['build-essential', 'gnupg', 'python3-dev']);
    expect(loss('cmake build-essential').missed).toEqual(['ca-certificates']);
  });
  test('what is used', () => expect(loss('git', 'patch -p1').missed).toContain('patch'));
  test('what is there already', () => {
    expect(loss('git', '', new Set(['ca-certificates', 'openssh-client'])).missed).toEqual([]);
    expect(loss('git', '', new Set(['git'])).size).toBe(0);
    expect(loss('libxml2-dev', '', new Set(['libc6-dev'])).size).toBe(0);
  });
  test('the size is exact for one package of which nothing is kept', () => {
    expect(loss('cron')).toMatchObject({ missed: [], exact: true });
    expect(loss('git', 'patch').exact).toBe(false);
    expect(loss('git cron').exact).toBe(false);
  });
  test('what is not known', () => {
    expect(lossOf(['git', 'left-pad'], '', nothing)).toBe('what left-pad recommends is not known');
    expect(lossOf(['texlive-full'], '', nothing)).toMatch(/^texlive-full brings .* along, which may be missed$/);
  });
});

describe('the reader of archives', () => {
  const archive = readPackages(
    [
      'Package: base\nPriority: required\nInstalled-Size: 1',
      'Package: tool\nDepends: lib (>= 1.2), virtual | other\nRecommends: manual,\n more:any | less\nInstalled-Size: 10',
      'Package: lib\nInstalled-Size: 100\nRecommends: base',
      'Package: real\nProvides: virtual (= 1)\nInstalled-Size: 1000\nRecommends: gone',
      'Package: less\nInstalled-Size: 10000',
      'Package: manual\nInstalled-Size: 100000',
    ].join('\n\n'),
  );
  const base = minimal(archive);
  test('follows dependencies, alternatives and what is provided', () => {
    expect([...closure(archive, ['tool'], base, false)]).toEqual(['base', 'tool', 'lib', 'real']);
    expect(sizeOf(archive, closure(archive, ['tool'], base, true))).toBe(111_111);
  });
  test('says what is only recommended', () => {
    const installed = closure(archive, ['tool'], base, false);
    expect([...recommendedBy(archive, installed, base)]).toEqual(['manual', 'less']);
  });
});
