import { existsSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Options } from '../../src/slimify.ts';
import { slimify } from '../../src/slimify.ts';
import { openProof } from '../../src/verify/proof.ts';
import type { Behaviour } from '../../src/verify/report.ts';
import { keepProven } from '../../src/verify/index.ts';
import { settleVerify } from '../../src/verify/settings.ts';
import type { VerifyArguments } from '../../src/verify/settings.ts';
import { transforms } from '../../transforms/index.ts';
import { workspace } from '../workspace.ts';
import type { Packed } from './archives.ts';
import { memoryEngine } from './memory-engine.ts';
import type { Script } from './memory-engine.ts';
import { swapping } from './swapping.ts';

const text = [
  'FROM node:20',
  'RUN apt-get update && apt-get install -y git',
  'RUN npm ci',
  'CMD ["node", "app.js"]',
  '',
].join('\n');

const base: readonly Packed[] = [{ name: 'etc/passwd', content: 'root:x:0:0' }];
const lists: Packed = { name: 'var/lib/apt/lists/Packages', content: 'x'.repeat(1000) };
const npm: Packed = { name: 'root/.npm/_cacache/a', content: 'y'.repeat(100) };
const git: Packed = { name: 'usr/bin/git', content: 'git' };

/** As a real engine would: what the Dockerfile cleans up is not in the image. */
const honest: Script = (dockerfile) => ({
  layers: [
    base,
    [git, ...(dockerfile.includes('apt/lists') ? [] : [lists])],
    dockerfile.includes('.npm/*') ? [] : [npm],
  ],
  config: { Cmd: ['node', 'app.js'] },
});

function proofWith(script: Script, args: VerifyArguments = {}, files: Record<string, string> = {}) {
  const folder = workspace({ Dockerfile: text, ...files });
  const memory = memoryEngine(script);
  const said: string[] = [];
  const controller = new AbortController();
  const tools = {
    engine: memory.engine,
    transforms,
    settings: settleVerify(args, folder),
    signal: controller.signal,
    say: (line: string) => void said.push(line),
    step: () => {},
  };
  const path = join(folder, 'Dockerfile');
  return { ...memory, folder, path, tools, said, controller, proof: openProof(path, text, tools) };
}

const result = slimify(text);

