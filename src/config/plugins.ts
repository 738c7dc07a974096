import { overlaps } from '../edit.ts';
import type { Finding, Refusal, Safety, Transform } from '../transform.ts';

const levels: readonly unknown[] = ['safe', 'unsafe', 'manual'] satisfies readonly Safety[];
const findingsLimit = 10_000;
const lengthLimit = 1_000_000;

/** What is wrong with what a config has as a transform of its own, `taken` being slimify's names; undefined when nothing is. */
export function pluginFault(value: unknown, place: string, taken: readonly string[]): string | undefined {
  if (typeof value !== 'object' || value === null)
    return `${place} is to be a transform: { name, summary, safety, find }`;
  const fields = new Map(Object.entries(value));
  const name: unknown = fields.get('name');
  if (typeof name !== 'string' || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name) || name.length > 60)
    return `${place}.name is to be words in lower case with dashes, such as pin-our-registry`;
  if (taken.includes(name)) return `${place} has the name of another transform: ${name}`;
  if (!levels.includes(fields.get('safety'))) return `${place}.safety of ${name} is to be safe, unsafe or manual`;
  if (typeof fields.get('find') !== 'function') return `${place}.find of ${name} is to be a function`;
  const texts = ['summary', 'why', 'risk'].find((key) => !['string', 'undefined'].includes(typeof fields.get(key)));
  if (texts !== undefined) return `${place}.${texts} of ${name} is to be a text`;
  const lists = ['waste', 'config', 'hadolint', 'mentions'].find((key) => fields.has(key) && !isTexts(fields.get(key)));
  return lists === undefined ? undefined : `${place}.${lists} of ${name} is to be a list of texts`;
}

/** The transform with everything it yields looked at: what is no finding, or edits outside of the file, is thrown as a bug of its own. */
export function guarded(plugin: Transform): Transform {
  return {
    ...plugin,
    summary: plugin.summary ?? '',
    why: plugin.why ?? '',
    waste: plugin.waste ?? [],
    *find(file, context) {
      let left = findingsLimit;
      let length = 0;
      for (const found of plugin.find(file, context)) {
        const fault =
          left-- === 0 ? `yields more than ${findingsLimit} findings` : findingFault(found, plugin, file.text);
        if (fault !== undefined) throw new Error(fault);
        if ('edits' in found) length += found.edits.reduce((sum, { text }) => sum + text.length, 0);
        if (length > lengthLimit) throw new Error('inserts more than 1 MB');
        yield found;
      }
    },
  };
}

function findingFault(found: Finding | Refusal, { safety }: Transform, { length }: string): string | undefined {
  if (typeof found !== 'object' || found === null) return 'yields what is no finding';
  if (!isSpan(found.span, length)) return 'yields a finding whose span is not in the file';
  if ('reason' in found)
    return typeof found.reason === 'string' ? undefined : 'yields a refusal whose reason is no text';
  if (typeof found.message !== 'string') return 'yields a finding whose message is no text';
  if (levels.indexOf(found.safety ?? safety) < levels.indexOf(safety) || !levels.includes(found.safety ?? safety))
    return 'yields a finding that is safer than the transform';
  if (![found.saves, found.savesPulled].every((saved) => saved === undefined || Number.isFinite(saved)))
    return 'yields a finding that saves what is no number';
  const { edits } = found;
  if (!Array.isArray(edits) || edits.length === 0) return 'yields a finding without edits';
  if (!edits.every((edit) => isSpan(edit, length) && typeof edit.text === 'string'))
    return `yields an edit outside of the file, which has ${length} characters`;
  const inOrder = edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const isTwice = inOrder.some((edit, i) => i > 0 && overlaps(inOrder[i - 1] ?? edit, edit));
  return isTwice ? 'yields edits that overlap' : undefined;
}

function isSpan(span: unknown, length: number): boolean {
  if (typeof span !== 'object' || span === null || !('start' in span) || !('end' in span)) return false;
  const { start, end } = span;
  return (
    Number.isInteger(start) &&
    Number.isInteger(end) &&
    0 <= Number(start) &&
    Number(start) <= Number(end) &&
    Number(end) <= length
  );
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}
