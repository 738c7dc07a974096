import { createRequire } from 'node:module';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { main } from '../src/cli.ts';
import { version } from '../src/version.ts';
import { fakeIo } from './workspace.ts';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'examples/pull-requests');
const names = readdirSync(folder).toSorted();
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

const { io, said } = fakeIo(root);
await main(['--help'], io);
const help = said.stdout;

describe('the examples for pull requests', () => {
  test('are these, and the guide has them all', () => {
    expect(names).toEqual([
      'README.md',
      'github-reviewdog.yml',
      'github-workflow.yml',
      'gitlab-ci.yml',
      'lintstagedrc.json',
      'pre-commit-config.yaml',
    ]);
    for (const name of names.slice(1)) expect(read('README.md')).toContain(`[${name}](${name})`);
  });

  test.each(names.filter((name) => name.startsWith('github-')))('%s is a workflow, as the schema has it', (name) => {
    // a package of CommonJS
    const { validateWorkflow } = createRequire(import.meta.url)(
      '@action-validator/core',
    ) as typeof import('@action-validator/core');
    expect(validateWorkflow(read(name))).toEqual({ actionType: 'workflow', errors: [] });
    expect(validateWorkflow(read(name).replace('runs-on', 'runs')).errors).not.toEqual([]);
  });

  test('the workflow gives the action inputs that it has', () => {
    const { jobs } = parse(read('github-workflow.yml')) as Workflow;
    const step = jobs.slimify.steps.find(({ uses }) => uses?.includes('/slimify@'));
    const { inputs } = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as { inputs: object };
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(step?.with ?? {})));
    expect(Object.keys(step?.with ?? {})).toEqual(['comment', 'suggestions', 'code-scanning', 'check']);
  });

  test("the guide tells of the action's inputs and outputs", () => {
    const { inputs, outputs } = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as Record<string, object>;
    const told = [...read('README.md').matchAll(/^\| (`[^|]*`)\s+\|/gm)].flatMap(([, cell = '']) =>
      [...cell.matchAll(/`([\w-]+)`/g)].map((match) => match[1]),
    );
    expect(told.toSorted()).toEqual([inputs, outputs].flatMap((one) => Object.keys(one ?? {})).toSorted());
  });

  test('GitLab keeps the report that is written', () => {
    const { slimify } = parse(read('gitlab-ci.yml')) as Pipeline;
    const { codequality } = slimify.artifacts.reports;
    expect(slimify.script.join('\n')).toContain(` --format gitlab=${codequality} `);
    expect(slimify.artifacts.when).toBe('always');
  });

  test('pre-commit is given a hook that there is', () => {
    const hooks = parse(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8')) as readonly { id: string }[];
    const { repos } = parse(read('pre-commit-config.yaml')) as {
      repos: readonly [{ hooks: readonly { id: string }[] }];
    };
    expect(hooks.map(({ id }) => id)).toEqual(expect.arrayContaining(repos[0].hooks.map(({ id }) => id)));
  });

  test('lint-staged writes', () => {
    expect(Object.values(JSON.parse(read('lintstagedrc.json')) as object)).toEqual(['slimify --write --force-exclude']);
  });
});

interface Workflow {
  readonly jobs: { readonly slimify: { readonly steps: readonly { uses?: string; with?: object }[] } };
}

interface Pipeline {
  readonly slimify: {
    readonly script: readonly string[];
    readonly artifacts: { readonly when: string; readonly reports: { readonly codequality: string } };
  };
}

describe('what the examples, the action, the hooks and the README call', () => {
  const files = [
    ...names.map((name) => `examples/pull-requests/${name}`),
    'action.yml',
    '.pre-commit-hooks.yaml',
    'README.md',
  ];
  const texts = files.map((path) => readFileSync(join(root, path), 'utf8')).join('\n');

  test('are options of the command', () => {
    const calls = [...texts.matchAll(/\bslimify(?:@[\d.]+)? [^|`\n#]*|args\+=.*|args=.*/g)].map(([call]) => call);
    const rows = [...texts.matchAll(/^\| (`-[^|]*)/gm)].map(([row]) => row);
    const used = new Set(
      [...calls, ...rows].flatMap((call) => [...call.matchAll(/(?<![\w-=])--[a-z][\w-]*/g)].map(([flag]) => flag)),
    );
    expect(used.size).toBeGreaterThan(8);
    const unknown = [...used].filter((flag) => !new RegExp(`${flag}(?![\\w-])`).test(help));
    expect(unknown).toEqual([]);
  });

  test('are formats of the command', () => {
    const used = new Set([...texts.matchAll(/--format[= ]([a-z]+)/g)].map((match) => match[1] ?? ''));
    expect([...used]).toEqual(
      expect.arrayContaining(['diff', 'json', 'text', 'markdown', 'github', 'gitlab', 'sarif']),
    );
    const [known = ''] = /--format [^]*?(?=\n +--)/.exec(help) ?? [];
    const unknown = [...used].filter((format) => !new RegExp(`\\b${format}\\b`).test(known));
    expect(unknown).toEqual([]);
  });

  test('is this version', () => {
    const named = [...texts.matchAll(/slimify@v?(\d[\w.-]*)|rev: v(\d[\w.-]*)/g)].map((match) => match[1] ?? match[2]);
    expect(named.length).toBeGreaterThan(3);
    expect([...new Set(named)]).toEqual([version]);
  });
});
