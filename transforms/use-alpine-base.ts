import { alpineEdits } from '../src/alpine/stage.ts';
import type { Context } from '../src/context.ts';
import type { Dockerfile, Stage } from '../src/dockerfile.ts';
import { describe } from '../src/images/describe.ts';
import { suiteNamed } from '../src/images/distribution.ts';
import { officialName } from '../src/images/release.ts';
import { savingOf } from '../src/images/savings.ts';
import { nameOf, retag, siblingOf, whyNot, whyUnknown } from '../src/images/swap.ts';
import type { Finding, Refusal, Transform } from '../src/transform.ts';

/** Families with images of the same version on Alpine. */
const families = [
  'node',
  'python',
  'ruby',
  'php',
  'golang',
  'nginx',
  'redis',
  'postgres',
  'httpd',
  'memcached',
  'rabbitmq',
  'haproxy',
  'eclipse-temurin',
  'amazoncorretto',
  'erlang',
  'elixir',
];

export const useAlpineBase: Transform = {
  name: 'use-alpine-base',
  summary: 'build on the Alpine image of the same version',
  why:
    'Alpine is 4 MB to pull where Debian is 28: node:24 is 409 MB, node:24-slim 80 and node:24-alpine 58, python:3.12 is 411, 43 and 18, nginx 63 and 26 ' +
    '(docker-library/repo-info, 2026). Its C library and its tools are other ones, so this is only done with `--runtime alpine`, and only where every ' +
    'command of the build has a counterpart there, which is written along: `apt-get install` becomes `apk add`, `useradd` becomes `adduser`. What needs bash, ' +
    'binaries for glibc, compilers, modules that are compiled, or options of GNU stays as it is.',
  example: {
    lines: ['FROM node:24', 'WORKDIR /app', 'COPY . .', 'CMD ["node", "server.js"]'],
    runtime: 'alpine',
  },
  safety: 'unsafe',
  risk:
    'Alpine has another C library, musl, with other threads, name resolution and locales, other versions of packages, and other numbers for users such as www-data. ' +
    'Code that is copied with binaries in it does not run there. Build the image and run its tests.',
  waste: [],
  mentions: families,
  *find(file, context) {
    if (context.runtime !== 'alpine') return;
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
  if (from === undefined) return /alpine|windows|nanoserver/.test(ref.tag ?? '') ? undefined : refuse(whyUnknown(ref));
  if (from.variant === 'alpine') return undefined;
  if (from.libc !== 'glibc') return refuse(`what ${nameOf(from)} stands on is not known`);
  if (from.status === 'dropped') return refuse(`${nameOf(from)} is no longer built, and holds an older release`);
  // the author's suite and size go with the distribution, and no release of Alpine is pinned
  const to = siblingOf(ref, from, (tokens) => [
    ...tokens.filter((one) => one !== 'slim' && suiteNamed(one) === undefined),
    'alpine',
  ]);
  if (to === undefined) return refuse(`${nameOf(from)} has no image on Alpine`);
  const swap = retag(ref, from, to);
  if (typeof swap === 'string') return refuse(swap);
  const counted = from.platforms.filter((one) => /^linux\/(amd64|arm64)$/.test(one));
  const platform = stage.from.flags.find(({ name }) => name === 'platform')?.value;
  const obstacle = whyNot({ ...from, platforms: counted }, to, platform);
  if (obstacle !== undefined) return refuse(obstacle);
  if (from.family === 'postgres')
    return refuse('data that postgres has sorted by the rules of glibc cannot be read by the rules of musl');
  const taker = file.stages.find((one) => takesFrom(one, stage));
  if (taker !== undefined) return refuse(`line ${taker.from.line} begins a stage that copies from this one`);
  const edits = alpineEdits(file, stage, context, from, to);
  if (typeof edits === 'string') return refuse(edits);
  const saving = savingOf(from, to);
  const wasted = `${nameOf(from)} brings glibc and the tools of GNU, and nothing here is seen to need them`;
  return {
    span: ref,
    message: [wasted, ...(saving === undefined ? [] : [saving.text])].join(': '),
    edits: [swap, ...edits],
    ...(saving !== undefined && { savesPulled: saving.bytes }),
  };
}

/** Whether another stage, on an image of its own, copies from one. */
function takesFrom({ instructions, parent }: Stage, { name, index, children }: Stage): boolean {
  const names = new Set([name, String(index), ...children.flatMap((child) => [child.name, String(child.index)])]);
  const isOwn = parent !== undefined && (parent.index === index || children.includes(parent));
  if (isOwn) return false;
  return instructions.some(({ flags }) =>
    flags.some(({ name: flag, value = '' }) => flag === 'from' && names.has(value.toLowerCase())),
  );
}
