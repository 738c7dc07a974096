import type { Context } from '../src/context.ts';
import type { Dockerfile, Stage } from '../src/dockerfile.ts';
import { describe } from '../src/images/describe.ts';
import type { Image } from '../src/images/describe.ts';
import { suiteNamed } from '../src/images/distribution.ts';
import type { ImageRef } from '../src/images/reference.ts';
import { officialName } from '../src/images/release.ts';
import { savingOf } from '../src/images/savings.ts';
import { nameOf, retag, siblingOf, whyNot, whyUnknown } from '../src/images/swap.ts';
import { isMeasured, slimLoss } from '../src/slim-loss.ts';
import type { Finding, Refusal, Safety, Transform } from '../src/transform.ts';

/** Families whose slim images are the full ones without what other things are built with. */
const families = [
  'debian',
  'node',
  'python',
  'ruby',
  'rust',
  'perl',
  'pypy',
  'erlang',
  'elixir',
  'haskell',
  'swift',
  'iojs',
];

export const useSlimBase: Transform = {
  name: 'use-slim-base',
  summary: 'build on the slim image of the same version',
  why:
    'The full images of node, python, ruby and others are made to build anything on: they hold compilers, headers and four version control systems. ' +
    'node:24 is 409 MB to pull and node:24-slim 80, python:3.12 is 411 and its slim image 43, debian:12 is 48 and 28 (docker-library/repo-info, 2026). ' +
    'Only the slim image of exactly the same version and the same release of Debian is taken, for the same architectures, and only where it has all ' +
    'that the stage is seen to rely on: every command of RUN, CMD, ENTRYPOINT and HEALTHCHECK, of scripts that are copied, and what lock files say ' +
    'of modules that are compiled. A command that only the full image has is added to an install that is there already.',
  example: {
    lines: ['FROM node:24', 'WORKDIR /app', 'COPY server.js .', 'CMD ["node", "server.js"]'],
    files: { 'server.js': '' },
  },
  safety: 'safe',
  risk:
    'unsafe where something cannot be seen, such as a build context that is not there, a script that is not in it, or a package that may have to be compiled: ' +
    'a tool or library of the full image may then be missing. Build the image and run its tests.',
  waste: [],
  mentions: families,
  *find(file, context) {
    for (const stage of file.stages) {
      if (!stage.ships || stage.parent !== undefined || !families.includes(officialName(stage.image) ?? '')) continue;
      const found = judge(file, stage, context);
      if (found !== undefined) yield found;
    }
  },
};

function judge(file: Dockerfile, stage: Stage, context: Context): Finding | Refusal | undefined {
  const { image: ref } = stage;
  const refuse = (reason: string): Refusal => ({ span: ref, reason });
  const from = describe(ref);
  if (from === undefined) return isSmall(ref) ? undefined : refuse(whyUnknown(ref));
  if (from.variant !== 'full') return undefined;
  if (from.status === 'dropped') return refuse(`${nameOf(from)} is no longer built, and holds an older release`);
  const to = slimOf(ref, from);
  if (to === undefined) return refuse(whyNone(ref, from));
  const swap = retag(ref, from, to);
  if (typeof swap === 'string') return refuse(swap);
  const obstacle = whyNot(from, to, stage.from.flags.find(({ name }) => name === 'platform')?.value);
  if (obstacle !== undefined) return refuse(obstacle);
  if (from.suite !== to.suite) return refuse(`the distribution of ${nameOf(to)} is another one`);

  const loss = slimLoss(file, stage, from, to, context);
  if (typeof loss === 'string') return refuse(loss);

  const saving = savingOf(from, to);
  const safety: Safety = loss.isProven && isMeasured(from) && !ref.text.includes('$') ? 'safe' : 'unsafe';
  return {
    span: ref,
    message: [wasted(from), ...(saving === undefined ? [] : [saving.text])].join(': '),
    edits: [swap, ...loss.edits],
    safety,
    ...(saving !== undefined && { savesPulled: saving.bytes }),
  };
}

/** The slim image of the same version. Debian's `latest` is its stable release, whose slim image has a tag that moves along. */
function slimOf(ref: ImageRef, from: Image): Image | undefined {
  if (from.family === 'debian' && from.version === '') return describe({ ...ref, tag: 'stable-slim' });
  return siblingOf(ref, from, (tokens) => [...tokens, 'slim']);
}

function whyNone(ref: ImageRef, from: Image): string {
  const elsewhere = siblingOf(ref, from, (tokens) => [
    ...tokens.filter((token) => suiteNamed(token) === undefined),
    'slim',
  ]);
  if (elsewhere === undefined) return `${nameOf(from)} has no slim image`;
  return `the distribution of ${nameOf(elsewhere)} is another one`;
}

function wasted(from: Image): string {
  return from.family === 'debian'
    ? `${nameOf(from)} brings documentation and translations that nothing here reads`
    : `${nameOf(from)} brings compilers, headers and tools that nothing here uses`;
}

/** Whether the tag says that it is no full image. */
function isSmall({ tag = '' }: ImageRef): boolean {
  return /(^|-)(slim|alpine[\d.]*|windowsservercore|nanoserver)(-|$)/.test(tag);
}
