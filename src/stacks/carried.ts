import { sourcesOf } from '../context.ts';
import type { Context } from '../context.ts';
import type { Dockerfile } from '../dockerfile.ts';
import { destinationsOf } from '../runtime/bare.ts';
import type { Halves } from '../split.ts';
import { broughtBy } from './carried/brought.ts';
import { cloneFolder } from './carried/downloads.ts';
import type { Kit, Product } from './carried/kit.ts';
import { take } from './carried/left.ts';
import type { Work } from './carried/left.ts';
import { restFrom } from './carried/rest.ts';
import type { Rest } from './carried/rest.ts';
import { isPath, stepsOf } from './commands.ts';
import type { Step } from './commands.ts';

/** What of the first half has to go along with what was built; a text says what of it is not known to be for the build alone. */
export function restOf(file: Dockerfile, halves: Halves, kit: Kit, product: Product, context: Context): Rest | string {
  const steps: Step[] = [];
  for (const at of halves.build) {
    if (at.keyword !== 'RUN') continue;
    const found = stepsOf(file, at, product.root);
    if (found === undefined) return `what line ${at.line} runs cannot be read`;
    steps.push(...found);
  }
  const roots = rootsOf(file, halves, kit, steps);
  const brought = broughtBy(file, halves, kit, product, context, roots);
  if (typeof brought === 'string') return brought;
  const work: Work = {
    file,
    kit,
    product,
    roots,
    users: [],
    zones: new Set(),
    folders: new Set(),
    owners: [],
    extra: new Map(brought),
    packages: new Set(),
    called: new Set(steps.map(({ command }) => command.name)),
  };
  for (const step of steps) {
    const reason = take(work, step);
    if (reason !== undefined) return reason;
  }
  return restFrom(work, halves);
}

/** The folders that the build works in. */
export function rootsOf(
  file: Dockerfile,
  { build }: Halves,
  { builders }: Kit,
  steps: readonly Step[],
): readonly string[] {
  const folders = steps.flatMap(({ command, folder }) => (builders.test(command.name) ? [folder] : []));
  const clones = steps.flatMap((step) => cloneFolder(step) ?? []);
  const whole = build.flatMap((at) =>
    sourcesOf(at).some((path) => path === '.') ? destinationsOf(file, at).flatMap(({ target }) => target ?? []) : [],
  );
  return [...new Set([...folders, ...clones, ...whole])].filter((one) => isPath(one) && one !== '/');
}
