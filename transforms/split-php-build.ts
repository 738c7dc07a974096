import type { Context } from '../src/context.ts';
import type { Dockerfile, Stage } from '../src/dockerfile.ts';
import { describe } from '../src/images/describe.ts';
import { officialName } from '../src/images/release.ts';
import { lastStage } from '../src/lineage.ts';
import { halve, splitOff } from '../src/split.ts';
import { setupOf } from '../src/stacks/again.ts';
import type { Program } from '../src/stacks/interpreted.ts';
import { leftBy } from '../src/stacks/left.ts';
import { php } from '../src/stacks/php-effects.ts';
import { phpCopies, phpPackages, whyNoProject } from '../src/stacks/php.ts';
import type { Finding, Refusal, Transform } from '../src/transform.ts';

export const splitPhpBuild: Transform = {
  name: 'split-php-build',
  summary: 'build PHP extensions in a stage that is left behind',
  why:
    'Extensions are compiled with packages of headers, and Composer fetches with git: none of it runs. libicu-dev alone is 52 MB installed, git 106 MB ' +
    '(Debian bookworm, without recommended packages). The stage that builds stays as it is; behind it a stage on the same image installs the libraries ' +
    'behind the headers, and gets the extensions with their settings and the project with its vendor folder. There is no smaller image of PHP than the ' +
    'one that is used: what that brings stays.',
  example: {
    lines: [
      'FROM php:8.3-fpm-bookworm',
      'RUN apt-get update && apt-get install -y git unzip libicu-dev && docker-php-ext-install intl pdo_mysql',
      'COPY --from=composer:2 /usr/bin/composer /usr/bin/composer',
      'WORKDIR /var/www/html',
      'COPY . .',
      'RUN composer install --no-dev',
    ],
  },
  safety: 'unsafe',
  risk:
    'Composer, git, unzip and Node are gone: what calls them while it runs does not work any more. An extension may load a library by its name; ' +
    'libraries are called as in the release of Debian that the tag stands on now. ' +
    'Build the image, look at `php -m`, and use it once',
  waste: [],
  mentions: ['php'],
  *find(file, context) {
    const stage = lastStage(file);
    if (stage === undefined || officialName(stage.image) !== 'php') return;
    const found = judge(file, stage, context);
    if (found !== undefined) yield found;
  },
};

function judge(file: Dockerfile, stage: Stage, context: Context): Finding | Refusal | undefined {
  const { image } = stage;
  const refuse = (reason: string): Refusal => ({ span: image, reason });
  const builds = stage.instructions.some(
    ({ keyword, body }) => keyword === 'RUN' && /\b(composer|docker-php-ext-install|pecl)\b/.test(body.text),
  );
  if (!builds) return undefined;
  const halves = halve(file, stage, true);
  if (typeof halves === 'string') return refuse(halves);
  const cleans = stage.instructions.find(
    ({ script }) =>
      script?.commands.some(({ name, args }) => name === 'apt-mark' && args[0]?.value !== 'hold') === true,
  );
  if (cleans !== undefined) return refuse(`line ${cleans.line} removes what it builds with, and keeps the libraries`);
  const from = describe(image);
  if (from === undefined) return refuse(`${image.text} is not known`);
  const left = leftBy(file, halves.build, php, context);
  if (typeof left === 'string') return refuse(left);
  const program: Program = { file, halves, left, context, from, to: from };
  const reason = whyNoProject(program);
  if (reason !== undefined) return refuse(reason);
  const packages = phpPackages(program);
  if (typeof packages === 'string') return refuse(packages);
  const { kept, idle } = packages;
  if (idle.every((name) => name === 'unzip'))
    return refuse(
      `nothing that only the build needs is left in the image but Composer${idle.length > 0 ? ' and unzip' : ''}`,
    );
  const copies = phpCopies(program);
  if (typeof copies === 'string') return refuse(copies);
  const setup = setupOf(program, kept, copies);
  if (typeof setup === 'string') return refuse(setup);
  const platform = stage.from.flags.find(({ name }) => name === 'platform')?.value;
  const more = idle.length > 3 ? ` and ${idle.length - 3} more` : '';
  return {
    span: image,
    message: `only the build needs ${idle.slice(0, 3).join(', ')}${more}`,
    edits: splitOff(file, halves, {
      image: platform === undefined ? image.text : `--platform=${platform} ${image.text}`,
      setup,
      copies,
      isForBuild: (name) => /^(COMPOSER_\w+|DEBIAN_FRONTEND)$/.test(name),
    }),
  };
}
