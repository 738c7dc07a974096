import type { Context } from '../context.ts';
import type { Dockerfile, Instruction } from '../dockerfile.ts';
import type { Image } from '../images/describe.ts';
import { resolvePath } from '../paths.ts';
import type { Copy } from '../split.ts';
import { copiesOf } from './again.ts';
import { isBuilder } from './interpreted.ts';
import type { Program } from './interpreted.ts';
import { manifestsAt } from './manifests.ts';
import { needsOfLock, needsOfNamed } from './ruby.ts';
import type { GemNeeds } from './ruby.ts';
import { namedIn } from './ruby-gems.ts';

/** Where gems lie in the official images (GEM_HOME). */
const gemHome = '/usr/local/bundle';

/** Whether an instruction installs gems. */
export function installsGems({ keyword, body }: Instruction): boolean {
  return (
    keyword === 'RUN' &&
    /\bbundle(r)?( +(-\S+|install\b|update\b)| *(&&|;|$))|\bgem +(install|update)\b/.test(body.text)
  );
}

/** What the gems need that are installed, by their lock files, or by their names where all is known of them; a text says which are not known. */
export function gemsOf(
  file: Dockerfile,
  installs: readonly Instruction[],
  to: Image,
  context: Context,
): GemNeeds | string {
  const isSystem = /use-system-libraries|NOKOGIRI_USE_SYSTEM_LIBRARIES/.test(file.text);
  const named: string[] = [];
  let lock = '';
  for (const at of installs) {
    for (const { name, args } of at.script?.commands ?? []) {
      const words = args.map(({ value }) => value);
      if (name === 'gem' && /^(install|i)$/.test(words[0] ?? '')) {
        const own = words.slice(1).filter((word, i) => /^[\w./]/.test(word) && !/^-(v|-version)$/.test(words[i] ?? ''));
        const odd = own.find((word) => /[/$]|\.gem$/.test(word));
        if (odd !== undefined) return `what ${odd}, which line ${at.line} installs, is linked to is not known`;
        named.push(...own.map((word) => word.replace(/:.*$/, '')));
      }
      if (!/^bundler?$/.test(name) || !/^(install|update|--.*|-.*|)$/.test(words[0] ?? '')) continue;
      const manifests = manifestsAt(file, at, context);
      const text = manifests?.read('Gemfile.lock');
      const names = namedIn(manifests?.read('Gemfile') ?? 'gemspec');
      if (text !== undefined) lock += `${text}\n`;
      else if (names !== undefined) named.push(...names);
      else
        return `what the gems of line ${at.line} are linked to is not known: the build context shows no Gemfile.lock`;
    }
  }
  const [locked, other] = [needsOfLock(lock, to, isSystem), needsOfNamed(named, to, isSystem)];
  if (typeof locked === 'string') return locked;
  if (typeof other === 'string') return other;
  return {
    packages: [...new Set([...locked.packages, ...other.packages])],
    compiled: locked.compiled || other.compiled,
    javascript: locked.javascript ?? other.javascript,
  };
}

/** The packages that only the build needs; a text says of which one that is not known. `started` is all that a container starts. */
export function buildersOf(
  { halves, left }: Program,
  gems: GemNeeds | undefined,
  started: string,
): ReadonlySet<string> | string {
  const compiles = halves.build.some(
    ({ keyword, body }) => keyword === 'RUN' && /assets:precompile|webpacker:compile|vite:build/.test(body.text),
  );
  const needsNode =
    gems === undefined ||
    gems.javascript !== undefined ||
    !compiles ||
    /\b(node|npm|npx|yarn|webpack\w*|precompile)\b/.test(started);
  if (needsNode && left.foreignNode !== undefined)
    return gems?.javascript === undefined
      ? `whether node, which line ${left.foreignNode} gets from elsewhere, is for the build alone is not known`
      : `it has ${gems.javascript}, which looks for node when it is loaded, and line ${left.foreignNode} gets that from elsewhere`;
  const names = left.packages.map(({ name }) => name);
  return new Set(
    names.filter(
      (name) => isBuilder(name) || idle.test(name) || (!needsNode && /^(nodejs|npm|yarn|yarnpkg)$/.test(name)),
    ),
  );
}

/** What packages are fetched with, and Debian's own Ruby. */
const idle = /^(apt-transport-https|apt-utils|gnupg2?|ruby-dev|ruby)$/;

/** What the runtime stage takes from the build stage; a text says what is missing. `started` is all that a container starts. */
export function rubyCopies(program: Program, started: string): readonly Copy[] | string {
  const { file, halves, left } = program;
  const { settings, from } = halves.stage;
  const paths = new Set([gemHome, ...left.paths]);
  if (settings.has('ENV BUNDLE_APP_CONFIG')) return 'the settings of Bundler lie in another folder (BUNDLE_APP_CONFIG)';
  for (const name of ['BUNDLE_PATH', 'GEM_HOME']) {
    const [setting] = settings.get(`ENV ${name}`) ?? [];
    // below the project, which goes along
    if (setting === undefined || /^[\w.]/.test(setting.value)) continue;
    const path = resolvePath(file, halves.build.at(-1) ?? from, setting.value, undefined);
    if (path === undefined) return `the folder that ${name} names is not known`;
    paths.add(path);
  }
  return copiesOf(program, paths, started, /^\/usr\/local\/bundle$/);
}
