import { megabytes } from '../megabytes.ts';
import { sizes } from './data/sizes.ts';
import type { Image } from './describe.ts';

/** What a swap of base images saves. */
export interface Saving {
  /** Bytes fewer to pull, on amd64. */
  readonly bytes: number;
  /** `about 329 MB less to pull (node:24 409 -> 80 MB, docker-library/repo-info, 2026)`. */
  readonly text: string;
}

/**
 * What it saves to pull one image instead of another one; undefined where no size is known. Sizes are those of one version of the family on
 * the same release of the distribution, which the text names.
 */
export function savingOf(from: Image, to: Image): Saving | undefined {
  const [before, after] = [sizeOf(from), sizeOf(to)];
  if (before === undefined || after === undefined || before.bytes <= after.bytes) return undefined;
  return spell(before, after);
}

/** What it saves to start from nothing. */
export function savingToNothing(from: Image): Saving | undefined {
  const before = sizeOf(from);
  return before && spell(before, scratch);
}

interface Size {
  readonly family: string;
  readonly tag: string;
  readonly bytes: number;
  readonly source: string;
}

const scratch: Size = { family: 'scratch', tag: '', bytes: 0, source: '' };

function spell(before: Size, after: Size): Saving {
  const bytes = before.bytes - after.bytes;
  const other =
    before.family === after.family ? '' : `${[after.family, after.tag].filter((part) => part !== '').join(':')} `;
  const steps = `${before.family}:${before.tag} ${megabytes(before.bytes)} -> ${other}${after.bytes === 0 ? '0' : megabytes(after.bytes)} MB`;
  const from = [...new Set([before.source, after.source])].filter((source) => source !== '').join(' and ');
  return { bytes, text: `about ${megabytes(bytes)} MB less to pull (${steps}, ${from}, 2026)` };
}

const sources: Readonly<Record<string, string>> = {
  'repo-info': 'docker-library/repo-info',
  sum: 'layers in docker-library/repo-info',
  README: "distroless's README",
  deb: "its packages' size",
};

let known: ReadonlyMap<string, Size> | undefined;

function sizeOf({ family, suite, variant, features }: Image): Size | undefined {
  known ??= new Map(sizes.trim().split('\n').map(readLine));
  const size = variant === 'slim' || variant === 'alpine' ? [variant] : [];
  const what = [...features, ...size].filter((word) => !/^(nonroot|jdk)$/.test(word)).toSorted();
  const release = /distroless\/(?!.*-debian\d+$)/.test(family) ? '-debian13' : '';
  return known.get(`${family}${release}|${suite}|${what.join(' ')}`);
}

function readLine(line: string): readonly [string, Size] {
  const [family = '', suite = '', what = '', tag = '', bytes = '', source = ''] = line.split('|');
  return [`${family}|${suite}|${what}`, { family, tag, bytes: Number(bytes), source: sources[source] ?? source }];
}
