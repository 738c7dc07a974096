import { canonical } from './canonical.ts';
import type { ImageConfig } from './image.ts';
import type { ConfigDifference } from './report.ts';

/** The configuration of both base images of a swap, and the transform that made it. */
export interface ConfigSwap {
  readonly before: ImageConfig;
  readonly after: ImageConfig;
  readonly transform: string;
}

/**
 * The fields that differ, each with the transform that explains it: one that declares the field, or the swap of base images when the
 * Dockerfile itself sets the same in both and the rest is what the base images bring.
 */
export function configDifferences(
  before: ImageConfig,
  after: ImageConfig,
  declared: readonly { readonly transform: string; readonly fields: readonly string[] }[],
  swap: ConfigSwap | undefined,
): readonly ConfigDifference[] {
  return fields
    .filter((field) => !isSame(comparable(before, field), comparable(after, field)))
    .map((field) => {
      const isOfBase = swap !== undefined && isInherited(field, [before, swap.before], [after, swap.after]);
      const owner = declared.find((one) => one.fields.includes(field))?.transform;
      const explainedBy = owner ?? (isOfBase ? swap.transform : undefined);
      return { field, before: before[field], after: after[field], explainedBy };
    });
}

const fields: readonly (keyof ImageConfig)[] = [
  'Entrypoint',
  'Cmd',
  'Env',
  'User',
  'WorkingDir',
  'ExposedPorts',
  'Volumes',
  'Labels',
  'Healthcheck',
  'StopSignal',
  'Shell',
  'OnBuild',
];

/** The order of variables means nothing; of one that is set twice the last one counts. */
function comparable(config: ImageConfig, field: keyof ImageConfig): unknown {
  return field === 'Env' ? variablesOf(config) : config[field];
}

function variablesOf({ Env = [] }: ImageConfig): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Env.map((pair): [string, string] => {
      const [, name = pair, value = ''] = /^([^=]*)=?(.*)$/s.exec(pair) ?? [];
      return [name, value];
    }),
  );
}

function isSame(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

/** An image's configuration, and that of its base. */
type Layered = readonly [own: ImageConfig, base: ImageConfig];

function isInherited(field: keyof ImageConfig, before: Layered, after: Layered): boolean {
  if (field === 'Env') return areInherited(pair(before, variablesOf), pair(after, variablesOf), true);
  if (field === 'Labels') return areInherited(pair(before, labelsOf), pair(after, labelsOf), false);
  if (field === 'ExposedPorts' || field === 'Volumes') return areAdded(field, before, after);
  return [before, after].every(([own, base]) => isSame(own[field], base[field]));
}

type Named = Readonly<Record<string, string>>;

function pair([own, base]: Layered, of: (config: ImageConfig) => Named): readonly [Named, Named] {
  return [of(own), of(base)];
}

function labelsOf({ Labels = {} }: ImageConfig): Named {
  return Labels;
}

/** Whether every name has the same value, or its base's own; a variable may hold its base's value, as `PATH` does. */
function areInherited(
  [before, baseBefore]: readonly [Named, Named],
  [after, baseAfter]: readonly [Named, Named],
  extends_: boolean,
): boolean {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].every((name) => {
    const [one, other, from, to] = [before[name], after[name], baseBefore[name], baseAfter[name]];
    if (one === other || (one === from && other === to)) return true;
    if (!extends_ || one === undefined || !from || !to) return false;
    return one.replaceAll(from, () => to) === other;
  });
}

function areAdded(field: 'ExposedPorts' | 'Volumes', [one, baseOne]: Layered, [other, baseOther]: Layered): boolean {
  const isIn = (own: ImageConfig, base: ImageConfig, there: ImageConfig): boolean =>
    (own[field] ?? []).every((item) => base[field]?.includes(item) === true || there[field]?.includes(item) === true);
  return isIn(one, baseOne, other) && isIn(other, baseOther, one);
}
