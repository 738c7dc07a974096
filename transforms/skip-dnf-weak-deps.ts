import { isAbove } from '../src/caches.ts';
import { copiedText } from '../src/context.ts';
import { dnfInstall } from '../src/dnf-install.ts';
import type { DnfInstall } from '../src/dnf-install.ts';
import { runsWith } from '../src/dockerfile.ts';
import type { Dockerfile, Instruction, Run, Stage } from '../src/dockerfile.ts';
import { rpmRelease } from '../src/images/rpm.ts';
import type { RpmRelease } from '../src/images/rpm.ts';
import { once } from '../src/once.ts';
import { rootOf } from '../src/order.ts';
import { callOf } from '../src/packages/manager.ts';
import { likeComputer } from '../src/packages/recommended.ts';
import { dnf } from '../src/packages/system.ts';
import { weakLoss } from '../src/packages/weak-deps.ts';
import type { Command } from '../src/shell.ts';
import { isCaught } from '../src/status.ts';
import type { Finding, Refusal, Transform } from '../src/transform.ts';
import { insertOperands, insertWord } from '../src/write.ts';

/** Bytes below which nothing is worth a risk. */
const least = 500_000;

export const skipDnfWeakDeps: Transform = {
  name: 'skip-dnf-weak-deps',
  summary: 'leave out the packages that dnf merely recommends',
  why:
    '`dnf install` brings along what the packages merely recommend. On Fedora 44, by what dnf says of its own transaction, `git` brings `bat`, `7zip`, `unzip` ' +
    'and an `html2text` with all of Python: 56 of the 139 MiB that it unpacks. On RHEL 8 `java-17-openjdk` brings GTK 3 with its icons, 16 MB to download. ' +
    'What people count on is named instead: `git` beside golang, the languages of `Intl` beside nodejs, and everything of which the file holds a word that ' +
    'tells of a use.',
  example: {
    lines: ['FROM fedora:44', 'RUN dnf install -y git && git --version'],
  },
  safety: 'unsafe',
  risk:
    'a program that came along unnamed may be missed by a script that the file does not show, or by what the container runs; and what packages recommend is ' +
    'known from transactions of single releases: another one may recommend more. Build the image and use it',
  mentions: ['dnf', 'yum'],
  waste: [],
  *find(file, context) {
    let text: string | undefined;
    let configured = false;
    /** What the installs so far have named, by stage. */
    const named = new Map<Stage, Set<string>>();
    for (const run of runsWith(file, 'dnf', 'yum')) {
      const { stage, script } = run;
      const before = named.get(stage) ?? new Set(stage.parent && named.get(stage.parent));
      named.set(stage, before);
      const release = rpmRelease(rootOf(stage).image);
      if (release === 'old') continue;
      for (const command of script.commands) {
        const install = dnfInstall(command);
        if (install === undefined) continue;
        if (text === undefined) {
          text = file.text + copiedText(file, context);
          configured = isConfigured(text);
        }
        const isSettled = install.decided || configured;
        const found = isSettled ? undefined : judge(file, text, run, install, release, before);
        if (found !== undefined) yield found;
        if (command.within.length > 0 || isCaught(script, command)) continue;
        for (const name of install.names) before.add(name);
      }
    }
  },
};

function judge(
  file: Dockerfile,
  text: string,
  run: Run,
  install: DnfInstall,
  release: RpmRelease | undefined,
  before: ReadonlySet<string>,
): Finding | Refusal | undefined {
  const { command: span, names, packages, anchor, option } = install;
  const { image } = rootOf(run.stage);
  if (release === undefined) {
    const reason = `what packages recommend on ${image.resolved ?? image.text} is not known`;
    return { span, reason: refusal(file, run, span) ?? reason };
  }
  const loss = refusal(file, run, span) ?? install.obstacle ?? weakLoss(names, release, text, before);
  if (typeof loss === 'string') return { span, reason: loss };
  if (loss.size === 0 && loss.missed.length === 0) return undefined;
  const reason = loss.size < least ? tooLittle : partly.test(image.repository) ? unheld : undefined;
  if (reason !== undefined) return { span, reason };
  const edits = [insertWord(anchor, option), ...insertOperands(file, anchor, packages, loss.missed)];
  return { span, message: 'packages come along that are only recommended', edits };
}

const tooLittle = 'less than 0.5 MB of what these packages recommend goes unused for certain';

/** Images whose archives hold a part of RHEL's packages only: what they lack does not come along, and cannot be named. */
const partly = /(^|\/)ubi\d/;
const unheld = 'which of the recommended packages the archives of this image hold is not known';

function refusal(file: Dockerfile, { instruction, script, stage }: Run, command: Command): string | undefined {
  if (!stage.ships) return 'this stage is only copied from: its packages do not reach the image';
  if (isCaught(script, command)) return `what is to happen when ${command.name} fails is part of the RUN`;
  if (likeComputer.test(file.text))
    return 'manuals, shell completion or systemd are in use, which recommended packages serve';
  const remover = removersOf(file).find(
    (one) =>
      isAbove(file, one, instruction) ||
      (one === instruction && script.commands.some((other) => other.start > command.start && removesPackages(other))),
  );
  return remover && `line ${remover.line} removes packages again`;
}

/** Whether dnf's configuration says what is to become of weak dependencies; an option of one command speaks of that command only. */
function isConfigured(text: string): boolean {
  if (!text.includes('install_weak_deps')) return false;
  return text.split('\n').some((line) => {
    const rest = line.includes('config-manager') ? line : line.replaceAll(/--setopt[ =]['"]?install_weak_deps/g, '');
    return rest.includes('install_weak_deps');
  });
}

/** The RUNs that remove packages, and with them what came along: what is named would stay. */
const removersOf = once((file: Dockerfile): readonly Instruction[] =>
  [...runsWith(file, 'remove', 'erase')].flatMap(({ instruction, script }) =>
    script.commands.some(removesPackages) ? instruction : [],
  ),
);

function removesPackages(command: Command): boolean {
  return /^(auto)?(remove|erase)$/.test(callOf(dnf, command)?.verb ?? '');
}
