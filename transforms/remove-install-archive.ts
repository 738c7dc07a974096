import { archiveNames, fateOf, isArchive, isExposed, usedLater } from '../src/archives.ts';
import type { Archive, Fate } from '../src/archives.ts';
import { mounts, stageOf } from '../src/dockerfile.ts';
import type { Dockerfile, Stage } from '../src/dockerfile.ts';
import { downloadsOf } from '../src/downloads.ts';
import type { Edit } from '../src/edit.ts';
import { expand, folderOf, foldersOf, isIn, placeOf } from '../src/folders.ts';
import { runsHidden, tracesOf } from '../src/traces.ts';
import type { Trace } from '../src/traces.ts';
import type { Finding, Refusal, Transform } from '../src/transform.ts';
import { appendCommand } from '../src/write.ts';

export const removeInstallArchive: Transform = {
  name: 'remove-install-archive',
  summary: 'remove a downloaded archive once it is unpacked',
  why:
    'What `curl` or `wget` fetched stays in the layer beside what was unpacked from it: 15 MB beside 56 MB for the sources of OpenSSL 3.0.17, 81 MB beside 290 MB for ' +
    'the package of Chromium 156 (measured). A later `rm` only hides it; it has to go in the RUN that fetched it. Fetching into a pipe (`curl | tar`) saves no more and ' +
    'is not done: without `pipefail` it hides that the download failed.',
  safety: 'safe',
  risk:
    'a program that the Dockerfile does not show may look for the archive: a script or a build that runs later, a web server or an application whose folder it lies in. Search ' +
    'them for its name, or build the image and try it',
  waste: archiveNames.map((name) => `**/${name}`),
  *find(file) {
    if (!/curl|wget/.test(file.text)) return;
    const traces = tracesOf(file);
    for (const [i, trace] of traces.entries()) {
      const { at, command } = trace;
      const { script } = at;
      const stage = stageOf(file, at);
      if (stage === undefined || script === undefined) continue;
      const fill = (text: string): string => expand(file, at, text, command);
      for (const path of downloadsOf(command, fill)) {
        const place = placeOf(trace.here, fill(path));
        if (!isArchive(nameOf(place))) continue;
        const found = judge(file, stage, { trace, rest: behind(traces, i), script, path, place });
        if (found !== undefined) yield { span: command, ...found };
      }
    }
  },
};

/** The commands of the same RUN that follow one. */
function behind(traces: readonly Trace[], index: number): readonly Trace[] {
  let end = index + 1;
  while (traces[end]?.at === traces[index]?.at) end++;
  return traces.slice(index + 1, end);
}

type Found = Omit<Finding, 'span'> | Omit<Refusal, 'span'>;

function judge(file: Dockerfile, stage: Stage, archive: Archive): Found | undefined {
  const { trace, rest, place } = archive;
  const { at } = trace;
  const fate = fateOf(archive);
  if (fate === undefined) return undefined;
  if (!stage.ships) return { reason: 'this stage is only copied from: the archive does not reach the image' };
  const mounted = mounts(at).filter(({ type }) => !/^(secret|ssh)$/.test(type));
  if (mounted.some(({ target = '' }) => isIn(place, target))) return undefined;
  if (mounted.length > 0 && !place.startsWith('/')) return { reason: 'a mount may lie where the archive is' };
  if (fate.reason !== undefined) return { reason: fate.reason };
  const later = usedLater(file, at, place);
  if (later !== undefined && later !== 'unseen') return { reason: later };

  const { last } = fate;
  const hidden = rest.findLast(
    (other) => other.command.start > last.command.start && runsHidden(other, folderOf(place)),
  );
  const late = hidden && removal(file, archive, fate, hidden);
  const edit = late ?? removal(file, archive, fate, last);
  if (edit === undefined) return { reason: 'no place where it can be removed by a name that is known there' };
  const safe = later === undefined && (hidden === undefined || late !== undefined) && !isExposed(file, at, place);
  const message = `the archive ${nameOf(archive.path)} stays in this layer`;
  return { message, edits: [edit], ...(safe ? {} : { safety: 'unsafe' }) };
}

/** `rm -f` behind a command, by the name that the archive has where the shell stands then; undefined when there is none. */
function removal(file: Dockerfile, archive: Archive, fate: Fate, { command }: Trace): Edit | undefined {
  const { trace, script, path, place } = archive;
  const { at } = trace;
  const append = (word: string): Edit | undefined =>
    appendCommand(file, at, script, command.item, `${fate.sudo ? 'sudo ' : ''}rm -f ${word}`);
  const end = append(path)?.end;
  const item = script.items.findIndex((one) => one.end === end);
  if (item === -1) return undefined;
  const folder = foldersOf(file, at, script)[item + 1];
  const { command: unpack, here } = fate.unpacked;
  const word = unpack.args.find(
    ({ value, kind }) =>
      kind !== 'glob' && kind !== 'brace' && placeOf(here, expand(file, at, value, unpack)) === place,
  );
  // as the author writes it, quotes included, where it still means the same
  if (word !== undefined && (folder === here || /^[/~]/.test(word.value))) return append(word.text);
  if (folder === trace.here || /^[/~]/.test(path)) return append(quoted(path));
  const above = folderOf(place);
  const known = /^[/~]/.test(above) && !isByVariable(file, archive, above);
  return known ? append(quoted(`${above === '/' ? '' : above}/${nameOf(path)}`)) : undefined;
}

/** Whether a folder's name may come from a variable: written out it would outlive a change of its value. */
function isByVariable({ stages }: Dockerfile, { script }: Archive, folder: string): boolean {
  const settings = stages.flatMap((stage) => [...stage.settings.values()].flat().map(({ value }) => value));
  const own = script.commands.flatMap(({ assignments }) => assignments.map(({ value = '' }) => value));
  return [...settings, ...own].some((value) => /^\/./.test(value) && isIn(folder, value.replace(/\/+$/, '')));
}

function quoted(path: string): string {
  return path.includes('$') && !path.startsWith('~') ? `"${path}"` : path;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
