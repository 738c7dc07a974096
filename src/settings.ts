import { resolve } from 'node:path';
import { settleBulk } from './bulk-settings.ts';
import type { BulkArguments } from './bulk-settings.ts';
import { runtimes } from './context.ts';
import { SlimifyError } from './error.ts';
import type { Io, Output, Settings } from './run.ts';
import { didYouMean } from './suggest.ts';
import { settleVerify, verifyFormats, verifyOptions } from './verify/settings.ts';
import type { VerifyArguments, VerifyCommand } from './verify/settings.ts';

/** What was given on the command line, an option given twice with its last value. */
export interface Arguments extends VerifyArguments, BulkArguments {
  readonly words: readonly string[];
  readonly write?: boolean | undefined;
  readonly check?: boolean | undefined;
  readonly 'list-different'?: boolean | undefined;
  readonly unsafe?: boolean | undefined;
  readonly only?: readonly string[] | undefined;
  readonly skip?: readonly string[] | undefined;
  readonly buildkit?: boolean | undefined;
  readonly runtime?: string | undefined;
  readonly why?: boolean | undefined;
  readonly verify?: boolean | undefined;
  readonly format?: string | undefined;
  readonly 'stdin-filepath'?: string | undefined;
  readonly color?: string | undefined;
  readonly 'no-color'?: boolean | undefined;
}

/** The values of --format. */
export const formats = ['diff', 'json', 'text'] as const;
/** The values of --color. */
export const colors = ['auto', 'always', 'never'] as const;

/** What the arguments ask for. Throws `SlimifyError` when they contradict each other, or hold a name that there is not. */
export function settle(args: Arguments, transforms: readonly string[], io: Io): Settings {
  const mode = findMode(args);
  const isStdin = args.words.includes('-');
  if (isStdin && mode === 'write') throw new SlimifyError('--write cannot write to standard input (-)');
  if (isStdin && args.words.length > 1) throw new SlimifyError('standard input (-) cannot be mixed with files');
  const name = args['stdin-filepath'];
  if (name !== undefined && !isStdin) throw new SlimifyError('--stdin-filepath is for standard input (-)');
  const stray = verifyOptions.find((option) => args[option] !== undefined);
  if (stray !== undefined && !args.verify) throw new SlimifyError(`--${stray} is for slimify verify and --verify`);
  if (args.verify && isStdin) throw new SlimifyError('--verify needs a file: standard input (-) has no build context');
  const alone = isStdin ? '-' : args.verify ? '--verify' : undefined;
  const only = names('only', args.only, transforms);
  const skip = names('skip', args.skip, transforms);
  const outputs = [{ format: findFormat(args, mode, isStdin) }];
  const color = args['no-color'] ? 'never' : oneOf('color', args.color ?? 'auto', colors);
  return {
    paths: args.words.length === 0 ? ['.'] : args.words,
    stdin: isStdin ? (name ?? '<stdin>') : undefined,
    mode,
    outputs,
    why: args.why === true,
    options: {
      unsafe: args.unsafe === true,
      buildkit: args.buildkit === true,
      ...(args.runtime !== undefined && { runtime: oneOf('runtime', args.runtime, runtimes) }),
      ...(only && { only }),
      ...(skip && { skip }),
    },
    context: args.context === undefined ? undefined : resolve(io.cwd, args.context),
    color: {
      // A patch that is not looked at is for a program, whatever the environment asks of colour.
      stdout: wantsColor(
        color,
        io,
        io.stdout,
        outputs.every(({ format }) => format === 'diff'),
      ),
      stderr: wantsColor(color, io, io.stderr, false),
    },
    verify: args.verify ? settleVerify(args, io.cwd) : undefined,
    bulk: settleBulk(args, alone, io),
  };
}

/** What the arguments of `slimify verify` ask for. Throws `SlimifyError` as `settle` does. */
export function settleCommand(args: Arguments, transforms: readonly string[], io: Io): VerifyCommand {
  const [path = 'Dockerfile', ...others] = args.words;
  if (others.length > 0) throw new SlimifyError('verify takes one Dockerfile');
  const format = oneOf('format', args.format ?? 'text', verifyFormats);
  const { options, color } = settle({ ...args, words: [path], verify: true, format: 'text' }, transforms, io);
  return { path, options, color, format, verify: settleVerify(args, io.cwd) };
}

function findMode(args: Arguments): Settings['mode'] {
  const modes = { write: 'write', check: 'check', 'list-different': 'list' } as const;
  const flags = (['write', 'check', 'list-different'] as const).filter((flag) => args[flag]);
  if (flags.length > 1) throw new SlimifyError(`--${flags[0]} and --${flags[1]} exclude each other`);
  return flags[0] === undefined ? 'preview' : modes[flags[0]];
}

function findFormat({ format }: Arguments, mode: Settings['mode'], isStdin: boolean): Output['format'] {
  if (format === undefined) {
    if (mode === 'list') return 'names';
    if (mode !== 'preview') return 'text';
    return isStdin ? 'whole' : 'diff';
  }
  if (mode === 'list') throw new SlimifyError('--list-different and --format exclude each other');
  return oneOf('format', format, formats);
}

function wantsColor(choice: (typeof colors)[number], { env }: Io, sink: Io['stdout'], onlyTerminal: boolean): boolean {
  if (choice !== 'auto') return choice === 'always';
  if (env['NO_COLOR']) return false;
  const forced = env['FORCE_COLOR'];
  if (forced === '0' || forced === 'false') return false;
  if (forced !== undefined && !onlyTerminal) return true;
  return sink.isTerminal() && (forced !== undefined || env['TERM'] !== 'dumb');
}

/** The transforms named in lists with commas. */
function names(flag: string, lists: readonly string[] | undefined, known: readonly string[]): string[] | undefined {
  const given = lists
    ?.flatMap((list) => list.split(','))
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (given?.length === 0) throw new SlimifyError(`--${flag} needs the name of a transform`);
  return given?.map((name) => knownTransform(name, known));
}

/** The name of a transform. Throws `SlimifyError` when there is none of that name. */
export function knownTransform(name: string, known: readonly string[]): string {
  if (known.includes(name)) return name;
  throw new SlimifyError(`there is no transform ${name}${didYouMean(name, known, 'slimify list shows all')}`);
}

function oneOf<T extends string>(flag: string, value: string, known: readonly T[]): T {
  const found = known.find((candidate) => candidate === value);
  if (found !== undefined) return found;
  throw new SlimifyError(`--${flag} cannot be ${value}${didYouMean(value, known, `it is one of ${known.join(', ')}`)}`);
}
