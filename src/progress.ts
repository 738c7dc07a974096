import { visible } from './reporters/text.ts';
import type { Sink } from './run.ts';

/** Tells what is going on, on a stream for people. */
export interface Progress {
  /** A line that stays. */
  readonly say: (line: string) => void;
  /** What is going on right now: on a terminal one line that the next one replaces, elsewhere nothing. */
  readonly step: (line: string) => void;
  /** Removes the last step. */
  readonly done: () => void;
}

/** As wide as a line of most terminals: one that wraps is not taken away whole. */
const width = 78;

/** Progress on a stream. */
export function progressOn(sink: Sink): Progress {
  const isTerminal = sink.isTerminal();
  let open = false;
  const done = (): void => {
    if (open) sink.write('\r\u001b[K');
    open = false;
  };
  return {
    say: (line) => {
      done();
      sink.write(`${visible(line)}\n`);
    },
    step: (line) => {
      if (!isTerminal) return;
      sink.write(`\r\u001b[K${visible(line).slice(0, width)}`);
      open = true;
    },
    done,
  };
}
