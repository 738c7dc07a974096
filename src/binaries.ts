import type { Dockerfile, Instruction, Stage } from './dockerfile.ts';
import { once } from './once.ts';

/**
 * Why the binaries that a file builds are not to lose what debuggers need; undefined when nothing says so. `subject`: what is built, for the
 * reason.
 */
export function keepsSymbols(file: Dockerfile): string | undefined {
  const user = symbolUsers(file)[0];
  if (user !== undefined) return `line ${user.line} has to do with debugging`;
  const stripper = strippers(file)[0];
  return stripper && `line ${stripper.line} strips or packs binaries itself`;
}

/**
 * Whether files of a stage can reach an image that somebody runs: it ships, or one that they can reach copies from it. A cache in a stage that is
 * only copied from stays behind; a binary is what is copied.
 */
export function reachesImage(file: Dockerfile, stage: Stage): boolean {
  return reaching(file).has(stage);
}

/** The paths that other stages copy out of a stage, or out of one built from it. */
export function copiedPaths(file: Dockerfile, stage: Stage): readonly string[] {
  return file.stages.flatMap((consumer) =>
    copies(consumer)
      .filter(({ from }) => standsOn(stageNamed(file, consumer, from), stage))
      .flatMap(({ paths }) => paths),
  );
}

const reaching = once((file: Dockerfile): ReadonlySet<Stage> => {
  const found = new Set(file.stages.filter(({ ships }) => ships));
  // a set takes what is added to it while it is gone through
  for (const stage of found) {
    if (stage.parent !== undefined) found.add(stage.parent);
    for (const { from } of copies(stage)) {
      const source = stageNamed(file, stage, from);
      if (source !== undefined) found.add(source);
    }
  }
  return found;
});

function standsOn(stage: Stage | undefined, base: Stage): boolean {
  let one = stage;
  while (one !== undefined && one !== base) one = one.parent;
  return one === base;
}

function copies({ instructions }: Stage): readonly { readonly from: string; readonly paths: readonly string[] }[] {
  return instructions.flatMap((instruction) => {
    const { keyword, flags, args } = instruction.trigger ?? instruction;
    const from = flags.find(({ name }) => name === 'from')?.value;
    return keyword !== 'COPY' || from === undefined ? [] : [{ from, paths: args.slice(0, -1) }];
  });
}

function stageNamed({ stages }: Dockerfile, { index }: Stage, name: string): Stage | undefined {
  const before = stages.slice(0, index);
  return (
    before.findLast((stage) => stage.name === name.toLowerCase()) ?? before.find((stage) => `${stage.index}` === name)
  );
}

const tools =
  /(?<![\w.-])(dlv|delve|gdb|gdbserver|lldb|bpftrace|bpfcc-tools|perf|linux-perf|valgrind|objcopy|objdump|addr2line|eu-strip|dwz|sentry-cli|govulncheck|heaptrack)(?![\w.-])|go-delve\/delve|--only-keep-debug/;

/** What runs, installs or starts a program that reads symbols, and stages that are for debugging by their name. */
const symbolUsers = once(({ text, instructions, stages }: Dockerfile): readonly Instruction[] => {
  const named = stages.filter(({ name = '' }) => /debug/.test(name)).map(({ from }) => from);
  const users = tools.test(text)
    ? instructions.filter(({ start, end }) => tools.test(withoutComments(text.slice(start, end))))
    : [];
  return [...named, ...users];
});

const strippers = once(({ text, instructions }: Dockerfile): readonly Instruction[] =>
  /strip|upx/.test(text)
    ? instructions.filter(({ script }) => script?.commands.some(({ name }) => /(^|-)strip$|^upx/.test(name)))
    : [],
);

function withoutComments(text: string): string {
  return text.replace(/^[ \t]*#.*$/gm, '');
}
