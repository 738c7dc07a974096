import { pathToFileURL } from 'node:url';

/** Whether a config file is a program. */
export function isCode(path: string): boolean {
  return /\.[cm]?[jt]s$/.test(path);
}

/** Runs a program and gives what it exports by default; undefined when that is nothing. Throws what the program throws. */
export async function runModule(path: string): Promise<unknown> {
  const module: unknown = await load(path);
  const exported = field(module, 'default');
  // what compilers make of `export default` for CommonJS
  return field(exported, '__esModule') === true ? field(exported, 'default') : exported;
}

/** What Node says of TypeScript that it does not read. */
const foreign = new Set<unknown>([
  'ERR_UNKNOWN_FILE_EXTENSION',
  'ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX',
  'ERR_UNSUPPORTED_NODE_MODULES_TYPE_STRIPPING',
]);

/** TypeScript by Node itself where it can (from 22.18 on), else by jiti, which leaves nothing on the disk. */
async function load(path: string): Promise<unknown> {
  const { href } = pathToFileURL(path);
  try {
    return await import(href);
  } catch (error) {
    if (!/\.[cm]?ts$/.test(path) || !foreign.has(field(error, 'code'))) throw error;
    const { createJiti } = await import('jiti/static');
    return createJiti(href, { fsCache: false, moduleCache: false }).import(path);
  }
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
