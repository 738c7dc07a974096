import { isIn } from '../paths.ts';
import type { Copy } from '../split.ts';
import { startsOf } from '../start.ts';
import { manifests, startText } from './python.ts';
import type { Program } from './python.ts';
import type { Asked } from './python-remains.ts';

/** What the runtime stage takes from the build stage; a text says what is missing. */
export function copiesOf(program: Program): readonly Copy[] | string {
  const { file, halves, remains, from } = program;
  const paths = new Set(remains.paths);
  if (remains.installs) {
    const [minor] = /^\d+\.\d+/.exec(from.version) ?? [];
    if (minor === undefined)
      return `which minor version of Python ${from.family}:${from.tag} has is not known, and packages lie in a folder of that name`;
    paths.add(`/usr/local/lib/python${minor}/site-packages`);
    paths.add('/usr/local/bin');
    if (/\b(jupyter|notebook|ipykernel|voila)/i.test(`${file.text}\n${manifests(file, program.context)}`)) {
      paths.add('/usr/local/share');
      if (from.variant !== 'alpine') paths.add('/usr/local/etc');
    }
  }
  const starts = (startsOf(halves.stage) ?? []).flatMap(({ words }) => words);
  const isIdle = (path: string): boolean => /\/(uv|uvx)$/.test(path) && !starts.some((word) => /^uvx?$/.test(word));
  const tail = startText(halves);
  const taken = [...paths].filter(
    (path) => !isIdle(path) && (!/^\/(var\/)?tmp(\/|$)/.test(path) || tail.includes(path)),
  );
  const outer = taken.filter((path) => !taken.some((other) => other !== path && isIn(path, other)));
  for (const [place, line] of remains.perhaps)
    if (!outer.some((path) => isIn(place, path))) return `whether ${place} of line ${line} is there is not known`;
  const rank = (path: string): number => (/^\/usr\/local\/(lib\/python|bin)/.test(path) ? 0 : 1);
  return outer.toSorted((a, b) => rank(a) - rank(b)).map((path) => ({ sources: [path], target: path }));
}

/** The RUNs behind FROM: packages, users, and folders that belong to one; a text says what is not known. */
export function setupOf(
  program: Program,
  packages: readonly string[],
  copies: readonly Copy[],
): readonly string[] | string {
  const { file, halves, remains, from } = program;
  const { eol, escape } = file;
  const isLower = halves.stage.from.word === halves.stage.from.word.toLowerCase();
  const run = isLower ? 'run' : 'RUN';
  const steps: { readonly text: string; readonly index: number }[] = [];
  const first = Math.min(...remains.packages.map(({ at }) => at.index), Infinity);
  const wrap = (head: string, tail: string): string => {
    const line = `${run} ${head} ${packages.join(' ')}${tail}`;
    if (line.length <= 140) return line;
    const rest = tail === '' ? '' : ` ${escape}${eol}   ${tail}`;
    return `${run} ${head} ${escape}${eol}    ${packages.join(` ${escape}${eol}    `)}${rest}`;
  };
  if (from.variant === 'alpine') {
    if (remains.upgrades) steps.push({ text: `${run} apk upgrade --no-cache`, index: first - 1 });
    if (packages.length > 0) steps.push({ text: wrap('apk add --no-cache', ''), index: first });
  } else if (packages.length > 0 || remains.upgrades) {
    const isDecided = remains.packages.every(({ command }) => isStrict(command));
    const front = /DEBIAN_FRONTEND/.test(file.text) ? 'DEBIAN_FRONTEND=noninteractive ' : '';
    const upgrade = remains.upgrades ? `${front}apt-get upgrade -y && ` : '';
    const clean = ' && rm -rf /var/lib/apt/lists/*';
    if (packages.length === 0)
      steps.push({ text: `${run} apt-get update && ${upgrade.replace(/ && $/, '')}${clean}`, index: first });
    else
      steps.push({
        text: wrap(
          `apt-get update && ${upgrade}${front}apt-get install -y${isDecided ? ' --no-install-recommends' : ''}`,
          clean,
        ),
        index: first,
      });
  }
  const system = remains.users.find(
    ({ text }) =>
      /^(adduser|addgroup) .*--system|^(useradd|groupadd) .*-r/.test(text) && !/(-u|--uid|-g|--gid)[ =]\d/.test(text),
  );
  if (system !== undefined && program.to !== from && remains.owners.length > 0)
    return `which number the user of line ${system.at.line} gets in the slim image is not known, and files are its own`;
  const users = new Map<number, string[]>();
  for (const { text, at } of remains.users) users.set(at.index, [...(users.get(at.index) ?? []), text]);
  for (const [index, texts] of users) steps.push({ text: `${run} ${texts.join(' && ')}`, index });
  const owned = ownersOf(program, copies);
  if (typeof owned === 'string') return owned;
  const made = steps.toSorted((a, b) => a.index - b.index).map(({ text }) => text);
  return owned.length === 0 ? made : [...made, `${run} ${owned.join(' && ')}`];
}

function isStrict({ args }: Asked['command']): boolean {
  return args.some(({ value }) => /no-install-recommends|install-recommends=(0|false)/i.test(value));
}

/** What a COPY leaves out: whose a folder itself is. What lies in it keeps its owner and mode. */
function ownersOf({ remains }: Program, copies: readonly Copy[]): readonly string[] | string {
  const targets = copies.map(({ target }) => target);
  const folders = new Set<string>();
  const texts: string[] = [];
  for (const { text, place } of remains.owners) {
    if (targets.some((target) => place.startsWith(`${target}/`))) continue;
    const below = targets.filter(
      (target) => target === place || (/ -\w*R|--recursive/.test(text) && isIn(target, place)),
    );
    const files = below.filter((target) => !remains.folders.has(target) && /\/[^/]+\.\w+$/.test(target));
    if (files.length > 0 && files.length === below.length) continue;
    const unsure = below.find((target) => !remains.folders.has(target) && !files.includes(target));
    if (unsure !== undefined && !unsure.startsWith('/usr/local/'))
      return `whether ${unsure} is a file or a folder is not known, and whose it is matters`;
    if (/^\/(tmp|var\/tmp)\//.test(place)) continue;
    for (const one of below) if (!one.startsWith('/usr/local/')) folders.add(one);
    // it has what the image brings, or what was made with its user
    if (below.length === 0 && ![...remains.folders].some((one) => isIn(place, one))) {
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
