import { isForced } from './caches.ts';
import { habitOf, handedOn, operandOf, runsUnseen } from './programs.ts';
import type { Habit } from './programs.ts';
import type { Command, Script, Word } from './shell.ts';

/**
 * What a command does to apt's lists: `fetch` brings them, `need` reads them, `read` is another program that looks into their folder,
 * `own` may bring them for itself, `unseen` may do anything, `clean` takes them away, `cleaner` is a helper named like one, `tidy` is apt cleaning up what is not a list.
 */
export type AptUse = 'fetch' | 'need' | 'read' | 'own' | 'unseen' | 'clean' | 'cleaner' | 'tidy';

/** One thing done to the lists. A command that hands others on (`bash -c '...'`) is in several steps. */
export interface AptStep {
  readonly command: Command;
  readonly use: AptUse;
  /** Whether it is carried out whenever the RUN succeeds: not behind `||`, in an `if`, in a function. */
  readonly sure: boolean;
}

/** What the commands of a script do to apt's lists, in order. */
export function stepsOf(script: Script, bash: boolean): readonly AptStep[] {
  return script.commands.flatMap((command) => stepsOfCommand(command, script, bash));
}

/** Whether a command is carried out whenever the RUN succeeds and what stands behind its chain is reached. */
function isSure({ items }: Script, { item, within }: Command): boolean {
  if (within.some((nesting) => /^(if|case|function|background|negation)$/.test(nesting))) return false;
  const chain = items.filter((other) => other.chain === items[item]?.chain);
  const before = chain.slice(
    0,
    chain.findIndex((other) => other === items[item]),
  );
  // what fails before it is caught behind it, or forgotten behind the chain
  const caught = chain.some(({ after }) => after === '||') || chain.at(-1) !== items.at(-1);
  return (
    !caught ||
    before.every(({ command, after }) => after === '&&' && /^(set|export|echo|true|:)$/.test(command?.name ?? ''))
  );
}

/** Programs that run apt, or read its lists themselves. */
const installers =
  /^(apt-cache|apt-file|apt-rdepends|gdebi|m-a|mk-build-deps|module-assistant|snapcraft|tasksel|ubuntu-drivers|unattended-upgrades?)$/;

/** A program of these in the text of a container's command. */
const readersInText = /(?<![\w./-])(?:\/usr\/bin\/)?(apt-cache|apt-file|apt-rdepends|tasksel|ubuntu-drivers)(?![\w.-])/;

