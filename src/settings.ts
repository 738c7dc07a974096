import { resolve } from 'node:path';
import { settleBulk } from './bulk-settings.ts';
import type { BulkArguments } from './bulk-settings.ts';
import { runtimes } from './context.ts';
import { SlimifyError } from './error.ts';
import { settleOutputs } from './formats.ts';
import { readPathList } from './path-list.ts';
import type { Io, Settings } from './run.ts';
import { didYouMean, oneOf } from './suggest.ts';
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
  readonly interactive?: boolean | undefined;
  readonly quiet?: boolean | undefined;
  readonly statistics?: boolean | undefined;
  readonly verify?: boolean | undefined;
  readonly format?: readonly string[] | undefined;
  readonly 'stdin-filepath'?: string | undefined;
  readonly color?: string | undefined;
  readonly 'no-color'?: boolean | undefined;
  readonly config?: string | undefined;
  readonly 'no-config'?: boolean | undefined;
  readonly exclude?: readonly string[] | undefined;
  readonly 'no-gitignore'?: boolean | undefined;
  readonly 'force-exclude'?: boolean | undefined;
  readonly 'files-from'?: string | undefined;
  readonly staged?: boolean | undefined;
  readonly since?: string | undefined;
  readonly 'no-error-on-unmatched-pattern'?: boolean | undefined;
}

/** The values of --color. */
export const colors = ['auto', 'always', 'never'] as const;

/** What the arguments ask for. Throws `SlimifyError` when they contradict each other; names of transforms are not looked at. */
export function settle(args: Arguments, io: Io): Settings {
  const mode = findMode(args);
  const isStdin = args.words.includes('-');
  if (args.interactive) checkInteractive(args, isStdin, io);
  if (isStdin && mode === 'write') throw new SlimifyError('--write cannot write to standard input (-)');
  if (isStdin && args.words.length > 1) throw new SlimifyError('standard input (-) cannot be mixed with files');
  const name = args['stdin-filepath'];
  if (name !== undefined && !isStdin) throw new SlimifyError('--stdin-filepath is for standard input (-)');
  const stray = verifyOptions.find((option) => args[option] !== undefined);
  if (stray !== undefined && !args.verify) throw new SlimifyError(`--${stray} is for slimify verify and --verify`);
  if (args.verify && isStdin) throw new SlimifyError('--verify needs a file: standard input (-) has no build context');
  const alone = isStdin ? '-' : args.verify ? '--verify' : undefined;
  const only = names('only', args.only);
  const skip = names('skip', args.skip);
  if (args.quiet && args.why) throw new SlimifyError('--quiet and --why exclude each other');
  const outputs = settleOutputs(args.format ?? [], { mode, isStdin, interactive: args.interactive === true }, io.cwd);
  const color = args['no-color'] ? 'never' : oneOf('color', args.color ?? 'auto', colors);
  return {
    ...settlePaths(args, isStdin, io),
    stdin: isStdin ? (name ?? '<stdin>') : undefined,
    mode,
    outputs,
    why: args.why === true,
    interactive: args.interactive === true,
    quiet: args.quiet === true,
    statistics: args.statistics === true,
    options: {
      ...(args.unsafe !== undefined && { unsafe: args.unsafe }),
      ...(args.buildkit !== undefined && { buildkit: args.buildkit }),
      ...(args.runtime !== undefined && { runtime: oneOf('runtime', args.runtime, runtimes) }),
      ...(only && { only }),
      ...(skip && { skip }),
    },
    context: args.context === undefined ? undefined : resolve(io.cwd, args.context),
    config: findConfig(args, io.cwd),
    color: {
      // A patch that is not looked at is for a program, whatever the environment asks of colour.
      stdout: wantsColor(
        color,
        io,
        io.stdout,
        outputs.every(({ format, file }) => file !== undefined || format === 'diff'),
      ),
      stderr: wantsColor(color, io, io.stderr, false),
    },
    verify: args.verify ? settleVerify(args, io.cwd) : undefined,
    bulk: settleBulk(args, alone, io),
  };
}

