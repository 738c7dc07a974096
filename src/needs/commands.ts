import { expand } from '../folders.ts';
import { baseName } from '../paths.ts';
import { handedOn, operandOf } from '../programs.ts';
import { parseScript } from '../shell.ts';
import type { Command, Script } from '../shell.ts';
import { nativeOf } from '../stacks/native.ts';
import { addFrom, removedBy } from './brought.ts';
import { isOpen, needsOfCode } from './code.ts';
import { isFed, selfContained, walkFetched } from './fetched.ts';
import { impliedBy } from './implied.ts';
import { needCertificates, needsOfWords } from './words.ts';
import { nodeScripts } from './node-scripts.ts';
import { needFile, needProgram, pathOf, readAt } from './walk.ts';
import type { Place, Walk } from './walk.ts';

/** Takes note of everything that the commands of a script need and bring. `folders`: where each item of its list starts, when that is known. */
export function walkScript(walk: Walk, place: Place, script: Script, folders: readonly string[] = []): void {
  const text = script.source.text;
  const names = [...text.matchAll(/(?:^|[\s;&|(])([A-Za-z_][\w-]*)\s*\(\s*\)|\bfunction\s+([\w-]+)/g)];
  const functions = new Set([...place.functions, ...names.map(([, one, other]) => one ?? other ?? '')]);
  const looks = script.commands.filter(({ name }) => /^(command|which|type|hash)$/.test(name));
  const found = looks.flatMap(({ args }) => args.map(({ value }) => value));
  const tested = new Set([...place.tested, ...found]);
  for (const command of script.commands) {
    const here = folders[command.item] ?? place.here;
    // what is read from elsewhere has no place of its own in the file
    const span = place.depth === 0 ? command : place.span;
    walkCommand(walk, { ...place, here, span, functions, tested }, command, script);
  }
}

/** Takes note of what one command needs and brings. `script` is what it stands in; undefined for a program that is run without a shell. */
export function walkCommand(walk: Walk, place: Place, command: Command, script: Script | undefined): void {
  for (const { value } of command.wrappers)
    if (/^(sudo|doas|env|nice|nohup|ionice|eatmydata)$/.test(value)) needProgram(walk, place, value, false);
  needsOfWords(walk, place, command);
  const [program] = command.program;
  if (program !== undefined) walkProgram(walk, place, command, script);
  const isListed = script?.commands.some(
    ({ name, args }) => /^apt(-get)?$/.test(name) && args.some(({ value }) => value === 'update'),
  );
  const gone = isListed === true ? undefined : removedBy(command).find((one) => !walk.brought.packages.has(one));
  if (gone !== undefined)
    walk.notes.doubt(`apt fails to remove ${gone} where it is neither installed nor listed`, place.span);
  addFrom(walk.brought, command, (text) => pathOf(walk, place, text), place.at.line);
}

function walkProgram(walk: Walk, place: Place, command: Command, script: Script | undefined): void {
  const { notes } = walk;
  const [word] = command.program;
  // `exec "$@"` runs what CMD says
  if (word === undefined || /^"?\$\{?[@*]/.test(word.text)) return;
  const path = expand(walk.file, place.at, word.value, command);
  if (/^\$\{?JAVA_HOME\b/.test(path)) return;
  if (path === '' || /[$`*?{]/.test(path)) {
    notes.doubt(`which program ${word.text} stands for cannot be told`, place.span);
    return;
  }
  const name = baseName(path);
  if (path.includes('/')) walkPath(walk, place, path);
  else {
    needProgram(walk, place, name, script !== undefined);
    const file = walk.brought.programs.get(name);
    if (file !== undefined) walkFile(walk, place, file);
  }
  if (script !== undefined && isFed(command, script)) hide(walk, place, `runs a script that is fetched`);
  for (const implied of impliedBy(command, (text) => expand(walk.file, place.at, text, command))) {
    if (implied.startsWith('?')) notes.doubt(implied.slice(1), place.span);
    else needProgram(walk, place, implied, false);
  }
  if (script !== undefined) walkFetched(walk, place, command, script);
  walkHanded(walk, place, command);
  walkInstall(walk, place, command);
  walkOperand(walk, place, { ...command, name: command.name || name });
}

/** A program by its path: the distribution's, or a file that the stage made or copied. */
function walkPath(walk: Walk, place: Place, written: string): void {
  const path = pathOf(walk, place, written);
  const name = baseName(path);
  const isMade = walk.brought.paths.has(path);
  if (!isMade && /^\/(usr\/)?(local\/)?s?bin\/[^/]+$/.test(path)) {
    needProgram(walk, place, name, false);
    return;
  }
  if (path.startsWith('/etc/init.d/')) {
    if (walk.brought.packages.size === 0) walk.notes.add('path', path, place.span);
    return;
  }
  walkFile(walk, place, path);
}

/** A file that is run: a script is read where the build context shows it. */
function walkFile(walk: Walk, place: Place, path: string): void {
  const key = `${path}@${place.at.stage ?? 0}`;
  if (walk.read.has(key)) return;
  walk.read.add(key);
  const name = baseName(path);
  const text = readAt(walk, place, path);
  if (text === undefined) return walkUnread(walk, place, path, name);
  const [, interpreter = ''] = /^#!\s*(.*)/.exec(text) ?? [];
  const words = interpreter.trim().split(/\s+/);
  if (baseName(words[0] ?? '') === 'env') needProgram(walk, place, 'env', false);
  const program = baseName(
    words.find((one) => one !== '' && !/(^|\/)env$|^-|=/.test(one)) ?? (/\.sh$|^[^.]+$/.test(name) ? 'sh' : ''),
  );
  if (/\0/.test(text.slice(0, 512)) || program === '') return walkUnread(walk, place, path, name);
  needProgram(walk, place, program, false);
  if (!/^(sh|bash|dash|ash)$/.test(program)) return needsOfCode(walk, place, text, name);
  walkText(walk, { ...place, depth: place.depth + 1 }, text, name);
}

/** A script for the shell. */
function walkText(walk: Walk, place: Place, text: string, name: string): void {
  const script = place.depth > 5 ? undefined : parseScript({ text, at: [0], from: [0] });
  if (script === undefined) walk.notes.doubt(`the script ${name} cannot be read`, place.span);
  else walkScript(walk, place, script);
}

function walkUnread(walk: Walk, place: Place, path: string, name: string): void {
  if (/^(configure|Configure|config|autogen\.sh|bootstrap\.sh|buildconf)$/.test(name))
    needProgram(walk, place, 'gcc', false);
  if (/^(autogen\.sh|bootstrap\.sh|buildconf)$/.test(name))
    for (const one of ['autoconf', 'automake']) needProgram(walk, place, one, false);
  if (walk.own.has(name) || selfContained.test(name)) return;
  if (name === 'gradlew') needProgram(walk, place, 'java', false);
  else if (!/(^|\/)node_modules\/|^\/.*\/(venv|\.venv|env)\/bin\//.test(path))
    hide(walk, place, `runs ${name}, which cannot be read`);
}

/** Whatever a hidden program needs is not seen, and it may bring anything. */
function hide({ notes, brought }: Walk, place: Place, what: string): void {
  notes.doubt(`line ${place.at.line} ${what}`, place.span);
  brought.unknown ??= place.at.line;
}

/** What a program runs in its turn: `bash -c '...'`, `xargs rm`, `find -exec`, `tini -- node`. */
function walkHanded(walk: Walk, place: Place, command: Command): void {
  const below = { ...place, depth: place.depth + 1 };
  const inner = handedOn(command);
  if (inner !== undefined) walkScript(walk, below, inner);
  const { name, args } = command;
  const texts = args.map(({ text }) => text);
  const run = (words: readonly string[]): void => {
    if (words.length > 0) walkText(walk, below, words.join(' '), name);
  };
  if (
    /^(tini|tini-static|dumb-init|catatonit|nodemon-any|time|chroot|strace|s6-setuidgid|setsid|unbuffer|xvfb-run|faketime)$/.test(
      name,
    )
  ) {
    const from = args.findIndex(({ value }) => !value.startsWith('-'));
    if (from !== -1) run(texts.slice(/^(chroot|s6-setuidgid)$/.test(name) ? from + 1 : from));
  }
  if (name !== 'find') return;
  for (const [i, { value }] of args.entries()) {
    if (!/^-(exec|execdir|ok|okdir)$/.test(value)) continue;
    const end = texts.findIndex((text, j) => j > i && /^(\\?;|';'|";"|\+)$/.test(text));
    run(texts.slice(i + 1, end === -1 ? undefined : end).map((text) => text.replace(/^\{\}$/, "'{}'")));
  }
}

/** An installer of a language, or a build. */
function walkInstall(walk: Walk, place: Place, command: Command): void {
  const { notes, brought, file } = walk;
  const { at } = place;
  const words = command.args.map(({ value }) => expand(file, at, value, command));
  const set = new Map(command.assignments.map(({ name, value }) => [name, value]));
  const env = (name: string): string | undefined => {
    const value = set.get(name) ?? expand(file, at, `$${name}`, command);
    return value.startsWith('$') ? undefined : value;
  };
  const native = nativeOf(command.name, {
    words,
    env,
    version: walk.version,
    read: (path) => readAt(walk, place, path),
  });
  if (native === undefined) return;
  for (const [kind, name] of native.needs) {
    if (kind === 'command') needProgram(walk, place, name, false);
    else if (kind === 'certificates') needCertificates(walk, place);
    else needFile(walk, place, kind, name);
  }
  for (const reason of native.unseen) notes.doubt(reason, place.span);
  for (const name of native.programs) brought.programs.set(name, undefined);
  if (native.more) brought.unknown ??= place.at.line;
}

/** A script that an interpreter is given, a script of package.json. */
function walkOperand(walk: Walk, place: Place, command: Command): void {
  const { name, args } = command;
  const operand = operandOf(command);
  const isStart = /^(CMD|ENTRYPOINT)$/.test(place.at.keyword) && place.depth <= 1;
  if (isStart && isOpen(name, command))
    walk.notes.doubt(`anything may be run in a container that starts ${name}`, place.span);
  if (/^(npm|yarn|pnpm)$/.test(name)) {
    for (const [title, text] of nodeScripts(walk, place, command))
      walkText(walk, { ...place, depth: place.depth + 1 }, text, title);
    return;
  }
  if (name === 'source' || name === '.') {
    if (!/(^|\/)(activate|os-release|\.?bashrc|\.?profile|\.?bash_profile|envvars|env|nvm\.sh)$/.test(operand))
      walkFile(walk, place, operand);
    return;
  }
  if (/^(sh|bash|dash|ash)$/.test(name) && operand !== '' && operand !== '-') {
    const text = readAt(walk, place, operand);
    if (text === undefined) hide(walk, place, `runs ${baseName(operand)}, which cannot be read`);
    else walkText(walk, { ...place, depth: place.depth + 1 }, text, baseName(operand));
    return;
  }
  if (!/^(python[\d.]*|node|nodejs|ruby|perl|php)$/.test(name)) return;
  const inline = args.findIndex(({ value }) => /^-[a-zA-Z]*[ce]$/.test(value));
  const code = inline === -1 ? readAt(walk, place, operand) : args[inline + 1]?.value;
  if (code !== undefined) needsOfCode(walk, place, code, inline === -1 ? baseName(operand) : name);
  if (baseName(operand) === 'setup.py') walk.notes.doubt('what setup.py builds cannot be seen', place.span);
}
