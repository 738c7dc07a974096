import { addsPlainFiles } from '../copied.ts';
import type { Instruction } from '../dockerfile.ts';
import { expand, placeOf, workFolder } from '../folders.ts';
import { userAt } from '../order.ts';
import { destinationsOf } from '../runtime/bare.ts';
import { isPlain, isRoot, isShared, isThere } from './left-draft.ts';
import type { Draft } from './left-draft.ts';

/** Takes in the folder of a WORKDIR; a text says why it is not known. */
export function takeFolder(draft: Draft, at: Instruction): string | undefined {
  const { file, paths, folders, owners } = draft;
  const folder = placeOf(workFolder(file, at), expand(file, at, at.args[0] ?? ''));
  const user = userAt(file, at);
  if (!isPlain(folder)) return `the folder of line ${at.line} depends on the build`;
  if (isShared(folder)) return undefined;
  // BuildKit makes it for the user in force
  if (user !== undefined && !isRoot(user) && !isThere(draft, folder))
    owners.push({ text: `chown ${user.replace(/:.*/, '')}: ${folder}`, place: folder, at });
  paths.add(folder);
  folders.add(folder);
  return undefined;
}

/** Takes in what COPY and ADD bring; a text says why that is not known. */
export function takeCopy(draft: Draft, at: Instruction): string | undefined {
  const { file, paths, folders, owners } = draft;
  const owner = at.flags.find(({ name }) => name === 'chown')?.value;
  const whole = placeOf(workFolder(file, at), expand(file, at, at.args.at(-1) ?? ''));
  const isSpread = at.flags.some(({ name }) => name === 'parents') || (at.keyword === 'ADD' && !addsPlainFiles(at));
  for (const { source, target } of destinationsOf(file, at)) {
    // a folder of its own goes along as one
    const isOwn =
      at.args.at(-1)?.endsWith('/') === true &&
      !isShared(whole) &&
      !/^\/(root|tmp|home(\/[^/]+)?|usr\/local\/bin|etc\/.*|opt|srv|usr\/.*)$/.test(whole);
    const place = isSpread || isOwn || /[*?[]/.test(source) ? whole : (target ?? whole);
    if (!isPlain(place)) return `where line ${at.line} copies to is not known`;
    if (isShared(place)) return `line ${at.line} copies into ${place}, where what it brings cannot be told apart`;
    const isNew = !isThere(draft, place);
    const isFolder = (/(^|\/)\.{0,2}$/.test(at.args.at(-1) ?? '') || at.args.length > 2) && place === whole;
    if (isFolder) folders.add(place);
    if (owner !== undefined && isNew && (isFolder || !/\.\w+$/.test(source)))
      owners.push({ text: `chown ${owner} ${place}`, place, at });
    paths.add(place);
  }
  return undefined;
}
