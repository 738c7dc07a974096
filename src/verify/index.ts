import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { filesFor } from '../context-folder.ts';
import type { Note, Options, Result, slimify } from '../slimify.ts';
import type { Transform } from '../transform.ts';
import { bisect } from './bisect.ts';
import type { Engine } from './engine.ts';
import { openProof, unchanged } from './proof.ts';
import type { Tools } from './proof.ts';
import type { VerifyReport } from './report.ts';
import type { VerifySettings } from './settings.ts';

/** A Dockerfile to verify. */
export interface Subject {
  /** Absolute. */
  readonly path: string;
  readonly text: string;
}

/** How to go about it. */
export interface Means {
  readonly slimify: typeof slimify;
  readonly transforms: readonly Transform[];
  readonly options: Options;
  readonly settings: VerifySettings;
  /** Is asked when there is something to build. */
  readonly findEngine: () => Promise<Engine>;
  readonly signal: AbortSignal;
  /** Progress: what has begun, and what is going on within it; one line for people. */
  readonly say: (line: string) => void;
  readonly step: (line: string) => void;
}

/**
 * Builds a Dockerfile as it is and as slimify rewrites it, and compares the images. Without a change nothing is built, and no engine is
 * asked for. Throws `SlimifyError` when there is no engine, the original does not build, or time or disk run out.
 */
export async function verify(subject: Subject, means: Means): Promise<VerifyReport> {
  const result = means.slimify(subject.text, optionsFor(subject, means));
  if (result.before === result.after) return unchanged(subject.path);
  return withProof(subject, means, ({ check }) => check(result));
}

/** What passed of the changes to a file, with the report of its images; the reason for each dropped transform is among the notes. */
export interface Proven {
  readonly result: Result;
  readonly report: VerifyReport;
}

/**
 * Rewrites a Dockerfile with those transforms alone whose changes pass `verify`. Throws `SlimifyError` as `verify` does: then nothing is
 * known, and nothing may be written.
 */
export async function keepProven(subject: Subject, means: Means): Promise<Proven> {
  const { text } = subject;
  const { slimify } = means;
  const options = optionsFor(subject, means);
  const whole = slimify(text, options);
  if (whole.before === whole.after) return { result: whole, report: unchanged(subject.path) };
  const names = transformsIn(whole);
  return withProof(subject, means, async ({ check }) => {
    const passed = new Map<string, Proven>();
    const failed = new Map<string, VerifyReport>();
    const logs = new Set<string>();
    const trial = await bisect(names, async (kept) => {
      const skip = [...(options.skip ?? []), ...names.filter((name) => !kept.includes(name))];
      const result = slimify(text, { ...options, skip });
      const report = await check(result);
      const isGood = report.verdict === 'proven' || report.verdict === 'unchanged';
      if (isGood) passed.set(kept.join(), { result, report });
      // the transform that ends up alone on top of what passed is the guilty one
      else failed.set(kept.at(-1) ?? '', report);
      if (report.log !== undefined) logs.add(report.log);
      return isGood;
    });
    const proven = passed.get(trial.kept.join()) ?? {
      result: slimify(text, { ...options, only: [] }),
      report: unchanged(subject.path),
    };
    const dropped = trial.dropped.map((name): Note => {
      const line =
        whole.findings.find(({ transform, status }) => transform === name && status === 'applied')?.line ?? 1;
      const { problems = [], log } = failed.get(name) ?? {};
      if (log !== undefined) logs.delete(log);
      const more = log === undefined ? '' : `; the log is ${log}`;
      return { kind: 'left-alone', line, message: `${name} does not pass: ${problems[0]}${more}` };
    });
    for (const log of logs) rmSync(log, { force: true });
    return { ...proven, result: { ...proven.result, notes: [...proven.result.notes, ...dropped] } };
  });
}

function optionsFor({ path }: Subject, { options, settings }: Means): Options {
  return { ...options, files: filesFor(path, settings.context, dirname(path)) };
}

async function withProof<Outcome>(
  { path, text }: Subject,
  means: Means,
  work: (proof: ReturnType<typeof openProof>) => Promise<Outcome>,
): Promise<Outcome> {
  const { settings, findEngine, signal, say, step, transforms } = means;
  const engine = await findEngine();
  const tools: Tools = { engine, transforms, settings, signal, say, step };
  const proof = openProof(path, text, tools);
  try {
    return await work(proof);
  } finally {
    const left = await proof.close();
    if (left.length > 0) say(`${settings.keep ? 'kept' : 'could not remove'} ${left.join(', ')}`);
  }
}

function transformsIn({ findings }: Result): readonly string[] {
  return [...new Set(findings.filter(({ status }) => status === 'applied').map(({ transform }) => transform))];
}
