import type { Dockerfile } from '../src/dockerfile.ts';
import { emptyCache } from '../src/empty-cache.ts';
import { once } from '../src/once.ts';
import { callOf, hasOption } from '../src/packages/manager.ts';
import { lettersOf, pacman } from '../src/packages/pacman.ts';
import type { Command } from '../src/shell.ts';
import type { Transform } from '../src/transform.ts';

export const cleanPacmanCache: Transform = {
  name: 'clean-pacman-cache',
  summary: 'remove the packages that pacman downloaded, in the same RUN',
  why:
    'pacman keeps every package it installs in `/var/cache/pacman/pkg`: the whole download, next to the files unpacked from it. `pacman -Scc ' +
    '--noconfirm`, which many files end with, removes nothing: it asks whether to remove all files, and takes its own default for an answer, which is no ' +
    '(measured with pacman 6.0.2: the package is still there, the exit code is 0). The sync databases in `/var/lib/pacman/sync` stay: a later ' +
    '`pacman -S` without `-y` needs them.',
  example: {
    lines: ['FROM archlinux', 'RUN pacman -Syu --noconfirm nginx'],
  },
  safety: 'safe',
  mentions: ['pacman'],
  waste: ['/var/cache/pacman/pkg'],
  find: emptyCache({
    manager: pacman,
    words: ['pacman'],
    owner: 'pacman',
    programs: /^pacman$/,
    fills,
    // the folder itself stays: pacman warns when it has to make it, and other tools expect it
    cleanup: 'rm -rf /var/cache/pacman/pkg/*',
    starters: /\bpacman\b.*\s-[a-zA-Z]*S/,
    configured: /\bCacheDir\s*=|\bCleanMethod\s*=|package-cleanup\.hook/,
    refuse,
  }),
};

/** Whether a command downloads packages to install them. */
function fills(command: Command): boolean {
  const call = callOf(pacman, command);
  if (call === undefined || hasOption(call, pacman.cacheless)) return false;
  if (command.name !== 'pacman') return false;
  const letters = lettersOf(call);
  // searching, listing, printing and cleaning install nothing; a refresh alone fetches no package
  return letters.startsWith('S') && !/[csilgpw]/.test(letters) && (letters.includes('u') || call.operands.length > 0);
}

/** What was downloaded for later may be what the image is for. */
function refuse(file: Dockerfile): string | undefined {
  const [downloader] = downloaders(file);
  return downloader && `line ${downloader.line} downloads packages for later`;
}

const downloaders = once(({ text, instructions }: Dockerfile) =>
  text.includes('pacman') ? instructions.filter(({ script }) => script?.commands.some(isDownloader) === true) : [],
);

function isDownloader(command: Command): boolean {
  const call = callOf(pacman, command);
  return call !== undefined && /^S.*w/.test(lettersOf(call));
}
