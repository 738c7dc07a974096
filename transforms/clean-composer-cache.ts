import { readsOffline } from '../src/caches.ts';
import { emptyCache } from '../src/empty-cache.ts';
import { officialName } from '../src/images/release.ts';
import { rootOf } from '../src/order.ts';
import { callOf, hasOption } from '../src/packages/manager.ts';
import { composer } from '../src/packages/php.ts';
import type { Command } from '../src/shell.ts';
import type { Transform } from '../src/transform.ts';

export const cleanComposerCache: Transform = {
  name: 'clean-composer-cache',
  summary: "empty composer's cache in the layer that filled it",
  why:
    'composer keeps the archive of every package it installs next to the unpacked copy in `vendor`: 0.17 MB beside 0.57 MB for the console of Symfony ' +
    '(measured with composer 2.5.5). It lies in `~/.composer/cache`, or in `~/.cache/composer` where the image has an `/etc/xdg`, next to the index of ' +
    'every repository. Nothing reads them in the finished image. They have to go in the same RUN; a later one only hides them. `composer clear-cache` ' +
    'would do too, but for a composer that is gone again.',
  example: {
    lines: ['FROM php:8.3-cli', 'RUN composer install --no-dev'],
  },
  safety: 'safe',
  mentions: ['composer'],
  waste: ['~/.composer/cache', '~/.cache/composer'],
  find: emptyCache({
    manager: composer,
    words: ['composer'],
    owner: 'composer',
    fills,
    programs: /^(composer(\.phar)?|php)$/,
    cleanup: 'rm -rf ~/.composer/cache ~/.cache/composer',
    starters: /\bcomposer(\.phar)? (install|update|require|create-project|global)\b/,
    configured: /\bcomposer(\.phar)? config\b[^\n]{0,200}\bcache-|\bCOMPOSER_DISABLE_NETWORK\b/,
    refuse: (file, { instruction, stage }) => {
      if (officialName(rootOf(stage).image) === 'composer') return 'the composer image keeps the cache in /tmp';
      const offline = readsOffline(file, instruction, /^(composer(\.phar)?|php)$/);
      return offline && `line ${offline.line} installs from the cache`;
    },
  }),
};

/** Whether composer downloads packages here; it may be started as `php composer.phar`. */
function fills(command: Command): boolean {
  const { name, args } = command;
  const archive = name === 'php' ? args.findIndex(({ value }) => /(^|\/)composer(\.phar)?$/.test(value)) : -1;
  const own = archive === -1 ? command : { ...command, name: 'composer', args: args.slice(archive + 1) };
  const call = callOf(composer, own);
  if (call === undefined || hasOption(call, composer.cacheless)) return false;
  const verb = call.verb === 'global' ? call.operands[1]?.value : call.verb;
  return /^(install|i|update|u|upgrade|require|r|create-project|reinstall)$/.test(verb ?? '');
}
