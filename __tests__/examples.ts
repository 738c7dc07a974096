import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { filesFor } from '../src/context-folder.ts';
import { slimify } from '../src/slimify.ts';
import type { Behaviour, VerifyReport } from '../src/verify/report.ts';
import { changesOf, outcomeOf, readResults } from './example/results.ts';
import type { Outcome } from './example/results.ts';
import { readExamples } from './example/settings.ts';
import type { Example } from './example/settings.ts';

const usage = `usage: npm run examples -- [--check] [NAME..]

Builds the examples before and after slimify at both levels with the engine at hand, tries both images, and writes what they
weigh to examples/results.json; \`npm run docs\` puts it into the README. Exit code 1 when one does not build, behaves differently,
grows, or is not proven at the safe level.

  --check    write nothing, and let the engine reuse what it has built
`;

const folder = 'examples';
const command = 'dist/cli.cjs';

/** What became of one example. */
interface Trial {
  readonly name: string;
  readonly outcome: Outcome | undefined;
  readonly engine: string | undefined;
  /** What is wrong, one line each. */
  readonly problems: readonly string[];
}

async function main(): Promise<number> {
  const options = { check: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } } as const;
  const { values, positionals } = parseArgs({ allowPositionals: true, options });
  const examples = readExamples(folder);
  const unknown = positionals.find((name) => examples.every((example) => example.name !== name));
  if (values.help || unknown !== undefined)
    return say(unknown ? `no example ${unknown}\n\n${usage}` : usage, unknown ? 1 : 0);

  const chosen = examples.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
  const buildOptions = ['--network=host', ...(values.check ? [] : ['--no-cache'])];
  const trials: Trial[] = [];
  for (const example of chosen) {
    const trial = await tryExample(example, buildOptions);
    trials.push(trial);
    say(describeTrial(trial), 0);
  }
  if (!values.check) write(trials, examples);
  const failed = trials.filter(({ problems }) => problems.length > 0).length;
  const passed = trials.filter(({ outcome, problems }) => problems.length === 0 && outcome?.needs === undefined).length;
  // the last line is read by .ci/run
  return say(`examples: ${passed} passed, ${failed} failed\n`, failed === 0 ? 0 : 1);
}

async function tryExample(example: Example, buildOptions: readonly string[]): Promise<Trial> {
  const { name, runtime } = example;
  const text = readFileSync(join(folder, name, 'Dockerfile'), 'utf8');
  const files = filesFor(join(folder, name, 'Dockerfile'), undefined, process.cwd());
  const result = slimify(text, { files, runtime });
  const bolder = slimify(text, { files, runtime, unsafe: true });
  if (example.needs !== undefined) {
    const [safe, unsafe] = [result, bolder].map(({ findings }) =>
      findings.filter(({ status }) => status === 'applied'),
    );
    const changes = changesOf(safe ?? [], unsafe ?? []);
    return { name, outcome: { ...changes, needs: example.needs }, engine: undefined, problems: [] };
  }
  const options = [...example.options, ...buildOptions.map((option) => `--build-option=${option}`)];
  const safe = await verify(name, options);
  if (typeof safe === 'string') return { name, outcome: undefined, engine: undefined, problems: [safe] };
  // what changes at the unsafe level alone is tried there
  const isSame = safe.verdict === 'unchanged' && result.after === text;
  const problems = isSame ? [] : [...judge(safe, example.expect)];
  if (!isSame && safe.verdict !== 'proven') problems.push(`the verdict is ${safe.verdict}`);

  const isBolder = bolder.after !== result.after;
  const unsafe = isBolder ? await verify(name, [...options, '--unsafe']) : safe;
  if (typeof unsafe === 'string') problems.push(`--unsafe: ${unsafe}`);
  else if (isBolder) problems.push(...[...judge(unsafe, example.expect)].map((problem) => `--unsafe: ${problem}`));
  for (const [http, expect] of example.also) {
    const asked = await verify(name, [...options.filter(isReused), `--http=${http}`, '--unsafe']);
    const found = typeof asked === 'string' ? [asked] : [...judge(asked, expect)];
    problems.push(...found.map((problem) => `${http}: ${problem}`));
  }
  const outcome = typeof unsafe === 'string' ? undefined : outcomeOf(isSame ? undefined : safe, unsafe);
  const engine = safe.engine ?? (typeof unsafe === 'string' ? undefined : unsafe.engine);
  return { name, outcome, engine, problems };
}

