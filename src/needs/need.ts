import type { Span } from '../edit.ts';
import type { Refusal } from '../transform.ts';

/** Something that a stage counts on the image for. */
export interface Need {
  /**
   * `command`: a program by its name; `shell`: `sh` or `bash`; `library`: a soname; `header`: as it is included; `path`: an absolute folder or file,
   * or `$JAVA_HOME`; `locale`: a value of LANG; `user`: a name; `certificates`: the CA certificates that HTTPS is checked with.
   */
  readonly kind: 'command' | 'library' | 'header' | 'path' | 'locale' | 'shell' | 'user' | 'certificates';
  readonly name: string;
  /** The command or instruction that needs it. */
  readonly span: Span;
}

/** What a stage needs. */
export interface Needs {
  /** What the stage relies on and does not bring along itself; each thing once, where it is first needed. */
  readonly all: readonly Need[];
  /** What cannot be seen: the answer may hold, but is not proven. */
  readonly unseen: readonly Refusal[];
}

/** Needs that are being collected, each once. */
export interface Notes extends Needs {
  readonly add: (kind: Need['kind'], name: string, span: Span) => void;
  readonly doubt: (reason: string, span: Span) => void;
}

/** An empty collection. */
export function emptyNotes(): Notes {
  const all: Need[] = [];
  const unseen: Refusal[] = [];
  const known = new Set<string>();
  const isNew = (key: string): boolean => known.size < known.add(key).size;
  return {
    all,
    unseen,
    add: (kind, name, { start, end }) => {
      if (isNew(`${kind} ${name}`)) all.push({ kind, name, span: { start, end } });
    },
    doubt: (reason, { start, end }) => {
      if (isNew(reason)) unseen.push({ reason, span: { start, end } });
    },
  };
}
