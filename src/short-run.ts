import { setFlagsFromString } from 'node:v8';
import { slimify } from './slimify.ts';

/**
 * Characters of Dockerfiles (some 600 files) from which on a process is no short run. Below, compiling what is hot costs more than it
 * saves: 200 files of the corpus took 0.49 s of CPU with V8's optimising compiler and 0.32 s without (Node 20.20, `npm run bench`).
 */
const longRun = 1_000_000;

/**
 * The optimising compiler, for what is really hot and with a third of the inlining that V8 allows it: compiling took a third of the CPU of a
 * run over a corpus, and less inlining a tenth off the whole (Node 20.20, first pass of `npm run bench`).
 */
const longRunFlags = ['--opt', '--interrupt-budget=600000', '--max-inlined-bytecode-size-cumulative=300'];

/** slimify for a process of its own: V8's optimising compiler is off until the run has turned out to be a long one. */
export function slimifyShortRun(): typeof slimify {
  setFlagsFromString('--no-opt');
  let left = longRun;
  return (text, options) => {
    const wasShort = left > 0;
    left -= text.length;
    if (wasShort && left <= 0) for (const flag of longRunFlags) setFlagsFromString(flag);
    return slimify(text, options);
  };
}
