import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { SlimifyError } from '../error.ts';
import type { Io, Settings } from '../run.ts';
import { transforms as pipeline } from '../../transforms/index.ts';
import { configsFor } from './index.ts';

/** What applies to a file, as JSON: where it comes from, and the settings with overrides and command line. Rejects with a `SlimifyError`. */
export async function showConfig(words: readonly string[], settings: Settings, io: Io): Promise<string> {
  const [file, ...others] = words;
  if (file === undefined || others.length > 0)
    throw new SlimifyError('config takes one file: slimify config Dockerfile (a folder of that name is ./config)');
  if (isFolder(resolve(io.cwd, file)))
    throw new SlimifyError(`${file} is a folder: name a file, such as ${join(file, 'Dockerfile')}`);
  const applied = await (await configsFor({ ...settings, paths: [file] }, io))(file);
  const {
    unsafe = false,
    buildkit = false,
    runtime,
    only,
    skip = [],
    transforms = [],
    images = {},
  } = applied?.options ?? settings.options;
  const context = settings.context ?? applied?.context;
  const own = transforms.filter((transform) => !pipeline.includes(transform)).map(({ name }) => name);
  const shown = { unsafe, only, skip, runtime, buildkit, context, transforms: own, images };
  return `${JSON.stringify({ file, config: applied?.path, extends: applied?.extended ?? [], settings: shown }, undefined, 2)}\n`;
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
