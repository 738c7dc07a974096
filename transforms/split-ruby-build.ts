import type { Context } from '../src/context.ts';
import type { Dockerfile, Instruction, Stage } from '../src/dockerfile.ts';
import { describe } from '../src/images/describe.ts';
import { officialName } from '../src/images/release.ts';
import { nameOf, siblingOf, whyUnknown } from '../src/images/swap.ts';
import { lastStage } from '../src/lineage.ts';
import { halve } from '../src/split.ts';
import { ruby } from '../src/stacks/effects-ruby.ts';
import { namesBuilders, packagesOf } from '../src/stacks/interpreted.ts';
import type { Program } from '../src/stacks/interpreted.ts';
import { leftBy } from '../src/stacks/left.ts';
import { missing } from '../src/stacks/ruby.ts';
import { buildersOf, gemsOf, installsGems, rubyCopies } from '../src/stacks/ruby-build.ts';
import { startedOn } from '../src/stacks/ruby-start.ts';
import { startsLate } from '../src/stacks/start-late.ts';
import { movesWhole, obstacleTo, splitInterpreted } from '../src/stacks/split-interpreted.ts';
import type { Finding, Refusal, Transform } from '../src/transform.ts';

export const splitRubyBuild: Transform = {
  name: 'split-ruby-build',
  summary: 'leave compilers of gems in a build stage',
  why:
    'Gems such as pg, bcrypt and puma are compiled when they are installed, which takes compilers and headers: those of the full image, or packages such as ' +
    '`build-essential`. Nothing of that runs again. ruby:3.4 is 434 MB to pull and ruby:3.4-slim 85 (docker-library/repo-info, 2026). The stage that there is ' +
    'builds as before; one on the slim image of the same version and release, or on the same small image, takes the gems (`/usr/local/bundle`) and what else was ' +
    'written from it, and installs the libraries that the gems of Gemfile.lock are linked to, or that the packages of headers are for.',
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
    if (stage === undefined || !/(^|\/)ruby$/.test(stage.image.repository)) return;
    const installs = stage.instructions.filter(installsGems);
    const from = describe(stage.image);
    if (installs.length === 0 || (from?.variant === 'slim' && !namesBuilders(stage))) return;
    yield judge(file, stage, installs, context);
  },
};

function judge(file: Dockerfile, stage: Stage, installs: readonly Instruction[], context: Context): Finding | Refusal {
  const refuse = (reason: string): Refusal => ({ span: stage.image, reason });
  if (officialName(stage.image) !== 'ruby')
    return refuse(`what ${stage.image.text} holds, and a smaller image beside it, is not known`);
  const from = describe(stage.image);
  if (from === undefined) return refuse(whyUnknown(stage.image));
  const halves = halve(file, stage);
  if (typeof halves === 'string') return refuse(halves);
  const isFull = from.variant === 'full';
  const to = isFull ? siblingOf(stage.image, from, (tokens) => [...tokens, 'slim']) : from;
  if (to === undefined) return refuse(`${nameOf(from)} has no slim image`);
  const gems = gemsOf(file, installs, to, context);
  // where nothing is there but what the author installs, gems are linked to nothing else
  if (isFull && typeof gems === 'string') return refuse(gems);
  const known = typeof gems === 'string' ? undefined : gems;
  const left = leftBy(file, halves.build, ruby, context);
  if (typeof left === 'string') return refuse(left);
  const program: Program = { file, halves, left, context, from, to };
  const obstacle = obstacleTo(program);
  if (obstacle !== undefined) return refuse(obstacle);
  const late = startsLate(program);
  if (late !== undefined) return refuse(late);
  const started = startedOn(file, stage, context, from, to);
  if (typeof started === 'string') return refuse(started);
  const build = buildersOf(program, known, started.text);
  if (typeof build === 'string') return refuse(build);
  const needed = isFull ? missing([...started.packages, ...(known?.packages ?? [])], to) : [];
  const users = left.users.some(({ text }) => text.startsWith('add')) && from.variant !== 'alpine';
  const packages = packagesOf(program, build, [...needed, ...(users ? missing(['adduser'], to) : [])]);
  if (typeof packages === 'string') return refuse(packages);
  const idle = [...build].filter((name) => !packages.includes(name));
  const odd = known?.compiled === false ? idle.find((name) => !/^(node|npm|yarn|git|gnupg)/.test(name)) : undefined;
  if (odd !== undefined) return refuse(`none of its gems is compiled: what ${odd} is there for is not seen`);
  if (!isFull && idle.length === 0) return refuse('nothing is left in it that only the build needs');
  if (isFull && idle.length === 0 && known?.compiled === false && movesWhole(program))
    return refuse('none of its gems is compiled: use-slim-base does all that there is to gain');
  const copies = rubyCopies(program, started.text);
  if (typeof copies === 'string') return refuse(copies);
  return splitInterpreted(program, packages, copies, idle, () => false);
}
