import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SlimifyError } from '../error.ts';
import { hasCode, systemReason } from '../files.ts';
import { configIn } from './find.ts';

const name = 'slimify.config.json';
const schema = './node_modules/slimify/dist/schema.json';

/** Writes a config into the folder, with what applies without one, and gives what to say. Throws `SlimifyError` when there is one already. */
export function writeConfig(words: readonly string[], cwd: string): string {
  if (words.length > 0) throw new SlimifyError('init takes no file: it writes a config for the working folder');
  const there = configIn(cwd, readdirSync(cwd));
  if (there !== undefined) throw new SlimifyError(`${there} is there already`);
  const config = {
    ...(existsSync(join(cwd, schema)) && { $schema: schema }),
    unsafe: false,
    buildkit: false,
    skip: [],
    overrides: [],
  };
  try {
    writeFileSync(join(cwd, name), `${JSON.stringify(config, undefined, 2)}\n`, { flag: 'wx' });
  } catch (error) {
    // a link that leads nowhere is not seen above
    const reason = hasCode(error, 'EEXIST') ? 'is there already' : systemReason(error);
    throw reason === undefined ? error : new SlimifyError(`${name}: ${reason}`, { cause: error });
  }
  return `wrote ${name}\n`;
}
