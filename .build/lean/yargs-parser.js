// yargs-parser without its search for a configuration file: the other half of yargs-platform.js.
import { normalize, resolve } from 'node:path';
import { camelCase, decamelize, looksLikeNumber } from '../../node_modules/yargs-parser/build/lib/string-utils.js';
import { YargsParser } from '../../node_modules/yargs-parser/build/lib/yargs-parser.js';

const parser = new YargsParser({
  cwd: () => process.cwd(),
  env: () => ({}),
  format: (text, ...values) => text.replace(/%[sd]/g, () => String(values.shift())),
  normalize,
  resolve,
  require: () => {
    throw new Error('yargs is bundled without configuration files');
  },
});

export default Object.assign((args, options) => parser.parse(args.slice(), options).argv, {
  detailed: (args, options) => parser.parse(args.slice(), options),
  camelCase,
  decamelize,
  looksLikeNumber,
});
