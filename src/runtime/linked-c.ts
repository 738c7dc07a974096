import { expand, placeOf } from '../folders.ts';
import { alpineRelease } from '../images/release.ts';
import { rootOf } from '../order.ts';
import type { Building, Output } from './building.ts';

/** The program that a C compiler is told to write. */
export function* cOutputs({ command, file, at, folder, stage }: Building): Generator<Output> {
  if (!/^((\w+-)*(gcc|g\+\+|cc|c\+\+|clang|clang\+\+))$/.test(command.name)) return;
  const words = command.args.map(({ value }) => expand(file, at, value, command));
  const index = words.findLastIndex((word) => word === '-o');
  const output = index === -1 ? 'a.out' : words[index + 1];
  if (output === undefined || words.some((word) => /^(-c|-E|-S|-shared)$/.test(word))) return;
  const isMusl = /musl/.test(command.name) || alpineRelease(rootOf(stage).image) !== undefined;
  const isStatic = words.some((word) => /^-static(-pie)?$/.test(word));
  const doubt = !isStatic
    ? `line ${at.line} links it to the C library`
    : isMusl
      ? undefined
      : // names of hosts and users
        `line ${at.line} links it with glibc, which may load libraries of the image all the same`;
  yield { path: placeOf(folder, output), doubt };
}