/** What the arguments of `slimify verify` ask for. Throws `SlimifyError` as `settle` does. */
export function settleCommand(args: Arguments, io: Io): VerifyCommand {
  const [path = 'Dockerfile', ...others] = args.words;
  if (others.length > 0) throw new SlimifyError('verify takes one Dockerfile');
  const format = oneOf('format', args.format?.at(-1) ?? 'text', verifyFormats);
  const { options, color, config } = settle({ ...args, words: [path], verify: true, format: ['text'] }, io);
  return { path, options, config, color, format, verify: settleVerify(args, io.cwd) };
}

/** The config file, absolute; false for none, undefined for the closest one of each file. */
function findConfig({ config, 'no-config': none }: Arguments, cwd: string): string | false | undefined {
  if (config !== undefined && none) throw new SlimifyError('--config and --no-config exclude each other');
  if (none) return false;
  return config === undefined ? undefined : resolve(cwd, config);
}

/** The options that choose among files. */
const choosing = [
  'exclude',
  'no-gitignore',
  'force-exclude',
  'files-from',
  'staged',
  'since',
  'no-error-on-unmatched-pattern',
] as const;

function settlePaths(args: Arguments, isStdin: boolean, io: Io): Pick<Settings, 'paths' | 'search'> {
  const { words, staged, since, exclude = [], 'files-from': list } = args;
  const stray = choosing.find((option) => args[option] !== undefined);
  if (isStdin && stray !== undefined) throw new SlimifyError(`standard input (-) cannot be mixed with --${stray}`);
  if (staged && since !== undefined) throw new SlimifyError('--staged and --since exclude each other');
  const listed = list === undefined ? [] : readPathList(list, io);
  return {
    paths: words.length === 0 && list === undefined ? ['.'] : [...words, ...listed],
    search: {
      exclude,
      gitignore: args['no-gitignore'] !== true,
      forceExclude: args['force-exclude'] === true,
      allowsNothing: args['no-error-on-unmatched-pattern'] === true,
      listed: new Set(listed),
      change: staged ? { staged } : since === undefined ? undefined : { since },
    },
  };
}

function findMode(args: Arguments): Settings['mode'] {
  const modes = { write: 'write', check: 'check', 'list-different': 'list' } as const;
  const flags = (['write', 'check', 'list-different'] as const).filter((flag) => args[flag]);
  if (flags.length > 1) throw new SlimifyError(`--${flags[0]} and --${flags[1]} exclude each other`);
  if (args.interactive) return 'write';
  return flags[0] === undefined ? 'preview' : modes[flags[0]];
}

function checkInteractive(args: Arguments, isStdin: boolean, io: Io): void {
  const other = (['check', 'list-different', 'verify', 'quiet'] as const).find((flag) => args[flag]);
  if (other !== undefined) throw new SlimifyError(`--interactive and --${other} exclude each other`);
  if (isStdin)
    throw new SlimifyError('--interactive cannot work on standard input (-): it reads the answers from there');
  if (!io.keyboard.isTerminal() || !io.stderr.isTerminal())
    throw new SlimifyError('--interactive needs a terminal, as standard input and standard error');
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
function names(flag: string, lists: readonly string[] | undefined): string[] | undefined {
  const given = lists
    ?.flatMap((list) => list.split(','))
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (given?.length === 0) throw new SlimifyError(`--${flag} needs the name of a transform`);
  return given;
}

/** The name of a transform. Throws `SlimifyError` when there is none of that name. */
export function knownTransform(name: string, known: readonly string[]): string {
  if (known.includes(name)) return name;
  throw new SlimifyError(`there is no transform ${name}${didYouMean(name, known, 'slimify list shows all')}`);
}
