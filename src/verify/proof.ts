import { randomBytes } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { filesFor } from '../context-folder.ts';
import { sentOf } from '../context.ts';
import { parseDockerfile } from '../dockerfile.ts';
import { SlimifyError } from '../error.ts';
import type { Result } from '../slimify.ts';
import type { Transform } from '../transform.ts';
import { readImage } from './archive.ts';
import { compareImages } from './compare.ts';
import type { Promised } from './compare.ts';
import type { BuildResult, Engine } from './engine.ts';
import type { Image } from './image.ts';
import { problemsOf, sayBroken, sayFailure } from './problems.ts';
import type { Smoke, VerifyReport } from './report.ts';
import type { VerifySettings } from './settings.ts';
import { smokeTest } from './smoke.ts';
import { basesOf, swapIn } from './swap.ts';

/** A Dockerfile whose image is there to compare others with. */
export interface Proof {
  /**
   * Builds what slimify made of the file, and tells how its image relates to the original's. Throws `SlimifyError` when that cannot be
   * told: the original does not build, the disk is full, cancelled ...
   */
  check(result: Result): Promise<VerifyReport>;
  /** Removes everything that was made: images, files. Gives the tags that are still there, asked for or not. */
  close(): Promise<readonly string[]>;
}

/** What a proof works with. */
export interface Tools {
  readonly engine: Engine;
  readonly transforms: readonly Transform[];
  readonly settings: VerifySettings;
  readonly signal: AbortSignal;
  /** Progress: what has begun, and what is going on within it; one line for people. */
  readonly say: (line: string) => void;
  readonly step: (line: string) => void;
}

/** Memory that a container of the smoke test may use. */
const memory = '2g';

/**
 * Makes ready to compare a Dockerfile with what slimify makes of it; the original is built when it is first needed. `path` is absolute.
 * The build context is the folder that the settings name, or else the closest one that has all that is copied; it is only read.
 */
