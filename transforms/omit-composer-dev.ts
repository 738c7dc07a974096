import type { Context } from '../src/context.ts';
import { runsWith } from '../src/dockerfile.ts';
import type { Dockerfile, Run } from '../src/dockerfile.ts';
import { variableAt } from '../src/order.ts';
import type { Command } from '../src/shell.ts';
import { composerProject } from '../src/stacks/composer.ts';
import type { ComposerProject } from '../src/stacks/composer.ts';
import { installOf, workAfter } from '../src/stacks/install.ts';
import type { Install } from '../src/stacks/install.ts';
import { nameOf, startsOf } from '../src/start.ts';
import type { Finding, Refusal, Transform } from '../src/transform.ts';
import { insertWord } from '../src/write.ts';

export const omitComposerDev: Transform = {
  name: 'omit-composer-dev',
  summary: 'install no PHP packages that only development needs',
  why:
    '`composer install` installs test runners and debug bars too, unless it is told `--no-dev`. Only with composer.json and composer.lock read from the build context, ' +
    'where nothing is built or tested after the install.',
  example: {
    lines: [
      'FROM php:8.3-apache',
      'WORKDIR /var/www/html',
      'COPY composer.json composer.lock ./',
      'RUN composer install',
    ],
    files: {
      'composer.json': '{}',
      'composer.lock': '{"packages-dev":[{"name":"phpunit/phpunit"}]}',
    },
  },
  safety: 'unsafe',
  risk: 'the program may load a package for development while it runs (a debug bar, a fixture loader): start the container and use it',
  mentions: ['composer'],
  waste: [],
  *find(file, context) {
    for (const run of runsWith(file, 'composer')) {
      for (const command of run.script.commands) {
        const verb = verbOf(command);
        const found = verb === undefined ? undefined : judge(file, run, command, verb, context);
        if (found !== undefined) yield found;
      }
    }
  },
};

/** The `install` of a command that installs packages for development too, in its working folder. */
function verbOf({ name, args }: Command): Command['args'][number] | undefined {
  if (name !== 'composer' && name !== 'composer.phar') return undefined;
  const verb = args.find(({ value }) => !value.startsWith('-'));
  const isTold = args.some(({ value }) => /^(--no-dev|--dev|-d|--working-dir.*)$/.test(value));
  return isTold || !/^(install|i)$/.test(verb?.value ?? '') ? undefined : verb;
}

function judge(
  file: Dockerfile,
  run: Run,
  command: Command,
  verb: Command['args'][number],
  context: Context,
): Finding | Refusal | undefined {
  if (command.assignments.some(({ name }) => name === 'COMPOSER_NO_DEV')) return undefined;
  if (variableAt(file, run.instruction, 'COMPOSER_NO_DEV') !== undefined) return undefined;
  const install = installOf(file, run, command, context, 'vendor');
  const project = install && composerProject(install.manifests);
  if (install === undefined || project === undefined || project.development.length === 0) return undefined;
  const reason =
    install.doubt ??
    scriptOf(project) ??
    use(install) ??
    environment(file, install, project) ??
    start(install, project);
  if (reason !== undefined) return { span: command, reason };
  const message = `${project.development.length} packages for development are installed that nothing runs`;
  return { span: command, message, edits: [insertWord(verb, '--no-dev')] };
}

/** Scripts that composer runs at an install: the two that Laravel's own projects come with load what is installed only. */
function scriptOf({ hooks }: ComposerProject): string | undefined {
  const known = /^(@php artisan package:discover( --ansi)?|Illuminate\\Foundation\\ComposerScripts::\w+)$/;
  const hook = hooks.find(({ script }) => !known.test(script));
  return hook && `${hook.event} in composer.json runs "${hook.script}", which may need a package for development`;
}

function use(install: Install): string | undefined {
  const step = workAfter(install, ({ name, args }) => {
    const words = args.map(({ value }) => value).join(' ');
    if (/^composer(\.phar)?$/.test(name)) return /^(dump-?autoload|clear-?cache|cc)\b/.test(words);
    return (
      name === 'php' && /^artisan (config:cache|route:cache|view:cache|event:cache|storage:link|optimize)\b/.test(words)
    );
  });
  return step && `line ${step.line} may run a package for development`;
}

/** Symfony loads bundles for development unless it is told that this is production. */
function environment(file: Dockerfile, { run, shipped }: Install, { production }: ComposerProject): string | undefined {
  if (!production.has('symfony/framework-bundle')) return undefined;
  const isTold = shipped.every((stage) => stage.settings.get('ENV APP_ENV')?.at(-1)?.value === 'prod');
  if (isTold || variableAt(file, run.instruction, 'APP_ENV') === 'prod') return undefined;
  return 'without APP_ENV=prod Symfony loads bundles for development';
}

function start({ shipped }: Install, { programs }: ComposerProject): string | undefined {
  for (const { instruction, words } of shipped.flatMap((stage) => startsOf(stage) ?? [])) {
    const word = words.find((one) => /(^|\/)vendor\/bin\//.test(one) && programs.has(nameOf(one)));
    if (word !== undefined) return `line ${instruction.line}: ${nameOf(word)} is of a package for development`;
  }
  return undefined;
}
