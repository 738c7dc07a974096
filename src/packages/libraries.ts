import type { Suite } from '../images/levels.ts';
import { libraries } from './data/libraries.ts';

/** The Debian packages with the shared libraries that a package of headers is there for; undefined for one that is not known in the release. */
export function librariesFor(headers: string, suite: Suite): readonly string[] | undefined {
  const row = table().get(headers);
  if (row === undefined) return undefined;
  const [bookworm = '', trixie = bookworm] = row.split('|');
  const names = suite === 'bookworm' ? bookworm : trixie;
  return names === '?' ? undefined : names.split(' ').filter((name) => name !== '');
}

/** The packages of headers that are known. */
export function tabled(): Iterable<string> {
  return table().keys();
}

let known: ReadonlyMap<string, string> | undefined;

function table(): ReadonlyMap<string, string> {
  known ??= new Map(
    libraries
      .trim()
      .split('\n')
      .map((line) => {
        const colon = line.indexOf(':');
        return [line.slice(0, colon), line.slice(colon + 1)];
      }),
  );
  return known;
}
