import type { Context } from '../src/context.ts';
import type { Dockerfile, Instruction, Stage } from '../src/dockerfile.ts';
import { contentsOf } from '../src/images/contents.ts';
import { describe } from '../src/images/describe.ts';
import type { Image } from '../src/images/describe.ts';
import { savingOf } from '../src/images/savings.ts';
import { nameOf, retagged, siblingOf, whyNot } from '../src/images/swap.ts';
import { isForBuilding } from '../src/packages/building.ts';
import { librariesFor } from '../src/packages/libraries.ts';
import { lastStage } from '../src/lineage.ts';
import { halve, splitOff } from '../src/split.ts';
import type { Halves } from '../src/split.ts';
import { manifestsAt } from '../src/stacks/manifests.ts';
import { leftBy } from '../src/stacks/ruby-left.ts';
import type { Left } from '../src/stacks/ruby-left.ts';
import { startedOn } from '../src/stacks/ruby-start.ts';
import { missing, needsOfGems } from '../src/stacks/ruby.ts';
import type { GemNeeds } from '../src/stacks/ruby.ts';
import type { Finding, Refusal, Transform } from '../src/transform.ts';

export const splitRubyBuild: Transform = {
  name: 'split-ruby-build',
  summary: 'compile gems on the full Ruby image, run on the slim one',
  why:
    'Gems such as pg, bcrypt and puma are compiled when they are installed, which takes the compilers and headers of the full image; nothing of that runs again. ' +
    'ruby:3.4 is 434 MB to pull and ruby:3.4-slim 85 (docker-library/repo-info, 2026). The stage that there is builds as before; one on the slim image of ' +
    'the same version and release takes the gems (`/usr/local/bundle`) and the project from it, and installs the libraries that the gems of Gemfile.lock ' +
    'are linked to.',
  example: {
    lines: [
      'FROM ruby:3.4',
      'WORKDIR /app',
      'COPY Gemfile Gemfile.lock ./',
      'RUN bundle install',
      'COPY . .',
      'EXPOSE 9292',
      'CMD ["bundle", "exec", "puma"]',
    ],
    files: {
      Gemfile: '',
      'Gemfile.lock': 'GEM\n  specs:\n    nio4r (2.7.4)\n    pg (1.5.9)\n    puma (6.5.0)\n      nio4r (~> 2.0)\n',
    },
  },
  safety: 'unsafe',
  risk:
    'what Ruby code calls of the full image by itself is no longer there: git, curl, ImageMagick, compilers, a console that wants them. Build the image, ' +
    'start it, and use what works with files, pictures and other programs',
  config: ['Env', 'WorkingDir'],
  waste: [],
  mentions: ['ruby'],
  *find(file, context) {
    const stage = lastStage(file);
    const from = stage === undefined ? undefined : describe(stage.image);
    if (stage === undefined || from?.family !== 'ruby' || from.variant !== 'full') return;
    const installs = stage.instructions.filter(installsGems);
    if (installs.length === 0) return;
    const found = judge(file, stage, from, installs, context);
    if (typeof found === 'string') yield { span: stage.image, reason: found };
    else if (found !== undefined) yield found;
  },
};

function installsGems({ keyword, body }: Instruction): boolean {
  return (
    keyword === 'RUN' &&
    /\bbundle(r)?( +(-\S+|install\b|update\b)| *(&&|;|$))|\bgem +(install|update)\b/.test(body.text)
  );
}

function judge(
  file: Dockerfile,
  stage: Stage,
  from: Image,
  installs: readonly Instruction[],
  context: Context,
): Finding | Refusal | string | undefined {
  const to = siblingOf(stage.image, from, (tokens) => [...tokens, 'slim']);
  if (to === undefined || to.suite !== from.suite) return `${nameOf(from)} has no slim image of the same distribution`;
  const image = retagged(stage.image, from, to);
  if (typeof image === 'string') return image;
  const platform = stage.from.flags.find(({ name }) => name === 'platform')?.value;
  const obstacle = whyNot(from, to, platform);
  if (obstacle !== undefined) return obstacle;
  const halves = halve(file, stage);
  if (typeof halves === 'string') return halves;
  const gems = gemsOf(file, installs, to, context);
  if (typeof gems === 'string') return gems;
  const left = leftBy(file, halves);
  if (typeof left === 'string') return left;
  const builders = left.installs.some(({ names }) => names.some(isForBuilding));
  // use-slim-base does that without a second stage
  if (!gems.compiled && !builders) return undefined;
  const started = startedOn(file, stage, context, from, to);
  if (typeof started === 'string') return started;
  const packages = packagesOf(halves, left, gems, started.text, to);
  if (typeof packages === 'string') return packages;
  const added = missing([...started.packages, ...gems.packages, ...packages.added], to).filter(
    (name) => !packages.kept.includes(name),
  );
  if (added.length > 0 && !/^(bookworm|trixie)$/.test(to.suite ?? ''))
    return `it needs ${added[0]} when it runs, and which package brings that in this release of Debian is not known`;
  const stranger = unknownUser(stage, left, to);
  if (stranger !== undefined) return stranger;
  const names = [...packages.kept, ...added];
  const run = stage.from.word === stage.from.word.toLowerCase() ? 'run' : 'RUN';
  const install = `apt-get update && apt-get install -y ${packages.isStrict ? '--no-install-recommends ' : ''}${names.join(' ')} && rm -rf /var/lib/apt/lists/*`;
  const setup = [
    ...(names.length === 0 ? [] : [install]),
    ...(left.made.length === 0 ? [] : [[...new Set(left.made)].join(' && ')]),
  ];
  const saving = savingOf(from, to);
  return {
    span: stage.image,
    message: [
      'compilers and headers that only the build of gems needs are shipped',
      ...(saving === undefined ? [] : [saving.text]),
    ].join(': '),
    edits: splitOff(file, halves, {
      image: platform === undefined ? image.text : `--platform=${platform} ${image.text}`,
      setup: setup.map((line) => `${run} ${line}`),
      copies: left.paths.map((path) => ({ sources: [path], target: path })),
    }),
    ...(saving !== undefined && { savesPulled: saving.bytes }),
  };
}

