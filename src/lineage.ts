import type { Dockerfile, Instruction, Setting, Stage } from './dockerfile.ts';
import { once } from './once.ts';

/**
 * A stage with those that it is built from in front of it, as if it were one that is built from the image at the bottom. What a later one of them
 * says anew of how the image is run is left out where an earlier one said it.
 */
export const wholeStage = once((stage: Stage): Stage => {
  if (stage.parent === undefined) return stage;
  const below = wholeStage(stage.parent);
  const above = stage.instructions;
  const settings = new Map<string, readonly Setting[]>(below.settings);
  for (const [key, values] of stage.settings) settings.set(key, [...(settings.get(key) ?? []), ...values]);
  return {
    ...stage,
    from: below.from,
    image: below.image,
    parent: undefined,
    instructions: [...below.instructions.filter((one) => !isSaidAnew(one, above)), ...above],
    settings,
  };
});

/** The last stage of a file, whole. */
export function lastStage({ stages }: Dockerfile): Stage | undefined {
  const last = stages.at(-1);
  return last && wholeStage(last);
}

/** Whether a stage that is built from that of an instruction puts it out of force; an ENTRYPOINT does so with the CMD of an image below it. */
function isSaidAnew({ keyword }: Instruction, above: readonly Instruction[]): boolean {
  if (!/^(CMD|ENTRYPOINT|HEALTHCHECK|MAINTAINER|STOPSIGNAL)$/.test(keyword)) return false;
  return above.some((one) => one.keyword === keyword || (keyword === 'CMD' && one.keyword === 'ENTRYPOINT'));
}
