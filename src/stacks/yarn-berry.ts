import type { Context } from '../context.ts';
import type { Dockerfile, Instruction, Stage } from '../dockerfile.ts';
import { manifestsAt } from './manifests.ts';

/** Whether the project is one of yarn 2 or later: each leaves traces in the file or among what is copied. */
export function isBerry({ text }: Dockerfile, { read }: Context): boolean {
  if (read('.yarnrc.yml') !== undefined) return true;
  if (/"packageManager"\s*:\s*"yarn@(?!1\.)/.test(read('package.json') ?? '')) return true;
  return /\.yarnrc\.yml|\.yarn\/|\.pnp\.|\byarn set version (?!1|classic)|\byarn@([2-9]|stable|berry)|--immutable\b|\byarn (dlx|plugin|workspaces focus)\b|\bYARN_(NODE_LINKER|ENABLE_|GLOBAL_FOLDER)/.test(
    text,
  );
}

/**
 * Why the packages that a stage installs may lie outside of the project: without node_modules yarn 2 and later run it from their cache, which is in
 * the home folder since yarn 4. Undefined where they lie inside.
 */
export function packagesOutside(file: Dockerfile, stage: Stage, context: Context): string | undefined {
  const run = stage.instructions.find(({ keyword, body }) => keyword === 'RUN' && /\byarn\b/.test(body.text));
  if (run === undefined || !isProjectOfBerry(file, run, context)) return undefined;
  const manifests = manifestsAt(file, run, context);
  const settings = manifests?.read('.yarnrc.yml') ?? context.read('.yarnrc.yml') ?? '';
  const said = stage.instructions.map(({ body }) => body.text).join('\n');
  const version = `${manifests?.read('package.json') ?? context.read('package.json') ?? ''}\n${settings}`;
  const isOld = /"packageManager"\s*:\s*"yarn@[23]\.|\byarn-[23]\.[\d.]+\.c?js\b/.test(version);
  // what the file says of it goes above the settings
  const isLinked = /NODE_LINKER|nodeLinker/.test(said)
    ? /(NODE_LINKER[= ]|nodeLinker )["']?(node-modules|pnpm)\b/.test(said) && !/pnp\b/.test(said)
    : /^nodeLinker: +["']?(node-modules|pnpm)\b/m.test(settings);
  const isKept = /GLOBAL_CACHE|enableGlobalCache/.test(said)
    ? /(GLOBAL_CACHE[= ]|enableGlobalCache )["']?(0|false)\b/.test(said)
    : /^enableGlobalCache: +["']?false\b/m.test(settings) || (isOld && !/^enableGlobalCache/m.test(settings));
  const isMoved = /(cache|global)Folder|(CACHE|GLOBAL)_FOLDER/.test(`${said}\n${settings}`);
  if (isLinked || (isKept && !isMoved)) return undefined;
  return `line ${run.line} may leave packages in yarn's cache outside of the project: nodeLinker or enableGlobalCache in .yarnrc.yml is not seen to keep them inside`;
}

function isProjectOfBerry(file: Dockerfile, run: Instruction, context: Context): boolean {
  return isBerry(file, context) || /^__metadata:/m.test(manifestsAt(file, run, context)?.read('yarn.lock') ?? '');
}
