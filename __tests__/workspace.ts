import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from '@jest/globals';
import type { Io } from '../src/run.ts';
import type { Options, ReportedFinding, Result } from '../src/slimify.ts';
import { SlimifyError } from '../src/error.ts';

/** A new folder with these files in it, gone after the tests of the file that asks. */
export function workspace(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'slimify-')));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A world for the command line that keeps what is said. */
export function fakeIo(
  cwd: string,
  given: { stdin?: string; env?: Io['env']; terminal?: boolean; typed?: readonly string[] } = {},
) {
  const said = { stdout: '', stderr: '' };
  const typed = [...(given.typed ?? [])];
  const sink = (stream: 'stdout' | 'stderr') => ({
    write: (text: string) => {
      said[stream] += text;
      return true;
    },
    isTerminal: () => given.terminal === true,
  });
  const io = {
    cwd,
    env: given.env ?? {},
    readStdin: () => Buffer.from(given.stdin ?? ''),
    stdout: sink('stdout'),
    stderr: sink('stderr'),
    keyboard: { isTerminal: () => given.terminal === true, readLine: () => typed.shift() },
    interrupted: () => new AbortController().signal,
  } satisfies Io;
  return { io, said };
}

/**
 * An engine that takes every line for itself: `bad` is an error, `crash` a bug, `gate` a caught bug; `safe`, `unsafe` and `manual` are
 * findings, of which the first two get an exclamation mark; `refuse` is a refusal.
 */
export function fakeEngine(text: string, { unsafe = false }: Options = {}): Result {
  const lines = text.split('\n');
  const at = (index: number) => ({
    transform: 'shout',
    span: { start: 0, end: 0 },
    line: index + 1,
    endLine: index + 1,
  });
  if (lines.includes('bad')) throw new SlimifyError('no FROM', { line: lines.indexOf('bad') + 1 });
  if (lines.includes('crash'))
    throw new Error('bug in the transform shout', { cause: new TypeError('x is undefined') });
  const findings = lines.flatMap((line, index): ReportedFinding[] => {
    if (line !== 'safe' && line !== 'unsafe' && line !== 'manual') return [];
    const applied = line === 'safe' || (line === 'unsafe' && unsafe);
    const status = applied ? 'applied' : 'held';
    return [{ ...at(index), safety: line, status, message: `${line} is not loud`, saves: undefined }];
  });
  const after = lines.map((line) => (line === 'safe' || (line === 'unsafe' && unsafe) ? `${line}!` : line)).join('\n');
  return {
    before: text,
    after,
    findings,
    edits: [],
    refusals: lines.flatMap((line, index) => (line === 'refuse' ? [{ ...at(index), reason: 'cannot tell' }] : [])),
    notes: lines.includes('gate') ? [{ kind: 'bug', line: 1, message: 'shout: dropped its changes' }] : [],
  };
}
