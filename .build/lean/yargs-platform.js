// What yargs asks of its platform (its own one: yargs/lib/platform-shims/esm.mjs), in English only and loading nothing
// before it is used. The build puts this file in its place.
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import cliui from './cliui.js';
import Parser from './yargs-parser.js';

const absent = (name) => () => {
  throw new Error(`yargs is bundled without ${name}`);
};

const fill = (text, values) => {
  const rest = [...values];
  return text.replace(/%[sd]/g, () => String(rest.shift()));
};

const check = (holds, message) => {
  if (!holds) throw new Error(message);
};

export default {
  assert: {
    strictEqual: (actual, expected, message) => check(actual === expected, message),
    notStrictEqual: (actual, expected, message) => check(actual !== expected, message),
  },
  cliui,
  findUp: () => undefined,
  getCallerFile: absent('commandDir'),
  getEnv: () => undefined,
  getProcessArgvBin: () => 'slimify',
  inspect: JSON.stringify,
  mainFilename: '',
  Parser,
  path: { basename, dirname, extname, join, relative, resolve },
  process: {
    argv: () => process.argv,
    cwd: () => process.cwd(),
    emitWarning: (warning, type) => process.emitWarning(warning, type),
    execPath: () => process.execPath,
    exit: absent('exit'),
    nextTick: process.nextTick,
    stdColumns: null,
  },
  readFileSync: absent('files'),
  readdirSync: absent('folders'),
  require: absent('require'),
  stringWidth: (text) => text.length,
  y18n: {
    __: (text, ...values) => fill(text, values),
    __n: (one, other, count, ...values) => {
      const text = count === 1 ? one : other;
      return fill(text, text.includes('%d') ? [count, ...values] : values);
    },
    getLocale: () => 'en',
    setLocale: () => {},
    updateLocale: () => {},
  },
};
