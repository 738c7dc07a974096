import type { Context } from './context.ts';
import type { Dockerfile, Instruction } from './dockerfile.ts';
import { once } from './once.ts';

/** Whether what only BuildKit understands may be written into the file: the user says so, or the file holds some of it already. */
export function usesBuildKit(file: Dockerfile, context: Context): boolean {
  return context.buildkit || needsBuildKit(file);
}

/** Whether the frontend that the file asks for, if it does, knows `COPY --chmod`: since 1.2 (docs of docker/dockerfile). */
export function knowsCopyChmod({ directives }: Dockerfile): boolean {
  const [, version] =
    /dockerfile(?:-upstream)?:(.*)/.exec(directives.find(({ name }) => name === 'syntax')?.value ?? '') ?? [];
  return version === undefined || !/experimental|^0|^1\.[01](\D|$)/.test(version);
}

/** Whether it knows `RUN --mount`: no experiment any more since 1.2 (release notes of docker/dockerfile), like `COPY --chmod`. */
export function knowsRunMount(file: Dockerfile): boolean {
  return knowsCopyChmod(file);
}

const needsBuildKit = once(
  ({ directives, instructions }: Dockerfile) =>
    directives.some(({ name }) => name === 'syntax') || instructions.some(isNew),
);

function isNew({ keyword, flags, heredocs }: Instruction): boolean {
  if (heredocs.length > 0) return true;
  if (keyword === 'RUN') return flags.some(({ name }) => /^(mount|network|security)$/.test(name));
  const copies = keyword === 'COPY' || keyword === 'ADD';
  return copies && flags.some(({ name }) => /^(link|chmod|exclude|parents|checksum|keep-git-dir)$/.test(name));
}