/** What asking once more for something else leaves as it is. */
function isReused(option: string): boolean {
  return !option.startsWith('--http=') && option !== '--build-option=--no-cache';
}

/** What the command line reports; a text when it could not do its job. */
function verify(name: string, options: readonly string[]): Promise<VerifyReport | string> {
  const args = [command, 'verify', join(folder, name, 'Dockerfile'), '--format=json', ...options];
  return new Promise((resolve) => {
    execFile(process.execPath, args, { maxBuffer: 1e9 }, (_, stdout, stderr) => {
      // progress comes first
      const reason = stderr.trim().split('\n').at(-1) ?? '';
      resolve(stdout === '' ? reason || 'slimify verify said nothing' : (JSON.parse(stdout) as VerifyReport));
    });
  });
}

/** What an example does not keep of what it has to at any level. */
function* judge({ problems, comparison, smoke }: VerifyReport, expected: string): Generator<string> {
  yield* problems;
  if (comparison === undefined) yield 'there are no two images to compare';
  else if (comparison.after.unpacked > comparison.before.unpacked) {
    yield `grows from ${comparison.before.unpacked} to ${comparison.after.unpacked} bytes`;
  }
  if (smoke === undefined) return yield 'it was not tried';
  for (const [when, behaviour] of [
    ['before', smoke.before],
    ['after', smoke.after],
  ] as const) {
    const reason = misbehaviour(behaviour, expected);
    if (reason !== undefined) yield `${when}: ${reason}`;
  }
}

function misbehaviour({ state, exitCode, stdout, stderr, response, reason }: Behaviour, expected: string) {
  if (state === 'failed') return `did not start: ${reason}`;
  if (response === undefined && (state !== 'ended' || exitCode !== 0))
    return `${state} with ${exitCode}: ${stderr.trim().slice(-500)}`;
  if (response !== undefined && response.status >= 400) return `answered with ${response.status}`;
  const said = response?.body ?? stdout;
  return said.includes(expected) ? undefined : `"${expected}" is not in what it said: ${said.slice(0, 500)}`;
}

function write(trials: readonly Trial[], examples: readonly Example[]): void {
  const path = join(folder, 'results.json');
  const known = readResults(path);
  const outcomes = new Map(Object.entries(known.examples));
  for (const { name, outcome } of trials) {
    if (outcome !== undefined) outcomes.set(name, outcome);
  }
  const kept = examples.flatMap(({ name }) => {
    const outcome = outcomes.get(name);
    return outcome === undefined ? [] : [[name, outcome] as const];
  });
  const engine = trials.find(({ engine }) => engine !== undefined)?.engine ?? known.engine;
  writeFileSync(path, `${JSON.stringify({ engine, examples: Object.fromEntries(kept) }, undefined, 2)}\n`);
}

function describeTrial({ name, outcome, problems }: Trial): string {
  if (problems.length > 0) return `${name}: failed\n${problems.map((problem) => `  ${problem}\n`).join('')}`;
  if (outcome === undefined || outcome.needs !== undefined) return `${name}: not built, needs ${outcome?.needs}\n`;
  const [before, safe, unsafe] = [outcome.before, outcome.safe.after, outcome.unsafe.after].map((bytes) => bytes / 1e6);
  return `${name}: ${before} MB, safe ${safe}, unsafe ${unsafe}; built in ${outcome.seconds} s, ${outcome.safe.seconds} s\n`;
}

function say(text: string, code: number): number {
  process.stdout.write(text);
  return code;
}

process.exitCode = await main();
