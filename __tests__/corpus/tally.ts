import type { Options } from '../../src/slimify.ts';
import { transforms } from '../../transforms/index.ts';
import type { Invariant } from '../invariants.ts';

/** Ways to run; `all` is everything that anybody can ask for, but for the runtime images, which exclude each other. */
export const levels = ['safe', 'unsafe', 'all', 'distroless', 'scratch', 'alpine'] as const;
export type Level = (typeof levels)[number];

/** The transforms that a runtime image makes a difference to. */
const bases = ['use-distroless-base', 'use-static-base', 'use-alpine-base'];

/** What each level is for slimify. */
export const optionsOf: Readonly<Record<Level, Options>> = {
  safe: {},
  unsafe: { unsafe: true },
  all: { unsafe: true, buildkit: true, only: transforms.map(({ name }) => name) },
  distroless: { unsafe: true, runtime: 'distroless', only: bases },
  scratch: { unsafe: true, runtime: 'scratch', only: bases },
  alpine: { unsafe: true, runtime: 'alpine', only: bases },
};

/** The bodies of the RUNs of a file that a run changed, as the shell gets them. */
export interface Bodies {
  readonly id: string;
  readonly level: Level;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** What a part of the corpus came to. Every list of ids says where to look. */
export interface Tally {
  files: number;
  readonly kinds: Map<string, number>;
  /** By reason. */
  readonly refused: Map<string, string[]>;
  readonly leftAlone: Map<string, string[]>;
  readonly changed: Record<Level, number>;
  /** By `transform`, level and status: number of findings and of files. */
  readonly findings: Map<string, { count: number; files: number }>;
  /** By transform, then reason. */
  readonly refusals: Map<string, Map<string, string[]>>;
  readonly violations: Map<Invariant, string[]>;
  readonly details: Map<string, string>;
  readonly bodies: Bodies[];
}

export function emptyTally(): Tally {
  return {
    files: 0,
    kinds: new Map(),
    refused: new Map(),
    leftAlone: new Map(),
    changed: { safe: 0, unsafe: 0, all: 0, distroless: 0, scratch: 0, alpine: 0 },
    findings: new Map(),
    refusals: new Map(),
    violations: new Map(),
    details: new Map(),
    bodies: [],
  };
}

/** Adds what another part came to. */
export function addTally(sum: Tally, part: Tally): void {
  sum.files += part.files;
  for (const [kind, count] of part.kinds) sum.kinds.set(kind, (sum.kinds.get(kind) ?? 0) + count);
  for (const [reason, ids] of part.refused) push(sum.refused, reason, ...ids);
  for (const [reason, ids] of part.leftAlone) push(sum.leftAlone, reason, ...ids);
  for (const level of levels) sum.changed[level] += part.changed[level];
  for (const [key, { count, files }] of part.findings) {
    const known = sum.findings.get(key) ?? { count: 0, files: 0 };
    sum.findings.set(key, { count: known.count + count, files: known.files + files });
  }
  for (const [transform, reasons] of part.refusals) {
    const known = sum.refusals.get(transform) ?? new Map<string, string[]>();
    for (const [reason, ids] of reasons) push(known, reason, ...ids);
    sum.refusals.set(transform, known);
  }
  for (const [invariant, ids] of part.violations) push(sum.violations, invariant, ...ids);
  for (const [key, detail] of part.details) if (!sum.details.has(key)) sum.details.set(key, detail);
  sum.bodies.push(...part.bodies);
}

/** Notes a broken promise; the first detail of each file is kept. */
export function addViolation(tally: Tally, invariant: Invariant, id: string, detail: string): void {
  const ids = tally.violations.get(invariant) ?? [];
  if (ids.includes(id)) return;
  push(tally.violations, invariant, id);
  tally.details.set(`${invariant} ${id}`, detail);
}

export function push<Key>(map: Map<Key, string[]>, key: Key, ...values: readonly string[]): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [...values]);
  else list.push(...values);
}
