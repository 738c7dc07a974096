import type { Context } from '../context.ts';
import type { Dockerfile, Instruction } from '../dockerfile.ts';
import { expand, isMounted, placeOf } from '../folders.ts';
import { userAt } from '../order.ts';
import type { Command } from '../shell.ts';
import { relate, tracesAt } from '../traces.ts';
import type { Trace } from '../traces.ts';
import { effectOf } from './effects.ts';
import type { Effect, Language } from './effects.ts';
import {
  emptyDraft,
  homeAt,
  isBelow,
  isInEnvironment,
  isPlain,
  isRoot,
  isShared,
  isThere,
  setBy,
} from './left-draft.ts';
import type { Draft, Left } from './left-draft.ts';
import { takeCopy, takeFolder } from './left-copies.ts';
import { takePackages } from './left-packages.ts';
import { userIn } from './left-users.ts';
import { textAt } from './manifests.ts';

/** Folders that programs write to while they work, and that none counts on. */
const passing =
  /^(\/tmp|\/var\/tmp|\/var\/cache\/(apk|apt|debconf|fontconfig|ldconfig|man)|\/var\/lib\/(apt|dpkg)|\/dev|\/proc|\/sys|\/root\/\.cache\/(pip|uv))(\/|$)/;

/** What instructions leave in the image; a text says what is not known of them, naming the line. */
export function leftBy(
  file: Dockerfile,
  build: readonly Instruction[],
  language: Language,
  context: Context,
): Left | string {
  const draft = emptyDraft(file, language, context);
  for (const at of build) {
    const reason = take(draft, at);
    if (reason !== undefined) return reason;
  }
  return { ...draft, packages: [...draft.packages.values()] };
}

function take(draft: Draft, at: Instruction): string | undefined {
  if (at.keyword === 'WORKDIR') return takeFolder(draft, at);
  if (at.keyword === 'COPY' || at.keyword === 'ADD') return takeCopy(draft, at);
  if (at.keyword !== 'RUN') return undefined;
  if (at.script === undefined) return `what line ${at.line} runs cannot be read`;
  for (const trace of tracesAt(draft.file, at)) {
    const reason = takePackages(draft, trace) ?? takeCommand(draft, trace);
    if (typeof reason === 'string') return reason;
  }
  return undefined;
}

function takeCommand(draft: Draft, trace: Trace): string | undefined {
  const { at, command, here } = trace;
  const { file, paths, language } = draft;
  const { line } = at;
  const own = nameOf(command);
  const effect = effectOf(
    command,
    language,
    (name) => command.assignments.find((one) => one.name === name)?.value ?? setBy(draft, at, name),
    (path) => textAt(file, at, placeOf(here, path), draft.context),
  );
  if (effect === undefined) return `what ${own} leaves in line ${line} is not known`;
  draft.builds ||= language.builders.test(command.name);
  const home = homeAt(draft, at);
  const resolve = (word: string): string =>
    placeOf(here, expand(file, at, word, command)).replace(/^~(?=\/|$)/, home ?? '~');
  if (effect.works === true && !isThere(draft, here) && !passing.test(here))
    return `what ${own} leaves in line ${line} is not known: it works in ${here}, which is not the project's own`;
  if (effect.global !== undefined) {
    if (!language.hasAssets || effect.global !== '')
      return `line ${line} installs ${effect.global === '' ? own : effect.global} for everybody`;
    draft.foreignNode ??= line;
  }
  for (const place of effect.removes?.map(resolve) ?? []) {
    for (const path of paths) {
      if (relate(place, path) === undefined) continue;
      if (!isCertain(trace)) return `whether line ${line} removes ${path} is not known`;
      paths.delete(path);
    }
  }
  return (
    takeUsers(draft, trace, effect) ??
    takeOwners(draft, trace, effect, resolve) ??
    takeWrites(draft, trace, effect, resolve)
  );
}

/** What a command is called: with its script where Python runs one. */
function nameOf({ name, args }: Command): string {
  if (name === '') return 'a command';
  if (!/^python[\d.]*$/.test(name) || args[0]?.value.startsWith('-') !== false) return name;
  return [name, ...args.slice(0, 2).map(({ value }) => value)].join(' ');
}

/** Whether a command is carried out in every build. */
function isCertain({ at, command }: Trace): boolean {
  const chain = at.script?.items[command.item]?.chain;
  return (
    command.within.every((one) => /^(pipe|group|subshell)$/.test(one)) &&
    at.script?.items.every((item) => item.chain !== chain || item.before !== '||') === true
  );
}

