import * as fs from 'node:fs';
import yargs from 'yargs';
import { transforms } from '../transforms/index.ts';
import { options } from './command-options.ts';
import { runtimes } from './context.ts';
import { SlimifyError } from './error.ts';
import { showExample } from './example.ts';
import { explain } from './failure.ts';
import { hasCode, readLine, readToEnd, systemReason, writeToEnd } from './files.ts';
import { formats } from './formats.ts';
import { renderFailure } from './reporters/text.ts';
import { renderExplanation, renderList } from './reporters/transforms.ts';
import { run } from './run.ts';
import type { ExitCode, Io, Keyboard, Sink } from './run.ts';
import { colors, knownTransform, settle, settleCommand } from './settings.ts';
import { longRunFlags, slimifyShortRun } from './short-run.ts';
import { slimify } from './slimify.ts';
import { didYouMean } from './suggest.ts';
import { version } from './version.ts';
import { worker } from './work.ts';
import { threadArgument } from './works.ts';

/** Runs one command line. Everything it has to say goes through `io`, errors and bugs too: the promise does not reject. */
export async function main(argv: readonly string[], io: Io, engine?: typeof slimify): Promise<ExitCode> {
  try {
    const parser = commandLine();
    const args = parser.parseSync(argv);
    const words = [args._, args['--'] ?? []].flat().map(String);
    if (args.help) return print(`${await parser.getHelp()}\n`, io);
    if (args.version) return print(`${version}\n`, io);
    if (args._[0] === 'list') return print(renderList(transforms), io);
    if (args._[0] === 'completion') return print(await completion(words.slice(1), io), io);
    if (args._[0] === 'explain') return print(explanation(words[1]), io);
    if (args._[0] === 'verify') {
      const command = settleCommand({ ...args, words: words.slice(1) }, io);
      const { runVerify } = await import('./verify/command.ts');
      return await runVerify(command, io, engine);
    }
    if (args._[0] === 'init') {
      const { writeConfig } = await import('./config/init.ts');
      return print(writeConfig(words.slice(1), io.cwd), io);
    }
    if (args._[0] === 'config') {
      const { showConfig } = await import('./config/show.ts');
      return print(await showConfig(words.slice(1), settle({ ...args, words: [] }, io), io), io);
    }
    return await run(settle({ ...args, words }, io), io, engine);
  } catch (thrown) {
    const { message, stack } = explain(thrown);
    io.stderr.write(renderFailure('slimify', { message, stack, line: undefined }, false));
    return 2;
  }
}

const names = transforms.map(({ name }) => name);
function commandLine() {
  return yargs()
    .scriptName('slimify')
    .help(false)
    .version(false)
    .usage(
      '$0 [options] [file, folder or -]..\n$0 verify [options] [Dockerfile]\n$0 init\n$0 config <file>\n$0 list\n$0 explain <transform>\n$0 completion [bash, zsh or fish]',
    )
    .options(options)
    .epilogue('Without options: a diff of what would change in all Dockerfiles below the working folder.')
    .parserConfiguration({
      'boolean-negation': false,
      'camel-case-expansion': false,
      'dot-notation': false,
      'greedy-arrays': false,
      'parse-numbers': false,
      'parse-positional-numbers': false,
      'populate--': true,
    })
    .strictOptions()
    .wrap(100)
    .locale('en')
    .exitProcess(false)
    .fail((message, error) => {
      throw message ? new SlimifyError(explainUsage(message)) : error;
    });
}

function explainUsage(message: string): string {
  const [, unknown] = /^Unknown arguments?: ([^,]*)/.exec(message) ?? [];
  if (unknown !== undefined) {
    const known = Object.entries(options).flatMap(([name, option]) =>
      'alias' in option ? [name, option.alias] : [name],
    );
    const long = known.filter((name) => name.length > 1).map(flag);
    return `unknown option ${flag(unknown)}${didYouMean(flag(unknown), long, 'slimify --help shows all')}`;
  }
  const [, hungry] = /^Not enough arguments following: (.*)$/.exec(message) ?? [];
  return hungry === undefined ? message : `${flag(hungry)} needs a value`;
}

