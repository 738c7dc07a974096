import { didYouMean } from '../suggest.ts';
import type { Schema } from './schema.ts';

/** What is wrong with a value by a schema, in one line that starts with the place; undefined when nothing is. What is undefined is not there. */
export function faultOf(value: unknown, schema: Schema, place = ''): string | undefined {
  const { type, anyOf, enum: known } = schema;
  if (type === undefined && anyOf === undefined) return undefined;
  const wanted = anyOf ?? [schema];
  if (!wanted.some((one) => one.type === typeOf(value)))
    return `${place || 'it'} is to be ${[...new Set(wanted.map((one) => kinds[one.type ?? 'object']))].join(' or ')}`;
  if (anyOf !== undefined) return anyFault(value, schema, place);
  if (typeof value === 'string') return textFault(value, schema, place, known);
  if (Array.isArray(value)) return listFault(value, schema, place);
  return type === 'object' ? fieldFault(fieldsOf(value), schema, place) : undefined;
}

const kinds = { boolean: 'true or false', string: 'a text', array: 'a list', object: 'an object' } as const;

/** By whichever part it fits; else what the last one of its type says, which is the most general one. */
function anyFault(value: unknown, { anyOf = [] }: Schema, place: string): string | undefined {
  const faults = anyOf.filter(({ type }) => type === typeOf(value)).map((one) => faultOf(value, one, place));
  return faults.includes(undefined) ? undefined : faults.at(-1);
}

function textFault(
  value: string,
  { minLength = 0, maxLength = Infinity, pattern }: Schema,
  place: string,
  known: readonly string[] | undefined,
): string | undefined {
  if (known !== undefined && !known.includes(value))
    return `${place} cannot be ${value}${didYouMean(value, known, `it is one of ${known.join(', ')}`)}`;
  if (value.length < minLength) return `${place} is empty`;
  if (value.length > maxLength) return `${place} is longer than ${maxLength} characters`;
  return pattern === undefined || new RegExp(pattern, 'u').test(value) ? undefined : `${place} cannot be ${value}`;
}

function listFault(value: readonly unknown[], { items = {}, minItems = 0 }: Schema, place: string): string | undefined {
  if (value.length < minItems) return `${place} is empty`;
  return firstOf(
    value.map((one, i) => [one, `${place}[${i}]`] as const),
    ([one, at]) => faultOf(one, items, at),
  );
}

function fieldFault(
  fields: ReadonlyMap<string, unknown>,
  { properties = {}, required = [], additionalProperties }: Schema,
  place: string,
): string | undefined {
  const lacking = required.find((name) => !fields.has(name));
  if (lacking !== undefined) return `${place} lacks ${lacking}`;
  const schemas = new Map(Object.entries(properties));
  return firstOf([...fields], ([name, value]) => {
    const schema = schemas.get(name) ?? additionalProperties;
    const at = schemas.has(name) ? join(place, name) : `${place}[${JSON.stringify(name)}]`;
    if (schema) return faultOf(value, schema, at);
    const all = [...schemas.keys()];
    return `there is no key ${join(place, name)}${didYouMean(name, all, `the keys are ${all.join(', ')}`)}`;
  });
}

function firstOf<T>(values: readonly T[], fault: (value: T) => string | undefined): string | undefined {
  for (const value of values) {
    const found = fault(value);
    if (found !== undefined) return found;
  }
  return undefined;
}

function join(place: string, name: string): string {
  return place === '' ? name : `${place}.${name}`;
}

function typeOf(value: unknown): Schema['type'] {
  if (typeof value === 'boolean' || typeof value === 'string') return typeof value === 'string' ? 'string' : 'boolean';
  if (Array.isArray(value)) return 'array';
  // no promise, map or date
  return Object.prototype.toString.call(value) === '[object Object]' ? 'object' : undefined;
}

function fieldsOf(value: unknown): ReadonlyMap<string, unknown> {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return new Map(entries.filter(([, one]) => one !== undefined));
}
