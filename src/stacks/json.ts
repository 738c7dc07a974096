/** A JSON object of a manifest; undefined for text that is none. */
export function parseObject(text: string | undefined): Fields | undefined {
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The fields of a JSON object. */
export type Fields = Readonly<Record<string, unknown>>;

/** The object in a field; empty when there is none. */
export function fieldsIn(object: Fields, name: string): Fields {
  const value = Object.hasOwn(object, name) ? object[name] : undefined;
  return isObject(value) ? value : {};
}

/** The text in a field. */
export function textIn(object: Fields, name: string): string | undefined {
  const value = Object.hasOwn(object, name) ? object[name] : undefined;
  return typeof value === 'string' ? value : undefined;
}

/** The objects in the list in a field. */
export function listIn(object: Fields, name: string): readonly Fields[] {
  const value = Object.hasOwn(object, name) ? object[name] : undefined;
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