function flag(name: string): string {
  return `${name.length === 1 ? '-' : '--'}${name}`;
}

function explanation(name: string | undefined): string {
  if (name === undefined) throw new SlimifyError('explain needs the name of a transform; slimify list shows all');
  const known = knownTransform(name, names);
  return transforms
    .filter((transform) => transform.name === known)
    .map((transform) => renderExplanation(transform, showExample(transform)))
    .join('');
}

/** The script for a shell, by default that of the environment, or what that script asks for: what the last of the words behind `--` may become, one a line. */
async function completion([name, ...typed]: readonly string[], io: Io): Promise<string> {
  const { complete, completionScript, shells } = await import('./completion.ts');
  if (name !== 'words') {
    const shell = name ?? io.env['SHELL']?.replace(/.*\//, '') ?? '';
    const script = completionScript(shell);
    if (script !== undefined) return script;
    throw new SlimifyError(`no completion for ${shell || 'this shell'}; it is for ${shells.join(', ')}`);
  }
  const lists: Readonly<Record<string, readonly string[]>> = { only: names, skip: names };
  const values: typeof lists = { ...lists, format: formats, color: colors, runtime: runtimes, engine: engines };
  const completable = Object.entries(options).map(([key, option]) => ({
    names: ('alias' in option ? [key, option.alias] : [key]).map(flag),
    takesValue: option.type === 'string',
    values: values[key],
    isList: key in lists,
  }));
  const commands = { verify: [], init: [], config: [], list: [], explain: names, completion: shells };
  return complete(typed, completable, commands)
    .map((word) => `${word}\n`)
    .join('');
}

const engines = ['docker', 'podman', 'buildah'];

function print(text: string, io: Io): ExitCode {
  io.stdout.write(text);
  return 0;
}

/** A stream of the process, without Node's own layer: that one costs time to load, and tells of errors when it is too late. */
function sink(stream: 'stdout' | 'stderr', fd: number): Sink {
  return {
    write: (text) => {
      try {
        writeToEnd(fd, text);
        return true;
      } catch (error) {
        // Whoever read it, a pager or head, has seen enough; nobody is there to be told of a broken stderr.
        if (hasCode(error, 'EPIPE') || stream === 'stderr') return false;
        throw new SlimifyError(`standard output: ${systemReason(error) ?? String(error)}`, { cause: error });
      }
    },
    // Asking Node loads its network code, so ask the system first.
    isTerminal: () => fs.fstatSync(fd).isCharacterDevice() && process[stream].isTTY,
  };
}

const keyboard: Keyboard = {
  isTerminal: () => process.getBuiltinModule('node:tty').isatty(0),
  readLine: () => readLine(0),
};

/** A second interruption ends the process at once. */
function interrupted(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(name, () => controller.abort(name));
  return controller.signal;
}

// True in the bundle, which is nothing but the command; tests import main.
if (import.meta.main) {
  // a run over one small file does not even load it
  const setFlag = (flag: string): void => process.getBuiltinModule('node:v8').setFlagsFromString(flag);
  if (process.argv[2] === threadArgument) {
    for (const flag of longRunFlags) setFlag(flag);
    void import('./thread.ts').then(({ serve }) => serve({ worker, slimify }));
  } else {
    const io = {
      cwd: process.cwd(),
      env: process.env,
      readStdin: (limit?: number) => readToEnd(0, fs, limit),
      stdout: sink('stdout', 1),
      stderr: sink('stderr', 2),
      keyboard,
      interrupted,
      threadFile: import.meta.filename,
    };
    // until it is known better: a config may wait for what never comes
    process.exitCode = 2;
    void main(process.argv.slice(2), io, slimifyShortRun(setFlag)).then((code) => {
      process.exitCode = code;
    });
  }
}