/** Commands that may show apt's name without running it, or run it on another system. */
const talkers =
  /^(echo|printf|cat|grep|egrep|fgrep|sed|awk|test|\[|ls|touch|chmod|chown|mkdir|ln|cp|mv|tee|which|command|export|apt-mark|apt-key|apt-config|curl|wget|git|chroot|schroot|docker|podman|buildah|ssh)$/;

function stepsOfCommand(command: Command, script: Script, bash: boolean): readonly AptStep[] {
  const { name, args } = command;
  const steps = (...uses: readonly AptUse[]): readonly AptStep[] => {
    const sure = uses.length > 0 && isSure(script, command);
    return uses.map((use) => ({ command, use, sure }));
  };
  const verb = aptVerb(command);
  if (verb !== undefined) return steps(...useOfVerb(verb, args));
  if (installers.test(name) || (name === 'rosdep' && args[0]?.value === 'install')) return steps('need');
  if (name === 'rm' && listWords(command, bash).length > 0) return steps('clean');
  // it fails when what it names is gone
  if (name === 'rm' && !isForced(command) && namesLists(command)) return steps('read');
  if (name === 'rm') return args.some(({ value }) => /^\/var\/(cache|lib)\/apt\//.test(value)) ? steps('tidy') : [];
  if (name === 'find') return isListFind(command) ? steps('clean') : [];
  const habit = habitOf(command, script);
  if (habit !== undefined) return steps(...useOfHabit[habit]);
  if (isCleaner(command)) return steps('cleaner');
  const inner = handedOn(command);
  if (inner !== undefined) {
    const sure = isSure(script, command);
    return stepsOf(inner, name === 'bash').map((step) => ({ command, use: step.use, sure: sure && step.sure }));
  }
  if (namesLists(command)) return steps('read');
  const uses = talkers.test(name) ? [] : usesInText(args.map(({ value }) => value).join(' '));
  if (uses.length > 0) return uses.map((use) => ({ command, use, sure: false }));
  return runsUnseen(command) ? steps('unseen') : [];
}

const useOfHabit: Readonly<Record<Habit, readonly AptUse[]>> = {
  fetches: ['fetch'],
  'may read and fetches': ['unseen', 'fetch'],
  'fetches and removes': ['fetch', 'clean'],
  'fetches when it needs them': ['own'],
  'leaves alone': [],
};

function useOfVerb(verb: string, args: readonly Word[]): readonly AptUse[] {
  if (verb === 'update') return ['fetch'];
  if (/^dist-?clean$/.test(verb)) return ['clean'];
  if (/^(auto-?)?(clean|remove|purge)$/.test(verb)) return ['tidy'];
  if (/^(check|moo|hold|unhold|markauto|unmarkauto|changelog)$/.test(verb)) return [];
  const asks =
    verb === '' && args.every(({ kind, value }) => kind === 'literal' && /^(--version|-v|--help|-h)$/.test(value));
  return asks ? [] : ['need'];
}

/** Uses of apt in a text that is not parsed, in order. */
function usesInText(text: string): readonly AptUse[] {
  const verbs = text.matchAll(/\b(?:apt|apt-get|aptitude)\b[^&|;\n]*?\b(update|install|upgrade|build-dep)\b/g);
  return [...verbs].map(([, verb]) => (verb === 'update' ? 'fetch' : 'need'));
}

/** Whether apt needs its lists in a text that is not parsed, or another program does that reads them. */
export function needsInText(text: string): boolean {
  return usesInText(text)[0] === 'need' || readersInText.test(text);
}

/** python3-apt, in code that a command is given. */
const readsByPython = /\bimport apt(_pkg)?\b|\bfrom apt(_pkg)? import\b/;

/** Whether a command does something in the folder of the lists, or with what lies there. */
function namesLists({ name, args, redirects }: Command): boolean {
  if (/^(mkdir|chown|chmod|echo|printf|test|\[)$/.test(name)) return false;
  const words = [...args, ...redirects.flatMap(({ target }) => target ?? [])];
  return words.some(({ value }) => holdsLists(value) || readsByPython.test(value));
}

/** Whether a text names the folder of the lists, or is the one above it; apt keeps other things there too. */
export function holdsLists(text: string): boolean {
  return text.includes('/var/lib/apt/lists') || /^\/var\/lib\/apt\/?\*?$/.test(text);
}

/** Helpers that say in their name that they clean up. */
function isCleaner(command: Command): boolean {
  const script = /^(sh|bash|dash|ash|source|\.)$/.test(command.name) ? operandOf(command) : command.name;
  return /clean/i.test(script.slice(script.lastIndexOf('/') + 1));
}

function isListFind({ args, within }: Command): boolean {
  if (!args.some(({ value }) => /^\/var\/lib\/apt(\/lists)?\/?$/.test(value))) return false;
  return within.includes('pipe') || args.some(({ value }) => value === '-delete' || value.startsWith('-exec'));
}

/** The apt verb of a command: `install`, `update`; undefined when it is not apt's, `''` when it cannot be told. */
export function aptVerb({ name, args }: Command): string | undefined {
  if (!/^(apt|apt-get|aptitude|apt-fast|nala)$/.test(name)) return undefined;
  for (let i = 0; i < args.length; i++) {
    const { value = '', kind = 'literal' } = args[i] ?? {};
    if (valued.test(value)) i++;
    // a variable in front of the verb holds options
    else if (kind === 'literal' && !value.startsWith('-')) return value;
  }
  // `apt-get -f` and `apt-get --version` come without a verb
  return '';
}

/** Options of apt that take the next word along. */
const valued =
  /^(-[a-zA-Z]*[octaP]|--option|--config-file|--target-release|--default-release|--host-architecture|--build-profiles)$/;

/** The words of an `rm` that name apt's lists so that it really removes them. */
export function listWords(command: Command, bash: boolean): readonly Word[] {
  if (command.name !== 'rm') return [];
  return command.args.filter((word) => {
    // a star in quotes matches nothing but itself
    if (word.kind === 'literal' && word.value.includes('*')) return false;
    return (bash ? expandBraces(word) : [word.value]).some(isListPath);
  });
}

/** The paths that a word with one pair of braces stands for under bash; any other shell hands it on as it is. */
export function expandBraces({ kind, value }: Word): readonly string[] {
  const match = kind === 'brace' ? /^([^{]*)\{([^{}]*)\}(.*)$/s.exec(value) : null;
  if (match === null) return [value];
  const [, head = '', list = '', tail = ''] = match;
  return list.split(',').map((item) => head + item + tail);
}

/** Whether a path is the folder of apt's lists, one that holds it, or all that is in it. */
export function isListPath(path: string): boolean {
  const [, below, rest = ''] = /^\/var\/lib(\/apt(?:\/lists)?)?\/*(.*)$/.exec(path) ?? [];
  return rest === '' ? below !== undefined : below !== undefined && /^\**(\.\*|_\*)?$/.test(rest);
}
