import { isAbsolute, resolve } from 'node:path';
import { SlimifyError } from '../error.ts';
import { parseScript } from '../shell.ts';
import type { Options } from '../slimify.ts';

/** What was given on the command line, an option given twice with its last value unless it is a list. */
export interface VerifyArguments {
  readonly context?: string | undefined;
  readonly target?: string | undefined;
  readonly 'build-arg'?: readonly string[] | undefined;
  readonly 'build-option'?: readonly string[] | undefined;
  readonly engine?: string | undefined;
  readonly run?: string | undefined;
  readonly http?: string | undefined;
  readonly network?: string | undefined;
  readonly timeout?: string | undefined;
  readonly 'build-timeout'?: string | undefined;
  readonly 'no-run'?: boolean | undefined;
  readonly keep?: boolean | undefined;
}

/** How to build and try the images. */
export interface VerifySettings {
  /** A folder, or a file that says which; absolute. Undefined: the closest folder with all that is copied. */
  readonly context: string | undefined;
  readonly target: string | undefined;
  /** `NAME=value`, or `NAME` for the value of the environment. */
  readonly buildArgs: readonly string[];
  /** Further options of the engine's build command, as they are. */
  readonly buildOptions: readonly string[];
  readonly engine: string | undefined;
  /** Whether to run containers at all. */
  readonly runs: boolean;
  /** What to run in place of the image's own CMD. */
  readonly command: readonly string[] | undefined;
  readonly http: { readonly port: number; readonly path: string } | undefined;
  /** The engine's network for containers; undefined: none, or with `http` the engine's default. */
  readonly network: string | undefined;
  /** How long a container may run. */
  readonly seconds: number;
  /** How long a build may take. */
  readonly buildSeconds: number;
  /** Keep the images. */
  readonly keep: boolean;
}

/** The values of --format for `slimify verify`. */
export const verifyFormats = ['text', 'json', 'markdown', 'html'] as const;

/** What `slimify verify` is to do. */
export interface VerifyCommand {
  readonly path: string;
  readonly options: Options;
  /** The config file, absolute; false: none; undefined: the closest one. */
  readonly config: string | false | undefined;
  readonly verify: VerifySettings;
  readonly format: (typeof verifyFormats)[number];
  readonly color: { readonly stdout: boolean; readonly stderr: boolean };
}

/** The options that `slimify verify` and `--verify` have to themselves. */
export const verifyOptions = [
  'target',
  'build-arg',
  'build-option',
  'engine',
  'run',
  'http',
  'network',
  'timeout',
  'build-timeout',
  'no-run',
  'keep',
] as const satisfies readonly (keyof VerifyArguments)[];

/** What the arguments ask for. Throws `SlimifyError` for a value that no engine could make sense of. */
export function settleVerify(args: VerifyArguments, cwd: string): VerifySettings {
  const { context, target, network } = args;
  const stray = (['run', 'http', 'network', 'timeout'] as const).find((option) => args[option] !== undefined);
  if (args['no-run'] === true && stray !== undefined)
    throw new SlimifyError(`--no-run and --${stray} exclude each other`);
  if (target !== undefined && !/^[A-Za-z0-9][\w.-]*$/.test(target))
    throw new SlimifyError(`--target cannot be ${target}: no stage has such a name`);
  if (network !== undefined && !/^[A-Za-z0-9][\w.:-]*$/.test(network))
    throw new SlimifyError(`--network cannot be ${network}: it is none, host, bridge or the name of a network`);
  return {
    context: context === undefined || isAbsolute(context) ? context : resolve(cwd, context),
    target,
    buildArgs: (args['build-arg'] ?? []).map(buildArg),
    buildOptions: (args['build-option'] ?? []).map(buildOption),
    engine: args.engine,
    runs: args['no-run'] !== true,
    command: args.run === undefined ? undefined : splitCommand(args.run),
    http: args.http === undefined ? undefined : endpoint(args.http),
    network,
    seconds: seconds('timeout', args.timeout, 20),
    buildSeconds: seconds('build-timeout', args['build-timeout'], 3600),
    keep: args.keep === true,
  };
}

function buildArg(text: string): string {
  if (/^[A-Za-z_]\w*(=|$)/.test(text)) return text;
  throw new SlimifyError(`--build-arg cannot be ${text}: it is NAME=value, or NAME for the value of the environment`);
}

function buildOption(text: string): string {
  if (/^--?[a-z]/.test(text)) return text;
  throw new SlimifyError(
    `--build-option cannot be ${text}: it is one option with its value, --build-option=--network=host`,
  );
}

/** The words of a plain command: nothing is left for a shell to expand, because none is there to do it. */
function splitCommand(text: string): readonly string[] {
  const script = text === '' ? undefined : parseScript({ text, at: [0], from: [0] });
  const [item, ...others] = script?.items ?? [];
  const command = others.length === 0 ? item?.command : undefined;
  const words = command && [...command.wrappers, ...command.program, ...command.args].sort((a, b) => a.start - b.start);
  const isPlain =
    words !== undefined &&
    words.length > 0 &&
    command?.redirects.length === 0 &&
    (command.assignments.length === 0 || command.wrappers.length > 0) &&
    item?.after === undefined &&
    words.every(({ kind }) => kind === 'literal');
  if (isPlain) return words.map(({ value }) => value);
  throw new SlimifyError(`--run takes one plain command, and the image's own shell the rest: --run "sh -c '...'"`);
}

function endpoint(text: string): { readonly port: number; readonly path: string } {
  const [, port = '', path = '/'] = /^(\d{1,5})(\/[!-~]*)?$/.exec(text) ?? [];
  if (Number(port) > 0 && Number(port) < 65_536) return { port: Number(port), path };
  throw new SlimifyError(`--http cannot be ${text}: it is PORT or PORT/PATH, 8080/health`);
}

function seconds(flag: string, text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  const value = Number(text);
  if (/^\d+(\.\d+)?$/.test(text) && value > 0 && value <= 86_400) return value;
  throw new SlimifyError(`--${flag} cannot be ${text}: it is a number of seconds`);
}
