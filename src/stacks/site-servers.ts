import { firstPage, habitsOf } from './site-habits.ts';
import type { Habits } from './site-habits.ts';
import type { Server } from './site-tools.ts';

/** How a server of plain files is reached and answers, as far as another one has to do the same. */
export interface Serving {
  readonly port: number;
  /** What stands in nginx's `server` block beside the port and the folder. */
  readonly rules: string;
}

/** What the surroundings of a server tell. */
export interface Around {
  /** The ports that EXPOSE names. */
  readonly exposed: readonly string[];
  /** The names that ENV and ARG set. */
  readonly variables: ReadonlySet<string>;
  /** Reads a file of the folder that it starts in; undefined when it is not known to be there. */
  readonly read: (name: string) => string | undefined;
}

/** Where a server listens and what it answers with, told from its words and its surroundings; a text: what is not known of it. */
export function servingOf(
  [, ...words]: readonly string[],
  { name, given, isSinglePage }: Server,
  { exposed, variables, read }: Around,
): Serving | string {
  const own = habitsOf(name);
  if (own === undefined) return `what ${name} builds as it serves may be another site`;
  const asked = readOptions(words, own, [...name.split(' ').slice(1), ...(given === undefined ? [] : [given])]);
  if (typeof asked === 'string') return `what ${asked} asks of ${name} is not done by another server`;
  const heeded = [...variables].find(
    (one) => own.variables.test(one) && !(one === 'PORT' && asked.address !== undefined),
  );
  if (heeded !== undefined) return `${name} may heed the variable ${heeded}`;
  const [, before, digits] = /^(?:(?:tcp:\/\/)?(\S+):)?(\d{1,5})$/.exec(asked.address ?? '') ?? [];
  if (asked.address !== undefined && digits === undefined) return `the port that ${name} listens on is not known`;
  const port = Number(digits ?? own.standard);
  // it is another one in some versions and with some settings
  if (digits === undefined && !exposed.includes(String(port)))
    return `nothing but the documentation of ${name} tells the port`;
  if (port < 1 || port > 65_535) return `${name} listens on no fixed port`;
  const host = asked.host ?? before;
  const isReached = host === undefined ? own.isOpen : /^(0\.0\.0\.0|\[?::\]?|true)$/.test(host);
  if (!isReached) return `${name} is reached from inside of the container only, as far as the file tells`;
  const settings = own.settings.map(read).find((text) => text !== undefined);
  if (settings === undefined && own.needsContext && read('package.json') === undefined)
    return `the settings of ${name} are not known`;
  if (!own.isPlain(settings ?? '')) return `the settings of ${name} may ask for what nginx does not do`;
  const rules = name === 'serve' && isSinglePage ? firstPage : own.rules;
  return { port, rules };
}

/** What the options give; a text: the one that is not known. */
function readOptions(
  words: readonly string[],
  { port, host, quiet, valued }: Habits,
  operands: readonly string[],
): { readonly address?: string; readonly host?: string } | string {
  const left = words.flatMap((word) => {
    if (/^--[^=]+=/.test(word)) return [word.replace(/=.*/s, ''), word.slice(word.indexOf('=') + 1)];
    return /^-p\d+$/.test(word) && port.test('-p') ? ['-p', word.slice(2)] : [word];
  });
  const open = [...operands];
  const found: { address?: string; host?: string } = {};
  for (let i = 0; i < left.length; i++) {
    const word = left[i] ?? '';
    const next = left[i + 1];
    if (word === open[0]) open.shift();
    else if (port.test(word)) {
      if (found.address !== undefined || next === undefined) return word;
      found.address = next;
      i++;
    } else if (host?.test(word) === true) {
      if (found.host !== undefined) return word;
      const isBare = next === undefined || next.startsWith('-');
      found.host = isBare ? 'true' : next;
      if (!isBare) i++;
    } else if (valued?.test(word) === true) i++;
    else if (!quiet.test(word)) return word;
  }
  return found;
}
