import type { Command } from '../shell.ts';
import type { Effect, Language } from './effects.ts';
import { valueOf } from './effects.ts';

/** What programs of Ruby leave: gems lie in GEM_HOME, `/usr/local/bundle` in the official images, which every user may write to. */
export const ruby: Language = {
  effectOf,
  builders: /^(gem|bundler?)$/,
  userFolder: undefined,
  hasAssets: true,
};

/** Programs that work in the folder of a project. */
const local = /^(rake|rails|ruby|rackup|jekyll|middleman|nanoc|patch|webpack|vite|yard|rspec|sprockets)$/;

function effectOf({ name, program }: Command, values: readonly string[]): Effect | undefined {
  if (name === 'bundle' || name === 'bundler') return ofBundler(values);
  if (name === 'gem') {
    // RubyGems lies in the folders of Ruby itself
    if (values.includes('--system') || values.some((word) => /^(-i|-n|--(install-dir|bindir|user-install))/.test(word)))
      return undefined;
    return { installs: true };
  }
  const outside = values.filter((word) => word.startsWith('/'));
  const isOwn = /^(\.\/)?bin\/\w+$/.test(program.at(-1)?.value ?? '');
  return local.test(name) || isOwn ? { works: true, writes: outside } : undefined;
}

function ofBundler(values: readonly string[]): Effect | undefined {
  const [verb = 'install', ...rest] = values.filter((word) => !word.startsWith('-'));
  if (verb === 'config') {
    const setting = rest.find((word) => word !== 'set') ?? '';
    if (/^(jobs|retry|frozen|silence.*|disable.*|build\..*)$/.test(setting)) return {};
    if (values.includes('--global')) return { writes: ['~/.bundle'] };
    // BUNDLE_APP_CONFIG of the official images is where the gems are
    return values.includes('--local') ? { installs: true, works: true } : undefined;
  }
  const joined = values.find((word) => word.startsWith('--path='))?.slice('--path='.length);
  const path = joined ?? valueOf(values, /^--path$/);
  return { installs: true, works: true, ...(path !== undefined && { writes: [path] }) };
}
