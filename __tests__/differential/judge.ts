import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { SlimifyError } from '../../src/error.ts';
import { slimify } from '../../src/slimify.ts';
import { readEntry } from '../corpus/files.ts';
import type { Entry } from '../corpus/files.ts';
import { each, run } from './spawn.ts';

/** What BuildKit made of the files of a corpus. */
export interface Judgement {
  /** Files that slimify changes at either level. */
  readonly changed: number;
  /** Of these: files in which `scratch` is a stage of the author's, so that nothing can be appended. */
  readonly passedOver: number;
  /** Texts that slimify made of the others. */
  readonly rewritten: number;
  /** The texts that BuildKit refuses, as it refuses their originals. */
  readonly refusedBoth: number;
  /** The texts that it refuses though it accepts their originals: a bug, each of them. */
  readonly refused: readonly string[];
  readonly builds: number;
}

const end = 'slimify-judge-end';

/**
 * Lets BuildKit read every file of a corpus that slimify changes, after and, where that is refused, before; it builds nothing. The folder is empty, and
 * somebody else removes it.
 */
export async function judge(
  corpus: string,
  entries: readonly Entry[],
  { folder, width, signal }: { readonly folder: string; readonly width: number; readonly signal: AbortSignal },
): Promise<Judgement> {
  const tally = { changed: 0, passedOver: 0, rewritten: 0, refusedBoth: 0, builds: 0 };
  const refused: string[] = [];
  const context = join(folder, 'context');
  // where docker keeps, and leaves, what it reads from its standard input
  const temporary = join(folder, 'temporary');
  for (const made of [context, temporary]) mkdirSync(made);
  const ask = async (text: string): Promise<string | undefined> => {
    tally.builds++;
    const args = ['build', '--network', 'none', '--output', 'type=cacheonly', '--target', end, '--file', '-', context];
    const { code, stderr } = await run('docker', args, {
      input: withEmptyEnd(text),
      env: { TMPDIR: temporary },
      signal,
    });
    return code === 0 || signal.aborted ? undefined : complaintOf(stderr);
  };
  await each(entries, width, signal, async ({ id }) => {
    const text = readEntry(corpus, id);
    const made = text === undefined ? [] : rewritings(text);
    if (text === undefined || made.length === 0) return;
    tally.changed++;
    if (hasOwnScratch(text)) {
      tally.passedOver++;
      return;
    }
    for (const { level, after } of made) {
      const complaint = await ask(after);
      tally.rewritten++;
      if (complaint === undefined) continue;
      if ((await ask(text)) === undefined) refused.push(`${id} ${level}: ${complaint}`);
      else tally.refusedBoth++;
    }
  });
  return { ...tally, refused };
}

/** What slimify makes of a text, each only once. */
function rewritings(text: string): readonly { readonly level: string; readonly after: string }[] {
  try {
    const safe = slimify(text).after;
    const unsafe = slimify(text, { unsafe: true }).after;
    return [
      ...(safe === text ? [] : [{ level: 'safe', after: safe }]),
      ...(unsafe === text || unsafe === safe ? [] : [{ level: 'unsafe', after: unsafe }]),
    ];
  } catch (error) {
    if (error instanceof SlimifyError) return [];
    throw error;
  }
}

/**
 * The file with an empty stage behind it, the only one that is built: BuildKit then reads everything, and runs nothing. A file that ends in
 * the middle of an instruction takes the stage for the rest of it, and is refused because there is no such stage.
 */
export function withEmptyEnd(text: string): string {
  return `${withoutSyntax(text)}\nFROM scratch AS ${end}\n`;
}

/** The file without the line that names another frontend, which would have to be fetched. */
export function withoutSyntax(text: string): string {
  const [directives = ''] = /^\ufeff?(#[ \t]*\w+[ \t]*=[^\n]*(\n|$))*/.exec(text) ?? [];
  return directives.replace(/^(\ufeff?)#[ \t]*syntax[ \t]*=[^\n]*(\n|$)/gim, '$1') + text.slice(directives.length);
}

/** Whether a stage is called scratch: a FROM behind it means that stage. */
export function hasOwnScratch(text: string): boolean {
  return /^\s*FROM\s.*\sAS\s+scratch\s*$/im.test(text);
}

function complaintOf(stderr: string): string {
  const lines = stderr.trimEnd().split('\n');
  return (lines.findLast((line) => line.startsWith('ERROR:')) ?? lines.at(-1) ?? '').slice(0, 300);
}

/** The figures of a judgement in words. */
export function renderJudgement(judgement: Judgement, seconds: number): string {
  const { changed, passedOver, rewritten, refusedBoth, refused, builds } = judgement;
  const accepted = rewritten - refusedBoth - refused.length;
  return [
    ...refused.map((line) => `FAIL ${line}`),
    `judge: ${changed} files of the corpus changed, ${passedOver} of them passed over: they call a stage scratch`,
    `BuildKit accepts ${accepted} of the ${rewritten} texts made of them, refuses ${refusedBoth} with their originals and ${refused.length} alone`,
    `${builds} readings in ${Math.round(seconds)} s`,
  ].join('\n');
}
