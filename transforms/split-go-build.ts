import type { Context } from '../src/context.ts';
import { parseDockerfile } from '../src/dockerfile.ts';
import type { Dockerfile, Instruction, Stage } from '../src/dockerfile.ts';
import { applyEdits } from '../src/edit.ts';
import { lastFolder } from '../src/folders.ts';
import { describe } from '../src/images/describe.ts';
import { officialName } from '../src/images/release.ts';
import { savingOf, savingToNothing } from '../src/images/savings.ts';
import { lostPlatform } from '../src/images/swap.ts';
import { wholeStage } from '../src/lineage.ts';
import { isIn } from '../src/paths.ts';
import { halve, splitOff } from '../src/split.ts';
import type { Copy, Halves } from '../src/split.ts';
import { extrasFor } from '../src/stacks/go-extras.ts';
import { alongWith } from '../src/stacks/go-files.ts';
import type { Along } from '../src/stacks/go-files.ts';
import { missingIn } from '../src/stacks/go-needs.ts';
import { targetOf } from '../src/stacks/go-runtime.ts';
import type { Target } from '../src/stacks/go-runtime.ts';
import { startedIn, usualPath } from '../src/stacks/go-start.ts';
import type { Started } from '../src/stacks/go-start.ts';
import type { Finding, Refusal, Transform } from '../src/transform.ts';

export const splitGoBuild: Transform = {
  name: 'split-go-build',
  summary: 'build Go programs in one stage and run them in another',
  why:
    'A program of Go runs without the compiler that built it: golang:1.26 is 312 MB to pull and 1.26-alpine 71, without the modules, the build cache and the ' +
    'source that come on top; gcr.io/distroless/static is 2 MB and debian:bookworm-slim 28 (docker-library/repo-info and distroless, 2026). The stage that ' +
    'builds stays as it is. The last stage takes the program out of it, and what COPY and RUN put there that is not read by the compiler alone. A program that is ' +
    'proven to be static gets distroless, with a shell where it is started by one; one that may be linked to the C library gets the Debian that built it, slim.',
  example: {
    lines: [
      'FROM golang:1.26',
      'WORKDIR /app',
      'COPY go.mod *.go ./',
      'COPY templates templates',
      'RUN CGO_ENABLED=0 go build -o server .',
      'EXPOSE 8080',
      'CMD ["./server"]',
    ],
  },
  safety: 'unsafe',
  risk:
    'programs that it starts itself (git, sh ...) and files of the golang image are no longer there; nor is, on distroless, a shell for `docker exec`. ' +
    'A CMD without brackets is then run without a shell: it gets signals itself. Where the tag of golang moves on to another Debian, the runtime stage has to follow. ' +
    'Start it and use it once',
  config: ['Cmd', 'Entrypoint', 'Env', 'WorkingDir'],
  waste: [],
  mentions: ['golang'],
  *find(file, context) {
    const own = file.stages.at(-1);
    const stage = own && wholeStage(own);
    if (own === undefined || stage === undefined || officialName(stage.image) !== 'golang') return;
    if (!builds(file, stage) && !takesOver(own)) return;
    const found = judge(file, stage, context);
    // what a shell is missing for may run on an image with one
    yield 'reason' in found && context.runtime === undefined
      ? judge(file, stage, { ...context, runtime: 'slim' })
      : found;
  },
};

function builds({ text }: Dockerfile, { instructions }: Stage): boolean {
  return instructions.some(
    ({ keyword, start, end }) => keyword === 'RUN' && /\bgo(-wrapper)? +\S/.test(text.slice(start, end)),
  );
}

/** Whether a stage that is built from another one takes what a third one has built. */
function takesOver({ parent, instructions }: Stage): boolean {
  return parent !== undefined && instructions.some(({ flags }) => flags.some(({ name }) => name === 'from'));
}

function judge(file: Dockerfile, stage: Stage, context: Context): Finding | Refusal {
  const span = file.stages.at(-1)?.image ?? stage.image;
  const plan = planOf(file, stage, context);
  if (typeof plan === 'string') return { span, reason: plan };
  const { halves, target, copies, instead, setup, started } = plan;
  const platform = stage.from.flags.find(({ name }) => name === 'platform')?.value;
  if (platform?.includes('$') === true) return { span, reason: 'the platform of the stage is a variable of the build' };
  const lost = target.image && lostPlatform(target.image, [platform, started.linked.platform]);
  if (lost !== undefined) return { span, reason: lost };
  const image = platform === undefined ? target.name : `--platform=${platform} ${target.name}`;
  const edits = splitOff(file, halves, { image, setup, copies, instead, isForBuild: (name) => forBuild.test(name) });
  const missing = missingIn(parseDockerfile(applyEdits(file.text, edits)), target, started);
  if (missing !== undefined) return { span, reason: missing };
  const from = describe(stage.image);
  const saving = from && (target.image === undefined ? savingToNothing(from) : savingOf(from, target.image));
  const message = `the compiler, the modules and the source stay in the image${saving === undefined ? '' : `: ${saving.text}`}`;
  return { span, message, edits, ...(saving && { savesPulled: saving.bytes }) };
}

