import { atStart, isAbove } from '../src/caches.ts';
import { mounts, runsWith } from '../src/dockerfile.ts';
import type { Dockerfile, Instruction, Run } from '../src/dockerfile.ts';
import type { ImageRef } from '../src/images/reference.ts';
import { alpineRelease, isBefore, isOldDebian, officialName } from '../src/images/release.ts';
import { once } from '../src/once.ts';
import { rootOf } from '../src/order.ts';
import { callOf, hasOption } from '../src/packages/manager.ts';
import { gem } from '../src/packages/ruby.ts';
import type { Command, Word } from '../src/shell.ts';
import type { Finding, Refusal, Safety, Transform } from '../src/transform.ts';
import { insertWord } from '../src/write.ts';

export const skipGemDocs: Transform = {
  name: 'skip-gem-docs',
  summary: 'install Ruby gems without their documentation',
  why:
    '`gem install` generates the pages of `ri` for every gem, which nothing reads in a finished image: 4.3 MB of them for activerecord, whose own files ' +
    'are 2.8 MB, and 1.7 MB for sass (1.2 MB), in thousands of small files (measured with RubyGems 3.3 on Debian 12). The official ruby images switch ' +
    'it off in `/usr/local/etc/gemrc`; the packages of the distributions do not.',
  example: {
    lines: [
      'FROM debian:12-slim',
      'RUN apt-get update && apt-get install -y ruby && gem install sass && rm -rf /var/lib/apt/lists/*',
    ],
  },
  safety: 'safe',
  risk:
    'gem before 2.0 (February 2013) does not know `--no-document` and fails: where the base image is unknown, or gem is not the one of the ' +
    'distribution, build the image',
  mentions: ['gem'],
  waste: [
    '/var/lib/gems/*/doc',
    '/usr/lib/ruby/gems/*/doc',
    '/usr/share/gems/doc',
    '/usr/local/share/gems/doc',
    '/usr/local/lib/ruby/gems/*/doc',
    '/usr/local/bundle/doc',
    '~/.gem/ruby/*/doc',
    '~/.local/share/gem/ruby/*/doc',
  ],
  *find(file) {
    // a gemrc, written or copied, may switch it off
    if (/gemrc/i.test(file.text)) return;
    for (const run of runsWith(file, 'gem')) {
      for (const command of run.script.commands) {
        const verb = installVerb(command);
        if (verb !== undefined) yield* judge(file, run, command, verb);
      }
    }
  },
};

/** The word behind which the option goes, when the command generates documentation. */
function installVerb(command: Command): Word | undefined {
  const call = callOf(gem, command);
  if (call === undefined || hasOption(call, gem.cacheless)) return undefined;
  return /^(install|update)$/.test(call.verb) ? call.operands[0] : undefined;
}

function* judge(file: Dockerfile, run: Run, command: Command, verb: Word): Generator<Finding | Refusal> {
  const span = command;
  const { instruction, stage } = run;
  const { image } = rootOf(stage);
  if (isSwitchedOff(file, image) || isGone(run, command)) return;
  if (!stage.ships) {
    yield { span, reason: 'this stage is only copied from: its documentation does not reach the image' };
    return;
  }
  const reader = readerOf(file, instruction);
  if (reader !== undefined) {
    yield { span, reason: `line ${reader.line} works with the documentation` };
    return;
  }
  const safety = levelOf(file, image, command);
  if (safety === undefined) {
    yield { span, reason: 'gem may be older than 2.0 here, which does not know --no-document' };
    return;
  }
  const message = `the documentation of gems ${safety === 'safe' ? 'stays' : 'may stay'} in this layer`;
  yield { span, message, edits: [insertWord(verb, '--no-document')], safety };
}

/** Whether no documentation is generated anyway: by the image's gemrc, or because its ruby comes without rdoc. */
function isSwitchedOff(file: Dockerfile, image: ImageRef): boolean {
  if (/^j?ruby$/.test(officialName(image) ?? '')) return true;
  return alpineRelease(image) !== undefined && !hasRdoc(file);
}

/** Alpine has rdoc in a package of its own. */
const hasRdoc = once(({ text }: Dockerfile) => /\bruby-(rdoc|full)\b/.test(text));

/** Whether it is removed before the RUN ends, or lies in a mount. */
function isGone({ instruction, script }: Run, command: Command): boolean {
  const holdsGems = /gem|bundle|ruby|^\/((usr|var)(\/(local|lib))?|root)?\/?$/;
  if (mounts(instruction).some(({ type, target }) => type === 'cache' && holdsGems.test(target ?? ''))) return true;
  return script.commands.some(
    ({ start, name, args }) =>
      start > command.start &&
      /^(rm|find)$/.test(name) &&
      args.some(({ value }) => /(gem|ruby|bundle).*\bdoc\b|\/ri\b|^doc$/.test(value)),
  );
}

/** What shows or generates documentation: in the RUN, on top of its layer, or when a container starts. */
function readerOf(file: Dockerfile, instruction: Instruction): Instruction | undefined {
  const reader = docRuns(file).find((at) => at === instruction || isAbove(file, at, instruction));
  return reader ?? atStart(file, instruction, /(^|[\s/])(ri|rdoc|yri|gem (server|rdoc))(\s|$)/);
}

const docRuns = once(({ instructions }: Dockerfile) =>
  instructions.filter(
    ({ body, script }) =>
      /\b(y?ri|rdoc|server)\b/.test(body.text) &&
      script?.commands.some(
        ({ name, args }) =>
          /^(ri|rdoc|yri)$/.test(name) || (name === 'gem' && /^(rdoc|server)$/.test(args[0]?.value ?? '')),
      ) === true,
  ),
);

/** How sure it is that gem is 2.0 or later; undefined where it may well be older. */
function levelOf(file: Dockerfile, image: ImageRef, { program }: Command): Safety | undefined {
  if (hasOldRuby(file)) return undefined;
  const path = program.at(-1)?.value ?? '';
  // the gem of chef, sensu or another ruby
  if (path.includes('/') && !/^\/usr\/(local\/)?bin\/gem$/.test(path)) return 'unsafe';
  const release = alpineRelease(image);
  if (release !== undefined) return release === 'current' || !isBefore(release, [3, 3]) ? 'safe' : undefined;
  if (image.resolved === undefined) return 'unsafe';
  const name = `${image.repository}:${image.tag ?? 'latest'}`;
  if (modern.test(name)) return 'safe';
  const old = isOldDebian(image);
  if (old === undefined) return 'unsafe';
  // Debian 8 came with Ruby 2.1
  return old && !/jessie|debian:8/.test(name) ? undefined : 'safe';
}

/** Traces of a Ruby before 2.0, or of a JRuby of that time. */
const oldRuby =
  /\bruby-?1\.[89]|\bRUBY\w*[ =]["']?(ruby-)?1\.[89]|\b(rvm|rbenv|ruby-build|jruby)\b[^\n]{0,80}\b1\.[789]\./i;

const hasOldRuby = once(({ text }: Dockerfile) => oldRuby.test(text));

/** Distributions whose packaged ruby is 2.0 or later. */
const modern =
  /(^|\/)(almalinux|amazonlinux|centos:(centos|stream)?[789]|fedora:(2\d|3\d|4\d|latest|rawhide)|fedora:latest|oraclelinux:[7-9]|rockylinux|ubi\d+)/;
