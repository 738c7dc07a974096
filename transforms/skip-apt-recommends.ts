import { aptInstall } from '../src/apt-install.ts';
import type { AptInstall } from '../src/apt-install.ts';
import { aptVerb } from '../src/apt-steps.ts';
import { copiedText } from '../src/context.ts';
import { isAbove } from '../src/caches.ts';
import { runsWith } from '../src/dockerfile.ts';
import type { Dockerfile, Instruction, Run, Stage } from '../src/dockerfile.ts';
import { isRecentDebian, officialName } from '../src/images/release.ts';
import { once } from '../src/once.ts';
import { rootOf } from '../src/order.ts';
import { heldBy, heldByImage, likeComputer, lossOf } from '../src/packages/recommended.ts';
import type { Command } from '../src/shell.ts';
import { isCaught } from '../src/status.ts';
import type { Finding, Refusal, Transform } from '../src/transform.ts';
import { insertOperands, insertWord } from '../src/write.ts';

/** Bytes below which nothing is worth a risk. */
const least = 500_000;

export const skipAptRecommends: Transform = {
  name: 'skip-apt-recommends',
  summary: 'leave out the packages that apt merely recommends',
  why:
    '`apt-get install` brings along what the packages merely recommend: manuals, libraries of X11 beside git, a mail server beside cron, font and image ' +
    'libraries beside a compiler. Measured on Debian 12 (`docker image inspect` of bookworm-slim with and without): build-essential 61 MB, python3-pip 58 MB, ' +
    'gcc 51 MB, cmake 50 MB, cron 17 MB, gnupg 6 MB, git 4 MB. What people count on is named instead: certificates beside curl and git, `libc6-dev` beside ' +
    'gcc, a compiler beside python3-pip, and everything of which the file holds a word that tells of a use.',
  example: {
    lines: ['FROM debian:12', 'RUN apt-get update && apt-get install -y git && rm -rf /var/lib/apt/lists/*'],
  },
  safety: 'unsafe',
  risk:
    'a program that came along unnamed may be missed by a script that the file does not show, or by what the container runs; and what packages recommend ' +
    'is known from Debian 11 to 13: on Ubuntu, or from another archive, it may be more. Build the image and use it',
  hadolint: ['DL3015'],
  mentions: ['apt'],
  waste: [],
  *find(file, context) {
    let text: string | undefined;
    /** What the installs so far have brought, by stage. */
    const brought = new Map<Stage, Set<string>>();
    for (const run of runsWith(file, 'apt')) {
      const { stage, script } = run;
      const below = stage.parent && brought.get(stage.parent);
      const before = brought.get(stage) ?? new Set(below ?? heldByImage(rootOf(stage).image));
      brought.set(stage, before);
      for (const command of script.commands) {
        const install = aptInstall(command);
        if (install === undefined) continue;
        text ??= file.text + copiedText(file, context);
        const found = install.decided ? undefined : judge(file, text, run, install, before);
        if (found !== undefined) yield found.verdict;
        if (command.within.length > 0 || isCaught(script, command)) continue;
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

function judge(
  file: Dockerfile,
  text: string,
  run: Run,
  install: AptInstall,
  before: ReadonlySet<string>,
): Judged | undefined {
  const { command: span, names, packages, anchor } = install;
  const refused = refusal(file, run, span);
  if (refused !== undefined) return { verdict: { span, reason: refused } };
  const reason = install.obstacle ?? lossOf(names, text, before);
  if (typeof reason === 'string') return { verdict: { span, reason } };
  if (reason.size === 0) return undefined;
  if (reason.size < least) return { verdict: { span, reason: 'what these packages recommend takes less than 0.5 MB' } };
  const { missed } = reason;
  const edits = [insertWord(anchor, '--no-install-recommends'), ...insertOperands(file, anchor, packages, missed)];
  const saves = reason.exact && before.size === 0 && isPlain(run.stage) ? reason.size : undefined;
  const message = 'packages come along that are only recommended';
  return { verdict: { span, message, edits, ...(saves !== undefined && { saves }) }, missed };
}

function refusal(file: Dockerfile, { instruction, script, stage }: Run, command: Command): string | undefined {
  if (!stage.ships) return 'this stage is only copied from: its packages do not reach the image';
  const { sets, serves } = mentions(file);
  if (sets) return 'the file sets APT::Install-Recommends';
  if (isCaught(script, command)) return 'what is to happen when apt fails is part of the RUN';
  if (serves) return 'manuals, shell completion or systemd are in use, which recommended packages serve';
  const { image } = rootOf(stage);
  if (!isRecentDebian(image)) return `what packages recommend on ${image.resolved ?? image.text} is not known`;
  const remover = removersOf(file).find(
    (one) =>
      isAbove(file, one, instruction) ||
      (one === instruction && script.commands.some((other) => other.start > command.start && removesPackages(other))),
  );
  return remover && `line ${remover.line} removes packages again`;
}

/** What the text of a file says about recommended packages: that they are configured, and that they are in use. */
const mentions = once(({ text }: Dockerfile) => ({
  sets: /(?<!-)install-recommends/i.test(text),
  serves: likeComputer.test(text),
}));

/** The RUNs that remove packages, and with them what came along: what is named would stay. */
const removersOf = once((file: Dockerfile): readonly Instruction[] =>
  [...runsWith(file, 'remove', 'purge', 'apt-mark')].flatMap(({ instruction, script }) =>
    script.commands.some(removesPackages) ? instruction : [],
  ),
);

function removesPackages(command: Command): boolean {
  return command.name === 'apt-mark' || /^(remove|purge)$/.test(aptVerb(command) ?? '');
}

/** Whether a stage stands on Debian's own image, which keeps manuals and translations, as the sizes do. */
function isPlain(stage: Stage): boolean {
  const { image } = rootOf(stage);
  return officialName(image) === 'debian' && !image.tag?.includes('slim');
}
