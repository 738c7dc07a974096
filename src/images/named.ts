import { suggestOfficial } from './official.ts';

/**
 * Which images of a registry are official images under another name, with the same tags: a name without a tag and the official one's
 * (`registry.example.com/base/node`: `node`), or a mirror of them all (`registry.example.com/hub/*`: `*`).
 */
export type ImageNames = Readonly<Record<string, string>>;

/** What is wrong with such names; undefined when nothing is. */
export function imageFault(names: ImageNames): string | undefined {
  for (const [name, official] of Object.entries(names)) {
    const place = `images[${JSON.stringify(name)}]`;
    const isMirror = name.endsWith('/*');
    if (!/^[\w.-]+(:\d+)?(\/[a-z\d]+([._-]+[a-z\d]+)*)*(\/\*)?$/.test(name) || !name.includes('/'))
      return `${place} is to be the name of an image without its tag, such as registry.example.com/base/node`;
    if (/^library\/[^/]+$|^(index\.)?docker\.io\/(library\/)?[^/]+$/.test(name))
      return `${place} is the name of an official image already`;
    if (isMirror !== (official === '*'))
      return `${place} cannot be ${official}: registry.example.com/hub/* goes with * and nothing else does`;
    const hint = isMirror ? undefined : suggestOfficial(official);
    if (hint !== undefined) return `${place}: there is no official image ${official}${hint}`;
  }
  return undefined;
}

/** The official image that a name with its registry stands for; undefined when the names do not say it. */
export function officialFor(names: ImageNames, path: string): string | undefined {
  if (Object.hasOwn(names, path)) return names[path];
  const mirror = Object.keys(names).find((name) => name.endsWith('/*') && path.startsWith(name.slice(0, -1)));
  const rest = mirror === undefined ? '' : path.slice(mirror.length - 1).replace(/^library\//, '');
  return /^[a-z\d.-]+$/.test(rest) ? rest : undefined;
}
