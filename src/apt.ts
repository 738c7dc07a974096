import { mounts, stageOf } from './dockerfile.ts';
import type { Dockerfile, Instruction, Shell, Stage } from './dockerfile.ts';
import { runsUnseen } from './programs.ts';
import type { Command, Script, Word } from './shell.ts';

/** Where apt keeps the package lists that `apt-get update` fetches. */
export const listsFolder = '/var/lib/apt/lists';

/** The cleanup that takes the lists and nothing else: apt makes the folder's contents again on the next update. */
export const removeLists = 'rm -rf /var/lib/apt/lists/*';

/** What a command does to apt's lists. */
export type AptUse = 'fetch' | 'need' | 'clean' | 'unseen' | 'none';

/** A RUN as far as apt's lists go; `command` and `use` for each command that matters, in order. */
export interface AptRun {
  readonly instruction: Instruction;
  readonly script: Script;
  readonly uses: readonly { readonly command: Command; readonly use: AptUse }[];
  /** Whether lists that it fetched stay in its layer. */
  readonly leaves: boolean;
}

/** Something that is carried out on top of a layer and reads, or may read, the lists in it. */
export interface Reader {
  readonly instruction: Instruction;
  /** Undefined when it cannot be edited: CMD, ENTRYPOINT, ONBUILD, exec form, a shell that is not read. */
  readonly run: AptRun | undefined;
  /** `need`: apt reads the lists; `unseen`: code that the file does not show may. */
  readonly use: 'need' | 'unseen';
}

/** Reads a RUN; undefined when it is no RUN in a readable shell, or nothing in it has to do with apt's lists. */
export function aptRun(instruction: Instruction): AptRun | undefined {
  if (!known.has(instruction)) known.set(instruction, readRun(instruction));
  return known.get(instruction);
}

const known = new WeakMap<Instruction, AptRun | undefined>();

function readRun(instruction: Instruction): AptRun | undefined {
  const { script, shell } = instruction;
  if (script === undefined) return undefined;
  const uses = script.commands.map((command) => ({ command, use: aptUse(command, shell) })).filter(({ use }) => use !== 'none');
  if (uses.length === 0) return undefined;
  const lastFetch = uses.findLastIndex(({ use }) => use === 'fetch');
  const cleaned = uses.findLastIndex(({ use }) => use === 'clean') > lastFetch;
  const mounted = mounts(instruction).some(({ target = '' }) => target !== '' && `${listsFolder}/`.startsWith(withSlash(target)));
  return { instruction, script, uses, leaves: lastFetch !== -1 && !cleaned && !mounted };
}

/** The apt verb of a command: `install`, `update`; undefined when it is not apt's, `''` when it cannot be told. */
export function aptVerb({ name, args }: Command): string | undefined {
  if (!/^(apt|apt-get|aptitude|apt-fast)$/.test(name)) return undefined;
  for (let i = 0; i < args.length; i++) {
    const word = args[i];
    if (word === undefined || word.kind !== 'literal') return '';
    if (/^(-[octaP]|--option|--config-file|--target-release|--default-release|--host-architecture|--build-profiles)$/.test(word.value)) i++;
    else if (!word.value.startsWith('-')) return word.value;
  }
  // `apt-get -f` and `apt-get --version` come without a verb
  return '';
}

/** Everything on top of a RUN's layer that reads its lists before they are fetched anew, in file order. */
export function listReaders(file: Dockerfile, instruction: Instruction): readonly Reader[] {
  const stage = stageOf(file, instruction);
  const readers: Reader[] = [];
  if (stage !== undefined) walk(stage, instruction.index - stage.from.index, readers);
  return readers;
}

/** The words of an `rm -r` that name apt's lists so that it really removes them. */
export function listWords(command: Command, shell: Shell | undefined): readonly Word[] {
  if (command.name !== 'rm') return [];
  return command.args.filter((word) => expandBraces(word, shell).some((path) => isLists(path, word)));
}

