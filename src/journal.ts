import * as fs from 'node:fs';
import { SlimifyError } from './error.ts';
import { systemReason } from './files.ts';

/** What is noted of a file that is finished. Hashes are SHA-256 in hexadecimal digits. */
export interface JournalEntry {
  readonly path: string;
  readonly before?: string;
  readonly after?: string;
  /** `changed`: there is a change, and it was not written. */
  readonly status: 'unchanged' | 'changed' | 'written' | 'failed';
}

/** What earlier runs have finished; new entries go behind that. */
export interface Journal {
  /** The hash that a file was left with, when nothing more is to be done with it. */
  readonly done: (path: string) => string | undefined;
  /** Throws `SlimifyError` when it cannot be written. */
  readonly add: (entry: JournalEntry) => void;
}

/**
 * The journal in a file: one JSON object a line, first the settings of the run. A last line that was cut off is taken away. Throws
 * `SlimifyError` when the file is no journal, or that of a run with other settings.
 */
export function openJournal(path: string, settings: string): Journal {
  return told(path, () => {
    const fd = fs.openSync(path, 'a+', 0o666);
    const bytes = fs.readFileSync(fd);
    const whole = bytes.lastIndexOf(0x0a) + 1;
    const [head, ...lines] = bytes.toString('utf8', 0, whole).split('\n').slice(0, -1);
    const header = JSON.stringify({ journal: 1, settings });
    const isOwn = head === undefined ? header.startsWith(bytes.toString('utf8')) : head === header;
    if (!isOwn) throw new SlimifyError(`${path}: ${refusal(head)}`);
    fs.ftruncateSync(fd, whole);
    const add = (entry: unknown): void => {
      fs.appendFileSync(fd, `${JSON.stringify(entry)}\n`);
    };
    if (head === undefined) fs.appendFileSync(fd, `${header}\n`);
    const finished = new Map<string, string>();
    for (const line of lines) {
      const entry = parse(line);
      if (entry?.after === undefined || entry.status === 'changed') continue;
      finished.set(entry.path, entry.after);
    }
    return { done: (file) => finished.get(file), add: (entry) => told(path, () => add(entry)) };
  });
}

function refusal(head: string | undefined): string {
  return head?.startsWith('{"journal":') === true ? 'the journal of a run with other settings' : 'not a journal';
}

function parse(line: string): JournalEntry | undefined {
  try {
    const entry: JournalEntry = JSON.parse(line);
    return typeof entry.path === 'string' ? entry : undefined;
  } catch {
    // two lines in one, when the disk was full
    return undefined;
  }
}

function told<T>(path: string, call: () => T): T {
  try {
    return call();
  } catch (cause) {
    if (cause instanceof SlimifyError) throw cause;
    throw new SlimifyError(`${path}: ${systemReason(cause) ?? String(cause)}`, { cause });
  }
}
