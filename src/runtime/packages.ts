import type { Context } from '../context.ts';
import type { Dockerfile, Instruction, Stage } from '../dockerfile.ts';
import { describe } from '../images/describe.ts';
import type { Image } from '../images/describe.ts';
import { rootOf } from '../order.ts';
import { folderAt } from '../paths.ts';
import { parseObject } from '../stacks/json.ts';
import { manifestsAt } from '../stacks/manifests.ts';
import { nativePackages } from '../stacks/node.ts';
import { destinationsOf } from './bare.ts';
import { takenFrom } from './linked.ts';

/** What a project's file says that ends up in the folder that a stage starts in: of the build context, or of the stage that the folder is copied from. */
export function manifestOf(file: Dockerfile, stage: Stage, context: Context, name: string): string | undefined {
  const last = stage.instructions.at(-1);
  if (last === undefined) return undefined;
  const own = manifestsAt(file, last, context)?.read(name);
  if (own !== undefined) return own;
  const folder = folderAt(file, last);
  for (const at of stage.instructions.toReversed()) {
    const taken = takenFrom(file, at);
    const end = taken?.stage.instructions.at(-1);
    if (taken === undefined || end === undefined) continue;
    for (const [i, { target }] of destinationsOf(file, at).entries()) {
      const source = taken.paths[i];
      const there = source === undefined ? undefined : folderAt(file, end);
      // the folder itself, or the file
      if (there === undefined || (target !== folder && target !== `${folder}/${name}`)) continue;
      if (source === there || source === `${there}/${name}`) return manifestsAt(file, end, context)?.read(name);
    }
  }
  return undefined;
}

const glibcs = /^(buster|bullseye|bookworm|trixie|stretch)$/;

/** Why the packages of a Node project may hold programs that do not run on Debian 13 without the libraries of the image; undefined when they do not. */
export function nativeIn(file: Dockerfile, stage: Stage, from: Image, context: Context): string | undefined {
  const lock = parseObject(
    manifestOf(file, stage, context, 'package-lock.json') ?? manifestOf(file, stage, context, 'npm-shrinkwrap.json'),
  );
  const native = lock && nativePackages(lock);
  if (native?.length === 0) return undefined;
  const [first] = native ?? [];
  for (const at of stage.instructions) {
    if (at.keyword !== 'COPY' && at.keyword !== 'ADD') continue;
    const builder = takenFrom(file, at)?.stage;
    // what the context brings has run on the old image, on the same C library; so has what its lock file would tell of
    if (builder === undefined && (lock === undefined || isCode(at))) continue;
    if (builder === undefined || !isSame(from, describe(rootOf(builder).image)))
      return first === undefined
        ? `whether the packages that line ${at.line} copies hold native modules is not known: no lock file tells`
        : `the packages that line ${at.line} copies hold native modules (${first}), which were not built for Debian`;
    if (from.variant !== 'slim' && first !== undefined)
      return `native modules (${first}) may need libraries of the image`;
  }
  return undefined;
}

function isSame(from: Image, builder: Image | undefined): boolean {
  return (
    builder !== undefined &&
    builder.family === from.family &&
    /^\d+/.exec(builder.version)?.[0] === /^\d+/.exec(from.version)?.[0] &&
    glibcs.test(builder.suite ?? '')
  );
}

/** Whether a COPY brings files of a script language and data alone, out of the build context. */
function isCode({ args, flags }: Instruction): boolean {
  const isFile = /^[^*?$]*\.(c?js|mjs|json|html?|css|map|ya?ml|txt|md|svg|png|ico|env|py|pem|crt)$/i;
  return flags.every(({ name }) => name !== 'from') && args.slice(0, -1).every((source) => isFile.test(source));
}

/** Why the modules of a Python program may not be found there; undefined when it is made of files of its own alone. */
export function modulesIn(stage: Stage): string | undefined {
  for (const at of stage.instructions) {
    const { keyword, line, flags, args } = at;
    if (keyword !== 'COPY' && keyword !== 'ADD') continue;
    if (flags.some(({ name }) => name === 'from'))
      return `the packages that line ${line} copies are looked for in other folders there, or may be`;
    if (args.slice(0, -1).some((source) => /site-packages|venv/.test(source)))
      return `the packages that line ${line} copies are looked for in other folders there`;
  }
  return undefined;
}
