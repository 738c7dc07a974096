import { describe, expect, test } from '@jest/globals';
import { settleVerify } from '../../src/verify/settings.ts';

const cwd = '/project';

test('without options: the folder of the Dockerfile, no network, the own command', () => {
  expect(settleVerify({}, cwd)).toEqual({
    context: undefined,
    target: undefined,
    buildArgs: [],
    buildOptions: [],
    engine: undefined,
    runs: true,
    command: undefined,
    http: undefined,
    network: undefined,
    seconds: 20,
    buildSeconds: 3600,
    keep: false,
  });
});

test('a context is taken from the working folder', () => {
  expect(settleVerify({ context: 'app' }, cwd).context).toBe('/project/app');
  expect(settleVerify({ context: '/srv' }, cwd).context).toBe('/srv');
});

describe('--run', () => {
  test.each([
    ['node --version', ['node', '--version']],
    [`sh -c 'a && b > c'`, ['sh', '-c', 'a && b > c']],
    ['echo "two words" three', ['echo', 'two words', 'three']],
    ['sudo -u app id', ['sudo', '-u', 'app', 'id']],
    ['env A=b id', ['env', 'A=b', 'id']],
    ['python3 -m http.server', ['python3', '-m', 'http.server']],
    ['./run', ['./run']],
  ])('%s is split as a shell would', (run, command) => {
    expect(settleVerify({ run }, cwd).command).toEqual(command);
  });

  test.each([
    'a; b',
    'a && b',
    'a | b',
    'a &',
    'a > b',
    'echo $HOME',
    'echo *',
    'A=b c',
    '',
    '(a)',
    "'",
    'a\nb',
    'echo `id`',
  ])('%j is refused', (run) => {
    expect(() => settleVerify({ run }, cwd)).toThrow('--run takes one plain command');
  });
});

describe('--http', () => {
  test.each([
    ['8080', { port: 8080, path: '/' }],
    ['80/health?x=1', { port: 80, path: '/health?x=1' }],
  ])('%s', (http, endpoint) => {
    expect(settleVerify({ http }, cwd).http).toEqual(endpoint);
  });

  test.each(['', 'health', '0', '65536', '80 /x', '80/a b', '80/\n', 'localhost:80'])('%j is refused', (http) => {
    expect(() => settleVerify({ http }, cwd)).toThrow(`--http cannot be ${http}`);
  });
});

test.each([
  [{ target: '--privileged' }, '--target cannot be --privileged'],
  [{ target: 'a b' }, '--target cannot be a b'],
  [{ network: '--privileged' }, '--network cannot be'],
  [{ 'build-arg': ['--x'] }, '--build-arg cannot be --x'],
  [{ 'build-arg': ['A=1', '1A'] }, '--build-arg cannot be 1A'],
  [{ 'build-option': ['.'] }, '--build-option cannot be .'],
  [{ 'no-run': true, http: '80' }, '--no-run and --http exclude each other'],
  [{ timeout: '0' }, '--timeout cannot be 0'],
  [{ timeout: 'soon' }, '--timeout cannot be soon'],
  [{ 'build-timeout': '-1' }, '--build-timeout cannot be -1'],
])('%j is refused', (args, message) => {
  expect(() => settleVerify(args, cwd)).toThrow(message);
});
