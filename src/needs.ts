import type { Context } from './context.ts';
import { sourcesOf } from './context.ts';
import type { Dockerfile, Instruction, Stage } from './dockerfile.ts';
import { foldersOf } from './folders.ts';
import { ownCommands } from './images/contents.ts';
import { officialName } from './images/release.ts';
import { sliceJoined } from './joined.ts';
import { addFile, copyOf, emptyBrought } from './needs/brought.ts';
import { walkCommand, walkScript } from './needs/commands.ts';
import { fetched, isProgram } from './needs/fetched.ts';
import { once } from './once.ts';
import { emptyNotes } from './needs/need.ts';
import type { Needs } from './needs/need.ts';
import { needOfPath, needOfSetting, needOfUser } from './needs/words.ts';
import { placeAt, pathOf } from './needs/walk.ts';
import type { Walk } from './needs/walk.ts';
import { isShown } from './needs/shown.ts';
import { baseName } from './paths.ts';
import { parseScript } from './shell.ts';

export { meets, packageFor } from './needs/meets.ts';
export type { Need, Needs } from './needs/need.ts';
import { rootOf, stageOf } from './order.ts';

/**
 * What a stage, and those that are built from it, count on their image for: the commands of RUN, CMD, ENTRYPOINT, HEALTHCHECK and ONBUILD, of the
 * scripts that these run as far as the build context shows them, and what installers need for what the lock files say. The code of the
 * application itself is not read. What the stage brings along before is no need.
 */
export function needsOf(file: Dockerfile, stage: Stage, context: Context): Needs {
  const known = knownIn(context)(file);
  return known.get(stage) ?? find(file, stage, context, known);
}

/** What was found of the stages of a file, each once. */
const knownIn = once((_context: Context) => once((_file: Dockerfile) => new Map<Stage, Needs>()));

function find(file: Dockerfile, stage: Stage, context: Context, others: Map<Stage, Needs>): Needs {
  // until it is known: a stage that is built from this one may copy from it
  others.set(stage, { all: [], unseen: [{ span: stage.from, reason: 'the stage itself' }] });
  const { image } = rootOf(stage);
  const official = image.resolved === undefined ? undefined : officialName(image);
  const walk: Walk = {
    file,
    context,
    own: new Set(ownCommands(official ?? '')),
    version: /^\d+(\.\d+)?/.exec(image.tag ?? '')?.[0] ?? '',
    isShown: () => isShown(file, context),
    notes: emptyNotes(),
    brought: emptyBrought(),
    others,
    read: new Set(),
  };
  const below: Stage[] = [];
  for (let one = stage.parent; one !== undefined; one = one.parent) below.unshift(one);
  for (const one of below) walkStage({ ...walk, notes: emptyNotes() }, one);
  walkAll(walk, stage);
  const { all, unseen } = walk.notes;
  others.set(stage, { all, unseen });
  return { all, unseen };
}

function walkAll(walk: Walk, stage: Stage): void {
  walkStage(walk, stage);
  if (stage.ships && stage.children.length === 0 && !isStarted(stage))
    walk.notes.doubt('what a container is to run is not said', stage.from);
  for (const child of stage.children) walkAll({ ...walk, brought: copyOf(walk.brought) }, child);
  // what other stages take from it
  for (const name of [stage.name, `${stage.index}`]) {
    for (const at of copiesFrom(walk.file).get(name ?? '') ?? []) {
      for (const path of at.args.slice(0, -1)) {
        if (/^\/(usr\/)?s?bin\/[^*?$]+$/.test(path) && !walk.brought.programs.has(baseName(path))) {
          if (walk.brought.packages.size === 0) walk.notes.add('command', baseName(path), at);
        } else needOfPath(walk, placeAt(walk, at), path);
      }
    }
  }
}

