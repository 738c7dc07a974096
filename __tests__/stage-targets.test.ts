import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { runtimes } from '../src/context.ts';
import { parseDockerfile } from '../src/dockerfile.ts';
import type { Dockerfile, Stage } from '../src/dockerfile.ts';
import { SlimifyError } from '../src/error.ts';
import { slimify } from '../src/slimify.ts';
import type { Options } from '../src/slimify.ts';
import { filesIn, readerOf } from './fixture.ts';

interface Case {
  readonly name: string;
  readonly text: string;
  readonly file: Dockerfile;
  readonly options: Options;
}

const fixtures = new URL('fixtures/', import.meta.url);
const cases = foldersIn(fixtures)
  .flatMap((transform) => foldersIn(new URL(transform, fixtures)).map((name) => `${transform}${name}`))
  .flatMap((name): Case[] => {
    const folder = new URL(name, fixtures);
    if (!existsSync(new URL('Dockerfile', folder))) return [];
    const text = readFileSync(new URL('Dockerfile', folder), 'utf8');
    const word = readerOf(folder)('runtime')?.trim();
    const runtime = runtimes.find((one) => one === word);
    const file = parsed(text);
    const options = { unsafe: true, runtime, files: filesIn(new URL('context/', folder)) };
    return file === undefined ? [] : [{ name, text, file, options }];
  });

function foldersIn(folder: URL): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? `${one.name}/` : []));
}

function parsed(text: string): Dockerfile | undefined {
  try {
    return parseDockerfile(text);
  } catch (error) {
    if (error instanceof SlimifyError) return undefined;
    throw error;
  }
}

/** A stage with those that it is built from, as text. */
function lineage(file: Dockerfile, stage: Stage | undefined): readonly string[] {
  if (stage === undefined) return [];
  const own = [stage.from, ...stage.instructions].map(({ start, end }) => file.text.slice(start, end));
  return [...lineage(file, stage.parent), ...own];
}

function named(file: Dockerfile, name: string | undefined): Stage | undefined {
  return file.stages.findLast((stage) => stage.name === name);
}

test('whatever is made of a file, every name gives the stage that it gave', () => {
  let splits = 0;
  let middles = 0;
  for (const { name, file, text, options } of cases) {
    const targets = file.stages.flatMap((stage) => stage.name ?? []);
    if (targets.length === 0) continue;
    const after = parseDockerfile(slimify(text, { ...options, targets }).after);
    const safe = parseDockerfile(slimify(text, { ...options, unsafe: false }).after);
    for (const target of targets) {
      const [was, is] = [named(file, target), named(after, target)];
      const where = `${name} ${target}`;
      if (was?.index === file.stages.length - 1) {
        expect([where, is?.index]).toEqual([where, after.stages.length - 1]);
        if (after.stages.length > file.stages.length) splits++;
        continue;
      }
      middles++;
      expect([where, is?.index]).toEqual([where, was?.index]);
      // each instruction is what it was, or what is safe made of it
      const fine = new Set([...lineage(file, was), ...lineage(safe, named(safe, target))]);
      expect([where, lineage(after, is).filter((line) => !fine.has(line))]).toEqual([where, []]);
    }
  }
  expect(splits).toBeGreaterThan(5);
  expect(middles).toBeGreaterThan(50);
});

test('whatever is made of a file, every number gives the stage that it gave', () => {
  let kept = 0;
  for (const { name, file, text, options } of cases) {
    const targets = file.stages.map(({ index }) => String(index));
    const { after, refusals } = slimify(text, { ...options, targets });
    expect([name, parseDockerfile(after).stages.length]).toEqual([name, file.stages.length]);
    if (refusals.some(({ reason }) => reason.endsWith('is built by name, and would be another stage'))) kept++;
  }
  expect(kept).toBeGreaterThan(50);
});
