import type { Stage } from '../dockerfile.ts';
import { describe } from '../images/describe.ts';
import { installedBy } from '../images/tools.ts';
import { nameOf } from '../images/swap.ts';
import { librariesFor } from '../packages/libraries.ts';
import type { Carrier } from './native-split.ts';

/** The slim image of the release that a program was built on, with the libraries behind packages of headers. */
export function slimFor(stage: Stage, headers: readonly string[]): Carrier | string {
  const from = describe(stage.image);
  const suite = from?.suite ?? '';
  if (from === undefined || from.libc !== 'glibc' || from.manager !== 'apt')
    return `the release that ${stage.image.text} stands on is not known`;
  const wanted = [...new Set(headers)];
  if (from.family === 'ubuntu')
    return wanted.length === 0
      ? { name: stage.image.text, packages: [] }
      : `which packages of Ubuntu bring the libraries of ${wanted[0]} is not known`;
  if (!/^(stretch|buster|bullseye|bookworm|trixie)$/.test(suite))
    return `no slim image of the release of ${nameOf(from)} is known`;
  const packages: string[] = [];
  for (const one of wanted) {
    const found = suite === 'bookworm' || suite === 'trixie' ? librariesFor(one, suite) : undefined;
    if (found === undefined) return `which packages of Debian ${suite} bring the libraries of ${one} is not known`;
    packages.push(...found);
  }
  return { name: `debian:${suite}-slim`, packages };
}

/** The packages of headers that a stage installs, but for those of the C library. */
export function installedHeaders({ instructions }: Stage): readonly string[] {
  return instructions
    .flatMap(({ script }) => script?.commands ?? [])
    .flatMap(installedBy)
    .map((word) => word.replace(/[=:/].*$/, ''))
    .filter(
      (word) =>
        word.endsWith('-dev') &&
        !/^(libc6|linux-libc|libstdc\+\+-\d+|libgcc-\d+|autotools|dpkg|libclang\S*|llvm\S*|musl)-dev$/.test(word),
    );
}
