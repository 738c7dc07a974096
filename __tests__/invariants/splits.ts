import { parseDockerfile } from '../../src/dockerfile.ts';
import type { Dockerfile, Instruction, Stage } from '../../src/dockerfile.ts';
import type { Command } from '../../src/shell.ts';
import type { Violation } from '../invariants.ts';
import { isListed, tagsOf } from './library.ts';
import { checkSite, isSite } from './sites.ts';

/** Settings of a build that no program needs when it runs. */
const buildSettings =
  /^(CGO_ENABLED|GO111MODULE|GOARCH|GOCACHE|GOFLAGS|GOMODCACHE|GOOS|GOPATH|GOPRIVATE|GOPROXY|GOSUMDB|DEBIAN_FRONTEND|CARGO_\w+|RUSTFLAGS|RUSTUP_\w+|MAVEN_\w+|GRADLE_\w+|PIP_\w+|CFLAGS|CXXFLAGS|LDFLAGS|MAKEFLAGS|CC|CXX|NUGET_\w+|COMPOSER_\w+)$/;

/**
 * A stage that was split builds as it did, and the new last stage says of the image what the old one said: by name, value and place in the order.
 * How it starts may differ where the new image has an ENTRYPOINT of its own. Told from the two texts alone.
 */
export function checkSplit(textBefore: string, textAfter: string): readonly Violation[] {
  const violations: Violation[] = [];
  const invariant = 'split is not the same image' as const;
  const broken = (detail: string): void => void violations.push({ invariant, detail });
  const [before, after] = [parseDockerfile(textBefore), parseDockerfile(textAfter)];
  const [own, last] = [before.stages.at(-1), after.stages.at(-1)];
  if (own === undefined || last === undefined) return violations;
  // a stage that builds nothing itself goes on from the new base, and what it was built from stays
  const isMoved = own.parent !== undefined && !own.instructions.some(({ keyword }) => /^(RUN|COPY|ADD)$/.test(keyword));
  const added = isMoved && after.stages.length === before.stages.length ? 0 : 1;
  const builder = added === 0 ? after.stages[own.parent?.index ?? -1] : after.stages.at(-2);
  if (builder === undefined) return violations;
  const old = wholeOf(own);
  if (after.stages.length !== before.stages.length + added) broken('not one stage more');
  for (const [i, stage] of before.stages.slice(0, -1).entries()) {
    const twin = after.stages[i];
    if (twin === undefined || bodyOf(before, stage) !== bodyOf(after, twin)) broken(`stage ${i} changed`);
  }
  const kept = added === 0 ? own.parent : own;
  if (kept?.image.text !== builder.image.text || builder.name === undefined)
    broken('the build stage has another base or no name');
  if (added === 0 && kept?.name !== builder.name) broken('the build stage has another name');
  if (own.name !== last.name || own.name === builder.name) broken('--target gives another stage');
  // the author's own image stays what it is
  if (last.parent !== undefined || (last.image.text !== old.image.text && !isKnown(last)))
    broken(`the new base is not in the data: ${last.image.text}`);

  const tells = /^(CMD|ENTRYPOINT|EXPOSE|HEALTHCHECK|LABEL|MAINTAINER|STOPSIGNAL|VOLUME)$/;
  const end = own.instructions.findLastIndex(({ keyword }) => /^(RUN|COPY|ADD)$/.test(keyword));
  const expected = own.instructions.filter(({ keyword }, i) => i <= end && !tells.test(keyword)).map(textIn(before));
  const built = added === 0 ? [] : builder.instructions.map(textIn(after));
  // what only the development needs may be removed at the end
  const isServed = isSite(last);
  if ((prunes.test(built.at(-1) ?? '') || isServed) && built.length === expected.length + 1) built.pop();
  if (expected.join('\0') !== built.join('\0')) broken('what is built changed');

  for (const keyword of ['EXPOSE', 'LABEL', 'MAINTAINER', 'STOPSIGNAL', 'VOLUME', 'HEALTHCHECK']) {
    const [was, is] = [old, last].map((stage) => stage.instructions.filter((one) => one.keyword === keyword));
    const [texts, now] = [was?.map(textIn(before)), is?.map(textIn(after))];
    if (texts?.join('\0') !== now?.join('\0')) broken(`${keyword}: was ${texts?.join(', ')}, is ${now?.join(', ')}`);
  }
  if (isServed)
    return [...violations, ...[...checkSite(old, last, builder.name)].map((detail) => ({ invariant, detail }))];
  const [settings, set] = [old, last].map((stage) => settingsOf(stage, old));
  for (const [name, value] of settings ?? []) {
    if (set?.get(name) === value || (set?.has(name) === false && buildSettings.test(name))) continue;
    broken(`ENV ${name}: was ${value}, is ${set?.get(name)}`);
  }
  const [user, nowUser] = [old, last].map(
    (stage) => stage.instructions.findLast(({ keyword }) => keyword === 'USER')?.args[0],
  );
  if (user !== nowUser) broken(`USER: was ${user}, is ${nowUser}`);
  const folder = folderOf(old, old);
  if (folder !== undefined && folderOf(last, old) !== folder)
    broken(`WORKDIR: was ${folder}, is ${folderOf(last, old)}`);
  if (!startsAlike(old, last)) broken('it starts otherwise');

  for (const { keyword, line, flags, args } of last.instructions) {
    if (keyword === 'ADD' || (keyword === 'RUN' && !isSetup(old, last))) broken(`line ${line}: ${keyword}`);
    if (keyword !== 'COPY') continue;
    if (flags.find(({ name }) => name === 'from')?.value !== builder.name) broken(`line ${line} copies from elsewhere`);
    const target = args.at(-1) ?? '';
    const isThere = last.instructions.some(
      (one) => one.keyword === 'WORKDIR' && one.line < line && one.args[0] === target,
    );
    if (isThere && isGiven(old, target) && !isGiven(last, target))
      broken(`line ${line}: the folder itself stays root's`);
    if (args.some((path) => !path.startsWith('/'))) broken(`line ${line}: a path that is not absolute`);
  }
  return violations;
}

