import { isAbove } from '../src/caches.ts';
import type { Dockerfile, Instruction, Run } from '../src/dockerfile.ts';
import { emptyCache } from '../src/empty-cache.ts';
import { once } from '../src/once.ts';
import { stageOf } from '../src/order.ts';
import { callOf, hasOption } from '../src/packages/manager.ts';
import { zypper } from '../src/packages/zypper.ts';
import type { Command } from '../src/shell.ts';
import type { Transform } from '../src/transform.ts';

export const cleanZypperCache: Transform = {
  name: 'clean-zypper-cache',
  summary: 'remove the cache of zypper in the layer that filled it',
  why:
    'zypper keeps the metadata of every repository in `/var/cache/zypp`, once as downloaded and once as its solver reads it: about 10 MB in a minimal ' +
    'openSUSE image (diskimage-builder, 2017). Nothing reads it in the finished image: the next install fetches it anew. `zypper clean` without ' +
    '`--all` leaves it there, and a cleanup in a later RUN only hides it.',
  example: {
    lines: ['FROM opensuse/leap:15.6', 'RUN zypper --non-interactive install nginx'],
  },
  safety: 'safe',
  hadolint: ['DL3036'],
  mentions: ['zypper'],
  waste: ['/var/cache/zypp'],
  find: emptyCache({
    manager: zypper,
    words: ['zypper'],
    owner: 'zypper',
    programs: /^zypper$/,
    fills,
    // what `zypper clean --all` does; the folder itself belongs to a package
    cleanup: 'rm -rf /var/cache/zypp/*',
    starters: /\bzypper\b.*\b(in|install|up|update|dup|dist-upgrade|patch)\b/,
    configured: /\bkeeppackages\s*=\s*(1|true|yes|on)\b|--keep-packages|\b(packages|cache|metadata|solv)dir\s*=/i,
    refuse,
  }),
};

/** Whether a command downloads metadata to install something. */
function fills(command: Command): boolean {
  const call = callOf(zypper, command);
  if (call === undefined || hasOption(call, zypper.cacheless)) return false;
  return /^(in|install|up|update|dup|dist-upgrade|patch|si|source-install|inr|install-new-recommends|ve|verify)$/.test(
    call.verb,
  );
}

/**
 * A later zypper fetches the metadata again. It cannot where a repository was on a disk that is gone by then (exit code 106), or where only the
 * first fetch was told to take it unsigned (104).
 */
function refuse(file: Dockerfile, { instruction }: Run): string | undefined {
  const downloader = users(file).find(({ script }) => script?.commands.some(isDownloader));
  if (downloader !== undefined) return `line ${downloader.line} downloads packages for later`;
  const later = users(file).find((at) => isAbove(file, at, instruction));
  if (later === undefined) return undefined;
  const odd = file.instructions.find((at) => at.index <= later.index && isOdd(at) && sees(file, at, instruction));
  return odd && `line ${later.line} may not be able to fetch again what line ${odd.line} set up`;
}

function isDownloader(command: Command): boolean {
  const call = callOf(zypper, command);
  return call !== undefined && hasOption(call, /^(-d|--download(-only)?(=.*)?)$/);
}

const users = once(({ instructions }: Dockerfile) =>
  instructions.filter(
    ({ keyword, script, body }) =>
      keyword === 'RUN' && (script?.commands.some(({ name }) => name === 'zypper') ?? body.text.includes('zypper')),
  ),
);

/** Whether an instruction takes metadata unsigned, or sets up a repository that need not be on the network. */
function isOdd({ keyword, script, args, body }: Instruction): boolean {
  if (keyword === 'COPY' || keyword === 'ADD') return /^\/?(etc(\/zypp.*)?\/?)?$/.test(args.at(-1) ?? '');
  if (keyword !== 'RUN' || !/zyp/.test(body.text)) return false;
  if (/--no-gpg-checks?\b|\/etc\/zypp/.test(body.text)) return true;
  return script === undefined || script.commands.some(addsUnknownSource);
}

function addsUnknownSource(command: Command): boolean {
  const call = callOf(zypper, command);
  if (call === undefined || !/^(ar|addrepo|as|addservice)$/.test(call.verb)) return false;
  return !call.operands.some(({ value }) => /^(https?|ftp):\/\//.test(value));
}

/** Whether an instruction is carried out below another one or on top of it. */
function sees(file: Dockerfile, at: Instruction, other: Instruction): boolean {
  return stageOf(file, at) === stageOf(file, other) || isAbove(file, at, other) || isAbove(file, other, at);
}
