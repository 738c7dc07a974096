import { parseDockerfile } from '../../src/dockerfile.ts';
import type { Stage } from '../../src/dockerfile.ts';
import { slimify } from '../../src/slimify.ts';
import { readContext, readEntry } from './files.ts';
import type { Entry } from './files.ts';
import { general } from './study.ts';

/** Who builds with which image and which words; told from the text alone, whatever the transforms know. */
const stacks: readonly {
  readonly name: string;
  readonly transform: RegExp;
  readonly image: RegExp;
  readonly builds: RegExp;
  /** What an image of Alpine has to install to be one that builds; where nothing is said, it holds compilers itself. */
  readonly onAlpine?: RegExp;
}[] = [
  { name: 'Go', transform: /^split-go/, image: /(^|\/)golang$/, builds: /\bgo(-wrapper)? (build|install|get)\b/ },
  { name: 'Rust', transform: /^split-rust/, image: /(^|\/)rust(-musl-builder)?$/, builds: /\bcargo (build|install)\b/ },
  {
    name: 'Java',
    transform: /^split-java/,
    image: /(^|\/)(maven|gradle|openjdk|java|eclipse-temurin|amazoncorretto|jdk\d*)$/,
    builds: /\b(mvnw?|gradlew?|javac|ant)\b[^&|;]* /,
  },
  {
    name: '.NET',
    transform: /^split-dotnet/,
    image: /(^|\/)(dotnet\/(core\/)?sdk|(microsoft\/)?(dotnet|aspnetcore-build))$/,
    builds: /\bdotnet (publish|build)\b/,
  },
  {
    name: 'C, C++',
    transform: /^split-c-/,
    image: /(^|\/)(gcc|debian|ubuntu|alpine|buildpack-deps)$/,
    builds: /(^|[;&|]|\\\n)\s*((gcc|g\+\+|cc|clang(\+\+)?|cmake) [^&;|]*[\w.]|make\b)/m,
  },
  {
    name: 'Node',
    transform: /^split-(node|static)/,
    image: /(^|\/)node$/,
    builds: /\b(npm (ci|i|install)|yarn|pnpm)\b/,
    onAlpine: /\bapk\b[^]*\badd\b[^]*\b(build-base|g\+\+|gcc|git|make|python[23]?|[a-z0-9]+-dev)(?![\w-])/,
  },
  {
    name: 'Python',
    transform: /^split-python/,
    image: /(^|\/)python$/,
    builds: /\b(pip3? install|poetry install|uv (sync|pip)|pipenv (install|sync))\b/,
  },
  {
    name: 'Ruby',
    transform: /^split-(ruby|static)/,
    image: /(^|\/)ruby$/,
    builds: /\b(bundle( install)?|gem install)\b/,
  },
  { name: 'PHP', transform: /^split-php/, image: /(^|\/)php$/, builds: /\b(composer|docker-php-ext-install)\b/ },
  { name: 'Elixir', transform: /^split-elixir/, image: /(^|\/)elixir$/, builds: /\bmix\b/ },
];

/** Transforms that put a smaller image under a stage that stays one. */
const swaps = /^(use-[a-z]+-base|replace-retired-base)$/;

interface Count {
  files: number;
  split: number;
  shown: number;
  /** Not split, and on a smaller image by another transform. */
  swapped: number;
  silent: number;
  readonly reasons: Map<string, string[]>;
}

/** What becomes of files of one stage that build and start something on a build image (no slim, but alpine with a compiler): split, or which fact is missing. */
export function* studySplits(folder: string, entries: readonly Entry[], all: boolean): Generator<string> {
  const counts = new Map<string, Count>(
    stacks.map(({ name }) => [
      name,
      { files: 0, split: 0, shown: 0, swapped: 0, silent: 0, reasons: new Map<string, string[]>() },
    ]),
  );
  for (const { id, kind } of entries) {
    const text = kind === 'parser-test' ? undefined : readEntry(folder, id);
    const stage = text === undefined ? undefined : onlyStage(text);
    if (text === undefined || stage === undefined) continue;
    const runs = stage.instructions.filter(({ keyword }) => keyword === 'RUN').map(({ body }) => body.text);
    const starts = stage.instructions.some(({ keyword }) => /^(CMD|ENTRYPOINT)$/.test(keyword));
    const { repository: image } = stage.image;
    const stack = stacks.find((one) => one.image.test(image) && runs.some((run) => one.builds.test(run)));
    const count = stack && counts.get(stack.name);
    if (
      stack === undefined ||
      count === undefined ||
      !starts ||
      /slim|onbuild|windows|nanoserver/.test(stage.image.tag ?? '') ||
      (/alpine/.test(stage.image.tag ?? '') && stack.onAlpine && !runs.some((run) => stack.onAlpine?.test(run)))
    )
      continue;
    count.files++;
    const { findings, refusals } = slimify(text, { unsafe: true, files: readContext(folder, id) });
    const found = findings.find(({ transform }) => transform.startsWith('split-'));
    if (found !== undefined) {
      if (found.safety === 'manual') count.shown++;
      else count.split++;
      continue;
    }
    const refusal = refusals.find(({ transform }) => stack.transform.test(transform));
    const swap = findings.find(({ transform }) => swaps.test(transform))?.transform;
    if (swap !== undefined) count.swapped++;
    else if (refusal === undefined) count.silent++;
    const said = refusal === undefined ? 'silent' : `${refusal.transform}: ${general(refusal.reason)}`;
    const reason = swap === undefined ? said : `swapped by ${swap}, ${said}`;
    const ids = count.reasons.get(reason) ?? [];
    count.reasons.set(reason, ids);
    ids.push(id);
  }
  for (const [name, { files, split, shown, swapped, silent, reasons }] of counts) {
    const refused = files - split - shown - swapped - silent;
    yield `${name}: ${files} files, ${split} split (${Math.round((100 * split) / files)} %), ${shown} shown, ${swapped} swapped, ${refused} refused, ${silent} without a word\n`;
    const most = [...reasons].toSorted(([, a], [, b]) => b.length - a.length).slice(0, all ? undefined : 6);
    for (const [reason, ids] of most)
      yield `    ${ids.length} ${reason} (${ids.slice(0, all ? undefined : 1).join(' ')})\n`;
  }
}

function onlyStage(text: string): Stage | undefined {
  try {
    const { stages } = parseDockerfile(text);
    return stages.length === 1 ? stages[0] : undefined;
  } catch {
    return undefined;
  }
}
