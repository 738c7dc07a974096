import { isAbove, readsOffline } from '../src/caches.ts';
import type { Dockerfile, Instruction, Run } from '../src/dockerfile.ts';
import { emptyCache } from '../src/empty-cache.ts';
import { officialName } from '../src/images/release.ts';
import { once } from '../src/once.ts';
import { rootOf, variableAt } from '../src/order.ts';
import { callOf, hasOption } from '../src/packages/manager.ts';
import { bundler } from '../src/packages/ruby.ts';
import { isRootAt } from '../src/root.ts';
import type { Command } from '../src/shell.ts';
import type { Transform } from '../src/transform.ts';

export const cleanBundlerCache: Transform = {
  name: 'clean-bundler-cache',
  summary: "empty bundler's caches in the layer that filled them",
  why:
    'bundler keeps the archive of every gem beside the unpacked one: 0.4 MB for the 2.8 MB of activerecord, 0.2 MB for the 1.2 MB of sass (measured). The ' +
    'index of each source stays in `~/.bundle/cache`. Neither is read when the bundle runs. The Dockerfile that Rails generates removes them too; it has ' +
    'to be in the RUN that installs. The official ruby images have their gems in `/usr/local/bundle`; where they lie elsewhere is not guessed.',
  example: {
    lines: ['FROM ruby:3.3', 'RUN bundle install'],
  },
  safety: 'safe',
  mentions: ['bundle'],
  waste: ['~/.bundle/cache', '/usr/local/bundle/cache', '/usr/local/bundle/ruby/*/cache'],
  find: emptyCache({
    manager: bundler,
    words: ['bundle'],
    owner: 'bundler',
    fills,
    programs: /^(bundler?|gem)$/,
    cleanup,
    starters:
      /\bbundler?(( (_\S+_|-\S+))*\s*($|["'&|;\])])| (install|update|pristine|package|cache)\b)|\bgem pristine\b/,
    refuse,
  }),
};

/** The index, which lies in the user's home, and the archives where root put them. */
function cleanup(file: Dockerfile, { instruction, script }: Run): string {
  const index = 'rm -rf ~/.bundle/cache';
  if (isMoved(file) || isRootAt(file, instruction) !== true) return index;
  if (script.commands.some(({ wrappers }) => wrappers.length > 0)) return index;
  const path = variableAt(file, instruction, 'BUNDLE_PATH');
  // bundler 2 has a folder for each version of Ruby below a path that it is given
  if (path === '/usr/local/bundle') return `${index} ${path}/ruby/*/cache/*.gem`;
  const deploys = variableAt(file, instruction, 'BUNDLE_DEPLOYMENT') !== undefined;
  return path === undefined && !deploys ? `${index} /usr/local/bundle/cache/*.gem` : index;
}

/** Whether the file may put the gems elsewhere. */
const isMoved = once(({ text }: Dockerfile) =>
  /\bGEM_HOME\s*[=\s]|\bbundler?\b[^\n]{0,200}(\bpath\b|--path|\bdeployment\b)/.test(text),
);

function refuse(file: Dockerfile, { instruction, script, stage }: Run): string | undefined {
  if (!/^ruby$/.test(officialName(rootOf(stage).image) ?? ''))
    return 'where the gems of this image lie, and which bundler it has, is not known';
  if (/\*\.gem\b/.test(script.source.text)) return `line ${instruction.line} removes archives of gems itself`;
  const reader = readers(file).find((at) => at === instruction || isAbove(file, at, instruction));
  const offline = reader ?? readsOffline(file, instruction, bundler.programs);
  return offline && `line ${offline.line} installs from the cache`;
}

/** What unpacks the archives once more. */
const readers = once(({ instructions }: Dockerfile): readonly Instruction[] =>
  instructions.filter(
    ({ body, script }) =>
      /--local\b|pristine/.test(body.text) &&
      script?.commands.some(
        ({ name, args }) =>
          /^(bundler?|gem)$/.test(name) &&
          args[0]?.value !== 'config' &&
          args.some(({ value }) => /^(--local|pristine)$/.test(value)),
      ) === true,
  ),
);

/** Whether bundler downloads gems here; without a verb it installs. */
function fills(command: Command): boolean {
  const call = callOf(bundler, command);
  if (call === undefined || hasOption(call, bundler.cacheless)) return false;
  // `bundle _1.17.3_ install`
  const verb = call.operands.find(({ value }) => !/^_.*_$/.test(value));
  return verb === undefined || (verb.kind === 'literal' && /^(install|update|add)$/.test(verb.value));
}