/** What the gems of all the lock files need. */
function gemsOf(file: Dockerfile, installs: readonly Instruction[], to: Image, context: Context): GemNeeds | string {
  const isSystem = /use-system-libraries|NOKOGIRI_USE_SYSTEM_LIBRARIES/.test(file.text);
  let lock = '';
  for (const at of installs) {
    for (const { name, args } of at.script?.commands ?? []) {
      const words = args.map(({ value }) => value);
      if (name === 'gem' && /^(install|i)$/.test(words[0] ?? '')) {
        const named = words
          .slice(1)
          .filter((word, i) => /^[a-zA-Z]/.test(word) && !/^-(v|-version)$/.test(words[i] ?? ''));
        const other = named.find((word) => !/^(bundler|rake|rack|foreman)(:.*)?$/.test(word));
        if (other !== undefined)
          return `which gems ${other} of line ${at.line} brings, and what these are linked to, is not known`;
      }
      if (!/^bundler?$/.test(name) || !/^(install|update|--.*|-.*|)$/.test(words[0] ?? '')) continue;
      const text = manifestsAt(file, at, context)?.read('Gemfile.lock');
      if (text === undefined)
        return `what the gems of line ${at.line} are linked to is not known: the build context shows no Gemfile.lock`;
      lock += `${text}\n`;
    }
  }
  return needsOfGems(lock, to, isSystem);
}

interface Packages {
  /** The author's own, as written. */
  readonly kept: readonly string[];
  /** Libraries that his packages of headers are there for. */
  readonly added: readonly string[];
  readonly isStrict: boolean;
}

/** What of the author's packages runs; a text says of which one that is not known. */
function packagesOf(
  { build }: Halves,
  { installs, foreignNode }: Left,
  gems: GemNeeds,
  started: string,
  to: Image,
): Packages | string {
  const suite = to.suite === 'trixie' ? 'trixie' : 'bookworm';
  const kept: string[] = [];
  const added: string[] = [];
  let isStrict = true;
  const compiles = build.some(
    ({ keyword, body }) => keyword === 'RUN' && /assets:precompile|webpacker:compile|vite:build/.test(body.text),
  );
  const needsNode =
    gems.javascript !== undefined || !compiles || /\b(node|npm|npx|yarn|webpack\w*|precompile)\b/.test(started);
  if (needsNode && foreignNode !== undefined)
    return gems.javascript === undefined
      ? `whether node, which line ${foreignNode} gets from elsewhere, is for the build alone is not known`
      : `the lock file has ${gems.javascript}, which looks for node when it is loaded, and line ${foreignNode} gets that from elsewhere`;
  for (const { packages, names, command } of installs) {
    let isNeeded = false;
    for (const [i, name] of names.entries()) {
      if (/^(nodejs|npm|yarn|yarnpkg)$/.test(name) && !needsNode) continue;
      if (/^(apt-transport-https|apt-utils|gnupg2?|ruby-dev|ruby)$/.test(name)) continue;
      if (!isForBuilding(name)) {
        kept.push(packages[i]?.text ?? name);
        isNeeded = true;
      } else if (name.endsWith('-dev')) {
        const libraries = librariesFor(name, suite);
        if (libraries === undefined) return `which libraries ${name} is there for is not known`;
        added.push(...libraries);
      }
    }
    isStrict &&= !isNeeded || command.args.some(({ value }) => value === '--no-install-recommends');
  }
  return { kept: [...new Set(kept)], added, isStrict };
}

/** Why a user may not be there. */
function unknownUser({ instructions }: Stage, { made }: Left, to: Image): string | undefined {
  const text = instructions.findLast(({ keyword }) => keyword === 'USER')?.args[0] ?? 'root';
  const user = text.replace(/:.*$/, '');
  const contents = contentsOf(to);
  const makers = made.filter((line) => /^(user|group)add |^add/.test(line));
  if (makers.some((line) => line.startsWith('add'))) return `whether ${nameOf(to)} has adduser is not known`;
  if (/^\d+$/.test(user) || contents?.users.includes(user) === true) return undefined;
  return makers.some((line) => line.split(' ').includes(user)) ? undefined : `who makes the user ${user} is not seen`;
}
