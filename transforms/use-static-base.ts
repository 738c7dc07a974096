import type { Context } from '../src/context.ts';
import type { Dockerfile, Instruction, Stage } from '../src/dockerfile.ts';
import type { Edit } from '../src/edit.ts';
import { describe } from '../src/images/describe.ts';
import type { Image } from '../src/images/describe.ts';
import { parseImage } from '../src/images/reference.ts';
import { savingOf, savingToNothing } from '../src/images/savings.ts';
import { lostPlatform, nameOf, replaceImage } from '../src/images/swap.ts';
import { copiesMore, intoUnmarked, moreThanBare, startedBy } from '../src/runtime/bare.ts';
import { copiesOf, extrasOf } from '../src/runtime/extras.ts';
import type { Extra } from '../src/runtime/extras.ts';
import { linkedAt, takenFrom } from '../src/runtime/linked.ts';
import type { Linked } from '../src/runtime/building.ts';
import { nameOf as programName, startsOf } from '../src/start.ts';
import type { Finding, Refusal, Transform } from '../src/transform.ts';
import { removeInstruction } from '../src/write.ts';

export const useStaticBase: Transform = {
  name: 'use-static-base',
  summary: 'run static programs on distroless, scratch or busybox',
  why:
    'A static program needs no distribution: debian:bookworm-slim is 28 MB to pull, alpine 4, gcr.io/distroless/static 2 with CA certificates, time zones, ' +
    'users and /tmp (docker-library/repo-info and distroless, August 2026). A program is taken to be static when the file shows how it was built: Go ' +
    'without cgo, Rust for musl, C linked with `-static` against musl. `--runtime scratch` goes without a base image and copies what a program may ' +
    'ask for out of the stage that built it; where a shell has to start it, Debian gives way to busybox.',
  example: {
    lines: [
      'FROM golang:1.26 AS build',
      'WORKDIR /src',
      'COPY . .',
      'RUN CGO_ENABLED=0 go build -o /server ./cmd/server',
      'FROM debian:12-slim',
      'COPY --from=build /server /server',
      'CMD ["/server"]',
    ],
  },
  safety: 'unsafe',
  risk:
    'programs that it starts itself (git, sh ...) are no longer there, nor is a shell for `docker exec` and health checks from outside; files that its ' +
    'source names but the Dockerfile does not copy are gone; gcr.io/distroless is not built for linux/386 and linux/arm/v6. Start it and use it once',
  config: ['Cmd', 'Env', 'WorkingDir'],
  waste: [],
  mentions: ['go build', 'go install', 'cargo', 'cross', '-static'],
  *find(file, context) {
    if (context.runtime === 'slim' || file.stages.length < 2) return;
    for (const stage of file.stages) {
      const found = stage.ships && stage.parent === undefined ? judge(file, stage, context) : undefined;
      if (found !== undefined) yield found;
    }
  },
};

/** Bases that give a program that was built elsewhere nothing but a distribution. */
const distributions = /^(alpine|amazonlinux|buildpack-deps|busybox|centos|debian|fedora|golang|rust|ubuntu)$/;

function judge(file: Dockerfile, stage: Stage, context: Context): Finding | Refusal | undefined {
  const { image } = stage;
  if (/^scratch$|distroless|chainguard|static/.test(image.repository)) return undefined;
  const started = startedBy(file, stage);
  const taken = started && takenFrom(file, started.copy);
  const index = started?.copy.args.indexOf(started.source) ?? -1;
  const source = taken?.paths[index];
  if (started === undefined || taken === undefined || source === undefined) return undefined;
  const linked = linkedAt(file, taken.stage, source, context);
  if (linked === undefined) return undefined;
  const refuse = (reason: string): Refusal => ({ span: image, reason });
  const from = describe(image);
  if (from !== undefined && !distributions.test(from.family)) return undefined;
  if (linked.doubt !== undefined) return refuse(`${source} is not proven to be static: ${linked.doubt}`);
  if (image.text.includes('$')) return refuse('the image is named by a build argument');
  if (from === undefined) return refuse(`${image.text} is not known`);
  const needsShell = !started.at.json || /^(ba|da|a)?sh$/.test(programName(started.at.args[0]));
  const target = targetOf(from, needsShell, context);
  if (target === undefined) return undefined;
  return swap({ file, stage, from, target, linked, built: taken.stage, copy: started.copy, context, needsShell });
}

type Target = 'gcr.io/distroless/static-debian13' | 'scratch' | 'busybox:1' | 'alpine:3';

function targetOf({ family }: Image, needsShell: boolean, { runtime }: Context): Target | undefined {
  if (runtime === 'alpine') return /^(alpine|busybox)$/.test(family) ? undefined : 'alpine:3';
  if (runtime === undefined) {
    if (family === 'busybox') return undefined;
    if (needsShell && family !== 'alpine') return 'busybox:1';
  }
  return runtime === 'scratch' ? 'scratch' : 'gcr.io/distroless/static-debian13';
}

interface Swap {
  readonly file: Dockerfile;
  readonly stage: Stage;
  readonly from: Image;
  readonly target: Target;
  readonly linked: Linked;
  readonly built: Stage;
  /** What brings the program. */
  readonly copy: Instruction;
  readonly context: Context;
  readonly needsShell: boolean;
}

