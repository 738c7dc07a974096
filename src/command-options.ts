import { runtimes } from './context.ts';
import { formats } from './formats.ts';
import { colors } from './settings.ts';

const verifyGroup = 'For slimify verify and --verify:';

/** The options of the command line, as yargs takes them; completion and `--help` are made of them. */
export const options = {
  write: { alias: 'w', type: 'boolean', describe: 'Write the changes into the files' },
  check: { alias: 'c', type: 'boolean', describe: 'List the changes; exit with 1 if there are any' },
  'list-different': { alias: 'l', type: 'boolean', describe: 'List the files to change; exit with 1 if there are any' },
  unsafe: { alias: 'unsafe-fixes', type: 'boolean', describe: 'Make the changes too that ask for a test of the image' },
  only: {
    alias: 'select',
    type: 'string',
    array: true,
    requiresArg: true,
    describe: 'Run these transforms alone (a,b)',
  },
  skip: {
    alias: 'ignore',
    type: 'string',
    array: true,
    requiresArg: true,
    describe: 'Run all transforms but these (a,b)',
  },
  verify: { type: 'boolean', describe: 'Build both images; make only the changes that are proven' },
  context: {
    type: 'string',
    requiresArg: true,
    coerce: last,
    describe: 'The build context, or a compose file that names it (the closest folder with all that is copied)',
  },
  buildkit: { type: 'boolean', describe: 'Use what only BuildKit understands (cache mounts)' },
  runtime: {
    type: 'string',
    requiresArg: true,
    coerce: last,
    describe: `The image to run programs on: ${runtimes.join(', ')}`,
  },
  why: { type: 'boolean', describe: 'Say what is held back or left alone, and why' },
  format: {
    type: 'string',
    array: true,
    requiresArg: true,
    describe: `What to print, or with =FILE to write; may be given again: ${formats.join(', ')}`,
  },
  'stdin-filepath': { type: 'string', requiresArg: true, coerce: last, describe: 'What to call standard input (-)' },
  color: { type: 'string', requiresArg: true, coerce: last, describe: `When to use colour: ${colors.join(', ')}` },
  'no-color': { type: 'boolean', describe: 'The same as --color never' },
  config: {
    type: 'string',
    requiresArg: true,
    coerce: last,
    describe: 'The config file (the closest one of each file)',
  },
  'no-config': { type: 'boolean', describe: 'Read no config file' },
  exclude: {
    type: 'string',
    array: true,
    requiresArg: true,
    describe: 'Leave out what matches (as in .gitignore); may be given again',
  },
  'no-gitignore': { type: 'boolean', describe: 'Work on files too that .gitignore leaves out' },
  'force-exclude': { type: 'boolean', describe: 'Leave out files too that are named on the command line' },
  'files-from': {
    type: 'string',
    requiresArg: true,
    coerce: last,
    describe: 'Work on the files of a list (- for standard input), parted by line ends or NUL',
  },
  staged: { type: 'boolean', describe: 'Work only on files that are staged in git' },
  since: {
    type: 'string',
    requiresArg: true,
    coerce: last,
    describe: 'Work only on files that changed since this branch left another one, or a commit',
  },
  'no-error-on-unmatched-pattern': { type: 'boolean', describe: 'It is fine when there is nothing to work on' },
  interactive: { alias: 'i', type: 'boolean', describe: 'Ask about each change, and write those wanted' },
  quiet: { alias: 'q', type: 'boolean', describe: 'No summary and no notes: reports and errors alone' },
  statistics: { type: 'boolean', describe: 'Count the changes by transform' },
  concurrency: {
    alias: 'j',
    type: 'string',
    requiresArg: true,
    coerce: last,
    describe: 'Work on many files in so many threads (the number of CPUs)',
  },
  cache: { type: 'boolean', describe: 'Keep what was found, and find nothing twice' },
  'cache-location': {
    type: 'string',
    requiresArg: true,
    coerce: last,
    describe: 'The folder for that (node_modules/.cache/slimify)',
  },
  journal: {
    type: 'string',
    requiresArg: true,
    coerce: last,
    describe: 'Note each finished file in this one, and go on there after an interruption',
  },
  shard: {
    type: 'string',
    requiresArg: true,
    coerce: last,
    describe: 'One part of the files: 2/5 is the second of five',
  },
  report: {
    type: 'string',
    requiresArg: true,
    coerce: last,
    describe: 'Counts for each file and transform, to a file that ends with .csv or .json',
  },
  target: forVerify('The stage to build'),
  'build-arg': manyForVerify('NAME=value; may be given again'),
  'build-option': manyForVerify('For the build of the engine (--build-option=--network=host)'),
  engine: forVerify('docker, podman or buildah (the first that works)'),
  run: forVerify("What to run in both, in place of the image's own command"),
  http: forVerify('PORT/PATH to ask of both'),
  network: forVerify('The network of the containers (none)'),
  timeout: forVerify('Seconds that a container may run (20)'),
  'build-timeout': forVerify('Seconds that a build may take (3600)'),
  'no-run': { type: 'boolean', group: verifyGroup, describe: 'Run no containers: build and compare only' },
  keep: { type: 'boolean', group: verifyGroup, describe: 'Keep both images' },
  help: { alias: 'h', type: 'boolean', describe: 'Print this' },
  version: { type: 'boolean', describe: 'Print the version' },
} as const;

function forVerify(describe: string) {
  return { type: 'string', requiresArg: true, group: verifyGroup, coerce: last, describe } as const;
}

function manyForVerify(describe: string) {
  return { type: 'string', array: true, requiresArg: true, group: verifyGroup, describe } as const;
}

/** Of an option given twice the last one counts. */
function last(value: string | readonly string[] | undefined): string | undefined {
  return typeof value === 'object' ? value.at(-1) : value;
}
