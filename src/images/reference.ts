import type { Span } from '../edit.ts';
import { officialFor } from './named.ts';
import type { ImageNames } from './named.ts';

/** What a FROM names: `registry/repository:tag@digest`. The span is the whole reference's, without flags and alias. */
export interface ImageRef extends Span {
  /** As written. */
  readonly text: string;
  /** With the defaults of global ARGs filled in; undefined when a variable has no default. */
  readonly resolved: string | undefined;
  /** Host and port, such as `ghcr.io`; undefined for Docker Hub's short names. */
  readonly registry: string | undefined;
  /** Path without registry, such as `node` or `library/node`. */
  readonly repository: string;
  readonly tag: string | undefined;
  readonly digest: string | undefined;
  /** The official image that the user says it is, under another name. */
  readonly official?: string;
}

/** Reads an image reference; its parts are those of the resolved text, or of the text as written when it cannot be resolved. */
export function parseImage(
  text: string,
  span: Span,
  defaults: ReadonlyMap<string, string>,
  names?: ImageNames,
): ImageRef {
  const resolved = resolve(text, defaults);
  const [name = '', digest] = (resolved ?? text).split('@', 2);
  const slash = name.indexOf('/');
  const host = slash === -1 ? '' : name.slice(0, slash);
  const registry = /[.:]/.test(host) || host === 'localhost' ? host : undefined;
  const path = registry === undefined ? name : name.slice(slash + 1);
  const colon = path.lastIndexOf(':');
  const repository = colon === -1 ? path : path.slice(0, colon);
  const tag = colon === -1 ? undefined : path.slice(colon + 1);
  const ref = { start: span.start, end: span.end, text, resolved, registry, repository, tag, digest };
  const official = names && officialFor(names, registry === undefined ? repository : `${registry}/${repository}`);
  return official === undefined ? ref : { ...ref, official };
}

/** Registries that hold the Docker official images under their own names. */
const mirrors =
  /^(docker\.io|index\.docker\.io|registry-1\.docker\.io|mirror\.gcr\.io|public\.ecr\.aws\/docker|mcr\.microsoft\.com\/mirror\/docker)\//;

/** Namespaces of the official images built for one architecture. */
const architectures = /^(amd64|arm32v[567]|arm64v8|i386|mips64le|ppc64le|riscv64|s390x)\//;

/** The Docker official image's name (`node`), also behind the registries that mirror it; undefined for any other image. */
export function officialName({ registry, repository, official }: ImageRef): string | undefined {
  if (official !== undefined) return official;
  const path = registry === undefined ? repository : `${registry}/${repository}`;
  const name = path
    .replace(mirrors, '')
    .replace(/^library\//, '')
    .replace(architectures, '');
  return /^[a-z0-9.-]+$/.test(name) ? name : undefined;
}

/** Fills in `$NAME`, `${NAME}`, `${NAME:-default}` and the like; undefined when a variable is not known. */
function resolve(text: string, defaults: ReadonlyMap<string, string>): string | undefined {
  let known = true;
  const filled = text.replace(
    /\$(?:\{(\w+)(?:(:?[-+])([^}]*))?\}|(\w+))/g,
    (_, braced: string | undefined, operator: string | undefined, operand = '', bare: string | undefined) => {
      const value = defaults.get(braced ?? bare ?? '');
      const set = value !== undefined && (value !== '' || operator?.startsWith(':') !== true);
      if (operator?.endsWith('+') === true) return set ? operand : '';
      if (set) return value;
      if (operator !== undefined) return operand;
      known = false;
      return '';
    },
  );
  return known && !filled.includes('$') ? filled : undefined;
}
