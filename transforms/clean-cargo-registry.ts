import { atStart, otherRun } from '../src/caches.ts';
import type { Dockerfile, Run } from '../src/dockerfile.ts';
import { emptyCache } from '../src/empty-cache.ts';
import { officialName } from '../src/images/release.ts';
import { rootOf } from '../src/order.ts';
import { callOf, hasOption } from '../src/packages/manager.ts';
import { cargo } from '../src/packages/rust.ts';
import type { Command } from '../src/shell.ts';
import type { Transform } from '../src/transform.ts';

export const cleanCargoRegistry: Transform = {
  name: 'clean-cargo-registry',
  summary: 'remove the crates that cargo downloaded for one build',
  why:
    'cargo keeps the archive of every crate that it downloads below `/usr/local/cargo/registry`, and its sources unpacked beside it. A program that is built does ' +
    'not read them; they go where one RUN both downloads and builds, and nothing else in the image builds with them. Better still is a stage for ' +
    'the build, out of which only the program is copied.',
  example: { lines: ['FROM rust:1', 'RUN cargo install ripgrep', 'CMD ["rg", "--version"]'] },
  safety: 'unsafe',
  risk: 'a program that reads files of a crate from where its sources lay (`env!("CARGO_MANIFEST_DIR")`) does not find them any more: start it and look.',
  mentions: ['cargo'],
  waste: ['/usr/local/cargo/registry'],
  find: emptyCache({
    manager: cargo,
    words: ['cargo'],
    owner: 'cargo',
    fills,
    programs: cargo.programs,
    cleanup: 'rm -rf /usr/local/cargo/registry',
    kind: 'crate',
    refuse,
  }),
};

function refuse(file: Dockerfile, { instruction, stage }: Run): string | undefined {
  const { image } = rootOf(stage);
  if (image.resolved === undefined || officialName(image) !== 'rust')
    return 'where cargo keeps crates on this image is not known';
  const other = otherRun(file, instruction, /^(cargo|make|just|maturin|wasm-pack|trunk)$/);
  if (other !== undefined) return `line ${other.line} downloads crates or builds with them too`;
  const starter = atStart(file, instruction, /(^|[\s/"'])(cargo|make|just|(ba|da|a)?sh|\S+\.sh)(\s|["'&|;)]|$)/);
  if (starter !== undefined) return `line ${starter.line} starts what may build with them`;
  return atStart(file, instruction, /^/) === undefined
    ? 'nothing says what a container runs: it may be there to build in'
    : undefined;
}

/** Whether cargo downloads crates here. */
function fills(command: Command): boolean {
  const call = callOf(cargo, command);
  if (call === undefined || hasOption(call, cargo.cacheless)) return false;
  return /^(b|bench|build|c|check|doc|fetch|install|r|run|t|test)$/.test(call.verb);
}
