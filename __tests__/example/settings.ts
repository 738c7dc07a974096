import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runtimes } from '../../src/context.ts';
import type { Runtime } from '../../src/context.ts';

/** `verify.json` of an example: how its image is tried, or what it would take to build it. */
export type Example = { readonly name: string } & (Tried | Unbuilt);

interface Tried {
  readonly needs?: undefined;
  /** What the output of the container, or its answer, has to hold. */
  readonly expect: string;
  /** Options of `slimify verify`: `--run`, `--http`, `--network`, `--timeout`, `--runtime`. */
  readonly options: readonly string[];
  /** More to ask of it, as for `--http`, and what the answer has to hold. */
  readonly also: readonly (readonly [http: string, expect: string])[];
  /** The runtime image that is asked for. */
  readonly runtime?: Runtime | undefined;
}

interface Unbuilt {
  /** What the build needs that a machine with Debian's packages and the npm registry does not have. */
  readonly needs: string;
  readonly runtime?: Runtime | undefined;
}

const optionNames = ['run', 'http', 'network', 'timeout', 'runtime'];

/** The examples below a folder, by name. Throws for one that does not say how to try it. */
export function readExamples(folder: string): readonly Example[] {
  const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'Dockerfile')));
  return names.toSorted().map((name) => readExample(name, join(folder, name, 'verify.json')));
}

function readExample(name: string, path: string): Example {
  const entries = Object.entries<unknown>(JSON.parse(readFileSync(path, 'utf8')));
  const settings = new Map<string, string>();
  for (const [key, value] of entries) {
    if (key === 'also') continue;
    if (typeof value !== 'string' || !['needs', 'expect', ...optionNames].includes(key))
      throw new Error(`${path}: ${key} is no setting with a text`);
    settings.set(key, value);
  }
  const needs = settings.get('needs');
  const expect = settings.get('expect');
  const runtime = runtimes.find((one) => one === settings.get('runtime'));
  if (needs !== undefined) return { name, needs, runtime };
  if (expect === undefined) throw new Error(`${path}: nothing is expected of the image ("expect")`);
  const options = optionNames.flatMap((option) => {
    const value = settings.get(option);
    return value === undefined ? [] : [`--${option}=${value}`];
  });
  const also = readAlso(entries.find(([key]) => key === 'also')?.[1] ?? {}, path);
  return { name, expect, options, also, runtime };
}

function readAlso(value: unknown, path: string): readonly (readonly [string, string])[] {
  const entries = Object.entries<unknown>(Object(value));
  return entries.map(([http, expect]) => {
    if (typeof expect !== 'string') throw new Error(`${path}: nothing is expected of ${http} ("also")`);
    return [http, expect];
  });
}
