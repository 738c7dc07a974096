import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, linkSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { removeAptLists } from '../transforms/remove-apt-lists.ts';
import { replaceAptCleanup } from '../transforms/replace-apt-cleanup.ts';
import { parseDockerfile } from '../src/dockerfile.ts';
import { slimify } from '../src/slimify.ts';
import { workspace } from './workspace.ts';

/*
 * The RUNs of some fixtures, before and after, carried out by the real sh and bash. Every program is a stub that keeps a log, fails when
 * it is told to, and knows whether there are lists: apt-get install fails without.
 */
const stub = `#!/bin/sh
name=\${0##*/}
case $name in
  sudo | env) while case $1 in -* | *=*) true ;; *) false ;; esac; do shift; done; exec "$@" ;;
  bash) exec /bin/bash -f "$@" ;;
  su) exec /bin/sh -f -c "$2" ;;
  yes) exit ;;
esac
echo "$name $*" >> "$WORLD/log"
[ "$name $*" = "$FAIL" ] && exit 1
case "$name $*" in
  apt*\\ update*) : > "$WORLD/lists" ;;
  apt*\\ install* | apt*\\ *upgrade*) [ -e "$WORLD/lists" ] ;;
  apt*\\ dist-clean | rm*/var/lib/apt/lists*) exec /bin/rm -f "$WORLD/lists" ;;
esac
`;
const programs =
  'apt apt-get aptitude bash chmod curl dot env ffmpeg git make mkdir npm pip rm service su sudo useradd wget yes'.split(
    ' ',
  );

const cases: Readonly<Record<string, readonly string[]>> = {
  'remove-apt-lists': [
    'cleans-after-a-loop',
    'cleans-after-a-pipe',
    'cleans-after-a-subshell',
    'cleans-before-exit',
    'cleans-before-other-work',
    'cleans-behind-a-handed-on-command',
    'cleans-behind-tidying',
    'cleans-leading-and',
    'cleans-semicolon-list',
    'cleans-set-e-list',
    'cleans-with-sudo',
    'does-not-join-what-leaves-state',
    'does-not-trust-a-conditional-update',
    'joins-a-cleanup-right-behind',
    'joins-and-keeps-comments-between',
    'joins-in-the-style-of-the-first',
    'joins-installs-in-a-row',
    'keeps-comments-in-a-chain',
    'keeps-failure-under-set-e',
    'moves-a-cleanup-out-of-a-chain',
    'moves-a-cleanup-out-of-a-list-of-paths',
    'moves-a-lone-update-over-other-instructions',
    'updates-before-a-later-install',
    'updates-before-a-loop',
    'updates-in-a-heredoc',
    'updates-in-a-set-e-list',
  ],
  'replace-apt-cleanup': [
    'cleanup-in-its-own-layer',
    'cleanup-on-an-unknown-image',
    'guide-in-its-own-layer',
    'guide-in-the-same-run',
    'purge-in-its-own-layer',
    'several-cleanups-in-a-row',
  ],
};

for (const [transform, names] of Object.entries(cases)) {
  describe(transform, () => {
    test.each(names)('%s: does the same, and leaves no lists', (name) => {
      const before = readFileSync(new URL(`./fixtures/${transform}/${name}/Dockerfile`, import.meta.url), 'utf8');
      const { after } = slimify(before, { transforms: [removeAptLists, replaceAptCleanup] });
      const old = build(before);
      const now = build(after);
      expect(old.succeeds).toBe(true);
      expect(now).toEqual({ ...old, lists: [] });
      if (transform === 'remove-apt-lists') expect(old.lists).not.toEqual([]);
      for (const command of new Set(old.commands)) {
        if (command.startsWith('rm ')) continue;
        const { succeeds, commands } = build(before, command);
        expect({ command, succeeds, commands }).toEqual({ command, ...pick(build(after, command)) });
      }
    });
  });
}

interface Built {
  readonly succeeds: boolean;
  /** What was run, but for what fetches and removes lists and empties the archive. */
  readonly commands: readonly string[];
  /** The lines of the RUNs whose layers hold lists. */
  readonly lists: readonly number[];
}

/** The folder of the stubs. */
const path = workspace({ stub });
chmodSync(join(path, 'stub'), 0o755);
for (const program of programs) linkSync(join(path, 'stub'), join(path, program));

/** Carries out the RUNs of a Dockerfile until one fails; the one command fails. Stars stay what they are: nothing of this machine is in the log. */
function build(text: string, failing = ''): Built {
  const world = workspace({ log: '' });
  const lists: number[] = [];
  let succeeds = true;
  for (const { script, line } of parseDockerfile(text).instructions) {
    if (script === undefined || !succeeds) continue;
    const env = { PATH: path, WORLD: world, FAIL: failing };
    succeeds = spawnSync('/bin/sh', ['-f', '-c', script.source.text], { env }).status === 0;
    // what a layer below holds stays there, even when it is hidden
    if (existsSync(join(world, 'lists')) && /\bupdate\b/.test(script.source.text)) lists.push(line);
  }
  const log = readFileSync(join(world, 'log'), 'utf8').split('\n');
  const commands = log
    .map((command) =>
      command.startsWith('rm ') ? command.replace(/ \/var\/lib\/(apt\/lists\/\*|\{\S*)/, '') : command,
    )
    .filter((command) => !/^$|^rm -rf$|^apt(-get)?\b.* (update|clean|autoclean)\b/.test(command));
  return { succeeds, commands, lists };
}

function pick({ succeeds, commands }: Built): Pick<Built, 'succeeds' | 'commands'> {
  return { succeeds, commands };
}
