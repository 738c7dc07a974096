import type { Dockerfile, Run } from './dockerfile.ts';
import type { Copied } from './copied.ts';
import { variableAt } from './order.ts';
import type { Command, Script, Word } from './shell.ts';

/**
 * What `--chown` has to say for COPY to do what `chown` does with its first operand; else why it cannot. A file that is copied from the build
 * context is root's until then, and `variables` says whether the builder fills them in.
 */
export function ownerFor(
  file: Dockerfile,
  { instruction, script }: Run,
  word: Word,
  { copies, since, users }: Copied,
  variables: boolean,
): { readonly owner: string } | string {
  const value = word.value.replace(/^([\w-]+)\.([\w-]+)$/, '$1:$2');
  const parts = /^([\w-]+|\$\w+|\$\{\w+\})?(:([\w-]+|\$\w+|\$\{\w+\})?)?$/.exec(value);
  if (parts === null || value === '' || value === ':') return 'the new owner cannot be told';
  const [, user, colon, group] = parts;
  if (colon === ':') return `the group of ${user} is not named`;
  if (
    (user === undefined || group === undefined) &&
    copies.some(({ flags }) => flags.some(({ name }) => name === 'from'))
  )
    return 'the files keep the group or the owner that they have in another stage or image';
  const names = [...value.matchAll(/\$\{?(\w+)/g)].map(([, name = '']) => name);
  if (names.length > 0) {
    if (!variables) return 'only BuildKit is known to fill in variables of --chown';
    const isSame = (name: string): boolean => {
      const now = variableAt(file, instruction, name);
      return now !== undefined && copies.every((copy) => variableAt(file, copy, name) === now) && !sets(script, name);
    };
    if (!names.every(isSame)) return 'the new owner is a variable that is not the same where the files are copied';
  }
  const numeric = [user, group].every((part) => part === undefined || /^\d+$/.test(part));
  if (!numeric && since.some(mayMakeUsers)) return 'the user or group may be made only after the files are copied';
  if (!numeric && users !== undefined) return `line ${users} may copy another list of users or groups`;
  const nobody = numeric ? '0' : 'root';
  return { owner: `${user ?? nobody}:${group ?? nobody}` };
}

function sets({ commands }: Script, name: string): boolean {
  return commands.some(
    ({ assignments, args }) =>
      assignments.some((one) => one.name === name) || args.some(({ value }) => new RegExp(`^${name}(=|$)`).test(value)),
  );
}

/** Whether a command may add, change or remove users and groups: package managers and scripts do. */
function mayMakeUsers({ name, args, redirects }: Command): boolean {
  if (!harmless.test(name)) return true;
  return [...args, ...redirects.flatMap(({ target }) => target ?? [])].some(({ value }) =>
    /\/etc(\/\w*)?$|passwd|group/.test(value),
  );
}

const harmless =
  /^(mkdir|chmod|chown|chgrp|rm|rmdir|ln|cp|mv|touch|echo|printf|set|true|:|cat|test|\[|sed|cd|pip[\d.]*|npm|yarn|pnpm|export|tar|unzip|curl|wget|find|sleep|tee)$/;