describe('check', () => {
  test('proves a change whose image lacks nothing but declared waste, and leaves nothing behind', async () => {
    const { proof, builds, left, folder } = proofWith(honest);
    const report = await proof.check(result);
    expect(report).toMatchObject({ verdict: 'proven', problems: [], engine: 'docker 0.0', kept: [], log: undefined });
    expect(report.comparison?.vanished).toBe(2);
    expect(report.comparison?.saved).toEqual([
      { transform: 'remove-apt-lists', bytes: 1000, files: 1 },
      { transform: 'clean-npm-cache', bytes: 100, files: 1 },
    ]);
    expect(report.changes.map(({ transform, line, safety }) => [transform, line, safety])).toEqual([
      ['remove-apt-lists', 2, 'safe'],
      ['clean-npm-cache', 3, 'safe'],
    ]);
    expect(builds.map(({ context, tag }) => [context, /^slimify-verify:[0-9a-f]{12}-\w+$/.test(tag)])).toEqual([
      [folder, true],
      [folder, true],
    ]);
    expect(await proof.close()).toEqual([]);
    expect(left()).toEqual([]);
  });

  test('hands on what the settings ask of the build', async () => {
    const args = { context: 'src', target: 'app', 'build-arg': ['A=1'], 'build-option': ['--network=host'] };
    const { proof, builds, folder } = proofWith(honest, args);
    await proof.check(result);
    await proof.close();
    for (const build of builds)
      expect(build).toMatchObject({
        context: join(folder, 'src'),
        target: 'app',
        buildArgs: ['A=1'],
        options: ['--network=host'],
      });
  });

  test('the context is the closest folder that has what is copied', async () => {
    const { folder, tools, builds } = proofWith(honest, {}, { '.git/HEAD': '', 'app.js': '', 'docker/Dockerfile': '' });
    const copying = text.replace('RUN npm ci', 'COPY app.js .\nRUN npm ci');
    const proof = openProof(join(folder, 'docker/Dockerfile'), copying, tools);
    await proof.check(slimify(copying));
    await proof.close();
    expect(builds.map(({ context }) => context)).toEqual([realpathSync(folder), realpathSync(folder)]);
  });

  test('the .dockerignore of the Dockerfile itself holds for both builds', async () => {
    const { proof, ignores } = proofWith(honest, {}, { 'Dockerfile.dockerignore': 'secret\n' });
    await proof.check(result);
    await proof.close();
    expect(ignores).toEqual(['secret\n', 'secret\n']);
  });

  test.each<[string, Partial<ReturnType<Script>>, string]>([
    ['a file that vanished', { layers: [base, [{ name: 'usr/bin', type: 'directory' }], []] }, '/usr/bin/git vanished'],
    ['a file that appeared', { layers: [base, [git, { name: 'x' }], []] }, '/x appeared'],
    ['other content', { layers: [base, [{ ...git, content: 'tig' }], []] }, '/usr/bin/git: content was 3 bytes'],
    ['another mode', { layers: [base, [{ ...git, mode: 0o4755 }], []] }, '/usr/bin/git: mode was 0644, is 4755'],
    ['another owner', { layers: [base, [{ ...git, uid: 7 }], []] }, '/usr/bin/git: owner was 0:0, is 7:0'],
    ['another command', { layers: [base, [git], []], config: { Cmd: ['sh'] } }, 'Cmd was ["node","app.js"], is ["sh"]'],
    ['another exit status', { layers: [base, [git], []], behaviour: { exitCode: 3 } }, 'exit status 0 before, 3 after'],
  ])('finds %s', async (_, after, problem) => {
    const { proof, left } = proofWith((dockerfile) => {
      const built = honest(dockerfile);
      return dockerfile === text ? built : { ...built, ...after };
    });
    const report = await proof.check(result);
    expect(report.verdict).toBe('differs');
    expect(report.problems).toHaveLength(1);
    expect(report.problems[0]).toContain(problem);
    await proof.close();
    expect(left()).toEqual([]);
  });

  test('at the unsafe level what went away is summed up, and no violation', async () => {
    const file = 'FROM some/image\nRUN pip install x\n';
    const unsafe = slimify(file, { unsafe: true });
    expect(unsafe.after).not.toBe(file);
    const { tools, path } = proofWith((dockerfile) => ({ layers: [base, dockerfile === file ? [git] : []] }));
    const proof = openProof(path, file, tools);
    const report = await proof.check(unsafe);
    await proof.close();
    expect(report.verdict).toBe('proven');
    expect(report.comparison?.gone).toEqual([{ path: '/usr/bin/git', bytes: 3, files: 1, children: [] }]);
  });

  test('a file that does not build any more names line, transform and log', async () => {
    const failure = { message: 'the command failed: exit code: 100', line: 3, step: '[3/3] RUN npm ci' };
    const { proof, left } = proofWith((dockerfile) => (dockerfile === text ? honest(dockerfile) : failure));
    const report = await proof.check(result);
    await proof.close();
    expect(report).toMatchObject({
      verdict: 'broken',
      problems: [
        'does not build any more at line 3, changed by clean-npm-cache: the command failed: exit code: 100 ([3/3] RUN npm ci)',
      ],
      comparison: undefined,
    });
    expect(readFileSync(report.log ?? '', 'utf8')).toBe('log\n');
    rmSync(report.log ?? '');
    expect(left()).toEqual([]);
  });

  test('an original that does not build is an error with its line and the log', async () => {
    const { proof, left } = proofWith(() => ({ line: 2 }));
    const error = await proof.check(result).catch((thrown: unknown) => thrown);
    await proof.close();
    expect(error).toMatchObject({ name: 'SlimifyError', line: 2 });
    const [, log = ''] =
      /^the original does not build: exit code: 1; the log is (.*)$/.exec(String((error as Error).message)) ?? [];
    expect(existsSync(log)).toBe(true);
    rmSync(log);
    expect(left()).toEqual([]);
  });

  test.each([
    ['disk-full', 'could not be built, the disk is full'],
    ['timeout', 'was not built in time'],
  ] as const)('%s is an error, not a verdict', async (reason, words) => {
    const { proof, left } = proofWith((dockerfile) => (dockerfile === text ? honest(dockerfile) : { reason }));
    await expect(proof.check(result)).rejects.toThrow(`the rewritten file ${words}`);
    await proof.close();
    expect(left()).toEqual([]);
  });

  test('cancelled while it runs: nothing is left, even when the images were to be kept', async () => {
    const { proof, left, controller } = proofWith(
      (dockerfile) => {
        if (dockerfile !== text) controller.abort();
        return dockerfile === text ? honest(dockerfile) : { reason: 'cancelled' };
      },
      { keep: true },
    );
    await expect(proof.check(result)).rejects.toThrow('cancelled');
    await proof.close();
    expect(left()).toEqual([]);
  });

  test('--keep keeps both images, and says their tags', async () => {
    const { proof, left } = proofWith(honest, { keep: true });
    const { kept } = await proof.check(result);
    expect(kept).toHaveLength(2);
    expect(await proof.close()).toEqual(kept);
    expect(left()).toEqual(kept);
  });

  test('--keep names no image that was not built', async () => {
    const { proof } = proofWith((dockerfile) => (dockerfile === text ? honest(dockerfile) : {}), { keep: true });
    const { log = '' } = await proof.check(result);
    rmSync(log);
    expect(await proof.close()).toEqual([expect.stringMatching(/-original$/)]);
  });

  test('--no-run runs no container', async () => {
    const { proof, runs } = proofWith(honest, { 'no-run': true });
    expect((await proof.check(result)).smoke).toBeUndefined();
    await proof.close();
    expect(runs).toEqual([]);
  });
});