const prunes =
  /^run (npm prune --(omit=dev|production)|yarn install --production --frozen-lockfile --ignore-scripts --prefer-offline|CI=true pnpm prune --prod --ignore-scripts)$/i;

/** Whether a RUN gives a folder itself to somebody: COPY changes no folder that WORKDIR has made. */
function isGiven({ instructions }: Stage, folder: string): boolean {
  const commands = instructions.flatMap(({ script }) => script?.commands ?? []);
  return commands.some(({ name, args }) => {
    const words = args.map(({ value }) => value.replace(/(?<=.)\/$/, ''));
    const isDeep = words.some((word) => /^-\w*R/.test(word));
    return (
      name === 'chown' &&
      words.some((word) => word === folder || (isDeep && /^\/./.test(word) && folder.startsWith(`${word}/`)))
    );
  });
}

/** A stage with what those below it say that it does not say anew. */
function wholeOf(stage: Stage): Stage {
  const { parent, instructions } = stage;
  if (parent === undefined) return stage;
  const below = wholeOf(parent);
  const anew = new Set(
    instructions.map(({ keyword }) => keyword).filter((one) => !/^(EXPOSE|LABEL|VOLUME)$/.test(one)),
  );
  if (anew.has('ENTRYPOINT')) anew.add('CMD');
  const kept = below.instructions.filter(
    ({ keyword }) => !anew.has(keyword) || /^(ENV|USER|WORKDIR|RUN|COPY|ADD|ARG)$/.test(keyword),
  );
  const settings = new Map([...below.settings, ...stage.settings]);
  return { ...stage, image: below.image, instructions: [...kept, ...instructions], settings };
}

/** A RUN of the new stage installs packages or programs, or makes users, and the image has a shell. */
function isSetup(old: Stage, { instructions, image }: Stage): boolean {
  const runs = instructions.filter(({ keyword }) => keyword === 'RUN');
  const setup = /^(apt-get|apk|rm|useradd|groupadd|adduser|addgroup|mkdir|chown|chgrp|ldconfig|set|export)$/;
  return (
    !/distroless|scratch/.test(image.text) &&
    runs.every(
      ({ script }) =>
        script?.commands.every(
          (one) => setup.test(one.name) || isSameMode(old, one) || isSameZone(old, one) || isRepeated(old, one),
        ) === true,
    )
  );
}

/** A program that npm or yarn installs for everybody, or a module of Apache or a user that is changed, as the old stage had it. */
function isRepeated({ instructions }: Stage, { name, args }: Command): boolean {
  const words = [name, ...args.map(({ value }) => value)].join(' ');
  const isGlobal =
    /^(npm (install|i|add) (.* )?(-g|--global)\b|yarn global add |a2(en|dis)(mod|site|conf) |(user|group)mod )/.test(
      words,
    );
  return (
    isGlobal &&
    instructions.some(({ script }) =>
      script?.commands.some((one) => [one.name, ...one.args.map(({ value }) => value)].join(' ') === words),
    )
  );
}

