import { archiveNames, fateOf, isArchive, isExposed, usedLater } from '../src/archives.ts';
import type { Archive, Fate } from '../src/archives.ts';
import { runsWith } from '../src/dockerfile.ts';
import type { Dockerfile, Run, Stage } from '../src/dockerfile.ts';
import { downloadsOf } from '../src/downloads.ts';
import { expand, folderOf, foldersOf, isByVariable, isMounted, placeOf } from '../src/folders.ts';
import { itemBehind, removeTogether } from '../src/removals.ts';
import type { Removal } from '../src/removals.ts';
import { runsHidden, tracesAt } from '../src/traces.ts';
import type { Trace } from '../src/traces.ts';
import type { Refusal, Transform } from '../src/transform.ts';

export const removeInstallArchive: Transform = {
  name: 'remove-install-archive',
  summary: 'remove a downloaded archive once it is unpacked',
  why:
    'What `curl` or `wget` fetched stays in the layer beside what was unpacked from it: 15 MB beside 56 MB for the sources of OpenSSL 3.0.17 ' +
    '(measured), 81 MB beside 290 MB for the package of Chromium 156 (by its own record in Debian). A later `rm` only hides it; it has to go in the RUN that fetched it. Fetching into a pipe (`curl | tar`) saves no more and ' +
    'is not done: without `pipefail` it hides that the download failed.',
  example: {
    lines: [
      'FROM debian:12-slim',
      'RUN curl -fsSLo /tmp/tool.tgz https://example.com/tool.tgz && tar xzf /tmp/tool.tgz -C /opt',
    ],
  },
  safety: 'safe',
  risk:
    'a program that the Dockerfile does not show may look for the archive: a script or a build that runs later, a web server or an application whose folder it lies in. Search ' +
    'them for its name, or build the image and try it',
  mentions: ['curl', 'wget'],
  waste: archiveNames.map((name) => `**/${name}`),
  *find(file) {
    const removals: Removal[] = [];
    let count = 0;
    for (const run of runsWith(file, 'curl', 'wget')) {
      if (!mayFetch(file, run)) continue;
      if (count >= mostArchives) {
        yield { span: run.instruction, reason: `more than ${mostArchives} archives are fetched in this file` };
        break;
      }
      for (const found of findIn(file, run)) {
        count++;
        if ('reason' in found) yield found;
        else removals.push(found);
      }
    }
    yield* removeTogether(file, removals, (names) =>
      names.length === 1
        ? `the archive ${names[0]} stays in this layer`
        : `the archives ${names.join(', ')} stay in this layer`,
    );
  },
};

/** Each is looked for in everything behind it. */
const mostArchives = 200;

/** What has to be in a text that fetches one, variables aside. */
const mentionsArchive = new RegExp(
  archiveNames
    .map((name) =>
      name
        .split('*')
        .find((part) => part !== '')
        ?.replaceAll('.', '\\.'),
    )
    .join('|'),
);

/** Whether a RUN names an archive, or something whose name is set elsewhere. */
function mayFetch({ text }: Dockerfile, { instruction: { start, end } }: Run): boolean {
  const own = text.slice(start, end);
  return mentionsArchive.test(own.includes('$') ? text : own);
}

/** The archives that a RUN fetches: how to remove them, or why they stay. */
function* findIn(file: Dockerfile, { instruction, script, stage }: Run): Generator<Removal | Refusal> {
  const traces = tracesAt(file, instruction);
  for (const [i, trace] of traces.entries()) {
    const { command } = trace;
    const fill = (text: string): string => expand(file, instruction, text, command);
    for (const path of downloadsOf(command, fill)) {
      const place = placeOf(trace.here, fill(path));
      if (!isArchive(nameOf(place))) continue;
      const found = judge(file, stage, { trace, rest: traces.slice(i + 1), script, path, place });
      if (typeof found === 'string') yield { span: command, reason: found };
      else if (found !== undefined) yield found;
    }
  }
}

/** How to remove an archive, or why it has to stay; undefined where nothing is left of it. */
function judge(file: Dockerfile, stage: Stage, archive: Archive): Removal | string | undefined {
  const { trace, rest, place } = archive;
  const { at } = trace;
  const fate = fateOf(archive);
  if (fate === undefined) return undefined;
  if (!stage.ships) return 'this stage is only copied from: the archive does not reach the image';
  const mounted = isMounted(file, at, place);
  if (mounted !== false) return mounted === true ? undefined : 'a mount may lie where the archive is';
  if (fate.reason !== undefined) return fate.reason;
  const later = usedLater(file, at, place);
  if (later !== undefined && later !== 'unseen') return later;

  const { last } = fate;
  const behind = rest.slice(rest.indexOf(last) + 1);
  const hidden = behind.findLastIndex((other) => runsHidden(other, folderOf(place)));
  // far below, nobody would understand what it has to do there
  const late = hidden < 10 ? behind[hidden] && removal(file, archive, fate, behind[hidden]) : undefined;
  const found = late ?? removal(file, archive, fate, last);
  if (found === undefined) return 'no place where it can be removed by a name that is known there';
  const isSafe = later === undefined && (hidden === -1 || late !== undefined) && !isExposed(file, at, place);
  return { ...found, safety: isSafe ? 'safe' : 'unsafe' };
}

/** `rm -f` behind a command, by the name that the archive has where the shell stands then; undefined when there is none. */
function removal(
  file: Dockerfile,
  archive: Archive,
  fate: Fate,
  { command }: Trace,
): Omit<Removal, 'safety'> | undefined {
  const { trace, script, path, place } = archive;
  const { at } = trace;
  const item = itemBehind(file, at, command.item);
  if (item === undefined) return undefined;
  const folder = foldersOf(file, at, script)[item + 1];
  const { command: unpack, here } = fate.unpacked;
  const own = unpack.args.find(
    ({ value, kind }) =>
      kind !== 'glob' && kind !== 'brace' && placeOf(here, expand(file, at, value, unpack)) === place,
  );
  const above = folderOf(place);
  const isKnown = /^[/~]/.test(above) && !isByVariable(file, at, above);
  let word: string | undefined;
  // as the author writes it, quotes included, where it still means the same
  if (own !== undefined && (folder === here || /^[/~]/.test(own.value))) word = own.text;
  else if (folder === trace.here || /^[/~]/.test(path)) word = quoted(path);
  else if (isKnown) word = quoted(`${above === '/' ? '' : above}/${nameOf(path)}`);
  if (word === undefined) return undefined;
  return { span: trace.command, at, item, command: fate.sudo ? 'sudo rm -f' : 'rm -f', word, name: nameOf(path) };
}

function quoted(path: string): string {
  return path.includes('$') && !path.startsWith('~') ? `"${path}"` : path;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