function swap(given: Swap): Finding | Refusal {
  const { file, stage, from, target } = given;
  const dropped = new Set(stage.instructions.filter((at) => bringsOnly(at, stage)));
  const to = target === 'scratch' ? undefined : describe(parseImage(target, stage.image, new Map()));
  const edit = replaceImage(stage.image, target);
  const lines = extraLines(given, dropped);
  const reason = refusal(given, dropped, to) ?? [edit, lines].find((one) => typeof one === 'string');
  if (reason !== undefined || typeof edit === 'string' || typeof lines === 'string')
    return { span: stage.image, reason: String(reason) };
  const saving = to === undefined ? savingToNothing(from) : savingOf(from, to);
  const inserted: Edit[] =
    lines.length === 0
      ? []
      : [{ start: stage.from.end, end: stage.from.end, text: lines.map((line) => file.eol + line).join('') }];
  const edits = [edit, ...inserted, ...[...dropped].flatMap((run) => removeInstruction(file, run))];
  const message = `a static program does not need the distribution of ${nameOf(from)}${saving === undefined ? '' : `: ${saving.text}`}`;
  return { span: stage.image, message, edits, ...(saving && { savesPulled: saving.bytes }) };
}

function refusal(
  { file, stage, from, target, linked, context, needsShell }: Swap,
  dropped: ReadonlySet<Instruction>,
  to: Image | undefined,
): string | undefined {
  const isProgram = (at: Instruction, source: string): boolean => {
    const taken = takenFrom(file, at);
    const path = taken?.paths[at.args.indexOf(source)];
    const found = taken === undefined || path === undefined ? undefined : linkedAt(file, taken.stage, path, context);
    return found !== undefined && found.doubt === undefined;
  };
  const shell = /^(alpine|busybox)/.test(target);
  const has = (program: string): boolean => {
    const own = stage.instructions.some(
      ({ args, keyword }) => keyword === 'COPY' && args.some((word) => programName(word) === programName(program)),
    );
    return (
      own ||
      (shell &&
        /^((\/bin\/)?(sh|wget|nc|grep|pgrep|ps)|test|\[|echo|exit|true|exec|cd|export|sleep|mkdir|cat)$/.test(program))
    );
  };
  if (needsShell && !shell)
    return `${startOf(stage)} is run by a shell, which ${nameOf(from)} has and the other one has not`;
  if (
    /^(golang|rust)$/.test(from.family) &&
    !stage.instructions.some(({ keyword, args }) => keyword === 'WORKDIR' && args[0]?.startsWith('/'))
  )
    return `the folder that the program starts in is that of ${nameOf(from)}`;
  const platform = stage.from.flags.find(({ name }) => name === 'platform')?.value;
  return (
    moreThanBare(file, stage, { dropped, shell, has }) ??
    wordsMore(stage, has) ??
    intoUnmarked(file, stage) ??
    copiesMore(file, stage, isProgram) ??
    (to && lostPlatform(to, [platform, linked.platform]))
  );
}

function startOf({ instructions }: Stage): string {
  const at =
    instructions.findLast(({ keyword }) => keyword === 'ENTRYPOINT') ??
    instructions.findLast(({ keyword }) => keyword === 'CMD');
  return `the ${at?.keyword} of line ${at?.line}`;
}

/** Whether something else than the program is started, such as tini in front of it. */
function wordsMore(stage: Stage, has: (program: string) => boolean): string | undefined {
  const at =
    stage.instructions.findLast(({ keyword }) => keyword === 'ENTRYPOINT') ??
    stage.instructions.findLast(({ keyword }) => keyword === 'CMD');
  const first = at?.json === true ? at.args.slice(0, 1) : [];
  const programs = [...first, ...(startsOf(stage) ?? []).flatMap(({ words }) => words.slice(0, 1))];
  const other = programs.find((program) => !has(program));
  return other === undefined ? undefined : `the image needs ${programName(other)}, which line ${at?.line} starts`;
}

/** Whether a RUN does nothing but install what the new base has: certificates and time zones. */
function bringsOnly({ keyword, script }: Instruction, { instructions }: Stage): boolean {
  if (keyword !== 'RUN' || script === undefined) return false;
  const isOwn = instructions.some(({ body }) => body.text.includes('/usr/local/share/ca-certificates'));
  return (
    script.commands.every(({ name, args, within, redirects, wrappers }) => {
      if (within.length > 0 || redirects.length > 0 || wrappers.length > 0) return false;
      const words = args.map(({ value }) => value);
      if (name === 'update-ca-certificates') return !isOwn;
      if (name === 'set') return true;
      if (name === 'rm')
        return words.every((word) => /^(-[rf]+|\/var\/(cache\/(apk|apt)|lib\/apt\/lists)(\/\*?)?)$/.test(word));
      return (
        /^(apk|apt|apt-get)$/.test(name) &&
        words.every((word) =>
          /^(--?[\w-]+|add|install|update|upgrade|clean|ca-certificates|tzdata|netbase)$/.test(word),
        ) &&
        !words.some((word) => /^(-t|--virtual)$/.test(word))
      );
    }) && script.commands.some(({ name }) => /^(apk|apt|apt-get)$/.test(name))
  );
}

/** The lines that copy what the old image has and the new one has not. */
function extraLines(
  { file, stage, from, target, built, copy }: Swap,
  dropped: Iterable<Instruction>,
): readonly string[] | string {
  const lacks: Readonly<Record<Target, readonly Extra[]>> = {
    'gcr.io/distroless/static-debian13': [],
    'alpine:3': ['time zones'],
    'busybox:1': ['CA certificates', 'time zones'],
    scratch: ['CA certificates', 'time zones', 'users', 'groups', '/tmp'],
  };
  const wanted = extrasOf(from, dropped).filter((extra) => lacks[target].includes(extra));
  const name = copy.flags.find(({ name }) => name === 'from')?.value ?? '';
  return copiesOf(file, stage, built, name, wanted);
}
