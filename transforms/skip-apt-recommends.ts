import { aptInstall } from '../src/apt-install.ts';
import type { AptInstall } from '../src/apt-install.ts';
import { aptVerb } from '../src/apt-steps.ts';
import { isAbove } from '../src/caches.ts';
import { rootOf, runsWith } from '../src/dockerfile.ts';
import type { Dockerfile, Instruction, Run, Stage } from '../src/dockerfile.ts';
import { isRecentDebian, officialName } from '../src/images/release.ts';
import { once } from '../src/once.ts';
import { heldBy, lossOf } from '../src/packages/recommended.ts';
import type { Command } from '../src/shell.ts';
import type { Finding, Refusal, Transform } from '../src/transform.ts';
import { insertOperands, insertWord } from '../src/write.ts';

/** Bytes below which nothing is worth a risk. */
const least = 500_000;

export const skipAptRecommends: Transform = {
  name: 'skip-apt-recommends',
  summary: 'leave out the packages that apt merely recommends',
  why: 'TODO-TODO-TODO-TODO-TODO-TODO-TODO-TODO-TODO-TODO-TODO-TODO-TODO-TODO-TODO-TODO-TODO-TODO-TODO-',
  safety: 'unsafe',
  risk: 'TODO',
  hadolint: ['DL3015'],
  waste: [],
  *find(file) {
    /** What the installs so far have brought, by stage. */
    const brought = new Map<Stage, Set<string>>();
    for (const run of runsWith(file, 'apt')) {
      const { stage, script } = run;
      const before = brought.get(stage) ?? new Set(stage.parent && brought.get(stage.parent));
      brought.set(stage, before);
      for (const command of script.commands) {
        const install = aptInstall(command);
        if (install === undefined) continue;
        const found = install.decided ? undefined : judge(file, run, install, before);
        if (found !== undefined) yield found.verdict;
        if (command.within.length > 0) continue;
        const names = [...install.names, ...(found?.missed ?? [])];
        for (const name of [...names, ...heldBy(names)]) before.add(name);
      }
    }
  },
};

interface Judged {
  readonly verdict: Finding | Refusal;
  /** What is named in addition. */
  readonly missed?: readonly string[];
}

function judge(file: Dockerfile, run: Run, install: AptInstall, before: ReadonlySet<string>): Judged | undefined {
  const { command: span, names, packages, anchor } = install;
  const loss = install.obstacle ?? lossOf(names, file.text);
  if (typeof loss !== 'string' && loss.size === 0) return undefined;
  const reason = refusal(file, run, span) ?? loss;
  if (typeof reason === 'string') return { verdict: { span, reason } };
  if (reason.size < least) return { verdict: { span, reason: 'what these packages recommend takes less than 0.5 MB' } };
  const missed = reason.missed.filter((name) => !before.has(name));
  const edits = [insertWord(anchor, '--no-install-recommends'), ...insertOperands(file, anchor, packages, missed)];
  const saves = reason.exact && before.size === 0 && isPlain(run.stage) ? reason.size : undefined;
  const message = 'packages come along that are only recommended';
  return { verdict: { span, message, edits, ...(saves !== undefined && { saves }) }, missed };
}

function refusal(file: Dockerfile, { instruction, script, stage }: Run, command: Command): string | undefined {
  if (!stage.ships) return 'this stage is only copied from: its packages do not reach the image';
  if (/(?<!-)install-recommends/i.test(file.text))
    return 'the file sets APT::Install-Recommends';
  const { image } = rootOf(stage);
  if (!isRecentDebian(image)) return `what packages recommend on ${image.resolved ?? image.text} is not known`;
  const remover = removersOf(file).find(
    (one) =>
      isAbove(file, one, instruction) ||
      (one === instruction && script.commands.some((other) => other.start > command.start && removesPackages(other))),
  );
  return remover && `line ${remover.line} removes packages again`;
}

/** The RUNs that remove packages, and with them what came along: what is named would stay. */
const removersOf = once(({ text, instructions }: Dockerfile): readonly Instruction[] =>
  /remove|purge|apt-mark/.test(text) ? instructions.filter(({ script }) => script?.commands.some(removesPackages)) : [],
);

function removesPackages(command: Command): boolean {
  return command.name === 'apt-mark' || /^(remove|purge)$/.test(aptVerb(command) ?? '');
}

/** Whether a stage stands on nothing but Debian's or Ubuntu's own image. */
function isPlain(stage: Stage): boolean {
  return /^(debian|ubuntu)$/.test(officialName(rootOf(stage).image) ?? '');
}
