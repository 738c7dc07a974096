import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { SlimifyError } from '../../src/error.ts';
import type { BuildRequest, BuildResult, Engine, RunRequest } from '../../src/verify/engine.ts';
import type { Behaviour } from '../../src/verify/report.ts';
import { layouts, tar } from './archives.ts';
import type { Packed } from './archives.ts';
import { ran } from './sample.ts';

/** What an image built from a Dockerfile is like. */
export interface Built {
  readonly layers: readonly (readonly Packed[])[];
  readonly config?: Readonly<Record<string, unknown>>;
  readonly behaviour?: Partial<Behaviour>;
}

/** What the build of a Dockerfile comes to: an image, or a failure. */
export type Script = (dockerfile: string) => Built | Partial<Extract<BuildResult, { ok: false }>>;

/** An engine that builds what a function says, in memory, and keeps count of what there is. */
export function memoryEngine(script: Script) {
  const images = new Map<string, Built>();
  const builds: BuildRequest[] = [];
  const runs: RunRequest[] = [];
  const ignores: string[] = [];
  const engine: Engine = {
    kind: 'docker',
    name: 'docker 0.0',
    async build(request) {
      if (request.signal.aborted) throw new SlimifyError('cancelled');
      builds.push(request);
      writeFileSync(request.log, 'log\n');
      if (existsSync(`${request.dockerfile}.dockerignore`))
        ignores.push(readFileSync(`${request.dockerfile}.dockerignore`, 'utf8'));
      request.onStep('[1/1] FROM scratch');
      const built = script(readFileSync(request.dockerfile, 'utf8'));
      if (!('layers' in built)) {
        const failure = { reason: 'failed', message: 'exit code: 1', line: undefined, step: undefined } as const;
        return { ok: false, seconds: 1, ...failure, ...built };
      }
      images.set(request.tag, built);
      return { ok: true, seconds: 1 };
    },
    save: (tag) => Readable.from(archive(images.get(tag))),
    async run(request) {
      runs.push(request);
      return { ...ran, ...images.get(request.tag)?.behaviour };
    },
    async remove(tags) {
      for (const tag of tags) images.delete(tag);
      return [];
    },
  };
  const left = (): readonly string[] => {
    const folders = new Set(builds.map(({ dockerfile }) => dirname(dirname(dockerfile))));
    return [...images.keys(), ...[...folders].filter((folder) => existsSync(folder) && readdirSync(folder).length > 0)];
  };
  return { engine, builds, runs, ignores, left };
}

async function* archive(built: Built | undefined) {
  if (built === undefined) throw new SlimifyError('no such image');
  const layers = await Promise.all(built.layers.map(tar));
  yield await tar(layouts.docker({ layers, config: built.config ?? {} }));
}
