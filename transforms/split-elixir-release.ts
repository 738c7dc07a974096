import { aptInstall } from '../src/apt-install.ts';
import type { Context } from '../src/context.ts';
import type { Dockerfile, Stage } from '../src/dockerfile.ts';
import { describe } from '../src/images/describe.ts';
import { debianSuite } from '../src/images/distribution.ts';
import { parseImage } from '../src/images/reference.ts';
import type { ImageRef } from '../src/images/reference.ts';
import { lostPlatform } from '../src/images/swap.ts';
import { isForBuilding } from '../src/packages/building.ts';
import { lastStage } from '../src/lineage.ts';
import { halve, splitOff } from '../src/split.ts';
import { releaseIn } from '../src/stacks/elixir.ts';
import type { Finding, Transform } from '../src/transform.ts';

export const splitElixirRelease: Transform = {
  name: 'split-elixir-release',
  summary: 'run what `mix release` builds on debian-slim',
  why:
    'A release of mix has Erlang and all that is compiled in one folder; it needs no Elixir, no compilers and no sources when it runs: ' +
    'buildpack-deps, which erlang and elixir stand on, is above 300 MB to pull, debian:12-slim 28 (docker-library/repo-info, 2026). The stage that there is ' +
    'builds as before; one on the slim image of the same release of Debian gets the libraries that Erlang is linked to and takes the release from it.',
  example: {
    lines: [
      'FROM hexpm/elixir:1.17.3-erlang-27.1-debian-bookworm-20240926',
      'ENV MIX_ENV=prod',
      'WORKDIR /app',
      'COPY . .',
      'RUN mix deps.get && mix release',
      'CMD ["/app/_build/prod/rel/shop/bin/shop", "start"]',
    ],
    files: { 'mix.exs': 'defmodule Shop.MixProject do\nend\n', 'mix.lock': '%{\n}\n' },
  },
  safety: 'unsafe',
  risk:
    'what the program reads beside its release stays behind, as does what it starts of the old image: git, curl, node. Native parts that are linked to further ' +
    'libraries do not load. Build the image, start it and use it once',
  config: ['Env', 'WorkingDir'],
  waste: [],
  mentions: ['elixir'],
  *find(file, context) {
    const stage = lastStage(file);
    if (stage === undefined || !/(^|\/)elixir$/.test(stage.image.repository)) return;
    const found = judge(file, stage, context);
    if (typeof found === 'string') yield { span: stage.image, reason: found };
    else if (found !== undefined) yield found;
  },
};

function judge(file: Dockerfile, stage: Stage, context: Context): Finding | string | undefined {
  const release = releaseIn(file, stage, context);
  if (release === undefined || typeof release === 'string') return release;
  const { image } = stage;
  if (image.text.includes('$'))
    return 'the image is named by a build argument: another version may stand on another release of Debian';
  const suite = suiteOf(image);
  if (suite === undefined) return 'which release of Debian the image stands on is not said by its tag';
  if (!/^(bookworm|trixie)$/.test(suite)) return `packages of ${suite} are not known to be served still`;
  const name = `debian:${suite}-slim`;
  const to = describe(parseImage(name, { start: 0, end: name.length }, new Map()));
  const platform = stage.from.flags.find(({ name: flag }) => flag === 'platform')?.value;
  if (to === undefined) return `${name} is not known`;
  const obstacle = lostPlatform(to, [platform]);
  if (obstacle !== undefined) return obstacle;
  const halves = halve(file, stage);
  if (typeof halves === 'string') return halves;
  const packages = packagesOf(stage);
  if (typeof packages === 'string') return packages;
  const isLower = stage.from.word === stage.from.word.toLowerCase();
  const names = [...new Set([...needed, ...packages.names])];
  const install = `apt-get update && apt-get install -y ${packages.isStrict ? '--no-install-recommends ' : ''}${names.join(' ')} && rm -rf /var/lib/apt/lists/*`;
  const hasLocale = stage.settings.has('ENV LANG');
  return {
    span: stage.image,
    message: 'the tools and sources that a release is built with are shipped, and it needs none of them',
    edits: splitOff(file, halves, {
      image: platform === undefined ? name : `--platform=${platform} ${name}`,
      // the image sets it, and Erlang reads names of files by it
      setup: [
        `${isLower ? 'run' : 'RUN'} ${install}`,
        ...(hasLocale ? [] : [`${isLower ? 'env' : 'ENV'} LANG=C.UTF-8`]),
      ],
      copies: [{ sources: [release.folder], target: release.folder }],
    }),
  };
}

/** The release of Debian: the official tags do not say it, those of hexpm do (`1.17.3-erlang-27.1-debian-bookworm-20240926`). */
function suiteOf(ref: ImageRef): string | undefined {
  const [, named] = /-debian-([a-z]+)-/.exec(ref.tag ?? '') ?? [];
  return named === undefined ? describe(ref)?.suite : debianSuite(named);
}

/** Programs of which it is known that they leave nothing that a release counts on. */
const harmless = /^(apt|apt-get|cd|echo|env|export|ls|mix|mkdir|node|npm|npx|pnpm|rm|set|test|true|yarn|\[|)$/;

/** The author's packages that a program may call; a text says what else the stage does that is not known. */
function packagesOf({ instructions }: Stage): Kept | string {
  const kept: string[] = [];
  let isStrict = true;
  for (const { keyword, line, script, args } of instructions) {
    if (keyword === 'HEALTHCHECK')
      return `whether the slim image has what the health check of line ${line} calls is not known`;
    if (keyword === 'USER' && !/^(root|0)(:|$)/.test(args[0] ?? ''))
      return `whether the user of line ${line} may write to the release is not known`;
    if (keyword !== 'RUN') continue;
    if (script === undefined) return `what line ${line} runs cannot be read`;
    for (const command of script.commands) {
      if (!harmless.test(command.name)) return `what ${command.name} leaves behind in line ${line} is not known`;
      const install = aptInstall(command);
      if (install?.obstacle !== undefined)
        return `which packages line ${line} installs is not known: ${install.obstacle}`;
      const words = install?.packages.filter((_, i) => !isForBuild(install.names[i] ?? '')) ?? [];
      kept.push(...words.map(({ text }) => text));
      isStrict &&= words.length === 0 || command.args.some(({ value }) => value === '--no-install-recommends');
    }
  }
  return { names: kept.filter((name) => !needed.includes(name)), isStrict };
}

interface Kept {
  readonly names: readonly string[];
  /** Whether he did without what packages recommend. */
  readonly isStrict: boolean;
}

function isForBuild(name: string): boolean {
  return isForBuilding(name) || builders.test(name);
}

/** What Erlang is linked to, and the certificates that its HTTPS is checked with. */
const needed = ['ca-certificates', 'libncurses6', 'libstdc++6', 'openssl'];

/** What fetches and builds assets and dependencies, or watches files while somebody works on them. */
const builders = /^(git|nodejs|npm|yarn|yarnpkg|inotify-tools|apt-utils|apt-transport-https)$/;
