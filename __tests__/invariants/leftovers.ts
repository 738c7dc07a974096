import type { Dockerfile, Instruction } from '../../src/dockerfile.ts';
import type { Command } from '../../src/shell.ts';
import type { Change, Violation } from '../invariants.ts';
import { excusesOf } from './copies.ts';
import { segments } from './text.ts';

/** A removal that a RUN did not have before: of archives that it fetched, or of the repository of a clone. */
interface Removal {
  readonly run: Instruction;
  readonly command: Command;
  /** What is removed, quotes and braces gone. */
  readonly paths: readonly string[];
}

const archive =
  /\.(tar|tgz|tbz2?|txz|tzst|zip|7z|rar|gz|bz2|xz|zst|deb|rpm|apk|whl|run|bin|sh|tar\.\w+)"?$|\$\{?\w+\}?"?$/i;
const repository = /(^"?|\/)\.git"?$/;

/** Whether a command may have come because all it does is remove archives or repositories: `checkLeftovers` tells whether they are the right ones. */
export function isLeftoverRemoval({ name, args, wrappers, within, redirects, assignments }: Command): boolean {
  const [option, ...words] = args.map(({ text }) => text);
  return (
    name === 'rm' &&
    within.length + redirects.length + assignments.length === 0 &&
    wrappers.every(({ text }) => text === 'sudo') &&
    words.length > 0 &&
    ((option === '-f' && words.every((word) => archive.test(word))) ||
      (option === '-rf' && words.every((word) => repository.test(word))))
  );
}

/** Every archive that goes was fetched and unpacked in its RUN before, and nothing speaks of it afterwards. */
export function checkLeftovers(change: Change): readonly Violation[] {
  const { after, unsafe } = change;
  const removals = addedRemovals(change);
  return removals.flatMap(({ run, command, paths }) =>
    paths.flatMap((path) =>
      repository.test(path)
        ? checkRepository(after, run, command, unsafe)
        : checkArchive(after, run, command, baseOf(path)),
    ),
  );
}

/** A repository goes at the unsafe level only, at the end of the RUN that cloned it, and nobody asks git for anything in that folder later. */
function checkRepository(after: Dockerfile, run: Instruction, command: Command, unsafe: boolean): readonly Violation[] {
  const violations: Violation[] = [];
  const broken = (detail: string): void =>
    void violations.push({ invariant: 'repository removed too early', detail: `line ${run.line}: ${detail}` });
  if (!unsafe) violations.push({ invariant: 'safe level made an unsafe edit', detail: `line ${run.line}: rm .git` });
  const commands = run.script?.commands ?? [];
  const clones = commands.filter(
    ({ name, args, end }) => name === 'git' && end < command.start && args.some(({ text }) => text === 'clone'),
  );
  if (clones.length === 0) broken('nothing is cloned before');
  if (commands.some(({ name, start }) => start > command.start && name !== 'rm'))
    broken('it is not the end of the RUN');
  const words = clones.flatMap(({ args }) => args.map(({ text }) => plain(text).replace(/\/$|\.git$|\.git\/$/, '')));
  const folders = words.map(baseOf).filter((word) => word !== '' && word !== 'clone' && !word.startsWith('-'));
  const asks = ({ name, args }: Command): boolean =>
    name === 'git' && !args.some(({ text }) => /^(clone|config|submodule|lfs|init|--version)$/.test(text));
  for (const other of after.instructions) {
    if (other.index <= run.index || !standsOn(after, other, run)) continue;
    const parts = new Set(plain(other.body.text).split(/[\s/;&|()]+/));
    const own = parts.has('clone');
    if (!own && folders.some((folder) => parts.has(folder)) && other.script?.commands.some(asks) === true)
      broken(`line ${other.line} asks git`);
  }
  return violations;
}

/** An archive goes behind the commands that fetch and unpack it, and nothing speaks of it afterwards. */
function checkArchive(after: Dockerfile, run: Instruction, command: Command, name: string): readonly Violation[] {
  const violations: Violation[] = [];
  const commands = run.script?.commands ?? [];
  const behind = commands.filter((other) => other.start > command.start);
  const ahead = commands.filter((other) => other.end < command.start);
  const fetched = ahead.findIndex(
    (other) => /^(curl|wget)$/.test(other.name) && (says(other, name) || /\/?\$\{?\w+\}?["']?$/.test(wordsOf(other))),
  );
  const unpacked = ahead.some(
    (other, i) =>
      i > fetched &&
      unpackers.test(other.program.at(-1)?.value ?? '') &&
      (says(other, name) || /[*?]/.test(wordsOf(other))),
  );
  const broken = (detail: string): void =>
    void violations.push({ invariant: 'archive removed too early', detail: `line ${run.line}: ${name} ${detail}` });
  if (fetched === -1) broken('is not fetched in the RUN');
  else if (!unpacked) broken('is not unpacked before');
  if (behind.some((other) => says(other, name) && !isForced(other))) broken('is used behind its removal');
  for (const other of after.instructions) {
    if (
      other.index <= run.index ||
      !plain(other.body.text)
        .split(/[\s=:;&|()[\]",'<>\\]+/)
        .some((word) => baseOf(word) === name)
    )
      continue;
    const first = other.script?.commands.find((one) => says(one, name));
    // the name is another file's from there on
    if (first !== undefined && /^(curl|wget)$/.test(first.name) && other.stage === run.stage) break;
    if (other.script?.commands.every((one) => !says(one, name) || isForced(one)) === true) continue;
    if (standsOn(after, other, run)) broken(`is named in line ${other.line}`);
  }
  return violations;
}

/** The removals of archives that the runs of a segment have more than before. */
export function addedRemovals(change: Change): readonly Removal[] {
  const { before, after } = change;
  const old = segments(before, excusesOf(change).mounted.copies).map((runs) => runs.flatMap(removalsIn));
  return segments(after).flatMap((runs, i) => {
    const known = (old[i] ?? []).map(({ command }) => wordsOf(command));
    return runs.flatMap(removalsIn).filter(({ command }) => {
      const at = known.indexOf(wordsOf(command));
      if (at !== -1) known.splice(at, 1);
      return at === -1;
    });
  });
}

const unpackers =
  /(^|\/)(tar|bsdtar|unzip|jar|7z\w?|unrar|dpkg(-deb)?|apt(-get)?|gdebi|rpm|rpm2cpio|yum|dnf|microdnf|zypper|apk|pip[\d.]*|R|sh|bash|cat|[bxg]?zcat|xzcat|gunzip|gzip|bzip2|xz|zstd)$|\.(sh|run|bin)$/;

function removalsIn(run: Instruction): readonly Removal[] {
  const commands = run.keyword === 'RUN' ? (run.script?.commands ?? []) : [];
  return commands
    .filter(isLeftoverRemoval)
    .map((command) => ({ run, command, paths: command.args.slice(1).map(({ text }) => plain(text)) }));
}

function isForced({ name, args }: Command): boolean {
  return name === 'rm' && args.some(({ value }) => /^-\w*f/.test(value));
}

function says(command: Command, name: string): boolean {
  return wordsOf(command)
    .split(/[\s=]+/)
    .some((word) => baseOf(word).replace(/\?.*$/, '') === name);
}

function wordsOf({ program, args, redirects }: Command): string {
  return plain(
    [...program, ...args, ...redirects.flatMap(({ target }) => target ?? [])].map(({ text }) => text).join(' '),
  );
}

function plain(text: string): string {
  return text.replace(/["']/g, '').replace(/\$\{(\w+)\}/g, '$$$1');
}

function baseOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function standsOn({ stages }: Dockerfile, { stage }: Instruction, run: Instruction): boolean {
  for (let one = stage === undefined ? undefined : stages[stage]; one !== undefined; one = one.parent)
    if (one.index === run.stage) return true;
  return false;
}