/** The paths that a word stands for: braces are expanded only by bash, any other shell hands them on as they are. */
export function expandBraces(word: Word, shell: Shell | undefined): readonly string[] {
  if (word.kind !== 'brace' || shell?.name !== 'bash') return [word.value];
  const match = /^([^{]*)\{([^{}]*)\}(.*)$/s.exec(word.value);
  if (match === null) return [word.value];
  const [, head = '', list = '', tail = ''] = match;
  return list.split(',').map((item) => head + item + tail);
}

function walk(stage: Stage, from: number, readers: Reader[]): void {
  for (let i = from; i < stage.instructions.length; i++) {
    const instruction = stage.instructions[i];
    if (instruction === undefined) continue;
    const text = instruction.trigger?.body.text ?? instruction.body.text;
    const run = aptRun(instruction);
    if (run === undefined) {
      const shows = instruction.keyword === 'RUN' ? instruction.script === undefined : hiddenRun.test(instruction.trigger?.keyword ?? instruction.keyword);
      if (shows && needsInText(text)) readers.push({ instruction, run, use: 'need' });
      continue;
    }
    for (const { use } of run.uses) {
      if (use === 'fetch' || use === 'clean') return;
      if (use === 'need' || use === 'unseen') readers.push({ instruction, run, use });
    }
  }
  for (const child of stage.children) walk(child, 0, readers);
}

const hiddenRun = /^(RUN|CMD|ENTRYPOINT|HEALTHCHECK)$/;

function needsInText(text: string): boolean {
  return /\b(apt|apt-get|aptitude)\b[^&|;]*\b(install|upgrade|build-dep)\b/.test(text) && !/\b(apt|apt-get|aptitude)\b[^&|;]*\bupdate\b/.test(text);
}

/** Programs that remove the lists themselves, in widely used base images. */
const cleaners = /clean-install|install_packages|install_clean|docker-image-cleanup|clean[-_]?up/;

/** Commands that may show apt's name without running it. */
const talkers = /^(echo|printf|cat|grep|egrep|fgrep|sed|awk|test|\[|ls|touch|chmod|chown|mkdir|ln|cp|mv|tee|which|command|export|apt-mark|apt-key|apt-config|curl|wget|git)$/;

function aptUse(command: Command, shell: Shell | undefined): AptUse {
  const { name, args } = command;
  if (cleaners.test(name)) return 'clean';
  const verb = aptVerb(command);
  if (verb !== undefined) return useOfVerb(verb, args);
  if (name === 'apt-cache' || name === 'gdebi' || name === 'tasksel' || name === 'mk-build-deps') return 'need';
  // it fetches the lists on recent releases only, and may need them on older ones
  if (name === 'add-apt-repository' || name === 'apt-add-repository') return 'none';
  if (name === 'rm') return listWords(command, shell).length > 0 ? 'clean' : 'none';
  if (name === 'find' && args.some(({ value }) => value.startsWith('/var/lib/apt'))) return 'clean';
  if (!talkers.test(name) && args.some(({ value }) => /(^|[\s;&|/])(apt|apt-get|aptitude)(\s|$)/.test(value))) return 'need';
  return runsUnseen(command) ? 'unseen' : 'none';
}

function useOfVerb(verb: string, args: readonly Word[]): AptUse {
  switch (verb) {
    case 'update':
      return 'fetch';
    case 'dist-clean':
    case 'distclean':
      return 'clean';
    case 'clean':
    case 'autoclean':
    case 'auto-clean':
    case 'autoremove':
    case 'auto-remove':
    case 'autopurge':
    case 'remove':
    case 'purge':
    case 'check':
    case 'moo':
    case 'hold':
    case 'unhold':
    case 'mark':
      return 'none';
    case '':
      return args.every(({ kind, value }) => kind === 'literal' && /^(--version|-v|--help|-h)$/.test(value)) ? 'none' : 'need';
    default:
      return 'need';
  }
}

function isLists(path: string, { kind, text }: Word): boolean {
  const match = /^\/var\/lib(\/apt(\/lists)?)?\/*(.*)$/.exec(path);
  if (match === null) return false;
  const rest = match[3] ?? '';
  if (rest === '') return match[1] !== undefined;
  // a star in quotes matches nothing but itself
  return /^\**(\.\*|_\*)?$/.test(rest) && (kind !== 'literal' || !text.includes('*'));
}

function withSlash(path: string): string {
  return path.endsWith('/') ? path : `${path}/`;
}