/** The COPYs out of other stages, by the name or number that these are called by. */
const copiesFrom = once(({ instructions }: Dockerfile) => {
  const found = new Map<string, Instruction[]>();
  for (const at of instructions) {
    const from = at.flags.find(({ name }) => name === 'from')?.value?.toLowerCase();
    if (at.keyword !== 'COPY' || from === undefined) continue;
    const known = found.get(from);
    if (known === undefined) found.set(from, [at]);
    else known.push(at);
  }
  return found;
});

/** Whether the file says what a container runs. */
function isStarted(stage: Stage): boolean {
  if (stage.instructions.some(({ keyword, args }) => /^(CMD|ENTRYPOINT)$/.test(keyword) && args.length > 0))
    return true;
  return stage.parent !== undefined && isStarted(stage.parent);
}

function walkStage(walk: Walk, stage: Stage): void {
  for (const at of stage.instructions) {
    const last = stage.instructions.findLast(({ keyword }) => keyword === at.keyword);
    // the last one counts
    if (/^(CMD|ENTRYPOINT|HEALTHCHECK)$/.test(at.keyword) && last !== at) continue;
    walkInstruction(walk, at.trigger ?? at);
  }
}

function walkInstruction(walk: Walk, at: Instruction): void {
  const place = placeAt(walk, at);
  switch (at.keyword) {
    case 'RUN':
      if (at.json) walkWords(walk, at, at.args);
      else if (at.script === undefined) walk.notes.doubt('the script of a RUN cannot be read', at);
      else {
        if (at.shell?.name === 'sh') walk.notes.add('shell', 'sh', at);
        walkScript(walk, place, at.script, foldersOf(walk.file, at, at.script));
      }
      return;
    case 'SHELL':
      if (/(^|\/)(bash|sh|ash|dash)$/.test(at.args[0] ?? ''))
        walk.notes.add('shell', baseName(at.args[0] ?? '') === 'bash' ? 'bash' : 'sh', at);
      else walk.notes.add('command', baseName(at.args[0] ?? ''), at);
      return;
    case 'CMD':
      if (!isTaken(walk, entrypointOf(stageOf(walk.file, at)))) walkStart(walk, at, at.json ? at.args : undefined);
      return;
    case 'ENTRYPOINT': {
      const command = stageOf(walk.file, at)?.instructions.findLast(({ keyword }) => keyword === 'CMD');
      const given = command?.json === true && isTaken(walk, at) ? command.args : [];
      walkStart(walk, at, at.json ? [...at.args, ...given] : undefined);
      return;
    }
    case 'HEALTHCHECK':
      if (/^none$/i.test(at.args[0] ?? '')) return;
      walkStart(walk, at, at.json ? at.args.slice(1) : undefined);
      return;
    case 'USER':
      needOfUser(walk, place, (at.args[0] ?? '').replace(/:.*$/, ''));
      return;
    case 'ENV':
      // programs of other folders
      if (at.args.some((word, i) => word === 'PATH' && /\//.test(at.args[i + 1] ?? '')))
        walk.brought.unknown ??= at.line;
      for (let i = 0; i + 1 < at.args.length; i += 3)
        needOfSetting(walk, place, at.args[i] ?? '', unquoted(at.args[i + 1] ?? ''));
      return;
    case 'COPY':
    case 'ADD':
      walkCopy(walk, at);
      return;
    default:
  }
}

function entrypointOf(stage: Stage | undefined): Instruction | undefined {
  if (stage === undefined) return undefined;
  return stage.instructions.findLast(({ keyword }) => keyword === 'ENTRYPOINT') ?? entrypointOf(stage.parent);
}

/** Whether an ENTRYPOINT takes the words of CMD for its own arguments, or none: a script may run them. */
function isTaken(walk: Walk, entrypoint: Instruction | undefined): boolean {
  if (entrypoint === undefined || entrypoint.args.length === 0) return false;
  if (!entrypoint.json) return true;
  const [program = ''] = entrypoint.args;
  const name = baseName(program);
  const isScript =
    /\.(sh|bash)$|entry|init|start|run/i.test(name) ||
    walk.brought.programs.has(name) ||
    walk.brought.paths.has(program);
  return (
    !isScript && !/^(tini|dumb-init|catatonit|gosu|su-exec|setpriv|env|exec|sh|bash|dash|ash|nice|sudo)$/.test(name)
  );
}

/** CMD and the like: in shell form a shell is needed. */
function walkStart(walk: Walk, at: Instruction, words: readonly string[] | undefined): void {
  if (words !== undefined) return walkWords(walk, at, words);
  const from = at.keyword === 'HEALTHCHECK' ? (/^\s*CMD\s+/i.exec(at.body.text)?.[0].length ?? 0) : 0;
  const script = parseScript(sliceJoined(at.body, from, at.body.text.length));
  if (at.shell !== undefined) walk.notes.add('shell', at.shell.name === 'bash' ? 'bash' : 'sh', at);
  if (script === undefined) walk.notes.doubt(`the command of ${at.keyword} cannot be read`, at);
  else walkScript(walk, placeAt(walk, at), script);
}

/** A program that is run without a shell. */
function walkWords(walk: Walk, at: Instruction, words: readonly string[]): void {
  // options alone are for the ENTRYPOINT
  if (words.length === 0 || words[0]?.startsWith('-') === true) return;
  const text = words.map((word) => `'${word.replaceAll("'", `'\\''`)}'`).join(' ');
  const command = parseScript({ text, at: [0], from: [0] })?.commands[0];
  if (command === undefined) return;
  walkCommand(walk, { ...placeAt(walk, at), depth: 1 }, command, undefined);
}

function walkCopy(walk: Walk, at: Instruction): void {
  const { brought, notes } = walk;
  const place = placeAt(walk, at);
  for (const { name, value = '' } of at.flags) if (name === 'chown') needOfUser(walk, place, value.replace(/:.*$/, ''));
  const written = at.args.at(-1) ?? '';
  const target = pathOf(walk, place, written);
  const sources = at.args.slice(0, -1);
  addFile(brought, target);
  for (const source of sources) addFile(brought, `${target.replace(/\/$/, '')}/${baseName(source)}`);
  // a folder full of programs, a whole tree
  if (/^\/(usr\/(local\/)?)?(s?bin)?$/.test(target) && sources.some((source) => !/\.\w+$|bin\/[^/]+$/.test(source)))
    brought.unknown ??= at.line;
  const from = at.flags.find(({ name }) => name === 'from')?.value;
  if (from !== undefined && sources.some(isProgram) && !isPlainStage(walk, at, from))
    notes.doubt(`what line ${at.line} copies from ${from} may need libraries or programs of the image`, at);
  if (at.keyword === 'ADD' && sources.some((source) => /^https?:/.test(source) && isProgram(source)))
    fetched(walk, place);
  if (sourcesOf(at).length > 0 && !walk.isShown())
    notes.doubt('what is copied from the build context is not known', at);
}

/** Whether nothing that a stage holds counts on more than its image, which is of the same family. */
function isPlainStage({ file, context, others }: Walk, at: Instruction, name: string): boolean {
  const own = stageOf(file, at);
  const stage = file.stages
    .slice(0, own?.index)
    .findLast((one) => one.name === name.toLowerCase() || `${one.index}` === name);
  if (stage === undefined || own === undefined) return false;
  if (officialName(rootOf(stage).image) !== officialName(rootOf(own).image)) return false;
  const { all, unseen } = others.get(stage) ?? find(file, stage, context, others);
  return (
    unseen.length === 0 && all.every(({ kind, name: one }) => kind !== 'library' && !/^(gcc|g\+\+|make|cc)$/.test(one))
  );
}

function unquoted(value: string): string {
  return value.replace(/\\(.)|['"]/gs, (_, escaped: string | undefined) => escaped ?? '');
}