export function openProof(path: string, text: string, tools: Tools): Proof {
  const { engine, settings, signal, say, step } = tools;
  const id = randomBytes(6).toString('hex');
  let folder: string | undefined;
  let context: string | undefined;
  const tried: string[] = [];
  const made: string[] = [];
  let original: Original | undefined;
  const bases = new Map<string, Image>();

  const build = async (name: string, dockerfile: string, target: string | undefined): Promise<Built> => {
    folder ??= mkdtempSync(join(tmpdir(), 'slimify-verify-'));
    const place = join(folder, name);
    const tag = `slimify-verify:${id}-${name}`;
    const log = join(folder, `${name}.log`);
    mkdirSync(place);
    writeFileSync(join(place, 'Dockerfile'), dockerfile);
    // the engine looks for it beside the Dockerfile that it builds
    if (existsSync(`${path}.dockerignore`))
      copyFileSync(`${path}.dockerignore`, join(place, 'Dockerfile.dockerignore'));
    tried.push(tag);
    const built = await engine.build({
      dockerfile: join(place, 'Dockerfile'),
      context: (context ??= settings.context ?? contextOf(path, text)),
      tag,
      target,
      buildArgs: settings.buildArgs,
      options: settings.buildOptions,
      log,
      onStep: step,
      seconds: settings.buildSeconds,
      signal,
    });
    if (built.ok) made.push(tag);
    return { ...built, tag, log };
  };

  const read = (tag: string, known?: Image): Promise<Image> => {
    const layers = new Map(known?.layers.map((layer) => [layer.digest, layer]));
    return readImage(engine.save(tag, signal), { known: (digest) => layers.get(digest) });
  };

  const openOriginal = async (): Promise<Original> => {
    if (original !== undefined) return original;
    say(`building the original of ${basename(path)}`);
    const built = await build('original', text, settings.target);
    if (!built.ok) {
      const log = built.reason === 'failed' ? `; the log is ${keepLog(built.log)}` : '';
      const where = built.line === undefined ? {} : { line: built.line };
      throw new SlimifyError(`the original ${sayFailure(built)}${log}`, where);
    }
    say('reading its image');
    original = { image: await read(built.tag), tag: built.tag, seconds: built.seconds };
    return original;
  };

  const readBase = async (name: string, dockerfile: string, image: Image): Promise<Image> => {
    const known = bases.get(dockerfile);
    if (known !== undefined) return known;
    const built = await build(`base-${bases.size + 1}`, dockerfile, undefined);
    if (!built.ok) throw new SlimifyError(`the base image ${name} ${sayFailure(built)}`);
    const base = await read(built.tag, image);
    bases.set(dockerfile, base);
    return base;
  };

  const runBoth = async (
    before: string,
    after: string,
    id: string,
    isReplaced: boolean,
  ): Promise<Smoke | undefined> => {
    const { runs, command, http, network, seconds } = settings;
    const isAsked = command !== undefined || http !== undefined;
    if (!runs || (engine.kind === 'buildah' && !isAsked)) return undefined;
    say('running both');
    const asked = { command, http, network, seconds, memory, isReplaced };
    return smokeTest(engine, { ...asked, before, after, id, signal, onStep: step });
  };

  const close = async (): Promise<readonly string[]> => {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
    if (settings.keep && !signal.aborted) return made;
    return tried.length === 0 ? [] : engine.remove(tried);
  };

  let count = 0;
  const check = async (result: Result): Promise<VerifyReport> => {
    const changes = result.findings
      .filter(({ status }) => status === 'applied')
      .map(({ transform, safety, line, message }) => ({ transform, safety, line, message }));
    if (changes.length === 0) return unchanged(path);
    const report = { ...unchanged(path), engine: engine.name, changes };
    const before = await openOriginal();
    const name = count++ === 0 ? 'rewritten' : `rewritten-${count}`;
    say(`building what slimify made of it: ${[...new Set(changes.map(({ transform }) => transform))].join(', ')}`);
    const built = await build(name, result.after, settings.target);
    if (!built.ok) {
      if (built.reason !== 'failed') throw new SlimifyError(`the rewritten file ${sayFailure(built)}`);
      const log = keepLog(built.log);
      return { ...report, verdict: 'broken', problems: [sayBroken(built, result)], log };
    }
    say('comparing the images');
    const after = await read(built.tag, before.image);
    const swap = swapIn(result, settings.target);
    const swapped = swap && (await basesOf(swap, before.image, after, readBase));
    const comparison = compareImages(before.image, after, promiseOf(result, tools.transforms), swapped);
    const isReplaced = usedIn(result, tools.transforms).some(({ replacesProgram }) => replacesProgram === true);
    const smoke = await runBoth(before.tag, built.tag, `${id}-${name}`, isReplaced);
    const problems = problemsOf(comparison, smoke);
    return {
      ...report,
      verdict: problems.length === 0 ? 'proven' : 'differs',
      problems,
      comparison,
      smoke,
      buildSeconds: { before: before.seconds, after: built.seconds },
      kept: settings.keep ? [before.tag, built.tag] : [],
    };
  };

  return { check, close };
}

type Built = BuildResult & { readonly tag: string; readonly log: string };

interface Original {
  readonly image: Image;
  readonly tag: string;
  readonly seconds: number;
}

/** The report of a file that slimify does not change. */
export function unchanged(path: string): VerifyReport {
  return {
    path,
    engine: undefined,
    changes: [],
    verdict: 'unchanged',
    problems: [],
    comparison: undefined,
    smoke: undefined,
    buildSeconds: undefined,
    log: undefined,
    kept: [],
  };
}

function usedIn({ findings }: Result, transforms: readonly Transform[]): readonly Transform[] {
  const applied = findings.filter(({ status }) => status === 'applied');
  return transforms.filter(({ name }) => applied.some(({ transform }) => transform === name));
}

function promiseOf(result: Result, transforms: readonly Transform[]): Promised {
  const used = usedIn(result, transforms);
  const applied = result.findings.filter(({ status }) => status === 'applied');
  return {
    waste: used.map(({ name, waste }) => ({ transform: name, folders: waste })),
    config: used.map(({ name, config = [] }) => ({ transform: name, fields: config })),
    strict: applied.every(({ safety }) => safety === 'safe'),
  };
}

/** Moves a log out of the folder that is about to go; its new path. */
function keepLog(log: string): string {
  const kept = join(tmpdir(), `${basename(dirname(log))}-${basename(log)}`);
  renameSync(log, kept);
  return kept;
}

/** The folder that a Dockerfile is built from, as far as what it copies says so; its own where nothing does. */
function contextOf(path: string, text: string): string {
  const own = dirname(path);
  return sentOf(parseDockerfile(text), filesFor(path, undefined, own))?.files.folder ?? own;
}
