import { sourcesOf } from '../../context.ts';
import type { Context } from '../../context.ts';
import { addsPlainFiles } from '../../copied.ts';
import type { Dockerfile } from '../../dockerfile.ts';
import { placeOf } from '../../folders.ts';
import { baseName, isIn } from '../../paths.ts';
import { destinationsOf } from '../../runtime/bare.ts';
import type { Halves } from '../../split.ts';
import { isPath } from '../commands.ts';
import { dataFile } from '../named.ts';
import type { Kit, Product } from './kit.ts';

/** A path, and who owns what is there. */
export type Brought = readonly [path: string, owner: string | undefined];

/** The paths of what COPY and ADD bring beside the sources; a text where they cannot be told. */
export function broughtBy(
  file: Dockerfile,
  { build }: Halves,
  kit: Kit,
  { folder, named, paths: built }: Product,
  { read }: Context,
  roots: readonly string[],
): readonly Brought[] | string {
  const paths: Brought[] = [];
  const others = named.filter((path) => !built.some((one) => isIn(path, one)));
  const isProject = (source: string): boolean =>
    projectsIn(kit, source).some((path) => read(path) !== undefined) ||
    build.some((at) => sourcesOf(at).some((one) => projectsIn(kit, source).includes(one)));
  for (const at of build) {
    if (at.keyword !== 'COPY' && at.keyword !== 'ADD') continue;
    const owner = at.flags.find(({ name }) => name === 'chown')?.value;
    const isOwn = !at.flags.some(({ name }) => name === 'from') && at.heredocs.length === 0;
    for (const { source, target } of destinationsOf(file, at)) {
      const path = source.replace(/^(\.?\/)+/, '').replace(/\/+$/, '') || '.';
      if (isOwn && (kit.sources.test(baseName(path)) || (path !== '.' && isProject(path)))) continue;
      const place = target ?? '';
      if (/^(\/root|\/home\/\w+)\/\.(m2|gradle|nuget)(\/|$)/.test(place)) continue;
      if (isOwn && /^(\.|\*)$/.test(path)) {
        const found = broughtWhole(kit, place, folder, others, read);
        if (typeof found === 'string') return `line ${at.line} copies everything, and ${found}`;
        paths.push(...found.map((one) => [one, owner] as const));
        continue;
      }
      // what is built in its own folder is source
      const isBuilt = place !== folder && roots.includes(place) && !named.some((one) => isIn(one, place));
      if (isOwn && isBuilt) continue;
      const isInside = roots.some((root) => isIn(place, root));
      if (isOwn && /[*?[]/.test(path) && isInside && kit.sources.test(path.replace(/^.*\*/, 'x'))) continue;
      if (!isPath(place) || place === '/' || /[*?[]/.test(path)) return `what line ${at.line} copies is not known`;
      if (at.keyword === 'ADD' && !addsPlainFiles(at) && !/^[\w./-]+$|^https?:\/\/[\w.:/%@+-]+(?<!\.git)$/.test(path))
        return `what line ${at.line} adds is not known`;
      if (at.keyword === 'ADD' && /\.(tar(\.\w+)?|tgz|tbz2?|txz)$/.test(path))
        return `what line ${at.line} adds is not known`;
      paths.push([place, owner]);
    }
  }
  return paths;
}

function projectsIn({ projects }: Kit, folder: string): readonly string[] {
  return projects.map((name) => `${folder.replace(/\/$/, '')}/${name.replace('*', baseName(folder))}`);
}

/** What of a whole build context a program reads by the names that are usual, or that its start names. */
function broughtWhole(
  kit: Kit,
  place: string,
  folder: string,
  named: readonly string[],
  read: Context['read'],
): readonly string[] | string {
  const names = ['application', 'config/application', 'bootstrap'].flatMap((name) =>
    ['properties', 'yml', 'yaml'].map((end) => `${name}.${end}`),
  );
  const usual = place === folder ? [...names, 'appsettings.json'].filter((name) => read(name) !== undefined) : [];
  const found = usual.map((name) => placeOf(place, name));
  for (const path of named) {
    if (!isIn(path, place) || path === place) continue;
    const inside = path.slice(place === '/' ? 1 : place.length + 1);
    if (read(inside) !== undefined) found.push(path);
    else if (kit.namesFolders === true || dataFile.test(path))
      return `whether it brings ${inside}, which the start or ENV names, is not known`;
  }
  return found;
}
