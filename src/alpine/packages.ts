import { otherNames, sameNames } from '../images/data/apk.ts';

/** What a package of Debian is called on Alpine: packages, none where none is needed; undefined for one that is not known. */
export function apkOf(name: string): readonly string[] | undefined {
  known ??= new Map([
    ...wordsOf(sameNames).map((same): [string, readonly string[]] => [same, [same]]),
    ...wordsOf(otherNames).map((entry): [string, readonly string[]] => {
      const [debian = '', alpine = ''] = entry.split('=');
      return [debian, alpine === '' ? [] : alpine.split(',')];
    }),
  ]);
  return known.get(name);
}

let known: ReadonlyMap<string, readonly string[]> | undefined;

function wordsOf(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
