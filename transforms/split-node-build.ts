import type { Context } from '../src/context.ts';
import type { Dockerfile, Stage } from '../src/dockerfile.ts';
import { lastFolder } from '../src/folders.ts';
import { describe } from '../src/images/describe.ts';
import type { Image } from '../src/images/describe.ts';
import { officialName } from '../src/images/release.ts';
import { savingOf } from '../src/images/savings.ts';
import { nameOf, retag, siblingOf, whyNot, whyUnknown } from '../src/images/swap.ts';
import { differenceOf } from '../src/needs/difference.ts';
import { needsOf } from '../src/needs.ts';
import { isIn } from '../src/paths.ts';
import { halve, splitOff } from '../src/split.ts';
import type { Halves } from '../src/split.ts';
import { leftBy } from '../src/stacks/node-build.ts';
import { nativeAt } from '../src/stacks/node-libraries.ts';
import { developmentOf } from '../src/stacks/node-prune.ts';
import { ownerOf, setupOf } from '../src/stacks/node-setup.ts';
import { buildsWith } from '../src/stacks/node-tools.ts';
import { startsOf } from '../src/start.ts';
import type { Finding, Refusal, Transform } from '../src/transform.ts';

export const splitNodeBuild: Transform = {
  name: 'split-node-build',
  summary: 'build Node projects in one stage and run them in another',
  why:
    'Native modules, packages from git and build scripts need compilers, git and development dependencies; the program that comes of them does not. ' +
    'node:24 is 409 MB to pull and node:24-slim 80 (docker-library/repo-info, 2026); webpack and jest beside express make node_modules 70 MB instead of ' +
    '5 MB (measured with npm 11). The stage stays as it is and builds; what is in its folders is copied to the slim image of the same version and ' +
    'release of Debian, or to the same image without what was installed to build with.',
  example: {
    lines: [
      'FROM node:24',
      'WORKDIR /app',
      'COPY package*.json ./',
      'RUN npm ci',
      'COPY . .',
      'RUN npm run build',
      'EXPOSE 3000',
      'CMD ["node", "dist/server.js"]',
    ],
    files: {
      'package.json': '{"scripts":{"build":"tsc"},"devDependencies":{"typescript":"5"}}',
      'package-lock.json': '{"lockfileVersion":3,"packages":{"node_modules/typescript":{"dev":true}}}',
    },
  },
  safety: 'unsafe',
  risk:
    'what the program starts or loads of the old image is missing: git, curl, python, compilers, libraries; a development dependency that it loads is gone where ' +
    'they are removed; what the build writes outside of the folders that are copied stays behind. Build the image, start it and use it once',
  config: ['Env', 'WorkingDir', 'Cmd'],
  waste: [],
  mentions: ['node'],
  *find(file, context) {
    const stage = file.stages.at(-1);
    const found = stage === undefined ? undefined : judge(file, stage, context);
    if (found !== undefined) yield found;
  },
};

function judge(file: Dockerfile, stage: Stage, context: Context): Finding | Refusal | undefined {
  if (stage.parent !== undefined || !stage.instructions.some(installs)) return undefined;
  const refuse = (reason: string): Refusal => ({ span: stage.image, reason });
  const from = describe(stage.image);
  if (from === undefined) return isNode(stage) ? refuse(whyNoneKnown(stage)) : undefined;
  if (from.family !== 'node') return undefined;
  const to = from.variant === 'full' ? slimOf(stage.image, from) : from;
  if (to === undefined) return refuse(`node has no slim image of ${nameOf(from)} on the same release of Debian`);
  const native = nativeAt(file, stage, context);
  const development = developmentOf(file, stage, context);
  const gain = buildsWith(file, stage, context, { from, to, native, development });
  if (gain === undefined)
    return from === to
      ? undefined
      : refuse(`nothing is seen that the build needs of ${nameOf(from)}: a smaller base is all`);
  const found =
    typeof gain === 'string' ? split(file, stage, context, { from, to, native, development, gain }) : gain.reason;
  return typeof found === 'string' ? refuse(found) : found;
}

function isNode({ image: { repository, tag = '' } }: Stage): boolean {
  return /(^|\/)node$/.test(repository) && !/(^|-)(slim|windowsservercore|nanoserver)(-|$)/.test(tag);
}

function whyNoneKnown({ image }: Stage): string {
  return officialName(image) === 'node' ? whyUnknown(image) : `what ${image.repository} holds is not known`;
}

/** The slim image of the same version and release; that release is not always in its tag. */
function slimOf(ref: Stage['image'], from: Image): Image | undefined {
  const all = [siblingOf(ref, from, (tokens) => [...tokens, 'slim']), siblingOf(ref, from, () => ['slim'])];
  return all.find((one) => one?.suite === from.suite);
}

