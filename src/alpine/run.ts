import { aptInstall } from '../apt-install.ts';
import { aptVerb, listWords } from '../apt-steps.ts';
import { expand } from '../folders.ts';
import type { Dockerfile, Instruction } from '../dockerfile.ts';
import { mounts } from '../dockerfile.ts';
import type { Edit } from '../edit.ts';
import { originOf } from '../images/levels.ts';
import type { Command, Item, Script } from '../shell.ts';
import { commentsIn, prependCommand, removeCommand, removeInstruction, replaceWord } from '../write.ts';
import { differsInBusybox } from './busybox.ts';
import { toApk } from './install.ts';
import { whyNotInstalled } from './languages.ts';
import type { Groups } from './users.ts';
import { accountOf } from './users.ts';
import { whyNotFile } from './start.ts';

/** What has been made in a stage by the time a RUN is carried out, and what it is told. */
export interface Setting {
  readonly groups: Groups;
  /** Packages of Debian. */
  readonly packages: Set<string>;
  /** Packages of Alpine that an install has to bring beside its own. */
  readonly more: (command: Command) => readonly string[];
  /** The text of a file by the name that a command gives it; undefined when the build context does not show it. */
  readonly read: (at: Instruction, command: Command | undefined, path: string) => string | undefined;
}

/** What makes a RUN of Debian's one of Alpine's; a text names the first thing that has no counterpart there. */
export function toAlpine(file: Dockerfile, at: Instruction, setting: Setting): readonly Edit[] | string {
  const { script } = at;
  if (at.json || script === undefined) return `what RUN does in ${at.json ? 'exec form' : 'a shell that is not read'}`;
  if (mounts(at).some(({ type, target = '' }) => type === 'cache' && /^\/var\/(cache|lib)\/apt/.test(target)))
    return "a mount for apt's cache";
  if (at.flags.some(({ name, value = '' }) => name === 'mount' && /(^|,)from=/.test(value)))
    return 'a mount of another image';
  const edits: Edit[] = [];
  const leaving: Item[] = [];
  for (const command of script.commands) {
    const item = script.items[command.item];
    const made = item === undefined ? 'what is not read' : step(file, at, script, item, command, setting);
    if (typeof made === 'string') return made;
    if (made === undefined) continue;
    edits.push(...made.edits);
    if (made.isGone && item !== undefined) leaving.push(item);
  }
  if (leaving.length === script.items.length && at.heredocs.length === 0) return removeInstruction(file, at);
  const removals = leaving.flatMap((item) => removeCommand(file, script, script.items.indexOf(item)) ?? [undefined]);
  const whole = [...edits, ...removals.flatMap((edit) => edit ?? [])].toSorted((a, b) => a.start - b.start);
  if (removals.includes(undefined) || whole.some(({ start }, i) => start < (whole[i - 1]?.end ?? 0)))
    return 'apt in a form that is not read';
  return whole;
}

/** What becomes of a command that does not stay as it is. */
interface Outcome {
  readonly edits: readonly Edit[];
  /** Whether its item goes as a whole. */
  readonly isGone: boolean;
}

const gone: Outcome = { edits: [], isGone: true };

/** What becomes of one command; undefined when it stays, a text names what has no counterpart. */
function step(
  file: Dockerfile,
  at: Instruction,
  script: Script,
  item: Item,
  command: Command,
  setting: Setting,
): Outcome | string | undefined {
  const { name, program, args } = command;
  if (program.length === 0) return undefined;
  if (aptVerb(command) !== undefined || /^(dpkg|apt-key|apt-mark|add-apt-repository)/.test(name))
    return ofApt(file, item, command, setting);
  const isCleanup = name === 'rm' && item.command === command && args.length > 1;
  const operands = args.filter(({ value }) => !value.startsWith('-'));
  const lists = listWords(command, false);
  if (isCleanup && operands.every((word) => lists.includes(word) || /^\/var\/cache\/apt(\/|$)/.test(word.value)))
    return gone;
  const account = accountOf(command, setting.groups);
  if (typeof account === 'string') return account;
  if (account !== undefined) return ofAccount(file, item, command, account.before, account.text);
  return whyNotRun(file, at, script, command, setting);
}

