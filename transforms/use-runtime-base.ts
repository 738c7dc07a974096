import { callsOf, familyOf, nameOfPlace } from '../src/calls.ts';
import type { Calls } from '../src/calls.ts';
import type { Context } from '../src/context.ts';
import type { Dockerfile, Instruction, Stage } from '../src/dockerfile.ts';
import { savingOf } from '../src/images/savings.ts';
import { runtimeOf } from '../src/images/smaller.ts';
import type { Slimmer } from '../src/images/smaller.ts';
import type { Kit } from '../src/images/tools.ts';
import { cuda, jdk } from '../src/images/tools.ts';
import { neededTool } from '../src/kit-use.ts';
import type { Command } from '../src/shell.ts';
import { nameOf, startsOf } from '../src/start.ts';
import type { Finding, Refusal, Transform } from '../src/transform.ts';

export const useRuntimeBase: Transform = {
  name: 'use-runtime-base',
  summary: 'run on the JRE or runtime instead of the SDK',
  why:
    'Compilers and their tools are of no use to a program that is built already. eclipse-temurin:21-jdk is 230 MB to pull, its JRE 121 MB ' +
    '(docker-library/repo-info, September 2026); the .NET SDK is the ASP.NET runtime with compilers, git and PowerShell on top; the devel images of CUDA are ' +
    'the runtime ones with compilers and static libraries. Only where no command of the stage, of a stage built from it or of a script that can be read ' +
    'needs a tool of the kit.',
  example: {
    lines: ['FROM eclipse-temurin:21-jdk', 'COPY app.jar /app.jar', 'CMD ["java", "-jar", "/app.jar"]'],
  },
  safety: 'unsafe',
  risk:
    'the program may call the compiler by itself, and scripts that cannot be read may need javac, jcmd, jstack, git or curl: run it, and look for its ' +
    'diagnostics. The headless images of Corretto have no windows and no audio, and may have no fonts. .NET: aspnet listens on port 8080 where nothing else is said, the SDK on ' +
    'localhost:5000. CUDA: which tags there are has to be looked up',
  mentions: ['temurin', 'corretto', 'openjdk', 'sapmachine', 'semeru', 'dotnet/sdk', 'cuda'],
  waste: [],
  config: ['Cmd', 'Env'],
  *find(file, context) {
    for (const stage of file.stages) {
      const slimmer = stage.ships && stage.parent === undefined ? runtimeOf(file, stage, context) : undefined;
      const found = slimmer && judge(file, stage, slimmer, context);
      if (found !== undefined) yield found;
    }
  },
};

function judge(file: Dockerfile, stage: Stage, slimmer: Slimmer, context: Context): Finding | Refusal | undefined {
  const { kit, from, to, edit } = slimmer;
  const span = { start: stage.image.start, end: stage.image.end };
  const calls = callsOf(file, stage, context);
  const needed = neededTool(file, stage, kit, calls);
  if (needed !== undefined) return { span, reason: needed };
  if (kit === jdk && isIdle(stage)) return undefined;
  if (typeof edit === 'string') return { span, reason: edit };
  const blind = whyBlind(file, stage, kit, calls);
  if (blind !== undefined) return { span, reason: blind };
  const saving = from && to && savingOf(from, to);
  const message = `${kit.name} stays in the image, and nothing that can be read uses it${saving === undefined ? '' : `: ${saving.text}`}`;
  const pulled = saving === undefined ? {} : { savesPulled: saving.bytes };
  return { span, message, edits: [edit], ...pulled, ...(kit === cuda && { safety: 'manual' }) };
}

/** Why it cannot be told what is needed: somebody works in the container, or something unknown runs while it is built. */
function whyBlind(file: Dockerfile, stage: Stage, kit: Kit, calls: Calls): string | undefined {
  const hidden = calls.unseen.find(({ instruction }) => instruction.keyword === 'RUN');
  if (hidden !== undefined) return `what ${nameOfPlace(file, hidden)} runs cannot be read: it may need ${kit.name}`;
  for (const one of runnable(stage)) {
    if (lastOf(one, 'CMD') === undefined && lastOf(one, 'ENTRYPOINT') === undefined)
      return `what runs in the container is not said: whoever starts it may need ${kit.name}`;
    const isShell = calls.commands.some(
      ({ instruction, command }) => instruction === lastOf(one, 'CMD') && isWorkplace(command),
    );
    if (isShell) return `a shell is what runs in the container: whoever works in it may need ${kit.name}`;
  }
  return undefined;
}

/** The last CMD or ENTRYPOINT of a stage, or of one that it is built from. */
function lastOf(stage: Stage, wanted: 'CMD' | 'ENTRYPOINT'): Instruction | undefined {
  const own = stage.instructions.findLast(({ keyword }) => keyword === wanted);
  return own ?? (stage.parent && lastOf(stage.parent, wanted));
}

/** Whether a shell is started with nothing to run. */
function isWorkplace({ name, args }: Command): boolean {
  return (
    /^(sh|bash|ash|dash|zsh|fish|tmux|screen)$/.test(name) && args.every(({ value }) => /^-[il]$|^--login$/.test(value))
  );
}

/** Whether nothing of use is started: whoever runs the container says what. */
function isIdle(stage: Stage): boolean {
  return runnable(stage).every((one) => {
    const starts = startsOf(one);
    return starts?.every(({ words }) => /^(true|:|sleep|tail|cat|echo)$/.test(nameOf(words[0]))) === true;
  });
}

/** The stages that are run: those that ship and that no other one is built from. */
function runnable(stage: Stage): readonly Stage[] {
  return [...familyOf(stage)].filter(({ ships, children }) => ships && children.length === 0);
}
