import type { Context } from '../src/context.ts';
import { runsWith } from '../src/dockerfile.ts';
import type { Dockerfile, Run } from '../src/dockerfile.ts';
import { earlier, variableAt } from '../src/order.ts';
import type { Command } from '../src/shell.ts';
import { bundlerProject } from '../src/stacks/bundler.ts';
import { installOf, workAfter } from '../src/stacks/install.ts';
import type { Install } from '../src/stacks/install.ts';
import type { Finding, Refusal, Transform } from '../src/transform.ts';
import { prependCommand } from '../src/write.ts';

export const omitBundleDevGroups: Transform = {
  name: 'omit-bundle-dev-groups',
  summary: 'install no gems that only development and tests need',
  why:
    '`bundle install` installs every group of the Gemfile, also `development` and `test`, unless it is told to leave them out. The setting has to stay ' +
    'in the image (`bundle config set --local without`): Bundler looks for every group that is not left out when the program starts. Only with Gemfile and ' +
    'Gemfile.lock read from the build context, and where the file says that the program runs in production.',
  example: {
    lines: [
      'FROM ruby:3.3',
      'ENV RAILS_ENV=production',
      'WORKDIR /app',
      'COPY Gemfile Gemfile.lock ./',
      'RUN bundle install',
    ],
    files: {
      Gemfile: 'group :development, :test do\nend\n',
      'Gemfile.lock': '\nBUNDLED WITH\n   2.5.6\n',
    },
  },
  safety: 'unsafe',
  risk: 'the program may require a gem of these groups while it runs: start the container and use it',
  mentions: ['bundle'],
  waste: [],
  *find(file, context) {
    for (const run of runsWith(file, 'bundle')) {
      for (const command of run.script.commands) {
        const found = installs(command) ? judge(file, run, command, context) : undefined;
        if (found !== undefined) yield found;
      }
    }
  },
};

/** Whether Bundler installs every group. */
function installs({ name, args }: Command): boolean {
  const words = args.map(({ value }) => value);
  const verb = words.find((word) => !word.startsWith('-'));
  return (
    /^bundler?$/.test(name) &&
    (verb === 'install' || words.length === 0) &&
    !words.some((word) => /^--(with|without|gemfile)\b/.test(word))
  );
}

function judge(file: Dockerfile, run: Run, command: Command, context: Context): Finding | Refusal | undefined {
  const { script } = run;
  // told already, by a setting or by the environment
  if (/BUNDLE_(WITH|WITHOUT|GEMFILE)|\bbundler? config\b.*\bwith(out)?\b/.test(file.text)) return undefined;
  const install = installOf(file, run, command, context, '/usr/local/bundle');
  const project = install && bundlerProject(install.manifests);
  if (install === undefined || project === undefined || project.groups.length === 0) return undefined;
  const reason =
    install.doubt ??
    tooOld(project.version) ??
    notProduction(file, install) ??
    use(install) ??
    twice(file, run, command);
  if (reason !== undefined) return { span: command, reason };
  const item = script.items[command.item];
  const edit = item && prependCommand(item, `bundle config set --local without '${project.groups.join(' ')}'`);
  if (edit === undefined) return { span: command, reason: 'a failure of Bundler means something else here' };
  return {
    span: command,
    message: `gems for ${project.groups.join(' and ')} are installed that nothing runs`,
    edits: [edit],
  };
}

/** `config set` is of Bundler 2.1 (December 2019). */
function tooOld([major, minor]: readonly [number, number]): string | undefined {
  return major > 2 || (major === 2 && minor >= 1)
    ? undefined
    : `the lock file is of Bundler ${major}.${minor}, which does not know "bundle config set"`;
}

/** In any other environment a Rails or Rack program loads the groups that would be missing. */
function notProduction(file: Dockerfile, { run, shipped }: Install): string | undefined {
  const names = ['RAILS_ENV', 'RACK_ENV', 'APP_ENV', 'HANAMI_ENV'];
  const isProduction = shipped.every((stage) =>
    names.some(
      (name) =>
        stage.settings.get(`ENV ${name}`)?.at(-1)?.value === 'production' ||
        (stage === run.stage && variableAt(file, run.instruction, name) === 'production'),
    ),
  );
  return isProduction
    ? undefined
    : 'nothing in the file says that the program runs in production (RAILS_ENV, RACK_ENV)';
}

function use(install: Install): string | undefined {
  const step = workAfter(install, ({ name, args }) => {
    const words = args.map(({ value }) => value).join(' ');
    if (name === 'bundle')
      return /^(clean|config)\b|^exec (bootsnap precompile|rails assets:precompile|rake assets:precompile)\b/.test(
        words,
      );
    return /^(rails|rake)$/.test(name) && /^assets:(precompile|clean)\b/.test(words);
  });
  return step && `line ${step.line} may run a gem of these groups`;
}

function twice(file: Dockerfile, { instruction, script }: Run, command: Command): string | undefined {
  const isOther = (other: Command): boolean => installs(other) && other.start !== command.start;
  const earlierOne = [...earlier(file, instruction)].find((one) => one.script?.commands.some(isOther));
  return earlierOne !== undefined || script.commands.some(isOther) ? 'bundle install runs more than once' : undefined;
}
