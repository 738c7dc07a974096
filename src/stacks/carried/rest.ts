import { userAt } from '../../order.ts';
import { baseName, isIn } from '../../paths.ts';
import type { Copy, Halves } from '../../split.ts';
import { isPath } from '../commands.ts';
import { isInside } from './left.ts';
import type { Owner, Work } from './left.ts';

/** What a runtime stage needs to be the image that there was: instructions behind FROM, and what is copied. */
export interface Rest {
  readonly setup: readonly string[];
  readonly copies: readonly Copy[];
  /** Packages that are not for the build alone. */
  readonly packages: readonly string[];
}

/** What has to go along, out of what the first half was found to leave; a text says what cannot be made again. */
export function restFrom(work: Work, halves: Halves): Rest | string {
  const { product, users, zones, extra } = work;
  const { stage } = halves;
  const { paths } = product;
  const inner = [...extra.keys()].filter((one) => !paths.some((path) => isIn(one, path)));
  const copied = outermost([...new Set([...inner, ...paths])]);
  const made = foldersBeside(work, copied);
  const kept = work.owners.filter(
    ({ path }) =>
      copied.some((one) => isIn(one, path) || isIn(path, one)) ||
      isIn(product.folder, path) ||
      made.some((one) => isIn(one, path)),
  );
  const folders = making(made, kept, copied, product.folder);
  if (typeof folders === 'string') return folders;
  const steps = [...zones, ...users, ...folders];
  if (steps.length > 0 && !product.tools.has('sh'))
    return `users and folders are made for it, which takes a shell: the image has none`;
  const builder = builderOf(work, halves);
  const copies = copied.map((path): Copy => {
    const owner =
      kept.findLast((one) => (one.recursive ? isIn(path, one.path) : path === one.path))?.owner ??
      extra.get(path) ??
      (paths.includes(path) ? builder : undefined);
    return {
      sources: [path],
      // what is chosen by a pattern lies in the root
      target: path.includes('*') ? '/' : path,
      ...(owner !== undefined && { flags: [`--chown=${owner.replace(/:$/, '')}`] }),
    };
  });
  const unknown = unknownUser(work, halves, copies);
  if (unknown !== undefined) return unknown;
  const lower = stage.from.word === stage.from.word.toLowerCase();
  return {
    setup: steps.length === 0 ? [] : [`${lower ? 'run' : 'RUN'} ${steps.join(' && ')}`],
    copies,
    packages: [...work.packages],
  };
}

function outermost(paths: readonly string[]): readonly string[] {
  return paths.filter((one) => !paths.some((other) => other !== one && isIn(one, other)));
}

/** The folders that are made for the program, without those that come with what is copied and those of the build. */
function foldersBeside({ product, folders, kit, roots }: Work, copied: readonly string[]): readonly string[] {
  const { folder } = product;
  return [...folders].filter(
    (one) =>
      !copied.some((path) => isIn(path, one)) &&
      !isIn(folder, one) &&
      !kit.sources.test(baseName(one)) &&
      (!isInside(one, roots) || (folder !== '/' && isIn(one, folder))),
  );
}

/** The commands that make folders and give them to their owners. */
function making(
  made: readonly string[],
  owners: readonly Owner[],
  copied: readonly string[],
  folder: string,
): readonly string[] | string {
  const dirs = new Set(made);
  const chowns: string[] = [];
  for (const { owner, path, recursive } of owners) {
    if (!isPath(path)) return `who owns ${path} is not known`;
    const whole = copied.find((one) => one !== path && isIn(path, one));
    if (whole !== undefined) return `${path} has an owner of its own in ${whole}, which is copied`;
    const inner = recursive ? [folder, ...made].filter((one) => isIn(one, path)) : [path];
    const there = [...new Set(inner)].filter((one) => !copied.includes(one));
    for (const one of there) dirs.add(one);
    if (there.length > 0) chowns.push(`chown ${owner} ${there.join(' ')}`);
  }
  const leaves = [...dirs].filter((one) => ![...dirs].some((other) => other !== one && isIn(other, one)));
  return [...(leaves.length > 0 ? [`mkdir -p ${leaves.join(' ')}`] : []), ...chowns];
}

/** Who builds, by name, because the number of a user may be another one in another image; undefined for root. */
function builderOf({ file }: Work, { build }: Halves): string | undefined {
  const last = build.findLast(({ keyword }) => keyword === 'RUN');
  const own = last && userAt(file, last);
  return own !== undefined && /^[a-z_][\w-]*$/.test(own) && own !== 'root' ? own : undefined;
}

/** Why a user that the runtime stage speaks of may not be there. */
function unknownUser({ users, product }: Work, { stage }: Halves, copies: readonly Copy[]): string | undefined {
  const user = stage.instructions.findLast(({ keyword }) => keyword === 'USER')?.args[0];
  const names = [
    user ?? '0',
    ...copies.flatMap(({ flags = [] }) => flags.map((flag) => flag.replace(/^--chown=/, ''))),
  ];
  for (const name of names.flatMap((one) => one.split(':'))) {
    if (/[$`]/.test(name)) return 'a user or group comes from a variable';
    if (/^(\d+|root|)$/.test(name) || users.some((line) => line.split(' ').includes(name))) continue;
    if (product.tools.users.includes(name)) continue;
    return `the user ${name} is not known in the runtime image`;
  }
  return undefined;
}
