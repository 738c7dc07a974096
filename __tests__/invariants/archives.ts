import type { Dockerfile, Instruction } from '../../src/dockerfile.ts';
import type { Command } from '../../src/shell.ts';
import type { Change } from '../invariants.ts';
import { isIn, pathAt } from './places.ts';

/** What may differ between two files because a RUN mounts what a COPY put into a layer for it. */
export interface Mounted {
  /** The COPYs and ADDs of the old file that may be gone. */
  readonly copies: ReadonlySet<Instruction>;
  /** The mounts that RUNs of the new file may have for it. */
  readonly mounts: ReadonlySet<string>;
  /** Whether a command of the old file may go (`args` undefined) or be left with these arguments. */
  readonly excuses: (run: Instruction, command: Command, args: readonly string[] | undefined) => boolean;
}

/** An archive that was copied and is mounted now. */
interface Archive {
  readonly copy: Instruction;
  readonly mount: string;
  readonly path: string;
}

const archive = /\.(tar|tgz|tbz2?|txz|gz|bz2|xz|zst|zip|7z|rar|deb|rpm|apk|whl|gem)$/;
const unpackers =
  /^(tar|bsdtar|unzip|jar|7z\w?|unrar|dpkg(-deb)?|apt(-get)?|gdebi|rpm|rpm2cpio|yum|dnf|microdnf|zypper|apk|pip[\d.]*|R|gem|cat|[bx]?zcat|zstdcat|gunzip|gzip|bzip2|xz|zstd)$/;

/**
 * A COPY of archives may go where one RUN of its stage mounts all of them, from the same source and under the same names, unpacks them, and
 * does nothing to them that a mount would not let it; nothing else may name them. What removed them goes along; where nothing did, this is of
 * the unsafe level.
 */
export function mountedArchives({
  before,
  after,
  unsafe = true,
}: Pick<Change, 'before' | 'after'> & { unsafe?: boolean }): Mounted {
  const isKnown = new Set(before.instructions.flatMap(({ flags }) => flags.map(({ text }) => text)));
  const found: Archive[] = [];
  for (const copy of before.instructions) {
    if (!/^(COPY|ADD)$/.test(copy.keyword) || isThere(after, copy, before)) continue;
    const archives = copy.args.slice(0, -1).map((source) => {
      for (const run of after.instructions) {
        if (run.keyword !== 'RUN' || run.stage !== copy.stage) continue;
        for (const { name, text, value = '' } of run.flags) {
          const path = name === 'mount' && !isKnown.has(text) ? targetOf(before, copy, source, value) : undefined;
          if (path !== undefined && isUnpacked(run, path) && isAlone(after, run, path))
            return { copy, mount: text, path };
        }
      }
      return undefined;
    });
    const whole = archives.flatMap((one) => one ?? []);
    const isGone = ({ path }: Archive): boolean => unsafe || isRemoved(before, copy, path);
    if (whole.length === archives.length && whole.every(isGone)) found.push(...whole);
  }
  const isOwn = (run: Instruction, word: string): boolean =>
    found.some(
      ({ copy, path }) => copy.stage === run.stage && run.start > copy.start && baseOf(path) === baseOf(plain(word)),
    );
  const removes = (run: Instruction, { name, args }: Command): boolean =>
    name === 'rm' && args.every(({ text }) => text.startsWith('-') || isOwn(run, text));
  return {
    copies: new Set(found.map(({ copy }) => copy)),
    mounts: new Set(found.map(({ mount }) => mount)),
    excuses: (run, command, args) => {
      if (args === undefined && /^(cd|set)$/.test(command.name))
        return run.script?.commands.every((one) => /^(cd|set)$/.test(one.name) || removes(run, one)) === true;
      if (args === undefined) return removes(run, command);
      const gone = command.args.filter(({ text }) => !args.includes(text));
      const order = command.args.filter((word) => !gone.includes(word)).map(({ text }) => text);
      return (
        command.name === 'rm' && order.join('\0') === args.join('\0') && gone.every(({ text }) => isOwn(run, text))
      );
    },
  };
}

