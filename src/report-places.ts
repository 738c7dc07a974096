import { SlimifyError } from './error.ts';
import { realPath } from './files.ts';
import { appendReport, checkPlace, sizeOfReport, writeReport } from './report-file.ts';
import type { FileReport } from './reporters/index.ts';
import { visible } from './reporters/text.ts';
import type { Sink } from './run.ts';

/** What the text of a reporter goes to. */
export interface Place {
  /** False when nobody reads it any more; `from` is the file that the text is about. */
  readonly write: (text: string, from?: FileReport) => boolean;
  readonly close: () => void;
}

/** A place whose failure is kept for the end: files that are to be written are written all the same. */
export interface GuardedPlace extends Place {
  readonly isOpen: () => boolean;
  readonly failure: () => string | undefined;
}

/** A stream, which takes each text as it comes. */
export function streamPlace(sink: Sink): GuardedPlace {
  return guard({ write: (text) => text === '' || sink.write(text), close: () => {} });
}

/** A file that is written when all of the text is there. Throws `SlimifyError` when no file can be there. */
export function filePlace(file: string, cwd: string): GuardedPlace {
  named(file, () => checkPlace(file));
  const path = realPath(file, cwd);
  const texts: string[] = [];
  let isInput = false;
  return guard({
    write: (text, from) => {
      if (text !== '') texts.push(text);
      isInput ||= from !== undefined && realPath(from.path, cwd) === path;
      return true;
    },
    close: () =>
      named(file, () => {
        if (isInput) throw new SlimifyError('a file to work on, the report is not written');
        writeReport(path, texts);
      }),
  });
}

/**
 * The end of a step summary of GitHub, and how many bytes it has room for; undefined when these are fewer than the least. A report that cannot
 * be put there is told of on stderr at once, and no failure.
 */
export function summaryPlace(
  file: string,
  least: number,
  stderr: Sink,
): { readonly place: GuardedPlace; readonly room: number } | undefined {
  const texts: string[] = [];
  const attempt = <T>(deed: () => T): T | undefined => {
    try {
      return deed();
    } catch (error) {
      if (!(error instanceof SlimifyError)) throw error;
      stderr.write(`slimify: the step summary: ${visible(error.message)}\n`);
      return undefined;
    }
  };
  const room = attempt(() => {
    const used = sizeOfReport(file);
    if (used > 0) texts.push('\n\n');
    const left = mostOfSummary - used - 2;
    if (left < least) throw new SlimifyError('no room is left in it');
    return left;
  });
  if (room === undefined) return undefined;
  const place = guard({
    write: (text) => {
      if (text !== '') texts.push(text);
      return true;
    },
    close: () => attempt(() => appendReport(file, texts)),
  });
  return { place, room };
}

/** Of the summaries of one step together, in bytes; more than that GitHub throws away as a whole. */
const mostOfSummary = 1024 * 1024;

/** Says of an error which file it is about. */
function named(file: string, deed: () => void): void {
  try {
    deed();
  } catch (error) {
    if (!(error instanceof SlimifyError)) throw error;
    throw new SlimifyError(`${file}: ${error.message}`, { cause: error });
  }
}

function guard(place: Place): GuardedPlace {
  let open = true;
  let failure: string | undefined;
  const attempt = (deed: () => boolean): boolean => {
    try {
      open &&= deed();
    } catch (error) {
      if (!(error instanceof SlimifyError)) throw error;
      open = false;
      failure = error.message;
    }
    return open;
  };
  return {
    write: (text, from) => attempt(() => place.write(text, from)),
    close: () => {
      attempt(() => {
        place.close();
        return true;
      });
    },
    isOpen: () => open,
    failure: () => failure,
  };
}
