import { isIn } from '../paths.ts';
import type { Copy } from '../split.ts';
import type { Program } from './interpreted.ts';
import type { Asked } from './left-draft.ts';

/** COPYs of paths out of the build stage, none in another one; `first` says which come first. A text says what is missing. */
export function copiesOf(
  { left }: Program,
  paths: ReadonlySet<string>,
  tail: string,
  first: RegExp,
): readonly Copy[] | string {
  const taken = [...paths].filter((path) => !/^\/(var\/)?tmp(\/|$)/.test(path) || tail.includes(path));
  const outer = taken.filter((path) => !taken.some((other) => other !== path && isIn(path, other)));
  for (const [place, line] of left.perhaps)
    if (!outer.some((path) => isIn(place, path))) return `whether ${place} of line ${line} is there is not known`;
  const rank = (path: string): number => (first.test(path) ? 0 : 1);
  return outer.toSorted((a, b) => rank(a) - rank(b)).map((path) => ({ sources: [path], target: path }));
}

/** The RUNs behind FROM: packages, users, and folders that belong to one; a text says what is not known. */
export function setupOf(
  program: Program,
  packages: readonly string[],
  copies: readonly Copy[],
): readonly string[] | string {
  const { halves, left } = program;
  const run = halves.stage.from.word === halves.stage.from.word.toLowerCase() ? 'run' : 'RUN';
  const steps: { readonly text: string; readonly index: number }[] = [];
  const asked = Math.min(...left.packages.map(({ at }) => at.index), Infinity);
  const made = Math.min(...left.users.map(({ at }) => at.index), Infinity);
  // adduser is a package too
  const index = packages.includes('adduser') || asked === Infinity ? Math.min(asked, made - 1) : asked;
  for (const text of installing(program, packages, run)) steps.push({ text, index });
  const system = left.users.find(
    ({ text }) =>
      /^(adduser|addgroup) .*--system|^(useradd|groupadd) .*-r/.test(text) && !/(-u|--uid|-g|--gid)[ =]\d/.test(text),
  );
  if (system !== undefined && program.to !== program.from && left.owners.length > 0)
    return `which number the user of line ${system.at.line} gets in the slim image is not known, and files are its own`;
  const users = new Map<number, string[]>();
  for (const { text, at } of left.users) users.set(at.index, [...(users.get(at.index) ?? []), text]);
  for (const [at, texts] of users) steps.push({ text: `${run} ${texts.join(' && ')}`, index: at });
  const owned = ownersOf(program, copies);
  if (typeof owned === 'string') return owned;
  const texts = steps.toSorted((a, b) => a.index - b.index).map(({ text }) => text);
  return owned.length === 0 ? texts : [...texts, `${run} ${owned.join(' && ')}`];
}

/** The RUN that installs packages, as the author installs his. */
function installing({ file, left, from }: Program, packages: readonly string[], run: string): readonly string[] {
  const { eol, escape } = file;
  const wrap = (head: string, tail: string): string => {
    const line = `${run} ${head} ${packages.join(' ')}${tail}`;
    if (line.length <= 140) return line;
    const rest = tail === '' ? '' : ` ${escape}${eol}   ${tail}`;
    return `${run} ${head} ${escape}${eol}    ${packages.join(` ${escape}${eol}    `)}${rest}`;
  };
  if (from.variant === 'alpine')
    return [
      ...(left.upgrades ? [`${run} apk upgrade --no-cache`] : []),
      ...(packages.length > 0 ? [wrap('apk add --no-cache', '')] : []),
    ];
  if (packages.length === 0 && !left.upgrades) return [];
  const isDecided = left.packages
    .filter(({ word }) => packages.includes(word.text))
    .every(({ command }) => isStrict(command));
  const front = /DEBIAN_FRONTEND/.test(file.text) ? 'DEBIAN_FRONTEND=noninteractive ' : '';
  const upgrade = left.upgrades ? `${front}apt-get upgrade -y && ` : '';
  const clean = ' && rm -rf /var/lib/apt/lists/*';
  if (packages.length === 0) return [`${run} apt-get update && ${upgrade.replace(/ && $/, '')}${clean}`];
  const install = `${front}apt-get install -y${isDecided ? ' --no-install-recommends' : ''}`;
  return [wrap(`apt-get update && ${upgrade}${install}`, clean)];
}

function isStrict({ args }: Asked['command']): boolean {
  return args.some(({ value }) => /no-install-recommends|install-recommends=(0|false)/i.test(value));
}

/** What a COPY leaves out: whose a folder itself is. What lies in it keeps its owner and mode. */
function ownersOf({ left }: Program, copies: readonly Copy[]): readonly string[] | string {
  const targets = copies.map(({ target }) => target);
  const folders = new Set<string>();
  const texts: string[] = [];
  for (const { text, place } of left.owners) {
    if (targets.some((target) => place.startsWith(`${target}/`))) continue;
    const below = targets.filter(
      (target) => target === place || (/ -\w*R|--recursive/.test(text) && isIn(target, place)),
    );
    const files = below.filter((target) => !left.folders.has(target) && /\/[^/]+\.\w+$/.test(target));
    if (files.length > 0 && files.length === below.length) continue;
    // a folder that is made anew has that mode, and a file keeps its own
    if (/^chmod ([ugoa]*\+[rx]+|0?755) /.test(text) && below.length === 1 && below[0] === place) continue;
    const unsure = below.find((target) => !left.folders.has(target) && !isGiven(target) && !files.includes(target));
    if (unsure !== undefined) return `whether ${unsure} is a file or a folder is not known, and whose it is matters`;
    if (/^\/(tmp|var\/tmp)\//.test(place)) continue;
    for (const one of below) if (!isGiven(one)) folders.add(one);
    // it has what the image brings, or what was made with its user
    if (below.length === 0 && ![...left.folders].some((one) => isIn(place, one))) {
      if (!/^\/(home|var\/(log|lib|run|cache)|opt|srv|run)(\/|$)/.test(place))
        return `what ${place} is, which changes hands, is not known`;
    }
    texts.push(text);
  }
  const heads = new Map<string, Set<string>>();
  for (const text of texts) {
    const cut = text.lastIndexOf(' ');
    const head = text.slice(0, cut);
    heads.set(head, (heads.get(head) ?? new Set()).add(text.slice(cut + 1)));
  }
  const unique = [...heads].map(([head, places]) => `${head} ${[...places].join(' ')}`);
  return folders.size === 0 ? unique : [`mkdir -p ${[...folders].join(' ')}`, ...unique];
}

/** Folders of the images of languages, where these keep packages. */
function isGiven(folder: string): boolean {
  return /^\/usr\/local(\/(bin|bundle|etc|share|lib\/python[\d.]+\/site-packages))?$/.test(folder);
}
