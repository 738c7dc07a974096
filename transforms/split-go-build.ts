import type { Context } from '../src/context.ts';
import type { Dockerfile, Stage } from '../src/dockerfile.ts';
import type { Edit } from '../src/edit.ts';
import { describe } from '../src/images/describe.ts';
import { officialName } from '../src/images/release.ts';
import { savingOf, savingToNothing } from '../src/images/savings.ts';
import { lostPlatform } from '../src/images/swap.ts';
import { wholeStage } from '../src/lineage.ts';
import { planOf } from '../src/stacks/go-plan.ts';
import type { Finding, Refusal, Transform } from '../src/transform.ts';

export const splitGoBuild: Transform = {
  name: 'split-go-build',
  summary: 'build Go programs in one stage and run them in another',
  why:
    'A program of Go runs without the compiler that built it: golang:1.26 is 312 MB to pull and 1.26-alpine 71, without the modules, the build cache and the ' +
    'source that come on top; gcr.io/distroless/static is 2 MB and debian:bookworm-slim 28 (docker-library/repo-info and distroless, 2026). The stage that ' +
    'builds stays as it is. The last stage takes the program out of it, and what COPY and RUN put there that is not read by the compiler alone; packages that are not ' +
    'for the build alone, and what a start script of the build context calls, are installed there. A program that is ' +
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
    if (own === undefined || stage === undefined || !/(^|\/)golang$/.test(stage.image.repository)) return;
    const isBuilt = builds(file, stage);
    if (!isBuilt && !takesOver(own)) return;
    if (officialName(stage.image) !== 'golang') {
      yield { span: own.image, reason: `what ${stage.image.text} holds is not known: it is not the official image` };
      return;
    }
    let found = judge(file, stage, context);
    // what a shell is missing for may run on an image with one
    if ('reason' in found && context.runtime === undefined) found = judge(file, stage, { ...context, runtime: 'slim' });
    // a stage that only takes what another one has built may change its base instead
    if (isBuilt || own.parent !== undefined || ('edits' in found && !isMovable(own, found.edits))) yield found;
  },
};

/** Whether use-static-base puts a stage on the image without anything that it would get here. */
function isMovable({ instructions }: Stage, edits: readonly Edit[]): boolean {
  return (
    edits.some(({ text }) => /^FROM gcr\.io/im.test(text)) &&
    instructions.some(({ keyword, args }) => keyword === 'WORKDIR' && args[0]?.startsWith('/') === true)
  );
}

function builds({ text }: Dockerfile, { instructions }: Stage): boolean {
  return instructions.some(
    ({ keyword, start, end }) => keyword === 'RUN' && /\b(go(-wrapper)? +\S|make\b)/.test(text.slice(start, end)),
  );
}

/** Whether a stage takes what another one has built. */
function takesOver({ instructions }: Stage): boolean {
  return instructions.some(({ keyword, flags }) => keyword === 'COPY' && flags.some(({ name }) => name === 'from'));
}

function judge(file: Dockerfile, stage: Stage, context: Context): Finding | Refusal {
  const span = file.stages.at(-1)?.image ?? stage.image;
  const plan = planOf(file, stage, context);
  if (typeof plan === 'string') return { span, reason: plan };
  const { edits, target, platforms } = plan;
  const lost = target.image && lostPlatform(target.image, platforms);
  if (lost !== undefined) return { span, reason: lost };
  const from = describe(stage.image);
  const saving = from && (target.image === undefined ? savingToNothing(from) : savingOf(from, target.image));
  const message = `the compiler, the modules and the source stay in the image${saving === undefined ? '' : `: ${saving.text}`}`;
  return { span, message, edits, ...(saving && { savesPulled: saving.bytes }) };
}
