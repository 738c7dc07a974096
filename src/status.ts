import type { Command, Item, Operator, Script } from './shell.ts';

/** Whether what follows runs without it or not at all. */
export function leaves({ name, within, wrappers }: Command): boolean {
  return (
    within.includes('background') ||
    name === 'exit' ||
    name === 'exec' ||
    wrappers.some(({ value }) => value === 'exec')
  );
}

/** What joins a command that never fails to an item, so that every failure counts as before; undefined when nothing does. */
export function operatorBehind(script: Script, item: Item): Operator | undefined {
  const last = script.items.at(-1) === item;
  const own = listOperator(item);
  // the status of the last command is the script's: `a; b; rm` would hide that b failed
  if (!isWatched(item) || item.after === '&&') return last || item.before === '&&' || item.after === '&&' ? '&&' : own;
  // `set -e` looks at the last command of a chain only: a failure of b ends `a && b; c`, but not `a && b && rm; c`
  if (!last || (item.errexit === true && item.before !== '&&' && endsOnFailure(item) && own !== undefined)) return own;
  return isPlain(script, item) ? '&&' : undefined;
}

/** Whether `set -e` ends the script when the item fails: not for what ends with a failure that was looked at, such as `{ a && b; }`. */
function endsOnFailure({ command, commands }: Item): boolean {
  if (command !== undefined) return true;
  return commands.length > 0 && commands.every(({ within: [outer] }) => outer === 'pipe' || outer === 'subshell');
}

/** Whether `set -e` is in force or set inside: then it counts whether the item is the last of a chain. */
export function isWatched({ errexit, commands }: Item): boolean {
  return errexit !== false || commands.some(({ name, within }) => name === 'set' && within.length > 0);
}

/** Whether nothing inside an item can fail and end the script under `set -e` before the item ends: `{ a; b; } && c` goes on to b. */
export function isPlain(script: Script, { command, commands }: Item): boolean {
  if (script.commands.some(({ within }) => within.includes('function'))) return false;
  return command !== undefined || (commands.length > 0 && commands.every(({ within }) => within.join() === 'pipe'));
}

/** Whether the list means the same when it ends with `previous` in place of `item`, or goes on with `next` behind it. */
export function canEnd(script: Script, previous: Item, item: Item, next: Item | undefined): boolean {
  if (item.before === '&&')
    return !isWatched({ ...previous, errexit: item.errexit }) || (next === undefined && isPlain(script, previous));
  if (next !== undefined) return true;
  return previous.errexit === true && previous.before !== '&&' && endsOnFailure(previous);
}

/** Whether the script asks for the status of the command before. */
export function seesStatus(script: Script): boolean {
  return script.source.text.includes('$?');
}

/** `||` and `&` decide by what stands next to them: nothing is put there or taken away. */
export function isFirm(operator: Operator | undefined): boolean {
  return operator === '||' || operator === '&';
}

/** Whether a failure of an item is one of the script, so that an image that was built shows that it succeeded. */
export function isFatal(script: Script, index: number): boolean {
  const item = script.items[index];
  if (item === undefined || isFirm(item.before) || isFirm(item.after)) return false;
  const rest = script.items.slice(index + 1).filter(({ chain }) => chain === item.chain);
  if (rest.some(({ before, after }) => isFirm(before) || isFirm(after))) return false;
  if (script.items.at(-1)?.chain === item.chain) return true;
  return item.errexit === true && rest.length === 0;
}

/** Whether the RUN goes on when the command, or what stands before it, fails. */
export function isCaught({ items }: Script, { item }: Command): boolean {
  const chain = items[item]?.chain;
  return items.some((other) => other.chain === chain && (other.after === '||' || other.after === '&'));
}

/** The `;` or line end that an item is joined by. */
function listOperator(item: Item): Operator | undefined {
  if (item.after === ';' || item.after === '\n') return item.after;
  return item.before === ';' || item.before === '\n' ? item.before : undefined;
}