/** Whether the new file has as many of a COPY in its stage as the old one. */
function isThere(after: Dockerfile, copy: Instruction, before: Dockerfile): boolean {
  const count = ({ instructions }: Dockerfile): number =>
    instructions.filter(
      ({ keyword, stage, args }) =>
        /^(COPY|ADD)$/.test(keyword) && stage === copy.stage && args.join('\0') === copy.args.join('\0'),
    ).length;
  return count(after) >= count(before);
}

/** Where a mount puts what a COPY copied; undefined for a mount of anything else, or anywhere else, or that can be written to. */
function targetOf(file: Dockerfile, copy: Instruction, source: string, mount: string): string | undefined {
  const from = copy.flags.find(({ name }) => name === 'from')?.value;
  const stage = /^\d+$/.test(from ?? '') ? file.stages[Number(from)]?.from.args[2] : from;
  const head = from === undefined ? 'type=bind' : `type=bind,from=${stage}`;
  const last = copy.args.at(-1) ?? '';
  const folder = pathAt(file, copy, last) ?? pathAt(file, copy, `/${last}`) ?? '';
  const places = [folder, `${folder === '/' ? '' : folder}/${baseOf(source)}`];
  const isPlain = archive.test(source) && (copy.keyword === 'COPY' || !/tar|\.(t?gz|bz2|xz|zst|apk|gem)$/.test(source));
  const isOdd = copy.flags.some(({ name }) => !/^(from|chown|chmod)$/.test(name));
  return isPlain && !isOdd
    ? places.find((place) => archive.test(place) && mount === `${head},source=${source},target=${place}`)
    : undefined;
}

/** Whether a RUN unpacks an archive, and nothing in it would change, move or remove it or all of its folder. */
function isUnpacked({ script }: Instruction, path: string): boolean {
  const commands = script?.commands ?? [];
  const words = ({ args, redirects }: Command): readonly string[] =>
    [...args, ...redirects.flatMap(({ target }) => target ?? [])].map(({ text }) => plain(text));
  const isNamed = (command: Command): boolean =>
    words(command).some((word) => baseOf(word) === baseOf(path) || /[*?$]/.test(word));
  const spoils = (command: Command): boolean =>
    /^(rm|mv|chown|chmod|chgrp|touch|gunzip|bunzip2|unxz|rmdir|shred|unlink)$/.test(command.name) &&
    words(command).some((word) => baseOf(word) === baseOf(path) || isIn(path, word.replace(/\/\*?$/, '') || '/'));
  return commands.some((one) => unpackers.test(one.name) && isNamed(one)) && !commands.some(spoils);
}

/** Whether nothing in a stage, or above it, names an archive but the RUN that unpacks it. */
function isAlone(after: Dockerfile, run: Instruction, path: string): boolean {
  const standsOn = ({ stage }: Instruction): boolean => {
    for (let one = stage === undefined ? undefined : after.stages[stage]; one !== undefined; one = one.parent)
      if (one.index === run.stage) return true;
    return false;
  };
  return after.instructions.every((other) => {
    if (other === run || !standsOn(other)) return true;
    // a RUN may mount a file of the same name from somewhere else
    return !plain(other.body.text)
      .split(/[\s=:;&|()[\]",<>]+/)
      .some((word) => baseOf(word) === baseOf(path));
  });
}

/** Whether an `rm` behind a COPY takes an archive: by its name, by a pattern or with its folder. */
function isRemoved(before: Dockerfile, copy: Instruction, path: string): boolean {
  return before.instructions.some(
    ({ stage, start, script }) =>
      stage === copy.stage &&
      start > copy.start &&
      script?.commands.some(
        ({ name, args }) =>
          name === 'rm' &&
          args.some(({ text }) => {
            const word = plain(text);
            return baseOf(word) === baseOf(path) || word.includes('*') || isIn(path, word.replace(/\/$/, ''));
          }),
      ),
  );
}

function plain(text: string): string {
  return text.replace(/["']/g, '');
}

function baseOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