function installs({ keyword, body }: Stage['from']): boolean {
  return keyword === 'RUN' && /\b(npm|yarn|pnpm)\b/.test(body.text);
}

interface Facts {
  readonly from: Image;
  readonly to: Image;
  readonly native: readonly string[];
  /** How many packages for the development can be removed at the end. */
  readonly development: { readonly count: number; readonly command: string } | undefined;
  /** What the image has that only the build needs. */
  readonly gain: string;
}

function split(file: Dockerfile, stage: Stage, context: Context, facts: Facts): Finding | string {
  const { from, to, development, gain } = facts;
  const platform = stage.from.flags.find(({ name }) => name === 'platform');
  const image = imageOf(stage, from, to);
  if (typeof image !== 'string') return image.reason;
  const obstacle = whyNot(from, to, platform?.value);
  if (obstacle !== undefined) return obstacle;
  const halves = halve(file, stage);
  if (typeof halves === 'string') return halves;
  const left = leftBy(file, halves.build);
  if (typeof left === 'string') return left;
  const folder = lastFolder(file, stage);
  if (!left.folders.some((one) => isIn(folder, one))) return `the program lies in ${folder}, among files of the image`;
  const lacks = lacksOf(file, halves, context, from, to);
  if (typeof lacks === 'string') return lacks;
  const setup = setupOf(file, stage, context, { to, left, native: facts.native, lacks });
  if (typeof setup === 'string') return setup;
  const owner = ownerOf(file, stage, left);
  if (typeof owner !== 'string') return owner.reason;
  const flags = owner === '' ? [] : [`--chown=${owner}`];
  const saving = from === to ? undefined : savingOf(from, to);
  const word = stage.from.word === stage.from.word.toLowerCase() ? 'run' : 'RUN';
  return {
    span: stage.image,
    message: [`${gain} of use to the build alone`, ...(saving === undefined ? [] : [saving.text])].join(': '),
    edits: splitOff(file, halves, {
      image: platform === undefined ? image : `--platform=${platform.value} ${image}`,
      setup: setup.map((line) => `${word} ${line}`),
      copies: [
        ...left.folders.map((path) => ({ sources: [path], target: path, flags })),
        ...left.files.map((path) => ({ sources: [path], target: path })),
      ],
      finish: development === undefined ? [] : [`${word} ${development.command}`],
    }),
    ...(saving !== undefined && { savesPulled: saving.bytes }),
  };
}

/** The reference of the image that runs it, written as the old one. */
function imageOf({ image }: Stage, from: Image, to: Image): string | { readonly reason: string } {
  if (from === to) return image.text;
  const edit = retag(image, from, to);
  if (typeof edit === 'string') return { reason: edit };
  return image.text.slice(0, edit.start - image.start) + edit.text + image.text.slice(edit.end - image.start);
}

/** The packages that bring what is started and is not in the image that runs it; a text: what is not known, or cannot be had. */
function lacksOf(
  file: Dockerfile,
  { stage, build }: Halves,
  context: Context,
  from: Image,
  to: Image,
): readonly string[] | string {
  const builds = build.filter(({ keyword }) => !/^(CMD|ENTRYPOINT|HEALTHCHECK|ENV|USER)$/.test(keyword));
  const { all, unseen } = needsOf(file, stage, context);
  const runs = ({ span }: Pick<Refusal, 'span'>): boolean =>
    !builds.some(({ start, end }) => start <= span.start && span.end <= end);
  // npm and its like find the programs of the project, which are copied
  const isProject = startsOf(stage)?.every(({ words }) => /^(npm|npx|yarn|pnpm)$/.test(words[0] ?? '')) === true;
  const hidden = isProject ? /cannot be read/ : /cannot be read|comes with what line/;
  const doubt = unseen.find((one) => runs(one) && hidden.test(one.reason));
  if (doubt !== undefined) return doubt.reason;
  const needs = all.filter(runs);
  const difference = differenceOf(needs, from, to);
  if (difference === undefined) return `what ${nameOf(to)} holds is not known`;
  const [unknown] = difference.unknown;
  if (unknown !== undefined) return `whether ${nameOf(to)} has ${unknown.name}, which the program needs, is not known`;
  const foreign = difference.foreign.find(({ kind }) => kind !== 'user');
  if (foreign !== undefined) return `what brings ${foreign.name}, which the program needs, is not seen`;
  const none = difference.lacks.find(({ brings }) => brings === undefined);
  if (none !== undefined) return `the program needs ${none.need.name}, which ${nameOf(to)} does not have`;
  return difference.lacks.flatMap(({ brings }) => brings ?? []);
}