/** Variables that Go's commands alone read, and apt-get. */
const forBuild =
  /^(CGO_ENABLED|GO111MODULE|GOARCH|GOCACHE|GOFLAGS|GOMODCACHE|GOOS|GOPATH|GOPRIVATE|GOPROXY|GOSUMDB|DEBIAN_FRONTEND)$/;

interface Plan {
  readonly halves: Halves;
  readonly started: Started;
  readonly target: Target;
  readonly copies: readonly Copy[];
  readonly instead: ReadonlyMap<Instruction, string>;
  readonly setup: readonly string[];
}

/** The answers to what is built, how it is started, what it runs on and what it needs there; or what one of them lacks. */
function planOf(file: Dockerfile, stage: Stage, context: Context): Plan | string {
  const halves = halve(file, stage);
  if (typeof halves === 'string') return halves;
  const started = startedIn(file, stage, context);
  if (typeof started === 'string') return started;
  const along = alongWith(file, halves, started, context);
  if (typeof along === 'string') return along;
  const target = targetOf(stage, started, context);
  if (typeof target === 'string') return target;
  const extras = extrasFor(file, stage, target, along);
  if (typeof extras === 'string') return extras;
  const instead = insteadOf(file, stage, started, target);
  if (typeof instead === 'string') return instead;
  const cased = stage.from.word === 'from' ? 'workdir' : 'WORKDIR';
  const isPlaced = stage.instructions.some(({ keyword }) => keyword === 'WORKDIR');
  const setup = isPlaced ? [] : [`${cased} /go`];
  return { halves, started, target, copies: [...extras, ...copiesOf(stage, started, along)], instead, setup };
}

function copiesOf(stage: Stage, started: Started, { kept }: Along): readonly Copy[] {
  const { path, isSearched } = started;
  const folders = kept.map(({ path: one, owner }): Copy => {
    const flags = owner === undefined ? [] : [`--chown=${owner}`];
    return { sources: [one], target: one, flags };
  });
  const inPath = stage.settings.get('ENV PATH')?.some(({ value }) => /GOPATH|\/go\/bin/.test(value)) === true;
  const isFound = !isSearched || inPath || usualPath.some((folder) => path.startsWith(`${folder}/`));
  const target = isFound ? path : '/usr/local/bin/';
  const isThere = isFound && kept.some((one) => isIn(path, one.path));
  return isThere ? folders : [{ sources: [path], target }, ...folders];
}

/** What stands in the place of instructions that say more than the new image knows. */
function insteadOf(
  file: Dockerfile,
  stage: Stage,
  { at, exec }: Started,
  { hasShell }: Target,
): ReadonlyMap<Instruction, string> | string {
  const found = new Map<Instruction, string>();
  for (const one of stage.instructions) {
    if (/^(RUN|COPY|ADD|ARG)$/.test(one.keyword)) continue;
    const text = file.text.slice(one.start, one.end);
    const isOwn = !stage.settings.has('ENV GOPATH');
    const other = isOwn ? text.replace(/\$(?:\{GOPATH\}|GOPATH\b)/g, '/go') : text;
    if (
      /\$\{?(GOROOT|GOLANG_VERSION|GOPATH|GOBIN|GOTOOLCHAIN)\b/.test(other) &&
      !(one.keyword === 'ENV' && /PATH/.test(text) && isOwn)
    )
      return `line ${one.line} uses a variable of the golang image, which another one has not`;
    if (one === at && exec !== undefined && !hasShell) found.set(one, exec);
    else if (other !== text) found.set(one, other);
    else if (
      one.keyword === 'WORKDIR' &&
      one === stage.instructions.findLast(({ keyword }) => keyword === 'WORKDIR') &&
      one.args[0]?.startsWith('/') !== true
    )
      found.set(
        one,
        `${one.word} ${lastFolder(file, { ...stage, instructions: stage.instructions.slice(0, stage.instructions.indexOf(one) + 1) })}`,
      );
  }
  return found;
}
