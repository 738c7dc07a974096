import type { Context } from '../src/context.ts';
import type { Dockerfile, Stage } from '../src/dockerfile.ts';
import { lastFolder } from '../src/folders.ts';
import { describe } from '../src/images/describe.ts';
import type { Image } from '../src/images/describe.ts';
import { officialName } from '../src/images/release.ts';
import { savingOf } from '../src/images/savings.ts';
import { nameOf, retag, siblingOf, whyNot, whyUnknown } from '../src/images/swap.ts';
import { isIn } from '../src/paths.ts';
import { lastStage } from '../src/lineage.ts';
import { halve, splitOff } from '../src/split.ts';
import { leftBy } from '../src/stacks/node-build.ts';
import type { Left } from '../src/stacks/node-build.ts';
import { nativeAt } from '../src/stacks/node-libraries.ts';
import { givenOf } from '../src/stacks/node-owner.ts';
import type { Given } from '../src/stacks/node-owner.ts';
import { standaloneAt } from '../src/stacks/node-next.ts';
import type { Standalone } from '../src/stacks/node-next.ts';
import { developmentOf } from '../src/stacks/node-prune.ts';
import { ownerOf, setupOf } from '../src/stacks/node-setup.ts';
import { buildsWith, lacksOf } from '../src/stacks/node-tools.ts';
import { startsOf } from '../src/start.ts';
import { packagesOutside } from '../src/stacks/yarn-berry.ts';
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
    const stage = lastStage(file);
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
  const standalone = standaloneAt(file, stage, context);
  const gain =
    buildsWith(file, stage, context, { from, to, native, development }) ??
    (standalone && 'what the standalone server does without is');
  if (gain === undefined)
    return from === to
      ? undefined
      : refuse(`nothing is seen that the build needs of ${nameOf(from)}: a smaller base is all`);
  const found =
    typeof gain === 'string'
      ? split(file, stage, context, { from, to, native, development, standalone, gain })
      : gain.reason;
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
  /** What runs, where that is a part of the project. */
  readonly standalone: Standalone | undefined;
  /** What the image has that only the build needs. */
  readonly gain: string;
}

function split(file: Dockerfile, stage: Stage, context: Context, facts: Facts): Finding | string {
  const { from, to, development, standalone, gain } = facts;
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
  const isInside = (path: string): boolean => left.folders.some((one) => isIn(path, one));
  // from `/` a program is started by its whole path
  const isFound = startsOf(stage)?.every(
    ({ words }) => words.some(isInside) && !words.some((word) => /^\.\.?\//.test(word)),
  );
  if (!isInside(folder) && (folder !== '/' || isFound !== true))
    return `the program lies in ${folder}, among files of the image`;
  const lacks = lacksOf(file, halves, context, from, to);
  if (typeof lacks === 'string') return lacks;
  const outside = standalone === undefined ? packagesOutside(file, stage, context) : undefined;
  if (outside !== undefined) return outside;
  const setup = setupOf(file, stage, context, { to, left, native: facts.native, lacks });
  if (typeof setup === 'string') return setup;
  const owner = ownerOf(file, stage, left);
  if (typeof owner !== 'string') return owner.reason;
  const { folders, files } = standalone === undefined ? left : partOf(left, standalone);
  const given = folders.map((path) => ({ path, ...givenOf(file, stage, path) }));
  const doubtful = given.find((one) => one.owner?.includes('$'));
  if (doubtful !== undefined) return `whom ${doubtful.path} belongs to is left to a build argument`;
  const saving = from === to ? undefined : savingOf(from, to);
  const word = stage.from.word === stage.from.word.toLowerCase() ? 'run' : 'RUN';
  return {
    span: stage.image,
    message: [`${gain} of use to the build alone`, ...(saving === undefined ? [] : [saving.text])].join(': '),
    edits: splitOff(file, halves, {
      image: platform === undefined ? image : `--platform=${platform.value} ${image}`,
      setup: [...setup, ...given.flatMap(remade)].map((line) => `${word} ${line}`),
      copies: [
        ...given.map(({ path, owner: own = '', mode }) => {
          const whose = owner === '' ? own : owner;
          const flags = whose === '' ? [] : [`--chown=${whose}`];
          return { sources: [path], target: path, flags, early: own !== '' && mode === undefined };
        }),
        ...files.map((path) => ({ sources: [path], target: path })),
      ],
      finish: development === undefined || standalone !== undefined ? [] : [`${word} ${development.command}`],
    }),
    ...(saving !== undefined && { savesPulled: saving.bytes }),
  };
}

/** What makes a folder again that others than its owner may write to, as COPY changes no folder that is there. */
function remade({ path, owner, mode }: Given & { readonly path: string }): readonly string[] {
  if (mode === undefined) return [];
  return [
    [`mkdir -p ${path}`, ...(owner === undefined ? [] : [`chown ${owner} ${path}`]), `chmod ${mode} ${path}`].join(
      ' && ',
    ),
  ];
}

function partOf({ folders, files }: Left, { folder, files: own }: Standalone): Pick<Left, 'folders' | 'files'> {
  return { folders: [...folders.filter((one) => !isIn(folder, one)), folder], files: [...files, ...own] };
}

/** The reference of the image that runs it, written as the old one. */
function imageOf({ image }: Stage, from: Image, to: Image): string | { readonly reason: string } {
  if (from === to) return image.text;
  const edit = retag(image, from, to);
  if (typeof edit === 'string') return { reason: edit };
  return image.text.slice(0, edit.start - image.start) + edit.text + image.text.slice(edit.end - image.start);
}
