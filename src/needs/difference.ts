import { contentsOf } from '../images/contents.ts';
import type { Image } from '../images/describe.ts';
import { meets, packageFor } from './meets.ts';
import type { Need } from './need.ts';

/** Something that a stage needs and that another image would not give it. */
export interface Lack {
  readonly need: Need;
  /** The Debian package that brings it; undefined when none is known. */
  readonly brings: string | undefined;
}

/** What becomes of the needs of a stage when it is built on another image. */
export interface Difference {
  /** What the one image has and the other one has not. */
  readonly lacks: readonly Lack[];
  /** What the other one is not known to have. */
  readonly unknown: readonly Need[];
  /** What neither has: something that is not seen brings it. */
  readonly foreign: readonly Need[];
}

/** Compares what two images give to a stage; undefined when what one of them holds is not known. */
export function differenceOf(needs: readonly Need[], from: Image, to: Image): Difference | undefined {
  const [before, after] = [contentsOf(from), contentsOf(to)];
  if (before === undefined || after === undefined) return undefined;
  const lacks: Lack[] = [];
  const unknown: Need[] = [];
  const foreign: Need[] = [];
  for (const need of needs) {
    const isMet = meets(after, need);
    if (isMet === undefined) unknown.push(need);
    else if (!isMet && meets(before, need) === false) foreign.push(need);
    else if (!isMet) lacks.push({ need, brings: packageFor(need, after.nearest) });
  }
  return { lacks, unknown, foreign };
}
