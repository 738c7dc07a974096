import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { placesIn } from '../src/builds.ts';
import { main } from '../src/cli.ts';
import type { Options } from '../src/slimify.ts';
import { fakeEngine, fakeIo, workspace } from './workspace.ts';

const compose = [
  'x-common: &common',
  '  context: ./api',
  'services:',
  '  api:',
  '    build: *common',
  '  jobs:',
  '    build: { <<: *common, dockerfile: ../docker/jobs.Dockerfile }',
  '  web: { build: ./web }',
  '  other-web: { build: { context: web, target: final } }',
  '  one: { build: { context: one, dockerfile: ../shared.Dockerfile } }',
  '  two: { build: { context: two, dockerfile: ../shared.Dockerfile } }',
  '  variable: { build: { context: $HOME/x, dockerfile: ../variable.Dockerfile } }',
  '  remote: { build: "https://example.org/a.git#main:web" }',
  '  inline: { build: { context: late, dockerfile_inline: "FROM a" } }',
  '  pulled: { image: redis }',
  '',
].join('\n');

describe('a compose file', () => {
  const folder = workspace({ 'deploy/compose.yaml': compose });
  test.each<[path: string, expected: string | undefined]>([
    ['deploy/api/Dockerfile', 'deploy/api'],
    ['deploy/docker/jobs.Dockerfile', 'deploy/api'],
    ['deploy/web/Dockerfile', 'deploy/web'],
    // said of no folder, or in a way that only compose can tell: the closest one with all that is copied
    ['deploy/Dockerfile', ''],
    ['deploy/variable.Dockerfile', ''],
    ['deploy/late/Dockerfile', ''],
    ['Dockerfile', ''],
    // built from two
    ['deploy/shared.Dockerfile', undefined],
  ])('%s: %s', async (path, expected) => {
    const place = (await placesIn(join(folder, 'deploy/compose.yaml'), folder))(path);
    const found = expected === '' ? {} : { folder: join(realpathSync(folder), expected ?? '') };
    expect(place).toEqual(expected === undefined ? undefined : found);
  });
});

test('what docker buildx bake --print writes', async () => {
  const folder = workspace({
    'bake.json': JSON.stringify({
      group: { default: { targets: ['app'] } },
      target: { app: { context: 'app', dockerfile: 'docker/Dockerfile', platforms: ['linux/arm64'] } },
    }),
  });
  const places = await placesIn(join(folder, 'bake.json'), folder);
  expect(places('app/docker/Dockerfile')).toEqual({ folder: join(realpathSync(folder), 'app') });
});

test('a folder is that of every Dockerfile, nothing says nothing', async () => {
  const folder = workspace({ a: '' });
  expect((await placesIn(folder, folder))('any/Dockerfile')).toEqual({ folder });
  expect((await placesIn(undefined, folder))('any/Dockerfile')).toEqual({});
});

test.each<[text: string, message: RegExp]>([
  ['target "a" {\n  context = "."\n}\n', / of a docker-bake\.hcl name what docker buildx bake --print writes$/],
  ['a: [', /^--context: builds cannot be read: /],
  ['just text\n', /^--context: builds has neither the services of a compose file nor the targets of bake; /],
  ['', /^--context: builds has neither /],
  [`a: &a [x]\n${Array.from({ length: 12 }, (_, i) => `a${i}: &a${i} [*a${i || ''}, *a${i || ''}]`).join('\n')}`, /./],
])('%j says nothing', async (text, message) => {
  const folder = workspace({ builds: text });
  await expect(placesIn(join(folder, 'builds'), folder)).rejects.toThrow(message);
});

describe('the command line', () => {
  async function run(args: readonly string[]): Promise<{ options: Options | undefined; stderr: string; code: number }> {
    let options: Options | undefined;
    const folder = workspace({
      'compose.yaml': 'services: { a: { build: { context: ., dockerfile: app/Dockerfile } } }',
      'broken.yaml': 'a: [',
      'app/Dockerfile': 'FROM a\n',
      'app/here': 'app',
      here: 'root',
    });
    const { io, said } = fakeIo(folder);
    const code = await main(args, io, (text, given) => {
      options = given;
      return fakeEngine(text, given);
    });
    return { options, stderr: said.stderr, code };
  }

  test('reads where the file says', async () => {
    const { options } = await run(['--context', 'compose.yaml', 'app/Dockerfile']);
    expect(options?.files?.read('here')).toBe('root');
  });

  test('a file that cannot be read is an error in one line', async () => {
    const { stderr, code } = await run(['--context', 'broken.yaml', 'app/Dockerfile']);
    expect([code, stderr.trim().split('\n').length]).toEqual([2, 1]);
    expect(stderr).toContain('--context: broken.yaml cannot be read');
  });
});