function ofApt(file: Dockerfile, item: Item, command: Command, setting: Setting): Outcome | string | undefined {
  const verb = aptVerb(command);
  if (item.command !== command || !/^apt(-get)?$/.test(command.name)) return command.name;
  const options = command.args.filter(({ value }) => value !== verb);
  const isPlain = options.every(({ value }) => /^(-[yq]+|-qq|--yes|--quiet|--assume-yes)$/.test(value));
  if (command.wrappers.length > 0) return command.wrappers[0]?.value ?? '';
  if (/^(update|clean|autoclean|dist-?clean)$/.test(verb ?? '')) return isPlain ? gone : `${command.name} ${verb}`;
  const install = aptInstall(command);
  if (install === undefined) return `${command.name} ${verb}`;
  const apk = toApk(file, install, setting.more(command));
  if (typeof apk === 'string') return apk;
  for (const name of install.names) setting.packages.add(name);
  return apk.isEmpty ? gone : { edits: apk.edits, isGone: false };
}

function ofAccount(
  file: Dockerfile,
  item: Item,
  command: Command,
  before: string | undefined,
  text: string,
): Outcome | string {
  const [first] = command.program;
  const last = command.args.at(-1);
  if (first === undefined || last === undefined) return command.name;
  const words = { start: first.start, end: last.end };
  const isSplit = command.redirects.some(({ start }) => start < words.end) || commentsIn(file, words).length > 0;
  if (isSplit) return `${command.name} in a form that is not read`;
  const replaced = replaceWord(words, text);
  if (before === undefined) return { edits: [replaced], isGone: false };
  const ahead = item.command === command ? prependCommand(item, before) : undefined;
  return ahead === undefined ? command.name : { edits: [{ ...replaced, text: ahead.text + text }], isGone: false };
}

/** Why a command is not known to do the same on Alpine. */
function whyNotRun(
  file: Dockerfile,
  at: Instruction,
  script: Script,
  command: Command,
  setting: Setting,
): string | undefined {
  const { packages, read } = setting;
  const { name, wrappers, args } = command;
  const wrapper = wrappers.find(({ value }) => /^(sudo|doas|nice|nohup|ionice|time|eatmydata)$/.test(value));
  if (wrapper !== undefined) return wrapper.value;
  if (/^(bash|source|sudo|eval|su)$/.test(name)) return name;
  if (own.test(name)) {
    const values = args.map(({ value }) => expand(file, at, value, command));
    return whyNotInstalled({ name, words: values, packages, read: (path) => read(at, command, path) });
  }
  if (/^(curl|wget)$/.test(name)) {
    const kept = args.some(({ value }) =>
      /\.(json|txt|csv|xml|pem|crt|html|css|js|jar|war|yml|yaml|conf)$/.test(value),
    );
    const isShown =
      script.commands.length === 1 || !script.commands.some(({ name: one }) => /^(tar|unzip|sh|bash|chmod)$/.test(one));
    if (!kept || !isShown) return `what ${name} fetches, which may be made for glibc`;
    return name === 'wget' && !packages.has('wget') ? differsInBusybox(command) : undefined;
  }
  if (/^(make|gcc|g\+\+|cc|c\+\+|clang|cmake|configure|ninja|meson)$/.test(name))
    return `${name}, and what is compiled may need glibc`;
  // the same program, where its package is installed
  const origin = originOf('command', name, 'bookworm')?.name;
  if (origin !== undefined && packages.has(origin)) return undefined;
  if (name === 'update-ca-certificates' && packages.has('ca-certificates')) return undefined;
  if (/^(sh|ash|dash)$/.test(name) || command.program.at(-1)?.value.includes('/') === true) {
    const path = command.program.at(-1)?.value ?? '';
    const isTool = /^\/(usr\/)?s?bin\/[^/]+$/.test(path) && !/^(sh|ash|dash)$/.test(name);
    // what it runs is looked into as far as it can be read; `needs` says where it cannot
    return isTool ? differsInBusybox(command) : whyNotFile(at, command, setting, 0);
  }
  return differsInBusybox(command);
}

/** Programs of the images, which are the same there. */
const own =
  /^(node|nodejs|npm|npx|corepack|yarn|pnpm|python[\d.]*|pip[\d.]*|poetry|pipenv|uv|ruby|gem|bundler?|rake|php|composer|docker-php-ext-\w+|pecl|java|go|nginx|mix|rebar3?|erl|elixir|conda)$/;
