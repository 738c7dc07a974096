import { slimify } from './slimify.ts';

/** V8's flags from so many characters of Dockerfiles on; a file of a project has some 1,500. */
const stages = [
  /**
   * The optimising compiler is off: compiling what is hot costs more than it saves. 200 files of the corpus took 0.49 s of CPU with V8's own
   * flags and 0.32 s with these.
   */
  { from: 5000, flags: ['--no-opt'] },
  /**
   * The optimising compiler, for what is really hot and with a third of the inlining that V8 allows it: compiling took a third of the CPU of a
   * run over a corpus, and less inlining a tenth off the whole.
   */
  { from: 1_000_000, flags: ['--opt', '--interrupt-budget=600000', '--max-inlined-bytecode-size-cumulative=300'] },
] as const;

/** V8's flags for a long run, which are those of all threads. */
export const longRunFlags: readonly string[] = stages.at(-1)?.flags ?? [];

/** slimify for a process of its own, which sets V8's flags by what it has to do (figures: Node 20.20, `npm run bench`). */
export function slimifyShortRun(setFlag: (flag: string) => void): typeof slimify {
  let done = 0;
  return (text, options) => {
    const before = done;
    done += text.length;
    for (const { from, flags } of stages) {
      if (before >= from || done < from) continue;
      for (const flag of flags) setFlag(flag);
    }
    return slimify(text, options);
  };
}