/** The time zone that the old stage set too. */
function isSameZone({ instructions }: Stage, { name, args, redirects }: Command): boolean {
  const words = args.map(({ value }) => value).join(' ');
  const place = name === 'ln' ? '/etc/localtime' : '/etc/timezone';
  const sets =
    name === 'ln'
      ? /^-sf \/usr\/share\/zoneinfo\/\S+ \/etc\/localtime$/.test(words)
      : name === 'echo' && redirects.every(({ operator, target }) => operator === '>' && target?.value === place);
  return sets && instructions.some(({ keyword, body }) => keyword === 'RUN' && body.text.includes(place));
}

/** A folder that is made again gets the mode that it had. */
function isSameMode({ instructions }: Stage, { name, args: [mode] }: Command): boolean {
  if (name !== 'chmod' || mode === undefined) return false;
  const commands = instructions.flatMap(({ script }) => script?.commands ?? []);
  return commands.some(
    (one) =>
      /^(chmod|mkdir)$/.test(one.name) &&
      one.args.some(({ value }) => value.replace(/^(-m|--mode=)(?=.)/, '') === mode.value),
  );
}

/** The words that a container runs: those of the image's own ENTRYPOINT included, paths to node and python left out. */
function startsAlike(old: Stage, now: Stage): boolean {
  const wordsOf = ({ instructions, image }: Stage): string => {
    const last = (name: string): Instruction | undefined => instructions.findLast(({ keyword }) => keyword === name);
    const [entrypoint, command] = [last('ENTRYPOINT'), last('CMD')];
    const shown = (one: Instruction | undefined): readonly string[] =>
      one === undefined ? [] : one.json ? one.args : inShell(filled(one.body.text.trim(), old), now);
    const own = /distroless\/nodejs/.test(image.text)
      ? ['node']
      : /distroless\/java\d/.test(image.text)
        ? ['java', '-jar']
        : /distroless\/python/.test(image.text)
          ? ['python']
          : [];
    const words = [...(entrypoint === undefined ? own : shown(entrypoint)), ...shown(command)];
    return words
      .map((word, i) =>
        i === 0 ? word.replace(/^.*\/(node|java|python)[\d.]*$/, '$1').replace(/^python[\d.]*$/, 'python') : word,
      )
      .join('\0');
  };
  return wordsOf(old) === wordsOf(now);
}

/** The words of a command that a shell runs; without one in the new image, plain words are those of the program itself. */
function inShell(text: string, { image }: Stage): readonly string[] {
  const isBare = /^(scratch$|gcr\.io\/distroless\/(static|base|cc)-)/.test(image.text);
  const words = text.replace(/^exec\s+/, '');
  return isBare && /^[\w./:@%+,-][\w./:@%+,= -]*$/.test(words) && !/^\S*=/.test(words)
    ? words.split(/\s+/)
    : ['sh', '-c', text];
}

/** A text with what golang's images set filled in, unless the file sets it anew. */
function filled(text: string, { image, settings }: Stage): string {
  const isGo = /^((docker\.io\/)?library\/)?golang(:|@|$)/.test(image.text) && !settings.has('ENV GOPATH');
  return isGo ? text.replace(/\$(GOPATH\b|\{GOPATH\})/g, '/go') : text;
}

function settingsOf({ instructions }: Stage, old: Stage): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { keyword, args } of instructions) {
    if (keyword === 'ENV')
      for (let i = 0; i + 1 < args.length; i += 3) found.set(args[i] ?? '', filled(args[i + 1] ?? '', old));
  }
  return found;
}

function folderOf({ instructions }: Stage, old: Stage): string | undefined {
  let folder: string | undefined;
  for (const {
    keyword,
    args: [written = ''],
  } of instructions) {
    if (keyword !== 'WORKDIR') continue;
    const path = filled(written, old);
    folder = path.startsWith('/') ? path : folder === undefined ? undefined : `${folder}/${path}`;
  }
  return folder?.replace(/\/\.?(?=\/|$)/g, '') === '' ? '/' : folder?.replace(/\/(\.\/)*\.?$/, '');
}

function isKnown({ image: { text } }: Stage): boolean {
  if (text === 'scratch') return true;
  const [, prefix = '', family = '', tag = 'latest'] =
    /^(.*\/)?([^:/@]+)(?::([^@]+))?$/.exec(text.replace(/\$\{?\w+\}?/, '')) ?? [];
  if (text.includes('$')) return true;
  if (/distroless|dotnet/.test(prefix)) return isListed(`${prefix}${family}:${tag}`);
  return tagsOf(family).get(tag)?.isDropped === false;
}

function bodyOf(file: Dockerfile, { from, instructions }: Stage): string {
  return [from, ...instructions].map(textIn(file)).join('\0');
}

function textIn({ text }: Dockerfile): (one: Instruction) => string {
  return ({ start, end }) => text.slice(start, end);
}
