import type { Word } from './shell.ts';

/** How the options of a program read. */
export interface Grammar {
  /** Letters that take a value: the rest of the word, or the next one. */
  readonly letters: string;
  /** Names of long options that take none; any other takes one, behind `=` or in the next word. */
  readonly flags: RegExp;
}

/** A command line taken apart. */
export interface Line {
  /** Values by option, letters without their dash; a flag's is `''`. In order, an option that is given twice is there twice. */
  readonly options: readonly (readonly [name: string, value: string])[];
  readonly operands: readonly Word[];
}

/** Takes a command line apart. */
export function readLine(args: readonly Word[], { letters, flags }: Grammar): Line {
  const options: [string, string][] = [];
  const operands: Word[] = [];
  for (let i = 0; i < args.length; i++) {
    const word = args[i];
    if (word === undefined) break;
    const { value } = word;
    if (value === '--') return { options, operands: [...operands, ...args.slice(i + 1)] };
    if (!value.startsWith('-') || value === '-') operands.push(word);
    else if (value.startsWith('--')) {
      const [, name = '', given] = /^--([^=]*)(?:=(.*))?$/s.exec(value) ?? [];
      options.push([name, given ?? (flags.test(name) ? '' : (args[++i]?.value ?? ''))]);
    } else {
      const at = [...value].findIndex((letter, j) => j > 0 && letters.includes(letter));
      const end = at === -1 ? value.length : at;
      for (const letter of value.slice(1, end)) options.push([letter, '']);
      if (at !== -1) options.push([value[at] ?? '', value.slice(at + 1) || (args[++i]?.value ?? '')]);
    }
  }
  return { options, operands };
}