describe('keepProven', () => {
  const prove = (script: Script, options: Options = {}) => {
    const { tools, path, left, builds, said } = proofWith(script);
    const means = { ...tools, slimify, options, findEngine: async () => tools.engine };
    return { proven: keepProven({ path, text }, means), left, builds, said };
  };

  test('keeps all that passes, with one build of each', async () => {
    const { proven, builds, left } = prove(honest);
    const { result: kept, report } = await proven;
    expect(kept.after).toBe(result.after);
    expect(report.verdict).toBe('proven');
    expect(builds).toHaveLength(2);
    expect(left()).toEqual([]);
  });

  test('drops the transform whose change does not build, and says why', async () => {
    const breaks: Script = (dockerfile) => (dockerfile.includes('.npm/*') ? { line: 3 } : honest(dockerfile));
    const { proven, builds, left } = prove(breaks);
    const { result: kept, report } = await proven;
    expect(kept.after).toBe(slimify(text, { only: ['remove-apt-lists'] }).after);
    const [, why, log = ''] = /^(.*); the log is (.*)$/.exec(kept.notes[0]?.message ?? '') ?? [];
    expect(kept.notes).toEqual([{ kind: 'left-alone', line: 3, message: expect.anything() }]);
    expect(why).toBe(
      'clean-npm-cache does not pass: does not build any more at line 3, changed by clean-npm-cache: exit code: 1',
    );
    // of all that failed on the way, the one log that is named
    expect(
      readdirSync(dirname(log)).filter((name) => name.startsWith(basename(log).replace(/-rewritten.*/, ''))),
    ).toEqual([basename(log)]);
    rmSync(log);
    expect(report.verdict).toBe('proven');
    // the original, all, each alone; the original is built once
    expect(builds).toHaveLength(4);
    expect(left()).toEqual([]);
  });

  test('changes nothing when nothing passes', async () => {
    const { proven } = prove((dockerfile) => (dockerfile === text ? honest(dockerfile) : { line: 1 }));
    const { result: kept, report } = await proven;
    expect(kept.after).toBe(text);
    expect(kept.findings).toEqual([]);
    expect(kept.notes.map(({ message }) => message.split(' ')[0])).toEqual(['remove-apt-lists', 'clean-npm-cache']);
    for (const { message } of kept.notes) rmSync(message.replace(/^.* the log is /, ''));
    expect(report.verdict).toBe('unchanged');
  });

  test('builds nothing for a file without changes', async () => {
    const { tools, path, builds } = proofWith(honest);
    const subject = { path, text: 'FROM debian:12-slim\nCMD ["true"]\n' };
    const findEngine = () => Promise.reject(new Error('asked for an engine'));
    const { report } = await keepProven(subject, { ...tools, slimify, options: {}, findEngine });
    expect(report.verdict).toBe('unchanged');
    expect(builds).toEqual([]);
  });

  test('an original that does not build passes nothing', async () => {
    const { proven, left } = prove(() => ({ reason: 'disk-full' }));
    await expect(proven).rejects.toThrow('the original could not be built, the disk is full');
    expect(left()).toEqual([]);
  });
});

