import type { Context } from '../context.ts';
import type { Dockerfile, Instruction, Stage } from '../dockerfile.ts';
import type { Edit } from '../edit.ts';
import { describe } from '../images/describe.ts';
import type { Image } from '../images/describe.ts';
import { parseImage } from '../images/reference.ts';
import { savingOf, savingToNothing } from '../images/savings.ts';
import { lostPlatform, nameOf, replaceImage } from '../images/swap.ts';
import { nameOf as programName, startsOf } from '../start.ts';
import type { Finding, Refusal } from '../transform.ts';
import { removeInstruction } from '../write.ts';
import { copiesMore, intoUnmarked, moreThanBare, startedBy } from './bare.ts';
import type { Linked } from './building.ts';
import { bringsOnly, copiesOf, extrasOf } from './extras.ts';
import type { Extra } from './extras.ts';
import { linkedAt, takenFrom } from './linked.ts';

/** A stage that starts a program which a command of another stage has built. */
export interface BuiltProgram {
  readonly file: Dockerfile;
  readonly stage: Stage;
  readonly context: Context;
  /** What the stage stands on; undefined when that is not known. */
  readonly from: Image | undefined;
  /** Where it lies in the stage that it is copied from. */
  readonly source: string;
  readonly linked: Linked;
  /** The stage that it is copied from. */
  readonly built: Stage;
  /** What brings the program. */
  readonly copy: Instruction;
  /** Whether a shell starts it. */
  readonly needsShell: boolean;
}

/** Bases that give a program that was built elsewhere nothing but a distribution. */
const distributions = /^(alpine|amazonlinux|buildpack-deps|busybox|centos|debian|fedora|golang|rust|ubuntu)$/;

/** The program that a stage starts, when it stands on a distribution and another stage builds it; undefined for every other stage. */
export function builtProgram(file: Dockerfile, stage: Stage, context: Context): BuiltProgram | undefined {
  const { image } = stage;
  if (/^scratch$|distroless|chainguard|static/.test(image.repository)) return undefined;
  const started = startedBy(file, stage);
  const taken = started && takenFrom(file, started.copy);
  const index = started?.copy.args.indexOf(started.source) ?? -1;
  const source = taken?.paths[index];
  if (started === undefined || taken === undefined || source === undefined) return undefined;
  const linked = linkedAt(file, taken.stage, source, context);
  const from = describe(image);
  if (linked === undefined || (from !== undefined && !distributions.test(from.family))) return undefined;
  const needsShell = !started.at.json || /^(ba|da|a)?sh$/.test(programName(started.at.args[0]));
  return { file, stage, context, from, source, linked, built: taken.stage, copy: started.copy, needsShell };
}

/** Images with little or nothing beside a program. */
export type Bare = keyof typeof lacks;

/** What a program may ask for of a distribution and such an image does not have. */
const lacks = {
  'gcr.io/distroless/cc-debian13': [],
  'gcr.io/distroless/static-debian13': [],
  'alpine:3': ['time zones'],
  'busybox:1': ['CA certificates', 'time zones'],
  scratch: ['CA certificates', 'time zones', 'users', 'groups', '/tmp'],
} as const satisfies Record<string, readonly Extra[]>;

/** The image that a program is to run on. */
export interface Target {
  readonly name: Bare;
  /** Whether programs run there that are linked so. */
  readonly carries: (linked: Linked) => boolean;
  /** What the finding says in front of what is saved. */
  readonly message: string;
}

/** The finding that puts a program on a bare image, with what it may ask for there; or why it cannot go. */
export function moveProgram(program: BuiltProgram, from: Image, target: Target): Finding | Refusal {
  const { file, stage } = program;
  const { name, message } = target;
  const dropped = new Set(stage.instructions.filter((at) => bringsOnly(at, stage)));
  const to = name === 'scratch' ? undefined : describe(parseImage(name, stage.image, new Map()));
  const edit = replaceImage(stage.image, name);
  const lines = extraLines(program, from, name, dropped);
  const reason =
    refusal(program, from, target, dropped, to) ?? [edit, lines].find((one): one is string => typeof one === 'string');
  if (reason !== undefined || typeof edit === 'string' || typeof lines === 'string')
    return { span: stage.image, reason: String(reason) };
  const saving = to === undefined ? savingToNothing(from) : savingOf(from, to);
  const inserted: Edit[] =
    lines.length === 0
      ? []
      : [{ start: stage.from.end, end: stage.from.end, text: lines.map((line) => file.eol + line).join('') }];
  const edits = [edit, ...inserted, ...[...dropped].flatMap((run) => removeInstruction(file, run))];
  const text = saving === undefined ? message : `${message}: ${saving.text}`;
  return { span: stage.image, message: text, edits, ...(saving && { savesPulled: saving.bytes }) };
}

function refusal(
  { file, stage, linked, context, needsShell }: BuiltProgram,
  from: Image,
  { name: target, carries }: Target,
  dropped: ReadonlySet<Instruction>,
  to: Image | undefined,
): string | undefined {
  const isProgram = (at: Instruction, source: string): boolean => {
    const taken = takenFrom(file, at);
    const path = taken?.paths[at.args.indexOf(source)];
    const found = taken === undefined || path === undefined ? undefined : linkedAt(file, taken.stage, path, context);
    return found !== undefined && carries(found);
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

/** The lines that copy what the old image has and the new one has not. */
function extraLines(
  { file, stage, built, copy }: BuiltProgram,
  from: Image,
  target: Bare,
  dropped: Iterable<Instruction>,
): readonly string[] | string {
  const missing: readonly Extra[] = lacks[target];
  const wanted = extrasOf(from, dropped).filter((extra) => missing.includes(extra));
  const name = copy.flags.find(({ name }) => name === 'from')?.value ?? '';
  return copiesOf(file, stage, built, name, wanted);
}
