import { savingOf } from '../images/savings.ts';
import { nameOf, retagged, whyNot } from '../images/swap.ts';
import { slimLoss } from '../slim-loss.ts';
import { splitOff } from '../split.ts';
import type { Copy } from '../split.ts';
import type { Finding, Refusal } from '../transform.ts';
import { setupOf } from './again.ts';
import { unknownUser, whyNoPackages } from './interpreted.ts';
import type { Program } from './interpreted.ts';

/** Why the runtime image of a program cannot be named, or is another one; undefined when it can. */
export function obstacleTo(program: Program): string | undefined {
  const { from, to } = program;
  const image = imageOf(program);
  if (typeof image === 'string') return image;
  if (from.suite !== to.suite) return `the distribution of ${nameOf(to)} is another one`;
  // the author's own image, whether it is built anew or not
  const lost = from === to ? undefined : whyNot(from, to, platformOf(program));
  return lost ?? unknownUser(program);
}

/** Whether use-slim-base can put the whole stage on the slim image. */
export function movesWhole({ file, halves, from, to, context }: Program): boolean {
  return typeof slimLoss(file, halves.stage, from, to, context) !== 'string';
}

/** Puts a stage behind the build that runs the program with these packages; `idle` are those that the build alone needs. */
export function splitInterpreted(
  program: Program,
  packages: readonly string[],
  copies: readonly Copy[],
  idle: readonly string[],
  isForBuild: (name: string) => boolean,
): Finding | Refusal {
  const { file, halves, from, to } = program;
  const span = halves.stage.image;
  const image = imageOf(program);
  if (typeof image === 'string') return { span, reason: image };
  const lost = whyNoPackages(program, packages);
  if (lost !== undefined) return { span, reason: lost };
  const setup = setupOf(program, packages, copies);
  if (typeof setup === 'string') return { span, reason: setup };
  const platform = platformOf(program);
  const saving = savingOf(from, to);
  const what =
    idle.length === 0
      ? `compilers, headers and tools of ${nameOf(from)}`
      : `${idle.slice(0, 3).join(', ')}${idle.length > 3 ? ` and ${idle.length - 3} more` : ''}`;
  return {
    span,
    message: [`only the build needs ${what}`, ...(saving === undefined ? [] : [saving.text])].join(': '),
    edits: splitOff(file, halves, {
      image: platform === undefined ? image.text : `--platform=${platform} ${image.text}`,
      setup,
      copies,
      isForBuild,
    }),
    ...(saving !== undefined && { savesPulled: saving.bytes }),
  };
}

function imageOf({ halves, from, to }: Program): { readonly text: string } | string {
  const ref = halves.stage.image;
  return from === to && ref.digest === undefined ? { text: ref.text } : retagged(ref, from, to);
}

function platformOf({ halves }: Program): string | undefined {
  return halves.stage.from.flags.find(({ name }) => name === 'platform')?.value;
}
