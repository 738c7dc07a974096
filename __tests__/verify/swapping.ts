import type { Finding, Transform } from '../../src/transform.ts';

/** A transform that puts one text in the place of another, in files that hold it, for swaps of base images. */
export function swapping(from: string, to: string, given: Partial<Transform> = {}): Transform {
  return {
    name: `swap-${from.replace(/\W+/g, '-').toLowerCase()}`,
    summary: 'Swap something',
    why: 'For tests.',
    safety: 'safe',
    waste: [],
    *find({ text }): Generator<Finding> {
      const start = text.indexOf(from);
      if (start === -1 || text.startsWith(to, start)) return;
      const span = { start, end: start + from.length };
      yield { span, message: `${from} is large`, edits: [{ ...span, text: to }] };
    },
    ...given,
  };
}