function takeUsers(draft: Draft, trace: Trace, effect: Effect): string | undefined {
  if (effect.runsAgain === true) return takeAgain(draft, trace);
  if (effect.makesUsers !== true) return undefined;
  const { at, command } = trace;
  const words = [...command.program, ...command.args];
  const text = words.map((word) => expand(draft.file, at, word.text, command)).join(' ');
  if (!isCertain(trace) || /[$`]/.test(text)) return `which users line ${at.line} makes is not known`;
  const { name, home } = userIn(command, (word) => expand(draft.file, at, word, command));
  draft.users.push({ text, name, at });
  draft.homes.set(name, home ?? `/home/${name}`);
  return undefined;
}

/** What has to be run again, as users are made again. */
function takeAgain(draft: Draft, trace: Trace): string | undefined {
  const { at, command } = trace;
  const text = [...command.program, ...command.args].map((word) => word.text).join(' ');
  if (!isCertain(trace) || /[$`]/.test(text)) return `whether line ${at.line} runs ${command.name} is not known`;
  draft.users.push({ text, name: '', at });
  return undefined;
}

function takeOwners(
  draft: Draft,
  { at, command }: Trace,
  { owns = [], mode: given, writes = [] }: Effect,
  resolve: (word: string) => string,
): string | undefined {
  const [first = ''] = command.args.flatMap(({ value }) => (value.startsWith('-') ? [] : [value]));
  const mode = expand(draft.file, at, given ?? first, command);
  if (given !== undefined && /[$`]/.test(mode)) return `the mode of the folders of line ${at.line} is not known`;
  for (const place of given === undefined ? [] : writes.map(resolve))
    draft.owners.push({ text: `chmod ${mode} ${place}`, place, at });
  const options = command.args.flatMap(({ value }) => (value.startsWith('-') ? [value] : []));
  for (const word of owns) {
    const place = resolve(word);
    if (isPlain(place) && !/[$`]/.test(mode))
      draft.owners.push({ text: [command.name, ...options, mode, place].join(' '), place, at });
    else if (!isBelow(draft, place) || command.name !== 'chmod') return `whose line ${at.line} makes what is not known`;
  }
  return undefined;
}

function takeWrites(draft: Draft, trace: Trace, effect: Effect, resolve: (word: string) => string): string | undefined {
  const { at, command } = trace;
  const { file, paths, folders, perhaps, owners, environments, language } = draft;
  const { line } = at;
  const redirected = command.redirects.flatMap(({ operator, target }) =>
    /^(>|>>|>\||&>|&>>)$/.test(operator) && target !== undefined && !/^(&?\d|\/dev\/.*)$/.test(target.value)
      ? [target.value]
      : [],
  );
  const written = [...(effect.writes ?? []), ...redirected].map(resolve);
  if (effect.environment !== undefined) {
    const place = resolve(effect.environment);
    if (!isPlain(place)) return `where the virtual environment of line ${line} lies is not known`;
    environments.add(place);
    written.push(place);
    folders.add(place);
  }
  const user = userAt(file, at);
  const isOwned = user !== undefined && !isRoot(user);
  if (effect.installs === true && !isInEnvironment(draft, trace)) {
    if (!isOwned || language.userFolder === undefined) draft.installs = true;
    else written.push(`${homeAt(draft, at) ?? '~'}/${language.userFolder}`);
  }
  for (const place of written) {
    if (passing.test(place) || isMounted(file, at, place) === true) continue;
    if (command.name === 'mkdir') folders.add(place);
    const known = isPlain(place) ? place : place.replace(/\/[^/]*[$*?[{`].*$/s, '');
    if (!known.startsWith('/')) return `where ${command.name} of line ${line} writes to is not known`;
    // it holds nothing but certificates, those of the slim image too
    if (isShared(known) || (system.test(known) && known !== '/etc/ssl/certs')) {
      if (isBelow(draft, place)) continue;
      return `line ${line} writes to ${known}, where what it leaves cannot be told apart`;
    }
    const isFolder =
      folders.has(place) || (language.userFolder !== undefined && place.endsWith(`/${language.userFolder}`));
    if (isFolder) folders.add(place);
    if (isFolder && isOwned && isCertain(trace) && !isThere(draft, place))
      owners.push({ text: `chown ${user.replace(/:.*/, '')}: ${place}`, place, at });
    if (known === place && isCertain(trace) && command.name !== 'ln') paths.add(place);
    else perhaps.set(place, line);
  }
  return undefined;
}

/** Files of the distribution that packages and users change too. */
const system = /^\/etc\/(apt|apk|passwd|group|shadow|sudoers$|localtime|timezone|ssl)(\/|$)|^\/usr\/share\/man(\/|$)/;