describe('a swap of base images', () => {
  const file = 'FROM node:20\nRUN npm ci\nCMD ["node", "app.js"]\n';
  const swap = swapping('node:20\n', 'node:20-slim\n');
  const large: Packed = { name: 'usr/bin/gcc', content: 'gcc' };
  const app: Packed = { name: 'app/a', content: 'a' };
  const pipeline = [...transforms, swap];

  const prove = (behaviour: Partial<Behaviour>) => {
    const memory = proofWith((dockerfile) => {
      const isSlim = dockerfile.includes('slim');
      const from = isSlim ? base : [...base, large];
      const own = [app, ...(dockerfile.includes('.npm/*') ? [] : [npm])];
      const layers = dockerfile.includes('RUN') ? [from, own] : [from];
      return { layers, ...(isSlim && dockerfile.includes('RUN') ? { behaviour } : {}) };
    });
    const tools = { ...memory.tools, transforms: pipeline };
    const means = { ...tools, slimify, options: { transforms: pipeline }, findEngine: async () => tools.engine };
    return { ...memory, proven: keepProven({ path: memory.path, text: file }, means) };
  };

  test('is proven by what the image does, and each base is built once', async () => {
    const { proven, builds, left } = prove({});
    const { report } = await proven;
    expect(report).toMatchObject({ verdict: 'proven', problems: [] });
    expect(report.comparison?.base).toMatchObject({
      transform: 'swap-node-20-',
      before: { name: 'node:20', files: 2 },
      after: { name: 'node:20-slim', files: 1 },
    });
    expect(report.comparison?.saved).toEqual([
      { transform: 'clean-npm-cache', bytes: 100, files: 1 },
      { transform: 'swap-node-20-', bytes: 3, files: 1 },
    ]);
    expect(builds).toHaveLength(4);
    expect(left()).toEqual([]);
  });

  test('is dropped alone when the image no longer does it', async () => {
    const { proven, left } = prove({ exitCode: 127 });
    const { result: kept, report } = await proven;
    expect(kept.after).toContain('FROM node:20\n');
    expect(kept.after).toContain('.npm/*');
    expect(kept.notes.map(({ message }) => message)).toEqual([
      'swap-node-20- does not pass: exit status 0 before, 127 after',
    ]);
    expect(report).toMatchObject({ verdict: 'proven', comparison: { base: undefined } });
    expect(left()).toEqual([]);
  });
});
